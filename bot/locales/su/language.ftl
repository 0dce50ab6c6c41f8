# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Basa nu dianggo dina obrolan

language-name = Basa Sunda
language-ask = Badé nganggo basa naon di dieu?
language-line = { $question }
button-language = Basa
