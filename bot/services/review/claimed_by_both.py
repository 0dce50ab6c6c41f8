"""Whom of a report other villages claim too, and who comes by it besides: of these nobody is told by anybody else."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.people.people import PersonId, readable
from bot.domain.report.changes import AddPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.tellings import tellings_of
from bot.services.review.rival_claims import may_be_he
from bot.services.work.work import Work
from bot.storage.reports import alike


@dataclass(frozen=True, slots=True)
class Claimed:
    """By the names that were typed."""

    names: tuple[str, ...]
    others: tuple[str, ...]


async def claimed_by_both(work: Work, report: Report, rivals: Sequence[Report]) -> Claimed:
    """Read while both are open: in effect, a report is compared with no other any more."""
    brought = _brought(report)
    both = {who for each in rivals for who in _brought(each)} & set(brought)
    both |= await _told_alike(work, report, rivals)
    called = report.change.called
    names = {who: readable(called[who]) for who in brought if who in called}
    claimed = tuple(name for who, name in names.items() if who in both)
    return Claimed(claimed, tuple(name for who, name in names.items() if who not in both) if claimed else ())


def _brought(report: Report) -> list[PersonId]:
    found: list[PersonId] = []
    for effect in report.change.effects:
        if isinstance(effect, AddPerson):
            found.append(effect.person.id)
        elif isinstance(effect, JoinHousehold) and effect.arrives:
            found.append(effect.person_id)
    return found


async def _told_alike(work: Work, report: Report, rivals: Sequence[Report]) -> set[PersonId]:
    keys, found = {each.id for each in rivals}, set[PersonId]()
    for telling in tellings_of(report.change):
        near = await alike.reported(work.transaction, telling, report.id) if telling.person_id else []
        if telling.person_id and any(each.report_id in keys and may_be_he(telling, each) for each in near):
            found.add(telling.person_id)
    return found
