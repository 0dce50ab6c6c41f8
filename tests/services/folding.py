"""What a report's events make of it: its status must say the same (design, the third invariant)."""

from collections.abc import Iterable

from bot.domain.report.review import Event, Status, after


def fold(events: Iterable[Event]) -> Status | None:
    """The status that a report's events, oldest first, give."""
    status: Status | None = None
    for event in events:
        status = after(status, event)
    return status
