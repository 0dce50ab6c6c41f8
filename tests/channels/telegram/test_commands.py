"""Telegram shows the commands that may be given where one writes; whoever cannot set them goes on."""

import re

import pytest

from bot.channels.telegram.channel import TelegramChannel, Webhook
from bot.channels.telegram.commands import COMMANDS, GROUPS, PRIVATE, offered
from bot.dialogue.prompt import Typed
from bot.domain.address import Address
from bot.domain.people.officer import Role
from bot.services.conversation.give_command import command_of
from bot.services.work.channel import Done, OfferCommands
from bot.services.work.texts import Texts
from tests.botapi import BotApi, Failure
from tests.channels.telegram.conftest import NOW, read_attachment

TEXTS = Texts()
ELSEWHERE = ("grup",)
"""A word of the group itself."""


def listening(api: BotApi) -> TelegramChannel:
    commands = offered(lambda text: TEXTS.say("id", text))
    webhook = Webhook("secret", "")
    return TelegramChannel(
        api.token, read_attachment, api_base=api.url, clock=lambda: NOW, commands=commands, webhook=webhook
    )


async def never(*_: object, **__: object) -> None:
    raise AssertionError("nothing is said")


async def test_private_chats_and_groups_are_offered_their_own_commands(api: BotApi) -> None:
    channel = listening(api)
    await channel.listen(never)
    await channel.close()
    assert list(api.commands) == [PRIVATE, GROUPS]
    assert list(api.commands[PRIVATE]) == ["start"]
    assert api.commands[GROUPS]["antrean"] == "Laporan yang menunggu"


async def test_a_chat_of_its_own_is_offered_what_it_is_ordered_to_until_that_is_taken_back(api: BotApi) -> None:
    channel, ujang = listening(api), Address("telegram", "5551")
    await channel.listen(never)
    assert await channel.carry_out(ujang, OfferCommands((("lapor", "Laporan baru"), ("batal", "Batal")))) == Done()
    assert api.commands["chat 5551"] == {"lapor": "Laporan baru", "batal": "Batal"}
    assert await channel.carry_out(ujang, OfferCommands()) == Done()
    assert list(api.commands) == [PRIVATE, GROUPS]
    assert api.violations == []
    await channel.close()


async def test_where_telegram_refuses_them_the_channel_listens_all_the_same(api: BotApi) -> None:
    channel = listening(api)
    api.fail(Failure.unauthorized(), "setMyCommands")
    await channel.listen(never)
    await channel.close()
    assert api.commands == {}


@pytest.mark.parametrize("name", sorted({name for names in COMMANDS.values() for name in names}))
def test_each_is_a_command_that_is_known(name: str) -> None:
    assert re.fullmatch("[a-z0-9_]{1,32}", name)
    assert name in ELSEWHERE or any(command_of(Typed(f"/{name}"), role, asked=False) for role in Role)
