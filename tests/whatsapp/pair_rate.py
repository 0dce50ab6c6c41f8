"""How fast one person may be written to: so many at once, each of which is paid back by some seconds."""

from collections.abc import Callable
from dataclasses import dataclass, field

BURST, SECONDS = 45, 6.0


@dataclass(slots=True)
class PairRate:
    """As Meta counts it, for each person alone; without `seconds` there is no limit."""

    clock: Callable[[], float]
    seconds: float = SECONDS
    _owes: dict[str, tuple[float, float]] = field(default_factory=dict)
    """How much each owed at which time."""

    def takes(self, who: str) -> bool:
        """Whether one more goes to him now."""
        if not self.seconds:
            return True
        now = self.clock()
        owed, at = self._owes.get(who, (0.0, now))
        owed = max(0.0, owed - (now - at) / self.seconds)
        fits = owed + 1 <= BURST
        self._owes[who] = (owed + fits, now)
        return fits
