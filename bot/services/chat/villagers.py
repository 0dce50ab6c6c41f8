"""Whom an operator may mean in a report of nobody registered: of his area, of the dead also who left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.dialogue.fields.people import PersonPick
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.dialogue.reading import Found, NotHere, Seeks
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Resident, mother_named_by
from bot.domain.people.standing import REGISTERED
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.matters.told_elsewhere import is_heard_elsewhere
from bot.services.registry.babies import babies_of
from bot.services.registry.elsewhere import named_far
from bot.services.registry.search_people import Hit, search_people
from bot.services.registry.who_comes import meant
from bot.services.submission.tie import nobody_in
from bot.services.words.place_names import place_of
from bot.services.work.work import actor
from bot.storage.registry import arrivals, name_search, read_registry

MOST_ENDED = 2
ENDED = (BasicStatus.DEAD, BasicStatus.MOVED)


async def find_villagers(chat: Chat, query: str, report: Report | None) -> Found:
    """Those registered in the officer's area, and of whom else the `report` may tell; the log keeps who was shown."""
    words = await chat.work.house.lexicon.words(chat.work.transaction, chat.work.now)
    shown = (await search_people(chat.outlook, words, chat.officer.area, query)).shown
    left = await _gone(chat, query, shown, report) if report else []
    gone = {hit.resident.id for hit in left}
    babies = await _her_babies(chat, query, shown)
    apart = gone | {hit.resident.id for hit in babies}
    there = (hit for hit in shown if hit.resident.status.value in REGISTERED and hit.resident.id not in apart)
    told_gone = await told_as_gone(chat, [hit.resident for hit in shown])
    leaves = told_gone - gone if report and tells_what_he_is(chat, report) else set()
    leaving = [hit for hit in shown if hit.resident.id in leaves]
    hits = [*babies, *there, *leaving, *left]
    offered = {hit.resident.id for hit in hits}
    ended = [hit for hit in shown if hit.resident.id not in offered][:MOST_ENDED]
    for hit in (*hits, *ended):
        chat.work.note(actor(chat.officer), "person.viewed", f"person:{hit.resident.id}", hit.area, {"how": "list"})
    not_here = [NotHere(hit.resident, _says_ended(chat, hit, told_gone)) for hit in ended]
    if report and not hits and not ended:
        not_here += await _far(chat, query, report)
    return Found(
        query,
        tuple(hit.resident for hit in hits),
        homes={hit.resident.id: hit.area for hit in hits},
        not_here=tuple(not_here),
    )


async def _far(chat: Chat, query: str, report: Report) -> list[NotHere]:
    """That somebody of another village is called so, else he would be entered a second time; of whom and where nothing
    is told."""
    if not await named_far(chat.work.transaction, report.area, query):
        return []
    heard = await is_heard_elsewhere(chat.work, report)
    nobody = Resident(PersonId(""), HouseholdId(""), query, None, None, "")
    return [NotHere(nobody, Text("tie-far", {"query": query, "heard": "yes" if heard else "no"}))]


async def _her_babies(chat: Chat, query: str, shown: Sequence[Hit]) -> list[Hit]:
    """Where `bayi Bu Cucu` is sought: the infants with those who are called so, for they may have a name by now."""
    if not mother_named_by(query):
        return []
    there = [hit for hit in shown if hit.resident.status.value in REGISTERED]
    return [
        Hit(each, area)
        for area in dict.fromkeys(hit.area for hit in there)
        for each in await babies_of([h.resident for h in there if h.area == area], chat.outlook, area, chat.scene.today)
    ]


def _seeks(chat: Chat, report: Report) -> Seeks | None:
    """Whom its kind looks for: a death also who left, else who came back is told as arrived first; a correction whoever
    is or was of the RT."""
    nobody = nobody_in(chat.work.house.flows.get(report.kind), report)
    field = nobody.step.field if nobody else None
    return field.seeks if isinstance(field, PersonPick) else None


async def one_who_ended(chat: Chat, who: PersonId, report: Report) -> Resident | None:
    """He, if he is recorded as dead or gone and was found: told dead by another RT than the one that he left, he came
    there."""
    seeks = _seeks(chat, report)
    if seeks is Seeks.EVER:
        known = await chat.outlook.residents([who], report.area)
        return next((each for each in known if each.status in ENDED), None)
    if seeks is not Seeks.LEFT_TOO:
        return None
    area = chat.officer.area
    if await arrivals.are_expected(chat.work.transaction, _village(report), [who]):
        area = ancestor(report.area, Level.REGENCY)
    known = [each for each in await chat.outlook.residents([who], area) if each.status is BasicStatus.MOVED]
    if not known or known[0].waits:
        return known[0] if known else None
    home = (await name_search.areas_of(chat.work.transaction, [who]))[who]
    came = "" if home == report.area else await place_of(chat.work, home, report.area)
    return replace(known[0], comes_from=came)


async def _gone(chat: Chat, query: str, shown: Sequence[Hit], report: Report) -> list[Hit]:
    """Of those who are registered no more, of whom the report may tell all the same."""
    match _seeks(chat, report):
        case Seeks.LEFT_TOO:
            return await _who_left(chat, query, shown, report)
        case Seeks.EVER:
            return [hit for hit in shown if hit.resident.status in ENDED and hit.area == report.area]
        case _:
            return []


async def _who_left(chat: Chat, query: str, shown: Sequence[Hit], report: Report) -> list[Hit]:
    """Of the area, and who is expected in the village of the report."""
    transaction = chat.work.transaction
    everybody = await arrivals.expected(transaction, _village(report))
    expected = await meant(transaction, report.area, query, everybody)
    homes = await name_search.areas_of(transaction, [each.id for each in expected]) if expected else {}
    coming = [
        Hit(replace(each, comes_from=await place_of(chat.work, homes[each.id], report.area)), homes[each.id])
        for each in expected
        if each.status is BasicStatus.MOVED and each.id in homes
    ]
    known = {hit.resident.id for hit in coming}
    gone = [hit for hit in shown if hit.resident.status is BasicStatus.MOVED and hit.resident.id not in known]
    edits = tells_what_he_is(chat, report)
    return [hit for hit in (*coming, *gone) if not edits or _lived_here_on(hit.resident, report.event_date)]


def tells_what_he_is(chat: Chat, report: Report) -> bool:
    """Whether it may be told of who leaves by what waits: that a bride marries who goes to live with the man."""
    flow = chat.work.house.flows.get(report.kind)
    return bool(flow and flow.edits)


async def told_as_gone(chat: Chat, those: Sequence[Resident]) -> set[PersonId]:
    """Who of them leaves by what waits alone, and is registered still."""
    left = [each.id for each in those if each.waits and each.status is BasicStatus.MOVED]
    return set(await read_registry.registered_in(chat.work.transaction, left)) if left else set()


def _lived_here_on(who: Resident, day: date) -> bool:
    """What somebody became after he left is told where he lives by now."""
    return who.ended_on is not None and day <= who.ended_on


def _village(report: Report) -> AreaCode:
    return AreaCode(ancestor(report.area, Level.VILLAGE))


def _says_ended(chat: Chat, hit: Hit, told_gone: set[PersonId]) -> Text:
    """Else he would be entered a second time."""
    who, status = describe(hit.resident, chat.scene.today), hit.resident.status.value
    waits = "yes" if hit.resident.id in told_gone else "no"
    return Text("tie-ended", {"who": who, "rt": short_name(hit.area), "status": status, "waits": waits})
