## Merantau

kind-away = Merantau

away-person = Siapa perantaunya? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
away-back = Beliau tercatat sedang tidak di rumah. Apakah sekarang sudah pulang?
    .label = Sudah pulang
away-date = Sejak kapan perginya? Contoh: kemarin, atau 12 Agustus 2026. Kalau tidak tahu, tekan Lewati.
    .label = Sejak
away-is-here = { $name } tercatat tinggal di sini. Kalau beliau baru pulang, tekan Batal: tidak ada yang perlu dilaporkan.
away-is-back = Kalau { $name } ternyata sudah pulang, tekan Kembali lalu Ya.
away-home-before = { $name } tercatat pergi sejak { $day }, jadi pulangnya tidak sebelum itu. Tulis hari pulangnya. Kalau tanggal perginya yang keliru, jawab { $day }.
away-called-off = Laporan Merantau { $name } pernah dibatalkan, pada { $day }. Kalau sekarang sudah pulang, tekan Batal: tidak ada yang perlu dilaporkan. Kalau masih pergi, jawab sekali lagi.
away-back-date = Kapan pulangnya? Contoh: kemarin, atau 12 Agustus 2026. Kalau tidak tahu, tekan Lewati.
    .label = Pulang
away-who = Siapa saja yang pergi dari keluarga ini? Kalau hanya satu orang, tekan Lewati.
    .label = Yang ikut
away-along = Siapa saja yang ikut pergi? Ketik namanya, dipisah koma. Contoh: Siti Aminah, Budi. Kalau tidak ada, tekan Lewati.
    .label = Yang tak terdaftar
away-destination = Ke mana perginya? Contoh: Jakarta. Kalau tidak tahu, tekan Lewati.
    .label = Tujuan
away-reason = Apa alasannya? Kalau tidak tahu, tekan Lewati.
    .label = Alasan

away-reason-work = Bekerja
away-reason-abroad = Kerja di luar negeri
away-reason-school = Sekolah atau kuliah
away-reason-family = Ikut keluarga
away-reason-other = Lainnya

fact-back = Sudah pulang
warning-date-unknown = Tanggalnya tidak diketahui.
