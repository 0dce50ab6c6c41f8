# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Teu kapendak

kind-missing = Teu kapendak

missing-person = Saha nu teu kapendak? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
missing-date = Ti iraha teu ayana? Contona: sasih kapengker, atanapi 12 Agustus 2026. Upami teu terang, pencét Liwat.
    .label = Ti iraha
missing-who = Saha waé nu teu kapendak ti kulawarga ieu? Upami mung saurang, pencét Liwat.
    .label = Nu sanésna
missing-along = Saha deui nu teu kapendak? Ketik namina, dipisah koma. Contona: Siti Aminah, Budi. Upami teu aya, pencét Liwat.
    .label = Nu teu kadaptar
missing-asked = Saha nu parantos ditaros, sareng naon saurna? Contona: tatanggi, saurna teu wawuh. Upami teu acan, pencét Liwat.
    .label = Parantos ditaros

missing-caretaker = Nu teu kapendak téh pangurus bantosan kulawargina. Upami kulawargina cicing kénéh di dieu, laporkeun ogé “{ kind-caretaker }”.

fact-asked = Parantos ditaros
warning-missing-aid = Nampi { $programmes }. Bantuanana kedah dirempugkeun.
warning-missing-deliberate = Kedah dirempugkeun di musyawarah désa atanapi kelurahan.
