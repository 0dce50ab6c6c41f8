## Kartu di grup operator

card-title = { $kind }: { $names } ({ $number }){ $again ->
    [sent] , diajukan lagi
    [waits] , menunggu lagi
   *[no] {""}
}
card-place-line = { $rt }, { $village }, Kec. { $district }
card-event-line = Terjadi: { $day }
card-declared-line = Pernyataan { $name }, { $day } pukul { $time }: “{ $words }”
card-assistant-line = Dilaporkan oleh { $name }, pembantu ketua RT { $head }, { $day } pukul { $time }
card-reporter-line = { $how ->
        [dictated] ✍ Dicatat operator: { $name }, untuk warga yang datang
       *[sent] Pelapor: { $name }
    }, { $day } pukul { $time }
card-out-of-reach-line = ⚠ Pelapor sedang tidak bisa dikirimi pesan. Pesan baru sampai kalau ia menulis lagi, jadi hubungi lewat telepon.
card-read-line = Pesan terakhir tentang laporan ini dibaca pelapor { $day ->
    [none] {""}
   *[other] { $day }{" "}
}pukul { $time }.
card-unread-line = Belum ada tanda bahwa pesan terakhir tentang laporan ini dibaca pelapor.
card-photo-line = Ada foto terlampir
card-photo-lost-line = Fotonya tidak bisa diambil. Kalau perlu, mintalah foto lagi.
card-photo-deleted-line = Fotonya sudah dihapus karena masa simpannya habis.
card-warning-line = ⚠ { $warning }
card-double-beside = Di daftar warga, data yang benar: { $person }. { $name ->
    [same] Nama sama
   *[differs] Nama berbeda
}{ $born ->
    [same] , tanggal lahir sama
    [differs] , tanggal lahir berbeda
   *[blank] {""}
}{ $sex ->
    [same] , jenis kelamin sama
    [differs] , jenis kelamin berbeda
   *[blank] {""}
}{ $nik ->
    [same] , ujung NIK sama
    [differs] , NIK berbeda
   *[blank] {""}
}.
warning-like-earlier = Mirip dengan laporan { $number }. Periksa apakah ini laporan yang sama.
effect-add-line = { $name }: belum ada → warga baru { $nik ->
    [none] (belum ada NIK, nomor sementara { $temporary })
   *[told] (NIK sudah ada)
}
effect-end-line = { $name }: Hidup → { $status }
effect-right-line = { $name }: { $old } → { $new } (yang tercatat keliru)
card-reverses-line = Membetulkan laporan { $kind } { $number }{ $name ->
    [none] {""}
   *[other] , disetujui { $name } { $day }
}. Harus disetujui orang lain.
card-turn-line = { $names ->
    [none] Di desa ini tidak ada operator lain, dan belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundang TKSK, atau memutuskannya.
   *[other] Di desa ini tidak ada operator lain. Giliran TKSK: { $names }.
}
effect-back-line = { $name }: sudah kembali ke rumah
effect-join-line = { $name }: datang, tinggal di RT ini
effect-new-card-line = { $name }: pindah ke KK lain, hubungan keluarga: { $kin }
effect-propose-line = { $name }: diusulkan{ $programme ->
    [none] {""}
   *[other] {" "}untuk { $programme }
}
effect-remove-line = { $name }: diusulkan keluar{ $programme ->
    [none] {""}
   *[other] {" "}dari { $programme }
}
effect-edit-line = { $name }, { $field }: { $old } → { $new }
effect-number-line = { $name }, { $field }: { $how ->
    [filled] diisi
    [emptied] dikosongkan
   *[changed] diganti, { $count } angka berbeda
}. Nomornya: lihat Rincian
card-private-line = Keterangan kesehatan: lihat Rincian
card-survey-line = Jawaban survei: lihat Rincian

button-approve = Setujui
button-return = Minta perbaikan
button-reject = Tolak
button-details = Rincian

card-approved = ✔ Disetujui oleh { $name }, { $day } pukul { $time }.
card-returned = ↩ Dikembalikan oleh { $name }, { $day } pukul { $time }. Alasan: { $reason }.
card-rejected = ✖ Ditolak oleh { $name }, { $day } pukul { $time }. Alasan: { $reason }.

reason-ask-returned = { $name }, apa yang perlu diperbaiki?
reason-ask-rejected = { $name }, apa alasan menolak?
reason-rejected-twice = Sudah pernah dilaporkan
reason-rejected-other-rt = Bukan warga RT ini
reason-rejected-untrue = Kejadiannya tidak benar
reason-rejected-other-family = Bukan keluarga di RT ini
reason-rejected-person = Orangnya keliru
reason-rejected-alive = Orangnya masih hidup
reason-rejected-still-here = Masih tinggal di sini
reason-rejected-not-come = Belum atau tidak jadi datang
reason-rejected-visitor = Hanya menginap sebentar
reason-rejected-stays-elsewhere = Masih warga di tempat lain
reason-rejected-moved-for-good = Sudah pindah menetap
reason-rejected-is-here = Orangnya ada di sini
reason-rejected-known-where = Sudah tahu tinggal di mana
reason-rejected-right-already = Data sekarang sudah benar
reason-rejected-no-proof = Tidak ada buktinya
reason-rejected-not-agreed = Keluarganya tidak setuju
reason-rejected-not-family = Bukan anggota keluarganya
reason-rejected-no-aid = Tidak menerima bantuan
reason-rejected-well-off = Keluarganya mampu
reason-rejected-has-aid = Sudah menerima bantuan
reason-rejected-survey-untrue = Keterangannya tidak sesuai
reason-rejected-still-fit = Masih layak dibantu
reason-rejected-insured = Jaminannya masih aktif
reason-rejected-no-new-card = KK barunya belum ada
reason-rejected-two-people = Memang dua orang
reason-rejected-does-exist = Orangnya memang ada
reason-rejected-gone-indeed = Memang sudah pindah
reason-rejected-dead-indeed = Memang sudah meninggal
reason-rejected-moved-on = Sudah pindah dari RT ini
reason-own-words = Tulis alasan lain
reason-choose = Pilih alasannya.
reason-in-private = Tulis alasannya di chat pribadi.
reason-for-returned = Laporan { $number } akan dikembalikan ke ketua RT.
reason-for-rejected = Laporan { $number } akan ditolak.
reason-for-step = Laporan { $number } akan dikembalikan ke ketua RT untuk: { $what }.
reason-point-first = Bisa juga tunjuk dulu pertanyaannya.
button-point = { $what }
reason-why = Apa alasannya? Contoh: tanggal di surat berbeda.

decide-by-two = Laporan { $number } membetulkan laporan { $earlier }, yang masih menunggu. Yang menyetujui keduanya tidak boleh orang yang sama. Putuskan dulu { $earlier }; { $number } lalu giliran operator lain atau TKSK.
decide-own-decision = Laporan { $number } membetulkan laporan { $own } yang Bapak/Ibu setujui. { $who ->
    [tksk] Di desa ini tidak ada operator lain, jadi TKSK yang memutuskan; kartunya sudah dikirim ke sana.
    [nobody] Di desa ini tidak ada operator lain, jadi TKSK yang memutuskan, tetapi belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundangnya.
   *[operator] Yang menyetujui harus operator lain atau TKSK.
}
decided-approved = Laporan { $number } disetujui.
decided-untied = Laporan { $number } disetujui, tetapi belum terhubung dengan warga terdaftar; tidak mengubah data.
decided-right-stays = Laporan { $number } disetujui. Data { $name } yang tidak dipakai lagi itu tercatat { $status ->
    [3] pindah
    [6] merantau
   *[other] tidak ditemukan
}, tetapi data yang benar ({ $right }) masih tercatat tinggal di RT ini. Kalau memang begitu, ketua RT melaporkannya sekali lagi dengan data yang benar.
decided-widowed = Laporan { $number } disetujui. Status kawin pasangan yang ditinggalkan kini tercatat Cerai mati.
decided-mothers-name = Laporan { $number } disetujui. Nama ibu kandung { $count } anaknya di KK itu ikut dibetulkan.
decided-sole-head = Laporan { $number } disetujui. Satu-satunya orang dewasa yang tinggal di keluarganya kini tercatat sebagai kepala keluarga.
decided-returned = Laporan { $number } dikembalikan ke ketua RT.
decided-rejected = Laporan { $number } ditolak.
decided-along = Laporan { $number } disetujui. { $way ->
    [mother] { $names } dicatat satu KK dengan ibunya yang datang
    [born] Keluarga { $names } sudah pindah, jadi dicatat ikut pindah
   *[other] { $names } dicatat ikut keluarganya, walau tidak disebut di laporan
}.
told-along = Laporan { $number }: { $way ->
    [mother] { $names } dicatat satu KK dengan ibunya yang datang
    [born] keluarga { $names } sudah tercatat pindah, jadi dicatat ikut pindah
   *[other] { $names } dicatat ikut keluarganya, walau tidak disebut di laporan
}. Kalau { $way ->
    [mother] keliru
   *[other] tidak ikut
}, { $way ->
    [mother] laporkan “{ kind-split }” atas namanya
    [parted] laporkan “{ kind-split }” atas namanya
    [came] laporkan “{ kind-move_out }” atas namanya
   *[other] pilih “{ kind-relisted }” di menu
}.
decided-without-dead = Laporan { $number } disetujui. { $names } tetap tercatat meninggal, { $comes ->
    [yes] yang lain sudah masuk
   *[no] yang lain sudah dicatat
}.
told-without-dead = Laporan { $number }: { $names } tetap tercatat meninggal, { $comes ->
    [yes] yang lain sudah masuk data. Kalau ternyata masih hidup, laporkan Pindah masuk atas namanya saja, dengan NIK atau tanggal lahirnya
   *[no] yang lain sudah dicatat. Kalau ternyata masih hidup, pilih “{ kind-still_alive }” di menu
}.
decided-overtaken = Laporan { $number } disetujui dan masuk riwayat. { $names } tetap seperti tercatat sekarang, karena { $by ->
    [later] sesudah tanggal itu ada kejadian lain
    [wed] pernikahannya dengan orang lain sudah tercatat
    [elsewhere] sudah tercatat di { $place }. Kalau keadaannya di sana berubah, ketua RT itu yang melaporkan
   *[other] ada hal lain yang sudah tercatat
}.
decided-gone-since = Laporan { $number } disetujui dan masuk riwayat. { $names } tercatat sudah pergi, karena menurut laporan lain ia pergi sesudah tanggal itu.
decide-unfit = Laporan { $number } belum bisa disetujui: { $why }.
decide-recorded = Laporan { $number } adalah { kind-nil }, jadi tidak perlu diputuskan. Kalau keliru, ketua RT menariknya kembali di Laporan saya sebelum bulannya ditutup, atau langsung melaporkan yang terjadi.
decide-already = Laporan { $number } sudah { $status ->
    [returned] dikembalikan
    [rejected] ditolak
    [withdrawn] ditarik kembali
   *[approved] disetujui
} oleh { $name }.
decide-not-yours = Hanya operator wilayah ini yang bisa memutuskan.
decide-over = Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi tidak bisa memutuskan lagi. Kalau ini keliru, hubungi { $whose ->
    [none] Dinas Sosial
   *[other] { $whose }
}.
decide-own-report = Laporan { $number } { $how ->
        [dictated] Bapak/Ibu sendiri yang mencatat
       *[sent] dikirim dari nomor HP yang sama dengan Bapak/Ibu
    }. { $who ->
        [tksk] TKSK yang memutuskan; kartunya sudah dikirim ke sana.
        [nobody] TKSK yang memutuskan, tetapi belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundangnya.
       *[operator] Mintalah operator lain atau TKSK yang memutuskan.
    }
decide-old-card = Laporan { $number } sudah berubah sejak kartu ini. Pakai kartunya yang baru.
decide-undone = Baik, belum diputuskan.
resume-reason = Alasan tadi belum ditulis. Mau dilanjutkan?
button-contact = Hubungi pelapor
contact-sent = Nomor pelapor dikirim ke chat pribadi.
contact-title = Pelapor laporan { $kind } { $number }:
contact-line = { $name }, { $duty ->
    [on] ketua { $rt }
    [assistant] pembantu ketua { $rt }
   *[over] dulu ketua { $rt }
}. { $phone ->
    [none] Nomor HP-nya belum tercatat. Pakai Minta perbaikan untuk menulis kepadanya.
   *[other] HP: { $phone }. WhatsApp: https://wa.me/{ $digits }
}{ $chats ->
    [none] {""}
   *[other] . Chat: { $chats }
}
details-sent = Rincian dikirim ke chat pribadi.
shown-below = Lihat pesan di bawah ini.
details-about = Yang diputuskan: { $what }
details-person =
    { $name }
    NIK: { $temporary ->
        [none] { $nik }
       *[other] belum ada, nomor sementara { $temporary }
    }
    No KK: { $kk }
    Lahir: { $birth_place ->
        [none] { $born }
       *[other] { $birth_place }, { $born }
    }
    Ibu kandung: { $mother }
    Alamat: { $address }
    Program: { $programmes }

## Operator di chat pribadi dan di grup

menu-operator = { $name }, kartu laporan datang { $where ->
    [here] ke sini, sampai ada grup operator desa
   *[room] ke grup
}. Di sini bisa dilihat antrean dan keadaan bulan ini.
menu-tksk = { $name }, laporan desa diputuskan operator desanya. TKSK bisa ikut memutuskan lewat Antrean. Yang datang sendiri ke sini: laporan yang hanya bisa diputuskan TKSK{ $digest ->
    [yes] {""}, dan ringkasan tiap minggu
   *[no] {""}
}.
welcome-tksk = Laporan RT diputuskan operator desa. Ke sini datang laporan yang hanya bisa diputuskan TKSK{ $digest ->
    [yes] {""}, dan ringkasan tiap minggu
   *[no] {""}
}. Semua desa di kecamatan bisa dilihat lewat antrean dan rekap.
menu-admin = { $name }, pengaturan layanan ini lewat perintah di komputer server.
queue-goes-on = Laporan ke-{ $first } sampai ke-{ $last } dari { $count } yang menunggu:
queue-no-more = Tidak ada lagi sesudah itu. Semuanya { $count } laporan menunggu keputusan.
queue-left = { $left ->
    [0] Itu yang terakhir.
   *[other] Masih ada { $left } laporan lagi.
}
button-queue-next = Berikutnya ({ $count })
button-queue-again = ‹ Dari awal
queue-title = { $count ->
    [0] Tidak ada laporan yang menunggu.
   *[other] { $count } laporan menunggu keputusan{ $more ->
        [0] {""}
       *[other] . Ini { $shown } yang paling lama menunggu
    }:
}
button-queue-filter = Saring
button-queue-file = Ambil daftar (Excel)
button-queue-all = Semua antrean
button-filter-kind = Jenis laporan
button-filter-place = Wilayah
button-filter-days = Lama menunggu
button-filter-warned = Peringatan
button-filter-from-days = { $days } hari atau lebih
button-filter-with-warning = Ada peringatan
button-filter-without-warning = Tanpa peringatan
button-filter-count = { $what } ({ $count })
queue-filter-days = menunggu { $days } hari atau lebih
queue-filter-warned = { $how ->
    [yes] ada peringatan
   *[no] tanpa peringatan
}
queue-filter-by = { $how ->
    [none] Antrean disaring menurut apa?
   *[other] Sekarang disaring: { $how }. Disaring lagi menurut apa?
}
queue-filter-which = { $by ->
    [kind] Jenis laporan yang mana?
    [place] Wilayah yang mana?
    [days] Sudah menunggu berapa lama?
   *[warned] Pilih menurut peringatan di kartunya:
}
queue-narrowed = { $count ->
    [0] Tidak ada laporan yang menunggu dengan saringan ini: { $how }.
   *[other] { $count } laporan yang menunggu, disaring: { $how }.
}
queue-file-comes = Daftarnya sedang dibuat dan segera dikirim ke sini. Isinya nama warga, jadi jangan diteruskan ke grup.
queue-file-none = Tidak ada laporan yang menunggu dengan saringan itu, jadi tidak ada yang dikirim.
queue-file-caption = { $count } laporan yang menunggu keputusan.
queue-sheet = Antrean
queue-column-number = Nomor laporan
queue-column-kind = Jenis
queue-column-names = Nama
queue-column-village = Desa
queue-column-rw = RW
queue-column-rt = RT
queue-column-day = Kejadian
queue-column-sent = Dikirim
queue-column-days = Hari menunggu
queue-column-reporter = Pelapor
queue-column-warnings = Peringatan
help-operator =
    Setiap laporan datang sebagai kartu { $where ->
        [room] di grup. Rincian dikirim ke chat pribadi ini.
       *[here] ke sini. Untuk lengkapnya: tulis rincian.
    }
    Setujui kalau benar. Minta perbaikan kalau ada yang salah. Tolak kalau tidak benar.

    Perintah: /antrean, /input, /perlu, /lengkapi, /musdes, /mading, /survei, /siks, /rekap, /menu, /pengaturan, /batal. Antrean menurut jenis, wilayah, lama, atau peringatan: tulis saring. Menyetujui beberapa sekaligus: tulis setujui. Cari warga: tulis cari lalu namanya.{ $where ->
        [room] {" "}Di grup: /grup.
       *[here] {""}
    }
help-tksk =
    Ke sini datang laporan yang hanya bisa diputuskan TKSK{ $digest ->
    [yes] {""}, dan ringkasan tiap minggu
   *[no] {""}
}. Yang lain diputuskan operator desa.

    Perintah: /antrean, /perlu, /lengkapi, /musdes, /mading, /survei, /siks, /rekap, /menu, /pengaturan, /batal. Memilih dari antrean: tulis saring. Menyetujui beberapa sekaligus: tulis setujui. Cari warga: tulis cari lalu namanya.
help-dinsos = Perintah: /rekap untuk keadaan bulan ini, /perlu untuk hal yang perlu diselesaikan, /tutup untuk menutup bulan, /unduh untuk mengambil berkas, /menu, /pengaturan, /batal. Melihat dan ikut memutuskan laporan yang menunggu: /antrean. Musyawarah desa: /musdes. Yang belum diinput operator: /siks. Yang masih bisa disanggah: tulis mading. Cari warga: tulis cari lalu namanya.
help-admin = Pengaturan layanan ini lewat perintah di komputer server.
room-bound = Grup ini sekarang untuk { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Kartu laporan akan datang ke sini. Diatur oleh { $name }.
room-silent = Bot tidak bisa menulis di grup { $area }. Sampai bisa lagi, kartu laporan dikirim ke chat pribadi ini. Mintalah admin grup mengizinkan bot mengirim pesan, atau ketik /grup di topik yang lain. Setelah diizinkan, kartu kembali ke grup dengan sendirinya.
room-blocked = Pesan pribadi untuk Bapak/Ibu tidak sampai: bot ini diblokir atau chatnya belum dibuka. Buka chat pribadi bot ini, kirim menu, lalu ulangi di sini.
room-anonymous = Pesan itu dikirim sebagai admin anonim atau atas nama saluran, jadi tidak diketahui siapa yang menulis. Kirimlah dengan nama sendiri, atau tulis di chat pribadi bot ini. Tombol di kartu tetap bisa ditekan.
room-unknown = Grup ini belum dipakai untuk desa mana pun, jadi kartu laporan tidak datang ke sini. Operator desa yang sudah terdaftar bisa memakainya dengan /grup.
room-in-private = { $name }, jawabannya dikirim ke chat pribadi.
room-help = Di grup ini laporan diputuskan dengan tombol di kartunya. Membalas kartu: kalimatnya bisa dipakai sebagai alasan. Perintah /antrean, /cari, /musdes, /rekap, /perlu, dan /lengkapi dijawab di chat pribadi. Mengatur grup: /grup.
room-not-enrolled = Yang dijawab di sini hanya petugas yang sudah terdaftar. Mintalah kode undangan kepada operator desa atau Dinas Sosial, lalu kirim kodenya lewat chat pribadi.
room-code = Kode undangan dikirim lewat chat pribadi, supaya tidak dipakai orang lain.
room-no-photo = Di grup hanya tulisan yang bisa dibaca, fotonya tidak disimpan. Foto untuk laporan dikirim ketua RT lewat Laporan saya.
reply-ask = Bapak/Ibu menulis tentang { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: "{ $words }". Kalimat itu untuk apa?
reply-gone = Kalimatnya sudah dipakai atau sudah diganti. Tulis sekali lagi.
button-reply-return = Minta perbaikan begitu
button-reply-reject = Tolak dengan alasan itu
room-taken = Grup ini sudah dipakai untuk { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Hanya operator wilayah itu yang bisa mengubahnya. Wilayah lain bisa ditambahkan oleh operatornya sendiri; sesudah itu kartu laporan dikirim ke chat pribadi, supaya data warga tidak terbaca desa lain.
room-shared = Grup ini dipakai bersama untuk { $area }. Kartu laporan dikirim ke chat pribadi operator masing-masing, supaya data warga tidak terbaca desa lain; di sini hanya diberitahukan jumlahnya.
room-shared-cards = Kartunya ada di chat pribadi operator desa itu.
button-room-add = Tambahkan desa saya
button-room-queue = Buka antrean
room-not-to-add = Wilayah itu hanya bisa ditambahkan oleh operatornya sendiri.
room-free-word = Untuk melepasnya tulis: /grup lepas.
button-room-free = Lepas grup ini
room-not-to-free = Hanya operator wilayah grup ini yang bisa melepasnya.
room-free-already = Tombol ini tidak berlaku lagi. Ketik /grup untuk mengatur grup ini.
room-freed = Grup ini sudah dilepas dari { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Kartu laporan tidak datang ke sini lagi. Dilepas oleh { $name }. Untuk memakainya lagi, ketik /grup.
room-freed-by-office = petugas di kantor
room-not-yours = Hanya operator desa yang sudah terdaftar yang bisa mengatur grup ini. Mintalah kode undangan kepada Dinas Sosial.

## Dinas Sosial

menu-dinsos = { $name }, ringkasan dan berkas bulan dikirim ke sini setiap bulan ditutup.
month-state =
    Bulan { $month }, batas waktu { $deadline } pukul { $time } ({ $left } hari lagi).

    Laporan: { $waiting } menunggu, { $approved } disetujui, { $returned } dikembalikan, { $rejected } ditolak.
    RT: { $reported } melapor, { $nil } nihil, { $silent } belum lapor, dari { $rts } RT.{ $checked ->
        [0] {""}
       *[other] {" "}Cek warga: { $confirmed } orang masih sesuai, { $told } jadi laporan.
    }{ $dictated ->
        [0] {""}
       *[other] {" "}Dicatat operator: { $dictated } laporan.
    }{ $untied ->
        [0] {""}
       *[other] {" "}Belum terhubung dengan warga terdaftar: { $untied } laporan.
    }
close-ask = Tutup bulan { $month } sekarang? { $approved } laporan yang disetujui masuk berkas. { $open } laporan yang belum diputuskan pindah ke bulan berikutnya.
close-early = Bulan { $month } ditutup sendiri pada { $day }, { $days } hari lagi. Kalau ditutup sekarang, { $silent } dari { $rts } RT belum lapor{ $undecided ->
    [none] {""}
   *[other] , dan yang belum diputuskan: { $undecided }
}. Untuk tetap menutup lebih awal, ketik: /tutup { $month }
close-not-open = Bulan yang sedang berjalan: { $month }. Yang lain tidak bisa ditutup.
close-not-begun = Bulan { $month } belum mulai. Bulan itu baru bisa ditutup setelah { $day }.
closing-begins = Bulan { $month } sedang ditutup. Berkasnya dikirim ke sini sebentar lagi.
files-choose = Berkas bulan yang mana?
files-none = Belum ada bulan yang ditutup.

## Yang tidak cocok dengan data waktu disetujui

decide-nik-first = Laporan { $number } belum bisa disetujui: NIK-nya tercatat pada warga lain, dan { $other ->
    [none] laporan dari { $place } yang membetulkan NIK warga itu masih menunggu. Setujui lagi sesudah operator di sana memutuskannya
   *[other] laporan { $other } yang membetulkan NIK warga itu masih menunggu. Putuskan { $other } dulu, lalu setujui laporan ini
}.
decide-right-entry = Laporan { $number } belum disetujui: data yang dipakainya tidak berlaku lagi. Laporan itu sekarang memakai data yang benar: { $names }. Kartunya yang baru sudah dikirim, silakan diputuskan.
decide-listed-since = Laporan { $number } belum disetujui: bayi dari laporan { $earlier }, yang dikembalikan, ternyata sudah tercatat. Laporan itu sekarang tentang dia. Kartunya yang baru sudah dikirim, silakan diputuskan.
decide-nik-swapped = Laporan { $number } belum disetujui: NIK keduanya tertukar, dan laporan keduanya saling menunggu. Kartunya sudah diperbarui: NIK warga yang lain dikosongkan dulu. Kalau benar, tekan { button-approve } sekali lagi.
card-unfit-line = ⚠ Belum bisa disetujui: { $why }.
came-unfit = Laporan { $number } dulu sudah disetujui, tetapi tidak cocok dengan data: { $why }. Mohon diputuskan lagi, kartunya di atas.
card-unfit-ways = Minta perbaikan atau tolak, atau buka Rincian untuk melihat datanya.
card-unfit-away-left = { $number ->
    [none] Kalau memang pindah, tolak laporan ini.
   *[other] Pindahnya ({ $day }) menurut laporan { $number }. Kalau memang pindah, tolak laporan ini.
} Kalau ternyata tidak pindah, { $how ->
    [undone] batalkan dulu keputusan laporan { $number }
   *[told] minta ketua RT melapor “{ kind-relisted }” dulu
}, lalu setujui ini.
card-unfit-moved = Sekarang tinggal di { $place }. Tolak laporan ini; yang melaporkannya lagi ketua RT di sana.
card-unfit-over = Keluarga ini tidak tinggal di RT ini lagi, jadi tidak ada yang perlu diputuskan. Tolak laporan ini.
card-unfit-on-the-way = Kedatangannya di RT ini belum masuk data. Setujui dulu laporan Pindah masuk, atau minta ketua RT melaporkannya; sesudah itu laporan ini.
button-reject-moved = Tolak: sudah pindah
button-return-for = Perbaiki: { $what }
misfit-already-there = { $names ->
    [none] warga itu
   *[other] { $names }
} sudah ada di data
misfit-nik-taken = { $names ->
    [none] nomor NIK warga itu
   *[other] nomor NIK { $names }
} sudah dipakai warga lain
misfit-nik-of-ended = { $names ->
    [none] nomor NIK warga itu
   *[other] nomor NIK { $names }
} milik warga yang tercatat meninggal atau pindah. Kalau orangnya sama, tekan Ini orangnya
button-is-him = Ini orangnya
nik-taken-operator = NIK { $typed } sudah dipakai warga lain{ $place ->
    [none] {""}
   *[other] {" "}di { $place }
}. Periksa lagi di kartunya. Kalau memang ini yang benar, NIK warga itu perlu dibetulkan dulu dengan laporan { kind-correction }. Kalau orangnya sama, minta laporan { kind-listed_twice }.
complete-nik-of-ended = NIK { $typed } milik warga yang tercatat { $is ->
    [dead] meninggal
   *[gone] pindah
} di { $place }. Satu NIK hanya untuk satu orang. Kalau orangnya sama, { $is ->
    [dead] tekan “{ button-ask-double }”
   *[gone] minta laporan { kind-relisted } untuk data yang lama, lalu { kind-listed_twice }
}. Kalau NIK di data itu yang keliru, minta dulu laporan { kind-correction } untuk data itu. Kalau salah ketik, tulis NIK yang benar.
complete-nik-of-ended-waits = NIK { $typed } milik warga yang tercatat meninggal atau pindah. Kalau orangnya sama, minta perbaikan NIK ke ketua RT-nya. Kalau salah ketik, tulis NIK yang benar, atau lewati dulu.
misfit-nik-stays-of-ended = { $names ->
    [none] nomor NIK warga itu
   *[other] nomor NIK { $names }
} masih tercatat pada warga yang meninggal atau pindah. Kalau orangnya sama, minta laporan { kind-listed_twice } atau { kind-relisted }. Kalau NIK di data itu yang keliru, minta dulu laporan { kind-correction } untuk data itu
misfit-nik-given-since = { $names ->
    [none] nomor NIK warga itu
   *[other] nomor NIK { $names }
} sekarang dipakai warga lain. Kalau orangnya sama, yang satu perlu dilaporkan sebagai Terdata dua kali
misfit-right-not-valid = data yang benar dari { $names ->
    [none] warga itu
   *[other] { $names }
} sudah dicatat tidak sah oleh laporan lain
misfit-put-right-meanwhile = { $names ->
    [none] data warga itu
   *[other] data { $names }
} sudah berubah sejak laporan ini dikirim
misfit-unknown-person = { $names ->
    [none] warga itu
   *[other] { $names }
} tidak ada di data
misfit-dead = { $names ->
    [none] warga itu
   *[other] { $names }
} sudah tercatat meninggal
misfit-gone = { $names ->
    [none] warga itu
   *[other] { $names }
} sudah tercatat pindah
misfit-dropped = { $names ->
    [none] warga itu
   *[other] { $names }
} sudah tercatat tidak sah: terdata dua kali atau keliru. Kalau memang datang, ketua RT perlu mengirim laporannya lagi
misfit-entry-dropped = data { $names ->
    [none] warga itu
   *[other] { $names }
} tidak dipakai lagi: terdata dua kali atau salah tercatat. Kejadiannya perlu dilaporkan lewat data yang benar
misfit-elsewhere = { $names ->
    [none] warga itu
   *[other] { $names }
} sekarang tercatat di RT lain
misfit-later-event = { $names ->
    [none] warga itu
   *[other] { $names }
} tercatat masih hidup sesudah tanggal itu
misfit-came-after = { $names ->
    [none] warga itu
   *[other] { $names }
} menurut laporan lain datang ke sini sesudah tanggal itu. Kalau masih tinggal di sini, yang dilaporkan “{ kind-relisted }”
misfit-event-between = { $names ->
    [none] warga itu
   *[other] { $names }
} tercatat pindah, atau datang lagi, di antara kedua tanggal itu. Cocokkan dulu dengan laporan lain tentang dia
misfit-not-come = tidak ada laporan bahwa { $names ->
    [none] warga itu
   *[other] { $names }
} datang ke sini
misfit-head-lives = { $names ->
    [none] warga itu
   *[other] { $names }
} disebut kepala keluarga yang baru, padahal kepala keluarganya masih tercatat hidup di sana
misfit-not-of-the-family = { $names ->
    [none] warga itu
   *[other] { $names }
} sekarang tercatat di keluarga lain
misfit-changed-meanwhile = { $field } { $names ->
    [none] warga itu
   *[other] { $names }
} sudah diubah setelah laporan ini dikirim

## Membatalkan keputusan

button-take-back = Batalkan keputusan
card-taken_back = ↺ Keputusan dibatalkan oleh { $name }, { $day } pukul { $time }. Alasan: { $reason }.
reason-ask-taken_back = { $name }, mengapa keputusan laporan { $number } dibatalkan? Laporannya akan menunggu lagi.
reason-for-taken_back = Keputusan laporan { $number } akan dibatalkan.
reason-taken_back-slip = Salah tekan
reason-taken_back-person = Orangnya keliru
reason-taken_back-untrue = Ternyata tidak benar
told-taken_back = Keputusan atas laporan { $kind } { $number } ({ $names }) dibatalkan. Alasan: { $reason }. Laporannya menunggu lagi.
undone = Keputusan laporan { $number } dibatalkan. Laporannya menunggu lagi.
undone-but = Keputusan laporan { $number } dibatalkan, laporannya menunggu lagi. Yang diubah sesudahnya dibiarkan: { $fields }.
undo-keeps = ⚠ Sudah diubah lagi sesudah laporan ini, dan akan dibiarkan: { $fields }.
undo-changed-since = Laporan { $number }: sudah diubah lagi sesudahnya: { $fields }.
undo-built-on = Laporan { $number } belum bisa dibatalkan. Batalkan atau tolak dulu yang dibuat sesudahnya: { $reports }.
undo-on-a-list = Laporan { $number } tidak bisa dibatalkan lagi: daftar warga yang diimpor sesudahnya juga memuat orangnya. Kalau memang keliru, minta ketua RT melaporkannya: { $adds ->
    [yes] { kind-never_was } atau { kind-correction }
   *[no] { kind-move_out }, { kind-split } atau { kind-correction }
}.
undo-too-late = Laporan { $number } sudah ikut data bulan { $month } yang ditutup, jadi tidak bisa dibatalkan.
undo-not-decided = Laporan { $number } belum diputuskan, jadi tidak ada yang dibatalkan.
undo-not-yours = Hanya { $name } yang memutuskan laporan { $number }, atau TKSK, yang bisa membatalkannya.
arrival-untold = { $count ->
    [1] { $name }
   *[other] { $name } sekeluarga ({ $count } orang)
} dari { $from } ternyata { $how ->
    [elsewhere] pindah ke tempat lain
   *[other] belum pindah
}. Tidak perlu ditunggu lagi.
undo-field-name = nama
undo-field-area_code = RT
undo-field-household_id = keluarga
undo-field-sex = jenis kelamin
undo-field-birth_date = tanggal lahir
undo-field-birth_place = tempat lahir
undo-field-nik = NIK
undo-field-mother = nama ibu
undo-field-relationship = hubungan keluarga
undo-field-marital = status kawin
undo-field-job = pekerjaan
undo-field-education = pendidikan
undo-field-programmes = program bantuan
undo-field-status = status dasar
undo-field-ended_on = tanggal meninggal atau pindah
undo-field-kk = No KK
undo-field-address = alamat
undo-field-head_name = kepala keluarga
undo-field-caretaker_id = pengurus bantuan
undo-field-private = data lain

## Laporan yang menyusul laporan lain

card-builds-on-line = Menyusul laporan { $earlier } ({ $status }); tidak bisa disetujui sebelum itu.
card-built-on-fallen-line = ⚠ Menyusul laporan { $earlier } yang { $status }{ $reason ->
    [none] {""}
   *[other] , alasannya: { $reason }
}. Setujui hanya kalau tetap benar tanpa laporan itu; kalau tidak, minta perbaikan atau tolak.
card-brought-back = Laporan { $earlier } yang mendahuluinya batal. Kartunya yang baru di bawah.
card-right-entry = Dua data satu orang sudah disatukan lewat laporan { $earlier }, dan laporan ini sekarang memakai data yang berlaku: { $names }. Kartunya yang baru di bawah.
card-follows-other = Laporan { $earlier } yang mendahuluinya batal, dan isinya dilaporkan lagi dengan { $other }. Laporan ini mengikuti yang itu. Kartunya yang baru di bawah.
card-both = Laporan { $number } menyusul { $earlier }, yang juga menunggu. Periksa keduanya, lalu setujui bersama. Tombol lainnya hanya untuk { $number }.
button-approve-both = { $count ->
    [2] Setujui keduanya
   *[other] Setujui ketiganya
}
decide-both = Laporan { $number } menyusul { $earlier }. Periksa keduanya di kartu ini.
card-of-which = Dari laporan { $number }:
decide-first = Laporan { $number } menyusul beberapa laporan lain. Putuskan dulu { $earlier }.
builds-on-fallen = Laporan { $number } menyusul { $earlier } yang { $status }{ $reason ->
    [none] {""}
   *[other] , alasannya: { $reason }
}, dan isinya belum ada di data. Minta perbaikan atau tolak.
builds-on-returned = Laporan { $number } menyusul { $earlier }, yang dikembalikan. Giliran ketua { $rt } memperbaikinya.
builds-on-other-word = Laporan { $number } menyusul { $earlier }, yang masih menunggu kata pihak lain.
builds-on-other-village = Laporan { $number } menyusul { $earlier }, yang menunggu. Giliran operator Desa { $village }.
builds-on-own = Laporan { $number } menyusul { $earlier }, yang dikirim dari nomor HP yang sama dengan Bapak/Ibu. Giliran operator lain atau TKSK.
card-told-of-since = Sesudah tanggal itu ada laporan lain tentang orangnya. Kartunya yang baru di bawah.
decide-told-of-since = Sesudah tanggal meninggal di laporan { $number } ada laporan lain tentang orangnya. Baca kartunya yang baru, lalu putuskan lagi.
warning-told-of-since = { $name } masih dilaporkan pindah, datang, merantau, atau pulang pada { $day }, sesudah tanggal meninggal ini. Setujui hanya kalau orangnya memang sudah meninggal.
warning-came-untold-with = { $name } belum dilaporkan datang. Dengan laporan ini ia tercatat masuk RT ini, ikut keluarga { $with }.
warning-came-untold = { $name } belum dilaporkan datang. Dengan laporan ini ia tercatat masuk RT ini.

button-keep = Tetap berlaku
card-asked-back = ⚠ { $name } minta laporan ini dibatalkan, jadi menunggu lagi. Tanyakan dulu kepadanya; kalau memang keliru, tolak.
ask-back-told = ↺ { $name } minta keputusan ini dibatalkan. Alasan: { $reason }.
reason-ask-kept = { $name }, mengapa keputusan laporan { $number } tetap berlaku?
reason-kept-right = Datanya sudah benar
reason-kept-proof = Ada surat atau buktinya
reason-kept-asked = Sudah ditanyakan ke keluarga
keep-begins = Keputusan laporan { $number } tetap berlaku. Ketua RT akan membaca alasannya.
keep-why = Apa alasannya? Contoh: surat kematiannya sudah kami lihat.
    .label = Alasan
resume-keep = Alasan mengapa keputusan tetap berlaku tadi belum ditulis. Mau dilanjutkan?
keep-undone = Baik, permintaannya belum dijawab.
keep-not-asked = Laporan { $number }: permintaannya sudah dijawab, atau tidak ada lagi.
kept = Keputusan laporan { $number } tetap berlaku. Ketua RT sudah diberi tahu.
card-kept = Diminta dibatalkan, tetap berlaku kata { $name }. Alasan: { $reason }.

queue-note-sent = Banyak laporan masuk dalam satu jam ini, jadi yang berikutnya tidak dikirim satu per satu.
queue-note-decided = { $how ->
    [withdrawn] { $name } menarik laporan { $numbers }. Tidak perlu diputuskan lagi.
   *[decided] { $name } sudah memutuskan laporan { $numbers }. Tidak perlu diputuskan lagi.
}
queue-note-waiting = { $count ->
    [0] Pukul { $time } tidak ada lagi laporan yang menunggu di { $place }.
   *[other] Pukul { $time } ada { $count } laporan yang menunggu keputusan di { $place }.
}
details-which = { $count ->
    [0] Tidak ada laporan yang menunggu. Untuk laporan lain, tulis rincian lalu nomornya.
   *[other] Rincian laporan yang mana? { $count } laporan menunggu.
}

details-numbered = { $count ->
    [0] Tidak ada laporan bernomor { $named } di wilayah Bapak/Ibu. Tulis rincian lalu nomornya, seperti di kartu.
   *[other] Ada { $count } laporan yang nomornya berakhir { $named }. Yang mana?
}
card-short-number = Nomor { $number }
card-by-words = { $state ->
    [enter] Tulis: rincian { $number }. Datanya diisi dulu di chat pribadi.
   *[waits] Tulis: setuju { $number }, perbaiki { $number } lalu yang salah, tolak { $number } lalu alasannya, atau rincian { $number }. Bertanya ke pelapor: tanya { $number } lalu pertanyaannya.
}
room-words = Untuk laporan ini tulis: setuju { $number }, perbaiki { $number } lalu yang salah, tolak { $number } lalu alasannya, atau rincian { $number }. Bertanya ke pelapor: tanya { $number } lalu pertanyaannya.
which-report = Laporan yang mana? Tulis dengan nomornya, misalnya: { $said ->
    [approve] setuju 12
    [return] perbaiki 12 tanggal
    [details] rincian 12
    [ask] tanya 12 apa tanggalnya benar
    [contact] hubungi 12
   *[other] tolak 12 data salah
}. Yang menunggu ada di Antrean.
room-which = { $said ->
    [approve] Laporan yang mana? Tulis dengan nomornya, misalnya: setuju 12. Atau balas kartunya.
    [return] Laporan yang mana? Tulis dengan nomornya, misalnya: perbaiki 12 tanggal. Atau balas kartunya.
    [reject] Laporan yang mana? Tulis dengan nomornya, misalnya: tolak 12 data salah. Atau balas kartunya.
    [details] Laporan yang mana? Tulis dengan nomornya, misalnya: rincian 12. Atau balas kartunya.
    [open] Laporan yang mana? Tulis dengan nomornya, misalnya: buka 12. Atau balas kartunya.
    [ask] Laporan yang mana? Tulis dengan nomornya, misalnya: tanya 12 apa tanggalnya benar. Atau balas kartunya.
    [survey] Laporan yang mana? Tulis dengan nomornya, misalnya: survei 12. Atau balas kartunya.
    [contact] Laporan yang mana? Tulis dengan nomornya, misalnya: hubungi 12. Atau balas kartunya.
    [complete] Laporan yang mana? Tulis dengan nomornya, misalnya: lengkapi 12. Atau balas kartunya.
   *[other] Laporan yang mana? Tulis dengan nomornya, misalnya: batalkan 12 salah orang. Atau balas kartunya.
}
room-reason = { $said ->
    [return] Apa yang perlu diperbaiki?
    [reject] Apa alasan menolaknya?
   *[other] Mengapa dibatalkan?
} Tulis di belakang nomornya{ $reasons ->
    [none] .
   *[other] , misalnya: { $reasons }.
}
room-asks = { $question } { $where }
room-waits-still = Laporan { $number } masih menunggu, jadi belum ada keputusan yang dibatalkan.
room-ask-what = Apa yang mau ditanyakan ke pelapor? Tulis di belakang nomornya, misalnya: tanya { $number } apa tanggalnya benar.
room-one-by-one = Satu tulisan memutuskan satu laporan. Tulis satu per satu, misalnya: { $said ->
    [approve] setuju 12
    [return] perbaiki 12 tanggal
   *[other] tolak 12 data salah
}.
room-several = Untuk beberapa laporan sekaligus, daftarnya dibaca dulu, lalu { $said ->
    [return] dikembalikan
   *[other] disetujui
} dari sana. { $where }
room-write-first = { $name }, jawabannya sudah siap di chat pribadi. Tulis menu di sana dulu supaya terkirim.
room-made = Grup WhatsApp untuk { $area } sudah dibuat. Masuk lewat { $link }. Kartu laporan akan muncul di sana.
room-help-words = Di grup ini laporan diputuskan dengan tulisan, misalnya: setuju 12, perbaiki 12 tanggal, tolak 12 data salah, tanya 12 apa tanggalnya benar, survei 12, batalkan 12 salah orang, rincian 12. Membalas kartunya juga bisa, tanpa nomor. Perintah /antrean, /cari, /musdes, /rekap, /perlu, dan /lengkapi dijawab di chat pribadi. Mengatur grup: /grup.

## Menyetujui beberapa sekaligus

rush-card = { $count ->
    [0] Pukul { $time }: semua laporan { $place } sudah diputuskan.
   *[other] Pukul { $time }: { $count } laporan { $place } menunggu · { $clean } tanpa peringatan. Banyak yang masuk bersamaan, jadi kartunya tidak dikirim satu per satu ke sini.
}
button-rush-open = Buka satu per satu
button-bulk = Setujui yang jelas
bulk-how = Untuk menyetujui satu laporan, tekan tombol di kartunya. Untuk beberapa sekaligus, baca dulu daftarnya.
bulk-none = Tidak ada laporan yang bisa disetujui sekaligus. Yang menunggu perlu dilihat satu per satu di antrean.
button-bulk-return = Kembalikan beberapa
bulk-none-to-return = Tidak ada laporan yang menunggu, jadi tidak ada yang perlu diperbaiki.
bulk-title = { $how ->
    [return] { $count } laporan menunggu
   *[approve] { $count } laporan menunggu tanpa peringatan
}{ $count ->
    [1] {""}
   *[other] . Ini nomor { $first } sampai { $last }
}:
bulk-report = { $kind } { $number }: { $names }, { $place }, { $day }.
bulk-line = { $out ->
    [yes] ✖ { $place }. (tidak ikut) { $line }
    [returned] ↩ { $place }. { $line }
   *[no] { $place }. { $line }
}
bulk-ticks = { $how ->
    [return] Tekan nomor laporan yang perlu diperbaiki dengan alasan yang sama.
   *[approve] Baca dulu. Yang belum pasti, tekan nomornya supaya tidak ikut.
}
bulk-words = { $how ->
    [return] Tulis nomor laporan yang perlu diperbaiki dengan alasan yang sama, contoh: 2 5, atau: semua kecuali 3 7.
   *[approve] Baca dulu. Yang belum pasti, tulis nomornya supaya tidak ikut, contoh: 3 7. Kalau yang lain sudah benar, tulis: setujui semua.
}
bulk-why = { $count } laporan akan dikembalikan kepada ketua RT dengan satu alasan. Pilih alasannya, atau tulis, contoh: kembalikan karena alamatnya belum lengkap.
bulk-why-photo = Foto tidak terbaca
bulk-why-date = Tanggal belum jelas
bulk-why-name = Nama beda dengan KK
bulk-why-letter = Surat belum ada
bulk-held = Laporan { $number } sedang dibuka { $name } sampai pukul { $until }, jadi tidak ikut.
bulk-not-on-duty = Daftar yang tadi ditekan berhenti, karena Bapak/Ibu tidak bertugas sebagai operator lagi. { $done } laporan sudah diputuskan, { $left } tetap menunggu operator desa.
told-returned-many = { $count } laporan dikembalikan operator. Alasan: { $reason }
    { $reports }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } lagi
    }
told-returned-line = • { $kind } { $number }: { $names ->
    [none] tanpa nama
   *[other] { $names }
}
button-bulk-out = { $out ->
    [yes] ✖ { $place }
    [blank] { $place }
    [returned] ↩ { $place }
   *[no] ✔ { $place }
}
button-bulk-go = { $how ->
    [return] Kembalikan { $count } laporan
   *[approve] Setujui { $count } laporan
}
bulk-goes = { $count } laporan sedang { $how ->
    [return] dikembalikan
   *[approve] disetujui
}. Hasilnya menyusul sebentar lagi.
bulk-pressed = Daftar itu sudah ditekan, jadi laporannya sudah atau sedang diputuskan. Kalau masih ada yang menunggu, buat daftar baru.
bulk-gone = Daftar itu sudah tidak dipakai. Buat daftar baru.
bulk-no-such = Tidak ada nomor { $place } di daftar itu; nomornya 1 sampai { $count }. { $how ->
    [return] Tidak ada yang dikembalikan.
   *[approve] Tidak ada yang disetujui.
}
bulk-done = { $done } laporan { $how ->
    [return] dikembalikan
   *[approve] disetujui
}{ $out ->
    [0] {""}
   *[other] , { $out } tidak ikut
}{ $unfit ->
    [0] .
   *[other] . { $unfit } belum bisa { $how ->
        [return] dikembalikan
       *[approve] disetujui
    }:
}
bulk-unfit-line = • { $number }: { $why }
bulk-not-possible = Laporan { $number } belum bisa kami proses. Buka kartunya dan coba sekali lagi.

## Siapa yang boleh memutuskan, dan siapa yang sedang membuka

card-claim-line = ✍ Sedang dibuka { $name } sampai pukul { $until }.
claim-held = ✍ Sedang dibuka { $name } sampai pukul { $until }. Supaya tidak diputuskan dua kali, tanyakan dulu kepadanya.
claim-first = Laporan { $number } sedang dibuka { $name } sampai pukul { $until }. Ulangi kalau tetap mau memutuskan.
card-namesake = Di keluarga ini ada yang namanya sama dengan operator { $names }. { $who ->
    [tksk] Yang memutuskan TKSK.
   *[operator] Yang memutuskan operator lain atau TKSK.
}
decide-own-family = { $how ->
    [known] Laporan { $number } tentang keluarga Bapak/Ibu sendiri.
   *[likely] Di keluarga pada laporan { $number } ada yang namanya sama dengan Bapak/Ibu. Kalau bukan keluarga sendiri, cari nama Bapak/Ibu di data warga lalu tekan Ini saya.
} { $who ->
    [tksk] Yang memutuskan TKSK; kartunya sudah dikirim ke sana.
    [nobody] Yang memutuskan TKSK, tetapi belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundangnya.
   *[operator] Yang memutuskan operator lain atau TKSK.
}
button-its-me = Ini saya
its-me-said = { $said ->
    [yes] Dicatat: { $name } adalah Bapak/Ibu sendiri. Laporan tentang keluarga ini diputuskan orang lain. Kalau keliru, tekan Ini saya sekali lagi.
   *[no] Dicatat: { $name } bukan Bapak/Ibu.
}

## Bertanya kepada pelapor

button-ask-reporter = Tanya RT
button-reply-ask = Tanyakan ke RT
button-answer-operator = Jawab
asked-is-answer = Bapak/Ibu menulis: “{ $words }”. Apakah itu jawaban untuk pertanyaan operator tentang laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}?
spoken-is-answer = Apakah pesan suara tadi jawaban untuk pertanyaan operator tentang laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}?
button-is-answer = Ya, kirim jawaban
button-no-answer = Bukan
ask-reporter-which = Apa yang mau ditanyakan tentang laporan { $number }?{ $own ->
    [yes] {" "}Pertanyaan lain: tulis di sini. Contoh: apa istrinya masih di rumah?
   *[no] {""}
}
ask-reporter-choose = Apa yang mau ditanyakan?
ask-reporter-exists = Apa orangnya benar?
ask-reporter-photo = Minta foto surat
ask-reporter-day = Apa tanggalnya benar?
ask-reporter-look = Minta dilihat lagi
asked-reporter = Operator { $name } bertanya tentang laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: { $question }
asked-reporter-exists = Apakah orangnya benar yang itu?
asked-reporter-photo = Bisakah dikirim foto suratnya?
asked-reporter-day = Apakah tanggalnya benar?
asked-reporter-look = Bisakah dilihat lagi ke rumahnya?
ask-reporter-words = "{ $words }"
asked-of-reporter = Pertanyaan tentang laporan { $number } dikirim ke pelapor. Jawabannya muncul di kartu.
ask-reporter-already = Itu sudah ditanyakan hari ini tentang laporan { $number }. Jawabannya muncul di kartu.
ask-reporter-nobody = Pelapor laporan { $number } belum bisa ditanya lewat sini. Nomornya ada di Hubungi pelapor.

details-time-left = Masuk data bulan ini kalau diputuskan sampai { $until }{ $days ->
    [0] {" "}(hari ini)
   *[other] {" "}({ $days } hari lagi)
}.
details-also-open = Tentang keluarga ini masih terbuka juga: { $reports }{ $more ->
    [0] {""}
   *[other] , dan { $more } lagi
}.
details-fared = Dari { $sent } laporan pelapor ini, { $rejected } ditolak dan { $returned } sedang diperbaiki.
