"""A group without buttons: a card has a short number, and what is written with it, or in answer to it, decides."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.dialogue.prompt import RoomMade, Typed
from bot.domain.areas import AreaCode
from bot.domain.people.people import readable
from bot.domain.profiles.profile import SecondWord
from bot.domain.report.review import Status
from bot.services.clock.close_due import open_current
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.month.close_month import close_month
from bot.services.officers.made_rooms import NotMade, name_of_room, remember
from bot.storage import tables
from bot.storage.officers.addresses import unbind_room
from tests.services.conftest import check
from tests.services.phones import ROOM, WIDOWING, Town, open_town


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
    assert [each.prompt.text for each in town.room.chat[before:]] == [f"Laporan MTI-2611-0001 {WIDOWING}"]
    assert "disetujui" in phone.text
    town.clock.advance(minutes=6)
    await town.deliver.drain()
    assert len(town.room.chat) == before + 1
    await town.phone("operator-2", ROOM.id).say("tolak no 1 data salah")
    assert town.room.text == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."


async def test_the_same_word_of_another_operator_is_the_second_where_two_approve(town: Town) -> None:
    profile = replace(town.house.profile, second_words={"death": SecondWord.OPERATOR})
    async with town.another_process(profile=profile) as town:
        await town.rt_reports_death()
        await town.room.say("setuju 1")
        assert "persetujuan kedua" in town.room.text
        await town.room.say("setuju 1")
        assert town.room.text == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."
        assert (await town.the_report()).status is Status.APPROVED
        await town.phone("operator-2", ROOM.id).say("setuju 1")
        assert town.room.text == "Terima kasih, Dedi Supriadi. Jawaban dicatat: disetujui juga."
        assert (await town.the_report()).status is Status.APPLIED


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


async def test_the_group_is_freed_by_a_word_of_its_operator_alone(town: Town) -> None:
    await town.room.say("/grup")
    assert town.room.text.endswith("Untuk melepasnya tulis: /grup lepas.")
    await town.phone("rt-1", ROOM.id).say("/grup lepas")
    assert town.room.text.startswith("Hanya operator desa yang sudah terdaftar")
    await town.room.say("/grup lepas")
    assert town.room.text.startswith("Grup ini sudah dilepas dari Sukamaju Baru")
    await town.room.say("/grup lepas")
    assert town.room.text.startswith("Grup ini belum dipakai untuk desa mana pun")
    await town.rt_reports_death()
    assert "Kematian" in town.phone("operator").text


async def test_a_number_is_free_again_when_the_month_after_its_own_is_cut(town: Town) -> None:
    first, second, third, fourth = await single_names(town, 4)
    await town.rt_reports_death(first)
    await town.room.say("setuju 1")
    await town.rt_reports_death(second)
    async with town.house.db.write() as transaction:
        await transaction.execute(
            update(tables.room_numbers).where(tables.room_numbers.c.number == 2).values(number=999)
        )
    await close_next_month(town)
    await town.rt_reports_death(third)
    assert town.room.text.startswith("Nomor 1000\n")
    await close_next_month(town)
    await town.rt_reports_death(fourth)
    assert town.room.text.startswith("Nomor 1\n")
    # Who waits still keeps his.
    await town.room.say("setuju 999")
    assert "0002 disetujui" in town.room.text


async def single_names(town: Town, count: int) -> list[str]:
    """Of people of the RT who share theirs with nobody."""
    wanted = select(tables.persons.c.name).where(
        tables.persons.c.area_code == RT_003, tables.persons.c.ended_on.is_(None)
    )
    async with town.house.db.read() as transaction:
        names = Counter((await transaction.execute(wanted.order_by(tables.persons.c.id))).scalars())
    return [readable(name) for name, times in names.items() if times == 1][:count]


async def close_next_month(town: Town) -> None:
    await open_current(town.house, REGENCY)
    town.clock.advance(days=31)
    await close_month(town.house, REGENCY)
    await town.deliver.drain()


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


async def test_each_button_of_a_card_has_a_word(town: Town) -> None:
    head, private = await town.rt_reports_death(), town.phone("operator")
    in_private = "Rina Marlina, jawabannya dikirim ke chat pribadi."
    for said, there in (("buka 1", "NIK"), ("survei 1", "Siapa yang diminta"), ("hubungi 1", "Ujang Suryana")):
        await town.room.say(said)
        assert town.room.text == in_private, said
        assert there in private.text
    await town.room.say("batalkan 1 salah orang")
    assert town.room.text == "Laporan MTI-2611-0001 masih menunggu, jadi belum ada keputusan yang dibatalkan."
    await town.room.say("tanya 1")
    assert town.room.text.startswith("Apa yang mau ditanyakan ke pelapor?")
    await town.room.say("tanya 1 apa benar hari Senin?")
    assert town.room.text == "Pertanyaan tentang laporan MTI-2611-0001 dikirim ke pelapor. Jawabannya muncul di kartu."
    assert '"apa benar hari Senin?"' in head.text
    before = len(town.room.chat)
    for talk in (
        "buka puasa jam 6",
        "buka 5 menit lagi",
        "tanya Pak RT dulu",
        "survei besok pagi",
        "hubungi 0812 3456",
    ):
        await town.room.say(talk)
    assert len(town.room.chat) == before


async def test_who_has_not_written_in_private_for_a_day_is_told_to(tmp_path: Path) -> None:
    async with open_town(tmp_path, like="whatsapp") as town:
        await town.phone("operator").say("menu")
        await town.rt_reports_death()
        town.clock.advance(days=2)
        await town.room.say("rincian 1")
        assert town.room.text.endswith("sudah siap di chat pribadi. Tulis menu di sana dulu supaya terkirim.")
        private = town.phone("operator")
        assert not any("NIK" in each.prompt.text for each in private.chat)
        await private.say("menu")
        assert any("NIK" in each.prompt.text for each in private.chat)


async def test_several_are_read_as_a_list_and_none_is_decided_by_half_a_word(town: Town) -> None:
    await town.rt_reports_death()
    for said in ("setuju semua kecuali 3 7", "setuju 1 2", "Setuju 1, 3 dan 4", "setuju 1-3"):
        await town.room.say(said)
        assert town.room.text.startswith("Untuk beberapa laporan sekaligus, daftarnya dibaca dulu, lalu disetujui"), (
            said
        )
        assert "disetujui sekaligus" in town.phone("operator").text
    await town.room.say("kembalikan 1 2 karena fotonya kabur")
    assert "lalu dikembalikan dari sana" in town.room.text
    assert "Tulis nomor laporan yang perlu diperbaiki" in town.phone("operator").text
    await town.room.say("tolak 1, 2")
    assert town.room.text == "Satu tulisan memutuskan satu laporan. Tulis satu per satu, misalnya: tolak 12 data salah."
    assert (await town.the_report()).status is Status.WAITING
    await town.room.say("perbaiki 1 2 orang belum ditulis")
    assert (await town.the_report()).reason == "2 orang belum ditulis"


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
