"""The buttons of a report's card, while it waits and after it was decided."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from bot.dialogue.prompt import Option, Size, Text
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, Status
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.work.standing_buttons import DECIDE, DETAILS_VERB
from bot.services.work.work import Work
from bot.storage.reports import reports

UNTIED = frozenset({"untied-gone", "untied-alike"})
"""Doubts that name a report of somebody on no list, who may be whom this one brings."""
_TIED = 2


class Verb(StrEnum):
    """What a card's button does; short, since it stands in each token."""

    APPROVE = "a"
    RETURN = "r"
    REJECT = "x"
    DETAILS = DETAILS_VERB
    UNDO = "u"
    """from the choice of a reason back to the card"""
    COMPLETE = "c"
    """what is not known of those whom the report brings or proposes"""
    TAKE_BACK = "b"
    """the decision, until the month is cut"""
    TOGETHER = "t"
    """approves it and all that it builds on; behind it stands the sum of their revisions, as they were shown"""
    SAME = "s"
    """those whom it would enter are registered already, so it moves them"""
    CONTACT = "h"
    """how its reporter is reached"""
    KEEP = "p"
    """the decision, though its reporter asks that it be taken back"""
    ENTER = "e"
    """those on the photo of a family card, who are in the report by name alone"""
    ASK = "q"
    """its reporter something, who answers on the card"""
    SURVEY = "v"
    """somebody is asked to look at the household"""
    TIE = "k"
    """to somebody registered, where it speaks of nobody"""
    TIE_OTHER = "l"
    """likewise the report that stands behind it, which may tell of whom this one brought"""


REJECT = Option(Verb.REJECT, Text("button-reject"))
RETURN = Option(Verb.RETURN, Text("button-return"))
VERBS = (
    Option(Verb.APPROVE, Text("button-approve"), Size.MAIN),
    RETURN,
    REJECT,
    Option(Verb.DETAILS, Text("button-details"), Size.SMALL),
)
TO_CARD = Option(Verb.UNDO, Text("button-back"), Size.SMALL)
CONTACT = Option(Verb.CONTACT, Text("button-contact"), Size.SMALL)
ASK_RT = Option(Verb.ASK, Text("button-ask-reporter"), Size.SMALL)
SURVEY_IT = Option(Verb.SURVEY, Text("button-survey-ask"), Size.SMALL)
TIE_IT = Option(Verb.TIE, Text("button-tie"))
ENTER_THEM = Option(Verb.ENTER, Text("button-enter"))


async def verbs_of(work: Work, report: Report, lacks: Sequence[Lack] | None = None) -> tuple[Option, ...]:
    """What may be done with a report that waits: tied first, where it is tied to nobody; not approved before those on
    its photo are entered; *Lengkapi* where something is not known, which is read where no `lacks` are given."""
    approve, *others, details = VERBS
    if report.change.is_to_enter and not report.practice:
        return led_by(ENTER_THEM, (*others, details))
    again = (ENTER_THEM,) if report.change.on_photo and not report.practice else ()
    verbs = (approve, *others, *await _completing(work, report, lacks), *again, *surveying(work, report), details)
    return led_by(TIE_IT, verbs) if report.is_untied else verbs


def surveying(work: Work, report: Report) -> tuple[Option, ...]:
    """*Minta disurvei*, where the profile has questions that are asked at the house."""
    return (SURVEY_IT,) if report.kind in work.house.profile.surveys.kinds and not report.practice else ()


def led_by_return(options: Sequence[Option]) -> tuple[Option, ...]:
    """Where it cannot be approved as it is: *Minta perbaikan* stands where *Setujui* stood, unless it is to be tied."""
    back = next((each for each in options if each.id == Verb.RETURN), None)
    if back is None or options[0].id != Verb.APPROVE:
        return tuple(options)
    return led_by(back, [each for each in options if each is not back])


def led_by(first: Option, others: Sequence[Option]) -> tuple[Option, ...]:
    """What is to be done before the others, which stand out no more than each other then."""
    plain = (replace(each, size=Size.PLAIN) if each.size is Size.MAIN else each for each in others)
    return (replace(first, size=Size.MAIN), *plain)


async def _completing(work: Work, report: Report, lacks: Sequence[Lack] | None) -> tuple[Option, ...]:
    known = await lacks_of(work, report) if lacks is None else lacks
    return (Option(Verb.COMPLETE, Text("button-complete-card")),) if known else ()


def token_prefix(report: Report) -> str:
    """Names the report and its revision, so that an old card cannot decide about a fixed report."""
    return f"{DECIDE}:{report.id}:{report.revision}"


async def ways_on(work: Work, report: Report, lacks: Sequence[Lack] | None = None) -> tuple[Option, ...]:
    """The buttons of a decided report: what was told of whom it brought is tied, what it brought is completed, the
    decision is taken back; none where nothing followed."""
    if report.practice:
        return ()
    state = STATES[report.status]
    back = (Option(Verb.TAKE_BACK, Text("button-take-back")),) if Event.TAKEN_BACK in state.next else ()
    if not state.in_effect:
        return back
    return (*await _tying(work, report), *await _completing(work, report, lacks), *back)


async def _tying(work: Work, report: Report) -> tuple[Option, ...]:
    """Those that its card named as telling of somebody on no list, who may be whom it brought, as far as they are so
    still."""
    found = [await reports.by_number(work.transaction, number) for number in tie_offered_by(report)[:_TIED]]
    return tuple(
        Option(f"{Verb.TIE_OTHER}:{each.id}", Text("button-tie-told", {"number": each.number}))
        for each in found
        if each is not None and each.is_untied and each.status in (Status.WAITING, Status.APPLIED)
    )


def tie_offered_by(report: Report) -> list[str]:
    """The numbers of the reports that its card names as telling of somebody on no list."""
    return list(dict.fromkeys(each.args["number"] for each in report.change.warnings if each.key in UNTIED))
