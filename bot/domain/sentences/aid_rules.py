"""How corrections, households, aid, health cards and a quiet month are told."""

from bot.domain.sentences.life_rules import FAR, TITLED
from bot.domain.sentences.rule import Rule, rule

_AID = "bantuan|pkh|bpnt|sembako|dtks|dtsen|blt|bst|kks|kpm|penerima|pip|kip|bedah rumah|rutilahu|rastra|beras"
_CARD = "bpjs|kis|pbi|jkn"
_FIELD = (
    "(?:nik|kk|nama|alamat|ktp|data|tanggal lahir|tempat lahir|tahun lahir|bulan lahir|kandung|ibu|ejaan|huruf|"
    "kelamin|agama|nomor)(?:nya)?"
)
WRONG = (
    "(?:salah|beda|berbeda|typo|tertukar|kurang tepat|kebalik|terbalik|seharusnya|harusnya|mestinya|semestinya|"
    "tidak (?:sesuai|cocok|sama|benar|betul)|kurang (?:satu|1|dua|2|huruf|angka)|kelebihan|lebih (?:satu|1))"
)
_OTHER_BOARDS = (
    "pengurus _ (?:rt|rw|dkm|masjid|mushola|musola|karang|posyandu|koperasi|pkk|yayasan|madrasah|majelis|arisan|bumdes)"
)
_DAY = "(?:tanggal|tgl|hari|bulan|tahun)"
_ONE = rf"(?:{_DAY}|senin|selasa|rabu|kamis|jumat|sabtu|minggu|kemarin|\d\S*)"


def _last_day(field: str, event: str) -> Rule:
    """The day of somebody's end is told not to be the one that was told: that it happened is no news."""
    return rule(
        rf"""
            {_DAY}(?:nya)? (?:{event})(?:nya)?(?: dunia)? ~7 {WRONG}|
            {WRONG} _3 {_DAY}(?:nya)? (?:{event})|(?:perbaiki|ganti) _4 {_DAY}(?:nya)? (?:{event})|
            (?:{event})(?:nya)? (?:(?!\|)\S+ ){{0,3}}bukan (?:pada )?{_ONE} ~6 (?:tapi|
            tetapi|melainkan|harusnya|seharusnya)|
            (?:{event})(?:nya)? (?:(?!\|)\S+ ){{0,3}}{_ONE} ~3 bukan (?:pada )?{_ONE}
        """,
        wish=True,
        detail=("what", field),
    )


CORRECTION = (
    _last_day("ended_on", "meninggal|menggal|kematian|wafat|mati"),
    _last_day("left_on", "pindah|pindahan|kepindahan"),
    _last_day("came_on", "datang|kedatangan"),
    rule(
        rf"""
            (?:{_FIELD} _7 (?:\| )?(?:\S+ ){{0,3}}{WRONG}|{WRONG} _5 {_FIELD})|(?:perbaiki|ganti) _4 {_FIELD}|
            {_FIELD} _4 bukan ~4 (?:tapi|tetapi|melainkan|harusnya)|
            {_FIELD} ~9 (?:perbaiki|diperbaharui|diperbarui)|nik(?:nya)? _ (?:1[0-57-9]|2\d) (?:digit|angka)|
            {_FIELD} _4 (?:tertulis|ditulis|terketik|tercetak)|
            {_FIELD} ~5 (?:masih (?:\S+ )?(?:yang )?(?:\S+ )?lama|belum (?:ganti|perbaiki|diperbarui|diupdate))
        """,
        f"""
            salah (?:sasaran|paham|kirim|kamar|orang|info|informasi|pergaulan|tingkah)|
            ganti (?:nama )?(?:pengurus|penerima|kpm)|salah (?:satu(?! (?:angka|digit|huruf|nomor))|seorang)|
            (?:ganti|ubah) (?:kartu )?kk|kk baru|
            ganti ktp|foto|nomor (?:hp|wa|whatsapp|telepon|telpon|rekening|urut|rumah)|(?:{_AID}) _2 salah|
            beda (?:desa|kecamatan|kota|rt)
        """,
        wish=True,
    ),
)
SPLIT = (
    rule(
        r"""
            (?:pisah|pecah|pindah|keluar) (?:dari )?(?:kk|kartu)|(?:pisah|pecah) _ kk|kk _5 (?:pisah|pecah|dipisah|
            sendiri)|kk sendiri|(?:bikin|buat|membuat|minta|urus|mengurus|punya|terbit|terbitkan|ajukan|mengajukan|
            cetak|nyieun|gawe|mau|tambah|pengajuan|dibuatkan|buatkan|bikinkan|dibikinkan) (?:\S+ )?kk (?:baru|sendiri|
            terpisah|anyar)|kk baru(?= (?:karena|untuk|anak|atas|bernama|pecahan|hasil|pisah|pecah))|pecahan kk|
            pisah kartu|kk (?:baru|terpisah)
        """,
        rf"""
            kk hilang|kk rusak|pindah kk _5 (?:di|ke) (?:{FAR})|numpang kk|\d+ kk|satu kk|dua kk|tiga kk|(?:pindahan|
            datang|pendatang|masuk|pindah|
            warga|asal) (?:\S+ )?dari (?!kk)|pindahan|datang|masuk
        """,
        wish=True,
    ),
)
PROPOSAL = (
    rule(
        f"""
            (?:usul|ajukan|pengajuan|diajukan|mengajukan|daftarkan|didaftarkan|mendaftarkan|masukkan|dimasukkan|
            dimasukan|masukan|masukin|rekomendasi|direkomendasikan|dibantu|bantu|didata|
            calon|(?:mohon|minta|tolong|semoga|supaya|agar|biar) ~6 (?:dapat|masuk|diberi|dikasih|berikan|
            kebagian)) ~12 (?:{_AID}|kurang mampu|tidak mampu|miskin|dhuafa|duafa)|(?:{_AID}) ~8 (?:usul|diajukan|
            daftarkan|didaftarkan)|usul (?:warga|keluarga|baru|bapak|pak|ibu|data)
        """,
        rf"""
            (?:sudah|telah|pernah) (?:usul|diajukan|daftarkan|didaftarkan)|belum cair|cair|pengurus|ganti|coret|
            dicoret|dihapus|hapus|dikeluarkan|keluarkan|dicabut|stop|(?:{_CARD})|17 agustus|lomba|jalan|lampu|mundur|
            demo|protes|komplain|ribut|posko|banjir|
            info\w*|jadwal
        """,
        wish=True,
    ),
    rule(
        rf"""
            (?:keluarga |warga |orang |tergolong )?(?:kurang mampu|tidak mampu|miskin|prasejahtera|pra sejahtera|
            sebatang kara)|(?:layak|pantas|berhak|harus|
            perlu|patut|berhak) _ (?:jadi|dibantu|dapat|menerima|diberi|usul|bantuan|dikasih|mendapat|mendapatkan|
            terima)|
            (?:butuh|membutuhkan|memerlukan) (?:\S+ )?bantuan|(?:belum|tidak pernah|belum pernah) (?:dapat|menerima|
            terima|tersentuh|
            kebagian|mendapat|mendapatkan|terdaftar|masuk) _ (?:{_AID})|susah makan|hidup susah|hidupnya susah
        """,
        f"""
            belum cair|tidak (?:layak|pantas|berhak)|sudah (?:mampu|kaya)|(?:belum|bukan) (?:layak|pantas)|
            tidak mampu (?:bayar|membayar|hadir)|(?:{_CARD})|bulan ini belum
        r""",
        wish=True,
        human=True,
    ),
    rule(
        r"rumah\w* _ (?:mau roboh|hampir roboh|reyot|tidak layak huni|bocor|bilik)",
        wish=True,
        human=True,
    ),
)
_JOINED = (
    "(?:jadi|menjadi|diangkat|lolos|lulus|diterima|keterima|dilantik|kerja|bekerja|seorang|adalah|status|ternyata|"
    "sudah|masuk|anggota|guru|sebagai|merupakan|terangkat)"
)
_SERVANT = "(?:pns|asn|tni|polri|polisi|cpns|pppk|p3k|tentara|abri|brimob)"
UNFIT = (
    rule(
        rf"""
            {_JOINED} _2 {_SERVANT}|{_SERVANT} _4 (?:masih|dapat|terima|menerima|padahal)|
            (?:suami|istri|anak|orang|dia)nya {_SERVANT}|(?:{TITLED}) \S+(?: (?!bukan|tidak|belum|calon|
            mau)\S+)? {_SERVANT}$
        """,
        "pensiun|pensiunan|lapor polisi|lapor ke polisi|ditangkap|pernah",
        human=True,
        detail=("reason", "civil_servant"),
    ),
    rule(
        """
            pensiunan|purnawirawan|(?:dapat|terima|menerima|uang) (?:uang )?pensiun|pensiun (?:dari )?(?:pns|tni|
            polri|asn|polisi|guru|tentara)
        """,
        human=True,
        detail=("reason", "retired"),
    ),
    rule(
        """
            (?:jadi|menjadi|diangkat|dilantik|terpilih|sebagai|kerja|bekerja) _2 (?:perangkat|aparat|aparatur|pamong|
            kaur|sekdes|kades|bpd|kadus|staf desa|pegawai desa)(?: desa)?|
            (?:perangkat|aparat|aparatur|pamong|staf) desa _ (?:dapat|menerima|terima|masih)
        """,
        human=True,
        detail=("reason", "village_official"),
    ),
    rule(
        r"""
            (?:gaji\w*|digaji|bergaji|honor\w*)(?: (?:dari|oleh|pakai))? (?:apbn|apbd|negara|pemerintah|bumn|bumd)|
            (?:pegawai|karyawan) (?:bumn|bumd)
        """,
        human=True,
        detail=("reason", "state_salary"),
    ),
    rule(
        """
            (?:guru|dosen) _ (?:sertifikasi|bersertifikasi|tersertifikasi|sertifikat)|sertifikasi guru|
            tenaga kesehatan|nakes
        """,
        human=True,
        detail=("reason", "certified"),
    ),
    rule(
        "(?:punya|pemilik|memiliki|direktur|komisaris|mendirikan|bos) (?:perusahaan|pt|cv|pabrik|firma)",
        human=True,
        detail=("reason", "company_owner"),
    ),
    rule(
        rf"""
            (?:{_AID})(?:nya)? (?:ganda|dobel|double|dua kali)|(?:ganda|dobel|
            double) (?:(?:dapat|terima|menerima) )?(?:{_AID})|(?:{_AID}) (?:\S+ )?(?:dua kali|dobel|double)|(?:dapat|
            terima|menerima) (?:dua|2|ganda|dobel|double) (?:jenis |macam )?(?:{_AID})
        """,
        detail=("reason", "double"),
    ),
    rule(
        f"""
            (?:menolak|nolak|mundur|mengundurkan|undur) ~5 (?:{_AID})|(?:tidak mau|tidak bersedia) ~2 (?:menerima|
            terima|dapat|dibantu|ambil) ~2 (?:{_AID})|graduasi mandiri
        """,
        wish=True,
        detail=("reason", "declined"),
    ),
    rule(
        """
            (?:sudah|telah) (?:dapat|menerima|dibantu|terima|mendapat) ~2 (?:dari )?(?:instansi|dinas|baznas|lembaga|
            program|desa|kementerian|perusahaan)(?: lain)?
        """,
        "siapa",
        human=True,
        detail=("reason", "other_aid"),
    ),
    rule(
        r"""
            sudah (?:pada )?(?:mampu|kaya|sejahtera|mapan|sukses|sugih|beunghar|berkecukupan|berada)|orang (?:mampu|
            kaya|berada|beunghar|sugih)|(?:termasuk|tergolong|keluarga|ternyata) (?:orang )?(?:mampu|kaya|berada)|
            padahal (?:\S+ )?(?:kaya|mampu|sugih|beunghar)|
            punya _4 (?:masih|tetap) (?:dapat|menerima|terima)|punya (?:mobil|kontrakan|ruko|kosan|empang|sawah luas|
            tanah luas|rumah mewah|toko besar)|rumah\w* (?:sudah |juga )?(?:bagus|mewah|besar|gedong|
            gedongan|bertingkat|tingkat|megah|magrong)|ekonomi\w* (?:sudah )?(?:baik|membaik|bagus|mapan|meningkat|
            mampu)|tajir|juragan|hidupnya (?:sudah )?(?:enak|mapan|mampu)
        """,
        "(?:tidak|kurang|belum) (?:orang )?(?:mampu|kaya)",
        human=True,
        detail=("reason", "well_off"),
    ),
    rule(
        f"""
            (?:sudah )?tidak (?:layak|pantas|berhak|pas|patut|perlu|memenuhi)(?! huni| pakai| tinggal| hidup|
             lagi huni)(?: lagi)?(?: (?:dapat|menerima|dibantu|jadi|bantuan))?|graduasi|(?:coret|dicoret|dikeluarkan|
            keluarkan|hapus|dihapus|dicabut|cabut|stop|distop|hentikan|dihentikan) ~6 (?:{_AID})|
            (?:{_AID}) ~5 (?:dicoret|coret|dicabut|cabut|dihentikan|distop|keluarkan|dikeluarkan|hapus)
        r""",
        r"rumah\w* _ (?:tidak )?layak|jalan|tidak perlu (?:datang|lapor|ke|hadir)",
        wish=True,
        human=True,
    ),
)
CARETAKER = (
    rule(
        f"""
            (?:ganti|pergantian|perubahan|alih|alihkan|dialihkan|mengalihkan|pindah tangan|tukar) _3 (?:pengurus|
            penerima|kpm|pemegang|kks)|(?:pengurus|penerima|kpm|kks|pemegang kartu|{_AID})(?:nya)? ~14 (?:ganti|
            dialihkan|alihkan|diwakilkan|dipindahkan|pindahkan|diteruskan|dilanjutkan)|pengurus baru|
            (?:kks|kartu|{_AID}) ~4 (?:dipegang|diambil|dicairkan|diwakili)(?:nya)? (?:oleh |sama )?(?:anak|istri|
            suami|ibu|cucu|
            menantu|mertua)|ahli waris _ (?:pkh|bantuan|penerima|kpm|bpnt)
        """,
        f"""
            {_OTHER_BOARDS}|ganti (?:rugi|nomor|hp|kartu)|(?:atm|kartu|hp) _ (?:hilang|rusak)|pengurus baru _ (?:rt|
            rw|dkm|masjid)|ganti (?:ketua|rt|rw)
        """,
        wish=True,
    ),
)
INSURE_BABY = (
    rule(
        f"""
            (?:bayi|anak|cucu|lahir|melahirkan)(?:nya)? ~10 (?:belum|tidak|daftar|daftarkan|didaftarkan|mendaftarkan|
            dibuatkan|buatkan|dibikinkan|bikin|urus|usul|minta|masuk|dimasukkan|mau|mohon|agar) ~6 (?:{_CARD})|
            (?:daftar|daftarkan|didaftarkan|mendaftarkan|buat|buatkan|bikin|bikinkan|usul|minta|urus|belum|
            pendaftaran|pengajuan|mohon|ajukan) ~4 (?:{_CARD})(?:nya)? ~6 (?:bayi|lahir|melahirkan)|
            (?:daftar|daftarkan|didaftarkan|mendaftarkan|masukkan|dimasukkan|ajukan|usul) ~3 (?:bayi|
            baru lahir)(?:nya)? ~6 (?:{_CARD})|
            (?:{_CARD}) _ (?:bayi|baru lahir)|(?:{_CARD}) ~4 (?:bayi|lahir)(?:nya)? ~6 belum
        """,
        "nonaktif",
        wish=True,
    ),
)
REINSURE = (
    rule(
        f"""
            (?:{_CARD}|kartu)(?:nya)? _9 (?:nonaktif|mati|tidak bisa (?:di)?(?:pakai|digunakan|gunakan|
            dipakai)(?: lagi)?|ditolak|kadaluarsa|kadaluwarsa|hangus|diputus|terputus|putus|dicabut|tidak berlaku|
            tidak kepakai|tidak dapat (?:dipakai|digunakan)|tidak jalan)|(?:aktifkan|hidupkan) ~5 (?:{_CARD})|
            (?:{_CARD}) ~9 (?:aktifkan|diaktifin|aktifin|hidupkan|dihidupkan|diaktifkeun|aktif lagi|aktif kembali)|
            nonaktif _3 (?:{_CARD})
        r""",
        "sudah (?:aktifkan|aktif)|(?:atm|kks|kartu keluarga|ktp|merah putih)|bayi",
        wish=True,
    ),
)
_QUIET = (
    r"nihil|(?:aman|kondusif)(?: dan| \||)(?: (?:terkendali|kondusif|tentram|tertib|lancar|damai|sentosa|aman))*|"
    r"tidak ada (?:yang )?(?:apa|perubahan|berubah|kejadian|laporan|dilaporkan|mutasi|hal|berita|penambahan|"
    r"pengurangan|yang perlu|yang harus|data baru|peristiwa|info|kasus|pergerakan|yang baru|lapor)\w*|(?:masih|"
    r"tetap)(?: (?:tetap|sama))? (?:sama|seperti|utuh|lengkap) ~3 (?:lalu|kemarin|biasa|semula|dulu)|(?:sama|"
    r"seperti) (?:saja )?(?:seperti |dengan )?bulan (?:lalu|kemarin)|tidak berubah|belum ada (?:perubahan|kejadian|"
    r"laporan|mutasi|apa)|(?:laporan|data) kosong|kosong (?:laporan|bulan)|semua (?:masih )?(?:lengkap|tetap|utuh|"
    r"seperti biasa|baik|sehat)|tidak ada (?:\S+ )?yang berubah|"
    r"(?:bulan ini|data|warga) _ (?:masih|tetap) sama|^(?:kosong|clear|klir|nol|tidak ada)"
    r"(?: (?:pak|ibu|bapak|bulan ini|saja))*$"
)
_EVENT = (
    "(?:pindah|pindahan|meninggal|mati|lahir|melahirkan|datang|sakit|masuk|keluar|menikah|hilang|kelahiran|kematian|"
    "pendatang)"
)
NIL = (
    rule(
        rf"""
            {_QUIET}|(?:tidak|belum) ada(?: (?!tahu|kenal|kabar)\S+){{0,4}} {_EVENT}(?= .*(?:{_EVENT}|bulan ini))|
            bulan ini (?:\S+ ){{0,3}}(?:tidak|belum) ada(?: (?!tahu|kenal|kabar)\S+){{0,4}} {_EVENT}
        """,
        r"""
            (?:tidak|kurang|belum|bukan) (?:aman|kondusif)|^(?:pak|bapak|ibu|mang|kang) aman$|uang aman|amankan|
            aman (?:kalau|jika)|bantuan|listrik|sinyal|internet|motor|belum ada laporan dari|dibilang\w*|berkali\w*|
            capek|percuma|kecewa|ngeluh\w*
        """,
    ),
)
