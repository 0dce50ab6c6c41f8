# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Usulan kulawarga kirang mampu; patarosan surveyna aya dina profil

kind-proposal = Usulan kirang mampu

proposal-person = Kulawarga saha nu diusulkeun? Ketik nami salah saurang anggotana. Contona: Asep.
    .label = Kulawarga
proposal-address = Di mana alamat bumina? Contona: Kp. Sukamaju No. 12.
    .label = Alamat
proposal-photo-card = Upami aya, kintun foto KTP atanapi KK. Upami teu aya, pencét Liwat.
    .label = Foto KTP/KK
proposal-photo-front = Kintun foto bumina ti payun. Upami teu acan aya, pencét Liwat.
    .label = Foto payun bumi
proposal-photo-inside = Kintun foto jero bumina. Upami teu acan aya, pencét Liwat.
    .label = Foto jero bumi
proposal-location = Kintun lokasi bumina nalika Bapa/Ibu aya di dinya. Upami teu tiasa, pencét Liwat.
    .label = Lokasi bumi
proposal-wanted = Bantuan naon nu dipiharep ku kulawarga ieu? Upami teu terang, pencét Liwat.
    .label = Bantuan
declaration-proposal = Kulawarga ieu matuh di RT abdi sareng peryogi bantuan.
proposal-no-promise = Nu mutuskeun musyawarah désa atanapi kelurahan, teras pamaréntah. Usulan ieu sanés jaminan bantuan.

fact-house-address = Alamat bumi
fact-house-location = Lokasi bumi
fact-wanted = Bantuan nu dipiharep

warning-aided-already = Kulawarga ieu parantos nampi { $programmes }.
warning-no-house-photo = Foto bumi ti payun sareng jerona teu acan lengkep.
