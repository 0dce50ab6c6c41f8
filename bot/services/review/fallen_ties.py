"""Ties that would hold a report for ever: to one that came to nothing, or to one that waits for it."""

from collections.abc import Collection
from datetime import date, datetime

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, STATES, ReportId, Status
from bot.services.effect.take_effect import would_do
from bot.services.review.building import tie_to_others
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports import builds, reports


async def mend_ties(work: Work, report: Report) -> None:
    """Before it is decided: what it used of a report that fell is looked for in those that wait and in the registry;
    where all of it is found, the one that fell stands in its way no more. Nor does one that waits for it, where its own
    event is the earlier; nor one that only implies the coming of those of whom it tells itself that they came."""
    used_of = await builds.used_of(work.transaction, report.id)
    earlier = await reports.get_many(work.transaction, used_of) if used_of else {}
    circling = await _circling(work, report, earlier.values())
    if needless := [*circling, *(key for key, each in earlier.items() if _is_implied(each, report, used_of[key]))]:
        await _untie(work, report, needless)
    fallen = {key: used_of[key] for key, each in earlier.items() if _has_fallen(work, each)}
    used = {each for uses in fallen.values() for each in uses}
    found = (await tie_to_others(work, report, used) | await _in_registry(work, report, used)) if used else used
    if free := [key for key, uses in fallen.items() if uses <= found]:
        await _untie(work, report, free)


async def _untie(work: Work, report: Report, earlier: Collection[ReportId]) -> None:
    await builds.untie(work.transaction, report.id, earlier)
    detail: dict[str, str | int | None] = {"number": report.number, "reports": ", ".join(sorted(earlier))}
    work.note("system", "report.waits_no_more", f"report:{report.id}", report.area, detail)


async def _circling(work: Work, report: Report, earlier: Collection[Report]) -> list[ReportId]:
    """Those that wait for it, and whose event is the later one: an earlier version tied reports in a circle."""
    open_ones = [each for each in earlier if not STATES[each.status].in_effect]
    wait_for_it = await builds.that_wait_for(work.transaction, report.id) if open_ones else set()
    return [each.id for each in open_ones if each.id in wait_for_it and _place(report) < _place(each)]


def _is_implied(earlier: Report, report: Report, used: Collection[str]) -> bool:
    """Whether all that it uses of the earlier one are people who come there by the way, and whose coming it tells."""
    implied = {e.person_id for e in earlier.change.effects if isinstance(e, JoinHousehold) and e.implied}
    joins = [e for e in report.change.effects if isinstance(e, JoinHousehold) and e.arrives and not e.implied]
    told = {e.person_id for e in joins if e.area == earlier.area}
    return {*used} <= implied & told


def _place(report: Report) -> tuple[date, datetime, ReportId]:
    return report.event_date, report.submitted_at, report.id


def _has_fallen(work: Work, earlier: Report) -> bool:
    """Void, or returned so long ago that nobody waits for it."""
    if earlier.status is Status.RETURNED and earlier.decided_at is not None:
        return work.now - earlier.decided_at > RETURNED_COUNTS_FOR
    return STATES[earlier.status].void


async def _in_registry(work: Work, report: Report, used: Collection[str]) -> set[str]:
    """Those of these persons and households whom the registry holds as the report needs them."""
    regency = ancestor(report.area, Level.REGENCY)
    standing = await read_registry.standing_of(work.transaction, [PersonId(each) for each in used], regency)
    houses = await read_registry.places_of(work.transaction, [HouseholdId(each) for each in used])
    as_needed = {who for who, now in standing.items() if _is_as_needed(report, who, now)}
    if standing.keys() - as_needed and not (await would_do(work, report)).misfits:
        as_needed = {*standing}  # As whoever left for where he came by something else: it enters his history.
    return {*houses, *as_needed}


def _is_as_needed(report: Report, who: PersonId, now: Standing) -> bool:
    """Whoever comes is asked about where he lives, and a field that reads otherwise is told as a misfit; else he must
    live here, and not as he is told to live from now on."""
    told = [each for each in report.change.effects if not isinstance(each, AddPerson) and each.person_id == who]
    if any(isinstance(each, JoinHousehold | EditPerson) for each in told):
        return True
    ends = [each.status for each in told if isinstance(each, SetStatus)]
    if BasicStatus.DEAD in ends:
        return now.status is not BasicStatus.DEAD
    return now.area == report.area and now.status.value in REGISTERED and now.status not in ends
