# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu kedah dipikaterang samémeh jalmi tiasa lebet data

warning-incomplete = Data { $name } teu acan lengkep: { $missing }. Lengkepan heula samémeh dilebetkeun.
entry-name = nami
entry-nik = NIK
entry-kk = No KK
entry-birth_place = tempat lahir
entry-birth_date = tanggal lahir
entry-sex = jenis kelamin
entry-mother = ibu kandung
entry-relationship = hubungan kulawarga
entry-marital = status kawin
entry-address = alamat
entry-job = padamelan
entry-education = atikan
