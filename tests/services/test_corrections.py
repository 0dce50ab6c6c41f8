"""Wrong data put right: from the RT head's chat to the operator's card, the registry and the month's file."""

import pytest

from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_afar import YUSUF, comes, listed

ASEP = next(person for person in make_residents(RT_003) if person.name.startswith("ASEP"))
NEIGHBOUR = next(iter(make_residents(RT_001)))
FREE_KK = "3215270101159876"


def spouse() -> Person:
    """Another of Asep's household."""
    return next(p for p in make_residents(RT_003) if p.household_id == ASEP.household_id and p.id != ASEP.id)


async def correct(town: Town, what: str, name: str = "Asep Saepudin", by: str = "rt-1") -> Phone:
    """The RT head says what is wrong; what is right is asked next."""
    phone = town.phone(by)
    await phone.say("menu")
    await phone.tap("Lainnya")
    await phone.tap("Perbaikan data")
    await phone.say(name)
    await phone.tap(name)
    return await phone.answer(what)


def nik_of(serial: str) -> str:
    """A NIK that fits Asep's birth date, with this serial."""
    return f"{ASEP.nik[:12]}{serial}"


async def test_the_old_value_is_read_from_the_registry_and_the_room_told_how_many_digits_differ(
    town: Town,
) -> None:
    phone = await correct(town, "NIK")
    await phone.answer(nik_of("7777"), "Kirim")
    report = await town.the_report()
    assert report.change.effects == (EditPerson(ASEP.id, {"nik": ASEP.nik}, {"nik": nik_of("7777")}),)
    assert "Asep Saepudin, NIK: diganti, 4 angka berbeda. Nomornya: lihat Rincian" in town.room.text


async def test_in_private_the_operator_sees_both_numbers(town: Town) -> None:
    await (await correct(town, "NIK")).answer(nik_of("7777"), "Kirim")
    await town.room.tap("Rincian")
    assert f"Asep Saepudin, NIK: {ASEP.nik} → {nik_of('7777')}" in town.phone("operator").text


async def test_a_nik_that_is_somebody_elses_in_another_rt_is_refused_in_fours(town: Town) -> None:
    phone = await correct(town, "NIK")
    await phone.say(NEIGHBOUR.nik)
    if "ketik lagi nomor yang sama" in phone.text:
        await phone.say(NEIGHBOUR.nik)
    await phone.tap("Kirim")
    typed = " ".join(NEIGHBOUR.nik[at : at + 4] for at in range(0, 16, 4))
    assert f"NIK {typed} sudah dipakai warga lain yang terdaftar." in phone.text
    assert "Kalau salah ketik, ketik NIK yang benar." in phone.text
    assert await town.reports() == []


async def test_a_nik_that_is_the_familys_number_is_refused(town: Town) -> None:
    phone = await correct(town, "No KK")
    await phone.answer(ASEP.nik, "Kirim")
    assert "NIK sama dengan No KK." in phone.text


async def test_what_the_registry_holds_already_corrects_nothing(town: Town) -> None:
    phone = await correct(town, "Nama ibu kandung")
    await phone.answer(ASEP.mother, "Kirim")
    assert "yang ditulis sama dengan yang sudah tercatat" in phone.text


async def test_a_family_number_of_another_rt_is_a_doubt_for_the_operator(town: Town) -> None:
    await (await correct(town, "No KK")).answer(NEIGHBOUR.kk, "Kirim")
    assert "No KK di laporan ini sudah dipakai keluarga lain di RT 001/RW 002." in town.room.text


async def test_a_birth_date_that_the_nik_contradicts_is_a_doubt(town: Town) -> None:
    await (await correct(town, "Tanggal lahir")).answer("1 Januari 1980", "Kirim")
    assert "Tanggal lahir di NIK" in town.room.text


async def test_two_fields_of_one_person_may_be_corrected_on_a_day_but_not_one_twice(town: Town) -> None:
    await (await correct(town, "No KK")).answer(FREE_KK, "Kirim")
    await (await correct(town, "Tempat lahir")).answer("Subang", "Kirim")
    assert len(await town.reports()) == 2
    phone = await correct(town, "Tempat lahir")
    await phone.answer("Bekasi", "Kirim")
    assert "Bapak/Ibu sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1" in phone.text


@pytest.mark.parametrize("answers", [("Disabilitas", "Mental"), ("Kehamilan", "3 bulan"), ("Sakit", "stroke")])
async def test_health_is_told_to_the_operator_alone(town: Town, answers: tuple[str, str]) -> None:
    phone = town.phone("rt-1")
    name = spouse().name.title()
    await phone.say("menu")
    await phone.answer("Lainnya", "Perubahan status")
    await phone.say(name)
    await phone.tap(name)
    await phone.answer(*answers, "Kirim")
    card = town.room.text
    assert "Keterangan kesehatan: lihat Rincian" in card
    assert not any(word in card for word in ("Disabilitas", "Mental", "amil", "Sakit", "stroke"))
    await town.room.tap("Rincian")
    assert f"Yang berubah: {answers[0]}" in town.phone("operator").text


async def test_a_change_of_work_to_what_is_registered_is_told_and_another_answer_goes(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.answer("Lainnya", "Perubahan status", "Kirana", "Kirana Salsabila", "Pekerjaan", "Pedagang")
    assert phone.text.startswith("Pekerjaan: sudah tercatat seperti itu.")
    assert "Apa pekerjaannya sekarang?" in phone.text
    assert await town.reports() == []
    await phone.answer("Petani", "Kirim")
    [report] = await town.reports()
    assert [effect.new for effect in report.change.effects if isinstance(effect, EditPerson)] == [
        {"job": "PETANI/PEKEBUN"}
    ]


async def ended(town: Town, status: BasicStatus) -> None:
    """The neighbour of another RT, born on Asep's day."""
    async with town.house.db.write() as transaction:
        his = tables.persons.update().where(tables.persons.c.id == ASEP.id)
        theirs = tables.persons.update().where(tables.persons.c.id == NEIGHBOUR.id)
        await transaction.execute(his.values(birth_date=NEIGHBOUR.birth_date, sex=NEIGHBOUR.sex))
        await transaction.execute(theirs.values(status=status.value))


async def test_a_nik_of_somebody_dead_is_no_others_before_his_own_is_put_right(town: Town) -> None:
    await ended(town, BasicStatus.DEAD)
    phone = await (await correct(town, "NIK")).answer(NEIGHBOUR.nik, "Kirim")
    assert "milik warga yang tercatat meninggal" in phone.text
    assert NEIGHBOUR.name.title() not in phone.text
    assert phone.newest.labels[:2] == ["Sesuai kartunya", "Orangnya sama"]
    await phone.tap("Sesuai kartunya")
    assert "NIK baru Asep Saepudin milik warga yang tercatat meninggal." in town.room.text
    assert NEIGHBOUR.nik[-4:] not in town.room.text
    await town.room.tap("Setujui")
    assert [each.status for each in await town.reports()] == [Status.WAITING]
    assert "masih tercatat pada warga yang meninggal atau pindah" in town.room.text


async def test_of_who_is_gone_whether_he_is_back_is_told_by_another_report(town: Town) -> None:
    await ended(town, BasicStatus.MOVED)
    phone = await (await correct(town, "NIK")).answer(NEIGHBOUR.nik, "Kirim")
    assert "laporkan “Kembali tercatat” untuk data yang lama" in phone.text
    assert "Orangnya sama" not in phone.newest.labels


@pytest.mark.parametrize("typed", ["Yusuf Hdayat", "Yusuf Hidayat"])
async def test_while_his_coming_waits_his_name_is_put_right_beside_how_he_is_registered(town: Town, typed: str) -> None:
    await listed(town, YUSUF)
    phone = await (await comes(town, "Yusuf Hdayat")).tap("Ya, pindahkan")
    await phone.answer("lapor", "Perbaikan data", "Yusuf", "Yusuf", "Nama")
    assert "Sekarang tercatat" not in phone.text, "that he is called so here is no word of the list"
    await phone.answer(typed, "Kirim")
    told = [each.change.effects for each in await town.reports() if each.kind == "correction"]
    if typed == "Yusuf Hidayat":
        assert "sama dengan yang sudah tercatat" in phone.text
        assert told == []
    else:
        assert told == [(EditPerson(YUSUF.id, {"name": "YUSUF HIDAYAT"}, {"name": typed}),)]
