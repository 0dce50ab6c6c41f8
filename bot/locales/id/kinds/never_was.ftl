## Salah tercatat

kind-never_was = Salah tercatat

never_was-person = Siapa yang tercatat padahal tidak pernah ada orangnya? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
never_was-words = Bagaimana tahunya orang ini tidak pernah ada? Contoh: ditanya ke tetangga, tidak ada yang kenal.
    .label = Penjelasan
never_was-successor = Siapa kepala keluarga yang sebenarnya? Kalau tidak ada, tekan Lewati.
    .label = Kepala pengganti
never_was-caretaker = Siapa yang mengurus bantuan keluarga ini? Kalau belum tahu, tekan Lewati.
    .label = Pengurus pengganti
never_was-photo = Kirim foto KK atau surat. Kalau tidak ada, tekan Lewati.
    .label = Foto
check-answer-never_was = Tidak pernah ada
