"""Opening a deliberation, changing what was told of it, closing it once, calling it off: by those who decide there."""

from dataclasses import dataclass, replace
from datetime import date

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.deliberation.deliberation import Deliberation, DeliberationId, Form, Meeting, Ruling, Stage, Verdict
from bot.domain.people.officer import Officer, Role
from bot.domain.report.review import may_decide
from bot.services.deliberation.candidates import candidates_of
from bot.services.deliberation.naming import name_of
from bot.services.work.work import Work, actor
from bot.storage.deliberations import deliberations, rulings
from bot.storage.officers import officers


@dataclass(frozen=True, slots=True)
class Told:
    """What an operator tells of a deliberation."""

    form: Form
    held_on: date
    meeting: Meeting


def village_of(officer: Officer) -> AreaCode | None:
    """The village whose deliberations he holds; None for whoever has several."""
    is_one = level_of(officer.area) >= Level.VILLAGE
    return ancestor(officer.area, Level.VILLAGE) if is_one else None


def may_hold(officer: Officer, held: Deliberation) -> bool:
    """An operator, or the TKSK, whose area holds the village."""
    return officer.role is not Role.DINSOS and may_decide(officer, held.village)


async def open_one(work: Work, officer: Officer, village: AreaCode, told: Told) -> Deliberation | None:
    """The new one; None where one is open there already."""
    which = DeliberationId(work.house.new_id())
    new = Deliberation(which, village, 0, told.form, told.held_on, Stage.OPEN, told.meeting, officer.id, work.now)
    opened = await deliberations.add(work.transaction, new)
    if opened is not None:
        _note(work, officer, "opened", opened)
    return opened


async def amend_one(work: Work, officer: Officer, held: Deliberation, told: Told) -> Text | None:
    """Its day and meeting are these; None where that was done, else why not."""
    changed = replace(held, held_on=told.held_on, meeting=told.meeting)
    if not may_hold(officer, held) or not await deliberations.amend(work.transaction, changed):
        return await why_not(work, officer, held.id)
    _note(work, officer, "amended", changed)
    return None


async def close_one(work: Work, officer: Officer, held: Deliberation) -> Text | None:
    """Nothing is decided in it any more, and who was not come to is postponed; its papers are made at the next look of
    the clock. None where that was done, else why not."""
    if not may_hold(officer, held) or held.stage is not Stage.OPEN:
        return await why_not(work, officer, held.id)
    left = [each.report for each in await candidates_of(work, held.village, held) if each.ruling is None]
    if not await deliberations.go_on(work.transaction, held, Stage.CLOSED, officer.id, work.now):
        return await why_not(work, officer, held.id)
    for report in left:
        put_off = Ruling(held.id, report.id, report.revision, Verdict.POSTPONED, officer.id, work.now)
        await rulings.rule(work.transaction, put_off)
    _note(work, officer, "closed", held, left=len(left))
    work.wake_jobs = True
    return None


async def cancel_one(work: Work, officer: Officer, held: Deliberation) -> Text | None:
    """It was not held: who was before it waits for the next. None where that was done, else why not."""
    if not may_hold(officer, held) or held.stage is not Stage.OPEN:
        return await why_not(work, officer, held.id)
    if not await deliberations.go_on(work.transaction, held, Stage.CANCELLED, officer.id, work.now):
        return await why_not(work, officer, held.id)
    _note(work, officer, "cancelled", held)
    return None


async def why_not(work: Work, officer: Officer, which: DeliberationId) -> Text:
    """Nothing can be done in it: it is another village's, or it went on meanwhile; who closed it, and when."""
    held = await deliberations.get(work.transaction, which)
    if held is None or not may_hold(officer, held):
        return Text("musdes-not-yours")
    by = await officers.by_id(work.transaction, held.closed_by) if held.closed_by else None
    about = {"stage": held.stage.value, "by": by.name if by else "none"}
    return Text("musdes-not-open", about, {"name": name_of(held)})


def _note(work: Work, officer: Officer, what: str, held: Deliberation, **detail: int) -> None:
    about: dict[str, str | int | None] = {"number": held.number, "form": held.form.value, **detail}
    work.note(actor(officer), f"deliberation.{what}", f"deliberation:{held.id}", held.village, about)
