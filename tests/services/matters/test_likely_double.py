"""Two who may be one are found by the product, put to operators and RT head, and asked about until somebody says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.people import HouseholdId, Person, PersonId, Sex
from bot.domain.report.changes import EditPerson, PutRight
from bot.services.clock.find_doubles import VILLAGES_A_LOOK, find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE
from bot.services.matters.likely_double import NAME, subject_of
from bot.services.matters.raising import raise_matter
from bot.services.matters.standing import open_matters
from bot.services.work.work import Work
from bot.storage.registry import areas
from bot.storage.registry.matters import Matter
from bot.storage.registry.registry_changes import add_persons, edit_person
from bot.storage.registry.registry_writes import IMPORT, begin_write
from tests.services.conftest import LONG_NUMBER
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

WAWAN = Person(
    PersonId("wawan-1"), HouseholdId("wawan-house"), RT_003, "WAWAN HERMAWAN", Sex.MALE, date(1971, 4, 9), "KARAWANG",
    nik="3215270904710007",
)  # fmt: skip
AGAIN = replace(WAWAN, id=PersonId("wawan-2"), household_id=HouseholdId("again"), name="WAWAN HERMAWAN", nik="")


async def enter(town: Town, *people: Person) -> None:
    async with town.house.db.write() as transaction:
        for each in people:
            await add_persons(await a_write(transaction), each.area, [each])


async def doubles(town: Town) -> list[Matter]:
    async with town.house.db.read() as transaction:
        return [each for each in await open_matters(transaction, VILLAGE) if each.cause == NAME]


async def two_of_one(town: Town, second: Person = AGAIN) -> None:
    await enter(town, WAWAN, second)
    assert await find_doubles(town.house, REGENCY) == 1


async def operator_asks(town: Town) -> Phone:
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    assert "Ketua RT 003/RW 005 sudah ditanya" in phone.text
    return town.phone("rt-1")


async def test_nobody_of_a_village_without_doubles_is_asked_about(town: Town) -> None:
    assert await find_doubles(town.house, REGENCY) == 0
    assert await doubles(town) == []


async def test_nobody_is_a_double_of_himself_nor_where_a_version_before_kept_him_so(town: Town) -> None:
    await enter(town, replace(WAWAN, name="WAWAN WAWAN"))
    assert await find_doubles(town.house, REGENCY) == 0
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await raise_matter(work, Matter(NAME, subject_of(WAWAN.id, WAWAN.id), RT_003, town.clock(), {"percent": "99"}))
        await work.flush()
    assert await doubles(town) == []


@pytest.mark.both_databases
async def test_they_are_found_once_whatever_their_rts(town: Town) -> None:
    await two_of_one(town, replace(AGAIN, area=RT_001))
    (matter,) = await doubles(town)
    assert matter.area == VILLAGE
    assert await find_doubles(town.house, REGENCY) == 0


@pytest.mark.both_databases
async def test_who_is_corrected_or_entered_later_is_compared_within_the_quarter(town: Town) -> None:
    await enter(town, WAWAN, replace(AGAIN, birth_date=date(1951, 4, 9)))
    assert await find_doubles(town.house, REGENCY) == 0
    town.clock.advance(minutes=20)
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, "test", None, town.clock())
        await edit_person(write, RT_003, EditPerson(AGAIN.id, {}, {"birth_date": "1971-04-09"}))
    assert await find_doubles(town.house, REGENCY) == 1


async def test_after_a_list_was_taken_in_all_are_gone_through_again(town: Town) -> None:
    assert await find_doubles(town.house, REGENCY) == 0
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, IMPORT, REGENCY, town.clock())
        await add_persons(write, RT_003, [WAWAN, AGAIN])
    assert await find_doubles(town.house, REGENCY) == 1


async def test_the_operator_compares_both_in_private(town: Town) -> None:
    await two_of_one(town)
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan")
    assert "mungkin satu orang yang terdata dua kali" in phone.text
    await phone.tap("Bandingkan datanya")
    assert "NIK: 3215270904710007 | (kosong)" in phone.text or "3215270904710007" in phone.text
    assert [line.action for line in await town.log(f"person:{AGAIN.id}")] != []


async def test_the_rt_head_who_is_asked_opens_the_report_with_both(town: Town) -> None:
    await two_of_one(town)
    phone = await operator_asks(town)
    assert "Wawan Hermawan" in phone.text
    await phone.tap("Ya, orang yang sama")
    assert "NIK: hanya ada di data 1" in phone.text
    assert not LONG_NUMBER.search(phone.text)
    await phone.answer("1. Wawan", "Ya", "Kirim")
    (right,) = [each for each in (await town.the_report()).change.effects if isinstance(each, PutRight)]
    assert (right.person_id, right.into) == (AGAIN.id, WAWAN.id)
    await town.room.tap("Setujui")
    assert await doubles(town) == []


async def test_of_two_rts_each_head_reads_the_other_by_his_rt_alone_and_drops_his_own(town: Town) -> None:
    await two_of_one(town, replace(AGAIN, area=RT_001))
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    assert "RT 001/RW 002" in phone.text
    head = town.phone("rt-2")
    assert "seorang warga RT 003/RW 005" in head.text
    for each in (head, town.phone("rt-1")):
        assert each.text.startswith("Operator bertanya: apakah Wawan Hermawan ("), "by whom he knows it among others"
    await head.tap("Ya, orang yang sama")
    assert "Data yang benar ada di RT 003/RW 005" in head.text
    await head.answer("Ya", "Kirim")
    (right,) = [each for each in (await town.the_report()).change.effects if isinstance(each, PutRight)]
    assert (right.person_id, right.into) == (AGAIN.id, WAWAN.id)
    await town.room.tap("Setujui")
    assert await doubles(town) == []


async def test_who_are_two_are_never_asked_about_again(town: Town) -> None:
    await two_of_one(town)
    phone = await operator_asks(town)
    await phone.tap("Bukan, dua orang")
    assert phone.text.startswith("Baik, dicatat sebagai dua orang.")
    assert await doubles(town) == []
    town.clock.advance(days=40)
    assert await find_doubles(town.house, REGENCY) == 0
    assert await doubles(town) == []


async def test_the_operator_settles_it_for_good_too(town: Town) -> None:
    await two_of_one(town)
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tandai selesai")
    await phone.tap("Bukan orang yang sama")
    town.clock.advance(days=40)
    assert await find_doubles(town.house, REGENCY) == 0


@pytest.mark.both_databases
async def test_cek_warga_asks_about_them_first_and_later_goes_on(town: Town) -> None:
    await two_of_one(town)
    phone = await town.phone("rt-1").answer("menu", "Cek warga")
    assert phone.text.startswith("Apakah ini orang yang sama, terdata dua kali?")
    await phone.tap("Nanti saja")
    assert "perlu dicek" in phone.text
    await phone.answer("menu", "Cek warga", "Ya, orang yang sama", "2. Wawan", "Ya", "Kirim")
    await phone.answer("menu", "Cek warga")
    assert "Apakah ini orang yang sama" not in phone.text


async def test_a_head_of_another_rt_settles_and_reads_nothing(town: Town) -> None:
    await two_of_one(town)
    for verb in ("is-double", "are-two"):
        phone = await town.phone("rt-2").send(Pressed(f"go:0:{verb}:{WAWAN.id}:{AGAIN.id}", "1", "p"))
        assert "sudah tidak terdata bersama" in phone.text
    assert len(await doubles(town)) == 1


FAR = AreaCode("32.15.28.2003")
FAR_RT = AreaCode("32.15.28.2003/001/001")


async def of_two_villages(town: Town, second: Person | None = None) -> None:
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(FAR, "Mekarjaya", "Cilebar")])
        await areas.add_missing_rts(transaction, [FAR_RT])
    await enter(town, WAWAN, second or replace(AGAIN, area=FAR_RT))
    await find_doubles(town.house, REGENCY)


async def in_village(town: Town, village: AreaCode) -> list[Matter]:
    async with town.house.db.read() as transaction:
        return [each for each in await open_matters(transaction, village) if each.cause == NAME]


@pytest.mark.both_databases
async def test_of_two_villages_both_operators_hear_and_read_of_the_other_only_where_he_is(town: Town) -> None:
    await of_two_villages(town)
    assert [len(await in_village(town, each)) for each in (VILLAGE, FAR)] == [1, 1]
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan")
    assert "Wawan Hermawan (55 tahun" in operator.text
    assert "seorang warga RT 001/RW 001, Mekarjaya, Kec. Cilebar" in operator.text
    await operator.tap("1. Wawan")
    assert "Bandingkan datanya" not in operator.newest.labels
    await operator.tap("Tanyakan ke RT")
    assert "Ketua RT 003/RW 005 sudah ditanya" in operator.text
    phone = town.phone("rt-1")
    assert "seorang warga RT 001/RW 001, Mekarjaya, Kec. Cilebar" in phone.text
    await phone.tap("Ya, orang yang sama")
    assert "Data yang benar ada di RT 001/RW 001" in phone.text


async def test_how_a_name_is_written_in_another_village_says_nothing(town: Town) -> None:
    await of_two_villages(town, replace(AGAIN, area=FAR_RT, name="Wawan Hermawan"))
    assert [len(await in_village(town, each)) for each in (VILLAGE, FAR)] == [1, 1]


async def test_said_to_be_two_in_one_village_nobody_is_asked_in_the_other(town: Town) -> None:
    await of_two_villages(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    await town.phone("rt-1").tap("Bukan")
    assert [len(await in_village(town, each)) for each in (VILLAGE, FAR)] == [0, 0]
    await find_doubles(town.house, REGENCY)
    assert [len(await in_village(town, each)) for each in (VILLAGE, FAR)] == [0, 0]


async def test_another_name_or_day_of_birth_in_another_village_is_somebody_else(town: Town) -> None:
    await of_two_villages(town, replace(AGAIN, area=FAR_RT, birth_date=date(1971, 4, 10)))
    assert await in_village(town, FAR) == []


async def test_the_villages_of_a_list_are_gone_through_before_the_others(town: Town) -> None:
    others = [Area(AreaCode(f"32.15.26.{2001 + number}"), f"Desa {number}") for number in range(VILLAGES_A_LOOK)]
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, others)
        write = await begin_write(transaction, IMPORT, None, town.clock())
        await add_persons(write, RT_003, [WAWAN, AGAIN])
    assert await find_doubles(town.house, REGENCY) == 1


async def test_somebody_told_by_his_age_in_the_rt_where_his_namesake_lives_is_asked_about(town: Town) -> None:
    told = replace(AGAIN, birth_date=date(1971, 12, 31), birth_exactness=Exactness.YEAR)
    await two_of_one(town, told)
    assert [each.area for each in await doubles(town)] == [RT_003]


@pytest.mark.parametrize(
    "other",
    [{"birth_date": date(1975, 12, 31)}, {"sex": Sex.FEMALE}, {"nik": "3215270904710008"}],
)
async def test_of_another_age_sex_or_number_he_is_not(town: Town, other: dict[str, Any]) -> None:
    told = replace(AGAIN, birth_date=date(1971, 12, 31), birth_exactness=Exactness.YEAR)
    await enter(town, replace(WAWAN, nik="3215270904719999"), replace(told, **other))
    assert await find_doubles(town.house, REGENCY) == 0


BY_AGE = replace(AGAIN, birth_date=date(1971, 12, 31), birth_exactness=Exactness.YEAR)


@pytest.mark.both_databases
async def test_somebody_told_by_his_age_is_asked_about_where_his_namesake_lives_in_another_village(town: Town) -> None:
    await of_two_villages(town, replace(BY_AGE, area=FAR_RT))
    assert [len(await in_village(town, each)) for each in (VILLAGE, FAR)] == [1, 1]


@pytest.mark.parametrize(
    ("other", "namesakes", "count"),
    [({}, 0, 1), ({}, 2, 3), ({}, 3, 0), ({"mother": "ITI SITI"}, 0, 0), ({"nik": "3215270904710008"}, 0, 0)],
)
async def test_of_another_rt_of_the_village_he_is_asked_about_unless_many_are_called_so(
    other: dict[str, Any], namesakes: int, count: int, town: Town
) -> None:
    wawan = replace(WAWAN, nik="3215270904719999", mother="KOKOM KOMARIAH")
    born = (date(1971, 1, 28), date(1971, 11, 15), date(1970, 7, 22))
    others = [replace(wawan, id=PersonId(f"w-{day}"), birth_date=day, nik="") for day in born[:namesakes]]
    await enter(town, wawan, replace(BY_AGE, area=RT_001, **other), *others)
    assert await find_doubles(town.house, REGENCY) == count


async def test_one_age_told_in_december_and_in_january_is_of_one_man(town: Town) -> None:
    """The two are kept as years that stand side by side."""
    by_hand, again = (
        replace(each, birth_date=date(year, 12, 31), birth_exactness=Exactness.YEAR)
        for each, year in ((WAWAN, 1971), (AGAIN, 1972))
    )
    await enter(town, by_hand, again)
    assert await find_doubles(town.house, REGENCY) == 1


BABY = replace(
    WAWAN, id=PersonId("baby-1"), name="BAYI IBU CUCU CAHYATI", birth_date=date(2026, 9, 2), birth_place="", nik="",
    mother="CUCU CAHYATI",
)  # fmt: skip


@pytest.mark.parametrize(
    ("other", "count"),
    [({}, 1), ({"mother": "IMAS MASITOH"}, 0), ({"sex": Sex.FEMALE}, 0), ({"household_id": BABY.household_id}, 0)],
)
async def test_a_baby_without_a_name_may_be_the_one_who_was_named_in_another_household(
    other: dict[str, Any], count: int, town: Town
) -> None:
    named = replace(BABY, id=PersonId("baby-2"), household_id=HouseholdId("again"), name="UJANG ZULKARNAEN")
    await enter(town, BABY, replace(named, **other))
    assert await find_doubles(town.house, REGENCY) == count


MISSPELT = replace(BY_AGE, name="WAWAN HERMWAN")


@pytest.mark.both_databases
async def test_somebody_told_by_his_age_under_a_misspelt_name_is_asked_about_in_his_rt(town: Town) -> None:
    await enter(town, WAWAN, MISSPELT)
    assert await find_doubles(town.house, REGENCY) == 1
    assert [matter.area for matter in await doubles(town)] == [RT_003]


@pytest.mark.parametrize(
    "other",
    [
        {"area": RT_001},
        {"household_id": WAWAN.household_id},
        {"birth_date": date(1975, 12, 31)},
        {"name": "WAWAN KOSWARA"},
        {"sex": Sex.FEMALE},
        {"nik": "3215270904710012"},
        {"birth_date": date(1971, 8, 1), "birth_exactness": Exactness.DAY},
    ],
)
async def test_of_another_rt_age_name_or_of_his_own_household_he_is_not(town: Town, other: dict[str, Any]) -> None:
    await enter(town, WAWAN, replace(MISSPELT, **other))
    assert await find_doubles(town.house, REGENCY) == 0
