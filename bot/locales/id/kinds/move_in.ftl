## Pindah masuk

kind-move_in = Pindah masuk

found-arrival-some = Ini yang akan datang dan mirip dengan “{ $query }”. Pilih, atau tekan Warga baru.
found-arrival-none = Belum ada kabar “{ $query }” pindah ke RT Bapak/Ibu. Kalau namanya sudah benar, tekan Warga baru.
found-arrival-only = “{ $query }” dicatat sebagai warga baru.
arrival-new = Warga baru
arrival-some = Hanya sebagian keluarga { $name }

move_in-person = Siapa yang datang? Ketik nama kepala keluarganya. Contoh: Asep Saepudin.
    .label = Yang datang
move_in-person-some = Siapa saja yang datang? Tekan yang tidak ikut datang, supaya centangnya hilang.
move_in-date = Kapan datangnya? Contoh: kemarin, 12 Agustus 2026, atau bulan Mei 2026.
    .label = Tanggal datang
move_in-many = Kirim foto KK mereka, nanti operator yang mengisi datanya. Kalau tidak ada fotonya, ketik berapa orang yang datang. Contoh: 3.
    .label = Rombongan
move_in-many-told = Kirim foto KK mereka, nanti operator yang mengisi datanya. Kalau tidak ada fotonya, tekan tombolnya.
button-no-photo = Tanpa foto, { $count } orang
coming-on-photo = foto KK
coming-people = { $count } orang
button-photo-is-card = Foto tadi itu KK-nya
move_in-count = Berapa orang yang datang, dihitung semua? Contoh: 4.
    .label = Jumlah orang
move_in-host-left = { $name } { $waits ->
    [yes] dilaporkan
   *[no] tercatat
} pindah { $day }, sebelum tanggal datang itu, jadi keluarganya belum bisa diikuti. Kalau { $name } sudah tinggal di sini lagi, laporkan dulu “{ kind-move_in }” untuknya. Kalau tidak, pilih orang lain atau tekan Lewati.
move_in-on-photo = Nama dan umur mereka diisi operator dari foto KK.
move_in-details = Bapak/Ibu mau mengisi NIK mereka juga?
    .label = NIK dan hubungan
newcomer-details-all = Ya, saya isi
move_in-host = Ikut keluarga siapa di RT ini? Ketik namanya. Contoh: Asep. Kalau jadi keluarga sendiri, tekan Lewati.
    .label = Ikut keluarga sini
move_in-kin = Apa hubungannya dengan kepala keluarga itu?
    .label = Hubungan keluarga
move_in-kk = Ketik 16 angka No KK mereka. Contoh: 3215010101200001. Kalau belum ada, tekan Lewati.
    .label = No KK
move_in-address = Di mana alamatnya di RT ini? Contoh: Kp. Sukamaju No. 5. Kalau belum tahu, tekan Lewati.
    .label = Alamat di sini
move_in-name-next = Siapa nama orang ke-{ $number }? Contoh: Siti Aminah.
    .label = Nama orang ke-{ $number }
move_in-named-twice = { $name } sudah disebut sebagai orang ke-{ $number }. Siapa nama orang yang ini? Kalau memang dua orang bernama sama, ketik sekali lagi.
move_in-nik-next = Ketik 16 angka NIK { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
}. Contoh: 3215014101900001. Kalau belum ada, tekan Lewati.
    .label = NIK { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
move_in-kin-next = { $name ->
    [none] Orang ke-{ $number }
   *[other] { $name }
} itu siapanya kepala keluarga?
    .label = Hubungan { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
move_in-sex-next = Apa jenis kelamin { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
}?
    .label = Jenis kelamin { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
move_in-born-next = Berapa umur { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
}? Contoh: 36. Tanggal lahir juga boleh, contoh: 12 Agustus 1990.
    .label = Lahir { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
move_in-origin = Datang dari mana? Ketik nama desa atau kotanya. Contoh: Cikampek Barat, atau Bekasi. Kalau tidak tahu, tekan Lewati.
    .label = Asal
move_in-scope = Datangnya dari sejauh apa? Kalau tidak tahu, tekan Lewati.
    .label = Jauhnya
move_in-photo = Kalau ada, kirim foto surat pindah. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

move_in-why-no-nik = Mengapa belum ada NIK-nya? Kalau tidak tahu, tekan Lewati.
    .label = Sebab tanpa NIK
move_in-letter = Kirim foto surat keterangannya, dari desa, rumah sakit atau polisi. Kalau tidak ada, tekan Lewati.
    .label = Surat keterangan
fact-no-nik = Sebab tanpa NIK
fact-host = Ikut keluarga
fact-address = Alamat
fact-came-from = Datang dari
fact-origin = Asal

warning-arrived-without-nik = Belum ada NIK: { $names }.
warning-no-address = Alamat di RT ini belum disebut.
warning-still-elsewhere = { $name } masih terdaftar di { $place }. Pastikan sudah pindah dari sana.
warning-back-here = { $name } masih tercatat di RT ini; menurut pelapor dia kembali tinggal di sini pada tanggal itu. Kepindahan sebelum tanggal itu tidak mengeluarkannya lagi.
warning-returned = { $name } sudah pernah terdaftar, jadi datanya dipakai lagi.
warning-own-household = { $names } masuk lagi ke KK { $head }, yang tinggal di RT ini.
warning-child-at-home = { $names } masuk ke KK { $head }, keluarganya yang tinggal di RT ini. Kalau keliru, kembalikan laporan ini.
child-alone-ask = { $names } masih anak-anak dan datang sendiri.
warning-child-alone = { $names } masih anak-anak dan datang sendiri. Belum jelas ikut KK siapa di RT ini. Tanyakan ke pelapor.
warning-still-away = { $names } merantau waktu keluarganya pindah, jadi tetap tercatat merantau. Kalau sudah tinggal di RT ini, minta laporan { kind-away } bahwa sudah pulang.
nik-of-dead-ask = NIK itu milik { $name }, yang tercatat meninggal di { $place }. { $others ->
    [some] Kalau memang sudah meninggal, yang lain tetap masuk tanpa dia. Mana yang benar?
   *[none] Apakah ini orangnya?
}
nik-of-another-ask = NIK { $typed } tercatat di RT lain dengan nama lain. Apakah itu memang { $name }?
warning-called-otherwise = { $name } tercatat dengan nama lain. Cocokkan namanya dengan KTP atau KK. Kalau nama di data keliru, minta laporan { kind-correction }.
warning-named-otherwise = NIK { $name } tercatat atas nama lain; menurut pelapor nama di data yang keliru. Periksa kartunya. Kalau benar, minta laporan { kind-correction }.
warning-came-to-whom = { $name } disebut ikut datang, tetapi sudah tercatat di RT ini dan menurut pelapor memang tinggal di sini. Yang datang hanya yang lain, ke keluarganya.
warning-came-without-dead = { $name } disebut ikut datang, tetapi tercatat meninggal dan menurut pelapor memang begitu. Yang lain masuk tanpa dia.
warning-like-dead = { $name } sama nama dan lahirnya dengan warga yang tercatat meninggal di { $place }. Kalau orangnya sama dan masih hidup, tolak laporan ini dan minta laporan { kind-still_alive } dulu.
warning-died-before = { $name } sama nama dan lahirnya dengan warga yang tercatat meninggal di { $place }. Kalau orangnya sama, meninggalnya sudah tercatat: tolak laporan ini.
warning-nik-of-dead = NIK yang ditulis untuk { $name } milik warga yang tercatat meninggal, jadi belum dicatat. Periksa kartunya.
warning-nik-of-other = NIK yang ditulis untuk { $name } tercatat pada warga lain di { $place }, jadi belum dicatat. Cocokkan kartu keduanya, lalu lengkapi.
warning-nik-of-gone = NIK yang ditulis untuk { $name } milik warga yang tercatat pindah, jadi belum dicatat. Periksa kartunya.

arrival-gone = { $name } sudah tidak ditunggu di RT ini. Pilih orang lain, atau tekan Batal.
arrival-told =
    { $day ->
        [unknown]
            { $count ->
                [1] { $name } pindah ke RT Bapak/Ibu.
               *[other] Keluarga { $name } ({ $count } orang) pindah ke RT Bapak/Ibu.
            }
       *[other]
            { $count ->
                [1] { $name } pindah ke RT Bapak/Ibu, mulai { $day }.
               *[other] Keluarga { $name } ({ $count } orang) pindah ke RT Bapak/Ibu, mulai { $day }.
            }
    }
    Dari { $from }. Sudah datang?
arrival-rest =
    { $came } sudah tercatat datang di RT Bapak/Ibu (laporan { $number }).
    Keluarganya dari { $from } masih ditunggu: { $names }. Kalau sudah datang juga, tekan { button-arrived }.
arrival-none = Keluarga itu sudah dilaporkan datang, atau pindahnya batal.
button-arrived = Sudah datang
button-arrived-after-all = Ternyata datang
button-not-to-us = Bukan ke RT ini
button-went-beyond = Ke luar kabupaten
button-stayed-near = Masih di kabupaten
arrival-beyond = Dicatat: { $count ->
    [1] { $name }
   *[other] Keluarga { $name } ({ $count } orang)
} pindah ke luar kabupaten (laporan { $number }). RT lain tidak ditanya lagi, dan bulan ini bantuannya diminta dihentikan. Kalau keliru, tekan { button-stayed-near }.
arrival-near = Dicatat: { $count ->
    [1] { $name }
   *[other] Keluarga { $name } ({ $count } orang)
} masih di kabupaten ini, RT-nya belum diketahui (laporan { $number }). Kalau tahu RT-nya, mohon ketua RT itu diminta melaporkan “{ kind-move_in }”.
arrival-not-here = Dicatat: { $count ->
    [1] { $name }
   *[other] Keluarga { $name } ({ $count } orang)
} tidak pindah ke RT Bapak/Ibu. Ketua RT asalnya ditanya ke mana. Kalau ternyata datang ke sini, tekan { button-arrived-after-all }.
arrival-elsewhere = { $count ->
    [1] { $name }
   *[other] Keluarga { $name } ({ $count } orang)
} dilaporkan pindah ke { $rt } (laporan { $number }), tetapi menurut ketua RT di sana tidak ke sana. Ke RT mana? Mintalah ketua RT itu melaporkan “{ kind-move_in }”. Kalau keluar dari kabupaten, tekan “{ button-went-beyond }”; kalau sudah kembali, “{ kind-move_in }”.
