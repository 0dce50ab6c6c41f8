# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Foto KTP atanapi KK nu dibaca nomerna dina komputer ieu; nembé dianggo saatos dileresan

card-invites = { $what ->
    [NIK] Tiasa ogé kintun foto KTP atanapi KIA-na. Foto dihapus saatos nomerna dibaca.
   *[other] Tiasa ogé kintun foto KK-na. Foto dihapus saatos nomerna dibaca.
}
card-being-read = Foto nuju dibaca, antosan sakedap.
card-offers = Kabaca { $what } { $number }. Leres? Bandingkeun heula sareng kartuna.
card-offers-named = Kabaca { $what } { $number }, nami { $name }. Leres? Bandingkeun heula sareng kartuna.
card-unclear = { $what } dina foto éta teu acan kabaca jelas. Ketik waé nomerna, atanapi kintun foto nu langkung caket sareng caang.
card-several = Aya sababaraha { $what } dina foto éta. Ketik waé nomer nu dimaksad.
card-type-it = Mangga, ketik waé nomerna.
button-card-yes = Muhun, leres
button-card-no = Sanés, ketik nyalira
