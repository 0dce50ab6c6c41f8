"""A day as exactly as somebody knows it: the day itself, its week, month or year, before a day, or not at all."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from bot.domain.days.dates import MONTH_NAMES, say_date, say_date_with_weekday

EARLIEST = date(1900, 1, 1)
"""Nothing that is told of happened before."""


class Exactness(StrEnum):
    """What of a day is known."""

    DAY = "day"
    WEEK = "week"
    """Monday to Sunday, of a week that is over."""
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Day:
    """It lies between `earliest` and `latest`, and sorts by its latest: of a month or year that is not over, and of a
    day that nobody knows, that is the day on which it was told."""

    latest: date
    exactness: Exactness = Exactness.DAY

    @property
    def earliest(self) -> date:
        """The first day that it may be."""
        match self.exactness:
            case Exactness.DAY:
                return self.latest
            case Exactness.WEEK:
                return self.latest - timedelta(days=6)
            case Exactness.MONTH:
                return self.latest.replace(day=1)
            case Exactness.YEAR:
                return self.latest.replace(month=1, day=1)
            case Exactness.BEFORE | Exactness.UNKNOWN:
                return EARLIEST

    @property
    def is_exact(self) -> bool:
        """Whether it is one day of the calendar."""
        return self.exactness is Exactness.DAY

    @property
    def is_open(self) -> bool:
        """Whether nobody knows since when."""
        return self.exactness in (Exactness.BEFORE, Exactness.UNKNOWN)

    def may_be(self, other: Self) -> bool:
        """Whether both may be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def say(self) -> str:
        """`1 Mei 2019`, `6–12 Mei 2019`, `Mei 2019`, `tahun 2019`, `sebelum 1 Mei 2019`, `tidak diketahui`."""
        match self.exactness:
            case Exactness.DAY:
                return say_date(self.latest)
            case Exactness.WEEK:
                return _say_span(self.earliest, self.latest)
            case Exactness.MONTH:
                return f"{MONTH_NAMES[self.latest.month - 1]} {self.latest.year}"
            case Exactness.YEAR:
                return f"tahun {self.latest.year}"
            case Exactness.BEFORE:
                return f"sebelum {say_date(self.latest + timedelta(days=1))}"
            case Exactness.UNKNOWN:
                return "tidak diketahui"

    def say_with_weekday(self) -> str:
        """The same; a day of the calendar as `Rabu, 1 Mei 2019`."""
        return say_date_with_weekday(self.latest) if self.is_exact else self.say()

    def stored(self) -> str:
        """As text: an ISO date where it is one, else what is known of it before its latest, `year:2019-12-31`."""
        return self.latest.isoformat() if self.is_exact else f"{self.exactness}:{self.latest.isoformat()}"

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """The day of which these are the first and last that it may be."""
        spans = (cls(latest, each) for each in (Exactness.DAY, Exactness.MONTH, Exactness.YEAR, Exactness.WEEK))
        return next((span for span in spans if span.earliest == earliest), cls(latest, Exactness.BEFORE))

    @classmethod
    def load(cls, text: str) -> Self:
        """What `stored` gave; raises ValueError on anything else."""
        known, _, latest = text.rpartition(":")
        return cls(date.fromisoformat(latest), Exactness(known) if known else Exactness.DAY)


def _say_span(first: date, last: date) -> str:
    """What both have in common is said once."""
    if first.year != last.year:
        return f"{say_date(first)}–{say_date(last)}"
    said = str(first.day) if first.month == last.month else f"{first.day} {MONTH_NAMES[first.month - 1]}"
    return f"{said}–{say_date(last)}"
