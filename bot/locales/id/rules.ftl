## Yang diperiksa pada semua jenis laporan: kalimatnya menunjukkan apa yang ditulis dan apa yang janggal

number-doubt = Nomor { $typed }: { $doubt } Periksa lagi di kartunya. Kalau memang begitu, ketik lagi nomor yang sama.
number-refused = Nomor { $typed } belum bisa dipakai. { $doubt } Periksa lagi di kartunya.
number-twice = Nomor { $typed } sudah dipakai untuk orang lain di laporan ini. Periksa lagi di kartunya.
date-before-birth = { $name } lahir { $born }. Tanggalnya tidak bisa sebelum itu.

warning-kk-impossible-date = No KK memuat tanggal yang tidak ada.
warning-kk-serial-zero = Nomor urut No KK 0000.
