"""Every order ends in an outcome, and the person sees what was ordered."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.send import pace_of
from bot.dialogue.prompt import Button, Prompt, Wants
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    Order,
    Outcome,
    RetryAt,
    SendFile,
    SendPrompt,
)
from bot.storage.files.attachment_files import AttachmentDamaged, AttachmentMissing, AttachmentUnreadable
from tests.botapi import BotApi, Failure
from tests.channels.telegram.conftest import NOW, read_attachment

UJANG = Address("telegram", "5551")
ROOM = Address("telegram", "-1001234567890")
QUESTION = Prompt("Siapa yang meninggal?", (Button("Batal", "s1:0:batal"),), Wants.TEXT)
SEND = SendPrompt(QUESTION)
EDIT = EditPrompt("1", QUESTION)
ANSWER = AnswerPress("4382")
FILE = SendFile("zip", "lapor.zip", "Bulan Agustus")
FETCH = FetchFile("AgACAg", "photo-1")


async def test_a_question_arrives_as_plain_text_with_its_buttons(api: BotApi, channel: TelegramChannel) -> None:
    outcome = await channel.carry_out(UJANG, SEND)
    shown = api.newest(5551)
    assert outcome == Done(str(shown.message_id))
    assert (shown.text, shown.labels) == ("Siapa yang meninggal?", ["Batal"])
    assert dict(api.calls[-1].params) == {
        "chat_id": 5551,
        "text": "Siapa yang meninggal?",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": [[{"text": "Batal", "callback_data": "s1:0:batal"}]]},
    }


@pytest.mark.parametrize("date", [None, 0, 1_767_000_000_000, 10**30, "2026"])
async def test_what_is_sent_is_sent_whatever_date_the_platform_gives_it(
    api: BotApi, channel: TelegramChannel, date: object
) -> None:
    api.fail(Failure(200, {"ok": True, "result": {"message_id": 9, "date": date}}), "sendMessage")
    outcome = await channel.carry_out(UJANG, SEND)
    assert isinstance(outcome, Done)
    assert (outcome.message_ref, outcome.dated) == ("9", None)


async def test_what_is_sent_to_a_topic_goes_there_and_its_share_is_the_groups(
    api: BotApi, channel: TelegramChannel
) -> None:
    topic = ROOM.in_topic("7")
    sent = await channel.carry_out(topic, SEND)
    assert api.calls[-1].params["message_thread_id"] == 7
    assert api.calls[-1].params["chat_id"] == int(ROOM.id)
    assert isinstance(sent, Done)
    for order in (FILE, replace(FILE, as_picture=True)):
        await channel.carry_out(topic, order)
        assert int(api.calls[-1].params["message_thread_id"]) == 7
    await channel.carry_out(topic, EditPrompt(sent.message_ref, Prompt("Disetujui")))
    assert api.chats[int(ROOM.id)][0].text == "Disetujui"


async def test_a_long_text_arrives_in_several_messages_with_the_buttons_under_the_last(
    api: BotApi, channel: TelegramChannel
) -> None:
    paragraph = "Pak Asep 👍 " * 100
    outcome = await channel.carry_out(UJANG, SendPrompt(replace(QUESTION, text=f"{paragraph}\n\n" * 8)))
    shown = api.chats[5551]
    assert len(shown) > 2
    assert [bool(message.buttons) for message in shown] == [False] * (len(shown) - 1) + [True]
    assert outcome == Done(str(shown[-1].message_id))


async def test_markup_that_a_person_typed_stays_as_typed(api: BotApi, channel: TelegramChannel) -> None:
    await channel.carry_out(UJANG, SendPrompt(Prompt("<b>Asep</b> *x* [y](http://z)")))
    assert api.newest(5551).text == "<b>Asep</b> *x* [y](http://z)"
    assert "parse_mode" not in api.calls[-1].params


async def test_an_edited_message_changes_its_text_and_loses_its_buttons(api: BotApi, channel: TelegramChannel) -> None:
    sent = await channel.carry_out(ROOM, SEND)
    assert isinstance(sent, Done)
    await channel.carry_out(ROOM, EditPrompt(sent.message_ref, Prompt("Disetujui oleh Ibu Rina")))
    card = api.newest(int(ROOM.id))
    assert (card.text, card.buttons) == ("Disetujui oleh Ibu Rina", [])


async def test_an_edit_without_a_change_is_done(api: BotApi, channel: TelegramChannel) -> None:
    sent = await channel.carry_out(ROOM, SEND)
    assert isinstance(sent, Done)
    assert await channel.carry_out(ROOM, EditPrompt(sent.message_ref, QUESTION)) == sent


async def test_buttons_are_taken_from_a_message_once_and_a_second_time_is_done(
    api: BotApi, channel: TelegramChannel
) -> None:
    sent = await channel.carry_out(UJANG, SEND)
    assert isinstance(sent, Done)
    text = api.newest(5551).text
    for _ in range(2):
        assert await channel.carry_out(UJANG, DropButtons(sent.message_ref)) == Done(sent.message_ref)
        assert (api.newest(5551).text, api.newest(5551).buttons) == (text, [])
    assert await channel.carry_out(UJANG, DropButtons("99")) == Done("99")


async def test_a_press_is_answered_with_a_notice_that_fits(api: BotApi, channel: TelegramChannel) -> None:
    await channel.carry_out(UJANG, SEND)
    await api.press(5551, "Batal")
    [press] = api.presses
    assert await channel.carry_out(UJANG, AnswerPress(press, "panjang " * 60)) == Done()
    assert len(api.answers[press]) <= 200
    assert api.answers[press].endswith("…")


async def test_a_file_arrives_with_its_name_and_bytes(api: BotApi, channel: TelegramChannel) -> None:
    await channel.carry_out(UJANG, SendFile("zip", "lapor-rt_dtks_32.15_2026-08_v1.zip", "Bulan " * 400))
    shown = api.newest(5551)
    assert (shown.filename, shown.content) == ("lapor-rt_dtks_32.15_2026-08_v1.zip", b"PK\x03\x04 the month")
    assert shown.text.endswith("…")


async def test_a_picture_is_shown_as_one_and_as_a_file_where_it_cannot_be(
    api: BotApi, channel: TelegramChannel
) -> None:
    for name in ("letter", "zip"):
        await channel.carry_out(UJANG, SendFile(name, "surat.jpg", "MTI-2611-0001", as_picture=True))
        shown = api.newest(5551)
        assert (shown.is_picture, shown.filename, shown.text) == (name == "letter", "surat.jpg", "MTI-2611-0001")


async def test_what_was_spoken_is_listened_to_where_it_stands_and_is_a_file_for_whoever_wants_no_voice(
    api: BotApi, channel: TelegramChannel
) -> None:
    for forbids in (False, True):
        api.no_voice = {5551} if forbids else set()
        await channel.carry_out(UJANG, SendFile("voice", "MTI-2611-0001-1-suara.ogg", "MTI-2611-0001"))
        shown = api.newest(5551)
        assert (shown.is_voice, shown.content, shown.text) == (not forbids, b"OggS a voice", "MTI-2611-0001")


async def test_a_photo_is_fetched(api: BotApi, channel: TelegramChannel) -> None:
    await api.send_photo(5551, b"\xff\xd8\xff KTP")
    file_id = next(name for name in api.files if name.endswith("1280"))
    assert await channel.carry_out(UJANG, FetchFile(file_id, "photo-1")) == Done(content=b"\xff\xd8\xff KTP")


async def test_a_photo_that_is_too_large_is_given_up(api: BotApi, channel: TelegramChannel) -> None:
    api.files["AgACAg"] = bytes(20_000_001)
    assert await channel.carry_out(UJANG, FETCH) == GiveUp("file_too_large")


async def test_a_photo_that_cannot_be_downloaded_now_is_asked_for_again(api: BotApi, channel: TelegramChannel) -> None:
    api.files["AgACAg"] = b"x"
    for failure in (Failure.bad_gateway(), Failure.refusal(404, "Not Found")):
        api.fail(failure, "file")
        assert isinstance(await channel.carry_out(UJANG, FETCH), RetryAt)
    assert await channel.carry_out(UJANG, FETCH) == Done(content=b"x")


FAILURES: list[tuple[Order, Failure, Outcome]] = [
    (SEND, Failure.too_many(7), RetryAt("too_many_requests", NOW + timedelta(seconds=7))),
    (SEND, Failure.bad_gateway(), RetryAt("network")),
    (SEND, Failure.refusal(500, "Internal Server Error"), RetryAt("network")),
    (SEND, Failure.cut(), RetryAt("network")),
    (SEND, Failure.rubbish(), RetryAt("unreadable_answer")),
    (SEND, Failure(200, {"ok": True}), RetryAt("unreadable_answer")),
    (SEND, Failure(200, {"ok": True, "result": {"text": "?"}}), RetryAt("unreadable_answer")),
    (SEND, Failure.blocked(), GiveUp("forbidden", unreachable=True)),
    (SEND, Failure.kicked(), GiveUp("forbidden", unreachable=True)),
    (SEND, Failure.refusal(403, "Forbidden: user is deactivated"), GiveUp("forbidden", unreachable=True)),
    (SEND, Failure.migrated(-1009), GiveUp("room_moved", moved_to=Address("telegram", "-1009"))),
    (SEND, Failure.bad_request("chat not found"), GiveUp("chat_not_found", unreachable=True)),
    (
        SEND,
        Failure.bad_request("not enough rights to send text messages to the chat"),
        GiveUp("not_allowed_to_write", True),
    ),
    *(
        (SEND, Failure.bad_request(said), GiveUp("not_allowed_to_write", True))
        for said in ("TOPIC_CLOSED", "message thread not found", "CHAT_WRITE_FORBIDDEN")
    ),
    (SEND, Failure.bad_request("something about 5551"), GiveUp("refused")),
    (SEND, Failure.unauthorized(), RetryAt("token_refused", blameless=True)),
    (SEND, Failure.refusal(404, "Not Found"), RetryAt("token_refused", blameless=True)),
    (SEND, Failure.refusal(409, "Conflict: terminated"), RetryAt("conflict")),
    (EDIT, Failure.bad_request("message to edit not found"), Done("1")),
    (EDIT, Failure.bad_request("message can't be edited"), Done("1")),
    (EDIT, Failure.too_many(7), RetryAt("too_many_requests", NOW + timedelta(seconds=7))),
    (ANSWER, Failure.bad_request("query is too old and response timeout expired or query ID is invalid"), Done()),
    (FILE, Failure.refusal(413, "Request Entity Too Large"), GiveUp("file_too_large")),
    (FILE, Failure.bad_gateway(), RetryAt("network")),
    (FILE, Failure.cut(), RetryAt("network")),
    (FETCH, Failure.bad_request("wrong file_id or the file is temporarily unavailable"), GiveUp("file_gone")),
    (FETCH, Failure.bad_request("file is too big"), GiveUp("file_too_large")),
    (FETCH, Failure.bad_gateway(), RetryAt("network")),
    (FETCH, Failure.refusal(403, "Forbidden"), RetryAt("forbidden")),
    (ANSWER, Failure.refusal(403, "Forbidden"), RetryAt("forbidden")),
]


@pytest.mark.parametrize(("order", "failure", "outcome"), FAILURES)
async def test_each_failure_has_its_outcome(
    api: BotApi, channel: TelegramChannel, order: Order, failure: Failure, outcome: Outcome
) -> None:
    api.fail(failure)
    assert await channel.carry_out(UJANG, order) == outcome


@pytest.mark.parametrize(
    ("address", "order", "outcome"),
    [
        (UJANG, SendFile("lost", "lapor.zip"), GiveUp("attachment_missing")),
        (UJANG, SendFile("huge", "lapor.zip"), GiveUp("file_too_large")),
        (UJANG, SendPrompt(Prompt("?", (Button("Ya", "x" * 65),))), GiveUp("unsendable")),
        (Address("telegram", "rina"), SEND, GiveUp("unsendable")),
    ],
)
async def test_an_order_that_can_never_be_carried_out_is_given_up(
    api: BotApi, channel: TelegramChannel, address: Address, order: Order, outcome: Outcome
) -> None:
    assert await channel.carry_out(address, order) == outcome
    assert api.calls == []


async def test_a_server_that_is_not_there_is_tried_again(api: BotApi) -> None:
    channel = TelegramChannel(api.token, read_attachment, api_base="http://127.0.0.1:9")
    assert await channel.carry_out(UJANG, SEND) == RetryAt("network")
    await channel.close()


async def test_a_server_that_does_not_answer_is_tried_again(api: BotApi) -> None:
    request = AiohttpRequest(read=0.05)
    api.fail(Failure.hanging())
    with pytest.raises(Exception, match="Timed out"):
        await request.do_request(f"{api.url}/bot{api.token}/getMe", "POST")
    await request.shutdown()


async def test_no_reason_and_no_log_line_tells_the_token_the_chat_or_the_text(
    api: BotApi, channel: TelegramChannel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    orders = (SEND, EDIT, FILE, FETCH)
    for failure in (
        Failure.too_many(),
        Failure.bad_gateway(),
        Failure.cut(),
        Failure.rubbish(),
        Failure.unauthorized(),
    ):
        api.fail(failure, times=len(orders))
        told = repr([await channel.carry_out(UJANG, order) for order in orders]) + caplog.text
        assert not any(secret in told for secret in (api.token, "5551", "meninggal", "lapor.zip", "log in"))


async def test_a_429_of_one_chat_does_not_hold_back_another(api: BotApi) -> None:
    channel = TelegramChannel(api.token, read_attachment, api_base=api.url, max_per_second=30, max_per_minute_group=10)
    api.fail(Failure.too_many(3600), chat=5551)
    assert isinstance(await channel.carry_out(UJANG, SEND), RetryAt)
    assert isinstance(await channel.carry_out(Address("telegram", "5552"), SEND), Done)
    assert isinstance(await channel.carry_out(UJANG, SEND), Done)
    await channel.close()


async def refused(channel: TelegramChannel, api: BotApi, *chats: int) -> list[bool]:
    """Whether each of the refusals was held to be the whole bot's."""
    for chat in chats:
        api.fail(Failure.too_many(3600), chat=chat)
    outcomes = [await channel.carry_out(Address("telegram", str(chat)), SEND) for chat in chats]
    return [outcome.blameless for outcome in outcomes if isinstance(outcome, RetryAt)]


async def test_a_429_of_several_chats_in_a_row_makes_the_whole_bot_wait(api: BotApi, channel: TelegramChannel) -> None:
    assert await refused(channel, api, 5551, 5551, 5552, 5553) == [False, False, False, True]
    assert (channel.pace.free(0, 100), round(channel.pace.wait(), -2)) == (0, 3600)


async def test_while_others_are_taken_a_429_is_that_chats_alone(api: BotApi, channel: TelegramChannel) -> None:
    for _ in range(3):
        assert await refused(channel, api, 5551, 5552) == [False, False]
        assert isinstance(await channel.carry_out(UJANG, SEND), Done)
    assert channel.pace.free(0, 100) == 100


async def test_a_token_that_is_refused_makes_the_whole_bot_wait(api: BotApi, channel: TelegramChannel) -> None:
    api.fail(Failure.unauthorized())
    await channel.carry_out(UJANG, SEND)
    assert channel.pace.free(0, 100) == 0


@pytest.mark.parametrize(
    "problem",
    [AttachmentMissing("gone"), AttachmentDamaged("sealed for another"), AttachmentUnreadable("a disk error")],
)
async def test_a_file_that_cannot_be_had_any_more_is_given_up_at_once(api: BotApi, problem: Exception) -> None:
    async def read(ref: str) -> bytes:
        raise problem

    channel = TelegramChannel(api.token, read, api_base=api.url)
    assert isinstance(await channel.carry_out(UJANG, FILE), GiveUp)
    await channel.close()


async def test_an_address_that_is_no_number_is_given_up_at_once(channel: TelegramChannel) -> None:
    assert await channel.carry_out(Address("telegram", "nobody"), SEND) == GiveUp("unsendable")


@pytest.mark.parametrize(
    ("api_base", "per_second", "limited"),
    [("https://api.telegram.org/", 0, True), ("http://127.0.0.1:9", 0, False), ("http://127.0.0.1:9", 5, True)],
)
def test_telegrams_own_limits_hold_at_telegram_and_none_elsewhere_unless_asked(
    api_base: str, per_second: float, limited: bool
) -> None:
    assert (pace_of(api_base, per_second, 0).per_second > 0) == limited


async def test_the_bots_name_is_asked_once(api: BotApi, channel: TelegramChannel) -> None:
    api.fail(Failure.bad_gateway())
    assert await channel.bot_username() is None
    assert [await channel.bot_username(), await channel.bot_username()] == ["lapor_karawang_bot"] * 2
    assert len(api.calls_of("getMe")) == 2


def test_a_process_that_only_sends_loads_neither_aiogram_nor_what_draws_papers() -> None:
    code = (
        "import sys, bot.app, bot.channels.telegram.channel, bot.channels.table;"
        "sys.exit(any(name in sys.modules for name in ('aiogram', 'fpdf')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_only_what_an_update_is_read_by_is_built_of_aiograms_types() -> None:
    code = (
        "import sys, bot.channels.telegram.parse as ours, bot.channels.telegram.polling, aiogram.types as theirs;"
        "built = [name for name in theirs.__all__ if getattr(getattr(theirs, name), '__pydantic_complete__', False)];"
        "sys.exit(bool(built) or not ours.ReadUpdate.__pydantic_complete__)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
