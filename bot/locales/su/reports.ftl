# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

kind-reason = alesan

## Katerangan dina kartu sareng daptar robahan

fact-line = { $label }: { $value }
fact-cause = Sabab pupus
fact-place = Tempat
fact-nik-holder = NIK éta ayeuna atas nami
fact-successor = Kapala kulawarga énggal
fact-caretaker = Pangurus énggal
fact-sex = Jenis kelamin
fact-mother = Ibu
fact-town = Tempat lahir
fact-helper = Nu nulungan
fact-scope = Pindah ka
fact-destination = Tujuan
fact-reason = Alesan

basic-status-1 = Hirup
basic-status-2 = Pupus
basic-status-3 = Pindah
basic-status-4 = Teu kapendak
basic-status-6 = Ngumbara
basic-status-9 = Teu sah

## Nu kedah diperhatoskeun ku operator

warning-sent-unchanged = Dikintun deui tanpa parobahan. Upami kirang kénéh, taroskeun ka RT dina Rincian, atanapi tolak sareng alesanana.
warning-not-listed = { $name } teu aya dina daptar warga. Tambihkeun atanapi lereskeun heula dina daptar.
warning-has-aid = Nampi { $programmes }.
warning-proposed-before = Usulan nu sami pikeun kulawarga { $name } parantos disatujuan: laporan { $number }, { $day }. Satujuan deui upami leres kedah diusulkeun deui.
warning-family-told-gone = { $gone } ti kulawarga ieu parantos dilaporkeun pindah atanapi ngantunkeun, sareng laporanana masih ngantosan. Usulan ieu mung ngeunaan nu cicing kénéh: { $stay }.
warning-head-goes = { $name } kapala kulawarga sareng aya kulawargina nu tetep cicing. Gentosna teu acan disebat.
warning-caretaker-missing = { $name } nampi bantosan kulawargina, sareng aya kulawargina nu tetep cicing. Gentosna dilaporkeun ku ketua RT ngalangkungan “{ kind-caretaker }”.
warning-caretaker-goes = { $name } pangurus bantosan kulawarga sareng aya kulawargina nu tetep cicing. Gentosna teu acan disebat.
warning-caretaker-age = { $age ->
    [unknown] Yuswa { $name } teu acan kacatet.
   *[other] { $name } nembé { $age } taun.
} Nu nampi bantosan paling anom 17 taun.
warning-moves-with-aid = Nu pindah nampi { $programmes }.
warning-joined-since = { $joined } nembe lebet kulawarga ieu saparantos { $day }, tetep kacatet di dieu. Pastikeun { $others } leres pindah harita.
warning-rt-unknown = { $rt } teu aya dina daptar wewengkon. Pariksa deui tujuanana.
warning-no-successor = Kapala kulawarga pupus, panggantina teu acan disebat.
warning-mother-age = Yuswa ibu { $age } taun.
warning-second-head = { $name } parantos kacatet janten kapala kulawarga ieu. Hiji kulawarga hiji kapala.
warning-no-nik = Orokna teu acan gaduh NIK.

## Kantos dilaporkeun

told-before = { $own ->
    [yes] Bapa/Ibu parantos ngalaporkeun { $names ->
        [none] ieu
       *[other] { $names }
    } { $ago } ({ $kind }, nomer { $number }).
   *[no] { $names ->
        [none] Ieu
       *[other] { $names }
    } parantos dilaporkeun ku { $who } { $ago } ({ $kind }, nomer { $number }).
} Kaayaanana: { $status }. Upami nu dimaksad jalmi sanés, tulis namina.
told-gone = { $name } parantos dilaporkeun { $status ->
    [2] ngantunkeun
   *[other] pindah
} sateuacan tanggal éta, sareng laporanana nuju ngantosan. Upami lepat, tarik heula laporanana. Pilih jalmi sanés, atanapi pencét Bolay.
told-gone-now = { $name } parantos dilaporkeun { $status ->
    [2] ngantunkeun
   *[other] pindah
}, sareng laporanana nuju ngantosan. Upami lepat, tarik heula laporanana. Pilih jalmi sanés, atanapi pencét Bolay.
told-dropped = { $name } parantos dilaporkeun kadata dua kali atanapi lepat kacatet, sareng laporanana ngantosan. Laporkeun ngalangkungan data anu leres. Upami laporan éta lepat, tarik heula laporanana.
told-gone-entry = { $name } parantos dilaporkeun ngantunkeun, sareng laporanana nuju ngantosan. Laporkeun deui ieu saatos laporan éta disatujuan. Pilih jalmi sanés, atanapi pencét Bolay.
coming-too = { $name } teu acan kacatet di RT ieu: pindahan ti { $rt }. Upami ayeuna tos pindah ka dieu ogé, pencét “Leres, pindahkeun”.
coming-first = { $name } teu acan kacatet di RT ieu. Laporkeun heula Pindah asup, nembé laporan ieu. Pilih jalmi sanés, atanapi pencét Bolay.
no-longer-here = { $name } parantos teu kacatet warga di RT ieu. Pilih jalmi sanés, atanapi pencét Bolay.
listed-again = { $name } parantos kacatet deui, janten teu kedah dileresan. Pilih jalmi sanés, atanapi pencét Bolay.
nil-already = RT Bapa/Ibu parantos nihil kanggo laporan dugi ka { $until }. Teu kedah dilaporkeun deui.
nil-but-reports = Kanggo laporan dugi ka { $until } RT Bapa/Ibu parantos gaduh { $count } laporan, janten sanés nihil.
warning-number-made-up = Nomer sapertos kieu mah teu aya. Upami nomerna teu acan kauninga, entong dieusian heula.
warning-nik-same-as-kk = NIK sami sareng No KK.
warning-nik-impossible-date = Angka ka-7 dugi ka ka-12 dina NIK téh tanggal lahir, tapi { $date } mah teu aya.
warning-nik-serial-zero = Opat angka pangtungtungna NIK téh nomer urut, tapi 0000 mah teu aya.
warning-nik-birth-date = Tanggal lahir dina NIK ({ $date }) bénten sareng nu dilaporkeun.
warning-nik-sex = Jenis kelamin dina NIK { $sex ->
    [L] pameget
   *[P] istri
}, bénten sareng nu dilaporkeun.
