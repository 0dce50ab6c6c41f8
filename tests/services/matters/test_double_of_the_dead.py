"""Two entries of which one is dead: found, put to operators and RT heads, and settled by a report or for good."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.days.day import Exactness
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Person
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import end_persons
from bot.storage.registry.registry_writes import begin_write
from tests.services.matters.test_likely_double import AGAIN, FAR, FAR_RT, WAWAN, doubles, enter, of_two_villages
from tests.services.phones import Phone, Town

DEAD = replace(AGAIN, status=BasicStatus.DEAD, died_or_left_on=date(2026, 10, 20))
DEAD_BY_AGE = replace(DEAD, birth_date=date(1971, 12, 31), birth_exactness=Exactness.YEAR)
EITHER = [
    ("Ya, sudah meninggal", (BasicStatus.INVALID, BasicStatus.DEAD)),
    ("Tidak, masih hidup", (BasicStatus.ALIVE, BasicStatus.INVALID)),
]
"""What is said of his life, and what becomes of the entry that lives and of the dead one."""


async def statuses(town: Town) -> tuple[BasicStatus, BasicStatus]:
    async with town.house.db.read() as transaction:
        wawan, again = await persons(transaction, [WAWAN.id, AGAIN.id], REGENCY)
        return wawan.status, again.status


async def operator_asks(town: Town) -> Phone:
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan")
    assert "RT 003/RW 005) – sudah tercatat meninggal" in phone.text
    return await phone.answer("1. Wawan", "Tanyakan ke RT")


@pytest.mark.both_databases
@pytest.mark.parametrize("dead", [DEAD, DEAD_BY_AGE, replace(DEAD_BY_AGE, area=RT_001), replace(DEAD, area=FAR_RT)])
async def test_who_lives_by_one_entry_and_died_by_another_is_found_wherever_that_is(dead: Person, town: Town) -> None:
    await of_two_villages(town, dead)
    assert len(await doubles(town)) == 1


async def test_two_dead_entries_are_nobodys_turn(town: Town) -> None:
    await enter(town, replace(WAWAN, status=BasicStatus.DEAD, died_or_left_on=date(2026, 10, 2)), DEAD)
    assert await find_doubles(town.house, REGENCY) == 0


@pytest.mark.both_databases
async def test_who_dies_by_one_of_two_is_compared_within_the_quarter(town: Town) -> None:
    await enter(town, WAWAN, replace(AGAIN, status=BasicStatus.MOVED, died_or_left_on=date(2026, 9, 1)))
    assert await find_doubles(town.house, REGENCY) == 0
    town.clock.advance(minutes=20)
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, "test", None, town.clock())
        await end_persons(write, RT_003, [(AGAIN.id, BasicStatus.DEAD, date(2026, 10, 20))])
    assert await find_doubles(town.house, REGENCY) == 1


@pytest.mark.parametrize(("life", "are"), EITHER)
async def test_the_rt_head_says_whether_he_has_died_and_one_person_is_left(
    life: str, are: tuple[BasicStatus, BasicStatus], town: Town
) -> None:
    await enter(town, WAWAN, DEAD)
    await find_doubles(town.house, REGENCY)
    await operator_asks(town)
    phone = await town.phone("rt-1").tap("Ya, orang yang sama")
    assert "Wawan Hermawan tercatat hidup dan juga tercatat meninggal." in phone.text
    await phone.answer(life, "Tidak", "Kirim")
    await town.room.tap("Setujui")
    assert await statuses(town) == are
    assert await doubles(town) == []


async def test_cek_warga_asks_about_the_dead_one_and_two_are_never_asked_about_again(town: Town) -> None:
    await enter(town, WAWAN, DEAD)
    await find_doubles(town.house, REGENCY)
    phone = await town.phone("rt-1").answer("menu", "Cek warga")
    assert phone.text.startswith("Apakah ini orang yang sama? Satu tercatat hidup, satu tercatat meninggal.")
    await phone.tap("Bukan, dua orang")
    town.clock.advance(days=40)
    assert await find_doubles(town.house, REGENCY) == 0
    assert await doubles(town) == []


@pytest.mark.parametrize(("life", "are"), EITHER)
async def test_the_dead_entry_of_another_rt_is_settled_from_where_he_is_registered(
    life: str, are: tuple[BasicStatus, BasicStatus], town: Town
) -> None:
    await enter(town, WAWAN, replace(DEAD, area=RT_001))
    await find_doubles(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    phone = town.phone("rt-1")
    assert "seorang warga RT 001/RW 002 – sudah tercatat meninggal" in phone.text
    await phone.answer("Ya, orang yang sama", life, "Tidak", "Kirim")
    await town.room.tap("Setujui")
    assert await statuses(town) == are
    assert await doubles(town) == []


@pytest.mark.parametrize(
    ("life", "are"),
    [
        ("Ya, sudah meninggal", (BasicStatus.DEAD, BasicStatus.INVALID)),
        ("Tidak, masih hidup", (BasicStatus.ALIVE, BasicStatus.INVALID)),
    ],
)
async def test_or_from_where_he_died(life: str, are: tuple[BasicStatus, BasicStatus], town: Town) -> None:
    await enter(town, WAWAN, replace(DEAD, area=RT_001))
    await find_doubles(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    await town.phone("rt-2").answer("Ya, orang yang sama", life, "Tidak", "Kirim")
    await town.room.tap("Setujui")
    assert await statuses(town) == are


async def test_the_dead_entry_of_another_rt_is_offered_in_the_report_itself(town: Town) -> None:
    await enter(town, WAWAN, replace(DEAD, area=RT_001))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "wawan hermawan", "Wawan Hermawan")
    assert "Wawan Hermawan – tercatat meninggal di RT 001/RW 002" in phone.newest.labels
    await phone.answer("Wawan Hermawan – tercatat meninggal", "Tidak, masih hidup", "Tidak", "Kirim")
    await town.room.tap("Setujui")
    assert await statuses(town) == (BasicStatus.ALIVE, BasicStatus.INVALID)


async def test_a_dead_entry_of_another_desa_is_dropped_once_that_desa_agrees(town: Town) -> None:
    await of_two_villages(town, replace(DEAD, area=FAR_RT))
    await town.phone("there").say(f"gabung {await town.invite(Role.OPERATOR, FAR, 'there')}")
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    await town.phone("rt-1").answer("Ya, orang yang sama", "Tidak, masih hidup", "Tidak", "Kirim")
    await town.room.tap("Setujui")
    assert await statuses(town) == (BasicStatus.ALIVE, BasicStatus.DEAD)
    await town.phone("there").tap("Ya, orang yang sama")
    assert await statuses(town) == (BasicStatus.ALIVE, BasicStatus.INVALID)
