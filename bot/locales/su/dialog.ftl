# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Tombol sareng kecap nu salawasna tiasa dianggo

button-back = ‹ Wangsul
button-cancel = Bolay
button-skip = Liwat
button-send = Kintun
button-declare = Kintun & nyatakeun
button-edit = Robih
button-add = + { $what }
button-extra = Tambih katerangan…
button-more = Nu sanésna
button-more-residents = Kaayaan warga
button-more-aid = Bantosan sosial
button-more-wrong = Data nu lepat
button-menu = Menu
button-mine = Laporan abdi
button-help = Pitulung
button-resume = Teraskeun
button-discard = Piceun
button-discard-sure = Muhun, bolaykeun
button-fix-sure = Muhun, lereskeun
button-fix = Lereskeun { $number }
button-share-contact = Bagikeun nomer HP abdi
button-share-location = Kintun lokasi abdi
button-queue = Antrian
button-month = Kaayaan sasih ieu
button-close = Tutup sasih
button-close-now = Muhun, tutup { $month }
button-not-yet = Teu acan
button-files = Candak berkas sasih
button-file = Berkas { $month }

step-counter = Kantun { $left } patarosan

answer-yes = Muhun
answer-no = Henteu
answer-skipped = (diliwat)
answer-unknown = teu kanyahoan
photo-attached = foto disarengkeun
day-today = Dinten ieu
day-yesterday = Kamari
day-tomorrow = Énjing
button-birth-unknown = Teu terang
button-day-unknown = Teu terang dintenna

## Kaca pariksa samémeh dikintun

review-title = Pariksa heula laporan { $kind } ieu:
review-line = • { $label }: { $value }
said-beside = Parantos dicatet:
said-beside-kept = Parantos dicatet, mung patarosan ieu teu acan kawaler:
said-beside-stands = Nu ieu parantos dieusi tadi sareng teu digentos. Upami lepat, gentos ku Robih sateuacan dikintun.
said-beside-left = Teu acan kaanggo: “{ $words }”.
review-answers = Waleran kanggo laporan { $kind } ieu:
review-ask = Tos leres? Pencét Kintun.
review-declaration = Abdi nyatakeun: “{ $words }”
review-sent = Laporan { $kind } nu dikintun:
review-edit = Bagian mana nu badé dirobih?
review-extra = Naon nu badé ditambihan?
refuse-review = Laporan ieu teu acan dikintun. Pilih Kintun, Robih atanapi Bolay.
refuse-page = Éta teu acan tiasa dianggo di dieu. Pencét salah sahiji tombol, atanapi ketik seratanana.

## Milarian warga

found-some = Warga nu mirip sareng “{ $query }”. Pilih jalmina, atanapi ketik nami sanés.
found-none = Teu aya warga nu mirip sareng “{ $query }” di RT Bapa/Ibu. Cobi ketik { $skip ->
    [yes] nami sanés. Upami teu aya dina daptar, pencét { button-skip }.
   *[no] nami sanés, atanapi sabagian namina waé.
}
found-villager-some = { found-some }
found-villager-none = Teu aya warga nu mirip sareng “{ $query }” di wilayah Bapa/Ibu. Cobi ketik { $skip ->
    [yes] nami sanés. Upami teu aya dina daptar, pencét { button-skip }.
   *[no] nami sanés, atanapi sabagian namina waé.
}
found-mother-some = Ieu ibu nu meureun dimaksad ku “{ $query }”. Pilih jalmina, atanapi ketik nami sanés.
found-mother-none = Teu aya ibu nu cocog sareng “{ $query }” di RT Bapa/Ibu. Cobi ketik nami ibuna atanapi nami salakina.
found-absent = Teu aya dina daptar
found-count = Aya { $count } pilihan. Ieu nomer { $from } dugi ka { $to }.
found-next = Tingali saterasna
leaf-houses = Per bumi
leaf-other-house = Bumi sanés
leaf-on = Bumi saterasna
leaf-back = Bumi saméméhna
leaf-page = Bumi di RT Bapa/Ibu, halaman { $page } tina { $of }. Pilih bumina, atanapi ketik nami jalmina.
leaf-nobody = Teu acan aya warga nu kacatet di RT Bapa/Ibu. Ketik nami jalmina.
leaf-house = Saha jalmina di bumi ieu?
leaf-house-none = Teu aya nu cocog di bumi ieu. Pilih bumi sanés, atanapi ketik nami jalmina.
leaf-label = { $house ->
    [none] {""}
   *[other] { $house }:{" "}
}{ $name }, { $count } jalmi
members-one = Mung { $name }
members-alone = { $name } kacatet nyalira di bumina.
members-all = Sakulawarga, { $count } jalmi
members-some = Sabagian kulawarga
members-done = Réngsé, { $count } jalmi
person-waits = { $who } – ngantosan
person-ended = { $who } – { $status ->
    [2] parantos pupus
   *[other] parantos pindah
}
household-gone = { $who } parantos dilaporkeun { $status ->
    [2] ngantunkeun
   *[other] pindah
}, sareng teu aya deui kulawargana di dieu. Laporanana nuju ngantosan; upami lepat, tarik heula laporanana.
household-coming = { $who } teu acan kacatet di RT ieu: pindahan ti { $rt }. Laporkeun heula Pindah asup, nembé laporan ieu.
person-coming = { $who } – diantosan ti { $rt }
person-coming-waits = { $who } – pindahan ti { $rt }, ngantosan
family-of = Sakulawarga { $name }, { $count } jalmi{ $house ->
    [none] {""}
   *[other] , { $house }
}
place-elsewhere = Tempat sanés

found-place-some = Ieu desa nu mirip sareng “{ $query }”. Pilih hiji, atanapi ketik nami sanés.
found-place-none = Teu aya desa nu mirip sareng “{ $query }” di kabupaten ieu. Ketik nami sanés, atanapi pencét Tempat sanés.

## Nu teu acan tiasa ditampi: naon nu lepat, teras contona

refuse-empty = Pesenna kosong.
refuse-no-letters = “{ $typed }” teu aya hurupna atanapi angkana. Waler ku tulisan atanapi tombol.
refuse-word = “{ $typed }” teu acan tiasa dianggo dina léngkah ieu.
refuse-too-long = Tulisanana panjang teuing ({ $length } hurup). Paling seueur { $longest } hurup.
refuse-too-short = “{ $typed }” pondok teuing.
refuse-meeting-day = “{ $typed }” kaharti { $understood }, tebih teuing. Musyawarah pangtebihna { $days } dinten ti dinten ieu.
refuse-duty-day = “{ $typed }” kaharti { $understood }. Kedah dinten ieu atanapi saatosna, pangtebihna { $days } dinten deui.
refuse-too-many-attend = Aya { $count } nami. Pangseueurna { $most } nami, nu sanésna cekap tanda tangan dina daptar hadir.
refuse-not-paper = Kirim poto kaca nu tos ditandatangan, atanapi hiji PDF.
refuse-choose = “{ $typed }” teu acan tiasa dianggo di dieu. Pencét salah sahiji tombol, atanapi ketik seratanana. Contona: { $example }.
refuse-needed = “{ $typed }” teu acan cekap: patarosan ieu peryogi waleran. Upami teu acan terang, taroskeun heula ka kulawargina. Eusian tadi disimpen, tiasa diteruskeun iraha wae.
refuse-choose-button = “{ $typed }” teu acan tiasa dianggo di dieu. Pencét salah sahiji tombol, atanapi ketik namina.
refuse-date = “{ $typed }” teu acan kabaca janten tanggal. Contona: kamari, senén kamari, atanapi 12 Agustus 2026.
refuse-birth-day = “{ $typed }” teu acan kabaca janten waktos lahir. Contona: 12 Agustus 1980, Méi 1980, 1980, atanapi yuswa 70.
refuse-born-on = “{ $typed }” teu acan kabaca janten waktos lahir. Contona: tadi peuting, kamari, atanapi 12 Agustus 2026.
refuse-event-day = “{ $typed }” teu acan kabaca janten waktos. Contona: kamari, 12 Agustus 2026, Méi 2019, atanapi 2019. Upami teu terang, pencét Teu terang dintenna.
refuse-date-future = “{ $typed }” kabaca { $understood }. Éta teu acan kajantenan. Tulis tanggal dinten ieu atanapi samémehna.
refuse-date-old = “{ $typed }” kabaca { $understood }. Éta parantos langkung ti { $years } taun. Tulis ogé taunna, contona: 12 Agustus 2026.
refuse-date-none = “{ $typed }” teu aya dina kalénder: bulan { $month } mung dugi ka tanggal { $last }. Parios deui tanggalna.
refuse-date-several = “{ $typed }” tiasa langkung ti sadinten. Serat dintenna, contona: kamari wengi, Rebo minggu kamari, atanapi 12 Agustus 2026.
refuse-date-weekday = { $day } téh dinten { $weekday }, sanés { $said }. Tulis deui tanggalna waé, contona: 12 Agustus 2026.
day-changed = Dinten parantos gentos ti saprak patarosan ieu dikintun. Pilih sakali deui.
refuse-name = “{ $typed }” sanés nami jalmi. Ketik namina waé. Contona: Siti Aminah.
refuse-is-home = “{ $typed }” teu acan ngawaler patarosan ieu, margi nu ditaroskeun angkatna.
refuse-saying = “{ $typed }” teu acan ngawaler patarosan ieu.
refuse-town = “{ $typed }” éta mah tempat ngalahirkeun, sanés nami kota. Ketik nami kota atanapi kabupatenna waé. Contona: Karawang.
refuse-rt-number = “{ $typed }” teu acan kabaca janten nomer RT sareng RW. Contona: RT 3 RW 5.
refuse-names-many = Aya { $count } nami. Seueurna { $most } nami; sésana laporkeun nyalira.
refuse-number = “{ $typed }” sanés angka nu tiasa dianggo. Tulis angka ti { $least } dugi ka { $most }.
refuse-people-many = Hiji laporan pangseueurna { $most } jalmi. Laporkeun heula { $most } jalmi. Sésana ku laporan “{ kind-move_in }” deui, lajeng pilih “Ngiring kulawarga”.
refuse-number-not-digits = “{ $typed }” sanés nomer. { $what } eusina mung 16 angka. Contona: 3215010101900001.
refuse-number-letter = “{ $typed }” aya hurup “{ $letter }”. { $what } eusina mung angka. Pariksa deui dina kartuna.
refuse-number-too-short = “{ $typed }” mung { $digits } angka. { $what } kedah 16 angka. Pariksa deui dina kartuna.
refuse-number-too-long = “{ $typed }” aya { $digits } angka. { $what } kedah 16 angka. Pariksa deui dina kartuna.
refuse-nik-taken = NIK { $typed } parantos dianggo ku warga sanés nu kadaptar. Upami lepat ngetik, ketik NIK nu leres. Upami dina kartuna kitu, pencét “{ button-nik-stands }”: { $new ->
    [yes] laporan dikintun tanpa NIK heula.
   *[other] operator nyocogkeun duanana kartuna. Upami jalmina sami, pencét “{ button-nik-double }”.
}
refuse-nik-taken-here = NIK { $typed } parantos dianggo ku { $name }. Upami lepat ngetik, ketik NIK nu leres. Upami dina kartuna kitu, pencét “{ button-nik-stands }”{ $new ->
    [yes] : laporan dikintun tanpa NIK heula
   *[other] {""}
}. { $came ->
    [yes] Upami leres anjeunna, pencét { $fixes ->
        [yes] “{ button-same-withdraw }”
       *[no] Bolay
    }; upami ngiring kulawarga sanés, laporkeun “{ kind-split }”.
   *[other] { $new ->
        [yes] Upami leres anjeunna, pencét { $fixes ->
            [yes] “{ button-same-withdraw }”
           *[no] Bolay
        }.
       *[other] Upami jalmina sami, pencét “{ button-nik-double }”.
    }
}
refuse-nik-of-ended = NIK { $typed } gaduh { $name ->
    [none] warga
   *[other] { $name },
} nu kacatet { $is ->
    [dead] pupus
   *[gone] pindah
}. Upami lepat ngetik, ketik NIK nu leres. Upami dina kartuna kitu, pencét “{ button-nik-stands }”: operator nyocogkeun duanana. Upami jalmina sami, { $is ->
    [dead] pencét “{ button-nik-double }”.
   *[gone] pencét Bolay, teras laporkeun “{ kind-relisted }” kanggo data nu lami.
}
button-nik-stands = Luyu sareng kartu
button-nik-double = Jalmina sami
refuse-not-text = { $what ->
    [photo] Foto teu acan diperyogikeun dina léngkah ieu. Waler ku tulisan atanapi tombol.
    [sticker] Stiker teu tiasa dibaca di dieu. Waler ku tulisan atanapi tombol.
    [voice] Pesen sora teu acan tiasa dikupingkeun di dieu. Waler ku tulisan atanapi tombol.
    [video] Vidéo teu tiasa dianggo di dieu. Waler ku tulisan atanapi tombol.
    [video_note] Vidéo teu tiasa dianggo di dieu. Waler ku tulisan atanapi tombol.
    [document] Berkas teu disimpen di dieu. Waler ku seratan atanapi tombol, atanapi kintun salaku poto.
    [audio] Rekaman ieu teu acan tiasa dikupingkeun di dieu. Waler ku seratan atanapi tombol.
    [poll] Jajak pendapat teu tiasa dibaca di dieu. Waler ku seratan atanapi tombol.
    [location] Lokasi teu acan diperyogikeun dina léngkah ieu. Waler ku tulisan atanapi tombol.
    [contact] Nomer jalmi teu acan diperyogikeun dina léngkah ieu. Waler ku tulisan atanapi tombol.
   *[other] Pesen sapertos kieu teu acan tiasa dibaca. Waler ku tulisan atanapi tombol.
}
not-heard = { $what ->
    [photo] Foto teu disimpen di dieu.
    [voice] Pesen sora teu acan tiasa dikupingkeun di dieu.
    [audio] Rekaman teu acan tiasa dikupingkeun di dieu.
    [video] Vidéo teu tiasa dianggo di dieu.
    [video_note] Vidéo teu tiasa dianggo di dieu.
    [document] { $who ->
        [office] Berkas teu dibaca di dieu. Daptar warga (Excel) dilebetkeun ku admin di kantor.
       *[other] Berkas teu disimpen di dieu. Upami éta surat, kintun salaku foto.
    }
    [sticker] Stiker teu tiasa dibaca di dieu.
    [poll] Jajak pendapat teu tiasa dibaca di dieu.
    [location] Lokasi teu kedah dikintun ka dieu.
    [contact] Nomer jalmi teu kedah dikintun ka dieu.
   *[other] Pesen sapertos kieu teu acan tiasa dibaca.
}{ $who ->
    [rt] { " " }Serat waé naon nu kajadian, contona: Pa Asep pupus kamari.
   *[other] { "" }
}
only-the-words = { $what ->
    [document] Berkasna teu disimpen di dieu, nanging seratanana dibaca. Upami éta surat, kintun salaku foto.
    [video] Vidéona teu tiasa dianggo di dieu, nanging seratanana dibaca.
   *[other] Kintunanana teu tiasa dianggo di dieu, nanging seratanana dibaca.
}
refuse-not-location = { $what ->
    [photo] Foto teu acan diperyogikeun dina léngkah ieu. Kintun lokasi, atanapi pencét Liwat.
    [text] Éta teu acan kabaca janten lokasi. Kintun lokasi tina HP, atanapi ketik angkana. Contona: -6.30125, 107.30456.
   *[other] Éta sanés lokasi. Kintun lokasi tina HP, atanapi pencét Liwat.
}
refuse-not-photo = { $what ->
    [text] Dina léngkah ieu kintun fotona, atanapi pencét Liwat.
    [document] Kintun janten foto biasa, sanés janten berkas. Atanapi pencét Liwat.
   *[other] Éta sanés foto. Kintun fotona, atanapi pencét Liwat.
}
question-changed = Patarosanana nembé robah, janten waleran tadi teu acan dianggo.
pressed-twice = Parantos kacatet, cekap dipencét sakali.
stale-button = Tombol éta parantos lami, janten teu ngarobih nanaon.
other-month = Tombol tadi kanggo laporan nu parantos kaliwat. Ayeuna laporan dugi ka { $until }.
already-gone = Nu tadi parantos dikintun atanapi parantos dipiceun.
not-your-duty = Éta sanés bagian tina tugas Bapa/Ibu.

## Laporan satengah jadi

opened-about = Laporan { $kind }: { $who }.
resume-question = Aya laporan { $kind } nu teu acan réngsé{ $who ->
    [none] .
   *[other] : { $who }.
} Badé diteraskeun?
record-chosen = ✓ { $choice }
resumed = Mangga, urang teraskeun.
discarded = Laporan nu teu acan réngsé tadi parantos dipiceun.
discarded-here = Saé, teu dikintun. Upami ayeuna anjeunna ngiring kulawarga sanés di RT ieu, pilih “{ kind-split }” dina ménu, teras “Ngiring KK sanés”.
cancelled = Laporan dibolaykeun. Teu aya nu dikintun.
cancel-sure = Bolaykeun laporan { $kind }? { $count } waleran baris ical.
instead-sure = Laporan { $kind } ieu teras dibolaykeun, { $count } waleranana ical. Teraskeun?
cancel-sure-aside = Bolaykeun? { $count } waleran baris ical.

rt-not-listed = { $rt } teu aya dina daptar désa éta. Nu pangcaketna: { $near }. Ketik nomer nu leres, atanapi ketik deui nomer tadi upami memang éta.
person-elsewhere = { $who } – kadata di { $rt }
person-dead-elsewhere = { $who } – kacatet pupus di { $rt }

not-here-2 = { $who } kacatet pupus{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Upami kanyataanana jumeneng kénéh, pilih “{ kind-still_alive }” dina ménu.
not-here-3 = { $who } kacatet pindah{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Upami masih atanapi wangsul deui ka dieu, pilih “{ kind-relisted }” dina ménu. Kajadian sanés dilaporkeun ku ketua RT tempat calikna ayeuna.
not-here-9 = { $who } kacatet henteu sah, margi kadata dua kali atanapi teu kantos aya. Upami lepat, pilih “{ kind-relisted }” dina ménu.
not-here-twice = { $ended }{ $status ->
    [2] {" "}Upami jalmina sami sareng leres pupus, laporkeun data nu masih aya ku “{ kind-never_was }”.
   *[other] {" "}Upami jalmina sami sareng leres parantos pindah, laporkeun data nu masih aya ku “{ kind-never_was }”.
}
not-here-near = { $who } ayeuna kadata di { $rt }. Kajadianana dilaporkeun ku ketua RT éta{ $head ->
    [none] {""}
   *[other] , { $head }
}. Upami wangsul deui ka dieu, pilih “{ kind-move_in }” dina ménu.
not-here-far = { $who } ayeuna kadata di désa sanés. Kajadianana dilaporkeun ku ketua RT di ditu; wartosan kulawargana. Upami wangsul deui ka dieu, pilih “{ kind-move_in }” dina ménu.
not-here-ended = { $who } teu kacatet deui di RT Bapa/Ibu. { $rt ->
    [none] Parantos pindah ka désa sanés
   *[other] Parantos pindah ka { $rt }
}, sareng { $status ->
    [2] di ditu kacatet ngantunkeun. Pupusna teu kedah dilaporkeun deui. Upami lepat, ketua RT di ditu nu ngalaporkeun.
   *[other] di ditu ogé teu kacatet deui. Upami wangsul linggih di dieu, pilih “{ kind-move_in }” dina menu. Upami lepat, taros operator désa.
}
not-here-namesake = Aya warga nu namina “{ $query }” di désa sanés. Upami éta jalmina, ketua RT di ditu nu ngalaporkeun; ngalihna ti dieu teu kedah dilaporkeun deui. Upami calikna di dieu, laporkeun heula “{ kind-move_in }”. Upami cangcaya, taroskeun ka operator désa.
not-here-double = Aya warga nu namina “{ $query }” anu kacatet di désa sanés. Upami jalmina sami, ketik NIK-na nu 16 angka. Upami NIK-na teu aya, laporkeun data di RT ieu ku “{ kind-never_was }”.
not-here-several = Aya { $count } warga sapertos “{ $query }” anu kacatet di { $rt }. Ketik NIK nu dimaksad, 16 angka. Upami NIK-na teu aya, laporkeun data di RT ieu ku “{ kind-never_was }”.
not-here-other = { $rt ->
    [none] Aya warga sapertos “{ $query }” anu kadata di désa sanés. Kajadianana dilaporkeun ku ketua RT di ditu. Upami kapungkur pindah ti dieu, teu kedah dilaporkeun deui. Upami calikna di dieu, laporkeun heula “{ kind-move_in }”.
   *[other] Aya warga sapertos “{ $query }” anu kadata di { $rt }. Kajadianana dilaporkeun ku ketua RT éta. Upami kapungkur pindah ti dieu, teu kedah dilaporkeun deui. Upami calikna di dieu, laporkeun heula “{ kind-move_in }”.
}
not-here-tell-anyway = Upami tetep kedah dilaporkeun ti dieu, pencét “{ found-absent }”: operator désa tempat calikna bakal dibéjaan.
still-listed = { $who } masih kacatet warga RT ieu{ $waits ->
    [yes] , sareng aya laporan ngeunaan anjeunna nu ngantosan kénéh. Upami éta laporan Bapa/Ibu sareng lepat, tarik deui ku “{ button-mine }”.
   *[other] , janten teu aya nu kedah dilaporkeun.
}
still-missing = { $who } kacatet teu kapendak. Upami parantos wangsul, pilih “{ kind-relisted }” dina ménu.

## Daftar perintah di Telegram

command-start = Mimitian, atanapi lebet ku kode ondangan
command-menu = Menu
command-lapor = Laporan énggal
command-laporan = Laporan RT abdi
command-batal = Bolaykeun nu nuju dieusi
command-kembali = Mulih hiji patarosan
command-bantuan = Cara nganggo
command-pengaturan = Panginget sareng basa
command-antrean = Laporan nu ngantosan
command-cari = Milarian warga
command-rekap = Kaayaan sasih ieu
command-perlu = Hal nu kedah direngsekeun
command-cek = Pariksa warga sasih ieu
command-lengkapi = Data warga nu tacan lengkep
command-musdes = Musyawarah désa
command-siks = Nu kedah diinput ka SIKS-NG
command-tutup = Tutup sasih
command-unduh = Candak berkas sasih nu parantos ditutup
command-grup = Janteunkeun grup ieu grup operator
