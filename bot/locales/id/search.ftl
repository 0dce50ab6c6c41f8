## Cari warga (operator, TKSK, Dinas Sosial)

search-how = Tulis nama atau NIK sesudah kata cari. Contoh: cari Asep Saepudin.
search-too-long = Tulis yang lebih pendek, paling banyak { $longest } huruf. Contoh: cari Asep Saepudin.
search-some = Yang cocok dengan "{ $query }":
search-page = Yang cocok dengan "{ $query }", { $first } sampai { $last } dari { $count }:
search-none = "{ $query }" tidak ditemukan di wilayah Bapak/Ibu. Coba satu kata dari namanya, atau 4 angka akhir NIK.
search-person-line = { $number }. { $name }{ $age ->
    [none] { "" }
   *[other] { " " }({ $age })
}, { $rt }, { $village }, Kec. { $district }, { $nik_tail ->
    [none] belum ada NIK
   *[other] NIK ••••{ $nik_tail }
}, { $status }
search-more = Masih banyak yang cocok. Tambahkan nama desa. Contoh: cari Asep Sukamaju.
search-choose = Tekan namanya untuk melihat data lengkap. Yang dilihat dicatat.
search-gone = Warga itu tidak ada di wilayah Bapak/Ibu.
search-status = { $rt }. Keadaan: { $status }.
person-looks = { $times ->
    [0] Datanya belum pernah dibuka sebelumnya.
   *[other] Datanya sudah dibuka { $times } kali oleh { $people } orang; semuanya tercatat.
}
person-reports = Laporan yang belum selesai:
person-no-reports = Tidak ada laporan yang belum selesai.
person-report-line = • { $kind } { $number }, { $rt }, dikirim { $day }: { $status }
person-family = Keluarganya:
person-member-line = • { $name }{ $age ->
    [none] {""}
   *[other] {" "}({ $age })
}, { $kin }{ $programmes ->
    [none] {""}
   *[other] , { $programmes }
}{ $caretaker ->
    [yes] , pengurus bantuan
   *[no] {""}
}{ $waits ->
    [yes] , ada laporan menunggu
   *[no] {""}
}
person-kin-unknown = hubungan belum tercatat
button-open-number = Buka { $number }
status-that-waits = { $status }, menunggu
person-ended-how = Tercatat { $status ->
    [2] meninggal
    [3] pindah
   *[other] tidak sah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}{ $number ->
    [none] , dari daftar warga
   *[other] , dari laporan { $number }
}. Kalau keliru: { $number ->
    [none] {""}
   *[other] batalkan keputusannya selama bulannya belum ditutup, atau{" "}
}ketua RT melaporkan “{ $status ->
    [2] { kind-still_alive }
   *[other] { kind-relisted }
}”.
search-elsewhere = NIK itu terdata di luar wilayah Bapak/Ibu. Kejadiannya dilaporkan ketua RT di sana.

## Dari halaman seorang warga

button-about = Lapor, riwayat, cetak
about-what = Untuk { $name }, pilih yang mau dikerjakan.
button-joins = Anggota baru: { $kind }
button-told-of = Riwayat laporan
button-print = Cetak (PDF)
button-back-to-person = Kembali ke halamannya
person-told = Laporan tentang { $name }: { $count }{ $pages ->
    [1] {""}
   *[other] , halaman { $page } dari { $pages }
}
person-told-line = { $day }: { $kind } { $number } ({ $rt }){ $who ->
    [none] {""}
   *[other] , kata { $who }
}. { $status }{ $decider ->
    [none] {""}
   *[other] , oleh { $decider }
}{ $reason ->
    [none] {""}
   *[other] . Alasan: { $reason }
}
person-told-visited = { $told }
    { $visit }
person-printing = Berkas tentang { $name } sedang dibuat, dan dikirim ke sini. Isinya data pribadi; permintaannya tercatat.
person-paper-title = Keterangan tentang seorang warga
person-paper-told = Riwayat laporan: { $count }
person-paper-made = Dibuat untuk { $name }, { $day } pukul { $time }. Isinya data pribadi; permintaan ini tercatat.
person-paper-caption = Keterangan tentang { $name }. Isinya data pribadi, jangan diteruskan.
