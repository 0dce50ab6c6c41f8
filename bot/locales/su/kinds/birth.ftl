# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kalahiran

kind-birth = Kalahiran

birth-mother = Saha nami ibuna? Ketik nami atanapi sabagian namina. Contona: Siti.
    .label = Ibu
birth-mother-is-man = { $name } kacatet pameget. Pilih ibu ti orok ieu.
birth-family = Orokna ngiring kulawarga saha? Ketik namina. Contona: Asep. Upami teu aya dina daptar, pencét Liwat.
    .label = Ngiring kulawarga
birth-name = Saha nami orokna? Contona: Dewi Lestari. Upami teu acan aya nami, pencét Liwat.
    .label = Nami orok
birth-sex = Naon jenis kelamin orokna?
    .label = Jenis kelamin
birth-date = Iraha lahirna? Contona: tadi wengi, kamari, atanapi 12 Agustus 2026.
    .label = Tanggal lahir
birth-went = Indungna, { $name }, kacatet pindah saatos orok ieu lahir. Naha orokna ngiring pindah?
    .label = Ngiring pindah
birth-town = Di kabupatén mana lahirna? Nami kota ogé kénging. Contona: Karawang.
    .label = Tempat lahir
birth-twin = Sabaraha orok nu lahir? Upami mung hiji, pencét Liwat.
    .label = Orok kembar
birth-name-next = Saha nami orok ka-{ $number }? Contona: Dewi Lestari. Upami teu acan aya nami, pencét Liwat.
    .label = Nami orok ka-{ $number }
birth-sex-next = Naon jenis kelamin orok ka-{ $number }?
    .label = Jenis kelamin ka-{ $number }
birth-nik-next = Ketik 16 angka NIK orok ka-{ $number }. Contona: 3215010101260001. Upami teu acan gaduh, pencét Liwat.
    .label = NIK orok ka-{ $number }
birth-place = Di mana orokna dibabarkeun?
    .label = Dibabarkeun di
birth-helper = Saha nu nulungan waktos lahir? Upami teu terang, pencét Liwat.
    .label = Nu nulungan
birth-nik = Upami orokna parantos gaduh NIK, ketik 16 angkana. Contona: 3215010101260001. Upami teu acan, pencét Liwat.
    .label = NIK orok
birth-photo = Upami aya, kintun foto surat kalahiran. Upami teu aya, pencét Liwat.
    .label = Foto surat

birth-twin-2 = Kembar dua
birth-twin-3 = Kembar tilu
fact-sex-2 = Jenis kelamin orok ka-2
fact-sex-3 = Jenis kelamin orok ka-3
fact-family = Ngiring kulawarga

sex-L = Pameget
sex-P = Istri
birth-place-1 = Rumah sakit
birth-place-2 = Puskesmas
birth-place-3 = Polindes
birth-place-4 = Di bumi
birth-place-5 = Sanésna
birth-helper-1 = Dokter
birth-helper-2 = Bidan/perawat
birth-helper-3 = Paraji (dukun)
birth-helper-4 = Sanésna
birth-mother-left = { $name } parantos pindah { $day }, sateuacan tanggal éta. Orok nu lahir saatos pindah dilaporkeun ku RT nu anyar. Pariksa tanggal lahirna.
birth-mother-died = { $name } parantos dilaporkeun ngantunkeun { $day }, sateuacan tanggal éta. Pariksa tanggal lahirna. { $waits ->
    [yes] Upami ibuna hirup kénéh, wartosan operator desa: laporan ngantunkeunna teu acan diputuskeun.
   *[no] Upami ibuna tétéla hirup kénéh, laporkeun heula “{ kind-still_alive }”, teras kalahiranana.
}
birth-named-as-mother = { $name } nami indungna. Upami nami orokna leres sami, ketik sakali deui.
