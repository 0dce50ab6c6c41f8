## Latihan

practice-line = LATIHAN
practice-begins =
    Latihan dimulai. Silakan mencoba, laporannya tidak dihitung.
    Latihan berakhir sendiri pada { $day }. Kalau sudah cukup, ketik: selesai latihan.
practice-ends = Latihan selesai. Mulai sekarang laporan Bapak/Ibu dihitung lagi.
practice-not-now = Bapak/Ibu tidak sedang latihan. Laporannya dihitung seperti biasa.
practice-is-over = Masa latihan sudah habis. Mulai sekarang laporan Bapak/Ibu dihitung lagi.
card-practice-line = LATIHAN, tidak masuk data
button-practice-end = Selesai latihan
