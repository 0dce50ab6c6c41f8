# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Cek warga

button-check = Cek warga ({ $count })
button-check-first = Cek warga
button-check-on = Teraskeun cek ({ $count })
check-waiting = Teu ditaroskeun, margi laporanana nuju ngantosan: { $names }{ $more ->
    [0] {""}
   *[other] {" "}sareng { $more } deui
}.
check-left = { $count ->
    [1] Hiji warga deui nu kedah dicek:
   *[other] Aya { $count } warga deui nu kedah dicek. Salajengna:
}
check-name-line = { $name }{ $age ->
    [none] {""}
   *[other] , { $age }
}
check-address-line = { $address }
check-aid-line = Nampi { $programmes }
check-ask-here = Masih linggih di dieu?
check-ask-away = Kacatet nuju ngumbara. Dupi ayeuna parantos mulih?
check-ask-missing = Kacatet teu kapendak. Dupi ayeuna parantos aya deui?
check-ask-expecting = Kacatet nuju ngandung, sareng parantos waktosna babar. Dupi orokna parantos lahir?
check-same-here = Masih linggih di dieu
check-same-away = Masih ngumbara
check-same-missing = Teu acan aya béja
check-same-expecting = Teu acan lahir
check-answer-later = Engké
check-answer-death = Pupus
check-answer-move_out = Pindah
check-answer-missing = Teu wawuh
check-answer-away = Parantos mulih
check-answer-birth = Parantos lahir
check-done = Hatur nuhun, sadaya parantos dicek kanggo laporan dugi ka { $until }.
check-put-off = Mangga. Aya { $count } warga deui nu diengkékeun. Tiasa dicek deui iraha waé.
check-practice = Cek warga nganggo data nu saleresna, janten teu aya dina latihan.
check-gone-title-line = Henteu ditaroskeun deui, margi tos kacatet:
check-gone-line = • { $who }: { $status ->
    [2] pupus
   *[other] pindah
}{ $day ->
    [none] {""}
   *[other] {" "}{ $day }
}
check-gone-wrong = Upami aya nu lepat, pilih “{ kind-still_alive }” atanapi “{ kind-relisted }” dina ménu.
