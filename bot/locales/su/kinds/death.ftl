# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Warga pupus

kind-death = Warga pupus

death-person = Saha nu pupus? Ketik nami atanapi sabagian namina. Contona: Asep.
    .label = Nami
death-date = Iraha pupusna? Contona: kamari, 12 Agustus 2026, atanapi taun 2019.
    .label = Tanggal pupus
death-cause = Naon sabab pupusna? Upami teu terang, pencét Liwat.
    .label = Sabab
death-place = Di mana pupusna? Contona: di bumi, atanapi RSUD Karawang. Upami teu terang, pencét Liwat.
    .label = Tempat
death-successor = Anjeunna kapala kulawarga. Saha nu ngagentosan? Upami teu acan terang, pencét Liwat.
    .label = Kapala pangganti
death-photo = Upami aya, kintun foto surat kematian. Upami teu aya, pencét Liwat.
    .label = Foto surat
death-caretaker = Anjeunna nu nampi bantuan kulawarga ieu. Saha nu ngagentosan? Upami teu acan terang, pencét Liwat.
    .label = Panampi énggal
death-was-head = Anjeunna kapala kulawarga. Panggantina: pencét + Kapala pangganti.
death-was-caretaker = Anjeunna nu nampi bantuan kulawarga. Panggantina: pencét + Panampi énggal.

warning-no-caretaker = Almarhum pangurus (nu nampi bantuan kulawarga), panggantina teu acan disebat.

death-cause-1 = Teu damang biasa/sepuh
death-cause-2 = Wabah panyakit
death-cause-3 = Kacilakaan
death-cause-4 = Kajahatan
death-cause-5 = Bunuh diri
death-cause-6 = Sanésna
