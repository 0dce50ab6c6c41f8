"""What a family did in a few days is told and approved in every order: it ends alike, and is put back as it was."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person
from bot.domain.report.report import Report
from tests.domain.month.test_any_order_of_telling import Said, X, Y, Z
from tests.services.effect.events import day, nobody_is_parted_from_his_household
from tests.services.effect.test_any_order_of_three import PLACES, all_approved, is_so, telling
from tests.services.month_town import DINA, MonthTown, a_month, family


def of_both(said: Said, people: Sequence[Person]) -> Report:
    """The report by which an RT tells it of both of them."""
    first, *others = (telling(said, who) for who in people)
    effects = (*first.change.effects, *(each for other in others for each in other.change.effects))
    subjects = tuple(each.id for each in people)
    return replace(first, change=replace(first.change, effects=effects, subjects=subjects, names=subjects))


async def wrong_of(town: MonthTown, order: Sequence[Said], end: tuple[str, AreaCode, int]) -> str:
    """What is wrong with how both end, or with how they stand once all of it is taken back."""
    people = family(2)
    await town.move_in(*people)
    before = [await town.person(each.id) for each in people]
    told = [of_both(each, people) for each in order]
    if await all_approved(town, told):
        return "does not fit"
    state, area, on = end
    for each in people:
        now = await town.person(each.id)
        assert now is not None
        until = day(on) if on else None
        if not is_so(now, (state, area)) or (now.area, now.died_or_left_on) != (PLACES[area], until):
            return f"{now.status.name} in {now.area} since {now.died_or_left_on}"
    if refused := await put_back(town, told):
        return refused
    after = [await town.person(each.id) for each in people]
    return "" if after == before else f"{before} became {after}"


async def put_back(town: MonthTown, told: Sequence[Report]) -> str:
    """In whatever order each can be; what is said where nothing more can."""
    left = list(told)
    while left:
        said = [await town.take_back(each, DINA) for each in left]
        refused = [each for each, text in zip(left, said, strict=True) if not text.startswith("Keputusan laporan")]
        if len(refused) == len(left):
            return said[0]
        left = refused
    return ""


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ([Said(X, "beyond", 3), Said(X, "home", 3)], ("there", X, 0)),
        ([Said(X, "beyond", 3), Said(X, "home", 3), Said(X, "beyond", 5)], ("gone", X, 5)),
        ([Said(X, "beyond", 3), Said(X, "away", 3)], ("gone", X, 3)),
        ([Said(Y, "come", 1), Said(Y, "beyond", 3), Said(Y, "come", 3)], ("there", Y, 0)),
        ([Said(Y, "come", 3), Said(X, "come", 3)], ("there", X, 0)),
        ([Said(X, "beyond", 1), Said(X, "come", 1), Said(X, "beyond", 2)], ("gone", X, 2)),
        ([Said(Y, "come", 1), Said(X, "come", 2), Said(X, "leave", 2, Z)], ("gone", X, 2)),
        ([Said(Y, "leave", 12, Z), Said(Z, "come", 12), Said(Z, "beyond", 17)], ("gone", Z, 17)),
        ([Said(X, "away", 1), Said(Y, "come", 1), Said(Y, "beyond", 3)], ("gone", Y, 3)),
    ],
)
async def test_a_family_ends_alike_in_every_order(
    tmp_path: Path, told: list[Said], end: tuple[str, AreaCode, int]
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        wrong = {order: await wrong_of(town, order, end) for order in permutations(told)}
        assert not [(order, why) for order, why in wrong.items() if why]
        assert await town.balance() == await town.living()
        await nobody_is_parted_from_his_household(town)
