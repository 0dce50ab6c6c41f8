"""Somebody who stands in the list twice, where one of the two is about to leave or awaited: one person is left."""

from dataclasses import replace

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import add_persons
from tests.services.conversation.rt.test_arrivals import FAMILY, family_leaves
from tests.services.phones import Town
from tests.services.submission.test_double import COPY, CUCU, listed_twice, now
from tests.services.submission.test_waiting_is_seen import card_of
from tests.storage.village import a_write

OLD, NEW = "Cucu Cahyati (49), Kp. Sukamaju", "Cucu Cahyati (49), Kp. Baru"


@pytest.mark.parametrize("leaving_first", [True, False])
async def test_the_wrong_entry_is_dropped_whether_its_leaving_takes_effect_before_or_not(
    leaving_first: bool, town: Town
) -> None:
    await listed_twice(town)
    phone = town.phone("rt-1")
    gone = ("Cucu Cahyati", NEW, "Hanya Cucu Cahyati", "2 November", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await phone.answer("lapor", "Pindah keluar", *gone, "Kirim")
    left = await town.the_report()
    town.clock.advance(minutes=10)
    await phone.answer("lapor", "Lainnya", "Terdata dua kali", "cucu", NEW, OLD, "Ya", "Kirim")
    assert "laporan sudah diterima: Terdata dua kali" in phone.text
    (twice,) = [each for each in await town.reports() if each.id != left.id]
    for report in (left, twice) if leaving_first else (twice,):
        await town.room.tap("Setujui", card_of(town, report))
    people = await now(town)
    assert (people[CUCU.id].status, people[COPY.id].status) == (BasicStatus.ALIVE, BasicStatus.INVALID)


async def test_the_right_entry_that_is_awaited_comes_by_the_same_report(town: Town) -> None:
    await family_leaves(town)
    again = replace(FAMILY, id=PersonId("h"), household_id=HouseholdId("h"), area=RT_001, nik="", kk="")
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [again])
    phone = await town.phone("rt-2").answer("lapor", "Lainnya", "Terdata dua kali", "asep saepudin")
    assert "Asep Saepudin belum tercatat di RT ini: pindahan dari RT 003/RW 005." in phone.text
    await phone.answer("Asep Saepudin (52)", "Asep Saepudin (52), Kp. Sukamaju No. 1 – ditunggu", "Ya", "Kirim")
    await town.room.tap("Setujui", card_of(town, (await town.reports())[-1]))
    async with town.house.db.read() as transaction:
        right, wrong = await persons(transaction, [FAMILY.id, again.id], REGENCY)
    assert (right.status, right.area, wrong.status) == (BasicStatus.ALIVE, RT_001, BasicStatus.INVALID)
