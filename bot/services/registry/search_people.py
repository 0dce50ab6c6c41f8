"""Searching the registry of a whole village, kecamatan or kabupaten by what an officer typed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.areas import Area, AreaCode, Level, is_within, level_of
from bot.domain.people.names import fold_name, rank_residents, score_name
from bot.domain.people.people import PersonId, Resident
from bot.domain.people.standing import REGISTERED
from bot.domain.people.vocabulary import Vocabulary
from bot.services.registry.candidates import CANDIDATES, Candidates, by_end, by_name
from bot.services.registry.outlook import Named, Outlook
from bot.storage.registry import areas, name_search

SHOWN = 8
"""More cannot be told apart on a small screen."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found, and his RT."""

    resident: Resident
    area: AreaCode


@dataclass(frozen=True, slots=True)
class Hits:
    """Some of those found, the likeliest first; `more` where others follow, of `total`."""

    shown: tuple[Hit, ...] = ()
    more: bool = False
    total: int = 0


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
        told = {each.id: each for each in rank_residents(name, named, CANDIDATES)}
        found = await by_name(transaction, words, where or [area], name)
        if told or found.first:
            return await _ranked(outlook, area, found, skip, name, told)
    return Hits()


async def _by_digits(outlook: Outlook, area: AreaCode, digits: str, skip: int) -> Hits:
    if len(digits) == 16:
        found = await name_search.persons_numbered(outlook.transaction, area, digits)
        return await _ranked(
            outlook, area, Candidates([*found, *await outlook.added_with_nik(area, digits)]), skip, "", {}
        )
    if len(digits) == 4:
        ending = await by_end(outlook.transaction, area, digits)
        first = [*ending.first, *await outlook.added_with(area, digits)]
        return await _ranked(outlook, area, replace(ending, first=first), skip, "", {})
    return Hits()


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


async def _ranked(
    outlook: Outlook, area: AreaCode, found: Candidates, skip: int, name: str, told: Mapping[PersonId, Named]
) -> Hits:
    first = await _in_order(outlook, list(dict.fromkeys([*told, *found.first])), name, told)
    page = first[skip : skip + SHOWN]
    if found.go_on and len(page) < SHOWN:
        page += await found.go_on(max(skip - len(first), 0), SHOWN - len(page))
    homed = await outlook.homed(page, area)
    # Who is told as dead or gone, and is so in the registry not yet, is the last of his page.
    homed.sort(key=lambda each: each[0].status.value not in REGISTERED)
    hits = tuple(Hit(resident, home) for resident, home in homed)
    total = len(first) + found.behind
    return Hits(hits, total > skip + SHOWN, total)


async def _in_order(
    outlook: Outlook, ids: Sequence[PersonId], name: str, told: Mapping[PersonId, Named]
) -> list[PersonId]:
    """Who is registered before who is not, then who is called likest."""
    called = await name_search.called(outlook.transaction, ids)

    def order(who: PersonId) -> tuple[bool, float, str, str]:
        known, named = called.get(who), told.get(who)
        names = [each.name for each in (known, named) if each is not None]
        score = max((score_name(name, each) for each in names), default=0.0) if name else 0.0
        here = known is None or named is not None or known.status in REGISTERED
        place = known.area if known else named.area if named else ""
        return not here, -score, place, who

    return sorted(ids, key=order)
