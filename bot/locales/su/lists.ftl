# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Daptar pilihan nu dibuka ku hiji tombol

list-choose = Pilih
list-choices = Pilihan
list-ways = Nu sanés
list-typed = Ketik
list-by-link = Berkas lengkepna teu tiasa dikintun ku WhatsApp. Candak dina alamat ieu, sakali, dina 7 dinten. Entong diteraskeun:
list-next = Pilihan sanésna
list-more = Pilihan salajengna.
