# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Musyawarah désa

deliberation-name = { $form ->
    [statement] SPTJM ke-{ $number }
    [special] Musyawarah { $unit } husus ke-{ $number }
   *[village] Musyawarah { $unit } ke-{ $number }
}, { $day }
deliberation-reason = { $name }{ $note ->
    [none] { "" }
   *[other] : { $note }
}
word-who-deliberation = musyawarah désa atanapi kelurahan
word-said-deliberation = { $answer ->
    [agreed] disatujuan
    [refused] henteu disatujuan
   *[open] teu acan dibahas
}
told-turned-down = Laporan { $kind } { $number } ({ $names }) henteu disatujuan. { $name }{ $note ->
    [none] .
   *[other] . Alesanana: { $note }
}
told-postponed = Laporan { $kind } { $number } ({ $names }) ditunda ka musyawarah salajengna. { $name }{ $note ->
    [none] .
   *[other] . Alesanana: { $note }
}

button-musdes = Musyawarah désa
button-musdes-open-village = Buka musyawarah { $unit }
button-musdes-open-special = Buka nu husus
button-musdes-open-statement = Cekap ku SPTJM
button-musdes-stage-open = Ke-{ $number }: nuju jalan
button-musdes-stage-closed = Ke-{ $number }: tanda tangan
button-musdes-stage-handed-in = Ke-{ $number }: dipariksa
button-musdes-stage-signed = Ke-{ $number }: réngsé
button-musdes-next = Bahas hiji-hiji ({ $count })
button-musdes-all = Satujuan ({ $count })
button-musdes-all-sure = Muhun, satujuan { $count }
button-musdes-list = Daptar nami
button-musdes-close = Réngsé dibahas
button-musdes-close-sure = Muhun, damel berkas
button-musdes-change = Robih katerangan
button-musdes-cancel = Teu janten diayakeun
button-musdes-cancel-sure = Muhun, teu janten
button-musdes-held-on = Tanggal
button-musdes-place = Tempat
button-musdes-leader = Pupuhu
button-musdes-attendees = Daptar hadir
button-musdes-papers = Kirim berkasna
button-musdes-signed = Kirim nu diteken
button-musdes-start-again = Ulangan ti awal
button-musdes-done = Tos sadayana ({ $count })
button-musdes-y = Satuju, mupakat
button-musdes-n = Henteu satuju
button-musdes-v = Pungut sora
button-musdes-p = Tunda
button-musdes-skip = Liwat heula
button-musdes-again = Robih kaputusan
button-musdes-goes-on = Teras

musdes-not-here = Di dieu laporan henteu ngantosan musyawarah désa atanapi kelurahan. Laporan lebet data saparantos disatujuan.
musdes-not-yours = Musyawarah éta teu aya, atanapi sanés ti wewengkon Bapa/Ibu.
musdes-not-open = { $stage ->
    [open] { $name } masih dibahas. Pencét “{ button-musdes-close }” heula.
    [cancelled] { $name } teu janten diayakeun.
    [signed] { $name } parantos réngsé, sareng berkasna parantos diarsipkeun.
    [handed-in] Berkas { $name } parantos dikirim sareng nuju dipariksa.
   *[closed] { $name } parantos réngsé dibahas{ $by ->
        [none] { "" }
       *[other] { " " }(dicatet ku { $by })
    }, janten kaputusanana teu tiasa dirobah deui.
}
musdes-open-already = Masih aya musyawarah nu dibahas. Réngsékeun nu ieu heula.
musdes-none = { $count ->
    [0] Teu acan aya musyawarah { $unit } nu dibahas, sareng teu aya nami nu ngantosan. Upami dibuka, laporan nu disatujuan ku Bapa/Ibu saparantosna dibahas di ditu.
   *[other] Teu acan aya musyawarah { $unit } nu dibahas. Ngantosan dibahas: { $count }.
}
musdes-kind-line = • { $kind }: { $count }
musdes-told = { $name }
    Tempat: { $place }. { $form ->
    [statement] Nu nandatangan: { $leader }.
   *[other] Pupuhu: { $leader }. Daptar hadir: { $count ->
        [0] teu acan dieusian.
       *[other] { $count } jalmi.
    }
}
musdes-progress = { $all ->
    [0] Teu acan aya nami kanggo dibahas. Satujuan heula laporanana dina antrian.
   *[other] Tina { $all } nami: { $agreed } disatujuan, { $refused } henteu, { $postponed } ditunda, { $left } teu acan dibahas.
}
musdes-stands = { $name }. { $stage ->
    [closed] Ngantosan berkas nu tos ditandatangan. Parantos ditampi: { $papers }.
    [handed-in] Berkas nu ditandatangan nuju dipariksa.
    [signed] Réngsé. Berkas nu ditandatangan diarsipkeun: { $papers }.
   *[cancelled] Teu janten diayakeun.
} Disatujuan { $agreed }, henteu disatujuan { $refused }, ditunda { $postponed }.
musdes-all-decided = Sadaya nami parantos dibahas.
musdes-case = Nami ka-{ $number } tina { $of }.
musdes-postponed-before = Parantos kantos ditunda. Alesanana: { $note ->
    [none] teu acan kabahas.
   *[other] { $note }
}
musdes-said = { $verdict ->
    [agreed] ✔ Disatujuan
    [refused] ✖ Henteu disatujuan
   *[postponed] ○ Ditunda
}{ $how ->
    [votes] , sora { $agreed } satuju, { $refused } henteu, { $abstained } abstain
   *[consensus] { $verdict ->
        [postponed] { "" }
       *[other] , mupakat
    }
}.{ $note ->
    [none] { "" }
   *[other] { " " }Catetan: { $note }
}
musdes-written = Dicatet: { $number } { $verdict ->
    [agreed] disatujuan
    [refused] henteu disatujuan
   *[postponed] ditunda
}.
musdes-unchanged = { $number } henteu robah.
musdes-votes-begin = Etang sora kanggo { $names } ({ $number }).
musdes-taken-up = Kaputusan nu tadi dihapus. Mangga putuskeun deui.
musdes-no-candidate = { $number ->
    [none] Nami éta
   *[other] { $number }
} henteu ngantosan musyawarah deui. Laporanana ditarik, atanapi persatujuanana dibolaykeun.
musdes-decided-already = { $names } ({ $number }) parantos { $verdict ->
    [agreed] disatujuan
    [refused] henteu disatujuan
   *[postponed] ditunda
}, dicatet ku { $by }.
musdes-list-title = { $name }, { $count ->
    [0] teu acan aya nami.
   *[other] { $count } nami{ $pages ->
        [1] { "" }
       *[other] , kaca { $page } tina { $pages }
    }:
}
musdes-list-line = { $number }. { $name }, { $kind }: { $verdict ->
    [agreed] ✔ disatujuan
    [refused] ✖ henteu disatujuan
    [postponed] ○ ditunda
   *[none] teu acan dibahas
}
musdes-all-ask = Satujuan { $count } nami ieu sacara mupakat?
musdes-all-more = sareng { $count } nami deui, tingali dina “{ button-musdes-list }”.
musdes-all-done = { $count } nami dicatet disatujuan sacara mupakat.
musdes-close-ask = { $name } réngsé dibahas? { $left ->
    [0] Saparantos ieu kaputusanana teu tiasa dirobah deui.
   *[other] { $left } nami nu teu acan dibahas milu ditunda. Saparantos ieu kaputusanana teu tiasa dirobah deui.
}
musdes-closed = { $name } réngsé dibahas. Berkasna nuju didamel, sakedap deui dikirim ka dieu.
musdes-cancel-ask = { $name } teu janten diayakeun? Nami nu ngantosan dibahas dina musyawarah salajengna.
musdes-cancelled = { $name } dicatat teu janten diayakeun.
musdes-change-what = Naon nu badé dirobah tina { $name }?
musdes-changed = Parantos dirobah.

musdes-new-begins = { $form ->
    [statement] Muhun, cekap ku serat pernyataan (SPTJM).
    [special] Muhun, musyawarah dibuka husus.
   *[village] Muhun, musyawarah dibuka.
}
musdes-opened = { $name } parantos dibuka.
musdes-new-held-on = Tanggal sabaraha? Contona: 30 November
musdes-new-place = Di mana tempatna? Contona: Balé Désa
musdes-new-leader = Saha pupuhuna? Contona: Dadang - Kades.
musdes-held-on-value = Tanggal sabaraha nu leres? Contona: 30 November
musdes-place-value = Di mana tempatna? Contona: Balé Désa
musdes-leader-value = Saha pupuhuna? Contona: Dadang - Kades.
musdes-attendees-value = Saha waé nu hadir? Serat sadayana dina hiji pesen, hiji nami hiji baris. Contona:
    Dadang - Kepala Desa
    Neneng - operator
musdes-votes-agreed = Sabaraha sora nu satuju? Contona: 12
musdes-votes-refused = Sabaraha sora nu henteu satuju? Contona: 3
musdes-votes-abstained = Sabaraha nu abstain? Upami teu aya, serat 0.
musdes-votes-why = Naon catetanana? Upami teu aya, pencét Liwat.
musdes-votes-too-many = Sorana { $count }, padahal daptar hadir ngamuat { $attended } jalmi. Pariksa angkana, atanapi tambih heula daptar hadirna.
musdes-votes-alike = Sora satuju sareng henteu satuju sami seueurna ({ $count }), janten teu acan aya kaputusan. Etang deui, atanapi pencét batal teras pilih Tunda.
musdes-why-needed = Pupuhu RT bakal maca alesanana.
musdes-why-refused = { $names } ({ $number }): henteu disatujuan. Pupuhu RT bakal maca alesanana.
musdes-why-postponed = { $names } ({ $number }): ditunda ka musyawarah salajengna. Pupuhu RT bakal maca alesanana.
musdes-note-note = Naon alesanana? Contona: bumina masih layak.
resume-musdes = Aya patarosan musyawarah nu teu acan diwaler. Badé diteraskeun?
musdes-undone = Teu acan aya nu dicatet tina patarosan éta. Musyawarahna aya di /musdes.
resume-musdes-signed = Berkas nu ditandatangan teu acan lengkep dikirim. Badé diteraskeun?
musdes-signed-undone = Nu parantos dikirim tetep disimpen. Teraskeun iraha waé ti /musdes.

musdes-papers-ready = Berkas { $name } parantos janten. Citak, suhunkeun tanda tangan, teras kirim potona atanapi PDF-na ka dieu. Kaputusanana nembé lebet data saparantosna.
musdes-papers-not-yet = Berkasna masih didamel. Cobian deui sakedap deui.
musdes-papers-sent = { $count } berkas dikirim.
musdes-signed-begins = { $name }{ $count ->
    [0] .
   *[other] , parantos ditampi { $count } berkas.
}
musdes-signed-page = Kirim poto unggal kaca nu tos ditandatangan, atanapi hiji PDF.
musdes-paper-taken = Berkas ka-{ $count } ditampi. Kirim nu salajengna, atanapi pencét “Tos sadayana”.
musdes-paper-enough = Parantos { $most } berkas, éta pangseueurna. Pencét “Tos sadayana”, atanapi ulangan ku hiji PDF.
musdes-paper-too-large = { $file } ageung teuing. Pangageungna { $most } MB. Kirim poto unggal kaca, atanapi PDF nu langkung alit.
musdes-paper-none = Teu acan aya berkas nu dikirim.
musdes-handed-in = Hatur nuhun. { $count } berkas nuju dipariksa. Upami kabaca, kaputusanana langsung lebet data, sareng diwartosan di dieu.
musdes-paper-no-paper = { $file } sanés poto sareng sanés PDF.
musdes-paper-no-pages = { $file } teu tiasa dibuka. Panginten ruksak atanapi dikonci ku sandi.
musdes-paper-too-long = { $file } seueur teuing kacana. Sadayana pangseueurna { $most } kaca.
musdes-paper-too-heavy = { $file } ageung teuing. Pangageungna { $megabytes } MB.
musdes-paper-lost = { $file } teu tiasa dicandak.
musdes-paper-again = Kaputusan { $name } teu acan lebet data. Mangga kirim deui berkas éta.
musdes-signed = { $name } réngsé: { $agreed } disatujuan { $hangs ->
    [yes] sareng diumumkeun dina mading
   *[other] sareng lebet data bulan { $month }
}, { $refused } henteu disatujuan, { $postponed } ditunda. { $pages } kaca nu ditandatangan parantos diarsipkeun.{ $repeated ->
    [0] { "" }
   *[other] { " " }{ $repeated } berkas dikintun dua kali, diitung hiji.
}{ $unfit ->
    [0] { "" }
   *[other] { " " }{ $unfit } teu cocog deui sareng data sareng wangsul kana antrian.
}{ $left ->
    [0] { "" }
   *[other] { " " }{ $left } diliwat, margi laporanana ditarik atanapi dirobah.
}

musdes-area-title = Musyawarah kanggo bulan { $month }: { $held } tina { $all } désa parantos muka.
musdes-week-own = { $count } laporan ngantosan musyawarah, sareng kanggo sasih ieu teu acan aya nu dibuka.
musdes-week-waits = Teu acan aya, padahal aya nu ngantosan:
musdes-week-line = • { $place }: { $count } laporan
musdes-late-open = { $held }: tanggalna tos kaliwat, nanging teu acan réngsé dibahas. Mangga teraskeun, robih tanggalna, atanapi bolaykeun upami teu janten.
musdes-late-closed = { $held }: berkasna tos langkung ti 7 dinten ngantosan tanda tangan. Nu diputus karék lumaku saatos berkas nu ditandatanganan dikintun.
musdes-area-line = • { $name }{ $district ->
    [none] { "" }
   *[other] { " " }(Kec. { $district })
}: { $stage ->
    [none] teu acan aya
    [open] { $held }, masih dibahas
    [closed] { $held }, ngantosan tanda tangan
    [handed-in] { $held }, dipariksa
   *[signed] { $held }, réngsé
}{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } nami ngantosan
}

## Kertas musyawarah

paper-of-regency = Pemerintah { $regency }
paper-of-district = Kecamatan { $district }
paper-of-village = { $unit } { $village }
paper-number = Nomor: ......../......../........
paper-page = Halaman { $number } dari { $pages }
paper-minutes = Berita acara musyawarah { $unit }{ $form ->
    [special] { " " }khusus
   *[other] { "" }
}
paper-minutes-opening = Pada hari ini, { $day }, bertempat di { $place }, telah diadakan { $name }, { $unit } { $village }, Kecamatan { $district }, { $regency }, untuk membahas pemutakhiran data penerima bantuan sosial. Musyawarah dipimpin oleh { $leader } dan dihadiri { $attended ->
    [0] oleh mereka yang menandatangani daftar hadir
   *[other] { $attended } ({ $attendedWords }) orang
}, sebagaimana daftar hadir terlampir.
paper-results = Musyawarah membahas { $count } ({ $words }) laporan tentang { $names } nama dengan hasil sebagai berikut:
paper-results-what = Perihal
paper-results-all = Dibahas
paper-results-agreed = Disetujui
paper-results-refused = Tidak disetujui
paper-results-postponed = Ditunda
paper-total = Jumlah
paper-changes = Perubahan data warga yang sudah dicatat untuk bulan { $month }:
paper-changes-count = Jumlah laporan
paper-minutes-closing = Nama-nama yang dibahas beserta hasilnya tercantum dalam lampiran, yang menjadi bagian dari berita acara ini. Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
paper-leader = Pimpinan musyawarah
paper-annex = Lampiran berita acara: daftar nama
paper-declarations = Lampiran berita acara: pernyataan nu ngusulkeun
paper-column-proposed = Nu diusulkeun
paper-column-words = Pernyataan
paper-column-declared = Nu nyatakeun, waktosna
paper-declared = { $name }, { $day } tabuh { $time }
paper-nobody = Tidak ada nama.
paper-column-no = No
paper-column-name = Nama
paper-column-nik = NIK
paper-column-where = Alamat
paper-column-kind = Perihal
paper-column-result = Hasil (setuju : tidak : abstain)
paper-column-note = Keterangan
paper-column-duty = Jabatan
paper-column-signature = Tanda tangan
paper-result = { $verdict ->
    [agreed] Disetujui
    [refused] Tidak disetujui
   *[postponed] Ditunda
}{ $how ->
    [votes] { " " }({ $agreed } : { $refused } : { $abstained })
   *[consensus] { $verdict ->
        [postponed] { "" }
       *[other] { " " }(mufakat)
    }
}
paper-attendance = Daftar hadir
paper-day = Hari, tanggal
paper-place = Tempat
paper-statement = Surat pernyataan tanggung jawab mutlak (SPTJM)
paper-statement-opening = Yang bertanda tangan di bawah ini:
paper-name = Nama
paper-duty = Jabatan
paper-nik = NIK
paper-address = Alamat
paper-head = { $unit ->
    [kelurahan] Lurah
   *[desa] Kepala Desa
}
paper-statement-1 = Sebanyak { $count } ({ $words }) nama dalam daftar terlampir adalah warga { $unit } { $village }, Kecamatan { $district }, { $regency }. Keadaan mereka sesuai dengan kenyataan di lapangan.
paper-statement-2 = Saya bertanggung jawab mutlak atas kebenaran daftar tersebut, baik isi maupun akibatnya.
paper-statement-3 = Saya bersedia menerima sanksi sesuai peraturan perundang-undangan apabila pernyataan ini ternyata tidak benar.
paper-statement-closing = Demikian pernyataan ini dibuat dengan sebenarnya, tanpa paksaan dari pihak mana pun.
paper-statement-annex = Lampiran SPTJM: daftar nama
paper-stamp = Materai Rp10.000
