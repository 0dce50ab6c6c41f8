## Isian data warga, dan daftar kode nasionalnya dalam kata-kata

field-name = Nama
field-nik = NIK
field-kk = No KK (sekeluarga)
field-birth_place = Tempat lahir
field-ended_on = Tanggal meninggal
field-came_on = Tanggal datang
field-left_on = Tanggal pindah
field-death_cause = Sebab meninggal
field-death_place = Tempat meninggal
field-left_to = Tujuan pindah
field-left_reason = Alasan pindah
field-away_to = Tujuan merantau
field-away_reason = Alasan merantau
field-came_from = Asal kedatangan
field-birth_at = Tempat bersalin
field-birth_helper = Penolong lahir
field-birth_date = Tanggal lahir
field-sex = Jenis kelamin
field-mother = Ibu kandung
field-relationship = Hubungan keluarga
field-marital = Status kawin
field-job = Pekerjaan
field-education = Pendidikan
field-disability = Disabilitas
field-pregnant_since = Hamil sejak
field-address = Alamat (sekeluarga)
field-programmes = Program bantuan
programmes-none = Tidak menerima
field-area = RT/RW dan desa
field-caretaker = Pengurus bantuan

value-plain = { $value }
value-none = (kosong)
value-far = { $scope }{ $place ->
    [none] {""}
   *[other] {", "}{ $place }
}
value-kept = (tetap)

relationship-1 = Kepala keluarga
relationship-2 = Suami
relationship-3 = Istri
relationship-4 = Anak
relationship-5 = Menantu
relationship-6 = Cucu
relationship-7 = Orang tua
relationship-8 = Mertua
relationship-9 = Famili lain
relationship-10 = Pembantu
relationship-11 = Lainnya

marital-1 = Belum kawin
marital-2 = Kawin
marital-3 = Cerai hidup
marital-4 = Cerai mati

education-1 = Tidak atau belum sekolah
education-2 = Belum tamat SD
education-3 = Tamat SD
education-4 = SMP
education-5 = SMA atau SMK
education-6 = D1 atau D2
education-7 = D3
education-8 = D4 atau S1
education-9 = S2
education-10 = S3

job-farmer = Petani
job-farmhand = Buruh tani
job-labourer = Buruh harian
job-employee = Karyawan swasta
job-own = Wiraswasta
job-trader = Pedagang
job-home = Mengurus rumah tangga
job-none = Tidak bekerja

disability-PDFSK = Tubuh, misalnya lumpuh
disability-PDINT = Lambat berpikir
disability-PDMTL = Gangguan jiwa
disability-PDSNS = Buta, tuli, bisu
disability-none = Tidak ada
