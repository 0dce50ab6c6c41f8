# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kadata dua kali

kind-listed_twice = Kadata dua kali

listed_twice-other = Saha nu kadata dua kali? Ketik namina, teras pilih data nu teu dianggo. Contona: Asep.
    .label = Teu dianggo
listed_twice-right = Data mana nu leres? Pilih, atanapi ketik namina. Contona: Asep.
    .label = Nu leres
listed_twice-take = Upami aya nu kosong dina data nu leres, naha dieusian tina data nu teu dianggo?
    .label = Lengkepan datana

fact-double-right = Data nu leres
fact-double-other = Data nu teu dianggo
