## Yang harus diketahui sebelum seseorang bisa masuk data

warning-incomplete = Data { $name } belum lengkap: { $missing }.
card-blank = { $count } data kosong. { $state ->
    [waiting] Kalau disetujui sekarang, masuk daftar belum lengkap, bukan usulan.
   *[decided] Masuk daftar belum lengkap, bukan usulan.
}
decided-blank = Laporan { $number } disetujui. { $count } data kosong: masuk daftar belum lengkap, bukan usulan.
button-complete-card = Lengkapi
button-complete = Lengkapi data

## Melengkapi data, di chat pribadi operator

complete-in-private = Lengkapi datanya di chat pribadi.
complete-nothing = Tidak ada data yang kosong.
complete-whom = Melengkapi data { $name } ({ $born ->
    [none] tanggal lahir belum tercatat
   *[other] lahir { $born }
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
}). { $left ->
    [1] Tinggal satu pertanyaan.
   *[other] Ada { $left } pertanyaan.
}
complete-nik-value = Berapa NIK-nya? 16 angka, lihat KTP, KIA, atau kartu keluarga. Kalau belum ada, tekan Lewati.
complete-kk-value = Berapa nomor kartu keluarganya? 16 angka. Kalau belum ada, tekan Lewati.
complete-name-value = Siapa nama lengkapnya? Contoh: Siti Maryam.
complete-birth-place-value = Di mana lahirnya? Contoh: Karawang.
complete-birth-date-value = Kapan lahirnya? Contoh: 12 Agustus 1980, 1980, atau umur 46.
complete-sex-value = Apa jenis kelaminnya?
complete-mother-value = Siapa nama ibu kandungnya? Contoh: Enok Suryani.
complete-relationship-value = Apa hubungannya dalam keluarga?
complete-marital-value = Apa status kawinnya?
complete-address-value = Di mana alamatnya? Contoh: Kp. Sukamaju No. 3.
complete-job-value = Apa pekerjaannya?
complete-education-value = Apa pendidikan terakhirnya?
complete-doubt = { $typed }: { $doubt } Periksa lagi di kartunya. Kalau memang begitu, tulis lagi yang sama.
complete-doubt-sex = { $doubt } Periksa lagi di kartunya. Kalau memang begitu, pilih lagi yang sama.
complete-birth-known = Yang tercatat sudah { $known }. Tulis tanggalnya, atau tekan Lewati.
complete-birth-differs = Yang tercatat { $known }, bukan { $typed }. Kalau memang { $typed }, tulis lagi yang sama.
complete-known-already = Data itu sudah diisi.
complete-done = { $left ->
    [0] Terima kasih, datanya sudah lengkap.
   *[other] Masih ada { $left } data kosong, jadi masuk daftar belum lengkap, bukan usulan. Bisa dilengkapi lagi kapan saja.
}
complete-nobody = Tidak ada warga yang datanya belum lengkap.
complete-title = { $count } warga datanya belum lengkap, jadi belum bisa diusulkan{ $pages ->
    [1] {""}
   *[other] {" "}(halaman { $page } dari { $pages })
}:
complete-line = { $number }. { $name }, { $rt }: { $missing }{ $told ->
        [yes] {" "}(laporannya masih menunggu)
       *[no] {""}
    }
complete-choose = Siapa yang mau dilengkapi?
button-complete-others = Lengkapi yang lain
resume-complete = Data tadi belum selesai dilengkapi. Mau dilanjutkan?
complete-undone = Baik, datanya belum dilengkapi.
entry-name = nama
entry-nik = NIK
entry-kk = No KK
entry-birth_place = tempat lahir
entry-birth_date = tanggal lahir
entry-sex = jenis kelamin
entry-mother = ibu kandung
entry-relationship = hubungan keluarga
entry-marital = status kawin
entry-address = alamat
entry-job = pekerjaan
entry-education = pendidikan

## Tanpa NIK, untuk Dukcapil

button-no-nik = Tanpa NIK
without-nik-title = { $count } warga belum punya NIK di sini, untuk diurus ke Dukcapil. Halaman { $page } dari { $pages }. Begitu NIK-nya diisi, namanya hilang dari daftar ini.
without-nik-line = { $number }. { $name }, { $rt }: { $why }
without-nik-nobody = Semua warga di sini sudah punya NIK.
without-nik-caption = { $count } warga tanpa NIK, untuk Dukcapil.
without-nik-why-never = belum pernah didata Dukcapil
without-nik-why-certificate = akta lahirnya belum ada
without-nik-why-lost = kartunya hilang, nomornya tidak diketahui
without-nik-why-elsewhere = masih terdata di tempat asal
without-nik-why-trouble = datanya bermasalah di Dukcapil
without-nik-why-unknown = sebabnya tidak diketahui
without-nik-why-newborn = bayi baru lahir
without-nik-why-untold = sebabnya belum disebut
button-no-nik-letter = Cetak surat
person-no-nik = Belum punya NIK: { $why }.
no-nik-letter-comes = Surat untuk Dukcapil sedang dibuat. Sebentar lagi dikirim ke sini, tinggal diberi nomor dan ditandatangani.
no-nik-letter-caption = Surat untuk Dukcapil tentang { $count } warga tanpa NIK. Isinya data pribadi, jangan diteruskan ke grup.
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
without-nik-column-temporary = Nomor sementara
without-nik-column-name = Nama
without-nik-column-sex = L/P
without-nik-column-place = Tempat lahir
without-nik-column-born = Tanggal lahir
without-nik-column-mother = Ibu kandung
without-nik-column-kk = No KK
without-nik-column-address = Alamat
without-nik-column-rw = RW
without-nik-column-rt = RT
without-nik-column-why = Sebab
without-nik-column-report = Nomor laporan
