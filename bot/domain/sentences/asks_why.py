"""*Kenapa ditolak?*: somebody asks why his report was turned down or came back."""

from enum import Enum, auto

from bot.domain.spelling.plain import plain
from bot.domain.spelling.whole_words import words

_LONGEST = 200
_WHY = (
    r"kenapa|mengapa|kok|kunaon|naha|(?:karena|gara gara) apa|apa (?:sebabnya|alasannya|masalahnya)|alasan\w*|sebabnya"
)
_AGAINST = (
    r"(?:di ?)tolak|tertolak|di ?kembalikan|dibalikin|dibalikan|dibatalkan|ditulak|dipulangkan|"
    r"(?:tidak|belum|gagal) (?:di ?)?(?:setujui|disetujui|diterima|acc|diacc|lolos|masuk)"
)
_BEFORE, _BEHIND = (
    r"(?:(?:pak|ibu|bapak|min|terus|lalu|jadi|maaf|itu|oh|lho|loh|lah|ya) )*",
    r"(?: (?:pak|ibu|bapak|min|ya|sih|itu|tuh))*",
)
_ASKS = words(
    rf"""
    (?:{_WHY}) ~4 (?:{_AGAINST})|(?:{_AGAINST}) ~3 (?:{_WHY})|
    ^{_BEFORE}(?:apa alasan|alasan(?:nya)? apa|apa alasannya|apa sebabnya|apa salah(?:nya)?(?: saya)?|
    (?:apa|di ?mana|apanya) yang (?:salah|keliru|kurang)|
    (?:salah|keliru|kurang)nya apa|(?:salah|keliru|kurang)(?:nya)? di ?mana|(?:salah|keliru) apa){_BEHIND}$
    """
)
_ALONE = words(rf"^{_BEFORE}(?:kenapa|mengapa|kunaon|naha|kok (?:gitu|begitu|bisa)){_BEHIND}$")

_TURNED_DOWN = words(rf"(?:{_AGAINST})")


class Why(Enum):
    """How surely it asks that."""

    SAID = auto()
    ALONE = auto()
    """*kenapa pak*: where something has just been turned down"""


def asks_why(text: str) -> Why | None:
    """Whether it asks why something was turned down, or what is wrong with it."""
    said = plain(text) if len(text) <= _LONGEST else ""
    if _ASKS.search(said):
        return Why.SAID
    return Why.ALONE if _ALONE.search(said) else None


def names_reports(text: str) -> bool:
    """Whether it says that something was turned down: *apa yang salah?* may be about what he just answered."""
    return _TURNED_DOWN.search(plain(text)) is not None
