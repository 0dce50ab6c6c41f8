"""Who had parted from the family that he came with has his own household still once he is put right."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Relationship
from bot.domain.report.changes import JoinHousehold, NameHead, PutRight, SetStatus
from tests.services.effect.events import arrives, balances, day, on
from tests.services.month_town import MonthTown, a_month, family, report
from tests.storage.village import RT_4

OWN = HouseholdId("own")


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


@pytest.mark.parametrize("parted_on", [3, 5])
async def test_he_is_of_his_own_household_as_before(town: MonthTown, parted_on: int) -> None:
    """Also where he parted on the day of their coming."""
    *others, son = [replace(each, relationship=Relationship.CHILD) for each in family(3)]
    await town.move_in(*others, son)
    parts = (JoinHousehold(son.id, OWN, RT_4, False, relationship=Relationship.HEAD), NameHead(OWN, son.id))
    dies = report("death", SetStatus(son.id, BasicStatus.DEAD, day(6)), area=RT_4)
    lives = report("still_alive", PutRight(son.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_4), area=RT_4)
    coming, parting = on(arrives(*others, son), 3), on(report("split", *parts, area=RT_4), parted_on)
    await town.hand_in(coming, parting, on(dies, 6), on(lives, 8))
    found = await town.person(son.id)
    assert found is not None
    assert (found.household_id, found.relationship) == (OWN, Relationship.HEAD)
    await balances(town)
