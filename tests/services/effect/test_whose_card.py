"""Who leaves a family leaves it its No KK, whichever part was approved, or came, first."""

from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.report.changes import EditPerson, JoinHousehold, PutRight
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import arrives, balances, leaves, on
from tests.services.month_town import MonthTown, a_month, death, family, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4

KK, OWN = "3215010101100999", "3215010101100888"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def people(town: MonthTown) -> list[Person]:
    known = [replace(each, kk=KK) for each in family(3)]
    await town.move_in(*known)
    return known


async def cards(town: MonthTown, *who: Person) -> list[str]:
    return [found.kk for each in who if (found := await town.person(each.id))]


def told(head: Person, wife: Person, child: Person) -> dict[str, Report]:
    """The child goes on the 3rd, its parents on the 6th."""
    return {
        "child left": on(leaves(child), 3),
        "child came": on(arrives(child), 3),
        "they left": on(leaves(head, wife), 6),
        "they came": on(arrives(head, wife, at=ELSEWHERE), 6),
    }


ORDERS = list(permutations(("child left", "child came", "they left", "they came")))


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
async def test_those_who_left_last_have_it(town: MonthTown, order: tuple[str, ...]) -> None:
    head, wife, child = await people(town)
    reports = told(head, wife, child)
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, head, wife, child) == [KK, KK, ""]
    await balances(town)


@pytest.mark.parametrize("order", list(permutations(("child left", "child came", "they left"))), ids="-".join)
async def test_so_do_those_who_left_it_for_nowhere_near(town: MonthTown, order: tuple[str, ...]) -> None:
    """They may come back, with their card."""
    head, wife, child = await people(town)
    reports = told(head, wife, child)
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, head, wife, child) == [KK, KK, ""]
    await town.hand_in(on(arrives(head, wife, at=RT_3), 9))
    assert await cards(town, head, wife, child) == [KK, KK, ""]
    await balances(town)


async def test_a_family_that_went_together_and_came_one_by_one_has_it(town: MonthTown) -> None:
    head, wife, child = await people(town)
    await town.hand_in(on(leaves(head, wife, child), 3), on(arrives(child), 5))
    assert await cards(town, child) == [KK], "nobody was left"
    await town.hand_in(on(arrives(head, wife), 6))
    assert await cards(town, head, wife, child) == [KK, KK, KK]


async def test_one_who_went_before_the_others_and_lives_with_them_again_has_it(town: MonthTown) -> None:
    head, wife, child = await people(town)
    await town.hand_in(on(leaves(head, wife), 6), on(arrives(child), 3), on(arrives(head, wife), 6))
    assert await cards(town, head, wife, child) == [KK, KK, KK]


def split_off(who: Person, number: int) -> Report:
    own = JoinHousehold(who.id, HouseholdId(f"own-{who.id}"), RT_3, False, kk=OWN, address="Kp. Lain")
    return on(report("split", own), number)


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("what", ["death", "split"])
async def test_a_family_that_left_after_somebody_had_died_or_parted_from_it_has_it(
    town: MonthTown, what: str, order: tuple[int, ...]
) -> None:
    head, wife, child = await people(town)
    first, *rest = (head, wife, child) if what == "death" else (child, head, wife)
    gone = on(death(first), 3) if what == "death" else split_off(first, 3)
    reports = (gone, on(leaves(*rest), 6), on(arrives(*rest), 6))
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, *rest) == [KK, KK]
    assert what == "death" or await cards(town, first) == [OWN]
    await balances(town)


@pytest.mark.parametrize("order", list(permutations(range(4))))
async def test_who_went_along_and_moved_on_takes_nothing(town: MonthTown, order: tuple[int, ...]) -> None:
    head, wife, child = those = await people(town)
    came = on(arrives(*those, at=ELSEWHERE), 3)
    left_there = replace(on(leaves(child), 6), area=ELSEWHERE)
    reports = (on(leaves(*those), 3), came, left_there, on(arrives(child), 6))
    sent = [replace(each, status=Status.WAITING, decided_at=None, decided_by=None) for each in reports]
    await town.hand_in(*sent)
    waiting = [sent[each] for each in order]
    while left := [each for each in waiting if await town.approve(each)]:
        assert len(left) < len(waiting)
        waiting = left
    assert await cards(town, head, wife, child) == [KK, KK, ""]
    await balances(town)


@pytest.mark.parametrize("is_told_gone", [True, False])
async def test_nor_does_one_of_a_couple_who_moved_on(town: MonthTown, is_told_gone: bool) -> None:
    couple = head, wife = [replace(each, kk=KK) for each in family(2)]
    await town.move_in(*couple)
    gone = [on(leaves(*couple), 3)] if is_told_gone else []
    await town.hand_in(*gone, on(arrives(wife), 6), on(arrives(*couple, at=ELSEWHERE), 3))
    assert await cards(town, head, wife) == [KK, ""]


async def test_the_few_who_stayed_for_some_days_do_not_take_it_from_those_who_went(town: MonthTown) -> None:
    """They may have gone with them, and moved on."""
    head, wife, child = await people(town)
    await town.hand_in(on(arrives(child), 6), on(arrives(head, wife, at=ELSEWHERE), 3))
    assert await cards(town, head, wife, child) == [KK, KK, ""]


@pytest.mark.parametrize("is_dead", [True, False])
async def test_whoever_takes_in_those_who_left_does_not_have_it(town: MonthTown, is_dead: bool) -> None:
    head, wife, child = await people(town)
    host = replace(family(1)[0], area=RT_4, kk="", household_id=HouseholdId(f"host-{head.id}"))
    await town.move_in(host)
    joins = (JoinHousehold(each.id, host.household_id, RT_4, True) for each in (head, wife))
    taken_in = on(report("move_in", *joins, area=RT_4), 6)
    await town.hand_in(taken_in, on(death(child), 3) if is_dead else on(arrives(child, at=ELSEWHERE), 3))
    assert await cards(town, host, head, wife) == ["", "", ""]


def with_card(who: Person) -> Report:
    own = JoinHousehold(who.id, who.household_id, RT_4, True, kk=OWN, address="Kp. Baru")
    return on(report("move_in", own, area=RT_4), 3)


def moved_house(who: Person, rt: AreaCode) -> Report:
    return report("correction", EditPerson(who.id, {"address": "Kp. Baru"}, {"address": "Kp. Lain"}), area=rt)


async def test_a_card_of_his_own_stays_his(town: MonthTown) -> None:
    head, wife, child = await people(town)
    await town.hand_in(told(head, wife, child)["they came"], with_card(child))
    assert await cards(town, head, wife, child) == [KK, KK, OWN]


async def test_also_where_they_come_after_more_was_told_of_his(town: MonthTown) -> None:
    head, wife, child = await people(town)
    reports = told(head, wife, child)
    await town.hand_in(reports["they left"], with_card(child), on(moved_house(child, RT_4), 4), reports["they came"])
    assert await cards(town, head, wife, child) == [KK, KK, OWN]


async def test_they_keep_a_card_that_they_have_by_then(town: MonthTown) -> None:
    head, wife, child = await people(town)
    joins = (JoinHousehold(e.id, e.household_id, ELSEWHERE, True, kk=OWN) for e in (head, wife))
    await town.hand_in(on(report("move_in", *joins, area=ELSEWHERE), 6), told(head, wife, child)["child came"])
    assert (await cards(town, head, wife, child))[:2] == [OWN, OWN]


async def test_who_leaves_it_where_it_came_to_takes_nothing(town: MonthTown) -> None:
    head, wife, child = await people(town)
    came, on_its_way = on(arrives(head, wife, child), 3), on(moved_house(head, RT_4), 4)
    await town.hand_in(came, on_its_way, on(arrives(child, at=ELSEWHERE), 6))
    assert await cards(town, head, wife, child) == [KK, KK, ""]


async def test_taken_back_it_is_as_it_was(town: MonthTown) -> None:
    head, wife, child = await people(town)
    reports = told(head, wife, child)
    await town.hand_in(reports["they came"])
    before = await cards(town, head, wife, child)
    await town.hand_in(reports["child came"])
    assert await cards(town, head, wife, child) == [KK, KK, ""]
    await town.take_back(reports["child came"])
    assert await cards(town, head, wife, child) == before == ["", "", KK]


@pytest.mark.parametrize("order", list(permutations(range(4))))
async def test_who_left_before_the_last_of_them_went_beyond_does_not_have_it(
    town: MonthTown, order: tuple[int, ...]
) -> None:
    """Also where it turns out that whoever had it left died before he went."""
    head, wife, child = await people(town)
    reports = (on(death(head), 2), on(leaves(child), 3), on(arrives(child), 3), on(leaves(wife), 6))
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, child) == [""]
    await balances(town)


@pytest.mark.parametrize("order", list(permutations(range(4))))
async def test_who_married_into_another_family_leaves_theirs_its_card(town: MonthTown, order: tuple[int, ...]) -> None:
    head, wife, child = await people(town)
    host = replace(family(1)[0], area=RT_4, kk=OWN, household_id=HouseholdId(f"host-{head.id}"))
    await town.move_in(host)
    wed = on(report("move_in", JoinHousehold(child.id, host.household_id, RT_4, True), area=RT_4), 3)
    reports = (on(leaves(child), 3), wed, on(leaves(head, wife), 6), on(arrives(head, wife, at=ELSEWHERE), 6))
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, head, wife, child, host) == [KK, KK, OWN, OWN]
    await balances(town)


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_so_does_who_left_for_nowhere_near(town: MonthTown, order: tuple[int, ...]) -> None:
    head, wife, child = await people(town)
    reports = (on(leaves(child), 3), on(leaves(head, wife), 6), on(arrives(head, wife, at=ELSEWHERE), 6))
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, head, wife) == [KK, KK]


async def test_fewer_who_left_after_the_others_take_nothing_from_those(town: MonthTown) -> None:
    head, wife, child = await people(town)
    await town.hand_in(on(arrives(child), 6), on(leaves(head, wife), 3))
    assert await cards(town, child) == [""]
    await town.hand_in(on(arrives(head, wife, at=ELSEWHERE), 3))
    assert await cards(town, head, wife, child) == [KK, KK, ""]


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_a_family_that_comes_back_to_its_household_brings_the_card_along(
    town: MonthTown, order: tuple[int, ...]
) -> None:
    """It went without it, while whoever had died stayed by the approvals; it was told back before that was known."""
    head, wife, child = await people(town)
    gone, died = on(arrives(wife, child, at=ELSEWHERE), 6), on(death(head), 3)
    back = on(arrives(wife, child, at=RT_3), 9)
    reports = (died, gone, back)
    await town.hand_in(*(reports[each] for each in order))
    assert await cards(town, wife, child) == [KK, KK]
    await balances(town)


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("is_twice", [True, False])
async def test_who_was_nobody_keeps_no_card_from_those_who_left(
    town: MonthTown, order: tuple[int, ...], is_twice: bool
) -> None:
    """He stood there alone once they had gone; whether they are told to have gone first, or he to be nobody."""
    head, wife, child = await people(town)
    dropped = PutRight(child.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, wife.id if is_twice else None)
    is_nobody = on(report("listed_twice" if is_twice else "never_was", dropped), 3)
    reports = (is_nobody, on(leaves(head, wife), 6), on(arrives(head, wife), 6))
    await town.hand_in(*(reports[each] for each in order))
    assert await town.status_of(child.id) is BasicStatus.INVALID
    assert await cards(town, head, wife) == [KK, KK]
    await balances(town)
