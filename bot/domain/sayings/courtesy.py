"""Words of courtesy around an answer: ya pak, siap, maaf, terima kasih."""

import re

from bot.domain.spelling.plain import plain

_ADDRESS = r"pak|bapak|ibu|kang|teh|mas|mbak|bang|om|tante|min|admin|gan|bos|kak|kakak|pa|bun|akang|teteh|a|neng|ustad"
_KIND = rf"""(?:{_ADDRESS}|maaf|mohon maaf|mohon|punten|permisi|hatur|terima kasih|ya|yah|dong|deh|sih|kok|lah|atuh|mah|
teh|euy|nih|tuh|tea|saja|siap|baik|ok|oh|eh|hehe|hihi|haha|wah|kayaknya|sepertinya|kayanya|mungkin|pisan|banget|sekali|
itu|tadi|kalau|tidak salah)"""
_AROUND = re.compile(re.sub(r"\n", "", rf"^(?:{_KIND} )+|(?: {_KIND})+$"))


def without_courtesy(text: str) -> str:
    """`Siap pak, tiga orang ya bu` → `tiga orang`; the whole in the one spelling where nothing else is left."""
    said = plain(text)
    while (bare := _AROUND.sub("", said)) != said:
        said = bare
    return said
