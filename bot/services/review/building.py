"""A report that builds on others which are not in effect: tied to them, told of on its card, brought back where one
falls."""

from collections.abc import Collection, Sequence

from bot.dialogue.prompt import Text
from bot.domain.month.as_known import TOLD_OF_SINCE
from bot.domain.people.officer import Officer
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.foreseen import built_on, touches
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, ReportId, Status
from bot.domain.report.tellings import tellings_of
from bot.services.review import report_card, told_again
from bot.services.review.on_card import show_waiting
from bot.services.review.standing_doubts import LIKE_REPORT
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports import alike, builds, foreseen, reports
from bot.storage.reports.foreseen import Sight


def households_of(report: Report) -> set[HouseholdId]:
    """The households that its effects name."""
    return {touch.household for touch in touches(report.change) if touch.household}


async def tie(work: Work, report: Report, named: Collection[PersonId]) -> None:
    """Keeps what the report builds on; `named` are those in its answers. What it built on before is forgotten."""
    if report.revision:
        await builds.forget(work.transaction, report.id)
    persons = {*named, *report.change.subjects, *(touch.person for touch in touches(report.change))}
    sight = Sight(work.now - RETURNED_COUNTS_FOR, report.id)
    rows = await foreseen.using(work.transaction, sight, persons, households_of(report))
    if rows:
        earlier = await reports.get_many(work.transaction, foreseen.reports_of(rows))
        await _build(work, report, named, list(earlier.values()))


async def tie_to_others(work: Work, report: Report, used: Collection[str]) -> set[str]:
    """Ties it to those reports that wait and make one of these persons and households; gives whom they make."""
    persons, houses = [PersonId(each) for each in used], [HouseholdId(each) for each in used]
    rows = await foreseen.using(work.transaction, Sight(work.now - RETURNED_COUNTS_FOR, report.id), persons, houses)
    earlier = await reports.get_many(work.transaction, foreseen.reports_of(rows)) if rows else {}
    return await _build(work, report, persons, list(earlier.values()))


async def _build(work: Work, report: Report, named: Collection[PersonId], earlier: Sequence[Report]) -> set[str]:
    """Never on what waits for it: of two that wait for each other none could ever be decided."""
    houses = await read_registry.places_of(work.transaction, {h for each in earlier for h in households_of(each)})
    found = {each.id: built_on(report.change, named, each.change, houses) for each in earlier}
    wait_for_it = await builds.that_wait_for(work.transaction, report.id) if any(found.values()) else set()
    on = {key: uses for key, uses in found.items() if uses and key not in wait_for_it}
    if on:
        await builds.build(work.transaction, report.id, report.revision, on)
        numbers = ", ".join(sorted(each.number for each in earlier if each.id in on))
        detail: dict[str, str | int | None] = {"number": report.number, "builds_on": numbers}
        work.note("system", "report.waits_for", f"report:{report.id}", report.area, detail)
    return {each for uses in on.values() for each in uses}


async def tie_again(work: Work, report: Report) -> None:
    """It was in effect and waits again: whatever waits and builds on it is tied to it, and says so on its card."""
    touched = touches(report.change)
    sight = Sight(work.now - RETURNED_COUNTS_FOR, report.id)
    rows = await foreseen.using(work.transaction, sight, [t.person for t in touched], households_of(report))
    later = await reports.get_many(work.transaction, foreseen.reports_of(rows)) if rows else {}
    for each in later.values():
        if await _build(work, each, (), [report]):
            await show_waiting(work, each)


async def refresh_later(work: Work, report_id: ReportId) -> None:
    """It is in effect, or falls no more: the cards of what builds on it say so."""
    later = await builds.later_of(work.transaction, report_id, [Status.WAITING])
    for each in (await reports.get_many(work.transaction, later)).values() if later else ():
        await show_waiting(work, each)


async def built_on_it(work: Work, report: Report) -> list[str]:
    """The numbers of the reports that wait and build on it: where it falls they come back to their operators."""
    later = await builds.later_of(work.transaction, report.id, [Status.WAITING, Status.RETURNED])
    found = await reports.get_many(work.transaction, later) if later else {}
    return sorted(each.number for each in found.values())


async def bring_back(work: Work, fallen: Report) -> None:
    """An earlier report is rejected or withdrawn: what builds on it comes to its operators anew, with the reason on a
    new card; it cannot be approved until it is mended."""
    later = await builds.later_of(work.transaction, fallen.id, [Status.WAITING])
    for report in (await reports.get_many(work.transaction, later)).values() if later else ():
        reporter = await officers.by_id(work.transaction, report.reporter_id)
        if reporter is None or await _follows(work, report, reporter):
            continue
        if not await reports.wait_again(work.transaction, report):
            continue
        await builds.carry_over(work.transaction, report.id, report.revision + 1)
        detail: dict[str, str | int | None] = {"number": report.number, "fallen": fallen.number}
        work.note("system", "report.brought_back", f"report:{report.id}", report.area, detail)
        await report_card.show_verdict(
            work, report, reporter, Text("card-brought-back", {"earlier": fallen.number}), None
        )
        fresh = await reports.get(work.transaction, report.id)
        if fresh is not None:
            await report_card.put_up(work, fresh, reporter)
    await _like_it_no_more(work, fallen)


async def follow_who_is_told_again(work: Work, back: Report) -> None:
    """A rejection is taken back: what waits and builds on one that fell, and so does this one, is of those whom another
    one tells again by then."""
    fallen = await builds.fallen_in(work.transaction, back.area, back.kind)
    later = [each for key in fallen for each in await builds.later_of(work.transaction, key, [Status.WAITING])]
    for report in (await reports.get_many(work.transaction, {back.id, *later})).values():
        reporter = await officers.by_id(work.transaction, report.reporter_id)
        if report.status is Status.WAITING and reporter is not None:
            await _follows(work, report, reporter)


async def _follows(work: Work, report: Report, reporter: Officer) -> bool:
    """Whether what it builds on, that fell, is told by another one too: it builds on that one from then on."""
    if (again := await told_again.retold(work, report)) is None:
        return False
    await tie(work, again.report, again.report.change.subjects)
    said = Text("card-follows-other", {"earlier": again.fallen, "other": again.other})
    await report_card.show_verdict(work, report, reporter, said, None)
    await report_card.put_up(work, again.report, reporter)
    return True


async def _like_it_no_more(work: Work, fallen: Report) -> None:
    """The cards of those that told the same lose the doubt about it."""
    found = [each for told in tellings_of(fallen.change) for each in await alike.reported(work.transaction, told)]
    ids = {each.report_id for each in found if each.report_id and each.report_id != fallen.id}
    for report in (await reports.get_many(work.transaction, ids)).values() if ids else ():
        doubts = (each.args.get("number") for each in report.change.warnings if each.key == LIKE_REPORT)
        if fallen.number in doubts:
            await show_waiting(work, report)


async def told_of_it_no_more(work: Work, taken_back: Report) -> None:
    """A later event is in effect no more: the card of a death before it says nothing of it."""
    sight = Sight(work.now - RETURNED_COUNTS_FOR, taken_back.id)
    rows = await foreseen.using(work.transaction, sight, taken_back.change.subjects, [])
    waiting = await reports.get_many(work.transaction, foreseen.reports_of(rows)) if rows else {}
    for report in waiting.values():
        if any(doubt.key == TOLD_OF_SINCE for doubt in report.change.warnings):
            await show_waiting(work, report)
