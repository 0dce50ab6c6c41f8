"""Searching the registry of a whole village, kecamatan or kabupaten by what an officer typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import Area, AreaCode, Level, is_within, level_of
from bot.domain.people.names import fold_name, rank_residents, score_name, words_of
from bot.domain.people.people import PersonId, Resident
from bot.domain.people.standing import REGISTERED
from bot.domain.people.vocabulary import Vocabulary
from bot.services.registry.outlook import Outlook
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import areas, name_search

SHOWN = 8
"""More cannot be told apart on a small screen."""
CANDIDATES = 64
"""So many are read and ranked; where there are more, a village has to be named."""
SPELLINGS, NEAREST = 8, 2
GUESSED_AMONG = 3_000
"""Of those who have the rarest word, so many are looked at where spellings are guessed."""
MOST_ASKED = 6
"""Words of a query that count."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found, and his RT."""

    resident: Resident
    area: AreaCode


@dataclass(frozen=True, slots=True)
class Hits:
    """The best of those found; `more` where others fit as well."""

    shown: tuple[Hit, ...] = ()
    more: bool = False
    total: int = 0
    """Of those read: where there are more than are read, a village has to be named."""


async def search_people(outlook: Outlook, words: Vocabulary, area: AreaCode, query: str, skip: int = 0) -> Hits:
    """Whom of the area (a village or larger) `query` may mean: a name in any order, also misspelt and with a village or
    kecamatan behind it; a NIK or No KK; the last four digits of a NIK. Those still registered come first, also those
    whom a report that waits adds. Of all that fit those behind the first `skip`."""
    transaction = outlook.transaction
    digits = re.sub(r"[\s.\-]", "", query)
    if digits.isascii() and digits.isdigit():
        return await _by_digits(outlook, area, digits, skip)
    places = await areas.areas_within(transaction, area, Level.VILLAGE) if level_of(area) <= Level.VILLAGE else []
    waiting = (await outlook.waiting(area)).named
    for name, where in _readings(fold_name(query), places):
        named = [each for each in waiting if any(is_within(each.area, place) for place in where or [area])]
        found = [each.id for each in rank_residents(name, named, SHOWN)]
        found += await _by_name(transaction, words, where or [area], name)
        if found:
            return await _ranked(outlook, area, name, found, skip)
    return Hits()


async def _by_digits(outlook: Outlook, area: AreaCode, digits: str, skip: int) -> Hits:
    if len(digits) == 16:
        found = await name_search.persons_numbered(outlook.transaction, area, digits)
        found += await outlook.added_with_nik(area, digits)
    elif len(digits) == 4:
        found = await name_search.persons_ending(outlook.transaction, area, digits, CANDIDATES)
        found += await outlook.added_with(area, digits)
    else:
        return Hits()
    return await _ranked(outlook, area, "", found, skip)


def _readings(query: str, places: Sequence[Area]) -> list[tuple[str, list[AreaCode]]]:
    """The query as a name with a village or kecamatan behind it, as far as one is called so; then as a name alone."""
    words = query.split()
    readings: list[tuple[str, list[AreaCode]]] = []
    for at in range(1, len(words)):
        said = " ".join(word for word in words[at:] if word not in _SAYS_PLACE)
        named = [p.code for p in places if said and said in (fold_name(p.name), _with_district(p))]
        named = named or [p.code for p in places if said and said == fold_name(p.district_name)]
        if named:
            readings.append((" ".join(word for word in words[:at] if word not in _SAYS_PLACE), named))
    return [*readings, (query, [])]


_SAYS_PLACE = frozenset({"desa", "kelurahan", "kel", "kecamatan", "kec", "di"})


def _with_district(place: Area) -> str:
    return f"{fold_name(place.name)} {fold_name(place.district_name)}"


async def _by_name(transaction: Transaction, words: Vocabulary, where: Sequence[AreaCode], name: str) -> list[PersonId]:
    asked = words_of(name)[:MOST_ASKED]
    found: dict[PersonId, None] = {}
    for spellings in _plans(words, asked):
        for area in where:
            scanned = name_search.SCANNED if all(len(each) == 1 for each in spellings) else GUESSED_AMONG
            found |= dict.fromkeys(
                await name_search.persons_named(transaction, area, spellings, CANDIDATES + 1, scanned)
            )
        if len(found) >= SHOWN:
            break
    return list(found)


def _plans(words: Vocabulary, asked: Sequence[str]) -> list[list[list[str]]]:
    """What each word may be, the surest reading first: as it is, as the beginning of a word, misspelt, run together;
    of three and more one may be wrong."""
    exact = [[word] for word in asked]
    begun = [list(dict.fromkeys([word, *words.beginning(word, SPELLINGS)])) for word in asked]
    near = [words.near(word, SPELLINGS) for word in asked]
    nearest = [list(dict.fromkeys([word, *each[:NEAREST]])) for word, each in zip(asked, near, strict=True)]
    wide = [list(dict.fromkeys([*starts, *each])) for starts, each in zip(begun, near, strict=True)]
    plans = [exact, begun, nearest, wide]
    halves = [words.halves(word) for word in asked]
    if any(halves):
        plans.append([[each] for word, pair in zip(asked, halves, strict=True) for each in pair or (word,)])
    if len(asked) > 1:
        plans.append([["".join(asked)]])
    if len(asked) > 2:
        plans += [exact[:place] + exact[place + 1 :] for place in reversed(range(len(asked)))]
    return [plan for place, plan in enumerate(plans) if plan not in plans[:place]]


async def _ranked(outlook: Outlook, area: AreaCode, name: str, found: Sequence[PersonId], skip: int) -> Hits:
    homed = await outlook.homed(found[: 4 * CANDIDATES], area)
    hits = [Hit(resident, home) for resident, home in homed]
    hits.sort(key=lambda hit: _order(hit, name))
    return Hits(tuple(hits[skip : skip + SHOWN]), len(hits) > skip + SHOWN, len(hits))


def _order(hit: Hit, name: str) -> tuple[bool, float, str, str]:
    here = hit.resident.status.value in REGISTERED
    return (not here, -score_name(name, hit.resident.name) if name else 0.0, hit.area, hit.resident.id)
