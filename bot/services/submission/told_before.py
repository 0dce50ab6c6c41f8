"""Whether an event was told already: (person, kind, event date); dying and leaving happen once, whatever the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.domain.changes import Kind
from bot.domain.dates import say_date
from bot.domain.people import PersonId
from bot.services.conversation.chat import Chat
from bot.storage import officers
from bot.storage.report_lists import EarlierReport, same_event

ONCE = frozenset({"death", "move_out"})
"""Kinds that end somebody's being here: a second report of either is a repetition, also of the other."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Somebody told it before: which person, and the sentence that says by whom and when."""

    person: PersonId
    text: Text


async def find(
    chat: Chat, flow: Flow, persons: Sequence[PersonId], fixing: str | None, day: date | None = None
) -> Repeated | None:
    """The first of `persons` of whom the same was told and not rejected; the report `fixing` doesn't count."""
    if not persons or (flow.kind not in ONCE and day is None):
        return None
    kinds = [Kind(kind) for kind in sorted(ONCE if flow.kind in ONCE else {flow.kind})]
    for earlier in await same_event(chat.work.conn, persons, kinds, None if flow.kind in ONCE else day):
        if earlier.report_id == fixing:
            continue
        return Repeated(earlier.person_id, await _sentence(chat, earlier))
    return None


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
