# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu sanés laporan

talk-greeting = Salam, { $name }.
talk-wants = Mangga. Pencét naon nu kajadian, atanapi serat langsung. Contona: Pak Asep maot kamari.
talk-baby-lost = Ngiring bela sungkawa. Orok nu kantos hirup dilaporkeun dua kali: Kelahiran heula, teras Kematian. Nu lahir parantos maot atanapi kaluron henteu dicatet janten warga, janten teu kedah dilaporkeun. Suratna diurus di kantor desa.
talk-thanks = Sami-sami. Hatur nuhun parantos ngalapor.
talk-thanks-within = Sami-sami. Laporan ieu teu acan dikintun, mangga lajengkeun.
talk-agreed = Saé. Upami aya kajadian di RT, serat wae di dieu.
talk-later = Saé, iraha wae. Upami parantos salse, ketik lapor.
talk-later-within = Saé, iraha wae. Eusian ieu disimpen; teraskeun upami parantos salse.
talk-who = Ieu layanan laporan RT, diwaler ku mesin. Laporan nu dikintun diaos ku operator désa.
talk-how-within = Waler patarosan di handap ieu, atanapi pencét tombolna. Upami parantos kaeusi sadayana, pariksa teras pencét Kintun.
talk-paid = Iraha bantosan cair, sabaraha, sareng saha nu kéngingna teu diputuskeun di dieu, janten teu tiasa dijangjikeun. Taroskeun ka operator désa.
talk-operator-line = Operator désa: { $name }{ $phone ->
    [none] . Nomerna teu acan kacatet; tepangan di kantor désa.
   *[other] , telepon { $phone }.
}
talk-operator-none = Operator désa teu acan kadaptar. Taroskeun di kantor désa atanapi kalurahan.
talk-called-off = Upami pindahna teu acan dilaporkeun, teu kedah kumaha. Upami parantos, buka laporanana dina “{ button-mine }”: tiasa ditarik deui, atanapi nyuhunkeun dibolaykeun.
called-off-this = Ieu laporan pindahna. Upami teu janten, pilih di handap: “{ button-withdraw }” atanapi “{ button-ask-back }”.
called-off-which = Pindah saha nu teu janten? Buka laporanana.
talk-called-off-within = Laporan ieu teu acan dikintun. Upami teu janten, ketik: batal.
talk-mistake-none = Teu acan aya laporan nu kakintun, janten teu aya nu kedah dicandak deui.
talk-mistake-within = Nu nuju dieusian ieu teu acan kakintun. { $way ->
    [edit] Pencét Robih kanggo ngagentos waleran, atanapi Bolay.
    [back] Pencét Wangsul kanggo ngagentos waleran tadi, atanapi Bolay.
   *[none] Waler patarosan ieu, atanapi pencét Bolay.
}
evaded-asks = Waler patarosan di handap ieu, atanapi pencét tombolna. { $way ->
    [skip] Tiasa ogé diliwat: pencét Liwat.
    [unknown] Upami teu terang, serat teu terang.
   *[ask] Upami teu acan terang, taroskeun heula.
}
evaded-open = { $way ->
    [skip] Upami teu acan terang, pencét Liwat.
    [unknown] Upami teu terang, serat teu terang.
   *[ask] Upami can terang, taroskeun heula.
}
talk-state-within = Kabar laporan tiasa ditingali tina menu, saatos nu ieu réngsé.
talk-gone = Aya naon sareng { $name }?
talk-gone-within = Kabar ngeunaan { $name } tiasa dilaporkeun saatos nu ieu réngsé.
gone-answer-death = Maot
gone-answer-move_out = Pindah
gone-answer-away = Ngumbara
gone-answer-missing = Teu terang ka mana

## Nu diserat operator sareng Dinas Sosial di luar parentah

office-greeting = Salam, { $name }.
office-wants = Nu ngalaporkeun parobahan warga téh ketua RT. Upami Bapa/Ibu ogé ketua RT, serat tugas.
office-thanks = Sami-sami.
office-agreed = Saé.
office-later = Saé, iraha wae. Nu ngantosan tetep disimpen.
office-who = Ieu layanan laporan RT, diwaler ku mesin. { $role ->
    [dinsos] Laporan ketua RT diputuskeun ku operator désa.
   *[other] Laporan ketua RT diputuskeun ku operator désa, berkasna ditampi Dinas Sosial.
}
office-paid = Iraha bantosan cair, sabaraha, sareng saha nu kéngingna teu diputuskeun di dieu. { $role ->
    [dinsos] {""}
   *[other] Taroskeun ka Dinas Sosial.
}
office-operators = Unggal désa gaduh operatorna nyalira. Nami sareng nomerna aya dina rekap désa: serat rekap teras nami désana.
office-no-reporter = Nu ngalaporkeun parobahan warga téh ketua RT-na.{ $name ->
    [none] {""}
   *[other] {" "}Ieu data { $name }:
}
office-undo = Nu panungtung diputuskeun ku Bapa/Ibu:
office-undo-none = Teu acan aya laporan nu diputuskeun ku Bapa/Ibu, janten teu aya nu kedah dibolaykeun.
office-files = Berkas bulanan ditampi Dinas Sosial. Kanggo ningali kaayaan bulan, serat rekap.
