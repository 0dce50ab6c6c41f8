## Menu ketua RT

menu-rt =
    { $name }, ini laporan sampai { $deadline } pukul { $time } { $left ->
        [0] (hari ini)
       *[other] ({ $left } hari lagi)
    }.
menu-nothing-yet = Belum ada laporan. Apa yang mau dilaporkan? Kalau tidak ada kejadian, tekan Nihil.
menu-more-residents = Apa yang mau dilaporkan?
menu-more-aid = Apa yang mau dilaporkan soal bantuan?
menu-more-wrong = Apa yang keliru di data?
menu-nil = RT Bapak/Ibu sudah nihil. Kalau ada kejadian baru, tetap bisa dilaporkan.
menu-so-far = Sudah { $total } laporan: { $waiting } menunggu, { $approved } disetujui{ $returned ->
        [0] { "" }
       *[other] , { $returned } dikembalikan
    }{ $rejected ->
        [0] { "" }
       *[other] , { $rejected } ditolak
    }. Ada lagi yang mau dilaporkan?
not-understood = Maaf, saya belum mengerti pesan itu.
short-way =
    Yang saya tangkap: { $kind }{ $person ->
        [none] {""}
       *[other] , nama “{ $person }”
    }{ $day ->
        [none] {""}
       *[other] , hari { $day }
    }. Kalau bukan itu, tekan Batal.
help-rt =
    Cara melapor:
    1. Ketik lapor.
    2. Tekan apa yang terjadi, lalu jawab satu per satu.
    3. Periksa, lalu tekan Kirim.
    Mau mencoba dulu? Ketik latihan.

    Kata yang selalu bisa diketik: menu, kembali, batal, laporan, bantuan.
    Operator desa memeriksa setiap laporan. Laporan bukan jaminan bantuan.

## Keadaan laporan

status-waiting = menunggu
status-returned = dikembalikan
status-approved = disetujui
status-rejected = ditolak
status-applied = disetujui, sudah masuk data
status-recorded = nihil tercatat
status-withdrawn = ditarik kembali
status-untied = { $decided ->
    [yes] disetujui
   *[no] { $status }
}, { $changed ->
    [none] belum terhubung dengan warga terdaftar, jadi tidak mengubah data
   *[some] sebagian belum terhubung dengan warga terdaftar
}
status-filed = { $status }, ikut laporan sampai { $until }

## Setelah dikirim

receipt =
    Terima kasih, laporan sudah diterima: { $kind }{ $names ->
        [none] {""}
       *[other] , { $names }
    }.
    Nomor: { $number }

    Operator desa akan memeriksanya. Kabarnya dikirim ke sini.
    Masuk laporan sampai { $deadline } kalau disetujui sebelum itu.{ $aid ->
        [yes] {" "}Bukan jaminan bantuan.
       *[no] {""}
    }
untied-line = { $names } belum terhubung dengan warga terdaftar; tidak mengubah data.
receipt-temporary = Nomor sementara { $name }, sebelum ada NIK: { $id }
receipt-unchanged = Jawabannya masih sama seperti sebelum dikembalikan. Kalau memang sudah benar, jelaskan ke operator lewat Tambah foto/keterangan, supaya tidak dikembalikan lagi.
receipt-nil =
    Terima kasih. RT Bapak/Ibu tercatat nihil untuk laporan sampai { $deadline }.
    Nomor: { $number }

    Kalau nanti ada kejadian, ketik lapor.

told-approved = Laporan { $kind } { $number } ({ $names }) disetujui. Terima kasih.
told-approved-many = { $count } laporan Bapak/Ibu disetujui. Terima kasih.
told-approved-line = { $kind }: { $reports }
told-approved-list = { $reports }
told-approved-more = Dan { $count } laporan lain
told-returned = Laporan { $kind } { $number } ({ $names }) dikembalikan. Alasan: { $reason }. Tekan Perbaiki, jawaban yang lain tidak perlu ditulis lagi.
told-rejected = Laporan { $kind } { $number } ({ $names }) ditolak. Alasan: { $reason }.
why-ask-operator = Kalau alasannya belum jelas, tanyakan ke operator desa.
why-returned-within = Laporan { $kind } { $number } ({ $names }) dikembalikan. Alasan: { $reason }. Bisa diperbaiki setelah yang ini selesai: ketik perbaiki.

fix-reason = Laporan { $number } dikembalikan operator. Alasan: { $reason }.
fix-not-returned = Laporan { $number } tidak sedang dikembalikan, jadi tidak bisa diubah.
received-already = Laporan itu sudah kami terima, tidak perlu dikirim lagi.
session-lost = Maaf, laporan yang setengah jadi tadi tidak bisa dibuka lagi. Kami simpan, dan petugas akan memeriksanya. Silakan mulai lagi dari sini.
fix-too-late = Laporan itu sudah tidak perlu diperbaiki, jadi tidak kami kirim lagi. Keadaannya ada di Laporan saya.

set-aside = Maaf, pesan tadi belum bisa kami proses. Pesannya kami simpan dan petugas akan memeriksanya. Ketik menu untuk lanjut.
undelivered-answer = Maaf, satu pesan dari kami tidak bisa ditampilkan. Ketik menu untuk lanjut.
undelivered-choices = Tombolnya tidak bisa ditampilkan. Silakan ketik salah satu: { $choices }; atau ketik menu.
undelivered-verdicts = Tombolnya tidak bisa ditampilkan di sini. Ketik /antrean untuk memutuskannya.
undelivered-buttons = Tombolnya tidak bisa ditampilkan. Ketik menu untuk lanjut.
undelivered-card = Satu kartu laporan tidak bisa ditampilkan di sini. Ketik /antrean untuk melihat semua laporan yang menunggu.
undelivered-file = Maaf, berkas { $name } tidak bisa dikirim: tidak ada lagi, rusak, atau terlalu besar. Mohon kabari petugas kalau berkasnya diperlukan.
undelivered-voice = Maaf, pesan suara tadi tidak bisa kami simpan. Isian lainnya tidak hilang. Kalau masih perlu, silakan tulis isinya.
undelivered-photo = Maaf, foto tadi tidak bisa kami simpan. Isian lainnya tidak hilang. Kalau fotonya masih perlu, silakan kirim lagi.
undelivered-paper = Maaf, berkas tadi tidak bisa kami ambil. Mungkin terlalu besar (paling besar 20 MB), atau sudah tidak ada. Silakan kirim lagi, atau kirim foto tiap halaman.
undelivered-prepared = Maaf, daftar yang diminta tadi tidak bisa dikirim. Silakan minta sekali lagi.
undelivered-card-read = Maaf, foto kartu tadi tidak terbaca. Silakan ketik nomornya.

## Yang belum terdaftar

stranger =
    Ini layanan laporan RT untuk data kesejahteraan sosial.
    Nomor Bapak/Ibu belum terdaftar. Mintalah kode undangan kepada operator desa atau kelurahan, lalu ketik: GABUNG kode. Contoh: GABUNG AB2CD3EF.

    Kalau nomor HP Bapak/Ibu sudah didaftarkan, tekan tombol di bawah untuk membagikannya.

    Ketua RT yang baru ganti HP meminta kodenya kepada operator desa, atau kepada pembantunya sendiri.
stranger-again = Nomor Bapak/Ibu belum terdaftar, jadi pesan tadi tidak dicatat. Mintalah kode undangan kepada operator desa atau kelurahan, lalu ketik: GABUNG kode.
stranger-objects = Sanggahan untuk nama di mading dicatat oleh ketua RT atau operator desa atau kelurahan, sebelum batas waktunya. Sampaikan langsung kepada salah satunya, dengan alasannya. Di sini yang mencatat petugas terdaftar.
welcome = Selamat datang, { $name }. Bapak/Ibu terdaftar sebagai { $role }.
duty-second = { $name } sudah terdaftar juga di nomor ini.
duty-which = Nomor ini sekarang dipakai sebagai { $duty }. Mau dipakai untuk tugas yang mana? Nanti bisa diganti dengan mengetik “tugas”.
duty-named = { $duty ->
    [assistant] pembantu ketua { $place }
    [rt] ketua { $place }
   *[other] { $role } { $place }
}{ $deputy ->
    [yes] {" "}(pengganti sementara)
   *[no] {""}
}
duty-chosen = Nomor ini dipakai sebagai { $duty }.
already-enrolled = { $name }, Bapak/Ibu sudah terdaftar sebagai { $role }. Tidak perlu kode lagi.
invite-unknown = Kode { $code } tidak dikenal. Periksa lagi hurufnya, atau mintalah kode baru kepada operator desa.
invite-used = Kode { $code } sudah dipakai. Mintalah kode baru kepada operator desa.
invite-expired = Kode { $code } sudah lewat masa berlakunya. Mintalah kode baru kepada operator desa.
invite-off = Kode { $code } tidak berlaku lagi. Mintalah kode baru kepada operator desa.
contact-not-own = Itu bukan nomor Bapak/Ibu sendiri. Tekan tombol di bawah untuk membagikan nomor sendiri.
contact-unknown = Nomor itu belum didaftarkan. Mintalah kode undangan kepada operator desa atau kelurahan.

role-rt = ketua RT
role-assistant = pembantu ketua RT
role-operator = operator desa/kelurahan
role-tksk = TKSK kecamatan
role-dinsos = petugas Dinas Sosial
role-admin = pengurus layanan ini
