### Basa Sunda: menunggu pembaca asli / awaiting a native reader.
### Kalimat yang belum ada di sini diambil dari bahasa Indonesia.

## Basa nu dipaké dina obrolan

language-name = Basa Sunda
language-ask = Badé nganggo basa naon di dieu?
