## Pisah KK

kind-split = Pisah KK

split-person = Siapa yang pisah KK? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Dari keluarga
split-who = Siapa saja yang pisah?
    .label = Yang pisah
split-host = Ikut KK siapa di RT ini? Ketik namanya. Contoh: Asep. Kalau punya KK sendiri, tekan Lewati.
    .label = Ikut KK lain
split-into = Mereka sudah tercatat satu KK sendiri. Kalau memang begitu, tekan Batal. Kalau ikut KK lain, ketik nama yang diikuti. Contoh: Asep. Kalau yang diikuti belum terdaftar, laporkan “{ kind-move_in }” dulu.
    .label = Ikut KK lain
split-host-same = { $name } satu KK dengan yang pisah. Pilih orang dari keluarga lain.
split-kin = { $name ->
    [none] Ia
   *[other] { $name }
} itu siapanya kepala keluarga itu?
    .label = Hubungan keluarga
split-head = Siapa kepala keluarga di KK baru?
    .label = Kepala keluarga
split-date = Kapan pisahnya? Contoh: kemarin, 12 Agustus 2026, atau tahun 2019.
    .label = Tanggal pisah
split-kk = Berapa No KK yang baru? Contoh: 3215010101260001. Kalau belum terbit, tekan Lewati.
    .label = No KK baru
split-successor = Kepala keluarga lama ikut pisah. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Pengganti KK lama
split-address = Di mana alamatnya sekarang? Contoh: Kp. Sukamaju No. 5. Kalau tetap, tekan Lewati.
    .label = Alamat baru
split-photo = Kalau ada, kirim foto KK baru. Kalau tidak ada, tekan Lewati.
    .label = Foto KK baru

fact-new-head = Kepala KK baru
fact-new-kk = No KK baru
fact-new-address = Alamat baru
warning-split-relationship = Hubungan { $names } dengan kepala KK baru perlu ditentukan.
warning-split-no-successor = Kepala keluarga lama ikut pisah, penggantinya belum disebut.
