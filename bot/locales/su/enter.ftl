# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kulawarga nu dilaporkeun ku foto KK: operator ngeusian datana tina foto

kind-enter = eusian tina foto KK
button-enter = Eusian tina foto KK
card-on-photo-line = { $count } jalmi dina foto KK teu acan dieusian. Eusian heula, nembé tiasa disatujuan.
decide-enter-first = Laporan { $number } teu acan tiasa disatujuan: eusian heula datana tina foto KK.
enter-no-photo = Foto KK laporan { $number } teu aya di dieu. Antosan sakedap, atanapi pundut perbaikan ka ketua RT.
enter-begins = Laporan { $number } ti { $rt }: { $names }, { $count } jalmi. Tingali foto KK-na. Nu teu kabaca, pencét Liwat.
enter-head = Saha nami kapala kulawargina? Contona: Asep Saepudin.
    .label = Kapala kulawarga
enter-count = Sabaraha jalmi nu datang? Contona: 4.
    .label = Jumlah jalmi
enter-guests = Naha aranjeunna ngiring di kulawarga sanés di RT ieu?
    .label = Ngiring kulawarga
enter-kk = Sabaraha No KK-na? 16 angka. Upami teu kabaca, pencét Liwat.
    .label = No KK
enter-name-next = Saha nami jalmi ka-{ $number } dina KK éta? Contona: Siti Aminah.
    .label = Nami jalmi ka-{ $number }
enter-nik-next = Sabaraha NIK { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
}? 16 angka. Upami teu kabaca, pencét Liwat.
    .label = NIK { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
enter-kin-next = Naon hubungan { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
} sareng kapala kulawarga?
    .label = Hubungan { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
enter-sex-next = Naon jenis kelamin { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
}?
    .label = Jenis kelamin { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
enter-born-next = Iraha { $name ->
    [none] jalmi ka-{ $number }
   *[other] { $name }
} lahir? Contona: 12 Agustus 1990. Yuswana ogé kénging, contona: 36.
    .label = Lahir { $name ->
        [none] jalmi ka-{ $number }
       *[other] { $name }
    }
resume-enter = Eusian tina foto KK tadi teu acan réngsé. Badé dituluykeun?
enter-undone = Mangga, datana teu acan dieusian.
enter-refused = Data laporan { $number } teu acan dieusian. { $why }
entered = Data { $count } jalmi dina laporan { $number } parantos dieusian. Kartuna nu énggal parantos dikintun, mangga diputuskeun.
card-entered = ↪ Dieusian tina foto KK ku { $name }, { $day } tabuh { $time }. Anggo kartuna nu énggal.
told-read = Laporan { $kind } { $number }: data { $count } jalmi parantos dieusian ku operator tina foto KK.
