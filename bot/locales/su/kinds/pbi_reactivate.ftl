# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Réaktivasi PBI-JK

kind-pbi_reactivate = Aktipkeun deui BPJS

pbi_reactivate-person = BPJS saha nu kedah diaktipkeun deui? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
pbi_reactivate-since = Parantos sabaraha lami BPJS-na teu aktip?
    .label = Teu aktip
pbi_reactivate-why = Kanggo naon diperyogikeun ayeuna?
    .label = Kaperyogian
pbi_reactivate-photo = Upami aya, kintun foto kartu BPJS atanapi surat sakit. Upami teu aya, pencét Liwat.
    .label = Foto kartu/surat
pbi_reactivate-no-promise = Nu mutuskeun pamaréntah. Laporan ieu sanés jaminan bantuan.

pbi-inactive-recent = Kirang ti 6 sasih
pbi-inactive-long = 6 sasih langkung
pbi-inactive-unknown = Teu terang
pbi-why-ill = Nuju teu damang
pbi-why-treated = Berobat rutin
pbi-why-expecting = Ngandung/babar
pbi-why-other = Peryogi sanésna

fact-pbi-inactive = BPJS teu aktip
fact-pbi-why = Diperyogikeun kanggo

warning-pbi-inactive-long = BPJS teu aktip 6 sasih langkung. Panginten kedah diusulkeun ti awal.
warning-pbi-inactive-unknown = Teu acan terang ti iraha BPJS teu aktip. Réaktivasi mung dugi ka 6 sasih.
