# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kantos dilaporkeun, atanapi mirip

days-ago = { $days ->
    [-1] dina { $day }
    [0] dinten ieu
    [1] kamari
   *[other] { $days } dinten kapengker
}
told-alike = { $own ->
    [yes] Bapa/Ibu parantos ngalaporkeun { $name } { $ago } ({ $kind }, nomer { $number }).
   *[no] { $name } parantos dilaporkeun ku { $who } { $ago } ({ $kind }, nomer { $number }).
} Kaayaanana: { $status }.
told-some-before = { told-alike } Naha ayeuna mung nu sanésna nu dongkap?
registered-alike = { $name } parantos kacatet warga RT ieu: { $described }. Teu kedah dilaporkeun deui.{ $came ->
    [yes] {" "}Upami ayeuna anjeunna ngiring kulawarga sanés, pilih “Pisah KK” dina ménu, teras “Ngiring KK sanés”.
   *[other] {""}
}
fix-listed-since = { $place ->
    [none] Dina daptar warga RT ieu parantos kacatet { $described }.
   *[other] Orok sapertos { $name } parantos kacatet di { $place }.
} { $certain ->
    [yes] Upami leres anjeunna orokna, pencét “{ word-yes-one-person }”: kalahiranana dicatet dina data éta.
   *[no] Naha { $name } orok nu sami? Upami leres, kalahiranana dicatet dina data éta. Upami ieu kembaranana, atanapi orok sanés, pencét “{ button-unlike }”.
}
registered-alike-there = { $name } parantos kacatet sareng kulawargina di { $rt }. Teu kedah dilaporkeun deui.
like-told = { $other ->
    [none] { $name } mirip sareng jalmi nu dilaporkeun ku { $who } { $ago } ({ $kind }).
   *[other] { $name } mirip sareng { $other }, nu dilaporkeun ku { $who } { $ago } ({ $kind }, nomer { $number }).
} Dupi jalmina sami?
like-told-there = { $name } mirip sareng jalmi nu dilaporkeun ku { $who } { $ago } ({ $kind }). Naha jalmina sami, sareng ayeuna matuh di RT Bapa/Ibu?
like-registered = { $name } mirip sareng warga RT ieu: { $described }. Dupi jalmina sami?
like-born-here = Di éta kulawarga parantos kacatet { $described }, nu lahir dina waktos nu sami atanapi caket. Naha { $name } orok nu sami, nganggo nami sanés?
like-born-there = Di éta kulawarga parantos kacatet orok nu lahir dina waktos nu sami atanapi caket, di { $place }. Naha { $name } orok nu sami, nganggo nami sanés?
only-twin-ask = { $known } Upami kembaranana teu acan dilaporkeun, pencét “{ button-only-twin }”.
like-of-baby = { $asked } Upami ieu kembaranana, atanapi orok sanés, pencét “{ button-unlike }”.{ $others ->
    [yes] {" "}Upami kantun kembaranana nu teu acan dilaporkeun, pencét “{ button-only-twin }”.
   *[no] {""}
}
like-registered-near = { $name } mirip sareng warga nu parantos kacatet di RT sanés di desa ieu. Dupi jalmina sami?
like-registered-family = { $name } mirip sareng murangkalih kulawarga éta nu parantos kacatet di { $place }. Dupi jalmina sami?
like-registered-far = { $name }, kalayan tanggal lahir éta, parantos kacatet di { $place }. Dupi jalmina sami?
may-be-listed = { $here ->
    [some] “{ $name }” teu acan kapendak dina daptar warga. Dupi salah sawios ieu jalmina?
   *[none] “{ $name }” teu aya dina daptar warga RT ieu.
}{ $near ->
    [none] {""}
   *[other] {" "}Di { $near } aya warga nu namina mirip. Upami leres anjeunna, kintun waé: operator nu nyambungkeun.
}
button-none-of-these = Sanés, kintun
button-send-so = Kintun waé
may-come = { $names } mirip sareng warga desa ieu nu kacatet di { $rt }. Dupi ieu jalmina?
may-come-left = { $names } mirip sareng warga nu kacatet pindah ti { $rt }. Dupi ieu jalmina?
may-come-expected = { $called ->
    [none] { $names } lahir dina tanggal nu sami sareng warga { $rt } nu dilaporkeun pindah ka RT Bapa/Ibu. Dupi ieu jalmina?
   *[other] { $names } lahir dina tanggal nu sami sareng { $called }, nu kacatet pindah ti { $rt } ka RT Bapa/Ibu. Dupi ieu jalmina?
}
may-come-told = { $names } mirip sareng warga nu kacatet atanapi dilaporkeun di { $rt }. Dupi ieu jalmina?
may-come-on = { $name } parantos dilaporkeun ku { $who } { $ago } ({ $kind }, nomer { $number }). Kaayaanana: { $status }. Upami ayeuna tos pindah ka RT Bapa/Ibu, pencét “Leres, pindahkeun”.
may-be-back = { $how ->
    [born] { $names } lahir dina tanggal nu sami sareng { $described }, nu tos kacatet di kulawarga éta ku nami séjén.
   *[alike] { $names } mirip sareng warga RT ieu: { $described }.
} { $told ->
    [yes] No KK sareng alamat nu tos kacatet teu digentos; upami tos robih, lapor ogé { kind-correction }. Dupi leres tos linggih di dieu?
   *[no] Dupi leres tos linggih di dieu?
}
entered-here-ask = { $described } tos kadata di RT Bapa/Ibu. Dupi jalmina sami?
warning-entered-here-dropped = { $name } saur nu ngalaporkeun parantos kadata di RT ieu. Saparantos disatujuan data éta teu dianggo deui; nu lami dipindahkeun ka dieu.
warning-entered-here = { $name } saur nu ngalaporkeun tos kadata di RT ieu. Saparantos disatujuan aya dua data; nu hiji dilaporkeun ku Kadata dua kali.
dead-here-ask = Tos kacatet pupus kalayan nami sareng yuswa nu sami di { $place }{ $day ->
    [none] {""}
   *[other] , { $day }
}: { $name }. Dupi jalmina sami?
warning-came-as-dead = { $name } saur nu ngalaporkeun tos kacatet pupus ku data sanés. Saatos disatujuan, kantun hiji data, kacatet pupus.
warning-dead-entry-lives = { $name } saur nu ngalaporkeun jumeneng kénéh, padahal aya data sanés nu kacatet pupus. Saparantos disatujuan, data nu kacatet pupus téa janten henteu sah.
born-as-dead-ask = { $name }, { $by ->
    [age] sayuswa éta
   *[day] kalayan tanggal lahir éta
}, kacatet ngantunkeun di { $place }. { $others ->
    [some] Upami leres tos pupus, nu sanés tetep lebet. Mana nu leres?
   *[none] Dupi ieu jalmina?
}
died-since-ask = { $name }, sayuswa éta, kacatet ngantunkeun di RT ieu ({ $day }), saparantos tanggal sumping éta. Upami jalmina sami, sumpingna teu kedah dilaporkeun deui. Dupi jalmina sami?
joined-since-ask = { $joined } nembe lebet kulawarga ieu saparantos { $day }. Naha leres { $others } ngiring pindah harita? Upami nu pindah jalmi sanés, pencét “Robih waleran”.
reversed-ask = { $is ->
    [dead] Pupusna
   *[gone] Pindahna
} { $name } tanggal { $day } parantos kantos dilaporkeun, teras dileereskeun ku laporan { $number }: { $is ->
    [dead] horéng hirup kénéh
   *[gone] masih calik di dieu
}. Naha ayeuna leres kitu? Upami dintenna sanés, pencét “Robih waleran”.
button-they-went = Muhun, leres pindah
button-came-back = Leres, tos mulih
button-others-come = Mung nu sanés dongkap
button-they-come = Leres, pindahkeun
button-has-died = Leres tos pupus
button-lives-comes = Hirup kénéh, pindahkeun
button-only-twin = Mung kembaranana
button-unlike = Bénten, kintun
button-same = Sami, bolay
button-same-withdraw = Sami, tarik deui
button-answer-otherwise = Robih waleran
button-told-add = Tambih katerangan

## Kanggo operator: nu lami di gigireun nu énggal

warning-like-report = { $degree ->
    [sure] Méh pasti jalmi nu sami
    [very] Mirip pisan
   *[somewhat] Mirip
} ({ $percent } %) sareng laporan { $number }. Laporan ieu | laporan éta:
    Nami: { $name } | { $other_name }
    Lahir: { $born } | { $other_born }
    Ibu: { $mother } | { $other_mother }
    RT: { $rt } | { $other_rt }
    NIK: { $nik_is }
warning-like-person = { $degree ->
    [sure] Méh pasti jalmi nu sami
    [very] Mirip pisan
   *[somewhat] Mirip
} ({ $percent } %) sareng warga nu parantos kadaptar. Laporan ieu | daptar warga:
    Nami: { $name } | { $other_name }
    Lahir: { $born } | { $other_born }
    Ibu: { $mother } | { $other_mother }
    RT: { $rt } | { $other_rt }
    NIK: { $nik_is }
warning-like-report-room = { $degree ->
    [sure] Méh pasti jalmi nu sami
    [very] Mirip pisan
   *[somewhat] Mirip
} ({ $percent } %) sareng laporan { $number }. Nami { $name_is }, tanggal lahir { $born_is }, ibu { $mother_is }, RT { $rt_is }, NIK { $nik_is }. Lengkepna: tingal Rincian.
warning-like-person-room = { $degree ->
    [sure] Méh pasti jalmi nu sami
    [very] Mirip pisan
   *[somewhat] Mirip
} ({ $percent } %) sareng warga nu parantos kadaptar. Nami { $name_is }, tanggal lahir { $born_is }, ibu { $mother_is }, RT { $rt_is }, NIK { $nik_is }. Lengkepna: tingal Rincian.
compared-same = sami
compared-near = mirip
compared-different = bénten
compared-unknown = teu kauninga
warning-like-elsewhere = { $name } { $degree ->
    [sure] méh pasti sami
    [very] mirip pisan
   *[somewhat] mirip
} ({ $percent } %) sareng jalmi di desa sanés. Taroskeun ka Dinas Sosial.
warning-nik-told = NIK { $name } ditulis ogé kanggo jalmi sanés dina { $number ->
    [none] laporan desa sanés
   *[other] laporan { $number }
}. Salah sahijina lepat.
warning-told-otherwise = { $field ->
    [sex] Jenis kelamin
    [birth_date] Titimangsa lahir
    [birth_place] Tempat lahir
    [mother] Nami indung
    [marital] Status kawin
    [job] Padamelan
    [education] Atikan
   *[programmes] Program bantosan
} { $name } nu diserat béda ti nu kacatet. Nu kacatet tetep dianggo; upami lepat, nyuhunkeun laporan { kind-correction }.
warning-nik-differs = NIK { $name } nu diserat béda ti nu kacatet. Nu kacatet tetep dianggo; upami lepat, nyuhunkeun laporan { kind-correction }.
warning-untaken-kk = No KK { $name } nu diserat henteu dicandak: henteu sami sareng nu kacatet. Upami leres robih, nyuhunkeun laporan { kind-correction }.
warning-untaken-address = Alamat { $name } nu diserat henteu dicandak: henteu sami sareng nu kacatet. Upami leres robih, nyuhunkeun laporan { kind-correction }.
warning-untaken-relationship = Hubungan kulawarga { $name } nu diserat henteu dicandak: henteu sami sareng nu kacatet. Upami nu kacatet lepat, nyuhunkeun laporan { kind-correction }.
along-unlisted = Di dieu mung kulawargana nu teu aya dina daptar warga.
along-untold = Upami kulawargina ogé, tambihan nami aranjeunna.
