"""Who is told of a decision, and how: the cards, the reporter, those from above."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, ReportId, Status
from bot.services.registry.lacking import Lack
from bot.services.review.answers import label_of
from bot.services.review.building import bring_back
from bot.services.review.card_buttons import ways_on
from bot.services.review.card_lines import practice_lines
from bot.services.review.other_approver import tksk_phones
from bot.services.review.pointing import sentence_beside
from bot.services.review.queue_note import tell_others
from bot.services.review.report_card import reviewers_of, show_verdict
from bot.services.review.tell_approved import is_told_with_others
from bot.services.review.verdicts import Decision
from bot.services.review.who_hears import who_hears
from bot.services.review.word_lines import word_lines
from bot.services.words.misfit_words import names_of
from bot.services.words.naming import decider_named, people_of
from bot.services.words.status_words import untied_lines
from bot.services.words.verdict_words import verdict_line
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers import officers


async def tell_everybody(
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
    told = partial(_told, work, report, decision) if waits is None else partial(_told_waits, work, report, waits)
    await _tell_verdict(work, report, reporter, decision, told)


async def from_above(work: Work, officer: Officer, report: Report) -> set[Address]:
    """Whom it is told besides where somebody above the village decided: its operators, who would not look again at a
    card that was changed, and of Dinas Sosial's the TKSK."""
    if officer.role is Role.OPERATOR or report.practice:
        return set()
    village = ancestor(report.area, Level.VILLAGE)
    tksk = await tksk_phones(work, village) if officer.role is Role.DINSOS else []
    return {*await reviewers_of(work, village), *tksk}


async def _tell_verdict(
    work: Work, report: Report, reporter: Officer, decision: Decision, told: Callable[[], Text]
) -> None:
    if report.status is Status.APPLIED and await is_told_with_others(work, report, reporter, told):
        return
    fix = Command.FIX.button(Text("button-fix-it"), report.id)
    options = (fix,) if decision.event is Event.RETURNED else ()
    await tell_reporter(work, report, reporter, told(), options)


async def tell_of_the_dead(work: Work, report: Report, dead: Sequence[PersonId]) -> None:
    """Whoever told that a family came or went hears that one of it is recorded as dead, and how it is told if he
    lives."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None and dead:
        await tell_reporter(work, report, reporter, Text("told-without-dead", about_the_dead(report, dead)))


def about_the_dead(report: Report, dead: Sequence[PersonId]) -> Mapping[str, Arg]:
    """Of which report it is told, who they are, and whether the others came by it."""
    comes = "yes" if report.change.brought & {*dead} else "no"
    return {"number": report.number, "names": names_of(report, dead), "comes": comes}


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
    notice = Notice.RETURNED if report.status is Status.RETURNED else Notice.DECIDED
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
