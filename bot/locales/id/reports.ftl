## Jenis laporan

kind-birth = Kelahiran
kind-death = Kematian
kind-move_out = Pindah keluar
kind-nil = Nihil
kind-reason = alasan

## Kematian

death-person = Siapa yang meninggal? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
death-date = Kapan meninggalnya? Contoh: kemarin, senin lalu, atau 12 Agustus 2026.
    .label = Tanggal meninggal
death-cause = Apa sebab meninggalnya?
    .label = Sebab
death-place = Di mana meninggalnya? Contoh: di rumah, atau RSUD Karawang. Kalau tidak tahu, tekan Lewati.
    .label = Tempat
death-successor = Beliau kepala keluarga. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Kepala keluarga baru
death-photo = Kalau ada, kirim foto surat kematian. Kalau tidak ada, tekan Lewati.
    .label = Foto surat
death-before-birth = { $name } lahir { $born }. Tanggal meninggalnya tidak bisa sebelum itu.

death-cause-1 = Sakit biasa atau tua
death-cause-2 = Wabah penyakit
death-cause-3 = Kecelakaan
death-cause-4 = Kejahatan
death-cause-5 = Bunuh diri
death-cause-6 = Lainnya

## Kelahiran

birth-mother = Siapa nama ibunya? Ketik nama atau sebagian nama. Contoh: Siti.
    .label = Ibu
birth-mother-is-man = { $name } tercatat laki-laki. Pilih ibu dari bayi ini.
birth-name = Siapa nama bayinya? Contoh: Dewi Lestari. Kalau belum ada nama, tekan Lewati.
    .label = Nama bayi
birth-sex = Bayinya laki-laki atau perempuan?
    .label = Jenis kelamin
birth-date = Kapan lahirnya? Contoh: tadi malam, kemarin, atau 12 Agustus 2026.
    .label = Tanggal lahir
birth-town = Di kota atau kabupaten mana lahirnya? Contoh: Karawang.
    .label = Tempat lahir
birth-place = Di mana bayinya dilahirkan?
    .label = Dilahirkan di
birth-helper = Siapa yang menolong waktu lahir?
    .label = Penolong
birth-nik = Kalau bayinya sudah punya NIK, ketik 16 angkanya. Contoh: 3215010101260001. Kalau belum, tekan Lewati.
    .label = NIK bayi
birth-photo = Kalau ada, kirim foto surat kelahiran. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

birth-nik-doubt = NIK { $typed }: { $doubt } Periksa lagi di kartunya. Kalau memang begitu, ketik lagi nomor yang sama.

sex-L = Laki-laki
sex-P = Perempuan
birth-place-1 = Rumah sakit
birth-place-2 = Puskesmas
birth-place-3 = Polindes
birth-place-4 = Di rumah
birth-place-5 = Lainnya
birth-helper-1 = Dokter
birth-helper-2 = Bidan atau perawat
birth-helper-3 = Paraji (dukun)
birth-helper-4 = Lainnya

## Pindah keluar

move_out-person = Siapa yang pindah? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
move_out-who = Siapa saja yang ikut pindah?
    .label = Yang pindah
move_out-date = Kapan pindahnya? Contoh: kemarin, senin lalu, atau 12 Agustus 2026.
    .label = Tanggal pindah
move_out-scope = Pindahnya sejauh apa?
    .label = Pindah ke
move_out-destination = Pindah ke mana? Contoh: Desa Cikampek Barat, atau Bekasi. Kalau tidak tahu, tekan Lewati.
    .label = Tujuan
move_out-reason = Apa alasan pindahnya?
    .label = Alasan
move_out-photo = Kalau ada, kirim foto surat pindah. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

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

## Nihil

nil-confirm = Tidak ada kelahiran, kematian, atau pindah di RT Bapak/Ibu bulan ini? Kalau benar, tekan Kirim.

## Keterangan pada kartu dan daftar perubahan

fact-line = { $label }: { $value }
fact-cause = Sebab meninggal
fact-place = Tempat
fact-successor = Kepala keluarga baru
fact-sex = Jenis kelamin
fact-mother = Ibu
fact-town = Tempat lahir
fact-helper = Penolong
fact-scope = Pindah ke
fact-destination = Tujuan
fact-reason = Alasan

basic-status-1 = Hidup
basic-status-2 = Meninggal
basic-status-3 = Pindah
basic-status-4 = Tidak ditemukan
basic-status-6 = Merantau
basic-status-9 = Tidak sah

## Yang perlu diperhatikan operator

warning-not-listed = { $name } tidak ada di daftar warga. Tambahkan atau perbaiki dulu di daftar.
warning-has-aid = Penerima { $programmes }. Tentukan pengganti pengurusnya.
warning-mother-age = Umur ibu { $age } tahun.
warning-no-nik = Bayi belum punya NIK.

## Pernah dilaporkan

told-before = { $own ->
    [yes] Bapak/Ibu sudah melaporkan ini ({ $kind }, nomor { $number }) pada { $day }. Keadaannya: { $status }. Pilih orang lain, atau tekan Batal.
   *[no] Ini sudah dilaporkan oleh { $who } ({ $kind }, nomor { $number }) pada { $day }. Keadaannya: { $status }. Pilih orang lain, atau tekan Batal.
}
no-longer-here = { $name } sudah tidak tercatat sebagai warga di RT ini. Pilih orang lain, atau tekan Batal.
nil-already = RT Bapak/Ibu sudah nihil untuk bulan { $month }. Tidak perlu dilaporkan lagi.
nil-but-reports = Bulan { $month } RT Bapak/Ibu sudah punya { $count } laporan, jadi bukan nihil.
warning-nik-same-as-kk = NIK sama dengan No KK.
warning-nik-impossible-date = NIK memuat tanggal yang tidak ada ({ $date }).
warning-nik-serial-zero = Nomor urut NIK 0000.
warning-nik-birth-date = Tanggal lahir di NIK ({ $date }) berbeda dengan yang dilaporkan.
warning-nik-sex = Jenis kelamin di NIK { $sex ->
    [L] laki-laki
   *[P] perempuan
}, berbeda dengan yang dilaporkan.
