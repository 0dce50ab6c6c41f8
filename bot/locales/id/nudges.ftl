## Pengingat, yang semuanya bisa dimatikan

button-quiet = Jangan ingatkan lagi
button-has-nik = Sudah punya NIK

nudge-half = Laporan { $kind } dari hari { $day } belum selesai{ $who ->
    [none] .
   *[other] : { $who }.
} Mau dilanjutkan?
nudge-returned = { $count ->
    [1] Satu laporan dikembalikan operator dan belum diperbaiki:
   *[other] { $count } laporan dikembalikan operator dan belum diperbaiki:
}
nudge-returned-line = • { $number } { $kind } { $names ->
    [none] {""}
   *[other] { $names }
}. Alasan: { $reason }
nudge-certificate = { $name }, lahir { $day }, sudah lebih dari 60 hari dan belum tercatat punya NIK. Mohon ingatkan keluarganya mengurus akta kelahiran.
nudge-adminduk = { $name }, lahir { $day }, sudah tiga bulan dan belum tercatat punya NIK. Kepesertaan { -insurance } bayi ini bisa dihentikan. Mohon ingatkan keluarganya mengurus akta dan KK.
nudge-minggon = Besok { $weekday } ada minggon. Yang masih terbuka dari RT Bapak/Ibu untuk laporan sampai { $until }:
nudge-minggon-silent-line = • belum ada laporan, dan belum nihil
nudge-minggon-waiting-line = • { $count } laporan menunggu operator
nudge-minggon-returned-line = • { $count } laporan perlu diperbaiki
nudge-minggon-unchecked-line = • { $count } warga belum dicek
nudge-minggon-operator = Besok { $weekday } ada minggon. Keadaan desa/kelurahan Bapak/Ibu:
nudge-checks = Bulan ini ada { $count } warga yang perlu dicek. Cukup satu tombol untuk tiap orang.
has-nik-gone = Warga itu tidak ada lagi di daftar RT Bapak/Ibu.
has-nik-known = { $name } sudah tercatat punya NIK. Terima kasih.

nudge-asked = { $count } pertanyaan petugas lain menunggu jawaban Bapak/Ibu sampai { $until }. Sesudah itu diputuskan tanpa jawaban.
