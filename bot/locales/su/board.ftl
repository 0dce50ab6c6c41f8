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
    [off] Di dieu teu aya mangsa sanggah: nu disatujuan langsung lebet data. Upami désa peryogi, Dinas Sosial tiasa nangtoskeun jumlah dintenna.
   *[on] Ayeuna teu aya nu diumumkeun dina mading.
}
board-page-standing = Kaayaan ayeuna
board-page-gone = Daptar ieu tos teu dipasang
board-page-gone-how = Mangsa sanggahna tos kaliwat, atanapi alamatna teu kasalin sadayana. Mangga taroskeun di kantor désa atanapi kalurahan.
board-page-later = Teu acan tiasa dibuka
board-page-later-how = Mangga cobian deui sakedap.
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

button-board-print = Cétak daptarna
board-prints = Daptar { $count } nami nuju didamel, ukuran A4 sareng A3. Sakedap deui dikintun ka dieu.
board-printed = Daptar { $count } nami kanggo mading parantos janten. Pasang salah sahiji, A4 atanapi A3.{ $page ->
    [yes] {" "}Kode kotakna muka kaca nu sami, dugi ka mangsa sanggahna réngsé.
   *[no] {""}
} Upami daptarna robah, cétak deui.

notice-title = Pangumuman hasil pemutakhiran data
notice-below = Diumumkeun { $day }, { $count } nami
notice-intro = Hasil di handap ieu teu acan lebet data. Upami dugi ka wates waktosna teu aya sanggahan, hasilna lebet data.
notice-contact = kantor { $unit } { $village } (operator { $name }) atanapi pupuhu RT
notice-objecting = Sanggahan panglambatna { $until ->
    [several] dina tanggal di kolom panungtung
   *[other] { $until }
}, ka { $contact }. Nami nu nyanggah teu diumumkeun.
notice-no-promise = Pangumuman ieu sanés jaminan bantuan. Panarima bantuan ditetepkeun ku pamaréntah.
notice-page = Kaca nu sami tiasa dibuka dina HP ku kode ieu, lengkep sareng parobahanana, dugi ka mangsa sanggahna réngsé.
notice-changed = Panganyarna robah: { $at }
notice-moment = { $day }, tabuh { $time }
notice-column-no = No
notice-column-name = Nami
notice-column-rt = RT/RW
notice-column-nik = Tungtung NIK
notice-column-programme = Program
notice-column-result = Hasil
notice-column-day = Tanggal hasil
notice-column-until = Sanggah dugi ka
notice-result = { $result ->
    [in] Lebet usulan
    [out] Kaluar tina daptar
   *[changed] Robahan data
}
notice-stands = { $stands ->
    [hangs] Masih tiasa disanggah
    [objected] Aya sanggahan, diputus deui
    [over] Teu aya sanggahan
   *[gone] Teu diumumkeun deui
}
