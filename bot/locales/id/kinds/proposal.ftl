## Usulan keluarga kurang mampu; pertanyaan surveinya ada di profil

kind-proposal = Usulan kurang mampu

proposal-person = Keluarga siapa yang diusulkan? Ketik nama salah satu anggotanya. Contoh: Asep.
    .label = Keluarga
proposal-address = Di mana alamat rumahnya? Contoh: Kp. Sukamaju No. 12.
    .label = Alamat
proposal-photo-card = Kalau ada, kirim foto KTP atau KK. Kalau tidak ada, tekan Lewati.
    .label = Foto KTP/KK
proposal-photo-front = Kirim foto rumahnya dari depan. Kalau belum ada, tekan Lewati.
    .label = Foto depan rumah
proposal-photo-inside = Kirim foto bagian dalam rumahnya. Kalau belum ada, tekan Lewati.
    .label = Foto dalam rumah
proposal-location = Kirim lokasi rumahnya waktu Bapak/Ibu berada di sana. Kalau tidak bisa, tekan Lewati.
    .label = Lokasi rumah
proposal-wanted = Bantuan apa yang diharapkan keluarga ini? Kalau tidak tahu, tekan Lewati.
    .label = Bantuan
declaration-proposal = Keluarga ini tinggal di RT saya dan butuh bantuan.
proposal-no-promise = Yang memutuskan musyawarah desa atau kelurahan, lalu pemerintah. Usulan ini bukan jaminan bantuan.

fact-house-address = Alamat rumah
fact-house-location = Lokasi rumah
fact-wanted = Bantuan yang diharapkan

warning-aided-already = Keluarga ini sudah menerima { $programmes }.
warning-no-house-photo = Foto rumah depan dan dalam belum lengkap.
