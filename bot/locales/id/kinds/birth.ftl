## Kelahiran

kind-birth = Kelahiran

birth-mother = Siapa nama ibunya? Ketik nama atau sebagian nama. Contoh: Siti.
    .label = Ibu
birth-mother-is-man = { $name } tercatat laki-laki. Pilih ibu dari bayi ini.
birth-family = Bayinya ikut keluarga siapa? Ketik namanya. Contoh: Asep. Kalau tidak ada di daftar, tekan Lewati.
    .label = Ikut keluarga
birth-name = Siapa nama bayinya? Contoh: Dewi Lestari. Kalau belum ada nama, tekan Lewati.
    .label = Nama bayi
birth-sex = Apa jenis kelamin bayinya?
    .label = Jenis kelamin
birth-date = Kapan lahirnya? Contoh: tadi malam, kemarin, atau 12 Agustus 2026.
    .label = Tanggal lahir
birth-went = Ibunya, { $name }, tercatat pindah sesudah bayi ini lahir. Apakah bayinya ikut pindah?
    .label = Ikut pindah
birth-town = Di kabupaten mana lahirnya? Nama kota juga boleh. Contoh: Karawang.
    .label = Tempat lahir
birth-twin = Berapa bayi yang lahir? Kalau hanya satu, tekan Lewati.
    .label = Bayi kembar
birth-name-next = Siapa nama bayi ke-{ $number }? Contoh: Dewi Lestari. Kalau belum ada nama, tekan Lewati.
    .label = Nama bayi ke-{ $number }
birth-sex-next = Apa jenis kelamin bayi ke-{ $number }?
    .label = Jenis kelamin ke-{ $number }
birth-nik-next = Ketik 16 angka NIK bayi ke-{ $number }. Contoh: 3215010101260001. Kalau belum punya, tekan Lewati.
    .label = NIK bayi ke-{ $number }
birth-place = Di mana bayinya dilahirkan?
    .label = Dilahirkan di
birth-helper = Siapa yang menolong waktu lahir? Kalau tidak tahu, tekan Lewati.
    .label = Penolong
birth-nik = Kalau bayinya sudah punya NIK, ketik 16 angkanya. Contoh: 3215010101260001. Kalau belum, tekan Lewati.
    .label = NIK bayi
birth-photo = Kalau ada, kirim foto surat kelahiran. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

birth-twin-2 = Kembar dua
birth-twin-3 = Kembar tiga
fact-sex-2 = Jenis kelamin bayi ke-2
fact-sex-3 = Jenis kelamin bayi ke-3
fact-family = Ikut keluarga

sex-L = Laki-laki
sex-P = Perempuan
birth-place-1 = Rumah sakit
birth-place-2 = Puskesmas
birth-place-3 = Polindes
birth-place-4 = Di rumah
birth-place-5 = Lainnya
birth-helper-1 = Dokter
birth-helper-2 = Bidan atau perawat
birth-helper-3 = Paraji (dukun)
birth-helper-4 = Lainnya
birth-mother-left = { $name } sudah pindah { $day }, sebelum tanggal itu. Bayi yang lahir sesudah pindah dilaporkan RT yang baru. Periksa tanggal lahirnya.
birth-mother-died = { $name } sudah dilaporkan meninggal { $day }, sebelum tanggal itu. Periksa tanggal lahirnya. { $waits ->
    [yes] Kalau ibunya masih hidup, kabari operator desa: laporan meninggalnya belum diputuskan.
   *[no] Kalau ibunya ternyata masih hidup, laporkan dulu “{ kind-still_alive }”, lalu kelahirannya.
}
birth-named-as-mother = { $name } nama ibunya. Kalau nama bayinya memang sama, ketik sekali lagi.
