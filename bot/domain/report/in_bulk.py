"""Several reports decided with one press: how, which, who is left out, how far it has gone, and what did not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.report.review import Event, ReportId

AT_ONCE = 5
"""Decided in one commit at most: whoever else writes waits no longer than for these."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as it stood in the list that was read: this revision, in these words."""

    report: ReportId
    revision: int
    line: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """One that was not decided, and why."""

    report: ReportId
    number: str
    why: str


@dataclass(frozen=True, slots=True)
class Bulk:
    """A list in the hands of whoever reads it, later in those of the clock; it is kept sealed, as it names people."""

    rows: tuple[Listed, ...]
    out: tuple[int, ...] = ()
    """Places in the list, from 1, that are left out."""
    seen: int = 0
    """Rows that were shown: nothing is approved unread."""
    page: int = 0
    """The one that its message shows."""
    copy: int = 0
    """How many messages showed it before: whoever asks for the page that he has gets it once more, below."""
    next: int = 0
    """The place before which all has been decided."""
    done: int = 0
    unfit: tuple[Unfit, ...] = ()
    verdict: Event = Event.APPROVED
    """What is decided about each; else returned."""
    reason: str = ""
    """Why all of them are returned."""

    @property
    def returns(self) -> bool:
        """Whether they are returned with one reason."""
        return self.verdict is Event.RETURNED

    @property
    def wanted(self) -> list[int]:
        """The places that are to be decided."""
        left_out = set(self.out)
        return [place for place in range(1, len(self.rows) + 1) if place not in left_out]

    @property
    def piece(self) -> list[int]:
        """The next places, as many as one commit takes; none where all has been decided."""
        return [place for place in self.wanted if place > self.next][:AT_ONCE]

    @property
    def is_read(self) -> bool:
        """Whether all of it was shown."""
        return self.seen >= len(self.rows)

    def toggled(self, place: int) -> "Bulk":
        """With that place left out, or taken in again; as it is where there is no such place."""
        if not 1 <= place <= len(self.rows):
            return self
        out = set(self.out) ^ {place}
        return replace(self, out=tuple(sorted(out)))

    def without(self, places: Sequence[int]) -> "Bulk":
        """With just these left out."""
        return replace(self, out=tuple(sorted({each for each in places if 1 <= each <= len(self.rows)})))

    def only(self, places: Sequence[int]) -> "Bulk":
        """With just these taken in."""
        return self.without([each for each in range(1, len(self.rows) + 1) if each not in set(places)])

    def shown_to(self, place: int, page: int) -> "Bulk":
        """This page of it was shown, as far as this place."""
        return replace(self, seen=max(self.seen, place), page=page)

    def once_more(self) -> "Bulk":
        """To be shown in a message of its own."""
        return replace(self, copy=self.copy + 1)

    def gone_on(self, place: int, unfit: Unfit | None = None) -> "Bulk":
        """The report at this place was decided, or was not and why."""
        if unfit is not None:
            return replace(self, next=place, unfit=(*self.unfit, unfit))
        return replace(self, next=place, done=self.done + 1)
