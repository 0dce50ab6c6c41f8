"""Who has a household of his own and left is gone, whichever was told first: parting brings nobody home."""

from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.report.changes import JoinHousehold, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import day, on
from tests.services.month_town import AUGUST, MonthTown, a_month, report
from tests.storage.village import RT_3, person

APART = HouseholdId("apart")


def parts(who: Person, number: int) -> Report:
    join = JoinHousehold(who.id, APART, RT_3, False, address="Kp. Lama")
    return on(report("split", join, NameHead(APART, who.id), status=Status.WAITING), number)


def leaves(who: Person, number: int) -> Report:
    return on(report("move_out", SetStatus(who.id, BasicStatus.MOVED, day(number)), status=Status.WAITING), number)


async def approve(town: MonthTown, told: Report) -> list[str]:
    await town.hand_in(told)
    return await town.approve(told)


async def ends_as(town: MonthTown, who: Person) -> tuple[BasicStatus | None, int, int]:
    now = await town.person(who.id)
    tally = await town.tally(RT_3, AUGUST)
    return (now.status if now else None), tally.moved_in, tally.moved_out


@pytest.mark.parametrize("parted", [2, 4])
@pytest.mark.parametrize("leaving_first", [True, False])
async def test_he_is_gone_and_counted_as_such_once(
    database_url: str, tmp_path: Path, leaving_first: bool, parted: int
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who, father = person("Ujang"), person("Asep")
        await town.move_in(father, who)
        told = [leaves(who, 4), parts(who, parted)]
        for each in told if leaving_first else reversed(told):
            assert await approve(town, each) == []
        assert await ends_as(town, who) == (BasicStatus.MOVED, 0, 1)


async def test_of_who_left_before_that_day_it_is_said_that_he_did(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who = person("Ujang")
        await town.move_in(who)
        assert await approve(town, leaves(who, 2)) == []
        assert {*await approve(town, parts(who, 4))} == {"gone"}
        assert (await ends_as(town, who))[0] is BasicStatus.MOVED
