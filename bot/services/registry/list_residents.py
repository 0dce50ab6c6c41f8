"""Lists residents for the server's administrator, without numbers; the log keeps that they were looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.people.vocabulary import Vocabulary
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import SHOWN, search_people
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.registry import areas, resident_lists
from bot.storage.registry.resident_lists import ListedResident


@dataclass(frozen=True, slots=True)
class Residents:
    """Those found, and the names of their villages; `more` where there are others."""

    listed: Sequence[ListedResident]
    villages: dict[AreaCode, str]
    more: bool


async def list_residents(
    house: House, actor: str, area: AreaCode, query: str, *, everybody: bool, limit: int
) -> Residents:
    """Of the area, by RT and household; with a `query` those whom a search finds, the likeliest first.

    `everybody`: also who died or left.
    """
    async with house.db.read() as transaction:
        if query:
            words = await house.lexicon.words(transaction, house.clock())
            ids, more = await _found(Outlook(transaction, house.clock()), words, area, query, limit)
            found = await resident_lists.by_ids(transaction, ids)
        else:
            found = await resident_lists.of_area(transaction, area, limit + 1, everybody=everybody)
            found, more = found[:limit], len(found) > limit
        villages = await areas.area_names(transaction, {AreaCode(each.area[:13]) for each in found})
    async with house.db.write() as transaction:
        line = audit.Line(actor, "residents.listed", "residents", area, {"count": len(found)})
        await audit.append(transaction, [line], house.clock())
    return Residents(found, villages, more)


async def _found(
    outlook: Outlook, words: Vocabulary, area: AreaCode, query: str, limit: int
) -> tuple[list[PersonId], bool]:
    """Page by page up to the limit, and whether others follow."""
    ids: list[PersonId] = []
    skip, more = 0, True
    while more and len(ids) < limit:
        hits = await search_people(outlook, words, area, query, skip)
        ids += [hit.resident.id for hit in hits.shown]
        skip, more = skip + SHOWN, hits.more
    return ids[:limit], more or len(ids) > limit
