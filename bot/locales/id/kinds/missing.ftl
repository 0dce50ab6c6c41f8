## Tidak ditemukan

kind-missing = Tidak ditemukan

missing-person = Siapa yang tidak ditemukan? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
missing-date = Sejak kapan tidak ada? Contoh: bulan lalu, atau 12 Agustus 2026. Kalau tidak tahu, tekan Lewati.
    .label = Sejak
missing-who = Siapa saja yang tidak ditemukan dari keluarga ini? Kalau hanya satu orang, tekan Lewati.
    .label = Yang lain
missing-along = Siapa lagi yang tidak ditemukan? Ketik namanya, dipisah koma. Contoh: Siti Aminah, Budi. Kalau tidak ada, tekan Lewati.
    .label = Yang tak terdaftar
missing-asked = Siapa yang sudah ditanya, dan apa katanya? Contoh: tetangga, katanya tidak kenal. Kalau belum, tekan Lewati.
    .label = Sudah ditanya

missing-caretaker = Yang tidak ditemukan pengurus bantuan keluarganya. Kalau keluarganya masih di sini, laporkan juga “{ kind-caretaker }”.

fact-asked = Sudah ditanya
warning-missing-aid = Penerima { $programmes }. Bantuannya perlu dibahas.
warning-missing-deliberate = Perlu dibahas di musyawarah desa atau kelurahan.
