"""What was built on a report since it took effect: it is taken back first, by name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import JoinHousehold, SetStatus, person_of
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.effect.married_since import married_before
from bot.services.effect.otherwise_without import otherwise_without
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.registry_writes import IMPORT, causes_of, last_number
from bot.storage.registry.restoring import Restoring, made_since
from bot.storage.registry.versions import HOUSEHOLD, PERSON, Stored, Subject
from bot.storage.reports import effects, reports

A_LIST = ""
"""Instead of a report's number, where a list that was taken in builds on it."""


async def houses_of(transaction: Transaction, report: Report) -> list[str]:
    """The households that somebody of the report belongs to now, and those that it brought somebody into, who may have
    gone on to another since."""
    ids = list(dict.fromkeys(person_of(effect) for effect in report.change.effects))
    now = [row["household_id"] for row in (await versions.now(transaction, PERSON, ids)).values()]
    told = [effect.household_id for effect in report.change.effects if isinstance(effect, JoinHousehold)]
    return list(dict.fromkeys([*now, *told]))


async def built_on(
    transaction: Transaction,
    report: Report,
    number: int,
    restored: Sequence[Restoring],
    made: tuple[Sequence[PersonId], Sequence[HouseholdId]],
) -> list[str]:
    """What happened since to those who came or went by the report; whatever took effect of those and of the households
    that it made, of who joined the families it made, and of who got a NIK that it set free; and what would part
    somebody from his household, since it moved either of them."""
    persons, households = made
    holders = await _holders_of_what_was_given_up(transaction, restored)
    moved = {movement.person for movement in (await effects.movements_of(transaction, [report.id])).get(report.id, ())}
    members = await _members(transaction, households)
    told = {person_of(effect) for effect in report.change.effects}
    moved |= await _went_along(transaction, report, number, told)
    later = await writes_since(transaction, PERSON, moved | set(persons) | members | holders, number)
    by_report = _reports_of(cause for _, cause in later)
    came_before = await _came_before_it(transaction, report)
    came_before |= await otherwise_without(transaction, report, number, restored)
    came_before |= await married_before(transaction, report)
    numbers = await effects.in_effect_since(transaction, [*by_report, *came_before], number)
    movements = await effects.movements_of(transaction, by_report)
    their_own = {*persons, *(members - told), *holders}
    concerned = {
        ReportId(cause.partition(":")[2])
        for who, cause in later
        if who in their_own or any(each.person == who for each in movements.get(ReportId(cause.partition(":")[2]), ()))
    }
    concerned |= await _told_how_they_live(transaction, by_report, moved)
    concerned |= came_before
    parting = await _parting(transaction, restored, persons, number)
    using = {cause for _, cause in await writes_since(transaction, HOUSEHOLD, households, number)}
    came = await versions.came_into(transaction, households, number) if households else set()
    using |= set((await causes_of(transaction, came)).values())
    parting_reports = set(_reports_of({*using, *(cause for _, cause in parting)}))
    numbers |= await effects.in_effect_since(transaction, parting_reports - numbers.keys(), number)
    concerned |= parting_reports
    listed_since = {who for who, cause in (*later, *parting) if cause == IMPORT}
    listed = [A_LIST] if listed_since & (their_own | {who for who, _ in parting if who not in told}) else []
    return [*(numbers[each] for each in numbers if each in concerned), *listed]


def _reports_of(causes: Iterable[str]) -> list[ReportId]:
    """Of what those writes are that reports caused."""
    return [ReportId(cause.partition(":")[2]) for cause in causes if cause.startswith("report:")]


_PLACES = ("area_code", "household_id", "status")


async def _parting(
    transaction: Transaction, restored: Sequence[Restoring], made: Collection[PersonId], number: int
) -> list[tuple[PersonId, str]]:
    """Who would live in another RT than his household once all is restored, and what moved him or it since."""
    back = {plan.id: plan.values for plan in restored if plan.subject is PERSON and plan.values.keys() & {*_PLACES}}
    houses = {p.id: str(p.values["area_code"]) for p in restored if p.subject is HOUSEHOLD and "area_code" in p.values}
    members = await versions.members_then(transaction, list(houses), await last_number(transaction)) if houses else []
    rows = {row["id"]: row for row in members} | await versions.now(transaction, PERSON, list(back))
    then = {who: {**row, **back.get(who, {})} for who, row in rows.items() if who not in made}
    living = {who: row for who, row in then.items() if row["status"] in REGISTERED}
    there = await versions.now(transaction, HOUSEHOLD, list({row["household_id"] for row in living.values()}))
    places = {key: str(house["area_code"]) for key, house in there.items()} | houses
    parted = {
        who: row["household_id"] for who, row in living.items() if places[row["household_id"]] != row["area_code"]
    }
    if not parted:
        return []
    his = await _placing_since(transaction, PERSON, parted, number)
    theirs = await _placing_since(transaction, HOUSEHOLD, set(parted.values()), number)
    causes = await causes_of(transaction, {each for writes in (*his.values(), *theirs.values()) for each in writes})
    return [
        (PersonId(who), causes[each])
        for who, house in parted.items()
        for each in (*his.get(who, ()), *theirs.get(house, ()))
    ]


async def _placing_since(
    transaction: Transaction, subject: Subject, ids: Collection[str], number: int
) -> dict[str, list[int]]:
    """The writes after that one by which each of these is where he is."""
    rows: dict[str, list[tuple[int, Stored]]] = {}
    for past in await versions.of_ids(transaction, subject, ids):
        rows.setdefault(past.id, []).append((past.since, past.row))
    for key, row in (await versions.now(transaction, subject, ids)).items():
        rows.setdefault(key, []).append((row["version"], row))
    return {
        key: [
            since
            for (_, before), (since, row) in zip([(0, _NOBODY), *stood], stood, strict=False)
            if since > number and any(before.get(name) != row.get(name) for name in _PLACES)
        ]
        for key, stood in rows.items()
    }


_NOBODY: Mapping[str, Any] = {}


async def _came_before_it(transaction: Transaction, report: Report) -> set[ReportId]:
    """What took effect since and brought somebody, on an earlier day, to where this report led him on."""
    ends = {each.person_id: each for each in report.change.effects if isinstance(each, SetStatus)}
    about = await effects.in_effect_about(transaction, list(ends)) if ends else {}
    since = {who: those[: those.index(report.id)] for who, those in about.items() if report.id in those}
    ids = {each for those in since.values() for each in those}
    known = await reports.get_many(transaction, ids) if ids else {}
    moved = await effects.movements_of(transaction, ids) if ids else {}
    return {
        key
        for who, those in since.items()
        for key in those
        if _leads_on(known[key], report, ends[who], moved.get(key, ()))
    }


def _leads_on(came: Report, report: Report, end: SetStatus, moved: Sequence[Movement]) -> bool:
    """Whether he left by it for where the report says, or was away there at once."""
    comes = any(isinstance(e, JoinHousehold) and e.person_id == end.person_id for e in came.change.effects)
    if not comes or came.event_date > report.event_date:
        return False
    if end.status in REGISTERED:
        return came.area == report.area
    return any(m.person == end.person_id and m.area == came.area and m.what is Count.LEFT for m in moved)


async def _told_how_they_live(
    transaction: Transaction, told: Sequence[ReportId], moved: set[PersonId]
) -> set[ReportId]:
    """Those of these reports that say of somebody moved that he is away, home again or not found: he is so where he
    lives since."""
    known = await reports.get_many(transaction, told) if told else {}
    return {
        key
        for key, each in known.items()
        if any(isinstance(effect, SetStatus) and effect.person_id in moved for effect in each.change.effects)
    }


async def _went_along(
    transaction: Transaction, report: Report, number: int, told: set[PersonId]
) -> set[PersonId]:  # fmt: skip
    """Newborns who were entered later, as gone with a family that had left by the report."""
    houses = await houses_of(transaction, report)
    found = await versions.members_then(transaction, houses, await last_number(transaction)) if houses else []
    gone = {PersonId(row["id"]) for row in found if row["status"] == BasicStatus.MOVED.value}
    return {PersonId(each) for each in await made_since(transaction, PERSON, gone - told, number)}


async def _holders_of_what_was_given_up(transaction: Transaction, plans: Sequence[Restoring]) -> set[PersonId]:
    """Who is registered with a NIK that would go back to somebody else."""
    back = {
        transaction.vault.open_text("nik", plan.values["nik"]): plan.id
        for plan in plans
        if plan.subject is PERSON and plan.values.get("nik")
    }
    holders = await nik_holders(transaction, list(back)) if back else {}
    return {who for nik, who in holders.items() if who != back[nik]}


async def _members(transaction: Transaction, households: Sequence[HouseholdId]) -> set[PersonId]:
    now = await last_number(transaction)
    found = await versions.members_then(transaction, households, now) if households else []
    return {PersonId(row["id"]) for row in found}


async def writes_since(
    transaction: Transaction, subject: Subject, ids: Collection[str], number: int
) -> list[tuple[str, str]]:
    """Who of these was entered or changed by a later write, and what for."""
    past = await versions.of_ids(transaction, subject, list(ids))
    now = await versions.now(transaction, subject, list(ids))
    written = [(each.id, at) for each in past for at in (each.since, each.number) if at > number]
    written += [(key, row["version"]) for key, row in now.items() if row["version"] > number]
    causes = await causes_of(transaction, {each for _, each in written})
    return [(who, causes.get(each, "")) for who, each in dict.fromkeys(written)]
