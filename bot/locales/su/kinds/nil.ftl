# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nihil

kind-nil = Nihil

nil-confirm = Teu aya nu lahir, nu pupus, atanapi nu pindah di RT Bapa/Ibu sasih ieu? Upami leres, pencét Nihil.
