# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kartu di grup operator

card-title = { $kind }: { $names } ({ $number }){ $again ->
    [sent] , diajukeun deui
    [waits] , ngantosan deui
   *[no] {""}
}
card-place-line = { $rt }, { $village }, Kec. { $district }
card-event-line = Kajantenanana: { $day }
card-declared-line = Pernyataan { $name }, { $day } tabuh { $time }: “{ $words }”
card-assistant-line = Dilaporkeun ku { $name }, pangbantu ketua RT { $head }, { $day } tabuh { $time }
card-reporter-line = { $how ->
        [dictated] ✍ Dicatet operator: { $name }, kanggo warga nu sumping
       *[sent] Nu ngalaporkeun: { $name }
    }, { $day } tabuh { $time }
card-out-of-reach-line = ⚠ Nu ngalaporkeun ayeuna teu tiasa dikiriman pesen. Pesen dugi upami anjeunna nyerat deui, janten telepon waé.
card-read-line = Pesen panungtung ngeunaan laporan ieu diaos ku nu ngalaporkeun { $day ->
    [none] {""}
   *[other] { $day }{" "}
}tabuh { $time }.
card-unread-line = Teu acan aya tanda yén pesen panungtung ngeunaan laporan ieu tos diaos ku nu ngalaporkeun.
card-photo-line = Aya foto
card-photo-lost-line = Fotona teu tiasa dicandak. Upami peryogi, suhunkeun deui fotona.
card-photo-deleted-line = Fotona parantos dihapus margi waktos nyimpenna séép.
card-warning-line = ⚠ { $warning }
card-double-beside = Dina daptar warga, data nu leres: { $person }. { $name ->
    [same] Nami sami
   *[differs] Nami béda
}{ $born ->
    [same] , tanggal lahir sami
    [differs] , tanggal lahir béda
   *[blank] {""}
}{ $sex ->
    [same] , jenis kelamin sami
    [differs] , jenis kelamin béda
   *[blank] {""}
}{ $nik ->
    [same] , tungtung NIK sami
    [differs] , NIK béda
   *[blank] {""}
}.
warning-like-earlier = Mirip sareng laporan { $number }. Pariksa naha ieu laporan nu sami.
effect-add-line = { $name }: teu acan aya → warga énggal { $nik ->
    [none] (teu acan aya NIK, nomer samentawis { $temporary })
   *[told] (NIK parantos aya)
}
effect-end-line = { $name }: Hirup → { $status }
effect-right-line = { $name }: { $old } → { $new } (nu kacatet lepat)
card-reverses-line = Ngaleresan laporan { $kind } { $number }{ $name ->
    [none] {""}
   *[other] , disatujuan { $name } { $day }
}. Kedah disatujuan ku jalmi sanés.
card-turn-line = { $names ->
    [none] Di désa ieu teu aya operator sanés, sareng teu acan aya TKSK nu kadaptar. Mangga suhunkeun Dinas Sosial ngondang TKSK, atanapi mutuskeunana.
   *[other] Di désa ieu teu aya operator sanés. Giliran TKSK: { $names }.
}
effect-back-line = { $name }: parantos mulih ka bumi
effect-join-line = { $name }: lebet ka kulawarga ieu
effect-new-card-line = { $name }: pindah ka KK sanés, hubungan kulawarga: { $kin }
effect-propose-line = { $name }: diusulkeun{ $programme ->
    [none] {""}
   *[other] {" "}kanggo { $programme }
}
effect-remove-line = { $name }: diusulkeun kaluar{ $programme ->
    [none] {""}
   *[other] {" "}tina { $programme }
}
effect-edit-line = { $name }, { $field }: { $old } → { $new }
effect-number-line = { $name }, { $field }: { $how ->
    [filled] dieusian
    [emptied] dikosongkeun
   *[changed] digentos, { $count } angka bénten
}. Nomerna: tingal Rincian
card-private-line = Katerangan kaséhatan: tingal Rincian
card-survey-line = Waleran survéy: tingal Rincian

button-approve = Satuju
button-return = Kedah dilereskeun
button-reject = Tolak
button-details = Rincian

card-approved = ✔ Disatujuan ku { $name }, { $day } tabuh { $time }.
card-returned = ↩ Diwangsulkeun ku { $name }, { $day } tabuh { $time }. Alesan: { $reason }.
card-rejected = ✖ Ditolak ku { $name }, { $day } tabuh { $time }. Alesan: { $reason }.

reason-ask-returned = { $name }, naon nu kedah dilereskeun?
reason-ask-rejected = { $name }, naon alesanana ditolak?
reason-rejected-twice = Kantos dilaporkeun
reason-rejected-other-rt = Sanés warga RT ieu
reason-rejected-untrue = Kajadianana teu leres
reason-rejected-other-family = Sanés kulawarga di RT ieu
reason-rejected-person = Jalmina lepat
reason-rejected-alive = Jalmina hirup kénéh
reason-rejected-still-here = Matuh kénéh di dieu
reason-rejected-not-come = Teu acan atanapi teu jantén datang
reason-rejected-visitor = Mung namu
reason-rejected-stays-elsewhere = Warga kénéh di tempat sanés
reason-rejected-moved-for-good = Parantos pindah matuh
reason-rejected-is-here = Jalmina aya di dieu
reason-rejected-known-where = Parantos terang di mana
reason-rejected-right-already = Data ayeuna parantos leres
reason-rejected-no-proof = Teu aya buktosna
reason-rejected-not-agreed = Kulawargina teu satuju
reason-rejected-not-family = Sanés anggota kulawargina
reason-rejected-no-aid = Henteu nampi bantosan
reason-rejected-well-off = Kulawargina mampu
reason-rejected-has-aid = Parantos nampi bantosan
reason-rejected-survey-untrue = Katranganana henteu luyu
reason-rejected-still-fit = Layak kénéh dibantosan
reason-rejected-insured = Jaminanana aktip kénéh
reason-rejected-no-new-card = KK énggalna teu acan aya
reason-rejected-two-people = Memang dua jalmi
reason-rejected-does-exist = Jalmina memang aya
reason-rejected-gone-indeed = Memang parantos pindah
reason-rejected-dead-indeed = Memang parantos maot
reason-rejected-moved-on = Tos pindah ti RT ieu
reason-own-words = Tulis alesan sanés
reason-choose = Pilih alesanana.
reason-in-private = Tulis alesanana dina obrolan pribadi.
reason-for-returned = Laporan { $number } badé diwangsulkeun ka ketua RT.
reason-for-rejected = Laporan { $number } badé ditolak.
reason-for-step = Laporan { $number } bade diwangsulkeun ka ketua RT kanggo: { $what }.
reason-point-first = Tiasa ogé tunjuk heula patarosanana.
button-point = { $what }
reason-why = Naon alesanana? Contona: tanggal dina suratna bénten.

decide-by-two = Laporan { $number } ngaleresan laporan { $earlier }, anu masih ngantosan. Nu nyatujuan duanana teu kenging jalmi anu sami. Putuskeun heula { $earlier }; { $number } teras giliran operator sanés atanapi TKSK.
decide-own-decision = Laporan { $number } ngaleresan laporan { $own } nu disatujuan ku Bapa/Ibu. { $who ->
    [tksk] Di désa ieu teu aya operator sanés, janten TKSK nu mutus; kartuna parantos dikintunkeun ka dinya.
    [nobody] Di désa ieu teu aya operator sanés, janten TKSK nu mutus, nanging teu acan aya TKSK nu kadaptar. Mangga suhunkeun Dinas Sosial ngondangna.
   *[operator] Nu nyatujuan kedah operator sanés atanapi TKSK.
}
decided-approved = Laporan { $number } disatujuan.
decided-untied = Laporan { $number } disatujuan, nanging teu acan nyambung ka warga nu kadaptar; teu ngarobih data.
decided-right-stays = Laporan { $number } disatujuan. Data { $name } nu teu dianggo deui téh kacatet { $status ->
    [3] pindah
    [6] ngumbara
   *[other] teu kapendak
}, nanging data nu leres ({ $right }) masih kacatet cicing di RT ieu. Upami leres kitu, pupuhu RT ngalaporkeun sakali deui nganggo data nu leres.
decided-widowed = Laporan { $number } disatujuan. Status kawin pasangan nu ditinggalkeun ayeuna kacatet Cerai mati.
decided-mothers-name = Laporan { $number } disatujuan. Nami ibu kandung { $count } putrana dina KK éta ngiring dileresan.
decided-sole-head = Laporan { $number } disatujuan. Hiji-hijina jalmi dewasa nu cicing di kulawargina ayeuna kacatet salaku kapala kulawarga.
decided-returned = Laporan { $number } diwangsulkeun ka ketua RT.
decided-rejected = Laporan { $number } ditolak.
decided-along = Laporan { $number } disatujuan. { $way ->
    [mother] { $names } dicatet sa-KK sareng ibuna nu dongkap
    [born] Kulawargi { $names } tos pindah, janten dicatet ngiring pindah
   *[other] { $names } dicatet ngiring kulawargina, sanaos teu disebat dina laporan
}.
told-along = Laporan { $number }: { $way ->
    [mother] { $names } dicatet sa-KK sareng ibuna nu dongkap
    [born] kulawargi { $names } tos kacatet pindah, janten dicatet ngiring pindah
   *[other] { $names } dicatet ngiring kulawargina, sanaos teu disebat dina laporan
}. Upami { $way ->
    [mother] lepat
   *[other] teu ngiring
}, { $way ->
    [mother] laporkeun “{ kind-split }” kanggo anjeunna
    [parted] laporkeun “{ kind-split }” kanggo anjeunna
    [came] laporkeun “{ kind-move_out }” kanggo anjeunna
   *[other] pilih “{ kind-relisted }” dina menu
}.
decided-without-dead = Laporan { $number } disatujuan. { $names } tetep kacatet pupus, { $comes ->
    [yes] nu sanés tos lebet
   *[no] nu sanés tos dicatet
}.
told-without-dead = Laporan { $number }: { $names } tetep kacatet pupus, { $comes ->
    [yes] nu sanés tos lebet data. Upami tétéla hirup kénéh, laporkeun Pindah masuk ngan kanggo anjeunna, sareng NIK atanapi tanggal lahirna
   *[no] nu sanés tos dicatet. Upami tétéla hirup kénéh, pilih “{ kind-still_alive }” dina menu
}.
decided-overtaken = Laporan { $number } disatujuan sareng lebet riwayat. { $names } tetep sakumaha nu kacatet ayeuna, margi { $by ->
    [later] saatos tanggal éta aya kajadian sanés
    [wed] nikahna sareng nu sanés parantos kacatet
    [elsewhere] parantos kacatet di { $place }. Upami kaayaanana di dinya robih, ketua RT éta nu ngalaporkeun
   *[other] aya hal sanés nu parantos kacatet
}.
decided-gone-since = Laporan { $number } disatujuan sareng lebet riwayat. { $names } kacatet tos angkat, margi numutkeun laporan sanés anjeunna angkat saatos tanggal éta.
decide-unfit = Laporan { $number } teu acan tiasa disatujuan: { $why }.
decide-recorded = Laporan { $number } téh { kind-nil }, janten teu kedah diputuskeun. Upami lepat, ketua RT narik deui dina Laporan saya saméméh sasihna ditutup, atanapi langsung ngalaporkeun nu kajadian.
decide-already = Laporan { $number } parantos { $status ->
    [returned] diwangsulkeun
    [rejected] ditolak
    [withdrawn] ditarik deui
   *[approved] disatujuan
} ku { $name }.
decide-not-yours = Mung operator wilayah ieu nu tiasa mutuskeun.
decide-over = Tugas Bapak/Ibu salaku { $role } parantos réngsé, janten moal tiasa mutuskeun deui. Upami ieu lepat, hubungi { $whose ->
    [none] Dinas Sosial
   *[other] { $whose }
}.
decide-own-report = Laporan { $number } { $how ->
        [dictated] dicatet ku Bapa/Ibu nyalira
       *[sent] dikintun ti nomer HP nu sami sareng Bapa/Ibu
    }. { $who ->
        [tksk] Nu mutus TKSK; kartuna parantos dikintunkeun ka dinya.
        [nobody] Nu mutus TKSK, nanging teu acan aya TKSK nu kadaptar. Mangga suhunkeun Dinas Sosial ngondangna.
       *[operator] Suhunkeun ka operator sanés atanapi TKSK kanggo mutuskeun.
    }
decide-old-card = Laporan { $number } parantos robih saprak ieu kartu. Anggo kartuna nu énggal.
decide-undone = Mangga, teu acan diputuskeun.
resume-reason = Alesan tadi teu acan ditulis. Badé diteraskeun?
button-contact = Hubungi pelapor
contact-sent = Nomer pelapor dikintun ka obrolan pribadi.
contact-title = Pelapor laporan { $kind } { $number }:
contact-line = { $name }, { $duty ->
    [on] ketua { $rt }
    [assistant] pangbantu ketua { $rt }
   *[over] kapungkur ketua { $rt }
}. { $phone ->
    [none] Nomer HP-na teu acan kacatet. Anggo Minta perbaikan kanggo nyerat ka anjeunna.
   *[other] HP: { $phone }. WhatsApp: https://wa.me/{ $digits }
}{ $chats ->
    [none] {""}
   *[other] . Obrolan: { $chats }
}
details-sent = Rincian dikintun ka obrolan pribadi.
shown-below = Tingali pesen di handap ieu.
details-about = Nu diputuskeun: { $what }
details-person =
    { $name }
    NIK: { $temporary ->
        [none] { $nik }
       *[other] teu acan aya, nomer samentawis { $temporary }
    }
    No KK: { $kk }
    Lahir: { $birth_place ->
        [none] { $born }
       *[other] { $birth_place }, { $born }
    }
    Ibu kandung: { $mother }
    Alamat: { $address }
    Program: { $programmes }

## Operator dina obrolan pribadi sareng di grup

menu-operator = { $name }, kartu laporan datang { $where ->
    [here] ka dieu, dugi ka aya grup operator desa
   *[room] ka grup
}. Di dieu tiasa ningali antrian sareng kaayaan sasih ieu.
menu-tksk = { $name }, laporan desa diputuskeun ku operator desana. TKSK tiasa milu mutuskeun ngalangkungan Antrian. Nu datang nyalira ka dieu: laporan nu mung tiasa diputuskeun ku TKSK{ $digest ->
    [yes] {""}, sareng ringkesan unggal minggu
   *[no] {""}
}.
welcome-tksk = Laporan RT diputuskeun ku operator desa. Ka dieu datang laporan nu mung tiasa diputuskeun ku TKSK{ $digest ->
    [yes] {""}, sareng ringkesan unggal minggu
   *[no] {""}
}. Sadaya desa di kacamatan tiasa ditingali ngalangkungan antrian sareng rekap.
menu-admin = { $name }, pangaturan layanan ieu ku paréntah dina komputer server.
queue-goes-on = Laporan ka-{ $first } dugi ka ka-{ $last } tina { $count } nu ngantosan:
queue-no-more = Teu aya deui saatos éta. Sadayana { $count } laporan ngantosan kaputusan.
queue-left = { $left ->
    [0] Éta nu pangahirna.
   *[other] Aya kénéh { $left } laporan deui.
}
button-queue-next = Salajengna ({ $count })
button-queue-again = ‹ Ti mimiti
queue-title = { $count ->
    [0] Teu aya laporan nu ngantosan.
   *[other] { $count } laporan ngantosan kaputusan{ $more ->
        [0] {""}
       *[other] . Ieu { $shown } nu pangheulana
    }:
}
button-queue-filter = Saring
button-queue-file = Candak Excel
button-queue-all = Sadaya antrian
button-filter-kind = Jinis laporan
button-filter-place = Wewengkon
button-filter-days = Lami ngantosan
button-filter-warned = Pépéling
button-filter-from-days = { $days } dinten langkung
button-filter-with-warning = Aya pépéling
button-filter-without-warning = Tanpa pépéling
button-filter-count = { $what } ({ $count })
queue-filter-days = ngantosan { $days } dinten atanapi langkung
queue-filter-warned = { $how ->
    [yes] aya pépéling
   *[no] tanpa pépéling
}
queue-filter-by = { $how ->
    [none] Antrian disaring dumasar kana naon?
   *[other] Ayeuna disaring: { $how }. Disaring deui dumasar kana naon?
}
queue-filter-which = { $by ->
    [kind] Jinis laporan nu mana?
    [place] Wewengkon nu mana?
    [days] Parantos ngantosan sabaraha lami?
   *[warned] Pilih dumasar kana pépéling dina kartuna:
}
queue-narrowed = { $count ->
    [0] Teu aya laporan nu ngantosan nganggo saringan ieu: { $how }.
   *[other] { $count } laporan nu ngantosan, disaring: { $how }.
}
queue-file-comes = Daptarna nuju didamel sareng enggal dikintunkeun ka dieu. Eusina nami warga, janten tong diteraskeun ka grup.
queue-file-none = Teu aya laporan nu ngantosan nganggo saringan éta, janten teu aya nu dikintun.
queue-file-caption = { $count } laporan nu ngantosan kaputusan.
queue-sheet = Antrian
queue-column-number = Nomer laporan
queue-column-kind = Jinis
queue-column-names = Nami
queue-column-village = Desa
queue-column-rw = RW
queue-column-rt = RT
queue-column-day = Kajadian
queue-column-sent = Dikintun
queue-column-days = Dinten ngantosan
queue-column-reporter = Palapor
queue-column-warnings = Pépéling
help-operator =
    Unggal laporan datang janten kartu { $where ->
        [room] di grup. Rincian dikintun ka obrolan pribadi ieu.
       *[here] ka dieu. Kanggo lengkepna: serat rincian.
    }
    Tombolna basa Indonesia. Setujui upami leres. Minta perbaikan upami aya nu lepat. Tolak upami teu leres.

    Paréntah: /antrean, /input, /perlu, /lengkapi, /musdes, /mading, /survei, /siks, /rekap, /menu, /pengaturan, /batal. Antrian dumasar kana jinis, wewengkon, lami, atanapi pépéling: serat saring. Nyatujuan sababaraha sakaligus: serat setujui. Milarian warga: serat cari teras namina.{ $where ->
        [room] {" "}Di grup: /grup.
       *[here] {""}
    }
help-tksk =
    Ka dieu datang laporan nu mung tiasa diputuskeun ku TKSK{ $digest ->
    [yes] {""}, sareng ringkesan unggal minggu
   *[no] {""}
}. Nu sanésna diputuskeun ku operator desa.

    Paréntah: /antrean, /perlu kanggo hal anu kedah diréngsékeun, /lengkapi kanggo data nu teu acan lengkep, /musdes, /mading, /survei, /siks, /rekap, /menu, /pengaturan, /batal. Milih tina antrian: serat saring. Nyatujuan sababaraha sakaligus: serat setujui. Milarian warga: serat cari teras namina.
help-dinsos = Paréntah: /rekap kanggo kaayaan sasih ieu, /perlu kanggo hal anu kedah diréngsékeun, /tutup kanggo nutup sasih, /unduh kanggo nyandak berkas. Ningali sareng ngiring mutuskeun laporan nu ngantosan: /antrean. Musyawarah désa: /musdes, sareng /menu, /pengaturan, /batal. Nu teu acan diinput operator: /siks. Nu masih tiasa disanggah: serat mading. Milarian warga: serat cari teras namina.
help-admin = Pangaturan layanan ieu ku paréntah dina komputer server.
room-bound = Grup ieu ayeuna kanggo { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Kartu laporan badé datang ka dieu. Diatur ku { $name }.
room-silent = Bot teu tiasa nyerat di grup { $area }. Dugi ka tiasa deui, kartu laporan dikintun ka chat pribadi ieu. Suhunkeun ka admin grup supados bot diidinan ngintun pesen, atanapi ketik /grup dina topik anu sanés. Upami parantos diidinan, kartu wangsul nyalira ka grup.
room-blocked = Pesen pribadi kanggo Bapa/Ibu teu dugi: bot ieu diblokir atanapi chatna teu acan dibuka. Buka chat pribadi bot ieu, kintun menu, teras balikan deui di dieu.
room-anonymous = Pesen éta dikintun salaku admin anonim atanapi atas nami saluran, janten teu kauninga saha anu nyerat. Kintun ku nami nyalira, atanapi serat dina chat pribadi bot ieu. Tombol dina kartu tetep tiasa dipencét.
room-unknown = Grup ieu teu acan dianggo kanggo désa mana waé, janten kartu laporan teu dongkap ka dieu. Operator désa anu parantos kadaptar tiasa nganggona ku /grup.
room-in-private = { $name }, waleranana dikintun ka obrolan pribadi.
room-help = Di grup ieu laporan diputuskeun ku tombol dina kartuna. Upami ngawaler kartu, kalimahna tiasa dianggo janten alesan. Paréntah /antrean, /cari, /musdes, /rekap, /perlu, sareng /lengkapi diwaler dina obrolan pribadi. Ngatur grup: /grup.
room-not-enrolled = Nu diwaler di dieu mung petugas nu parantos kadaptar. Suhunkeun kode undangan ka operator desa atanapi Dinas Sosial, teras kintun kodena ngalangkungan obrolan pribadi.
room-code = Kode undangan dikintun ngalangkungan obrolan pribadi, supados henteu dianggo ku nu sanés.
room-no-photo = Di grup mung seratan nu tiasa dibaca, potona henteu disimpen. Poto kanggo laporan dikintun ku ketua RT ngalangkungan Laporan abdi.
reply-ask = Bapa/Ibu nyerat ngeunaan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: "{ $words }". Kalimah éta kanggo naon?
reply-gone = Kalimahna parantos dianggo atanapi parantos digentos. Serat sakali deui.
button-reply-return = Minta perbaikan kitu
button-reply-reject = Tolak ku alesan éta
room-taken = Grup ieu parantos dianggo kanggo { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Mung operator wilayah éta nu tiasa ngarobihna. Wilayah sanés tiasa ditambihkeun ku operatorna nyalira; saatosna kartu laporan dikintun ka chat pribadi, supados data warga teu kabaca ku désa sanés.
room-shared = Grup ieu dianggo babarengan kanggo { $area }. Kartu laporan dikintun ka chat pribadi operator séwang-séwangan, supados data warga teu kabaca ku désa sanés; di dieu mung diwartoskeun jumlahna.
room-shared-cards = Kartuna aya dina chat pribadi operator désa éta.
button-room-add = Tambihkeun désa abdi
button-room-queue = Buka antrean
room-not-to-add = Wilayah éta mung tiasa ditambihkeun ku operatorna nyalira.
room-free-word = Pikeun ngaleupaskeunana tulis: /grup lepas.
button-room-free = Leupaskeun grup ieu
room-not-to-free = Mung operator wilayah grup ieu nu tiasa ngaleupaskeunana.
room-free-already = Tombol ieu teu berlaku deui. Ketik /grup kanggo ngatur grup ieu.
room-freed = Grup ieu parantos dileupaskeun ti { $area }{ $district ->
    [none] {""}
   *[other] , Kec. { $district }
}. Kartu laporan moal datang deui ka dieu. Dileupaskeun ku { $name }. Kanggo nganggo deui, ketik /grup.
room-freed-by-office = petugas di kantor
room-not-yours = Mung operator desa nu parantos kadaptar nu tiasa ngatur grup ieu. Suhunkeun kode undangan ka Dinas Sosial.

## Dinas Sosial

menu-dinsos = { $name }, ringkesan sareng berkas sasih dikintun ka dieu saban sasih ditutup.
month-state =
    Sasih { $month }, wates waktos { $deadline } tabuh { $time } ({ $left } dinten deui).

    Laporan: { $waiting } ngantosan, { $approved } disatujuan, { $returned } diwangsulkeun, { $rejected } ditolak.
    RT: { $reported } ngalaporkeun, { $nil } nihil, { $silent } teu acan lapor, tina { $rts } RT.{ $checked ->
        [0] {""}
       *[other] {" "}Cek warga: { $confirmed } jalmi masih saluyu, { $told } janten laporan.
    }{ $dictated ->
        [0] {""}
       *[other] {" "}Dicatet operator: { $dictated } laporan.
    }{ $untied ->
        [0] {""}
       *[other] {" "}Teu acan nyambung ka warga nu kadaptar: { $untied } laporan.
    }
close-ask = Tutup sasih { $month } ayeuna? { $approved } laporan nu disatujuan lebet berkas. { $open } laporan nu teu acan diputuskeun pindah ka sasih salajengna.
close-early = Sasih { $month } ditutup ku nyalira dina { $day }, { $days } dinten deui. Upami ditutup ayeuna, { $silent } ti { $rts } RT teu acan lapor{ $undecided ->
    [none] {""}
   *[other] , sareng nu teu acan diputuskeun: { $undecided }
}. Kanggo tetep nutup leuwih awal, ketik: /tutup { $month }
close-not-open = Sasih nu nuju lumangsung: { $month }. Nu sanésna teu tiasa ditutup.
close-not-begun = Sasih { $month } teu acan ngawitan. Sasih éta nembé tiasa ditutup saatos { $day }.
closing-begins = Sasih { $month } nuju ditutup. Berkasna dikintun ka dieu sakedap deui.
files-choose = Berkas sasih nu mana?
files-none = Teu acan aya sasih nu ditutup.

## Nu teu cocog sareng data nalika disatujuan

decide-nik-first = Laporan { $number } teu acan tiasa disatujuan: NIK-na kacatet dina warga sanés, sareng { $other ->
    [none] laporan ti { $place } nu ngalereskeun NIK éta warga nuju ngantosan. Satujuan deui saatos operator ditu mutuskeunana
   *[other] laporan { $other } nu ngalereskeun NIK éta warga nuju ngantosan. Putuskeun heula { $other }, teras satujuan ieu laporan
}.
decide-right-entry = Laporan { $number } teu acan disatujuan: data nu dianggona teu lumaku deui. Ayeuna éta laporan nganggo data nu leres: { $names }. Kartuna nu anyar parantos dikintun, mangga diputuskeun.
decide-listed-since = Laporan { $number } teu acan disatujuan: orok tina laporan { $earlier }, nu dibalikkeun, singhoréng parantos kacatet. Ayeuna éta laporan perkawis anjeunna. Kartuna nu anyar parantos dikintun, mangga diputuskeun.
decide-nik-swapped = Laporan { $number } teu acan disatujuan: NIK duanana patukeur, sareng laporan duanana silih antosan. Kartuna parantos dienggalkeun: NIK warga nu sanés dikosongkeun heula. Upami leres, pencét { button-approve } sakali deui.
card-unfit-line = ⚠ Teu acan tiasa disatujuan: { $why }.
came-unfit = Laporan { $number } kapungkur parantos disatujuan, tapi teu cocog sareng data: { $why }. Punten diputuskeun deui, kartuna di luhur.
card-unfit-ways = Pundut perbaikan atanapi tolak, atanapi buka Rincian kanggo ningal datana.
card-unfit-away-left = { $number ->
    [none] Upami leres pindah, tolak laporan ieu.
   *[other] Pindahna ({ $day }) nurutkeun laporan { $number }. Upami leres pindah, tolak laporan ieu.
} Upami tétéla henteu pindah, { $how ->
    [undone] batalkeun heula kaputusan laporan { $number }
   *[told] pénta ketua RT lapor “{ kind-relisted }” heula
}, teras satujuan ieu.
card-unfit-moved = Ayeuna linggih di { $place }. Tolak laporan ieu; nu ngalaporkeunana deui pupuhu RT di ditu.
card-unfit-over = Kulawarga ieu tos teu linggih di RT ieu, janten teu aya nu kedah diputuskeun. Tolak laporan ieu.
card-unfit-on-the-way = Sumpingna di RT ieu teu acan lebet data. Satujuan heula laporan Pindah masuk, atanapi pundut pupuhu RT ngalaporkeunana; saatosna laporan ieu.
button-reject-moved = Tolak: tos pindah
button-return-for = Lereskeun: { $what }
misfit-already-there = { $names ->
    [none] warga éta
   *[other] { $names }
} parantos aya dina data
misfit-nik-taken = { $names ->
    [none] nomer NIK warga éta
   *[other] nomer NIK { $names }
} parantos dianggo warga sanés
misfit-nik-of-ended = { $names ->
    [none] nomer NIK warga éta
   *[other] nomer NIK { $names }
} gaduh warga nu kacatet pupus atanapi pindah. Upami jalmina sami, pencét Ieu jalmina
button-is-him = Ieu jalmina
nik-taken-operator = NIK { $typed } parantos dianggo ku warga sanés{ $place ->
    [none] {""}
   *[other] {" "}di { $place }
}. Pariksa deui dina kartuna. Upami leres ieu nu leres, NIK éta warga kedah dileresan heula ku laporan { kind-correction }. Upami jalmina sami, pénta laporan { kind-listed_twice }.
complete-nik-of-ended = NIK { $typed } gaduh warga nu kacatet { $is ->
    [dead] pupus
   *[gone] pindah
} di { $place }. Hiji NIK mung kanggo hiji jalmi. Upami jalmina sami, { $is ->
    [dead] pencét “{ button-ask-double }”
   *[gone] pénta laporan { kind-relisted } kanggo data nu lami, teras { kind-listed_twice }
}. Upami NIK dina éta data nu lepat, pénta heula laporan { kind-correction } kanggo éta data. Upami lepat ngetik, serat NIK nu leres.
complete-nik-of-ended-waits = NIK { $typed } gaduh warga nu kacatet pupus atanapi pindah. Upami jalmina sami, pénta NIK-na dileresan ku ketua RT-na. Upami lepat ngetik, serat NIK nu leres, atanapi liwat heula.
misfit-nik-stays-of-ended = { $names ->
    [none] nomer NIK warga éta
   *[other] nomer NIK { $names }
} kacatet kénéh dina warga nu pupus atanapi pindah. Upami jalmina sami, pénta laporan { kind-listed_twice } atanapi { kind-relisted }. Upami NIK dina éta data nu lepat, pénta heula laporan { kind-correction } kanggo éta data
misfit-nik-given-since = { $names ->
    [none] nomer NIK warga éta
   *[other] nomer NIK { $names }
} ayeuna dianggo warga sanés. Upami jalmina sami, nu hiji kedah dilaporkeun salaku Kadata dua kali
misfit-right-not-valid = data nu leres ti { $names ->
    [none] warga éta
   *[other] { $names }
} parantos dicatet henteu sah ku laporan sanés
misfit-put-right-meanwhile = { $names ->
    [none] data warga éta
   *[other] data { $names }
} parantos robih saprak laporan ieu dikirim
misfit-unknown-person = { $names ->
    [none] warga éta
   *[other] { $names }
} teu aya dina data
misfit-dead = { $names ->
    [none] warga éta
   *[other] { $names }
} parantos kacatet pupus
misfit-gone = { $names ->
    [none] warga éta
   *[other] { $names }
} parantos kacatet pindah
misfit-dropped = { $names ->
    [none] warga éta
   *[other] { $names }
} parantos kacatet teu sah: kadata dua kali atanapi lepat. Upami leres sumping, ketua RT kedah ngirim deui laporanana
misfit-entry-dropped = data { $names ->
    [none] warga éta
   *[other] { $names }
} teu dianggo deui: kadata dua kali atanapi lepat kacatet. Kajadianana kedah dilaporkeun ngalangkungan data anu leres
misfit-elsewhere = { $names ->
    [none] warga éta
   *[other] { $names }
} ayeuna kacatet di RT sanés
misfit-later-event = { $names ->
    [none] warga éta
   *[other] { $names }
} kacatet masih hirup saatos tanggal éta
misfit-came-after = { $names ->
    [none] warga éta
   *[other] { $names }
} numutkeun laporan sanés sumping ka dieu saatos tanggal éta. Upami masih linggih di dieu, nu dilaporkeun “{ kind-relisted }”
misfit-event-between = { $names ->
    [none] warga éta
   *[other] { $names }
} kacatet pindah, atanapi sumping deui, antara dua tanggal éta. Cocogkeun heula sareng laporan sanés ngeunaan anjeunna
misfit-not-come = teu aya laporan yén { $names ->
    [none] warga éta
   *[other] { $names }
} sumping ka dieu
misfit-head-lives = { $names ->
    [none] warga éta
   *[other] { $names }
} disebat kapala kulawarga anu anyar, padahal kapala kulawargana masih kacatet hirup di dinya
misfit-not-of-the-family = { $names ->
    [none] warga éta
   *[other] { $names }
} ayeuna kacatet di kulawarga sanés
misfit-changed-meanwhile = { $field } { $names ->
    [none] warga éta
   *[other] { $names }
} parantos dirobih saatos laporan ieu dikintun

## Ngabolaykeun kaputusan

button-take-back = Bolaykeun kaputusan
card-taken_back = ↺ Kaputusan dibolaykeun ku { $name }, { $day } tabuh { $time }. Alesan: { $reason }.
reason-ask-taken_back = { $name }, naha kaputusan laporan { $number } dibolaykeun? Laporanana badé ngantosan deui.
reason-for-taken_back = Kaputusan laporan { $number } badé dibolaykeun.
reason-taken_back-slip = Lepat mencét
reason-taken_back-person = Jalmina lepat
reason-taken_back-untrue = Tétéla henteu leres
told-taken_back = Kaputusan laporan { $kind } { $number } ({ $names }) dibolaykeun. Alesan: { $reason }. Laporanana ngantosan deui.
undone = Kaputusan laporan { $number } dibolaykeun. Laporanana ngantosan deui.
undone-but = Kaputusan laporan { $number } dibolaykeun, laporanana ngantosan deui. Nu dirobih saatosna diantepkeun: { $fields }.
undo-keeps = ⚠ Parantos dirobih deui saatos laporan ieu, sareng badé diantepkeun: { $fields }.
undo-changed-since = Laporan { $number }: parantos dirobih deui saatosna: { $fields }.
undo-built-on = Laporan { $number } teu acan tiasa dibolaykeun. Bolaykeun atanapi tolak heula nu didamel saatosna: { $reports }.
undo-on-a-list = Laporan { $number } teu tiasa dibolaykeun deui: daptar warga nu diimpor saatosna ogé ngandung jalmina. Upami leres lepat, nyuhunkeun ka RT supados dilaporkeun: { $adds ->
    [yes] { kind-never_was } atanapi { kind-correction }
   *[no] { kind-move_out }, { kind-split } atanapi { kind-correction }
}.
undo-too-late = Laporan { $number } parantos lebet data sasih { $month } nu ditutup, janten teu tiasa dibolaykeun.
undo-not-decided = Laporan { $number } teu acan diputuskeun, janten teu aya nu dibatalkeun.
undo-not-yours = Mung { $name } nu mutuskeun laporan { $number }, atanapi TKSK, nu tiasa ngabolaykeunana.
arrival-untold = { $count ->
    [1] { $name }
   *[other] { $name } sakulawarga ({ $count } jalmi)
} ti { $from } tétéla { $how ->
    [elsewhere] pindah ka tempat sanés
   *[other] teu acan pindah
}. Teu kedah diantosan deui.
undo-field-name = nami
undo-field-area_code = RT
undo-field-household_id = kulawarga
undo-field-sex = jenis kelamin
undo-field-birth_date = tanggal lahir
undo-field-birth_place = tempat lahir
undo-field-nik = NIK
undo-field-mother = nami ibu
undo-field-relationship = hubungan kulawarga
undo-field-marital = status kawin
undo-field-job = padamelan
undo-field-education = pendidikan
undo-field-programmes = program bantuan
undo-field-status = status dasar
undo-field-ended_on = tanggal pupus atanapi pindah
undo-field-kk = No KK
undo-field-address = alamat
undo-field-head_name = kapala kulawarga
undo-field-caretaker_id = pangurus bantuan
undo-field-private = data sanés

## Laporan nu nuturkeun laporan sanés

card-builds-on-line = Nuturkeun laporan { $earlier } ({ $status }); teu tiasa disatujuan sateuacan éta.
card-built-on-fallen-line = ⚠ Nuturkeun laporan { $earlier } nu { $status }{ $reason ->
    [none] {""}
   *[other] , alesanana: { $reason }
}. Satujuan ngan lamun tetep leres sanajan teu aya laporan éta; lamun henteu, pundut perbaikan atanapi tolak.
card-brought-back = Laporan { $earlier } nu miheulaanana batal. Kartuna nu anyar di handap.
card-right-entry = Dua data hiji jalmi parantos dihijikeun ku laporan { $earlier }, sareng ieu laporan ayeuna nganggo data nu lumaku: { $names }. Kartuna nu anyar di handap.
card-follows-other = Laporan { $earlier } nu miheulaanana batal, sareng eusina dilaporkeun deui ku { $other }. Ieu laporan nuturkeun nu éta. Kartuna nu anyar di handap.
card-both = Laporan { $number } nuturkeun { $earlier }, nu oge nuju ngantosan. Pariksa duanana, teras satujuan sasarengan. Tombol sanésna mung kanggo { $number }.
button-approve-both = { $count ->
    [2] Satujuan duanana
   *[other] Satujuan tiluanana
}
decide-both = Laporan { $number } nuturkeun { $earlier }. Pariksa duanana dina kartu ieu.
card-of-which = Tina laporan { $number }:
decide-first = Laporan { $number } nuturkeun sababaraha laporan sanés. Putuskeun heula { $earlier }.
builds-on-fallen = Laporan { $number } nuturkeun { $earlier } nu { $status }{ $reason ->
    [none] {""}
   *[other] , alesanana: { $reason }
}, sareng eusina can aya dina data. Pundut perbaikan atanapi tolak.
builds-on-returned = Laporan { $number } nuturkeun { $earlier }, nu dipulangkeun. Giliran ketua { $rt } ngalereskeunana.
builds-on-other-word = Laporan { $number } nuturkeun { $earlier }, nu masih ngantosan saur pihak sanés.
builds-on-other-village = Laporan { $number } nuturkeun { $earlier }, nu nuju ngantosan. Giliran operator Desa { $village }.
builds-on-own = Laporan { $number } nuturkeun { $earlier }, nu dikintun tina nomer HP nu sami sareng Bapa/Ibu. Giliran operator sanés atanapi TKSK.
card-told-of-since = Saatos tanggal éta aya laporan séjén ngeunaan jalmina. Kartuna nu anyar di handap.
decide-told-of-since = Saatos tanggal pupus dina laporan { $number } aya laporan séjén ngeunaan jalmina. Aos kartuna nu anyar, teras putuskeun deui.
warning-told-of-since = { $name } masih dilaporkeun pindah, sumping, ngumbara, atanapi mulih dina { $day }, saatos tanggal pupus ieu. Satujuan ngan lamun jalmina leres parantos pupus.
warning-came-untold-with = { $name } teu acan dilaporkeun sumping. Ku laporan ieu anjeunna kacatet asup ka RT ieu, ngiring kulawarga { $with }.
warning-came-untold = { $name } teu acan dilaporkeun sumping. Ku laporan ieu anjeunna kacatet asup ka RT ieu.

button-keep = Tetep lumaku
card-asked-back = ⚠ { $name } nyuhunkeun laporan ieu dibolaykeun, janten ngantosan deui. Taroskeun heula ka anjeunna; upami leres lepat, tolak.
ask-back-told = ↺ { $name } nyuhunkeun kaputusan ieu dibolaykeun. Alesan: { $reason }.
reason-ask-kept = { $name }, naha kaputusan laporan { $number } tetep lumaku?
reason-kept-right = Datana parantos leres
reason-kept-proof = Aya serat atanapi buktina
reason-kept-asked = Parantos ditaroskeun ka kulawargina
keep-begins = Kaputusan laporan { $number } tetep lumaku. Ketua RT badé maca alesanana.
keep-why = Naon alesanana? Contona: serat pupusna parantos ditingali.
    .label = Alesan
resume-keep = Alesan kaputusan tetep lumaku tadi teu acan diserat. Badé diteraskeun?
keep-undone = Mangga, panyuhunanana teu acan diwaler.
keep-not-asked = Laporan { $number }: panyuhunanana parantos diwaler, atanapi teu aya deui.
kept = Kaputusan laporan { $number } tetep lumaku. Ketua RT parantos diwartosan.
card-kept = Disuhunkeun dibolaykeun, tetep lumaku saur { $name }. Alesan: { $reason }.

queue-note-sent = Seueur laporan nu lebet dina sajam ieu, janten nu salajengna henteu dikintunkeun hiji-hiji.
queue-note-decided = { $how ->
    [withdrawn] { $name } narik laporan { $numbers }. Teu kedah diputus deui.
   *[decided] { $name } parantos mutus laporan { $numbers }. Teu kedah diputus deui.
}
queue-note-waiting = { $count ->
    [0] Tabuh { $time } teu aya deui laporan nu ngantosan di { $place }.
   *[other] Tabuh { $time } aya { $count } laporan nu ngantosan putusan di { $place }.
}
details-which = { $count ->
    [0] Teu aya laporan nu ngantosan. Kanggo laporan sanés, serat rincian teras nomerna.
   *[other] Rincian laporan nu mana? { $count } laporan ngantosan.
}

details-numbered = { $count ->
    [0] Teu aya laporan nomer { $named } di wilayah Bapak/Ibu. Serat rincian teras nomerna, sapertos dina kartu.
   *[other] Aya { $count } laporan nu nomerna ditungtungan { $named }. Nu mana?
}
card-short-number = Nomer { $number }
card-by-words = { $state ->
    [enter] Serat: rincian { $number }. Datana dieusian heula dina chat pribadi.
   *[waits] Serat: setuju { $number }, perbaiki { $number } teras nu lepat, tolak { $number } teras alesanana, atanapi rincian { $number }. Naros ka nu ngalaporkeun: tanya { $number } teras patarosanana.
}
room-words = Kanggo laporan ieu serat: setuju { $number }, perbaiki { $number } teras nu lepat, tolak { $number } teras alesanana, atanapi rincian { $number }. Naros ka nu ngalaporkeun: tanya { $number } teras patarosanana.
which-report = Laporan nu mana? Serat sareng nomerna, contona: { $said ->
    [approve] setuju 12
    [return] perbaiki 12 tanggal
    [details] rincian 12
    [ask] tanya 12 naha leres tanggalna
    [contact] hubungi 12
   *[other] tolak 12 data salah
}. Nu ngantosan aya di Antrian.
room-which = { $said ->
    [approve] Laporan nu mana? Serat sareng nomerna, contona: setuju 12. Atanapi bales kartuna.
    [return] Laporan nu mana? Serat sareng nomerna, contona: perbaiki 12 tanggal. Atanapi bales kartuna.
    [reject] Laporan nu mana? Serat sareng nomerna, contona: tolak 12 data salah. Atanapi bales kartuna.
    [details] Laporan nu mana? Serat sareng nomerna, contona: rincian 12. Atanapi bales kartuna.
    [open] Laporan nu mana? Serat sareng nomerna, contona: buka 12. Atanapi bales kartuna.
    [ask] Laporan nu mana? Serat sareng nomerna, contona: tanya 12 naha leres tanggalna. Atanapi bales kartuna.
    [survey] Laporan nu mana? Serat sareng nomerna, contona: survei 12. Atanapi bales kartuna.
    [contact] Laporan nu mana? Serat sareng nomerna, contona: hubungi 12. Atanapi bales kartuna.
    [complete] Laporan nu mana? Serat sareng nomerna, contona: lengkapi 12. Atanapi bales kartuna.
   *[other] Laporan nu mana? Serat sareng nomerna, contona: batalkan 12 salah orang. Atanapi bales kartuna.
}
room-reason = { $said ->
    [return] Naon nu kedah dilereskeun?
    [reject] Naon alesan nolakna?
   *[other] Ku naon dibatalkeun?
} Serat di tukangeun nomerna{ $reasons ->
    [none] .
   *[other] , contona: { $reasons }.
}
room-asks = { $question } { $where }
room-waits-still = Laporan { $number } masih ngantosan, janten teu acan aya putusan nu dibatalkeun.
room-ask-what = Naon nu badé ditaroskeun ka nu ngalaporkeun? Serat di tukangeun nomerna, contona: tanya { $number } naha leres tanggalna.
room-one-by-one = Hiji seratan mutus hiji laporan. Serat hiji-hiji, contona: { $said ->
    [approve] setuju 12
    [return] perbaiki 12 tanggal
   *[other] tolak 12 data salah
}.
room-several = Kanggo sababaraha laporan sakaligus, daptarna diaos heula, teras { $said ->
    [return] dipulangkeun
   *[other] disatujuan
} ti dinya. { $where }
room-write-first = { $name }, walerna parantos sayagi dina chat pribadi. Serat menu di dinya heula supados kakintun.
room-made = Grup WhatsApp kanggo { $area } parantos didamel. Lebet ngalangkungan { $link }. Kartu laporan bakal muncul di dinya.
room-help-words = Dina grup ieu laporan diputus ku seratan, contona: setuju 12, perbaiki 12 tanggal, tolak 12 data salah, tanya 12 naha leres tanggalna, survei 12, batalkan 12 salah jalmi, rincian 12. Ngabales kartuna ogé tiasa, tanpa nomer. Paréntah /antrean, /cari, /musdes, /rekap, /perlu, sareng /lengkapi diwaler dina chat pribadi. Ngatur grup: /grup.

## Nyatujuan sababaraha sakaligus

rush-card = { $count ->
    [0] Tabuh { $time }: sadaya laporan { $place } parantos diputus.
   *[other] Tabuh { $time }: { $count } laporan { $place } ngantosan · { $clean } tanpa pépéling. Seueur nu lebet sareng-sareng, janten kartuna teu dikintun hiji-hiji ka dieu.
}
button-rush-open = Buka hiji-hiji
button-bulk = Satujuan nu jelas
bulk-how = Kanggo nyatujuan hiji laporan, pencét tombol dina kartuna. Kanggo sababaraha sakaligus, aos heula daptarna.
bulk-none = Teu aya laporan nu tiasa disatujuan sakaligus. Nu ngantosan kedah ditingali hiji-hiji dina antrean.
button-bulk-return = Wangsulkeun sawatara
bulk-none-to-return = Teu aya laporan nu ngantosan, janten teu aya nu kedah dilereskeun.
bulk-title = { $how ->
    [return] { $count } laporan ngantosan
   *[approve] { $count } laporan ngantosan tanpa peringatan
}{ $count ->
    [1] {""}
   *[other] . Ieu nomer { $first } dugi ka { $last }
}:
bulk-report = { $kind } { $number }: { $names }, { $place }, { $day }.
bulk-line = { $out ->
    [yes] ✖ { $place }. (teu ngiring) { $line }
    [returned] ↩ { $place }. { $line }
   *[no] { $place }. { $line }
}
bulk-ticks = { $how ->
    [return] Pencét nomer laporan nu kedah dilereskeun ku alesan nu sami.
   *[approve] Aos heula. Nu teu acan pasti, pencét nomerna supados teu ngiring.
}
bulk-words = { $how ->
    [return] Serat nomer laporan nu kedah dilereskeun ku alesan nu sami, contona: 2 5, atanapi: semua kecuali 3 7.
   *[approve] Aos heula. Nu teu acan pasti, serat nomerna supados teu ngiring, contona: 3 7. Upami nu sanésna tos leres, serat: setujui semua.
}
bulk-why = { $count } laporan badé diwangsulkeun ka ketua RT ku hiji alesan. Pilih alesanana, atanapi serat, contona: kembalikan karena alamatna teu acan lengkep.
bulk-why-photo = Poto teu kabaca
bulk-why-date = Tanggal teu jelas
bulk-why-name = Nami béda sareng KK
bulk-why-letter = Serat teu acan aya
bulk-held = Laporan { $number } nuju dibuka ku { $name } dugi ka tabuh { $until }, janten teu ngiring.
bulk-not-on-duty = Daptar nu tadi dipencét eureun, margi Bapa/Ibu teu tugas deui janten operator. { $done } laporan parantos diputus, { $left } tetep ngantosan operator desa.
told-returned-many = { $count } laporan diwangsulkeun ku operator. Alesan: { $reason }
    { $reports }{ $more ->
        [0] {""}
       *[other] {" "}sareng { $more } deui
    }
told-returned-line = • { $kind } { $number }: { $names ->
    [none] tanpa nami
   *[other] { $names }
}
button-bulk-out = { $out ->
    [yes] ✖ { $place }
    [blank] { $place }
    [returned] ↩ { $place }
   *[no] ✔ { $place }
}
button-bulk-go = { $how ->
    [return] Wangsulkeun { $count } laporan
   *[approve] Satujuan { $count } laporan
}
bulk-goes = { $count } laporan nuju { $how ->
    [return] diwangsulkeun
   *[approve] disatujuan
}. Hasilna nyusul sakedap deui.
bulk-pressed = Daptar éta parantos dipencét, janten laporanana parantos atanapi nuju diputus. Upami aya kénéh nu ngantosan, damel daptar énggal.
bulk-gone = Daptar éta parantos teu dianggo. Damel daptar énggal.
bulk-no-such = Teu aya nomer { $place } dina daptar éta; nomerna 1 dugi ka { $count }. { $how ->
    [return] Teu aya nu diwangsulkeun.
   *[approve] Teu aya nu disatujuan.
}
bulk-done = { $done } laporan { $how ->
    [return] diwangsulkeun
   *[approve] disatujuan
}{ $out ->
    [0] {""}
   *[other] , { $out } teu ngiring
}{ $unfit ->
    [0] .
   *[other] . { $unfit } teu acan tiasa { $how ->
        [return] diwangsulkeun
       *[approve] disatujuan
    }:
}
bulk-unfit-line = • { $number }: { $why }
bulk-not-possible = Laporan { $number } teu acan tiasa diolah. Buka kartuna sareng cobian sakali deui.

## Saha nu kénging mutus, sareng saha nu nuju muka

card-claim-line = ✍ Nuju dibuka ku { $name } dugi ka tabuh { $until }.
claim-held = ✍ Nuju dibuka ku { $name } dugi ka tabuh { $until }. Supados teu diputus dua kali, taroskeun heula ka anjeunna.
claim-first = Laporan { $number } nuju dibuka ku { $name } dugi ka tabuh { $until }. Ulang deui upami tetep badé mutus.
card-namesake = Di kulawargi ieu aya nu namina sami sareng operator { $names }. { $who ->
    [tksk] Nu mutus TKSK.
   *[operator] Nu mutus operator sanés atanapi TKSK.
}
decide-own-family = { $how ->
    [known] Laporan { $number } ngeunaan kulawargi Bapa/Ibu nyalira.
   *[likely] Dina kulawargi laporan { $number } aya nu namina sami sareng Bapa/Ibu. Upami sanés kulawargi nyalira, milarian nami Bapa/Ibu dina data warga teras pencét Ieu abdi.
} { $who ->
    [tksk] Nu mutus TKSK; kartuna parantos dikintunkeun ka dinya.
    [nobody] Nu mutus TKSK, nanging teu acan aya TKSK nu kadaptar. Mangga suhunkeun Dinas Sosial ngondangna.
   *[operator] Nu mutus operator sanés atanapi TKSK.
}
button-its-me = Ieu abdi
its-me-said = { $said ->
    [yes] Dicatet: { $name } nyaéta Bapa/Ibu nyalira. Laporan ngeunaan kulawargi ieu diputus ku nu sanés. Upami lepat, pencét Ieu abdi sakali deui.
   *[no] Dicatet: { $name } sanés Bapa/Ibu.
}

## Naros ka nu ngalaporkeun

button-ask-reporter = Taros RT
button-reply-ask = Taroskeun ka RT
button-answer-operator = Waler
asked-is-answer = Bapa/Ibu nyerat: “{ $words }”. Naha éta waleran kanggo patarosan operator ngeunaan laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}?
spoken-is-answer = Naha pesen sora tadi waleran kanggo patarosan operator ngeunaan laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}?
button-is-answer = Muhun, éta waleran
button-no-answer = Sanés
ask-reporter-which = Naon nu badé ditaroskeun ngeunaan laporan { $number }?{ $own ->
    [yes] {" "}Patarosan sanés: serat di dieu. Contona: naha bojona masih di bumi?
   *[no] {""}
}
ask-reporter-choose = Naon nu badé ditaroskeun?
ask-reporter-exists = Jalmina leres?
ask-reporter-photo = Nyuhunkeun foto surat
ask-reporter-day = Kapingna leres?
ask-reporter-look = Mangga tingali deui
asked-reporter = Operator { $name } naros ngeunaan laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
}: { $question }
asked-reporter-exists = Naha leres jalmina nu éta?
asked-reporter-photo = Tiasa dikintunkeun foto suratna?
asked-reporter-day = Naha kapingna leres?
asked-reporter-look = Tiasa ditingali deui ka bumina?
ask-reporter-words = "{ $words }"
asked-of-reporter = Patarosan ngeunaan laporan { $number } dikintunkeun ka nu ngalaporkeun. Walerna muncul dina kartu.
ask-reporter-already = Éta parantos ditaroskeun dinten ieu ngeunaan laporan { $number }. Walerna muncul dina kartu.
ask-reporter-nobody = Nu ngalaporkeun laporan { $number } teu acan tiasa ditaros ti dieu. Nomerna aya dina Hubungi pelapor.

details-time-left = Lebet data sasih ieu upami diputus dugi ka { $until }{ $days ->
    [0] {" "}(dinten ieu)
   *[other] {" "}({ $days } dinten deui)
}.
details-also-open = Ngeunaan kulawargi ieu aya kénéh nu can anggeus: { $reports }{ $more ->
    [0] {""}
   *[other] , sareng { $more } deui
}.
details-fared = Ti { $sent } laporan nu ngalaporkeun ieu, { $rejected } ditolak sareng { $returned } nuju dilereskeun.
