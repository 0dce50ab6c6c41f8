## Musyawarah desa

deliberation-name = { $form ->
    [statement] SPTJM ke-{ $number }
    [special] Musyawarah { $unit } khusus ke-{ $number }
   *[village] Musyawarah { $unit } ke-{ $number }
}, { $day }
deliberation-reason = { $name }{ $note ->
    [none] { "" }
   *[other] : { $note }
}
word-who-deliberation = musyawarah desa atau kelurahan
word-said-deliberation = { $answer ->
    [agreed] disetujui
    [refused] tidak disetujui
   *[open] belum dibahas
}
told-turned-down = Laporan { $kind } { $number } ({ $names }) tidak disetujui. { $name }{ $note ->
    [none] .
   *[other] . Alasannya: { $note }
}
told-postponed = Laporan { $kind } { $number } ({ $names }) ditunda ke musyawarah berikutnya. { $name }{ $note ->
    [none] .
   *[other] . Alasannya: { $note }
}

button-musdes = Musyawarah desa
button-musdes-open-village = Buka musyawarah { $unit }
button-musdes-open-special = Buka yang khusus
button-musdes-open-statement = Cukup dengan SPTJM
button-musdes-stage-open = Ke-{ $number }: berjalan
button-musdes-stage-closed = Ke-{ $number }: tanda tangan
button-musdes-stage-handed-in = Ke-{ $number }: diperiksa
button-musdes-stage-signed = Ke-{ $number }: selesai
button-musdes-next = Bahas satu-satu ({ $count })
button-musdes-all = Setujui semua ({ $count })
button-musdes-all-sure = Ya, setujui { $count }
button-musdes-list = Daftar nama
button-musdes-close = Selesai dibahas
button-musdes-close-sure = Ya, buat berkasnya
button-musdes-change = Ubah keterangan
button-musdes-cancel = Tidak jadi diadakan
button-musdes-cancel-sure = Ya, tidak jadi
button-musdes-held-on = Tanggal
button-musdes-place = Tempat
button-musdes-leader = Pimpinan
button-musdes-attendees = Daftar hadir
button-musdes-papers = Kirim berkasnya
button-musdes-signed = Kirim yang diteken
button-musdes-start-again = Ulangi dari awal
button-musdes-done = Sudah semua ({ $count })
button-musdes-y = Setuju, mufakat
button-musdes-n = Tidak setuju
button-musdes-v = Pungut suara
button-musdes-p = Tunda
button-musdes-skip = Lewati dulu
button-musdes-again = Ubah keputusan
button-musdes-goes-on = Lanjut

musdes-not-here = Di sini laporan tidak menunggu musyawarah desa atau kelurahan. Laporan masuk data begitu disetujui.
musdes-not-yours = Musyawarah itu tidak ada, atau bukan dari wilayah Bapak/Ibu.
musdes-not-open = { $stage ->
    [open] { $name } masih dibahas. Tekan “{ button-musdes-close }” dulu.
    [cancelled] { $name } tidak jadi diadakan.
    [signed] { $name } sudah selesai, dan berkasnya sudah diarsipkan.
    [handed-in] Berkas { $name } sudah dikirim dan sedang diperiksa.
   *[closed] { $name } sudah selesai dibahas{ $by ->
        [none] { "" }
       *[other] { " " }(dicatat { $by })
    }, jadi keputusannya tidak bisa diubah lagi.
}
musdes-open-already = Masih ada musyawarah yang dibahas. Selesaikan yang ini dulu.
musdes-none = { $count ->
    [0] Belum ada musyawarah { $unit } yang dibahas, dan tidak ada nama yang menunggu. Kalau dibuka, laporan yang Bapak/Ibu setujui sesudah itu ikut dibahas di sana.
   *[other] Belum ada musyawarah { $unit } yang dibahas. Menunggu dibahas: { $count }.
}
musdes-kind-line = • { $kind }: { $count }
musdes-told = { $name }
    Tempat: { $place }. { $form ->
    [statement] Penanda tangan: { $leader }.
   *[other] Pimpinan: { $leader }. Daftar hadir: { $count ->
        [0] belum diisi.
       *[other] { $count } orang.
    }
}
musdes-progress = { $all ->
    [0] Belum ada nama untuk dibahas. Setujui dulu laporannya di antrean.
   *[other] Dari { $all } nama: { $agreed } disetujui, { $refused } tidak, { $postponed } ditunda, { $left } belum dibahas.
}
musdes-stands = { $name }. { $stage ->
    [closed] Menunggu berkas yang sudah ditandatangani. Sudah diterima: { $papers }.
    [handed-in] Berkas yang ditandatangani sedang diperiksa.
    [signed] Selesai. Berkas yang ditandatangani diarsipkan: { $papers }.
   *[cancelled] Tidak jadi diadakan.
} Disetujui { $agreed }, tidak disetujui { $refused }, ditunda { $postponed }.
musdes-all-decided = Semua nama sudah dibahas.
musdes-case = Nama ke-{ $number } dari { $of }.
musdes-postponed-before = Sudah pernah ditunda. Alasannya: { $note ->
    [none] belum sempat dibahas.
   *[other] { $note }
}
musdes-said = { $verdict ->
    [agreed] ✔ Disetujui
    [refused] ✖ Tidak disetujui
   *[postponed] ○ Ditunda
}{ $how ->
    [votes] , suara { $agreed } setuju, { $refused } tidak, { $abstained } abstain
   *[consensus] { $verdict ->
        [postponed] { "" }
       *[other] , mufakat
    }
}.{ $note ->
    [none] { "" }
   *[other] { " " }Catatan: { $note }
}
musdes-written = Dicatat: { $number } { $verdict ->
    [agreed] disetujui
    [refused] tidak disetujui
   *[postponed] ditunda
}.
musdes-unchanged = { $number } tidak berubah.
musdes-votes-begin = Hitung suara untuk { $names } ({ $number }).
musdes-taken-up = Keputusan yang tadi dihapus. Silakan putuskan lagi.
musdes-no-candidate = { $number ->
    [none] Nama itu
   *[other] { $number }
} tidak menunggu musyawarah lagi. Laporannya ditarik, atau persetujuannya dibatalkan.
musdes-decided-already = { $names } ({ $number }) sudah { $verdict ->
    [agreed] disetujui
    [refused] tidak disetujui
   *[postponed] ditunda
}, dicatat { $by }.
musdes-list-title = { $name }, { $count ->
    [0] belum ada nama.
   *[other] { $count } nama{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }:
}
musdes-list-line = { $number }. { $name }, { $kind }: { $verdict ->
    [agreed] ✔ disetujui
    [refused] ✖ tidak disetujui
    [postponed] ○ ditunda
   *[none] belum dibahas
}
musdes-all-ask = Setujui { $count } nama ini secara mufakat?
musdes-all-more = dan { $count } nama lagi, lihat di “{ button-musdes-list }”.
musdes-all-done = { $count } nama dicatat disetujui secara mufakat.
musdes-close-ask = { $name } selesai dibahas? { $left ->
    [0] Sesudah ini keputusannya tidak bisa diubah lagi.
   *[other] { $left } nama yang belum dibahas ikut ditunda. Sesudah ini keputusannya tidak bisa diubah lagi.
}
musdes-closed = { $name } selesai dibahas. Berkasnya sedang dibuat, sebentar lagi dikirim ke sini.
musdes-cancel-ask = { $name } tidak jadi diadakan? Nama yang menunggu dibahas di musyawarah berikutnya.
musdes-cancelled = { $name } dicatat tidak jadi diadakan.
musdes-change-what = Apa yang mau diubah dari { $name }?
musdes-changed = Sudah diubah.

musdes-new-begins = { $form ->
    [statement] Baik, cukup dengan surat pernyataan (SPTJM).
    [special] Baik, kita buka musyawarah khusus.
   *[village] Baik, kita buka musyawarah.
}
musdes-opened = { $name } sudah dibuka.
musdes-new-held-on = Tanggal berapa? Contoh: 30 November
musdes-new-place = Di mana tempatnya? Contoh: Balai Desa
musdes-new-leader = Siapa pimpinannya? Contoh: Dadang - Kades.
musdes-held-on-value = Tanggal berapa yang benar? Contoh: 30 November
musdes-place-value = Di mana tempatnya? Contoh: Balai Desa
musdes-leader-value = Siapa pimpinannya? Contoh: Dadang - Kades.
musdes-attendees-value = Siapa saja yang hadir? Tulis semuanya dalam satu pesan, satu nama satu baris. Contoh:
    Dadang - Kepala Desa
    Neneng - operator
musdes-votes-agreed = Berapa suara yang setuju? Contoh: 12
musdes-votes-refused = Berapa suara yang tidak setuju? Contoh: 3
musdes-votes-abstained = Berapa yang abstain? Kalau tidak ada, tulis 0.
musdes-votes-why = Apa catatannya? Kalau tidak ada, tekan Lewati.
musdes-votes-too-many = Suaranya { $count }, padahal daftar hadir memuat { $attended } orang. Periksa angkanya, atau tambah dulu daftar hadirnya.
musdes-votes-alike = Suara setuju dan tidak setuju sama banyak ({ $count }), jadi belum ada keputusan. Hitung lagi, atau tekan batal lalu pilih Tunda.
musdes-why-needed = Ketua RT akan membaca alasannya.
musdes-why-refused = { $names } ({ $number }): tidak disetujui. Ketua RT akan membaca alasannya.
musdes-why-postponed = { $names } ({ $number }): ditunda ke musyawarah berikutnya. Ketua RT akan membaca alasannya.
musdes-note-note = Apa alasannya? Contoh: rumahnya masih layak.
resume-musdes = Ada pertanyaan musyawarah yang belum dijawab. Mau dilanjutkan?
musdes-undone = Belum ada yang dicatat dari pertanyaan itu. Musyawarahnya ada di /musdes.
resume-musdes-signed = Berkas yang ditandatangani belum lengkap dikirim. Mau dilanjutkan?
musdes-signed-undone = Yang sudah dikirim tetap disimpan. Lanjutkan kapan saja dari /musdes.

musdes-papers-ready = Berkas { $name } sudah jadi. Cetak, minta tanda tangan, lalu kirim fotonya atau PDF-nya ke sini. Keputusannya baru masuk data sesudah itu.
musdes-papers-not-yet = Berkasnya masih dibuat. Coba lagi sebentar lagi.
musdes-papers-sent = { $count } berkas dikirim.
musdes-signed-begins = { $name }{ $count ->
    [0] .
   *[other] , sudah diterima { $count } berkas.
}
musdes-signed-page = Kirim foto tiap halaman yang sudah ditandatangani, atau satu PDF.
musdes-paper-taken = Berkas ke-{ $count } diterima. Kirim yang berikutnya, atau tekan “Sudah semua”.
musdes-paper-enough = Sudah { $most } berkas, itu paling banyak. Tekan “Sudah semua”, atau ulangi dengan satu PDF.
musdes-paper-too-large = { $file } terlalu besar. Paling besar { $most } MB. Kirim foto tiap halaman, atau PDF yang lebih kecil.
musdes-paper-none = Belum ada berkas yang dikirim.
musdes-handed-in = Terima kasih. { $count } berkas sedang diperiksa. Kalau terbaca, keputusannya langsung masuk data, dan kami kabari di sini.
musdes-paper-no-paper = { $file } bukan foto dan bukan PDF.
musdes-paper-no-pages = { $file } tidak bisa dibuka. Mungkin rusak atau dikunci dengan sandi.
musdes-paper-too-long = { $file } terlalu banyak halamannya. Semuanya paling banyak { $most } halaman.
musdes-paper-too-heavy = { $file } terlalu besar. Paling besar { $megabytes } MB.
musdes-paper-lost = { $file } tidak bisa diambil.
musdes-paper-again = Keputusan { $name } belum masuk data. Kirim lagi berkas itu, ya.
musdes-signed = { $name } selesai: { $agreed } disetujui { $hangs ->
    [yes] dan diumumkan di mading
   *[other] dan masuk data bulan { $month }
}, { $refused } tidak disetujui, { $postponed } ditunda. { $pages } halaman yang ditandatangani sudah diarsipkan.{ $repeated ->
    [0] { "" }
   *[other] { " " }{ $repeated } berkas dikirim dua kali, dihitung satu.
}{ $unfit ->
    [0] { "" }
   *[other] { " " }{ $unfit } tidak cocok lagi dengan data dan kembali ke antrean.
}{ $left ->
    [0] { "" }
   *[other] { " " }{ $left } dilewati, karena laporannya ditarik atau diubah.
}

musdes-area-title = Musyawarah untuk bulan { $month }: { $held } dari { $all } desa sudah membukanya.
musdes-week-own = { $count } laporan menunggu musyawarah, dan untuk bulan ini belum ada yang dibuka.
musdes-week-waits = Belum ada, padahal ada yang menunggu:
musdes-week-line = • { $place }: { $count } laporan
musdes-late-open = { $held }: tanggalnya sudah lewat, tetapi belum selesai dibahas. Lanjutkan, ubah tanggalnya, atau batalkan kalau tidak jadi.
musdes-late-closed = { $held }: berkasnya sudah lebih dari 7 hari menunggu tanda tangan. Yang diputuskan baru berlaku sesudah berkas yang ditandatangani dikirim.
musdes-area-line = • { $name }{ $district ->
    [none] { "" }
   *[other] { " " }(Kec. { $district })
}: { $stage ->
    [none] belum ada
    [open] { $held }, masih dibahas
    [closed] { $held }, menunggu tanda tangan
    [handed-in] { $held }, diperiksa
   *[signed] { $held }, selesai
}{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } nama menunggu
}

## Kertas musyawarah

paper-of-regency = Pemerintah { $regency }
paper-of-district = Kecamatan { $district }
paper-of-village = { $unit } { $village }
paper-number = Nomor: ......../......../........
paper-page = Halaman { $number } dari { $pages }
paper-minutes = Berita acara musyawarah { $unit }{ $form ->
    [special] { " " }khusus
   *[other] { "" }
}
paper-minutes-opening = Pada hari ini, { $day }, bertempat di { $place }, telah diadakan { $name }, { $unit } { $village }, Kecamatan { $district }, { $regency }, untuk membahas pemutakhiran data penerima bantuan sosial. Musyawarah dipimpin oleh { $leader } dan dihadiri { $attended ->
    [0] oleh mereka yang menandatangani daftar hadir
   *[other] { $attended } ({ $attendedWords }) orang
}, sebagaimana daftar hadir terlampir.
paper-results = Musyawarah membahas { $count } ({ $words }) laporan tentang { $names } nama dengan hasil sebagai berikut:
paper-results-what = Perihal
paper-results-all = Dibahas
paper-results-agreed = Disetujui
paper-results-refused = Tidak disetujui
paper-results-postponed = Ditunda
paper-total = Jumlah
paper-changes = Perubahan data warga yang sudah dicatat untuk bulan { $month }:
paper-changes-count = Jumlah laporan
paper-minutes-closing = Nama-nama yang dibahas beserta hasilnya tercantum dalam lampiran, yang menjadi bagian dari berita acara ini. Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
paper-leader = Pimpinan musyawarah
paper-annex = Lampiran berita acara: daftar nama
paper-declarations = Lampiran berita acara: pernyataan pengusul
paper-column-proposed = Yang diusulkan
paper-column-words = Pernyataan
paper-column-declared = Yang menyatakan, waktu
paper-declared = { $name }, { $day } pukul { $time }
paper-nobody = Tidak ada nama.
paper-column-no = No
paper-column-name = Nama
paper-column-nik = NIK
paper-column-where = Alamat
paper-column-kind = Perihal
paper-column-result = Hasil (setuju : tidak : abstain)
paper-column-note = Keterangan
paper-column-duty = Jabatan
paper-column-signature = Tanda tangan
paper-result = { $verdict ->
    [agreed] Disetujui
    [refused] Tidak disetujui
   *[postponed] Ditunda
}{ $how ->
    [votes] { " " }({ $agreed } : { $refused } : { $abstained })
   *[consensus] { $verdict ->
        [postponed] { "" }
       *[other] { " " }(mufakat)
    }
}
paper-attendance = Daftar hadir
paper-day = Hari, tanggal
paper-place = Tempat
paper-statement = Surat pernyataan tanggung jawab mutlak (SPTJM)
paper-statement-opening = Yang bertanda tangan di bawah ini:
paper-name = Nama
paper-duty = Jabatan
paper-nik = NIK
paper-address = Alamat
paper-head = { $unit ->
    [kelurahan] Lurah
   *[desa] Kepala Desa
}
paper-statement-1 = Sebanyak { $count } ({ $words }) nama dalam daftar terlampir adalah warga { $unit } { $village }, Kecamatan { $district }, { $regency }. Keadaan mereka sesuai dengan kenyataan di lapangan.
paper-statement-2 = Saya bertanggung jawab mutlak atas kebenaran daftar tersebut, baik isi maupun akibatnya.
paper-statement-3 = Saya bersedia menerima sanksi sesuai peraturan perundang-undangan apabila pernyataan ini ternyata tidak benar.
paper-statement-closing = Demikian pernyataan ini dibuat dengan sebenarnya, tanpa paksaan dari pihak mana pun.
paper-statement-annex = Lampiran SPTJM: daftar nama
paper-stamp = Materai Rp10.000
