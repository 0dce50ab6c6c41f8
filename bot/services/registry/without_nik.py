"""Who has no NIK, with the reason that the report which brought him gives: what is followed up at Dukcapil."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.people.no_nik import NEWBORN, NO_NIK_FACT, UNTOLD
from bot.domain.people.people import Person
from bot.domain.report.changes import MOTHER_FACT
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.registry import read_registry, without_nik
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class WithoutNik:
    """One of them; `why` is the end of the text `without-nik-why-{why}`."""

    person: Person
    why: str
    number: str
    """Of the report that brought him; empty where a list did."""


async def those_without_nik(work: Work, area: AreaCode, most: int, skip: int = 0) -> list[WithoutNik]:
    """By RT and name; whoever gets a NIK is on it no more."""
    ids = await without_nik.of_area(work.transaction, area, most, skip)
    if not ids:
        return []
    persons = {each.id: each for each in await read_registry.persons(work.transaction, ids, area)}
    came = await without_nik.came_by(work.transaction, ids)
    brought = {who: await reports.get(work.transaction, report) for who, report in came.items()}
    return [_told(persons[who], brought.get(who)) for who in ids if who in persons]


def _told(person: Person, report: Report | None) -> WithoutNik:
    if report is None:
        return WithoutNik(person, UNTOLD, "")
    facts = dict(report.change.facts)
    why = facts.get(NO_NIK_FACT) or (NEWBORN if facts.get(MOTHER_FACT) else UNTOLD)
    return WithoutNik(person, why, report.number)
