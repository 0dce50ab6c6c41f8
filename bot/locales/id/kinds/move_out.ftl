## Pindah keluar

kind-move_out = Pindah keluar

move_out-person = Siapa yang pindah? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
move_out-who = Siapa saja yang ikut pindah?
    .label = Yang pindah
move_out-along = Siapa saja yang ikut pindah? Ketik namanya, dipisah koma. Contoh: Siti Aminah, Budi. Kalau tidak ada, tekan Lewati.
    .label = Yang tak terdaftar
move_out-date = Kapan pindahnya? Contoh: kemarin, 12 Agustus 2026, atau tahun 2019.
    .label = Tanggal pindah
move_out-scope = Pindahnya sejauh apa?
    .label = Pindah ke
move_out-destination = Pindah ke mana? Ketik nama desa atau kotanya. Contoh: Cikampek Barat, atau Bekasi. Kalau tidak tahu, tekan Lewati.
    .label = Tujuan
move_out-rt = Pindah ke RT dan RW berapa? Ketua RT di sana dikabari. Contoh: RT 3 RW 5. Kalau tidak tahu, tekan Lewati.
    .label = RT tujuan
move_out-same-rt = { $rt } itu RT Bapak/Ibu sendiri. Tulis RT yang dituju, atau tekan Lewati.
move_out-successor = Kepala keluarganya ikut pindah. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Kepala pengganti
move_out-caretaker = Penerima bantuan keluarga ikut pindah. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Penerima baru
move_out-head-goes = Yang pindah kepala keluarga. Kalau keluarganya tetap tinggal, tekan + Kepala pengganti.
move_out-caretaker-goes = Yang pindah pengurus bantuan keluarganya. Kalau keluarganya tetap tinggal, tekan + Penerima baru.
move_out-missing-goes = { $names } tercatat tidak ditemukan, dan ikut dipindahkan. Kalau tidak ikut, tekan Ubah dan pilih lagi siapa yang pindah.
move_out-away-goes = { $names } tercatat merantau, dan ikut dipindahkan. Kalau tetap warga sini, tekan Ubah dan pilih lagi siapa yang pindah.
move_out-has-aid = Bantuan { $programmes } yang diterima akan diperiksa operator.
move_out-reason = Apa alasan pindahnya? Kalau tidak tahu, tekan Lewati.
    .label = Alasan
move_out-photo = Kalau ada, kirim foto surat pindah. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

move-scope-0 = RT lain di desa ini
move-scope-1 = Desa lain
move-scope-2 = Kecamatan lain
move-scope-3 = Kabupaten lain
move-scope-4 = Provinsi lain
move-scope-5 = Luar negeri
move-reason-1 = Pekerjaan
move-reason-2 = Sekolah
move-reason-3 = Keamanan
move-reason-4 = Kesehatan
move-reason-5 = Rumah
move-reason-6 = Ikut keluarga
move-reason-7 = Lainnya
