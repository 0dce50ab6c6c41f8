# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kacatet deui

kind-relisted = Kacatet deui

relisted-person = Saha nu linggih di dieu, padahal kacatet tos teu aya? Pilih, atanapi ketik namina. Contona: Asep.
    .label = Nami
relisted-words = Naon nu lepat? Contona: tétéla teu jadi pindah.
    .label = Katerangan
relisted-photo = Kirim foto serat atanapi jalmina. Upami teu aya, pencét Liwat.
    .label = Foto
