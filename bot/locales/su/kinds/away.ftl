# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Ngumbara

kind-away = Ngumbara

away-person = Saha nu ngumbara? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
away-back = Anjeunna kacatet nuju teu di bumi. Dupi ayeuna parantos mulih?
    .label = Parantos mulih
away-date = Ti iraha angkatna? Contona: kamari, atanapi 12 Agustus 2026. Upami teu terang, pencét Liwat.
    .label = Ti iraha
away-is-here = { $name } kacatet cicing di dieu. Upami anjeunna nembé mulih, pencét Bolay: teu aya nu kedah dilaporkeun.
away-is-back = Upami { $name } tétéla parantos mulih, pencét Wangsul teras Muhun.
away-home-before = { $name } kacatet angkat ti { $day }, janten mulihna sanés samemeh éta. Serat dinten mulihna. Upami tanggal angkatna nu lepat, waler { $day }.
away-called-off = Laporan Merantau { $name } kantos dibatalkeun, dina { $day }. Upami ayeuna parantos mulih, pencét Bolay: teu aya nu kedah dilaporkeun. Upami masih angkat, waler sakali deui.
away-back-date = Iraha mulihna? Contona: kamari, atanapi 12 Agustus 2026. Upami teu terang, pencét Liwat.
    .label = Mulih
away-who = Saha waé nu angkat ti kulawarga ieu? Upami mung saurang, pencét Liwat.
    .label = Nu ngiring
away-along = Saha waé nu ngiring angkat? Ketik namina, dipisah koma. Contona: Siti Aminah, Budi. Upami teu aya, pencét Liwat.
    .label = Nu teu kadaptar
away-destination = Ka mana angkatna? Contona: Jakarta. Upami teu terang, pencét Liwat.
    .label = Tujuan
away-reason = Naon alesanana? Upami teu terang, pencét Liwat.
    .label = Alesan

away-reason-work = Damel
away-reason-abroad = Damel di luar nagri
away-reason-school = Sakola atanapi kuliah
away-reason-family = Ngiring kulawarga
away-reason-other = Sanésna

fact-back = Parantos mulih
warning-date-unknown = Tanggalna teu acan terang.
