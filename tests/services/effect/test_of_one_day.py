"""What somebody did on one day is read in the order in which it can have been, whatever was approved first."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus
from tests.domain.month.test_any_order_of_telling import Said, X, Y, Z
from tests.services.effect.events import nobody_is_parted_from_his_household
from tests.services.effect.test_any_order_of_three import all_approved, is_so, telling
from tests.services.month_town import MonthTown, a_month
from tests.storage.village import person


async def ends_so(town: MonthTown, order: Sequence[Said], end: tuple[str, AreaCode]) -> bool:
    who = person()
    await town.move_in(who)
    left = await all_approved(town, [telling(each, who) for each in order])
    return not left and is_so(await town.person(who.id), end)


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ([Said(X, "away", 3), Said(X, "home", 3)], ("there", X)),
        ([Said(X, "away", 1), Said(X, "home", 3), Said(X, "away", 3)], ("away", X)),
        ([Said(Y, "come", 3), Said(Y, "leave", 3, Z), Said(Z, "come", 3)], ("there", Z)),
        ([Said(X, "beyond", 3), Said(X, "come", 3)], ("there", X)),
    ],
)
async def test_it_ends_as_the_day_ended_in_every_order(
    tmp_path: Path, told: list[Said], end: tuple[str, AreaCode]
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        wrong = [order for order in permutations(told) if not await ends_so(town, order, end)]
        assert not wrong
        assert await town.balance() == await town.living()
        await nobody_is_parted_from_his_household(town)


async def test_what_was_behind_another_of_that_day_can_be_taken_back(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        who = person()
        await town.move_in(who)
        home, away = (telling(Said(X, what, 3), who) for what in ("home", "away"))
        assert await all_approved(town, [home, away]) == []
        assert home.number in await town.take_back(home)
        assert away.number in await town.take_back(away)
        assert await town.status_of(who.id) is BasicStatus.ALIVE
