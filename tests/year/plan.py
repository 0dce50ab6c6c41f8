"""What is played: how many, how long, how careless people are."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.year.operators import Habits

CLOSES_ON = 15
FIRST_DAY = date(2026, 8, 16)
"""The day after a closing."""
GRACE = 35
"""Days after the last happening in which all that is left is told and decided."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is played."""

    seed: int
    rts: int = 3
    villages: int = 2
    families: int = 5
    days: int = 60
    a_day: float = 0.6
    """How much happens in a day."""
    late: int = 12
    """A head tells something so many days later at most, most of the time."""
    forgets: int = 10
    """Of a hundred things, so many are told a month later."""
    twice: int = 8
    """Of a hundred things sent, so many are told again."""
    withdraws: int = 4
    """Of a hundred things sent, so many are withdrawn, and told anew."""
    tells_by_hand: int = 40
    """Of a hundred who came unannounced, so many are told as new people."""
    answers: int = 50
    """Of a hundred times that a head is asked whether somebody lives there still, so many he answers."""
    careless: float = 0.08
    lazy: float = 0.25
    """In so many villages the operators do the least."""
    plain: float = 0.12
    """So many heads answer nothing that they are asked, and press the first button where they are asked whether."""
    crowded: bool = False
    """Whether what happens mostly joins, parts and moves families."""
    is_tksk_idle: bool = False
    """Whether the TKSK does nothing at all."""
    goes_astray: bool = True
    """Whether what is told wrongly and undone is played too."""
    papers: Path | None = None
    """Where the files of the months are kept."""
    habits: Habits = field(default_factory=Habits)

    @property
    def lists_on(self) -> tuple[date, ...]:
        """The days on which Dinas Sosial takes the list of residents of the beginning once more."""
        return tuple(FIRST_DAY + timedelta(days=self.days * part // 3) for part in (1, 2))

    @property
    def heads_change_on(self) -> date:
        """The day on which some RTs get other heads."""
        return FIRST_DAY + timedelta(days=self.days // 2)

    @property
    def parts_on(self) -> date:
        """The day on which an RT is parted."""
        return FIRST_DAY + timedelta(days=self.days * 2 // 5)

    @property
    def new_list_on(self) -> date:
        """The day on which Dinas Sosial takes a list of residents as they are by then."""
        return FIRST_DAY + timedelta(days=self.days * 3 // 5)
