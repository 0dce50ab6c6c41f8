# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pangaturan

button-settings = Pangaturan
settings-title = Pangaturan Bapa/Ibu:
settings-reminders = Pangéling mana nu dikintun? Pencét kanggo ngahurungkeun atanapi mareuman.
settings-on = ✓ { $what }
settings-off = ✗ { $what }
settings-turned-on = Mangga, pangéling “{ $what }” dihurungkeun deui.
settings-turned-off = Mangga, pangéling “{ $what }” dipareuman. Tiasa dihurungkeun deui di Pangaturan.

nudge-name-silent = Teu acan lapor
nudge-name-returned = Kedah dilereskeun
nudge-name-adminduk = Orok { -insurance-programme } tanpa NIK
nudge-name-certificate = Akta kalahiran
nudge-name-half = Teu acan réngsé
nudge-name-minggon = Samémeh minggon
nudge-name-checks = Cek warga
nudge-name-asked = Patarosan
