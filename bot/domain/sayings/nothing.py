"""Whether an answer says that there is none, or that nobody knows: belum ada, tidak tahu, ga ada, lewat saja."""

import re
from enum import Enum, auto
from functools import lru_cache

from bot.domain.sayings.courtesy import KIND, without_courtesy
from bot.domain.spelling.plain import plain


class Nothing(Enum):
    """What an answer without anything in it means."""

    NONE = auto()
    """there is none, or not yet"""
    UNKNOWN = auto()
    """he does not know"""


_NOT = "tidak|belum|tak|bukan|kurang"
_WHAT = (
    r"nik|ktp|kk|nama|namanya|nomor|nomornya|nomer|kartu|kartunya|surat|suratnya|akta|aktanya|foto|fotonya|fotona|data|"
    r"datanya|alamat|alamatnya|apa|apanya|gambar|gambarnya|buku|orangnya|yang lain|lagi|apa lagi|"
    r"kartu keluarga|surat kematian|surat kelahiran|surat pindah"
)
_NONE_SAID = (
    rf"(?:(?:{_WHAT}) )?(?:masih )?(?:sama sekali )?(?:tidak|belum|tak)(?: (?:ada|ana|aya|punya|dapat|terbit|"
    rf"keluar|buat|bikin|dibuat|dibikin|"
    r"dibuatkan|diberi|dikasih|dikasi|diurus|dibikinkan|foto|difoto|sempat|sempat difoto|perlu|usah|memiliki|bernama|"
    rf"kasih|pakai|pegang|kenal|bisa|ketemu|beres|selesai|pernah|kepegang))?(?: (?:{_WHAT}))?"
    r"|kosongin|kosongkan|dikosongkan|belum jadi(?: \S+)?|tanpa(?: \S+)?|kosong|nihil|skip|lewat|lewati|"
    r"lewatin|lewatkan|next|"
    r"strip|none|null|"
    r"nanti|nanti saja|nanti menyusul|menyusul|nyusul|nanti nyusul|nanti dulu|belakangan|tidak usah|lewat dulu|"
    r"lewat saja|skip dulu|skip saja|lewati dulu|lewati saja|ketinggalan|tidak dibawa|"
    r"(?:masih )?(?:dalam )?proses|lagi diurus|sedang diurus|masih diurus|nanti disusulkan"
)
_NONE = re.compile(rf"(?:{_NONE_SAID})(?: (?:{_NONE_SAID}|dulu|saja|pak|ibu|bapak))*")
_UNKNOWN = re.compile(
    rf"(?:saya |sy |kami |kita )?(?:{_NOT}) (?:begitu |terlalu |pada )?(?:tahu|ingat|jelas|paham|pasti|ngertos|"
    rf"hafal|hapal|tahu pasti|kenal|ngerti|yakin|tahu persis|ingat lagi|"
    rf"tahu juga)(?: (?:{_WHAT}|juga|persis|pastinya|pasti|kapan|siapa|berapa|tanggal|tanggalnya|harinya|jelas|"
    rf"lagi|saya|mah|kami))*|"
    r"(?:sudah )?lupa(?: lagi| saya| juga| euy)*|entah|entahlah|tidak diketahui|poho|hilap|duka|kirang terang|"
    r"teuing|mana saya tahu|"
    r"wallahualam|wallahu alam|unknown|lali|embuh"
)
_DASHES = re.compile(r"\s*[-–—_][\s\-–—_.]*|[xX×]{1,3}")


@lru_cache(maxsize=4096)
def said_nothing(text: str) -> Nothing | None:
    """What the whole of `text` says; None where it says anything else."""
    if _DASHES.fullmatch(text):
        return Nothing.NONE
    for said in (without_courtesy(text), plain(text)):
        if _UNKNOWN.fullmatch(said):
            return Nothing.UNKNOWN
        if _NONE.fullmatch(said) and said not in _DENIALS:
            return Nothing.NONE
    return None


_WORDS = frozenset(re.findall("[a-z]+", f"{_NONE_SAID} {_UNKNOWN.pattern}"))


_COURTEOUS = frozenset(re.findall("[a-z]+", KIND))


def may_say_nothing(text: str) -> bool:
    """Whether a word of it is one of those by which `said_nothing` knows, and it begins with one or with courtesy:
    quick, for whoever asks of many."""
    words = text.casefold().split()
    return any(map(_is_of_nothing, words)) and _may_open(words[0])


@lru_cache(maxsize=50_000)
def _may_open(word: str) -> bool:
    return _is_of_nothing(word) or not _COURTEOUS.isdisjoint(plain(word).split())


@lru_cache(maxsize=50_000)
def _is_of_nothing(word: str) -> bool:
    bare = word.strip(".,:;()!?")
    if any(map(str.isdigit, bare)):
        return False
    return not bare.isalpha() or set(bare) == {"x"} or bool(_WORDS.intersection((bare, *plain(bare).split())))


_DENIALS = frozenset({"tidak", "tak"})
"""A plain no says that there is none only where something may be left out: `is_plain_no`."""


def is_plain_no(text: str) -> bool:
    """`Tidak`, `engga pak`: of what may be left out, that it is."""
    return without_courtesy(text) in _DENIALS
