"""A list that has another No KK for a family than it is registered with: one of before, or that of its new card."""

from dataclasses import replace

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import EditPerson, NameCaretaker, SetStatus
from bot.storage.registry.read_registry import residents
from tests.services.effect.events import day
from tests.services.imports.test_new_cards import cards, on_card
from tests.services.imports.test_new_cards import town as town
from tests.services.imports.test_parted_families import take
from tests.services.month_town import MonthTown, family, report
from tests.storage.village import REGENCY, RT_4, person

OLD, NEW, OTHER = "3215010101100999", "3215010101100888", "3215010101100777"


async def listed(town: MonthTown, size: int = 3) -> list[Person]:
    people = [replace(each, kk=OLD, address="Kp. Lama 575") for each in family(size)]
    await town.move_in(*people)
    return people


async def put_right(town: MonthTown, head: Person) -> None:
    await town.hand_in(report("correction", EditPerson(head.id, {"kk": OLD}, {"kk": NEW}), area=head.area))


async def test_a_number_that_a_report_put_right_is_not_brought_back(town: MonthTown) -> None:
    head, wife, child = await listed(town)
    await put_right(town, head)
    for rows in ((head, wife, child), (child,)):
        await take(town, *(on_card(each, OLD) for each in rows))
        assert await cards(town, head, wife, child) == [(head.household_id, NEW)] * 3


async def test_nor_where_another_family_has_it_by_now(town: MonthTown) -> None:
    head, child = await listed(town, 2)
    await put_right(town, head)
    other = replace(family(1)[0], kk=OLD, household_id=HouseholdId("theirs"))
    await town.move_in(other)
    await take(town, *(on_card(each, OLD) for each in (head, child, other)))
    assert await cards(town, head, child, other) == [(head.household_id, NEW)] * 2 + [("theirs", OLD)]


async def test_who_is_new_on_the_older_list_is_of_that_family(town: MonthTown) -> None:
    head, child = await listed(town, 2)
    await put_right(town, head)
    new = replace(person("Tarsa", household_id=head.household_id), kk=OLD, relationship=Relationship.CHILD)
    await take(town, *(on_card(each, OLD) for each in (head, new)))
    assert await cards(town, head, child, new) == [(head.household_id, NEW)] * 3


async def test_the_new_card_of_a_family_is_also_that_of_its_baby_who_is_on_no_list(town: MonthTown) -> None:
    head, wife = await listed(town, 2)
    baby = person("Bayi", household_id=head.household_id, nik="", kk=OLD, relationship=Relationship.CHILD)
    await town.move_in(baby)
    await take(town, *(on_card(each, NEW) for each in (wife, head)))
    assert await cards(town, head, wife, baby) == [(head.household_id, NEW)] * 3
    await take(town, *(on_card(each, OLD) for each in (head, wife)))
    assert await cards(town, head, wife, baby) == [(head.household_id, NEW)] * 3, "an older list"


@pytest.mark.parametrize("is_listed", [True, False])
async def test_it_is_that_of_who_is_away_too_unless_the_list_has_him_on_the_old_one(
    town: MonthTown, is_listed: bool
) -> None:
    head, wife, child = await listed(town)
    await town.hand_in(report("away", SetStatus(child.id, BasicStatus.AWAY, day(1))))
    old = [on_card(child, OLD)] if is_listed else []
    await take(town, *(on_card(each, NEW) for each in (wife, head)), *old)
    assert await cards(town, child) == [(head.household_id, OLD if is_listed else NEW)]
    assert [kk for _, kk in await cards(town, head, wife)] == [NEW] * 2


async def test_who_is_on_a_new_card_without_one_who_has_a_nik_has_a_household_of_his_own(town: MonthTown) -> None:
    head, wife, child = await listed(town)
    await take(town, *(on_card(each, NEW) for each in (head, child)))
    assert await cards(town, wife) == [(head.household_id, OLD)]
    assert [kk for _, kk in await cards(town, head, child)] == [NEW] * 2


async def test_who_has_a_card_of_his_own_leaves_those_whom_the_list_has_on_the_old_one(town: MonthTown) -> None:
    head, wife, child = await listed(town)
    await take(town, on_card(head, NEW), on_card(wife, OLD))
    assert await cards(town, wife, child) == [(head.household_id, OLD)] * 2
    assert [kk for _, kk in await cards(town, head)] == [NEW]


async def test_a_child_with_a_card_of_his_own_goes_alone(town: MonthTown) -> None:
    head, wife, child = await listed(town)
    await take(town, replace(on_card(child, NEW), relationship=Relationship.HEAD))
    assert await cards(town, head, wife) == [(head.household_id, OLD)] * 2
    assert [kk for _, kk in await cards(town, child)] == [NEW]


async def receives(town: MonthTown, *who: Person) -> list[bool]:
    async with town.house.db.read() as transaction:
        found = await residents(transaction, [each.id for each in who], REGENCY)
    by_id = {each.id: each.is_caretaker for each in found}
    return [by_id[each.id] for each in who]


async def test_who_receives_for_a_family_does_so_with_the_new_card_that_a_list_has_for_it_in_another_rt(
    town: MonthTown,
) -> None:
    head, wife, child = await listed(town)
    await town.hand_in(report("caretaker", NameCaretaker(head.household_id, wife.id)))
    await take(town, *(replace(on_card(each, NEW), area=RT_4) for each in (child, wife, head)))
    [(house, kk), *_] = await cards(town, head, wife, child)
    assert (kk, house == head.household_id) == (NEW, False)
    assert await receives(town, head, wife, child) == [False, True, False]


async def test_who_goes_by_a_list_to_another_family_does_not_receive_for_it(town: MonthTown) -> None:
    head, wife, child = await listed(town)
    host = replace(family(1)[0], kk=OTHER, household_id=HouseholdId("theirs"))
    await town.move_in(host)
    await town.hand_in(report("caretaker", NameCaretaker(head.household_id, wife.id)))
    await take(town, on_card(wife, OTHER), on_card(child, NEW))
    assert await cards(town, wife) == [("theirs", OTHER)]
    assert await receives(town, host, wife, head) == [False, False, False]
