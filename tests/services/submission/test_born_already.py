"""A birth of a baby whom the registry has already, by whatever name: asked about, and entered no second time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, Person, Sex
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_003
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_told_twice import BABY, CUCU, ELSEWHERE, FAR_BABY, YESTERDAY, birth, register
from tests.services.submission.test_waiting_is_seen import baby_died, card_of, status, where


async def born_of(town: Town) -> list[Person]:
    """The babies of the family."""
    async with town.house.db.read() as transaction:
        members = await read_registry.household_members(transaction, CUCU.household_id, REGENCY)
        found = await read_registry.persons(transaction, [each.id for each in members], REGENCY)
    return [each for each in found if each.birth_date and each.birth_date >= YESTERDAY.replace(month=10, day=1)]


async def test_of_that_day_and_family_another_name_is_asked_about_and_a_twin_is_sent(town: Town) -> None:
    await register(town, replace(BABY, name="NURUL AINI"), RT_003)
    phone = await birth(town)
    assert "Di keluarga itu sudah tercatat Nurul Aini" in phone.text
    assert "Kalau ini kembarannya, atau bayi lain, tekan “Beda orang, kirim”." in phone.text
    assert phone.newest.labels == ["Beda orang, kirim", "Sama, batal"]
    await phone.tap("Beda orang, kirim")
    await town.room.tap("Setujui")
    assert "dengan nama lain (mungkin kembar)" in town.room.text
    await town.room.tap("Beda orang, setujui")
    assert sorted(each.name for each in await born_of(town)) == ["NURUL AINI", "Siti Maryam"]


async def tells_of(town: Town, name: str, sex: str = "Perempuan", day: str = "kemarin") -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati", name, sex, day)
    await phone.answer("Di rumah", "Karawang", "Kirim")
    town.clock.advance(minutes=1)
    return phone


@pytest.mark.parametrize(("answer", "reports"), [("Beda orang, kirim", 2), ("Sama, batal", 1)])
async def test_so_is_one_of_whom_a_report_that_waits_tells(town: Town, answer: str, reports: int) -> None:
    await tells_of(town, "Siti Maryam")
    phone = await tells_of(town, "Nurul Aini")
    assert "Siti Maryam" in phone.text
    assert "Kalau ini kembarannya, atau bayi lain, tekan “Beda orang, kirim”." in phone.text
    await phone.tap(answer)
    assert len(await town.reports()) == reports


@pytest.mark.parametrize("days", [1, 12, 40])
async def test_so_is_one_of_another_day_so_near_that_its_mother_bore_no_other(town: Town, days: int) -> None:
    """Two days were told of one birth."""
    await register(town, replace(BABY, name="NURUL AINI", birth_date=YESTERDAY - timedelta(days=days)), RT_003)
    phone = await birth(town)
    assert "Di keluarga itu sudah tercatat Nurul Aini" in phone.text
    assert "yang lahir pada waktu yang sama atau berdekatan" in phone.text
    await phone.tap("Sama, batal")
    assert await town.reports() == []


async def test_so_is_one_of_another_day_of_whom_a_report_that_waits_tells(town: Town) -> None:
    await tells_of(town, "Siti Maryam", day="3 November")
    assert "Apakah orangnya sama?" in (await tells_of(town, "Nurul Aini")).text
    assert len(await town.reports()) == 1


@pytest.mark.parametrize("mother", ["IIS SUMIATI", ""])
async def test_a_cousin_of_another_day_in_one_house_is_nobody_to_ask_about(town: Town, mother: str) -> None:
    cousin = replace(BABY, name="NURUL AINI", mother=mother, birth_date=YESTERDAY - timedelta(days=12))
    await register(town, cousin, RT_003)
    assert "sudah diterima" in (await birth(town)).text


async def test_told_while_it_waits_a_boy_is_its_twin(town: Town) -> None:
    await tells_of(town, "Siti Maryam")
    assert "sudah diterima" in (await tells_of(town, "Rizki Maulana", "Laki-laki")).text


async def test_a_baby_of_the_other_sex_is_its_twin(town: Town) -> None:
    await register(town, replace(BABY, name="NURUL AINI", sex=Sex.MALE), RT_003)
    assert "sudah diterima" in (await birth(town)).text


async def test_a_sister_of_another_year_is_nobody_to_ask_about(town: Town) -> None:
    await register(town, replace(BABY, name="NURUL AINI", birth_date=YESTERDAY.replace(year=2025)), RT_003)
    assert "sudah diterima" in (await birth(town)).text


@pytest.mark.parametrize("name", ["NURUL AINI", "BAYI IBU CUCU CAHYATI"])
async def test_of_whom_the_month_alone_is_told_he_is_found_in_his_family(town: Town, name: str) -> None:
    await register(town, replace(BABY, name=name), RT_003)
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati", "Siti Maryam")
    await phone.answer("Perempuan", "November 2026", "Di rumah", "Karawang", "Kirim")
    assert "Apakah" in phone.text
    assert "Beda orang, kirim" in phone.newest.labels
    assert await town.reports() == []


async def test_of_whom_the_list_knows_the_month_alone_he_is_found_as_well(town: Town) -> None:
    known = replace(BABY, name="NURUL AINI", birth_date=YESTERDAY.replace(day=30), birth_exactness=Exactness.MONTH)
    await register(town, known, RT_003)
    assert "Di keluarga itu sudah tercatat Nurul Aini" in (await birth(town)).text


async def test_a_baby_called_as_its_mother_is_asked_about_once(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati", "cucu cahyati")
    await phone.answer("Perempuan", "kemarin", "Di rumah", "Karawang")
    assert "Cucu Cahyati nama ibunya. Kalau nama bayinya memang sama" in phone.text
    await phone.answer("cucu cahyati", "Kirim")
    assert (await town.the_report()).change.names == ("cucu cahyati",)


async def listed_since(town: Town, baby: Person = BABY) -> Phone:
    """Born by a report that waits, and on a list by now."""
    await birth(town)
    await register(town, baby, RT_003)
    return await town.room.tap("Setujui")


async def test_whom_a_list_brought_since_is_the_one_and_takes_what_it_lacks(town: Town) -> None:
    await listed_since(town, replace(BABY, birth_place="", mother=""))
    assert "Orang yang sama?" in town.room.text
    await town.room.tap("Ini orangnya")
    assert "ternyata sudah tercatat" in town.phone("rt-1").text
    assert "jadi kelahirannya dicatat di data itu" in town.phone("rt-1").text
    await town.room.tap("Setujui")
    assert [(each.id, each.birth_place.title(), each.mother) for each in await born_of(town)] == [
        (BABY.id, "Karawang", CUCU.name)
    ]
    assert (await town.the_report()).status is Status.APPLIED


async def test_whom_a_list_brought_by_another_mothers_name_is_the_one(town: Town) -> None:
    """Her name stood wrong where the birth was told, and the list has it right."""
    await listed_since(town, replace(BABY, mother="EUIS KOMARIAH"))
    assert "Orang yang sama?" in town.room.text
    await town.room.tap("Ini orangnya")
    await town.room.tap("Setujui")
    assert [each.id for each in await born_of(town)] == [BABY.id]


async def test_a_baby_without_a_name_on_the_list_gets_the_one_that_was_told(town: Town) -> None:
    await listed_since(town, replace(BABY, name="BAYI IBU CUCU CAHYATI"))
    await town.room.tap("Ini orangnya")
    await town.room.tap("Setujui")
    assert [(each.id, each.name) for each in await born_of(town)] == [(BABY.id, "Siti Maryam")]


async def test_whom_a_list_has_in_another_village_by_now_the_operator_is_asked_about(town: Town) -> None:
    """The family went there, and the list knew it before anybody told."""
    await birth(town)
    await register(town, FAR_BABY, ELSEWHERE)
    await town.room.tap("Setujui")
    assert "yang sudah terdaftar di RT 001/RW 001, Mekarjaya, Kec. Cilebar" in town.room.text
    assert town.room.newest.labels[:2] == ["Ini orangnya", "Beda orang, setujui"]
    await town.room.tap("Ini orangnya")
    await town.room.tap("Setujui")
    assert await born_of(town) == []
    assert (await town.the_report()).change.subjects == (BABY.id,)


async def test_what_waits_of_the_baby_is_of_the_registered_one_then(town: Town) -> None:
    await birth(town)
    told = await town.the_report()
    death = await baby_died(town)
    await register(town, BABY, RT_003)
    await town.room.tap("Setujui", card_of(town, told))
    await town.room.tap("Ini orangnya", card_of(town, told))
    told, death = await town.reports()
    await town.room.tap("Setujui", card_of(town, told))
    await town.room.tap("Setujui", card_of(town, death))
    assert await where(town, told, death) == [Status.APPLIED, Status.APPLIED]
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)
    assert death.change.subjects == (BABY.id,)


TWINS = ("+ Bayi kembar", "Kembar dua", "Nurul Aini", "Perempuan")


async def twins(town: Town) -> Phone:
    phone = await town.rt_reports_birth()
    return await phone.answer(*TWINS, "Kirim")


async def test_of_twins_of_whom_one_is_registered_the_other_is_entered_alone(town: Town) -> None:
    await register(town, BABY, RT_003)
    phone = await twins(town)
    assert "Kalau kembarannya belum dilaporkan, tekan “Hanya kembarannya”." in phone.text
    assert phone.newest.labels == ["Hanya kembarannya", "Ubah jawaban", "Batal"]
    await phone.tap("Hanya kembarannya")
    assert (await town.the_report()).change.names == ("Nurul Aini",)
    await town.room.tap("Setujui")
    await town.room.tap("Beda orang, setujui")
    assert sorted(each.name for each in await born_of(town)) == ["Nurul Aini", BABY.name]


@pytest.mark.parametrize("name", ["Siti Maryam", "Siti Mariyam"])
async def test_so_is_she_where_the_first_was_told_by_a_report_that_waits(name: str, town: Town) -> None:
    await birth(town, name)
    phone = await twins(town)
    await phone.tap("Hanya kembarannya")
    assert [each.change.names for each in await town.reports()] == [(name,), ("Nurul Aini",)]


async def test_of_twins_of_whom_a_list_has_one_in_another_village_the_other_is_entered(town: Town) -> None:
    """Their family went there before the birth was told, and the second one is on no list."""
    await twins(town)
    await register(town, replace(BABY, area=ELSEWHERE), ELSEWHERE)
    await town.room.tap("Setujui")
    await town.room.tap("Ini orangnya")
    await town.room.tap("Setujui")
    assert sorted(each.name for each in await born_of(town)) == ["Nurul Aini", BABY.name]
    assert BABY.id in (await town.the_report()).change.subjects


async def test_a_returned_birth_is_withdrawn_where_a_list_has_that_nik_by_another_name(town: Town) -> None:
    nik = f"321527{YESTERDAY.day + 40:02}{YESTERDAY:%m%y}0007"
    phone = await town.rt_reports_birth(nik=nik)
    while "Kirim" not in phone.newest.labels:
        await phone.say(nik)
    await phone.tap("Kirim")
    await town.room.answer("Minta perbaikan", "Tanggal")
    await register(town, replace(BABY, name="NURUL AINI", nik=nik), RT_003)
    await phone.answer("Perbaiki", "Kemarin", "Kirim")
    assert "Kalau memang dia, tekan “Sama, tarik kembali”." in phone.text
    await phone.answer("Sama, tarik kembali", "Ya, tarik kembali")
    assert (await town.the_report()).status is Status.WITHDRAWN
