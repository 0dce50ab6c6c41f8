# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Latihan

practice-line = LATIHAN
practice-begins =
    Latihan dimimitian: hiji laporan, paling lami dugi ka tabuh { $time }. Laporanana teu diétang sareng teu dugi ka grup operator.
    Upami badé eureun, ketik: réngsé latihan.
practice-of-offices = Nu ngetik latihan nyaéta ketua RT, ti HP-na nyalira. Laporan nu dicobian muncul dina Antrian Bapa/Ibu sadinten, aya tanda LATIHAN. Satujuan, wangsulkeun, atanapi tolak sapertos biasa. Teu aya nu lebet data.
practice-ends = Latihan réngsé. Ti ayeuna laporan Bapa/Ibu diétang deui.
practice-not-now = Bapa/Ibu teu nuju latihan. Laporanana diétang sapertos biasa.
practice-is-over = Waktos latihan parantos séép. Ti ayeuna laporan Bapa/Ibu diétang deui.
receipt-practice = Laporan latihan { $number } réngsé didamel. Teu lebet data, sareng teu dugi ka grup operator.
practice-card = Upami saleresna, operator desa maca ieu:
practice-news = Saterasna, upami disatujuan, Bapa/Ibu nampi wartos:
practice-ended-by-report = Latihan réngsé. Laporan saterasna diétang. Badé nyobian deui? Ketik latihan.
practice-goes-on = Latihan masih lumangsung. Upami parantos cekap, ketik: réngsé latihan.
card-practice-line = LATIHAN, teu lebet data
button-practice-end = Réngsé latihan
