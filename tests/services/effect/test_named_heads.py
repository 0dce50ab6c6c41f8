"""Who was named as the head of a family heads it, in whatever order the events of that family are approved."""

from collections.abc import AsyncIterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import EditPerson, Effect, JoinHousehold, NameCaretaker, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.review.together import Row, misfit
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from tests.services.effect.events import day, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_3, RT_4, person

WAITING = {"status": Status.WAITING}
NEW = HouseholdId("new1")
KIN = (Relationship.HEAD, Relationship.WIFE, Relationship.CHILD, Relationship.CHILD)
_houses = count(1)


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def family(town: MonthTown) -> list[Person]:
    """Father, mother, the son who is named, and another one."""
    house = HouseholdId(f"house{next(_houses)}")
    names = zip(("Ayah", "Ibu", "Dedi", "Doni"), KIN, strict=True)
    found = [person(name, household_id=house, relationship=kin, birth_date=date(1980, 1, 1)) for name, kin in names]
    await town.move_in(*found)
    return found


def dies(who: Person, *follow: Effect, number: int = 3) -> Report:
    return on(report("death", SetStatus(who.id, BasicStatus.DEAD, day(number)), *follow, **WAITING), number)


def comes_by_hand(*who: Person) -> Report:
    """Another RT tells it with names and kin, as they were when they came."""
    joins = (JoinHousehold(each.id, NEW, RT_4, True, "", "Kp. Baru", each.relationship) for each in who)
    return report("move_in", *joins, area=RT_4, **WAITING)


def leaves(*who: Person, follow: NameHead) -> Report:
    return report("move_out", *(SetStatus(each.id, BasicStatus.MOVED, day(1)) for each in who), follow, **WAITING)


async def approve(town: MonthTown, *told: Report) -> None:
    await town.hand_in(*told)
    for each in told:
        assert await town.approve(each) == []


async def stands(town: MonthTown, who: Person) -> tuple[Relationship | None, str]:
    """How he is kin, and after whom his family is called."""
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found.relationship, found.head_name


async def receives(town: MonthTown, who: Person) -> bool:
    """Whether he receives his family's aid."""
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found.is_caretaker


HEADS = (Relationship.HEAD, "Dedi")


async def test_a_coming_told_by_hand_with_the_kin_of_before_leaves_him_the_head(town: MonthTown) -> None:
    father, *rest = await family(town)
    dedi = rest[1]
    await approve(town, dies(father, NameHead(father.household_id, dedi.id)), comes_by_hand(father, *rest))
    assert await stands(town, dedi) == HEADS
    assert await stands(town, rest[0]) == (Relationship.WIFE, "Dedi")


async def test_a_death_told_where_the_family_lived_before_names_him_where_it_lives(town: MonthTown) -> None:
    father, *rest = await family(town)
    dedi = rest[1]
    await approve(town, comes_by_hand(father, *rest), dies(father, NameHead(father.household_id, dedi.id)))
    assert await stands(town, dedi) == HEADS
    assert await town.status_of(father.id) is BasicStatus.DEAD


async def test_who_lives_apart_from_the_dead_by_then_does_not_fit(town: MonthTown) -> None:
    father, _, dedi, _ = await family(town)
    await approve(town, comes_by_hand(dedi))
    death = dies(father, NameHead(father.household_id, dedi.id))
    await town.hand_in(death)
    assert await town.approve(death) == ["elsewhere"]


async def test_a_widow_who_was_named_and_is_of_another_family_since_keeps_no_death_waiting(town: MonthTown) -> None:
    father, mother, dedi, doni = await family(town)
    house = father.household_id
    joins = [JoinHousehold(each.id, NEW, RT_3, False, relationship=each.relationship) for each in (mother, dedi, doni)]
    await approve(town, on(report("split", *joins, NameHead(NEW, dedi.id), **WAITING), 5))
    await approve(town, dies(father, NameHead(house, mother.id), NameCaretaker(house, mother.id)))
    assert await town.status_of(father.id) is BasicStatus.DEAD
    assert await stands(town, mother) == (Relationship.WIFE, "Dedi")


async def test_another_who_left_with_the_head_and_died_since_takes_nothing_from_it(town: MonthTown) -> None:
    father, _, dedi, doni = await family(town)
    await approve(town, dies(doni, number=4), leaves(father, doni, follow=NameHead(father.household_id, dedi.id)))
    assert await stands(town, dedi) == HEADS


async def test_where_the_head_has_not_left_after_all_nobody_follows_though_another_left(town: MonthTown) -> None:
    father, _, dedi, doni = await family(town)
    follow = NameHead(father.household_id, dedi.id)
    await approve(town, dies(father, number=4), leaves(father, doni, follow=follow))
    assert await town.status_of(doni.id) is BasicStatus.MOVED
    assert await stands(town, dedi) == (Relationship.CHILD, "Ayah")


async def test_of_a_household_that_parts_both_have_heads_though_one_who_went_along_has_died(town: MonthTown) -> None:
    father, _, dedi, doni = await family(town)
    joins = [
        JoinHousehold(who.id, NEW, RT_3, False, relationship=kin)
        for who, kin in ((father, Relationship.HEAD), (doni, Relationship.CHILD))
    ]
    split = report("split", *joins, NameHead(NEW, father.id), NameHead(father.household_id, dedi.id), **WAITING)
    await approve(town, dies(doni, number=4), split)
    assert await stands(town, dedi) == HEADS
    assert await stands(town, father) == (Relationship.HEAD, "Ayah")


async def test_taking_back_a_correction_keeps_what_a_death_said_again(town: MonthTown) -> None:
    father, _, dedi, _ = await family(town)
    as_head = report("correction", EditPerson(dedi.id, {"relationship": "4"}, {"relationship": "1"}), **WAITING)
    await approve(town, as_head, dies(father, NameHead(father.household_id, dedi.id)))
    assert "hubungan keluarga" in await town.take_back(as_head)
    assert await stands(town, dedi) == HEADS


async def test_a_family_is_called_by_whom_a_correction_says_heads_it(town: MonthTown) -> None:
    father, mother, dedi, _ = await family(town)
    told = report("correction", EditPerson(dedi.id, {"relationship": "4"}, {"relationship": "1"}), **WAITING)
    await approve(town, dies(father), told)
    assert await stands(town, mother) == (Relationship.WIFE, "Dedi")
    await approve(
        town, report("correction", EditPerson(dedi.id, {"relationship": "1"}, {"relationship": "4"}), **WAITING)
    )
    assert await stands(town, mother) == (Relationship.WIFE, "")


async def test_a_family_has_one_head_when_the_one_before_comes_home(town: MonthTown) -> None:
    father, _, dedi, _ = await family(town)
    home = report("move_in", JoinHousehold(father.id, father.household_id, RT_3, True), **WAITING)
    await approve(town, leaves(father, follow=NameHead(father.household_id, dedi.id)), on(home, 4))
    assert await stands(town, dedi) == HEADS
    assert await stands(town, father) == (Relationship.PARENT, "Dedi")


async def test_told_again_after_who_was_named_died_too_the_one_who_followed_him_heads_it(town: MonthTown) -> None:
    father, mother, dedi, doni = await family(town)
    house = father.household_id
    death = dies(father, NameHead(house, dedi.id), NameCaretaker(house, dedi.id))
    after_him = dies(dedi, NameHead(house, doni.id), NameCaretaker(house, mother.id), number=4)
    await approve(town, death, after_him)
    assert "dibatalkan" in await town.take_back(death)
    assert await town.approve(await town.report(death)) == []
    assert await stands(town, doni) == (Relationship.HEAD, "Doni")
    assert await receives(town, mother)


async def test_told_again_after_who_was_named_died_and_nobody_followed_another_is_asked_for(town: MonthTown) -> None:
    father, _, dedi, _ = await family(town)
    death = dies(father, NameHead(father.household_id, dedi.id))
    await approve(town, death, dies(dedi, number=4))
    await town.take_back(death)
    assert await town.approve(await town.report(death)) == ["dead"]


async def test_taken_back_and_told_again_he_heads_it_still(town: MonthTown) -> None:
    father, _, dedi, _ = await family(town)
    death = dies(father, NameHead(father.household_id, dedi.id))
    await approve(town, death)
    await town.take_back(death)
    assert await stands(town, dedi) == (Relationship.CHILD, "Ayah")
    assert await town.approve(await town.report(death)) == []
    assert await stands(town, dedi) == HEADS


async def test_nobody_follows_a_head_who_lives(town: MonthTown) -> None:
    """His death was told first and rejected; after it another death names a head in the place of the mother."""
    father, mother, dedi, _ = await family(town)
    after_her = dies(mother, NameHead(father.household_id, dedi.id), number=5)
    await town.hand_in(after_her)
    assert await town.approve(after_her) == ["head-lives"]
    assert await stands(town, dedi) == (Relationship.CHILD, "Ayah")
    first = dies(father, NameHead(father.household_id, mother.id))
    await town.hand_in(first)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        assert await misfit(work, Row((first, after_her)), None) is None, "both at once fit"
    assert await town.approve(first) == []
    assert await town.approve(after_her) == []
    assert await stands(town, dedi) == HEADS
