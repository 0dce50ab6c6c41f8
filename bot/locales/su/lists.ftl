# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Daptar pilihan nu dibuka ku hiji tombol

list-choose = Pilih
list-choices = Pilihan
list-ways = Nu sanés
list-typed = Ketik
list-press = pencét
list-write = ketik
list-pick = pilih
list-by-link = Berkas lengkepna teu tiasa dikintun ku WhatsApp. Candak dina alamat ieu, sakali, dina 7 dinten. Entong diteraskeun:
list-next = Pilihan sanésna
list-more = Pilihan salajengna.

## Judul di luhur pilihan nu sarua

group-alone = Saurang
group-together = Sakulawarga
group-not-found = Teu acan kapendak?
group-kinds = Rupa laporan
group-houses = Bumi
