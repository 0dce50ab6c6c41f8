## Reaktivasi PBI-JK

kind-pbi_reactivate = Aktifkan lagi BPJS

pbi_reactivate-person = BPJS siapa yang perlu diaktifkan lagi? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
pbi_reactivate-since = Sudah berapa lama BPJS-nya tidak aktif?
    .label = Tidak aktif
pbi_reactivate-why = Untuk apa diperlukan sekarang?
    .label = Keperluan
pbi_reactivate-photo = Kalau ada, kirim foto kartu BPJS atau surat sakit. Kalau tidak ada, tekan Lewati.
    .label = Foto kartu/surat
pbi_reactivate-no-promise = Pemerintah yang memutuskan. Laporan ini bukan jaminan bantuan.

pbi-inactive-recent = Kurang dari 6 bulan
pbi-inactive-long = 6 bulan atau lebih
pbi-inactive-unknown = Tidak tahu
pbi-why-ill = Sedang sakit
pbi-why-treated = Berobat rutin
pbi-why-expecting = Hamil atau melahirkan
pbi-why-other = Keperluan lain

fact-pbi-inactive = BPJS tidak aktif
fact-pbi-why = Diperlukan untuk

warning-pbi-inactive-long = BPJS tidak aktif 6 bulan atau lebih. Mungkin harus diusulkan dari awal.
warning-pbi-inactive-unknown = Belum tahu sejak kapan BPJS tidak aktif. Reaktivasi hanya sampai 6 bulan.
