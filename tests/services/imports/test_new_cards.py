"""A list that has a No KK for somebody of a household that has none parts nobody from it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.people.people import HouseholdId, Person, Relationship
from bot.services.effect.open_month import begin_month
from tests.services.imports.test_parted_families import house_of, take
from tests.services.month_town import AUGUST, MonthTown, a_month, family
from tests.storage.village import REGENCY, RT_4

KK, OTHER = "3215010101100999", "3215010101100888"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        async with town.house.db.write() as transaction:
            await begin_month(transaction, town.house, REGENCY, AUGUST)
        yield town


async def without_card(town: MonthTown, size: int = 3) -> list[Person]:
    people = [replace(each, kk="", address="Kp. Lama 575") for each in family(size)]
    await town.move_in(*people)
    return people


def on_card(who: Person, kk: str = KK) -> Person:
    return replace(who, kk=kk, household_id=HouseholdId(f"of-list-{who.id}"))


async def cards(town: MonthTown, *who: Person) -> list[tuple[str, str]]:
    return [(await house_of(town, each))[:2] for each in who]


async def test_of_a_child_it_is_that_of_its_mother_too_who_is_on_no_list(town: MonthTown) -> None:
    mother, child, other = await without_card(town)
    await take(town, on_card(child))
    assert await cards(town, mother, child, other) == [(mother.household_id, KK)] * 3
    assert (await house_of(town, child))[2] == "Kp. Lama 575"
    await take(town, on_card(mother))
    assert await cards(town, mother, child, other) == [(mother.household_id, KK)] * 3


async def test_of_a_head_it_is_that_of_his_family(town: MonthTown) -> None:
    head, child = await without_card(town, 2)
    await take(town, on_card(head))
    assert await cards(town, head, child) == [(head.household_id, KK)] * 2


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("child_first", [True, False])
async def test_whom_the_list_has_on_two_cards_stands_on_two(town: MonthTown, together: bool, child_first: bool) -> None:
    mother, child = await without_card(town, 2)
    rows = [on_card(child), on_card(mother, OTHER)][:: 1 if child_first else -1]
    for chunk in [rows] if together else [rows[:1], rows[1:]]:
        await take(town, *chunk)
    assert [kk for _, kk in await cards(town, mother, child)] == [OTHER, KK]


async def test_of_two_cards_of_one_household_it_keeps_that_of_its_head(town: MonthTown) -> None:
    head, child, other = await without_card(town)
    await take(town, on_card(child), on_card(head, OTHER))
    assert await cards(town, head, other) == [(head.household_id, OTHER)] * 2
    assert (await house_of(town, child))[1] == KK


async def test_of_a_guest_it_is_his_alone(town: MonthTown) -> None:
    head, child = await without_card(town, 2)
    guest = replace(family(1)[0], kk="", household_id=head.household_id, relationship=Relationship.OTHER)
    await town.move_in(guest)
    await take(town, replace(on_card(guest), relationship=None))
    assert await cards(town, head, child) == [(head.household_id, "")] * 2
    assert (await house_of(town, guest))[1] == KK


async def test_of_who_is_listed_in_another_rt_it_is_his_alone(town: MonthTown) -> None:
    head, child = await without_card(town, 2)
    await take(town, replace(on_card(child), area=RT_4))
    assert await cards(town, head) == [(head.household_id, "")]
    assert (await house_of(town, child))[1] == KK
