# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Operator nyatet laporan warga nu sumping ka kantor désa

command-input = Nyatet laporan warga nu sumping
button-input = Catet laporan warga
input-which = Warga nu sumping ti RT mana?
input-no-rts = Teu acan aya RT di désa ieu. Suhunkeun daptar wilayahna diimpor heula.
input-no-such-rt = RT éta sanés bagian ti désa Bapa/Ibu.
input-what = { $rt }. Naon nu dilaporkeun?
    { $heads ->
        [none] RT ieu teu acan gaduh ketua nu kadaptar.
       *[other] Ketua RT ({ $heads }) bakal diwartosan.
    } Laporan ieu diputus ku nu sanés.
button-input-other-rt = RT sanés
button-input-again = Catet deui: { $rt }
dictated-above = ✍ Dicatet kanggo { $rt }
receipt-dictated = Dicatet operator kanggo { $rt }. Ketua RT diwartosan. Nu mutus operator sanés, atanapi TKSK upami di désa ieu teu aya operator sanés.
withdraw-dictated = Laporan { $number } dicatet operator, janten ngan operator nu tiasa narik deui. Upami lepat, buka laporanana teras pencét Kaberatan.

## Nu dibaca ketua RT

dictated-told = { $name } (operator désa) { $again ->
        [0] nyatet
       *[other] ngalereskeun
    } laporan { $kind } kanggo RT Bapa/Ibu, ti warga nu sumping ka kantor désa{ $names ->
        [none] {""}
       *[other] : { $names }
    } ({ $number }). Upami lepat, pencét Kaberatan.
dictated-nil-told = { $name } (operator désa) nyatet { $number } kanggo RT Bapa/Ibu: { $kind }. Upami tétéla aya kajadian, laporkeun sapertos biasa.
button-object = Kaberatan
object-why = Naon nu lepat dina laporan { $number }?
object-begins = Kaberatan kana laporan { $number } bakal didugikeun ka nu mutus.
disagree-why = Naon nu lepat? Contona: jalmina masih linggih di dieu.
    .label = Kaberatan
resume-object = Kaberatan tadi teu acan diserat. Badé diteraskeun?
object-undone = Mangga, teu janten kaberatan.
objected = Hatur nuhun. Kaberatan kana laporan { $number } parantos diserat dina kartuna, janten kabaca ku nu mutus.
object-enough = Kaberatan kana laporan { $number } parantos sababaraha kali diserat dina kartuna. Upami masih aya nu lepat, tepangan operator désa.
object-not-now = Laporan { $number } teu tiasa dikaberatan. Kaayaanana: { $status }.
objected-line = ⚠ Kaberatan ketua RT, { $day }: { $words ->
        [none] alesanana tiasa dibaca tina Rincian
       *[other] { $words }
    }
object-told = ⚠ { $name } (ketua RT) kaberatan kana laporan { $number }{ $names ->
        [none] {""}
       *[other] {" "}ngeunaan { $names }
    }. Alesan: { $reason }
