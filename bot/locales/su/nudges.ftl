# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pangéling, nu sadayana tiasa dipareuman

button-quiet = Ulah diémutan deui
button-has-nik = Parantos gaduh NIK

nudge-half = Laporan { $kind } ti dinten { $day } teu acan réngsé{ $who ->
    [none] .
   *[other] : { $who }.
} Badé diteraskeun?
nudge-returned = { $count ->
    [1] Hiji laporan diwangsulkeun operator sareng teu acan dilereskeun:
   *[other] { $count } laporan diwangsulkeun operator sareng teu acan dilereskeun:
}
nudge-returned-line = • { $number } { $kind } { $names ->
    [none] {""}
   *[other] { $names }
}. Alesan: { $reason }
nudge-certificate = { $name }, lahir { $day }, parantos langkung ti 60 dinten sareng teu acan kacatet gaduh NIK. Punten émutan kulawargina sangkan ngurus akta kalahiran.
nudge-adminduk = { $name }, lahir { $day }, parantos tilu sasih sareng teu acan kacatet gaduh NIK. { -insurance } orok ieu tiasa dieureunkeun. Punten émutan kulawargina sangkan ngurus akta sareng KK.
nudge-minggon = Énjing { $weekday } aya minggon. Nu masih kabuka ti RT Bapa/Ibu kanggo laporan dugi ka { $until }:
nudge-minggon-silent-line = • teu acan aya laporan, sareng teu acan nihil
nudge-minggon-waiting-line = • { $count } laporan ngantosan operator
nudge-minggon-returned-line = • { $count } laporan kedah dilereskeun
nudge-minggon-unchecked-line = • { $count } warga teu acan dicek
nudge-minggon-operator = Énjing { $weekday } aya minggon. Kaayaan desa/kelurahan Bapa/Ibu:
nudge-checks = Sasih ieu aya { $count } warga nu kedah dicek. Cekap hiji tombol kanggo saurang.
has-nik-gone = Warga éta parantos teu aya dina daptar RT Bapa/Ibu.
has-nik-known = { $name } parantos kacatet gaduh NIK. Hatur nuhun.

nudge-asked = { $count } patarosan patugas sanés ngantosan waleran Bapa/Ibu dugi ka { $until }. Saparantosna diputuskeun tanpa waleran.
