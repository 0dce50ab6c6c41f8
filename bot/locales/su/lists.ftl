# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Daptar pilihan nu dibuka ku hiji tombol

list-choose = Pilih
list-choices = Pilihan
list-ways = Nu sanés
list-typed = Ketik
list-next = Pilihan sanésna
list-more = Pilihan salajengna.
