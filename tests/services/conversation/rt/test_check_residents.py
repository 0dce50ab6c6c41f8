"""*Cek warga* in the chat: one resident at a time, one tap each, in the village of the practice page."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.dialogue.prompt import Pressed
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003
from bot.services.officers.practice import practise_together
from bot.storage import tables
from bot.storage.registry.registry_changes import edit_person
from tests.services.network import Bubble
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

ASEP = "demo005003p001"
"""Asep Saepudin, 52, of RT 003."""


async def give(town: Town, person: str, **values: Any) -> None:
    """Changes a resident behind everybody's back."""
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).where(tables.persons.c.id == person).values(values))


async def old(town: Town, person: str = ASEP, **values: Any) -> None:
    """Somebody so old that he is asked about first."""
    await give(town, person, birth_date=date(1925, 3, 1), **values)


async def asked(town: Town, **values: Any) -> Phone:
    """The RT head is asked about old Asep."""
    await old(town, **values)
    phone = await town.phone("rt-1").say("cek warga")
    assert phone.text.splitlines()[2] == "Asep Saepudin, 101 tahun"
    return phone


async def confirmed_on(town: Town, person: str = ASEP) -> date | None:
    found: date | None = next(r["confirmed_on"] for r in await town.rows(tables.persons) if r["id"] == person)
    return found


async def answers(town: Town) -> list[str]:
    """What was answered, in the order of the list."""
    rows = await town.rows(tables.checks)
    return [row["answer"] for row in sorted(rows, key=lambda row: row["place"])]


def token_of(bubble: Bubble, label: str) -> str:
    return next(button.token for button in bubble.prompt.buttons if button.label.startswith(label))


async def test_the_menu_offers_it_with_how_many_are_left(town: Town) -> None:
    phone = await town.phone("rt-1").say("menu")
    assert "Cek warga" in phone.newest.labels, "the list is not drawn for a menu"
    await phone.tap("Cek warga")
    assert phone.text.startswith("Masih 5 warga yang perlu dicek.")
    assert "Cek warga (5)" in (await phone.say("menu")).newest.labels


async def test_it_says_who_where_and_what_aid_and_offers_five_answers(town: Town) -> None:
    phone = await asked(town, programmes="PKH,BPNT")
    assert phone.text.endswith(
        "Asep Saepudin, 101 tahun\nKp. Sukamaju No. 1\nPenerima PKH, BPNT\n\nMasih tinggal di sini?"
    )
    assert phone.newest.labels == ["Masih tinggal di sini", "Meninggal", "Pindah", "Tidak kenal", "Nanti"]
    assert all(len(button.token) <= 64 for button in phone.newest.prompt.buttons)


async def test_one_tap_confirms_and_asks_about_the_next(town: Town) -> None:
    phone = await asked(town)
    await phone.tap("Masih tinggal di sini")
    assert phone.text.startswith("Masih 4 warga yang perlu dicek.")
    assert "Asep Saepudin, 101" not in phone.text
    assert await confirmed_on(town) == date(2026, 11, 10)
    (line,) = await town.log(f"person:{ASEP}")
    assert (line.action, line.area, line.detail) == ("person.confirmed", RT_003, {"month": "2026-11"})


async def test_five_taps_end_it_and_the_menu_asks_no_more(town: Town) -> None:
    phone = await asked(town)
    for _ in range(5):
        await phone.tap("Masih tinggal di sini", phone.newest)
    assert phone.text == "Terima kasih, semua sudah dicek untuk laporan sampai 15 November 2026."
    await phone.say("menu")
    assert not any("Cek warga" in label for label in phone.newest.labels)
    assert (await phone.say("cek")).text.startswith("Terima kasih")


@pytest.mark.parametrize(
    ("tap", "asks", "kind"),
    [
        ("Meninggal", "Kapan meninggalnya?", "death"),
        ("Pindah", "Siapa saja yang ikut pindah?", "move_out"),
        ("Tidak kenal", "Asep Saepudin", "missing"),
    ],
)
async def test_a_change_opens_its_report_with_the_person_filled_in(town: Town, tap: str, asks: str, kind: str) -> None:
    phone = await asked(town)
    await phone.tap(tap)
    assert "Ketik nama" not in phone.text
    if kind != "missing":
        assert asks in phone.text
    assert (await answers(town))[0] == kind
    assert await confirmed_on(town) is None


async def reports_the_death(phone: Phone) -> Phone:
    await phone.tap("Meninggal", phone.newest)
    await phone.answer("kemarin")
    while "Kirim" not in phone.newest.labels:
        await phone.tap("Lewati", phone.newest)
    return await phone.tap("Kirim")


async def test_after_the_report_the_list_goes_on_from_the_receipt(town: Town) -> None:
    phone = await reports_the_death(await asked(town))
    assert phone.newest.labels[0] == "Lanjut cek warga (4)"
    await phone.tap("Lanjut cek warga")
    assert phone.text.startswith("Tidak ditanya, karena laporannya menunggu: ")
    assert "Masih 4 warga" in phone.text
    assert "101 tahun" not in phone.text
    assert (await town.the_report()).change.subjects == (ASEP,)


async def test_who_does_not_check_residents_gets_no_such_button(town: Town) -> None:
    phone = await town.rt_reports_death()
    assert not any("cek warga" in label.lower() for label in phone.newest.labels)


async def test_a_cancelled_report_leaves_the_resident_on_the_list(town: Town) -> None:
    phone = await asked(town)
    await phone.answer("Meninggal", "batal")
    assert "Cek warga (5)" in phone.newest.labels
    await phone.tap("Cek warga", phone.newest)
    assert "101 tahun" in phone.text


async def test_nanti_comes_back_when_the_others_are_done(town: Town) -> None:
    phone = await asked(town)
    await phone.tap("Nanti")
    assert "101 tahun" not in phone.text
    for _ in range(4):
        await phone.tap("Masih tinggal di sini", phone.newest)
    assert phone.text.startswith("Baik. Masih 1 warga yang ditunda.")
    await phone.tap("Cek warga (1)")
    assert phone.text.startswith("Satu warga lagi")
    assert "101 tahun" in phone.text
    assert await confirmed_on(town) is None


async def test_a_button_pressed_twice_counts_once(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    await phone.tap("Masih tinggal di sini", question)
    await phone.tap("Masih tinggal di sini", question)
    assert phone.text.startswith("Tombol itu sudah lama, jadi tidak mengubah apa-apa.")
    assert phone.newest.labels == ["Cek warga (4)", "Menu"]
    assert len(await town.log(f"person:{ASEP}")) == 1


async def test_a_button_of_a_confirmed_resident_opens_no_report(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    await phone.tap("Masih tinggal di sini", question)
    await phone.tap("Meninggal", question)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert (await answers(town))[0] == "same"


async def test_a_button_of_last_month_changes_nothing(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    town.clock.advance(days=10)
    await phone.tap("Masih tinggal di sini", question)
    assert phone.text.startswith("Tombol itu sudah lama")
    assert await confirmed_on(town) is None


@pytest.mark.parametrize("person", ["demo002001p001", "nobody", "", "demo005003p999", "'; --"])
@pytest.mark.parametrize("answer", ["same", "death", "later"])
async def test_a_forged_person_is_nobody(town: Town, person: str, answer: str) -> None:
    phone = await asked(town)
    await phone.send(Pressed(f"go:0:checked:{answer}:2026-11:{person}", "1", "p"))
    assert phone.text.startswith("Tombol itu sudah lama")
    assert set(await answers(town)) == {""}
    assert not any(row["confirmed_on"] for row in await town.rows(tables.persons))


@pytest.mark.parametrize(
    "token", ["checked", "checked:", "checked:zzz:2026-11:demo005003p001", "checked:birth:2026-11:demo005003p001"]
)
async def test_a_token_nobody_made_changes_nothing(town: Town, token: str) -> None:
    phone = await asked(town)
    await phone.send(Pressed(f"go:0:{token}", "1", "p"))
    assert phone.text.startswith("Tombol itu sudah lama")
    assert set(await answers(town)) == {""}


async def test_another_rt_head_can_not_answer_for_this_one(town: Town) -> None:
    phone = await asked(town)
    other = await town.phone("rt-2").send(Pressed(token_of(phone.newest, "Masih"), "1", "p"))
    assert other.text.startswith("Tombol itu sudah lama")
    assert await confirmed_on(town) is None


@pytest.mark.parametrize("by", ["operator", "dinsos"])
async def test_only_rt_heads_are_asked(town: Town, by: str) -> None:
    phone = await town.phone(by).say("cek warga")
    await phone.send(Pressed(f"go:0:checked:same:2026-11:{ASEP}", "1", "p"))
    assert await town.rows(tables.checks) == []


async def test_somebody_away_is_asked_whether_he_is_back(town: Town) -> None:
    phone = await asked(town, status=BasicStatus.AWAY.value)
    assert phone.text.endswith("Tercatat merantau. Apakah sudah pulang?")
    assert phone.newest.labels[:2] == ["Masih merantau", "Sudah pulang"]
    await phone.tap("Sudah pulang")
    assert "Ketik nama" not in phone.text
    await phone.answer("kemarin", "Kirim")
    (effect,) = (await town.the_report()).change.effects
    assert getattr(effect, "status", None) is BasicStatus.ALIVE


async def test_somebody_still_away_is_confirmed_as_he_is_registered(town: Town) -> None:
    phone = await asked(town, status=BasicStatus.AWAY.value)
    await phone.tap("Masih merantau")
    assert await confirmed_on(town) == date(2026, 11, 10)


async def test_a_mother_whose_time_has_come_is_asked_about_the_baby(town: Town) -> None:
    mother = next(row for row in await town.rows(tables.persons) if row["name"] == "CUCU CAHYATI")
    await old(town, ASEP)
    expecting = EditPerson(mother["id"], {}, {"pregnant_since": str(date(2026, 11, 10) - timedelta(days=290))})
    async with town.house.db.write() as transaction:
        assert await edit_person(await a_write(transaction), mother["area_code"], expecting)
    phone = town.phone("rt-1" if mother["area_code"] == RT_003 else "rt-2")
    await phone.say("cek")
    while "Cucu Cahyati" not in phone.text:
        await phone.tap("Nanti", phone.newest)
    assert phone.newest.labels[:2] == ["Sudah lahir", "Belum lahir"]
    await phone.tap("Sudah lahir", phone.newest)
    assert "Siapa nama ibunya" not in phone.text
    assert "bayi" in phone.text.lower()


async def test_a_half_filled_report_comes_first_and_nothing_is_noted(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (27)")
    await phone.tap("Meninggal", question)
    assert "Ada laporan Kematian yang belum selesai" in phone.text
    await phone.say("cek warga")
    assert "Ada laporan Kematian yang belum selesai" in phone.text
    assert set(await answers(town)) == {""}


async def test_confirming_while_a_report_is_half_filled_loses_nothing(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (27)")
    await phone.tap("Masih tinggal di sini", question)
    assert await confirmed_on(town) == date(2026, 11, 10)
    await phone.answer("menu", "Lanjutkan")
    assert "Kapan meninggalnya?" in phone.text


async def test_in_practice_nobody_is_confirmed(town: Town) -> None:
    phone = await asked(town)
    question = phone.newest
    await practise_together(town.house, "test", RT_003, begins=True)
    await phone.tap("Masih tinggal di sini", question)
    await phone.say("cek warga")
    assert "tidak ada dalam latihan" in phone.text
    assert await confirmed_on(town) is None


async def test_after_a_restart_the_same_list_goes_on(town: Town) -> None:
    phone = await asked(town)
    await phone.tap("Masih tinggal di sini")
    before = [row["person_id"] for row in await town.rows(tables.checks)]
    async with town.another_process() as other:
        await other.phone("rt-1").say("cek")
        assert other.phone("rt-1").text.startswith("Masih 4 warga")
    assert [row["person_id"] for row in await town.rows(tables.checks)] == before


async def test_dinas_sosial_reads_what_it_brought(town: Town) -> None:
    phone = await reports_the_death(await asked(town))
    await phone.tap("Lanjut cek warga")
    await phone.tap("Masih tinggal di sini", phone.newest)
    dinsos = await town.phone("dinsos").say("/rekap")
    assert "Cek warga: 1 orang masih sesuai, 1 jadi laporan." in dinsos.text
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.reports).values(status=Status.WITHDRAWN.value))
    await dinsos.say("/rekap")
    assert "Cek warga: 1 orang masih sesuai, 0 jadi laporan." in dinsos.text
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.reports).values(status=Status.WAITING.value))


async def test_at_its_end_it_says_who_is_recorded_as_dead_or_gone_of_late_and_how_that_is_put_right(town: Town) -> None:
    await town.rt_reports_death("Cucu Cahyati")
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").say("cek warga")
    while "Masih tinggal di sini" in phone.newest.labels:
        await phone.tap("Masih tinggal di sini")
    assert "sudah dicek" in phone.text
    assert "• Cucu Cahyati (49), Kp. Sukamaju No. 1: meninggal 9 November 2026" in phone.text
    assert "pilih “Ternyata masih hidup” atau “Kembali tercatat” di menu" in phone.text


async def test_who_died_long_ago_is_not_spoken_of_at_its_end(town: Town) -> None:
    await give(town, ASEP, status=BasicStatus.DEAD.value, ended_on=date(2026, 9, 1))
    phone = await town.phone("rt-1").say("cek warga")
    while "Masih tinggal di sini" in phone.newest.labels:
        await phone.tap("Masih tinggal di sini")
    assert "tercatat" not in phone.text
