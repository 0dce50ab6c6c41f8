"""Whose family left while he was wrongly recorded as gone is of it again where he follows them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import JoinHousehold, NameHead, PutRight, SetStatus
from bot.domain.report.report import Report
from tests.services.effect.events import arrives, balances, day, leaves, on
from tests.services.month_town import MonthTown, a_month, family, report
from tests.storage.village import RT_3, RT_4


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def stands(town: MonthTown, who: Person) -> Person:
    found = await town.person(who.id)
    assert found is not None
    return found


async def comes(town: MonthTown, who: Person, number: int) -> Report:
    return on(arrives(await stands(town, who)), number)


async def a_family_without_its_head(town: MonthTown, kk: str = "3215010101100999") -> list[Person]:
    """They went to RT 4 while he was told to have gone; he is put right in RT 3."""
    head, wife, child = [replace(each, kk=kk) for each in family(3)]
    await town.move_in(head, wife, child)
    wrong = on(report("move_out", SetStatus(head.id, BasicStatus.MOVED, day(1)), area=RT_3), 2)
    await town.hand_in(wrong, on(leaves(wife, child), 5), on(arrives(wife, child), 5))
    right = PutRight(head.id, BasicStatus.ALIVE, BasicStatus.MOVED, RT_3)
    await town.hand_in(on(report("relisted", right, area=RT_3), 7))
    return [head, wife, child]


async def homes(town: MonthTown, *those: Person) -> set[HouseholdId]:
    return {(await stands(town, each)).household_id for each in those}


async def test_he_is_of_it_again_and_heads_it(town: MonthTown) -> None:
    head, wife, child = await a_family_without_its_head(town)
    assert len(await homes(town, head, wife)) == 2
    coming = await comes(town, head, 9)
    await town.hand_in(on(leaves(await stands(town, head)), 9), coming)
    assert await homes(town, head, wife, child) == {wife.household_id}
    now = await stands(town, head)
    assert (now.area, now.relationship, now.kk) == (RT_4, Relationship.HEAD, "3215010101100999")
    await town.take_back(coming)
    assert await homes(town, head) != await homes(town, wife)
    await balances(town)


async def test_who_heads_it_by_then_stays_its_head(town: MonthTown) -> None:
    head, wife, _ = await a_family_without_its_head(town)
    await town.hand_in(on(report("correction", NameHead(wife.household_id, wife.id), area=RT_4), 8))
    await town.hand_in(await comes(town, head, 9))
    assert await homes(town, head) == {wife.household_id}
    assert (await stands(town, wife)).relationship is Relationship.HEAD
    assert (await stands(town, head)).relationship is not Relationship.HEAD


async def test_what_is_told_of_their_card_is_theirs(town: MonthTown) -> None:
    head, wife, _ = await a_family_without_its_head(town, kk="")
    own = (await stands(town, head)).household_id
    join = JoinHousehold(head.id, own, RT_4, True, kk="3215010101100888")
    await town.hand_in(on(report("move_in", join, area=RT_4), 9))
    assert (await stands(town, wife)).kk == "3215010101100888"


async def test_who_went_with_them_and_came_back_alone_is_on_his_own_where_he_goes_to_them(town: MonthTown) -> None:
    head, wife, child = family(3)
    await town.move_in(head, wife, child)
    await town.hand_in(on(arrives(head, wife, child), 3))
    back = on(arrives(await stands(town, child), at=RT_3), 5)
    await town.hand_in(back)
    await town.hand_in(await comes(town, child, 9))
    assert await homes(town, child) != await homes(town, wife)
