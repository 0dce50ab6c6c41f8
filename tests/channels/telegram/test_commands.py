"""Telegram shows the commands that may be given where one writes; whoever cannot set them goes on."""

import re

import pytest

from bot.channels.telegram.channel import TelegramChannel, Webhook
from bot.channels.telegram.commands import COMMANDS, GROUPS, PRIVATE, offered
from bot.dialogue.prompt import Typed
from bot.domain.people.officer import Role
from bot.services.conversation.commands import command_of
from bot.services.work.texts import Texts
from tests.botapi import BotApi, Failure
from tests.channels.telegram.conftest import NOW, read_attachment

TEXTS = Texts()
ELSEWHERE = ("batal", "kembali", "grup")
"""Words of the question under way, and of the group itself."""


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
    assert list(api.commands[PRIVATE])[:2] == ["menu", "laporan"]
    assert api.commands[GROUPS]["antrean"] == "Laporan yang menunggu"


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
