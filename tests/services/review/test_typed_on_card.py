"""In his own chat an operator may type what a button of a card asked: the reason, or a choice by its name."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from bot.storage.officers.addresses import bind_room, unbind_room
from tests.services.conftest import check
from tests.services.phones import ROOM, Phone, Town, open_town


@pytest.fixture(params=[True, False], ids=["edits", "no edits"])
async def town(tmp_path: Path, village_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    """The village has no room; a death was reported."""
    async with open_town(tmp_path, village_url, can_edit=request.param) as town:
        async with town.house.db.write() as transaction:
            await unbind_room(transaction, ROOM)
        await town.rt_reports_death()
        yield town
        await check(town)


async def press(phone: Phone, label: str) -> Phone:
    """As a platform without notices tells it."""
    shown, button = next(
        (bubble, each)
        for bubble in reversed(phone.chat)
        for each in bubble.prompt.buttons
        if each.label.startswith(label)
    )
    return await phone.send(Pressed(button.token, shown.ref))


async def asked(town: Town, button: str) -> Phone:
    return await press(town.phone("operator"), button)


async def test_a_reason_typed_at_the_question_is_the_reason(town: Town) -> None:
    operator = await asked(town, "Minta perbaikan")
    await operator.say("Di surat tertulis lain, tolong dicek")
    report = await town.the_report()
    assert (report.status, report.reason) == (Status.RETURNED, "Di surat tertulis lain, tolong dicek")
    assert operator.text == "Laporan MTI-2611-0001 dikembalikan ke ketua RT."


async def test_a_reason_that_names_a_question_points_at_it(town: Town) -> None:
    await (await asked(town, "Minta perbaikan")).say("tanggalnya salah, harusnya tanggal 7")
    report = await town.the_report()
    assert (report.reason, report.pointed_at) == ("tanggalnya salah, harusnya tanggal 7", "date")
    assert "Kapan meninggalnya?" in (await town.phone("rt-1").tap("Perbaiki")).text


@pytest.mark.parametrize("typed", ["Orangnya masih hidup", "orangnya masih hidup", "3"])
async def test_a_choice_is_typed_by_its_name_or_its_place(town: Town, typed: str) -> None:
    await (await asked(town, "Tolak")).say(typed)
    report = await town.the_report()
    assert (report.status, report.reason) == (Status.REJECTED, "Orangnya masih hidup")


@pytest.mark.parametrize("typed", [True, False])
async def test_the_way_back_is_typed_or_pressed(town: Town, typed: bool) -> None:
    operator = await asked(town, "Tolak")
    await (operator.say("kembali") if typed else press(operator, "‹ Kembali"))
    await operator.say("orangnya masih hidup")
    assert (await town.the_report()).status is Status.WAITING, "nothing is asked any more"


async def test_why_it_is_taken_back_is_typed(town: Town) -> None:
    operator = await asked(town, "Setujui")
    await press(operator, "Batalkan keputusan")
    await operator.say("salah orang")
    assert (await town.the_report()).status is Status.WAITING
    assert "Alasan: salah orang." in town.phone("rt-1").text


async def test_a_question_of_his_own_is_asked_of_the_reporter(town: Town) -> None:
    operator = await town.phone("operator").say("rincian")
    await press(operator, "Tanya RT")
    await operator.say("Apakah sudah ada surat dari puskesmas?")
    assert "Apakah sudah ada surat dari puskesmas?" in town.phone("rt-1").text


@pytest.mark.parametrize("said", ["terima kasih", "batal", "antrean", "menu", "ok", "tolak 77 data salah"])
async def test_what_is_no_reason_decides_nothing_and_ends_the_question(town: Town, said: str) -> None:
    operator = await asked(town, "Minta perbaikan")
    await operator.say(said)
    await operator.say("Di surat tertulis lain, tolong dicek")
    assert (await town.the_report()).status is Status.WAITING


async def test_what_is_written_hours_later_is_no_answer(town: Town) -> None:
    operator = await asked(town, "Tolak")
    town.clock.advance(hours=2)
    await operator.say("Pak RT 3 sudah ditelepon, katanya besok")
    assert (await town.the_report()).status is Status.WAITING


async def test_what_somebody_else_decided_meanwhile_stands(town: Town) -> None:
    operator = await asked(town, "Tolak")
    await press(town.phone("operator-2"), "Setujui")
    await operator.say("Orangnya masih hidup, ketemu di pasar")
    assert (await town.the_report()).status is Status.APPLIED
    assert "sudah disetujui" in operator.text


async def test_in_his_own_words_too_the_way_back_is_there_and_nobody_is_told_of_himself(town: Town) -> None:
    operator = await asked(town, "Tolak")
    await press(operator, "Tulis alasan lain")
    await operator.say("Keluarganya bilang masih hidup")
    assert any("Batalkan keputusan" in bubble.labels for bubble in operator.chat)
    before = len(operator.chat)
    town.clock.advance(minutes=6)
    await town.deliver.drain()
    assert operator.chat[before:] == []


@pytest.mark.parametrize("said", ["setuju", "setujui", "tolak", "perbaiki"])
async def test_a_word_alone_shows_the_only_report_that_waits(town: Town, said: str) -> None:
    operator = await town.phone("operator").say(said)
    assert (await town.the_report()).status is Status.WAITING
    assert {"Setujui", "Minta perbaikan", "Tolak"} <= set(operator.newest.labels)


async def test_of_two_that_wait_a_word_alone_asks_which(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (27)")
    operator = await town.phone("operator").say("setuju")
    assert operator.text.startswith("Laporan yang mana? Tulis dengan nomornya, misalnya: setuju 12.")


async def test_where_nothing_waits_to_agree_is_small_talk(town: Town) -> None:
    await asked(town, "Setujui")
    assert (await town.phone("operator").say("setuju")).text == "Baik."


async def test_of_several_at_once_none_is_asked_about(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (27)")
    operator = await town.phone("operator").say("tolak 1 dan 2 karena dobel")
    assert operator.text.startswith("Satu tulisan memutuskan satu laporan. Tulis satu per satu, misalnya: tolak 12")


async def test_help_says_where_the_cards_come(town: Town) -> None:
    assert "datang sebagai kartu ke sini." in (await town.phone("operator").say("bantuan")).text
    async with town.house.db.write() as transaction:
        await bind_room(transaction, ROOM, VILLAGE, town.clock())
    assert "datang sebagai kartu di grup." in (await town.phone("operator").say("bantuan")).text
