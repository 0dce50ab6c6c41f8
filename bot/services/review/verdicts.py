"""What an operator decides about a report."""

from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.report.review import Event, ReportId


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
    """Where the answer is read to whoever decides by words, a room or his own chat: it need not be told again there."""
    told_with_others: bool = False
    """Whether its reporter reads of it in one message with others."""


VERDICTS = frozenset({Event.APPROVED, Event.RETURNED, Event.REJECTED})
