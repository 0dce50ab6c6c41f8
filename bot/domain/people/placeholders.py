"""Numbers and names that stand for none: sixteen zeros, nines, 1234…, XXX, TANPA NAMA."""

import re

from bot.domain.sayings.nothing import is_plain_no, may_say_nothing, said_nothing
from bot.domain.spelling.letters import is_latin

_UP, _DOWN = "01234567890123456789012345", "98765432109876543210987654"
_WRITABLE = re.compile(r"[^\W\d_][^\W\d_ '.,\-/()]*(?:[ '.,\-/()]+[^\W\d_ '.,\-/()]*)*")
_STANDS_FOR_NONE = re.compile(
    r"(?:nama|nama lengkap|tanpa nama|tidak bernama|belum (?:ada|diberi|punya) nama|no ?name|n\.? ?n\.?|anonim|"
    r"anonymous|unknown|"
    r"contoh(?: nama| warga)?|tes|test|testing|coba|dummy|"
    r"asdf\w*|qwerty\w*|n a|fulan|si fulan|mr\.? x|abc|abcd\w*|"
    r"bayi|bayi (?:laki laki|perempuan)|jabang bayi|calon bayi|anak|istri|suami|ibu|bapak|orang|warga|penduduk|"
    r"(?:ya|iya|ok|oke|siap|betul|benar)(?: pak| bu)?|terima ?kasih|makasih|ber(?:dua|tiga|empat|lima)|"
    r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?: (?:orang|jiwa|anak))?|"
    r"kepala keluarga|kosong|nihil|null|none|nan|undefined|sda|idem|sama|dst|dll)"
)
_SIGNS, _NO_LETTERS = re.compile(r"[^\w. ]"), re.compile(r"[\W\d_]")
_LONGEST = 120
_VOWELS = "aiueo"
"""Aa, Ii and Uu are names here."""


def is_placeholder(number: str) -> bool:
    """Whether sixteen digits are no NIK or No KK but fill a cell: made up, or with 0000 at the end."""
    return number.endswith("0000") or is_made_up(number)


def is_made_up(number: str) -> bool:
    """Whether they can be no number at all: one digit over and over, a row of them, nothing behind the place."""
    own = number[6:]
    return (
        len(set(number)) <= 1
        or len(set(own)) <= 1
        or number in _UP
        or number in _DOWN
        or own in _UP
        or own in _DOWN
        or number[:8] == number[8:]
        or number.startswith("00")
    )


def is_no_name(name: str) -> bool:
    """Whether a cell or an answer only stands for a name."""
    if name.isascii() and name.replace(" ", "").isalpha():
        bare = " ".join(name.casefold().split())
        letters = bare.replace(" ", "")
    else:
        bare = " ".join(_SIGNS.sub(" ", name).casefold().split())
        letters = _NO_LETTERS.sub("", bare)
    if not letters or (may_say_nothing(name) and (said_nothing(name) is not None or is_plain_no(name))):
        return True
    is_one_letter = len(set(letters)) == 1 and (len(letters) > 2 or (len(letters) == 2 and letters[0] not in _VOWELS))
    return is_one_letter or _STANDS_FOR_NONE.fullmatch(bare) is not None


def is_writable_name(name: str) -> bool:
    """Whether the national list may be given it: letters of our alphabet, and what stands between them."""
    return len(name) <= _LONGEST and _WRITABLE.fullmatch(name) is not None and (name.isascii() or is_latin(name))


def is_listable_name(name: str) -> bool:
    """The same, with numbers that stand alone, as in *Ujang 2*: no digit or sign is among its letters."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return len(name) <= _LONGEST or is_writable_name(" ".join(name.split()))
    return is_writable_name(" ".join(word for word in name.split() if not word.isdigit()))
