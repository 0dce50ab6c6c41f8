"""Two came to an RT that tells it late, and one of them is back where he came from, as is in effect: the other stayed
where only he is told to have left."""

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Relationship
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001, RT_003, VILLAGE
from bot.storage.registry import read_registry
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells, where

Told = tuple[str, str, str, str]
NANA = ("Nana Supriatna", "Laki-laki", "19-9-1981", "3215271909819231")
AAH = ("Aah Rohayati", "Perempuan", "3-8-1984", "3215014308849232")
WIWIN = ("Wiwin Winarti", "Perempuan", "6-11-1961", "3215274611619221")
SARDI = ("Sardi Junaedi", "Laki-laki", "3-8-1959", "3215010308599232")
"""On no list."""
COUPLES = [(NANA, AAH, "Istri"), (WIWIN, SARDI, "Suami")]


async def is_back(town: Town, who: Told) -> None:
    """In the RT that has him on its list all along, which approves it."""
    name, sex, born, nik = who
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer(name, "5 November 2026", "1", sex, born, "+ NIK", "Ya, saya isi", nik, "Kirim", "Ya, sudah")
    await town.room.tap("Setujui", card_of(town, await sent(town)))


async def both_came(town: Town, one: Told, other: Told, kin: str) -> Report:
    (name, sex, born, nik), (its, sex_too, born_too, nik_too) = one, other
    people = (name, "2 November 2026", "2", sex, born, its, sex_too, born_too)
    await (await opened(town, "Pindah masuk")).answer(*people, "+ NIK", "Ya, saya isi", nik, nik_too, kin, "Kirim")
    return await sent(town)


async def one_left(town: Town, one: Told, other: Told) -> Report:
    to = ("4 November 2026", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    return await tells(town, "Pindah keluar", one[0], f"{one[0]} – menunggu", "Hanya", *to, "+ Kepala", other[0])


async def stand(town: Town, came: Report) -> list[tuple[AreaCode, bool]]:
    """In which RT each of them is, and whether he heads the family that he is of there."""
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, came.change.subjects, VILLAGE)
    assert len({each.household_id for each in found}) == 2
    return [(each.area, each.relationship is Relationship.HEAD) for each in found]


@pytest.mark.parametrize(("one", "other", "kin"), COUPLES)
async def test_both_reports_approved_at_once_leave_her_where_only_he_left(
    town: Town, one: Told, other: Told, kin: str
) -> None:
    await is_back(town, one)
    came = await both_came(town, one, other, kin)
    left = await one_left(town, one, other)
    card = card_of(town, left)
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui keduanya", card)
    assert await where(town, came, left) == [Status.APPLIED] * 2
    assert await stand(town, came) == [(RT_001, True), (RT_003, True)]


@pytest.mark.parametrize(("one", "other", "kin"), COUPLES)
async def test_so_does_one_approved_after_the_other(town: Town, one: Told, other: Told, kin: str) -> None:
    await is_back(town, one)
    came = await both_came(town, one, other, kin)
    left = await one_left(town, one, other)
    await town.room.tap("Setujui", card_of(town, came))
    assert [area for area, _ in await stand(town, came)] == [RT_001, RT_003]
    await town.room.tap("Setujui", card_of(town, left))
    assert await where(town, came, left) == [Status.APPLIED] * 2
    assert await stand(town, came) == [(RT_001, True), (RT_003, True)]


async def test_who_is_new_goes_along_where_nobody_says_that_he_stayed(town: Town) -> None:
    await is_back(town, WIWIN)
    came = await both_came(town, WIWIN, SARDI, "Suami")
    await town.room.tap("Setujui", card_of(town, came))
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, came.change.subjects, VILLAGE)
    assert [each.area for each in found] == [RT_001, RT_001]
