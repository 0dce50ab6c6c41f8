## Terdata dua kali

kind-listed_twice = Terdata dua kali

listed_twice-other = Siapa yang terdata dua kali? Ketik namanya, lalu pilih data yang tidak dipakai. Contoh: Asep.
    .label = Tidak dipakai
listed_twice-right = Data mana yang benar? Pilih, atau ketik namanya. Contoh: Asep. Kalau terdata di desa lain, ketik NIK-nya.
    .label = Yang benar
listed_twice-life = Apakah orangnya memang sudah meninggal?
    .label = Hidup atau meninggal
double-life-dead = Ya, sudah meninggal
double-life-alive = Tidak, masih hidup
double-death-waits = { $name } sudah dilaporkan meninggal, dan laporannya menunggu. Kalau masih hidup, tarik dulu laporan kematiannya, lalu laporkan ini lagi.
double-dead-hint = Di salah satu data, { $name } tercatat meninggal{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}.
double-names-differ = Namanya berbeda: { $other } dan { $right }. Kalau memang satu orang, pilih { $right } sekali lagi. Kalau bukan, pilih data yang lain.
listed_twice-take = Kalau ada yang kosong di data yang benar, apakah diisi dari data yang tidak dipakai?
    .label = Lengkapi datanya

fact-double-right = Data yang benar
fact-lived-with-dropped = Ikut sekeluarga dengannya
fact-double-other = Data yang tidak dipakai

listed_twice-successor = Siapa kepala keluarga yang sebenarnya? Kalau tidak ada, tekan Lewati.
    .label = Kepala pengganti
listed_twice-caretaker = Siapa yang mengurus bantuan keluarga ini? Kalau belum tahu, tekan Lewati.
    .label = Pengurus pengganti
double-elsewhere-hint = Data yang benar ada di { $rt }. Isinya dibandingkan operator.
double-fields-hint = Nama { $name ->
    [same] sama
   *[differs] berbeda
}. NIK { $nik ->
    [same] sama ujungnya
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] kosong di keduanya
}. Tanggal lahir { $born ->
    [same] sama
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] kosong di keduanya
}. Jenis kelamin { $sex ->
    [same] sama
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] kosong di keduanya
}. Alamat { $house ->
    [same] sama
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] kosong di keduanya
}. Hubungan keluarga { $kin ->
    [same] sama
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] kosong di keduanya
}. Keluarga (KK) { $family ->
    [same] sama
   *[differs] berbeda
}. Bantuan { $aid ->
    [same] sama
    [differs] berbeda
    [right] hanya di data yang benar
    [other] hanya di data yang tidak dipakai
   *[none] tidak ada
}.
