# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Gantina patugas numutkeun SK

duty-over = { $name }, tugas Bapa/Ibu salaku { $role } parantos réngsé. Hatur nuhun.
duty-ended = { $duty ->
    [deputy] Tugas Bapa/Ibu salaku gaganti samentawis { $whose } ({ $role }) parantos réngsé. Upami ieu lepat, taroskeun ka { $whose }.
    [assistant] Tugas Bapa/Ibu salaku { $role } parantos réngsé, janten di dieu teu tiasa ngalaporkeun deui. Upami ieu lepat, taroskeun ka ketua RT.
    [rt] Tugas Bapa/Ibu salaku { $role } parantos réngsé, janten di dieu teu tiasa ngalaporkeun deui. Upami aya kajadian, wartoskeun ka ketua RT nu ayeuna. Upami ieu lepat, taroskeun ka operator desa atanapi kelurahan.
   *[other] Tugas Bapa/Ibu salaku { $role } parantos réngsé. Upami ieu lepat, taroskeun ka Dinas Sosial.
} Upami nampi kode undangan énggal, ketik: GABUNG kode. Contona: GABUNG AB2CD3EF.
duty-goes-on = Nu teu acan réngsé diteraskeun ku { $successor }.
duty-taken-on = { $name }, ti ayeuna Bapa/Ibu tugas salaku { $role }, neraskeun { $left }. Nu teu acan réngsé aya dina ménu.
taken-over = Aya { $count } laporan ti ketua RT samémehna nu teu acan réngsé. Ayeuna Bapa/Ibu nu neraskeunana.
taken-over-office = Nu ngantosan Bapa/Ibu:
taken-over-queue-line = • { $count } laporan nu kedah diputuskeun
taken-over-asked-line = • { $count } patarosan
taken-over-musdes-line = • { $count } musyawarah nu teu acan réngsé
taken-over-surveys-line = • { $count } survéy

## Nu ngagentosan samentawis

button-deputies = Gaganti samentawis
button-deputy-new = + Tunjuk gaganti
button-deputy-for = Kanggo patugas sanés
button-deputy-code = Kode énggal: { $name }
button-deputy-end = Eureunkeun: { $name }
button-duty = Gentos tugas
deputies-title = { $count ->
    [0] { $whose ->
        [own] Bapa/Ibu teu acan gaduh gaganti samentawis. Gaganti ngajalankeun tugas Bapa/Ibu salami cuti, tina HP-na nyalira, sareng eureun nyalira dina dinten panungtungna.
       *[others] { $absent } teu acan gaduh gaganti samentawis. Gaganti ngajalankeun tugasna salami cuti, tina HP-na nyalira, sareng eureun nyalira dina dinten panungtungna.
    }
   *[other] { $whose ->
        [own] Gaganti samentawis Bapa/Ibu:
       *[others] Gaganti samentawis { $absent }:
    }
}
deputies-line = • { $name }, { $first } dugi ka { $last }{ $state ->
    [in] {""}
   *[invited] {" "}(teu acan lebet)
}
deputies-not-yours = Gaganti samentawis ditunjuk ku patugasna nyalira atanapi ku atasanana. Di dieu Bapa/Ibu teu tiasa nunjukna.
deputy-for-which = Saha nu cuti? Pencét namina.
deputy-for-whom = { $name }, { $place }
deputy-name = Saha nami gagantina? Contona: Asep Hidayat.
    .label = Nami gaganti
deputy-first = Ti kaping sabaraha? Contona: 3 Désémber.
    .label = Ti
deputy-last = Dugi ka kaping sabaraha, dinten panungtungna? Contona: 14 Désémber.
    .label = Dugi ka
deputy-same-name = { $name } teu tiasa ngagentosan dirina nyalira. Tunjuk jalmi sanés.
deputy-day-over = Kaping { $first } parantos kaliwat. Gaganti ti dinten ieu atanapi saatosna.
deputy-days-turned = Kapingna teu acan pas: ti { $first }, dugi ka { $last }. Dinten panungtung teu kénging sateuacan dinten kahiji.
deputy-too-long = Gaganti samentawis pangamina { $days } dinten. Langkung ti éta tugas dialihkeun ku SK.
deputy-overlaps = { $name } parantos ngagentosan { $absent } ti { $first } dugi ka { $last }. Eureunkeun heula, atanapi pilih kaping sanés.
deputy-invited = { $name } ngagentosan { $absent } ti { $first } dugi ka { $last }. Teraskeun pesen di handap ieu ka anjeunna{ $how ->
    [personal] . Ulemanana
   *[code] , sareng kontak layanan ieu. Kodena
} sakali paké.
deputy-to-forward = { $name }, Bapa/Ibu ditunjuk ngagentosan { $absent } salaku { $role }, ti { $first } dugi ka { $last }. { $way }
deputy-named-for-you = { $name } ditunjuk ngagentosan Bapa/Ibu ti { $first } dugi ka { $last }.
deputy-came = { $name }, gaganti Bapa/Ibu, parantos lebet. Tugasna ti { $first } dugi ka { $last }.{ $cards ->
    [yes] {" "}Salami éta kartu laporan nu biasana dina chat Bapa/Ibu sumping ka anjeunna; Bapa/Ibu tetep tiasa muka ngalangkungan Antrean.
   *[no] {""}
}
deputy-not-yet = { $name }, Bapa/Ibu kadaptar salaku gaganti samentawis { $absent } ({ $role }), ti { $first } dugi ka { $last }. Dina dinten kahiji Bapa/Ibu dibéjaan deui.
deputy-begins = { $name }, ti dinten ieu dugi ka { $last } Bapa/Ibu ngagentosan { $absent } salaku { $role }.{ $others ->
    [yes] {" "}Kanggo ngangona pencét Gentos tugas, atanapi ketik: tugas.
   *[no] {""}
}
deputy-began = Ti dinten ieu dugi ka { $last } tugas Bapa/Ibu dijalankeun ogé ku { $name }.{ $state ->
    [in] { $cards ->
        [yes] {" "}Kartu laporan nu biasana dina chat Bapa/Ibu ayeuna sumping ka anjeunna.
       *[no] {""}
    }
   *[invited] {" "}Anjeunna teu acan lebet; pasihan kodena.
} Bapa/Ibu tetep tiasa nganggo layanan ieu.
deputy-ended = { $name } teu ngagentosan Bapa/Ibu deui.
deputy-over = { $name }, tugas Bapa/Ibu salaku gaganti samentawis ({ $role }) parantos réngsé. Hatur nuhun.
deputy-called-back = { $name } sanés gaganti deui. Nu parantos diputuskeunana tetep berlaku.
resume-deputy = Gaganti tadi teu acan réngsé ditunjuk. Badé diteraskeun?
deputy-undone = Saé, teu aya gaganti nu ditunjuk.
duty-taken-up = { $name }, tombol éta kanggo tugas Bapa/Ibu salaku { $role }, janten nomer ieu ayeuna dianggo kanggo tugas éta. Kanggo wangsul pencét Gentos tugas.
