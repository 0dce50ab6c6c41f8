## Yang bukan laporan

talk-greeting = Salam, { $name }.
talk-wants = Silakan. Tekan apa yang terjadi, atau tulis langsung. Contoh: Pak Asep meninggal kemarin.
talk-baby-lost = Turut berduka cita. Bayi yang sempat hidup dilaporkan dua kali: Kelahiran dulu, lalu Kematian. Yang lahir mati atau keguguran tidak dicatat sebagai warga, jadi tidak perlu dilaporkan. Suratnya diurus di kantor desa.
talk-thanks = Sama-sama. Terima kasih sudah melapor.
talk-thanks-within = Sama-sama. Laporan ini belum terkirim; kita lanjutkan.
talk-agreed = Baik. Kalau ada kejadian di RT, tulis saja di sini.
talk-later = Baik, kapan saja. Kalau sudah sempat, ketik lapor.
talk-later-within = Baik, kapan saja. Isian ini tersimpan; lanjutkan kalau sudah sempat.
talk-who = Ini layanan laporan RT, dijawab oleh mesin. Laporan yang dikirim dibaca operator desa.
talk-how-within = Jawab pertanyaan di bawah ini, atau tekan tombolnya. Setelah semua terisi, periksa, lalu tekan Kirim.
talk-paid = Kapan bantuan cair, berapa, dan siapa yang dapat tidak diputuskan di sini, jadi tidak bisa dijanjikan. Tanyakan ke operator desa.
talk-operator-line = Operator desa: { $name }{ $phone ->
    [none] . Nomornya belum tercatat; temui di kantor desa.
   *[other] , telepon { $phone }.
}
talk-operator-none = Operator desa belum terdaftar. Tanyakan di kantor desa atau kelurahan.
talk-called-off = Kalau pindahnya belum dilaporkan, tidak perlu apa-apa. Kalau sudah, buka laporannya di “{ button-mine }”: bisa ditarik kembali, atau minta dibatalkan.
called-off-this = Ini laporan pindahnya. Kalau tidak jadi, pilih di bawah: “{ button-withdraw }” atau “{ button-ask-back }”.
called-off-which = Pindah siapa yang tidak jadi? Buka laporannya.
talk-called-off-within = Laporan ini belum terkirim. Kalau tidak jadi, ketik: batal.
talk-mistake-none = Belum ada laporan yang terkirim, jadi tidak ada yang perlu ditarik.
talk-mistake-within = Yang sedang diisi ini belum terkirim. { $way ->
    [edit] Tekan Ubah untuk mengganti jawaban, atau Batal.
    [back] Tekan Kembali untuk mengganti jawaban tadi, atau Batal.
   *[none] Jawab pertanyaan ini, atau tekan Batal.
}
evaded-asks = Jawab pertanyaan di bawah ini, atau tekan tombolnya. { $way ->
    [skip] Boleh juga dilewati: tekan Lewati.
    [unknown] Kalau tidak tahu, tulis tidak tahu.
   *[ask] Kalau belum tahu, tanyakan dulu.
}
evaded-open = { $way ->
    [skip] Kalau belum tahu, tekan Lewati.
    [unknown] Kalau tidak tahu, tulis tidak tahu.
   *[ask] Kalau belum tahu, tanyakan dulu.
}
talk-state-within = Kabar laporan bisa dilihat dari menu, setelah yang ini selesai.
talk-gone = Ada apa dengan { $name }?
talk-gone-within = Kabar tentang { $name } bisa dilaporkan setelah yang ini selesai.
gone-answer-death = Meninggal
gone-answer-move_out = Pindah
gone-answer-away = Merantau
gone-answer-missing = Tidak tahu ke mana

## Yang ditulis operator dan Dinas Sosial di luar perintah

office-greeting = Salam, { $name }.
office-wants = Yang melaporkan perubahan warga ketua RT. Kalau Bapak/Ibu juga ketua RT, tulis tugas.
office-thanks = Sama-sama.
office-agreed = Baik.
office-later = Baik, kapan saja. Yang menunggu tetap tersimpan.
office-who = Ini layanan laporan RT, dijawab oleh mesin. { $role ->
    [dinsos] Laporan ketua RT diputuskan operator desa.
   *[other] Laporan ketua RT diputuskan operator desa, berkasnya diterima Dinas Sosial.
}
office-paid = Kapan bantuan cair, berapa, dan siapa yang dapat tidak diputuskan di sini. { $role ->
    [dinsos] {""}
   *[other] Tanyakan ke Dinas Sosial.
}
office-operators = Setiap desa punya operatornya sendiri. Nama dan nomornya ada di rekap desa: tulis rekap lalu nama desanya.
office-no-reporter = Yang melaporkan perubahan warga ketua RT-nya.{ $name ->
    [none] {""}
   *[other] {" "}Ini data { $name }:
}
office-undo = Yang terakhir Bapak/Ibu putuskan:
office-undo-none = Belum ada laporan yang Bapak/Ibu putuskan, jadi tidak ada yang perlu dibatalkan.
office-files = Berkas bulanan diterima Dinas Sosial. Untuk melihat keadaan bulan, tulis rekap.
