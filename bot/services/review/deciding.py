"""Deciding about a report: by an operator of its area, once, told to everybody whom it concerns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.month.plan import Plan
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, NotPossible, ReportId, Status, after, may_decide
from bot.domain.report.word import Asked, Word
from bot.services.effect.take_effect import TookEffect, plan_effect
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.review import together, unfit
from bot.services.review.answers import label_of
from bot.services.review.building import bring_back, refresh_later
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.review.fallen_ties import mend_ties
from bot.services.review.last_word import Waits, go_on
from bot.services.review.on_card import say_on_card
from bot.services.review.other_approver import own_decision, tksk_phones
from bot.services.review.own_family import own_family
from bot.services.review.pointing import sentence_beside
from bot.services.review.proposals_left import tell_of_proposals
from bot.services.review.queue_note import tell_others
from bot.services.review.report_card import practice_lines, reviewers_of, show_verdict, ways_on
from bot.services.review.surveyed import lacks_survey
from bot.services.review.tell_approved import is_told_with_others
from bot.services.review.tell_objector import tell_objector
from bot.services.review.who_hears import who_hears
from bot.services.review.word_lines import waiting_words, word_lines
from bot.services.words.misfit_words import names_of
from bot.services.words.naming import decider_named, how_told, people_of
from bot.services.words.status_words import untied_lines
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.officers import duties, officers
from bot.storage.reports import builds, reports, words


@dataclass(frozen=True, slots=True)
class Decision:
    """What an operator wants: about this revision of this report, with a reason unless it is approved."""

    report: ReportId
    revision: int
    event: Event
    reason: str = ""
    pointed_at: str = ""
    """The step to be answered anew, where the reason is one."""
    answered_in: Address | None = None
    """A room that reads the answer to whoever decides by words, so that it need not be told again."""
    told_with_others: bool = False
    """Whether its reporter reads of it in one message with others."""


VERDICTS = frozenset({Event.APPROVED, Event.RETURNED, Event.REJECTED})


async def decide(work: Work, officer: Officer, decision: Decision, pressed: tuple[Address, str] | None) -> Text:
    """Carries the decision out if the officer may and nobody was first; gives the sentence that answers him.

    The change of status is one compare-and-set, so of two operators at once one wins and the other is told who. With
    the last word that the report asks for it takes effect, in this very transaction; where it does not fit the registry
    as it is, nothing is decided, and the card says what stands in the way.
    """
    report = await reports.get(work.transaction, decision.report)
    if report is None or not may_decide(officer, report.area) or decision.event not in VERDICTS:
        return Text("decide-not-yours")
    if refusal := await _refusal(work, officer, report, decision):
        return refusal
    is_final = decision.event is Event.APPROVED and not report.practice
    if is_final and await _builds_on_others(work, report):
        return await together.tell(work, officer, await together.row_of(work, report), pressed)
    plan = await plan_effect(work, report) if is_final else None
    if plan is not None and plan.misfits:
        return await unfit.tell(work, report, plan.misfits, pressed)
    if not await _set_verdict(work, officer, report, decision):
        fresh = await reports.get(work.transaction, decision.report)
        return await already(work, fresh or report)
    went = await _say_word(work, officer, report, decision, plan)
    approved = [replace(report, status=Status.APPROVED)] if isinstance(went, Waits) else []
    waits = (await waiting_words(work, approved)).get(report.id)
    status = Status.APPLIED if isinstance(went, TookEffect) else after(report.status, decision.event)
    decided = replace(report, status=status)
    lacks = await lacks_of(work, decided)
    await _tell_everybody(work, officer, decided, decision, pressed, waits, lacks)
    await tell_objector(work, decided, officer)
    if isinstance(went, TookEffect):
        return await _took_effect(work, decided, went, lacks)
    if not STATES[decided.status].void:  # What builds on it came back with a new card where it fell.
        await refresh_later(work, report.id)
    if waits is not None:
        return Text("decided-waits", {"number": report.number}, {"waits": waits})
    untied = decision.event is Event.APPROVED and report.is_untied
    return Text("decided-untied" if untied else f"decided-{decision.event}", {"number": report.number})


async def _builds_on_others(work: Work, report: Report) -> bool:
    if not await builds.earlier_of(work.transaction, report.id):
        return False
    await mend_ties(work, report)
    return bool(await builds.earlier_of(work.transaction, report.id))


async def _took_effect(work: Work, report: Report, took: TookEffect, lacks: Sequence[Lack]) -> Text:
    await expect_arrivals(work, report, took.along)
    await refresh_later(work, report.id)
    await tell_of_proposals(work, report, [*took.overtaken, *took.gone_since])
    if took.dead_before:
        await tell_of_the_dead(work, report, took.dead_before)
        names = names_of(report, took.dead_before)
        return Text("decided-without-dead", {"number": report.number, "names": names})
    if took.gone_since:
        names = names_of(report, took.gone_since)
        return Text("decided-gone-since", {"number": report.number, "names": names})
    if took.overtaken:
        names = names_of(report, took.overtaken)
        return Text("decided-overtaken", {"number": report.number, "names": names})
    if lacks:
        return Text("decided-blank", {"number": report.number, "count": len(lacks)})
    return Text("decided-untied" if report.is_untied else "decided-approved", {"number": report.number})


async def decide_together(
    work: Work, officer: Officer, report: Report, revisions: str, pressed: tuple[Address, str]
) -> Text:
    """Approves the report and all that it builds on, the earliest first, or none of them."""
    row = await together.row_of(work, report)
    if str(row.revisions) != revisions or not await together.are_all_his(work, officer, row):
        return await together.tell(work, officer, row, pressed)
    if (why := await together.misfit(work, row, pressed)) is not None:
        return why
    for each in row.reports[:-1]:
        await decide(work, officer, Decision(each.id, each.revision, Event.APPROVED), None)
    return await decide(work, officer, Decision(report.id, report.revision, Event.APPROVED), pressed)


async def _refusal(work: Work, officer: Officer, report: Report, decision: Decision) -> Text | None:
    """Why he may not decide so about this report now, or nobody may."""
    if (his := await own_report(work, officer, report)) is not None:
        return his
    if (own := await own_family(work, officer, report)) is not None:
        return own
    try:
        after(report.status, decision.event)
    except NotPossible:
        return await already(work, report)
    if report.revision != decision.revision:
        return Text("decide-old-card", {"number": report.number})
    if decision.event is Event.APPROVED and report.change.is_to_enter and not report.practice:
        return Text("decide-enter-first", {"number": report.number})
    if decision.event is Event.APPROVED and await lacks_survey(work, report):
        return Text("decide-survey-first", {"number": report.number})
    wrong = await own_decision(work, officer, report) if decision.event is Event.APPROVED else None
    return Text("decide-own-decision", {"number": report.number, "own": wrong.number}) if wrong else None


async def own_report(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why somebody else has to decide, where he told it himself, by whichever duty of his."""
    if not await duties.are_one_person(work.transaction, officer.id, report.reporter_id):
        return None
    return Text("decide-own-report", {"number": report.number, "how": how_told(report)})


async def _set_verdict(work: Work, officer: Officer, report: Report, decision: Decision) -> bool:
    if not await reports.set_status(
        work.transaction,
        report.id,
        expected=(report.status, report.revision),
        status=after(report.status, decision.event),
        reason=decision.reason,
        pointed_at=decision.pointed_at,
        decided_by=officer.id,
        decided_at=work.now,
    ):
        return False
    detail: dict[str, str | int | None] = {
        "number": report.number,
        "reason": decision.reason,
        "revision": report.revision,
    }
    work.note(actor(officer), f"report.{decision.event}", f"report:{report.id}", report.area, detail)
    return True


async def _say_word(
    work: Work, officer: Officer, report: Report, decision: Decision, plan: Plan | None
) -> TookEffect | Waits | None:
    """The operator's word is given; if it was the last one, the report takes effect, else others are asked."""
    village = ancestor(report.area, Level.VILLAGE)
    word = Word(
        report.id, report.revision, Asked.APPROVAL, Role.OPERATOR, village, 0, decision.event, officer.id, work.now
    )
    await words.approve(work.transaction, word)
    return await go_on(work, report, plan, officer) if plan is not None else None


async def already(work: Work, report: Report) -> Text:
    """Who decided first, and what; where it waits again, that there is a newer card."""
    if report.status is Status.WAITING:
        return Text("decide-old-card", {"number": report.number})
    by = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    return Text(
        "decide-already",
        {"number": report.number, "name": decider_named(by), "status": report.status.value},
    )


async def catch_up(work: Work, hung: Sequence[tuple[ReportId, int, tuple[Address, str]]]) -> None:
    """Cards (report, its revision, where) that arrived after their report was decided say so and lose their buttons."""
    if not hung:
        return
    known = await reports.get_many(work.transaction, {report_id for report_id, _, _ in hung})
    for report_id, revision, where in hung:
        report = known.get(report_id)
        if report is not None and (report.status, report.revision) != (Status.WAITING, revision):
            await _say_as_decided(work, report, where)


async def show_as_decided(work: Work, report: Report, where: tuple[Address, str]) -> None:
    """An old card loses its buttons and says who decided, where it can be changed."""
    if work.can_change(where[0]):
        await _say_as_decided(work, report, where)


async def _say_as_decided(work: Work, report: Report, where: tuple[Address, str]) -> None:
    lacks = await lacks_of(work, report)
    below = (await as_it_stands(work, report), *await word_lines(work, report))
    await say_on_card(work, report, where, below, await ways_on(work, report, lacks), lacks=lacks)


async def as_it_stands(work: Work, report: Report) -> Text:
    """What a card says below: the verdict with its day and hour, or that a newer card hangs for the fixed report."""
    event = STATES[report.status].verdict
    if event is None or report.decided_at is None or report.decided_by is None:
        return Text("decide-old-card", {"number": report.number})
    by = await officers.by_id(work.transaction, report.decided_by)
    return verdict_line(work, event, decider_named(by), report.decided_at, report.reason)


def verdict_line(work: Work, event: Event, name: str, decided_at: datetime, reason: str) -> Text:
    """Who decided what, on which day at which hour, and why."""
    at = decided_at.astimezone(work.house.calendar.timezone)
    when = {"day": say_date(at.date()), "time": at.strftime("%H.%M")}
    return Text(f"card-{event}", {"name": name, "reason": reason, **when})


async def _tell_everybody(
    work: Work,
    officer: Officer,
    report: Report,
    decision: Decision,
    pressed: tuple[Address, str] | None,
    waits: Text | None,
    lacks: Sequence[Lack],
) -> None:
    if STATES[report.status].void:
        await bring_back(work, report)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return
    verdict = verdict_line(work, decision.event, decider_named(officer), work.now, decision.reason)
    options = await ways_on(work, report, lacks)
    besides = await word_lines(work, report) if waits is not None else ()
    unchanged = await show_verdict(work, report, reporter, verdict, pressed, options, besides, lacks)
    here = {decision.answered_in, pressed[0] if pressed else None}
    await tell_others(work, officer, report, (unchanged | await from_above(work, officer, report)) - here)
    if decision.told_with_others:
        return
    told = _told(work, report, decision) if waits is None else _told_waits(work, report, waits)
    await _tell_verdict(work, report, reporter, decision, told)


async def from_above(work: Work, officer: Officer, report: Report) -> set[Address]:
    """Whom it is told besides where somebody above the village decided: its operators, who would not look again at a
    card that was changed, and of Dinas Sosial's the TKSK."""
    if officer.role is Role.OPERATOR or report.practice:
        return set()
    village = ancestor(report.area, Level.VILLAGE)
    tksk = await tksk_phones(work, village) if officer.role is Role.DINSOS else []
    return {*await reviewers_of(work, village), *tksk}


async def _tell_verdict(work: Work, report: Report, reporter: Officer, decision: Decision, told: Text) -> None:
    fix = Command.FIX.button(Text("button-fix", {"number": report.number}), report.id)
    options = (fix,) if decision.event is Event.RETURNED else ()
    if report.status is Status.APPLIED and await is_told_with_others(work, report, reporter, told):
        return
    await tell_reporter(work, report, reporter, told, options)


async def tell_of_the_dead(work: Work, report: Report, dead: Sequence[PersonId]) -> None:
    """Whoever told that a family came hears that one of it is recorded as dead, and how it is told if he lives."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None and dead:
        about = {"number": report.number, "names": names_of(report, dead)}
        await tell_reporter(work, report, reporter, Text("told-without-dead", about))


def _told_waits(work: Work, report: Report, waits: Text) -> Text:
    names = people_of(report, work.today)
    parts = {"kind": Text(f"kind-{report.kind}"), "waits": waits}
    return Text("told-waits", {"number": report.number, "names": names}, parts)


async def tell_reporter(
    work: Work,
    report: Report,
    reporter: Officer,
    text: Text,
    options: tuple[Option, ...] = (),
    others: Sequence[ReportId] = (),
) -> None:
    """Or whoever hears it in his place; it may tell of other reports of his too."""
    said = (*practice_lines(report), text, *untied_lines(report))
    notice = Notice.RETURNED if options else Notice.DECIDED
    for officer, address in await who_hears(work, report, reporter, is_asked=bool(options)):
        about = (report.id, *others) if officer.id == report.reporter_id else ()
        work.say(address, officer.locale, Say(said, (*options, *TO_MENU), GO), notice=notice, about=about)


def _told(work: Work, report: Report, decision: Decision) -> Text:
    names = people_of(report, work.today)
    kind = Text(f"kind-{report.kind}")
    what = label_of(work.house.flows.get(report.kind), decision.pointed_at)
    if what is not None:
        words = sentence_beside(work, what, decision.reason) or "none"
        about = {"number": report.number, "names": names, "words": words}
        return Text("told-pointed", about, {"kind": kind, "what": what})
    args = {"number": report.number, "names": names, "reason": decision.reason}
    return Text(f"told-{decision.event}", args, {"kind": kind})
