# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Pangbantu ketua RT

button-assistants = Pangbantu
button-assistant-new = + Tunjuk pangbantu
button-assistant-code = Kode énggal: { $name }
button-assistant-end = Eureunkeun { $name }
assistants-title = { $count ->
    [0] Bapa/Ibu teu acan gaduh pangbantu. Pangbantu ngalaporkeun tina HP-na nyalira, ku namina nyalira. Laporanana langsung ka operator, sareng Bapa/Ibu dibéjaan.
   *[other] Pangbantu Bapa/Ibu:
}
assistants-line = • { $name }{ $state ->
    [in] {""}
   *[invited] {" "}(teu acan lebet)
}
assistants-not-yours = Mung ketua RT nu tiasa nunjuk pangbantu.
assistants-full = Pangbantu parantos { $most } jalmi. Eureunkeun heula salah sahijina.
assistants-same-name = { $name } parantos aya. Serat nami sanés.
assistant-name = Saha nami pangbantuna? Contona: Asep Hidayat.
    .label = Nami pangbantu
assistant-invited = Teraskeun pesen di handap ieu ka { $name }{ $how ->
    [personal] . Ulemanana
   *[code] , sareng kontak layanan ieu. Kodena
} berlaku 14 dinten, sakali paké.
assistant-to-forward = { $name }, Bapa/Ibu ditunjuk ku { $head } ngabantuan ngalaporkeun kanggo { $rt }. { $way }
way-in = { $how ->
    [code] Serat ka layanan laporan RT ieu: GABUNG { $code }
    [link] Serat ka layanan laporan RT ieu: GABUNG { $code }. Atanapi buka alamat { $title } ieu: { $link }
   *[personal] Buka alamat ieu dina HP nyalira, langsung lebet tanpa kode: { $link }
}
way-in-qr = Uleman kanggo { $name }: arahkeun kamera HP-na kana gambar ieu. Kanggo saurang, sakali.
assistant-came = { $name } parantos lebet. Ti ayeuna anjeunna tiasa ngalaporkeun kanggo RT Bapa/Ibu.
assistant-ended = { $name } sanés pangbantu deui. Laporan nu parantos dikintunna tetep aya.
assistant-reported = { $name }, pangbantu Bapa/Ibu, nembé ngintun laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}ngeunaan { $names }
}. Upami lepat, buka laporanana teras tarik deui.
resume-assistant = Nami pangbantu tadi teu acan diserat. Badé diteraskeun?
assistant-undone = Saé, teu aya pangbantu nu ditambih.

## Ganti HP

button-new-phone = Ketua RT ganti HP
new-phone-head = { $name }, { $rt }
new-phone-which = Ketua RT mana nu ganti HP? Pastikeun heula leres anjeunna nu menta, teras pencét namina.
new-phone-not-yours = Ganti HP dijamin ku operator desa atanapi ku pangbantu ketua RT. Mangga suhunkeun ka salah sahijina.
new-phone-code = Kode ganti HP kanggo { $name }, { $rt }: { $code }. Tina HP énggalna anjeunna nyerat ka layanan ieu: GABUNG { $code }. Kode berlaku sadinten, sakali paké. Upami parantos dipaké, HP lamina diputus.{ $link ->
    [none] {""}
   *[other] {" "}Alamatna, kanggo dibuka dina HP énggalna: { $link }
}
new-phone-cut = { $name } ayeuna ngalaporkeun tina HP sanés, dijamin ku { $by }. Di dieu teu tiasa ngalaporkeun deui. Upami sanés Bapa/Ibu nu menta, énggal hubungi operator desa.
new-phone-done = Ketua RT { $name } ({ $rt }) lebet tina HP énggal, dijamin ku { $by }. HP lamina parantos diputus.
new-phone-not-here = Kode éta kanggo HP énggal ketua RT, janten teu tiasa dipaké dina HP Bapa/Ibu nyalira.
