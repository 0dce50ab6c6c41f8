"""A watch over a clock that tests set: its ticks go along with it, as where time passes, until a jump is wanted."""

from collections.abc import Callable
from datetime import datetime

from bot.services.work.time_watch import TimeWatch


def steady(clock: Callable[[], datetime]) -> TimeWatch:
    """Time passes, and a platform has confirmed it."""
    return TimeWatch(clock, lambda: clock().timestamp(), is_confirmed=True)
