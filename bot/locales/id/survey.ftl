## Survei: petugas diminta melihat keadaan keluarga yang dilaporkan

kind-survey = survei
survey-met = Siapa yang ditemui di rumahnya?
    .label = Yang ditemui
survey-met-family = Keluarganya
survey-met-neighbour = Tetangganya
survey-met-nobody = Tidak ada orang
surveyed-yes = Ya
surveyed-no = Tidak
surveyed-unknown = Tidak tahu
survey-said = Apa kata yang ditemui? Tulis singkat, atau tekan Lewati.
    .label = Kata yang ditemui
survey-no-promise = Sudah diberi tahu bahwa survei ini bukan janji dapat bantuan?
    .label = Diberi tahu bukan janji
survey-note = Apa yang Bapak/Ibu lihat di sana? Contoh: atap dapur bocor, anak dua masih sekolah.
    .label = Yang dilihat
survey-photo-front = Kirim foto rumah dari depan. Tekan Lewati kalau tidak ada.
    .label = Foto depan rumah
survey-photo-inside = Kirim foto bagian dalam rumah. Tekan Lewati kalau tidak ada.
    .label = Foto dalam rumah
survey-photo-more = Kirim satu foto lagi. Tekan Lewati kalau tidak ada.
    .label = Foto lain
survey-location = Kirim lokasi rumahnya dari peta HP. Tekan Lewati kalau tidak bisa.
    .label = Lokasi rumah

button-survey-ask = Minta disurvei
button-survey-see = Lihat
button-survey-start = Mulai survei
button-survey-go-on = Lanjutkan survei
button-survey-decline = Tidak bisa ke sana
button-survey-decline-sure = Ya, tidak bisa
button-survey-other = Ganti petugas
button-survey-give = { $self ->
    [yes] Saya sendiri
   *[no] { $name }{ $role ->
        [rt] { " " }(ketua RT{ $reporter ->
            [yes] , pelapor
           *[no] { "" }
        })
        [assistant] { " " }(pembantu RT)
       *[other] { "" }
    }
}
button-surveys = Daftar survei
button-surveys-count = Survei ({ $count })
button-surveys-own = Survei saya
button-surveys-area = Survei di wilayah saya
command-survei = Rumah yang perlu disurvei

survey-in-private = Pilih petugasnya di chat pribadi.
survey-ask-whom = Siapa yang diminta melihat keadaan { $names } (laporan { $number })?
survey-goes = Sekarang { $name } yang diminta, paling lambat { $day }.
survey-nobody = Petugas itu tidak bisa diminta untuk laporan { $number }. Pilih yang lain.
survey-practice = Laporan latihan tidak perlu disurvei.
survey-asked-already = { $name } sudah diminta menyurvei laporan { $number } ({ $names }).
survey-given = { $self ->
    [yes] Baik, Bapak/Ibu sendiri yang menyurvei laporan { $number }.
   *[no] { $name } sudah diminta menyurvei laporan { $number }.
}
survey-asked = { $name } minta tolong: lihat keadaan { $names } untuk laporan { $kind } { $number }.
survey-by-another = Survei laporan { $number } ({ $names }) sekarang dikerjakan petugas lain. Bapak/Ibu tidak perlu ke sana.
survey-over = Laporan { $number } ({ $names }) { $status }, jadi tidak perlu disurvei lagi.
survey-ended = Survei laporan { $number } sudah selesai atau sudah dialihkan. Jawaban tadi tidak dipakai.
survey-gone = Survei itu tidak ada, atau bukan tugas Bapak/Ibu. Yang perlu dikerjakan ada di /survei.
survey-done = Terima kasih. Hasil survei laporan { $number } ({ $names }) sudah dikirim ke operator.
survey-told-done = { $name } selesai menyurvei laporan { $number } ({ $names }). Hasilnya ada di rincian.
survey-decline-ask = Tidak bisa ke rumah { $names } (laporan { $number })? Operator akan mencari petugas lain.
survey-declined = Baik, operator diberi tahu. Laporan { $number } tidak ada lagi di daftar survei Bapak/Ibu.
survey-told-declined = { $name } tidak bisa menyurvei laporan { $number } ({ $names }).
survey-told-left = { $name } tidak bertugas lagi, jadi survei laporan { $number } ({ $names }) belum ada yang mengerjakan.
survey-told-away = { $name } digantikan sementara sampai { $last }, padahal survei laporan { $number } ({ $names }) { $late ->
    [yes] seharusnya selesai { $day }
   *[no] paling lambat { $day }
}. Kalau perlu, tekan Ganti petugas.
surveys-told-away = { $name } digantikan sementara sampai { $last }, padahal { $count } survei menunggunya. Kalau perlu, ganti petugasnya dari daftar survei.
decide-survey-first = Laporan { $number } belum bisa disetujui: rumahnya perlu disurvei dulu.

survey-begins = Survei { $names }, laporan { $number }. Jawaban disimpan terus, jadi boleh berhenti dulu.
survey-goes-on = Survei { $names }, laporan { $number }. Kita lanjutkan.
resume-survey = Ada survei yang belum selesai. Mau dilanjutkan?
survey-kept = Jawaban survei tadi disimpan. Lanjutkan kapan saja dari /survei.

surveys-title = { $count ->
    [0] Tidak ada rumah yang perlu Bapak/Ibu survei.
   *[other] { $count } rumah perlu disurvei{ $pages ->
        [1] { "" }
       *[other] { " " }(halaman { $page } dari { $pages })
    }:
}
surveys-area-title = { $count ->
    [0] Tidak ada survei yang sedang berjalan.
   *[other] { $count } survei sedang berjalan{ $late ->
        [0] { "" }
       *[other] , { $late } lewat waktunya
    }{ $pages ->
        [1] { "" }
       *[other] { " " }(halaman { $page } dari { $pages })
    }:
}
surveys-line = { $place }. { $names }, { $rt }. { $kind } { $number }, { $late ->
    [yes] seharusnya selesai { $day }
   *[no] paling lambat { $day }
}{ $by ->
    [none] { "" }
   *[other] , oleh { $by }
}
survey-remind = { $count ->
    [1] { $late ->
        [0] Satu rumah perlu disurvei paling lambat besok.
       *[other] Satu rumah belum disurvei, padahal waktunya sudah lewat.
    }
   *[other] { $count } rumah perlu segera disurvei{ $late ->
        [0] { "" }
       *[other] , { $late } di antaranya sudah lewat waktunya
    }.
} Kalau tidak bisa ke sana, buka surveinya dan tekan Tidak bisa ke sana.
surveys-late = { $role ->
    [tksk] Survei yang lewat waktunya, walaupun operator desanya sudah diingatkan:
   *[other] Survei yang lewat waktunya:
}
surveys-late-line = • { $place }: { $count } rumah
surveys-late-how = Siapa petugasnya ada di daftar survei. Petugasnya bisa diganti dari sana.
survey-map = Peta: { $link }
survey-page = Survei laporan { $kind } { $number }: { $names }, { $rt }, { $village }.
    { $stage ->
    [open] { $own ->
        [yes] Paling lambat { $day }.
       *[no] Diminta dari { $by }, paling lambat { $day }.
    }
    [done] Selesai { $day } oleh { $by }.
   *[closed] Sudah tidak berjalan.
}
survey-what-to-do = Datangi rumahnya, lalu tekan tombol di bawah. Beri tahu keluarganya bahwa survei ini bukan janji dapat bantuan.
card-surveyed-line = { $stage ->
    [done] Survei: { $name }, { $day }
   *[open] Survei: diminta dari { $name }, paling lambat { $day }
}{ $own ->
    [yes] { " " }(pelapor sendiri)
   *[no] { "" }
}
