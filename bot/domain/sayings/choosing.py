"""Which entry of a list somebody means who answers in his own words."""

import re
from collections.abc import Collection
from functools import lru_cache

from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.sayings.entries import ENTRIES
from bot.domain.spelling.plain import plain

_LONGEST = 12
"""Words; whoever writes more tells a story, in which any word may stand."""
_BUT = re.compile(r"(?<!\S)(?:bukan|jangan|tidak|belum|kurang(?= (?:tahu|jelas|pasti|yakin)))(?!\S)")


def meant_by(text: str, of: str, codes: Collection[str]) -> str:
    """The code of list `of` that `text` tells; empty where it tells none or several."""
    return _meant(plain(text), of, frozenset(codes)) or _meant(without_courtesy(text), of, frozenset(codes))


def is_called(text: str, of: str) -> str:
    """The code that the whole of `text` is another name of; empty where there is more to it."""
    said = without_courtesy(text)
    return next((code for code, pattern in ENTRIES.get(of, {}).items() if pattern.fullmatch(said)), "")


@lru_cache(maxsize=4096)
def _meant(said: str, of: str, codes: frozenset[str]) -> str:
    if not said or said.count(" ") >= _LONGEST:
        return ""
    listed = [(code, pattern) for code, pattern in ENTRIES.get(of, {}).items() if code in codes]
    whole = [code for code, pattern in listed if pattern.fullmatch(said)]
    if whole:
        return whole[0] if len(whole) == 1 else ""
    found = [(code, match.span()) for code, pattern in listed for match in pattern.finditer(said)]
    widest = {code for code, span in found if not any(_lies_within(span, other) for _, other in found)}
    if len(widest) != 1 or _is_denied(said, [span for _, span in found]):
        return ""
    return widest.pop()


def _lies_within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _is_denied(said: str, spans: list[tuple[int, int]]) -> bool:
    """`bukan kecelakaan`: a denial that is no part of what the entry is called."""
    denials = (match.span() for match in _BUT.finditer(said))
    return any(not any(start <= at and end <= stop for start, stop in spans) for at, end in denials)
