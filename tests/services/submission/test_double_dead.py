"""Somebody who stands in the list twice and died by one of the two entries: one person, dead unless somebody says he
lives."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import add_persons, edit_person
from tests.services.conversation.rt.test_arrivals import FAMILY, HOUSE, family_leaves
from tests.services.phones import OLD_ASEP, Phone, Town
from tests.services.submission.test_double import COPY, CUCU, IN_NEXT_DESA, entered, listed_twice, now, told_twice
from tests.services.submission.test_double import one as the_one
from tests.services.submission.test_waiting_is_seen import card_of
from tests.storage.village import a_write

DIED = date(2026, 10, 20)
BY_HAND = PersonId("by-hand")
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


async def test_who_approved_the_death_does_not_approve_that_the_dead_entry_is_dropped_for_one_who_lives(
    town: Town,
) -> None:
    await listed_twice(town)
    where = "Cucu Cahyati (49), Kp. Sukamaju No. 1"
    await town.phone("rt-1").answer("lapor", "Kematian", "cucu", where, "kemarin", "Kirim")
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", where)
    await phone.answer("Cucu Cahyati (49), Kp. Baru", "Tidak, masih hidup", "Ya", "Kirim")
    report = (await town.reports())[-1]
    await town.room.tap("Setujui", card_of(town, report))
    assert (await town.reports())[-1].status is Status.WAITING


async def test_the_desa_whose_dead_entry_is_dropped_has_the_last_word(town: Town) -> None:
    nik = "3215275304770777"
    await entered(town, replace(IN_NEXT_DESA, nik=nik, status=BasicStatus.DEAD, died_or_left_on=DIED))
    await town.phone("there").say(f"gabung {await town.invite(Role.OPERATOR, AreaCode('32.15.27.2088'), 'there')}")
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati", nik)
    await phone.answer("Cucu Cahyati – tercatat meninggal", "Tidak, masih hidup", "Ya", "Kirim")
    await town.room.tap("Setujui")
    assert "data di desa Bapak/Ibu tidak dipakai lagi" in town.phone("there").text
    assert (await the_one(town, IN_NEXT_DESA.id)).status is BasicStatus.DEAD


# --- told as come -----------------------------------------------------------------------------------------------------


async def dead_by_hand(town: Town, area: AreaCode = RT_001, *, nik: str = "", known: Exactness = Exactness.DAY) -> None:
    """Asep, who is expected in RT 001 with his family, was entered there by hand and died."""
    born = date(FAMILY.birth_date.year if FAMILY.birth_date else 0, 12, 31)
    by_hand = replace(
        FAMILY, id=BY_HAND, household_id=HouseholdId("by-hand"), area=area, nik=nik, kk="", birth_date=born,
        birth_exactness=Exactness.YEAR, status=BasicStatus.DEAD, died_or_left_on=DIED, end_exactness=known,
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), area, [by_hand])


async def both(town: Town) -> tuple[Person, Person]:
    async with town.house.db.read() as transaction:
        mine, his = await persons(transaction, [FAMILY.id, BY_HAND], REGENCY)
        return mine, his


@pytest.mark.parametrize(
    ("answer", "mine", "his"),
    [
        ("Memang sudah meninggal", BasicStatus.DEAD, BasicStatus.INVALID),
        ("Masih hidup, pindahkan", BasicStatus.ALIVE, BasicStatus.INVALID),
        ("Beda orang, kirim", BasicStatus.ALIVE, BasicStatus.DEAD),
    ],
)
async def test_who_comes_and_is_recorded_as_dead_here_by_another_entry_is_asked_about(
    answer: str, mine: BasicStatus, his: BasicStatus, town: Town
) -> None:
    await family_leaves(town)
    await dead_by_hand(town)
    phone = await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    assert "Sudah tercatat meninggal dengan nama dan umur yang sama di RT 001/RW 002, 20 Oktober 2026" in phone.text
    await phone.tap(answer)
    report = (await town.reports())[-1]
    await town.room.tap("Setujui", card_of(town, report))
    known = await both(town)
    assert (known[0].status, known[1].status) == (mine, his)
    others = [each.person_id for each in report.change.effects if isinstance(each, JoinHousehold)]
    assert len(others) == len(HOUSE) - (answer == "Memang sudah meninggal")


@pytest.mark.parametrize(
    ("answer", "mine", "his"),
    [
        ("Memang sudah meninggal", BasicStatus.DEAD, BasicStatus.INVALID),
        ("Masih hidup, pindahkan", BasicStatus.ALIVE, BasicStatus.INVALID),
    ],
)
async def test_nobody_is_dead_and_alive_by_an_entry_of_the_rt_that_he_comes_from(
    answer: str, mine: BasicStatus, his: BasicStatus, town: Town
) -> None:
    await family_leaves(town)
    await dead_by_hand(town, RT_003)
    phone = await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    assert "di RT 003/RW 005, 20 Oktober 2026" in phone.text
    await phone.tap(answer)
    report = (await town.reports())[-1]
    assert "yang meninggal di RT ini" not in card_of(town, report).prompt.text
    await town.room.tap("Setujui", card_of(town, report))
    known = await both(town)
    assert (known[0].status, known[1].status) == (mine, his)


async def test_the_entry_by_whose_nik_the_dead_one_is_known_stays(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await edit_person(await a_write(transaction), RT_003, EditPerson(FAMILY.id, {}, {"nik": ""}))
    await family_leaves(town)
    await dead_by_hand(town, nik="3215272001740078")
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim", "Memang sudah meninggal")
    await town.room.tap("Setujui", card_of(town, (await town.reports())[-1]))
    assert [each.status for each in await both(town)] == [BasicStatus.INVALID, BasicStatus.DEAD]


async def test_he_died_on_the_day_of_his_other_entry_as_exactly_as_it_is_known(town: Town) -> None:
    await family_leaves(town)
    await dead_by_hand(town, known=Exactness.MONTH)
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim", "Memang sudah meninggal")
    await town.room.tap("Setujui", card_of(town, (await town.reports())[-1]))
    mine, _ = await both(town)
    assert (mine.status, mine.ended) == (BasicStatus.DEAD, Day(DIED, Exactness.MONTH))


async def test_who_comes_alone_and_has_died_is_one_dead_person(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Asep Saepudin", OLD_ASEP, "Hanya Asep Saepudin")
    await phone.answer("kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui", card_of(town, await town.the_report()))
    town.clock.advance(minutes=10)
    await dead_by_hand(town)
    phone = await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim", "Memang sudah meninggal")
    report = (await town.reports())[-1]
    assert "tercatat meninggal dengan data lain" in card_of(town, report).prompt.text
    await town.room.tap("Setujui", card_of(town, report))
    mine, his = await both(town)
    assert (mine.status, his.status) == (BasicStatus.DEAD, BasicStatus.INVALID)
    assert (mine.died_or_left_on, mine.end_exactness) == (DIED, Exactness.DAY)
