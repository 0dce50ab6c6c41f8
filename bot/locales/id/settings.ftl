## Pengaturan

button-settings = Pengaturan
settings-title = Pengaturan Bapak/Ibu:
settings-reminders = Pengingat mana yang dikirim? Tekan untuk menyalakan atau mematikan.
settings-on = ✓ { $what }
settings-off = ✗ { $what }
settings-turned-on = Baik, pengingat “{ $what }” dinyalakan lagi.
settings-turned-off = Baik, pengingat “{ $what }” dimatikan. Bisa dinyalakan lagi di Pengaturan.

nudge-name-silent = Belum lapor
nudge-name-returned = Perlu diperbaiki
nudge-name-adminduk = Bayi { -insurance-programme } tanpa NIK
nudge-name-certificate = Akta kelahiran
nudge-name-half = Belum selesai
nudge-name-minggon = Sebelum minggon
nudge-name-checks = Cek warga
nudge-name-asked = Pertanyaan
