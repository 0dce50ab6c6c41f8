"""Who has no NIK, with the reason that the report which brought him gives: what is followed up at Dukcapil."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.people.no_nik import NEWBORN, NO_NIK_FACT, UNTOLD
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import MOTHER_FACT
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
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
    told = await reasons_of(work.transaction, ids)
    return [WithoutNik(persons[who], *told[who]) for who in ids if who in persons]


async def reasons_of(transaction: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, tuple[str, str]]:
    """Why each has none, and the number of the report that says so; `untold` and no number where a list brought him."""
    came = await without_nik.came_by(transaction, ids) if ids else {}
    brought = await reports.get_many(transaction, set(came.values())) if came else {}
    return {who: _reason(brought.get(came[who])) if who in came else (UNTOLD, "") for who in ids}


def _reason(report: Report | None) -> tuple[str, str]:
    if report is None:
        return UNTOLD, ""
    facts = dict(report.change.facts)
    return facts.get(NO_NIK_FACT) or (NEWBORN if facts.get(MOTHER_FACT) else UNTOLD), report.number
