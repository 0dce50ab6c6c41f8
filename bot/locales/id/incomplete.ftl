## Yang harus diketahui sebelum seseorang bisa masuk data

warning-incomplete = Data { $name } belum lengkap: { $missing }. Lengkapi dulu sebelum dimasukkan.
entry-name = nama
entry-nik = NIK
entry-kk = No KK
entry-birth_place = tempat lahir
entry-birth_date = tanggal lahir
entry-sex = jenis kelamin
entry-mother = ibu kandung
entry-relationship = hubungan keluarga
entry-marital = status kawin
entry-address = alamat
entry-job = pekerjaan
entry-education = pendidikan
