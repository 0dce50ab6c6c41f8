"""What the entries of the lists that are chosen from are called by people, besides what their buttons say."""

import re
from collections.abc import Mapping

from bot.domain.spelling.whole_words import words


def _entries(**patterns: str) -> Mapping[str, re.Pattern[str]]:
    """By code, which may begin with a digit behind an underscore; over an answer in the one spelling."""
    return {code.lstrip("_"): words(pattern) for code, pattern in patterns.items()}


_SEX = _entries(
    L="l|lk|laki|laki laki|lakilaki|pria|putra|cowok|jantan|bapak bapak|bujang|jagoan|jalu|anak lanang|ayah|male|m",
    P="p|pr|perempuan|wanita|putri|cewek|ibu ibu|gadis|neng|eneng|geulis|istri|female|f|w|bini",
)
_RELATIONSHIP = _entries(
    _1="kepala keluarga|kk|kepala|kepala rumah tangga|krt",
    _2="suami|laki saya",
    _3="istri|ibu rumah tangga",
    _4="anak|anaknya|anak (?:kandung|angkat|tiri|pertama|kedua|ketiga|ke \\d|bungsu|sulung)|putra|putri",
    _5="menantu|mantu",
    _6="cucu|buyut|incu",
    _7="orang tua|orangtua|ortu|ayah|ibu(?: kandung)?|bapak(?: kandung)?|emak|mamah|mama|papa|abah",
    _8="mertua|(?:ibu|bapak|ayah) mertua|besan",
    _9="famili|famili lain|saudara|sodara|adik|kakak|keponakan|ponakan|sepupu|paman|bibi|kakek|nenek|ipar|uwa|om|"
    "adik ipar|kakak ipar|kerabat|adi|lanceuk|dulur|eyang|mbah",
    _10="pembantu|art|asisten rumah tangga|babu|pengasuh",
    _11="lainnya|lain|yang lain|orang lain|teman|penyewa|ngontrak|kost|kos|anak kost|penghuni kontrakan",
)
_MARITAL = _entries(
    _1="belum (?:menikah|pernah menikah|bersuami|beristri|berkeluarga)|bujang|bujangan|lajang|jomblo|gadis|perawan|"
    "single|tidak menikah",
    _2="(?<!belum )(?<!tidak )(?<!pernah )menikah|sudah (?:menikah|berkeluarga|bersuami|beristri)|bersuami|beristri",
    _3="cerai hidup|cerai(?! mati)|bercerai|pisah",
    _4="cerai mati|ditinggal mati|(?:suami|istri)nya (?:sudah )?meninggal|(?:suami|istri) (?:sudah )?meninggal",
)
_EDUCATION = _entries(
    _1="tidak sekolah|belum sekolah|tidak pernah sekolah|tidak/belum sekolah|tidak makan sekolahan|buta huruf|paud|tk|"
    "tidak atau belum sekolah",
    _2="belum tamat sd|tidak tamat sd|tidak lulus sd|belum lulus sd|masih sd|"
    "(?<!sma )(?<!smk )(?<!smp )(?:kelas|kls) [1-6](?: sd)?|putus sd|"
    "sd (?:tidak|belum) (?:tamat|lulus)|sd kelas [1-6]|masuk sd",
    _3="sd|mi|sr|sekolah rakyat|(?:tamat|lulus|lulusan|tamatan|ijazah) (?:sd|mi|sr)|madrasah ibtidaiyah|paket a",
    _4="smp|mts|sltp|(?:tamat|lulus|lulusan|ijazah) (?:smp|mts|sltp)|tsanawiyah|paket b|esempe",
    _5="sma|smk|ma|slta|smu|stm|smea|smkn|sman|aliyah|paket c|"
    "(?:tamat|lulus|lulusan|ijazah) (?:sma|smk|ma|slta|smu|stm)|sma atau smk|sma/smk|esema",
    _6="d1|d2|d-1|d-2|diploma (?:1|2|satu|dua)|d1 atau d2",
    _7="d3|d-3|diploma(?: 3| tiga)?|akademi|akper|akbid",
    _8="s1|s-1|d4|d-4|sarjana|strata 1|kuliahan|kuliah|wisuda|universitas|d4 atau s1|strata satu",
    _9="s2|s-2|magister|master|pascasarjana",
    _10="s3|s-3|doktor",
)
_JOBS = _entries(
    farmer="petani|tani|bertani|pekebun|berkebun|nyawah|nani|petani/pekebun|garap sawah|tukang tani|punya sawah",
    farmhand="buruh tani|kuli tani|buruh sawah|buruh kebun|kuli macul|tukang tandur|buruh macul",
    labourer="buruh(?: harian)?(?: lepas)?|kuli(?: bangunan)?|serabutan|buruh serabutan|kerja serabutan|buruh bangunan|"
    "pekerja lepas|kuli panggul|harian lepas",
    employee="karyawan|karyawati|karyawan swasta|swasta|pegawai swasta|kerja pabrik|buruh pabrik|kerja di pabrik|"
    "pegawai pabrik|karyawan pabrik|orang pabrik",
    own="wiraswasta|wirausaha|usaha sendiri|bisnis|buka usaha|punya usaha|usaha|pengusaha",
    trader="pedagang|dagang|jualan|berdagang|tukang dagang|warung|punya warung|buka warung|jual beli|penjual|berjualan|"
    "jualan di pasar|dagang di pasar",
    home="ibu rumah tangga|irt|mengurus rumah tangga|rumah tangga|ngurus rumah|urus rumah|mengurus rumah|"
    "ngurus rumah tangga",
    none="tidak (?:ke|be)?kerja(?: lagi)?|tidak bekerja|belum (?:be)?kerja|nganggur|menganggur|pengangguran|tidak ada|"
    "belum ada|tidak punya (?:kerjaan|pekerjaan)|di ?phk|phk|dipecat|di rumah saja|tidak kerja|belum bekerja",
)
_BIRTH_PLACES = _entries(
    _1="rumah sakit|rsud|rsu|rumah (?:bersalin|melahirkan)|rb|rsia|rs|rs \\S+|rumah sakit \\S+|klinik bersalin",
    _2="puskesmas|pkm|puskes|poned",
    _3="polindes|poskesdes|pustu|posyandu|pondok bersalin",
    _4="di rumah(?! sakit| bersalin| bidan| pak| bapak| ibu| orang| tetangga)(?: sendiri)?|rumah(?! sakit|"
    " bersalin| melahirkan| bidan)|rumah sendiri|"
    "rumah orang tua|rumah neneknya|rumahnya",
    _5="lainnya|lain|tempat lain|yang lain|klinik|bidan|rumah bidan|tempat bidan|di bidan|praktek bidan|di jalan|"
    "di mobil|praktik bidan|bpm",
)
_TWINS = _entries(_2="kembar(?: dua| 2)?|dua|berdua|dua bayi|kembar dua", _3="kembar (?:tiga|3)|tiga|bertiga|tiga bayi")
_HELPERS = _entries(
    _1="dokter|dr|dari(?: kandungan)?|dokter (?:kandungan|spesialis|obgyn|umum)|spog|sesar|caesar|operasi|"
    "operasi sesar",
    _2="bidan|bidan desa|perawat|bu bidan|mantri|suster|bidan atau perawat|nakes",
    _3="paraji|dukun|dukun bayi|dukun beranak|ma beurang|indung beurang|paraji dukun|mak paraji|emak dukun",
    _4="lainnya|lain|sendiri|keluarga|suami|mertua|tetangga|orang tua|ibunya|tidak ada yang (?:nolong|bantu)|saudara",
)
_DEATH_CAUSES = _entries(
    _5="bunuh diri|gantung diri|minum racun",
    _4="dibunuh|pembunuhan|dirampok|dibegal|ditusuk|dibacok|dianiaya|dikeroyok|pengeroyokan|kejahatan|kriminal|"
    "ditembak",
    _3="""
        kecelakaan|tertabrak|ketabrak|tabrakan|ditabrak|tenggelam|kesetrum|tersetrum|tersambar|kesambar|terjatuh|jatuh|laka|
        kecemplung|kebakaran|hanyut|tabrak|keracunan|kebawa arus|kecelakaan \\S+|digigit ular|tertimpa|ketiban|
        tabrak lari|tertimbun|kena setrum|jatoh|jatoh \\S+|tenggelem|kelindes|kelindas|terlindas|dilindas
    """,
    _2="covid|corona|wabah|wabah penyakit|dbd|demam berdarah|kolera|wabah \\S+|covid 19",
    _1="""
        (?<!rumah )sakit|stroke|struk|kanker|jantung|tbc|tb|diabetes|ginjal|tua|usia lanjut|faktor usia|sepuh|paru|
        paru paru|tumor|darah tinggi|hipertensi|komplikasi|gula|kencing manis|lambung|maag|asma|sesak|sesak nafas|
        liver|penyakit|jantungan|serangan jantung|sudah tua|umur|faktor umur|demam|panas|diare|muntaber|tipes|
        melahirkan|
        usia|sakit \\S+|penyakit \\S+|paru basah|
        paru2|sesek|sesek (?:nafas|napas)|sesak napas|darting|
        angin duduk|pikun|lumpuh|usus buntu|hepatitis|sakit biasa atau tua
    """,
    _6="lainnya|lain|yang lain|sebab lain|mendadak|tiba tiba",
)
_MOVE_SCOPES = _entries(
    _0="rt (?:lain|sebelah|tetangga)|(?:beda|lain|pindah) rt|rt \\d+(?: rw \\d+)?|masih (?:se)?desa|sedesa|satu desa|"
    "desa (?:ini|sini)|rw (?:lain|sebelah)|beda rw|dalam desa|masih di desa(?: ini| sini)?|rt lain di desa ini",
    _1="(?:desa|kelurahan) (?:lain|sebelah|tetangga)|(?:beda|luar|antar|lintas|lain) (?:desa|kelurahan)|"
    "satu kecamatan|sekecamatan|masih (?:se|satu )kecamatan",
    _2="(?:kecamatan|kec) (?:lain|sebelah|tetangga)|(?:beda|luar|antar|lintas|lain) (?:kecamatan|kec)|"
    "masih (?:karawang|satu kabupaten|sekabupaten)|satu kabupaten|sekabupaten",
    _3="(?:kabupaten|kab|kota) (?:lain|sebelah|tetangga)|(?:beda|luar|keluar|antar|lintas|lain) (?:kabupaten|kab|kota)|"
    "luar karawang|masih jawa barat",
    _4="(?:provinsi|propinsi|prov) lain|(?:beda|luar|keluar|antar|lintas|lain) (?:provinsi|propinsi|prov)|"
    "luar (?:jawa|pulau)|jawa tengah|jawa timur|sumatra|sumatera|lampung|jateng|jatim|jakarta|banten|kalimantan|"
    "sulawesi|papua|bali|jogja|yogya|dki",
    _5="luar negeri|ln|malaysia|arab|arab saudi|saudi|taiwan|hongkong|hong kong|singapura|korea|jepang|brunei|dubai",
)
_MOVE_REASONS = _entries(
    _1="""
        kerja|bekerja|kerjaan|pekerjaan|urusan kerja|(?:cari|dapat|karena|ikut|pindah) (?:kerja|kerjaan|pekerjaan)|
        dipindah(?:tugaskan)?|tugas|dinas|mutasi kerja|merantau|dagang|usaha|kerja di \\S+
    """,
    _2="sekolah|kuliah|mondok|pesantren|belajar|pendidikan|(?:masuk|lanjut|melanjutkan|ikut|karena) (?:sekolah|kuliah)",
    _3="keamanan|tidak aman|diusir|konflik|ribut|berantem|dikejar (?:hutang|utang)|takut|masalah|dikejar rentenir",
    _4="kesehatan|sakit|berobat|pengobatan|dirawat|pemulihan|urusan kesehatan",
    _5="""
        rumah|(?:punya|beli|bangun|dapat|bikin|ada|menempati|nempati) rumah(?: baru| sendiri)?|rumah (?:baru|sendiri)|
        kontrakan(?: habis)?|habis kontrak(?:an)?|ngontrak|kena gusur|digusur|rumahnya (?:dijual|roboh)|
        (?:jual|dijual|menjual) rumah|perumahan|kos
    """,
    _6="""
        diajak (?:\\S+)|(?:tinggal|kumpul) (?:sama|bareng|bersama|dengan) \\S+|ikut (?:keluarga|anak|anaknya|
        suami|suaminya|istri|istrinya|orang tua|orangtua|orangtuanya|ortu|menantu|ibu|
        ibunya|bapak|bapaknya|mertua|mertuanya|kakak|kakaknya|adik|adiknya|cucu|cucunya|saudara|saudaranya|nenek|
        neneknya|mantu|mantunya|kakek)|menikah|diboyong (?:suami|anak|istri)|
        (?:ke|di) (?:rumah )?(?:anaknya|mertuanya|suaminya|istrinya|orangtuanya)|cerai|bercerai|keluarga|dibawa (?:anak|
        anaknya|suami|suaminya)
    """,
    _7="lainnya|lain|yang lain|alasan lain|sebab lain|pulang kampung|balik kampung|kembali ke kampung",
)
_AWAY_REASONS = _entries(
    work="kerja|bekerja|kerjaan|pekerjaan|cari kerja|proyek|bangunan|dagang|jualan|usaha|kerja \\S+|ngojek|melaut|"
    "jadi (?:art|supir|sopir|buruh|kuli)|merantau|di pabrik|kerja di \\S+|kerja bangunan",
    abroad="tkw|tki|pmi|luar negeri|kerja (?:di|ke) luar negeri|jadi (?:tkw|tki|pmi)|tenaga kerja|ke arab|"
    "ke luar negeri",
    school="sekolah|kuliah|mondok|pesantren|belajar|nyantri|santri|kampus|sekolah atau kuliah",
    family="""
        ikut (?:keluarga|anak|anaknya|suami|suaminya|istri|istrinya|orang tua|orangtua|ortu|ibu|ibunya|bapak|bapaknya|
        mertua|mertuanya|kakak|kakaknya|adik|saudara|saudaranya|nenek|menantu)|keluarga|
        (?:di|ke) (?:rumah )?(?:anaknya|saudaranya|mertuanya)|dibawa anaknya
    """,
    other="lainnya|lain|yang lain|alasan lain|berobat|sakit|jalan jalan|dipenjara|ditahan|penjara",
)
_STATUS = _entries(
    marriage="menikah|pernikahan|akad|ijab|kawin|nikah|punya suami|punya istri|status menikah",
    divorce="cerai|bercerai|pisah|janda|duda|perceraian",
    job="kerja|pekerjaan|kerjaan|nganggur|menganggur|phk|pengangguran|ganti kerja|profesi|pindah kerja|kerjanya",
    school="sekolah|pendidikan|lulus|kuliah|tamat|ijazah|wisuda|sekolahnya",
    pregnancy="hamil|kehamilan|kandungan|mengandung|ngisi|isi",
    disability="disabilitas|cacat|difabel|lumpuh|buta|tuli|bisu|gangguan jiwa|odgj",
    illness="(?<!rumah )sakit|penyakit|sakit \\S+|stroke|kena penyakit|kesehatan|tbc|kanker|diabetes|gula",
)
_DISABILITIES = _entries(
    PDFSK="""
        fisik|lumpuh|cacat fisik|tuna ?daksa|daksa|pincang|buntung|kursi roda|tidak bisa (?:jalan|berjalan|bangun)|
        diamputasi|amputasi|polio|kaki|tangan|kakinya|tangannya|cacat (?:kaki|tangan|badan)|cacat|stroke|bungkuk|kerdil|
        (?:kakinya|tangannya|badannya) \\S+
    """,
    PDINT="""
        intelektual|keterbelakangan(?: mental)?|down syndrome|down sindrom|tuna ?grahita|grahita|lambat (?:belajar|
        berpikir|mikir)|idiot|terbelakang|lemot|slow learner
    """,
    PDMTL="""
        mental|gangguan (?:jiwa|mental|kejiwaan)|sakit jiwa|odgj|gila|gelo|stres|stress|depresi|autis|edan|jiwa|
        tuna ?laras|skizofrenia|bipolar|tidak waras|kurang waras|cacat mental
    """,
    PDSNS="""
        sensorik|buta|tuli|bisu|tuna ?(?:netra|rungu|wicara)|budek|budeg|tidak bisa (?:melihat|lihat|mendengar|
        dengar|denger|
        bicara|ngomong)|netra|rungu|wicara|gagu|pireu|lolong|torek|rabun|matanya \\S+|
        bisu tuli
    """,
    none="tidak ada|normal|sehat|sembuh|sudah sembuh|tidak (?:cacat|punya|lagi)|bukan",
)
_CARETAKER_REASONS = _entries(
    died="meninggal|mati|almarhum|wafat|sudah tidak ada",
    moved="pindah|pindahan|merantau|tidak di sini(?: lagi)?|pergi|tkw|tki|luar negeri|pindah rumah|jadi (?:tkw|tki)",
    other="sebab lain|lainnya|lain|yang lain|sakit|tua|sudah tua|pikun|cerai|tidak sanggup|hilang|sibuk|alasan lain",
)
_INACTIVE = _entries(
    recent="""
        kurang dari (?:6|enam) bulan|baru(?: saja)?|(?:1|2|3|4|5|satu|dua|tiga|empat|lima|se) ?bulan(?: lalu)?|
        sebulan(?: lalu)?|kemarin|minggu (?:lalu|kemarin)|bulan (?:lalu|kemarin|ini)|baru kemarin|belum lama|
        (?:beberapa|\\d+) (?:hari|minggu)(?: lalu)?
    """,
    long="""
        (?:6|enam) bulan(?: atau lebih)?|lebih(?: dari)?(?: (?:6|enam) bulan)?|lama|sudah lama|setahun(?: lalu| lebih)?|
        (?:\\d+|dua|tiga|empat|lima) tahun(?: lalu)?|tahun (?:lalu|kemarin)|lama sekali|lama banget|
        (?:7|8|9|1\\d|tujuh|delapan|sembilan|sepuluh|sebelas) bulan(?: lalu)?|dari dulu|bertahun tahun|setengah tahun
    """,
    unknown="tidak tahu|kurang tahu|lupa|tidak ingat",
)
_WHY_INSURED = _entries(
    ill="sedang sakit|lagi sakit|sakit|dirawat|opname|masuk rs|rawat inap|dirawat di \\S+|kecelakaan|operasi|"
    "mau operasi|"
    "(?:kena|sakit) \\S+|masuk rumah sakit|masuk igd",
    treated="berobat(?: rutin)?|rutin|cuci darah|kontrol|kemo|kemoterapi|terapi|tiap (?:minggu|bulan)|hemodialisa|"
    "(?:berobat|kontrol) (?:rutin|tiap \\S+|terus)|obat rutin",
    expecting="hamil|melahirkan|lahiran|mau (?:melahirkan|lahiran)|bersalin|hamil atau melahirkan|kehamilan|sesar",
    other="lainnya|lain|keperluan lain|yang lain|jaga jaga|buat jaga jaga|syarat|sekolah",
)
_UNFIT = _entries(
    well_off="mampu|sudah mampu|kaya|orang kaya|berada|punya mobil|rumah(?:nya)? (?:bagus|mewah|gedong)|sukses|"
    "berkecukupan|"
    "sudah (?:kaya|sejahtera|enak)|punya (?:toko|sawah|mobil|tanah|usaha)(?: \\S+)?|banyak uang|juragan",
    civil_servant="pns|asn|tni|polri|polisi|tentara|pegawai negeri|abdi negara|p3k|pppk|asn tni atau polri",
    retired="pensiun|pensiunan|purnawirawan|dapat pensiun",
    village_official="(?:perangkat|aparat|pamong|pegawai|staf|orang) desa|kades|lurah|kadus|sekdes|kaur|bpd|perangkat",
    state_salary="gaji (?:dari )?(?:apbn|apbd|negara|pemerintah|apbn/apbd)|apbn|apbd|honorer|pegawai pemerintah|"
    "digaji (?:negara|pemerintah)|tenaga honorer",
    certified="guru(?: \\S+)?|nakes|bidan|perawat|dokter|sertifikasi|bersertifikat|sertifikat|"
    "guru/(?:nakes|bidan) bersertifikat",
    company_owner="(?:pemilik|punya) (?:perusahaan|pabrik|pt|cv)|direktur|bos|pengusaha|komisaris",
    double="(?:dobel|double|ganda|dua kali|2 kali|dobel data|data ganda|terdata dua kali|terdaftar dua kali|duplikat)",
    declined="menolak|menolak bantuan|mundur|mengundurkan diri|tidak mau|undur diri|nolak|tidak mau terima|graduasi",
    other_aid="dibantu (?:lembaga|yayasan|baznas|perusahaan)(?: lain)?|bantuan lain|"
    "sudah dapat bantuan(?: lain)?|baznas|"
    "yayasan|(?:dari|bantuan) lembaga(?: lain)?|dibantu lembaga lain|csr",
)
_CORRECTIONS = _entries(
    nik="nik|nomor (?:ktp|nik|induk)|ktp|niknya",
    kk="kk|nomor kk|kartu keluarga|nokk|nomor kartu keluarga",
    name="nama|ejaan|namanya|huruf|nama lengkap",
    birth_place="tempat lahir|kota lahir|tempat kelahiran|tempatnya",
    birth_date="(?:tanggal|tahun|bulan) lahir|umur|usia|tanggalnya|tanggal kelahiran|kelahiran",
    ended_on="(?:tanggal|hari|bulan|tahun) (?:meninggal|menggal|wafat|kematian|mati)(?:nya)?",
    came_on="(?:tanggal|hari|bulan) (?:datang|kedatangan|masuk)(?:nya)?",
    left_on="(?:tanggal|hari|bulan|tahun) (?:pindah|pindahan|kepindahan)(?:nya)?",
    address="alamat|alamatnya|rumah|blok",
    mother="ibu kandung|nama ibu(?: kandung)?|kandung|ibu|ibunya|emak|mamah",
    sex="jenis kelamin|kelamin|laki|perempuan|jk|gender|kelaminnya",
    relationship="hubungan(?: dalam)?(?: keluarga)?|shdk|hubungannya|status (?:dalam )?(?:keluarga|hubungan)",
    marital="status (?:kawin|nikah|perkawinan|pernikahan)|kawin|nikah|perkawinan",
    job="pekerjaan|kerja|pekerjaannya|jenis pekerjaan|kerjanya",
    education="pendidikan|sekolah|ijazah|pendidikannya",
    programmes="program(?: bantuan)?|bantuan|bansos|bantuannya|pkh|bpnt|pbi",
    death_cause="(?:karena|sebab|penyebab)(?:nya)? (?:meninggal|menggal|wafat|kematian|mati)(?:nya)?",
    death_place="tempat (?:meninggal|menggal|wafat|kematian|mati)(?:nya)?",
    left_to="(?:tujuan|tempat|alamat) (?:pindah|pindahan|kepindahan)(?:nya)?",
    left_reason="(?:alasan|karena|sebab) (?:pindah|pindahan|kepindahan)(?:nya)?",
    away_to="(?:tujuan|tempat) (?:merantau|rantau)(?:nya)?",
    away_reason="(?:alasan|karena|sebab) (?:merantau|rantau)(?:nya)?",
    came_from="asal(?:nya)?(?: (?:datang|kedatangan)(?:nya)?)?",
    birth_at="tempat (?:bersalin|persalinan|melahirkan)(?:nya)?",
    birth_helper="penolong(?:nya)?(?: (?:lahir|kelahiran|persalinan)(?:nya)?)?|bidan(?:nya)?|paraji(?:nya)?",
)
_HAS = r"punya(?! (?!sendiri|ya|pak|ibu|bapak|kok|sih|saja|juga|memang|itu|dong|lah)\S)"
"""`Punya motor` answers only who asks for one."""
_ANSWER = _entries(
    yes=f"ya|ada|betul|benar|{_HAS}|sudah|setuju|tentu|pasti|memang|betul sekali|leres|bener|ho'oh|iya|pulang|"
    "sudah (?:pulang|balik|kembali)(?: lagi)?|balik|sudah (?:ada )?di rumah(?: lagi)?|"
    "sudah ada|ya ada|ada satu|ada dua",
    no=f"tidak(?! punya)|belum|bukan|tidak ada|tidak {_HAS}|belum ada|belum pulang|tidak pernah|belum punya|salah|"
    "tanpa|enggak|sanes|"
    "tidak pulang|masih di sana",
)
_HALF_FILLED = _entries(
    on="lanjut|lanjutkan|dilanjut|dilanjutkan|teruskan|terus|diteruskan|teraskeun|lajengkeun|"
    "(?:mau )?(?:lanjut|dilanjut|lanjutkan|dilanjutkan|diteruskan)(?: yang tadi)?",
    later="simpan|simpan dulu|disimpan|disimpan dulu|simpen|simpen heula|nanti|nanti dulu|nanti lagi|belum sempat|"
    "tidak sekarang|jangan sekarang|lain kali",
    throw="buang|dibuang|hapus|dihapus|tidak jadi|tidak usah(?: dilanjutkan)?|tidak perlu(?: dilanjutkan)?|batalkan|"
    "dibatalkan|(?:ulang|mulai) dari awal|piceun|teu janten",
)
_WHETHER_ALIKE = _entries(
    other="beda|beda orang(?:nya)?|orang(?:nya)? (?:beda|lain)|lain orang(?:nya)?|dua orang|bukan (?:dia|itu|mereka)|"
    "bukan orang(?:nya|(?: yang)? (?:itu|ini|sama))?|tidak sama|benten jalmi|sanes anjeunna",
    same="sama orang(?:nya)?|orang(?:nya|(?: yang)?) sama|satu orang|(?:memang |itu )?dia orangnya|(?:memang|itu) dia",
)
_SURVEYED = {**_ANSWER, **_entries(unknown="tidak tahu|kurang tahu|tidak yakin|tidak jelas|teuing|duka")}
_MET = _entries(
    family="keluarga(?:nya)?|yang punya rumah|orangnya|orang rumah|kepala keluarga|istri(?:nya)?|suami(?:nya)?|"
    "anak(?:nya)?|penghuni(?:nya)?",
    neighbour="tetangga(?:nya)?|tetangga sebelah|warga sekitar|saudara(?:nya)?",
    nobody="tidak ada(?: orang| siapa siapa)?|kosong|rumah(?:nya)? kosong|tidak ketemu|belum ketemu|tidak bertemu",
)
_PROGRAMMES = _entries(
    PKH="pkh|keluarga harapan|program keluarga harapan",
    BPNT="bpnt|sembako|bantuan pangan|kartu sembako|pangan non tunai",
    PBI="pbi|pbi jk|bpjs|kis|jkn|kartu indonesia sehat|bpjs gratis|pbi-jk",
    YAPI="yapi|yatim|yatim piatu|atensi",
)
ENTRIES: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "sex": _SEX, "relationship": _RELATIONSHIP, "marital": _MARITAL, "education": _EDUCATION, "job": _JOBS,
    "birth-place": _BIRTH_PLACES, "birth-twin": _TWINS, "birth-helper": _HELPERS, "death-cause": _DEATH_CAUSES,
    "move-scope": _MOVE_SCOPES, "move-reason": _MOVE_REASONS, "away-reason": _AWAY_REASONS, "status-what": _STATUS,
    "disability": _DISABILITIES, "caretaker-why": _CARETAKER_REASONS, "pbi-inactive": _INACTIVE,
    "pbi-why": _WHY_INSURED, "unfit-reason": _UNFIT, "correction-what": _CORRECTIONS, "answer": _ANSWER,
    "programme": _PROGRAMMES, "surveyed": _SURVEYED, "survey-met": _MET,
    "half-filled": _HALF_FILLED, "whether-alike": _WHETHER_ALIKE,
}  # fmt: skip
"""By list and code; a list that is not here is heard by what its buttons say alone."""
UNKNOWN_IS: Mapping[str, str] = {
    "birth-place": "5", "caretaker-why": "other", "pbi-inactive": "unknown", "pbi-why": "other",
    "surveyed": "unknown",
}  # fmt: skip
"""The entry that stands for *tidak tahu*, where a list that must be answered has one."""
