kind-reason = alasan

## Keterangan pada kartu dan daftar perubahan

fact-line = { $label }: { $value }
fact-cause = Sebab meninggal
fact-place = Tempat
fact-nik-holder = NIK itu sekarang atas nama
fact-successor = Kepala keluarga baru
fact-caretaker = Pengurus baru
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

warning-sent-unchanged = Dikirim lagi tanpa perubahan. Kalau masih kurang, tanyakan ke RT lewat Rincian, atau tolak dengan alasannya.
warning-not-listed = { $name } tidak ada di daftar warga. Tambahkan atau perbaiki dulu di daftar.
warning-has-aid = Penerima { $programmes }.
warning-proposed-before = Usulan yang sama untuk keluarga { $name } sudah disetujui: laporan { $number }, { $day }. Setujui lagi hanya kalau memang perlu diusulkan ulang.
warning-family-told-gone = { $gone } dari keluarga ini sudah dilaporkan pindah atau meninggal, dan laporannya masih menunggu. Usulan ini hanya mengenai yang tinggal: { $stay }.
warning-head-goes = { $name } kepala keluarga dan keluarganya ada yang tetap tinggal. Penggantinya belum disebut.
warning-caretaker-missing = { $name } menerima bantuan keluarganya, dan keluarganya ada yang tetap tinggal. Penggantinya dilaporkan ketua RT lewat “{ kind-caretaker }”.
warning-caretaker-goes = { $name } pengurus bantuan keluarga dan keluarganya ada yang tetap tinggal. Penggantinya belum disebut.
warning-caretaker-age = { $age ->
    [unknown] Umur { $name } belum tercatat.
   *[other] { $name } baru { $age } tahun.
} Penerima bantuan paling muda 17 tahun.
warning-moves-with-aid = Yang pindah penerima { $programmes }.
warning-joined-since = { $joined } baru masuk keluarga ini sesudah { $day }, tetap tercatat di sini. Pastikan { $others } memang pindah waktu itu.
warning-rt-unknown = { $rt } tidak ada di daftar wilayah. Periksa lagi tujuannya.
warning-no-successor = Kepala keluarga meninggal, penggantinya belum disebut.
warning-mother-age = Umur ibu { $age } tahun.
warning-second-head = { $name } sudah tercatat sebagai kepala keluarga ini. Satu keluarga satu kepala.
warning-no-nik = Bayi belum punya NIK.

## Pernah dilaporkan

told-before = { $own ->
    [yes] Bapak/Ibu sudah melaporkan { $names ->
        [none] ini
       *[other] { $names }
    } { $ago } ({ $kind }, nomor { $number }).
   *[no] { $names ->
        [none] Ini
       *[other] { $names }
    } sudah dilaporkan oleh { $who } { $ago } ({ $kind }, nomor { $number }).
} Keadaannya: { $status }. Kalau yang dimaksud orang lain, tulis namanya.
told-gone = { $name } sudah dilaporkan { $status ->
    [2] meninggal
   *[other] pindah
} sebelum tanggal itu, dan laporannya menunggu. Kalau itu keliru, tarik dulu laporannya. Pilih orang lain, atau tekan Batal.
told-gone-now = { $name } sudah dilaporkan { $status ->
    [2] meninggal
   *[other] pindah
}, dan laporannya menunggu. Kalau itu keliru, tarik dulu laporannya. Pilih orang lain, atau tekan Batal.
told-dropped = { $name } sudah dilaporkan terdata dua kali atau salah tercatat, dan laporannya menunggu. Laporkan lewat data yang benar. Kalau laporan itu keliru, tarik dulu laporannya.
told-gone-entry = { $name } sudah dilaporkan meninggal, dan laporannya menunggu. Laporkan ini lagi sesudah laporan itu disetujui. Pilih orang lain, atau tekan Batal.
coming-too = { $name } belum tercatat di RT ini: pindahan dari { $rt }. Kalau sekarang sudah pindah ke sini juga, tekan “Ya, pindahkan”.
coming-first = { $name } belum tercatat di RT ini. Laporkan dulu Pindah masuk, baru laporan ini. Pilih orang lain, atau tekan Batal.
no-longer-here = { $name } sudah tidak tercatat sebagai warga di RT ini. Pilih orang lain, atau tekan Batal.
listed-again = { $name } sudah tercatat lagi, jadi tidak perlu dibetulkan. Pilih orang lain, atau tekan Batal.
nil-already = RT Bapak/Ibu sudah nihil untuk laporan sampai { $until }. Tidak perlu dilaporkan lagi.
nil-but-reports = Untuk laporan sampai { $until } RT Bapak/Ibu sudah punya { $count } laporan, jadi bukan nihil.
warning-number-made-up = Nomor seperti ini tidak ada. Kalau nomornya belum diketahui, jangan diisi dulu.
warning-nik-same-as-kk = NIK sama dengan No KK.
warning-nik-impossible-date = Angka ke-7 sampai ke-12 di NIK adalah tanggal lahir, tetapi { $date } tidak ada.
warning-nik-serial-zero = Empat angka terakhir NIK adalah nomor urut, tetapi 0000 tidak ada.
warning-nik-birth-date = Tanggal lahir di NIK ({ $date }) berbeda dengan yang dilaporkan.
warning-nik-sex = Jenis kelamin di NIK { $sex ->
    [L] laki-laki
   *[P] perempuan
}, berbeda dengan yang dilaporkan.
