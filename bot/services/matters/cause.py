"""A cause of matters to be settled: all that is said of it, in one place."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter


@dataclass(frozen=True, slots=True)
class Told:
    """A matter as one officer reads it in private."""

    label: str
    """A name or a number, for its button in the list."""
    what: Text
    """What is to be settled, naming whom by age, house and RT; it asks nothing, for it stands in lists, and above the
    question why it is settled."""
    options: tuple[Option, ...] = ()
    """The ways on: standing buttons that open the report, the person, … Each must be pressed through to its end."""
    persons: tuple[PersonId, ...] = ()
    """Whom it names of those who are registered: the log keeps who read of whom."""
    asks: tuple[Text, ...] = ()
    """What is to be answered by one of the ways on, below the matter where it stands alone."""


Find = Callable[[Transaction, House, AreaCode, datetime], Awaitable[list[Matter]]]
Stands = Callable[[Transaction, Sequence[Matter]], Awaitable[list[Matter]]]
Tell = Callable[[Work, Matter], Awaitable[Told]]


async def found_by_nobody(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """Of a cause whose matters are raised where they arise."""
    return []


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something must be settled. To add one: a file beside this with a `Cause`, its line in `causes.py`, its texts.

    - `name`: at most 16 letters; kept in the rows and the log. Its texts are `matter-cause-{name}` (a heading with
      `$count`), what `tell` says (by custom `matter-{name}`) and one `settle-{name}-{reason}` for each reason.
    - `turn`: whose turn it is, in the area of the matter.
    - `stands`: those of some matters that are so still, read from the registry. Asked whenever matters are shown or
      counted, so that nothing is shown that is settled already; it must be quick for a few thousand, and open nothing
      that is sealed, for `doctor` may have no key.
    - `tell`: how one is told, and its ways on.
    - `find`: all there are in a regency at a moment, where a query tells; a job raises them every quarter of an hour.
      `find_daily` is the same once a day, of what takes long to find.
      Where they arise in some transaction, `raise_matter` there instead.
    - `reasons`: by which somebody may say that nothing is left to be done, each a word of at most 16 letters. What was
      settled so is not raised again.
    """

    name: str
    turn: Role
    stands: Stands
    tell: Tell
    find: Find = found_by_nobody
    find_daily: Find = found_by_nobody
    reasons: tuple[str, ...] = ()

    def heading(self, count: int) -> Text:
        """So many matters of this cause."""
        return Text(f"matter-cause-{self.name}", {"count": count})
