"""A report that waits says something else, as an operator knows whom it tells of: its new revision is put up anew."""

from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import short_name
from bot.domain.month.as_known import UNKNOWN
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.effect.take_effect import plan_effect
from bot.services.review.decided_before import already
from bot.services.review.report_card import put_up, show_verdict
from bot.services.review.told_of_decision import tell_reporter
from bot.services.submission.builds_on import note_what_it_builds_on
from bot.services.words.misfit_words import why
from bot.services.words.verdict_words import verdict_line
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry.name_search import areas_of
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be about him; the sentence says why."""

    why: Text


@dataclass(frozen=True, slots=True)
class Tied:
    """It is, and waits as this revision; or it was `returned`, since of a listed person more is asked."""

    report: Report
    returned: bool = False


async def retell(
    work: Work, officer: Officer, fixed: Report, person: str, told: Text, event: Event = Event.TIED
) -> Tied | Refused:
    """The report of the next revision, kept and put up, its reporter being `told`; or why it would not do."""
    refused = await does_not_fit(work, fixed) or await keep(work, officer, fixed, person, event)
    if refused:
        return refused
    await note_what_it_builds_on(work, fixed, fixed.answers)
    reporter = await officers.by_id(work.transaction, fixed.reporter_id)
    if reporter is not None:
        said = verdict_line(work, event, officer.name, work.now, "")
        await show_verdict(work, fixed, reporter, said, None)
        await put_up(work, fixed, reporter)
        await tell_reporter(work, fixed, reporter, told)
    return Tied(fixed)


async def does_not_fit(work: Work, fixed: Report) -> Refused | None:
    """It could not be approved so, or would change nothing of him."""
    if fixed.practice:
        return None
    plan = await plan_effect(work, fixed)
    if unfit := [misfit for misfit in plan.misfits if misfit.why != UNKNOWN]:
        return Refused(Text("tie-unfit", parts={"why": why(fixed, unfit[0])}))
    # That he came is told late of who has gone on since: it enters his history, and moves him no more.
    comes = fixed.kind in work.house.flows.that_bring(Brings.NEWCOMERS)
    homes = await areas_of(work.transaction, plan.overtaken) if plan.overtaken and not comes else {}
    for who in plan.overtaken:
        if homes.get(who, fixed.area) != fixed.area:
            return Refused(Text("tie-elsewhere", {"rt": short_name(homes[who])}))
    return None


async def keep(work: Work, officer: Officer, fixed: Report, person: str, event: Event = Event.TIED) -> Refused | None:
    """Written with its audit line; refused where somebody was faster."""
    if not await reports.retell(work.transaction, fixed):
        return Refused(await already(work, await reports.get(work.transaction, fixed.id) or fixed))
    detail: dict[str, str | int | None] = {"number": fixed.number, "revision": fixed.revision, "person": person}
    work.note(actor(officer), f"report.{event}", f"report:{fixed.id}", fixed.area, detail)
    return None
