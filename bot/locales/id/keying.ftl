## Yang diinput ke SIKS-NG sesudah bulan ditutup (operator, TKSK, Dinas Sosial)

keying-menu-welfare = Kelola kesejahteraan
keying-menu-proposed = Usulan
keying-menu-removed = Penghapusan
keying-menu-put-right = Perbaikan
button-siks = Input SIKS-NG
button-siks-welfare = Kesejahteraan
button-siks-proposed = Usulan
button-siks-removed = Penghapusan
button-siks-put-right = Perbaikan
button-siks-menu = { $menu } ({ $left })
button-siks-begin = Mulai satu-satu ({ $count })
button-siks-file = Unduh Excel
button-siks-month = { $month } ({ $left })
button-siks-area = Daftar desa
button-siks-overview = Ringkasan
button-siks-person = { $number }. { $name }
button-siks-page = ✓ Tandai { $count } sekaligus
button-siks-done = ✓ Sudah diinput
button-siks-undo = Belum diinput
button-siks-undo-last = Batalkan yang tadi
button-siks-copy = Salin { $what }
button-siks-skip = Lewati dulu
button-siks-list = Daftar
button-siks-again = Lihat datanya lagi
keying-none = Belum ada yang perlu diinput ke SIKS-NG. Daftarnya dibuat waktu bulan ditutup, { $day }.
keying-title = Yang diinput ke SIKS-NG, data { $month }{ $village ->
    [none] {""}
   *[other] , { $village }
}.
    { $left ->
    [0] Semua { $all } orang sudah ditandai diinput.
   *[other] Tersisa { $left } dari { $all } orang.{ $until ->
        [none] {""}
       *[other] { " " }{ $over ->
            [yes] Batasnya { $until } sudah lewat { $days } hari.
           *[no] Paling lambat { $until }{ $days ->
                [0] , hari ini.
               *[other] , { $days } hari lagi.
            }
        }
    }
}
keying-menu-line = • { $menu }: { $left ->
    [0] selesai, { $all } orang
   *[other] tersisa { $left } dari { $all }
}
keying-area-title = Yang diinput ke SIKS-NG, data { $month }{ $pages ->
    [1] {""}
   *[other] , halaman { $page } dari { $pages }
}. { $left ->
    [0] Semua sudah ditandai diinput.
   *[other] Tersisa { $left } orang.{ $until ->
        [none] {""}
       *[other] { " " }{ $over ->
            [yes] Batasnya { $until } sudah lewat.
           *[no] Paling lambat { $until }.
        }
    }
}
keying-village-line = • { $village }, { $month }: { $left ->
    [0] selesai, { $all } orang
   *[other] tersisa { $left } dari { $all }
}
keying-list-title = { $menu }, data { $month }: { $left ->
    [0] selesai, { $all } orang
   *[other] tersisa { $left } dari { $all } orang
}{ $pages ->
    [1] {""}
   *[other] , halaman { $page } dari { $pages }
}
keying-person-line = { $number }. { $done ->
    [yes] ✓
   *[no] ○
} { $name }, { $rt }
keying-page-done = ✓ { $count } orang ditandai sudah diinput.
keying-page-changed = Belum ada yang ditandai: daftar halaman ini baru saja berubah.
keying-number = { $number }
keying-card = { $menu } · { $left ->
    [0] selesai
   *[other] tersisa { $left }
}
    { $name }, { $rt }{ $above ->
    [none] . NIK belum tercatat: cari dengan nama.
   *[other] . { $above } ada di pesan di atas, tinggal disalin.
}
keying-told-line = { $heading }: { $words }
keying-since = Perhatian: sesudah bulan itu ditutup, warga ini tercatat: { $status }. Periksa dulu sebelum diinput.
keying-later = Warga ini juga ada di daftar { $month }: { $menu }.
keying-done-by = ✓ Sudah ditandai diinput{ $name ->
    [none] {""}
   *[other] { " " }oleh { $name }
}, { $day }.
keying-copied = { $heading } { $name } ada di pesan di atas.
keying-ticked = ✓ { $name } ditandai sudah diinput.
keying-unticked = { $name } belum diinput lagi.
keying-unticked-many = { $count } orang belum diinput lagi.
keying-nothing-to-undo = Tidak ada tanda yang dibatalkan: sudah dibatalkan atau sudah berubah sesudahnya.
keying-gone = Orang itu tidak ada lagi di daftar wilayah Bapak/Ibu.
keying-file-sent = Excel berisi { $count } orang dikirim. NIK dan No KK lengkap ada di dalamnya: jangan diteruskan ke grup.
keying-file-caption = Yang diinput ke SIKS-NG, data { $month }
keying-due = Hari ini hari terakhir untuk input ke SIKS-NG. Yang sudah diinput, tolong ditandai.
keying-left = Belum diinput ke SIKS-NG, data { $month }: { $left } dari { $all } orang{ $villages ->
    [0] {""}
   *[other] { " " }di { $villages } desa
}{ $until ->
    [none] .
   *[other] , { $over ->
        [yes] lewat dari batas { $until }.
       *[no] paling lambat { $until }.
    }
}

## Isi berkasnya

keying-programme = Program
keying-old = lama
keying-new = baru
keying-new-nik = NIK baru
keying-new-kk = No KK baru
keying-receiver-nik = NIK pengurus
keying-column-done = Sudah diinput
keying-column-by = Oleh
