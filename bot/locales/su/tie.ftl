# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Laporan ngeunaan jalmi nu teu acan nyambung ka warga nu kadaptar

button-tie = Sambungkeun ka warga
button-approve-untied = Satujuan waé
approve-untied-ask = Laporan ieu teu acan nyambung ka warga nu kadaptar. Upami disatujuan kieu, data warga teu robih. Sambungkeun heula?
approve-in-part-ask = { $names } teu acan nyambung ka warga nu kadaptar. Upami disatujuan kieu, datana teu robih. Sambungkeun heula?
approve-untied-elsewhere = Aya nu namina sami di désa sanés. Upami éta jalmina, satujuan waé sapertos kieu; operator di ditu bakal dipénta mastikeunana.
tie-brought = Panginten nu dimaksad { $name }, dina laporan { $kind } { $number } nu teu acan diputuskeun.
tie-entered-since = Panginten nu dimaksad { $name }, nu lebet kana data saatos ieu laporan dikintun.
button-tie-told = Sambungkeun { $number }
approve-untied-choose = Pilih: sambungkeun heula, atanapi satujuan waé.
tie-in-private = Diteraskeun dina obrolan pribadi.
tie-nobody = Laporan { $number } parantos nyambung, atanapi tos teu ngantosan.
kind-tie = sambungan ka warga
tie-approved = { $filed ->
    [yes] Laporan { $number } parantos lebet data sasih nu ditutup, sareng tetep kitu. Upami jalmina parantos dipilih, anjeunna janten laporan anyar nu ngantosan kaputusan.
   *[no] Laporan { $number } tetep disatujuan dugi ka jalmina dipilih; saparantosna ngantosan putusan deui.
}{ $settles ->
    [yes] {" "}Upami jalmina teu aya dina data, tandaan réngsé waé.
   *[no] {""}
}
tie-begins = Laporan { $kind } { $number } ti { $rt } ngeunaan “{ $name }”.
tie-same-house = Salaporan sareng { $name }. Upami ditambihkeun janten warga sareng kulawargina diliwat, anjeunna sakulawarga sareng { $name }.
tie-told-untied = Laporan { $number } ngeunaan { $told } ogé teu acan nyambung{ $gone ->
    [yes] ; eusina parantos ngantunkeun atanapi pindah
   *[no] {""}
}. Upami jalmina sami, sambungkeun duanana ka warga nu sami.
warning-untied-alike = Laporan { $number } ngeunaan { $told } teu acan nyambung ka warga. Upami jalmina { $name }, satujuan heula ieu, teras pencét Sambungkeun dina ieu kartu.
warning-untied-gone = Laporan { $number } ngeunaan { $told } teu acan nyambung ka warga. Eusina: parantos ngantunkeun atanapi pindah. Upami jalmina { $name }, satujuan heula ieu, teras pencét Sambungkeun dina ieu kartu.
warning-untied-afar = Laporan { $number } ti { $rt } ngeunaan { $told } teu acan nyambung ka warga. Eusina: parantos pupus atanapi pindah. Upami jalmina { $name }, satujuan heula ieu; { $where ->
    [there] operator di ditu teras nyambungkeunana.
   *[here] ketua RT di dieu teras kedah ngalaporkeunana.
}
tie-who = Saha nu dimaksad? Ketik nami atanapi opat angka panungtung NIK.
    .label = Nu dimaksad
tie-add = Tambihkeun janten warga
tie-house = Ngiring kulawarga saha? Ketik nami anggota kulawargina, atanapi pencét Liwat upami kulawarga nyalira.
    .label = Ngiring kulawarga
tie-sex = Naon jenis kelaminna?
    .label = Jenis kelamin
tie-born = Iraha lahirna? Contona: 17-8-1960, 1960, atanapi umur 66. Upami teu acan terang, pencét Liwat.
    .label = Tanggal lahir
tie-nik = Sabaraha NIK-na? Upami teu acan terang, pencét Liwat.
    .label = NIK
resume-tie = Laporan tadi teu acan disambungkeun. Badé diteraskeun?
tie-undone = Mangga, teu acan disambungkeun.
tied = Laporan { $number } parantos disambungkeun. Kartuna nu énggal parantos dikintun, mangga diputuskeun.
tied-in-part = Laporan { $number } parantos disambungkeun, nanging { $names } teu acan. Sambungkeun ogé, teras putuskeun dina kartuna nu énggal.
button-tie-next = Sambungkeun deui
tied-returned = Laporan { $number } parantos disambungkeun, teras diwangsulkeun ka ketua RT margi aya kénéh hiji patarosan kanggo anjeunna.
tie-refused = Laporan { $number } teu acan disambungkeun. { $why }
tie-unfit = Laporan ieu teu cocog sareng anjeunna: { $why }.
tie-elsewhere = Anjeunna kacatet di { $rt }, janten laporan ti RT ieu teu ngarobih datana. Pundut ketua { $rt } nu ngalaporkeun.
card-tied = ↪ Disambungkeun ku { $name }, { $day } tabuh { $time }. Anggo kartuna nu énggal.
told-tied = Laporan { $kind } { $number } parantos disambungkeun ku operator ka { $who ->
    [none] warga nu kacatet di { $rt }
   *[other] { $who }
}. Upami sanés anjeunna, wartosan operator.
told-entered = Laporan { $kind } { $number }: { $name } ditambihkeun ku operator janten warga, upami laporan ieu disatujuan.
told-parted = Laporan { $kind } { $number } parantos lebet data { $month }. { $names } harita teu acan nyambung, sareng ayeuna janten laporan { $rest }.
told-right-stays = Dua data hiji jalmi parantos dihijikeun ({ $number }). Nu teu dianggo deui ({ $name }) kacatet { $status ->
    [3] pindah
    [6] ngumbara
   *[other] teu kapendak
}, nanging { $right } masih kacatet cicing di RT ieu. Upami leres { $status ->
    [3] pindah, laporkeun Pindah keluar
    [6] ngumbara, laporkeun Merantau
   *[other] teu kapendak, laporkeun Tidak ditemukan
} atas nami { $right }.
told-right-entry = Dua data hiji jalmi parantos dihijikeun. Laporan { $kind } { $number } ayeuna nganggo data nu lumaku: { $names }. Upami sanés anjeunna, wartosan operator.
told-follows = Laporan { $kind } { $number } ayeuna ngeunaan warga nu parantos kacatet, sami sareng { $earlier }. Upami sanés anjeunna, wartosan operator.
reason-to-be-tied = badé disambungkeun ka warga nu kadaptar
approve-same-ask = { $names } { $how ->
    [expected] lahir dina tanggal nu sami sareng warga nu diantos pindah ka RT ieu, ku nami sanés
    [born] lahir dina waktos nu sami atanapi caket di kulawarga nu sami sareng warga nu parantos kadaptar di { $rt }, nganggo nami sanés (panginten kembar)
    [day] lahir dina waktos nu sami atanapi caket sareng warga nu mirip, nu parantos kadaptar di { $rt }
   *[alike] mirip pisan ({ $percent } %) sareng warga nu parantos kadaptar di { $rt }
}. Upami disatujuan kieu, anjeunna kacatet dua kali. Jalmi nu sami?
approve-untied-first = Laporan { $number } teu acan nyambung sareng warga kadaptar. Sambungkeun heula tina kartuna, atanapi putuskeun nyalira.
approve-doubted-line = Ti saprak laporan ieu dikintun aya nu robih. { $doubt }
approve-doubted-choose = Pilih: pénta ralat, atanapi satujuan waé.
approve-doubted-first = Laporan { $number }: ti saprak dikintun aya nu robih. { $doubt } Putuskeun tina kartuna.
approve-same-first = Laporan { $number }: { $names } { $how ->
    [expected] lahir dina tanggal nu sami sareng warga nu diantos pindah ka RT éta, ku nami sanés
    [born] lahir dina waktos nu sami atanapi caket di kulawarga nu sami sareng warga nu parantos kadaptar di { $rt }, nganggo nami sanés (panginten kembar)
    [day] lahir dina waktos nu sami atanapi caket sareng warga nu mirip, nu parantos kadaptar di { $rt }
   *[alike] sami pisan ({ $percent } %) sareng warga nu parantos kadaptar di { $rt }
}. Putuskeun heula tina kartuna.
approve-same-choose = Pilih: jalmi nu sami, atanapi bénten jalmi.
button-same-reject = Ieu jalmina, tolak
button-others-approve = Bénten, satujuan
told-moved-instead = Laporan { $kind } { $number }: { $names } tétéla parantos kacatet{ $near ->
    [no] {""}
   *[yes] {" "}warga desa ieu
}, janten { $born ->
    [yes] kalahiranana dicatet dina éta data,
   *[no] dipindahkeun,
} henteu didaptarkeun deui.{ $otherwise ->
    [none] {""}
   *[other] {" "}Nami { $otherwise } dina data kaserat sanés. Upami lepat, laporkeun “{ kind-correction }” saatos laporan ieu disatujuan.
}

tie-far = Aya warga nu namina “{ $query }” nu kacatet di désa sanés. Upami ieu laporan ngeunaan anjeunna, ulah ditambihan deui salaku warga: { $heard ->
    [yes] operator désa éta bakal ditaros.
   *[no] nu ngalaporkeun ketua RT di ditu.
}
tie-ended = { $who } di { $rt } { $waits ->
    [yes] dilaporkeun
   *[no] kacatet
} { $status ->
    [2] pupus
    [3] pindah
   *[other] henteu sah
}{ $waits ->
    [yes] , sareng laporan éta masih ngantosan
   *[no] {""}
}. Upami laporan ieu ngeunaan anjeunna, ulah ditambihkeun deui janten warga: { $status ->
    [2] upami ngulang, tolak waé; upami tétéla jumeneng kénéh, pénta ketua RT ngalaporkeun “{ kind-still_alive }”.
    [3] upami ngulang, tolak waé. Kajadian di tempat nu énggal: tolak ogé, ketua RT di ditu nu ngalaporkeun. Upami wangsul matuh di dieu, pénta ketua RT ngalaporkeun “{ kind-move_in }”, lajeng sambungkeun.
   *[other] upami ngulang, tolak waé; upami datana lepat, pénta ketua RT ngalaporkeun “{ kind-relisted }”.
}
