"""Newcomers told by hand without a NIK who are listed in another village, have died, or wait to be born elsewhere."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.areas import Area, AreaCode
from bot.domain.days.dates import say_date
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex, age_on
from bot.domain.report.changes import PutRight
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage.registry import areas, read_registry
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import ASEP, CUCU, birth_of, entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import both, card_of, sent, status, where
from tests.storage.village import a_write

FAR_RT = AreaCode("32.15.28.2003/001/001")
YUSUF = Person(
    PersonId("yusuf"), HouseholdId("yusuf-house"), FAR_RT, "YUSUF HIDAYAT", Sex.MALE, date(1990, 8, 17), "KARAWANG"
)  # fmt: skip


async def listed(town: Town, who: Person) -> None:
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(AreaCode("32.15.28.2003"), "Mekarjaya", "Cilebar")])
        await areas.add_missing_rts(transaction, [FAR_RT])
        await add_persons(await a_write(transaction), who.area, [who])


async def comes(town: Town, name: str = "Yusuf Hidayat", sex: str = "Laki-laki", born: str = "17-8-1990") -> Phone:
    return await town.phone("rt-2").answer("lapor", "Pindah masuk", name, "Hari ini", "1", sex, born, "Kirim")


async def test_who_is_listed_in_another_village_is_asked_about_and_moved(town: Town) -> None:
    await listed(town, YUSUF)
    phone = await comes(town)
    assert phone.text == (
        "Yusuf Hidayat mirip dengan warga yang tercatat atau dilaporkan di RT 001/RW 001, Mekarjaya, Kec. Cilebar. "
        "Apakah ini orangnya?"
    )
    await phone.tap("Ya, pindahkan")
    assert moved_by(await town.the_report()) == [YUSUF.id]
    assert "masih terdaftar di RT 001/RW 001, Mekarjaya" in town.room.text


@pytest.mark.parametrize("status", [BasicStatus.ALIVE, BasicStatus.MOVED])
async def test_he_is_asked_about_where_his_name_is_misspelt_too(town: Town, status: BasicStatus) -> None:
    await listed(town, replace(YUSUF, status=status))
    phone = await comes(town, "Yusuf Hdayat")
    assert "Apakah ini orangnya?" in phone.text
    await phone.tap("Ya, pindahkan")
    assert moved_by(await town.the_report()) == [YUSUF.id]


@pytest.mark.parametrize(("sex", "born"), [("Laki-laki", "18-9-1990"), ("Perempuan", "17-8-1990")])
async def test_who_is_called_nearly_so_and_is_of_another_day_or_sex_is_another(town: Town, sex: str, born: str) -> None:
    await listed(town, YUSUF)
    await comes(town, "Yusuf Hdayat", sex, born)
    assert entered_by(await town.the_report()) == ["Yusuf Hdayat"]


async def test_misspelt_he_is_asked_about_only_where_his_sex_is_known(town: Town) -> None:
    await listed(town, replace(YUSUF, sex=None))
    await comes(town, "Yusuf Hdayat")
    assert entered_by(await town.the_report()) == ["Yusuf Hdayat"]


async def test_who_is_said_to_be_another_stays_so_where_one_of_that_family_is_known(town: Town) -> None:
    await listed(town, YUSUF)
    await listed(town, replace(YUSUF, id=PersonId("rina"), name="RINA SAFITRI", sex=Sex.FEMALE))
    ages = (str(age_on(date(1990, 8, 17), town.house.today())),) * 2
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "2", "Laki-laki")
    await phone.answer(ages[0], "Rina Safitri", "Perempuan", ages[1], "Kirim")
    denied, other = ("Yusuf Hidayat", "rina") if phone.text.startswith("Yusuf") else ("Rina Safitri", "yusuf")
    await phone.answer("Beda orang, kirim", "Ya, pindahkan")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([other], [denied])


async def test_he_is_asked_about_under_another_nik_too_and_the_operator_reads_that_there_are_two(town: Town) -> None:
    await listed(town, replace(YUSUF, nik="3215271708900011"))
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "1", "Laki-laki")
    await phone.answer("17-8-1990", "+ NIK", "Ya, saya isi", "3215271708900012", "Kirim")
    assert "di RT 001/RW 001, Mekarjaya, Kec. Cilebar. Apakah ini orangnya?" in phone.text
    await phone.tap("Ya, pindahkan")
    assert moved_by(await town.the_report()) == [YUSUF.id]
    assert "NIK Yusuf Hidayat yang ditulis berbeda dari yang tercatat" in town.room.text


async def test_who_stands_there_under_another_name_is_known_by_his_nik_where_the_head_says_so(town: Town) -> None:
    nik = "3215271708900011"
    await listed(town, replace(YUSUF, nik=nik))
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Hasan Basri", "Hari ini", "1", "Laki-laki")
    await phone.answer("17-8-1990", "+ NIK", "Ya, saya isi", nik, "Kirim")
    assert "tercatat di RT lain dengan nama lain. Apakah itu memang Hasan Basri?" in phone.text
    assert "yusuf" not in phone.text.lower()
    await phone.tap("Beda orang, kirim")
    assert "sudah dipakai warga lain yang terdaftar" in phone.text
    await phone.give_up()
    await phone.answer("lapor", "Pindah masuk", "Hasan Basri", "Hari ini", "1", "Laki-laki", "17-8-1990")
    await phone.answer("+ NIK", "Ya, saya isi", nik, "Kirim", "Ya, pindahkan")
    assert moved_by(await town.the_report()) == [YUSUF.id]
    assert "NIK Hasan Basri tercatat atas nama lain" in town.room.text


async def test_said_to_be_another_he_is_entered(town: Town) -> None:
    await listed(town, YUSUF)
    await (await comes(town)).tap("Beda orang, kirim")
    assert entered_by(await town.the_report()) == ["Yusuf Hidayat"]


async def test_a_namesake_of_another_day_is_nobody_to_ask_about(town: Town) -> None:
    await listed(town, replace(YUSUF, birth_date=date(1990, 8, 18)))
    await comes(town)
    assert entered_by(await town.the_report()) == ["Yusuf Hidayat"]


OF_AGE = {"birth_date": date(1989, 12, 31), "birth_exactness": Exactness.YEAR}


@pytest.mark.parametrize(("known", "born"), [({}, "36"), (OF_AGE, "37"), (OF_AGE, "17-8-1989")])
async def test_who_is_known_by_his_age_alone_is_asked_about_too(known: dict[str, Any], born: str, town: Town) -> None:
    await listed(town, replace(YUSUF, **known))
    phone = await comes(town, born=born)
    assert "Yusuf Hidayat mirip dengan warga" in phone.text
    assert "di RT 001/RW 001, Mekarjaya, Kec. Cilebar. Apakah ini orangnya?" in phone.text
    await phone.tap("Ya, pindahkan")
    assert moved_by(await town.the_report()) == [YUSUF.id]


@pytest.mark.parametrize("other", [{"born": "31"}, {"sex": "Perempuan"}, {"name": "Yusuf Hidayatullah"}])
async def test_of_another_age_sex_or_name_he_is_nobody_to_ask_about(other: dict[str, str], town: Town) -> None:
    await listed(town, YUSUF)
    await comes(town, **{"born": "36", **other})
    assert len(entered_by(await town.the_report())) == 1


async def test_of_the_village_he_is_asked_about_by_his_age_too(town: Town) -> None:
    phone = await comes(town, "Asep Saepudin", born="52")
    assert (
        phone.text == "Asep Saepudin mirip dengan warga desa ini yang tercatat di RT 003/RW 005. Apakah ini orangnya?"
    )
    await phone.tap("Ya, pindahkan")
    assert moved_by(await town.the_report()) == [ASEP.id]


async def test_namesakes_of_an_age_are_asked_about_one_by_one(town: Town) -> None:
    another = replace(YUSUF, id=PersonId("yusuf-2"), household_id=HouseholdId("y2"), birth_date=date(1990, 3, 1))
    await listed(town, YUSUF)
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), FAR_RT, [another])
    phone = await comes(town, born="36")
    await phone.tap("Beda orang, kirim")
    await phone.tap("Ya, pindahkan")
    assert len(moved_by(await town.the_report())) == 1


@pytest.mark.parametrize("area", [FAR_RT, RT_001])
async def test_who_is_recorded_as_dead_is_asked_about(area: AreaCode, town: Town) -> None:
    await listed(town, replace(YUSUF, status=BasicStatus.DEAD, area=area))
    phone = await comes(town)
    assert "Yusuf Hidayat, dengan tanggal lahir itu, tercatat meninggal di RT 001/" in phone.text
    await phone.tap("Ya, pindahkan")
    came = await town.the_report()
    assert came.change.effects[0] == PutRight(YUSUF.id, BasicStatus.ALIVE, BasicStatus.DEAD, area)
    assert (moved_by(came), entered_by(came)) == ([YUSUF.id], [])


async def born(town: Town, *more: str) -> str:
    """Cucu's baby, or twins, told in RT 003 and not approved; gives today."""
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam")
    await phone.answer("Perempuan", "Hari ini", "Di rumah", "Karawang", *more, "Kirim")
    town.clock.advance(minutes=1)
    return say_date(town.house.today())


async def test_a_baby_whose_birth_waits_in_another_rt_comes_after_it(town: Town) -> None:
    today = await born(town)
    birth = await town.the_report()
    phone = await comes(town, "Siti Maryam", "Perempuan", today)
    assert (
        "mirip dengan orang yang dilaporkan oleh Ujang Suryana hari ini (Kelahiran). Apakah orangnya sama" in phone.text
    )
    await phone.tap("Ya, pindahkan")
    assert "Ikut keluarga siapa di RT ini?" in phone.text
    await phone.answer("Lewati", "Kirim")
    came = await sent(town)
    assert moved_by(came) == list(birth.change.subjects)
    await both(town, birth, came)
    assert await where(town, birth, came) == [Status.APPLIED, Status.APPLIED]
    assert await status(town, came) == (BasicStatus.ALIVE, RT_001)


@pytest.mark.parametrize("twin", [(), ("+ Bayi kembar", "Kembar dua", "Siti Mariah", "Perempuan")])
async def test_a_family_that_is_known_brings_those_whose_birth_waits(twin: tuple[str, ...], town: Town) -> None:
    today = await born(town, *twin)
    birth = await town.the_report()
    names = ["Siti Maryam", "Siti Mariah"][: len(birth.change.subjects)]
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", str(2 + len(names)))
    await phone.answer("Laki-laki", birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU))
    for name in names:
        await phone.answer(name, "Perempuan", today)
    await phone.tap("Kirim")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id, CUCU.id, *birth.change.subjects], [])


async def test_who_came_along_and_died_since_is_not_entered_again_and_stays_dead(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Cucu Cahyati", "Cucu Cahyati", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "kemarin", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    await phone.tap("Kirim")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id, CUCU.id], [])
    assert [e for e in came.change.effects if isinstance(e, PutRight)] == []
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        (cucu,) = await read_registry.persons(transaction, [CUCU.id], REGENCY)
    assert cucu.status is BasicStatus.DEAD


async def test_one_coming_told_twice_brings_nobody_back_who_has_left_since(town: Town) -> None:
    await listed(town, replace(YUSUF, nik="3215281708900001", status=BasicStatus.MOVED))
    came = ("lapor", "Pindah masuk", "Yusuf Hidayat", "kemarin", "1", "Laki-laki", "17-8-1990", "Kirim")
    await town.phone("rt-2").answer(*came)
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    left = ("lapor", "Pindah keluar", "Yusuf Hidayat", "Yusuf Hidayat", "Hanya", "Hari ini", "Luar negeri", "Kirim")
    await town.phone("rt-2").answer(*left)
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-2").answer(*came)
    assert "Bapak/Ibu sudah melaporkan" in phone.text
    assert len(await town.reports()) == 2


async def cucu_died_and_all_come(town: Town, born: str) -> Phone:
    """Cucu's death is told and approved by her RT; a day later the RT where they live by now tells that she came today,
    with Asep."""
    await town.phone("rt-1").answer("lapor", "Kematian", "Cucu Cahyati", "Cucu Cahyati", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(days=1)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", born, "+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    return await phone.tap("Kirim")


@pytest.mark.parametrize("born", [birth_of(CUCU), "49"], ids=["day", "age"])
async def test_who_died_before_the_family_was_told_is_left_out_of_it(born: str, town: Town) -> None:
    phone = await cucu_died_and_all_come(town, born)
    assert phone.text.endswith(
        "RT 003/RW 005. Kalau memang sudah meninggal, yang lain tetap masuk tanpa dia. Mana yang benar?"
    )
    await phone.tap("Memang sudah meninggal")
    came = await sent(town)
    assert (moved_by(came), entered_by(came), came.change.subjects) == ([ASEP.id], [], (ASEP.id,))
    assert "Cucu Cahyati disebut ikut datang, tetapi tercatat meninggal" in town.room.text


@pytest.mark.parametrize("born", [birth_of(CUCU), "49"], ids=["day", "age"])
async def test_said_to_live_she_comes_and_is_put_right(born: str, town: Town) -> None:
    phone = await cucu_died_and_all_come(town, born)
    await phone.tap("Masih hidup, pindahkan")
    came = await sent(town)
    assert sorted(moved_by(came)) == sorted([ASEP.id, CUCU.id])
    assert [e.person_id for e in came.change.effects if isinstance(e, PutRight)] == [CUCU.id]


async def test_who_was_left_out_as_dead_comes_by_a_report_of_that_very_day(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Kirim")
    while "Ya, pindahkan" in phone.newest.labels:
        await phone.tap("Ya, pindahkan")
    came = await sent(town)
    await town.phone("rt-1").answer("lapor", "Kematian", "Cucu Cahyati", "Cucu Cahyati", "Kemarin", "Kirim")
    await town.room.tap("Setujui")
    await town.room.tap("Setujui", card_of(town, came))
    assert any("tetap tercatat meninggal" in bubble.prompt.text for bubble in phone.chat)
    await phone.answer("lapor", "Pindah masuk", "Cucu Cahyati", "Hari ini", "1", "Perempuan", birth_of(CUCU), "Kirim")
    await phone.tap("Ya, pindahkan")
    (again,) = [each for each in await town.reports() if each.number == "PDM-2611-0002"]
    assert moved_by(again) == [CUCU.id]
    assert [e.person_id for e in again.change.effects if isinstance(e, PutRight)] == [CUCU.id]


NAMED = Person(
    PersonId("named"), HouseholdId("named-house"), FAR_RT, "SITI MARYAM", Sex.FEMALE, date(2026, 11, 9), "KARAWANG",
    mother="CUCU CAHYATI",
)  # fmt: skip


@pytest.mark.parametrize("there", [NAMED, replace(NAMED, area=RT_001)], ids=["far", "near"])
async def test_a_baby_told_without_a_name_who_was_named_where_she_lives_is_asked_about(
    there: Person, town: Town
) -> None:
    await listed(town, there)
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Lewati", "Perempuan")
    await phone.answer("kemarin", "Di rumah", "Karawang", "Kirim")
    assert "Apakah" in phone.text
    await phone.tap("Beda orang, kirim")
    assert len(entered_by(await town.the_report())) == 1


async def test_a_birth_is_asked_about_where_the_family_was_told_as_come_with_the_baby_by_its_age(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "3", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Siti Maryam", "Perempuan")
    await phone.answer("1 bulan", "Kirim")
    came = await sent(town)
    assert len(entered_by(came)) == 1
    teller = await _bears(town.phone("rt-1"))
    assert "Siti Mariam mirip dengan orang yang dilaporkan oleh Neneng Rohaeti hari ini (Pindah masuk)" in teller.text
    await teller.tap("Sama, batal")
    await town.room.tap("Setujui", card_of(town, came))
    teller = await _bears(teller)
    assert "anak keluarga itu yang sudah tercatat di RT 001/RW 002. Apakah orangnya sama?" in teller.text
    await teller.tap("Sama")
    assert [each.number for each in await town.reports()] == [came.number]


async def _bears(phone: Phone) -> Phone:
    await phone.answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Mariam", "Perempuan", "5 oktober")
    return await phone.answer("Di rumah", "Karawang", "Kirim")


HOUSE = HouseholdId("yusuf-house")
KK = "3215281708900021"
FATHER = replace(YUSUF, household_id=HOUSE, kk=KK, relationship=Relationship.HEAD)
FAMILY = [
    FATHER,
    *(
        replace(
            FATHER, id=PersonId(f"yusuf-{n}"), name=name, sex=sex, birth_date=born, relationship=Relationship.CHILD
        )
        for n, (name, sex, born) in enumerate([
            ("YUYUN MARLINA", Sex.FEMALE, date(1992, 3, 4)),
            ("KOMAR ROHMANA", Sex.MALE, date(2012, 9, 1)),
            ("DINI NURAENI", Sex.FEMALE, date(2015, 5, 6)),
            ("RAMA NUGRAHA", Sex.MALE, date(2019, 7, 8)),
        ], start=2)
    ),
]  # fmt: skip


async def of_one_house(town: Town) -> Phone:
    """Five by hand, with the No KK that they have where they lived; of one the very day of birth is told."""
    for each in FAMILY:
        await listed(town, each)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "5", "Laki-laki")
    await phone.answer("36", "Yuyun Marlina", "Perempuan", "34", "Komar Rohmana", "Laki-laki", "1-9-2012")
    await phone.answer("Dini Nuraeni", "Perempuan", "11", "Rama Nugraha", "Laki-laki", "7")
    return await phone.answer("+ No KK", KK, "Kirim")


async def test_a_family_that_is_listed_elsewhere_beyond_doubt_is_moved_as_one(town: Town) -> None:
    phone = await of_one_house(town)
    assert "tercatat atau dilaporkan di RT 001/RW 001, Mekarjaya, Kec. Cilebar. Apakah ini orangnya?" in phone.text
    assert phone.newest.labels == ["Ya, pindahkan", "Ubah jawaban", "Batal"]
    await phone.tap("Ya, pindahkan")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([each.id for each in FAMILY], [])
    assert "masih terdaftar di RT 001/RW 001, Mekarjaya" in town.room.text


async def test_until_it_is_said_nothing_is_sent_and_what_was_answered_is_shown_again(town: Town) -> None:
    phone = await (await of_one_house(town)).tap("Ubah jawaban")
    assert "Periksa dulu laporan Pindah masuk ini" in phone.text
    assert "Ubah" in phone.newest.labels
    assert await town.reports() == []


async def test_whoever_is_told_in_another_rt_too_may_have_moved_on_from_there(town: Town) -> None:
    told = ("lapor", "Pindah masuk", "Yusuf Hidayat", "Hari ini", "1", "Laki-laki", "17-8-1990", "+ NIK")
    await town.phone("rt-1").answer(*told, "Ya, saya isi", "3215271708900011", "Kirim")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-2").answer(*told, "Ya, saya isi", "3215271708900011", "Kirim")
    assert "sudah dilaporkan oleh Ujang Suryana hari ini (Pindah masuk, nomor PDM-2611-0001)" in phone.text
    assert phone.newest.labels == ["Ya, pindahkan", "Ubah jawaban", "Batal"]
    await phone.tap("Ya, pindahkan")
    first, second = await town.reports()
    assert moved_by(second) == list(first.change.subjects)
    assert entered_by(second) == []
