"""The channel as the services see it."""

from bot.channels.telegram.channel import TelegramChannel
from bot.dialogue.prompt import Inbound, Pressed, Prompt, Typed
from bot.services.work.channel import AnswerPress, Channel, EditPrompt, SendPrompt
from tests.botapi import BotApi, Failure
from tests.channels.telegram.conftest import NOW
from tests.channels.telegram.test_send import QUESTION, UJANG


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
