"""Who is registered in another RT and may be the one meant: only that there is one, and in which RT, is told of him."""

from collections.abc import Collection

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import digits_of_nik, fold_name, is_whole_number, score_name, words_of
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Resident
from bot.domain.people.standing import ENTERED, REGISTERED
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import search_people
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search, read_registry
from bot.storage.registry.never_came import NeverCame, still_lost
from bot.storage.reports.other_names import other_names

NAMESAKES = 100
"""So many who are called so in a regency are looked at."""
MANY_WORDS = 2


async def found_elsewhere(
    work: Work, outlook: Outlook, rt: AreaCode, query: str, *, dead: bool = False
) -> list[Resident]:
    """In the village by a name that is just so, in the regency by a whole NIK; also who died, where the `dead` are
    asked for too."""
    digits = digits_of_nik(query)
    if is_whole_number(digits):
        regency = ancestor(rt, Level.REGENCY)
        ids = await name_search.persons_numbered(work.transaction, regency, digits)
        return await masked(work, rt, ids, dead=dead)
    words = await work.house.lexicon.words(work.transaction, work.now)
    hits = (await search_people(outlook, words, ancestor(rt, Level.VILLAGE), query)).shown
    called = await other_names(work.transaction, [hit.resident.id for hit in hits])
    names = {hit.resident.id: (hit.resident.name, *called.get(hit.resident.id, ())) for hit in hits}
    those = [who for who, its in names.items() if any(score_name(query, each) >= SURE for each in its)]
    return await masked(work, rt, those, dead=dead)


async def named_far(transaction: Transaction, rt: AreaCode, query: str) -> list[PersonId]:
    """Those registered in other villages of the regency who bear this whole name, of more than one word; who and where
    they are is told to nobody who guesses names."""
    village = ancestor(rt, Level.VILLAGE)
    named = await named_wholly(transaction, AreaCode(ancestor(rt, Level.REGENCY)), query)
    return [who for who, area in named.items() if ancestor(area, Level.VILLAGE) != village]


async def named_wholly(
    transaction: Transaction, regency: AreaCode, query: str, statuses: Collection[int] = REGISTERED
) -> dict[PersonId, AreaCode]:
    """Where all those of the regency are registered, or stand as one of these `statuses`, who bear this whole name, of
    more than one word."""
    words = [[word] for word in words_of(query)]
    if len(words) < MANY_WORDS or digits_of_nik(query):
        return {}
    ids = await name_search.persons_named(transaction, regency, words, NAMESAKES)
    called = await name_search.called(transaction, ids) if ids else {}
    others = await other_names(transaction, list(called))
    return {
        who: each.area
        for who, each in called.items()
        if each.status in statuses and fold_name(query) in map(fold_name, (each.name, *others.get(who, ())))
    }


async def named_and_lost(transaction: Transaction, regency: AreaCode, query: str) -> list[NeverCame]:
    """Those of the regency who bear this whole name, left for another RT of it and are received nowhere yet."""
    gone = await named_wholly(transaction, regency, query, (BasicStatus.MOVED,))
    return list((await still_lost(transaction, list(gone))).values()) if gone else []


async def masked(work: Work, rt: AreaCode, ids: list[PersonId], *, dead: bool = False) -> list[Resident]:
    """Those of them who are registered in another RT of the regency, or died there where the `dead` are asked for too,
    as a head of `rt` may read of them."""
    standing = await read_registry.standing_of(work.transaction, ids, ancestor(rt, Level.REGENCY)) if ids else {}
    return [
        Resident(
            who,
            HouseholdId(""),
            "",
            None,
            None,
            "",
            status=BasicStatus.DEAD if standing[who].status is BasicStatus.DEAD else BasicStatus.ALIVE,
            lives_in=await place_of(work, standing[who].area, rt),
        )
        for who in ids
        if who in standing and standing[who].status in (ENTERED if dead else REGISTERED) and standing[who].area != rt
    ]
