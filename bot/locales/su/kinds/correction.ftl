# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Ngalereskeun data

kind-correction = Ngalereskeun data

correction-person = Data saha nu lepat? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
correction-what = Naon nu lepat?
    .label = Nu lepat
correction-rare = Data nu mana nu lepat?
    .label = Data nu lepat
correction-nik = Sabaraha NIK nu leres? Ketik 16 angkana. Contona: 3215010101900001.
    .label = NIK nu leres
correction-kk = Sabaraha No KK nu leres? Nomer sakulawarga ngiring robah. Contona: 3215010101150001.
    .label = No KK nu leres
correction-name = Saha nami nu leres? Tulis sapertos dina KTP atanapi KK. Contona: Asep Saepudin.
    .label = Nami nu leres
correction-birth-place = Di kabupatén mana lahirna nu leres? Nami kota ogé kénging. Contona: Karawang.
    .label = Tempat lahir
correction-birth-date = Tanggal sabaraha lahirna nu leres? Contona: 12 Agustus 1974, Agustus 1974, atanapi 1974.
    .label = Tanggal lahir
correction-ended-on = Tanggal sabaraha pupusna anu leres? Contona: 12 Agustus 2026, Agustus 2026, atanapi 2019.
    .label = Tanggal pupus
correction-left-on = Tanggal sabaraha pindahna anu leres? Nu pindah sareng anjeunna dinten éta ngiring robah. Contona: 12 Agustus 2026, Agustus 2026, atanapi 2019.
    .label = Tanggal pindah
correction-came-on = Tanggal sabaraha datangna ka dieu anu leres? Nu datang sareng anjeunna ngiring robah. Contona: 12 Agustus 2026, atanapi Agustus 2026.
    .label = Tanggal datang
correction-address = Di mana alamat nu leres? Alamat sakulawarga ngiring robah. Contona: Kp. Sukamaju No. 5.
    .label = Alamat nu leres
correction-mother = Saha nami ibu kandung nu leres? Tulis sapertos dina KK. Contona: Siti Aminah.
    .label = Ibu kandung
correction-sex = Naon jenis kelamin nu leres?
    .label = Jenis kelamin
correction-relationship = Naon hubungan kulawarga nu leres? Tingali dina KK.
    .label = Hubungan kulawarga
correction-marital = Naon status kawin nu leres? Tingali dina KK.
    .label = Status kawin
correction-job = Naon padamelan nu leres? Contona: buruh tani.
    .label = Padamelan
correction-education = Naon atikan panungtung nu leres?
    .label = Atikan
correction-programmes = Bantosan naon nu leres-leres ditampi? Upami langkung ti hiji, ketik sadayana. Contona: PKH sareng BPNT.
    .label = Program bantosan
correction-death-cause = Naon sabab pupusna nu leres?
    .label = Sabab pupus
correction-death-place = Di mana pupusna nu leres? Contona: di bumi, atanapi RSUD Karawang.
    .label = Tempat pupus
correction-left-to = Pindah ka mana nu leres? Nu pindah sareng anjeunna milu robih. Ketik nami desa atanapi kotana. Contona: Cikampek Barat, atanapi Bekasi.
    .label = Tujuan pindah
correction-left-scope = Sakumaha tebihna pindahna nu leres?
    .label = Pindah ka
correction-left-rt = Pindah ka RT sareng RW sabaraha nu leres? Ketua RT di ditu diwartosan. Contona: RT 3 RW 5. Upami teu terang, pencét Liwat.
    .label = RT tujuan
correction-left-reason = Naon alesan pindahna nu leres? Nu pindah sareng anjeunna milu robih.
    .label = Alesan pindah
correction-away-to = Ka mana ngumbarana nu leres? Nu angkat sareng anjeunna milu robih. Contona: Jakarta.
    .label = Tujuan ngumbara
correction-away-reason = Naon alesan ngumbarana nu leres? Nu angkat sareng anjeunna milu robih.
    .label = Alesan ngumbara
correction-came-from = Datang ti mana nu leres? Nu datang sareng anjeunna milu robih. Ketik nami desa atanapi kotana. Contona: Cikampek Barat, atanapi Bekasi.
    .label = Asal datang
correction-came-scope = Datangna ti sakumaha tebihna nu leres? Upami teu terang, pencét Liwat.
    .label = Datang ti
correction-birth-at = Di mana babarna nu leres?
    .label = Tempat babar
correction-birth-helper = Saha nu nulungan waktos lahirna?
    .label = Nu nulungan lahir
correction-photo = Upami aya, kintun foto KTP atanapi KK. Upami teu aya, pencét Liwat.
    .label = Foto KTP/KK

correction-ended = { $name } kacatet { $status ->
    [2] ngantunkeun
   *[other] pindah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}. Nu tiasa diralat mung data dirina. { $status ->
    [2] No KK atanapi alamat kulawargina: pencét Wangsul, teras pilih anggota kulawargina nu aya kénéh. Upami tétéla hirup kénéh, pencét Bolay, teras pilih “{ kind-still_alive }” dina menu.
   *[other] Upami masih atanapi wangsul deui linggih di dieu, pencét Bolay, teras pilih “{ kind-relisted }” dina menu.
}
correction-not-ended = { $name } teu acan kacatet { $status ->
    [2] ngantunkeun. Upami parantos ngantunkeun, pencét Bolay, teras laporkeun “{ kind-death }”.
   *[other] pindah. Upami parantos pindah, pencét Bolay, teras laporkeun “{ kind-move_out }”.
} Upami data sanés nu lepat, pilih di handap ieu.
correction-never-told = { $field ->
    [came_on] Teu aya laporan yén { $name } datang ka dieu, janten tanggal datangna teu kacatet. Upami tanggal lahirna nu lepat, pilih “{ correction-what-birth_date }”.
   *[other] Teu aya laporan RT ieu nu ngandung { $what } kanggo { $name }, janten teu aya nu kedah diralat. Upami data sanés nu lepat, pilih deui.
}
correction-now = Ayeuna kacatet: { $old }.
correction-now-tail = Ayeuna kacatet nomer nu tungtungna { $tail }.
correction-now-code = Ayeuna kacatet: { $old }.
correction-same = { $what } nu ditulis sami sareng nu parantos kacatet. Tulis nu leres, atanapi pencét Bolay.

correction-what-nik = NIK
correction-what-kk = No KK
correction-what-name = Nami
correction-what-birth_place = Tempat lahir
correction-what-birth_date = Tanggal lahir
correction-what-ended_on = Tanggal pupus
correction-what-left_on = Tanggal pindah
correction-what-came_on = Tanggal datang
correction-what-death_cause = Sabab pupus
correction-what-death_place = Tempat pupus
correction-what-left_to = Tujuan pindah
correction-what-left_reason = Alesan pindah
correction-what-away_to = Tujuan ngumbara
correction-what-away_reason = Alesan ngumbara
correction-what-came_from = Asal datang
correction-what-birth_at = Tempat babar
correction-what-birth_helper = Nu nulungan lahir
correction-what-address = Alamat
correction-what-mother = Nami ibu kandung
correction-what-sex = Jenis kelamin
correction-what-relationship = Hubungan kulawarga
correction-what-marital = Status kawin
correction-what-job = Padamelan
correction-what-education = Atikan
correction-what-programmes = Program bantosan
correction-what-rare = Data sanés

fact-right = Nu leres
warning-of-dead = { $name } parantos kacatet ngantunkeun. Nu diralat mung data dirina; statusna tetep.
warning-of-gone = { $name } parantos kacatet pindah. Nu diralat mung data dirina; statusna tetep.
warning-new-nik-of-dead = NIK énggal { $name } gaduh warga nu kacatet pupus. Ieu laporan tiasa disatujuan saparantos NIK dina éta data dileresan ku laporan { kind-correction }. Upami jalmina sami, pénta laporan { kind-listed_twice }; upami lepat ngetik, pénta dileresan.
warning-new-nik-of-gone = NIK énggal { $name } gaduh warga nu kacatet pindah. Ieu laporan tiasa disatujuan saparantos NIK dina éta data dileresan ku laporan { kind-correction }. Upami jalmina sami, pénta laporan { kind-relisted }; upami lepat ngetik, pénta dileresan.
warning-new-nik-of-neighbour = NIK énggal { $name } ayeuna kacatet dina warga sanés di RT nu sami. Upami disatujuan, NIK éta warga dikosongkeun. Cocogkeun heula kartu duanana.
warning-new-nik-swapped = Ieu NIK énggal kacatet dina warga di { $place }, sareng saur laporan ti ditu NIK duanana patukeur. Satujuan heula ieu laporan: NIK éta warga dikosongkeun (upami di désa sanés, operatorna ditaros). Saatosna giliran laporan ngeunaan anjeunna.
warning-new-nik-of-other = NIK énggal { $name } kacatet dina warga sanés di { $place }. Kartuna dipénta dipariksa di ditu, sareng ieu laporan tiasa disatujuan saparantos NIK éta warga dileresan. Upami tétéla lepat ngetik, pénta dileresan.
