# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Laporan abdi

mine-none = Teu acan aya laporan { $whose ->
        [operator] nu dicatet ku Bapa/Ibu
       *[rt] RT Bapa/Ibu
    } dugi ka { $until }.
mine-title = Laporan { $whose ->
        [operator] nu dicatet ku Bapa/Ibu
       *[rt] RT Bapa/Ibu
    } dugi ka { $until }:
mine-line = { $place }. { $kind }{ $names ->
        [none] {""}
       *[other] {" "}{ $names }
    }{ $more ->
        [0] {""}
       *[other] , sareng { $more } jalmi deui
    } ({ $number }{ $dictated ->
        [yes] , dicatet operator
       *[no] {""}
    }): { $status }{ $reason ->
        [none] {""}
       *[other] . Alesan: { $reason }
    }
mine-choose = Laporan nu mana nu badé dibuka?
button-report = { $place }. { $name }
button-older = ‹ Langkung lami
button-newer = Langkung énggal ›
button-month-before = ‹ Sasih samémehna
button-month-after = Sasih salajengna ›

## Hiji laporan

report-title = { $kind }{ $names ->
        [none] {""}
       *[other] : { $names }
    } ({ $number })
report-sent-line = { $how ->
        [dictated] Dicatet operator { $name } { $day }, kanggo warga nu sumping ka kantor désa
       *[sent] Dikintun { $day } ku { $name }
    }
report-state = Kaayaanana: { $status }.
added-line = Ditambihan { $day }: { $photo ->
        [there] { $words ->
            [none] foto
           *[other] { $words } (foto)
        }
        [voice-there] pesen sora, tiasa dikupingkeun tina Rincian
        [voice-lost] pesen sora, teu tiasa dicandak
        [voice-deleted] pesen sora, parantos dihapus margi waktos nyimpenna séép
        [lost] { $words ->
            [none] foto, teu tiasa dicandak
           *[other] { $words } (fotona teu tiasa dicandak)
        }
        [deleted] { $words ->
            [none] foto, parantos dihapus margi waktos nyimpenna séép
           *[other] { $words } (fotona parantos dihapus margi waktos nyimpenna séép)
        }
       *[none] { $words ->
            [none] katerangan, tingal Rincian
           *[other] { $words }
        }
    }
button-see-report = Tingali laporan
fix-waits = Laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
} diwangsulkeun operator sareng teu acan dilereskeun. Seratan nembé teu acan lebet kana éta laporan. Pencét Lereskeun, teras waler anu ditaroskeun.
button-fix-it = Lereskeun
button-again = Lapor deui sapertos ieu
again-begins = Laporan { $kind } énggal, waleranana sapertos { $number }. Nu khusus jalmina ditaroskeun deui.

## Narik deui

button-withdraw = Tarik deui
button-withdraw-now = Muhun, tarik deui
button-keep-it = Teu janten
withdraw-ask = Tarik deui laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }? Laporan éta moal diétang deui.
withdraw-later = Nu nuturkeun laporan ieu bakal katahan, sareng mulang ka operatorna: { $reports }.
withdrawn = Laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    } parantos ditarik deui.
withdraw-too-late = Laporan { $number } teu tiasa ditarik deui. Kaayaanana: { $status }.
withdraw-not-yours = Laporan éta sanés ti RT Bapa/Ibu.
card-withdrawn = ✗ Ditarik deui ku { $name }, { $day } tabuh { $time }.

## Nambihan foto atanapi katerangan

button-add-later = Tambih katerangan
add-to = Ieu kanggo laporan { $number }.
addition-what = Kintun fotona, atanapi tulis kateranganana. Contona: surat kematian nembé kaluar dinten ieu.
    .label = Tambihan
resume-addition = Tambihan tadi teu acan dikintun. Badé diteraskeun?
add-undone = Mangga, teu aya nu ditambihkeun.
add-too-late = Laporan { $number } teu tiasa ditambihan deui. Kaayaanana: { $status }.
add-enough = Laporan { $number } parantos gaduh { $most } tambihan. Éta parantos cekap.
added = Hatur nuhun, parantos ditambihkeun kana laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }.
added-told = Laporan { $number } ({ $names }) ditambihan katerangan ku { $name }. Tingali kartuna.
photo-for = { $count ->
        [1] Foto ieu
       *[other] { $count } foto ieu
    } kanggo laporan { $kind } { $number } ({ $names })?
button-take-photo = Muhun, tambihkeun
button-leave-photo = Sanés
photo-which = { $count ->
        [1] Foto ieu
       *[other] { $count } foto ieu
    } kanggo laporan naon? Fotona ngiring kana laporan nu dipilih.
voice-kept = Pesen sorana parantos disimpen kanggo operator. { $asks ->
        [yes] Patarosan ieu kedah diwaler ku seratan atanapi tombol.
       *[no] Sorana ngiring upami laporanana dikintun.
    }
photo-kept = Fotona parantos disimpen kanggo laporan ieu.
photo-more = Foto disimpen: { $count } foto ngiring nalika laporan dikintun.
photo-enough = Parantos aya { $most } foto tambihan, éta parantos cekap. Foto ieu teu disimpen.
button-photo-report = Laporan { $name }
button-photo-other = Laporan sanés
button-leave-photo-all = Ulah disimpen
photo-left = Mangga, fotona teu disimpen.
photo-gone = Foto éta parantos ditambihkeun, atanapi parantos teu aya di dieu. Upami teu acan aya dina laporan, kintun deui.
photo-not-waiting = Teu aya foto nu ngantosan.

## Ngalereskeun hiji waleran

reason-pointed = { $what } kedah dilereskeun
told-pointed = Laporan { $kind } { $number } ({ $names }) diwangsulkeun. Operator nyuhunkeun dilereskeun: { $what }.{ $words ->
    [none] {""}
   *[other] {" "}Pesenna: "{ $words }".
} Pencét Lereskeun, waleran nu sanésna teu kedah ditulis deui.
fix-pointed = Laporan { $number }. Operator nyuhunkeun dilereskeun: { $what }.{ $words ->
    [none] {""}
   *[other] {" "}Pesenna: "{ $words }".
}
fix-old-answer =
    Waleran nu lami:
    { $answer }
fix-left-out = Henteu dilaporkeun deui: { $names }. Upami tetep kalebet, pencét Robih.
fix-gone = { $way ->
    [dead] { $names } ayeuna kacatet parantos ngantunkeun. Upami aya nu lepat, pencét Robih.
    [left-out] { $names } ayeuna kacatet parantos ngantunkeun, janten henteu dilaporkeun deui.
   *[left] { $names } ayeuna kacatet henteu calik di RT ieu deui.
}

## Tanda tarima kanggo diteraskeun

button-receipt = Tanda tarima
receipt-to-forward =
    Tanda tarima laporan
    Nomer: { $number }
    Laporan: { $kind }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }
    Ditampi: { $day }
    { $rt }, { $village }, Kec. { $district }
    Kaayaanana: { $status }

    Laporan ieu parantos dicatet kanggo data kesejahteraan sosial.{ $aid ->
        [yes] {" "}Ieu sanés jaminan bantuan.
       *[no] {""}
    }

## Nyuhunkeun dibolaykeun

button-ask-back = Suhunkeun bolay
ask-back-why = Naha kaputusan laporan { $number } disuhunkeun dibolaykeun?
ask-back-reason-person = Jalmina lepat
ask-back-reason-day = Tanggalna lepat
ask-back-reason-untrue = Tétéla henteu kajantenan
ask-back-reason-true = Kajantenanana leres
ask-back-reason-paper = Seratna parantos aya
ask-back-begins = Kaputusan laporan { $number } badé disuhunkeun dibolaykeun.
ask_back-why = Naha disuhunkeun dibolaykeun? Contona: nu pupus téh tétéla Pak Asep nu sanés.
    .label = Alesan
resume-ask-back = Alesan nyuhunkeun dibolaykeun tadi teu acan diserat. Badé diteraskeun?
ask-back-undone = Mangga, teu janten disuhunkeun. Kaputusanana tetep.
ask-back-sent = Panyuhunan kanggo laporan { $number } parantos diteraskeun ka { $names ->
    [none] operator désa
   *[other] { $names }
}. Waleranana dikintun ka dieu.
ask-back-waits = Laporan { $number } parantos disuhunkeun dibolaykeun. Ngantosan kénéh waleran operator.
ask-back-answered = Panyuhunan kanggo laporan { $number } parantos diwaler operator: kaputusanana tetep. Upami masih lepat, mangga hubungi operator désa.
ask-back-undecided = Laporan { $number } teu kedah disuhunkeun dibolaykeun. Kaayaanana: { $status }.
ask-back-instead = Nu lepat tiasa dileresan ku laporan énggal. Pilih nu cocog.
put-right-begins = Laporan { $kind }, kanggo ngaleresan { $number }.
told-kept = Kaputusan laporan { $kind } { $number } ({ $names }) tetep lumaku, saur { $name }. Alesan: { $reason }.
told-lapsed = Paménta ngabatalkeun laporan { $kind } { $number } ({ $names }) teu acan diwaler dugi ka data bulanna ditutup, janten kaputusanana tos kalebet data.{ $ways ->
    [some] {" "}Upami leres lepat, lereskeun ku laporan anyar di handap.
   *[none] {" "}Upami leres lepat, kontak operator désa.
}
ask-back-lapsed = Paménta { $name } ngabatalkeun laporan { $kind } { $number } teu acan diwaler dugi ka data bulanna ditutup. { $name } tos diwartosan cara ngalereskeunana ku laporan anyar.

## Pesen nu dirobih saatos dikintun

edited-corrected = Mangga, pesen nu dirobih parantos diaos deui:
edited-sent = Pesen éta parantos janten laporan { $number } nu dikintun, janten ngarobih pesenna henteu ngarobih laporanana. Buka laporanana kanggo ngoméan.
handed-in-just = Laporan { $number } parantos dikintun, janten teu kedah dikintun deui.
handed-in-already = Laporan éta parantos dikintun kalayan nomer { $number }, janten tombol tadi teu ngarobih nanaon. Buka laporanana kanggo ngalereskeun atanapi narikna.
edited-under-way = Pesen nu dirobih henteu ngarobih eusian laporan. Teraskeun eusianana, teras pencét Robih di halaman pariksa.
edited-too-late = Pesen nu dirobih henteu diaos deui. Upami laporanana parantos dikintun, buka Laporan abdi. Upami teu acan, tulis deui janten pesen énggal.
edited-not-read = Pesen nu dirobih henteu diaos deui. Tulis deui janten pesen énggal.
button-edited-report = Buka { $number }

## Sababaraha laporan nu teu acan réngsé

button-later = Simpen heula
button-take-up = Teraskeun { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
button-discard-aside = Piceun { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
told-within = Ieu laporan anyar? { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}.
button-told-new = Muhun, laporan anyar
button-told-answer = Sanés, ieu waleran
button-told-photo = Sanés, keur laporan ieu
caption-kept = Seratan di handapeun foto dikintun ogé salaku katerangan.
button-told-not = Sanés, teraskeun
told-within-kept = Disimpen kanggo dilaporkeun saatos nu ieu:
told-within-full = Parantos aya lima laporan nu ngantosan diréngsékeun. Kabar ieu serat deui saatos salah sahijina réngsé.
aside-kept = Laporan tadi parantos disimpen.
aside-waiting = Aya kénéh { $count } laporan nu teu acan réngsé:
aside-more-line = • sareng { $count } deui, muncul saatos salah sahiji ti ieu réngsé
aside-line = { $place ->
    [none] •
   *[other] { $place }.
} { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
short-way-next = Saterasna, saatos laporan ieu:
short-way-event = • { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
