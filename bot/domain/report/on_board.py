"""What the notice board (mading) tells of a person: nothing that the public may not read, and never why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.areas import AreaCode
from bot.domain.report.review import ReportId


class Result(StrEnum):
    """What was decided."""

    IN = "in"
    OUT = "out"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Line:
    """A person, with the last digits of his NIK; `until` is the last day on which anybody may object."""

    report: ReportId
    revision: int
    name: str
    rt: AreaCode
    nik: str
    programmes: tuple[str, ...]
    result: Result
    decided: date
    until: date
