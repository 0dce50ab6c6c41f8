"""Who left an RT and was received by no other yet, as of a month's cut."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.month.told import Told
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.reports.asked import LIVING_HERE
from bot.reports.rows import PersonRow
from bot.services.month.month_rows import MonthRows
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.arrivals import Awaited, awaited

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class StillAwaited:
    """Where each of them is awaited, and whether the days in which he may be received are over; learned first."""

    def __init__(self, house: House, transaction: Transaction, month: Month, rows: MonthRows) -> None:
        self._house = house
        self._transaction = transaction
        self._month = month
        self._cut_at = month.cut_at or house.clock()
        self._rows = rows
        self._days = timedelta(days=house.profile.arrival_days)
        self._by_left: dict[tuple[PersonId, AreaCode], Awaited] = {}
        """Each by the RT that he left, too: who went on since is awaited where he went last."""

    async def learn(self, before: Month | None) -> Sequence[Awaited]:
        """Those who are awaited, or were until the cut of the month `before`."""
        cut_before = before.cut_at if before and before.cut_at else _LONG_AGO + self._days
        found = await awaited(self._transaction, self._month.area, self._month.period, cut_before - self._days)
        found = [each for each in found if each.beyond_at is None or each.beyond_at > cut_before]
        self._by_left = {(each.person, each.left): each for each in found}
        return found

    def marked(self, row: PersonRow, told: Told) -> PersonRow | None:
        """As it is, marked with where he is awaited; None where no file of this month has to tell of him."""
        where = self.where(row.person)
        if where is None:
            still_asks = row.asks and row.person.status in LIVING_HERE and row.unfit is None
            return row if still_asks or not told.earlier else None
        if not self.is_still(row.person.id, row.person.area):
            return row
        day = (where.since + self._days).astimezone(self._house.calendar.timezone).date()
        there = self._rows.where(where.area) if where.area else self._rows.say(Text("month-awaited-anywhere"))
        turn = self._rows.where(where.area or row.person.area)
        return replace(row, awaited=there, awaited_turn=turn, awaited_until=day)

    def is_still(self, who: PersonId, left: AreaCode) -> bool:
        """Whether the days in which somebody gone from there may be received are not over."""
        where = self._by_left.get((who, left))
        if where is None or (where.beyond_at is not None and where.beyond_at <= self._cut_at):
            return False
        return where.since + self._days > self._cut_at

    def where(self, person: Person) -> Awaited | None:
        """None for who was received and has left from there since, and for whoever lives."""
        return self._by_left.get((person.id, person.area)) if person.status is BasicStatus.MOVED else None
