# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Eusi data warga, sareng daptar kode nasionalna dina kecap

field-name = Nami
field-nik = NIK
field-kk = No KK (sakulawarga)
field-birth_place = Tempat lahir
field-ended_on = Tanggal pupus
field-came_on = Tanggal datang
field-left_on = Tanggal pindah
field-death_cause = Sabab pupus
field-death_place = Tempat pupus
field-left_to = Tujuan pindah
field-left_reason = Alesan pindah
field-away_to = Tujuan ngumbara
field-away_reason = Alesan ngumbara
field-came_from = Asal datang
field-birth_at = Tempat babar
field-birth_helper = Nu nulungan lahir
field-birth_date = Tanggal lahir
field-sex = Jenis kelamin
field-mother = Ibu kandung
field-relationship = Hubungan kulawarga
field-marital = Status kawin
field-job = Padamelan
field-education = Pendidikan
field-disability = Disabilitas
field-pregnant_since = Ngandung ti
field-address = Alamat (sakulawarga)
field-programmes = Program
programmes-none = Teu nampi
field-area = RT/RW sareng désa
field-caretaker = Pangurus bantosan

value-plain = { $value }
value-none = (kosong)
value-far = { $scope }{ $place ->
    [none] {""}
   *[other] {", "}{ $place }
}
value-kept = (tetep)

relationship-1 = Kapala kulawarga
relationship-2 = Carogé
relationship-3 = Istri
relationship-4 = Putra
relationship-5 = Mantu
relationship-6 = Putu
relationship-7 = Sepuh
relationship-8 = Mitoha
relationship-9 = Baraya sanés
relationship-10 = Pembantu
relationship-11 = Sanésna

marital-1 = Teu acan kawin
marital-2 = Kawin
marital-3 = Cerai hidup
marital-4 = Cerai mati

education-1 = Henteu/teu acan sakola
education-2 = Teu acan tamat SD
education-3 = Tamat SD
education-4 = SMP
education-5 = SMA atanapi SMK
education-6 = D1 atanapi D2
education-7 = D3
education-8 = D4 atanapi S1
education-9 = S2
education-10 = S3

job-farmer = Patani
job-farmhand = Buruh tani
job-labourer = Buruh harian
job-employee = Karyawan swasta
job-own = Usaha nyalira
job-trader = Padagang
job-home = Ngurus rumah tangga
job-none = Teu damel

disability-PDFSK = Awak, sapertos lumpuh
disability-PDINT = Lambat mikir
disability-PDMTL = Gangguan jiwa
disability-PDSNS = Lolong, torék, pireu
disability-none = Teu aya
