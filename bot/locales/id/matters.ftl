## Hal yang perlu diselesaikan (operator, TKSK)

matter-whom = { $name } ({ $age ->
    [none] umur belum tercatat
   *[other] { $age } tahun
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
})
matter-whom-unlisted = { $name ->
    [none] warga yang tidak disebut namanya
   *[other] { $name } (tidak ada di daftar)
}
matter-cause-misfit = { $count } laporan belum cocok dengan data
matter-misfit = Laporan { $number } ({ $kind }) dari { $rt }: { $whom }. Belum bisa disetujui: { $why }.
