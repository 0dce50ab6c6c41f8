# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pisah KK

kind-split = Pisah KK

split-person = Saha nu pisah KK? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Ti kulawarga
split-who = Saha waé nu pisah?
    .label = Nu pisah
split-host = Ngiring KK saha di RT ieu? Ketik namina. Contona: Asep. Upami gaduh KK nyalira, pencét Liwat.
    .label = Ngiring KK sanés
split-into = Aranjeunna parantos kacatet sa-KK nyalira. Upami leres kitu, pencét Bolay. Upami ngiring KK sanés, ketik nami nu diiringan. Contona: Asep. Upami nu diiringan teu acan kadaptar, lapor “{ kind-move_in }” heula.
    .label = Ngiring KK sanés
split-host-same = { $name } sa-KK sareng nu pisah. Pilih jalmi ti kulawarga sanés.
split-kin = { $name ->
    [none] Anjeunna
   *[other] { $name }
} téh sahana kapala kulawarga éta?
    .label = Hubungan kulawarga
split-head = Saha kapala kulawarga dina KK énggal?
    .label = Kapala kulawarga
split-date = Iraha pisahna? Contona: kamari, 12 Agustus 2026, atanapi taun 2019.
    .label = Tanggal pisah
split-kk = Sabaraha No KK nu énggal? Contona: 3215010101260001. Upami teu acan kaluar, pencét Liwat.
    .label = No KK énggal
split-successor = Kapala kulawarga lami ngiring pisah. Saha nu ngagentosan? Upami teu acan terang, pencét Liwat.
    .label = Pangganti KK lami
split-address = Di mana alamatna ayeuna? Contona: Kp. Sukamaju No. 5. Upami tetep, pencét Liwat.
    .label = Alamat énggal
split-photo = Upami aya, kintun foto KK énggal. Upami teu aya, pencét Liwat.
    .label = Foto KK énggal

fact-new-head = Kapala KK énggal
fact-new-kk = No KK énggal
fact-new-address = Alamat énggal
warning-split-relationship = Hubungan { $names } sareng kapala KK énggal kedah ditangtoskeun.
warning-split-no-successor = Kapala kulawarga lami ngiring pisah, panggantina teu acan disebat.
