# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Hal anu kedah diréngsékeun (operator, TKSK)

matter-whom = { $name } ({ $age ->
    [none] umurna teu acan kacatet
   *[other] { $age }
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
})
matter-whom-unlisted = { $name ->
    [none] warga anu teu disebat namina
   *[other] { $name } (teu aya dina daptar)
}
matter-cause-misfit = { $count } laporan teu acan cocog sareng data
matter-misfit = Laporan { $number } ({ $kind }) ti { $rt }: { $whom }. Teu acan tiasa disatujuan: { $why }.

## Daptar sareng hiji hal

button-matters = Kedah diréngsékeun ({ $count })
button-matters-list = Daptar réngséeun
button-matter = { $place }. { $name }
button-page-before = ‹ Saméméhna
button-page-after = Salajengna ›
button-open-report = Buka laporan
button-open-person = Tingali data { $name }
button-settle = Tandaan réngsé
button-reopen = Buka deui
matters-none = Teu aya anu kedah diréngsékeun.
matters-title = { $count } hal kedah diréngsékeun{ $pages ->
    [1] {""}
   *[other] , kaca { $page } tina { $pages }
}:
matters-cause-line = • { $what }
matters-item = { $place }. { $what } Ti { $since }{ $village ->
    [none] {""}
   *[other] , { $village }
}.
matter-turn = Ti { $since } ({ $days ->
    [0] dinten ieu
   *[other] { $days } dinten
}). Giliran { $role ->
    [tksk] TKSK
    [dinsos] Dinas Sosial
    [admin] pangurus layanan
   *[other] operator desa
}{ $village ->
    [none] {""}
   *[other] { " " }{ $village }
}.
matter-unknown = Éta hal teu aya dina daptar wilayah Bapa/Ibu.
matter-not-yours = Ieu hal sanés giliran Bapa/Ibu, atanapi réngsé nyalira upami datana parantos leres.
matter-settled-itself = Ieu hal parantos réngsé nyalira ({ $day }): datana parantos henteu kitu deui.
matter-settled = Ieu hal parantos ditandaan réngsé { $name ->
    [none] {""}
   *[other] ku { $name }{ " " }
}dina { $day }: { $reason }.
settle-ask = Naon alesanana ieu hal réngsé?

## Jumlahna, dina rekap sareng ringkesan mingguan

matters-open-line = Kedah diréngsékeun: { $count } hal
matters-district-line = • Kec. { $name }: { $count }
matters-village-line = • { $name }: { $count }

## Berkas sasih anu telat

matter-cause-late-files = { $count } berkas sasih teu acan janten
matter-late-files = Berkas sasih { $month } teu acan janten. Waktosna { $day } tabuh { $time }.
month-late = Sasih { $month } parantos waktosna ditutup, nanging berkasna teu acan janten saatos 10 menit. Pangurus layanan kedah mariksana. Teu aya laporan anu ical, sareng Bapa/Ibu dibéjaan deui upami berkasna parantos janten.
month-late-out = Berkas sasih { $month } ayeuna parantos janten. Ringkesan sareng berkasna nuturkeun di handap ieu.
month-digest-to-settle = Kedah diréngsékeun: { $count } hal
month-digest-to-settle-in = Kec. { $name }: { $count }
month-digest-to-settle-more = sareng { $count } kacamatan séjén

## Masih kacatet ti versi saméméhna

matter-cause-left-alive = { $count } warga masih kacatet padahal parantos dilaporkeun
matter-left-alive = { $whom } masih kacatet, padahal laporan { $number } ({ $kind }, { $rt }) parantos disatujuan.
matter-cause-left-out = { $count } laporan kapungkur teu lebet data
matter-left-out = Laporan { $number } ({ $kind }) ti { $rt }: { $whom }. Kapungkur disatujuan, nanging teu lebet data: { $why ->
    [not-living] waktos éta kacatet pupus atanapi pindah
    [already-there] éta warga parantos aya dina data
    [nik-taken] éta NIK parantos dianggo warga séjén
   *[other] éta warga teu aya dina data
}.
settle-left-out-right = Datana parantos leres
settle-left-out-mistaken = Laporanana lepat
settle-left-alive-mistaken = Laporanana lepat
button-write-again = Catet { $kind }
write-again-begins = { $kind } ieu dicatet numutkeun laporan { $number }. Parios heula, teras kirim; nu mutuskeun jalmi sanés.
write-again-gone = Éta warga teu kacatet di wilayah Bapa/Ibu, janten teu tiasa dicatet di dieu.
write-again-over = Laporan { $number } parantos teu berlaku, atanapi éta warga parantos kacatet pupus, janten teu kedah dicatet deui.
button-ask-rt = Pénta RT lapor deui
ask-rt-told = Data masih nyatet { $whom }, padahal kapungkur parantos dilaporkeun: { $kind }, nomer { $number }. Upami leres, punten laporkeun sakali deui.
ask-rt-done = Laporan { $number }: ketua { $rt } parantos dipénta ngalaporkeun deui. Ieu hal réngsé nyalira upami laporanana disatujuan.
ask-rt-nobody = Laporan { $number }: ketua { $rt } teu acan tiasa dihubungi ngalangkungan ieu layanan. Punten hubungi langsung.
ask-rt-gone = Éta warga parantos teu kacatet di wilayah Bapa/Ibu, janten teu kedah dilaporkeun deui.

## Disatujuan sanaos teu acan nyambung ka warga nu kadaptar

matter-cause-untied = { $count } laporan teu acan nyambung ka warga nu kadaptar
matter-untied-righted = Hal nu sami parantos dileresan ku laporan { $number }. Upami jalmina sami, ulah dihubungkeun: tandaan réngsé.
matter-untied = Laporan { $number } ({ $kind }, { $rt }): { $names } teu acan nyambung ka warga nu kadaptar; teu ngarobih data.
settle-untied-stranger = Sanés warga wewengkon ieu
settle-untied-again = Tos dilaporkeun deui

## Ngalih sareng teu kantos dongkap

matter-cause-never-came = { $count } warga ngalih tapi teu acan kacatet di tujuan
matter-never-came = { $whom } dilaporkeun ngalih ti { $from } ka { $to ->
    [none] RT nu teu acan disebat
   *[other] { $to }
} (laporan { $number }), tapi { $why ->
    [rejected] laporan dongkapna ditolak dina { $day }
   *[open] ti { $day } teu acan dilaporkeun dongkap
}.
settle-never-came-elsewhere = Geuning ka tempat sanés
settle-never-came-unknown = Teu kauninga di mana
button-ask-arrived = Taroskeun ka RT tujuan
button-ask-where = Taroskeun ka RT asal
ask-where-told = { $whom } dilaporkeun ngalih ka RT sanés (laporan { $number }), nanging teu acan dilaporkeun dongkap. Upami terang RT-na, mangga ketua RT éta dipénta ngalaporkeun “{ kind-move_in }”. Upami kaluar ti kabupatén, pencét “{ button-went-beyond }”; upami tos wangsul, “{ kind-move_in }”.
ask-arrived-done = Laporan { $number }: pupuhu { $to } parantos ditaros deui. Ieu réngsé nyalira upami dongkapna dilaporkeun sareng disatujuan.
ask-arrived-nobody = Laporan { $number }: pupuhu { $to } teu acan tiasa dihubungi ngalangkungan layanan ieu. Mangga hubungi langsung.
matter-cause-never-fixed = { $count } laporan dibalikkeun sareng teu dilereskeun
matter-never-fixed = Laporan { $number } ({ $kind }) ti { $rt }: { $whom }. Dibalikkeun { $day } sareng teu acan dilereskeun. Hubungi pupuhu RT, atanapi bolaykeun dibalikkeunana upami laporanana parantos cekap.
settle-never-fixed-again = Parantos dilaporkeun deui
settle-never-fixed-nothing = Kajadianana teu aya
matter-cause-still-there = { $count } kadatangan teu acan cocog sareng RT asalna
matter-still-there-typed = { $names }
matter-still-there = { $whom }{ $more ->
    [0] { "" }
   *[other] { " " }sareng { $more } deui
} dilaporkeun dongkap di { $to } (laporan { $number }), tapi { $from } { $count ->
    [1] ngawaler aya kénéh di ditu{ $state ->
        [waiting] , sareng saatosna teu acan diputuskeun deui
       *[other] , teras teu acan ngawaler deui
    }
   *[other] parantos { $count } kali ngawaler aya kénéh di ditu
}. { $turn ->
    [freed] Operator désa asal ayeuna ngawaler parantos teu aya di ditu{ $state ->
        [waiting] : laporanana tiasa disatujuan
       *[other] {""}
    }.
    [above] { $above ->
        [tksk] TKSK
       *[other] Dinas Sosial
    } parantos ditaros sareng anu mutuskeun. Dugi ka harita teu kedah kumaha-kumaha.
    [asked] Upami geuning parantos teu aya di ditu, pencét tombolna. Upami leres aya kénéh, béjaan operator { $to }.
   *[told] Upami leres teu acan dongkap, { $state ->
        [waiting] tolak laporanana. Upami parantos dongkap, satujuan deui: { $count ->
            [1] RT asalna ditaros sakali deui
           *[other] TKSK atanapi Dinas Sosial nu mutuskeun
        }.
       *[other] bolaykeun kaputusanana, lajeng tolak. Upami parantos dongkap, suhunkeun operator désa asal atanapi TKSK ngawaler.
    }
}
button-not-there = Parantos teu aya
not-there-noted = Dicatet: parantos teu aya di ditu. Operator { $to } dibéjaan{ $state ->
    [waiting] , sareng laporan { $number } tiasa disatujuan tanpa naros deui
   *[other] , sareng ngeunaan laporan { $number } Bapa/Ibu moal ditaros deui
}.
not-there-told = Laporan { $number } ({ $names }): operator désa asal ngawaler parantos teu aya di { $rt }.{ $state ->
    [waiting] {" "}Laporanana tiasa disatujuan.
   *[other] {""}
}
not-there-yours = Laporan { $number } ngantosan kaputusan Bapa/Ibu nyalira, sareng dasarna. Buka Patarosan dina ménu.
not-there-heads = Operator ngawaler yén { $names } parantos teu aya di dieu sareng ngalih ka { $to }. Upami lepat, énggal béjaan operator désa.
not-there-over = Laporan éta parantos diputus atanapi diwaler, janten teu kedah diwaler deui.
ask-arrived-gone = Warga éta parantos kacatet deui, atanapi ngalihna dibolaykeun, janten teu kedah ditaroskeun.

matter-cause-take-back-asked = { $count } kaputusan disuhunkeun dibolaykeun
matter-take-back-asked = Ketua { $rt } nyuhunkeun kaputusan laporan { $number } ({ $kind }) dibolaykeun: { $whom }. Ayeuna { $verdict ->
    [rejected] ditolak
   *[other] disatujuan
}. Alesan: { $reason }.
settle-take-back-asked-kept = kaputusanana tetep lumaku

## Panginten kadata dua kali

matter-cause-likely-double = { $count } pasang warga panginten hiji jalmi
matter-likely-double = { $one } sareng { $other } panginten hiji jalmi nu kadata dua kali (mirip { $percent } %).
settle-likely-double-two = Sanés jalmi nu sami
button-compare = Bandingkeun datana
button-ask-double = Taroskeun ka RT
double-gone = Duanana parantos teu kadata sasarengan di wewengkon Bapa/Ibu.
compare-title = 1: { $one }. 2: { $other }.
compare-full-line = { $field }: { $how ->
    [same] { $one } (sami)
    [other] { $one } | { $other } (béda)
   *[blank] { $one } | { $other }
}
compare-line = • { $field }: { $how ->
    [same] sami
    [other] béda
    [first] mung aya dina data 1
   *[second] mung aya dina data 2
}
ask-double-done = Ketua { $rt } parantos ditaros. Waleranana sumping janten laporan, atanapi kacatet dua jalmi.
ask-double-nobody = Ketua { $rt } teu acan tiasa dihubungi di dieu. Mangga ditelepon.
double-ask = Operator naros: naha { $one } sareng { $other } jalmi nu sami, kadata dua kali?
double-elsewhere = saurang warga { $rt }
button-is-double = Leres, jalmi nu sami
button-are-two = Sanés, dua jalmi
button-double-later = Engké waé
check-double-ask = Naha ieu jalmi nu sami, kadata dua kali?
check-dead-ask = Naha ieu jalmi nu sami? Hiji kacatet hirup, hiji kacatet pupus.
double-line = { $place }. { $name }
double-dead = { $who } – tos kacatet pupus
double-dead-which = { $name } kacatet hirup sareng kacatet pupus ogé. Naha jalmina leres tos pupus?
double-which = Data mana nu leres? Nu sanésna moal dianggo deui.
button-right-one = { $place }. { $name }
double-are-two = Mangga, dicatet dua jalmi. Moal ditaroskeun deui.
button-double-on = Teraskeun cék warga

## Asup tina daptar, kudu ditingali

matter-cause-look-at = { $count } data kudu ditingali
matter-look-at = { $whom }{ $why ->
    [nik-claimed] {""}
   *[other] {" "}asup tina daptar
}: { $why ->
    [nik-claimed] NIK-na oge diserat dina kartu warga sanés. Kedah dicocogkeun sareng KTP atanapi KK-na
    [nik-none] NIK dina daptar lain nomer saleresna, janten teu acan gaduh NIK
    [nik-date] tanggal lahir dina NIK-na moal mungkin aya
    [nik-birth] tanggal lahirna teu sami sareng NIK
    [age] umurna teu kahartos, janten tacan aya taun lahirna
    [nik-sex] jenis kelaminna teu sami sareng NIK
    [kk-none] No KK dina daptar lain nomer saleresna, janten kulawargina teu acan gaduh KK
    [kk-date] tanggal dina No KK-na moal mungkin aya
    [name] namina aya tanda atanapi angka
    [mother] nami ibuna teu kabaca, atanapi aya tanda atanapi angka
    [sex] jenis kelaminna teu kahartos
    [place] tempat lahirna teu kabaca
    [shdk] hubungan kulawargina teu kahartos
    [head] dina KK-na parantos aya kapala kulawarga sanés, janten anjeunna teu dicatet kapala
    [marital] status kawinna teu kahartos
    [job] padamelanna teu kahartos
    [education] pendidikanna teu kahartos
    [address] alamatna teu kabaca
    [programme] program bantosanna teu jelas
    [status] kaayaanna (hirup, maot, pindah) teu kahartos
    [note] nami atanapi kateranganna nyebatkeun maot atanapi pindah
    [disability] kode disabilitasna teu kahartos
    [decile] desilna teu kahartos
   *[other] tanggal ngawitan kakandunganna teu kahartos
}.
look-ask = Operator naros: { $what } Punten dicek sareng kartuna. Upami lepat, laporkeun perbaikanana; upami parantos ngantunkeun atanapi pindah, laporkeun éta.
look-ask-done = Ketua { $rt } parantos dipénta mariksa. Waleranana sumping janten laporan.
look-gone = Jalmi éta parantos teu kacatet di wewengkon ieu.
button-look-mend = Laporkeun perbaikan
settle-look-at-right = Datana parantos leres
settle-look-at-asked = RT dipénta ngalaporkeun perbaikan

## Dilaporkeun ku RT nu lami

matter-cause-told-elsewhere = { $count } warga dilaporkeun pupus ku RT sanés
matter-told-elsewhere = { $whom } dilaporkeun ku RT sanés, { $rt } ({ $kind }, nomer { $number }), nanging { $lost ->
    [yes] di dieu kacatet pindah sareng teu acan dugi di mana waé. Upami leres, mangga catet di dieu
   *[no] masih kacatet di dieu. Upami leres, mangga catet di dieu, atanapi ketua RT di dieu nu ngalaporkeun
}.
settle-told-elsewhere-alive = Masih hirup
settle-told-elsewhere-another = Jalmi sanes

matter-cause-told-of-spouse = { $count } warga dilaporkeun nikah atanapi pepisahan ku RT pasanganana
matter-told-of-spouse = { $whom } disebat ku { $rt ->
    [none] ketua RT-na
   *[other] RT sanés, { $rt },
} minangka pasangan nu { $becomes ->
    [divorce] pepisahan
   *[other] nikah
}{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
} dina laporan { $number }. Di dieu status kawinna masih { $now }.
matter-told-of-spouse-blank = kosong
matter-told-of-spouse-ask = Leres éta jalmina?
settle-told-of-spouse-another = Jalmi sanés
settle-told-of-spouse-untrue = Henteu leres
button-spouse = { $becomes ->
    [divorce] Catet Cerai hidup
   *[other] Catet Kawin
}
spouse-done = { $name } ayeuna kacatet { $becomes ->
    [divorce] { marital-3 }
   *[other] { marital-2 }
} numutkeun laporan { $number }. Upami lepat, ketua RT ngalapor “{ kind-correction }”, teras Status kawin.
spouse-over = Status kawinna parantos dirobah atanapi laporan { $number } parantos batal.

## Budak nu nyalira dina KK-na

matter-cause-left-alone = { $count } KK kantun budak wungkul
matter-left-alone = { $whom }{ $more ->
    [0] { "" }
   *[other] { " " }sareng { $more } budak sanésna
} cicing dina KK-na teu aya nu dewasa.
matter-left-alone-ask = Ngiring kulawarga saha?
settle-left-alone-cared = Aya nu ngurus
settle-left-alone-grown = Parantos dewasa
button-take-in = Ngiring nu sanés
take-in-gone = Budak éta parantos teu kacatet di wewengkon ieu, janten teu kedah dilaporkeun.
matter-cause-not-widowed = { $count } jalmi masih kacatet kawin, padahal salakina atanapi pamajikanana tos ngantunkeun
matter-not-widowed = { $whom } masih kacatet Kawin, padahal { $dead } tos ngantunkeun{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
}.
matter-not-widowed-apart = { $name }, { $how ->
    [wed] nu dilaporkeun nikah ka anjeunna
   *[apart] nu kapungkur saimah
},
matter-not-widowed-ask = Duanana salaki pamajikan, sareng nu hirup teu acan nikah deui?
settle-not-widowed-married = Sanés pasangan, atanapi nikah deui
button-widowed = Catet Cerai mati
widowed-done = { $name } ayeuna kacatet Cerai mati. Upami lepat, ketua RT ngalapor “{ kind-correction }”, teras Status kawin.
widowed-over = Jalmi éta parantos teu kacatet Kawin, atanapi parantos teu kacatet di wewengkon ieu.
matter-cause-wed-another = { $count } jalmi masih kacatet kawin, padahal pamajikanana nikah deui
matter-wed-another = { $whom } masih kacatet Kawin, padahal { $wife }, pamajikanana, nikah ka jalmi sanés{ $day ->
    [none] { "" }
   *[other] { " " }({ $day })
} numutkeun laporan { $number }.
matter-wed-another-ask = Duanana parantos pipisahan?
settle-wed-another-married = Sanés pasangan, atanapi nikah deui
button-divorced = Catet Cerai hidup
divorced-done = { $name } ayeuna kacatet Cerai hidup. Upami lepat, ketua RT ngalapor “{ kind-correction }”, teras Status kawin.
matter-cause-shared-card = { $count } pasang kulawarga di hiji RT nu No KK-na sami
matter-shared-card = No KK kulawarga { $one } sami sareng No KK kulawarga { $other }.
matter-shared-card-ask = Hiji kulawarga? Upami sanés, salah sahiji No KK lepat: pénta ketua RT ngalapor “{ kind-correction }”, teras No KK.
settle-shared-card-two = Leres dua kulawarga
button-one-card = Hijikeun kulawarga
one-card-done = Ayeuna hiji kulawarga, kapalana { $head }. Upami lepat, ketua RT ngalapor “{ kind-split }”.
one-card-over = No KK duanana tos teu sami, atanapi kulawargana tos teu di wilayah ieu.
matter-cause-headless = { $count } kulawarga teu aya kapalana
matter-headless = Kulawarga di { $rt } teu aya kapalana, margi kapalana parantos teu aya, pindah, atanapi teu ngiring sumping. Nu dewasa: { $names }.
matter-headless-ask = Saha kapala kulawargina ayeuna?
settle-headless-right = Leres teu acan aya
button-name-head = Kapala: { $name }
name-head-done = { $name } ayeuna kacatet salaku kapala kulawarga. Upami lepat, ketua RT ngalapor “{ kind-correction }”.
name-head-over = Kapala kulawarga éta parantos kacatet: { $name }. Upami lepat, ketua RT ngalapor “{ kind-correction }”.
name-head-gone = Jalmi éta parantos teu kacatet di wewengkon ieu.
take-in-over = Budak éta parantos teu nyalira dina KK-na, atanapi laporanana nuju ngantosan, janten teu kedah dilaporkeun deui.
