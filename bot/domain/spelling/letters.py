"""Letters of other scripts and styles that were meant as plain ones: ЅІТІ and 𝑺𝒊𝒕𝒊 are both siti."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(zip("АВСЕНІЈКМОРЅТХУԚԜҮаеіјорѕсухԁһԛԝүʏ", "ABCEHIJKMOPSTXYQWYaeijopscyxdhqwyY", strict=False))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj", strict=True))
_CAPITALS = dict(zip("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡᴢı", "ABCDEFGHIJKLMNOPRTUVWZi", strict=False))
_SAME_SHAPE = str.maketrans(_CYRILLIC | _GREEK | _CAPITALS)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘`´ʼʹ′", "'"))
_PICTURES = ("So", "Sk", "Cs", "Co", "Cn", "Cc", "Cf", "Me", "Mn")
"""Of Unicode's categories: emoji and their joints, what frames or strikes through a letter, what cannot be seen."""
_COMPOSED = ("\u0300", "\u0301", "\u0302", "\u0303", "\u0308", "\u0327")
"""Accents that a letter may have and keep."""


@lru_cache(maxsize=20_000)
def plain_letters(text: str) -> str:
    """The text in plain letters where each of them is certain: styles and widths are folded, pictures and what
    cannot be seen left out, and what has the very shape of a plain letter is that letter where the whole word can be
    read so."""
    styled = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    styled = "".join(map(_framed, styled))
    seen = "".join(" " if each.isspace() else each for each in styled if _is_kept(each))
    return " ".join(_word(word) for word in unicodedata.normalize("NFC", seen).split())


def _framed(each: str) -> str:
    """A letter in a box or a flag is that letter."""
    named = _IN_A_FRAME.fullmatch(unicodedata.name(each, "")) if unicodedata.category(each) == "So" else None
    return named[1] if named else each


_IN_A_FRAME = re.compile("(?:.*LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])")


def _is_kept(each: str) -> bool:
    return each.isspace() or each in _COMPOSED or unicodedata.category(each) not in _PICTURES


def _word(word: str) -> str:
    """A word that is not read whole stays as it is, to be looked at."""
    if word.isascii():
        return word
    folded = word.translate(_SAME_SHAPE)
    return folded if is_latin(folded) else word


def is_latin(text: str) -> bool:
    """Whether all its letters are of our alphabet, accents among them."""
    return all(not each.isalpha() or "LATIN" in unicodedata.name(each, "") for each in text)
