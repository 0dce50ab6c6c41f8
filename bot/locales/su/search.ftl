# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Milarian warga (operator, TKSK, Dinas Sosial)

search-how = Tulis nami atanapi NIK saatos kecap cari. Contona: cari Asep Saepudin.
search-too-long = Tulis nu langkung pondok, paling seueur { $longest } hurup. Contona: cari Asep Saepudin.
search-some = Nu cocog sareng "{ $query }":
search-page = Nu cocog sareng "{ $query }", { $first } dugi ka { $last } tina { $count }:
search-none = "{ $query }" teu kapendak di wilayah Bapa/Ibu. Cobi hiji kecap tina namina, atanapi 4 angka tungtung NIK.
search-person-line = { $number }. { $name }{ $age ->
    [none] { "" }
   *[other] { " " }({ $age })
}, { $rt }, { $village }, Kec. { $district }, { $nik_tail ->
    [none] teu acan aya NIK
   *[other] NIK ••••{ $nik_tail }
}, { $status }
search-more = Masih seueur nu cocog. Tambihan nami desana. Contona: cari Asep Sukamaju.
search-choose = Pencét namina kanggo ningali data lengkepna. Nu ditingali dicatet.
search-gone = Warga éta teu aya di wilayah Bapa/Ibu.
search-status = { $rt }. Kaayaan: { $status }.
person-looks = { $times ->
    [0] Datana teu acan kantos dibuka samemehna.
   *[other] Datana parantos dibuka { $times } kali ku { $people } jalmi; sadayana kacatet.
}
person-reports = Laporan nu teu acan réngsé:
person-no-reports = Teu aya laporan nu teu acan réngsé.
person-report-line = • { $kind } { $number }, { $rt }, dikintun { $day }: { $status }
person-family = Kulawargina:
person-member-line = • { $name }{ $age ->
    [none] {""}
   *[other] {" "}({ $age })
}, { $kin }{ $programmes ->
    [none] {""}
   *[other] , { $programmes }
}{ $caretaker ->
    [yes] , pangurus bantosan
   *[no] {""}
}{ $waits ->
    [yes] , aya laporan nu ngantosan
   *[no] {""}
}
person-kin-unknown = hubungan teu acan kacatet
button-open-number = Buka { $number }
status-that-waits = { $status }, ngantosan
person-ended-how = Kacatet { $status ->
    [2] pupus
    [3] pindah
   *[other] henteu sah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}{ $number ->
    [none] , tina daptar warga
   *[other] , tina laporan { $number }
}. Upami lepat: { $number ->
    [none] {""}
   *[other] batalkeun kaputusanana saméméh bulanna ditutup, atanapi{" "}
}ketua RT ngalaporkeun “{ $status ->
    [2] { kind-still_alive }
   *[other] { kind-relisted }
}”.
search-elsewhere = NIK éta kadata di luareun wilayah Bapa/Ibu. Kajadianana dilaporkeun ku ketua RT di ditu.

## Tina kaca hiji warga

button-about = Lapor, riwayat, citak
about-what = Kanggo { $name }, pilih anu badé dipidamel.
button-joins = Anggota énggal: { $kind }
button-told-of = Riwayat laporan
button-print = Citak (PDF)
button-back-to-person = Wangsul ka kacana
person-told = Laporan ngeunaan { $name }: { $count }{ $pages ->
    [1] {""}
   *[other] , kaca { $page } ti { $pages }
}
person-told-line = { $day }: { $kind } { $number } ({ $rt }){ $who ->
    [none] {""}
   *[other] , saur { $who }
}. { $status }{ $decider ->
    [none] {""}
   *[other] , ku { $decider }
}{ $reason ->
    [none] {""}
   *[other] . Alesan: { $reason }
}
person-told-visited = { $told }
    { $visit }
person-printing = Berkas ngeunaan { $name } nuju didamel, sareng dikintun ka dieu. Eusina data pribadi; panyuhunanana kacatet.
person-paper-title = Katerangan ngeunaan hiji warga
person-paper-told = Riwayat laporan: { $count }
person-paper-made = Didamel kanggo { $name }, { $day } tabuh { $time }. Eusina data pribadi; panyuhunan ieu kacatet.
person-paper-caption = Katerangan ngeunaan { $name }. Eusina data pribadi, ulah diteraskeun.
