"""Whether an event was told already: (person, kind, event date); dying and leaving happen once, whatever the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.domain.changes import Change, Kind, fact_key
from bot.domain.dates import say_date
from bot.domain.people import PersonId
from bot.domain.review import Status
from bot.services.conversation.chat import Chat
from bot.storage import officers, reports
from bot.storage.report_lists import EarlierReport, same_event

ONCE = frozenset({"death", "move_out"})
"""Kinds that end somebody's being here: a second report of either is a repetition, also of the other."""

SEVERAL = frozenset({"status", "correction"})
"""Kinds of which several may be told of one person on one day, each about another matter (the fact `what`)."""

UNDER_WAY = frozenset({"proposal", "unfit", "caretaker", "pbi_baby", "pbi_reactivate"})
"""Kinds that ask for something and have no day of their own: once is enough until a month has taken it."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Somebody told it before: which person, and the sentence that says by whom and when."""

    person: PersonId
    text: Text


async def find(
    chat: Chat,
    flow: Flow,
    persons: Sequence[PersonId],
    fixing: str | None,
    day: date | None = None,
    matter: str = "",
) -> Repeated | None:
    """The first of `persons` of whom the same was told and not rejected; the report `fixing` doesn't count."""
    if not persons or (flow.kind not in ONCE and day is None):
        return None
    kinds = [Kind(kind) for kind in sorted(ONCE if flow.kind in ONCE else {flow.kind})]
    on = None if flow.kind in ONCE | UNDER_WAY else day
    for earlier in await same_event(chat.work.conn, persons, kinds, on):
        if flow.kind in UNDER_WAY and earlier.status is Status.APPLIED:
            continue
        if earlier.report_id == fixing or (flow.kind in SEVERAL and matter != await _matter_told(chat, earlier)):
            continue
        return Repeated(earlier.person_id, await _sentence(chat, earlier))
    return None


def matter_of(change: Change) -> str:
    """What of a person changes, where the kind says so; else empty."""
    return next((value for name, value in change.facts if fact_key(name)[0] == "fact-what"), "")


async def _matter_told(chat: Chat, earlier: EarlierReport) -> str:
    report = await reports.get(chat.work.conn, chat.work.house.vault, earlier.report_id)
    return matter_of(report.change) if report else ""


async def _sentence(chat: Chat, earlier: EarlierReport) -> Text:
    reporter = await officers.by_id(chat.work.conn, earlier.reporter_id)
    told_on = earlier.submitted_at.astimezone(chat.work.house.calendar.timezone).date()
    return Text(
        "told-before",
        {
            "number": earlier.number,
            "who": reporter.name if reporter else "",
            "own": "yes" if earlier.reporter_id == chat.officer.id else "no",
            "day": say_date(told_on),
        },
        {"kind": Text(f"kind-{earlier.kind}"), "status": Text(f"status-{earlier.status}")},
    )
