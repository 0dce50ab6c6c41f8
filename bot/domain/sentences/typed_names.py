"""The name that somebody types where one is asked for: without what stands around it, and never a word that is none."""

import re
from datetime import date
from functools import lru_cache

from bot.domain.days.vague_days import understand_day
from bot.domain.people.placeholders import is_no_name
from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.sayings.known import is_saying
from bot.domain.sayings.no_entries import is_no_ones_name
from bot.domain.sentences.plain_words import PLAIN, TITLES
from bot.domain.spelling.word_set import word_set

_LED = re.compile(
    r"(?:nama(?:nya)?(?: (?:bayi|anak|ibu|bapak|lengkap|suami|istri|kepala keluarga)(?:nya)?)?|bernama|namina|ngaranna|"
    r"atas nama|a\.n\.|a/n)(?: (?:adalah|yaitu|itu|teh|nyaeta))?\s*[:=]?\s+(?=\S)",
    re.IGNORECASE,
)
_BEHIND = word_set("pak bu ibu bapak ya yah yaa yaah deh sih dong lah aja saja bos gan bro makasih nuhun")
_TELLING = word_set("""
    saya sy kami kita tidak tdk gak ga nggak ngga belum blm bukan bkn sudah udah sdh telah yang yg dengan dgn karena krn
    adalah untuk utk kalau kalo tapi akan mau meninggal melahirkan lahiran pindah lapor laporan ada dari ke di apa siapa
    bagaimana gimana kapan kenapa namanya orangnya dia itu ini tahu tau masih tolong mohon minta bayinya ibunya istrinya
    suaminya anaknya rt rw barusan
""")
"""Beside any of them the rest is told of somebody, and is not what he is called."""
_GROUPS = word_set("warga baru orang keluarga sekeluarga penghuni pendatang tetangga penyewa")
"""Nobody's name begins with them."""
_OF_DAYS = word_set("kemarin kemaren kmrin kmrn kamari tadi barusan sekarang besok lusa semalam hariini subuh")
_ALSO_CALLED = word_set(
    "laki laki-laki lakilaki perempuan cowok cewek pria wanita lk pr l p pagi siang sore malam siapa apa saya dia kami "
    "rumah rs rsud puskesmas klinik polindes posyandu bidan dokter paraji dukun"
)
_LONGEST = 8
"""Words."""
_ANY_DAY = date(2026, 1, 1)


@lru_cache(maxsize=4096)
def name_told(text: str) -> str:
    """`Namanya Siti Aminah bu` → `Siti Aminah`; empty where it is a number, a day, a sentence, or a word that anybody
    may say anywhere."""
    words = _LED.sub("", text, count=1).split() if _LED.match(text) else text.split()
    while len(words) > 1 and words[-1].casefold().strip(".,!") in _BEHIND:
        del words[-1]
    name = " ".join(words).rstrip(",;") if words else ""
    return "" if _is_none([word.strip(".,!?").casefold() for word in words], name) else name


def _is_none(words: list[str], name: str) -> bool:
    if len(words) > _LONGEST or "?" in name or any(letter.isdigit() for letter in name):
        return True
    if is_no_name(name) or is_saying(name) or is_no_ones_name(name) or _is_day(words, name):
        return True
    if len(words) == 1:
        return words[0] in _ALSO_CALLED
    return words[0] in _GROUPS or bool(_TELLING.intersection(words)) or (len(words) > 2 and PLAIN.issuperset(words))


@lru_cache(maxsize=4096)
def is_a_day(text: str) -> bool:
    """Whether the whole of it tells a day, and nobody is called so: *kemarin*, *hari senin*, *9/11/2026*; `Pak Jumat`
    is a man, and digits alone may end a number."""
    words = without_courtesy(text).split()
    if not words or text.strip().isdigit():
        return False
    if len(words) == 1 and words[0].isalpha():
        return words[0] in _OF_DAYS
    return understand_day(" ".join(words), _ANY_DAY) is not None


def tells_a_day(text: str) -> bool:
    """Whether a word of it says when and is nobody's name: *kemarin*, *tgl 5*; of `Siti Jumat` none does."""
    words = {word.strip(".,!?") for word in text.casefold().split()}
    return bool(words & _OF_DAYS) or any(letter.isdigit() for letter in text)


_SEXES = frozenset({"perempuan", "laki", "laki-laki", "lakilaki", "cowok", "cewek", "pria", "wanita"})


def tells_sex(text: str) -> bool:
    """`Siti Maryam, perempuan`; Putri and Putra are names."""
    return not _SEXES.isdisjoint(word.strip(".,!?") for word in text.casefold().split())


def names_somebody(text: str, name: str) -> bool:
    """Whether this name in it opens it, or stands behind a title, so that it is surely one."""
    if not name:
        return False
    before, found, _ = text.casefold().partition(name.casefold())
    return bool(found) and (not before.split() or before.split()[-1].strip(".") in _BEFORE_NAMES)


_BEFORE_NAMES = word_set("""
    h hj hjh haji hajah pak pa bapak bpk bu ibu teh teteh kang mang mas mbak bang si neng ceu mak nek kakek nenek
""")


def is_titled(text: str) -> bool:
    """`Pak Tua`, `bu Mei`: two words of which the first is a title are somebody, whatever the other means."""
    words = text.casefold().split()
    return len(words) == 2 and words[0].strip(".") in TITLES | _BEFORE_NAMES


def _is_day(words: list[str], name: str) -> bool:
    """Rebo, Jumat and Juli are called so; nobody is called Kemarin, or Rabu Kemarin."""
    return words[0] in _OF_DAYS or (len(words) > 1 and understand_day(name, _ANY_DAY) is not None)
