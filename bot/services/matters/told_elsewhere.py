"""Deaths that an RT told of nobody registered there, while who is called so is or was another village's."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, PersonId, Sex, mother_named_by, readable
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.told_as import is_baby, told_of
from bot.services.matters.cause import Cause, Told
from bot.services.matters.moved_on import moved_on
from bot.services.matters.whom import open_person, whom
from bot.services.registry.elsewhere import named_and_lost, named_far
from bot.services.registry.lately_here import received_elsewhere
from bot.services.words.place_names import place_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter, settled_by_somebody
from bot.storage.registry.never_came import still_lost
from bot.storage.reports import reports
from bot.storage.reports.untied import still_untied, untied_in_effect

NAME = "told-elsewhere"
FRESH = timedelta(days=7)
"""So long after it was approved a report is looked at; what was found of it stands until it is settled."""
OF_A_BABY = timedelta(days=90)
"""The same of one that tells of a baby: its birth may be told after it. By its own name it is looked for once a day."""
SINCE_ANY_DAY = timedelta(days=20 * 366)
"""Whoever lived there once, as far as records go."""


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await moved_on(transaction, NAME, area)
    for since, report in await _told_of_nobody(transaction, house, area, now - OF_A_BABY, now):
        if since >= now - FRESH or _is_told_by_its_mother(report):
            found += _matters(report, since, await _homes(transaction, report, _today(house, now)))
    return await _without_those_said(transaction, found)


async def _find_born_late(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """Of babies who were told by their own names, and whose birth was told after it."""
    regency, found = AreaCode(ancestor(area, Level.REGENCY)), list[Matter]()
    for since, report in await _told_of_nobody(transaction, house, area, now - OF_A_BABY, now - FRESH):
        homes = {} if _is_told_by_its_mother(report) else await _homes(transaction, report, _today(house, now))
        persons = await read_registry.persons(transaction, list(homes), regency) if homes else []
        babies = {each.id for each in persons if is_baby(each, report.event_date)}
        found += _matters(report, since, {who: home for who, home in homes.items() if who in babies})
    return await _without_those_said(transaction, found)


async def _told_of_nobody(
    transaction: Transaction, house: House, area: AreaCode, since: datetime, until: datetime
) -> list[tuple[datetime, Report]]:
    """Those deaths that are approved since, until then, each with when it was."""
    known = await untied_in_effect(transaction, area)
    fresh = {each.id: each.since for each in known if since <= each.since <= until}
    told = await reports.get_many(transaction, list(fresh)) if fresh else {}
    return [(fresh[each.id], each) for each in told.values() if _ends_for_good(house, each)]


def _is_told_by_its_mother(report: Report) -> bool:
    return any(map(mother_named_by, report.change.unlisted))


def _matters(report: Report, since: datetime, homes: Mapping[PersonId, AreaCode]) -> list[Matter]:
    return [Matter(NAME, f"told:{report.id}+{person}", home, since) for person, home in homes.items()]


async def _without_those_said(transaction: Transaction, found: list[Matter]) -> list[Matter]:
    said = await settled_by_somebody(transaction, NAME, [each.subject for each in found])
    return [each for each in found if each.subject not in said]


def _today(house: House, now: datetime) -> date:
    return now.astimezone(house.calendar.timezone).date()


async def is_heard_elsewhere(work: Work, report: Report) -> bool:
    """Whether the operator of another village finds it on his list, once it is approved as it is."""
    return _ends_for_good(work.house, report) and bool(await _homes(work.transaction, report, work.today))


def _ends_for_good(house: House, report: Report) -> bool:
    """Whether nothing else can happen to him; whoever left may have gone on."""
    traits = house.flows.traits.get(report.kind)
    return traits is not None and traits.told.is_the_last


async def _homes(transaction: Transaction, report: Report, today: date) -> dict[PersonId, AreaCode]:
    """Where those live who are called so and lived in the RT once, or who alone bear that whole name; those of the
    village its operator ties."""
    found: set[PersonId] = set()
    for name in report.change.unlisted:
        left = await received_elsewhere(transaction, report.area, today, name, SINCE_ANY_DAY)
        called = {each.id for each in left if score_name(name, each.name) >= SURE}
        far = [] if called else await named_far(transaction, report.area, name)
        found |= called or (set(far) if len(far) == 1 else set())
    found |= await _babies(transaction, report, today)
    homes = await read_registry.registered_in(transaction, list(found)) if found else {}
    homes |= await _left_by_the_lost(transaction, report)
    village = ancestor(report.area, Level.VILLAGE)
    return {person: home for person, home in homes.items() if ancestor(home, Level.VILLAGE) != village}


async def _left_by_the_lost(transaction: Transaction, report: Report) -> dict[PersonId, AreaCode]:
    """Which RT they left who are received nowhere and alone of those bear that whole name; who is expected in the
    village its operator ties."""
    regency, village = AreaCode(ancestor(report.area, Level.REGENCY)), ancestor(report.area, Level.VILLAGE)
    found: dict[PersonId, AreaCode] = {}
    for name in report.change.unlisted:
        lost = await named_and_lost(transaction, regency, name)
        if len({each.person for each in lost}) == 1 and not any(is_within(each.to, village) for each in lost):
            found |= {each.person: each.left for each in lost}
    return found


async def _babies(transaction: Transaction, report: Report, today: date) -> set[PersonId]:
    """The infants of whoever lived in the RT once and is called as the mother is by whom they are told of."""
    regency = AreaCode(ancestor(report.area, Level.REGENCY))
    mothers = [mother for name in report.change.unlisted if (mother := mother_named_by(name))]
    houses: set[HouseholdId] = set()
    for mother in mothers:
        left = await received_elsewhere(transaction, report.area, today, mother, SINCE_ANY_DAY)
        houses |= {
            each.household_id for each in left if each.sex is Sex.FEMALE and score_name(mother, each.name) >= SURE
        }
    with_her = [
        each.id for house in houses for each in await read_registry.household_members(transaction, house, regency)
    ]
    persons = await read_registry.persons(transaction, with_her, regency) if with_her else []
    return {each.id for each in persons if is_baby(each, report.event_date) and told_of(each, report)}


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    untied = await still_untied(transaction, [ReportId(matter.ids[0]) for matter in kept])
    where = await _where(transaction, [PersonId(matter.ids[1]) for matter in kept])
    return [each for each in kept if each.ids[0] in untied and where.get(PersonId(each.ids[1])) == each.area]


async def _where(transaction: Transaction, those: Sequence[PersonId]) -> dict[PersonId, AreaCode]:
    """In which RT they are registered; of who is received nowhere the one he left."""
    lost = await still_lost(transaction, those)
    return {each.person: each.left for each in lost.values()} | await read_registry.registered_in(transaction, those)


async def _tell(work: Work, matter: Matter) -> Told:
    report_id, person = ReportId(matter.ids[0]), PersonId(matter.ids[1])
    report = await reports.get(work.transaction, report_id)
    if report is None:
        raise LookupError(f"there is no report {report_id}")
    here = await read_registry.residents(work.transaction, [person], matter.area)
    label = readable(here[0].name) if here else report.number
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await whom(work, person, matter.area)}
    is_lost = bool(await still_lost(work.transaction, [person]))
    rt, lost = await place_of(work, report.area, matter.area), "yes" if is_lost else "no"
    about = {"number": report.number, "rt": rt, "lost": lost}
    again = () if is_lost else (Command.ASK_RT.button(Text("button-ask-rt"), report_id, person),)
    kind = {"kind": parts["kind"]}
    writing = Command.WRITE_AGAIN.button(Text("button-write-again", parts=kind), report_id, person)
    ways = (writing, *again, *await open_person(work, person, matter.area))
    return Told(label, Text("matter-told-elsewhere", about, parts), ways, (person,))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, _find_born_late, reasons=("alive", "another"))
