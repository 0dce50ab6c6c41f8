"""Telegram as the services see it: parse, sender, and what can be asked of it."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram import updates
from bot.channels.telegram.send import TELEGRAM, Sender, build_bot
from bot.dialogue.prompt import Inbound
from bot.domain.address import Address
from bot.services.work.channel import Order, Outcome, Payload, ReadAttachment


def _utc_now() -> datetime:
    return datetime.now(UTC)


class TelegramChannel:
    """Both directions of one bot token; opens its connections with the first order and ends them with `close`."""

    name = "telegram"

    def __init__(
        self,
        token: str,
        read_attachment: ReadAttachment,
        *,
        api_base: str = TELEGRAM,
        max_per_second: float = 0,
        max_per_minute_group: float = 0,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.bot: ExtBot[Any] = build_bot(token, api_base, max_per_second, max_per_minute_group)
        self._sender = Sender(self.bot, read_attachment, clock)
        self._clock = clock
        self._username: str | None = None

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
        if self._username is None:
            try:
                self._username = (await self.bot.get_me()).username
            except TelegramError:
                return None
        return self._username

    async def close(self) -> None:
        await self.bot.request.shutdown()
