"""Whose marriage or divorce was told of the other alone, while he lived in another village or was wrongly recorded as
dead or gone: here it is not so yet."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.ages import YOUNGEST_MOTHER
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Marital, PersonId, Resident, age_on
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, PutRight
from bot.domain.report.how_married import MARITAL, married_by, spouse_named
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.moved_on import moved_on
from bot.services.matters.whom import called, open_person, whom
from bot.services.registry.elsewhere import named_wholly
from bot.services.registry.lately_here import LATELY, received_elsewhere
from bot.services.words.place_names import place_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search, read_registry
from bot.storage.registry.matters import Matter, settled_by_somebody, subjects_beginning
from bot.storage.registry.widows import Stands, how_married
from bot.storage.reports import reports
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.weddings import still_in_effect, told_since

NAME = "told-of-spouse"
FRESH = timedelta(days=31)
"""So long after it was approved a report is looked at, since by whom a bride lives tells which of two namesakes it is;
what was found of it stands until it is settled."""
SINCE_ANY_DAY = timedelta(days=20 * 366)
"""Whoever lived there once, as far as records go."""
BECOMES = "becomes"
"""How the report says that both are married, in a matter's facts."""


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    today = now.astimezone(house.calendar.timezone).date()
    found: list[Matter] = []
    for report in await told_since(transaction, area, now - FRESH):
        becomes = how_told(report)
        homes = await _homes(transaction, report, today) if becomes else {}
        facts = {BECOMES: str(becomes.value)} if becomes else {}
        found += [Matter(NAME, f"told:{report.id}+{who}", home, now, facts) for who, home in homes.items()]
    found += await _put_right_since(transaction, house, area, now)
    said = await settled_by_somebody(transaction, NAME, [each.subject for each in found])
    return [each for each in found if each.subject not in said]


async def _put_right_since(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """Of whoever is put right of late, though dead by now, what the village told of his wife or husband while he was
    recorded as dead or gone."""
    doors = (Door.NOT_DEAD, Door.NOT_GONE)
    today = now.astimezone(house.calendar.timezone).date()
    kinds = {flow.kind for door in doors for flow, _ in house.flows.opened_from(door)}
    found: list[Matter] = []
    for right in await told_since(transaction, area, now - FRESH, kinds):
        for report in await _told_until(transaction, right):
            facts, those = {BECOMES: _code(how_told(report))}, await _who_was_named(transaction, right, report, today)
            found += [Matter(NAME, f"told:{report.id}+{who}", home, now, facts) for who, home in those.items()]
    raised = await subjects_beginning(transaction, NAME, "told:") if found else set()
    return [each for each in found if each.subject not in raised]


async def _told_until(transaction: Transaction, right: Report) -> list[Report]:
    """The marriages and divorces that the village told of one alone, in the year before that one was put right."""
    since, village = (right.decided_at or right.submitted_at), AreaCode(ancestor(right.area, Level.VILLAGE))
    told = await told_since(transaction, village, since - LATELY)
    return [each for each in told if each.submitted_at < since and how_told(each)]


async def _who_was_named(
    transaction: Transaction, right: Report, report: Report, today: date
) -> dict[PersonId, AreaCode]:
    """Who of those put right may be the one whom the report names, and where he belongs by now."""
    back = {e.person_id for e in right.change.effects if isinstance(e, PutRight) and e.status is BasicStatus.ALIVE}
    those = await name_search.called(transaction, back)
    called_alike = {who for who, each in those.items() if score_name(spouse_named(report), each.name) >= SURE}
    fit = await _who_may_be(transaction, report, called_alike, today) if called_alike else set()
    fit -= await _told_later(transaction, report, fit)
    return {who: those[who].area for who in fit}


def how_told(report: Report) -> Marital | None:
    """How it says that one is married, whose wife or husband it names and knows not."""
    edits = [each for each in report.change.effects if isinstance(each, EditPerson) and MARITAL in each.new]
    if len(edits) != 1 or len(report.change.names) != 1 or not spouse_named(report):
        return None
    return Marital(int(edits[0].new[MARITAL]))


def called_so(becomes: Marital | None) -> str:
    """As texts choose by it."""
    return "divorce" if becomes is Marital.DIVORCED else "marriage"


async def _find_moved(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    return await moved_on(transaction, NAME, area)


async def _homes(transaction: Transaction, report: Report, today: date) -> dict[PersonId, AreaCode]:
    """Where those live whom nobody could tie who are called so and lived in the RT once, or who alone bear that whole
    name; nobody of whom a later marriage or divorce is told."""
    name = spouse_named(report)
    left = await received_elsewhere(transaction, report.area, today, name, SINCE_ANY_DAY)
    called_alike = {each.id for each in left if score_name(name, each.name) >= SURE}
    there = await _not_to_be_tied(transaction, report, called_alike)
    found = there or await _only_bearer(transaction, report, name)
    fit = await _who_may_be(transaction, report, set(found), today) if found else set()
    fit -= await _told_later(transaction, report, fit)
    return {who: area for who, area in found.items() if who in fit}


async def _only_bearer(transaction: Transaction, report: Report, name: str) -> dict[PersonId, AreaCode]:
    named = await named_wholly(transaction, AreaCode(ancestor(report.area, Level.REGENCY)), name)
    found = await _not_to_be_tied(transaction, report, set(named))
    found = found if len(found) < 2 else await _of_one_house(transaction, report, found)
    return found if len(found) == 1 else {}


async def _of_one_house(
    transaction: Transaction, report: Report, those: dict[PersonId, AreaCode]
) -> dict[PersonId, AreaCode]:
    """Of several who are called so the one with whom he or she lives by now of whom it tells."""
    regency = AreaCode(ancestor(report.area, Level.REGENCY))
    told = await read_registry.residents(transaction, list(report.change.subjects), regency)
    houses = {each.household_id for each in told}
    found = await read_registry.residents(transaction, sorted(those), regency)
    return {each.id: those[each.id] for each in found if each.household_id in houses}


async def _not_to_be_tied(transaction: Transaction, report: Report, those: set[PersonId]) -> dict[PersonId, AreaCode]:
    """Where those of other villages live, and those who came into this one since it was told; whoever was of it then
    its operator ties."""
    village = ancestor(report.area, Level.VILLAGE)
    where = await read_registry.registered_in(transaction, sorted(those)) if those else {}
    near = {who for who, area in where.items() if ancestor(area, Level.VILLAGE) == village}
    about = await about_in_effect(transaction, near)
    came = {who for who in near if any(_brings(each, who, report) for each in about.get(who, ()))}
    return {who: area for who, area in where.items() if who not in near or who in came}


def _brings(one: Report, who: PersonId, told: Report) -> bool:
    """Whether by this report he came into the village where the other was told before."""
    is_since = one.decided_at is not None and one.decided_at > told.submitted_at
    if not is_since or not is_within(one.area, ancestor(told.area, Level.VILLAGE)):
        return False
    effects = one.change.effects
    joins = any(isinstance(each, JoinHousehold) and each.arrives and each.person_id == who for each in effects)
    return joins or any(isinstance(each, AddPerson) and each.person.id == who for each in effects)


async def _told_later(transaction: Transaction, report: Report, those: set[PersonId]) -> set[PersonId]:
    """Of whom something in effect of a surely later day says how they are married."""
    about = await about_in_effect(transaction, those)
    later = {who: [each for each in told if each.day.earliest > report.day.earliest] for who, told in about.items()}
    return {who for who, told in later.items() if any(who in married_by(each) for each in told)}


async def _who_may_be(transaction: Transaction, report: Report, found: set[PersonId], today: date) -> set[PersonId]:
    """Those grown up, and of the other sex."""
    regency = AreaCode(ancestor(report.area, Level.REGENCY))
    one = await read_registry.residents(transaction, list(report.change.subjects), regency)
    those = await read_registry.residents(transaction, sorted(found), regency)
    sexes = {each.sex for each in one}
    return {each.id for each in those if (each.sex is None or each.sex not in sexes) and _is_grown(each, today)}


def _is_grown(who: Resident, today: date) -> bool:
    return who.birth_date is None or age_on(who.birth_date, today) >= YOUNGEST_MOTHER


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    told = await still_in_effect(transaction, [ReportId(matter.ids[0]) for matter in kept])
    stand = await how_married(transaction, [PersonId(matter.ids[1]) for matter in kept])
    return [each for each in kept if each.ids[0] in told and _is_open(each, stand)]


def _is_open(matter: Matter, stand: dict[PersonId, Stands]) -> bool:
    now = stand.get(PersonId(matter.ids[1]))
    return now is not None and now.area == matter.area and _code(now.marital) != matter.facts.get(BECOMES)


def _code(marital: Marital | None) -> str:
    return str(marital.value) if marital else ""


async def _tell(work: Work, matter: Matter) -> Told:
    report_id, who = ReportId(matter.ids[0]), PersonId(matter.ids[1])
    report = await reports.get(work.transaction, report_id)
    if report is None:
        raise LookupError(f"there is no report {report_id}")
    now = (await how_married(work.transaction, [who])).get(who)
    about = {
        "number": report.number,
        "rt": "none" if report.area == matter.area else await place_of(work, report.area, matter.area),
        "becomes": called_so(how_told(report)),
        "day": "none" if report.day.is_open else report.day.say(),
    }
    parts = {
        "whom": await whom(work, who, matter.area),
        "now": Text(f"marital-{now.marital.value}" if now and now.marital else "matter-told-of-spouse-blank"),
    }
    record = Command.SPOUSE.button(Text("button-spouse", {"becomes": about["becomes"]}), report_id, who)
    ways = (record, *await open_person(work, who, matter.area))
    what, asks = Text("matter-told-of-spouse", about, parts), (Text("matter-told-of-spouse-ask"),)
    return Told(await called(work, who, matter.area), what, ways, (who,), asks=asks)


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find_moved, _find, reasons=("another", "untrue"))
