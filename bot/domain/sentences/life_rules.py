"""How births, deaths, moves and absences are told."""

from bot.domain.sentences.places import ABROAD, CITIES, NEARBY
from bot.domain.sentences.rule import rule, said_of

HERE = (
    r"(?:sini|rt (?:saya|kami|sini|kita|ini)|(?:rt|lingkungan|wilayah|kampung|tempat|desa|daerah|dusun|gang|blok|"
    r"kontrakan|kosan|rumah|warga)(?: \S+)? (?:saya|kami|sini|kita|ini))"
)
FAR = "|".join(sorted((CITIES - NEARBY) | (ABROAD - {"mekah", "mekkah", "madinah"})))
AWAY_PLACE = (
    rf"(?:luar (?:kota|negeri|daerah|jawa|pulau|provinsi|kabupaten|kampung)|(?:kota )?(?:{FAR})|seberang|rantau\w*)"
)
BEAST_OR_THING = (
    "kucing|ayam|kambing|sapi|anjing|burung|ikan|bebek|kerbau|domba|kelinci|ternak|hewan|lampu|listrik|hp|"
    "handphone|motor|sinyal|internet|wifi|air|pdam|mesin|tv|pompa|genset|kompor|dompet|ktp|stnk|sim|atm|uang|"
    "laptop|sepeda|pohon|tanaman|padi|akta|sertifikat|barang|tabung|gas|helm|sandal|kunci|tas|cctv|grup|aplikasi|"
    "saldo|akun|sinetron|film|artis|bpjs|kis|pbi|jkn|kartu|token|aki|kuota|pulsa|jam dinding|hape|surat|ijazah|"
    "flashdisk|file|kehilangan"
)
TITLED = "pak|bapak|ibu|mak|emak|abah|aki|nini|nek|nenek|kakek|mang|bang|kang|wa|uwa|haji|mbah|almarhum|teh|ceu|mbok"
_GOODS = "bantuan|beras|stok|dana|kuota|kabar|data|berkas|jatah|rt|rw|lurah|yang|saya|di|rumah|orang|namanya"
BEASTS = "kucing|ayam|kambing|sapi|anjing|burung|ikan|bebek|kerbau|domba|kelinci|ternak|hewan|artis|sinetron|film"

_THING_OF = (
    r"(?:^|\| |nih |nya )(?!(?:lapor|laporan|info|kabar|ada|warga|warganya|anak|anaknya|istri|istrinya|"
    r"suami|suaminya|cucu|bayi|"
    r"keluarga|ibu|bapak|ayah|adik|kakak|mertua|menantu|mantu|saudara|orang|innalillahi|assalamualaikum|kemarin|"
    r"tadi|hari|bahwa|punten|maaf|pak|mang|kang|bang|mak|emak|abah|nenek|kakek|aki|nini|nek|haji|ustad|wa|bi|mas|"
    r"mbak|teh|ceu|neng|si|almarhum|bernama|ini|itu|sudah|telah|baru|semalam|keponakan|tetangga|putra|putri|dan|"
    r"bude|pakde|om|tante|rt|ybs|berita|duka|turut|malam|pagi|sore|siang|barusan|mantan|penerima|kpm) )"
    r"[a-z]+ (?:pak|bapak|ibu|haji|mang|kang|bang|mak|emak|teh|saya) (?:\S+ ){0,2}"
)
STILLBORN = (
    r"lahir(?:nya)? (?:(?:dalam|keadaan|kondisi|sudah|telah|langsung) )*"
    r"(?:mati|meninggal|tidak (?:bernyawa|selamat|hidup|tertolong|bernafas|bernapas))|"
    r"(?:meninggal|mati) (?:(?:di|sejak|ketika|saat|waktu|masih|pas) ){0,2}(?:(?:di ?)?dalam )?"
    r"(?:kandungan|rahim|perut)"
)
"""No birth and no death of anybody: who was born dead is entered nowhere."""
BIRTH = (
    rule(
        "melahirkan|persalinan|brojol",
        rf"""{said_of(BEASTS, "melahirkan")}|(?:perkiraan|hpl|menunggu|nunggu) _ melahirkan|
            meninggal _ (?:waktu|saat|ketika|pas|karena|setelah|habis|sehabis|sesudah) (?:\S+ )?melahirkan""",
    ),
    rule(
        """
            (?:bayi|anak|cucu|putra|putri|kembar|telah|sudah|baru|ada yang|warga|laporan|laki|perempuan|
            cicit) _6 lahir|^lahir(?: sudah)?|lahir (?:bayi|anak|cucu|seorang|laki|perempuan|kembar|putra|putri|
            dengan selamat|selamat|normal)|lahir(?= (?:tadi|kemarin|barusan|semalam|hari ini))|dilahirkan|
            kelahiran(?= (?:bayi|anak|cucu|baru|putra|putri))|(?:lapor|laporan|melaporkan|melaporkan ada|ada|atas|
            tentang|info|kabar|data) _ kelahiran|^kelahiran|(?:punya|dapat|mendapat|nambah|tambah|ada|
            dikasih) (?:anak|bayi|cucu|momongan|dede bayi)(?= _ (?:lagi|baru|lahir|laki|perempuan|kembar|kedua|ketiga|
            pertama))|punya bayi|(?:dapat|tambah|punya) (?:(?:satu|1|dua|2|seorang|orang) )?(?:bayi|cucu|momongan)|
            bayi(?:nya)? (?:sudah |telah )?keluar
        """,
        f"""
            {said_of(BEASTS, "lahir")}|{STILLBORN}|
            (?:tanggal|tempat|tahun|akta|hari|kota|maaf|surat) _ lahir|lahir batin|
            maaf lahir|akta kelahiran
        """,
    ),
)
DEATH = (
    rule(
        r"""
            meninggal|menggal|^kematian|(?:lapor|laporan|melaporkan|ada|tentang|berita|kabar|data) _ kematian|
            (?:lapor|laporan|info|kabar|melaporkan) (?:\S+ )?almarhum|almarhum _5 (?:belum (?:dilaporkan|lapor|
            dihapus|
            dicoret|terdata|didata)|masih (?:dapat|terima|menerima|terdaftar|tercatat|aktif|ada di))|
            berduka cita atas _ (?:kepergian|berpulang)|innalillahi|menghembuskan _ terakhir
        """,
        f"""{said_of(BEASTS, "meninggal")}|{STILLBORN}""",
    ),
    rule(
        "mati",
        rf"""
            {said_of(BEAST_OR_THING, "mati")}|{STILLBORN}|{_THING_OF}mati|
            mati (?:aku|saya|gue|suri|rasa|gaya|kutu|total)|(?:setengah|hampir|sehidup|cerai|
            nonton) mati|(?:badan|tangan|kaki|saraf|sebelah|separuh) (?:\S+ )?mati|mati sebelah|mati matian
        """,
        human=True,
    ),
    rule(
        rf"(?:{TITLED}) (?!{_GOODS})\S+(?: (?!{_GOODS})\S+)? sudah tidak ada(?: (?:pak|ibu|umur))*(?= \||$)",
        rf"{_GOODS}|{BEAST_OR_THING}",
    ),
    rule(
        "bunuh diri|dibunuh|(?:sudah|telah) dimakamkan|dimakamkan(?= (?:tadi|kemarin|di|hari|tanggal|barusan))",
        said_of(BEASTS, "dibunuh|dimakamkan"),
        human=True,
    ),
)
ALIVE = (rule("ternyata _ (?:masih hidup|belum meninggal|tidak meninggal)", BEASTS),)
_OTHER_MOVES = (
    "(?:jadwal|posyandu|kantor|acara|warung|toko|pasar|rapat|pengajian|lokasi|kelas|puskesmas|pos|bank|atm|"
    "kandang|arisan)(?:nya)? _ pindah|pindah (?:channel|chanel|kamar|kelas|kantor|faskes|duduk|jalur|gigi|agama|"
    "partai|nomor|hp|jabatan|(?:tugas|dinas)(?! .*keluarga)|"
    "tps|bank|rekening|sekolah|kerja|pekerjaan|kuliah|akun|grup|jadwal|tangan|"
    "haluan|"
    "(?:ke )?(?:menu|halaman|topik|bahasa|aplikasi)|"
    "profesi|data|server|kk|posyandu|pengajian|tempat duduk|pasar|jualan|hati)"
)
_COMING = "(?:pindah|pindahan) (?:masuk|datang|ke sini)"
MOVE_OUT = (
    rule(
        rf"(?:pindah|pindahan) _ (?:ke|ka|nang) (?!{HERE})\S+",
        f"{_OTHER_MOVES}|{_COMING}|baru pindah ke rt|warga baru|pendatang|(?:pindah|pindahan) dari (?!{HERE})",
    ),
    rule(
        f"(?:pindah|pindahan|keluar) _ dari {HERE}",
        f"{_OTHER_MOVES}",
    ),
    rule(
        "pindah (?:keluar|rumah|domisili|tempat tinggal|penduduk|alamat|kontrakan|kosan|semua|sekeluarga)",
        rf"{_OTHER_MOVES}|ke {HERE}|pindah(?:an)? _ dari (?!{HERE})\S+|salah|perbaiki|{_COMING}",
    ),
    rule(
        "pindah|pindahan",
        f"""
            {_OTHER_MOVES}|{_COMING}|pindah(?:an)? _ (?:dari|ke)|warga baru|pendatang|baru pindah|(?:warga|
            keluarga|orang|penduduk) pindahan
        """,
        human=True,
    ),
    rule(
        rf"""
            sudah tidak (?:tinggal|ngontrak|menetap|berdomisili|domisili|kontrak) (?:lagi )?di {HERE}|
            tidak (?:tinggal|ngontrak|menetap|berdomisili|domisili) (?:lagi )?di {HERE}(?: lagi)?|
            (?:sudah|sekarang) (?:jadi|menjadi) (?:warga|penduduk) (?!baru|{HERE}|rt|miskin|tidak|kurang|yang|di|
            teladan)\S+|
            (?:sudah )?bukan (?:lagi )?warga (?:sini|saya|kami|rt)(?: lagi)?|(?:menetap|tinggal menetap|
            pulang kampung) (?:selamanya|seterusnya)
        """,
        "pindah|tidak (?:tahu|diketahui)|entah",
    ),
)
OFFICIALS = "lurah|kades|camat|bupati|sekdes|operator|pendamping|admin"
_VISITS = "tamu|bertamu|berkunjung|kunjungan|menginap|nginap|mudik|liburan|lebaran"
MOVE_IN = (
    rule(
        f"(?:pindah|pindahan|masuk|datang|hijrah|boyong) _6 (?:ke|ka|di) {HERE}",
        f"{_VISITS}|salah|dari {HERE}",
    ),
    rule(
        rf"(?:pindah|pindahan) (?:rumah |baru |asal )?dari (?!{HERE}|rt \d+ (?:ke|pindah))\S+",
        rf"{_VISITS}|dari (?:\S+ ){{1,4}}ke (?!{HERE})\S+",
    ),
    rule(
        rf"""
            (?:warga|penghuni|penduduk|tetangga|keluarga|orang|kk|penyewa|pengontrak) (?:yang |kontrakan |
            kosan )?(?:baru|pendatang|pindah masuk|masuk)(?! lahir| meninggal| melahirkan| menikah)|(?:warga|keluarga|
            orang|penduduk) pindahan(?! ke)|pendatang(?: baru)?|{_COMING}|baru pindah|(?:baru )?(?:datang|
            masuk) dari|kedatangan (?:warga|keluarga|orang|penduduk)|tambah (?:\S+ )?(?:warga|penduduk|keluarga|kk)|
            (?:balik|kembali|pulang) (?:lagi )?(?:tinggal|menetap|ngontrak) _ di {HERE}|
            (?:jadi|menjadi) (?:warga|penduduk) (?:baru|rt|sini|saya|kami|kita)|mutasi masuk|
            (?:datang|datangan) dari _4 tinggal di sini
        """,
        rf"""
            {_VISITS}|pindah(?! masuk| datang) _ ke (?!{HERE})\S+|(?:bikin|buat|pisah|pecah|minta|urus|mau|
            punya) _ (?:kk|
            keluarga) baru|(?:kk|keluarga) baru lahir|orang baru (?:saja|lahir)|sumbangan|tambah _6 lahir|pulang dari
        """,
    ),
    rule(
        f"""
            (?:baru|mulai|sekarang|sudah) _2 (?:ngontrak|mengontrak|kontrak|tinggal|menetap|ngekos|menempati|domisili|
            berdomisili) _2 di {HERE}
        """,
        f"{_VISITS}|tidak (?:tinggal|menetap|ngontrak)|belum|lama|tahun|masih",
    ),
    rule(
        r"""
            (?:ada|aya) (?:\S+ ){0,3}(?:yang )?baru (?:ngontrak|mengontrak|ngekos|kos|kontrak|menempati|nempatin|
            menghuni|
            tinggal|datang|masuk(?! kerja| sekolah| sd| smp| sma| rumah sakit| data))|
            ada (?:\S+ ){0,3}yang (?:baru )?(?:ngontrak|mengontrak|ngekos|menempati) baru|
            baru (?:\S+ )?(?:beli|membeli|sewa|nyewa|menyewa|nempatin|menempati|ngisi|isi|menghuni) (?:rumah|
            kontrakan|kosan)|(?:kontrakan|rumah|kosan)\w* _5 (?:diisi|ditempati|dihuni|dikontrak|disewa) (?:sama |
            oleh )?(?:keluarga|orang|warga|pasangan|penghuni)
        """,
        f"{_VISITS}|baru datang _ (?:bantuan|beras|surat)|(?:bantuan|beras|surat|barang) _ baru datang",
        human=True,
    ),
)
AWAY = (
    rule(
        rf"""
            merantau|perantauan|(?:jadi|sebagai|kerja|berangkat|menjadi|daftar|ke|pergi) _ (?:tkw|tki|pmi|abk)|(?:tkw|
            tki|pmi)(?= (?:ke|di))|berlayar|pelaut|(?:masih|lagi|sedang|ada|sekarang) di {AWAY_PLACE} _ (?:kerja|
            bekerja)|(?:jadi|sebagai) _ (?:di|ke) {AWAY_PLACE}|(?:kerja|
            bekerja) _ (?:di|kapal) (?:kapal|pesiar|pelayaran)|
            jarang (?:pulang|balik|di rumah)|pulang\w* (?:setahun|sebulan|seminggu|setiap|tiap|kalau|pas) _ (?:sekali|
            lebaran|bulan|minggu|tahun)|pulang\w* (?:setahun|sebulan) sekali
        """,
        rf"""
            {OFFICIALS}|(?:^|pak |maaf |\| )saya (?:lagi|sedang|masih)|(?:pulang|kembali|balik|mantan|bekas|
            eks) _ (?:merantau|perantauan|tkw|tki|pmi|abk)|sudah (?:pulang|
            kembali|balik)|(?:tidak|berhenti|selesai) merantau
        """,
    ),
    rule(
        f"""
            (?:kerja|bekerja|proyek|dagang|jualan|usaha|nguli|narik|pergi|dinas|tugas|buruh|kuli|sopir|supir|pembantu|
            art|tukang|ngojek|mengajar|kontrak kerja|nyari kerja|cari kerja) _4 (?:di|ke|
            ka) {AWAY_PLACE}
        """,
        rf"""
            (?:pulang|kembali|balik) _ dari|umroh|umrah|haji|liburan|wisata|piknik|pindah|jalan jalan|ziarah|
            sudah (?:pulang|kembali|balik)|berhenti|{OFFICIALS}|
            (?:^|pak |maaf |\| )saya (?:lagi|sedang|masih)
        """,
        human=True,
    ),
    rule(
        f"berangkat (?:kerja |bekerja )?ke {AWAY_PLACE}",
        "umroh|umrah|haji|liburan|wisata|piknik|ziarah|pindah",
        human=True,
    ),
    rule(
        rf"""
            (?:sementara|sedang|lagi|untuk sementara) (?:tinggal|menetap|berada|ada|ngontrak|
            ngekos) (?:dulu )?di (?!{HERE})\S+
        """,
        human=True,
    ),
)
MISSING = (
    rule(
        r"""
            tidak ditemukan|tidak (?:di)?ketahui (?:lagi )?(?:pergi |pindah |tinggal )?(?:keberadaan\w*|rimba\w*|
            kemana|
            ke mana|di mana|dimana|
            tempat\w*)|(?:tidak|tanpa) (?:di)?(?:tahu|ketahui|jelas) (?:lagi )?(?:pergi |perginya |tinggal |
            pindah )?(?:ke mana|kemana|di mana|dimana|rimba\w*|keberadaan\w*)|entah (?:pergi )?(?:ke mana|kemana|
            di mana|dimana)|tidak ada kabar\w*(?: lagi)?|tanpa kabar|hilang kontak|lost contact|(?:dicari|dicariin|
            dicari cari) _6 tidak (?:ketemu|ada)|pergi _5 tidak (?:kembali|pulang|balik)(?: lagi)?|tidak (?:kembali|
            pulang|balik)(?: lagi)?$|pergi _5 belum (?:pernah )?(?:pulang|balik|kembali)(?= .*(?:bulan|tahun|minggu))|
            (?:tidak|bukan) (?:ada|ketemu|jelas|kenal) orangnya|
            tidak ketemu(?= sampai| sudah| juga| lagi| di (?:alamat|rumah)|$)|
            orangnya tidak (?:ketemu|ada)|
            tidak (?:pernah )?(?:ada )?(?:kelihatan|terlihat|nampak)(?: lagi)?|tidak pernah (?:ada )?(?:pulang|
            kelihatan|muncul|balik|kembali|terlihat)(?: lagi)?|keberadaan\w* _ (?:tidak|
            belum|sudah tidak) (?:jelas|diketahui|ada)|tidak (?:bisa|dapat) (?:dihubungi|ditemui|dicari)|
            tidak (?:ada yang |ada )?(?:di)?kenal|(?:pergi|minggat|kabur) tanpa (?:pamit|izin|kabar)|
            (?:bernama|namanya) \S+(?: \S+)? (?:sudah )?tidak ada(?: di {HERE}| orangnya)?|tidak ada (?:warga|
            orang) (?:saya |kami |yang )?bernama|tidak pulang(?= (?:sudah|sejak|dari|selama|lagi))
        """,
        rf"""
            (?:data|nik|nama|nomor|bantuan|operator|admin|petugas|bidan|lurah|kades|pendamping|alamat|
            {BEAST_OR_THING})(?:nya)?(?: (?!\||tapi|orangnya)\S+){{0,3}} (?:tidak ditemukan|tidak ada kabar|
            tidak (?:bisa|dapat))
        """,
        human=True,
    ),
    rule(
        "hilang|kabur (?:dari|sejak|sudah|entah|tidak)|kabur",
        f"""
            {said_of(BEAST_OR_THING + "|kk", "hilang|kabur")}|{_THING_OF}hilang|
            {OFFICIALS}|maling|hilang (?:sinyal|akal|ingatan)|sudah ditemukan|ketemu|
            sudah (?:pulang|balik|kembali)
        """,
        human=True,
    ),
)
