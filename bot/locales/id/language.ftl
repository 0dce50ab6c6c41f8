## Bahasa yang dipakai di chat

language-name = Bahasa Indonesia
language-ask = Mau memakai bahasa apa di sini?
language-line = { $question }
button-language = Bahasa
