"""What was understood of a free sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.report.changes import Kind


@dataclass(frozen=True, slots=True)
class Heard:
    """The kind of change, whom it is about as typed (of a birth the mother), when, and answers by step id."""

    kind: Kind
    person: str = ""
    day: date | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    vague: str = ""
    """The month or year that is told where no day is."""
    nik: str = ""
    """A number of sixteen digits that is no answer by itself: his whom it is about."""
