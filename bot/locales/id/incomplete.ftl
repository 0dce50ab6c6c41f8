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
complete-line = { $number }. { $name }, { $rt }: { $missing }
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
