## Latihan

practice-line = LATIHAN
practice-begins =
    Latihan dimulai: satu laporan, paling lama sampai pukul { $time }. Laporannya tidak dihitung dan tidak sampai ke grup operator.
    Kalau mau berhenti, ketik: selesai latihan.
practice-of-offices = Yang mengetik latihan adalah ketua RT, dari HP-nya sendiri. Laporan yang dicobanya muncul di Antrean Bapak/Ibu selama sehari, bertanda LATIHAN. Setujui, kembalikan, atau tolak seperti biasa. Tidak ada yang masuk data.
practice-ends = Latihan selesai. Mulai sekarang laporan Bapak/Ibu dihitung lagi.
practice-not-now = Bapak/Ibu tidak sedang latihan. Laporannya dihitung seperti biasa.
practice-is-over = Masa latihan sudah habis. Mulai sekarang laporan Bapak/Ibu dihitung lagi.
receipt-practice = Laporan latihan { $number } selesai dibuat. Tidak masuk data, dan tidak sampai ke grup operator.
practice-card = Kalau sungguhan, operator desa membaca ini:
practice-news = Lalu, kalau disetujui, Bapak/Ibu menerima kabar:
practice-ended-by-report = Latihan selesai. Laporan berikutnya dihitung. Mau mencoba lagi? Ketik latihan.
practice-goes-on = Latihan masih berjalan. Kalau sudah cukup, ketik: selesai latihan.
card-practice-line = LATIHAN, tidak masuk data
button-practice-end = Selesai latihan
