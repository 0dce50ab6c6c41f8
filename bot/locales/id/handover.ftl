## Pergantian petugas menurut SK

duty-over = { $name }, tugas Bapak/Ibu sebagai { $role } sudah selesai. Terima kasih.
duty-ended = Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi di sini tidak bisa melapor lagi. { $duty ->
    [rt] Kalau ada kejadian, sampaikan kepada ketua RT yang sekarang. Kalau ini keliru, hubungi operator desa atau kelurahan.
   *[other] Kalau ini keliru, hubungi Dinas Sosial.
} Kalau mendapat kode undangan baru, ketik: GABUNG kode.
taken-over = Ada { $count } laporan dari ketua RT sebelumnya yang belum selesai. Sekarang Bapak/Ibu yang meneruskannya.
