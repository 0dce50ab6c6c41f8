## Bahasa yang dipakai di chat

language-name = Bahasa Indonesia
language-ask = Pilih bahasa untuk obrolan ini.
language-line = { $question }
button-language = Bahasa
