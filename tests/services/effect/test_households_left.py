"""Of a household that a report made and others came to: it is there as long as they may be put back into it."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.effect.events import balances, on
from tests.services.month_town import DINA, MonthTown, a_month, family, report
from tests.storage.village import RT_3

BACK = "dibatalkan"


def joins(*who: Person, house: str, number: int) -> Report:
    effects = (JoinHousehold(each.id, HouseholdId(house), RT_3, False) for each in who)
    return replace(on(report("split", *effects), number), status=Status.APPROVED)


async def houses(town: MonthTown) -> set[str]:
    async with town.house.db.read() as transaction:
        return set((await transaction.execute(select(tables.households.c.id))).scalars())


async def test_who_came_to_a_new_household_and_left_it_again_is_taken_back_before_it(
    database_url: str, tmp_path: Path
) -> None:
    """Else what led them home again could not be taken back: there would be no household to put them back into."""
    async with a_month(database_url, tmp_path) as town:
        head, child, _ = people = family(3)
        await town.move_in(*people)
        before, there = [await town.person(each.id) for each in people], await houses(town)
        apart = joins(head, house="apart", number=1)
        joined = joins(child, house="apart", number=3)
        home = joins(head, child, house=head.household_id, number=4)
        await town.hand_in(apart, joined, home)
        said = await town.take_back(apart, DINA)
        assert joined.number in said
        assert home.number not in said, "it takes nobody there"
        for each in (joined, apart, home):
            assert BACK in await town.take_back(each, DINA)
        assert [await town.person(each.id) for each in people] == before
        assert await houses(town) == there
        await balances(town)


async def test_who_parted_left_and_came_to_his_new_household_again_is_taken_back_from_the_last_on(
    tmp_path: Path,
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        head, *_ = people = family(2)
        await town.move_in(*people)
        there = await houses(town)
        apart, again = joins(head, house="apart", number=1), joins(head, house="apart", number=5)
        await town.hand_in(apart, joins(head, house=head.household_id, number=3), again)
        assert again.number in await town.take_back(apart, DINA)
        assert BACK in await town.take_back(again, DINA)
        assert BACK in await town.take_back(apart, DINA)
        assert await houses(town) == there
        await balances(town)
