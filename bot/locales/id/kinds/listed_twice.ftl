## Terdata dua kali

kind-listed_twice = Terdata dua kali

listed_twice-other = Siapa yang terdata dua kali? Ketik namanya, lalu pilih data yang tidak dipakai. Contoh: Asep.
    .label = Tidak dipakai
listed_twice-right = Data mana yang benar? Pilih, atau ketik namanya. Contoh: Asep.
    .label = Yang benar
listed_twice-take = Kalau ada yang kosong di data yang benar, apakah diisi dari data yang tidak dipakai?
    .label = Lengkapi datanya

fact-double-right = Data yang benar
fact-double-other = Data yang tidak dipakai
