## Pergantian petugas menurut SK

duty-over = { $name }, tugas Bapak/Ibu sebagai { $role } sudah selesai. Terima kasih.
duty-ended = { $duty ->
    [deputy] Tugas Bapak/Ibu sebagai pengganti sementara { $whose } ({ $role }) sudah selesai. Kalau ini keliru, hubungi { $whose }.
    [assistant] Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi di sini tidak bisa melapor lagi. Kalau ini keliru, hubungi ketua RT.
    [rt] Tugas Bapak/Ibu sebagai { $role } sudah selesai, jadi di sini tidak bisa melapor lagi. Kalau ada kejadian, sampaikan kepada ketua RT yang sekarang. Kalau ini keliru, hubungi operator desa atau kelurahan.
   *[other] Tugas Bapak/Ibu sebagai { $role } sudah selesai. Kalau ini keliru, hubungi Dinas Sosial.
} Kalau mendapat kode undangan baru, ketik: GABUNG kode. Contoh: GABUNG AB2CD3EF.
duty-goes-on = Yang belum selesai diteruskan oleh { $successor }.
duty-taken-on = { $name }, mulai sekarang Bapak/Ibu bertugas sebagai { $role }, meneruskan { $left }. Yang belum selesai ada di menu.
taken-over = Ada { $count } laporan dari ketua RT sebelumnya yang belum selesai. Sekarang Bapak/Ibu yang meneruskannya.
taken-over-office = Yang menunggu Bapak/Ibu:
taken-over-queue-line = • { $count } laporan yang perlu diputuskan
taken-over-asked-line = • { $count } pertanyaan
taken-over-musdes-line = • { $count } musyawarah yang belum selesai
taken-over-surveys-line = • { $count } survei

## Pengganti sementara

button-deputies = Pengganti sementara
button-deputy-new = + Tunjuk pengganti
button-deputy-for = Untuk petugas lain
button-deputy-code = Kode baru: { $name }
button-deputy-end = Akhiri: { $name }
button-duty = Ganti tugas
deputies-title = { $count ->
    [0] { $whose ->
        [own] Bapak/Ibu belum punya pengganti sementara. Pengganti menjalankan tugas Bapak/Ibu selama cuti, dari HP-nya sendiri, dan berhenti sendiri pada hari terakhirnya.
       *[others] { $absent } belum punya pengganti sementara. Pengganti menjalankan tugasnya selama cuti, dari HP-nya sendiri, dan berhenti sendiri pada hari terakhirnya.
    }
   *[other] { $whose ->
        [own] Pengganti sementara Bapak/Ibu:
       *[others] Pengganti sementara { $absent }:
    }
}
deputies-line = • { $name }, { $first } sampai { $last }{ $state ->
    [in] {""}
   *[invited] {" "}(belum masuk)
}
deputies-not-yours = Pengganti sementara ditunjuk oleh petugasnya sendiri atau oleh atasannya. Di sini Bapak/Ibu tidak bisa menunjuknya.
deputy-for-which = Siapa yang cuti? Tekan namanya.
deputy-for-whom = { $name }, { $place }
deputy-name = Siapa nama penggantinya? Contoh: Asep Hidayat.
    .label = Nama pengganti
deputy-first = Mulai tanggal berapa? Contoh: 3 Desember.
    .label = Mulai
deputy-last = Sampai tanggal berapa, hari terakhirnya? Contoh: 14 Desember.
    .label = Sampai
deputy-same-name = { $name } tidak bisa menggantikan dirinya sendiri. Tunjuk orang lain.
deputy-day-over = Tanggal { $first } sudah lewat. Pengganti mulai hari ini atau sesudahnya.
deputy-days-turned = Tanggalnya belum pas: mulai { $first }, sampai { $last }. Hari terakhir tidak boleh sebelum hari pertama.
deputy-too-long = Pengganti sementara paling lama { $days } hari. Lebih lama dari itu tugas dialihkan dengan SK.
deputy-overlaps = { $name } sudah menggantikan { $absent } dari { $first } sampai { $last }. Akhiri dulu, atau pilih tanggal lain.
deputy-invited = { $name } menggantikan { $absent } dari { $first } sampai { $last }. Teruskan pesan di bawah ini kepadanya{ $how ->
    [personal] . Undangannya
   *[code] , beserta kontak layanan ini. Kodenya
} sekali pakai.
deputy-to-forward = { $name }, Bapak/Ibu ditunjuk menggantikan { $absent } sebagai { $role }, dari { $first } sampai { $last }. { $way }
deputy-named-for-you = { $name } ditunjuk menggantikan Bapak/Ibu dari { $first } sampai { $last }.
deputy-came = { $name }, pengganti Bapak/Ibu, sudah masuk. Tugasnya dari { $first } sampai { $last }.{ $cards ->
    [yes] {" "}Selama itu kartu laporan yang biasanya di chat Bapak/Ibu datang kepadanya; Bapak/Ibu tetap bisa membukanya lewat Antrean.
   *[no] {""}
}
deputy-not-yet = { $name }, Bapak/Ibu terdaftar sebagai pengganti sementara { $absent } ({ $role }), dari { $first } sampai { $last }. Pada hari pertama kami kabari.
deputy-begins = { $name }, mulai hari ini sampai { $last } Bapak/Ibu menggantikan { $absent } sebagai { $role }.{ $others ->
    [yes] {" "}Untuk memakainya tekan Ganti tugas, atau ketik: tugas.
   *[no] {""}
}
deputy-began = Mulai hari ini sampai { $last } tugas Bapak/Ibu dijalankan juga oleh { $name }.{ $state ->
    [in] { $cards ->
        [yes] {" "}Kartu laporan yang biasanya di chat Bapak/Ibu sekarang datang kepadanya.
       *[no] {""}
    }
   *[invited] {" "}Ia belum masuk; berikan kodenya.
} Bapak/Ibu tetap bisa memakai layanan ini.
deputy-ended = { $name } tidak lagi menggantikan Bapak/Ibu.
deputy-over = { $name }, tugas Bapak/Ibu sebagai pengganti sementara ({ $role }) sudah selesai. Terima kasih.
deputy-called-back = { $name } tidak lagi menjadi pengganti. Yang sudah diputuskannya tetap berlaku.
resume-deputy = Pengganti tadi belum selesai ditunjuk. Mau dilanjutkan?
deputy-undone = Baik, tidak ada pengganti yang ditunjuk.
duty-taken-up = { $name }, tombol itu untuk tugas Bapak/Ibu sebagai { $role }, jadi nomor ini sekarang dipakai untuk tugas itu. Untuk kembali tekan Ganti tugas.
