"""A family comes to where one of it was told as come before: the others are told without that one."""

from datetime import timedelta

import pytest

from bot.domain.days.dates import say_date
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import birth_of, entered_by, moved_by

ASEP, CUCU, NABILA, *_ = make_residents(RT_003)


async def wife_came(town: Town, *, is_approved: bool) -> None:
    """She is told as come to RT 001 alone."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Cucu Cahyati", "Kemarin", "1", "Perempuan")
    await phone.answer(birth_of(CUCU), "+ NIK", "Ya, saya isi", CUCU.nik, "Kirim")
    if is_approved:
        await town.room.tap("Setujui")


async def family_comes(town: Town, day: str) -> Phone:
    """Asep, his wife and a daughter are told there."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", day, "3", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Nabila Azahra", "Perempuan")
    return await phone.answer(birth_of(NABILA), "Kirim")


@pytest.mark.parametrize("is_approved", [False, True])
async def test_the_others_are_told_without_her(town: Town, *, is_approved: bool) -> None:
    await wife_came(town, is_approved=is_approved)
    town.clock.advance(days=2)
    phone = await family_comes(town, "Hari ini")
    if "Ya, sudah kembali" in phone.newest.labels:
        await phone.tap("Ya, sudah kembali")
    assert "Bapak/Ibu sudah melaporkan Cucu Cahyati 2 hari lalu (Pindah masuk" in phone.text
    assert phone.newest.labels == ["Hanya yang lain datang", "Ubah jawaban", "Batal"]
    await phone.tap("Hanya yang lain datang")
    came = (await town.reports())[-1]
    assert (moved_by(came), entered_by(came)) == ([ASEP.id, NABILA.id], [])


async def test_where_all_of_them_were_told_there_is_nothing_to_be_told(town: Town) -> None:
    await family_comes(town, "Kemarin")
    town.clock.advance(days=2)
    phone = await family_comes(town, say_date(town.house.today() - timedelta(days=3)))
    assert "Hanya yang lain datang" not in phone.newest.labels
    assert len(await town.reports()) == 1


async def test_they_live_together_where_they_came(town: Town) -> None:
    await wife_came(town, is_approved=True)
    town.clock.advance(days=2)
    phone = await family_comes(town, "Hari ini")
    await phone.tap("Hanya yang lain datang")
    await town.room.tap("Setujui")
    rows = {each["id"]: each for each in await town.rows(tables.persons)}
    family = [rows[each.id] for each in (ASEP, CUCU, NABILA)]
    assert len({each["household_id"] for each in family}) == 1
    assert {each["area_code"] for each in family} == {RT_001}
