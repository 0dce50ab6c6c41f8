"""Who leaves others behind, with what aid and where to: said on the operator's card."""

import pytest
from sqlalchemy import update

from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Town

ASEP = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")


async def receives(town: Town, programmes: str) -> None:
    async with town.house.db.write() as transaction:
        persons, houses = tables.persons, tables.households
        await transaction.execute(update(persons).where(persons.c.id == ASEP.id).values(programmes=programmes))
        this = houses.c.id == ASEP.household_id
        await transaction.execute(update(houses).where(this).values(caretaker_id=ASEP.id))


async def leaves(town: Town, who: str = "Hanya Asep", *more: str) -> str:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep", "Asep Saepudin (52)", who, "kemarin")
    await phone.answer("RT lain di desa ini", *more, "Kirim")
    return town.room.text


async def test_a_head_and_pengurus_who_leaves_others_behind_is_told_with_his_aid(town: Town) -> None:
    await receives(town, "PKH")
    card = await leaves(town)
    assert "Asep Saepudin kepala keluarga dan keluarganya ada yang tetap tinggal." in card
    assert "Asep Saepudin pengurus bantuan keluarga" in card
    assert "Yang pindah penerima PKH." in card


async def test_insurance_has_no_pengurus_to_be_replaced(town: Town) -> None:
    await receives(town, "PBI")
    card = await leaves(town)
    assert "pengurus bantuan keluarga" not in card
    assert "Yang pindah penerima PBI." in card


async def not_found(town: Town, who: str = "Asep Saepudin (52)") -> tuple[str, str]:
    """What the RT head reads before sending, and the operator's card."""
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Tidak ditemukan", "asep", who, "kemarin")
    review = phone.text
    await phone.tap("Kirim")
    return review, town.room.text


RECEIVES = "Asep Saepudin menerima bantuan keluarganya, dan keluarganya ada yang tetap tinggal."


async def test_who_receives_and_is_not_to_be_found_is_told_with_how_another_one_is_named(town: Town) -> None:
    await receives(town, "PKH")
    review, card = await not_found(town)
    assert "laporkan juga “Ganti pengurus bantuan”" in review
    assert RECEIVES in card


@pytest.mark.parametrize("pengurus", [None, CUCU.id])
async def test_so_is_a_head_where_no_pengurus_is_named(town: Town, pengurus: str | None) -> None:
    await receives(town, "PKH")
    async with town.house.db.write() as transaction:
        houses = tables.households
        this = update(houses).where(houses.c.id == ASEP.household_id)
        await transaction.execute(this.values(caretaker_id=pengurus))
    assert (RECEIVES in (await not_found(town))[1]) is (pengurus is None)


@pytest.mark.parametrize(("programmes", "who"), [("PBI", "Asep Saepudin (52)"), ("PKH", "Sekeluarga Asep")])
async def test_nobody_receives_insurance_or_for_a_family_of_whom_nobody_stays(
    town: Town, programmes: str, who: str
) -> None:
    await receives(town, programmes)
    assert RECEIVES not in (await not_found(town, who))[1]


async def test_a_whole_family_leaves_nobody_behind(town: Town) -> None:
    assert "tetap tinggal" not in await leaves(town, "Sekeluarga")


async def test_an_rt_that_is_on_no_list_is_told(town: Town) -> None:
    twice = ("+ RT tujuan", "RT 9 RW 9", "RT 9 RW 9")
    assert "RT 009/RW 009 tidak ada di daftar wilayah." in await leaves(town, "Hanya Asep", *twice)


async def test_an_rt_that_is_on_no_list_is_asked_about_at_once_with_those_that_are_near(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep", "Asep Saepudin (52)", "Hanya Asep")
    await phone.answer("kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 1")
    assert phone.text.startswith(
        "RT 001/RW 001 tidak ada di daftar desa itu. Yang terdekat: RT 001/RW 002, RT 003/RW 005."
    )
    assert "Pindah ke RT dan RW berapa?" in phone.text
    await phone.answer("RT 1 RW 2")
    assert "RT tujuan: RT 001/RW 002" in phone.review
    await phone.answer("Kirim")
    assert "tidak ada di daftar" not in town.room.text


async def test_answered_so_again_it_stands(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep", "Asep Saepudin (52)", "Hanya Asep")
    await phone.answer("kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 1", "RT 1 RW 1")
    assert "RT tujuan: RT 001/RW 001" in phone.review
    assert "Kirim" in phone.newest.labels


async def test_who_is_away_stays_away_when_his_household_changes(town: Town) -> None:
    away = BasicStatus.AWAY.value
    async with town.house.db.write() as transaction:
        persons = tables.persons
        await transaction.execute(update(persons).where(persons.c.id == CUCU.id).values(status=away))
    await town.phone("rt-1").answer("lapor", "Lainnya", "Pisah KK", "cucu", "Cucu Cahyati", "Hanya Cucu", "kemarin")
    await town.phone("rt-1").answer("Lewati", "Kirim")
    await town.room.tap("Setujui")
    rows = {row["id"]: row for row in await town.rows(tables.persons)}
    assert rows[CUCU.id]["household_id"] != CUCU.household_id
    assert rows[CUCU.id]["status"] == away
