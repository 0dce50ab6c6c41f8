"""A month of reporting, from its opening to its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.areas import AreaCode
from bot.domain.periods import Period


class MonthState(StrEnum):
    """How far a month is."""

    OPEN = "open"
    CLOSING = "closing"
    """The cut is made; files are being written."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of an area; a correction is a new version."""

    area: AreaCode
    period: Period
    state: MonthState
    closes_at: datetime
    version: int = 1
    cut_at: datetime | None = None
    cut_number: int | None = None
    """The last write of the registry that is in it."""
    closed_at: datetime | None = None
    closed_by: str = ""
    file_ref: str | None = None
    file_name: str = ""
    sha256: str = ""
    summary: Mapping[str, Any] = field(default_factory=dict)
    """JSON values, as the digest tells them."""

    @property
    def takes_reports(self) -> bool:
        """Whether its cut is still to be made."""
        return self.state is MonthState.OPEN
