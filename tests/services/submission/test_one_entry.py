"""Who comes and was entered here by hand before has one entry from then on, if his head says that they are one."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
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


@pytest.mark.parametrize("heads", [True, False])
async def test_those_with_the_entry_by_hand_go_along_or_stay_with_their_head(town: Town, heads: bool) -> None:
    """They live with him, or he with them."""
    entry = BY_HAND if heads else replace(BY_HAND, relationship=Relationship.OTHER_KIN)
    kin = Relationship.WIFE if heads else Relationship.HEAD
    other = replace(BY_HAND, id=PersonId("wife"), name="YATI ROHAYATI", mother="EMEH", relationship=kin)
    await arrives(town, entry, other)
    card = card_of(town, await sent(town))
    assert "Sesudah disetujui data itu tidak dipakai lagi" in card.prompt.text
    assert ("Yati Rohayati" in card.prompt.text) is heads
    await town.room.tap("Setujui", card)
    now = await people(town)
    assert now["by-hand"]["status"] == BasicStatus.INVALID
    assert now["wife"]["area_code"] == now[FAMILY.id]["area_code"] == RT_001
    assert (now["wife"]["household_id"] == now[FAMILY.id]["household_id"]) is heads
    assert now["wife"]["relationship"] == kin.value
    await town.room.answer("Batalkan", "Salah tekan")
    back = await people(town)
    assert (back["by-hand"]["status"], back["wife"]["household_id"]) == (BasicStatus.ALIVE, BY_HAND.household_id)
