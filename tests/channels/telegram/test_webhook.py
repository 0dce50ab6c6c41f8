"""The webhook answers 200 for what is committed, and for nothing else."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.channels.telegram.backoff import Backoff
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.door import register_webhook, webhook_route
from bot.domain.address import Address
from bot.services.work.channel import AnswerPress, Payload, SendPrompt
from tests.botapi import BotApi, Failure
from tests.channels.telegram.test_send import QUESTION

SECRET = "made_up-secret"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Converse:
    """Takes updates; fails as often as it is told to."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.failures = 0
        self.notice = ""

    async def __call__(self, channel: str, payload: Payload, *, answers: bool = False) -> AnswerPress | None:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("the database is away: Asep")
        self.taken.append(payload["update_id"])
        pressed = payload.get("callback_query")
        return AnswerPress(pressed["id"], self.notice) if answers and pressed else None


@pytest.fixture
def converse() -> Converse:
    return Converse()


@pytest.fixture
async def url(converse: Converse) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_routes([webhook_route(converse, SECRET)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook"
    await runner.cleanup()


async def knock(url: str, **request: Any) -> int:
    async with ClientSession() as session, session.post(url, **request) as response:
        return response.status


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"json": {"update_id": 1}, "headers": HEADER}, 200),
        ({"json": {"update_id": 1}}, 401),
        ({"json": {"update_id": 1}, "headers": {"X-Telegram-Bot-Api-Secret-Token": "salah"}}, 401),
        ({"json": {"update_id": 1}, "headers": {"X-Telegram-Bot-Api-Secret-Token": "sécret"}}, 401),
        ({"data": b"{", "headers": HEADER}, 400),
        ({"data": b"[1]", "headers": HEADER}, 400),
        ({"data": b"", "headers": HEADER}, 400),
        ({"data": b"[" * 900_000, "headers": HEADER}, 400),
        ({"data": b'{"a": "' + bytes(1024 * 1024) + b'"}', "headers": HEADER}, 413),
    ],
)
async def test_only_telegrams_updates_are_taken(
    url: str, converse: Converse, request_: dict[str, Any], status: int
) -> None:
    assert await knock(url, **request_) == status
    assert converse.taken == ([1] if status == 200 else [])


async def test_what_cannot_be_committed_is_answered_503_without_telling_what_it_was(
    url: str, converse: Converse, caplog: pytest.LogCaptureFixture
) -> None:
    converse.failures = 1
    assert await knock(url, json={"update_id": 1}, headers=HEADER) == 503
    assert "ConnectionError" in caplog.text
    assert "Asep" not in caplog.text


async def test_telegram_brings_again_what_was_not_committed(
    api: BotApi, channel: TelegramChannel, url: str, converse: Converse
) -> None:
    converse.failures = 2
    await register_webhook(channel.bot, url, SECRET)
    first, second = await api.say(5551, "lapor"), await api.say(5551, "Asep")
    await api.delivery.all_confirmed()
    assert api.delivery.statuses == [503, 503, 200, 200]
    assert converse.taken == [first, second]


@pytest.mark.parametrize(("notice", "read"), [("", ""), ("Disetujui.", "Disetujui."), ("x" * 300, "x" * 199 + "…")])
async def test_a_pressed_button_ends_waiting_with_the_answer_to_its_update(
    api: BotApi, channel: TelegramChannel, url: str, converse: Converse, notice: str, read: str
) -> None:
    converse.notice, converse.failures = notice, 1
    await channel.carry_out(Address("telegram", "5551"), SendPrompt(QUESTION))
    sent = api.chats[5551][-1]
    await register_webhook(channel.bot, url, SECRET)
    await api.press_token(5551, sent.buttons[0].token, sent)
    await api.delivery.all_confirmed()
    assert api.delivery.statuses == [503, 200]
    assert list(api.answers.values()) == [read]
    assert [call.in_answer for call in api.calls_of("answerCallbackQuery")] == [True]


async def test_the_webhook_is_set_when_telegram_is_there_again(api: BotApi, channel: TelegramChannel, url: str) -> None:
    for failure in (Failure.bad_gateway(), Failure.unauthorized(), Failure.bad_request("bad webhook")):
        api.fail(failure, "setWebhook")
    await register_webhook(channel.bot, url, SECRET, Backoff(first=0))
    assert (api.delivery.url, api.delivery.secret) == (url, SECRET)
    assert api.allowed_updates == ["message", "edited_message", "callback_query", "my_chat_member"]


def test_a_webhook_without_a_secret_is_refused_when_it_is_built(converse: Converse) -> None:
    with pytest.raises(ValueError, match="webhook_secret"):
        webhook_route(converse, "")
