"""A group without buttons: a card has a short number, and what is written with it, or in answer to it, decides."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dialogue.prompt import RoomMade, Typed
from bot.domain.areas import AreaCode
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from bot.services.officers.made_rooms import NotMade, name_of_room, remember
from bot.storage.officers.addresses import unbind_room
from tests.services.conftest import check
from tests.services.phones import ROOM, Town, open_town


@pytest.fixture
async def town(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    async with open_town(tmp_path, village_url, can_edit=False, room_buttons=False) as town:
        yield town
        await check(town)


async def test_a_card_has_a_number_and_says_what_to_write(town: Town) -> None:
    await town.rt_reports_death()
    lines = town.room.text.splitlines()
    assert lines[0] == "Nomor 1"
    assert lines[-1].startswith("Tulis: setuju 1, perbaiki 1 lalu yang salah, tolak 1 lalu alasannya")
    assert town.room.newest.labels == []


async def test_a_word_with_the_number_decides_and_is_answered_once(town: Town) -> None:
    phone = await town.rt_reports_death()
    before = len(town.room.chat)
    await town.room.say("Setuju 1")
    assert [each.prompt.text for each in town.room.chat[before:]] == ["Laporan MTI-2611-0001 disetujui."]
    assert "disetujui" in phone.text
    town.clock.advance(minutes=6)
    await town.deliver.drain()
    assert len(town.room.chat) == before + 1
    await town.phone("operator-2", ROOM.id).say("tolak no 1 data salah")
    assert town.room.text == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."


async def test_a_word_in_answer_to_the_card_decides_without_a_number(town: Town) -> None:
    await town.rt_reports_death()
    card = town.room.newest
    await town.room.reply(card, Typed("apa benar?"))
    assert town.room.text.startswith("Untuk laporan ini tulis: setuju 1")
    await town.room.reply(card, Typed("tolak"))
    assert town.room.text.startswith("Apa alasan menolaknya? Tulis di belakang nomornya, misalnya: ")
    await town.room.reply(card, Typed("tolak suratnya belum ada"))
    assert (await town.the_report()).status is Status.REJECTED
    assert (await town.the_report()).reason == "suratnya belum ada"


async def test_a_question_is_pointed_at_by_its_name(town: Town) -> None:
    phone = await town.rt_reports_death()
    await town.room.say("perbaiki 1 tanggal")
    report = await town.the_report()
    assert (report.status, report.pointed_at) == (Status.RETURNED, "date")
    assert "dikembalikan" in phone.text


async def test_what_a_button_would_ask_is_asked_in_private(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.say("rincian 1")
    assert town.room.text == "Rina Marlina, jawabannya dikirim ke chat pribadi."
    assert "NIK" in town.phone("operator").text


async def test_who_is_no_operator_decides_nothing_and_talk_is_left_alone(town: Town) -> None:
    await town.rt_reports_death()
    before = len(town.room.chat)
    await town.room.say("besok rapat jam 9")
    await town.room.say("batalkan saja rapatnya")
    assert len(town.room.chat) == before
    await town.phone("rt-2", ROOM.id).say("setuju 1")
    assert town.room.text == "Hanya operator wilayah ini yang bisa memutuskan."
    await town.phone("stranger", ROOM.id).say("setuju 1")
    assert "petugas yang sudah terdaftar" in town.room.text
    await town.room.say("setuju 7")
    assert town.room.text == "Laporan yang mana? Tulis dengan nomornya, misalnya: setuju 12. Atau balas kartunya."
    assert (await town.the_report()).status is Status.WAITING


async def test_numbers_count_up(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.say("setuju 1")
    await town.rt_reports_death("Cucu")
    assert town.room.text.splitlines()[0] == "Nomor 2"
    await town.room.say("batalkan 1 salah orang")
    assert any(each.prompt.text.startswith("Nomor 1\n") for each in town.room.chat[-2:])


async def test_a_made_group_is_the_villages_and_its_operators_get_the_link(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await unbind_room(transaction, ROOM)
    assert await name_of_room(town.house, VILLAGE) == "Laporan RT Sukamaju Baru"
    with pytest.raises(NotMade):
        await name_of_room(town.house, AreaCode("32.15"))
    await remember(town.house, "cli", VILLAGE, "request-1")
    made = town.phone("group-1", "group-1")
    await made.send(RoomMade("request-1", "https://chat.example/abc"))
    await made.send(RoomMade("request-1", "https://chat.example/abc"))
    told = [each for each in town.phone("operator").chat if "https://chat.example/abc" in each.prompt.text]
    assert len(told) == 1
    await town.rt_reports_death()
    assert town.phone("operator", "group-1").text.startswith("Nomor 1")
    with pytest.raises(NotMade):
        await name_of_room(town.house, VILLAGE)


async def test_a_group_told_of_before_it_is_known_who_asked_is_the_villages_all_the_same(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await unbind_room(transaction, ROOM)
    made = town.phone("group-1", "group-1")
    await made.send(RoomMade("request-1", "https://chat.example/abc"))
    await remember(town.house, "cli", VILLAGE, "request-1")
    await town.deliver.drain()
    assert [each for each in town.phone("operator").chat if "https://chat.example/abc" in each.prompt.text]
    await town.rt_reports_death()
    assert town.phone("operator", "group-1").text.startswith("Nomor 1")
