"""How wide a text shows on a telephone."""

import unicodedata
from functools import lru_cache

ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def columns(text: str) -> int:
    """How wide a text shows: wide characters and emoji count two, joiners and marks none."""
    return sum(map(columns_of, text))


def columns_of(char: str) -> int:
    """The same of one character."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
