# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu dipariksa dina sadaya jenis laporan: naon nu diketik sareng naon nu anéh

number-doubt = Nomer { $typed }: { $doubt } Pariksa deui dina kartuna. Upami leres kitu, ketik deui nomer nu sami.
number-refused = Nomer { $typed } teu acan tiasa dianggo. { $doubt } Pariksa deui dina kartuna.
number-twice = Nomer { $typed } parantos dianggo kanggo jalmi sanés dina laporan ieu. Pariksa deui dina kartuna.
date-before-birth = { $name } lahir { $born }. Tanggalna teu tiasa samémeh éta. Upami tanggal lahirna nu lepat, pencét Bolay, teras laporkeun “{ kind-correction }” heula.
date-before-birth-along = { $name } lahir { $born }, saatos tanggal éta. Upami tanggalna leres éta, serat deui sakali. { $name } tetep ngiring kulawargana.

warning-kk-impossible-date = Angka ka-7 dugi ka ka-12 dina No KK téh tanggal kaluarna, tapi { $date } mah teu aya.
warning-kk-serial-zero = Opat angka pangtungtungna No KK téh nomer urut, tapi 0000 mah teu aya.
warning-reversed-before = Hal anu sami ngeunaan { $name } ({ $day }) parantos kantos dilaporkeun, teras dileereskeun ku laporan { $number }. Taroskeun heula ka nu ngalaporkeun.
warning-kk-taken = No KK dina laporan ieu parantos dianggo kulawarga sanés di { $place }.
warning-kk-joins = No KK dina laporan ieu sami sareng No KK kulawarga { $head } di RT ieu. Upami disatujuan, aranjeunna janten sakulawarga.
