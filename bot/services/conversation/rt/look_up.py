"""Reading what a question needs from the registry: never beyond the reporter's area, villages of his regency apart."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from bot.dialogue.naming import with_namesakes
from bot.dialogue.reading import Found, Lookup, Seeks
from bot.domain.areas import Area, AreaCode, Level, ancestor
from bot.domain.people.find_residents import find_residents, speaks_of_more
from bot.domain.people.houses import HousePage, page_of_houses
from bot.domain.people.names import FOUND, digits_of_nik, fold_name, rank_residents, score_name
from bot.domain.people.people import BasicStatus, HouseholdId, Resident, mother_named_by
from bot.services.chat.chat import Chat
from bot.services.chat.tie_question import look_for
from bot.services.registry.babies import babies_of
from bot.services.registry.elsewhere import found_elsewhere, masked
from bot.services.registry.lately_here import lately_here, received_elsewhere
from bot.services.registry.not_here import ended_here, is_among, is_whole, not_here, otherwise_here, several_there
from bot.services.registry.outlook import Outlook, Waiting
from bot.services.registry.who_comes import (
    called_so,
    families_sent,
    family_sent,
    family_that_comes,
    meant,
    who_comes,
    who_is_expected,
    who_is_sent,
)
from bot.services.submission.named_before import family_named_before, named_before, who_lives_apart
from bot.storage.registry import areas, read_registry

MOST = 60
"""Who is called alike in one RT, shown page by page; whoever is called so by more has to say more of him."""


async def look_up(chat: Chat, lookup: Lookup) -> Found:
    """What the question asked for, with those marked who could be taken for each other."""
    found = await _look_up(chat, lookup)
    residents = with_namesakes(found.residents, chat.scene.today)
    marked = {each.id: each for each in residents if each.has_namesake}
    if not marked:
        return found
    families = {house: tuple(marked.get(each.id, each) for each in these) for house, these in found.families.items()}
    return replace(found, residents=residents, families=families)


async def _look_up(chat: Chat, lookup: Lookup) -> Found:
    match lookup.what:
        case Seeks.HOUSEHOLD | Seeks.STAYERS:
            return await _members(chat, HouseholdId(lookup.query), stay=lookup.what is Seeks.STAYERS)
        case Seeks.HOUSES:
            return Found("", page=await _houses(chat, int(lookup.query)))
        case Seeks.RESIDENTS:
            return await _with_not_here(chat, Found(lookup.query, await _residents(chat, lookup.query)))
        case Seeks.EVER | Seeks.ENTRIES | Seeks.TWICE:
            return await _entries(chat, lookup)
        case Seeks.FAMILIES | Seeks.LEFT_TOO | Seeks.ENDED_TOO:
            return await _with_not_here(chat, await _families(chat, lookup))
        case Seeks.VILLAGES:
            return Found(lookup.query, areas=await _villages(chat, lookup.query))
        case Seeks.VILLAGERS:
            return await look_for(chat, lookup.query)
        case Seeks.DEAD | Seeks.GONE:
            found = await _ended(chat, lookup.query, DEAD if lookup.what is Seeks.DEAD else GONE)
            is_called = not lookup.query or is_among(lookup.query, found.residents)
            return found if is_called else await _with_otherwise(chat, found)
        case Seeks.ARRIVALS:
            found = await _arrivals(chat, lookup.query)
            return await _with_ended(chat, found) if lookup.query else found
        case _:
            assert_never(lookup.what)


async def _with_not_here(chat: Chat, found: Found) -> Found:
    """With what is known of others called so, who died, left or live in another RT."""
    others = await not_here(chat.work, chat.outlook, chat.officer.area, found.query, found.residents)
    return replace(found, not_here=others)


async def _with_ended(chat: Chat, found: Found, *, twice: bool = False) -> Found:
    """With those called so who died or left this RT."""
    ended = await ended_here(chat.work, chat.officer.area, found.query, found.residents, twice=twice)
    unclear, alike = several_there(found.query, found.residents)
    offered = tuple(each for each in found.residents if each.id not in unclear)
    return replace(found, residents=offered, not_here=(*ended, *alike))


async def _with_otherwise(chat: Chat, found: Found) -> Found:
    """Nobody called so ended here as he says: with why he is not found, also beside who is only called alike."""
    area = chat.officer.area
    living = await find_in_rt(chat.outlook, area, found.query)
    return replace(found, not_here=await otherwise_here(chat.work, chat.outlook, area, found.query, living))


async def _entries(chat: Chat, lookup: Lookup) -> Found:
    """Whoever is or was of this RT; one of two entries of it, or the other one, wherever it is."""
    if lookup.what is Seeks.EVER:
        return await _with_not_here(chat, Found(lookup.query, await _ever_here(chat, lookup.query)))
    if lookup.what is Seeks.TWICE:
        return await _with_ended(chat, await _twice(chat, lookup.query), twice=True)
    found = (*await _residents(chat, lookup.query), *await _died_here(chat, lookup.query))
    return await _with_not_here(chat, Found(lookup.query, found[:MOST]))


async def _twice(chat: Chat, query: str) -> Found:
    """Whoever may be the other of two entries, of which one may be dead: here, in the village, or anywhere in the
    regency if he left this RT."""
    area = chat.officer.area
    found = (*await _residents(chat, query), *await _died_here(chat, query))
    others = await found_elsewhere(chat.work, chat.outlook, area, query, dead=True)
    known = {each.id for each in (*found, *others)}
    left = await received_elsewhere(chat.work.transaction, area, chat.scene.today, query)
    called = [each.id for each in await called_so(chat.work.transaction, query, left)]
    return Found(
        query,
        tuple(_once(*found, *others, *await masked(chat.work, area, [each for each in called if each not in known])))[
            :MOST
        ],
    )


async def find_in_rt(outlook: Outlook, area: AreaCode, query: str, waiting: Waiting | None = None) -> list[Resident]:
    """Residents of an RT by what somebody typed: the end of a NIK, a name, the whole household where the words speak of
    one; also those whom a report that waits adds, and who is expected there."""
    if digits := digits_of_nik(query):
        return await outlook.numbered(area, digits, MOST)
    waiting = waiting or await outlook.waiting(area)
    coming = await who_comes(outlook, area, query, waiting)
    return _once(*await _find(outlook, area, query, waiting), *coming)[:MOST]


def _once(*those: Resident) -> list[Resident]:
    """Each as he comes first: who was told as come and is then told as going here stands for both."""
    return list({each.id: each for each in reversed(those)}.values())[::-1]


async def _find(outlook: Outlook, area: AreaCode, query: str, waiting: Waiting) -> list[Resident]:
    if not speaks_of_more(query):
        named = await outlook.find(area, waiting, lambda listed: rank_residents(query, listed, MOST))
        if named:
            return named
    return await outlook.find_housed(area, waiting, lambda listed: find_residents(query, listed, MOST))


async def _residents(chat: Chat, query: str, waiting: Waiting | None = None) -> tuple[Resident, ...]:
    area = chat.officer.area
    found = await find_in_rt(chat.outlook, area, query, waiting)
    if mother := mother_named_by(query):
        mothers = await find_in_rt(chat.outlook, area, mother, waiting)
        found = _once(*await babies_of(mothers, chat.outlook, area, chat.scene.today), *found)
    known = {each.id for each in found}
    before = [each for each in await named_before(chat.outlook, area) if each.id not in known]
    return (*found, *await meant(chat.work.transaction, area, query, before))[:MOST]


async def _ever_here(chat: Chat, query: str) -> tuple[Resident, ...]:
    """Behind the residents who died here or left, and is called just so; where a part of a resident's name was typed,
    only who had no other name than that."""
    found = await _residents(chat, query)
    ended = await read_registry.ended(chat.work.transaction, chat.officer.area, (*DEAD, *MOVED))
    called = await _just_so(chat, query, ended)
    if is_among(query, found) and not is_whole(query):
        called = [each for each in called if fold_name(each.name) == fold_name(query)]
    known = {each.id for each in found}
    return (*found, *(each for each in called if each.id not in known))[:MOST]


async def _lately(chat: Chat, query: str, *, everybody: bool, is_found: bool) -> list[Resident]:
    """Who left lately and is called just so; of `everybody` who ended also who died, or lives in another RT by now.

    Whoever left without the RT's telling it is looked for where nobody called so `is_found`.
    """
    where = chat.work.transaction, chat.officer.area
    ended = await lately_here(*where, (*DEAD, *MOVED) if everybody else MOVED, chat.scene.today)
    if everybody:
        ended += await received_elsewhere(*where, chat.scene.today, "" if is_found else query)
    return await _just_so(chat, query, ended)


async def _died_here(chat: Chat, query: str) -> list[Resident]:
    """Whoever died in the RT, however long ago, and is called just so."""
    died = await read_registry.ended(chat.work.transaction, chat.officer.area, DEAD)
    return await _just_so(chat, query, died)


async def _just_so(chat: Chat, query: str, ended: Sequence[Resident]) -> list[Resident]:
    transaction = chat.work.transaction
    called = [*await meant(transaction, chat.officer.area, query, ended)]
    return called if digits_of_nik(query) else await called_so(transaction, query, called)


async def _members(chat: Chat, household: HouseholdId, *, stay: bool) -> Found:
    """Those of one household; with `stay` nobody who is of another one by now."""
    area = chat.officer.area
    expected, waiting = await who_is_expected(chat.outlook, area), await chat.outlook.waiting(area)
    apart = await who_lives_apart(chat.outlook, area, household) if stay else ()
    members = await _household(chat, household, expected, waiting)
    members = tuple(each for each in members if each.id not in apart)
    return Found("", members, {household: members})


async def _household(
    chat: Chat, household: HouseholdId, expected: Sequence[Resident], waiting: Waiting
) -> tuple[Resident, ...]:
    """Those of it who live here, those of it who are expected to, and those whose leaving for here waits; nobody who
    was told as dead. Of a report that is fixed also those whom it named, wherever they are by now."""
    here = await chat.outlook.members(household, chat.officer.area)
    coming = await family_that_comes(chat.outlook, household, expected)
    coming += await family_sent(chat.outlook, household, waiting)
    coming += await family_named_before(chat.outlook, chat.officer.area, household)
    dead = await chat.outlook.dead([each.id for each in coming])
    return _counted(_once(*here, *(each for each in coming if each.id not in dead)))


def _counted(members: Sequence[Resident]) -> tuple[Resident, ...]:
    """With how many they would be, as they are offered: whoever waits to come counts, whoever is told as gone does
    not."""
    return tuple(replace(each, house_size=len(members)) for each in members)


async def _houses(chat: Chat, number: int) -> HousePage:
    waiting = await chat.outlook.waiting(chat.officer.area)
    return page_of_houses(await chat.outlook.housed(chat.officer.area, waiting), number)


async def _families(chat: Chat, lookup: Lookup) -> Found:
    area, query = chat.officer.area, lookup.query
    waiting = await chat.outlook.waiting(area)
    residents = await _residents(chat, query, waiting)
    houses = dict.fromkeys(resident.household_id for resident in residents)
    if lookup.what is not Seeks.FAMILIES:
        known = {each.id for each in residents}
        everybody = lookup.what is Seeks.ENDED_TOO
        lately = await _lately(chat, query, everybody=everybody, is_found=is_among(query, residents))
        residents = (*residents, *(each for each in lately if each.id not in known))[:MOST]
    expected = await who_is_expected(chat.outlook, area) if houses else []
    families = {house: await _household(chat, house, expected, waiting) for house in houses}
    sizes = {each.id: each.house_size for family in families.values() for each in family}
    sized = tuple(replace(each, house_size=sizes.get(each.id, each.house_size)) for each in residents)
    return Found(query, sized, families)


DEAD = (BasicStatus.DEAD,)
MOVED = (BasicStatus.MOVED,)
GONE = (BasicStatus.MOVED, BasicStatus.MISSING, BasicStatus.INVALID)


async def _ended(chat: Chat, query: str, statuses: Sequence[BasicStatus]) -> Found:
    """Who ended so in the RT, the latest first, with those of one household who did together."""
    transaction, area = chat.work.transaction, chat.officer.area
    everybody = await read_registry.ended(transaction, area, statuses, most=None if query else MOST)
    these = tuple(await meant(transaction, area, query, everybody) if query else everybody)[:MOST]
    families: dict[HouseholdId, tuple[Resident, ...]] = {}
    for each in everybody:
        families[each.household_id] = (*families.get(each.household_id, ()), each)
    return Found(query, these, families)


async def _arrivals(chat: Chat, query: str) -> Found:
    """Who is expected here, whatever their area is yet; also those of the report that is being fixed."""
    everybody = await who_is_expected(chat.outlook, chat.officer.area)
    families: dict[HouseholdId, tuple[Resident, ...]] = {}
    for each in everybody:
        families[each.household_id] = (*families.get(each.household_id, ()), each)
    if not query:
        return Found(query, tuple(everybody), families)
    waiting = await chat.outlook.waiting(chat.officer.area)
    sent = await who_is_sent(chat.outlook, query, waiting)
    together = await families_sent(chat.outlook, query, sent, waiting) if sent else {}
    expected = await meant(chat.work.transaction, chat.officer.area, query, everybody)
    return Found(query, tuple(_once(*expected, *sent)), together | families)


async def _villages(chat: Chat, query: str) -> tuple[Area, ...]:
    regency = AreaCode(ancestor(chat.officer.area, Level.REGENCY))
    known = await areas.areas_within(chat.work.transaction, regency, Level.VILLAGE)
    scored = [(max(score_name(query, a.name), score_name(query, f"{a.name} {a.district_name}")), a) for a in known]
    near = sorted((pair for pair in scored if pair[0] >= FOUND), key=lambda pair: (-pair[0], pair[1].code))
    return tuple(area for _, area in near[:MOST])
