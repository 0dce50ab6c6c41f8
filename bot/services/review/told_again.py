"""What builds on a report that fell, where another one tells the same people: it is told of those, in their family."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.renamed import report_renamed
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId
from bot.domain.report.tellings import Telling, same_people, tellings_of
from bot.services.effect.put_right import reports_that_added
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports import alike, builds, reports


@dataclass(frozen=True, slots=True)
class ToldAgain:
    """The report as it waits from now on, with the numbers of what fell and of the other that tells the same."""

    report: Report
    fallen: str
    other: str


async def retold(work: Work, report: Report) -> ToldAgain | None:
    """The report under a new revision, of those whom the other tells; None where nobody else tells them, or somebody
    was faster. Its card and what it builds on are the caller's."""
    used = await builds.used_of(work.transaction, report.id)
    earlier = await reports.get_many(work.transaction, used) if used else {}
    for fallen in [each for each in earlier.values() if STATES[each.status].void]:
        other, same = await _other_that_tells(work, fallen)
        if other is None:
            continue
        fixed = await _renamed(work, report, same)
        if fixed.change == report.change or not await reports.retell(work.transaction, fixed):
            continue
        detail: dict[str, str | int | None] = {"number": fixed.number, "earlier": other.number}
        work.note("system", "report.follows", f"report:{fixed.id}", fixed.area, detail)
        return ToldAgain(fixed, fallen.number, other.number)
    return None


async def _other_that_tells(work: Work, fallen: Report) -> tuple[Report | None, list[tuple[Telling, Telling]]]:
    """The other report of the RT and kind, waiting or in effect, that tells the most of those whom this one told."""
    ids: set[ReportId] = set()
    persons: list[PersonId] = []
    for telling in (each for each in tellings_of(fallen.change) if each.joins):
        ids |= {each.report_id for each in await alike.reported(work.transaction, telling) if each.report_id}
        persons += [each.person_id for each in await alike.registered(work.transaction, telling) if each.person_id]
    known = await reports.get_many(work.transaction, ids)
    added = await reports_that_added(work.transaction, persons) if persons else {}
    told = {each.id: each for each in (*known.values(), *added.values())}
    others = [each for each in told.values() if _tells_the_same(each, fallen)]
    found = [(other, same_people(other.change, fallen.change)) for other in others]
    return max(found, key=lambda each: len(each[1]), default=(None, []))


def _tells_the_same(other: Report, fallen: Report) -> bool:
    is_another = other.id != fallen.id and not other.practice and not STATES[other.status].void
    return is_another and (other.area, other.kind) == (fallen.area, fallen.kind)


async def _renamed(work: Work, report: Report, same: list[tuple[Telling, Telling]]) -> Report:
    ids: Mapping[PersonId, PersonId] = {
        his.person_id: now.person_id for now, his in same if now.person_id and his.person_id
    }
    houses: Mapping[HouseholdId, HouseholdId] = {
        his.household_id: now.household_id for now, his in same if now.household_id and his.household_id
    }
    regency = ancestor(report.area, Level.REGENCY)
    persons = await read_registry.persons(work.transaction, list(ids.values()), regency)
    fixed = report_renamed(report, ids, houses, {each.id: each for each in persons})
    return replace(fixed, revision=report.revision + 1)
