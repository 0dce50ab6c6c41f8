## Pergantian petugas menurut SK

duty-over = { $name }, tugas Bapak/Ibu sebagai { $role } sudah selesai. Terima kasih.
duty-ended = { $duty ->
    [assistant] Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi di sini tidak bisa melapor lagi. Kalau ini keliru, hubungi ketua RT.
    [rt] Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi di sini tidak bisa melapor lagi. Kalau ada kejadian, sampaikan kepada ketua RT yang sekarang. Kalau ini keliru, hubungi operator desa atau kelurahan.
   *[other] Tugas Bapak/Ibu sebagai { $role } sudah selesai. Kalau ini keliru, hubungi Dinas Sosial.
} Kalau mendapat kode undangan baru, ketik: GABUNG kode. Contoh: GABUNG AB2CD3EF.
taken-over = Ada { $count } laporan dari ketua RT sebelumnya yang belum selesai. Sekarang Bapak/Ibu yang meneruskannya.
