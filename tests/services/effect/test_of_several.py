"""Several go, or are put back on the list, by one report: what does not hold of one keeps none of the others back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import balances, day, leaves, on
from tests.services.month_town import MonthTown, a_month, family, report
from tests.storage.village import RT_3

DEAD, ALIVE, MOVED, AWAY = BasicStatus.DEAD, BasicStatus.ALIVE, BasicStatus.MOVED, BasicStatus.AWAY


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


def waits(told: Report) -> Report:
    return replace(told, status=Status.WAITING, decided_at=None, decided_by=None)


def ends(who: Person, number: int, status: BasicStatus = DEAD) -> Report:
    return on(report("death", SetStatus(who.id, status, day(number))), number)


def listed_again(*who: Person, was: BasicStatus = MOVED) -> Report:
    return waits(report("relisted", *(PutRight(each.id, ALIVE, was, RT_3) for each in who)))


async def approved(town: MonthTown, told: Report) -> None:
    await town.hand_in(told)
    assert await town.approve(told) == []


async def stand(town: MonthTown, *who: Person) -> list[BasicStatus | None]:
    return [await town.status_of(each.id) for each in who]


@pytest.mark.parametrize("status", [DEAD, MOVED])
async def test_a_family_leaves_without_who_was_dead_or_gone_by_then(town: MonthTown, status: BasicStatus) -> None:
    head, wife, son = family()
    await town.move_in(head, wife, son)
    await town.hand_in(ends(son, 3, status))
    await approved(town, waits(on(leaves(head, wife, son), 7)))
    assert await stand(town, head, wife, son) == [MOVED, MOVED, status]
    await balances(town)


async def test_a_family_comes_back_on_the_list_without_who_has_died_since(town: MonthTown) -> None:
    head, wife, son = family()
    await town.move_in(head, wife, son)
    await town.hand_in(on(leaves(head, wife, son), 3), ends(son, 7))
    await approved(town, listed_again(head, wife, son))
    assert await stand(town, head, wife, son) == [ALIVE, ALIVE, DEAD]
    await balances(town)


async def test_those_go_away_who_are_there(town: MonthTown) -> None:
    head, wife, son = family()
    await town.move_in(head, wife, son)
    await town.hand_in(ends(son, 3))
    away = (SetStatus(each.id, AWAY, day(7)) for each in (wife, son))
    await approved(town, waits(on(report("away", *away), 7)))
    assert await stand(town, head, wife, son) == [ALIVE, AWAY, DEAD]


async def test_where_it_holds_of_nobody_it_does_not_fit(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    await town.hand_in(ends(head, 2), ends(wife, 3))
    told = waits(on(leaves(head, wife), 7))
    await town.hand_in(told)
    assert await town.approve(told) == ["dead", "dead"]


@pytest.mark.parametrize("is_twice", [True, False])
async def test_a_family_leaves_without_an_entry_of_nobody_or_one_of_two(town: MonthTown, is_twice: bool) -> None:
    head, wife, son = family()
    await town.move_in(head, wife, son)
    told = waits(on(leaves(head, wife, son), 7))
    await town.hand_in(told)
    wrong = PutRight(son.id, BasicStatus.INVALID, ALIVE, RT_3, wife.id if is_twice else None)
    await approved(town, waits(report("listed_twice" if is_twice else "never_was", wrong)))
    assert await town.approve(told) == []
    assert await stand(town, head, wife, son) == [MOVED, MOVED, BasicStatus.INVALID]
    await balances(town)


async def test_whose_right_entry_is_not_named_is_not_left_behind(town: MonthTown) -> None:
    head, wife, son, other = family(4)
    await town.move_in(head, wife, son, other)
    told = waits(on(leaves(head, wife, son), 7))
    await town.hand_in(told)
    wrong = PutRight(son.id, BasicStatus.INVALID, ALIVE, RT_3, other.id)
    await approved(town, waits(report("listed_twice", wrong)))
    assert await town.approve(told) == ["entry-dropped"]


async def test_of_two_entries_of_one_person_nothing_holds_alone(town: MonthTown) -> None:
    head, wife, other = family()
    await town.move_in(head, wife, other)
    dropped = PutRight(other.id, BasicStatus.INVALID, ALIVE, RT_3, wife.id)
    await approved(town, waits(report("listed_twice", dropped)))
    again = waits(report("listed_twice", dropped, SetStatus(wife.id, DEAD, day(4))))
    await town.hand_in(again)
    assert await town.approve(again) == ["put-right-meanwhile"]
