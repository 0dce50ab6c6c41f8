"""One No KK in one RT is one household, whichever part of a family was told, and approved, first."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, JoinHousehold, NameCaretaker, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.registry_changes import name_caretakers
from tests.services.effect.events import balances, day, nobody_is_parted_from_his_household
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_3, RT_4, a_write, person

HOUSE = HouseholdId("family")
KK, OTHER_KK = "3215270101010779", "3215270101010888"
HEAD, WIFE, CHILD = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD


def one(name: str, kin: Relationship, born: int, **known: object) -> Person:
    known = {"household_id": HOUSE, "kk": KK, "area": RT_3, **known}
    return person(name, relationship=kin, birth_date=date(born, 1, 1), marital=Marital.MARRIED, **known)


UJANG, ENTIN = one("Ujang", HEAD, 1970), one("Entin", WIFE, 1973)
DEDI, SITI = one("Dedi", CHILD, 2001), one("Siti", CHILD, 2003)


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(UJANG, ENTIN, DEDI, SITI)
        yield town


def come(house: str, *who: Person, kk: str = KK, head: Person | None = None) -> Report:
    into = HouseholdId(house)
    kin = {each.id: HEAD if each is head else None for each in who}
    joins = (JoinHousehold(e.id, into, RT_4, True, kk=kk, relationship=kin[e.id]) for e in who)
    return report("move_in", *joins, area=RT_4)


async def households(town: MonthTown) -> list[list[tuple[str, Relationship | None]]]:
    """Of RT 4: who lives in each, as whom."""
    found: dict[str, list[tuple[str, Relationship | None]]] = {}
    async with town.house.db.read() as transaction:
        there = [PersonId(each.id) for each in await read_registry.named_in(transaction, RT_4)]
        living = await read_registry.residents(transaction, there, RT_4)
    for each in sorted(living, key=lambda each: each.name):
        found.setdefault(each.household_id, []).append((each.name, each.relationship))
    return sorted(found.values(), key=str)


@pytest.mark.parametrize("head_first", [True, False])
async def test_a_family_told_in_two_parts_is_one_household_again(town: MonthTown, head_first: bool) -> None:
    baby = person("Bayi", household_id=HouseholdId("second"), kk=KK, area=RT_4, nik="", relationship=CHILD)
    parts = [
        come("first", ENTIN, DEDI, SITI, head=ENTIN),
        report("move_in", *come("second", UJANG, head=UJANG).change.effects, AddPerson(baby), area=RT_4),
    ]
    await town.hand_in(*(reversed(parts) if head_first else parts))
    (family,) = await households(town)
    assert family == [("Bayi", CHILD), ("Dedi", CHILD), ("Entin", WIFE), ("Siti", CHILD), ("Ujang", HEAD)]
    await nobody_is_parted_from_his_household(town)
    await balances(town)


async def test_one_that_comes_as_a_whole_joins_who_of_it_lives_there(town: MonthTown) -> None:
    """All whom the registry holds in it come with it, after the head was told to have come on his own."""
    whole = (JoinHousehold(each.id, HOUSE, RT_4, True) for each in (ENTIN, DEDI, SITI))
    await town.hand_in(come("first", UJANG, head=UJANG), report("move_in", *whole, area=RT_4))
    (family,) = await households(town)
    assert family == [("Dedi", CHILD), ("Entin", WIFE), ("Siti", CHILD), ("Ujang", HEAD)]


@pytest.mark.parametrize("head_first", [True, False])
async def test_who_headed_it_while_its_head_had_left_does_no_more(town: MonthTown, head_first: bool) -> None:
    left = report("move_out", SetStatus(UJANG.id, BasicStatus.MOVED, day(1), RT_4), NameHead(HOUSE, ENTIN.id))
    parts = [come("first", ENTIN, DEDI, head=ENTIN), come("second", UJANG, head=UJANG)]
    await town.hand_in(left, *(reversed(parts) if head_first else parts))
    assert await households(town) == [[("Dedi", CHILD), ("Entin", WIFE), ("Ujang", HEAD)]]


@pytest.mark.parametrize(("first", "then"), [(HEAD, None), (CHILD, HEAD)])
async def test_newcomers_whom_no_list_knows_are_of_one_household_too(
    town: MonthTown, first: Relationship, then: Relationship | None
) -> None:
    """Who came later heads it where nobody does yet."""

    def new(name: str, house: str, kin: Relationship) -> Report:
        told = one(name, kin, 1990, household_id=HouseholdId(house), kk=OTHER_KK, area=RT_4, nik="")
        return report("move_in", AddPerson(told), area=RT_4)

    await town.hand_in(new("Aep", "first", first), new("Cicih", "second", HEAD))
    assert await households(town) == [[("Aep", first), ("Cicih", then)]]


async def test_of_another_card_they_are_another_household(town: MonthTown) -> None:
    await town.hand_in(come("first", UJANG, head=UJANG), come("second", DEDI, SITI, kk=OTHER_KK, head=DEDI))
    assert [len(each) for each in await households(town)] == [2, 1]


@pytest.mark.parametrize("kk", ["", OTHER_KK])
async def test_of_whom_a_list_has_with_his_family_where_he_comes_no_household_of_his_own_is_made(
    town: MonthTown, kk: str
) -> None:
    """He was told to come alone, since the others were told by another report; with a new No KK he has parted."""
    told = come("own", UJANG, kk=kk, head=UJANG)
    await town.hand_in(replace(told, status=Status.WAITING))
    town.clock.now += timedelta(minutes=1)
    async with town.house.db.write() as transaction:
        family = [JoinHousehold(each.id, HOUSE, RT_4, True) for each in (UJANG, ENTIN, DEDI, SITI)]
        await join_households(await a_write(transaction), REGENCY, family)
    assert await town.approve(await town.report(told)) == []
    assert sorted(len(each) for each in await households(town)) == ([1, 3] if kk else [4])
    await nobody_is_parted_from_his_household(town)


async def test_taken_back_the_later_leaves_the_earlier_as_it_was(town: MonthTown) -> None:
    first, second = come("first", ENTIN, DEDI, head=ENTIN), come("second", UJANG, SITI, head=UJANG)
    await town.hand_in(first, second)
    await town.take_back(second)
    assert await households(town) == [[("Dedi", CHILD), ("Entin", HEAD)]]
    async with town.house.db.read() as transaction:
        left = await read_registry.household_members(transaction, HOUSE, REGENCY)
    assert {each.name for each in left} == {"Ujang", "Siti"}


async def test_who_comes_to_a_household_of_the_rt_is_of_that_one_whatever_the_card(town: MonthTown) -> None:
    host = person("Aep", household_id=HouseholdId("host"), kk=OTHER_KK, area=RT_4, relationship=HEAD)
    await town.move_in(host)
    await town.hand_in(come("first", UJANG, head=UJANG), come("host", SITI))
    assert [[name for name, _ in each] for each in await households(town)] == [["Aep", "Siti"], ["Ujang"]]


@pytest.mark.parametrize("head_first", [True, False])
async def test_one_that_comes_in_parts_has_its_card_again_once_nobody_is_left_behind(
    town: MonthTown, head_first: bool
) -> None:
    """The first part came without it, since it stayed with the others."""
    parts = [
        report("move_in", *(JoinHousehold(each.id, HOUSE, RT_4, True) for each in those), area=RT_4)
        for those in ((UJANG, ENTIN), (DEDI, SITI))
    ]
    first, then = parts if head_first else reversed(parts)
    await town.hand_in(first)
    assert [await card_of(town, each) for each in (UJANG, DEDI)] == (["", KK] if head_first else [KK, ""])
    await town.hand_in(then)
    assert len(await households(town)) == 1
    assert {await card_of(town, each) for each in (UJANG, ENTIN, DEDI, SITI)} == {KK}


async def card_of(town: MonthTown, who: Person) -> str:
    found = await town.person(who.id)
    assert found is not None
    return found.kk


@pytest.mark.parametrize(("receiver", "receives"), [(ENTIN, ENTIN.id), (SITI, None)])
async def test_who_receives_for_it_does_where_she_came_to_with_some_of_it(
    town: MonthTown, receiver: Person, receives: PersonId | None
) -> None:
    """It is only known at the approval that some of it stay: nobody named her for the household that they share."""
    async with town.house.db.write() as transaction:
        await name_caretakers(await a_write(transaction), RT_3, [(HOUSE, receiver.id)])
    come_with = (JoinHousehold(each.id, HOUSE, RT_4, True) for each in (UJANG, ENTIN))
    told = report("move_in", *come_with, area=RT_4)
    await town.hand_in(told)
    assert await receiver_of(town, UJANG) == receives
    await town.take_back(told)
    assert await receiver_of(town, UJANG) == receiver.id


async def receiver_of(town: MonthTown, who: Person) -> PersonId | None:
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.persons(transaction, [who.id], REGENCY)
        rows = await transaction.execute(
            select(tables.households.c.caretaker_id).where(tables.households.c.id == found.household_id)
        )
        return PersonId(who) if (who := rows.scalar_one()) else None


async def test_who_is_named_to_receive_does_so_where_the_others_live(town: MonthTown) -> None:
    second = [*come("second", ENTIN, SITI).change.effects, NameCaretaker(HouseholdId("second"), ENTIN.id)]
    await town.hand_in(come("first", UJANG, DEDI, head=UJANG), report("move_in", *second, area=RT_4))
    assert await receiver_of(town, UJANG) == ENTIN.id


async def test_who_is_named_as_its_head_heads_those_who_live_there(town: MonthTown) -> None:
    second = [*come("second", UJANG).change.effects, NameHead(HouseholdId("second"), UJANG.id)]
    await town.hand_in(come("first", ENTIN, DEDI, head=ENTIN), report("move_in", *second, area=RT_4))
    assert await households(town) == [[("Dedi", CHILD), ("Entin", WIFE), ("Ujang", HEAD)]]


async def listed(town: MonthTown, *who: Person, kk: str = OTHER_KK) -> None:
    """A list has them in RT 4, on another card."""
    joins = [JoinHousehold(each.id, HouseholdId("listed"), RT_4, False, kk=kk) for each in who]
    async with town.house.db.write() as transaction:
        await join_households(await a_write(transaction), REGENCY, joins)


def with_their_household(*who: Person) -> Report:
    return report("move_in", *(JoinHousehold(each.id, HOUSE, RT_4, True) for each in who), area=RT_4)


async def cards(town: MonthTown, *who: Person) -> list[str]:
    return [found.kk for each in who if (found := await town.person(each.id))]


@pytest.mark.parametrize("is_new_told", [True, False])
async def test_who_is_told_to_come_as_a_list_has_them_there_stays_on_its_card(
    town: MonthTown, is_new_told: bool
) -> None:
    those = (UJANG, ENTIN, DEDI, SITI)
    await listed(town, *those)
    baby = person("Bayi", household_id=HOUSE, kk="", area=RT_4, nik="", relationship=CHILD)
    told = with_their_household(*those)
    new = [AddPerson(baby)] if is_new_told else []
    await town.hand_in(report("move_in", *told.change.effects, *new, area=RT_4))
    assert await cards(town, *those, *([baby] if is_new_told else [])) == [OTHER_KK] * (4 + is_new_told)
    (family,) = await households(town)
    assert ("Ujang", HEAD) in family
    await balances(town)


async def test_the_others_come_to_who_is_there_only_with_their_card(town: MonthTown) -> None:
    """Who lives there by himself has a card of his own; the family is not his."""
    await listed(town, DEDI)
    await town.hand_in(with_their_household(UJANG, ENTIN, DEDI, SITI))
    assert await cards(town, UJANG, ENTIN, SITI) == [KK] * 3


async def test_nor_where_somebody_else_is_on_that_card(town: MonthTown) -> None:
    host = person("Gani", household_id=HouseholdId("listed"), kk=OTHER_KK, area=RT_4)
    await town.move_in(host)
    those = (UJANG, ENTIN, DEDI, SITI)
    await listed(town, *those)
    await town.hand_in(with_their_household(*those))
    assert await cards(town, *those, host) == [KK] * 4 + [OTHER_KK]


async def test_a_baby_that_the_list_alone_has_with_them_keeps_them_from_no_card(town: MonthTown) -> None:
    those = (UJANG, ENTIN, DEDI, SITI)
    await listed(town, *those)
    baby = one("Bayi", CHILD, 2026, household_id=HouseholdId("listed"), kk=OTHER_KK, area=RT_4, nik="")
    await town.move_in(replace(baby, marital=Marital.SINGLE))
    await town.hand_in(with_their_household(*those))
    assert await cards(town, *those, baby) == [OTHER_KK] * 5
    await balances(town)


async def test_nor_where_a_list_has_them_without_one(town: MonthTown) -> None:
    those = (UJANG, ENTIN, DEDI, SITI)
    await listed(town, *those, kk="")
    await town.hand_in(with_their_household(*those))
    assert await cards(town, *those) == [KK] * 4
