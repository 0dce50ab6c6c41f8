# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Basa nu dianggo dina obrolan

language-name = Basa Sunda
language-ask = Pilih basa kanggo obrolan ieu.
language-line = { $question }
button-language = Basa
