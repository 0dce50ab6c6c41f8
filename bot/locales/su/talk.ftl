# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Nu sanés laporan

talk-greeting = Salam, { $name }.
talk-wants = Mangga. Pencét naon nu kajadian, atanapi serat langsung. Contona: Pak Asep maot kamari.
talk-wants-within = Mangga, nu ieu diteraskeun heula.
talk-thanks = Sami-sami. Hatur nuhun parantos ngalapor.
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
talk-mistake-none = Teu acan aya laporan nu kakintun, janten teu aya nu kedah dicandak deui.
talk-mistake-within = Nu nuju dieusian ieu teu acan kakintun. Pencét Wangsul kanggo ngagentos waleran tadi, atanapi Bolay.
talk-state-within = Kabar laporan tiasa ditingali tina menu, saatos nu ieu réngsé.
talk-gone = Aya naon sareng { $name }?
talk-gone-within = Kabar ngeunaan { $name } tiasa dilaporkeun saatos nu ieu réngsé.
gone-answer-death = Maot
gone-answer-move_out = Pindah
gone-answer-away = Ngumbara
gone-answer-missing = Teu terang ka mana
