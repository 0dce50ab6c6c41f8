## Bulan: penutupan, berkas, pengingat

## Lembar dan kolom berkas bulan

month-sheet-recap = Rekap RT
month-sheet-silent = RT belum lapor
month-sheet-none = Tidak ada bulan ini.
month-sheet-all-heard = Semua RT sudah melapor.
month-sum = Jumlah
month-column-head = Ketua RT
month-column-residents = Jumlah warga
month-sheet-moved = Datang dan pergi
month-column-proposed-no-more = Batal diusulkan karena
month-family-unfit = Keluarganya diusulkan tidak layak
month-column-movement = Perubahan
month-column-count = Jumlah
month-sheet-removed = Penghapusan dan verval
month-sheet-put-right = Perbaikan
month-sheet-incomplete = Belum lengkap
month-column-temporary = No. sementara
month-column-removal-code = Kode
month-unfit-with = bersama keluarganya, tanpa bantuan sendiri
month-right-entry = Data yang benar
month-removed-as = sebelumnya tertulis
month-stopped-before = bantuan yang sudah dihitung berhenti
month-no-nik-then = tanpa NIK
month-never-was = Salah tercatat, orangnya tidak pernah ada
month-column-removal-why = Keterangan
month-column-since = Sejak
month-column-stops = Bantuan yang berhenti
month-column-goes-on = Bantuan diteruskan kepada
month-column-programmes = Program (tetap)
month-column-missing = Yang kurang
month-column-turn = Giliran
month-column-incomplete-since = Belum lengkap sejak
month-column-until = Ditunggu sampai
month-missing-arrival = laporan datang di
month-awaited-anywhere = RT lain (belum disebut yang mana)
month-missing-person = belum terhubung dengan warga terdaftar; tidak mengubah data
month-no-receiver = belum ada pengurus baru, giliran
month-still-to-come = belum lengkap, giliran
month-turn-rt = Ketua
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
month-column-event-said = Waktu kejadian
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
month-column-put-right = Dibetulkan
month-column-imported = Dari daftar
month-column-closing = Warga akhir
month-column-dictated = Dicatat operator
month-rt-reported = Melapor
month-rt-nil = Nihil
month-rt-silent = Belum lapor

## Ringkasan untuk Dinas Sosial

month-digest-heading =
    Data bulan { $month } sudah ditutup.
    { $area }, berkas versi { $version }.
month-digest-heading-own =
    Data bulan { $month } sudah ditutup.
    { $area }. Berkasnya diterima Dinas Sosial.
month-digest-total = { $count ->
    [0] Tidak ada perubahan yang disetujui bulan ini.
   *[other] Perubahan yang disetujui: { $count } laporan, { $people } orang.
}
month-digest-people = { $what }: { $count } laporan, { $people } orang
month-digest-stops = Bantuan berhenti bagi { $count } penerima: { $programmes }.
month-stops-so-far = Bantuan yang akan berhenti: { $count } penerima ({ $programmes }).
month-digest-count = { $what } { $count }
month-digest-late = Di antaranya { $count } laporan bulan sebelumnya, yang disetujui setelah penutupan.
month-digest-asked = Untuk SIKS-NG: { $proposed } usulan, { $removed } penghapusan/verval, { $put_right } perbaikan, { $incomplete } belum lengkap.
month-asked-so-far = Sejauh ini untuk SIKS-NG: { $proposed } usulan, { $removed } penghapusan/verval, { $put_right } perbaikan, { $incomplete } belum lengkap.{ $incomplete ->
    [0] {""}
   *[other] {" "}Operator bisa melengkapi: ketik lengkapi.
}
month-digest-dictated = Yang dicatat operator, bukan dikirim RT: { $count } laporan, termasuk nihil.
month-digest-untied = { $count } laporan tentang orang yang belum terhubung dengan warga terdaftar. { $before ->
    [0] {""}
   *[other] Dari jumlah itu { $before } sudah ada sejak bulan-bulan sebelumnya.{" "}
}Namanya tetap di daftar belum lengkap sampai operator menghubungkan atau menandainya selesai, dan dihitung di bulan ia dihubungkan.
month-digest-villages = Per desa/kelurahan:
month-digest-village = { $village } ({ $district }): { $count } laporan, { $people } orang{ $counts }
month-digest-more-villages = … dan { $count } desa/kelurahan lain, lihat lembar Rekap RT.
month-digest-rts = RT: { $reported } melapor, { $nil } nihil, { $silent } belum lapor.
month-digest-silent = Belum lapor:
month-digest-silent-many = Daftarnya dengan nama ketua RT: ketik rekap { $month }.
month-digest-rt = { $rt } { $village } ({ $district }): { $head ->
    [none] belum ada ketua
   *[other] { $head }
}
month-digest-carried = Dibawa ke bulan berikutnya: { $count } laporan
month-digest-carried-named = { $count } { $why } ({ $numbers })
month-digest-carried-many = { $count } { $why }
month-carried-waiting = menunggu keputusan operator
month-carried-returned = dikembalikan ke RT untuk diperbaiki
month-carried-approved = disetujui, masih menunggu persetujuan lain
month-file-caption = Data bulan { $month }, versi { $version }.

## Kabar penutupan bagi ketua RT

heads-closed-others = { $count } laporan lain
heads-closed = Laporan sampai { $until } ditutup: { $filed ->
    [0] belum ada laporan Bapak/Ibu yang masuk
   *[other] { $filed } laporan Bapak/Ibu masuk ({ $kinds })
}{ $open ->
    [0] {""}
   *[other] , { $open } pindah ke laporan sampai { $next }: { $why }
}.

## Pengingat bagi ketua RT

month-remind = Bapak/Ibu, belum ada laporan dari { $area } untuk laporan sampai { $until }. { $days ->
    [0] Hari ini batas waktunya.
    [1] Batas waktunya besok.
   *[other] Batas waktunya { $days } hari lagi.
}
month-remind-early = Bapak/Ibu, { $area } tercatat nihil pada { $day }. Masih nihil untuk laporan sampai { $until }? { $days ->
    [0] Hari ini batas waktunya.
    [1] Batas waktunya besok.
   *[other] Batas waktunya { $days } hari lagi.
}
month-remind-ask = Kalau ada kelahiran, kematian, atau warga pindah, tekan Lapor. Kalau tidak ada apa-apa, tekan Nihil.
month-remind-report = Lapor
month-remind-nil = Nihil

## Rekap sampai kecamatan, desa, RT

recap-open =
    { $area }
    { $stands }
recap-closed =
    { $area }
    Bulan { $month } sudah ditutup. Perubahan yang disetujui: { $count } laporan, { $people } orang.
    RT: { $reported } melapor, { $nil } nihil, { $silent } belum lapor, dari { $rts } RT.
recap-kind-line = • { $what }: { $count } laporan, { $people } orang
recap-part-line = • { $name }: { $reports } laporan{ $people ->
    [0] {""}
   *[other] , { $people } orang
}, { $silent } dari { $rts } RT belum lapor{ $dictated ->
    [0] {""}
   *[other] {" "}({ $dictated } dicatat operator)
}
recap-rt-line = • { $name } ({ $head ->
    [none] belum ada ketua
   *[other] { $head }
}): { $state ->
    [silent] belum lapor
    [nil] nihil
   *[other] { $reports } laporan{ $people ->
        [0] {""}
       *[other] , { $people } orang
    }
}{ $dictated ->
    [0] {""}
   *[other] {" "}({ $dictated } dicatat operator)
}
recap-silent = { $count ->
    [0] Di { $area } semua RT sudah melapor untuk bulan { $month }.
   *[other] Belum lapor untuk bulan { $month } di { $area }: { $count } RT.
}
recap-silent-line = • { $name }: { $head ->
    [none] belum ada ketua
   *[other] { $head }
}
recap-elsewhere = Yang bisa dilihat di sini hanya { $area }.
recap-no-month = Belum ada data bulan { $month }.
recap-no-place = "{ $place }" tidak ada di { $area }. Mohon tulis nama kecamatan atau desanya, misalnya: rekap Sukamaju.
recap-which = Ada beberapa tempat bernama "{ $place }". Yang mana?
recap-place = { $level ->
    [district] Kec. { $name }
    [regency] { $name }
   *[other] { $name }{ $district ->
        [none] {""}
       *[other] {" "}({ $district })
    }
}
recap-picture-comes = Gambar rekap { $area } dikirim sebentar lagi{ $pages ->
    [1] { "" }
   *[other] , { $pages } gambar
}.
recap-picture-title = { $area }
recap-picture-at = { $closed ->
    [yes] { $month }, sudah ditutup
   *[no] { $month }, keadaan { $day } pukul { $time }
}
recap-picture = Rekap { $area }, { $month }{ $pages ->
    [1] { "" }
   *[other] . Gambar { $page } dari { $pages }
}.
recap-picture-area = { $told } dari { $rts } RT{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } menunggu
}
recap-picture-rt = { $reports } laporan{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } menunggu
}
recap-picture-dictated = { $said }, { $count }*
recap-picture-note = * dicatat operator, bukan dikirim RT
recap-picture-nil = nihil
recap-picture-silent = belum lapor
recap-colour-decided = laporan diputuskan
recap-colour-waiting = laporan menunggu
recap-colour-nil = nihil
recap-colour-silent = belum lapor
recap-colour-rt-reported = RT sudah lapor
recap-colour-rt-nil = RT nihil
recap-colour-rt-silent = RT belum lapor
button-recap-picture = Lihat gambar
button-silent = RT belum lapor ({ $count })
button-recap-of = Rekap { $name }
button-recap-own = Rekap wilayah saya
