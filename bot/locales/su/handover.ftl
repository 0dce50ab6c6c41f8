# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Gantina patugas numutkeun SK

duty-over = { $name }, tugas Bapa/Ibu salaku { $role } parantos réngsé. Hatur nuhun.
duty-ended = { $duty ->
    [assistant] Tugas Bapa/Ibu salaku { $role } parantos réngsé, janten di dieu teu tiasa ngalaporkeun deui. Upami ieu lepat, taroskeun ka ketua RT.
    [rt] Tugas Bapa/Ibu salaku { $role } parantos réngsé, janten di dieu teu tiasa ngalaporkeun deui. Upami aya kajadian, wartoskeun ka ketua RT nu ayeuna. Upami ieu lepat, taroskeun ka operator desa atanapi kelurahan.
   *[other] Tugas Bapa/Ibu salaku { $role } parantos réngsé. Upami ieu lepat, taroskeun ka Dinas Sosial.
} Upami nampi kode undangan énggal, ketik: GABUNG kode. Contona: GABUNG AB2CD3EF.
taken-over = Aya { $count } laporan ti ketua RT samémehna nu teu acan réngsé. Ayeuna Bapa/Ibu nu neraskeunana.
