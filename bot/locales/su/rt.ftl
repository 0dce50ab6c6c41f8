# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Menu ketua RT

menu-rt =
    { $name }, ieu laporan dugi ka { $deadline } tabuh { $time } { $left ->
        [0] (dinten ieu)
       *[other] ({ $left } dinten deui)
    }.
menu-nothing-yet = Teu acan aya laporan. Naon nu badé dilaporkeun? Upami teu aya kajadian, pencét Nihil.
menu-more-residents = Naon nu badé dilaporkeun?
menu-more-aid = Naon nu badé dilaporkeun perkawis bantosan?
menu-more-wrong = Naon nu lepat dina data?
menu-nil = RT Bapa/Ibu parantos nihil. Upami aya kajadian énggal, tetep tiasa dilaporkeun.
menu-so-far = Parantos { $total } laporan: { $waiting } ngantosan, { $approved } disatujuan{ $returned ->
        [0] { "" }
       *[other] , { $returned } diwangsulkeun
    }{ $rejected ->
        [0] { "" }
       *[other] , { $rejected } ditolak
    }. Aya deui nu badé dilaporkeun?
not-understood = Punten, abdi teu acan ngartos kana pesen éta.
short-way =
    Nu katangkep ku abdi: { $kind }{ $person ->
        [none] {""}
       *[other] , nami “{ $person }”
    }{ $day ->
        [none] {""}
       *[other] , dinten { $day }
    }. Upami sanés éta, pencét Bolay.
help-rt =
    Cara ngalaporkeun:
    1. Ketik lapor.
    2. Pencét naon nu kajantenan, teras waler hiji-hiji.
    3. Pariksa, teras pencét Kintun.
    Badé nyobian heula? Ketik latihan.

    Kecap nu salawasna tiasa diketik: menu, wangsul, bolay, laporan, pitulung.
    Operator desa mariksa unggal laporan. Laporan sanés jaminan bantuan.

## Kaayaan laporan

status-waiting = ngantosan
status-returned = diwangsulkeun
status-approved = disatujuan
status-rejected = ditolak
status-applied = disatujuan, parantos lebet data
status-recorded = nihil kacatet
status-withdrawn = ditarik deui
status-untied = { $decided ->
    [yes] disatujuan
   *[no] { $status }
}, { $changed ->
    [none] teu acan nyambung ka warga nu kadaptar, janten teu ngarobih data
   *[some] sabagian teu acan nyambung ka warga nu kadaptar
}
status-filed = { $status }, lebet laporan dugi ka { $until }

## Saatos dikintun

receipt =
    Hatur nuhun, laporan parantos ditampi: { $kind }{ $names ->
        [none] {""}
       *[other] , { $names }
    }.
    Nomer: { $number }

    Operator desa badé mariksa heula. Wartosna dikintun ka dieu.
    Lebet laporan dugi ka { $deadline } upami disatujuan sateuacan éta.{ $aid ->
        [yes] {" "}Sanés jaminan bantuan.
       *[no] {""}
    }
untied-line = { $names } teu acan nyambung ka warga nu kadaptar; teu ngarobih data.
receipt-temporary = Nomer samentawis { $name }, samémeh aya NIK: { $id }
receipt-unchanged = Waleranana sami kénéh sareng saméméh dipulangkeun. Upami leres parantos bener, terangkeun ka operator ku Tambih katerangan, supados teu dipulangkeun deui.
receipt-nil =
    Hatur nuhun. RT Bapa/Ibu kacatet nihil kanggo laporan dugi ka { $deadline }.
    Nomer: { $number }

    Upami engké aya kajadian, ketik lapor.

told-approved = Laporan { $kind } { $number } ({ $names }) disatujuan. Hatur nuhun.
told-approved-many = { $count } laporan Bapa/Ibu disatujuan. Hatur nuhun.
told-approved-line = { $kind }: { $reports }
told-approved-list = { $reports }
told-approved-more = Sareng { $count } laporan sanésna
told-returned = Laporan { $kind } { $number } ({ $names }) diwangsulkeun. Alesan: { $reason }. Pencét Lereskeun, waleran nu sanésna teu kedah ditulis deui.
told-rejected = Laporan { $kind } { $number } ({ $names }) ditolak. Alesan: { $reason }.
why-ask-operator = Upami alesanana teu acan jelas, taroskeun ka operator désa.
why-returned-within = Laporan { $kind } { $number } ({ $names }) diwangsulkeun. Alesan: { $reason }. Tiasa dilereskeun saatos nu ieu réngsé: ketik perbaiki.

fix-reason = Laporan { $number } diwangsulkeun operator. Alesan: { $reason }.
fix-not-returned = Laporan { $number } teu nuju diwangsulkeun, janten teu tiasa dirobih.
received-already = Laporan éta parantos ditampi, teu kedah dikintun deui.
session-lost = Punten, laporan nu satengah jadi tadi teu tiasa dibuka deui. Disimpen ku kami, sareng patugas badé mariksa. Mangga mimitian deui ti dieu.
fix-too-late = Laporan éta parantos teu kedah dilereskeun, janten teu dikintun deui. Kaayaanana aya dina Laporan saya.

set-aside = Punten, pesen tadi teu acan tiasa diolah. Pesenna disimpen ku kami, sareng patugas badé mariksa. Ketik menu kanggo neraskeun.
undelivered-answer = Punten, aya hiji pesen nu teu tiasa ditampilkeun. Ketik menu kanggo neraskeun.
undelivered-choices = Tombolna teu tiasa ditampilkeun. Mangga ketik salah sahiji: { $choices }; atanapi ketik menu.
undelivered-verdicts = Tombolna teu tiasa ditampilkeun di dieu. Ketik /antrean kanggo mutuskeunana.
undelivered-buttons = Tombolna teu tiasa ditampilkeun. Ketik menu kanggo neraskeun.
undelivered-card = Aya hiji kartu laporan nu teu tiasa ditampilkeun di dieu. Ketik /antrean kanggo ningali sadaya laporan nu ngantosan.
undelivered-file = Punten, berkas { $name } teu tiasa dikirim: parantos teu aya, ruksak, atanapi ageung teuing. Mangga wartosan patugas upami berkasna diperyogikeun.
undelivered-voice = Punten, pesen sora tadi teu tiasa disimpen. Eusian sanésna teu ical. Upami masih diperyogikeun, mangga serat eusina.
undelivered-photo = Punten, poto tadi teu tiasa disimpen. Eusian sanésna teu ical. Upami potona masih diperyogikeun, mangga kirim deui.
undelivered-paper = Punten, berkas tadi teu tiasa dicandak. Panginten ageung teuing (pangageungna 20 MB), atanapi tos teu aya. Mangga kirim deui, atanapi kirim poto unggal kaca.
undelivered-prepared = Punten, daptar nu dipénta tadi teu tiasa dikintunkeun. Mangga pénta sakali deui.
undelivered-card-read = Punten, poto kartu tadi teu kabaca. Mangga ketik nomerna.

## Nu teu acan kadaptar

stranger =
    Ieu layanan laporan RT kanggo data kesejahteraan sosial.
    Nomer Bapa/Ibu teu acan kadaptar. Suhunkeun kode undangan ka operator desa atanapi kelurahan, teras ketik: GABUNG kode. Contona: GABUNG AB2CD3EF.

    Upami nomer HP Bapa/Ibu parantos didaptarkeun, pencét tombol di handap kanggo ngabagikeunana.

    Ketua RT nu nembé gentos HP nyuhunkeun kodena ka operator désa, atanapi ka pangbantuna nyalira.
stranger-again = Nomer Bapak/Ibu teu acan kadaptar, janten pesen tadi teu dicatet. Nyuhunkeun kode uleman ka operator desa atanapi kalurahan, teras ketik: GABUNG kode.
stranger-objects = Sanggahan kanggo nami dina mading dicatet ku ketua RT atanapi operator desa atanapi kelurahan, sateuacan watesna. Wartoskeun langsung ka salah saurangna, sareng alesanana. Di dieu ngan patugas nu parantos kadaptar nu tiasa nyatet.
welcome = Wilujeng sumping, { $name }. Bapa/Ibu kadaptar salaku { $role }.
duty-second = { $name } parantos kadaptar ogé dina nomer ieu.
duty-which = Nomer ieu ayeuna dianggo salaku { $duty }. Badé dianggo kanggo tugas nu mana? Engké tiasa digentos ku ngetik “tugas”.
duty-named = { $duty ->
    [assistant] pangbantu ketua { $place }
    [rt] ketua { $place }
   *[other] { $role } { $place }
}{ $deputy ->
    [yes] {" "}(nu ngagentosan samentawis)
   *[no] {""}
}
duty-chosen = Nomer ieu dianggo salaku { $duty }.
already-enrolled = { $name }, Bapa/Ibu parantos kadaptar salaku { $role }. Teu peryogi kode deui.
invite-unknown = Kode { $code } teu dikenal. Pariksa deui hurupna, atanapi suhunkeun kode énggal ka operator desa.
invite-used = Kode { $code } parantos dianggo. Suhunkeun kode énggal ka operator desa.
invite-expired = Kode { $code } parantos liwat waktosna. Suhunkeun kode énggal ka operator desa.
invite-off = Kode { $code } parantos teu berlaku. Suhunkeun kode énggal ka operator desa.
contact-not-own = Éta sanés nomer Bapa/Ibu nyalira. Pencét tombol di handap kanggo ngabagikeun nomer nyalira.
contact-unknown = Nomer éta teu acan didaptarkeun. Suhunkeun kode undangan ka operator desa atanapi kelurahan.

role-rt = ketua RT
role-assistant = pangbantu ketua RT
role-operator = operator desa/kelurahan
role-tksk = TKSK kecamatan
role-dinsos = patugas Dinas Sosial
role-admin = pangurus layanan ieu
