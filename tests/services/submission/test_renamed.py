"""Whoever was renamed, or is to be, is found by what she was called and is called, wherever somebody new is told."""

from dataclasses import replace

import pytest

from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.report.report import Report
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.services.matters import likely_double
from bot.services.matters.standing import open_matters
from bot.services.upkeep.name_renamed import name_renamed
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.services.submission.test_entering_people import FATHER, KK, a_family_by_photo
from tests.services.submission.test_known_afar import FAR_RT, listed
from tests.services.submission.test_known_families import ASEP, CUCU, birth_of, entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, status, tells
from tests.storage.village import a_write

WAS, NEW = "Cucu Cahyati", "Yayah Nurjanah"


async def renamed(town: Town, *, approved: bool = True) -> Report:
    """The wife, in her own RT, by a correction that waits or is in effect."""
    report = await tells(town, "Perbaikan data", WAS, f"{WAS} (49)", "Nama", NEW)
    if approved:
        await town.room.tap("Setujui", card_of(town, report))
    return report


async def comes(town: Town, name: str, born: str = birth_of(CUCU)) -> Phone:
    """Told as new in another RT of the village."""
    return await town.phone("rt-2").answer("lapor", "Pindah masuk", name, "kemarin", "1", "Perempuan", born, "Kirim")


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize("name", [WAS, NEW])
@pytest.mark.parametrize("born", [birth_of(CUCU), "49"])
async def test_a_newcomer_is_asked_about_by_either_name(town: Town, name: str, born: str, approved: bool) -> None:
    await renamed(town, approved=approved)
    phone = await comes(town, name, born)
    await phone.tap("Ya, pindahkan")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([CUCU.id], [])


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize("name", [WAS, NEW])
async def test_so_is_she_who_is_told_with_her_nik(town: Town, name: str, approved: bool) -> None:
    await renamed(town, approved=approved)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", name, "Kemarin", "1", "Perempuan", birth_of(CUCU))
    await phone.answer("+ NIK", "Ya, saya isi", CUCU.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati")
    await phone.tap("Kirim")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([CUCU.id], [])
    assert "tercatat atas nama lain" not in card_of(town, came).prompt.text


@pytest.mark.parametrize("name", [WAS, NEW])
@pytest.mark.parametrize("approved", [True, False])
async def test_so_is_she_who_comes_with_her_husband_and_of_whom_the_age_alone_is_told(
    town: Town, name: str, approved: bool
) -> None:
    await renamed(town, approved=approved)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), name, "Perempuan", "49", "+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    await phone.tap("Kirim")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id, CUCU.id], [])


async def test_told_before_she_is_renamed_whoever_approves_is_asked(town: Town) -> None:
    await comes(town, NEW)
    came = await sent(town)
    await renamed(town, approved=False)
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Ya, pindahkan", card_of(town, came))
    moved = (await town.reports())[0]
    assert moved_by(moved) == [CUCU.id]
    await town.room.tap("Setujui", card_of(town, moved))
    assert await status(town, moved) == (BasicStatus.ALIVE, RT_001)


async def test_in_her_own_rt_she_is_found_by_what_she_was_called(town: Town) -> None:
    await renamed(town)
    phone = await (await opened(town, "Kematian")).answer(WAS)
    assert f"{NEW} (49)" in " ".join(phone.newest.labels), (phone.text, phone.newest.labels)


async def test_by_the_name_of_a_correction_that_was_taken_back_nobody_finds_her(town: Town) -> None:
    wrong = await renamed(town)
    await town.room.tap("Batalkan keputusan", card_of(town, wrong))
    await town.room.tap("Orangnya keliru", card_of(town, wrong))
    await town.room.tap("Tolak", card_of(town, wrong))
    await town.room.tap("Orangnya keliru", card_of(town, wrong))
    assert await town.rows(tables.former_names) == []
    await comes(town, NEW)
    assert entered_by(await sent(town)) == [NEW]


async def test_who_was_renamed_in_the_version_before_is_known_after_the_first_start(town: Town) -> None:
    await renamed(town)
    async with town.house.db.write() as transaction:
        await transaction.execute(tables.former_names.delete())
        await transaction.execute(tables.name_words.delete().where(tables.name_words.c.word.in_(words_of(WAS))))
    await name_renamed(town.house)
    await name_renamed(town.house)
    await (await comes(town, WAS)).tap("Ya, pindahkan")
    assert moved_by(await sent(town)) == [CUCU.id]


async def test_who_has_died_is_found_by_what_she_was_called_where_she_lives_after_all(town: Town) -> None:
    await renamed(town)
    died = await tells(town, "Kematian", NEW, f"{NEW} (49)", "kemarin")
    await town.room.tap("Setujui", card_of(town, died))
    phone = await (await opened(town, "Ternyata masih hidup")).answer(WAS)
    assert f"{NEW} (49)" in " ".join(phone.newest.labels), (phone.text, phone.newest.labels)


async def test_who_has_left_is_found_by_what_she_was_called_where_she_is_back(town: Town) -> None:
    await renamed(town)
    left = await tells(town, "Pindah keluar", NEW, f"{NEW} (49)", "Hanya", "kemarin", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, left))
    phone = await (await opened(town, "Kembali tercatat")).answer(WAS)
    assert f"{NEW} (49)" in " ".join(phone.newest.labels), (phone.text, phone.newest.labels)


async def died(town: Town) -> None:
    async with town.house.db.write() as transaction:
        gone = tables.persons.update().where(tables.persons.c.id == CUCU.id)
        await transaction.execute(gone.values(status=BasicStatus.DEAD.value))


@pytest.mark.parametrize("name", [WAS, NEW])
async def test_who_is_recorded_as_dead_is_asked_about_by_either_name(town: Town, name: str) -> None:
    await renamed(town)
    await died(town)
    assert "tercatat meninggal" in (await comes(town, name)).text


@pytest.mark.parametrize("name", [WAS, NEW])
async def test_whoever_is_read_off_a_card_with_the_nik_of_the_dead_is_named_on_the_card(town: Town, name: str) -> None:
    await renamed(town)
    await died(town)
    await a_family_by_photo(town, "rt-2")
    await town.room.tap("Isi dari foto KK")
    await town.phone("operator").answer(KK, FATHER, name, CUCU.nik, "Istri", "Kirim")
    assert f"{name} sama nama dan lahirnya dengan warga yang tercatat meninggal" in town.room.text


async def test_so_is_who_comes_with_her_family_and_of_whom_the_age_alone_is_told(town: Town) -> None:
    await renamed(town)
    await died(town)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), WAS, "Perempuan", "49", "+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    assert "tercatat meninggal" in (await phone.tap("Kirim")).text


async def test_two_entries_of_which_one_was_renamed_since_are_found(town: Town) -> None:
    copy = replace(CUCU, id=PersonId("copy"), household_id=HouseholdId("copy"), area=RT_001, nik="", kk="")
    await renamed(town)
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [copy])
    await find_doubles(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        found = [each for each in await open_matters(transaction) if each.cause == likely_double.NAME]
    assert {CUCU.id, copy.id} in [{*likely_double.both_of(each)} for each in found]


async def test_in_another_village_too(town: Town) -> None:
    await renamed(town)
    await listed(town, replace(CUCU, id=PersonId("copy"), household_id=HouseholdId("copy"), area=FAR_RT, nik="", kk=""))
    await find_doubles(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        found = [each for each in await open_matters(transaction) if each.cause == likely_double.NAME]
    assert {CUCU.id, PersonId("copy")} in [{*likely_double.both_of(each)} for each in found]
