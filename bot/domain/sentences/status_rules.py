"""How changes of a person's status are told."""

from bot.domain.sentences.life_rules import BEASTS, OFFICIALS
from bot.domain.sentences.rule import rule, said_of

_JOBS = (
    "buruh|ojek|ojol|satpam|karyawan|karyawati|supir|sopir|petani|pedagang|kuli|art|penjahit|kurir|nelayan|"
    "security|montir|tukang|pelayan|kasir|sales|wiraswasta|driver|baby sitter|babysitter|operator mesin|peternak|"
    "penjaga"
)
_SCHOOLS = "sekolah|sd|smp|sma|smk|tk|paud|mi|mts|sltp|slta|kuliah|kampus|universitas|stm|s1|d3|sarjana|pesantren"
_ILLS = (
    "stroke|struk|tbc|tb|kanker|tumor|diabetes|hiv|ginjal|dbd|db|kusta|katarak|hipertensi|komplikasi|hepatitis|"
    "tipes|tifus|lepra|gula|jantung|paru|darah tinggi|asma|kencing manis|penyakit|malaria|lambung|liver|epilepsi|"
    "ayan|hernia|usus"
)

STATUS = (
    rule(
        "menikah|menikahi|dipersunting|ijab|akad|sudah (?:bersuami|beristri|berkeluarga|punya (?:suami|istri))",
        """
            (?:surat|buku|akta|numpang|kartu|isbat|pesta|resepsi|gedung|luar|usia|siap|syarat|berkas|hari|n1) menikah|
            ulang tahun
        """,
        detail=("what", "marriage"),
    ),
    rule(
        """
            cerai|bercerai|pisah (?:dengan|sama|dari) (?:suami|istri)|(?:jadi|menjadi|sudah|status|sekarang) (?:janda|
            duda)|(?:janda|duda)$|(?:janda|
            duda) _ sekarang|ditinggal (?:suami|istri)|resmi pisah
        """,
        "cerai mati|meninggal|mati|(?:janda|duda) (?:tua|miskin)",
        detail=("what", "divorce"),
    ),
    rule(
        rf"""
            (?:dapat|diterima|keterima|mulai|sudah|baru|sekarang|sedang|lagi) _1 (?:kerja|bekerja|pekerjaan)|(?:kerja|
            bekerja|dagang|jualan)(?= (?:di|jadi|sebagai) (?:pabrik|pt|toko|kantor|warung|bengkel|bank|pasar|cv|
            {_JOBS}|perusahaan|rumah makan|swasta))|phk|dipecat|dirumahkan|di phk|(?:berhenti|stop|
            keluar) (?:dari )?(?:kerja|bekerja|pekerjaan|pabrik|jadi)|menganggur|nganggur|pengangguran|tidak (?:kerja|
            bekerja|punya pekerjaan)(?: lagi)?|resign|sekarang (?:\S+ )?(?:dagang|jualan|berdagang|ngojek|narik|
            bertani|melaut)|(?:ganti|pindah|alih|tukar|perubahan) (?:kerja|pekerjaan|
            profesi|kerjaan)|kehilangan pekerjaan|(?:jadi|sebagai|menjadi) (?:{_JOBS})|(?:buka|punya|membuka|
            bikin) (?:warung|usaha|toko|bengkel|kios|konter)|pekerjaan\w* _ (?:sekarang|jadi|berubah|ganti|menjadi)|
            pensiun dari (?:pabrik|pt|kerja)
        """,
        rf"""
            kerja (?:bakti|sama|kelompok|rodi)|(?:hari|jam|program) kerja|tidak bisa kerja|gotong royong|
            (?:^|pak |maaf |\| )saya (?:lagi|sedang|masih)|{OFFICIALS}
        """,
        human=True,
        detail=("what", "job"),
    ),
    rule(
        f"""
            (?:masuk|mulai|lanjut|melanjutkan|daftar|pindah|putus|berhenti|keluar|keluar dari|tidak|drop out|
            tidak lanjut|dikeluarkan dari|kembali) (?:lagi )?(?:{_SCHOOLS})|(?:lulus|tamat) (?:dari )?(?:{_SCHOOLS})|
            (?:sudah|baru|telah) (?:lulus|tamat|wisuda)|diwisuda|wisuda|mondok|kuliah|sekolah (?:di )?(?:sd|smp|sma|
            smk|tk|paud)|naik ke (?:{_SCHOOLS})
        r""",
        "lulus (?:pns|cpns|pppk|tni|polri)|libur|ujian sekolah|pernah sekolah|rapat",
        human=True,
        detail=("what", "school"),
    ),
    rule(
        r"hamil|(?:usia|umur) kandungan|isi \d+ bulan|kehamilan(?= \d|nya| _ bulan| muda| tua)",
        f"""
            {said_of(BEASTS, "hamil")}|(?:posyandu|kelas|senam|program|vitamin|jadwal|bantuan|data|
            penyuluhan) _ hamil
        """,
        detail=("what", "pregnancy"),
    ),
    rule(
        r"""
            lumpuh|cacat|disabilitas|difabel|buta(?! warna| huruf)|tuli|tuna\w*|bisu|odgj|gangguan (?:jiwa|mental|
            kejiwaan)|sakit jiwa|diamputasi|amputasi|keterbelakangan|autis|down syndrome|gila|edan|gelo|kursi roda|
            tidak bisa (?:jalan|melihat|berjalan|mendengar|bicara)(?: lagi)?
        """,
        "gila gilaan|harga",
        human=True,
        detail=("what", "disability"),
    ),
    rule(
        f"""
            (?<!rumah )(?<!surat )sakit(?! hati| kepala| gigi| perut)|(?:kena|terkena|idap|mengidap|menderita|derita|
            penyakit|serangan|karena|gagal) (?:penyakit )?(?:{_ILLS})|{_ILLS}|cuci darah|dirawat|opname|rawat inap|
            demam berdarah|terbaring|masuk (?:rumah sakit|rsud|igd|icu)|dioperasi
        """,
        rf"""{said_of(BEASTS, "sakit")}|sembuh|sudah pulih|jembatan|harga gula|gula merah|rapat|izin|hadir|
            saya (?:\S+ )?sakit|tidak bisa (?:datang|ikut|hadir|lapor)|{OFFICIALS}|bidan sakit""",
        human=True,
        detail=("what", "illness"),
    ),
)
