# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nihil

kind-nil = Nihil

nil-confirm = Teu aya kajadian (kalahiran, kapupusan, pindah) di RT Bapa/Ibu? Upami leres, pencét Nihil.
