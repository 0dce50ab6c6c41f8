## Kematian

kind-death = Kematian

death-person = Siapa yang meninggal? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
death-date = Kapan meninggalnya? Contoh: kemarin, 12 Agustus 2026, atau tahun 2019.
    .label = Tanggal meninggal
death-cause = Apa sebab meninggalnya? Kalau tidak tahu, tekan Lewati.
    .label = Sebab
death-place = Di mana meninggalnya? Contoh: di rumah, atau RSUD Karawang. Kalau tidak tahu, tekan Lewati.
    .label = Tempat
death-successor = Beliau kepala keluarga. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Kepala pengganti
death-photo = Kalau ada, kirim foto surat kematian. Kalau tidak ada, tekan Lewati.
    .label = Foto surat
death-caretaker = Beliau penerima bantuan keluarga ini. Siapa yang menggantikannya? Kalau belum tahu, tekan Lewati.
    .label = Penerima baru
death-was-head = Beliau kepala keluarga. Penggantinya: tekan + Kepala pengganti.
death-was-caretaker = Beliau penerima bantuan keluarga. Penggantinya: tekan + Penerima baru.

warning-no-caretaker = Almarhum pengurus (penerima bantuan keluarga), penggantinya belum disebut.

death-cause-1 = Sakit biasa atau tua
death-cause-2 = Wabah penyakit
death-cause-3 = Kecelakaan
death-cause-4 = Kejahatan
death-cause-5 = Bunuh diri
death-cause-6 = Lainnya
