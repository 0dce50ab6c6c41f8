# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kata orang lain, sesudah operator menyetujui

word-yes-still-here = Tos teu di dieu
word-no-still-here = Masih di dieu
word-who-still-here = { $place }
word-said-still-here = { $answer ->
    [agreed] tos teu di ditu
    [refused] masih di ditu
    [silent] teu aya waleran dugi ka wates waktos
   *[open] teu acan aya waleran
}
word-ask-still-here = Masih di dieu? Warga { $rt } dilaporkeun ngalih ka { $to }, { $day }, sareng operator désa di ditu tos nyatujuan:
word-person-line = • { $person }{ $head ->
    [none] { "" }
   *[other] , kulawarga { $head }
}
word-until-still-here = { $until ->
    [never] Ngalihna nembé dicatet upami Bapa/Ibu ngawaler tos teu di dieu.
   *[other] Upami teu aya waleran dugi ka { $until }, ngalihna dicatet.
}
word-passed-still-here = { $names } ayeuna kacatet ngalih, margi teu aya waleran dugi ka { $until }. Upami lepat, wartosan operator désa.

word-thanks = Hatur nuhun, { $name }. Waleran dicatet: { $said }.
word-not-yours = Patarosan ieu kanggo pupuhu RT sareng operator wewengkon éta.
word-not-twice = Laporan ieu dikirim atanapi diputuskeun ku Bapa/Ibu nyalira, atanapi tina nomer HP nu sami. Suhunkeun patugas sanés nu ngawaler.
word-already = Patarosan ngeunaan { $names } parantos diwaler{ $name ->
    [none] { "" }
   *[other] { " " }ku { $name }
}: { $said }.
word-dropped = Laporan ngeunaan { $names } parantos dibolaykeun atanapi dilereskeun, janten patarosan ieu teu kedah diwaler deui.

waits-for-word = ngantosan { $asked ->
    [deliberation] kaputusan { $who }
    [board] { $who } dugi ka { $until }
   *[other] waleran { $who } { $until ->
        [never] dugi ka diwaler
       *[other] dugi ka { $until }
    }
}
waits-for-words = { $told } sareng { $other }
card-word-line = { $answer ->
    [open] ○ Ngantosan { $asked ->
        [deliberation] kaputusan { $who }
        [board] { $who } dugi ka { $until }
       *[other] waleran { $who } { $until ->
            [never] dugi ka diwaler
           *[other] dugi ka { $until }
        }
    }
    [refused] ✖ { $who }: { $said }
   *[other] ✔ { $who }: { $said }
}
card-word-again = { $line } ({ $count } kali, panganyarna { $day })
card-refused = ↺ Laporan ngantosan deui. { $why }
decided-waits = Laporan { $number } disatujuan, { $waits }.
status-waits = { $status }, { $waits }
told-waits = Laporan { $kind } { $number } ({ $names }) disatujuan ku operator, { $waits }. Saparantosna nembé lebet data.
told-in-effect = Laporan { $kind } { $number } ({ $names }) ayeuna parantos lebet data. Hatur nuhun.
told-refused = Laporan { $kind } { $number } ({ $names }) teu acan lebet data sareng ngantosan deui operator. { $why }

left-untold = { $names } ayeuna kacatet ngalih ka { $to }, { $day }. Laporanana disatujuan ku operator. Upami lepat, wartosan operator désa.
left-by-another = { $names } kacatet tos angkat, { $day }, numutkeun laporan RT sanés ({ $teller }). Upami masih linggih di dieu, pilih “{ kind-relisted }”.
left-by-another-village = { $names } ti { $rt } kacatet tos angkat, { $day }, numutkeun laporan { $teller }. Ketua { $rt } parantos dipasihan terang. Upami masih linggih di ditu, anjeunna ngalapor “{ kind-relisted }”.
died-by-another = { $names } kacatet ngantunkeun, { $day }, numutkeun laporan RT sanés ({ $teller }). Upami masih jumeneng, pilih “{ kind-still_alive }”.
died-by-another-village = { $names } ti { $rt } kacatet ngantunkeun, { $day }, numutkeun laporan { $teller }. Ketua { $rt } parantos dipasihan terang. Upami masih jumeneng, anjeunna ngalapor “{ kind-still_alive }”.
said-still-here = Laporan { $number } nyebatkeun { $names } parantos sumping di { $to }. Bapak/Ibu nembé nyarios masih linggih di dieu, janten waleranana tos dicatet: masih di dieu.
left-headless = { $head } kacatet salaku kapala kulawarga, sareng numutkeun laporan { $number } tos henteu sareng kulawargina. Nu cicing: { $names }. Kapala kulawarga nu énggal teu acan aya. Pilih “{ kind-correction }” atas nami gentosna, teras Hubungan kulawarga.
left-headless-village = { $head } ti { $rt } kacatet salaku kapala kulawarga, sareng numutkeun laporan { $number } tos henteu sareng kulawargina. Nu cicing: { $names }. Kapala kulawarga nu énggal teu acan aya. Ketua { $rt } parantos dipasihan terang, sareng ngalapor “{ kind-correction }”.
left-alone = { $names } ayeuna cicing dina KK-na teu aya nu dewasa, numutkeun laporan { $number }. Ngiring kulawarga saha? Upami di RT ieu, pencét “{ button-take-in }”. Upami di RT sanés, pilih “{ kind-move_out }”.
left-alone-village = { $names } ti { $rt } ayeuna cicing dina KK-na teu aya nu dewasa, numutkeun laporan { $number }. Ketua { $rt } parantos ditaros ngiring kulawarga saha; halna aya dina “Kedah diréngsékeun”.
sole-head = { $names } ayeuna kacatet salaku kapala kulawarga numutkeun laporan { $number }: teu aya jalmi dewasa sanés di kulawargina. Upami lepat, pilih “{ kind-correction }” atas nami gentosna, teras Hubungan kulawarga.
button-asked = Patarosan ({ $count })
asked-in-all = Sadayana aya { $count } patarosan.
button-asked-next = Salajengna ›
asked-which = Aya sababaraha patarosan. Pencét waleranana di handapeun patarosan nu dimaksad.
which-of-these = Aya { $count } nu namina “{ $name }”. Nu mana? Pencét salah sahiji, atanapi ketik nomerna. Contona: { $example }.
which-line = { $line }
told-which = Pesen nu mana nu dimaksad? Pencét salah sahiji, atanapi ketik seratanana.
short-answer-asked = Naha maksadna patarosan ieu? Waler ku tombolna.
short-answer-told = Upami maksadna ieu: “{ $begins }”, pencét salah sahiji. Upami teu acan, teu kedah dipencét.
asked-nothing = Teu aya patarosan nu ngantosan waleran Bapa/Ibu.

queue-places = { $place ->
    [none] { $count ->
        [0] Teu aya laporan nu ngantosan di kabupatén ieu.
       *[other] { $count } laporan ngantosan di { $places } kacamatan. Pencét kacamatanana.
    }
   *[other] { $count ->
        [0] Teu aya laporan nu ngantosan di { $place }.
       *[other] { $count } laporan ngantosan di { $place }, di { $places } désa. Pencét désana.
    }
}
complete-by-village = Data nu kirang dilengkepan ku operator désa atanapi TKSK.
queue-waits-for-words = { $count } laporan tos disatujuan sareng ngantosan waleran pihak sanés{ $more ->
    [0] {""}
   *[other] , ieu { $shown } nu wates waktosna pangdeukeutna
}:
queue-waits-line = • { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: { $waits }
word-yes-nik-freed = Leres, kosongkeun NIK-na
word-no-nik-freed = Henteu, NIK-na leres
word-who-nik-freed = operator { $place }
word-said-nik-freed = { $answer ->
    [agreed] NIK-na dikosongkeun
    [refused] NIK-na tetep
    [silent] teu aya waleran
   *[open] teu acan aya waleran
}
word-ask-nik-freed = NIK patukeur? Saur laporan ti { $from }, NIK warga di handap ieu kagungan warga ditu. Pupuhu RT-na nyalira ogé parantos ngalaporkeun NIK nu sanés. Upami satuju, NIK-na dikosongkeun heula; teras satujuan laporan ti RT-na.
word-passed-nik-freed = NIK { $names } dilereskeun, margi teu aya waleran dugi ka { $until }.
word-yes-one-person = Leres, jalmi nu sami
word-no-one-person = Sanés, dua jalmi
word-who-one-person = operator { $place }
word-said-one-person = { $answer ->
    [agreed] jalmi nu sami
    [refused] sanés jalmi nu sami
    [silent] teu aya waleran
   *[open] teu acan aya waleran
}
word-ask-one-person = Jalmi nu sami? Di { $from } aya { $name } nu dilaporkeun kadata dua kali. Data nu leres aya di désa Bapa/Ibu:
word-ask-one-dropped = Jalmi nu sami? Saur { $from }, { $name } kacatet ku data sanés, sareng data di désa Bapa/Ibu henteu dianggo deui:
word-passed-one-person = { $names } dicatet janten hiji jalmi, margi teu aya waleran dugi ka { $until }.

proposal-moved = { $names } anu diusulkeun ({ $number }) ayeuna kacatet di { $rt }, { $closed ->
    [yes] sareng berkas bulan ieu ngamuat alamat énggalna
   *[no] sareng usulanana ngiring ka ditu
}; teu kedah diusulkeun deui.
proposal-came = { $names } anu dongkap di RT Bapa/Ibu parantos diusulkeun di { $rt } ({ $number }), usulanana ngiring ka dieu; teu kedah diusulkeun deui.
proposal-gone = { $names } anu diusulkeun ({ $number }) kacatet ngalih, janten usulanana henteu diteruskeun; upami wangsul cicing di dieu, kintun usulan énggal.
unfit-left = { $names } ti kulawarga nu diusulkeun teu layak ({ $number }) ayeuna kacatet pindah atanapi ngantunkeun. Usulanana kantun ngeunaan { $stay }. Upami nu cicing kénéh masih layak dibantos, buka laporan éta, teras bolaykeun.
proposal-left = { $name } nu diusulkeun ayeuna kacatet { $status ->
    [2] pupus
   *[other] henteu cicing di dieu deui
}. { $kind } { $number } henteu diteraskeun ka gagantina. Upami kulawargana tetep diusulkeun, kintun usulan anyar ku kapala kulawarga nu ayeuna.

## Persetujuan kadua, upami profilna nyuhunkeun

word-entered = { $names } parantos lebet daptar warga saprak laporan ieu disatujuan. Operator dipenta mastikeun naha jalmina sami.
word-approved-both = Laporan { $own } anu dilereskeunana disatujuan ku jalmi anu ogé nyatujuan laporan ieu. Nu nyatujuan kedah operator sanés atanapi TKSK.
word-yes-second = Satuju ogé
word-no-second = Ulah waka
word-who-second = { $role ->
    [tksk] TKSK kanggo persetujuan kadua
   *[other] operator sanés atanapi TKSK kanggo persetujuan kadua
}
word-said-second = { $answer ->
    [agreed] disatujuan ogé
    [refused] teu acan disatujuan
    [silent] teu aya waleran
   *[open] teu acan aya waleran
}
word-ask-second = Persetujuan kadua. Laporan { $number } parantos disatujuan ku { $name }. Sateuacan lebet data, kedah disatujuan ogé ku nu sanés. Data lengkepna: serat rincian { $number } dina chat pribadi.
word-passed-second = { $names }: persetujuan kadua dianggap parantos aya, margi teu aya waleran dugi ka { $until }.

## Nu ngantosan kalamian

waits-long = { $role ->
    [dinsos] Ngantosan langkung ti { $days } dinten damel, sanaos operator sareng TKSK parantos diémutan:
    [tksk] Ngantosan langkung ti { $days } dinten damel, sanaos operator désana parantos diémutan:
   *[other] Aya nu ngantosan langkung ti { $days } dinten damel:
}
waits-long-line = • { $place }: { $count ->
    [0] { $second } laporan ngantosan persetujuan kadua
   *[other] { $count } laporan ngantosan putusan{ $second ->
        [0] {""}
       *[other] , { $second } ngantosan persetujuan kadua
    }
}
waits-one-person-line = • { $place }: { $count } patarosan désa sanés teu acan diwaler, ngeunaan warga nu kadata dua kali atanapi NIK-na patukeur
waits-long-more = • sareng { $count } désa deui
waits-alone = Mung TKSK nu tiasa mutus, margi di désana teu aya operator sanés. Parantos langkung ti { $days } dinten damel:
waits-whose = Dua désa nyebatkeun warga nu sami, sareng parantos langkung ti { $days } dinten damel teu acan diputuskeun:
waits-whose-line = • { $place }: { $count } laporan
waits-long-how = { $role ->
    [asked] Mangga buka Patarosan. Upami teu diwaler, datana tetep lepat.
    [tksk] TKSK kénging ngiring mutus ngalangkungan Antrean.
   *[other] Mangga buka Antrean, supados lebet sasih ieu.
}

## Dua désa nu sami-sami nyebatkeun hiji jalmi wargana

word-yes-whose = Laporan ieu leres
word-no-whose = Laporan ieu lepat
word-both-whose = Dua-duana leres
word-who-whose = { $role ->
    [tksk] TKSK
   *[other] Dinas Sosial
}
word-said-whose = { $answer ->
    [agreed] laporan ieu leres
    [refused] laporan ieu lepat
    [both] dua-duana leres, ngaruntuy
    [silent] teu aya waleran
   *[open] teu acan aya waleran
}
word-ask-whose = Dua désa teu sapamadegan ngeunaan warga dina laporan { $number }. Di mana anjeunna linggih, Bapa/Ibu nu mutuskeun:
word-ask-whose-one = Jalmi nu sami? Laporan { $number } nyebatkeun dua data ieu hiji jalmi. Désa nu hijina teu acan gaduh patugas, janten Bapa/Ibu nu mutuskeun:
whose-says-line = • { $place }: { $kind } { $number } ({ $names }), { $day }
whose-both-how = Upami dua-duana leres, janten anjeunna sumping ka nu hiji heula lajeng pindah ka nu sanés, pencét Dua-duana leres. Anjeunna kacatet di tempat nu pamungkas.
whose-not-in-turn = Dua-duana mung tiasa leres upami dinten sumpingna béda. Pilih laporan nu leres; upami dintenna lepat, pénta ketua RT-na ngalereskeun heula.
word-passed-whose = { $names }: teu aya waleran dugi ka { $until }.
whose-why = Naon dasarna? Kadua désa maosna. Kénging diserat nyalira, contona: putrana sakola di ditu.
    .label = Dasarna
whose-by-card = Alamat dina KTP sareng KK
whose-by-visited = Parantos disumpingan
whose-by-family = Katerangan kulawarga
whose-reason = Diputuskeun ku { $role ->
    [tksk] TKSK
   *[other] Dinas Sosial
} { $name }, dasarna: { $reason }.
told-whose = Laporan { $kind } { $number } ({ $names }) ditolak, margi désa sanés ogé ngalaporkeunana. { $why } Upami masih lepat, wartoskeun ka operator désa: kaputusanana tiasa dibatalkeun dugi ka sasih ditutup.
told-whose-of-some = Laporan { $kind } { $number } ditolak, margi désa sanés ogé ngalaporkeun { $claimed }. { $why } { $others } kabawa ditolak: upami leres cicing di dieu, laporkeun deui tanpa { $claimed }. Upami lepat, wartoskeun ka operator désa.
whose-lost = Laporan ti { $place } ngeunaan { $names } ditampi. { $why } Upami lepat, béjakeun ka TKSK: kaputusanana tiasa dibatalkeun dugi ka sasih ditutup.
told-both = Désa sanés ogé ngalaporkeun { $names } ({ $kind } { $number }), sareng dua-duana leres: { $turn ->
    [first] anjeunna sumping ka RT Bapa/Ibu { $day }, lajeng pindah deui ka désa sanés
    [last] anjeunna sumping ka RT Bapa/Ibu { $day }, saatos sakedap di désa sanés
   *[between] anjeunna sumping ka RT Bapa/Ibu { $day }, saatos ti désa sanés, lajeng pindah deui
}. { $why } Upami lepat, béjakeun ka operator désa.
whose-own-family = Ieu ngeunaan kulawarga Bapa/Ibu nyalira, janten patugas sanés nu mutuskeun. Pénta Dinas Sosial muka Patarosan dina ménuna.
whose-unfit = Laporan { $number } teu cocog deui sareng data ayeuna, janten wangsul ka operatorna. Teu acan aya nu ditolak.
resume-whose = Dasar kaputusan tadi teu acan diserat. Badé diteraskeun?
whose-undone = Saé, teu acan aya nu diputuskeun.
card-rival-line = { $both ->
    [yes] { $place } ogé ngalaporkeun jalmi ieu. Parantos diputuskeun: dua-duana leres, sareng anjeunna kacatet di tempat nu pamungkas nurutkeun dintenna.
   *[no] ⚠ { $place } ogé ngalaporkeun jalmi ieu linggih di ditu. Upami disatujuan, TKSK atanapi Dinas Sosial mutuskeun heula.
}
