"""What waits of somebody new is of him still where he turns out to be registered: a death, a baby, a family of his."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import Change, JoinHousehold
from bot.domain.report.renamed import report_renamed
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.review import building
from bot.services.review.report_card import put_up, show_verdict
from bot.services.review.told_of_decision import tell_reporter
from bot.services.submission.retelling import keep
from bot.services.words.verdict_words import verdict_line
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports import builds, reports


async def follow(work: Work, officer: Officer, before: Change, report: Report) -> None:
    """Whatever waits or was returned and builds on the report speaks of those whom it moves now, and no more of those
    whom it entered `before`; what waits is put up anew, and whoever told it hears so."""
    ids, houses = _turned_into(before, report.change)
    later = await builds.later_of(work.transaction, report.id, [Status.WAITING, Status.RETURNED]) if ids else []
    if not later:
        return
    found = await read_registry.persons(work.transaction, list(ids.values()), ancestor(report.area, Level.REGENCY))
    known = {each.id: each for each in found}
    for each in (await reports.get_many(work.transaction, later)).values():
        fixed = report_renamed(each, ids, houses, known)
        if fixed.change != each.change:
            follows = _put_up if each.status is Status.WAITING else _wait_to_be_fixed
            await follows(work, officer, report, fixed)


async def _wait_to_be_fixed(work: Work, officer: Officer, report: Report, fixed: Report) -> None:
    """It is its RT head's turn, under the revision that was returned; what it builds on is found when it is fixed."""
    if not await reports.retell_returned(work.transaction, fixed):
        return
    detail: dict[str, str | int | None] = {"number": fixed.number, "earlier": report.number}
    work.note(actor(officer), "report.follows", f"report:{fixed.id}", fixed.area, detail)
    reporter = await officers.by_id(work.transaction, fixed.reporter_id)
    if reporter is not None:
        await _tell(work, reporter, report, fixed)


async def _tell(work: Work, reporter: Officer, report: Report, fixed: Report) -> None:
    """What was returned still is his to fix."""
    fix = Command.FIX.button(Text("button-fix-it"), fixed.id)
    about = {"number": fixed.number, "earlier": report.number}
    said = Text("told-follows", about, {"kind": Text(f"kind-{fixed.kind}")})
    await tell_reporter(work, fixed, reporter, said, (fix,) if fixed.status is Status.RETURNED else ())


async def _put_up(work: Work, officer: Officer, report: Report, told: Report) -> None:
    fixed = replace(told, revision=told.revision + 1)
    if await keep(work, officer, fixed, ", ".join(fixed.change.subjects)):
        return
    await building.tie(work, fixed, fixed.change.subjects)
    reporter = await officers.by_id(work.transaction, fixed.reporter_id)
    if reporter is not None:
        said = verdict_line(work, Event.TIED, officer.name, work.now, "")
        await show_verdict(work, fixed, reporter, said, None)
        await put_up(work, fixed, reporter)
        await _tell(work, reporter, report, fixed)


def _turned_into(before: Change, now: Change) -> tuple[dict[PersonId, PersonId], dict[HouseholdId, HouseholdId]]:
    """Whom it entered and knows now, and into which household it moves them: subjects keep their places."""
    added = {person.id: person for person in before.added}
    joins = {e.person_id: e for e in now.effects if isinstance(e, JoinHousehold)}
    pairs = zip(before.subjects, now.subjects, strict=False)
    ids = {was: who for was, who in pairs if was != who and was in added}
    houses = {added[was].household_id: joins[who].household_id for was, who in ids.items() if who in joins}
    return ids, {was: house for was, house in houses.items() if was != house}
