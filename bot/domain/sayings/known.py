"""Whether an answer is one of the words that anybody may say anywhere, and so no name, number or place."""

import re
from functools import lru_cache

from bot.domain.sayings.choosing import is_called
from bot.domain.sayings.counts import count_said
from bot.domain.sayings.courtesy import ADDRESS, KIND
from bot.domain.sayings.nothing import is_plain_no, said_nothing
from bot.domain.spelling.plain import plain

_COURTESY = re.compile(rf"{KIND}(?: {KIND})*")
_ADDRESSES = re.compile(rf"(?:{ADDRESS})(?: (?:{ADDRESS}))*")
_ASIDE = re.compile(
    r"(?:ini|itu|sana|sini|situ|di sini|di sana|di situ|begitu|gitu|seperti itu|sama|sama saja|idem|sda|dll|dst|lanjut|"
    r"selesai|sudah|halo|hallo|assalamualaikum|assalamu'alaikum|selamat (?:pagi|siang|sore|malam)|"
    r"alhamdulillah|insya allah|insyaallah|silakan|mangga|sumangga|sip|mantap|test|tes|coba|cek)"
    r"(?: (?:pak|bapak|ibu|ya|saja))*"
)
_LONGEST = 8
"""Words."""
_NAMES_TOO = re.compile(rf"(?:(?:{ADDRESS}) )?(?:(?:amin|bagus|sabar|sae|salam|selamat|syukur)(?: |$))+")
"""What people agree, greet and comfort with, and are called."""


@lru_cache(maxsize=4096)
def is_name_too(text: str) -> bool:
    """`Amin`, `Pak Sabar`: courtesy by itself, and a name where somebody's is asked for."""
    return _NAMES_TOO.fullmatch(plain(text)) is not None


@lru_cache(maxsize=4096)
def is_courtesy(text: str) -> bool:
    """`ya pak`, `siap`, `makasih bu`: nothing beside it is told. `Neng` alone may be how somebody is called."""
    said = plain(text)
    if said.count(" ") >= _LONGEST:
        return False
    told = (_COURTESY.fullmatch(said) and not _ADDRESSES.fullmatch(said)) or _ASIDE.fullmatch(said)
    return bool(told) or is_called(text, "answer") != ""


@lru_cache(maxsize=4096)
def is_saying(text: str) -> bool:
    """The same of what says that there is none, that nobody knows, or how many: `belum ada`, `lupa`, `berdua`."""
    return is_courtesy(text) or is_plain_no(text) or said_nothing(text) is not None or count_said(text) is not None
