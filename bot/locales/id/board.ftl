## Papan pengumuman (mading) dan sanggahan

word-who-board = masa sanggah
word-said-board = { $answer ->
    [refused] ada sanggahan warga
    [silent] tidak ada sanggahan
   *[open] masih diumumkan
}
board-objected = Ada sanggahan warga selama diumumkan.

button-board = Mading
button-board-object = Catat sanggahan
board-empty = { $how ->
    [off] Di sini tidak ada masa sanggah: yang disetujui langsung masuk data. Kalau desa memerlukannya, Dinas Sosial bisa menentukan jumlah harinya.
   *[on] Sekarang tidak ada yang diumumkan di mading.
}
board-page-standing = Keadaan sekarang
board-page-gone = Daftar ini sudah tidak dipasang
board-page-gone-how = Masa sanggahnya sudah lewat, atau alamatnya tidak tersalin utuh. Bertanyalah di kantor desa atau kelurahan.
board-page-later = Belum bisa dibuka
board-page-later-how = Coba lagi sebentar.
board-title = Diumumkan di mading: { $count } nama{ $pages ->
    [1] {""}
   *[other] , halaman { $page } dari { $pages }
}. Baru masuk data kalau tidak ada sanggahan.
board-line = { $number }. { $name }, { $rt }: { $result ->
    [in] masuk usulan
    [out] keluar dari daftar
   *[changed] perubahan data
}, sanggah sampai { $until }
board-case = { $name }, { $rt }
    Hasil: { $result ->
        [in] masuk usulan
        [out] keluar dari daftar
       *[changed] perubahan data
    }
    Program: { $programmes ->
        [none] -
       *[other] { $programmes }
    }
    Sanggah paling lambat: { $until }
board-how = Kalau ada warga yang keberatan, catat siapa dan apa alasannya. Laporannya lalu berhenti dan diputuskan lagi oleh operator.
board-practice = Bapak/Ibu sedang latihan, jadi sanggahan belum bisa dicatat. Selesaikan dulu latihannya.
board-not-here = Itu tidak ada di mading desa Bapak/Ibu.
board-too-late = { $names }: { $answer ->
    [refused] sudah ada sanggahan, dan laporannya diputuskan lagi oleh operator.
    [silent] masa sanggahnya sudah lewat, dan tidak ada sanggahan. Kalau ternyata keliru, kabari operator desa.
   *[dropped] sudah tidak diumumkan, karena laporannya dibatalkan atau diperbaiki.
}
objection-begins = Sanggahan untuk { $names }. Nama yang keberatan hanya dibaca petugas yang memutuskan.
objection-who = Siapa yang keberatan? Contoh: Siti Maryam
objection-why = Apa alasannya? Contoh: rumahnya sudah bagus dan punya mobil.
resume-objection = Sanggahan tadi belum selesai dicatat. Mau dilanjutkan?
objection-undone = Belum ada yang dicatat dari sanggahan itu.
board-noted = Sanggahan untuk { $names } sudah dicatat. Laporannya berhenti dulu dan menunggu keputusan operator.
board-objection-line = Sanggahan { $who }: { $said } (dicatat { $by }, { $day })
board-objection-decided = Sanggahan untuk { $names } sudah diputuskan: { $status ->
    [rejected] laporannya ditolak, jadi tidak ada yang berubah.
    [applied] laporannya tetap disetujui dan sudah masuk data.
   *[approved] laporannya tetap disetujui, dan masuk data kalau semua syaratnya selesai.
}

button-board-print = Cetak daftarnya
board-prints = Daftar { $count } nama sedang dibuat, ukuran A4 dan A3. Sebentar lagi dikirim ke sini.
board-printed = Daftar { $count } nama untuk mading sudah jadi. Pasang salah satu, A4 atau A3.{ $page ->
    [yes] {" "}Kode kotaknya membuka halaman yang sama, sampai masa sanggahnya selesai.
   *[no] {""}
} Kalau daftarnya berubah, cetak lagi.

notice-title = Pengumuman hasil pemutakhiran data
notice-below = Diumumkan { $day }, { $count } nama
notice-intro = Hasil di bawah ini belum masuk data. Kalau sampai batas waktunya tidak ada sanggahan, hasilnya masuk data.
notice-contact = kantor { $unit } { $village } (operator { $name }) atau ketua RT
notice-objecting = Sanggahan paling lambat { $until ->
    [several] pada tanggal di kolom terakhir
   *[other] { $until }
}, kepada { $contact }. Nama yang menyanggah tidak diumumkan.
notice-no-promise = Pengumuman ini bukan jaminan bantuan. Penerima bantuan ditetapkan oleh pemerintah.
notice-page = Halaman yang sama bisa dibuka di HP dengan kode ini, lengkap dengan perubahannya, sampai masa sanggahnya selesai.
notice-changed = Terakhir berubah: { $at }
notice-moment = { $day }, pukul { $time }
notice-column-no = No
notice-column-name = Nama
notice-column-rt = RT/RW
notice-column-nik = Akhir NIK
notice-column-programme = Program
notice-column-result = Hasil
notice-column-day = Tanggal hasil
notice-column-until = Sanggah sampai
notice-result = { $result ->
    [in] Masuk usulan
    [out] Keluar dari daftar
   *[changed] Perubahan data
}
notice-stands = { $stands ->
    [hangs] Masih bisa disanggah
    [objected] Ada sanggahan, diputuskan lagi
    [over] Tidak ada sanggahan
   *[gone] Tidak diumumkan lagi
}
