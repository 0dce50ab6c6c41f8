"""A baby that left with its family goes on with them to where something else of that day leads them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from tests.services.effect.events import arrives, balances, leaves, nobody_is_parted_from_his_household, on
from tests.services.month_town import MonthTown, a_month, family
from tests.storage.village import ELSEWHERE, RT_4


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_it_stands_where_they_do(town: MonthTown, order: tuple[int, ...]) -> None:
    """They came to RT 4, left from there, and came to another village, all on the 4th."""
    head, wife, baby = family(3)
    baby = replace(baby, birth_date=date(2026, 7, 20))
    await town.move_in(head, wife, baby)
    there = [replace(each, area=RT_4) for each in (head, wife, baby)]
    told = [
        on(arrives(*there), 4),
        on(leaves(*there), 4),
        on(arrives(head, wife, baby, at=AreaCode(ELSEWHERE)), 4),
    ]
    for at in order:
        town.clock.now += timedelta(minutes=1)
        await town.hand_in(replace(told[at], submitted_at=town.clock()))
    found = [await town.person(each.id) for each in (head, wife, baby)]
    assert {each.area for each in found if each} == {ELSEWHERE}
    assert len({each.household_id for each in found if each}) == 1
    await nobody_is_parted_from_his_household(town)
    await balances(town)
