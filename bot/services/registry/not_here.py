"""Whom a head may mean who is not on his RT's list: recorded as dead or gone, or registered in another RT by now."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.reading import NotHere
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.find_residents import AS_TYPED
from bot.domain.people.names import digits_of_nik, fold_name, score_name, words_of
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Resident
from bot.domain.people.standing import REGISTERED
from bot.services.registry.elsewhere import found_elsewhere, named_far
from bot.services.registry.lately_here import LATELY, once_here, received_elsewhere
from bot.services.registry.outlook import Outlook
from bot.services.registry.who_comes import called_so, meant
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import name_search, read_registry

EVER = timedelta(days=20 * 366)
"""As far as records go."""
MOST = 2
"""Lines above the question."""
ENDED = (BasicStatus.DEAD, BasicStatus.MOVED, BasicStatus.INVALID)


async def not_here(
    work: Work, outlook: Outlook, rt: AreaCode, query: str, found: Sequence[Resident]
) -> tuple[NotHere, ...]:
    """Those called just so, or with that end of a NIK, who are not among those `found`; nobody who ended long ago where
    somebody called so was found, nor whom another RT took, but by a whole name, which two may bear. Who is registered
    elsewhere without any report of it, as by a list, is told of also beside those who are only called alike."""
    known = {each.id for each in found}
    is_found = bool(found) and (bool(digits_of_nik(query)) or is_among(query, found))
    ended = [each for each in await _ended(work, rt, query, is_found=is_found) if each.id not in known]
    left = await received_elsewhere(work.transaction, rt, work.today, "" if is_found and not is_whole(query) else query)
    gone = [each for each in await _called(work, rt, query, left) if each.id not in known]
    if gone:  # the right one of two entries, wherever he lives by now
        ended = [each for each in ended if each.status is not BasicStatus.INVALID]
    told = [NotHere(each, _says_ended(each, work.today)) for each in ended]
    told += await _say_where(work, rt, gone)
    if not told and not found and (is_whole(query) or digits_of_nik(query)):
        told = await _ended_elsewhere(work, rt, query)
    if not told and (not found or (is_whole(query) and not is_found)):
        told = await _near(work, outlook, rt, query)
    return tuple(told[:MOST])


async def ended_here(
    work: Work, rt: AreaCode, query: str, found: Sequence[Resident], *, twice: bool = False
) -> tuple[NotHere, ...]:
    """Those called just so who died or left the RT and are not among those `found`, with their state; where the other
    of two entries is asked for (`twice`) nobody who is not valid, and that another village has one called so."""
    known = {each.id for each in found}
    ended = [each for each in await _ended(work, rt, query, is_found=False) if each.id not in known]
    if not twice:
        return tuple(NotHere(each, _says_ended(each, work.today)) for each in ended[:MOST])
    told = [each for each in ended if each.status is not BasicStatus.INVALID]
    if not told and _is_one_entry(query, found) and await named_far(work.transaction, rt, query):
        return (_namesake(query, "not-here-double"),)
    return tuple(NotHere(each, _says_twice(each, work.today)) for each in told[:MOST])


def several_there(query: str, found: Sequence[Resident]) -> tuple[set[PersonId], tuple[NotHere, ...]]:
    """Of whom nothing but his RT may be told, and whether he died, where another of that RT could be meant as well: two
    buttons would read alike. Who they are, and what is said of them."""
    places = Counter((each.lives_in, each.status) for each in found if each.lives_in)
    several = {place: count for place, count in places.items() if count > 1}
    says = (_namesake(query, "not-here-several", rt=place, count=count) for (place, _), count in several.items())
    return {each.id for each in found if (each.lives_in, each.status) in several}, tuple(says)


async def otherwise_here(
    work: Work, outlook: Outlook, rt: AreaCode, query: str, living: Sequence[Resident]
) -> tuple[NotHere, ...]:
    """Where nobody called so ended as it is asked for: who lives here still, ended otherwise, or lives elsewhere."""
    called = living if digits_of_nik(query) else await called_so(work.transaction, query, living)
    told = [NotHere(each, _says_listed(each, work.today)) for each in called[:MOST]]
    return tuple(told) or await not_here(work, outlook, rt, query, living)


def _is_one_entry(query: str, found: Sequence[Resident]) -> bool:
    """Whether nobody near may be the other of two: called so is the one who is told of, at most. Who is only called
    alike takes the way to another village from nobody."""
    called = fold_name(query)
    return sum(fold_name(each.name) == called or bool(each.lives_in) for each in found) <= 1


def _says_listed(resident: Resident, today: date) -> Text:
    """That he stands on the list, so nothing is to be put right; who is not found is told of as found again."""
    about: dict[str, Arg] = {"who": describe(resident, today), "waits": "yes" if resident.waits else "no"}
    return Text("still-missing" if resident.status is BasicStatus.MISSING else "still-listed", about)


def _says_twice(resident: Resident, today: date) -> Text:
    """And how the entry that is left is told of, where the two are one."""
    return Text("not-here-twice", {"status": resident.status.value}, {"ended": _says_ended(resident, today)})


async def _ended(work: Work, rt: AreaCode, query: str, *, is_found: bool) -> list[Resident]:
    """The latest first; a second entry that was dropped is not spoken of beside the one that is right."""
    everybody = await _called(work, rt, query, await read_registry.ended(work.transaction, rt, ENDED))
    since = work.today - LATELY
    return [
        each
        for each in everybody
        if not is_found or (each.status is not BasicStatus.INVALID and each.ended_on and each.ended_on >= since)
    ]


async def _called(work: Work, rt: AreaCode, query: str, residents: Sequence[Resident]) -> list[Resident]:
    called = [*await meant(work.transaction, rt, query, residents)]
    return called if digits_of_nik(query) else await called_so(work.transaction, query, called)


def is_among(query: str, found: Sequence[Resident]) -> bool:
    """Whether somebody of these is called as it was typed; who is only called alike may be another."""
    return any(score_name(query, each.name) >= AS_TYPED for each in found)


def is_whole(query: str) -> bool:
    """Whether more than a part of a name was typed."""
    return len(words_of(query)) > 1


def _says_ended(resident: Resident, today: date) -> Text:
    """How he is recorded, since when, and by which report that is put right."""
    about: dict[str, Arg] = {
        "who": describe(resident, today),
        "day": resident.ended.say() if resident.ended and not resident.ended.is_open else "none",
    }
    return Text(f"not-here-{resident.status.value}", about)


async def _say_where(work: Work, rt: AreaCode, left: Sequence[Resident]) -> list[NotHere]:
    """Who lived here: the RT by its number and head within the village; else that he is registered elsewhere. Of who
    is registered there no more only that, and whether he died: nothing is to be told of him but that it is wrong."""
    regency = AreaCode(ancestor(rt, Level.REGENCY))
    standing = await read_registry.standing_of(work.transaction, [each.id for each in left], regency) if left else {}
    here = ancestor(rt, Level.VILLAGE)
    said: list[NotHere] = []
    for each in left:
        now = standing.get(each.id)
        lives = now is None or now.status in REGISTERED
        place: dict[str, Arg] = {"rt": "none", "head": "none"}
        if now is not None and ancestor(now.area, Level.VILLAGE) == here:
            place = {"rt": short_name(now.area), "head": await _head(work, now.area)}
        about = {"who": describe(each, work.today), **place, "status": now.status.value if now else 0}
        key = "not-here-ended" if not lives else "not-here-far" if place["rt"] == "none" else "not-here-near"
        said.append(NotHere(each, Text(key, about), is_elsewhere=lives))
    return said


async def _ended_elsewhere(work: Work, rt: AreaCode, query: str) -> list[NotHere]:
    """Whoever lived here once, however long ago, and died, or left, where he came to, though a list moved him there."""
    left = await received_elsewhere(work.transaction, rt, work.today, query, EVER)
    called = await _called(work, rt, query, left)
    called = called or await _called(work, rt, query, await once_here(work.transaction, rt, query))
    said = await _say_where(work, rt, called)
    return [each for each in said if not each.is_elsewhere]


async def _head(work: Work, rt: AreaCode) -> str:
    """By name, so that he can be told; `none` where the RT has nobody."""
    heads = await officers.for_area(work.transaction, rt, Role.RT)
    return heads[0].name if heads else "none"


async def _near(work: Work, outlook: Outlook, rt: AreaCode, query: str) -> list[NotHere]:
    """Who never lived here: within the village by name, within the regency by a whole NIK, or by a whole name that
    nobody of the village bears; only that there is one."""
    others = await found_elsewhere(work, outlook, rt, query)
    homes = await name_search.areas_of(work.transaction, [each.id for each in others]) if others else {}
    here = ancestor(rt, Level.VILLAGE)
    told: dict[str, NotHere] = {}
    for each in others:
        is_near = each.id in homes and ancestor(homes[each.id], Level.VILLAGE) == here
        place = short_name(homes[each.id]) if is_near else "none"
        says = Text("not-here-other", {"query": query, "rt": place})
        told.setdefault(place, NotHere(replace(each, name=query), says, is_elsewhere=is_near))
    if not told and (far := await named_far(work.transaction, rt, query)):
        return [_namesake(query, "not-here-namesake", is_elsewhere=len(far) == 1)]
    return list(told.values())


def _namesake(query: str, says: str, *, is_elsewhere: bool = False, **where: Arg) -> NotHere:
    """Of somebody far away nothing is told but that he is called so."""
    nobody = Resident(PersonId(""), HouseholdId(""), query, None, None, "")
    return NotHere(nobody, Text(says, {"query": query, **where}), is_elsewhere=is_elsewhere)
