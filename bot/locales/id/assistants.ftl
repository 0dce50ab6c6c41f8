## Pembantu ketua RT

button-assistants = Pembantu
button-assistant-new = + Tunjuk pembantu
button-assistant-code = Kode baru: { $name }
button-assistant-end = Berhentikan { $name }
assistants-title = { $count ->
    [0] Bapak/Ibu belum punya pembantu. Pembantu melapor dari HP-nya sendiri, dengan namanya sendiri. Laporannya langsung ke operator, dan Bapak/Ibu diberi tahu.
   *[other] Pembantu Bapak/Ibu:
}
assistants-line = • { $name }{ $state ->
    [in] {""}
   *[invited] {" "}(belum masuk)
}
assistants-not-yours = Hanya ketua RT yang bisa menunjuk pembantu.
assistants-full = Pembantu sudah { $most } orang. Berhentikan salah satu dulu.
assistants-same-name = { $name } sudah ada. Tulis nama lain.
assistant-name = Siapa nama pembantunya? Contoh: Asep Hidayat.
    .label = Nama pembantu
assistant-invited = Teruskan pesan di bawah ini kepada { $name }{ $how ->
    [personal] . Undangannya
   *[code] , beserta kontak layanan ini. Kodenya
} berlaku 14 hari, sekali pakai.
assistant-to-forward = { $name }, Bapak/Ibu ditunjuk { $head } membantu melapor untuk { $rt }. { $way }
way-in = { $how ->
    [code] Tulis ke layanan laporan RT ini: GABUNG { $code }
    [link] Tulis ke layanan laporan RT ini: GABUNG { $code }. Atau buka alamat { $title } ini: { $link }
   *[personal] Buka alamat ini di HP sendiri, langsung masuk tanpa kode: { $link }
}
way-in-qr = Undangan untuk { $name }: arahkan kamera HP-nya ke gambar ini. Berlaku untuk satu orang, satu kali.
assistant-came = { $name } sudah masuk. Mulai sekarang ia bisa melapor untuk RT Bapak/Ibu.
assistant-ended = { $name } tidak lagi menjadi pembantu. Laporan yang sudah dikirimnya tetap ada.
assistant-reported = { $name }, pembantu Bapak/Ibu, baru mengirim laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}tentang { $names }
}. Kalau keliru, buka laporannya lalu tarik kembali.
resume-assistant = Nama pembantu tadi belum ditulis. Mau dilanjutkan?
assistant-undone = Baik, tidak ada yang ditambahkan sebagai pembantu.

## Ganti HP

button-new-phone = Ketua RT ganti HP
new-phone-head = { $name }, { $rt }
new-phone-which = Ketua RT mana yang ganti HP? Pastikan dulu memang dia yang meminta, lalu tekan namanya.
new-phone-not-yours = Ganti HP dijamin oleh operator desa atau oleh pembantu ketua RT. Mintalah kepada salah satunya.
new-phone-code = Kode ganti HP untuk { $name }, { $rt }: { $code }. Dari HP barunya ia menulis ke layanan ini: GABUNG { $code }. Kode berlaku sehari, sekali pakai. Begitu dipakai, HP lamanya diputus.{ $link ->
    [none] {""}
   *[other] {" "}Alamatnya, untuk dibuka di HP barunya: { $link }
}
new-phone-cut = { $name } sekarang melapor dari HP lain, dijamin oleh { $by }. Di sini tidak bisa melapor lagi. Kalau bukan Bapak/Ibu yang meminta, segera hubungi operator desa.
new-phone-done = Ketua RT { $name } ({ $rt }) masuk dari HP baru, dijamin oleh { $by }. HP lamanya sudah diputus.
new-phone-not-here = Kode itu untuk HP baru ketua RT, jadi tidak bisa dipakai di HP Bapak/Ibu sendiri.
