# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Orok peserta PBI-JK

kind-pbi_baby = BPJS orok ({ -insurance })

pbi_baby-person = Orok saha nu didaptarkeun BPJS? Ketik nami orokna. Contona: Alif.
    .label = Orok
pbi_baby-nik = Upami orokna parantos gaduh NIK, ketik 16 angkana. Contona: 3215010101260001. Upami teu acan, pencét Liwat.
    .label = NIK orok
pbi_baby-too-old = { $name } parantos { $age } taun, janten sanés orok deui. Pilih orok nu teu acan sataun.
pbi_baby-no-promise = Nu mutuskeun pamaréntah. Laporan ieu sanés jaminan bantuan.

warning-pbi-no-birth-date = Tanggal lahir { $name } teu acan kacatet.
warning-pbi-family-without = Numutkeun daptar, ibu sareng kulawargina sanés peserta { -insurance }.
