# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu kedah dipikaterang samémeh jalmi tiasa lebet data

warning-incomplete = Data { $name } teu acan lengkep: { $missing }.
card-blank = { $count } data kosong. { $state ->
    [waiting] Upami disatujuan ayeuna, lebet kana daptar teu acan lengkep, sanés usulan.
   *[decided] Lebet kana daptar teu acan lengkep, sanés usulan.
}
decided-blank = Laporan { $number } disatujuan. { $count } data kosong: lebet kana daptar teu acan lengkep, sanés usulan.
button-complete-card = Lengkepan
button-complete = Lengkepan data

## Ngalengkepan data, dina chat pribadi operator

complete-in-private = Lengkepan datana dina chat pribadi.
complete-nothing = Teu aya data anu kosong.
complete-whom = Ngalengkepan data { $name } ({ $born ->
    [none] tanggal lahir teu acan kacatet
   *[other] lahir { $born }
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
}). { $left ->
    [1] Kantun hiji patarosan.
   *[other] Aya { $left } patarosan.
}
complete-nik-value = Sabaraha NIK-na? 16 angka, tingali KTP, KIA, atanapi kartu kulawarga. Upami teu acan aya, pencét Liwat.
complete-kk-value = Sabaraha nomer kartu kulawargina? 16 angka. Upami teu acan aya, pencét Liwat.
complete-name-value = Saha nami lengkepna? Contona: Siti Maryam.
complete-birth-place-value = Di mana lahirna? Contona: Karawang.
complete-birth-date-value = Iraha lahirna? Contona: 12 Agustus 1980, 1980, atanapi umur 46.
complete-sex-value = Naon jenis kelaminna?
complete-mother-value = Saha nami ibu kandungna? Contona: Enok Suryani.
complete-relationship-value = Naon hubunganana dina kulawarga?
complete-marital-value = Naon status kawinna?
complete-address-value = Di mana alamatna? Contona: Kp. Sukamaju No. 3.
complete-job-value = Naon padamelanana?
complete-education-value = Naon atikan panungtungna?
complete-doubt = { $typed }: { $doubt } Parios deui dina kartuna. Upami leres kitu, serat deui nu sami.
complete-doubt-sex = { $doubt } Parios deui dina kartuna. Upami leres kitu, pilih deui nu sami.
complete-birth-known = Nu kacatet parantos { $known }. Serat tanggalna, atanapi pencét Liwat.
complete-birth-differs = Nu kacatet { $known }, sanés { $typed }. Upami leres { $typed }, serat deui nu sami.
complete-known-already = Data éta parantos dieusian.
complete-done = { $left ->
    [0] Hatur nuhun, datana parantos lengkep.
   *[other] Masih aya { $left } data kosong, janten lebet kana daptar teu acan lengkep, sanés usulan. Tiasa dilengkepan deui iraha waé.
}
complete-nobody = Teu aya warga anu datana teu acan lengkep.
complete-title = { $count } warga datana teu acan lengkep, janten teu acan tiasa diusulkeun{ $pages ->
    [1] {""}
   *[other] {" "}(kaca { $page } tina { $pages })
}:
complete-line = { $number }. { $name }, { $rt }: { $missing }{ $told ->
        [yes] {" "}(laporanana masih ngantosan)
       *[no] {""}
    }
complete-choose = Saha anu badé dilengkepan?
button-complete-others = Lengkepan nu lian
resume-complete = Data tadi teu acan réngsé dilengkepan. Badé diteraskeun?
complete-undone = Mangga, datana teu acan dilengkepan.
entry-name = nami
entry-nik = NIK
entry-kk = No KK
entry-birth_place = tempat lahir
entry-birth_date = tanggal lahir
entry-sex = jenis kelamin
entry-mother = ibu kandung
entry-relationship = hubungan kulawarga
entry-marital = status kawin
entry-address = alamat
entry-job = padamelan
entry-education = atikan

## Tanpa NIK, kanggo Dukcapil

button-no-nik = Tanpa NIK
without-nik-title = { $count } warga teu acan gaduh NIK di dieu, kanggo diurus ka Dukcapil. Halaman { $page } tina { $pages }. Upami NIK-na parantos dieusian, namina ical tina daptar ieu.
without-nik-line = { $number }. { $name }, { $rt }: { $why }
without-nik-nobody = Sadaya warga di dieu parantos gaduh NIK.
without-nik-caption = { $count } warga tanpa NIK, kanggo Dukcapil.
without-nik-why-never = teu acan kantos didata Dukcapil
without-nik-why-certificate = akta lahirna teu acan aya
without-nik-why-lost = kartuna ical, nomerna teu kapendak
without-nik-why-elsewhere = masih kadata di tempat asal
without-nik-why-trouble = datana aya masalah di Dukcapil
without-nik-why-unknown = sababna teu kapendak
without-nik-why-newborn = orok nembé lahir
without-nik-why-untold = sababna teu acan disebat
button-no-nik-letter = Citak serat
person-no-nik = Teu acan gaduh NIK: { $why }.
no-nik-letter-comes = Serat kanggo Dukcapil nuju didamel. Sakedap deui dikintun ka dieu, kantun dinomeran sareng ditawis.
no-nik-letter-caption = Serat kanggo Dukcapil ngeunaan { $count } warga tanpa NIK. Eusina data pribadi, ulah diteraskeun ka grup.
no-nik-letter-number = Nomor
no-nik-letter-attached = Lampiran
no-nik-letter-attached-count = 1 daftar
no-nik-letter-about = Perihal
no-nik-letter-subject = Permohonan penerbitan NIK
no-nik-letter-to = Kepada Yth. Kepala Dinas Kependudukan dan Pencatatan Sipil { $regency }
no-nik-letter-greeting = Dengan hormat,
no-nik-letter-opening = Di wilayah { $unit } { $village }, Kecamatan { $district }, { $regency }, ada { $count } ({ $words }) warga yang belum punya NIK. Nama, keadaan, dan sebabnya ada dalam daftar terlampir.
no-nik-letter-asked = Mohon mereka dapat didata dan diterbitkan NIK-nya, supaya bisa ikut diusulkan menerima bantuan sosial. Keterangan lebih lanjut dapat diminta kepada operator { $unit }, { $name }.
no-nik-letter-closing = Atas perhatian dan bantuannya diucapkan terima kasih.
no-nik-letter-annex = Daftar warga tanpa NIK
without-nik-sheet = Tanpa NIK
without-nik-column-temporary = Nomer samentawis
without-nik-column-name = Nami
without-nik-column-sex = L/P
without-nik-column-place = Tempat lahir
without-nik-column-born = Tanggal lahir
without-nik-column-mother = Indung teges
without-nik-column-kk = No KK
without-nik-column-address = Alamat
without-nik-column-rw = RW
without-nik-column-rt = RT
without-nik-column-why = Sabab
without-nik-column-report = Nomer laporan
