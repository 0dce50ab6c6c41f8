# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Ganti pangurus (nu nampi bantuan kulawarga)

kind-caretaker = Ganti pangurus bantuan

caretaker-person = Saha nu nampi bantuan nu digentos? Ketik namina, atanapi nami anggota kulawargina. Contona: Asep.
    .label = Kulawarga
caretaker-why = Ku naon digentos?
    .label = Sabab
caretaker-next = Saha nu nampi bantuan ti ayeuna?
    .label = Panampi énggal
caretaker-name = Saha nu nampi bantuan ti ayeuna? Contona: Dedeh Kurniasih.
    .label = Nami panampi énggal
caretaker-photo = Upami aya, kintun foto KTP nu nampi énggal. Upami teu aya, pencét Liwat.
    .label = Foto KTP

caretaker-why-died = Pupus
caretaker-why-moved = Pindah
caretaker-why-other = Sabab sanés

caretaker-already = { $name } parantos janten nu nampi bantuan kulawarga ieu. Pilih jalmi sanés, atanapi pencét Bolay.
caretaker-no-birth-date = Tanggal lahir { $name } teu acan kacatet, janten yuswana teu acan pasti. Pilih jalmi sanés, atanapi lereskeun heula datana.
caretaker-too-young = { $name } nembé { $age } taun. Nu nampi bantuan paling anom 17 taun. Pilih jalmi sanés.

fact-former-caretaker = Pangurus lami
fact-caretaker-why = Sabab digentos
fact-next-caretaker = Pangurus énggal

warning-caretaker-no-nik = NIK { $name } teu acan aya dina daptar. Pangurus kedah gaduh NIK.
warning-caretaker-no-aid = Numutkeun daptar, kulawarga ieu teu nampi bantuan.
