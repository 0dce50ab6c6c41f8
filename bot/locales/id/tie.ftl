## Laporan tentang orang yang belum terhubung dengan warga terdaftar

button-tie = Hubungkan ke warga
button-approve-untied = Setujui begitu saja
approve-untied-ask = Laporan ini belum terhubung dengan warga terdaftar. Kalau disetujui begini, data warga tidak berubah. Hubungkan dulu?
approve-in-part-ask = { $names } belum terhubung dengan warga terdaftar. Kalau disetujui begini, datanya tidak berubah. Hubungkan dulu?
approve-untied-elsewhere = Ada yang bernama sama di desa lain. Kalau itu orangnya, setujui begitu saja; operator di sana akan diminta memastikannya.
tie-brought = Mungkin yang dimaksud { $name }, di laporan { $kind } { $number } yang belum diputuskan.
tie-entered-since = Mungkin yang dimaksud { $name }, yang masuk data sesudah laporan ini dikirim.
button-tie-told = Hubungkan { $number }
approve-untied-choose = Pilih: hubungkan dulu, atau setujui begitu saja.
tie-in-private = Dilanjutkan di chat pribadi.
tie-nobody = Laporan { $number } sudah terhubung, atau sudah tidak menunggu.
kind-tie = hubungan dengan warga
tie-approved = { $filed ->
    [yes] Laporan { $number } sudah ikut data bulan yang ditutup, dan tetap begitu. Begitu orangnya dipilih, dia jadi laporan baru yang menunggu keputusan.
   *[no] Laporan { $number } tetap disetujui sampai orangnya dipilih; sesudah itu menunggu keputusan lagi.
}{ $settles ->
    [yes] {" "}Kalau tidak ada orangnya di data, tandai selesai saja.
   *[no] {""}
}
tie-begins = Laporan { $kind } { $number } dari { $rt } tentang “{ $name }”.
tie-same-house = Satu laporan dengan { $name }. Kalau ditambahkan sebagai warga dan keluarganya dilewati, ia jadi sekeluarga dengan { $name }.
tie-told-untied = Laporan { $number } tentang { $told } juga belum terhubung{ $gone ->
    [yes] ; isinya sudah meninggal atau pindah
   *[no] {""}
}. Kalau orangnya sama, hubungkan keduanya ke warga yang sama.
warning-untied-alike = Laporan { $number } tentang { $told } belum terhubung dengan warga. Kalau orangnya { $name }, setujui ini dulu, lalu tekan Hubungkan di kartu ini.
warning-untied-gone = Laporan { $number } tentang { $told } belum terhubung dengan warga. Isinya: sudah meninggal atau pindah. Kalau orangnya { $name }, setujui ini dulu, lalu tekan Hubungkan di kartu ini.
warning-untied-afar = Laporan { $number } dari { $rt } tentang { $told } belum terhubung dengan warga. Isinya: sudah meninggal atau pindah. Kalau orangnya { $name }, setujui ini dulu; { $where ->
    [there] operator di sana lalu menghubungkannya.
   *[here] ketua RT di sini lalu perlu melaporkannya.
}
tie-who = Siapa yang dimaksud? Ketik nama atau empat angka terakhir NIK.
    .label = Yang dimaksud
tie-add = Tambahkan sebagai warga
tie-house = Ikut keluarga siapa? Ketik nama anggota keluarganya, atau tekan Lewati kalau keluarga sendiri.
    .label = Ikut keluarga
tie-sex = Apa jenis kelaminnya?
    .label = Jenis kelamin
tie-born = Kapan lahirnya? Contoh: 17-8-1960, 1960, atau umur 66. Kalau belum tahu, tekan Lewati.
    .label = Tanggal lahir
tie-nik = Berapa NIK-nya? Kalau belum tahu, tekan Lewati.
    .label = NIK
resume-tie = Laporan tadi belum dihubungkan. Mau dilanjutkan?
tie-undone = Baik, belum dihubungkan.
tied = Laporan { $number } sudah dihubungkan. Kartunya yang baru sudah dikirim, silakan diputuskan.
tied-in-part = Laporan { $number } sudah dihubungkan, tetapi { $names } belum. Hubungkan juga, lalu putuskan lewat kartunya yang baru.
button-tie-next = Hubungkan berikutnya
tied-returned = Laporan { $number } sudah dihubungkan, lalu dikembalikan ke ketua RT karena masih ada satu pertanyaan untuknya.
tie-refused = Laporan { $number } belum dihubungkan. { $why }
tie-unfit = Laporan ini tidak cocok dengannya: { $why }.
tie-elsewhere = Dia tercatat di { $rt }, jadi laporan dari RT ini tidak mengubah datanya. Mintalah ketua { $rt } yang melaporkan.
card-tied = ↪ Dihubungkan oleh { $name }, { $day } pukul { $time }. Pakai kartunya yang baru.
told-tied = Laporan { $kind } { $number } sudah dihubungkan operator dengan { $who ->
    [none] warga yang tercatat di { $rt }
   *[other] { $who }
}. Kalau bukan dia, beri tahu operator.
told-entered = Laporan { $kind } { $number }: { $name } ditambahkan operator sebagai warga, kalau laporan ini disetujui.
told-parted = Laporan { $kind } { $number } sudah ikut data { $month }. { $names } waktu itu belum terhubung, dan sekarang jadi laporan { $rest }.
told-right-stays = Dua data satu orang sudah disatukan ({ $number }). Yang tidak dipakai lagi ({ $name }) tercatat { $status ->
    [3] pindah
    [6] merantau
   *[other] tidak ditemukan
}, tetapi { $right } masih tercatat tinggal di RT ini. Kalau memang { $status ->
    [3] pindah, laporkan Pindah keluar
    [6] merantau, laporkan Merantau
   *[other] tidak ditemukan, laporkan Tidak ditemukan
} atas nama { $right }.
told-right-entry = Dua data satu orang sudah disatukan. Laporan { $kind } { $number } sekarang memakai data yang berlaku: { $names }. Kalau bukan dia, beri tahu operator.
told-follows = Laporan { $kind } { $number } sekarang tentang warga yang sudah tercatat, sama seperti { $earlier }. Kalau bukan dia, beri tahu operator.
reason-to-be-tied = akan dihubungkan dengan warga terdaftar
approve-same-ask = { $names } { $how ->
    [expected] lahir pada tanggal yang sama dengan warga yang ditunggu pindah ke RT ini, dengan nama lain
    [born] lahir pada waktu yang sama atau berdekatan di keluarga yang sama dengan warga yang sudah terdaftar di { $rt }, dengan nama lain (mungkin kembar)
    [day] lahir pada waktu yang sama atau berdekatan dengan warga yang mirip, yang sudah terdaftar di { $rt }
   *[alike] sangat mirip ({ $percent } %) dengan warga yang sudah terdaftar di { $rt }
}. Kalau disetujui begini, dia tercatat dua kali. Orang yang sama?
approve-untied-first = Laporan { $number } belum terhubung dengan warga terdaftar. Hubungkan dulu lewat kartunya, atau putuskan sendiri.
approve-doubted-line = Sejak laporan ini dikirim ada yang berubah. { $doubt }
approve-doubted-choose = Pilih: minta perbaikan, atau setujui begitu saja.
approve-doubted-first = Laporan { $number }: sejak dikirim ada yang berubah. { $doubt } Putuskan lewat kartunya.
approve-same-first = Laporan { $number }: { $names } { $how ->
    [expected] lahir pada tanggal yang sama dengan warga yang ditunggu pindah ke RT itu, dengan nama lain
    [born] lahir pada waktu yang sama atau berdekatan di keluarga yang sama dengan warga yang sudah terdaftar di { $rt }, dengan nama lain (mungkin kembar)
    [day] lahir pada waktu yang sama atau berdekatan dengan warga yang mirip, yang sudah terdaftar di { $rt }
   *[alike] sangat mirip ({ $percent } %) dengan warga yang sudah terdaftar di { $rt }
}. Putuskan dulu lewat kartunya.
approve-same-choose = Pilih: orang yang sama, atau beda orang.
button-same-reject = Ini orangnya, tolak
button-others-approve = Beda orang, setujui
told-moved-instead = Laporan { $kind } { $number }: { $names } ternyata sudah tercatat{ $near ->
    [no] {""}
   *[yes] {" "}sebagai warga desa ini
}, jadi { $born ->
    [yes] kelahirannya dicatat di data itu,
   *[no] dipindahkan,
} tidak didaftarkan lagi.{ $otherwise ->
    [none] {""}
   *[other] {" "}Nama { $otherwise } di data tertulis lain. Kalau keliru, laporkan “{ kind-correction }” sesudah laporan ini disetujui.
}

tie-far = Ada warga bernama “{ $query }” yang terdata di desa lain. Kalau laporan ini tentang dia, jangan ditambahkan lagi sebagai warga: { $heard ->
    [yes] operator desa itu akan ditanya.
   *[no] yang melaporkan ketua RT di sana.
}
tie-ended = { $who } di { $rt } { $waits ->
    [yes] dilaporkan
   *[no] tercatat
} { $status ->
    [2] meninggal
    [3] pindah
   *[other] tidak sah
}{ $waits ->
    [yes] , dan laporan itu masih menunggu
   *[no] {""}
}. Kalau laporan ini tentang dia, jangan ditambahkan lagi sebagai warga: { $status ->
    [2] kalau mengulang, tolak saja; kalau ternyata masih hidup, minta ketua RT melapor “{ kind-still_alive }”.
    [3] kalau mengulang, tolak saja. Kejadian di tempat barunya: tolak juga, ketua RT di sana yang melaporkan. Kalau kembali tinggal di sini, minta ketua RT melapor “{ kind-move_in }”, lalu hubungkan.
   *[other] kalau mengulang, tolak saja; kalau datanya keliru, minta ketua RT melapor “{ kind-relisted }”.
}
