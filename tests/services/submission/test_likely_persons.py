"""A name that nobody found on the list: before it is sent, those who may be meant are offered."""

import pytest

from bot.dialogue.prompt import Pressed
from bot.dialogue.reading import Json
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.submission.outcome import MayBeListed, Received
from tests.services.phones import Phone, Town
from tests.services.submission.test_any_door import form, hand_in

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")


async def unlisted_death(town: Town, name: str) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", name, "Tidak ada di daftar", "kemarin")
    return await phone.answer("Kirim")


async def test_those_of_his_rt_are_offered_by_name_age_and_house(town: Town) -> None:
    phone = await unlisted_death(town, "Asep Saefudin")
    assert "“Asep Saefudin” belum ditemukan di daftar warga. Apakah salah satu ini orangnya?" in phone.text
    assert [label.partition(" (")[0] for label in phone.newest.labels[:2]] == ["Asep Saepudin"] * 2
    assert await town.reports() == []


async def test_who_is_taken_is_the_one_the_report_is_about(town: Town) -> None:
    phone = await unlisted_death(town, "Asep Saefudin")
    await phone.answer("Asep Saepudin (52)", "Kirim")
    report = await town.the_report()
    assert (report.change.names, report.is_untied, len(report.change.effects)) == (("ASEP SAEPUDIN",), False, 1)


async def test_a_name_that_two_of_them_have_asks_which_by_number(town: Town) -> None:
    phone = await (await unlisted_death(town, "Asep Saefudin")).say("asep saepudin")
    assert phone.text.startswith("Ada 2 yang bernama “asep saepudin”. Yang mana?")
    asked = phone.newest.labels[:2]
    assert asked == [
        "1. Asep Saepudin (52), Kp. Sukamaju No. 1",
        "2. Asep Saepudin (27), Kp. Sukamaju No. 6",
    ]
    await phone.answer("2", "Kirim")
    report = await town.the_report()
    assert (report.change.names, report.is_untied) == (("ASEP SAEPUDIN",), False)
    assert "Asep Saepudin (27)" in town.room.text


@pytest.mark.parametrize("said", ["asep 27", "Asep Saefudin no 6", "27", "2"])
async def test_what_tells_one_of_them_apart_chooses_him(town: Town, said: str) -> None:
    phone = await (await unlisted_death(town, "Asep Saefudin")).say(said)
    assert "• Nama: Asep Saepudin (27), Kp. Sukamaju No. 6" in phone.text


async def test_none_of_them_is_sent_and_stays_untied(town: Town) -> None:
    phone = await unlisted_death(town, "Asep Saefudin")
    await phone.answer("Bukan, kirim")
    assert "laporan sudah diterima" in phone.text
    assert (await town.the_report()).is_untied


async def test_of_the_rest_of_the_village_only_the_rt_is_told(town: Town) -> None:
    phone = await unlisted_death(town, "Engkos Kosasi")
    assert "Di RT 001/RW 002 ada warga dengan nama yang mirip." in phone.text
    assert not any("KOSASIH" in text.upper() for text in (phone.text, *phone.newest.labels))
    await phone.answer("Kirim saja")
    assert (await town.the_report()).is_untied


@pytest.mark.parametrize("token", ["go:0:is-him:", "go:0:is-him:x:y"])
async def test_a_button_of_another_report_takes_nobody(town: Town, token: str) -> None:
    phone = await unlisted_death(town, "Asep Saefudin")
    await phone.send(Pressed(token, phone.newest.ref, "press"))
    assert "Yang tadi sudah dikirim atau sudah dibuang" in phone.text


async def test_a_mother_whom_nobody_found_is_offered_also_where_a_family_is_named(town: Town) -> None:
    answers: dict[str, Json] = {
        "mother": {"id": "", "household_id": "", "name": "Cucu Cahyatii"}, "name": "Siti", "sex": "P",
        "date": "2026-11-09", "place": "4", "town": "Karawang", "family": None,
    }  # fmt: skip
    asked = await form(town, "birth", answers, CUCU)
    (question,) = await hand_in(town, asked)
    assert isinstance(question, MayBeListed)
    assert (question.step, [each.id for each in question.here]) == ("mother", [CUCU.id])


async def test_a_name_like_no_other_is_sent_at_once(town: Town) -> None:
    answers: dict[str, Json] = {
        "person": {"id": "", "household_id": "", "name": "Wiranatakusumah"},
        "date": "2026-11-09",
    }
    (received,) = await hand_in(town, await form(town, "death", answers))
    assert isinstance(received, Received)


async def test_beda_orang_is_taken_where_the_button_says_otherwise(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Kematian", "Asep Saefudin", "Tidak ada di daftar", "kemarin", "Kirim"
    )
    assert "Bukan, kirim" in phone.newest.labels
    await phone.say("Beda orang")
    assert [each.is_untied for each in await town.reports()] == [True]
