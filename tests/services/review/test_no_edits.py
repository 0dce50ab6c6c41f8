"""Operators where nothing can be changed and a press has no notice: each has the cards in his own chat."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.dialogue.prompt import Pressed, Typed
from bot.domain.people.people import readable
from bot.services.demo.demo_village import RT_003
from bot.storage import tables
from bot.storage.officers.addresses import unbind_room
from tests.services.conftest import check
from tests.services.network import Bubble
from tests.services.phones import ROOM, WIDOWING, Phone, Town, open_town


@pytest.fixture
async def town(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    """The village has no room."""
    async with open_town(tmp_path, village_url, can_edit=False) as town:
        async with town.house.db.write() as transaction:
            await unbind_room(transaction, ROOM)
        yield town
        await check(town)


async def press(phone: Phone, label: str, bubble: Bubble | None = None) -> list[Bubble]:
    """The newest button that begins so, as a platform without notices tells it; gives what comes of it there."""
    shown = bubble or next(each for each in reversed(phone.chat) if any(x.startswith(label) for x in each.labels))
    token = next(each.token for each in shown.prompt.buttons if each.label.startswith(label))
    before = len(phone.chat)
    await phone.send(Pressed(token, shown.ref))
    return phone.chat[before:]


async def report_deaths(town: Town, count: int) -> None:
    """So many, one after the other, each of somebody else of the RT."""
    async with town.house.db.read() as transaction:
        wanted = select(tables.persons.c.name).where(
            tables.persons.c.area_code == RT_003, tables.persons.c.ended_on.is_(None)
        )
        names = Counter((await transaction.execute(wanted.order_by(tables.persons.c.id))).scalars())
    for name in [readable(each) for each, times in names.items() if times == 1][:count]:
        await town.rt_reports_death(name)


async def test_each_operator_has_the_card_and_one_message_answers_his_press(town: Town) -> None:
    await town.rt_reports_death()
    first, second = town.phone("operator"), town.phone("operator-2")
    assert first.newest.labels == second.newest.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]
    (answer,) = await press(first, "Setujui")
    assert answer.prompt.text == f"Laporan MTI-2611-0001 {WIDOWING}"
    assert answer.labels == ["Batalkan keputusan"]


async def test_whoever_presses_later_is_told_who_was_first(town: Town) -> None:
    await town.rt_reports_death()
    first, second = town.phone("operator"), town.phone("operator-2")
    await press(first, "Setujui")
    (answer,) = await press(second, "Tolak")
    assert answer.prompt.text == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."


async def test_a_question_names_the_report_and_is_one_message(town: Town) -> None:
    await town.rt_reports_death()
    phone = town.phone("operator")
    (question,) = await press(phone, "Minta perbaikan")
    title = "Kematian: Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001)"
    assert question.prompt.text.splitlines() == [title, "", "Rina Marlina, apa yang perlu diperbaiki?"]
    (answer,) = await press(phone, question.labels[0])
    assert answer.prompt.text == "Laporan MTI-2611-0001 dikembalikan ke ketua RT."
    assert "dikembalikan" in town.phone("rt-1").text


async def test_the_others_hear_within_minutes_what_was_decided_and_how_many_wait(town: Town) -> None:
    await town.rt_reports_death()
    await town.rt_reports_death("Cucu", by="rt-1")
    second = town.phone("operator-2")
    cards = list(second.chat)
    await press(town.phone("operator"), "Setujui")
    assert second.chat == cards
    town.clock.advance(minutes=5)
    await town.deliver.drain()
    (told,) = second.chat[len(cards) :]
    assert [line for line in told.prompt.text.splitlines() if line] == [
        "Rina Marlina sudah memutuskan laporan MTI-2611-0002. Tidak perlu diputuskan lagi.",
        "Pukul 09.00 ada 1 laporan yang menunggu keputusan di Sukamaju Baru.",
    ]
    assert town.phone("operator").text == f"Laporan MTI-2611-0002 {WIDOWING}"


async def test_the_details_come_by_a_word(town: Town) -> None:
    await town.rt_reports_death()
    phone = town.phone("operator")
    card = phone.newest
    for asked in ("rincian", "Rincian MTI-2611-0001"):
        await phone.say(asked)
        assert "NIK" in phone.text, asked
    await phone.reply(card, Typed("rincian"))
    assert "NIK" in phone.text


async def test_more_than_five_cards_an_hour_become_one_message(town: Town) -> None:
    await report_deaths(town, 8)
    phone = town.phone("operator")
    assert [len(each.labels) for each in phone.chat[-6:-1]] == [4] * 5
    assert "ada 6 laporan yang menunggu" in phone.text
    town.clock.advance(minutes=30)
    await town.deliver.drain()
    assert "ada 8 laporan yang menunggu" in phone.text
    assert len([each for each in phone.chat if "tidak dikirim satu per satu" in each.prompt.text]) == 2
    await press(phone, "Antrean")
    assert len([each for each in phone.chat[-9:] if "Setujui" in each.labels]) == 8
    town.clock.advance(minutes=31)
    await town.rt_reports_death("Asep Saepudin (52)")
    assert "Setujui" in phone.newest.labels


async def test_what_is_added_to_a_report_comes_on_a_new_card(town: Town) -> None:
    rt = await town.rt_reports_death()
    await rt.say("laporan")
    await rt.tap("MTI" if any(x.startswith("MTI") for x in rt.newest.labels) else rt.newest.labels[0])
    await rt.tap("Tambah")
    await rt.say("Suratnya menyusul")
    phone = town.phone("operator")
    before = len(phone.chat)
    town.clock.advance(seconds=20)
    await town.deliver.drain()
    (card,) = phone.chat[before:]
    assert "Suratnya menyusul" in card.prompt.text
    assert card.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]
