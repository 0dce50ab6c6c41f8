"""Telegram as the settings want it: what the table of channels knows of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.channels.outgoing import say_proxy
from bot.channels.telegram.group_limit import cards_a_minute
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.telegram.traits import TRAITS
from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.services.work.channel import Traits
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.check import Check
from bot.services.work.inviter import Inviter

# Each of the libraries takes long to load, so each is loaded by whoever needs it.
if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Practice

COMMAND = "/start"
SLIP_STEPS = (1, 2, 3)


class TelegramPlan(ChannelPlan[TelegramSettings]):
    """A bot by its token."""

    traits = TRAITS
    section = TelegramSettings
    switch = "[telegram] token"

    @property
    def is_on(self) -> bool:
        return bool(self._token)

    @property
    def _token(self) -> str:
        return self.settings.token.get_secret_value()

    @property
    def as_set(self) -> Traits:
        settings = self.settings
        return replace(TRAITS, cards_a_minute=cards_a_minute(settings.api_base, settings.max_per_minute_group))

    async def check(self) -> Sequence[Check]:
        from bot.channels.telegram.check import Wanted, check_telegram
        from bot.channels.telegram.probe import ask_bot

        settings = self.settings
        through = say_proxy(settings.api_base)
        wanted = Wanted(settings.mode, self.public_url, lambda: ask_bot(self._token, settings.api_base), through)
        return await check_telegram(wanted if self.is_on else None)

    async def inviter(self, house: "House") -> Inviter:
        if not self.is_on:
            return bot_inviter("", "[telegram] token kosong")
        from bot.channels.telegram.check import BotSilent
        from bot.channels.telegram.probe import ask_bot

        try:
            return bot_inviter((await ask_bot(self._token, self.settings.api_base)).username)
        except BotSilent as error:
            return bot_inviter("", f"{self.settings.api_base} tidak menyebut nama bot ({error})")

    def build(self, house: "House", practice: "Practice | None" = None) -> "TelegramChannel":
        from bot.channels.telegram.channel import TelegramChannel, Webhook
        from bot.channels.telegram.commands import offered

        settings = self.settings
        by_webhook = settings.mode == "webhook"
        return TelegramChannel(
            self._token,
            house.read_attachment,
            api_base=settings.api_base,
            max_per_second=settings.max_per_second,
            max_per_minute_group=settings.max_per_minute_group,
            clock=house.clock,
            commands=offered(lambda text: house.texts.say(house.locale, text)),
            webhook=Webhook(settings.webhook_secret.get_secret_value(), self.public_url) if by_webhook else None,
        )


def bot_inviter(bot: str, why_not: str = "") -> Inviter:
    """By the bot of this name; without one, why there is no link."""

    def slip(code: str) -> Sequence[Text]:
        return [Text(f"slip-bot-{step}", {"bot": bot, "code": code}) for step in SLIP_STEPS]

    def link(_: Officer, code: str) -> str:
        return _invite_link(bot, code)

    if not bot:
        return Inviter("Telegram", why_not=f"Tanpa tautan Telegram: {why_not}.", command=COMMAND, slip=slip)
    return Inviter("Telegram", link, command=COMMAND, slip=slip)


def _invite_link(bot: str, code: str) -> str:
    """Opens the chat with the bot of this name; its first message is then the code."""
    return f"https://t.me/{quote(bot)}?start={code}"
