"""An RT head asks that the decision on his report be taken back; whoever may do so reads it, or says why it stands."""

from dataclasses import dataclass

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import APPROVED, STATES, Event, ReportId, Status, may_report, may_take_back
from bot.services.matters.raising import settle_one
from bot.services.matters.take_back_asked import ASKED, KEPT, OF_APPROVAL, asked_about, asked_to_take_back, who_asked
from bot.services.review.card_buttons import Verb, token_prefix, ways_on
from bot.services.review.card_lines import CARD_LOCALE, lines
from bot.services.review.decided_before import as_it_stands
from bot.services.review.other_approver import reached_of
from bot.services.review.report_card import render, show_verdict
from bot.services.review.taking_back import is_too_late
from bot.services.review.told_of_decision import tell_reporter
from bot.services.review.word_lines import word_lines
from bot.services.words.naming import decider_named, people_of
from bot.services.words.status_words import status_words
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work, actor
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.reports import reports

REASONS_KEPT = ("right", "proof", "asked")
"""Preset reasons of *tetap berlaku*; the labels are the texts `reason-kept-{id}`."""
BOTH = (Option(Verb.TAKE_BACK, Text("button-take-back")), Option(Verb.KEEP, Text("button-keep")))
_OF_APPROVAL = ("person", "day", "untrue")
_OF_REJECTION = ("true", "paper")


def reasons_for(report: Report) -> tuple[str, ...]:
    """Preset reasons of whoever asks; the labels are the texts `ask-back-reason-{id}`."""
    return _OF_APPROVAL if report.status in APPROVED else _OF_REJECTION


_BY_NEARNESS = (Role.OPERATOR, Role.TKSK, Role.DINSOS)


@dataclass(frozen=True, slots=True)
class NotAskable:
    """It cannot be asked; the sentence says why. Where its month is cut, other reports put it right."""

    why: Text
    is_cut: bool = False


async def may_be_asked(work: Work, report: Report) -> NotAskable | None:
    """Why nobody can be asked to take its decision back; None where it can be asked now."""
    number = {"number": report.number}
    if report.practice or report.status is Status.RETURNED or Event.TAKEN_BACK not in STATES[report.status].next:
        return NotAskable(Text("ask-back-undecided", number, {"status": status_words(report, work.house.calendar)}))
    if (why := await is_too_late(work, report)) is not None:
        return NotAskable(why, is_cut=True)
    if await asked_about(work.transaction, report):
        return NotAskable(Text("ask-back-waits", number))
    return None


async def ask_back(work: Work, officer: Officer, report_id: ReportId, reason: str) -> Text:
    """Puts it before those who may take the decision back; gives the sentence that answers whoever asked."""
    report = await reports.get(work.transaction, report_id)
    if report is None or not may_report(officer, report.area, report.reporter_id):
        return Text("withdraw-not-yours")
    refused = await may_be_asked(work, report)
    if refused is not None:
        return refused.why
    if not await asked_to_take_back(work, report):
        return Text("ask-back-answered", {"number": report.number})
    detail: dict[str, str | int | None] = {"number": report.number, "revision": report.revision, "reason": reason}
    detail |= {"of": OF_APPROVAL} if report.status in APPROVED else {}
    work.note(actor(officer), ASKED, f"report:{report.id}", report.area, detail)
    reporter = await officers.by_id(work.transaction, report.reporter_id) or officer
    told = Text("ask-back-told", {"name": officer.name, "reason": reason})
    said = (*await lines(work, report, reporter), await as_it_stands(work, report), told)
    prompt = render(work, Say(said, (*BOTH, Option(Verb.DETAILS, Text("button-details"))), token_prefix(report)))
    those = await those_who_may(work, report)
    for _, address in those:
        work.send(address, SendPrompt(prompt), urgency=Urgency.CARD)
    names = ", ".join(who.name for who, _ in those) or "none"
    return Text("ask-back-sent", {"number": report.number, "names": names})


async def as_decided(work: Work, report: Report) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """What became of a report that waits no more, who asks that it be taken back, and the buttons."""
    stands = (await as_it_stands(work, report),) if STATES[report.status].verdict else ()
    verdict = (*stands, *(await word_lines(work, report) if report.status is Status.APPROVED else ()))
    if await asked_about(work.transaction, report) is None:
        return verdict, await ways_on(work, report)
    who, reason = await who_asked(work.transaction, report.id)
    asker = await officers.by_id(work.transaction, who)
    return (*verdict, Text("ask-back-told", {"name": asker.name if asker else "-", "reason": reason})), BOTH


async def those_who_may(work: Work, report: Report) -> list[tuple[Officer, Address]]:
    """Who decided, in private, or his deputy, or for whom he stood in; where none of them can be reached the operators
    of the village as far as they may, else the TKSK, else Dinas Sosial."""
    decider = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    there = [each for role in _BY_NEARNESS for each in await officers.for_area(work.transaction, report.area, role)]
    may = [each for each in there if may_take_back(each, report.area, decider)]
    his = [each for each in may if decider is not None and each.seat == decider.seat]
    for those in (his, *([each for each in may if each.role is role] for role in _BY_NEARNESS)):
        if found := await reached_of(work, those):
            return found
    return []


async def look_at_keeping(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why he cannot say that the decision stands; None where he can."""
    decider = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    if not may_take_back(officer, report.area, decider):
        return Text("undo-not-yours", {"number": report.number, "name": decider_named(decider)})
    if await asked_about(work.transaction, report) is None:
        return Text("keep-not-asked", {"number": report.number})
    return None


async def keep(
    work: Work, officer: Officer, wanted: tuple[ReportId, int], reason: str, pressed: tuple[Address, str] | None
) -> Text:
    """*Tetap berlaku*: whoever asked reads why; gives the sentence that answers the officer."""
    report = await reports.get(work.transaction, wanted[0])
    if report is None or report.revision != wanted[1]:
        return Text("keep-not-asked", {"number": report.number if report else "-"})
    if (refused := await look_at_keeping(work, officer, report)) is not None:
        return refused
    matter = await asked_about(work.transaction, report)
    if matter is None or not await settle_one(work, matter, actor(officer), KEPT):
        return Text("keep-not-asked", {"number": report.number})
    detail: dict[str, str | int | None] = {"number": report.number, "revision": report.revision, "reason": reason}
    work.note(actor(officer), "report.kept", f"report:{report.id}", report.area, detail)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        stands = Text("card-kept", {"name": decider_named(officer), "reason": reason})
        verdict, ways = await as_it_stands(work, report), await ways_on(work, report)
        await show_verdict(work, report, reporter, verdict, pressed, ways, (stands,))
    asker = await officers.by_id(work.transaction, (await who_asked(work.transaction, report.id))[0]) or reporter
    if asker is not None:
        said = {
            "number": report.number,
            "names": people_of(report, work.today),
            "name": decider_named(officer),
            "reason": reason,
        }
        told = Text("told-kept", said, {"kind": Text(f"kind-{report.kind}")})
        await tell_reporter(work, report, asker, told)
    return Text("kept", {"number": report.number})


def keeping(work: Work, report: Report, officer: Officer) -> tuple[Text, dict[str, Text]]:
    """What is asked before it is kept, and the preset reasons."""
    asked = Text("reason-ask-kept", {"name": officer.name, "number": report.number})
    return asked, {each: Text(f"reason-kept-{each}") for each in REASONS_KEPT}


def in_words(work: Work, label: Text) -> str:
    """A preset reason as the card says it."""
    return work.house.texts.say(CARD_LOCALE, label)
