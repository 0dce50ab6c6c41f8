# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu diinput ka SIKS-NG saparantos sasih ditutup (operator, TKSK, Dinas Sosial)

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
button-siks-begin = Hiji-hiji ({ $count })
button-siks-file = Bakal Excel
button-siks-month = { $month } ({ $left })
button-siks-area = Daptar désa
button-siks-overview = Ringkesan
button-siks-person = { $number }. { $name }
button-siks-page = ✓ Cirian { $count } sakaligus
button-siks-done = ✓ Parantos diinput
button-siks-undo = Teu acan diinput
button-siks-undo-last = Bolaykeun nu tadi
button-siks-copy = Salin { $what }
button-siks-skip = Langkung heula
button-siks-list = Daptar
button-siks-again = Tingali deui datana
keying-none = Teu acan aya nu kedah diinput ka SIKS-NG. Daptarna didamel nalika sasih ditutup, { $day }.
keying-title = Nu diinput ka SIKS-NG, data { $month }{ $village ->
    [none] {""}
   *[other] , { $village }
}.
    { $left ->
    [0] Sadaya { $all } jalmi parantos dicirian diinput.
   *[other] Sésana { $left } ti { $all } jalmi.{ $until ->
        [none] {""}
       *[other] { " " }{ $over ->
            [yes] Watesna { $until } parantos kalangkung { $days } dinten.
           *[no] Pangelatna { $until }{ $days ->
                [0] , dinten ieu.
               *[other] , { $days } dinten deui.
            }
        }
    }
}
keying-menu-line = • { $menu }: { $left ->
    [0] réngsé, { $all } jalmi
   *[other] sésana { $left } ti { $all }
}
keying-area-title = Nu diinput ka SIKS-NG, data { $month }{ $pages ->
    [1] {""}
   *[other] , kaca { $page } ti { $pages }
}. { $left ->
    [0] Sadayana parantos dicirian diinput.
   *[other] Sésana { $left } jalmi.{ $until ->
        [none] {""}
       *[other] { " " }{ $over ->
            [yes] Watesna { $until } parantos kalangkung.
           *[no] Pangelatna { $until }.
        }
    }
}
keying-village-line = • { $village }, { $month }: { $left ->
    [0] réngsé, { $all } jalmi
   *[other] sésana { $left } ti { $all }
}
keying-list-title = { $menu }, data { $month }: { $left ->
    [0] réngsé, { $all } jalmi
   *[other] sésana { $left } ti { $all } jalmi
}{ $pages ->
    [1] {""}
   *[other] , kaca { $page } ti { $pages }
}
keying-person-line = { $number }. { $done ->
    [yes] ✓
   *[no] ○
} { $name }, { $rt }
keying-page-done = ✓ { $count } jalmi dicirian parantos diinput.
keying-page-changed = Teu acan aya nu dicirian: daptar kaca ieu nembé robih.
keying-number = { $number }
keying-card = { $menu } · { $left ->
    [0] réngsé
   *[other] sésana { $left }
}
    { $name }, { $rt }{ $above ->
    [none] . NIK teu acan kacatet: milarianana ku nami.
   *[other] . { $above } aya dina pesen di luhur, kantun disalin.
}
keying-told-line = { $heading }: { $words }
keying-since = Perhatian: saparantos sasih éta ditutup, wargi ieu kacatet: { $status }. Pariksa heula saméméh diinput.
keying-later = Wargi ieu ogé aya dina daptar { $month }: { $menu }.
keying-done-by = ✓ Parantos dicirian diinput{ $name ->
    [none] {""}
   *[other] { " " }ku { $name }
}, { $day }.
keying-copied = { $heading } { $name } aya dina pesen di luhur.
keying-ticked = ✓ { $name } dicirian parantos diinput.
keying-unticked = { $name } teu acan diinput deui.
keying-unticked-many = { $count } jalmi teu acan diinput deui.
keying-nothing-to-undo = Teu aya ciri nu dibolaykeun: parantos dibolaykeun atanapi robih saatosna.
keying-gone = Jalmi éta parantos teu aya dina daptar wewengkon Bapa/Ibu.
keying-file-sent = Excel eusina { $count } jalmi dikirim. NIK sareng No KK lengkep aya di jerona: ulah diteraskeun ka grup.
keying-file-caption = Nu diinput ka SIKS-NG, data { $month }
keying-due = Dinten ieu dinten panungtungan kanggo input ka SIKS-NG. Nu tos diinput, punten ditandaan.
keying-left = Teu acan diinput ka SIKS-NG, data { $month }: { $left } ti { $all } jalmi{ $villages ->
    [0] {""}
   *[other] { " " }di { $villages } désa
}{ $until ->
    [none] .
   *[other] , { $over ->
        [yes] ngalangkungan wates { $until }.
       *[no] pangelatna { $until }.
    }
}

## Eusi berkasna

keying-programme = Program
keying-old = heubeul
keying-new = anyar
keying-new-nik = NIK anyar
keying-new-kk = No KK anyar
keying-receiver-nik = NIK pangurus
keying-column-done = Parantos diinput
keying-column-by = Ku
