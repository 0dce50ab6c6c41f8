"""Whether the clock can be trusted: it agrees with the monotonic clock since the start, and with platforms' dates."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

TOLERANCE = timedelta(minutes=10)


@dataclass(slots=True)
class TimeWatch:
    """Of one process. The wall clock has jumped when it disagrees by more than `TOLERANCE` with the monotonic clock
    since the start, or with the dates that platforms put on messages; once such a date confirms it, it counts from
    there. Having been off is no jump."""

    clock: Callable[[], datetime]
    monotonic: Callable[[], float] = time.monotonic
    is_confirmed: bool = False
    """By a platform's date, since the start or the last jump."""
    started: datetime = field(init=False)
    _wall: datetime = field(init=False)
    _ticks: float = field(init=False)
    _contradicted: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()
        self._set_anchor()

    def heard(self, platform_date: datetime) -> None:
        """A platform dated something just now."""
        if abs(self.clock() - platform_date) <= TOLERANCE:
            self.is_confirmed, self._contradicted = True, False
            self._set_anchor()
        else:
            self.is_confirmed, self._contradicted = False, True

    def has_jumped(self) -> bool:
        """Whether nothing may be done by the clock until a platform's date confirms it, or it is put right."""
        ticked = timedelta(seconds=self.monotonic() - self._ticks)
        return self._contradicted or abs(self.clock() - self._wall - ticked) > TOLERANCE

    def vouches_for(self, hour: datetime) -> bool:
        """Whether an hour that has come by the clock has come indeed: while this ran, or with a platform's word. What
        cannot be undone (deleting, taking silence for a yes) is done by no other."""
        return not self.has_jumped() and (self.is_confirmed or hour >= self.started)

    def _set_anchor(self) -> None:
        self._wall, self._ticks = self.clock(), self.monotonic()
