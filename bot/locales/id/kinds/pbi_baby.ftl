## Bayi peserta PBI-JK

kind-pbi_baby = BPJS bayi ({ -insurance })

pbi_baby-person = Bayi siapa yang didaftarkan BPJS? Ketik nama bayinya. Contoh: Alif.
    .label = Bayi
pbi_baby-nik = Kalau bayinya sudah punya NIK, ketik 16 angkanya. Contoh: 3215010101260001. Kalau belum, tekan Lewati.
    .label = NIK bayi
pbi_baby-too-old = { $name } sudah { $age } tahun, jadi bukan bayi lagi. Pilih bayi di bawah satu tahun.
pbi_baby-no-promise = Pemerintah yang memutuskan. Laporan ini bukan jaminan bantuan.

warning-pbi-no-birth-date = Tanggal lahir { $name } belum tercatat.
warning-pbi-family-without = Menurut daftar, ibu dan keluarganya bukan peserta { -insurance }.
