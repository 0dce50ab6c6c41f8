"""A family's No KK and address are put right, whatever became of whom they were told by while that waited."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.people.people import HouseholdId, Person
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import arrives, day, leaves, on
from tests.services.month_town import MonthTown, a_month, death, family, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4

OLD, NEW, OTHER = "3215010101100999", "3215010101100888", "3215010101100777"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def people(town: MonthTown, kk: str = OLD) -> list[Person]:
    known = [replace(each, kk=kk, address="Kp. Lama") for each in family(3)]
    await town.move_in(*known)
    return known


def told(town: MonthTown, who: Person, old: str = OLD) -> Report:
    """The right No KK and address, which wait for the operator while something else is told."""
    edit = EditPerson(who.id, {"kk": old, "address": "Kp. Lama"}, {"kk": NEW, "address": "Kp. Benar"})
    sent = report("correction", edit, status=Status.WAITING, event_date=day(2), submitted_at=town.clock())
    town.clock.now += timedelta(hours=1)
    return sent


async def stand(town: MonthTown, *who: Person) -> list[tuple[str, str]]:
    found = [await town.person(each.id) for each in who]
    return [(each.kk, each.address) for each in found if each]


@pytest.mark.parametrize("went", ["died", "left", "moved", "apart"])
async def test_they_are_those_of_who_stays(town: MonthTown, went: str) -> None:
    head, wife, child = await people(town)
    sent = told(town, head)
    apart = JoinHousehold(head.id, HouseholdId("own"), RT_3, False, kk=OTHER, address="Kp. Baru")
    what = {
        "died": on(death(head), 5), "left": on(leaves(head), 5), "moved": on(arrives(head), 5),
        "apart": on(report("split", apart), 5),
    }  # fmt: skip
    await town.hand_in(what[went], sent)
    his = await stand(town, head)
    assert await town.approve(sent) == []
    assert await stand(town, wife, child) == [(NEW, "Kp. Benar")] * 2
    if went in ("moved", "apart"):
        assert await stand(town, head) == his, "a household of his own"
    await town.take_back(sent)
    assert await stand(town, wife, child) == [(OLD, "Kp. Lama")] * 2


async def test_a_family_that_went_with_the_wrong_number_has_the_right_one_where_it_came(town: MonthTown) -> None:
    those = await people(town)
    sent = told(town, those[0])
    await town.hand_in(on(arrives(*those), 5), sent)
    assert await town.approve(sent) == []
    assert await stand(town, *those) == [(NEW, "Kp. Baru")] * 3


async def test_one_that_left_brings_the_right_one_along(town: MonthTown) -> None:
    those = await people(town)
    sent = told(town, those[0])
    await town.hand_in(on(leaves(*those), 5), sent)
    assert await town.approve(sent) == []
    await town.hand_in(on(arrives(*those), 6))
    assert await stand(town, *those) == [(NEW, "Kp. Baru")] * 3


async def test_so_does_one_of_whom_somebody_died_before_the_others_went(town: MonthTown) -> None:
    head, *rest = await people(town)
    sent = told(town, head)
    await town.hand_in(on(death(head), 5), on(arrives(*rest), 6), sent)
    assert await town.approve(sent) == []
    assert await stand(town, *rest) == [(NEW, "Kp. Baru")] * 2


async def test_one_that_has_another_number_where_it_is_keeps_that(town: MonthTown) -> None:
    those = await people(town)
    sent = told(town, those[0])
    joins = (JoinHousehold(e.id, e.household_id, RT_4, True, kk=OTHER, address="Kp. Baru") for e in those)
    await town.hand_in(on(report("move_in", *joins, area=RT_4), 5), sent)
    assert await town.approve(sent) == []
    assert await stand(town, *those) == [(OTHER, "Kp. Baru")] * 3


async def test_what_somebody_else_put_right_meanwhile_is_asked_about(town: MonthTown) -> None:
    head, wife, _ = await people(town)
    sent = told(town, head)
    await town.hand_in(
        on(arrives(head), 5), sent, on(report("correction", EditPerson(wife.id, {"kk": OLD}, {"kk": OTHER})), 6)
    )
    assert await town.approve(sent) == ["changed-meanwhile"]


@pytest.mark.parametrize("is_whole", [True, False])
async def test_a_number_that_was_not_known_is_that_of_the_family_alone(town: MonthTown, is_whole: bool) -> None:
    head, *rest = await people(town, "")
    sent = told(town, head, "")
    await town.hand_in(on(arrives(head, *(rest if is_whole else ())), 5), sent)
    assert await town.approve(sent) == []
    assert [kk for kk, _ in await stand(town, head, *rest)] == [NEW if is_whole else "", NEW, NEW]


@pytest.mark.parametrize("is_told_gone", [True, False])
async def test_whoever_went_while_its_teller_stayed_to_his_end_has_the_right_number(
    town: MonthTown, is_told_gone: bool
) -> None:
    """He was told dead of a day before they left, and approved after it."""
    head, *rest = await people(town)
    sent = told(town, head)
    gone = [on(leaves(*rest), 6)] if is_told_gone else []
    await town.hand_in(*gone, on(arrives(*rest), 6), on(death(head), 3), sent)
    assert await stand(town, *rest) == [(OLD, "Kp. Baru")] * 2
    assert await town.approve(sent) == []
    assert await stand(town, *rest) == [(NEW, "Kp. Baru")] * 2
    await town.take_back(sent)
    assert await stand(town, *rest) == [(OLD, "Kp. Baru")] * 2


@pytest.mark.parametrize("order", list(permutations(range(5))))
async def test_the_number_goes_on_to_those_whose_it_is_while_somebody_else_has_their_household(
    town: MonthTown, order: tuple[int, ...]
) -> None:
    """Who left before them, but comes first or last by the approvals."""
    head, wife, child = await people(town)
    sent = told(town, head)
    reports = (
        on(leaves(child), 2), on(arrives(child), 2), sent,
        on(leaves(head, wife), 6), on(arrives(head, wife, at=ELSEWHERE), 6),
    )  # fmt: skip
    for each in order:
        if reports[each] is sent:
            await town.hand_in(sent)
            assert await town.approve(sent) == []
        else:
            await town.hand_in(reports[each])
    assert [kk for kk, _ in await stand(town, head, wife, child)] == [NEW, NEW, ""]
