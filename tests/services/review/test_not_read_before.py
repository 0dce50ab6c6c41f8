"""Until somebody of another village is moved here, nothing that is known of him there is read here."""

from datetime import date

import pytest

from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, Person, PersonId, Sex
from bot.storage.registry import areas
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

THERE = AreaCode("32.15.27.2088")
HEAD_THERE = AreaCode(f"{THERE}/001/001")
JOKO = Person(
    PersonId("joko"), HouseholdId("joko-house"), HEAD_THERE, "JOKO PURNOMO SANTOSA", Sex.MALE, date(1974, 3, 2),
    "CILACAP", "3215270203740001", mother="SUMIYATI", address="GANG KENANGA",
)  # fmt: skip
KNOWN_THERE = ("santosa", "kenanga", "cilacap", "sumiyati", "(52)", "1974")


async def taken(town: Town) -> Phone:
    """Told by RT 003, by the name that was typed there; nobody of his own village has said anything yet."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(THERE, "Mekarjati", "Telukjambe Barat")])
        await add_persons(await a_write(transaction), JOKO.area, [JOKO])
    await town.phone("rt-there").say(f"gabung {await town.invite(Role.RT, HEAD_THERE, 'Hendi')}")
    await town.phone("rt-there").tap("Saya mengerti")
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Joko Purnomo", "Hari ini", "1")
    return await phone.answer("Laki-laki", "tidak tahu", "+ NIK", "Ya, saya isi", JOKO.nik, "Kirim")


async def looked_for(town: Town, phone: Phone) -> None:
    """By all ways on which he might be met."""
    await phone.answer("laporan", "1. ", "Tanda terima", "lapor", "Kematian", "joko purnomo")
    if "Joko Purnomo" in str(phone.newest.labels):
        await phone.answer("Joko Purnomo")
    await phone.answer("batal", "laporan", "1. ")
    if "Rincian" in town.room.newest.labels:
        await town.room.tap("Rincian")
    await town.phone("operator").say("cari joko")
    if "1. " in str(town.phone("operator").newest.labels):
        await town.phone("operator").tap("1. ")


def read(town: Town) -> str:
    chats = [*town.phone("rt-1").chat, *town.phone("operator").chat, *town.room.chat]
    return "\n".join(f"{bubble.prompt.text} {bubble.labels}" for bubble in chats).casefold()


@pytest.mark.parametrize("approved", [False, True], ids=["waiting", "approved"])
async def test_neither_head_nor_operator_reads_what_is_known_of_him_there(town: Town, approved: bool) -> None:
    phone = await taken(town)
    if approved:
        await town.room.tap("Setujui")
    await looked_for(town, phone)
    assert "joko purnomo" in read(town)
    assert [word for word in KNOWN_THERE if word in read(town)] == []


async def test_once_his_own_village_has_said_so_he_is_read_here(town: Town) -> None:
    phone = await taken(town)
    await town.room.tap("Setujui")
    assert "menunggu jawaban RT 001/RW 001, Mekarjati" in (await phone.answer("laporan")).text
    await town.phone("rt-there").tap("Sudah tidak di sini")
    await phone.answer("lapor", "Kematian", "joko purnomo")
    assert "Joko Purnomo Santosa (52)" in str(phone.newest.labels)


async def test_the_queue_says_that_others_are_waited_for(town: Town) -> None:
    await taken(town)
    await town.room.tap("Setujui")
    await town.phone("operator").say("antrean")
    phone = town.phone("operator")
    assert "1 laporan sudah disetujui dan menunggu jawaban pihak lain:" in phone.text
    waits = "menunggu jawaban RT 001/RW 001, Mekarjati, Kec. Telukjambe Barat sampai "
    assert f"• Pindah masuk {(await town.the_report()).number} (Joko Purnomo): {waits}" in phone.text
    await phone.tap("Buka ")
    assert f"○ M{waits[1:]}" in phone.text
    assert "Batalkan" in str(phone.newest.labels)


async def test_so_does_a_search_of_his_own_village(town: Town) -> None:
    await taken(town)
    await town.room.tap("Setujui")
    phone = town.phone("operator-there")
    await phone.say(f"gabung {await town.invite(Role.OPERATOR, THERE, 'Yayah')}")
    await phone.answer("Saya mengerti", "cari joko")
    assert ", menunggu jawaban RT 001/RW 001, Mekarjati, Kec. Telukjambe Barat sampai" in phone.text


async def test_his_own_village_reads_that_he_is_told_as_gone(town: Town) -> None:
    await taken(town)
    await town.room.tap("Setujui")
    await town.phone("rt-there").answer("lapor", "Kematian", "joko")
    assert "Joko Purnomo Santosa" in str([b.labels for b in town.phone("rt-there").chat])
