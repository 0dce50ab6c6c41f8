# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Teu layak nampi bantuan

kind-unfit = Teu layak bantuan

unfit-person = Kulawarga saha nu teu layak nampi bantuan? Ketik nami salah saurang anggotana. Contona: Asep.
    .label = Kulawarga
unfit-reason = Naon alesanana?
    .label = Alesan
unfit-words = Kumaha kaayaanana? Contona: gaduh toko sareng dua mobil. Upami teu peryogi, pencét Liwat.
    .label = Katerangan
unfit-photo = Upami aya, kintun foto bumi atanapi surat. Upami teu aya, pencét Liwat.
    .label = Foto
unfit-who-decides = Nu mutuskeun musyawarah désa atanapi kelurahan, sanés ketua RT. Alesanana teu dipasang dina papan pengumuman.

unfit-reason-well_off = Parantos mampu
unfit-reason-civil_servant = PNS, TNI, Polri
unfit-reason-retired = Pangsiunan
unfit-reason-village_official = Perangkat desa
unfit-reason-state_salary = Gajih ti nagara
unfit-reason-certified = Guru/bidan bersertifikat
unfit-reason-company_owner = Nu gaduh perusahaan
unfit-reason-double = Kadata dua kali
unfit-reason-declined = Nolak bantuan
unfit-reason-other_aid = Dibantu nu sanés

fact-unfit-reason = Alesan teu layak
fact-unfit-words = Katerangan

warning-unfit-no-aid = Numutkeun daptar, kulawarga ieu teu nampi bantuan.
