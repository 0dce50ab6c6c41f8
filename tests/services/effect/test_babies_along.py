"""A baby who is named beside its mother stands where she does by it, whatever is told late of days before its birth."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, Person, Relationship
from bot.domain.report.changes import AddPerson, SetStatus, person_of
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import balances, day, nobody_is_parted_from_his_household
from tests.services.effect.test_mixed_order import comes, goes
from tests.services.month_town import DINA, MonthTown, a_month, family, report
from tests.storage.village import RT_3, RT_4, person

BORN, MINUTE = day(20), timedelta(minutes=1)


def born(mother: Person) -> tuple[Person, Report]:
    baby = person("Bayi", household_id=mother.household_id, nik="", relationship=Relationship.CHILD, birth_date=BORN)
    return baby, report("birth", AddPerson(baby), area=mother.area, event_date=BORN)


def go(mother: Person, baby: Person, number: int) -> Report:
    """Both leave RT 3, the baby no earlier than it was born, as its head's report says of it."""
    left = goes(mother, baby, number=number, rt=RT_3, to=RT_4)
    ends = [
        replace(e, on=max(e.on, BORN)) if isinstance(e, SetStatus) and person_of(e) == baby.id else e
        for e in left.change.effects
    ]
    return replace(left, change=replace(left.change, effects=tuple(ends)))


def told(stays: str, mother: Person, baby: Person) -> Sequence[Report]:
    """What is told of both after the birth."""
    both = mother, baby
    match stays:
        case "left and came home before it":
            return [go(*both, 2), comes(*both, number=5, at=RT_3)]
        case _:
            return [go(*both, 21), comes(*both, number=22, at=RT_4)]


STAYS = {
    "left and came home before it": (BasicStatus.ALIVE, RT_3),
    "left for good, told first": (BasicStatus.MOVED, RT_4),
}


async def stand(town: MonthTown, *who: Person) -> list[tuple[object, ...]]:
    found = [await town.person(each.id) for each in who]
    return [(each.status, each.area, each.household_id) for each in found if each]


@pytest.mark.parametrize("stays", STAYS)
async def test_a_baby_named_beside_its_mother_goes_where_she_does_and_back_again(stays: str, tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        await town.move_in(mother)
        if STAYS[stays][0] is BasicStatus.MOVED:
            await town.hand_in(goes(mother, number=25, rt=RT_4))
        baby, birth = born(mother)
        await town.hand_in(birth)
        before = [await town.person(each.id) for each in (mother, baby)]
        later = told(stays, mother, baby)
        await town.hand_in(*later)
        assert await stand(town, mother, baby) == [(*STAYS[stays], mother.household_id)] * 2
        await nobody_is_parted_from_his_household(town)
        for each in reversed(later):
            assert "dibatalkan. Laporannya menunggu" in await town.take_back(each, DINA)
        assert [await town.person(each.id) for each in (mother, baby)] == before
        for each in later:
            assert await town.approve(replace(await town.report(each))) == []
        assert await stand(town, mother, baby) == [(*STAYS[stays], mother.household_id)] * 2
        for each in later[:-1]:
            assert later[-1].number in await town.take_back(each, DINA), "hers and its go on from it"
        await balances(town)


@pytest.mark.parametrize("is_named", [False, True])
async def test_a_baby_that_came_along_by_a_report_goes_on_by_one_that_was_sent_before_that_was_in_effect(
    is_named: bool, tmp_path: Path
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        baby, _ = born(mother)
        await town.move_in(mother, baby)
        sent = replace(goes(mother, number=25, rt=RT_4), submitted_at=town.clock())
        town.clock.now += MINUTE
        await town.hand_in(comes(mother, *([baby] if is_named else []), number=22, at=RT_4))
        assert await stand(town, mother, baby) == [(BasicStatus.ALIVE, RT_4, mother.household_id)] * 2
        town.clock.now += MINUTE
        await town.hand_in(sent)
        assert await stand(town, mother, baby) == [(BasicStatus.MOVED, RT_4, mother.household_id)] * 2
        await balances(town)


async def test_a_baby_that_stood_there_when_it_was_sent_stays_behind_as_it_says(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        baby, _ = born(mother)
        await town.move_in(mother, baby)
        town.clock.now += MINUTE
        await town.hand_in(replace(goes(mother, number=25, rt=RT_3), submitted_at=town.clock()))
        assert [each[0] for each in await stand(town, mother, baby)] == [BasicStatus.MOVED, BasicStatus.ALIVE]


async def test_of_a_family_of_which_one_has_left_since_the_baby_is_with_those_who_are_back(tmp_path: Path) -> None:
    """Who left on a later day is where he was; the others are home, and the baby that is told with them."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        father, mother = family(2)
        await town.move_in(father, mother)
        baby, birth = born(mother)
        await town.hand_in(birth, go(mother, baby, 21), goes(father, number=24, rt=RT_3, to=RT_4))
        await town.hand_in(comes(father, mother, baby, number=22, at=RT_3))
        house = mother.household_id
        assert await stand(town, father, mother, baby) == [
            (BasicStatus.MOVED, RT_3, house), (BasicStatus.ALIVE, RT_3, house), (BasicStatus.ALIVE, RT_3, house),
        ]  # fmt: skip
        await balances(town)


async def test_a_baby_that_came_with_who_has_died_since_is_where_they_came_to(tmp_path: Path) -> None:
    """His death is approved first; the other RT tells later that both came before it."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        await town.move_in(mother)
        baby, birth = born(mother)
        died = report("death", SetStatus(mother.id, BasicStatus.DEAD, day(24)), area=RT_3, event_date=day(24))
        await town.hand_in(birth, go(mother, baby, 21), died, comes(mother, baby, number=22, at=RT_4))
        assert (await stand(town, baby))[0][:2] == (BasicStatus.ALIVE, RT_4)
        assert (await stand(town, mother))[0][0] is BasicStatus.DEAD
        await balances(town)


async def test_a_baby_stays_whose_mother_was_back_before_its_birth_and_has_died(tmp_path: Path) -> None:
    """That she had left before she was back is told last of all, with all who are of her household by then."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        mother = replace(family(1)[0], area=RT_4)
        await town.move_in(mother)
        await town.hand_in(comes(mother, number=10, at=RT_3))
        back = await town.person(mother.id)
        assert back is not None
        baby, birth = born(back)
        died = report("death", SetStatus(mother.id, BasicStatus.DEAD, BORN), area=RT_3, event_date=BORN)
        await town.hand_in(birth, died, go(mother, baby, 2))
        assert (await stand(town, baby))[0][:2] == (BasicStatus.ALIVE, RT_3)
        await balances(town)


async def test_whose_family_is_gone_before_its_birth_is_in_effect_may_be_told_as_gone_with_it(tmp_path: Path) -> None:
    """The leaving tells on which day, and is the one by which it is gone: it does not wait for ever."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        await town.move_in(mother)
        baby, birth = born(mother)
        await town.hand_in(goes(mother, number=25, rt=RT_3), birth)
        gone = goes(baby, number=24, rt=RT_3)
        await town.hand_in(gone)
        assert (await town.report(gone)).status is Status.APPLIED
        left = await town.person(baby.id)
        assert left is not None
        assert (left.status, left.died_or_left_on) == (BasicStatus.MOVED, day(24))
        assert "dibatalkan" in await town.take_back(gone, DINA)
        assert await town.approve(await town.report(gone)) == []
        await balances(town)


async def test_of_such_a_baby_another_rt_tells_nothing_by_which_it_left_this_one(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (mother,) = family(1)
        await town.move_in(mother)
        baby, birth = born(mother)
        await town.hand_in(goes(mother, number=25, rt=RT_3), birth)
        await town.hand_in(goes(baby, number=26, rt=RT_4))
        left = await town.person(baby.id)
        assert left is not None
        assert (left.status, left.area, left.died_or_left_on) == (BasicStatus.MOVED, RT_3, day(25))
        await balances(town)
