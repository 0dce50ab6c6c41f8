"""A pressed button ends waiting in the answer of the door that brought the press, where that can; else by an order."""

import pytest

from bot.dialogue.prompt import Inbound, Pressed, Typed
from bot.domain.address import Address
from bot.services.work.channel import AnswerPress
from bot.services.work.work import Work
from bot.storage import tables
from tests.services.phones import ROOM, WIDOWING, Phone, Town

pytestmark = pytest.mark.both_databases


async def press(town: Town, phone: Phone, label: str, event_id: str, *, answers: bool = True) -> AnswerPress | None:
    """Hands in the press of a button on the newest message, without sending anything."""
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == label)
    said = Pressed(token, phone.newest.ref, f"press-{event_id}")
    payload = {"id": event_id, "from": phone.address, "room": phone.room, "said": said}
    return await town.converse.accept("web", payload, answers=answers)


async def queued_presses(town: Town) -> int:
    return sum(row["lane"].endswith(":press") for row in await town.rows(tables.outbox))


async def test_the_door_is_given_what_ends_the_waiting_and_nothing_is_queued_for_it(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    assert await press(town, phone, "Kematian", "a") == AnswerPress("press-a")
    assert await queued_presses(town) == 0


async def test_what_is_no_press_is_given_nothing(town: Town) -> None:
    assert await town.converse.accept("web", {"id": "a", "from": "rt-1", "said": Typed("menu")}, answers=True) is None


async def test_a_door_that_cannot_answer_has_it_queued(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    assert await press(town, phone, "Kematian", "a", answers=False) is None
    assert await queued_presses(town) == 1


async def test_an_operators_decision_is_told_in_the_answer(town: Town) -> None:
    await town.rt_reports_death()
    told = await press(town, town.phone("operator", ROOM.id), "Setujui", "a")
    assert told == AnswerPress("press-a", f"Laporan MTI-2611-0001 {WIDOWING}")
    assert await queued_presses(town) == 0


async def test_a_press_whose_answer_was_lost_ends_waiting_when_it_comes_again_and_changes_nothing(town: Town) -> None:
    await town.rt_reports_death()
    room = town.phone("operator", ROOM.id)
    card = room.newest
    await press(town, room, "Setujui", "a")
    async with town.another_process() as other:
        token = next(button.token for button in card.prompt.buttons if button.label == "Setujui")
        said = Pressed(token, card.ref, "press-a")
        again = {"id": "a", "from": "operator", "room": ROOM.id, "said": said}
        assert await other.converse.accept("web", again, answers=True) == AnswerPress("press-a")
    assert len(await town.log(f"report:{(await town.the_report()).id}")) == 3


@pytest.mark.parametrize("longer", [False, True])
async def test_what_is_too_long_for_a_notice_is_said_whole_in_private(town: Town, *, longer: bool) -> None:
    operator = await town.phone("operator").say("menu")
    sender = Address("web", "operator")
    words = "a" * (town.house.traits_at(sender).limits.notice + longer)
    inbound = Inbound("long", sender, Pressed("token", "card", "press-long"), town.clock(), ROOM)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        work.end_press(inbound, words)
        await work.flush()
    await operator.say("menu")
    assert (words in [bubble.prompt.text for bubble in operator.chat]) is longer
