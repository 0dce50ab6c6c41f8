## Tombol dan kata yang selalu berlaku

button-back = ‹ Kembali
button-cancel = Batal
button-skip = Lewati
button-send = Kirim
button-declare = Kirim & nyatakan
button-edit = Ubah
button-add = + { $what }
button-extra = Tambah keterangan…
button-more = Lainnya
button-more-residents = Keadaan warga
button-more-aid = Bantuan sosial
button-more-wrong = Data yang keliru
button-menu = Menu
button-mine = Laporan saya
button-help = Bantuan
button-resume = Lanjutkan
button-discard = Buang
button-discard-sure = Ya, batalkan
button-fix-sure = Ya, perbaiki
button-fix = Perbaiki { $number }
button-share-contact = Bagikan nomor HP saya
button-share-location = Kirim lokasi saya
button-queue = Antrean
button-month = Keadaan bulan ini
button-close = Tutup bulan
button-close-now = Ya, tutup { $month }
button-not-yet = Belum
button-files = Ambil berkas bulan
button-file = Berkas { $month }

step-counter = Tinggal { $left } pertanyaan

answer-yes = Ya
answer-no = Tidak
answer-skipped = (dilewati)
answer-unknown = tidak diketahui
photo-attached = foto terlampir
day-today = Hari ini
day-yesterday = Kemarin
day-tomorrow = Besok
button-birth-unknown = Tidak tahu
button-day-unknown = Tidak tahu harinya

## Halaman periksa sebelum kirim

review-title = Periksa dulu laporan { $kind } ini:
review-line = • { $label }: { $value }
said-beside = Sudah dicatat:
said-beside-kept = Sudah dicatat, tapi pertanyaan ini belum terjawab:
said-beside-stands = Yang ini sudah diisi tadi dan tidak diganti. Kalau keliru, ganti lewat Ubah sebelum dikirim.
said-beside-left = Belum terpakai: “{ $words }”.
review-answers = Jawaban untuk laporan { $kind } ini:
review-ask = Sudah benar? Tekan Kirim.
review-declaration = Saya menyatakan: “{ $words }”
review-sent = Laporan { $kind } yang dikirim:
review-edit = Bagian mana yang mau diubah?
review-extra = Apa yang mau ditambahkan?
refuse-review = Laporan ini belum dikirim. Pilih Kirim, Ubah atau Batal.
refuse-page = Itu belum bisa dipakai di sini. Tekan salah satu tombol, atau ketik tulisannya.

## Mencari warga

found-some = Ini warga yang mirip dengan “{ $query }”. Pilih orangnya, atau ketik nama lain.
found-none = Tidak ada warga yang mirip dengan “{ $query }” di RT Bapak/Ibu. Coba ketik { $skip ->
    [yes] nama lain. Kalau tidak ada di daftar, tekan { button-skip }.
   *[no] nama lain, atau sebagian nama saja.
}
found-villager-some = { found-some }
found-villager-none = Tidak ada warga yang mirip dengan “{ $query }” di wilayah Bapak/Ibu. Coba ketik { $skip ->
    [yes] nama lain. Kalau tidak ada di daftar, tekan { button-skip }.
   *[no] nama lain, atau sebagian nama saja.
}
found-mother-some = Ini ibu yang mungkin dimaksud dengan “{ $query }”. Pilih orangnya, atau ketik nama lain.
found-mother-none = Tidak ada ibu yang cocok dengan “{ $query }” di RT Bapak/Ibu. Coba ketik nama ibunya atau nama suaminya.
found-absent = Tidak ada di daftar
found-count = Ada { $count } pilihan. Ini nomor { $from } sampai { $to }.
found-next = Lihat berikutnya
leaf-houses = Lihat per rumah
leaf-other-house = Rumah lain
leaf-on = Rumah berikutnya
leaf-back = Rumah sebelumnya
leaf-page = Rumah di RT Bapak/Ibu, halaman { $page } dari { $of }. Pilih rumahnya, atau ketik nama orangnya.
leaf-nobody = Belum ada warga yang tercatat di RT Bapak/Ibu. Ketik nama orangnya.
leaf-house = Siapa orangnya di rumah ini?
leaf-house-none = Tidak ada yang cocok di rumah ini. Pilih rumah lain, atau ketik nama orangnya.
leaf-label = { $house ->
    [none] {""}
   *[other] { $house }:{" "}
}{ $name }, { $count } orang
members-one = Hanya { $name }
members-alone = { $name } tercatat sendirian di rumahnya.
members-all = Sekeluarga, { $count } orang
members-some = Sebagian keluarga
members-done = Selesai, { $count } orang
person-waits = { $who } – menunggu
person-ended = { $who } – { $status ->
    [2] sudah meninggal
   *[other] sudah pindah
}
household-gone = { $who } sudah dilaporkan { $status ->
    [2] meninggal
   *[other] pindah
}, dan tidak ada lagi keluarganya di sini. Laporannya masih menunggu; kalau itu keliru, tarik dulu laporannya.
household-coming = { $who } belum tercatat di RT ini: pindahan dari { $rt }. Laporkan dulu Pindah masuk, baru laporan ini.
person-coming = { $who } – ditunggu dari { $rt }
person-coming-waits = { $who } – pindahan dari { $rt }, menunggu
family-of = Sekeluarga { $name }, { $count } orang{ $house ->
    [none] {""}
   *[other] , { $house }
}
place-elsewhere = Tempat lain

found-place-some = Ini desa yang mirip dengan “{ $query }”. Pilih satu, atau ketik nama lain.
found-place-none = Tidak ada desa yang mirip dengan “{ $query }” di kabupaten ini. Ketik nama lain, atau tekan Tempat lain.

## Yang belum bisa diterima: apa yang salah, lalu contoh

refuse-empty = Pesannya kosong.
refuse-no-letters = “{ $typed }” tidak berisi huruf atau angka. Jawab dengan tulisan atau tombol.
refuse-word = “{ $typed }” belum bisa dipakai di langkah ini.
refuse-too-long = Tulisannya terlalu panjang ({ $length } huruf). Paling banyak { $longest } huruf.
refuse-too-short = “{ $typed }” terlalu pendek.
refuse-meeting-day = “{ $typed }” dipahami sebagai { $understood }, terlalu jauh. Musyawarah paling jauh { $days } hari dari hari ini.
refuse-duty-day = “{ $typed }” dipahami sebagai { $understood }. Harus hari ini atau sesudahnya, paling jauh { $days } hari lagi.
refuse-too-many-attend = Ada { $count } nama. Paling banyak { $most } nama, yang lain cukup tanda tangan di daftar hadir.
refuse-not-paper = Kirim foto halaman yang sudah ditandatangani, atau satu PDF.
refuse-choose = “{ $typed }” belum bisa dipakai di sini. Tekan salah satu tombol, atau ketik tulisannya. Contoh: { $example }.
refuse-needed = “{ $typed }” belum cukup: pertanyaan ini perlu jawaban. Kalau belum tahu, tanyakan dulu ke keluarganya. Isian tadi tetap tersimpan, lanjutkan kapan saja.
refuse-choose-button = “{ $typed }” belum bisa dipakai di sini. Tekan salah satu tombol, atau ketik namanya.
refuse-date = “{ $typed }” belum terbaca sebagai tanggal. Contoh: kemarin, senin lalu, atau 12 Agustus 2026.
refuse-birth-day = “{ $typed }” belum terbaca sebagai waktu lahir. Contoh: 12 Agustus 1980, Mei 1980, 1980, atau umur 70.
refuse-born-on = “{ $typed }” belum terbaca sebagai waktu lahir. Contoh: tadi malam, kemarin, atau 12 Agustus 2026.
refuse-event-day = “{ $typed }” belum terbaca sebagai waktu. Contoh: kemarin, 12 Agustus 2026, Mei 2019, atau 2019. Kalau tidak tahu, tekan Tidak tahu harinya.
refuse-date-future = “{ $typed }” terbaca { $understood }. Itu belum terjadi. Tulis tanggal hari ini atau sebelumnya.
refuse-date-old = “{ $typed }” terbaca { $understood }. Itu sudah lebih dari { $years } tahun yang lalu. Periksa lagi tahunnya, contoh: 12 Agustus 2026.
refuse-date-none = “{ $typed }” tidak ada di kalender: bulan { $month } hanya sampai tanggal { $last }. Periksa lagi tanggalnya.
refuse-date-several = “{ $typed }” bisa lebih dari satu hari. Tulis harinya, contoh: kemarin malam, Rabu minggu lalu, atau 12 Agustus 2026.
refuse-date-weekday = { $day } itu hari { $weekday }, bukan { $said }. Tulis lagi tanggalnya saja, contoh: 12 Agustus 2026.
day-changed = Hari sudah berganti sejak pertanyaan ini dikirim. Pilih sekali lagi.
refuse-name = “{ $typed }” bukan nama orang. Ketik namanya saja. Contoh: Siti Aminah.
refuse-is-home = “{ $typed }” belum menjawab pertanyaan ini, karena yang ditanyakan perginya.
refuse-saying = “{ $typed }” belum menjawab pertanyaan ini.
refuse-town = “{ $typed }” itu nama tempat bersalin, bukan nama kota. Ketik nama kota atau kabupatennya saja. Contoh: Karawang.
refuse-rt-number = “{ $typed }” belum terbaca sebagai nomor RT dan RW. Contoh: RT 3 RW 5.
refuse-names-many = Ada { $count } nama. Paling banyak { $most } nama; selebihnya laporkan tersendiri.
refuse-number = “{ $typed }” bukan angka yang bisa dipakai. Tulis angka dari { $least } sampai { $most }.
refuse-people-many = Satu laporan paling banyak { $most } orang. Laporkan { $most } orang dulu. Sisanya dengan laporan “{ kind-move_in }” lagi, lalu pilih “Ikut keluarga sini”.
refuse-number-not-digits = “{ $typed }” bukan nomor. { $what } berisi 16 angka saja. Contoh: 3215010101900001.
refuse-number-letter = “{ $typed }” berisi huruf “{ $letter }”. { $what } hanya berisi angka. Periksa lagi di kartunya.
refuse-number-too-short = “{ $typed }” hanya { $digits } angka. { $what } harus 16 angka. Periksa lagi di kartunya.
refuse-number-too-long = “{ $typed }” ada { $digits } angka. { $what } harus 16 angka. Periksa lagi di kartunya.
refuse-nik-taken = NIK { $typed } sudah dipakai warga lain yang terdaftar. Kalau salah ketik, ketik NIK yang benar. Kalau di kartunya begitu, tekan “{ button-nik-stands }”: { $new ->
    [yes] laporan dikirim tanpa NIK dulu.
   *[other] operator mencocokkan kedua kartunya. Kalau orangnya sama, tekan “{ button-nik-double }”.
}
refuse-nik-taken-here = NIK { $typed } sudah dipakai { $name }. Kalau salah ketik, ketik NIK yang benar. Kalau di kartunya begitu, tekan “{ button-nik-stands }”{ $new ->
    [yes] : laporan dikirim tanpa NIK dulu
   *[other] {""}
}. { $came ->
    [yes] Kalau memang dia, tekan { $fixes ->
        [yes] “{ button-same-withdraw }”
       *[no] Batal
    }; kalau ikut keluarga lain, laporkan “{ kind-split }”.
   *[other] { $new ->
        [yes] Kalau memang dia, tekan { $fixes ->
            [yes] “{ button-same-withdraw }”
           *[no] Batal
        }.
       *[other] Kalau orangnya sama, tekan “{ button-nik-double }”.
    }
}
refuse-nik-of-ended = NIK { $typed } milik { $name ->
    [none] warga
   *[other] { $name },
} yang tercatat { $is ->
    [dead] meninggal
   *[gone] pindah
}. Kalau salah ketik, ketik NIK yang benar. Kalau di kartunya begitu, tekan “{ button-nik-stands }”: operator mencocokkan keduanya. Kalau orangnya sama, { $is ->
    [dead] tekan “{ button-nik-double }”.
   *[gone] tekan Batal, lalu laporkan “{ kind-relisted }” untuk data yang lama.
}
button-nik-stands = Sesuai kartunya
button-nik-double = Orangnya sama
refuse-not-text = { $what ->
    [photo] Foto belum dibutuhkan di langkah ini. Jawab dengan tulisan atau tombol.
    [sticker] Stiker tidak bisa dibaca di sini. Jawab dengan tulisan atau tombol.
    [voice] Pesan suara belum bisa didengar di sini. Jawab dengan tulisan atau tombol.
    [video] Video tidak bisa dipakai di sini. Jawab dengan tulisan atau tombol.
    [video_note] Video tidak bisa dipakai di sini. Jawab dengan tulisan atau tombol.
    [document] Berkas tidak disimpan di sini. Jawab dengan tulisan atau tombol, atau kirim sebagai foto.
    [audio] Rekaman ini belum bisa didengar di sini. Jawab dengan tulisan atau tombol.
    [poll] Jajak pendapat tidak bisa dibaca di sini. Jawab dengan tulisan atau tombol.
    [location] Lokasi belum dibutuhkan di langkah ini. Jawab dengan tulisan atau tombol.
    [contact] Nomor orang belum dibutuhkan di langkah ini. Jawab dengan tulisan atau tombol.
   *[other] Pesan seperti ini belum bisa dibaca. Jawab dengan tulisan atau tombol.
}
not-heard = { $what ->
    [photo] Foto tidak disimpan di sini.
    [voice] Pesan suara belum bisa didengar di sini.
    [audio] Rekaman belum bisa didengar di sini.
    [video] Video tidak bisa dipakai di sini.
    [video_note] Video tidak bisa dipakai di sini.
    [document] { $who ->
        [office] Berkas tidak dibaca di sini. Daftar warga (Excel) dimasukkan oleh admin di kantor.
       *[other] Berkas tidak disimpan di sini. Kalau itu surat, kirim sebagai foto.
    }
    [sticker] Stiker tidak bisa dibaca di sini.
    [poll] Jajak pendapat tidak bisa dibaca di sini.
    [location] Lokasi tidak perlu dikirim di sini.
    [contact] Nomor orang tidak perlu dikirim di sini.
   *[other] Pesan seperti ini belum bisa dibaca.
}{ $who ->
    [rt] { " " }Tulis saja apa yang terjadi, contoh: Pak Asep meninggal kemarin.
   *[other] { "" }
}
only-the-words = { $what ->
    [document] Berkasnya tidak disimpan di sini, tapi tulisannya dibaca. Kalau itu surat, kirim sebagai foto.
    [video] Videonya tidak bisa dipakai di sini, tapi tulisannya dibaca.
   *[other] Kirimannya tidak bisa dipakai di sini, tapi tulisannya dibaca.
}
refuse-not-location = { $what ->
    [photo] Foto belum dibutuhkan di langkah ini. Kirim lokasi, atau tekan Lewati.
    [text] Itu belum terbaca sebagai lokasi. Kirim lokasi dari HP, atau ketik angkanya. Contoh: -6.30125, 107.30456.
   *[other] Itu bukan lokasi. Kirim lokasi dari HP, atau tekan Lewati.
}
refuse-not-photo = { $what ->
    [text] Di langkah ini kirim fotonya, atau tekan Lewati.
    [document] Kirim sebagai foto biasa, bukan sebagai berkas. Atau tekan Lewati.
   *[other] Itu bukan foto. Kirim fotonya, atau tekan Lewati.
}
question-changed = Pertanyaannya baru saja berubah, jadi jawaban tadi belum dipakai.
pressed-twice = Sudah dicatat, cukup ditekan sekali.
stale-button = Tombol itu sudah lama, jadi tidak mengubah apa-apa.
other-month = Tombol tadi untuk laporan yang sudah lewat. Sekarang laporan sampai { $until }.
already-gone = Yang tadi sudah dikirim atau sudah dibuang.
not-your-duty = Itu bukan bagian dari tugas Bapak/Ibu.

## Laporan setengah jadi

opened-about = Laporan { $kind }: { $who }.
resume-question = Ada laporan { $kind } yang belum selesai{ $who ->
    [none] .
   *[other] : { $who }.
} Mau dilanjutkan?
record-chosen = ✓ { $choice }
resumed = Baik, kita lanjutkan.
discarded = Laporan yang belum selesai tadi sudah dibuang.
discarded-here = Baik, tidak dikirim. Kalau ia sekarang ikut keluarga lain di RT ini, pilih “{ kind-split }” di menu, lalu “Ikut KK lain”.
cancelled = Laporan dibatalkan. Tidak ada yang dikirim.
cancel-sure = Batalkan laporan { $kind }? { $count } jawaban akan hilang.
instead-sure = Laporan { $kind } ini lalu dibatalkan, { $count } jawabannya hilang. Teruskan?
cancel-sure-aside = Batalkan? { $count } jawaban akan hilang.

rt-not-listed = { $rt } tidak ada di daftar desa itu. Yang terdekat: { $near }. Ketik nomor yang benar, atau ketik nomor tadi sekali lagi kalau memang itu.
person-elsewhere = { $who } – terdata di { $rt }
person-dead-elsewhere = { $who } – tercatat meninggal di { $rt }

not-here-2 = { $who } tercatat meninggal{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Kalau ternyata masih hidup, pilih “{ kind-still_alive }” di menu.
not-here-3 = { $who } tercatat pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Kalau masih atau kembali tinggal di sini, pilih “{ kind-relisted }” di menu. Kejadian lain dilaporkan ketua RT tempat tinggalnya sekarang.
not-here-9 = { $who } tercatat tidak sah, karena terdata dua kali atau tidak pernah ada. Kalau keliru, pilih “{ kind-relisted }” di menu.
not-here-twice = { $ended }{ $status ->
    [2] {" "}Kalau orangnya sama dan memang meninggal, laporkan data yang masih ada lewat “{ kind-never_was }”.
   *[other] {" "}Kalau orangnya sama dan memang sudah pindah, laporkan data yang masih ada lewat “{ kind-never_was }”.
}
not-here-near = { $who } sekarang terdata di { $rt }. Kejadiannya dilaporkan ketua RT itu{ $head ->
    [none] {""}
   *[other] , { $head }
}. Kalau kembali tinggal di sini, pilih “{ kind-move_in }” di menu.
not-here-far = { $who } sekarang terdata di desa lain. Kejadiannya dilaporkan ketua RT di sana; kabari keluarganya. Kalau kembali tinggal di sini, pilih “{ kind-move_in }” di menu.
not-here-ended = { $who } tidak lagi tercatat di RT Bapak/Ibu. { $rt ->
    [none] Sudah pindah ke desa lain
   *[other] Sudah pindah ke { $rt }
}, dan { $status ->
    [2] di sana tercatat meninggal. Kematiannya tidak perlu dilaporkan lagi. Kalau keliru, ketua RT di sana yang melaporkan.
   *[other] di sana juga tidak tercatat lagi. Kalau kembali tinggal di sini, pilih “{ kind-move_in }” di menu. Kalau keliru, tanya operator desa.
}
not-here-namesake = Ada warga bernama “{ $query }” yang terdata di desa lain. Kalau itu orangnya, ketua RT di sana yang melaporkan; pindahnya dari sini tidak perlu dilaporkan lagi. Kalau tinggalnya di sini, laporkan dulu “{ kind-move_in }”. Kalau ragu, tanya operator desa.
not-here-double = Ada warga bernama “{ $query }” yang terdata di desa lain. Kalau orangnya sama, ketik NIK-nya yang 16 angka. Kalau NIK-nya tidak ada, laporkan data di RT ini lewat “{ kind-never_was }”.
not-here-several = Ada { $count } warga seperti “{ $query }” yang terdata di { $rt }. Ketik NIK yang dimaksud, 16 angka. Kalau NIK-nya tidak ada, laporkan data di RT ini lewat “{ kind-never_was }”.
not-here-other = { $rt ->
    [none] Ada warga seperti “{ $query }” yang terdata di desa lain. Kejadiannya dilaporkan ketua RT di sana. Kalau dulu pindah dari sini, tidak perlu dilaporkan lagi. Kalau tinggalnya di sini, laporkan dulu “{ kind-move_in }”.
   *[other] Ada warga seperti “{ $query }” yang terdata di { $rt }. Kejadiannya dilaporkan ketua RT itu. Kalau dulu pindah dari sini, tidak perlu dilaporkan lagi. Kalau tinggalnya di sini, laporkan dulu “{ kind-move_in }”.
}
not-here-tell-anyway = Kalau tetap perlu dilaporkan dari sini, tekan “{ found-absent }”: operator desa tempat tinggalnya akan diberi tahu.
still-listed = { $who } masih tercatat sebagai warga RT ini{ $waits ->
    [yes] , dan ada laporan tentangnya yang masih menunggu. Kalau itu laporan Bapak/Ibu dan keliru, tarik kembali lewat “{ button-mine }”.
   *[other] , jadi tidak ada yang perlu dilaporkan.
}
still-missing = { $who } tercatat tidak ditemukan. Kalau sudah kembali, pilih “{ kind-relisted }” di menu.

## Daftar perintah di Telegram

command-start = Mulai, atau masuk dengan kode undangan
command-menu = Menu
command-lapor = Laporan baru
command-laporan = Laporan RT saya
command-batal = Batalkan yang sedang diisi
command-kembali = Kembali satu pertanyaan
command-bantuan = Cara memakai
command-pengaturan = Pengingat dan bahasa
command-antrean = Laporan yang menunggu
command-cari = Cari warga
command-rekap = Keadaan bulan ini
command-perlu = Hal yang perlu diselesaikan
command-cek = Cek warga bulan ini
command-lengkapi = Data warga yang belum lengkap
command-musdes = Musyawarah desa
command-siks = Yang perlu diinput ke SIKS-NG
command-tutup = Tutup bulan
command-unduh = Ambil berkas bulan yang sudah ditutup
command-grup = Jadikan grup ini grup operator
