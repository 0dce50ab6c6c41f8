"""The channel as the services see it."""

import time

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.channels.telegram.channel import PATIENCE, TelegramChannel
from bot.channels.telegram.check import BotSilent, Wanted, check_telegram
from bot.channels.telegram.probe import ask_bot
from bot.dialogue.prompt import Inbound, Pressed, Prompt, Typed
from bot.services.work.channel import AnswerPress, Channel, EditPrompt, SendPrompt
from bot.services.work.check import State
from tests.botapi import BotApi, Failure
from tests.channels.telegram.conftest import NOW, read_attachment
from tests.channels.telegram.test_send import QUESTION, UJANG
from tests.patience import WITHIN


def newest(api: BotApi, channel: TelegramChannel) -> Inbound | None:
    return channel.parse(list(api.delivery.waiting.values())[-1])


async def test_it_is_a_channel(channel: TelegramChannel) -> None:
    whole: Channel = channel
    assert whole.name == "telegram"


async def test_once_our_name_is_known_commands_to_other_bots_are_not_ours(
    api: BotApi, channel: TelegramChannel
) -> None:
    await channel.bot_username()
    await api.say(5551, "/menu@other_bot", chat=-1001)
    assert newest(api, channel) is None
    await api.say(5551, "/menu@lapor_karawang_bot", chat=-1001)
    inbound = newest(api, channel)
    assert inbound is not None
    assert inbound.said == Typed("/menu")


async def test_it_says_as_whom_it_is_connected_or_what_is_wrong(api: BotApi, channel: TelegramChannel) -> None:
    api.fail(Failure.unauthorized(), "getMe")
    refused = await channel.introduce()
    assert (refused.state, refused.todo) == (State.FAIL, "Periksa [telegram] token.")
    api.fail(Failure.unauthorized(), "getMe")
    (by_doctor,) = await check_telegram(Wanted("polling", "", lambda: ask_bot(api.token, api.url)))
    assert (by_doctor.state, by_doctor.says, by_doctor.todo) == (refused.state, refused.says, refused.todo)
    assert channel.trouble
    connected = await channel.introduce()
    assert (connected.state, connected.says) == (State.OK, "tersambung sebagai @lapor_karawang_bot")


async def test_a_network_that_swallows_what_is_asked_is_told_in_time(api: BotApi) -> None:
    impatient = TelegramChannel(api.token, read_attachment, api_base=api.url, patience=0.05)
    api.fail(Failure(hang=True), "getMe", times=2)
    began = time.monotonic()
    silent = await impatient.introduce()
    assert silent.state is State.FAIL
    assert silent.says == "Telegram tidak menjawab (tidak ada jawaban sampai batas waktunya); dicoba terus"
    assert await impatient.bot_username() is None
    assert time.monotonic() - began < WITHIN
    assert PATIENCE <= 5
    await impatient.close()


async def test_a_refused_token_is_its_trouble_until_telegram_takes_it(api: BotApi, channel: TelegramChannel) -> None:
    assert channel.trouble == ""
    api.fail(Failure.unauthorized(), "sendMessage")
    await channel.carry_out(UJANG, SendPrompt(QUESTION))
    assert channel.trouble == "telegram refuses the token"
    await channel.carry_out(UJANG, SendPrompt(QUESTION))
    assert channel.trouble == ""


async def test_a_button_is_pressed_answered_and_its_message_edited(api: BotApi, channel: TelegramChannel) -> None:
    await channel.carry_out(UJANG, SendPrompt(QUESTION))
    await api.press(5551, "Batal")
    inbound = newest(api, channel)
    assert inbound is not None
    assert inbound.at == NOW
    assert isinstance(inbound.said, Pressed)
    await channel.carry_out(UJANG, AnswerPress(inbound.said.press_id))
    await channel.carry_out(UJANG, EditPrompt(inbound.said.message_ref, Prompt("Dibatalkan.")))
    assert api.newest(5551).text == "Dibatalkan."
    assert all(api.presses.values())


async def test_an_answer_that_is_none_ends_nothing_and_is_told() -> None:
    async def yes(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": True})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", yes)
    async with TestServer(app) as server:
        base = str(server.make_url("")).rstrip("/")
        with pytest.raises(BotSilent):
            await ask_bot("12:token", base)
        channel = TelegramChannel("12:token", read_attachment, api_base=base)
        assert "Telegram tidak menjawab" in (await channel.introduce()).says
        assert await channel.bot_username() is None
        await channel.close()
