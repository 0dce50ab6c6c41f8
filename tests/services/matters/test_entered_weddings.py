"""Whoever is left of a couple whose wedding an operator entered is asked about once the other is dead."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Marital, Person, Sex
from bot.domain.report.changes import EditPerson, PutRight, SetStatus
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.matters.standing import open_matters
from bot.storage.registry.registry_writes import begin_write, completion_of
from bot.storage.registry.widows import say_married
from tests.services.effect.events import arrives, on
from tests.services.matters.test_told_of_spouse import HER, asked, parts, said_another
from tests.services.month_town import MonthTown, a_month, death, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_4, person


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


WRONG = {BasicStatus.DEAD: ("death", "still_alive"), BasicStatus.MOVED: ("move_out", "relisted")}


async def wed_while_wrongly_gone(
    month: MonthTown, was: BasicStatus, named: str = "Ujang Karna"
) -> tuple[Person, Person]:
    """Her wedding was told while he stood as dead or gone, so that it is of her alone; he is put right since."""
    husband = person("Ujang Karna", area=RT_4, marital=Marital.DIVORCED)
    bride = replace(HER, marital=Marital.DIVORCED)
    await month.move_in(husband, bride)
    ends, rights = WRONG[was]
    wrong = SetStatus(husband.id, was, on(report(ends), 2).event_date)
    await month.hand_in(on(report(ends, wrong, area=RT_4), 2))
    await parts(month, bride, named, becomes="2", day=4)
    month.clock.now += timedelta(minutes=1)
    right = report(rights, PutRight(husband.id, BasicStatus.ALIVE, was, RT_4), area=RT_4, status=Status.WAITING)
    await month.hand_in(on(right, 5))
    assert await month.approve(right) == []
    return husband, bride


@pytest.mark.parametrize("was", [BasicStatus.DEAD, BasicStatus.MOVED])
@pytest.mark.parametrize("days", [0, 40])
async def test_who_was_named_while_wrongly_recorded_as_ended_is_asked_about_and_once_dead_whoever_is_left(
    month: MonthTown, was: BasicStatus, days: int
) -> None:
    husband, bride = await wed_while_wrongly_gone(month, was)
    assert await asked(month) == [(husband.id, RT_4)]
    month.clock.now += timedelta(days=days)
    await month.hand_in(on(death(husband), 8))
    assert await asked(month) == []
    assert await left(month) == [(bride.id, husband.id)]


async def test_the_same_of_who_dies_before_anybody_looks(month: MonthTown) -> None:
    husband, bride = await wed_while_wrongly_gone(month, BasicStatus.MOVED)
    await month.hand_in(on(death(husband), 8))
    assert await asked(month) == []
    assert await left(month) == [(bride.id, husband.id)]


async def test_nobody_is_asked_who_is_called_otherwise_or_was_named_once_he_stood_right(month: MonthTown) -> None:
    await wed_while_wrongly_gone(month, BasicStatus.MOVED, "Odang Karna")
    later = person("Siti Aminah", sex=Sex.FEMALE, marital=Marital.DIVORCED)
    await month.move_in(later)
    month.clock.now += timedelta(minutes=1)
    facts = (("what:status-what", "marriage"), ("spouse", "Ujang Karna"))
    told = report("status", EditPerson(later.id, {}, {"marital": "2"}), submitted_at=month.clock.now)
    await month.hand_in(replace(told, change=replace(told.change, names=(later.name,), facts=facts)))
    assert await asked(month) == []


@pytest.mark.parametrize("alike", [False, True])
async def test_who_dies_before_it_was_entered_leaves_him_where_she_alone_may_be_meant(
    month: MonthTown, *, alike: bool
) -> None:
    bride, husband = replace(HER, marital=Marital.DIVORCED), person("Ujang")
    other = replace(bride, id=person("Hani").id, name=HER.name if alike else "Enok Sunarti")
    await month.move_in(husband, bride, other)
    await month.hand_in(*(arrives(each, at=AreaCode(ELSEWHERE)) for each in (bride, other)))
    await parts(month, husband, becomes="2", day=6)
    assert len(await asked(month)) == 1 + alike
    await month.hand_in(on(death(replace(bride, area=AreaCode(ELSEWHERE))), 8))
    assert await left(month) == ([] if alike else [(husband.id, bride.id)])
