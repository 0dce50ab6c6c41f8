# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kadata dua kali

kind-listed_twice = Kadata dua kali

listed_twice-other = Saha nu kadata dua kali? Ketik namina, teras pilih data nu teu dianggo. Contona: Asep.
    .label = Teu dianggo
listed_twice-right = Data mana nu leres? Pilih, atanapi ketik namina. Contona: Asep. Upami kadata di désa sanés, ketik NIK-na.
    .label = Nu leres
listed_twice-life = Dupi jalmina leres tos pupus?
    .label = Jumeneng atanapi pupus
double-life-dead = Leres, tos pupus
double-life-alive = Henteu, jumeneng kénéh
double-death-waits = { $name } parantos dilaporkeun pupus, sareng laporanana ngantosan. Upami hirup kénéh, tarik heula laporan pupusna, teras laporkeun ieu deui.
double-dead-hint = Dina salah sahiji data, { $name } kacatet pupus{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}.
double-names-differ = Namina béda: { $other } sareng { $right }. Upami leres hiji jalmi, pilih { $right } sakali deui. Upami sanés, pilih data nu sanés.
listed_twice-take = Upami aya nu kosong dina data nu leres, naha dieusian tina data nu teu dianggo?
    .label = Lengkepan datana

fact-double-right = Data nu leres
fact-lived-with-dropped = Ngiring sakulawarga sareng anjeunna
fact-double-other = Data nu teu dianggo

listed_twice-successor = Saha kapala kulawarga nu saleresna? Upami teu aya, pencét Liwat.
    .label = Kapala gaganti
listed_twice-caretaker = Saha nu ngurus bantuan kulawarga ieu? Upami teu acan terang, pencét Liwat.
    .label = Pangurus gaganti
double-elsewhere-hint = Data nu leres aya di { $rt }. Eusina dibandingkeun ku operator.
double-fields-hint = Nami { $name ->
    [same] sami
   *[differs] béda
}. NIK { $nik ->
    [same] tungtungna sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] kosong dina duanana
}. Tanggal lahir { $born ->
    [same] sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] kosong dina duanana
}. Jenis kelamin { $sex ->
    [same] sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] kosong dina duanana
}. Alamat { $house ->
    [same] sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] kosong dina duanana
}. Hubungan kulawarga { $kin ->
    [same] sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] kosong dina duanana
}. Kulawarga (KK) { $family ->
    [same] sami
   *[differs] béda
}. Bantosan { $aid ->
    [same] sami
    [differs] béda
    [right] mung dina data nu leres
    [other] mung dina data nu teu dianggo
   *[none] teu aya
}.
