"""What was told wrongly is put right after the month's cut: counted, in the files, with what hung on it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    PutRight,
    SetStatus,
)
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from bot.storage.registry import arrivals
from bot.storage.registry.registry_changes import edit_person
from tests.services.effect.events import arrives, balances, day, on
from tests.services.month_town import (
    CLOSING,
    INCOMPLETE,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    death,
    family,
    move_out,
    report,
)
from tests.storage.village import REGENCY, RT_3, RT_4, a_write, person

WAITING = {"status": Status.WAITING}


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


def lives(*who: Person, was: BasicStatus = BasicStatus.DEAD, kind: str = "still_alive") -> Report:
    return report(kind, *(PutRight(each.id, BasicStatus.ALIVE, was, RT_3) for each in who), **WAITING)


def is_nobody(who: Person, *more: Effect) -> Report:
    return report("never_was", PutRight(who.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3), *more, **WAITING)


async def cut(town: MonthTown) -> None:
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)
    assert await town.is_closed()


async def put_right(town: MonthTown, told: Report) -> None:
    await town.hand_in(told)
    assert await town.approve(told) == []


async def test_the_dead_live_again_after_the_cut_and_count_as_put_right(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    heir = (NameHead(head.household_id, wife.id), NameCaretaker(head.household_id, wife.id))
    await town.hand_in(report("death", SetStatus(head.id, BasicStatus.DEAD, date(2026, 8, 1)), *heir))
    await cut(town)
    await put_right(town, lives(head))
    here = await town.person(head.id)
    assert here is not None
    assert (here.status, here.died_or_left_on) == (BasicStatus.ALIVE, None)
    after = await town.person(wife.id)
    assert after is not None
    assert after.relationship is Relationship.CHILD
    assert (await town.tally(period=SEPTEMBER)).put_right == 1
    assert await town.balance(SEPTEMBER) == await town.living()


async def test_who_took_his_place_and_was_changed_since_stays(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    named = NameHead(head.household_id, wife.id)
    await town.hand_in(report("death", SetStatus(head.id, BasicStatus.DEAD, date(2026, 8, 1)), named))
    await town.hand_in(report("status", EditPerson(wife.id, {"relationship": "1"}, {"relationship": "7"})))
    await put_right(town, lives(head))
    after = await town.person(wife.id)
    assert after is not None
    assert after.relationship is Relationship.PARENT


async def test_who_headed_a_family_that_another_heads_by_now_is_no_second_head(town: MonthTown) -> None:
    """Who was named after him died since, and named another."""
    head, wife, son = family()
    await town.move_in(head, wife, son)
    for number, (gone, next_one) in enumerate(((head, wife), (wife, son)), start=1):
        follows = NameHead(head.household_id, next_one.id)
        await town.hand_in(on(report("death", SetStatus(gone.id, BasicStatus.DEAD, day(number)), follows), number))
    alive = lives(head)
    await put_right(town, alive)
    assert [await kin(town, each) for each in (head, son)] == [Relationship.PARENT, Relationship.HEAD]
    await town.take_back(alive)
    assert [await kin(town, each) for each in (head, son)] == [Relationship.HEAD, Relationship.HEAD]


async def kin(town: MonthTown, who: Person) -> Relationship | None:
    found = await town.person(who.id)
    assert found is not None
    return found.relationship


async def test_who_is_put_right_can_die_on_any_day_after(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    await put_right(town, lives(asep))
    assert await town.approve(await handed(town, death(asep, **WAITING))) == []
    assert await town.status_of(asep.id) is BasicStatus.DEAD
    await balances(town)


async def handed(town: MonthTown, told: Report) -> Report:
    await town.hand_in(told)
    return told


async def test_one_of_a_family_that_left_is_listed_again_alone_and_nobody_expects_him(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    leaving = move_out(head, wife)
    await town.hand_in(leaving)
    async with town.house.db.write() as transaction:
        await arrivals.expect(transaction, leaving.id, [(head.id, RT_4), (wife.id, RT_4)])
    await put_right(town, lives(wife, was=BasicStatus.MOVED, kind="relisted"))
    assert await town.status_of(head.id) is BasicStatus.MOVED
    assert await town.status_of(wife.id) is BasicStatus.ALIVE
    async with town.house.db.read() as transaction:
        assert [each.id for each in await arrivals.expected(transaction, RT_4)] == [head.id]
    await balances(town)


async def test_where_that_is_taken_back_he_is_expected_as_before(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    leaving = move_out(head, wife)
    await town.hand_in(leaving)
    async with town.house.db.write() as transaction:
        await arrivals.expect(transaction, leaving.id, [(head.id, RT_4), (wife.id, RT_4)])
    back = lives(wife, was=BasicStatus.MOVED, kind="relisted")
    await put_right(town, back)
    await town.take_back(await town.report(back))
    async with town.house.db.read() as transaction:
        assert {each.id for each in await arrivals.expected(transaction, RT_4)} == {head.id, wife.id}


async def test_whose_family_moved_on_has_a_household_here(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    await town.hand_in(death(head), move_out(wife), arrives(wife))
    await put_right(town, lives(head))
    here, there = await town.person(head.id), await town.person(wife.id)
    assert here is not None
    assert there is not None
    assert (here.area, there.area) == (RT_3, RT_4)
    assert here.household_id != there.household_id
    await balances(town)


async def test_a_person_who_never_was_is_taken_off_and_counts_as_put_right(town: MonthTown) -> None:
    head, wife, *_ = family()
    await town.move_in(head, wife)
    await put_right(town, is_nobody(head, NameHead(head.household_id, wife.id)))
    assert await town.status_of(head.id) is BasicStatus.INVALID
    assert (await town.tally()).put_right == -1
    await balances(town)
    (row,) = [each for each in await town.sheet(REMOVED) if each["Nama"] == "UJANG"]
    assert row["Kode"] == "5"


async def test_who_was_held_for_nobody_is_listed_again(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    wrong = is_nobody(asep)
    await put_right(town, wrong)
    await put_right(town, lives(asep, was=BasicStatus.INVALID, kind="relisted"))
    assert await town.status_of(asep.id) is BasicStatus.ALIVE
    assert (await town.tally()).put_right == 0
    await balances(town)


async def test_back_to_life_is_proposed_again_in_the_next_file(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    await cut(town)
    await put_right(town, lives(asep))
    town.clock.now = replace_month(town)
    await close_month(town.house, REGENCY)
    assert not [row for row in await town.sheet(REMOVED, SEPTEMBER) if row["Nama"] == "Asep"]
    assert not [row for row in await town.sheet(INCOMPLETE, SEPTEMBER) if row["Nama"] == "Asep"]
    names = [row["Nama"] for row in await town.sheet("Ternyata masih hidup", SEPTEMBER)]
    assert names == ["Asep"]
    assert (await town.tally(period=SEPTEMBER)).put_right == 1


def replace_month(town: MonthTown) -> datetime:
    return town.house.calendar.closing_of(SEPTEMBER)


async def test_what_was_put_right_meanwhile_is_so_already(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    one, other = lives(asep), lives(asep)
    await town.hand_in(one, other)
    assert await town.approve(one) == []
    assert await town.approve(other) == []
    assert (await town.tally()).put_right == 1
    await balances(town)


async def test_who_was_found_and_moved_meanwhile_stays_where_he_came_to(town: MonthTown) -> None:
    """What builds on his being found can be decided then."""
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(on(report("missing", SetStatus(asep.id, BasicStatus.MISSING, day(3))), 3))
    back = lives(asep, was=BasicStatus.MISSING, kind="relisted")
    await town.hand_in(back, on(arrives(asep), 5))
    assert await town.approve(back) == []
    found = await town.person(asep.id)
    assert found is not None
    assert (found.status, found.area) == (BasicStatus.ALIVE, RT_4)
    await balances(town)


@pytest.mark.parametrize("status", [BasicStatus.DEAD, BasicStatus.MOVED])
async def test_who_ended_otherwise_meanwhile_is_for_the_operator_to_judge(town: MonthTown, status: BasicStatus) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(on(report("missing", SetStatus(asep.id, BasicStatus.MISSING, day(3))), 3))
    back = lives(asep, was=BasicStatus.MISSING, kind="relisted")
    await town.hand_in(back, on(report("death", SetStatus(asep.id, status, day(5))), 5))
    assert await town.approve(back) == ["put-right-meanwhile"]


async def test_nobody_new_is_entered_with_the_nik_of_the_dead(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    new = report("move_in", AddPerson(person("Cecep", nik=asep.nik)), **WAITING)
    await town.hand_in(new)
    assert await town.approve(new) == ["nik-of-ended"]


async def test_whose_nik_another_has_by_now_does_not_fit(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    cecep = person("Cecep", nik="")
    await town.hand_in(report("move_in", AddPerson(cecep)))
    his = EditPerson(cecep.id, {"nik": ""}, {"nik": asep.nik})
    told = report("correction", his, **WAITING)
    await town.hand_in(told)
    assert await town.approve(told) == ["nik-stays-of-ended"]
    async with town.house.db.write() as transaction:  # as a version before did
        await edit_person(await a_write(transaction), cecep.area, his)
    back = lives(asep)
    await town.hand_in(back)
    assert await town.approve(back) == ["nik-given-since"]


async def test_putting_right_is_taken_back_like_any_other(town: MonthTown) -> None:
    asep = person("Asep")
    await town.move_in(asep)
    await town.hand_in(death(asep))
    back = lives(asep)
    await put_right(town, back)
    assert "menunggu" in await town.take_back(back)
    assert await town.status_of(asep.id) is BasicStatus.DEAD
    await balances(town)


@pytest.mark.parametrize("is_grown", [True, False])
async def test_who_was_told_dead_where_his_family_came_later_lives_with_them(town: MonthTown, is_grown: bool) -> None:
    """By the death, which told that he had come, he was alone there; by their coming he came with them."""
    head, *rest = family(3)
    who = replace(rest[0], birth_date=date(1980 if is_grown else 2018, 1, 1))
    await town.move_in(head, who, *rest[1:])
    came = JoinHousehold(who.id, who.household_id, RT_4, True, implied=True, origin=RT_3)
    died = report("death", came, SetStatus(who.id, BasicStatus.DEAD, day(5)), area=RT_4)
    back = report("still_alive", PutRight(who.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_4), area=RT_4, **WAITING)
    await town.hand_in(on(died, 5), on(arrives(head, who, *rest[1:]), 3), back)
    assert await town.approve(back) == []
    assert await households(town, head, who, *rest[1:]) == [head.household_id] * 3
    assert [found.relationship for each in (head, who) if (found := await town.person(each.id))] == [
        Relationship.HEAD,
        Relationship.CHILD,
    ]
    await balances(town)


async def test_so_do_two_of_them(town: MonthTown) -> None:
    head, *two = family(3)
    await town.move_in(head, *two)
    came = [JoinHousehold(each.id, each.household_id, RT_4, True, implied=True, origin=RT_3) for each in two]
    ends = [SetStatus(each.id, BasicStatus.DEAD, day(5)) for each in two]
    rights = [PutRight(each.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_4) for each in two]
    back = report("still_alive", *rights, area=RT_4, **WAITING)
    died = report("death", *came, *ends, area=RT_4)
    await town.hand_in(on(died, 5), on(arrives(head, *two), 3), back)
    assert await town.approve(back) == []
    assert await households(town, head, *two) == [head.household_id] * 3


async def test_who_lives_with_others_there_stays_with_them(town: MonthTown) -> None:
    head, who, other = family(3)
    await town.move_in(head, who, other)
    came = JoinHousehold(who.id, who.household_id, RT_4, True, implied=True, origin=RT_3)
    died = report("death", came, SetStatus(who.id, BasicStatus.DEAD, day(5)), area=RT_4)
    back = report("still_alive", PutRight(who.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_4), area=RT_4, **WAITING)
    await town.hand_in(on(died, 5), on(arrives(head, who, other), 3), back)
    own = await households(town, who)
    guest = person("Tamu", household_id=HouseholdId(own[0]), area=RT_4)
    await town.move_in(guest)
    assert await town.approve(back) == []
    assert await households(town, who, guest) == own * 2


async def households(town: MonthTown, *who: Person) -> list[str]:
    return [found.household_id for each in who if (found := await town.person(each.id))]
