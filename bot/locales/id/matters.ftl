## Hal yang perlu diselesaikan (operator, TKSK)

matter-whom = { $name } ({ $age ->
    [none] umur belum tercatat
   *[other] { $age }
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
})
matter-whom-unlisted = { $name ->
    [none] warga yang tidak disebut namanya
   *[other] { $name } (tidak ada di daftar)
}
matter-cause-misfit = { $count } laporan belum cocok dengan data
matter-misfit = Laporan { $number } ({ $kind }) dari { $rt }: { $whom }. Belum bisa disetujui: { $why }.

## Daftar dan satu hal

button-matters = Perlu diselesaikan ({ $count })
button-matters-list = Daftar penyelesaian
button-matter = { $place }. { $name }
button-page-before = ‹ Sebelumnya
button-page-after = Berikutnya ›
button-open-report = Buka laporan
button-open-person = Lihat data { $name }
button-settle = Tandai selesai
button-reopen = Buka lagi
matters-none = Tidak ada yang perlu diselesaikan.
matters-title = { $count } hal perlu diselesaikan{ $pages ->
    [1] {""}
   *[other] , halaman { $page } dari { $pages }
}:
matters-cause-line = • { $what }
matters-item = { $place }. { $what } Sejak { $since }{ $village ->
    [none] {""}
   *[other] , { $village }
}.
matter-turn = Sejak { $since } ({ $days ->
    [0] hari ini
   *[other] { $days } hari
}). Giliran { $role ->
    [tksk] TKSK
    [dinsos] Dinas Sosial
    [admin] pengelola layanan
   *[other] operator desa
}{ $village ->
    [none] {""}
   *[other] { " " }{ $village }
}.
matter-unknown = Hal itu tidak ada di daftar wilayah Bapak/Ibu.
matter-not-yours = Hal ini bukan giliran Bapak/Ibu, atau selesai sendiri kalau datanya sudah benar.
matter-settled-itself = Hal ini sudah selesai dengan sendirinya ({ $day }): datanya sudah tidak begitu lagi.
matter-settled = Hal ini sudah ditandai selesai { $name ->
    [none] {""}
   *[other] oleh { $name }{ " " }
}pada { $day }: { $reason }.
settle-ask = Apa alasannya hal ini selesai?

## Jumlahnya, di rekap dan ringkasan mingguan

matters-open-line = Perlu diselesaikan: { $count } hal
matters-district-line = • Kec. { $name }: { $count }
matters-village-line = • { $name }: { $count }

## Berkas bulan yang terlambat

matter-cause-late-files = { $count } berkas bulan belum jadi
matter-late-files = Berkas bulan { $month } belum jadi. Waktunya { $day } pukul { $time }.
month-late = Bulan { $month } sudah waktunya ditutup, tetapi berkasnya belum jadi sesudah 10 menit. Pengelola layanan perlu memeriksanya. Tidak ada laporan yang hilang, dan Bapak/Ibu dikabari lagi kalau berkasnya sudah jadi.
month-late-out = Berkas bulan { $month } sekarang sudah jadi. Ringkasan dan berkasnya menyusul di bawah ini.
month-digest-to-settle = Perlu diselesaikan: { $count } hal
month-digest-to-settle-in = Kec. { $name }: { $count }
month-digest-to-settle-more = dan { $count } kecamatan lain

## Masih tercatat dari versi sebelumnya

matter-cause-left-alive = { $count } warga masih tercatat padahal sudah dilaporkan
matter-left-alive = { $whom } masih tercatat, padahal laporan { $number } ({ $kind }, { $rt }) sudah disetujui.
matter-cause-left-out = { $count } laporan dulu tidak masuk data
matter-left-out = Laporan { $number } ({ $kind }) dari { $rt }: { $whom }. Dulu disetujui, tetapi tidak masuk data: { $why ->
    [not-living] waktu itu tercatat meninggal atau pindah
    [already-there] warga itu sudah ada di data
    [nik-taken] NIK itu sudah dipakai warga lain
   *[other] warga itu tidak ada di data
}.
settle-left-out-right = Datanya sudah benar
settle-left-out-mistaken = Laporannya keliru
settle-left-alive-mistaken = Laporannya keliru
button-write-again = Catat { $kind }
write-again-begins = { $kind } ini dicatat menurut laporan { $number }. Periksa dulu, lalu kirim; yang memutuskan orang lain.
write-again-gone = Warga itu tidak tercatat di wilayah Bapak/Ibu, jadi tidak bisa dicatat di sini.
write-again-over = Laporan { $number } sudah tidak berlaku, atau warga itu sudah tercatat meninggal, jadi tidak perlu dicatat lagi.
button-ask-rt = Minta RT melapor lagi
ask-rt-told = Data masih mencatat { $whom }, padahal dulu sudah dilaporkan: { $kind }, nomor { $number }. Kalau memang benar, mohon dilaporkan sekali lagi.
ask-rt-done = Laporan { $number }: ketua { $rt } sudah diminta melapor lagi. Hal ini selesai sendiri kalau laporannya disetujui.
ask-rt-nobody = Laporan { $number }: ketua { $rt } belum bisa dihubungi lewat layanan ini. Mohon dihubungi langsung.
ask-rt-gone = Warga itu sudah tidak tercatat di wilayah Bapak/Ibu, jadi tidak perlu dilaporkan lagi.

## Disetujui tanpa terhubung dengan warga terdaftar

matter-cause-untied = { $count } laporan belum terhubung dengan warga terdaftar
matter-untied-righted = Hal yang sama sudah dibetulkan lewat laporan { $number }. Kalau orangnya sama, jangan dihubungkan: tandai selesai.
matter-untied = Laporan { $number } ({ $kind }, { $rt }): { $names } belum terhubung dengan warga terdaftar; tidak mengubah data.
settle-untied-stranger = Bukan warga wilayah ini
settle-untied-again = Sudah dilaporkan lagi

## Pindah dan tidak pernah datang

matter-cause-never-came = { $count } warga pindah tetapi belum tercatat di tujuan
matter-never-came = { $whom } dilaporkan pindah dari { $from } ke { $to ->
    [none] RT lain yang belum disebut
   *[other] { $to }
} (laporan { $number }), tetapi { $why ->
    [rejected] laporan kedatangannya ditolak pada { $day }
   *[open] sejak { $day } belum dilaporkan datang
}.
settle-never-came-elsewhere = Ternyata ke tempat lain
settle-never-came-unknown = Tidak diketahui di mana
button-ask-arrived = Tanyakan ke RT tujuan
button-ask-where = Tanyakan ke RT asal
ask-where-told = { $whom } dilaporkan pindah ke RT lain (laporan { $number }), tetapi belum dilaporkan datang. Kalau tahu RT-nya, mintalah ketua RT itu melaporkan “{ kind-move_in }”. Kalau keluar dari kabupaten, tekan “{ button-went-beyond }”; kalau sudah kembali, “{ kind-move_in }”.
ask-arrived-done = Laporan { $number }: ketua { $to } sudah ditanya lagi. Hal ini selesai sendiri kalau kedatangannya dilaporkan dan disetujui.
ask-arrived-nobody = Laporan { $number }: ketua { $to } belum bisa dihubungi lewat layanan ini. Mohon dihubungi langsung.
matter-cause-never-fixed = { $count } laporan dikembalikan dan tidak diperbaiki
matter-never-fixed = Laporan { $number } ({ $kind }) dari { $rt }: { $whom }. Dikembalikan { $day } dan belum diperbaiki. Hubungi ketua RT, atau batalkan pengembaliannya kalau laporannya sudah cukup.
settle-never-fixed-again = Sudah dilaporkan lagi
settle-never-fixed-nothing = Kejadiannya tidak ada
matter-cause-still-there = { $count } kedatangan belum cocok dengan RT asalnya
matter-still-there-typed = { $names }
matter-still-there = { $whom }{ $more ->
    [0] { "" }
   *[other] { " " }dan { $more } lainnya
} dilaporkan datang di { $to } (laporan { $number }), tetapi { $from } { $count ->
    [1] menjawab masih di sana{ $state ->
        [waiting] , dan sesudah itu belum diputuskan lagi
       *[other] , lalu belum menjawab lagi
    }
   *[other] sudah { $count } kali menjawab masih di sana
}. { $turn ->
    [freed] Operator desa asal sekarang menjawab sudah tidak di sana{ $state ->
        [waiting] : laporannya bisa disetujui
       *[other] {""}
    }.
    [above] { $above ->
        [tksk] TKSK
       *[other] Dinas Sosial
    } sudah ditanya dan yang memutuskan. Sampai itu tidak perlu berbuat apa-apa.
    [asked] Kalau ternyata sudah tidak di sana, tekan tombolnya. Kalau memang masih di sana, kabari operator { $to }.
   *[told] Kalau memang belum datang, { $state ->
        [waiting] tolak laporannya. Kalau sudah datang, setujui lagi: { $count ->
            [1] RT asalnya ditanya sekali lagi
           *[other] TKSK atau Dinas Sosial yang memutuskan
        }.
       *[other] batalkan keputusannya, lalu tolak. Kalau sudah datang, minta operator desa asal atau TKSK menjawabnya.
    }
}
button-not-there = Sudah tidak di sana
not-there-noted = Dicatat: sudah tidak di sana. Operator { $to } dikabari{ $state ->
    [waiting] , dan laporan { $number } sudah bisa disetujui tanpa bertanya lagi
   *[other] , dan untuk laporan { $number } Bapak/Ibu tidak ditanya lagi
}.
not-there-told = Laporan { $number } ({ $names }): operator desa asal menjawab sudah tidak ada di { $rt }.{ $state ->
    [waiting] {" "}Laporannya sudah bisa disetujui.
   *[other] {""}
}
not-there-yours = Laporan { $number } menunggu keputusan Bapak/Ibu sendiri, dengan dasarnya. Bukalah Pertanyaan di menu.
not-there-heads = Operator menjawab bahwa { $names } sudah tidak di sini dan pindah ke { $to }. Kalau keliru, segera kabari operator desa.
not-there-over = Laporan itu sudah diputuskan atau dijawab, jadi tidak perlu dijawab lagi.
ask-arrived-gone = Warga itu sudah tercatat lagi, atau pindahnya dibatalkan, jadi tidak perlu ditanyakan.

matter-cause-take-back-asked = { $count } keputusan diminta dibatalkan
matter-take-back-asked = Ketua { $rt } minta keputusan laporan { $number } ({ $kind }) dibatalkan: { $whom }. Sekarang { $verdict ->
    [rejected] ditolak
   *[other] disetujui
}. Alasan: { $reason }.
settle-take-back-asked-kept = keputusannya tetap berlaku

## Mungkin terdata dua kali

matter-cause-likely-double = { $count } pasang warga mungkin satu orang
matter-likely-double = { $one } dan { $other } mungkin satu orang yang terdata dua kali (mirip { $percent } %).
settle-likely-double-two = Bukan orang yang sama
button-compare = Bandingkan datanya
button-ask-double = Tanyakan ke RT
double-gone = Keduanya sudah tidak terdata bersama di wilayah Bapak/Ibu.
compare-title = 1: { $one }. 2: { $other }.
compare-full-line = { $field }: { $how ->
    [same] { $one } (sama)
    [other] { $one } | { $other } (berbeda)
   *[blank] { $one } | { $other }
}
compare-line = • { $field }: { $how ->
    [same] sama
    [other] berbeda
    [first] hanya ada di data 1
   *[second] hanya ada di data 2
}
ask-double-done = Ketua { $rt } sudah ditanya. Jawabannya datang sebagai laporan, atau tercatat sebagai dua orang.
ask-double-nobody = Ketua { $rt } belum bisa dihubungi di sini. Mohon ditelepon.
double-ask = Operator bertanya: apakah { $one } dan { $other } orang yang sama, terdata dua kali?
double-elsewhere = seorang warga { $rt }
button-is-double = Ya, orang yang sama
button-are-two = Bukan, dua orang
button-double-later = Nanti saja
check-double-ask = Apakah ini orang yang sama, terdata dua kali?
check-dead-ask = Apakah ini orang yang sama? Satu tercatat hidup, satu tercatat meninggal.
double-line = { $place }. { $name }
double-dead = { $who } – sudah tercatat meninggal
double-dead-which = { $name } tercatat hidup dan juga tercatat meninggal. Apakah orangnya memang sudah meninggal?
double-which = Data mana yang benar? Yang lain tidak dipakai lagi.
button-right-one = { $place }. { $name }
double-are-two = Baik, dicatat sebagai dua orang. Tidak akan ditanyakan lagi.
button-double-on = Lanjut cek warga

## Masuk dari daftar, perlu dilihat

matter-cause-look-at = { $count } data perlu dilihat
matter-look-at = { $whom }{ $why ->
    [nik-claimed] {""}
   *[other] {" "}masuk dari daftar
}: { $why ->
    [nik-claimed] NIK-nya juga tertulis di kartu warga lain. Perlu dicocokkan dengan KTP atau KK-nya
    [nik-none] NIK di daftar bukan nomor sebenarnya, jadi belum ber-NIK
    [nik-date] tanggal lahir di dalam NIK-nya tidak mungkin ada
    [nik-birth] tanggal lahirnya tidak sama dengan NIK
    [age] umurnya tidak dimengerti, jadi belum bertahun lahir
    [nik-sex] jenis kelaminnya tidak sama dengan NIK
    [kk-none] No KK di daftar bukan nomor sebenarnya, jadi keluarganya belum ber-KK
    [kk-date] tanggal di dalam No KK-nya tidak mungkin ada
    [name] namanya berisi tanda atau angka
    [mother] nama ibunya tidak terbaca, atau berisi tanda atau angka
    [sex] jenis kelaminnya tidak dimengerti
    [place] tempat lahirnya tidak terbaca
    [shdk] hubungan keluarganya tidak dimengerti
    [head] di KK-nya sudah ada kepala keluarga lain, jadi ia tidak dicatat sebagai kepala
    [marital] status kawinnya tidak dimengerti
    [job] pekerjaannya tidak dimengerti
    [education] pendidikannya tidak dimengerti
    [address] alamatnya tidak terbaca
    [programme] program bantuannya tidak jelas
    [status] keadaannya (hidup, meninggal, pindah) tidak dimengerti
    [note] nama atau keterangannya menyebut meninggal atau pindah
    [disability] kode disabilitasnya tidak dimengerti
    [decile] desilnya tidak dimengerti
   *[other] tanggal mulai hamilnya tidak dimengerti
}.
look-ask = Operator bertanya: { $what } Mohon dicek dengan kartunya. Kalau keliru, laporkan perbaikannya; kalau sudah meninggal atau pindah, laporkan itu.
look-ask-done = Ketua { $rt } sudah diminta memeriksa. Jawabannya datang sebagai laporan.
look-gone = Orang itu sudah tidak tercatat di wilayah ini.
button-look-mend = Laporkan perbaikan
settle-look-at-right = Datanya sudah benar
settle-look-at-asked = RT diminta melapor perbaikan

## Dilaporkan oleh RT yang lama

matter-cause-told-elsewhere = { $count } warga dilaporkan meninggal oleh RT lain
matter-told-elsewhere = { $whom } dilaporkan RT lain, { $rt } ({ $kind }, nomor { $number }), tetapi { $lost ->
    [yes] di sini tercatat pindah dan belum datang di mana pun. Kalau benar, catatlah di sini
   *[no] masih tercatat di sini. Kalau benar, catatlah di sini, atau ketua RT di sini yang melaporkannya
}.
settle-told-elsewhere-alive = Masih hidup
settle-told-elsewhere-another = Orang lain

matter-cause-told-of-spouse = { $count } warga dilaporkan menikah atau bercerai oleh RT pasangannya
matter-told-of-spouse = { $whom } disebut { $rt ->
    [none] ketua RT-nya
   *[other] RT lain, { $rt },
} sebagai pasangan yang { $becomes ->
    [divorce] bercerai
   *[other] menikah
}{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
} dalam laporan { $number }. Di sini status kawinnya masih { $now }.
matter-told-of-spouse-blank = kosong
matter-told-of-spouse-ask = Benar dia orangnya?
settle-told-of-spouse-another = Orang lain
settle-told-of-spouse-untrue = Tidak benar
button-spouse = { $becomes ->
    [divorce] Catat Cerai hidup
   *[other] Catat Kawin
}
spouse-done = { $name } sekarang tercatat { $becomes ->
    [divorce] { marital-3 }
   *[other] { marital-2 }
} menurut laporan { $number }. Kalau keliru, ketua RT melapor “{ kind-correction }”, lalu Status kawin.
spouse-over = Status kawinnya sudah diubah atau laporan { $number } sudah batal.

## Anak yang tinggal sendiri di KK-nya

matter-cause-left-alone = { $count } KK tinggal anak-anak saja
matter-left-alone = { $whom }{ $more ->
    [0] { "" }
   *[other] { " " }dan { $more } anak lainnya
} tinggal di KK-nya tanpa orang dewasa.
matter-left-alone-ask = Ikut keluarga siapa?
settle-left-alone-cared = Ada yang mengurus
settle-left-alone-grown = Sudah dewasa
button-take-in = Ikut keluarga lain
take-in-gone = Anak itu sudah tidak tercatat di wilayah ini, jadi tidak perlu dilaporkan.
matter-cause-not-widowed = { $count } orang masih tercatat kawin, padahal suami atau istrinya meninggal
matter-not-widowed = { $whom } masih tercatat Kawin, padahal { $dead } sudah meninggal{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
}.
matter-not-widowed-apart = { $name }, { $how ->
    [wed] yang dilaporkan menikah dengannya
   *[apart] yang dulu serumah
},
matter-not-widowed-ask = Keduanya suami istri, dan yang hidup belum menikah lagi?
settle-not-widowed-married = Bukan pasangan, atau menikah lagi
button-widowed = Catat Cerai mati
widowed-done = { $name } sekarang tercatat Cerai mati. Kalau keliru, ketua RT melapor “{ kind-correction }”, lalu Status kawin.
widowed-over = Orang itu sudah tidak tercatat Kawin, atau sudah tidak tercatat di wilayah ini.
matter-cause-wed-another = { $count } orang masih tercatat kawin, padahal istrinya menikah lagi
matter-wed-another = { $whom } masih tercatat Kawin, padahal { $wife }, istrinya, menikah dengan orang lain{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
} menurut laporan { $number }.
matter-wed-another-ask = Keduanya sudah bercerai?
settle-wed-another-married = Bukan pasangan, atau menikah lagi
button-divorced = Catat Cerai hidup
divorced-done = { $name } sekarang tercatat Cerai hidup. Kalau keliru, ketua RT melapor “{ kind-correction }”, lalu Status kawin.
matter-cause-shared-card = { $count } pasang keluarga di satu RT dengan No KK yang sama
matter-shared-card = No KK keluarga { $one } sama dengan No KK keluarga { $other }.
matter-shared-card-ask = Satu keluarga? Kalau bukan, salah satu No KK keliru: minta ketua RT melapor “{ kind-correction }”, lalu No KK.
settle-shared-card-two = Memang dua keluarga
button-one-card = Satukan keluarga
one-card-done = Sekarang satu keluarga, kepalanya { $head }. Kalau keliru, ketua RT melapor “{ kind-split }”.
one-card-over = No KK keduanya sudah tidak sama, atau keluarganya sudah tidak di wilayah ini.
matter-cause-headless = { $count } keluarga tanpa kepala keluarga
matter-headless = Keluarga di { $rt } tanpa kepala keluarga, karena kepalanya sudah tidak ada, pindah, atau tidak ikut datang. Yang dewasa: { $names }.
matter-headless-ask = Siapa kepala keluarganya sekarang?
settle-headless-right = Memang belum ada
button-name-head = Kepala: { $name }
name-head-done = { $name } sekarang tercatat sebagai kepala keluarga. Kalau keliru, ketua RT melapor “{ kind-correction }”.
name-head-over = Kepala keluarga itu sudah tercatat: { $name }. Kalau keliru, ketua RT melapor “{ kind-correction }”.
name-head-gone = Orang itu sudah tidak tercatat di wilayah ini.
take-in-over = Anak itu sudah tidak sendiri di KK-nya, atau laporannya sedang menunggu, jadi tidak perlu dilaporkan lagi.
