"""How it is told that somebody who lived elsewhere is back."""

from bot.domain.sentences.life_rules import AWAY_PLACE, BEAST_OR_THING, HERE, OFFICIALS
from bot.domain.sentences.rule import rule
from bot.domain.spelling.whole_words import words

_CAME = "(?:pulang|balik|kembali)"
_SINCE = "(?:sudah|telah|baru|baru saja|barusan|akhirnya|alhamdulillah)"
_BEHIND = (
    rf"(?= (?:\||dari|ke (?:{HERE}|rumah|kampung (?:sini|kami|kita))|di|dan|dengan|sama|bersama|sekeluarga|semua|"
    r"kemarin|tadi|barusan|semalam|hari|tanggal|sejak|minggu|bulan|awal|akhir|senin|selasa|rabu|kamis|jumat|sabtu|\d+|"
    r"pak|bapak|ibu|rt|seminggu|sebulan|dua|lagi)(?: |$)|$)"
)
_ERRANDS = (
    "kerja|sekolah|sawah|ladang|kebun|pasar|rumah sakit|rs|rsud|puskesmas|klinik|masjid|mushola|umroh|umrah|haji|mekah|"
    "mekkah|madinah|ziarah|pengajian|liburan|wisata|piknik|kondangan|undangan|hajatan|rapat|kantor|balai|warung|dokter|"
    "bidan|berobat|tanah suci|kecamatan|desa|kelurahan|penjara|lapas|opname"
)
HOME = rule(
    rf"""
        {_SINCE} {_CAME}(?: lagi)?{_BEHIND}|(?:sudah|telah) (?:ada )?di rumah(?: lagi| kembali)?|{_SINCE} (?:ada )?
        (?:ke|di) {HERE} lagi|{_CAME} _6 dari (?:merantau|perantauan|rantauan)|{_CAME} (?:lagi )?dari {AWAY_PLACE}|
        {_CAME} merantau|tidak merantau lagi|(?:berhenti|selesai) merantau
    """,
    rf"""
        {_CAME} (?:lagi )?(?:dari )?(?:{_ERRANDS})|dari (?:\S+ )?(?:{_ERRANDS})|{_CAME} (?:lagi )?ke (?!{HERE}|rumah|
        kampung (?:sini|kami|kita))\S+|pulang kampung|sebentar|mudik|lebaran|liburan|cuti|tinggal|menetap|
        ngontrak|pindah|pindahan|{OFFICIALS}|(?:^|pak |maaf |\| )saya (?:sudah|baru|lagi|sedang)|dirawat|sakit|opname|
        lahir|melahirkan|meninggal|jenazah\w*|jarang|
        (?:{BEAST_OR_THING})(?:nya)? (?!sini)(?:\S+ ){{0,3}}{_CAME}|
        rumah(?:nya)? (?:anak|saudara|mertua|orang|kakak|adik|cucu|tetangga)\w*|
        sehari|belum|{_CAME} (?:normal|lancar|menyala|nyala)
    """,
    human=True,
    detail=("back", "yes"),
)
_BACK = words(f"{_CAME}|di rumah")
_NOT_BACK = words("tidak|belum|bukan|jarang")


def says_home(plain: str) -> bool:
    """Whether an answer in the one spelling says that somebody is back: *sudah pulang*."""
    return bool(_BACK.search(plain)) and not _NOT_BACK.search(plain)
