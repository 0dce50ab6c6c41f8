"""What makes a sentence no report: a question, an invitation, a plan, a wish, a denial."""

import re

from bot.domain.spelling.whole_words import words

# Wherever they stand, the sentence reports nothing.
_NOT_A_REPORT = words(r"""
    undangan|mengundang|diundang|ngundang|hadir|kehadiran|menghadiri|harap datang|selamat (?:atas|ya)|hoax|hoaks|
    bohong|bercanda|becanda|^(?!.*ternyata )(?:\S+ ){0,4}masih hidup|cuma tes|tes|test|testing|coba coba|
    salah (?:kirim|info|informasi|kamar)|
    turut bahagia|semoga (?:cepat|segera|lekas) (?:hamil|menikah|sembuh|melahirkan|dapat)|mimpi|cerita|ceritanya|
    sinetron|jangan|yang (?:meninggal|lahir|melahirkan|pindah|hamil|menikah|cerai|hilang|datang) (?:itu )?bukan|
    ada (?:yang )?(?:mau )?(?:\S+ ){1,4}(?:tidak|belum)$|(?:tapi|tetapi|cuma) (?:belum|tidak|gagal) jadi|masa (?:iya|
    sih|orang|yang|tidak)|(?:kaya|
    mampu) _ yang miskin|miskin _ yang kaya|apa saja$|apakah|apa kah|apakan|siapa(?! siapa)|kapan|bagaimana|
    kenapa(?! kenapa)|mengapa|berapa|bisakah|
    bolehkah|adakah|haruskah|sudahkah|benarkah|betulkah|(?:atau|apa) (?:tidak|belum)$|
    (?<!ada )(?<!laporan )(?<!kejadian )(?<!perubahan )apa (?:pak|ibu|bapak|bisa|sudah|benar|betul|boleh|
    harus|perlu|
    ada|itu|saja syarat\w*|masih|saja$)|caranya|cara (?:lapor|melaporkan|mengurus|daftar|urus|bikin|buat|pindah|ganti|
    mengisi|isi)|syarat\w*|nanya|tanya|bertanya|menanyakan|nanyain|mau tahu|ingin tahu|dengar dengar|
    kok(?!.* tidak (?:layak|pantas|berhak))|(?:bisa|
    boleh|ada|sudah|benar|betul|perlu|harus|masih|aman|jadi) ~3 (?:tidak|belum)(?: (?:ya|pak|ibu|min|bapak|bulan ini|
    hari ini|kemarin|sih))*$|
    ^(?!.*(?:tidak|entah|tanpa|hilang|belum) ).*(?:ke mana|kemana|di mana|dimana)(?: (?:ya|sih|pak|ibu))*$|
    ^(?!.*(?:tolong|mohon|minta|lapor|catat)).* (?:ya|kan|sih)(?: (?:pak|ibu|bapak|min))*$|
    bisa (?:saya )?(?:lapor|melaporkan)|harus (?:lapor|ke mana|kemana)|lapor (?:ke mana|kemana|ke siapa)|mending|
    jangan lupa|mohon maaf lahir|dirgahayu|lowongan|^dijual|^jual|promo|pinjaman|lomba|latihan
""")
_EARLIER = words(r"""
    (?<!rt )(?<!rw )\d+ hari(?:an)?(?! ini| yang| lalu)|(?:tujuh|empat puluh|seratus|seribu|nyeratus|natus|nyewu|
    mendak|matang puluh) (?:hari|harian)?|
    harian|haul|peringatan|mengenang|ulang tahun|milad|selamatan|slametan|syukuran|tasyakuran|aqiqah|akikah|akekah|
    tahlil\w*|yasin\w*|kirim doa|doa bersama|ziarah|nyekar|acara|pesta|hajatan|takziah|melayat|ngelayat|layat
""")
_POLITE = words("""
    (?:mau|ingin|akan|hendak|bermaksud|bisa|izin|ijin|tolong|minta|mohon|saya)(?: (?:saya|kami|pak|ibu|bapak|ini|
    hanya|cuma|ikut|numpang|untuk|coba|tolong|sekalian|izin|ijin))* (?:lapor|melaporkan|laporan|laporkan|kasih|
    memberi|memberitahu|memberitahukan|menyampaikan|info|infokan|menginformasikan|menginfokan|informasi|informasikan|
    mengabarkan|mengabari|ngabari|ngabarin|ngabarkeun|kabarkan|beritahu|bilang|kabari|memberikan|catat|dicatat|
    mencatat|update|sampaikan|input|wartoskeun|wawartos|ngawartosan|laporin|ngasih|kasihtau)(?: (?:tahu|tau|bahwa|
    kabar|info))*(?: (?:kalau|jika))?|
    (?:lapor|laporan|info|kabar|tahu|tau|melaporkan|menyampaikan|mengabarkan|bahwa|informasi|
    memberitahukan)(?: (?:pak|
    ibu|bapak))? (?:kalau|jika|bila)|kalau (?:bisa|boleh|
    begitu|tidak salah)|mau tidak mau|yang akan datang ini
""")
_TELLS = words("lapor|laporan|melaporkan|laporkan|info|kabar")
_PLAN = words(r"""
    mau|akan|hendak|rencana|rencananya|berencana|ingin|insya|insyaallah|insyaalloh|inshaallah|insyallah|nanti|calon|
    siap siap|persiapan|menunggu|nunggu|tunggu|segera|bakal|niat|niatnya|berniat|kepingin|menjelang|hpl|perkiraan|
    diperkirakan|minggu depan|bulan depan|tahun depan|besok|(?<!kemarin )lusa(?! kemarin)|depan|hampir|
    nyaris|sekarat|kritis|koma|kalau|jika|
    misal|misalnya|seandainya|andai|apabila|bila|contoh|contohnya|umpama|takut|takutnya|khawatir|semoga|mudah mudahan|
    mudahan|mungkin|kayaknya|sepertinya|seperti|kelihatannya|keliatannya|rasanya|semisal|lamun|mun|yen|entar|ntar|
    sebentar lagi|bentar lagi|waktu dekat|proses|bersiap|(?:lagi|sedang|baru) (?:ng|meng)urus|\d+ (?:hari|minggu|
    bulan) lagi|
    kira kira|isu|gosip|gosipnya|katanya mau|disuruh|dipaksa|pernah|dulu pernah|isukan|enjing
""")
_STILL_TO_COME = words(r"""
    besok|(?<!kemarin )lusa(?! kemarin)|minggu depan|bulan depan|tahun depan|nanti|depan|mendatang|
    isukan|(?:itu )?(?:tidak|gagal) jadi|batal|
    sebentar lagi|\d+ (?:hari|minggu|bulan) lagi|dibatalkan|gagal|ditunda|tidak benar|hoax|belum pasti|belum jelas|
    tidak jadi|tertunda|masih lama
""")
_BURIAL = words(r"""
    dimakamkan|dikubur|dikuburkan|dikebumikan|pemakaman|tahlil\w*|disholatkan|disalatkan|mau dimakamkan|kumpul|rapat|
    saya (?:antar|bawa|kirim)\S*
r""")
_DENIAL = re.compile(
    r"(?<!\S)(?:tidak|belum|bukan|jangan|batal|gagal|tanpa|urung|tidak jadi)"
    r"(?: (?:jadi|pernah|ada|yang|sampai|akan|juga|ikut|sempat|lagi|karena|mau|warga|orang|laporan|usah|"
    r"perlu|pada|punya|dapat|sedang|ingin|diketahui|tahu))*$"
)
_NONE_DID = re.compile(
    r"(?<!\S)(?:tidak|belum) ada (?:satupun |satu pun |seorang pun )?(?:yang|warga|laporan|kejadian|perubahan|data|"
    r"penambahan|kelahiran|kematian|kabar|orang(?!nya)|pendatang|perpindahan|lagi|apa|pindah|pindahan|bayi|kasus|mutasi|berita|kk|penduduk|peristiwa)"
)
_CONTRAST = words("""
    tapi|tetapi|cuma|hanya|kecuali|namun|selain|melainkan|cuman|cm|ngan|tapinya|padahal|walaupun|meski|karena|sudah|
    telah
r""")
_CLAUSE_ENDS = re.compile(r" \| | (?:tapi|tetapi|namun|cuma|kemudian|terus|sedangkan|sekarang|padahal|tadi) ")
_LATER_CLAUSE = re.compile(r" \| | (?:dan|tapi|tetapi|namun|cuma|kemudian|terus|sedangkan|padahal|untuk) ")


def is_no_report(text: str, plain: str) -> bool:
    """A question, an invitation, a jest: whatever is told in it is not to be reported."""
    return "?" in text or bool(_NOT_A_REPORT.search(plain))


def is_denied(plain: str, start: int, end: int) -> bool:
    """`tidak jadi pindah`, `tidak ada yang lahir, pindah atau meninggal`, `pindahnya batal`."""
    before = plain[:start].rstrip()
    none_did = list(_NONE_DID.finditer(before))
    if none_did and not _CONTRAST.search(before, none_did[-1].end()):
        return True
    return bool(_DENIAL.search(before)) or bool(_called_off(plain, end))


def _called_off(plain: str, end: int) -> re.Match[str] | None:
    found = _STILL_TO_COME.search(_after(plain, end))
    return found if found and re.search("jadi|batal|gagal|benar|hoax|tunda|pasti|jelas", found[0]) else None


def is_planned(plain: str, start: int, end: int) -> bool:
    """`mau pindah`, `melahirkan bulan depan`, `kalau ada yang meninggal`; politeness (mau lapor) is no plan."""
    told = _TELLS.match(plain, start)
    clause = _CLAUSE_ENDS.split(plain[: told.end() if told else start])[-1]
    if _PLAN.search(_POLITE.sub(" ", clause)):
        return True
    after = _after(plain, end)
    found = _STILL_TO_COME.search(after)
    return bool(found and not _BURIAL.search(after))


def _after(plain: str, end: int) -> str:
    return _LATER_CLAUSE.split(plain[end:])[0]


def is_remembered(plain: str, start: int) -> bool:
    """`peringatan 100 hari meninggalnya …`, `acara nikahan …`: an event that was, told for the feast's sake."""
    found = _EARLIER.search(plain, 0, start)
    return bool(found and "lalu" not in plain[found.end() : start])
