## Keluarga yang dilaporkan dengan foto KK: operator mengisi datanya dari foto

kind-enter = isian dari foto KK
button-enter = Isi dari foto KK
card-on-photo-line = { $count } orang di foto KK belum diisi. Isi dulu, baru bisa disetujui.
decide-enter-first = Laporan { $number } belum bisa disetujui: isi dulu datanya dari foto KK.
enter-no-photo = Foto KK laporan { $number } tidak ada di sini. Tunggu sebentar, atau minta perbaikan ke ketua RT.
enter-begins = Laporan { $number } dari { $rt }: { $names }, { $count } orang. Lihat foto KK-nya. Yang tidak terbaca, tekan Lewati.
enter-head = Siapa nama kepala keluarganya? Contoh: Asep Saepudin.
    .label = Kepala keluarga
enter-count = Berapa orang yang datang? Contoh: 4.
    .label = Jumlah orang
enter-guests = Apakah mereka ikut keluarga lain di RT ini?
    .label = Ikut keluarga
enter-kk = Berapa No KK-nya? 16 angka. Kalau tidak terbaca, tekan Lewati.
    .label = No KK
enter-name-next = Siapa nama orang ke-{ $number } di KK itu? Contoh: Siti Aminah.
    .label = Nama orang ke-{ $number }
enter-nik-next = Berapa NIK { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
}? 16 angka. Kalau tidak terbaca, tekan Lewati.
    .label = NIK { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
enter-kin-next = Apa hubungan { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
} dengan kepala keluarga?
    .label = Hubungan { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
enter-sex-next = Apa jenis kelamin { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
}?
    .label = Jenis kelamin { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
enter-born-next = Kapan { $name ->
    [none] orang ke-{ $number }
   *[other] { $name }
} lahir? Contoh: 12 Agustus 1990. Umurnya juga boleh, contoh: 36.
    .label = Lahir { $name ->
        [none] orang ke-{ $number }
       *[other] { $name }
    }
resume-enter = Isian dari foto KK tadi belum selesai. Mau dilanjutkan?
enter-undone = Baik, datanya belum dilengkapi.
enter-refused = Data laporan { $number } belum diisi. { $why }
entered = Data { $count } orang di laporan { $number } sudah diisi. Kartunya yang baru sudah dikirim, silakan diputuskan.
card-entered = ↪ Diisi dari foto KK oleh { $name }, { $day } pukul { $time }. Pakai kartunya yang baru.
told-read = Laporan { $kind } { $number }: data { $count } orang sudah diisi operator dari foto KK.
