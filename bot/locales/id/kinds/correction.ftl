## Perbaikan data

kind-correction = Perbaikan data

correction-person = Data siapa yang salah? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
correction-what = Apa yang salah?
    .label = Yang salah
correction-rare = Data mana yang salah?
    .label = Data yang salah
correction-nik = Berapa NIK yang benar? Ketik 16 angkanya. Contoh: 3215010101900001.
    .label = NIK yang benar
correction-kk = Berapa No KK yang benar? Nomor sekeluarga ikut berubah. Contoh: 3215010101150001.
    .label = No KK yang benar
correction-name = Siapa nama yang benar? Tulis seperti di KTP atau KK. Contoh: Asep Saepudin.
    .label = Nama yang benar
correction-birth-place = Di kabupaten mana lahirnya yang benar? Nama kota juga boleh. Contoh: Karawang.
    .label = Tempat lahir
correction-birth-date = Tanggal berapa lahirnya yang benar? Contoh: 12 Agustus 1974, Agustus 1974, atau 1974.
    .label = Tanggal lahir
correction-ended-on = Tanggal berapa meninggalnya yang benar? Contoh: 12 Agustus 2026, Agustus 2026, atau 2019.
    .label = Tanggal meninggal
correction-left-on = Tanggal berapa pindahnya yang benar? Yang pindah bersamanya hari itu ikut berubah. Contoh: 12 Agustus 2026, Agustus 2026, atau 2019.
    .label = Tanggal pindah
correction-came-on = Tanggal berapa datangnya ke sini yang benar? Yang datang bersamanya ikut berubah. Contoh: 12 Agustus 2026, atau Agustus 2026.
    .label = Tanggal datang
correction-address = Di mana alamat yang benar? Alamat sekeluarga ikut berubah. Contoh: Kp. Sukamaju No. 5.
    .label = Alamat yang benar
correction-mother = Siapa nama ibu kandung yang benar? Tulis seperti di KK. Contoh: Siti Aminah.
    .label = Ibu kandung
correction-sex = Apa jenis kelamin yang benar?
    .label = Jenis kelamin
correction-relationship = Apa hubungan keluarga yang benar? Lihat di KK.
    .label = Hubungan keluarga
correction-marital = Apa status kawin yang benar? Lihat di KK.
    .label = Status kawin
correction-job = Apa pekerjaan yang benar? Contoh: buruh tani.
    .label = Pekerjaan
correction-education = Apa pendidikan terakhir yang benar?
    .label = Pendidikan
correction-programmes = Bantuan apa yang benar-benar diterima? Kalau lebih dari satu, ketik semuanya. Contoh: PKH dan BPNT.
    .label = Program bantuan
correction-death-cause = Apa sebab meninggalnya yang benar?
    .label = Sebab meninggal
correction-death-place = Di mana meninggalnya yang benar? Contoh: di rumah, atau RSUD Karawang.
    .label = Tempat meninggal
correction-left-to = Pindah ke mana yang benar? Yang pindah bersamanya ikut berubah. Ketik nama desa atau kotanya. Contoh: Cikampek Barat, atau Bekasi.
    .label = Tujuan pindah
correction-left-scope = Pindahnya sejauh apa yang benar?
    .label = Pindah ke
correction-left-rt = Pindah ke RT dan RW berapa yang benar? Ketua RT di sana dikabari. Contoh: RT 3 RW 5. Kalau tidak tahu, tekan Lewati.
    .label = RT tujuan
correction-left-reason = Apa alasan pindahnya yang benar? Yang pindah bersamanya ikut berubah.
    .label = Alasan pindah
correction-away-to = Ke mana merantaunya yang benar? Yang pergi bersamanya ikut berubah. Contoh: Jakarta.
    .label = Tujuan merantau
correction-away-reason = Apa alasan merantaunya yang benar? Yang pergi bersamanya ikut berubah.
    .label = Alasan merantau
correction-came-from = Datang dari mana yang benar? Yang datang bersamanya ikut berubah. Ketik nama desa atau kotanya. Contoh: Cikampek Barat, atau Bekasi.
    .label = Asal kedatangan
correction-came-scope = Datangnya dari sejauh apa yang benar? Kalau tidak tahu, tekan Lewati.
    .label = Datang dari
correction-birth-at = Di mana lahirnya yang benar?
    .label = Tempat bersalin
correction-birth-helper = Siapa yang menolong waktu lahirnya?
    .label = Penolong lahir
correction-photo = Kalau ada, kirim foto KTP atau KK. Kalau tidak ada, tekan Lewati.
    .label = Foto KTP atau KK

correction-ended = { $name } tercatat { $status ->
    [2] meninggal
   *[other] pindah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Yang bisa diperbaiki hanya data dirinya. { $status ->
    [2] No KK atau alamat keluarganya: tekan Kembali, lalu pilih anggota keluarganya yang masih ada. Kalau ternyata masih hidup, tekan Batal, lalu pilih “{ kind-still_alive }” di menu.
   *[other] Kalau masih atau kembali tinggal di sini, tekan Batal, lalu pilih “{ kind-relisted }” di menu.
}
correction-not-ended = { $name } belum tercatat { $status ->
    [2] meninggal. Kalau sudah meninggal, tekan Batal, lalu laporkan “{ kind-death }”.
   *[other] pindah. Kalau sudah pindah, tekan Batal, lalu laporkan “{ kind-move_out }”.
} Kalau data lain yang salah, pilih di bawah ini.
correction-never-told = { $field ->
    [came_on] Tidak ada laporan bahwa { $name } datang ke sini, jadi tanggal datangnya tidak tercatat. Kalau tanggal lahirnya yang salah, pilih “{ correction-what-birth_date }”.
   *[other] Tidak ada laporan RT ini yang memuat { $what } untuk { $name }, jadi tidak ada yang perlu diperbaiki. Kalau data lain yang salah, pilih lagi.
}
correction-now = Sekarang tercatat: { $old }.
correction-now-tail = Sekarang tercatat nomor yang berakhir { $tail }.
correction-now-code = Sekarang tercatat: { $old }.
correction-same = { $what } yang ditulis sama dengan yang sudah tercatat. Tulis yang benar, atau tekan Batal.

correction-what-nik = NIK
correction-what-kk = No KK
correction-what-name = Nama
correction-what-birth_place = Tempat lahir
correction-what-birth_date = Tanggal lahir
correction-what-ended_on = Tanggal meninggal
correction-what-left_on = Tanggal pindah
correction-what-came_on = Tanggal datang
correction-what-death_cause = Sebab meninggal
correction-what-death_place = Tempat meninggal
correction-what-left_to = Tujuan pindah
correction-what-left_reason = Alasan pindah
correction-what-away_to = Tujuan merantau
correction-what-away_reason = Alasan merantau
correction-what-came_from = Asal kedatangan
correction-what-birth_at = Tempat bersalin
correction-what-birth_helper = Penolong lahir
correction-what-address = Alamat
correction-what-mother = Nama ibu kandung
correction-what-sex = Jenis kelamin
correction-what-relationship = Hubungan keluarga
correction-what-marital = Status kawin
correction-what-job = Pekerjaan
correction-what-education = Pendidikan
correction-what-programmes = Program bantuan
correction-what-rare = Data lain

fact-right = Yang benar
warning-of-dead = { $name } sudah tercatat meninggal. Yang diperbaiki hanya data dirinya; statusnya tetap.
warning-of-gone = { $name } sudah tercatat pindah. Yang diperbaiki hanya data dirinya; statusnya tetap.
warning-new-nik-of-dead = NIK baru { $name } milik warga yang tercatat meninggal. Laporan ini bisa disetujui setelah NIK di data itu dibetulkan dengan laporan { kind-correction }. Kalau orangnya sama, minta laporan { kind-listed_twice }; kalau salah ketik, minta perbaikan.
warning-new-nik-of-gone = NIK baru { $name } milik warga yang tercatat pindah. Laporan ini bisa disetujui setelah NIK di data itu dibetulkan dengan laporan { kind-correction }. Kalau orangnya sama, minta laporan { kind-relisted }; kalau salah ketik, minta perbaikan.
warning-new-nik-of-neighbour = NIK baru { $name } sekarang tercatat pada warga lain di RT yang sama. Kalau disetujui, NIK warga itu dikosongkan. Cocokkan dulu kartu keduanya.
warning-new-nik-swapped = NIK baru ini tercatat pada warga di { $place }, dan menurut laporan dari sana NIK keduanya tertukar. Setujui laporan ini dulu: NIK warga itu dikosongkan (kalau di desa lain, operatornya ditanya). Sesudah itu giliran laporan tentang dia.
warning-new-nik-of-other = NIK baru { $name } tercatat pada warga lain di { $place }. Kartunya diminta diperiksa di sana, dan laporan ini bisa disetujui setelah NIK warga itu dibetulkan. Kalau ternyata salah ketik, minta perbaikan.
