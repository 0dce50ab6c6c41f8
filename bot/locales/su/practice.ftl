# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Latihan

practice-line = LATIHAN
practice-begins =
    Latihan dimimitian. Mangga nyobian, laporanana teu diétang.
    Latihan réngsé nyalira dina { $day }. Upami parantos cekap, ketik: réngsé latihan.
practice-ends = Latihan réngsé. Ti ayeuna laporan Bapa/Ibu diétang deui.
practice-not-now = Bapa/Ibu teu nuju latihan. Laporanana diétang sapertos biasa.
practice-is-over = Waktos latihan parantos séép. Ti ayeuna laporan Bapa/Ibu diétang deui.
card-practice-line = LATIHAN, teu lebet data
button-practice-end = Réngsé latihan
