"""What is written where nothing is told: marks for *as above*, what is still in work, words that point elsewhere."""

import re
from functools import lru_cache

from bot.domain.sayings.courtesy import KIND
from bot.domain.sayings.evading import EVADING_WORDS, Evasion, evades
from bot.domain.spelling.plain import plain, spellings_of

_MARKS = {
    '"', "'", '""', "''", "”", "“", "„", "〃", "´´", "``", ",,", "//", "-//-", '-"-', '- " -', "-''-", "-“-", "-”-",
    "sda", "s.d.a", "s.d.a.", "s/d/a", "s d a", "idem", "id.", "ditto", "dito", "idem ditto", "sama", "sama saja",
    "sama aja", "sda di atas",
}  # fmt: skip
_LIKE = ("sama", "sama dengan", "sama dgn", "sama dg", "sama seperti", "seperti", "spt", "sesuai", "lihat", "ikut")
_ABOVE = ("atas", "di atas", "diatas", "atasnya", "di atasnya", "diatasnya", "yang di atas", "yg diatas", "sebelumnya")
_AS_ABOVE = frozenset({*_MARKS, *(f"{like} {above}" for like in _LIKE for above in _ABOVE)})
"""What is written under a cell for *the same as above*, folded."""
AS_ABOVE = _AS_ABOVE | {fold(each) for each in _AS_ABOVE for fold in (str.upper, str.capitalize, str.title)}
"""The same as it is written."""
_PAPERS = r"(?:e-?ktp|ktp|kk|kartu(?: keluarga)?|akta|ijazah|lampiran|berkas|foto(?: ?copy| ?kopi)?|fc|buku nikah)"
_KIN = (
    r"(?:suami|istri|orang tua|ortu|ayah|ibu|bapak|anak|kepala keluarga|keluarga|mertua|kakek|nenek|pasangan)(?:nya)?"
)
_SEAT = r"(?:kantor )?(?:kelurahan|desa|kecamatan|capil|disdukcapil)"
_IN_WORK = (
    r"proses|diproses|pemrosesan|pengurusan|pembuatan|pencetakan|perekaman|pengajuan|perbaikan|verifikasi|pendataan|"
    r"pengecekan|konfirmasi|dibuat|dibikin|dibuatkan|dicetak|cetak|direkam|rekam|didata|diajukan|diurus|urus|"
    r"dilengkapi|lengkapi|disusulkan|susulan|menyusul|diisi|isi|dicek|cek|dikonfirmasi|ditanya\w*|dicari\w*|"
    r"diperbaiki|dibetulkan|betulkan|perbaiki|kosong|menunggu|tunggu|nunggu|ditunggu|pending"
)
_STILL = "masih|lagi|sedang|baru|on|akan|dalam|tahap|sementara|perlu|harus|nanti|di|untuk"
_TO_COME = re.compile(
    rf"(?:(?:{_STILL}) )*(?:{_IN_WORK})"
    rf"(?: (?:{_IN_WORK}|nanti|dulu|lagi|ulang|kembali|hasil|kabar|info|{_PAPERS}|{_SEAT}))*|"
    rf"(?:{_PAPERS} |data )?(?:hilang|buram|rusak|sobek|(?:tidak|kurang|belum) (?:terbaca|kebaca|lengkap|terisi|isi))|"
    r"(?:tidak|belum) (?:ditemukan|diketahui|dibawa|bawa|tercantum|dicantumkan|ada (?:keterangan|info\w*|catatan))|"
    r"belum (?!bekerja|kerja|sekolah|tamat|lulus|menikah|berkeluarga)\S+|tba|tbd|nol|n\.a"
)
"""Over the one spelling: what is in work, or cannot be read."""
_ELSEWHERE = re.compile(
    rf"(?:(?:ada|lihat|liat|cek|sesuai|seperti|kayak|sama|dengan|di|pada|dalam|ikut|menurut|terlampir|lampir|yang) )+"
    rf"(?:{_PAPERS}|{_KIN})(?: (?:asli|lama|baru|saja|masing masing|terlampir|desa))?|"
    rf"terlampir|(?:masih )?di {_SEAT}|(?:tolong|mohon|harap|wajib|minta) (?:{_IN_WORK})"
)
"""The paper, somebody of the family or an office that knows it."""
CALLED_SO = frozenset({"lusa", "mana", "saha", "sopo", "sapa", "bentar", "isi"})
"""Old names that evade nothing where a name stands."""
_OPENING = spellings_of(EVADING_WORDS.union(re.findall("[a-z]+", f"{_TO_COME.pattern} {_ELSEWHERE.pattern} {KIND}")))
"""Whatever tells nothing begins with one of them."""
_FIRST_WORD = re.compile(r"[a-z]\S*")


def _begins_otherwise(text: str) -> bool:
    """Quickly, for names and addresses are many: *KP. KRAJAN NO. 3 DESA BARU* begins with nothing that evades."""
    first = _FIRST_WORD.search(text.casefold())
    return first is None or _OPENING.isdisjoint(re.findall("[a-z]+", first[0]))


def is_as_above(text: str) -> bool:
    """Whether it stands for what is written above it: sda, idem, "."""
    return text in AS_ABOVE or text.casefold() in _AS_ABOVE


@lru_cache(maxsize=4096)
def is_to_come(text: str) -> bool:
    """`Masih diproses`, `menunggu KTP`, `tanya dulu`, `tidak terbaca`: there is none so far."""
    if _begins_otherwise(text):
        return False
    return evades(text) is Evasion.PUTS_OFF or _TO_COME.fullmatch(plain(text)) is not None


@lru_cache(maxsize=4096)
def points_elsewhere(text: str) -> bool:
    """`Lihat KK`, `ikut suami`, `terserah`: whoever wrote it did not tell."""
    if _begins_otherwise(text):
        return False
    return evades(text) is not None or _ELSEWHERE.fullmatch(plain(text)) is not None


def is_no_ones_name(text: str) -> bool:
    """Whether it puts off, asks back or points elsewhere in place of a name."""
    return text.casefold() not in CALLED_SO and tells_nothing(text)


def tells_nothing(text: str) -> bool:
    """Whether it is any of these."""
    return is_as_above(text) or is_to_come(text) or points_elsewhere(text)
