## Foto KTP atau KK yang dibaca nomornya di komputer ini; baru dipakai setelah dibenarkan

card-invites = { $what ->
    [NIK] Bisa juga kirim foto KTP atau KIA-nya. Foto dihapus setelah nomornya dibaca.
   *[other] Bisa juga kirim foto KK-nya. Foto dihapus setelah nomornya dibaca.
}
card-being-read = Foto sedang dibaca, sebentar ya.
card-offers = Terbaca { $what } { $number }. Benar? Bandingkan dulu dengan kartunya.
card-offers-named = Terbaca { $what } { $number }, nama { $name }. Benar? Bandingkan dulu dengan kartunya.
card-unclear = { $what } di foto itu belum terbaca dengan jelas. Ketik saja nomornya, atau kirim foto yang lebih dekat dan terang.
card-several = Ada beberapa { $what } di foto itu. Ketik saja nomor yang dimaksud.
card-type-it = Baik, ketik saja nomornya.
button-card-yes = Ya, benar
button-card-no = Bukan, ketik sendiri
