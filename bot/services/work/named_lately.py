"""How those reports are named that were approved lately: their one message names each again with every approval."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.report.changes import Kind
from bot.domain.report.review import ReportId

MOST = 4096
"""Some evenings of a regency; of what was forgotten the report is opened."""
Approval = tuple[ReportId, datetime]
"""Which report was approved when: approved anew it may name others."""


@dataclass(frozen=True, slots=True)
class Named:
    """What stands in that message: the kind, the number, who comes first."""

    kind: Kind
    number: str
    name: str


@dataclass(slots=True)
class NamedLately:
    """Of this process; to open a sealed report costs as much as a dozen statements."""

    known: dict[Approval, Named] = field(default_factory=dict)

    def remember(self, approval: Approval, named: Named) -> None:
        """Instead of the oldest, where there are too many."""
        self.known[approval] = named
        if len(self.known) > MOST:
            del self.known[next(iter(self.known))]
