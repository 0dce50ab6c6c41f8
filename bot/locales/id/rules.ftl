## Yang diperiksa pada semua jenis laporan: kalimatnya menunjukkan apa yang ditulis dan apa yang janggal

number-doubt = Nomor { $typed }: { $doubt } Periksa lagi di kartunya. Kalau memang begitu, ketik lagi nomor yang sama.
number-refused = Nomor { $typed } belum bisa dipakai. { $doubt } Periksa lagi di kartunya.
number-twice = Nomor { $typed } sudah dipakai untuk orang lain di laporan ini. Periksa lagi di kartunya.
date-before-birth = { $name } lahir { $born }. Tanggalnya tidak bisa sebelum itu. Kalau tanggal lahirnya yang keliru, tekan Batal, lalu laporkan “{ kind-correction }” dulu.
date-before-birth-along = { $name } lahir { $born }, sesudah tanggal itu. Kalau tanggalnya memang itu, tulis sekali lagi. { $name } tetap ikut keluarganya.

warning-kk-impossible-date = Angka ke-7 sampai ke-12 di No KK adalah tanggal terbit, tetapi { $date } tidak ada.
warning-kk-serial-zero = Empat angka terakhir No KK adalah nomor urut, tetapi 0000 tidak ada.
warning-reversed-before = Hal yang sama tentang { $name } ({ $day }) sudah pernah dilaporkan, lalu dibetulkan lewat laporan { $number }. Tanyakan dulu ke pelapor.
warning-kk-taken = No KK di laporan ini sudah dipakai keluarga lain di { $place }.
warning-kk-joins = No KK di laporan ini sama dengan No KK keluarga { $head } di RT ini. Kalau disetujui, mereka menjadi satu keluarga.
