"""Over the line nothing acknowledged is lost, nothing is doubled, and what stands in the chat is true."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from bot.channels.web.socket import CLOSED_FOR_BAD_LINK
from bot.dialogue.prompt import Button, Pin, Pressed, Prompt, SharedContact, Typed
from bot.domain.address import Address
from bot.services.work.channel import Done, DropButtons, EditPrompt, SendPrompt
from tests.channels.web.conftest import QUESTION, Site
from tests.conftest import fresh
from tests.patience import WITHIN

DEDI = Address("web", "dedi")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    return fresh(request)


async def test_what_is_said_is_taken_and_answered(site: Site) -> None:
    browser = await site.open("dedi")
    assert await browser.say("lapor") == "ack"
    await browser.until_shown("lapor", QUESTION.text)
    assert [inbound.said for inbound in site.services.taken.values()] == [Typed("lapor")]
    assert browser.messages[1]["mine"]


async def test_a_reload_shows_the_whole_conversation(site: Site) -> None:
    first = await site.open("dedi")
    await first.say("lapor")
    second = await site.open("dedi")
    assert [message["text"] for message in second.messages.values()] == ["lapor", QUESTION.text]
    assert second.messages[1]["taken"]


async def test_what_fails_is_not_acknowledged_and_stands_as_waiting(site: Site) -> None:
    site.services.failures = 1
    browser = await site.open("dedi")
    assert await browser.say("lapor") == "failed"
    again = await site.open("dedi")
    assert [message["taken"] for message in again.messages.values()] == [False]


async def test_said_again_after_a_failure_it_is_taken_once_and_shown_once(site: Site) -> None:
    site.services.failures = 2
    browser, said_id = await site.open("dedi"), str(uuid4())
    answers = [await browser.say("lapor", said_id) for _ in range(4)]
    assert answers == ["failed", "failed", "ack", "ack"]
    assert len(site.services.taken) == 1
    fresh = await site.open("dedi")
    assert [message["text"] for message in fresh.messages.values()] == ["lapor", QUESTION.text]
    assert fresh.messages[1]["taken"]


async def test_coming_back_brings_what_was_missed_and_nothing_twice(site: Site) -> None:
    browser = await site.open("dedi")
    await site.prompt("dedi", "satu")
    await browser.until_shown("satu")
    await browser.line.close()
    for text in ("dua", "tiga"):
        await site.prompt("dedi", text)
    back = await site.open("dedi", after=1, edition=browser.edition)
    assert [message["text"] for message in back.messages.values()] == ["dua", "tiga"]


async def test_coming_back_brings_the_edits_that_were_missed(site: Site) -> None:
    browser = await site.open("dedi")
    await site.prompt("dedi", "satu")
    await browser.until_shown("satu")
    await browser.line.close()
    await site.channel.carry_out(DEDI, EditPrompt("1", Prompt("satu, diubah")))
    back = await site.open("dedi", after=1, edition=browser.edition)
    assert back.messages[1]["text"] == "satu, diubah"


async def test_every_one_of_many_messages_comes_in_order_once(site: Site) -> None:
    browser = await site.open("dedi")
    texts = [str(number) for number in range(450)]
    for text in texts:
        await site.prompt("dedi", text)
    await browser.until_shown(*texts)
    assert browser.resent == []


async def test_an_edit_replaces_the_message_in_open_browsers(site: Site) -> None:
    browser = await site.open("dedi")
    sent = await site.channel.carry_out(DEDI, SendPrompt(QUESTION))
    assert isinstance(sent, Done)
    await browser.until_shown(QUESTION.text)
    await site.channel.carry_out(DEDI, EditPrompt(sent.message_ref, Prompt("Sudah.", (Button("Menu", "menu"),))))
    await browser.until_shown("Sudah.")
    assert browser.messages[1]["buttons"] == [["Menu", "menu", "plain"]]


async def test_buttons_taken_from_a_message_vanish_in_open_browsers(site: Site) -> None:
    browser = await site.open("dedi")
    sent = await site.channel.carry_out(DEDI, SendPrompt(QUESTION))
    assert isinstance(sent, Done)
    await browser.until_shown(QUESTION.text)
    await site.channel.carry_out(DEDI, DropButtons(sent.message_ref))
    await site.prompt("dedi", "berikutnya")
    await browser.until_shown(QUESTION.text, "berikutnya")
    assert browser.messages[1]["buttons"] == []


async def test_an_edit_of_what_is_not_there_counts_as_done(site: Site) -> None:
    assert await site.channel.carry_out(DEDI, EditPrompt("99", QUESTION)) == Done("99")


async def test_a_press_is_answered_and_remembered_on_the_message(site: Site) -> None:
    browser = await site.open("dedi")
    await browser.say("lapor")
    assert await browser.tell("press", seq=2, token="s:1:asep") == "ack"
    said = list(site.services.taken.values())[1]
    assert said.said == Pressed("s:1:asep", "2", said.id)
    assert browser.notices == ["Dicatat."]
    assert (await site.open("dedi")).messages[2]["pressed"] == "s:1:asep"


async def test_in_a_room_all_see_who_said_what_and_no_address(site: Site) -> None:
    speaker, other = await site.open("yuyun", "grup"), await site.open("nani", "grup")
    await speaker.say("/grup")
    await other.until_shown("/grup")
    assert other.messages[1] | {"mine": False, "id": "", "name": "Bu Yuyun"} == other.messages[1]
    assert "yuyun" not in str(other.messages)
    inbound = next(iter(site.services.taken.values()))
    assert (inbound.room, inbound.sender) == (Address("web", "grup"), Address("web", "yuyun"))


async def test_the_shared_number_is_the_phones_own_whatever_the_browser_says(site: Site) -> None:
    browser = await site.open("dedi")
    assert await browser.tell("contact", phone="0899999999", own=True) == "ack"
    assert [inbound.said for inbound in site.services.taken.values()] == [SharedContact("081200000001", own=True)]


async def test_a_phone_without_a_number_shares_none(site: Site) -> None:
    browser = await site.open("yuyun")
    assert await browser.tell("contact") == "refused"


async def test_a_place_is_taken_and_shown_in_the_chat(site: Site) -> None:
    browser = await site.open("dedi")
    assert await browser.tell("pin", latitude=-6.30125, longitude=107) == "ack"
    assert [inbound.said for inbound in site.services.taken.values()] == [Pin(-6.30125, 107.0)]
    await browser.until_shown("Lokasi saya: -6.30125, 107.00000", QUESTION.text)


@pytest.mark.parametrize(
    "frame",
    [
        {"type": "say", "id": "not-a-uuid", "text": "lapor"},
        {"type": "say", "id": str(uuid4()), "text": "   "},
        {"type": "say", "id": str(uuid4()), "text": "x" * 20_001},
        {"type": "say", "id": str(uuid4()), "text": 5},
        {"type": "press", "id": str(uuid4()), "seq": 1, "token": "é" * 33},
        {"type": "press", "id": str(uuid4()), "seq": 10**30, "token": "s:1:asep"},
        {"type": "press", "id": str(uuid4()), "seq": -1, "token": "s:1:asep"},
        {"type": "pin", "id": str(uuid4()), "latitude": 91, "longitude": 107.3},
        {"type": "pin", "id": str(uuid4()), "latitude": "-6.3", "longitude": 107.3},
        {"type": "pin", "id": str(uuid4())},
        {"type": "dance", "id": str(uuid4())},
        ["say"],
        5,
    ],
)
async def test_rubbish_is_refused_and_the_line_stays(site: Site, frame: object) -> None:
    browser = await site.open("dedi")
    await browser.line.send_json(frame)
    assert (await browser.until("refused"))["type"] == "refused"
    assert await browser.say("lapor") == "ack"


async def test_a_browser_that_has_more_than_can_be_is_told_all(site: Site) -> None:
    await site.prompt("dedi", "Halo")
    browser = await site.open("dedi", after=10**30)
    await browser.until_shown("Halo")


@pytest.mark.parametrize("token", ["", "forged", "expired"])
async def test_a_bad_link_opens_no_line(site: Site, token: str) -> None:
    token = site.token("dedi", lasting=timedelta(seconds=-1)) if token == "expired" else token
    line = await site.http.ws_connect(site.url("/web/line"))
    await line.send_json({"type": "hello", "token": token})
    await line.receive(timeout=WITHIN)
    assert line.close_code == CLOSED_FOR_BAD_LINK


async def test_a_stopping_server_ends_the_lines(site: Site) -> None:
    browser = await site.open("dedi")
    await site.server.stop()
    await browser.line.receive(timeout=WITHIN)
    assert browser.line.closed


async def test_a_changed_prompt_is_not_marked_by_an_old_press(site: Site) -> None:
    browser = await site.open("dedi")
    await site.channel.carry_out(DEDI, SendPrompt(replace(QUESTION, buttons=())))
    await browser.tell("press", seq=1, token="s:1:asep")
    assert (await site.open("dedi")).messages[1]["pressed"] == ""
