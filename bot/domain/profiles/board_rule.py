"""What a profile says of the notice board (mading): which kinds hang there, for how long, whom objectors turn to."""

from dataclasses import dataclass

MOST_DAYS = 60
"""Longer nobody waits for what was decided."""


@dataclass(frozen=True, slots=True)
class BoardRule:
    """Without kinds, or with no days, nothing hangs: what was decided takes effect at once."""

    kinds: tuple[str, ...] = ()
    days: int = 0
    """So long anybody may object, the day on which it begins to hang not counted; then silence is a yes."""
    contact: str = ""
    """Whom objections are told to, as the list says it; else the village's office."""

    @property
    def is_used(self) -> bool:
        """Whether anything hangs."""
        return bool(self.kinds) and self.days > 0

    def hangs(self, kind: str) -> bool:
        """Whether a report of this kind hangs before it takes effect."""
        return self.is_used and kind in self.kinds
