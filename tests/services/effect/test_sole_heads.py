"""Whoever is the only grown-up left in a family whose head goes heads it, until that is taken back."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Relationship
from bot.domain.report.changes import AddPerson, Effect, JoinHousehold, NameHead, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage.registry import read_registry
from tests.services.effect.events import day, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_3, RT_4, person

HOUSE, NEW = HouseholdId("house"), HouseholdId("new")
KIN = {"Ayah": Relationship.HEAD, "Ibu": Relationship.WIFE, "Dedi": Relationship.CHILD, "Doni": Relationship.CHILD}
WAITING = {"status": Status.WAITING}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}", tmp_path) as town:
        yield town


async def family(town: MonthTown, born: Sequence[int], of_wife: Marital | None = None) -> list[Person]:
    """So many of father, mother and sons as there are years of birth."""
    maritals = {Relationship.WIFE: of_wife}
    found = [
        person(name, household_id=HOUSE, relationship=kin, birth_date=date(year, 1, 1), marital=maritals.get(kin))
        for (name, kin), year in zip(KIN.items(), born, strict=False)
    ]
    await town.move_in(*found)
    return found


def dies(who: Person, *follow: Effect, number: int = 3) -> Report:
    return on(report("death", SetStatus(who.id, BasicStatus.DEAD, day(number)), *follow, **WAITING), number)


def comes_by_hand(*who: Person, kin: bool = True) -> Report:
    joins = (JoinHousehold(each.id, NEW, RT_4, True, relationship=each.relationship if kin else None) for each in who)
    return report("move_in", *joins, area=RT_4, **WAITING)


async def approve(town: MonthTown, *told: Report) -> None:
    for each in told:
        await town.hand_in(each)
        assert await town.approve(each) == []


async def head_of(town: MonthTown, who: Person) -> tuple[bool, str]:
    """Whether he heads his family, and after whom it is called."""
    found = await stands(town, who)
    return found is Relationship.HEAD, await called(town, who)


async def stands(town: MonthTown, who: Person) -> Relationship | None:
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found.relationship


async def called(town: MonthTown, who: Person) -> str:
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found.head_name


async def test_who_is_left_alone_heads_until_that_is_taken_back(town: MonthTown) -> None:
    father, mother = await family(town, (1970, 1975))
    died = dies(father)
    await approve(town, died)
    assert await head_of(town, mother) == (True, "Ibu")
    await town.take_back(died)
    assert await head_of(town, mother) == (False, "Ayah")


async def test_whose_birth_nobody_knows_is_no_child(town: MonthTown) -> None:
    father, mother = await family(town, (1970, 1975))
    await town.move_in(person("Mamang", household_id=HOUSE, relationship=Relationship.OTHER, birth_date=None))
    await approve(town, dies(father))
    assert await head_of(town, mother) == (False, "Ayah")


async def test_who_is_married_is_no_child_at_sixteen(town: MonthTown) -> None:
    (father,) = await family(town, (1970,))
    kin = {"household_id": HOUSE, "birth_date": date(2010, 1, 1)}
    bride = person("Neng", relationship=Relationship.CHILD_IN_LAW, **kin)
    await town.move_in(bride, person("Dede", relationship=Relationship.CHILD, marital=None, **kin))
    await approve(town, dies(father))
    assert await head_of(town, bride) == (True, "Neng")


@pytest.mark.parametrize("born", [(1970, 1975, 2015), (1970, 1975, 1995)])
async def test_of_several_who_are_left_one_grown_up_heads_and_of_two_neither(
    town: MonthTown, born: tuple[int, ...]
) -> None:
    father, mother, dedi = await family(town, born)
    await approve(town, dies(father))
    assert await head_of(town, mother) == ((True, "Ibu") if born[2] == 2015 else (False, "Ayah"))
    await approve(town, dies(dedi, number=4))
    assert await head_of(town, mother) == (True, "Ibu")


async def test_who_is_named_goes_before_who_is_left_and_a_child_alone_heads_nothing(town: MonthTown) -> None:
    father, mother, dedi, doni = await family(town, (1970, 1975, 2008, 2012))
    await approve(town, dies(father, NameHead(HOUSE, dedi.id)))
    assert await stands(town, mother) is Relationship.WIFE
    await approve(town, dies(dedi), dies(mother, number=4))
    assert await stands(town, doni) is Relationship.CHILD


async def test_who_follows_her_family_to_where_it_went_is_kin_as_before(town: MonthTown) -> None:
    father, mother = await family(town, (1970, 1975))
    await approve(town, comes_by_hand(father))
    assert await head_of(town, mother) == (True, "Ibu")
    await approve(town, comes_by_hand(mother, kin=False))
    assert await stands(town, mother) is Relationship.WIFE
    assert await called(town, mother) == "Ayah"


async def test_a_baby_goes_along_with_a_mother_whom_another_rt_tells_by_hand(town: MonthTown) -> None:
    mother = person("Ibu", household_id=HOUSE, relationship=Relationship.HEAD, birth_date=date(1999, 1, 1))
    baby = person("Bayi", household_id=HOUSE, relationship=Relationship.CHILD, birth_date=date(2026, 5, 1))
    await town.move_in(mother, baby)
    await approve(town, comes_by_hand(mother))
    async with town.house.db.read() as transaction:
        standing = await read_registry.standing_of(transaction, [mother.id, baby.id], REGENCY)
    assert {each.area for each in standing.values()} == {RT_4}
    assert len({each.household for each in standing.values()}) == 1
    assert RT_3 not in {each.area for each in standing.values()}


def comes_as_expected(*who: Person, number: int = 3) -> Report:
    """By a tap on those who were told to have gone: how they are kin is not asked."""
    joins = (JoinHousehold(each.id, HOUSE, RT_4, True) for each in who)
    return on(report("move_in", *joins, area=RT_4, **WAITING), number)


def goes(*who: Person, number: int = 2) -> Report:
    return on(
        report("move_out", *(SetStatus(each.id, BasicStatus.MOVED, day(number)) for each in who), **WAITING), number
    )


@pytest.mark.parametrize("told_before", [True, False])
async def test_who_comes_alone_to_a_household_of_his_own_heads_it_until_that_is_taken_back(
    town: MonthTown, *, told_before: bool
) -> None:
    _, _, dedi, _ = await family(town, (1970, 1975, 2000, 2012))
    if told_before:
        await approve(town, goes(dedi))
    came = comes_as_expected(dedi)
    await approve(town, came)
    assert await head_of(town, dedi) == (True, "Dedi")
    await town.take_back(came)
    assert await stands(town, dedi) is Relationship.CHILD


async def test_a_child_who_comes_alone_heads_nothing(town: MonthTown) -> None:
    *_, doni = await family(town, (1970, 1975, 2000, 2012))
    await approve(town, comes_as_expected(doni))
    assert await stands(town, doni) is Relationship.CHILD


@pytest.mark.parametrize("told_gone", [True, False])
async def test_who_comes_after_the_children_heads_them_until_that_is_taken_back(
    town: MonthTown, *, told_gone: bool
) -> None:
    _, _, dedi, doni = await family(town, (1970, 1975, 2000, 2012))
    if told_gone:
        await approve(town, goes(dedi, doni))
    came = comes_as_expected(dedi)
    await approve(town, comes_as_expected(doni), came)
    assert [await head_of(town, each) for each in (dedi, doni)] == [(True, "Dedi"), (False, "Dedi")]
    await town.take_back(came)
    assert await stands(town, dedi) is Relationship.CHILD


async def test_who_comes_to_a_child_whom_a_list_has_alone_heads_nothing(town: MonthTown) -> None:
    """Lists of who gets aid leave heads out."""
    (*_, dedi) = await family(town, (1970, 1975, 2000))
    await town.move_in(
        person(
            "Cucu",
            household_id=NEW,
            birth_date=date(2015, 1, 1),
            relationship=Relationship.CHILD,
            marital=None,
            area=RT_4,
        )
    )
    await approve(town, comes_by_hand(dedi, kin=False))
    assert await stands(town, dedi) is Relationship.CHILD


async def test_of_two_grown_ups_who_come_nobody_is_guessed(town: MonthTown) -> None:
    *_, dedi, doni = await family(town, (1970, 1975, 2000, 2001))
    await approve(town, comes_as_expected(dedi, doni))
    assert await stands(town, dedi) is Relationship.CHILD


async def test_a_wife_who_comes_before_her_husband_stays_his_wife(town: MonthTown) -> None:
    father, mother, dedi = await family(town, (1970, 1975, 2012))
    await approve(town, comes_as_expected(mother, dedi), comes_as_expected(father, number=4))
    assert await stands(town, mother) is Relationship.WIFE
    assert await head_of(town, father) == (True, "Ayah")


@pytest.mark.parametrize("marital", [Marital.MARRIED, None])
@pytest.mark.parametrize("told_before", [True, False])
async def test_a_wife_whose_husband_is_recorded_dead_by_another_entry_heads_the_children_she_comes_with(
    town: MonthTown, *, told_before: bool, marital: Marital | None
) -> None:
    father, mother, doni = await family(town, (1970, 1975, 2012), marital)
    died = person("Ayah", household_id=NEW, relationship=Relationship.OTHER, area=RT_4, status=BasicStatus.DEAD)
    await town.move_in(died)
    if told_before:
        await approve(town, goes(father, mother, doni))
    status = BasicStatus.MOVED if told_before else BasicStatus.ALIVE
    came = comes_as_expected(mother, doni)
    dropped = PutRight(father.id, BasicStatus.INVALID, status, RT_3, died.id)
    came = replace(came, change=replace(came.change, effects=(dropped, *came.change.effects)))
    await approve(town, came)
    assert await head_of(town, mother) == (True, "Ibu")
    await town.take_back(came)
    assert await head_of(town, mother) == (False, "Ayah")


async def test_a_wife_whose_husband_is_dropped_for_an_entry_that_lives_stays_his_wife(town: MonthTown) -> None:
    father, mother, doni = await family(town, (1970, 1975, 2012), Marital.MARRIED)
    lives = person("Ayah", household_id=NEW, relationship=Relationship.OTHER, area=RT_4)
    await town.move_in(lives)
    came = comes_as_expected(mother, doni)
    dropped = PutRight(father.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, lives.id)
    await approve(town, replace(came, change=replace(came.change, effects=(dropped, *came.change.effects))))
    assert await stands(town, mother) is Relationship.WIFE


@pytest.mark.parametrize("marital", [Marital.MARRIED, Marital.WIDOWED, None])
async def test_a_widow_who_comes_with_the_children_alone_heads_them(town: MonthTown, marital: Marital | None) -> None:
    father, mother, dedi, doni = await family(town, (1970, 1975, 2000, 2012), marital)
    await approve(town, dies(father, number=1), comes_as_expected(mother, doni))
    assert await head_of(town, mother) == (True, "Ibu")
    assert await stands(town, dedi) is Relationship.HEAD


async def test_who_comes_to_a_family_that_has_a_head_heads_nothing(town: MonthTown) -> None:
    host = person("Paman", household_id=NEW, relationship=Relationship.HEAD, area=RT_4)
    await town.move_in(host)
    _, _, dedi = await family(town, (1970, 1975, 2000))
    await approve(town, on(report("move_in", JoinHousehold(dedi.id, NEW, RT_4, True), area=RT_4, **WAITING), 3))
    assert await head_of(town, dedi) == (False, "Paman")


def guest(**known: object) -> Person:
    return person("Tamu", household_id=HOUSE, relationship=Relationship.OTHER_KIN, marital=Marital.SINGLE, **known)


@pytest.mark.parametrize("death_first", [True, False])
async def test_who_is_new_in_a_household_heads_it_once_its_last_died(town: MonthTown, death_first: bool) -> None:
    (father,) = await family(town, [1980])
    new = guest()
    told = [dies(father), report("move_in", AddPerson(new), area=RT_3, **WAITING)]
    await approve(town, *(told if death_first else reversed(told)))
    assert await head_of(town, new) == (True, "Tamu")


async def test_nobody_new_heads_one_where_somebody_lives(town: MonthTown) -> None:
    father, mother = await family(town, [1980, 1982])
    new = guest()
    await approve(town, report("move_in", AddPerson(new), area=RT_3, **WAITING), dies(father))
    assert (await head_of(town, new))[0] is False
    child = guest(birth_date=date(2020, 1, 1))
    await approve(town, dies(mother), dies(new), report("move_in", AddPerson(child), area=RT_3, **WAITING))
    assert (await head_of(town, child))[0] is False
