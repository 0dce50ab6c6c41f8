# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Papan pangumuman (mading) sareng sanggahan

word-who-board = mangsa sanggah
word-said-board = { $answer ->
    [refused] aya sanggahan warga
    [silent] teu aya sanggahan
   *[open] masih diumumkeun
}
board-objected = Aya sanggahan warga salami diumumkeun.

button-board = Mading
button-board-object = Catet sanggahan
board-empty = { $how ->
    [off] Di dieu teu aya mangsa sanggah: nu disatujuan langsung lebet data.
   *[on] Ayeuna teu aya nu diumumkeun dina mading.
}
board-title = Diumumkeun dina mading: { $count } nami{ $pages ->
    [1] {""}
   *[other] , halaman { $page } ti { $pages }
}. Nembé lebet data upami teu aya sanggahan.
board-line = { $number }. { $name }, { $rt }: { $result ->
    [in] lebet usulan
    [out] kaluar tina daptar
   *[changed] robahan data
}, sanggah dugi ka { $until }
board-case = { $name }, { $rt }
    Hasil: { $result ->
        [in] lebet usulan
        [out] kaluar tina daptar
       *[changed] robahan data
    }
    Program: { $programmes ->
        [none] -
       *[other] { $programmes }
    }
    Sanggah panglambatna: { $until }
board-how = Upami aya warga nu kaabotan, catet saha sareng naon alesanana. Laporanana lajeng eureun sareng diputus deui ku operator.
board-practice = Bapa/Ibu nuju latihan, janten sanggahan teu acan tiasa dicatet. Réngsékeun heula latihanana.
board-not-here = Éta teu aya dina mading désa Bapa/Ibu.
board-too-late = { $names }: { $answer ->
    [refused] parantos aya sanggahan, sareng laporanana diputus deui ku operator.
    [silent] mangsa sanggahna parantos liwat, sareng teu aya sanggahan. Upami tétéla lepat, wartosan operator désa.
   *[dropped] tos teu diumumkeun, margi laporanana dibolaykeun atanapi dilereskeun.
}
objection-begins = Sanggahan kanggo { $names }. Nami nu kaabotan mung diaos ku patugas nu mutus.
objection-who = Saha nu kaabotan? Contona: Siti Maryam
objection-why = Naon alesanana? Contona: bumina tos saé sareng gaduh mobil.
resume-objection = Sanggahan tadi teu acan réngsé dicatet. Badé diteraskeun?
objection-undone = Muhun, sanggahanana teu acan dicatet.
board-noted = Sanggahan kanggo { $names } parantos dicatet. Laporanana eureun heula sareng ngantosan kaputusan operator.
board-objection-line = Sanggahan { $who }: { $said } (dicatet { $by }, { $day })
board-objection-decided = Sanggahan kanggo { $names } parantos diputus: { $status ->
    [rejected] laporanana ditolak, janten teu aya nu robah.
    [applied] laporanana tetep disatujuan sareng parantos lebet data.
   *[approved] laporanana tetep disatujuan, sareng lebet data upami sadaya saratna réngsé.
}
