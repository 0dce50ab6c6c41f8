# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Sasih: panutupan, berkas, pangéling

## Lambar sareng kolom berkas sasih

month-sheet-recap = Rekap RT
month-sheet-silent = RT can lapor
month-sheet-none = Teu aya sasih ieu.
month-sheet-all-heard = Sadaya RT tos lapor.
month-sum = Jumlah
month-column-head = Ketua RT
month-column-residents = Jumlah warga
month-sheet-moved = Sumping sareng angkat
month-column-proposed-no-more = Teu janten diusulkeun ku margi
month-family-unfit = Kulawargina diusulkeun teu layak
month-column-movement = Robahan
month-column-count = Jumlah
month-sheet-removed = Panghapusan sareng verval
month-sheet-put-right = Ralat data
month-sheet-incomplete = Teu acan lengkep
month-column-temporary = No. samentawis
month-column-removal-code = Kode
month-unfit-with = sareng kulawargina, tanpa bantosan nyalira
month-right-entry = Data anu leres
month-removed-as = sateuacanna kaserat
month-stopped-before = bantosan nu parantos diitung lirén
month-no-nik-then = tanpa NIK
month-never-was = Lepat kacatet, jalmina teu pernah aya
month-column-removal-why = Katerangan
month-column-since = Ti saprak
month-column-stops = Bantosan nu lirén
month-column-goes-on = Bantosan diteraskeun ka
month-column-programmes = Program (tetep)
month-column-missing = Nu kirang
month-column-turn = Giliran
month-column-incomplete-since = Teu acan lengkep ti
month-column-until = Diantosan dugi ka
month-missing-arrival = laporan sumping di
month-awaited-anywhere = RT sanés (teu acan disebat nu mana)
month-missing-person = teu acan nyambung ka warga nu kadaptar; teu ngarobih data
month-no-receiver = teu acan aya pangurus énggal, giliran
month-still-to-come = teu acan lengkep, giliran
month-turn-rt = Pupuhu
month-turn-operator = Operator
month-column-number = No. laporan
month-column-rt = RT
month-column-rw = RW
month-column-village = Desa/Kelurahan
month-column-district = Kecamatan
month-column-nik = NIK
month-column-kk = No KK
month-column-name = Nama
month-column-event-date = Tanggal kejadian
month-column-event-said = Waktos kajadian
month-column-reported-on = Tanggal lapor
month-column-approved-on = Tanggal disetujui
month-column-reporter = Pelapor
month-column-decider = Disetujui oleh
month-column-before = Sebelum
month-column-after = Sesudah
month-column-area = Kode wilayah
month-column-state = Laporan
month-column-opening = Warga awal
month-column-born = Lahir
month-column-moved-in = Datang
month-column-died = Meninggal
month-column-moved-out = Pindah
month-column-put-right = Dilereskeun
month-column-imported = Tina daptar
month-column-closing = Warga akhir
month-column-dictated = Dicatet operator
month-rt-reported = Melapor
month-rt-nil = Nihil
month-rt-silent = Belum lapor

## Ringkesan kanggo Dinas Sosial

month-digest-heading =
    Data sasih { $month } parantos ditutup.
    { $area }, berkas vérsi { $version }.
month-digest-total = { $count ->
    [0] Teu aya robahan nu disatujuan sasih ieu.
   *[other] Robahan nu disatujuan: { $count } laporan, { $people } jiwa.
}
month-digest-heading-own =
    Data sasih { $month } parantos ditutup.
    { $area }. Berkasna katampi ku Dinas Sosial.
month-digest-people = { $what }: { $count } laporan, { $people } jiwa
month-digest-stops = Bantosan lirén kanggo { $count } panampi: { $programmes }.
month-stops-so-far = Bantosan nu bakal lirén: { $count } panampi ({ $programmes }).
month-digest-count = { $what } { $count }
month-digest-late = Di antawisna { $count } laporan sasih samémehna, nu disatujuan saatos panutupan.
month-digest-asked = Pikeun SIKS-NG: { $proposed } usulan, { $removed } panghapusan/verval, { $put_right } perbaikan, { $incomplete } teu acan lengkep.
month-asked-so-far = Dugi ka ayeuna pikeun SIKS-NG: { $proposed } usulan, { $removed } panghapusan/verval, { $put_right } perbaikan, { $incomplete } teu acan lengkep.{ $incomplete ->
    [0] {""}
   *[other] {" "}Operator tiasa ngalengkepan: serat lengkapi.
}
month-digest-dictated = Nu dicatet operator, sanés dikintun RT: { $count } laporan, kalebet nihil.
month-digest-untied = { $count } laporan ngeunaan jalmi nu teu acan nyambung ka warga nu kadaptar. { $before ->
    [0] {""}
   *[other] Tina jumlah éta { $before } parantos aya ti sasih-sasih sateuacanna.{" "}
}Namina tetep dina daptar teu acan lengkep dugi ka operator nyambungkeun atanapi nandaan réngsé, sareng diitung dina sasih anjeunna disambungkeun.
month-digest-villages = Per desa/kelurahan:
month-digest-village = { $village } ({ $district }): { $count } laporan, { $people } jiwa{ $counts }
month-digest-more-villages = … sareng { $count } desa/kelurahan sanés, tingali lambar Rekap RT.
month-digest-rts = RT: { $reported } ngalaporkeun, { $nil } nihil, { $silent } teu acan lapor.
month-digest-silent = Teu acan lapor:
month-digest-silent-many = Daptarna sareng nami pupuhu RT: serat rekap { $month }.
month-digest-rt = { $rt } { $village } ({ $district }): { $head ->
    [none] teu acan aya pupuhu
   *[other] { $head }
}
month-digest-carried = Dicandak ka sasih salajengna: { $count } laporan
month-digest-carried-named = { $count } { $why } ({ $numbers })
month-digest-carried-many = { $count } { $why }
month-carried-waiting = ngantosan kaputusan operator
month-carried-returned = diwangsulkeun ka RT kanggo dilereskeun
month-carried-approved = disatujuan, masih ngantosan persetujuan sanés
month-file-caption = Data sasih { $month }, vérsi { $version }.

## Wartos panutupan kanggo ketua RT

heads-closed-others = { $count } laporan sanésna
heads-closed = Laporan dugi ka { $until } ditutup: { $filed ->
    [0] teu acan aya laporan Bapa/Ibu nu lebet
   *[other] { $filed } laporan Bapa/Ibu lebet ({ $kinds })
}{ $open ->
    [0] {""}
   *[other] , { $open } ngalih ka laporan dugi ka { $next }: { $why }
}.

## Pangéling kanggo ketua RT

month-remind = Bapa/Ibu, teu acan aya laporan ti { $area } kanggo laporan dugi ka { $until }. { $days ->
    [0] Dinten ieu wates waktosna.
    [1] Wates waktosna énjing.
   *[other] Wates waktosna { $days } dinten deui.
}
month-remind-early = Bapa/Ibu, { $area } kacatet nihil dina { $day }. Naha nihil kénéh kanggo laporan dugi ka { $until }? { $days ->
    [0] Dinten ieu wates waktosna.
    [1] Wates waktosna énjing.
   *[other] Wates waktosna { $days } dinten deui.
}
month-remind-ask = Upami aya kalahiran, kapupusan, atanapi warga pindah, pencét Lapor. Upami teu aya nanaon, pencét Nihil.
month-remind-report = Lapor
month-remind-nil = Nihil

## Rekap dugi ka kacamatan, désa, RT

recap-open =
    { $area }
    { $stands }
recap-closed =
    { $area }
    Sasih { $month } parantos ditutup. Robahan nu disatujuan: { $count } laporan, { $people } jalmi.
    RT: { $reported } ngalaporkeun, { $nil } nihil, { $silent } teu acan lapor, tina { $rts } RT.
recap-kind-line = • { $what }: { $count } laporan, { $people } jalmi
recap-part-line = • { $name }: { $reports } laporan{ $people ->
    [0] {""}
   *[other] , { $people } jalmi
}, { $silent } tina { $rts } RT teu acan lapor{ $dictated ->
    [0] {""}
   *[other] {" "}({ $dictated } dicatet operator)
}
recap-rt-line = • { $name } ({ $head ->
    [none] teu acan aya pupuhu
   *[other] { $head }
}): { $state ->
    [silent] teu acan lapor
    [nil] nihil
   *[other] { $reports } laporan{ $people ->
        [0] {""}
       *[other] , { $people } jalmi
    }
}{ $dictated ->
    [0] {""}
   *[other] {" "}({ $dictated } dicatet operator)
}
recap-silent = { $count ->
    [0] Di { $area } sadaya RT parantos lapor kanggo sasih { $month }.
   *[other] Teu acan lapor kanggo sasih { $month } di { $area }: { $count } RT.
}
recap-silent-line = • { $name }: { $head ->
    [none] teu acan aya pupuhu
   *[other] { $head }
}
recap-elsewhere = Nu tiasa ditingali di dieu ngan { $area }.
recap-no-month = Teu acan aya data sasih { $month }.
recap-no-place = "{ $place }" teu aya di { $area }. Mangga serat nami kacamatan atanapi désana, contona: rekap Sukamaju.
recap-which = Aya sababaraha tempat nu namina "{ $place }". Nu mana?
recap-place = { $level ->
    [district] Kec. { $name }
    [regency] { $name }
   *[other] { $name }{ $district ->
        [none] {""}
       *[other] {" "}({ $district })
    }
}
recap-picture-comes = Gambar rekap { $area } dikintun sakedap deui{ $pages ->
    [1] { "" }
   *[other] , { $pages } gambar
}.
recap-picture-title = { $area }
recap-picture-at = { $closed ->
    [yes] { $month }, tos ditutup
   *[no] { $month }, kaayaan { $day } tabuh { $time }
}
recap-picture = Rekap { $area }, { $month }{ $pages ->
    [1] { "" }
   *[other] . Gambar { $page } tina { $pages }
}.
recap-picture-area = { $told } tina { $rts } RT{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } ngantosan
}
recap-picture-rt = { $reports } laporan{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } ngantosan
}
recap-picture-dictated = { $said }, { $count }*
recap-picture-note = * dicatet operator, sanes dikintun RT
recap-picture-nil = nihil
recap-picture-silent = teu acan lapor
recap-colour-decided = laporan tos diputus
recap-colour-waiting = laporan ngantosan
recap-colour-nil = nihil
recap-colour-silent = teu acan lapor
recap-colour-rt-reported = RT tos lapor
recap-colour-rt-nil = RT nihil
recap-colour-rt-silent = RT teu acan lapor
button-recap-picture = Tingali gambar
button-silent = RT can lapor ({ $count })
button-recap-of = Rekap { $name }
button-recap-own = Rekap abdi
