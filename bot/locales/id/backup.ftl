## Cadangan harian, untuk admin

backup-failed = Cadangan harian lapor-rt gagal: { $why }. { $last ->
    [none] Belum ada cadangan sama sekali.
   *[other] Cadangan terakhir: { $last }.
} Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.
backup-old = { $last ->
    [none] Belum ada cadangan lapor-rt sama sekali.
   *[other] Cadangan lapor-rt terakhir dibuat { $last }, sudah lebih dari dua hari.
} Mohon diperiksa di komputernya dengan perintah lapor-rt doctor.
