## Kembali tercatat

kind-relisted = Kembali tercatat

relisted-person = Siapa yang tinggal di sini, padahal tercatat sudah tidak ada? Pilih, atau ketik namanya. Contoh: Asep.
    .label = Nama
relisted-words = Apa yang keliru? Contoh: ternyata tidak jadi pindah.
    .label = Penjelasan
relisted-photo = Kirim foto surat atau orangnya. Kalau tidak ada, tekan Lewati.
    .label = Foto
