# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pindah ka dieu

kind-move_in = Pindah ka dieu

found-arrival-some = Ieu nu badé datang sareng mirip sareng “{ $query }”. Pilih, atanapi pencét Warga énggal.
found-arrival-none = Teu acan aya wartos “{ $query }” pindah ka RT Bapa/Ibu. Upami namina parantos leres, pencét Warga énggal.
found-arrival-only = “{ $query }” dicatet janten warga énggal.
arrival-new = Warga énggal
arrival-some = Saukur sabagian kulawarga { $name }

move_in-person = Saha nu datang? Ketik nami kapala kulawargina. Contona: Asep Saepudin.
    .label = Nu datang
move_in-person-some = Saha waé nu datang? Pencét nu henteu ngiring, supados contrengna ical.
move_in-date = Iraha datangna? Contona: kamari, 12 Agustus 2026, atanapi bulan Méi 2026.
    .label = Tanggal datang
move_in-many = Kintun foto KK aranjeunna, engké operator nu ngeusian datana. Upami teu aya fotona, ketik sabaraha jalmi nu datang. Contona: 3.
    .label = Rombongan
move_in-many-told = Kintun foto KK aranjeunna, engké operator nu ngeusian datana. Upami teu aya fotona, pencét tombolna.
button-no-photo = Tanpa foto, { $count } jalmi
coming-on-photo = foto KK
coming-people = { $count } jalmi
button-photo-is-card = Foto nu tadi KK-na
move_in-count = Sabaraha jalmi nu datang, diétang sadayana? Contona: 4.
    .label = Jumlah jalmi
move_in-host-left = { $name } { $waits ->
    [yes] dilaporkeun
   *[no] kacatet
} pindah { $day }, sateuacan tanggal sumping éta, janten kulawargina teu acan tiasa diiluan. Upami { $name } parantos linggih di dieu deui, laporkeun heula “{ kind-move_in }” kanggo anjeunna. Upami henteu, pilih jalmi sanés atanapi pencét Liwat.
move_in-on-photo = Nami sareng yuswa aranjeunna dieusian ku operator tina foto KK.
move_in-details = Bapa/Ibu badé ngeusian NIK aranjeunna ogé?
    .label = NIK, hubungan
newcomer-details-all = Muhun, ku abdi
move_in-host = Ngiring sareng kulawarga saha? Ketik namina. Contona: Asep. Upami janten kulawarga nyalira, pencét Liwat.
    .label = Ngiring kulawarga
move_in-kin = Naon hubunganana sareng kapala kulawarga éta?
    .label = Hubungan kulawarga
move_in-kk = Ketik 16 angka No KK aranjeunna. Contona: 3215010101200001. Upami teu acan aya, pencét Liwat.
    .label = No KK
move_in-address = Di mana alamatna di RT ieu? Contona: Kp. Sukamaju No. 5. Upami teu acan terang, pencét Liwat.
    .label = Alamat di dieu
move_in-name-next = Saha nami jalmi ka-{ $number }? Contona: Siti Aminah.
    .label = Nami jalmi ka-{ $number }
move_in-named-twice = { $name } parantos disebat salaku jalmi ka-{ $number }. Saha nami jalmi nu ieu? Upami leres dua jalmi sami namina, ketik sakali deui.
move_in-nik-next = Ketik 16 angka NIK { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
}. Contona: 3215014101900001. Upami teu acan aya, pencét Liwat.
    .label = NIK { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
move_in-kin-next = { $name ->
    [none] Jalmi ka-{ $number }
   *[other] { $name }
} téh sahana kapala kulawarga?
    .label = Hubungan { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
move_in-sex-next = Naon jenis kelamin { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
}?
    .label = Jenis kelamin { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
move_in-born-next = Sabaraha yuswa { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
}? Contona: 36. Tanggal lahir ogé kénging, contona: 12 Agustus 1990.
    .label = Lahir { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
move_in-origin = Datang ti mana? Ketik nami desa atanapi kotana. Contona: Cikampek Barat, atanapi Bekasi. Upami teu terang, pencét Liwat.
    .label = Asal
move_in-scope = Datangna ti sakumaha tebihna? Upami teu terang, pencét Liwat.
    .label = Tebihna
move_in-photo = Upami aya, kintun foto surat pindah. Upami teu aya, pencét Liwat.
    .label = Foto surat

move_in-why-no-nik = Ku naon teu acan aya NIK-na? Upami teu terang, pencét Liwat.
    .label = Sabab teu gaduh NIK
move_in-letter = Kintun foto surat kateranganana, ti desa, rumah sakit atanapi pulisi. Upami teu aya, pencét Liwat.
    .label = Surat katerangan
fact-no-nik = Sabab teu gaduh NIK
fact-host = Ngiring kulawarga
fact-address = Alamat
fact-came-from = Datang ti
fact-origin = Asal

warning-arrived-without-nik = Teu acan aya NIK: { $names }.
warning-no-address = Alamat di RT ieu teu acan disebat.
warning-still-elsewhere = { $name } masih kadaptar di { $place }. Pastikeun parantos pindah ti ditu.
warning-back-here = { $name } masih kacatet di RT ieu; saur nu ngalaporkeun anjeunna mulih deui ka dieu dina tanggal éta. Pindahna saméméh tanggal éta henteu ngaluarkeun deui anjeunna.
warning-returned = { $name } kantos kadaptar, janten datana dianggo deui.
warning-own-household = { $names } lebet deui kana KK { $head }, nu matuh di RT ieu.
warning-child-at-home = { $names } lebet kana KK { $head }, kulawargana nu matuh di RT ieu. Upami lepat, wangsulkeun laporan ieu.
child-alone-ask = { $names } masih budak sareng sumping nyalira.
warning-child-alone = { $names } masih budak sareng sumping nyalira. Teu acan jelas ngiring KK saha di RT ieu. Taroskeun ka nu ngalaporkeun.
warning-still-away = { $names } keur ngumbara waktos kulawargana pindah, janten tetep kacatet ngumbara. Upami tos matuh di RT ieu, nyuhunkeun laporan { kind-away } yén parantos mulih.
nik-of-dead-ask = NIK éta gaduh { $name }, nu kacatet pupus di { $place }. { $others ->
    [some] Upami leres tos pupus, nu sanés tetep lebet. Mana nu leres?
   *[none] Naha ieu jalmina?
}
nik-of-another-ask = NIK { $typed } kacatet di RT sanés ku nami sanés. Naha éta leres { $name }?
warning-called-otherwise = { $name } kacatet ku nami sanés. Cocogkeun namina sareng KTP atanapi KK. Upami nami dina data lepat, nyuhunkeun laporan { kind-correction }.
warning-named-otherwise = NIK { $name } kacatet ku nami sanés; saur nu ngalaporkeun nami dina data nu lepat. Pariksa kartuna. Upami leres, nyuhunkeun laporan { kind-correction }.
warning-came-to-whom = { $name } disebat ngiring dongkap, nanging tos kacatet di RT ieu sareng saur nu ngalaporkeun leres matuh di dieu. Nu dongkap mung nu sanés, ka kulawargana.
warning-came-without-dead = { $name } disebat ngiring dongkap, nanging kacatet pupus sareng saur nu ngalaporkeun leres kitu. Nu sanés lebet tanpa anjeunna.
warning-like-dead = { $name } sami nami sareng lahirna sareng warga nu kacatet pupus di { $place }. Upami jalmina sami sareng hirup kénéh, tolak ieu laporan sareng pénta heula laporan { kind-still_alive }.
warning-died-before = { $name } sami nami sareng lahirna sareng warga nu kacatet pupus di { $place }. Upami jalmina sami, pupusna tos kacatet: tolak ieu laporan.
warning-nik-of-dead = NIK nu diserat kanggo { $name } gaduh warga nu kacatet pupus, janten teu acan dicatet. Pariksa kartuna.
warning-nik-of-other = NIK nu diserat kanggo { $name } kacatet dina warga sanés di { $place }, janten teu acan dicatet. Cocogkeun kartu duanana, teras lengkepan.
warning-nik-of-gone = NIK nu diserat kanggo { $name } gaduh warga nu kacatet pindah, janten teu acan dicatet. Pariksa kartuna.

arrival-gone = { $name } parantos teu diantosan di RT ieu. Pilih jalmi sanés, atanapi pencét Bolay.
arrival-told =
    { $day ->
        [unknown]
            { $count ->
                [1] { $name } pindah ka RT Bapa/Ibu.
               *[other] Kulawarga { $name } ({ $count } jalmi) pindah ka RT Bapa/Ibu.
            }
       *[other]
            { $count ->
                [1] { $name } pindah ka RT Bapa/Ibu, ti { $day }.
               *[other] Kulawarga { $name } ({ $count } jalmi) pindah ka RT Bapa/Ibu, ti { $day }.
            }
    }
    Ti { $from }. Parantos datang?
arrival-rest =
    { $came } tos kacatet sumping di RT Bapa/Ibu (laporan { $number }).
    Kulawargina ti { $from } diantosan kénéh: { $names }. Upami tos sumping ogé, pencét { button-arrived }.
arrival-none = Kulawarga éta parantos dilaporkeun datang, atanapi pindahna teu janten.
button-arrived = Parantos datang
button-arrived-after-all = Tétéla datang
button-not-to-us = Sanés ka RT ieu
button-went-beyond = Ka luar kabupaten
button-stayed-near = Di kabupaten kénéh
arrival-beyond = Dicatet: { $count ->
    [1] { $name }
   *[other] Kulawarga { $name } ({ $count } jalmi)
} pindah ka luar kabupaten (laporan { $number }). RT sanés henteu ditaros deui, sareng bulan ieu bantosanana dipénta dieureunkeun. Upami lepat, pencét { button-stayed-near }.
arrival-near = Dicatet: { $count ->
    [1] { $name }
   *[other] Kulawarga { $name } ({ $count } jalmi)
} aya kénéh di kabupatén ieu, RT-na teu acan kauninga (laporan { $number }). Upami terang RT-na, mangga ketua RT éta dipénta ngalaporkeun “{ kind-move_in }”.
arrival-not-here = Dicatet: { $count ->
    [1] { $name }
   *[other] Kulawarga { $name } ({ $count } jalmi)
} henteu pindah ka RT Bapa/Ibu. Ketua RT asalna ditaros ka mana. Upami tétéla datang ka dieu, pencét { button-arrived-after-all }.
arrival-elsewhere = { $count ->
    [1] { $name }
   *[other] Kulawarga { $name } ({ $count } jalmi)
} dilaporkeun pindah ka { $rt } (laporan { $number }), nanging saur ketua RT di ditu henteu pindah ka ditu. Ka RT mana? Mangga ketua RT nu leres dipénta ngalaporkeun “{ kind-move_in }”. Upami kaluar ti kabupatén, pencét “{ button-went-beyond }”; upami tos wangsul, “{ kind-move_in }”.
