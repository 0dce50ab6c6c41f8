# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.
## Cadangan sapopoé, pikeun admin

backup-failed = Cadangan lapor-rt dinten ieu gagal: { $why }. { $last ->
    [none] Teu acan aya cadangan pisan.
   *[other] Cadangan panungtung: { $last }.
} Mangga dipariksa di komputerna ku paréntah lapor-rt doctor.
backup-old = { $last ->
    [none] Teu acan aya cadangan lapor-rt pisan.
   *[other] Cadangan lapor-rt panungtung didamel { $last }, tos langkung ti dua dinten.
} Mangga dipariksa di komputerna ku paréntah lapor-rt doctor.

## Anu dilakukeun ku admin kanggo petugas

done-for-you = Kanggo Bapak/Ibu, admin { $event ->
    [approved] nyatujuan
    [returned] nyuhunkeun dilereskeun
   *[taken_back] ngabatalkeun kaputusan
} laporan { $number } ({ $names }).{ $reason ->
    [none] { "" }
   *[other] { " " }Alesanana: { $reason }.
}

channel-stopped = Saluran { $channel } eureun: aksésna ditolak, nomerna ditangguhkeun, atanapi tagihanana masalah. Pesen ka dinya ngantosan dugi ka pulih. Mangga parios dina komputerna ku paréntah lapor-rt doctor.
channel-knock-refused = Saluran { $channel } nolak template { $names }, janten petugas nu lami teu nyerat teu disaur. Bejana teu ical: diaos sanggeus jalmina nyerat. Mangga parios dina komputerna ku paréntah lapor-rt doctor.
