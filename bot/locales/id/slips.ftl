## Lembar undangan yang digunting: satu untuk setiap petugas

slip-title = Undangan Lapor RT untuk Bapak/Ibu
slip-duty-rt = Ketua RT { $rt } / RW { $rw }
slip-duty-operator = Operator desa/kelurahan
slip-duty-tksk = TKSK
slip-duty-dinsos = Petugas Dinas Sosial
slip-desa = Desa { $name }
slip-kelurahan = Kelurahan { $name }
slip-district = Kecamatan { $name }
slip-code = Kode Bapak/Ibu, untuk satu orang saja:
slip-valid = Berlaku sampai { $date }.
slip-no-promise = Laporan bukan jaminan bantuan.

slip-bot-1 = Sorot gambar kotak dengan kamera HP, lalu tekan alamat yang muncul.
slip-bot-2 = Telegram terbuka. Tekan Mulai (START) di bagian bawah.
slip-bot-3 = Kalau tidak bisa, cari @{ $bot } di Telegram, lalu kirim tulisan ini: GABUNG{ "\u00A0" }{ $code }

slip-number-1 = Sorot gambar kotak dengan kamera HP, lalu tekan alamat yang muncul.
slip-number-2 = WhatsApp terbuka dengan tulisan GABUNG{ "\u00A0" }{ $code }. Tekan tombol kirim.
slip-number-3 = Kalau tidak bisa, kirim tulisan itu lewat WhatsApp ke nomor { $number }.

slip-type-1 = Tanyakan alamat Lapor RT kepada yang memberi lembar ini, lalu buka di HP.
slip-type-2 = Ketik tulisan ini, lalu kirim: GABUNG{ "\u00A0" }{ $code }
slip-type-3 = Tunggu balasan “Selamat datang”. Kalau gagal, minta dibantu oleh yang memberi lembar ini.
