"""How RT heads spell: short forms, slang, Sundanese and Javanese words, each to the one word the rules know."""

from bot.domain.spelling.word_set import word_set


def _same(lines: str) -> dict[str, str]:
    """`word: spelling spelling` a line."""
    pairs = (line.split(":") for line in lines.strip().splitlines())
    return {other: word.strip() for word, others in pairs for other in others.split()}


SHORT = _same("""
yang: yg yng nu sing
ikut: melu milu ikt
jadi: dadi jd jdi
baru: br bru
lahir: lhr lhir
pulang: plg plng mulih wangsul
balik: blk
salah: slh
menikah: nkh
ke mana: kmn kmna kamana kemane
di mana: dmn dimane
data: dta
tinggal: tnggal tinggl
ngontrak: ngntrak ngntrk
kelahiran: klahiran
datang: teka dongkap sumping
tinggal: manggon matuh nganjrek
tertulis: ketulis
hidupkan: hidupin idupin dihidupin dihidupkan
dimakamkan: dimakamin dikubur dikuburkan dikuburin dikebumikan disarekeun dikurebkeun
bapak: bpk bpak bpa bapa bapk
ibu: bu ibuk buk
pak: pa pk
sudah: sdh udh udah dah uda sdah suda udeh geus enggeus ges atos parantos wis wes uwis sampun
telah: tlh
belum: blm blum belom blom acan durung dereng encan teacan can tacan teuacan belon blon
tidak: tdk tak ga gak g gk nggak ngga ngak enggak engga kagak
tidak: kaga ndak nda tida teu henteu hente ora mboten nte gag moal
atau: atawa atanapi utawi
ketemu: kapanggih kapendak
entah: teuing
jalan: leumpang mlaku
pernah: kungsi
janda: randa
saja: aje
apa: ape
sama: ame
pergi: pegi lunga indit mangkat
masuk: asup lebet
tidak tahu: gatau gatw gtw gtau taktau tidaktahu ngga'tau gaktau gaktahu gatahu tauk
semalam: smalam semalem smlm smalem
entah: ntah
tidak ada: gada gaada gakada ndakada euweuh teuaya ngga'ada
bukan: bkn sanes dudu
jangan: jgn
dengan: dgn dg dngn sareng jeung karo kalih
sama: sm ama
dan: n lan
karena: krn karna krna gara sabab sebab soalna soalnya jalaran akibat
untuk: utk kanggo kangge
tanggal: tgl tg tggl tangal ping kaping
bulan: bln sasih
tahun: thn th taun
hari: hr poe dinten dino
minggu: mgg
tadi: td tdi
kalau: kalo klo kl klu kalu
sebagai: sbg sbgi
mbak: mba mbk mbakyu
teh: tth teteh
tertukar: ketuker tertuker ketukar tuker
ayah: ayahanda
sampai: sampe smp2 nepi nepika smpe
pantas: pantes
keluarganya: kulawargina kulawargana
melahirkan: ngelahirin nglahirin ngelahirkan nglahirkeun ngelairin dikaruniai dikarunia lhiran lahirn
tambah: nambah bertambah ketambahan nambahan
bisa: isa biso
tahu: tau tao taw
ke sini: kemari
pagi: pgi pgii pg isuk-isuk
malam: mlm mlem malem peuting wengi bengi
siang: beurang
kemarin: kmrn kmren kemaren kmrin kemrin kmarin kemarn wingi kamari kemaren2 kmaren
hari ini: hariini
barusan: bieu tadian brusan
lalu: kepengker kapengker lalau silam
saya: sy sya aku abdi kula kulo gue gw ane
kami: kmi
kita: kt
ada: aya wonten ad
lagi: lg
dari: dr dri saking tina ti
ke: k
dalam: dlm
rumah: rmh imah umah griya
rumah sakit: rs
orang: org orng jelema wong urang
warga: wrg warge
keluarga: klrg klg kelg klwrga keluwarga kulawarga keluarge
sekeluarga: sekel seklrg sakulawarga sekeluwarga
tempat: tmpt
semua: smua smw semwa sadaya kabeh sadayana sedoyo
masih: msh keneh isih tasih
juga: jg jga oge ogé ugi
saja: aja sj doang
sekarang: skrg skr skrng ayeuna saiki sakarang skg
suami: swami salaki pameget
istri: istr isteri bini pamajikan bojo garwa
anak: ank budak murangkalih
cucu: incu putu
bayi: orok byi bayinya orokna jabang
laki: laki2 laki-laki lk lk2 lakilaki lelaki cowok cowo lalaki lanang pria jagoan
perempuan: pr prp prmpuan perempuwan prempuan cewek cewe awewe wedok wadon wanita
mertua: mertuwa
tetangga: tetanga tatangga tonggo
nenek: nene
kakek: kake
mau: mo maw bade rek arek arep pengen pengin hoyong hayang kepengen ajeng badhe
akan: akn bakal bakalan
bisa: bs bsa tiasa
tolong: tlg tlong
mohon: mhn mhon
minta: mnta mnt nyuhunkeun
lapor: lpor lapo lpr laporr laporkeun
melaporkan: ngelaporkan nglaporkan ngalaporkeun melapor ngelapor ngalaporkan laporin ngelaporin
kabar: kbr
kapan: kpn iraha
siapa: sapa saha sopo sinten
bagaimana: gimana gmn gmana kumaha piye kepiye kepriwe pripun bgmn
kenapa: knp napa kunaon ngapa kenape
berapa: brp sabaraha piro
apa: naon opo nanaon
bantuan: bntuan bansos bantwan bansoss
nama: nm
alamat: almt
nomor: no nmr nomer
punya: pny pnya gaduh boga duwe
dapat: dpt dapet dpat meunang
almarhum: alm almh almarhumah almrhm allm mendiang
haji: h hj hajah hajjah
sakit: skt skit gering udur sakitan sakit-sakitan
hidup: hdp hirup urip
baru: bru nembe anyar
kerja: krj krja gawe digawe damel
bekerja: bkerja nyambutdamel
berhenti: brenti brhenti berenti
sekolah: skolah sklh sakola
masuk: msk
keluar: klr kluar kaluar
pindahan: pndhn
kartu: krtu
bpjs: bpjskis bpjs-kis
tanggal lahir: tgllahir ttl
di sini: dsini disini dieu didieu kene mriki
ke sini: ksini kesini kadieu mrene
di rumah: drumah dirumah dumah
sejak: sjk
umur: umr yuswa
jalan: jln jl
mati: maot paeh pejah modar
meninggal: meningal mninggal meninggl mninggl mnnggl menggal wafat wft wapat tilar pupus seda sedo tewas ngantun
meninggal: meninggoy ninggal mgl mggl mngl mnggal ngantunkeun berpulang koit rip
jumat: jumaah juma'at
lahir: lair borojol lahirnya dilahirkan lahira
melahirkan: mlahirkan melahirkn lahiran mlahirkn ngalahirkeun ngalahirkan
melahirkan: babaran brojol bersalin ngajuru nglairake lairan
pindah: pndah pindh pinda pndh ngalih boyongan boyong ngaleh
menikah: pernikahan nikah kawin nikahan kawinan rarabi rabi dinikahkan married merid merit mnikah menikahkan
cerai: cere pegat pegatan pepegatan pirak ditalak talak crai papisahan
bercerai: brcerai
hamil: hml reuneuh meteng mengandung ngandung hamill kakandungan
merantau: ngumbara mrantau ngarantau rantau ngerantau mboro
hilang: ilang leungit menghilang ngilang raib hlg hilangnya
kabur: minggat
dipakai: dipake dipakek kepake kepakai
mengundurkan: ngundurkeun
usul: mengusulkan diusulkan usulan pengusulan usulkan usulin ngusulkeun diusulkeun ngusulin usulken
ganti: gnti diganti mengganti penggantian gentos ganti2 gantiin digantikan gantikan menggantikan pengganti
salah: slah keliru salha kaliru klentu salahnya kesalahan lepat
perbaiki: perbaikan pembetulan betulkan dibetulkan betulin dibenarkan
perbaiki: benerin dibenerin diperbaiki ralat diralat koreksi
perbaiki: dikoreksi benahi membetulkan memperbaiki pembenaran perbaikin
perbaiki: mengoreksi revisi direvisi mengubah ubah diubah
aktif: aktip aktf
nonaktif: non-aktif nonaktip dinonaktifkan dinonaktipkan terblokir diblokir keblokir diblok kenonaktifkan
aktifkan: diaktifkan mengaktifkan reaktivasi reaktipasi diaktipkan
aktifkan: aktipkan pengaktifan mengaktifkan direaktivasi ngaktifkeun
pisah: psh misah misahkeun memisahkan dipisah pemisahan berpisah
pecah: mecah memecah dipecah pemecahan
""")

# Two or more words that say what one word of the rules says.
PHRASES = {
    "tutup usia": "meninggal", "tilar dunya": "meninggal", "meninggal dunia": "meninggal",
    "tinggal dunia": "meninggal",
    "meninggalkan dunia": "meninggal", "ninggal dunia": "meninggal", "pulang ke rahmatullah": "meninggal",
    "berpulang ke rahmatullah": "meninggal", "pulang ka rahmatullah": "meninggal", "tidak ana": "tidak ada",
    "sudah tiada": "sudah meninggal",
    "telah tiada": "telah meninggal", "nafas terakhir": "meninggal", "napas terakhir": "meninggal",
    "sudah almarhum": "sudah meninggal", "dipanggil yang maha kuasa": "meninggal", "jadi almarhum": "meninggal",
    "dipanggil allah": "meninggal", "dipanggil tuhan": "meninggal", "pulang ke sisi": "meninggal",
    "hilang nyawa": "meninggal", "berbadan dua": "hamil", "ijab kabul": "menikah", "akad nikah": "menikah",
    "naik pelaminan": "menikah", "tidak ada umur": "meninggal", "tidak ada umurnya": "meninggal",
    "tutup umur": "meninggal", "gantung diri": "bunuh diri",
    "mau bengi": "tadi malam", "mau wengi": "tadi malam", "mau esuk": "tadi pagi", "mau awan": "tadi siang",
    "mau sore": "tadi sore", "tadi isuk": "tadi pagi", "tadi enjing": "tadi pagi", "malam kemarin": "kemarin malam",
    "hari ieu": "hari ini", "hari niki": "hari ini", "poe ieu": "hari ini", "nyambut kerja": "bekerja",
    "atas nama": "bernama",
    "laki laki": "laki", "sakit sakitan": "sakit", "apa apa": "apa", "di kene": "di sini", "ka dieu": "ke sini",
    "ke dieu": "ke sini",
    "di dieu": "di sini", "kartu keluarga": "kk", "tidak aya": "tidak ada", "non aktif": "nonaktif",
    "tidak aktif": "nonaktif", "ibu kandung": "kandung", "nama ibu kandung": "kandung", "re aktivasi": "aktifkan",
    "nomor induk kependudukan": "nik", "no induk": "nik", "kartu indonesia sehat": "kis", "kartu sehat": "kis",
    "punya bayi": "melahirkan", "dikaruniai": "melahirkan", "dikarunia": "melahirkan", "nyambut gawe": "bekerja",
    "punya momongan": "melahirkan", "punya dede bayi": "melahirkan",
}  # fmt: skip

# What a misspelt long word may have been meant for; short ones are too near to names.
KEYWORDS = tuple(
    sorted(
        word_set("""
    meninggal melahirkan kelahiran kematian pindah pindahan merantau menikah bercerai bekerja perempuan kecelakaan
    pengurus perbaiki tanggal bantuan sekeluarga keluarga pendatang kemarin tertabrak ketabrak lahiran
    ditemukan penerima perubahan kejadian
    puskesmas penduduk alamat kontrakan kembar disabilitas lumpuh berhenti kuliah kandung nonaktif aktifkan laporan
    melaporkan bernama mengundurkan nihil januari februari agustus september oktober november desember tetangga
    keberadaan penyakit bayinya istrinya suaminya anaknya sekarang almarhum dirawat mundur
    """)
    )
)
