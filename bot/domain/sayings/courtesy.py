"""Words of courtesy around an answer: ya pak, siap, maaf, terima kasih."""

import re
from functools import lru_cache

from bot.domain.spelling.plain import plain

ADDRESS = "pak|bapak|ibu|kang|teh|mas|mbak|bang|om|tante|min|admin|gan|bos|kak|kakak|pa|bun|akang|teteh|a|neng|ustad"
KIND = (
    f"(?:{ADDRESS}|maaf|mohon maaf|mohon|punten|permisi|hatur|terima kasih|ya|yah|dong|deh|sih|kok|lah|atuh|mah|"
    "teh|euy|nih|tuh|tea|saja|siap|baik|ok|oh|eh|hehe|hihi|haha|wah|kayaknya|sepertinya|kayanya|mungkin|pisan|banget|"
    "sekali|itu|tadi|kalau|tidak salah)"
)
"""A word of courtesy, in the one spelling, as a pattern."""
_AROUND = re.compile(rf"^(?:{KIND} )+|(?: {KIND})+$")


@lru_cache(maxsize=4096)
def without_courtesy(text: str) -> str:
    """`Siap pak, tiga orang ya bu` → `tiga orang`; the whole in the one spelling where nothing else is left."""
    said = plain(text)
    while (bare := _AROUND.sub("", said)) != said:
        said = bare
    return said
