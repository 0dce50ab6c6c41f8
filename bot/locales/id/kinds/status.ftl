## Perubahan status

kind-status = Perubahan status

status-person = Siapa yang keadaannya berubah? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
status-what = Apa yang berubah?
    .label = Yang berubah
status-date = Kapan kejadiannya? Contoh: kemarin, 12 Agustus 2026, atau tahun 2019.
    .label = Tanggal
status-job = Apa pekerjaannya sekarang? Pilih, atau ketik sendiri. Contoh: sopir.
    .label = Pekerjaan
status-school = Sampai tingkat mana sekolahnya?
    .label = Pendidikan
status-pregnant = Sejak kapan hamilnya? Contoh: 3 bulan, 12 minggu, atau Agustus 2026.
    .label = Sejak kapan
status-disability = Apa yang dialaminya? Contoh: lumpuh, buta, tuli.
    .label = Jenisnya
status-illness = Apa sakitnya? Tulis seperlunya saja. Contoh: stroke sejak bulan lalu.
    .label = Keterangan
status-spouse = Siapa nama pasangannya? Ketik nama atau sebagian nama. Contoh: Siti. Kalau tidak tahu, tekan Lewati.
    .label = Pasangan

status-same = { $what }: sudah tercatat seperti itu. { $field ->
    [marital] Kalau pasangannya yang belum, laporkan atas nama pasangannya. Kalau sebelumnya ada perceraian atau pernikahan lain, laporkan itu dulu.
   *[other] Pilih yang lain, atau tekan Batal.
}
status-left = { $name } tercatat pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Yang bisa dilaporkan di sini hanya pernikahan atau perceraian sebelum pindah. Yang lain dilaporkan ketua RT tempat tinggalnya sekarang. Kalau masih tinggal di sini, tekan Batal, lalu pilih “{ kind-relisted }” di menu.
status-after-leaving = { $name } sudah pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}, sebelum tanggal itu. Yang terjadi sesudah pindah dilaporkan ketua RT tempat tinggalnya sekarang. Periksa tanggalnya, atau tekan Batal.
status-spouse-left = { $name } sudah pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}, sebelum tanggal itu. Kalau memang { $name } pasangannya, tekan “{ found-absent }”: operator yang menghubungkan. Kalau bukan, pilih orang lain.
status-spouse-same = { $name } adalah orang yang dilaporkan. Pilih pasangannya.
status-pregnant-man = { $name } tercatat laki-laki. Pilih ibu yang hamil.
status-pregnant-age = { $name } tercatat berumur { $age } tahun. Kalau memang benar, pilih lagi orang yang sama.

status-what-marriage = Menikah
status-what-divorce = Bercerai
status-what-job = Pekerjaan
status-what-school = Sekolah
status-what-pregnancy = Kehamilan
status-what-disability = Disabilitas
status-what-illness = Sakit
pregnancy-ended = Tidak hamil lagi

refuse-pregnant-since = “{ $typed }” belum terbaca sebagai waktu. Contoh: 3 bulan, 12 minggu, atau Agustus 2026.
refuse-pregnant-unknown = Tidak apa-apa kalau tidak tahu pasti, kira-kira saja. Contoh: 3 bulan. Kalau sama sekali tidak tahu, tanyakan dulu ke keluarganya; laporan ini bisa dilanjutkan nanti.
refuse-pregnant-long = “{ $typed }” terbaca { $understood }. Itu sudah lebih dari sepuluh bulan. Tulis waktu yang lebih dekat.

fact-what = Yang berubah
fact-spouse = Pasangan
fact-illness = Sakit
fact-job = Pekerjaan
fact-education = Pendidikan
fact-pregnant = Hamil sejak
fact-disability = Disabilitas
fact-mother-age = Umur ibu, periksa lagi
