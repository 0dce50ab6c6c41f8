## Pernah dilaporkan, atau mirip

days-ago = { $days ->
    [-1] pada { $day }
    [0] hari ini
    [1] kemarin
   *[other] { $days } hari lalu
}
told-alike = { $own ->
    [yes] Bapak/Ibu sudah melaporkan { $name } { $ago } ({ $kind }, nomor { $number }).
   *[no] { $name } sudah dilaporkan oleh { $who } { $ago } ({ $kind }, nomor { $number }).
} Keadaannya: { $status }.
told-some-before = { told-alike } Apakah sekarang hanya yang lain yang datang?
registered-alike = { $name } sudah tercatat sebagai warga RT ini: { $described }. Tidak perlu dilaporkan lagi.{ $came ->
    [yes] {" "}Kalau sekarang ia ikut keluarga lain, pilih “Pisah KK” di menu, lalu “Ikut KK lain”.
   *[other] {""}
}
fix-listed-since = { $place ->
    [none] Di daftar warga RT ini sudah tercatat { $described }.
   *[other] Bayi seperti { $name } sudah tercatat di { $place }.
} { $certain ->
    [yes] Kalau dia bayinya, tekan “{ word-yes-one-person }”: kelahirannya dicatat di data itu.
   *[no] Apakah { $name } bayi yang sama? Kalau ya, kelahirannya dicatat di data itu. Kalau ini kembarannya, atau bayi lain, tekan “{ button-unlike }”.
}
registered-alike-there = { $name } sudah tercatat bersama keluarganya di { $rt }. Tidak perlu dilaporkan lagi.
like-told = { $other ->
    [none] { $name } mirip dengan orang yang dilaporkan oleh { $who } { $ago } ({ $kind }).
   *[other] { $name } mirip dengan { $other }, dilaporkan oleh { $who } { $ago } ({ $kind }, nomor { $number }).
} Apakah orangnya sama?
like-told-there = { $name } mirip dengan orang yang dilaporkan oleh { $who } { $ago } ({ $kind }). Apakah orangnya sama, dan sekarang tinggal di RT Bapak/Ibu?
like-registered = { $name } mirip dengan warga RT ini: { $described }. Apakah orangnya sama?
like-born-here = Di keluarga itu sudah tercatat { $described }, yang lahir pada waktu yang sama atau berdekatan. Apakah { $name } bayi yang sama, dengan nama lain?
like-born-there = Di keluarga itu sudah tercatat bayi yang lahir pada waktu yang sama atau berdekatan, di { $place }. Apakah { $name } bayi yang sama, dengan nama lain?
only-twin-ask = { $known } Kalau kembarannya belum dilaporkan, tekan “{ button-only-twin }”.
like-of-baby = { $asked } Kalau ini kembarannya, atau bayi lain, tekan “{ button-unlike }”.{ $others ->
    [yes] {" "}Kalau tinggal kembarannya yang belum dilaporkan, tekan “{ button-only-twin }”.
   *[no] {""}
}
like-registered-near = { $name } mirip dengan warga yang sudah tercatat di RT lain di desa ini. Apakah orangnya sama?
like-registered-family = { $name } mirip dengan anak keluarga itu yang sudah tercatat di { $place }. Apakah orangnya sama?
like-registered-far = { $name }, dengan tanggal lahir itu, sudah tercatat di { $place }. Apakah orangnya sama?
may-be-listed = { $here ->
    [some] “{ $name }” belum ditemukan di daftar warga. Apakah salah satu ini orangnya?
   *[none] “{ $name }” tidak ada di daftar warga RT ini.
}{ $near ->
    [none] {""}
   *[other] {" "}Di { $near } ada warga dengan nama yang mirip. Kalau dia orangnya, kirim saja: operator yang menghubungkan.
}
button-none-of-these = Bukan, kirim
button-send-so = Kirim saja
may-come = { $names } mirip dengan warga desa ini yang tercatat di { $rt }. Apakah ini orangnya?
may-come-left = { $names } mirip dengan warga yang tercatat pindah dari { $rt }. Apakah ini orangnya?
may-come-expected = { $called ->
    [none] { $names } lahir pada tanggal yang sama dengan warga { $rt } yang dilaporkan pindah ke RT Bapak/Ibu. Apakah ini orangnya?
   *[other] { $names } lahir pada tanggal yang sama dengan { $called }, yang tercatat pindah dari { $rt } ke RT Bapak/Ibu. Apakah ini orangnya?
}
may-come-told = { $names } mirip dengan warga yang tercatat atau dilaporkan di { $rt }. Apakah ini orangnya?
may-come-on = { $name } sudah dilaporkan oleh { $who } { $ago } ({ $kind }, nomor { $number }). Keadaannya: { $status }. Kalau sekarang sudah pindah ke RT Bapak/Ibu, tekan “Ya, pindahkan”.
may-be-back = { $how ->
    [born] { $names } lahir pada tanggal yang sama dengan { $described }, yang sudah tercatat di keluarga itu dengan nama lain.
   *[alike] { $names } mirip dengan warga RT ini: { $described }.
} { $told ->
    [yes] No KK dan alamat yang sudah tercatat tidak diganti; kalau sudah berubah, laporkan juga { kind-correction }. Apakah memang sudah tinggal di sini?
   *[no] Apakah memang sudah tinggal di sini?
}
entered-here-ask = { $described } sudah terdata di RT Bapak/Ibu. Apakah orangnya sama?
warning-entered-here-dropped = { $name } menurut pelapor sudah terdata di RT ini. Sesudah disetujui data itu tidak dipakai lagi; yang lama dipindahkan ke sini.
warning-entered-here = { $name } menurut pelapor sudah terdata di RT ini. Sesudah disetujui ada dua data; yang satu dilaporkan lewat Terdata dua kali.
dead-here-ask = Sudah tercatat meninggal dengan nama dan umur yang sama di { $place }{ $day ->
    [none] {""}
   *[other] , { $day }
}: { $name }. Apakah orang yang sama?
warning-came-as-dead = { $name } menurut pelapor sudah tercatat meninggal dengan data lain. Sesudah disetujui, tinggal satu data, tercatat meninggal.
warning-dead-entry-lives = { $name } menurut pelapor masih hidup, padahal ada data lain yang tercatat meninggal. Sesudah disetujui, data yang tercatat meninggal itu menjadi tidak sah.
born-as-dead-ask = { $name }, { $by ->
    [age] seumur itu
   *[day] dengan tanggal lahir itu
}, tercatat meninggal di { $place }. { $others ->
    [some] Kalau memang sudah meninggal, yang lain tetap masuk tanpa dia. Mana yang benar?
   *[none] Apakah ini orangnya?
}
died-since-ask = { $name }, seumur itu, tercatat meninggal di RT ini ({ $day }), sesudah tanggal datang itu. Kalau orangnya sama, kedatangannya tidak perlu dilaporkan lagi. Apakah orangnya sama?
joined-since-ask = { $joined } baru masuk keluarga ini sesudah { $day }. Apakah { $others } memang ikut pindah waktu itu? Kalau yang pindah orang lain, tekan “Ubah jawaban”.
reversed-ask = { $is ->
    [dead] Kematian
   *[gone] Kepindahan
} { $name } tanggal { $day } sudah pernah dilaporkan, lalu dibetulkan lewat laporan { $number }: { $is ->
    [dead] ternyata masih hidup
   *[gone] masih tinggal di sini
}. Apakah sekarang memang benar? Kalau harinya lain, tekan “Ubah jawaban”.
button-they-went = Ya, memang pindah
button-came-back = Ya, sudah kembali
button-others-come = Hanya yang lain datang
button-they-come = Ya, pindahkan
button-has-died = Memang sudah meninggal
button-lives-comes = Masih hidup, pindahkan
button-only-twin = Hanya kembarannya
button-unlike = Beda orang, kirim
button-same = Sama, batal
button-same-withdraw = Sama, tarik kembali
button-answer-otherwise = Ubah jawaban
button-told-add = Tambah keterangan

## Untuk operator: lama di samping baru

warning-like-report = { $degree ->
    [sure] Hampir pasti orang yang sama
    [very] Sangat mirip
   *[somewhat] Mirip
} ({ $percent } %) dengan laporan { $number }. Laporan ini | laporan itu:
    Nama: { $name } | { $other_name }
    Lahir: { $born } | { $other_born }
    Ibu: { $mother } | { $other_mother }
    RT: { $rt } | { $other_rt }
    NIK: { $nik_is }
warning-like-person = { $degree ->
    [sure] Hampir pasti orang yang sama
    [very] Sangat mirip
   *[somewhat] Mirip
} ({ $percent } %) dengan warga yang sudah terdaftar. Laporan ini | daftar warga:
    Nama: { $name } | { $other_name }
    Lahir: { $born } | { $other_born }
    Ibu: { $mother } | { $other_mother }
    RT: { $rt } | { $other_rt }
    NIK: { $nik_is }
warning-like-report-room = { $degree ->
    [sure] Hampir pasti orang yang sama
    [very] Sangat mirip
   *[somewhat] Mirip
} ({ $percent } %) dengan laporan { $number }. Nama { $name_is }, tanggal lahir { $born_is }, ibu { $mother_is }, RT { $rt_is }, NIK { $nik_is }. Lengkapnya: lihat Rincian.
warning-like-person-room = { $degree ->
    [sure] Hampir pasti orang yang sama
    [very] Sangat mirip
   *[somewhat] Mirip
} ({ $percent } %) dengan warga yang sudah terdaftar. Nama { $name_is }, tanggal lahir { $born_is }, ibu { $mother_is }, RT { $rt_is }, NIK { $nik_is }. Lengkapnya: lihat Rincian.
compared-same = sama
compared-near = mirip
compared-different = berbeda
compared-unknown = tidak diketahui
warning-like-elsewhere = { $name } { $degree ->
    [sure] hampir pasti sama
    [very] sangat mirip
   *[somewhat] mirip
} ({ $percent } %) dengan orang di desa lain. Tanyakan ke Dinas Sosial.
warning-nik-told = NIK { $name } juga ditulis untuk orang lain di { $number ->
    [none] laporan desa lain
   *[other] laporan { $number }
}. Salah satunya keliru.
warning-told-otherwise = { $field ->
    [sex] Jenis kelamin
    [birth_date] Tanggal lahir
    [birth_place] Tempat lahir
    [mother] Nama ibu kandung
    [marital] Status kawin
    [job] Pekerjaan
    [education] Pendidikan
   *[programmes] Program bantuan
} { $name } yang ditulis berbeda dari yang tercatat. Yang tercatat tetap dipakai; kalau keliru, minta laporan { kind-correction }.
warning-nik-differs = NIK { $name } yang ditulis berbeda dari yang tercatat. Yang tercatat tetap dipakai; kalau keliru, minta laporan { kind-correction }.
warning-untaken-kk = No KK { $name } yang ditulis tidak diambil: tidak sama dengan yang tercatat. Kalau memang berubah, minta laporan { kind-correction }.
warning-untaken-address = Alamat { $name } yang ditulis tidak diambil: tidak sama dengan yang tercatat. Kalau memang berubah, minta laporan { kind-correction }.
warning-untaken-relationship = Hubungan keluarga { $name } yang ditulis tidak diambil: tidak sama dengan yang tercatat. Kalau yang tercatat keliru, minta laporan { kind-correction }.
along-unlisted = Di sini hanya keluarganya yang tidak ada di daftar warga.
along-untold = Kalau keluarganya juga, tambahkan nama mereka.
