"""Telegram fails on the way, says things twice, and two operators press at once: everything ends in order, and once."""

import asyncio
import re

import pytest

from tests.botapi import Failure, Sent
from tests.journeys.conftest import ROOM, Town
from tests.journeys.people import Person
from tests.journeys.test_month import report_death
from tests.journeys.village import asep_today

BOT_FAILURES = (
    Failure.too_many(1),
    Failure.bad_gateway(),
    Failure.cut(),
    Failure.rubbish(),
    Failure.cut(),
    Failure.too_many(2),
)


@pytest.fixture
def town(invited_town: Town) -> Town:
    return invited_town


async def test_what_fails_arrives_in_order_and_what_hangs_holds_up_nobody_else(town: Town) -> None:
    await town.enrol("head", "neighbour", "operator")
    # Each of them waits half a minute, mostly for nothing: side by side.
    await asyncio.gather(
        what_telegram_refuses_for_now_arrives_in_order(town),
        a_server_that_never_answers_holds_up_nobody_else(town),
    )
    assert town.api.violations == []


async def what_telegram_refuses_for_now_arrives_in_order(town: Town) -> None:
    await town.head.press("Saya mengerti", then="ini laporan sampai")
    for failure in BOT_FAILURES:
        town.api.fail(failure, "sendMessage", chat=town.head.id)
    mark = town.api.number()
    for text in ("bantuan", "laporan", "menu"):
        await town.api.say(town.head.id, text)
    await town.head.reads("ini laporan sampai", mark)
    answers = [sent.text.split("\n")[0] for sent in town.api.chats[town.head.id] if sent.message_id > mark]
    assert [text.split(" ")[0] for text in answers] == ["Cara", "Belum", "Ujang"]


async def a_server_that_never_answers_holds_up_nobody_else(town: Town) -> None:
    def asked() -> int:
        return sum(call.chat == town.neighbour.id for call in town.api.calls)

    before = asked()
    town.api.fail(Failure.hanging(), "sendMessage", chat=town.neighbour.id)
    mark = town.api.number()
    await town.api.say(town.neighbour.id, "bantuan")
    await town.api.wait_until(lambda: asked() > before)
    await town.operator.say("/antrean", then="Tidak ada laporan")
    assert [sent for sent in town.api.chats[town.neighbour.id] if sent.message_id > mark] == []
    # Twenty seconds later the sender gives up waiting and tries again.
    answer = await town.neighbour.reads("Cara melapor", mark)
    assert "Bukan jaminan" in answer.text or "bukan jaminan" in answer.text


async def test_one_report_told_twice_pressed_by_a_stranger_and_by_two_operators_at_once(town: Town) -> None:
    await town.enrol("head", "operator", "second")
    await town.bind_room()
    number = await report_death(town.head)
    card = await town.room.reads(number)
    await the_same_update_twice_is_answered_once(town, number)
    await a_stranger_in_the_group_decides_nothing(town, number, card)
    await of_two_operators_at_once_one_decides_and_the_other_is_told(town, number, card)
    assert town.api.violations == []


async def the_same_update_twice_is_answered_once(town: Town, number: str) -> None:
    answered = len(town.api.chats[town.head.id])
    # The press on *Kirim*, whose button may be gone by now.
    await town.api.again()
    await town.head.say("laporan", then=number)
    assert len(town.api.chats[town.head.id]) == answered + 1
    assert len(await town.bot.json_here("report", "list")) == 1


async def a_stranger_in_the_group_decides_nothing(town: Town, number: str, card: Sent) -> None:
    await town.api.press_token(999, next(b.token for b in card.buttons if b.label == "Setujui"), card)
    await town.api.wait_until(lambda: "Hanya operator wilayah ini yang bisa memutuskan." in town.api.answers.values())
    assert (await town.bot.json_here("report", "show", number))["status"] == "waiting"


async def of_two_operators_at_once_one_decides_and_the_other_is_told(town: Town, number: str, card: Sent) -> None:
    tokens = {button.label: button.token for button in card.buttons}
    before = set(town.api.presses)
    await asyncio.gather(
        town.api.press_token(town.operator.id, tokens["Setujui"], card),
        town.api.press_token(town.second.id, tokens["Setujui"], card),
    )
    mine, theirs = set(town.api.presses) - before
    await town.api.wait_until(lambda: {mine, theirs} <= town.api.answers.keys())
    notices = sorted(town.api.answers[press] for press in (mine, theirs))
    assert notices[0].startswith(f"Laporan {number} disetujui.")
    assert re.fullmatch(f"Laporan {number} sudah disetujui oleh (Rina Marlina|Dedi Supriadi).", notices[1])
    winner = notices[1].partition("oleh ")[2].rstrip(".")
    await Person(town.api, 0, ROOM).reads(f"isetujui oleh {winner}")
    await town.head.reads(f"{number} ({asep_today()}, Kp. Cibogo No. 4) disetujui")
    assert sum(") disetujui" in sent.text for sent in town.api.chats[town.head.id]) == 1
