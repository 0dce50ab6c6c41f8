"""Who was not found and is found again is there, whatever of before is approved last."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import arrives, balances, day, leaves, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import RT_3, RT_4, person


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


def not_found(who: Person, at: AreaCode = RT_4) -> Report:
    return report("missing", SetStatus(who.id, BasicStatus.MISSING, day(5)), area=at)


def found(who: Person, at: AreaCode = RT_4) -> Report:
    return report("relisted", PutRight(who.id, BasicStatus.ALIVE, BasicStatus.MISSING, at), area=at)


def of_elis(who: Person) -> list[Report]:
    """She moves, is not found where she came to, and is found again."""
    return [on(leaves(who), 3), on(arrives(who), 3), on(not_found(who), 5), on(found(who), 9)]


async def approved(town: MonthTown, told: Sequence[Report]) -> None:
    """In this order; what does not fit yet once more, behind the others."""
    waiting = [replace(each, status=Status.WAITING) for each in told]
    await town.hand_in(*waiting)
    for each in [*waiting, *waiting, *waiting, *waiting]:
        if (await town.report(each)).status is Status.WAITING:
            await town.approve(each)
    assert all([(await town.report(each)).status is Status.APPLIED for each in waiting])


@pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
async def test_she_is_there_where_she_came_to(town: MonthTown, order: tuple[int, ...]) -> None:
    elis = person("Elis")
    await town.move_in(elis)
    told = of_elis(elis)
    await approved(town, [told[place] for place in order])
    now = await town.person(elis.id)
    assert now is not None
    assert (now.status, now.area) == (BasicStatus.ALIVE, RT_4)
    await balances(town)


async def test_who_left_once_found_again_is_gone(town: MonthTown) -> None:
    elis = person("Elis")
    await town.move_in(elis)
    await approved(town, [on(not_found(elis, RT_3), 5), on(found(elis, RT_3), 7), on(leaves(elis), 9)])
    assert await town.status_of(elis.id) is BasicStatus.MOVED


async def test_whose_being_found_again_is_taken_back_is_not_found(town: MonthTown) -> None:
    elis = person("Elis")
    await town.move_in(elis)
    leaving, *others = of_elis(elis)
    await approved(town, [*others, leaving])
    await town.take_back(await town.report(others[-1]))
    assert await town.status_of(elis.id) is BasicStatus.MISSING
    await balances(town)
