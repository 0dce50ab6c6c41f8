## Cadangan harian, untuk admin

backup-failed = Cadangan harian lapor-rt gagal: { $why }. { $last ->
    [none] Belum ada cadangan sama sekali.
   *[other] Cadangan terakhir: { $last }.
} Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.
backup-old = { $last ->
    [none] Belum ada cadangan lapor-rt sama sekali.
   *[other] Cadangan lapor-rt terakhir dibuat { $last }, sudah lebih dari dua hari.
} Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.

## Yang dilakukan admin atas nama petugas

done-for-you = Atas nama Bapak/Ibu, admin { $event ->
    [approved] menyetujui
    [returned] meminta perbaikan
   *[taken_back] membatalkan keputusan
} laporan { $number } ({ $names }).{ $reason ->
    [none] { "" }
   *[other] { " " }Alasannya: { $reason }.
}

channel-stopped = Saluran { $channel } berhenti: aksesnya ditolak, nomornya ditangguhkan, atau tagihannya bermasalah. Pesan lewat sana menunggu sampai pulih. Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.
channel-knock-refused = Saluran { $channel } menolak template { $names }, jadi petugas yang lama tidak menulis tidak dipanggil. Kabarnya tidak hilang: dibaca begitu orangnya menulis. Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.
