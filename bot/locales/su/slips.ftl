# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Lambar undangan nu digunting: hiji kanggo unggal patugas

slip-title = Undangan Lapor RT kanggo Bapa/Ibu
slip-duty-rt = Ketua RT { $rt } / RW { $rw }
slip-duty-operator = Operator desa/kelurahan
slip-duty-tksk = TKSK
slip-duty-dinsos = Patugas Dinas Sosial
slip-desa = Desa { $name }
slip-kelurahan = Kelurahan { $name }
slip-district = Kecamatan { $name }
slip-code = Kode Bapa/Ibu, mung kanggo saurang:
slip-valid = Berlaku dugi ka { $date }.
slip-no-promise = Laporan sanés jaminan bantuan.

slip-bot-1 = Sorotkeun kaméra HP kana gambar kotak, teras pencét alamat nu muncul.
slip-bot-2 = Telegram kabuka. Pencét Mulai (START) di handap.
slip-bot-3 = Upami teu tiasa, pilari @{ $bot } di Telegram, teras kintun tulisan ieu: GABUNG{ "\u00A0" }{ $code }

slip-number-1 = Poto gambar kotak ku kaméra HP, teras pencét alamat nu kaluar.
slip-number-2 = WhatsApp muka kalayan tulisan GABUNG{ "\u00A0" }{ $code }. Pencét tombol kirim.
slip-number-3 = Upami teu tiasa, kirim éta tulisan ku WhatsApp ka nomer { $number }.

slip-type-1 = Taroskeun alamat Lapor RT ka nu masihan lambar ieu, teras buka dina HP.
slip-type-2 = Ketik tulisan ieu, teras kintun: GABUNG{ "\u00A0" }{ $code }
slip-type-3 = Antosan waleran “Wilujeng sumping”. Upami teu tiasa, nyuhunkeun dibantuan ku nu masihan lambar ieu.
