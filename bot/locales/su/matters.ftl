# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Hal anu kedah diréngsékeun (operator, TKSK)

matter-whom = { $name } ({ $age ->
    [none] umurna teu acan kacatet
   *[other] { $age } taun
}, { $house ->
    [none] { $rt }
   *[other] { $house }, { $rt }
})
matter-whom-unlisted = { $name ->
    [none] warga anu teu disebat namina
   *[other] { $name } (teu aya dina daptar)
}
matter-cause-misfit = { $count } laporan teu acan cocog sareng data
matter-misfit = Laporan { $number } ({ $kind }) ti { $rt }: { $whom }. Teu acan tiasa disatujuan: { $why }.
