## Kata orang lain, sesudah operator menyetujui

word-yes-still-here = Sudah tidak di sini
word-no-still-here = Masih di sini
word-who-still-here = { $place }
word-said-still-here = { $answer ->
    [agreed] sudah tidak di sana
    [refused] masih di sana
    [silent] tidak ada jawaban sampai batas waktu
   *[open] belum ada jawaban
}
word-ask-still-here = Masih di sini? Warga { $rt } dilaporkan pindah ke { $to }, { $day }, dan operator desa di sana sudah menyetujui:
word-person-line = • { $person }{ $head ->
    [none] { "" }
   *[other] , keluarga { $head }
}
word-until-still-here = { $until ->
    [never] Pindahnya baru dicatat kalau Bapak/Ibu menjawab sudah tidak di sini.
   *[other] Kalau tidak ada jawaban sampai { $until }, pindahnya dicatat.
}
word-passed-still-here = { $names } sekarang tercatat pindah, karena tidak ada jawaban sampai { $until }. Kalau keliru, kabari operator desa.

word-thanks = Terima kasih, { $name }. Jawaban dicatat: { $said }.
word-not-yours = Pertanyaan ini untuk ketua RT dan operator wilayah itu.
word-not-twice = Laporan ini dikirim atau diputuskan oleh Bapak/Ibu sendiri, atau dari nomor HP yang sama. Mintalah petugas lain yang menjawab.
word-already = Pertanyaan tentang { $names } sudah dijawab{ $name ->
    [none] { "" }
   *[other] { " " }oleh { $name }
}: { $said }.
word-dropped = Laporan tentang { $names } sudah dibatalkan atau diperbaiki, jadi pertanyaan ini tidak perlu dijawab lagi.

waits-for-word = menunggu { $asked ->
    [deliberation] keputusan { $who }
    [board] { $who } sampai { $until }
   *[other] jawaban { $who } { $until ->
        [never] sampai dijawab
       *[other] sampai { $until }
    }
}
waits-for-words = { $told } dan { $other }
card-word-line = { $answer ->
    [open] ○ Menunggu { $asked ->
        [deliberation] keputusan { $who }
        [board] { $who } sampai { $until }
       *[other] jawaban { $who } { $until ->
            [never] sampai dijawab
           *[other] sampai { $until }
        }
    }
    [refused] ✖ { $who }: { $said }
   *[other] ✔ { $who }: { $said }
}
card-word-again = { $line } ({ $count } kali, terakhir { $day })
card-refused = ↺ Laporan menunggu lagi. { $why }
decided-waits = Laporan { $number } disetujui, { $waits }.
status-waits = { $status }, { $waits }
told-waits = Laporan { $kind } { $number } ({ $names }) disetujui operator, { $waits }. Sesudah itu baru masuk data.
told-in-effect = Laporan { $kind } { $number } ({ $names }) sekarang sudah masuk data. Terima kasih.
told-refused = Laporan { $kind } { $number } ({ $names }) belum masuk data dan menunggu operator lagi. { $why }

left-untold = { $names } sekarang tercatat pindah ke { $to }, { $day }. Laporannya disetujui operator. Kalau keliru, kabari operator desa.
left-by-another = { $names } tercatat sudah pergi, { $day }, menurut laporan RT lain ({ $teller }). Kalau masih tinggal di sini, pilih “{ kind-relisted }”.
left-by-another-village = { $names } dari { $rt } tercatat sudah pergi, { $day }, menurut laporan { $teller }. Ketua { $rt } sudah dikabari. Kalau masih tinggal di sana, ia melapor “{ kind-relisted }”.
died-by-another = { $names } tercatat meninggal, { $day }, menurut laporan RT lain ({ $teller }). Kalau masih hidup, pilih “{ kind-still_alive }”.
died-by-another-village = { $names } dari { $rt } tercatat meninggal, { $day }, menurut laporan { $teller }. Ketua { $rt } sudah dikabari. Kalau masih hidup, ia melapor “{ kind-still_alive }”.
said-still-here = Laporan { $number } menyebut { $names } sudah datang di { $to }. Bapak/Ibu baru bilang masih tinggal di sini, jadi jawabannya sudah dicatat: masih di sini.
left-headless = { $head } tercatat sebagai kepala keluarga, dan menurut laporan { $number } tidak lagi bersama keluarganya. Yang tinggal: { $names }. Kepala keluarga yang baru belum ada. Pilih “{ kind-correction }” atas nama penggantinya, lalu Hubungan keluarga.
left-headless-village = { $head } dari { $rt } tercatat sebagai kepala keluarga, dan menurut laporan { $number } tidak lagi bersama keluarganya. Yang tinggal: { $names }. Kepala keluarga yang baru belum ada. Ketua { $rt } sudah dikabari, dan melapor “{ kind-correction }”.
left-alone = { $names } sekarang tinggal di KK-nya tanpa orang dewasa, menurut laporan { $number }. Ikut keluarga siapa? Kalau di RT ini, tekan “{ button-take-in }”. Kalau di RT lain, pilih “{ kind-move_out }”.
left-alone-village = { $names } dari { $rt } sekarang tinggal di KK-nya tanpa orang dewasa, menurut laporan { $number }. Ketua { $rt } sudah ditanya ikut keluarga siapa; halnya ada di “Perlu diselesaikan”.
sole-head = { $names } sekarang tercatat sebagai kepala keluarga menurut laporan { $number }: tidak ada orang dewasa lain di keluarganya. Kalau keliru, pilih “{ kind-correction }” atas nama penggantinya, lalu Hubungan keluarga.
button-asked = Pertanyaan ({ $count })
asked-in-all = Semuanya ada { $count } pertanyaan.
button-asked-next = Berikutnya ›
asked-which = Ada beberapa pertanyaan. Tekan jawabannya di bawah pertanyaan yang dimaksud.
which-of-these = Ada { $count } yang bernama “{ $name }”. Yang mana? Tekan salah satu, atau ketik nomornya. Contoh: { $example }.
which-line = { $line }
told-which = Pesan yang mana yang dimaksud? Tekan salah satu, atau ketik tulisannya.
short-answer-asked = Maksudnya pertanyaan ini? Jawab dengan tombolnya.
short-answer-told = Kalau maksudnya ini: “{ $begins }”, tekan salah satu. Kalau belum, tidak perlu ditekan.
asked-nothing = Tidak ada pertanyaan yang menunggu jawaban Bapak/Ibu.

queue-places = { $place ->
    [none] { $count ->
        [0] Tidak ada laporan yang menunggu di kabupaten ini.
       *[other] { $count } laporan menunggu di { $places } kecamatan. Tekan kecamatannya.
    }
   *[other] { $count ->
        [0] Tidak ada laporan yang menunggu di { $place }.
       *[other] { $count } laporan menunggu di { $place }, di { $places } desa. Tekan desanya.
    }
}
complete-by-village = Data yang kurang dilengkapi oleh operator desa atau TKSK.
queue-waits-for-words = { $count } laporan sudah disetujui dan menunggu jawaban pihak lain{ $more ->
    [0] {""}
   *[other] , ini { $shown } yang batas waktunya paling dekat
}:
queue-waits-line = • { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: { $waits }
word-yes-nik-freed = Ya, kosongkan NIK-nya
word-no-nik-freed = Tidak, NIK-nya benar
word-who-nik-freed = operator { $place }
word-said-nik-freed = { $answer ->
    [agreed] NIK-nya dikosongkan
    [refused] NIK-nya tetap
    [silent] tidak ada jawaban
   *[open] belum ada jawaban
}
word-ask-nik-freed = NIK tertukar? Menurut laporan dari { $from }, NIK warga di bawah ini milik warga di sana. Ketua RT-nya sendiri juga sudah melaporkan NIK yang lain. Kalau setuju, NIK-nya dikosongkan dulu; lalu setujui laporan dari RT-nya.
word-passed-nik-freed = NIK { $names } dibetulkan, karena tidak ada jawaban sampai { $until }.
word-yes-one-person = Ya, orang yang sama
word-no-one-person = Bukan, dua orang
word-who-one-person = operator { $place }
word-said-one-person = { $answer ->
    [agreed] orang yang sama
    [refused] bukan orang yang sama
    [silent] tidak ada jawaban
   *[open] belum ada jawaban
}
word-ask-one-person = Orang yang sama? Di { $from } ada { $name } yang dilaporkan terdata dua kali. Data yang benar ada di desa Bapak/Ibu:
word-ask-one-dropped = Orang yang sama? Menurut { $from }, { $name } tercatat dengan data lain, dan data di desa Bapak/Ibu tidak dipakai lagi:
word-passed-one-person = { $names } dicatat sebagai satu orang, karena tidak ada jawaban sampai { $until }.

proposal-moved = { $names } yang diusulkan ({ $number }) sekarang terdata di { $rt }, { $closed ->
    [yes] dan berkas bulan ini memuat alamat barunya
   *[no] dan usulannya ikut ke sana
}; tidak perlu diusulkan lagi.
proposal-came = { $names } yang datang di RT Bapak/Ibu sudah diusulkan ketua { $rt } ({ $number }), dan usulannya ikut ke sini; tidak perlu diusulkan lagi.
proposal-gone = { $names } yang diusulkan ({ $number }) tercatat pindah, jadi usulannya tidak diteruskan; kalau kembali tinggal di sini, kirim usulan baru.
unfit-left = { $names } dari keluarga yang diusulkan tidak layak ({ $number }) sekarang tercatat pindah atau meninggal. Usulannya tinggal mengenai { $stay }. Kalau yang tinggal masih layak dibantu, buka laporan itu, lalu batalkan.
proposal-left = { $name } yang diusulkan sekarang tercatat { $status ->
    [2] meninggal
   *[other] tidak tinggal di sini lagi
}. { $kind } { $number } tidak diteruskan ke penggantinya. Kalau keluarganya tetap diusulkan, kirim usulan baru dengan kepala keluarga yang sekarang.

## Persetujuan kedua, kalau profilnya meminta

word-entered = { $names } sudah masuk daftar warga sesudah laporan ini disetujui. Operator diminta memastikan apakah orangnya sama.
word-approved-both = Laporan { $own } yang dibetulkannya disetujui oleh orang yang juga menyetujui laporan ini. Yang menyetujui harus operator lain atau TKSK.
word-yes-second = Setujui juga
word-no-second = Jangan dulu
word-who-second = { $role ->
    [tksk] TKSK untuk persetujuan kedua
   *[other] operator lain atau TKSK untuk persetujuan kedua
}
word-said-second = { $answer ->
    [agreed] disetujui juga
    [refused] belum disetujui
    [silent] tidak ada jawaban
   *[open] belum ada jawaban
}
word-ask-second = Persetujuan kedua. Laporan { $number } sudah disetujui { $name }. Sebelum masuk data, orang lain perlu menyetujuinya juga. Data lengkapnya: tulis rincian { $number } di chat pribadi.
word-passed-second = { $names }: persetujuan kedua dianggap sudah ada, karena tidak ada jawaban sampai { $until }.

## Yang menunggu terlalu lama

waits-long = { $role ->
    [dinsos] Menunggu lebih dari { $days } hari kerja, walaupun operator dan TKSK sudah diingatkan:
    [tksk] Menunggu lebih dari { $days } hari kerja, walaupun operator desanya sudah diingatkan:
   *[other] Ada yang menunggu lebih dari { $days } hari kerja:
}
waits-long-line = • { $place }: { $count ->
    [0] { $second } laporan menunggu persetujuan kedua
   *[other] { $count } laporan menunggu keputusan{ $second ->
        [0] {""}
       *[other] , { $second } menunggu persetujuan kedua
    }
}
waits-one-person-line = • { $place }: { $count } pertanyaan desa lain belum dijawab, tentang warga yang terdata dua kali atau NIK-nya tertukar
waits-long-more = • dan { $count } desa lagi
waits-alone = Hanya TKSK yang bisa memutuskan, karena di desanya tidak ada operator lain. Sudah lebih dari { $days } hari kerja:
waits-whose = Dua desa menyatakan warga yang sama, dan sudah lebih dari { $days } hari kerja belum diputuskan:
waits-whose-line = • { $place }: { $count } laporan
waits-long-how = { $role ->
    [asked] Bukalah Pertanyaan. Tanpa jawaban, datanya tetap keliru.
    [tksk] TKSK boleh ikut memutuskan lewat Antrean.
   *[other] Bukalah Antrean, supaya masuk bulan ini.
}

## Dua desa yang sama-sama menyatakan seseorang warganya

word-yes-whose = Laporan ini benar
word-no-whose = Laporan ini keliru
word-both-whose = Keduanya benar
word-who-whose = { $role ->
    [tksk] TKSK
   *[other] Dinas Sosial
}
word-said-whose = { $answer ->
    [agreed] laporan ini benar
    [refused] laporan ini keliru
    [both] keduanya benar, berurutan
    [silent] tidak ada jawaban
   *[open] belum ada jawaban
}
word-ask-whose = Dua desa tidak sependapat tentang warga di laporan { $number }. Di mana ia tinggal, Bapak/Ibu yang memutuskan:
word-ask-whose-one = Orang yang sama? Laporan { $number } menyatakan kedua data ini satu orang. Desa yang satunya belum punya petugas, jadi Bapak/Ibu yang memutuskan:
whose-says-line = • { $place }: { $kind } { $number } ({ $names }), { $day }
whose-both-how = Kalau keduanya benar, jadi ia datang ke yang satu dulu lalu pindah ke yang lain, tekan Keduanya benar. Ia tercatat di tempat yang terakhir.
whose-not-in-turn = Keduanya hanya bisa benar kalau hari datangnya berbeda. Pilih laporan yang benar; kalau harinya keliru, minta ketua RT-nya memperbaiki dulu.
word-passed-whose = { $names }: tidak ada jawaban sampai { $until }.
whose-why = Apa dasarnya? Kedua desa membacanya. Boleh ditulis sendiri, contoh: anaknya sekolah di sana.
    .label = Dasarnya
whose-by-card = Alamat di KTP dan KK
whose-by-visited = Sudah didatangi
whose-by-family = Keterangan keluarga
whose-reason = Diputuskan { $role ->
    [tksk] TKSK
   *[other] Dinas Sosial
} { $name }, dasarnya: { $reason }.
told-whose = Laporan { $kind } { $number } ({ $names }) ditolak, karena desa lain juga melaporkannya. { $why } Kalau masih keliru, sampaikan kepada operator desa: keputusannya bisa dibatalkan sampai bulan ditutup.
told-whose-of-some = Laporan { $kind } { $number } ditolak, karena desa lain juga melaporkan { $claimed }. { $why } { $others } ikut ditolak: kalau memang tinggal di sini, laporkan lagi tanpa { $claimed }. Kalau keliru, sampaikan kepada operator desa.
whose-lost = Laporan dari { $place } tentang { $names } diterima. { $why } Kalau keliru, kabari TKSK: keputusannya bisa dibatalkan sampai bulan ditutup.
told-both = Desa lain juga melaporkan { $names } ({ $kind } { $number }), dan keduanya benar: { $turn ->
    [first] ia datang ke RT Bapak/Ibu { $day }, lalu pindah lagi ke desa lain
    [last] ia datang ke RT Bapak/Ibu { $day }, sesudah sebentar di desa lain
   *[between] ia datang ke RT Bapak/Ibu { $day }, sesudah dari desa lain, lalu pindah lagi
}. { $why } Kalau keliru, kabari operator desa.
whose-own-family = Ini tentang keluarga Bapak/Ibu sendiri, jadi petugas lain yang memutuskan. Mintalah Dinas Sosial membuka Pertanyaan di menunya.
whose-unfit = Laporan { $number } tidak cocok lagi dengan data sekarang, jadi kembali ke operatornya. Belum ada yang ditolak.
resume-whose = Dasar keputusan tadi belum ditulis. Mau dilanjutkan?
whose-undone = Baik, belum ada yang diputuskan.
card-rival-line = { $both ->
    [yes] { $place } juga melaporkan orang ini. Sudah diputuskan: keduanya benar, dan ia tercatat di tempat yang terakhir menurut harinya.
   *[no] ⚠ { $place } juga melaporkan orang ini tinggal di sana. Kalau disetujui, TKSK atau Dinas Sosial memutuskan dulu.
}
