"""Numbers as they are said: tiga, sepuluh, dua puluh lima, opat."""

import re

_UNITS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "hiji": 1, "tilu": 3, "opat": 4, "genep": 6, "dalapan": 8, "salapan": 9, "siji": 1, "loro": 2, "telu": 3,
    "papat": 4, "pitu": 7, "wolu": 8, "sanga": 9, "nol": 0, "enol": 0, "limo": 5, "kosong": 0, "lapan": 8,
}  # fmt: skip
_TENS = {"sepuluh": 10, "sapuluh": 10, "sebelas": 11, "sabelas": 11}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
SPOKEN = rf"(?:{_UNIT})(?: ?(?:belas|welas)| ?puluh(?: (?:{_UNIT}))?)?|sepuluh|sapuluh|sebelas|sabelas"
"""A number up to ninety-nine in words, as a pattern."""
FIRST_LETTERS = "".join(sorted({word[0] for word in (*_UNITS, *_TENS)}))
"""With which of them each begins."""
_SPOKEN = re.compile(rf"(?<!\S)(?:{SPOKEN})(?!\S)")


def number_of(words: str) -> int | None:
    """`tiga` → 3, `dua puluh lima` → 25, `17` → 17; None for anything else."""
    if words.isascii() and words.isdigit():
        return int(words)
    if words in _TENS:
        return _TENS[words]
    if found := re.fullmatch(rf"({_UNIT}) ?(?:belas|welas)", words):
        return 10 + _UNITS[found[1]]
    if found := re.fullmatch(rf"({_UNIT}) ?puluh(?: ({_UNIT}))?", words):
        return 10 * _UNITS[found[1]] + _UNITS.get(found[2] or "nol", 0)
    return _UNITS.get(words)


def in_digits(text: str) -> str:
    """The same with each number in digits: `tanggal lima belas` → `tanggal 15`."""
    return _SPOKEN.sub(lambda found: str(number_of(found[0])), text)
