"""A bride who was told to join a family that had moved on by then is of it once she comes to where it is."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, JoinHousehold
from bot.domain.report.report import Report
from tests.services.effect.events import balances, day, nobody_is_parted_from_his_household, on
from tests.services.effect.test_mixed_order import goes
from tests.services.month_town import DINA, MonthTown, a_month, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4, person

HOUSE, PARENTS = HouseholdId("hosts"), HouseholdId("parents")
HEAD = person("Dede", household_id=HOUSE)
SON = person("Ujang", household_id=HOUSE, relationship=Relationship.CHILD)
FATHER = person("Ayah", household_id=PARENTS, area=RT_4)
BRIDE = person("Nurhayati", household_id=PARENTS, area=RT_4, relationship=Relationship.CHILD)


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(HEAD, SON, FATHER, BRIDE)
        yield town


def came(*who: Person, house: HouseholdId, at: AreaCode, number: int, kin: Relationship | None = None) -> Report:
    joins = (JoinHousehold(each.id, house, at, True, relationship=kin) for each in who)
    return on(report("move_in", *joins, area=at), number)


async def they_moved_before_she_was_approved(town: MonthTown) -> HouseholdId:
    """Gives the household that she has of her own in the RT which they have left."""
    await town.hand_in(came(HEAD, SON, house=HOUSE, at=RT_4, number=5))
    await town.hand_in(came(BRIDE, house=HOUSE, at=RT_3, number=2, kin=Relationship.CHILD_IN_LAW))
    now = await town.person(BRIDE.id)
    assert now is not None
    assert (now.area, now.household_id == HOUSE) == (RT_3, False)
    return now.household_id


async def test_she_is_of_the_family_where_it_is(town: MonthTown) -> None:
    own = await they_moved_before_she_was_approved(town)
    follows = came(BRIDE, house=own, at=RT_4, number=5)
    await town.hand_in(goes(BRIDE, number=5, rt=RT_3, to=RT_4), follows)
    now = await town.person(BRIDE.id)
    assert now is not None
    assert (now.household_id, now.area, now.relationship) == (HOUSE, RT_4, Relationship.CHILD_IN_LAW)
    assert "dibatalkan" in await town.take_back(follows, DINA)
    assert await town.approve(await town.report(follows)) == []
    await nobody_is_parted_from_his_household(town)
    await balances(town)


async def they_went_on_with_her(town: MonthTown, kin: Relationship | None = None) -> Relationship | None:
    """She came with them to where they moved on, before her wedding is told; what she is to its head after that."""
    moved_on = came(HEAD, SON, BRIDE, house=HOUSE, at=ELSEWHERE, number=5)
    joins = (each for each in moved_on.change.effects if isinstance(each, JoinHousehold))
    effects = tuple(replace(each, relationship=kin if each.person_id == BRIDE.id else None) for each in joins)
    await town.hand_in(replace(moved_on, change=replace(moved_on.change, effects=effects)))
    wedding = came(BRIDE, house=HOUSE, at=RT_3, number=2, kin=Relationship.CHILD_IN_LAW)
    await town.hand_in(goes(BRIDE, number=2, rt=RT_4, to=RT_3), wedding)
    now = await town.person(BRIDE.id)
    assert now is not None
    assert (now.household_id, now.area) == (HOUSE, ELSEWHERE)
    assert "dibatalkan" in await town.take_back(wedding, DINA)
    before = await town.person(BRIDE.id)
    assert before is not None
    assert before.relationship in (kin, Relationship.CHILD)
    await balances(town)
    return now.relationship


async def test_she_is_of_its_head_as_her_wedding_says_that_is_told_after_they_went_on(town: MonthTown) -> None:
    assert await they_went_on_with_her(town) is Relationship.CHILD_IN_LAW


async def test_what_was_said_of_her_on_the_later_day_stands(town: MonthTown) -> None:
    assert await they_went_on_with_her(town, Relationship.OTHER) is Relationship.OTHER


async def test_her_baby_comes_along(town: MonthTown) -> None:
    own = await they_moved_before_she_was_approved(town)
    baby = person("Bayi", household_id=own, nik="", relationship=Relationship.CHILD)
    baby = replace(baby, birth_date=day(4), mother=BRIDE.name)
    await town.hand_in(on(report("birth", AddPerson(baby)), 4))
    await town.hand_in(came(BRIDE, baby, house=own, at=RT_4, number=5))
    for who in (BRIDE.id, PersonId(baby.id)):
        now = await town.person(who)
        assert now is not None
        assert (now.household_id, now.status) == (HOUSE, BasicStatus.ALIVE)
    await nobody_is_parted_from_his_household(town)


async def test_on_a_card_of_her_own_she_is_not(town: MonthTown) -> None:
    own = await they_moved_before_she_was_approved(town)
    told = came(BRIDE, house=own, at=RT_4, number=5)
    joins = tuple(
        replace(each, kk="3215270101010888") for each in told.change.effects if isinstance(each, JoinHousehold)
    )
    await town.hand_in(replace(told, change=replace(told.change, effects=joins)))
    now = await town.person(BRIDE.id)
    assert now is not None
    assert now.household_id == own


async def test_nor_where_nobody_of_it_lives(town: MonthTown) -> None:
    own = await they_moved_before_she_was_approved(town)
    await town.hand_in(goes(HEAD, SON, number=6, rt=RT_4))
    await town.hand_in(came(BRIDE, house=own, at=RT_4, number=7))
    now = await town.person(BRIDE.id)
    assert now is not None
    assert now.household_id == own
