"""Somebody who stands in the list twice and died by one of the two entries: one person, dead unless somebody says he
lives."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson
from bot.services.demo.demo_village import RT_003
from bot.storage.registry.registry_changes import edit_person
from tests.services.phones import Phone, Town
from tests.services.submission.test_double import COPY, CUCU, listed_twice, now, told_twice
from tests.services.submission.test_waiting_is_seen import card_of
from tests.storage.village import a_write

DIED = date(2026, 10, 20)
DEAD_COPY = replace(COPY, status=BasicStatus.DEAD, died_or_left_on=DIED, programmes=())


async def told_of_one_dead(town: Town, right: str, life: str) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu")
    assert "Cucu Cahyati (49), Kp. Baru No. 9 – sudah meninggal" in phone.newest.labels
    other = "Cucu Cahyati (49), Kp. Sukamaju" if "Baru" in right else "Cucu Cahyati (49), Kp. Baru"
    await phone.answer(other, right)
    assert "Di salah satu data, Cucu Cahyati tercatat meninggal 20 Oktober 2026." in phone.text
    return await phone.answer(life, "Ya", "Kirim")


@pytest.mark.parametrize(
    ("right", "life", "are"),
    [
        ("Cucu Cahyati (49), Kp. Baru", "Ya, sudah meninggal", (BasicStatus.INVALID, BasicStatus.DEAD)),
        ("Cucu Cahyati (49), Kp. Baru", "Tidak, masih hidup", (BasicStatus.INVALID, BasicStatus.ALIVE)),
        ("Cucu Cahyati (49), Kp. Sukamaju", "Ya, sudah meninggal", (BasicStatus.DEAD, BasicStatus.INVALID)),
        ("Cucu Cahyati (49), Kp. Sukamaju", "Tidak, masih hidup", (BasicStatus.ALIVE, BasicStatus.INVALID)),
    ],
)
async def test_of_whom_one_entry_is_dead_it_is_asked_whether_she_has_died(
    right: str, life: str, are: tuple[BasicStatus, BasicStatus], town: Town
) -> None:
    await listed_twice(town, DEAD_COPY)
    await told_of_one_dead(town, right, life)
    await town.room.tap("Setujui")
    people = await now(town)
    assert (people[CUCU.id].status, people[COPY.id].status) == are
    right_one = people[COPY.id if "Baru" in right else CUCU.id]
    if right_one.status is BasicStatus.DEAD:
        assert right_one.died_or_left_on == DIED


async def test_the_dead_entry_takes_no_aid_from_the_living_one(town: Town) -> None:
    async with town.house.db.write() as transaction:
        pays = EditPerson(CUCU.id, {}, {"programmes": "PBI", "job": "PETANI"})
        await edit_person(await a_write(transaction), RT_003, pays)
    await listed_twice(town, replace(DEAD_COPY, job=""))
    await told_of_one_dead(town, "Cucu Cahyati (49), Kp. Baru", "Ya, sudah meninggal")
    edited = [each.new for each in (await town.the_report()).change.effects if isinstance(each, EditPerson)]
    assert edited == [{"job": "PETANI"}]
    await town.room.tap("Setujui")
    assert (await now(town))[COPY.id].programmes == ()


async def test_a_death_of_which_the_year_alone_is_known_stays_so(town: Town) -> None:
    known = replace(DEAD_COPY, died_or_left_on=date(2025, 12, 31), end_exactness=Exactness.YEAR)
    await listed_twice(town, known)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. B")
    await phone.answer("Cucu Cahyati (49), Kp. Sukamaju", "Ya, sudah meninggal", "Ya", "Kirim")
    await town.room.tap("Setujui")
    cucu = (await now(town))[CUCU.id]
    assert (cucu.died_or_left_on, cucu.end_exactness) == (date(2025, 12, 31), Exactness.YEAR)


async def test_two_reports_by_which_each_entry_is_the_right_one_do_not_drop_both(town: Town) -> None:
    await listed_twice(town)
    await (await told_twice(town)).tap("Kirim")
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. B")
    await phone.answer("Cucu Cahyati (49), Kp. Sukamaju", "Ya", "Kirim")
    first, second = await town.reports()
    for report in (first, second):
        await town.room.tap("Setujui", card_of(town, report))
    people = await now(town)
    assert {people[CUCU.id].status, people[COPY.id].status} == {BasicStatus.ALIVE, BasicStatus.INVALID}
    assert "sudah dicatat tidak sah oleh laporan lain" in card_of(town, second).prompt.text
