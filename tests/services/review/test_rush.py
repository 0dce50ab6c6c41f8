"""A rush in a room that takes only so many messages: one card tells of all that wait, and changes with them."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.channels.telegram.group_limit import MESSAGES_PER_MINUTE_GROUP, cards_a_minute
from bot.dialogue.prompt import Pressed, Prompt
from bot.domain.address import Address
from bot.domain.report.review import Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.work.channel import SendPrompt
from bot.services.work.errands import Letter, Renew, to_bytes
from bot.services.work.pace import Pace
from bot.storage.messages import outbox, queued
from tests.services.network import Bubble
from tests.services.phones import Town

NAMES = ("Lilis Suryani (61)", "Wiwin Winarti (60)", "Mimin Mintarsih (59)", "Nabila Azzahra (34)")
TOLD = "laporan Sukamaju Baru menunggu"
TELEGRAM = "https://api.telegram.org"


@pytest.fixture
async def busy(town: Town) -> AsyncIterator[Town]:
    """A room takes two cards a minute."""
    traits = {"web": replace(town.house.traits_of("web"), cards_a_minute=2)}
    async with town.another_process(traits=traits) as elsewhere:
        yield elsewhere


async def reported(town: Town) -> Bubble:
    """Four deaths within a minute; gives the card of the queue."""
    for name in NAMES:
        await town.rt_reports_death(name)
    await arrives(town)
    [bubble] = [each for each in town.room.chat if TOLD in each.prompt.text]
    return bubble


async def arrives(town: Town) -> None:
    town.clock.advance(seconds=15)
    await town.deliver.drain()


async def test_beyond_so_many_one_card_tells_how_many_wait_and_how_many_warn_of_nothing(busy: Town) -> None:
    told = await reported(busy)
    assert "Pukul 09.00: 4 laporan Sukamaju Baru menunggu · 4 tanpa peringatan." in told.prompt.text
    assert told.labels == ["Buka satu per satu", "Setujui yang jelas"]
    assert len([each for each in busy.room.chat if "Kematian" in each.prompt.text]) == 2


async def test_it_changes_with_what_comes_and_with_what_is_decided(busy: Town) -> None:
    told = await reported(busy)
    await busy.room.tap("Setujui yang jelas", told)
    operator = busy.phone("operator")
    await operator.tap("✔ 4")
    await operator.tap("Setujui 3 laporan")
    await go_on_with_bulks(busy.house)
    await arrives(busy)
    assert "1 laporan Sukamaju Baru menunggu · 1 tanpa peringatan" in told.prompt.text
    await busy.room.tap("Buka satu per satu", told)
    card = next(each for each in reversed(operator.chat) if "Setujui" in each.labels)
    await operator.tap("Setujui", card)
    await arrives(busy)
    assert "semua laporan Sukamaju Baru sudah diputuskan" in told.prompt.text
    assert told.labels == []
    assert [each.status for each in await busy.reports()] == [Status.APPLIED] * 4


async def test_on_a_calm_day_each_has_its_card(busy: Town) -> None:
    for name in NAMES:
        await busy.rt_reports_death(name)
        busy.clock.advance(minutes=1)
    await arrives(busy)
    assert len([each for each in busy.room.chat if "Kematian" in each.prompt.text]) == 4
    assert not [each for each in busy.room.chat if TOLD in each.prompt.text]


async def test_its_buttons_are_only_for_those_who_decide_there(busy: Town) -> None:
    told = await reported(busy)
    before = len(busy.phone("rt-1").chat)
    for button in told.prompt.buttons:
        await busy.phone("rt-1", busy.room.room).send(Pressed(button.token, told.ref, "p"))
        assert "Bapak/Ibu" in busy.network.notices[-1] or "operator" in busy.network.notices[-1]
    assert len(busy.phone("rt-1").chat) == before


async def test_a_group_never_gets_more_than_telegram_allows_for_ten_minutes(town: Town) -> None:
    seconds = [0.0]
    pace = Pace(0, MESSAGES_PER_MINUTE_GROUP, lambda: seconds[0])
    town.network.pace = pace
    group = Address("web", "-100")
    cards = [to_bytes(Letter(SendPrompt(Prompt(f"card {number}")))) for number in range(40)]
    notes = [to_bytes(Letter(Renew("rush", Prompt(f"{number} wait")), shown="rush")) for number in range(40)]
    sent: list[float] = []
    for second in range(600):
        seconds[0] = float(second)
        town.clock.advance(seconds=1)
        if second % 15 == 0:
            async with town.house.db.write() as transaction:
                now = town.clock()
                letters = [queued.Queued("web", group, cards[second // 15], now)]
                letters.append(queued.Queued("web", group, notes[second // 15], now, ":rush", edits="rush"))
                await outbox.queue(transaction, letters)
        before = len(town.network.carried)
        await town.deliver.drain()
        sent += [second] * len([each for each, _ in town.network.carried[before:] if each == group.id])
    assert len(sent) > 40
    assert max(len([each for each in sent if start <= each < start + 60]) for start in range(600)) <= 20


def test_cards_leave_room_for_their_changes_and_no_other_server_is_held_back() -> None:
    assert 0 < cards_a_minute(TELEGRAM, 0) < MESSAGES_PER_MINUTE_GROUP
    assert cards_a_minute("http://127.0.0.1:8081", 0) == 0
    assert cards_a_minute(TELEGRAM, 1) == 1
