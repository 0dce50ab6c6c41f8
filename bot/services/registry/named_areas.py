"""Areas called by their names, as people write them."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.domain.areas import Area, AreaCode, Level, level_of
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import areas

_LIKE = 85
_LEVELS = (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)


async def named_areas(transaction: Transaction, within: AreaCode, name: str) -> list[Area]:
    """The kabupaten, kecamatan and desa inside an area (itself too) that are called so: just so, else those that
    begin so, else those whose name is like it."""
    known = [
        area
        for level in _LEVELS
        if level >= level_of(within)
        for area in await areas.areas_within(transaction, within, level)
    ]
    wanted = _plain(name)
    return _called(known, wanted) if wanted else []


def _called(known: Sequence[Area], wanted: str) -> list[Area]:
    names = [(area, _plain(area.name)) for area in known]
    calls = [(area, call) for area in known for call in _beginnings(area.name)]
    exact = [area for area, name in names if name == wanted]
    beginning = [area for area, name in names if name.startswith(wanted)]
    alike = [(fuzz.ratio(call, wanted), area) for area, call in calls]
    best = max((score for score, _ in alike), default=0)
    return exact or beginning or [area for score, area in alike if score == best and score >= _LIKE]


def _beginnings(name: str) -> list[str]:
    """What it may be called for short: `sukamaju`, `sukamajubaru`."""
    words = _words(name)
    return ["".join(words[:count]) for count in range(1, len(words) + 1)]


def _plain(name: str) -> str:
    """`karangligar` for `Karang Ligar`; without the word for its kind."""
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+", name.casefold())
    return [word for word in words if word not in ("kabupaten", "kab", "kota", "kecamatan", "kec", "desa")]
