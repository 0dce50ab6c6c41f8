# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Survéy: patugas dipénta ningali kaayaan kulawarga anu dilaporkeun

kind-survey = survéy
survey-met = Saha anu kapendak di bumina?
    .label = Anu kapendak
survey-met-family = Kulawargana
survey-met-neighbour = Tatanggana
survey-met-nobody = Teu aya jalmi
surveyed-yes = Muhun
surveyed-no = Henteu
surveyed-unknown = Teu terang
survey-said = Naon saur anu kapendak? Serat sing pondok, atanapi pencét Liwat.
    .label = Saur anu kapendak
survey-no-promise = Tos diwartosan yén survéy ieu sanés jangji kenging bantuan?
    .label = Diwartosan sanés jangji
survey-note = Naon anu ku Bapa/Ibu katingali di ditu? Contona: hateup dapur bocor, murangkalih dua masih sakola.
    .label = Anu katingali
survey-photo-front = Kirim poto bumi ti payun. Pencét Liwat upami teu aya.
    .label = Poto payun bumi
survey-photo-inside = Kirim poto jero bumi. Pencét Liwat upami teu aya.
    .label = Poto jero bumi
survey-photo-more = Kirim hiji poto deui. Pencét Liwat upami teu aya.
    .label = Poto sanés
survey-location = Kirim lokasi bumina tina peta HP. Pencét Liwat upami teu tiasa.
    .label = Lokasi bumi

button-survey-ask = Pénta disurvéy
button-survey-see = Tingali
button-survey-start = Ngawitan survéy
button-survey-go-on = Teraskeun survéy
button-survey-decline = Teu tiasa ka ditu
button-survey-decline-sure = Muhun, teu tiasa
button-survey-other = Gentos patugas
button-survey-give = { $self ->
    [yes] Abdi nyalira
   *[no] { $name }{ $role ->
        [rt] { " " }(ketua RT{ $reporter ->
            [yes] , palapor
           *[no] { "" }
        })
        [assistant] { " " }(pembantu RT)
       *[other] { "" }
    }
}
button-surveys = Daptar survéy
button-surveys-count = Survéy ({ $count })
button-surveys-own = Survéy abdi
button-surveys-area = Survéy di wilayah abdi
command-survei = Bumi anu kedah disurvéy

survey-in-private = Pilih patugasna dina chat pribadi.
survey-ask-whom = Saha anu dipénta ningali kaayaan { $names } (laporan { $number })?
survey-goes = Ayeuna { $name } anu dipénta, paling telat { $day }.
survey-nobody = Patugas éta teu tiasa dipénta kanggo laporan { $number }. Pilih anu sanés.
survey-practice = Laporan latihan teu kedah disurvéy.
survey-asked-already = { $name } tos dipénta nyurvéy laporan { $number } ({ $names }).
survey-given = { $self ->
    [yes] Sae, Bapa/Ibu nyalira anu nyurvéy laporan { $number }.
   *[no] { $name } tos dipénta nyurvéy laporan { $number }.
}
survey-asked = { $name } nyuhunkeun tulung: tingali kaayaan { $names } kanggo laporan { $kind } { $number }.
survey-by-another = Survéy laporan { $number } ({ $names }) ayeuna dipidamel ku patugas sanés. Bapa/Ibu teu kedah ka ditu.
survey-over = Laporan { $number } ({ $names }) { $status }, janten teu kedah disurvéy deui.
survey-ended = Survéy laporan { $number } tos réngsé atanapi tos dialihkeun. Waleran tadi teu dianggo.
survey-gone = Survéy éta teu aya, atanapi sanés tugas Bapa/Ibu. Anu kedah dipidamel aya dina /survei.
survey-done = Hatur nuhun. Hasil survéy laporan { $number } ({ $names }) tos dikirim ka operator.
survey-told-done = { $name } réngsé nyurvéy laporan { $number } ({ $names }). Hasilna aya dina rincian.
survey-decline-ask = Teu tiasa ka bumi { $names } (laporan { $number })? Operator badé milari patugas sanés.
survey-declined = Sae, operator diwartosan. Laporan { $number } tos teu aya dina daptar survéy Bapa/Ibu.
survey-told-declined = { $name } teu tiasa nyurvéy laporan { $number } ({ $names }).
survey-told-left = { $name } teu tugas deui, janten survéy laporan { $number } ({ $names }) teu acan aya nu ngerjakeun.
survey-told-away = { $name } digentosan samentawis dugi ka { $last }, padahal survéy laporan { $number } ({ $names }) { $late ->
    [yes] kedahna réngsé { $day }
   *[no] paling telat { $day }
}. Upami peryogi, pencét Gentos patugas.
surveys-told-away = { $name } digentosan samentawis dugi ka { $last }, padahal { $count } survéy ngantosan anjeunna. Upami peryogi, gentos patugasna tina daptar survéy.
decide-survey-first = Laporan { $number } teu acan tiasa disatujuan: bumina kedah disurvéy heula.

survey-begins = Survéy { $names }, laporan { $number }. Waleran disimpen terus, janten kénging eureun heula.
survey-goes-on = Survéy { $names }, laporan { $number }. Mangga teraskeun.
resume-survey = Aya survéy anu teu acan réngsé. Badé diteraskeun?
survey-kept = Waleran survéy tadi disimpen. Teraskeun iraha waé tina /survei.

surveys-title = { $count ->
    [0] Teu aya bumi anu kedah ku Bapa/Ibu disurvéy.
   *[other] { $count } bumi kedah disurvéy{ $pages ->
        [1] { "" }
       *[other] { " " }(kaca { $page } tina { $pages })
    }:
}
surveys-area-title = { $count ->
    [0] Teu aya survéy anu nuju lumangsung.
   *[other] { $count } survéy nuju lumangsung{ $late ->
        [0] { "" }
       *[other] , { $late } kaliwat waktosna
    }{ $pages ->
        [1] { "" }
       *[other] { " " }(kaca { $page } tina { $pages })
    }:
}
surveys-line = { $place }. { $names }, { $rt }. { $kind } { $number }, { $late ->
    [yes] kuduna réngsé { $day }
   *[no] paling telat { $day }
}{ $by ->
    [none] { "" }
   *[other] , ku { $by }
}
survey-remind = { $count ->
    [1] { $late ->
        [0] Aya hiji bumi anu kedah disurvéy paling telat énjing.
       *[other] Aya hiji bumi anu teu acan disurvéy, padahal waktosna tos kaliwat.
    }
   *[other] { $count } bumi kedah énggal disurvéy{ $late ->
        [0] { "" }
       *[other] , { $late } di antawisna tos kaliwat waktosna
    }.
} Upami teu tiasa ka ditu, buka survéyna teras pencét Teu tiasa ka ditu.
surveys-late = { $role ->
    [tksk] Survéy anu kaliwat waktosna, sanaos operator désana parantos diémutan:
   *[other] Survéy anu kaliwat waktosna:
}
surveys-late-line = • { $place }: { $count } bumi
surveys-late-how = Saha patugasna aya dina daptar survéy. Patugasna tiasa digentos ti dinya.
survey-map = Peta: { $link }
survey-page = Survéy laporan { $kind } { $number }: { $names }, { $rt }, { $village }.
    { $stage ->
    [open] { $own ->
        [yes] Paling telat { $day }.
       *[no] Dipénta ti { $by }, paling telat { $day }.
    }
    [done] Réngsé { $day } ku { $by }.
   *[closed] Tos teu lumangsung.
}
survey-what-to-do = Sumping ka bumina, teras pencét tombol di handap. Wartosan kulawargana yén survéy ieu sanés jangji kenging bantuan.
card-surveyed-line = { $stage ->
    [done] Survéy: { $name }, { $day }
   *[open] Survéy: dipénta ti { $name }, paling telat { $day }
}{ $own ->
    [yes] { " " }(palapor nyalira)
   *[no] { "" }
}
