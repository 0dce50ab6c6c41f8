"""Who comes and was entered here by hand before has one entry from then on, if his head says that they are one."""

from dataclasses import replace
from datetime import date

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.conversation.rt.test_arrivals import FAMILY, family_leaves
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, sent
from tests.storage.village import a_write

BY_HAND = replace(
    FAMILY, id=PersonId("by-hand"), household_id=HouseholdId("by-hand"), area=RT_001, nik="", kk="",
    birth_date=date(FAMILY.birth_date.year if FAMILY.birth_date else 0, 12, 31), birth_exactness=Exactness.YEAR,
)  # fmt: skip


async def arrives(town: Town, *entered: Person) -> None:
    """His family is told as come, and he as the one who was entered by hand."""
    await family_leaves(town)
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, entered)
    phone = await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    await phone.tap("Ya, orang yang sama")


async def people(town: Town) -> dict[str, dict[str, object]]:
    return {each["id"]: each for each in await town.rows(tables.persons)}


async def test_the_entry_by_hand_is_dropped_and_what_only_it_has_is_taken(town: Town) -> None:
    await arrives(town, replace(BY_HAND, job="PEDAGANG SAYUR", education=""))
    came = await sent(town)
    card = card_of(town, came)
    assert "Sesudah disetujui data itu tidak dipakai lagi; yang lama dipindahkan ke sini." in card.prompt.text
    assert "Hidup → Tidak sah" in card.prompt.text
    assert "\n: Hidup" not in card.prompt.text
    await town.room.tap("Setujui", card)
    now = await people(town)
    assert now["by-hand"]["status"] == BasicStatus.INVALID
    assert (now[FAMILY.id]["area_code"], now[FAMILY.id]["status"]) == (RT_001, BasicStatus.ALIVE)
    assert await find_doubles(town.house, REGENCY) == 0
    await town.room.answer("Batalkan", "Salah tekan")
    assert (await people(town))["by-hand"]["status"] == BasicStatus.ALIVE


async def test_one_who_has_others_with_him_is_left_to_a_report_of_its_own(town: Town) -> None:
    """His wife there would be left without him."""
    wife = replace(BY_HAND, id=PersonId("wife"), name="YATI ROHAYATI", mother="EMEH")
    await arrives(town, BY_HAND, wife)
    card = card_of(town, await sent(town))
    assert "yang satu dilaporkan lewat Terdata dua kali" in card.prompt.text
    await town.room.tap("Setujui", card)
    assert (await people(town))["by-hand"]["status"] == BasicStatus.ALIVE
