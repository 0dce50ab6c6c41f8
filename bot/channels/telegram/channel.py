"""Telegram as the services see it: parse, sender, and what can be asked of it."""

import asyncio
import gc
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram import BotCommandScope
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.channels.outgoing import say_proxy
from bot.channels.telegram import updates
from bot.channels.telegram.check import REFUSED
from bot.channels.telegram.commands import Offered
from bot.channels.telegram.failures import why_silent
from bot.channels.telegram.group_limit import TELEGRAM
from bot.channels.telegram.send import Sender, build_bot, pace_of
from bot.channels.telegram.token_state import TokenState
from bot.channels.telegram.traits import TRAITS
from bot.dialogue.prompt import Inbound
from bot.domain.address import Address
from bot.services.work.channel import Accept, Order, Outcome, Payload, ReadAttachment
from bot.services.work.check import Check, fail, ok

PATIENCE = 5.0
"""Seconds for Telegram to say the bot's name: a network may swallow what is asked and never answer."""


_log = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Telegram calls us: with this secret, at this public address; an empty one means that somebody else tells it."""

    secret: str
    public_url: str


class TelegramChannel:
    """Both directions of one bot token; opens its connections with the first order and ends them with `close`.

    Without a webhook, Telegram is asked for what was said (polling).
    """

    name = TRAITS.name

    def __init__(
        self,
        token: str,
        read_attachment: ReadAttachment,
        *,
        api_base: str = TELEGRAM,
        max_per_second: float = 0,
        max_per_minute_group: float = 0,
        clock: Callable[[], datetime] = _utc_now,
        webhook: Webhook | None = None,
        patience: float = PATIENCE,
        commands: Offered | None = None,
    ) -> None:
        logging.getLogger("telegram").setLevel(logging.WARNING)  # the library tells of every request
        self._token, self._api_base, self._webhook = token, api_base, webhook
        self.listens_alone = webhook is None
        self.bot: ExtBot[Any] = build_bot(token, api_base)
        self.pace = pace_of(api_base, max_per_second, max_per_minute_group)
        self._token_state = TokenState()
        self._sender = Sender(self.bot, read_attachment, clock, self.pace, self._token_state)
        self._clock = clock
        self._patience = patience
        self._commands = commands or {}
        self._username: str | None = None
        self._through = say_proxy(api_base)

    @staticmethod
    def load() -> None:
        """Loads aiogram, which takes seconds: call it in a thread, so that the door listens meanwhile.

        The hundreds of thousands of objects that it makes stay for ever: the collector is off while they are made,
        and does not walk them again with each full collection. A process that only sends never loads it.
        """
        gc.disable()
        try:
            import bot.channels.telegram.parse  # noqa: F401
        finally:
            gc.enable()
        gc.freeze()

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return updates.sender_of(payload)

    def parse(self, payload: Payload) -> Inbound | None:
        # Imported with the first update, see `load`.
        from bot.channels.telegram.parse import parse

        return parse(payload, self._clock(), self._username)

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        return await self._sender.carry_out(address, order)

    async def bot_username(self) -> str | None:
        """The bot's name without @, for invite links; None while Telegram does not say."""
        try:
            return await self._ask_username()
        except Exception:  # as `introduce`, which says so
            return None

    async def _offer_commands(self) -> None:
        """Where Telegram does not take them now, the menu of the last start stands until the next."""
        try:
            async with asyncio.timeout(self._patience):
                for scope, commands in self._commands.items():
                    await self.bot.set_my_commands(commands, BotCommandScope(scope))
        except (TelegramError, TimeoutError) as error:
            _log.warning("the menu of commands was not taken: %s", type(error).__name__)

    async def _ask_username(self) -> str:
        if self._username is None:
            try:
                async with asyncio.timeout(self._patience):
                    self._username = (await self.bot.get_me()).username
            except TelegramError as error:
                self._token_state.refused = isinstance(error, InvalidToken)
                raise
        return self._username or ""

    async def introduce(self) -> Check:
        try:
            return ok(self.name, f"tersambung sebagai @{await self._ask_username()}{self._through}")
        except InvalidToken:
            return fail(self.name, *REFUSED)
        except Exception as error:  # a library that reads what Telegram never said fails in any way
            says = f"Telegram tidak menjawab{self._through} ({why_silent(error)}); dicoba terus"
            return fail(self.name, says, f"Periksa jaringan ke {self._api_base}; lewat proxy, isi HTTPS_PROXY.")

    def routes(self, accept: Accept) -> Sequence[Any]:
        if self._webhook is None:
            return ()
        from bot.channels.telegram.door import webhook_route

        return [webhook_route(accept, self._webhook.secret)]

    async def listen(self, accept: Accept) -> None:
        """Polls until cancelled, or tells Telegram where to knock; knows the bot's name first, for its commands."""
        await self.bot_username()
        await self._offer_commands()
        if self._webhook is None:
            from bot.channels.telegram.polling import Poller

            await Poller(self._token, accept, api_base=self._api_base, state=self._token_state).run()
        elif self._webhook.public_url:
            from bot.channels.telegram.door import WEBHOOK_PATH, register_webhook

            await register_webhook(self.bot, self._webhook.public_url + WEBHOOK_PATH, self._webhook.secret)

    @property
    def trouble(self) -> str:
        return "telegram refuses the token" if self._token_state.refused else ""

    async def hang_up(self) -> None:
        """Nothing stays open: a request of a webhook ends by itself."""

    async def close(self) -> None:
        await self.bot.request.shutdown()
