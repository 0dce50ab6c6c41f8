## Cek warga

button-check = Cek warga ({ $count })
button-check-first = Cek warga
button-check-on = Lanjut cek warga ({ $count })
check-waiting = Tidak ditanya, karena laporannya menunggu: { $names }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
}.
check-left = { $count ->
    [1] Satu warga lagi yang perlu dicek:
   *[other] Masih { $count } warga yang perlu dicek. Berikutnya:
}
check-name-line = { $name }{ $age ->
    [none] {""}
   *[other] , { $age }
}
check-address-line = { $address }
check-aid-line = Penerima { $programmes }
check-ask-here = Masih tinggal di sini?
check-ask-away = Tercatat merantau. Apakah sudah pulang?
check-ask-missing = Tercatat tidak ditemukan. Apakah sekarang sudah ada lagi?
check-ask-expecting = Tercatat hamil, dan sudah waktunya melahirkan. Apakah bayinya sudah lahir?
check-same-here = Masih tinggal di sini
check-same-away = Masih merantau
check-same-missing = Belum ada kabar
check-same-expecting = Belum lahir
check-answer-later = Nanti
check-answer-death = Meninggal
check-answer-move_out = Pindah
check-answer-missing = Tidak kenal
check-answer-away = Sudah pulang
check-answer-birth = Sudah lahir
check-done = Terima kasih, semua sudah dicek untuk laporan sampai { $until }.
check-put-off = Baik. Masih { $count } warga yang ditunda. Bisa dicek lagi kapan saja.
check-practice = Cek warga memakai data yang sebenarnya, jadi tidak ada dalam latihan.
check-gone-title-line = Tidak ditanya lagi, karena sudah tercatat:
check-gone-line = • { $who }: { $status ->
    [2] meninggal
   *[other] pindah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}
check-gone-wrong = Kalau ada yang keliru, pilih “{ kind-still_alive }” atau “{ kind-relisted }” di menu.
