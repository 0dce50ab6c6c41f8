"""Whoever is left of a couple whose wedding an operator entered is asked about once the other is dead."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Marital, Person
from bot.domain.report.changes import EditPerson
from bot.services.clock.find_matters import find_matters
from bot.services.matters.standing import open_matters
from bot.storage.registry.registry_writes import begin_write, completion_of
from bot.storage.registry.widows import say_married
from tests.services.effect.events import on
from tests.services.matters.test_told_of_spouse import HER, asked, parts, said_another
from tests.services.month_town import MonthTown, a_month, death, report
from tests.storage.village import ELSEWHERE, REGENCY, person


@pytest.fixture
async def month(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def entered(month: MonthTown) -> tuple[Person, Person]:
    """A couple: his RT told the wedding of him, her operator entered it."""
    bride, husband = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED), person("Ujang")
    await month.move_in(husband, bride)
    await parts(month, husband, becomes="2")
    assert await asked(month)
    await is_entered(month, bride)
    return husband, bride


async def is_entered(month: MonthTown, who: Person) -> None:
    async with month.house.db.write() as transaction:
        write = await begin_write(transaction, completion_of(who.id), who.area, month.clock())
        await say_married(write, [who.id], Marital.MARRIED)


async def left(month: MonthTown) -> list[tuple[str, str]]:
    """Of whom it is asked, a day later, whether they are widowed, and by whose death."""
    month.clock.now += timedelta(days=1)
    await find_matters(month.house, REGENCY)
    async with month.house.db.read() as transaction:
        found = await open_matters(transaction, REGENCY)
    return [(each.ids[0], each.facts["dead"]) for each in found if each.cause == "not-widowed"]


@pytest.mark.parametrize("first", [0, 1])
async def test_whoever_is_left_of_such_a_couple_is_asked_about_once_the_other_is_dead(
    month: MonthTown, first: int
) -> None:
    couple = await entered(month)
    gone, stays = couple[first], couple[1 - first]
    await month.hand_in(on(death(gone), 8))
    assert await left(month) == [(stays.id, gone.id)]


@pytest.mark.parametrize("first", [0, 1])
async def test_not_where_she_is_told_to_have_married_again(month: MonthTown, first: int) -> None:
    couple = await entered(month)
    anew = EditPerson(couple[1].id, {}, {"marital": "2"})
    await month.hand_in(on(report("status", anew, area=couple[1].area), 7))
    await month.hand_in(on(death(couple[first]), 8))
    assert await left(month) == []


async def test_not_by_the_death_of_who_is_another(month: MonthTown) -> None:
    bride, husband = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED), person("Ujang")
    await month.move_in(husband, bride)
    told = await parts(month, husband, becomes="2")
    assert await asked(month)
    await said_another(month, told, bride)
    await is_entered(month, bride)
    await month.hand_in(on(death(bride), 8))
    assert await left(month) == []


@pytest.mark.parametrize("parted", [False, True])
async def test_whoever_names_her_as_his_wife_is_asked_about_but_not_who_parted_from_her(
    month: MonthTown, *, parted: bool
) -> None:
    first, second = person("Asep"), person("Ujang")
    bride = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED)
    await month.move_in(first, second, bride)
    await parts(month, first, becomes="2", day=3)
    if parted:
        await parts(month, first, becomes="3", day=4)
    await parts(month, second, becomes="2", day=5)
    assert await asked(month)
    await is_entered(month, bride)
    await month.hand_in(on(death(bride), 8))
    both = [(first.id, bride.id), (second.id, bride.id)]
    assert sorted(await left(month)) == sorted(both[1:] if parted else both)
