"""Moves between two RTs of the regency: each RT's count balances, and the family stays one family."""

from collections import Counter
from collections.abc import Callable, Set
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.periods import Period
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.services.month.close_month import close_month
from bot.storage.registry import read_registry
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    PUT_RIGHT,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    birth,
    death,
    family,
    report,
)
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4

MOVED_ON = date(2026, 8, 1)
RTS = (RT_3, RT_4, ELSEWHERE)


def leaves(*who: Person, **known: Any) -> Report:
    """They leave RT 3."""
    effects = (SetStatus(each.id, BasicStatus.MOVED, MOVED_ON) for each in who)
    return report("move_out", *effects, **{"area": RT_3, **known})


def arrives(*who: Person, at: AreaCode = RT_4, house: str = "", **known: Any) -> Report:
    """They live in RT 4 from now on, in their own household unless `house` is named."""
    effects = (
        JoinHousehold(each.id, HouseholdId(house) if house else each.household_id, at, True, address="Kp. Baru")
        for each in who
    )
    return report("move_in", *effects, area=at, **known)


async def close(town: MonthTown) -> None:
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)


async def counts(town: MonthTown, rt: AreaCode, period: str = AUGUST) -> tuple[int, ...]:
    """Opening, born, moved in, died, moved out, closing."""
    each = await town.tally(rt, period)  # type: ignore[arg-type]
    return each.opening, each.born, each.moved_in, each.died, each.moved_out, each.closing


@pytest.mark.parametrize("both_tell", [True, False])
@pytest.mark.parametrize(("here", "there"), [(RT_3, RT_4), (RT_4, RT_3)])
async def test_a_family_that_moves_is_counted_out_and_in_once(
    here: AreaCode, there: AreaCode, both_tell: bool, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = [replace(each, area=here) for each in family(3)]
        await town.move_in(*people)
        await town.hand_in(arrives(*people, at=there))
        if both_tell:
            await town.hand_in(leaves(*people, area=here))
        await close(town)
        assert await counts(town, here) == (3, 0, 0, 0, 3, 0)
        assert await counts(town, there) == (0, 0, 3, 0, 0, 3)
        assert [await town.status_of(each.id) for each in people] == [BasicStatus.ALIVE] * 3


async def test_who_arrives_a_month_later_is_counted_in_each_month_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        await town.hand_in(leaves(*people))
        await close(town)
        assert await counts(town, RT_3) == (2, 0, 0, 0, 2, 0)
        await town.hand_in(arrives(*people, due_in=SEPTEMBER))
        town.clock.now = CLOSING + timedelta(days=31)
        await close_month(town.house, REGENCY)
        assert await counts(town, RT_4, SEPTEMBER) == (0, 0, 2, 0, 0, 2)


async def test_a_late_report_of_leaving_does_not_end_those_who_have_arrived(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        await town.hand_in(arrives(*people))
        await close(town)
        await town.hand_in(leaves(*people, due_in=SEPTEMBER))
        town.clock.now = CLOSING + timedelta(days=31)
        await close_month(town.house, REGENCY)
        assert await counts(town, RT_3) == (2, 0, 0, 0, 2, 0)
        assert await counts(town, RT_3, SEPTEMBER) == (0, 0, 0, 0, 0, 0)
        assert await counts(town, RT_4, SEPTEMBER) == (2, 0, 0, 0, 0, 2)
        assert await town.status_of(people[0].id) is BasicStatus.ALIVE


async def test_a_baby_is_born_in_one_rt_and_dies_in_the_next(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        born = birth(people[0])
        (baby,) = (effect.person for effect in born.change.effects)  # type: ignore[union-attr]
        await town.hand_in(born, arrives(*people, baby), death(replace(baby, area=RT_4)))
        await close(town)
        assert await counts(town, RT_3) == (2, 1, 0, 0, 3, 0)
        assert await counts(town, RT_4) == (0, 0, 3, 1, 0, 2)


async def test_a_whole_family_keeps_its_card_in_the_new_rt(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        await town.hand_in(leaves(*people), arrives(*people))
        await close(town)
        async with town.house.db.read() as transaction:
            found = await read_registry.persons(transaction, [each.id for each in people], RT_4)
        assert {each.household_id for each in found} == {people[0].household_id}
        assert [(each.kk, each.address) for each in found] == [(people[0].kk, "Kp. Baru")] * 3


def something(dice: Random, people: list[Person]) -> Report:
    """Any report of an RT about anybody, also one that does not fit any more."""
    who, rt = dice.choice(people), dice.choice(RTS)
    others = [each for each in people if each.household_id == who.household_id]
    going = dice.choice(([who], others))
    house = dice.choice(("", dice.choice(people).household_id, f"new{dice.randrange(3)}"))
    told: tuple[Callable[[], Report], ...] = (
        lambda: death(who),
        lambda: report("move_out", *(SetStatus(p.id, BasicStatus.MOVED, MOVED_ON, rt) for p in going), area=who.area),
        lambda: arrives(*going, at=rt, house=house),
        lambda: birth(replace(who, household_id=HouseholdId(f"born{dice.random()}"))),
        lambda: report("split", JoinHousehold(who.id, HouseholdId("split"), who.area, False), area=who.area),
    )  # fmt: skip
    return dice.choice(told)()


async def each_stands_in_one_list(town: MonthTown, period: Period, ended: Set[str]) -> None:
    """Whoever a list of reports names is in one list of persons, once, unless he had `ended` in an earlier month; the
    recap is the sum of who came and went."""
    standing = [row for title in ("V.4", REMOVED, PUT_RIGHT, INCOMPLETE) for row in await town.sheet(title, period)]
    niks = Counter(row["NIK"] for row in standing if row["NIK"])
    moved = await town.sheet("Datang dan pergi", period)
    assert max(niks.values(), default=1) == 1
    assert {row["NIK"] for row in moved if row["NIK"]} <= niks.keys() | ended
    recap = [row for row in await town.sheet("Rekap RT", period) if row["RT"]]
    for what in ("Lahir", "Datang", "Meninggal", "Pindah"):
        assert sum(row["Jumlah"] for row in moved if row["Perubahan"] == what) == sum(rt[what] for rt in recap)


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_is_told_of_people_every_rt_balances(seed: int, database_url: str, tmp_path: Path) -> None:
    dice = Random(seed)
    async with a_month(database_url, tmp_path) as town:
        people = [replace(each, area=rt) for rt in RTS for size in (1, 3) for each in family(size)]
        await town.move_in(*people)
        ended: set[str] = set()
        for number, period in enumerate((AUGUST, SEPTEMBER)):
            await town.hand_in(*(replace(something(dice, people), due_in=period) for _ in range(25)))
            town.clock.now = CLOSING + timedelta(days=31 * number)
            await close_month(town.house, REGENCY)
            assert await town.is_closed(period)
            await each_stands_in_one_list(town, period, ended)
            ended |= {row["NIK"] for row in await town.sheet(REMOVED, period) if row["NIK"]}
        async with town.house.db.read() as transaction:
            here = await read_registry.count_by_rt(transaction, REGENCY)
        assert {rt: (await town.tally(rt, SEPTEMBER)).closing for rt in RTS} == {rt: here.get(rt, 0) for rt in RTS}
