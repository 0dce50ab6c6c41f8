# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Robahna kaayaan

kind-status = Robah kaayaan

status-person = Saha nu kaayaanana robah? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
status-what = Naon nu robah?
    .label = Nu robah
status-date = Iraha kajantenanana? Contona: kamari, 12 Agustus 2026, atanapi taun 2019.
    .label = Tanggal
status-job = Naon padamelanana ayeuna? Pilih, atanapi ketik nyalira. Contona: supir.
    .label = Padamelan
status-school = Dugi ka mana sakolana?
    .label = Pendidikan
status-pregnant = Ti iraha ngandungna? Contona: 3 sasih, 12 minggu, atanapi Agustus 2026.
    .label = Ti iraha
status-disability = Naon nu dialamanana? Contona: lumpuh, lolong, torék.
    .label = Jenisna
status-illness = Teu damang naon? Tulis saperyogina waé. Contona: stroke ti sasih kapengker.
    .label = Katerangan
status-spouse = Saha nami pasanganana? Ketik nami atanapi sabagian namina. Contona: Siti. Upami teu terang, pencét Liwat.
    .label = Pasangan

status-same = { $what }: parantos kacatet kitu. { $field ->
    [marital] Upami pasanganana nu teu acan, laporkeun ku nami pasanganana. Upami samemehna aya pegatan atanapi nikahan sanés, laporkeun éta heula.
   *[other] Pilih nu sanés, atanapi pencét Bolay.
}
status-left = { $name } kacatet pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Nu tiasa dilaporkeun di dieu mung nikah atanapi cerai sateuacan pindah. Nu sanésna dilaporkeun ku ketua RT tempat linggihna ayeuna. Upami masih linggih di dieu, pencét Bolay, teras pilih “{ kind-relisted }” dina menu.
status-after-leaving = { $name } parantos pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}, sateuacan tanggal éta. Nu kajadian saatos pindah dilaporkeun ku ketua RT tempat linggihna ayeuna. Pariksa tanggalna, atanapi pencét Bolay.
status-spouse-left = { $name } parantos pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}, sateuacan tanggal éta. Upami leres { $name } pasanganana, pencét “{ found-absent }”: operator nu ngahubungkeun. Upami sanés, pilih jalmi nu sanés.
status-spouse-same = { $name } téh jalmi nu dilaporkeun. Pilih pasanganana.
status-pregnant-man = { $name } kacatet pameget. Pilih ibu nu ngandung.
status-pregnant-age = { $name } kacatet yuswana { $age } taun. Upami leres kitu, pilih deui jalmi nu sami.

status-what-marriage = Nikah
status-what-divorce = Cerai
status-what-job = Padamelan
status-what-school = Sakola
status-what-pregnancy = Ngandung
status-what-disability = Disabilitas
status-what-illness = Teu damang
pregnancy-ended = Teu ngandung deui

refuse-pregnant-since = “{ $typed }” teu acan kabaca janten waktos. Contona: 3 sasih, 12 minggu, atanapi Agustus 2026.
refuse-pregnant-unknown = Teu nanaon upami teu terang pasti, kinten-kinten waé. Contona: 3 sasih. Upami teu terang pisan, taroskeun heula ka kulawargina; laporan ieu tiasa diteraskeun engké.
refuse-pregnant-long = “{ $typed }” kabaca { $understood }. Éta parantos langkung ti sapuluh sasih. Tulis waktos nu langkung caket.

fact-what = Nu robah
fact-spouse = Pasangan
fact-illness = Teu damang
fact-job = Padamelan
fact-education = Pendidikan
fact-pregnant = Ngandung ti
fact-disability = Disabilitas
fact-mother-age = Yuswa ibu, pariksa deui
