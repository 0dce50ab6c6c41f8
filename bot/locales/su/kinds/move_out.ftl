# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pindah ka luar

kind-move_out = Pindah ka luar

move_out-person = Saha nu pindah? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
move_out-who = Saha waé nu ngiring pindah?
    .label = Nu pindah
move_out-along = Saha waé nu ngiring pindah? Ketik namina, dipisah koma. Contona: Siti Aminah, Budi. Upami teu aya, pencét Liwat.
    .label = Nu teu kadaptar
move_out-date = Iraha pindahna? Contona: kamari, 12 Agustus 2026, atanapi taun 2019.
    .label = Tanggal pindah
move_out-scope = Sakumaha tebihna pindahna?
    .label = Pindah ka
move_out-destination = Pindah ka mana? Ketik nami desa atanapi kotana. Contona: Cikampek Barat, atanapi Bekasi. Upami teu terang, pencét Liwat.
    .label = Tujuan
move_out-rt = Pindah ka RT sareng RW sabaraha? Ketua RT di ditu diwartosan. Contona: RT 3 RW 5. Upami teu terang, pencét Liwat.
    .label = RT tujuan
move_out-same-rt = { $rt } téh RT Bapa/Ibu nyalira. Tulis RT nu dituju, atanapi pencét Liwat.
move_out-successor = Kapala kulawargina ngiring pindah. Saha nu ngagentosan? Upami teu acan terang, pencét Liwat.
    .label = Kapala pangganti
move_out-caretaker = Nu nampi bantuan kulawarga ngiring pindah. Saha nu ngagentosan? Upami teu acan terang, pencét Liwat.
    .label = Panampi énggal
move_out-head-goes = Nu pindah kapala kulawarga. Upami kulawargina tetep di dieu, pencét + Kapala pangganti.
move_out-caretaker-goes = Nu pindah pangurus bantosan kulawargina. Upami kulawargina tetep cicing, pencét + Panampi énggal.
move_out-missing-goes = { $names } kacatet teu kapendak, sareng ngiring dipindahkeun. Upami henteu ngiring, pencét Robih sareng pilih deui saha nu pindah.
move_out-away-goes = { $names } kacatet ngumbara, sareng ngiring dipindahkeun. Upami tetep warga dieu, pencét Robih sareng pilih deui saha nu pindah.
move_out-has-aid = Bantosan { $programmes } dipariksa operator.
move_out-reason = Naon alesan pindahna? Upami teu terang, pencét Liwat.
    .label = Alesan
move_out-photo = Upami aya, kintun foto surat pindah. Upami teu aya, pencét Liwat.
    .label = Foto surat

move-scope-0 = RT sanés di desa ieu
move-scope-1 = Desa sanés
move-scope-2 = Kecamatan sanés
move-scope-3 = Kabupaten sanés
move-scope-4 = Provinsi sanés
move-scope-5 = Luar nagri
move-reason-1 = Padamelan
move-reason-2 = Sakola
move-reason-3 = Kaamanan
move-reason-4 = Kaséhatan
move-reason-5 = Bumi
move-reason-6 = Ngiring kulawarga
move-reason-7 = Sanésna
