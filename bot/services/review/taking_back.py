"""Taking a decision back, until the month is cut: the report waits again, and everybody concerned is told."""

from dataclasses import dataclass, replace

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.changes import AddPerson
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, ReportId, Status, after, may_decide, may_take_back
from bot.services.effect.built_on import A_LIST
from bot.services.effect.open_month import is_closed
from bot.services.effect.take_back import TakingBack, plan_taking_back, take_back_effect
from bot.services.matters.card_claims import claim_again
from bot.services.matters.take_back_asked import was_to_be_undone
from bot.services.review import right_entry
from bot.services.review.building import follow_who_is_told_again, refresh_later, tie_again, told_of_it_no_more
from bot.services.review.came_up import TAKEN_BACK
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.decided_before import already
from bot.services.review.expect_arrivals import expect_nobody
from bot.services.review.expect_where_right import expect_as_before
from bot.services.review.report_card import put_up, show_verdict
from bot.services.review.tell_approved import tell_gathered_now
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.month_names import month_name
from bot.services.words.naming import decider_named, people_of
from bot.services.words.verdict_words import verdict_line
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports, words

REASONS = ("slip", "person", "untrue")
"""Preset reasons; the labels are the texts `reason-taken_back-{id}`."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be taken back; the sentence says why."""

    why: Text


@dataclass(frozen=True, slots=True)
class Possible:
    """What taking back would undo; None for what never took effect."""

    plan: TakingBack | None


async def look(work: Work, officer: Officer, report: Report, *, ties: bool = False) -> Refused | Possible:
    """Whether the officer may take the report's decision back now, and what that would do. To say who is meant in it
    (`ties`) is the turn of every operator of the village, whoever decided."""
    number = {"number": report.number}
    if not may_decide(officer, report.area):
        return Refused(Text("decide-not-yours"))
    if report.status is Status.WAITING:
        return Refused(Text("undo-not-decided", number))
    if Event.TAKEN_BACK not in STATES[report.status].next:
        return Refused(await already(work, report))
    decider = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    if not (ties or may_take_back(officer, report.area, decider)):
        return Refused(Text("undo-not-yours", {**number, "name": decider_named(decider)}))
    if report.status is not Status.APPLIED:
        return Possible(None)
    plan = await plan_taking_back(work, report)
    if (why := await is_too_late(work, report)) is not None:
        return Refused(why)
    if plan.built_on:
        return Refused(_built_on(report, plan))
    return Possible(plan)


async def is_too_late(work: Work, report: Report) -> Text | None:
    """Why it is too late for taking it back: its month is cut; None where it changed nothing that a month counts."""
    if report.status is not Status.APPLIED or report.is_of_nobody or not await is_closed(work.transaction, report):
        return None
    about = {"number": report.number, "month": month_name(report.filed_in or report.due_in)}
    return Text("undo-too-late", about)


def _built_on(report: Report, plan: TakingBack) -> Text:
    """A list that was taken in is not taken back, so nothing that goes first would help."""
    if A_LIST in plan.built_on:
        adds = any(isinstance(effect, AddPerson) for effect in report.change.effects)
        return Text("undo-on-a-list", {"number": report.number, "adds": "yes" if adds else "no"})
    return Text("undo-built-on", {"number": report.number, "reports": ", ".join(plan.built_on)})


async def take_back(
    work: Work,
    officer: Officer,
    wanted: tuple[ReportId, int],
    reason: str,
    pressed: tuple[Address, str] | None,
    *,
    keeps_newer: bool = True,
    ties: bool = False,
) -> Text:
    """Takes it back if the officer may; gives the sentence that answers him.

    `wanted` is the report and its revision. Fields that somebody changed since stay as they are, and are named; without
    `keeps_newer` nothing is done where there are any. Where it `ties`, its card stays: the caller puts up another.
    """
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, wanted[0])
    if report is None:
        return Text("decide-not-yours")
    if report.revision != wanted[1]:
        return Text("decide-old-card", {"number": report.number})
    found = await look(work, officer, report, ties=ties)
    if isinstance(found, Refused):
        return found.why
    kept = changed_since(work, found)
    if kept and not keeps_newer:
        return Text("undo-changed-since", {"number": report.number, "fields": kept})
    if found.plan is not None:
        await take_back_effect(work, report, found.plan)
    await words.drop_open(work.transaction, report.id)
    if not await reports.wait_again(work.transaction, report):
        raise LookupError(f"{report.id} was changed while it was taken back")
    await _waits_again(work, report)
    number, revision = report.number, report.revision
    detail: dict[str, str | int | None] = {"number": number, "revision": revision, "reason": reason, "kept": kept}
    work.note(actor(officer), TAKEN_BACK, f"report:{report.id}", report.area, detail)
    await _tell(work, officer, report, reason, pressed, shows=not ties)
    if STATES[report.status].void:
        await follow_who_is_told_again(work, report)
    if kept:
        return Text("undone-but", {"number": report.number, "fields": kept})
    return Text("undone", {"number": report.number})


async def _waits_again(work: Work, report: Report) -> None:
    """For those that build on it, and for whoever claimed the card that it gives."""
    if report.status is Status.APPLIED:
        await tie_again(work, report)
        await told_of_it_no_more(work, report)
        await right_entry.follow_no_more(work, report)
    if STATES[report.status].void:
        await claim_again(work, report)
    await refresh_later(work, report.id)


def changed_since(work: Work, found: Possible) -> str:
    """The fields that would stay as they are, in words; empty where there are none."""
    fields = found.plan.changed_since if found.plan is not None else []
    return ", ".join(work.house.texts.say(CARD_LOCALE, Text(f"undo-field-{field}")) for field in fields)


async def _tell(
    work: Work, officer: Officer, report: Report, reason: str, pressed: tuple[Address, str] | None, *, shows: bool
) -> None:
    await expect_nobody(work, report)
    await expect_as_before(work, report)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return
    status = after(report.status, Event.TAKEN_BACK)
    again = replace(report, status=status, revision=report.revision + 1, filed_in=None)
    if shows:
        verdict = verdict_line(work, Event.TAKEN_BACK, decider_named(officer), work.now, reason)
        await show_verdict(work, report, reporter, verdict, pressed)
        await put_up(work, again, reporter)
    names = people_of(report, work.today)
    args = {"number": report.number, "names": names, "reason": reason}
    await tell_gathered_now(work, report, reporter)
    told = Text("told-taken_back", args, {"kind": Text(f"kind-{report.kind}")})
    await tell_reporter(work, report, reporter, told, await _ways(work, again))


async def _ways(work: Work, again: Report) -> tuple[Option, ...]:
    """Who asked for it, since it is wrong, may let nobody approve it once more."""
    if not await was_to_be_undone(work.transaction, again):
        return ()
    return (Command.WITHDRAW.button(Text("button-withdraw"), again.id),)


def asking(report: Report, officer: Officer, kept: str) -> tuple[Text, ...]:
    """What is asked before a decision is taken back."""
    said = (Text("undo-keeps", {"fields": kept}),) if kept else ()
    return (*said, Text("reason-ask-taken_back", {"name": officer.name, "number": report.number}))
