"""A baby that a list enters while the word of another village is waited for is entered by the report no second time
without anybody's being asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.domain.report.changes import AddPerson
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import Answer
from tests.services.month_town import ACEP_PHONE
from tests.services.review.test_still_here import Villages, two_villages
from tests.storage.village import RT_3, person

pytestmark = pytest.mark.both_databases
HOME = HouseholdId("new1")
BABY = person(
    "Dede", household_id=HOME, area=RT_3, nik="", birth_date=date(2026, 7, 20), relationship=Relationship.CHILD
)


@asynccontextmanager
async def they_are_told(url: str, folder: Path) -> AsyncIterator[Villages]:
    """Ujang and a baby that no list knew when RT 3 told that they came; it is approved, and waits for his own RT."""
    async with two_villages(url, folder) as both:
        told = replace(both.told.change, effects=(*both.told.change.effects, AddPerson(BABY)))
        again = replace(both.told, id=ReportId("again"), number="PDM-2608-0900", submission="again", change=told)
        await both.town.hand_in(again)
        yield Villages(both.town, both.ujang, again)


async def listed(both: Villages, **known: Any) -> None:
    """A list has such a baby in the household."""
    both.town.clock.now += timedelta(minutes=1)
    await both.town.move_in(replace(BABY, id=PersonId("listed"), nik="3215272007260001", **known))


@pytest.mark.parametrize("name", ["Dede", "Bayi Ibu Enok"])
async def test_its_operator_is_asked_whether_they_are_one(name: str, database_url: str, tmp_path: Path) -> None:
    async with they_are_told(database_url, tmp_path) as both:
        await both.approve()
        await listed(both, name=name)
        await both.say(Answer.AGREED)
        assert (await both.where())[1] is Status.WAITING
        assert await both.town.person(BABY.id) is None
        says = "Dede sudah masuk daftar warga sesudah laporan ini disetujui."
        assert says in (await both.town.texts(ACEP_PHONE))[-1]


async def test_who_was_listed_when_it_was_approved_is_asked_about_no_more(database_url: str, tmp_path: Path) -> None:
    """The operator has read of him, and said that they are two."""
    async with they_are_told(database_url, tmp_path) as both:
        await listed(both)
        both.town.clock.now += timedelta(minutes=1)
        await both.approve()
        await both.say(Answer.AGREED)
        assert (await both.where())[1] is Status.APPLIED


@pytest.mark.parametrize("known", [{"name": "Asep"}, {"birth_date": date(2026, 7, 21)}])
async def test_nor_is_who_is_somebody_else(known: dict[str, Any], database_url: str, tmp_path: Path) -> None:
    async with they_are_told(database_url, tmp_path) as both:
        await both.approve()
        await listed(both, **known)
        await both.say(Answer.AGREED)
        assert (await both.where())[1] is Status.APPLIED
        assert await both.town.person(BABY.id) is not None
