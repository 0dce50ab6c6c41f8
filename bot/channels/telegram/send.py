"""Carries out orders through python-telegram-bot, and says what came of each."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, assert_never, cast

import orjson
from telegram.error import InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import RequestData

from bot.channels.telegram import keyboard
from bot.channels.telegram.failures import outcome_of
from bot.channels.telegram.request import AiohttpRequest, JsonBody
from bot.channels.telegram.traits import UPLOAD_LIMIT
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    EditPrompt,
    FetchFile,
    GiveUp,
    Order,
    Outcome,
    ReadAttachment,
    RetryAt,
    SendFile,
    SendPrompt,
)

TELEGRAM = "https://api.telegram.org"

# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
MESSAGES_PER_SECOND = 30
# The limit of a group is 20 a minute, but the limiter lets a full bucket go at once and refills it meanwhile: with 20
# it lets 40 through in the first minute.
MESSAGES_PER_MINUTE_GROUP = 10

# https://core.telegram.org/bots/api#getfile
DOWNLOAD_LIMIT = 20_000_000

_PLAIN = {"link_preview_options": {"is_disabled": True}}
"""No parse_mode, so that nothing typed is markup; no preview, because Telegram would open a personal link for it."""

_SEND, _EDIT, _ANSWER = "sendMessage", "editMessageText", "answerCallbackQuery"

_log = logging.getLogger(__name__)


def build_bot(token: str, api_base: str, max_per_second: float, max_per_minute_group: float) -> ExtBot[Any]:
    """The sending bot over our own request class, not yet connected.

    A limit of 0 stands for Telegram's own where `api_base` is Telegram, and for none at another server.
    """
    base = api_base.rstrip("/")
    own = base == TELEGRAM
    per_second = max_per_second or (MESSAGES_PER_SECOND if own else 0)
    per_minute = max_per_minute_group or (MESSAGES_PER_MINUTE_GROUP if own else 0)
    # With max_retries above 0 one chat's 429 would hold back every other: the deliverer moves that one row instead.
    limiter = AIORateLimiter(per_second, 1, per_minute, 60, max_retries=0) if per_second or per_minute else None
    request = AiohttpRequest()
    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=limiter,
    )


class Sender:
    """One token's way out. Needs no aiogram, so it may run in a process of its own."""

    def __init__(self, bot: ExtBot[Any], read_attachment: ReadAttachment, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._read_attachment = read_attachment
        self._clock = clock

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        """Never raises: what is wrong with the platform, the network or the order itself is an outcome."""
        try:
            return await self._carry_out(int(address.id), order)
        except TelegramError as error:
            return outcome_of(error, order, self._clock())
        except ValueError as error:
            # Ours to mend: an address that is no number, a token too long. Its text has no personal data.
            _log.error("a %s cannot be sent: %s", type(order).__name__, type(error).__name__, exc_info=True)
            return GiveUp("unsendable")
        except Exception as error:
            # The answer had a shape that the library stumbled over.
            _log.error("the answer to a %s could not be read: %s", type(order).__name__, type(error).__name__)
            return RetryAt("unreadable_answer")

    async def _carry_out(self, chat: int, order: Order) -> Outcome:
        match order:
            case SendPrompt():
                return await self._send(chat, order.prompt)
            case EditPrompt():
                return await self._edit(chat, order)
            case AnswerPress():
                return await self._answer(order)
            case SendFile():
                return await self._send_file(chat, order)
            case FetchFile():
                return await self._fetch_file(order)
            case _:
                assert_never(order)

    async def _send(self, chat: int, prompt: Prompt) -> Outcome:
        """Sends a text in as many messages as it takes, buttons under the last.

        When a later one fails the order is retried whole: the first are then seen twice, and none is missing.
        """
        markup = keyboard.markup(prompt, private=chat > 0)
        *first, last = keyboard.pieces(prompt.text)
        for text in first:
            await self._call(_SEND, {"chat_id": chat, "text": text, **_PLAIN})
        sent = await self._call(_SEND, {"chat_id": chat, "text": last, **_with(markup)})
        return Done(str(sent["message_id"]))

    async def _edit(self, chat: int, order: EditPrompt) -> Outcome:
        """An edited message stays one message, so a longer text is cut visibly."""
        markup = keyboard.inline_keyboard(order.prompt)
        text = keyboard.cut(order.prompt.text, keyboard.TEXT_LIMIT)
        where = {"chat_id": chat, "message_id": int(order.message_ref)}
        await self._call(_EDIT, {**where, "text": text, **_with(markup)})
        return Done(order.message_ref)

    async def _answer(self, order: AnswerPress) -> Outcome:
        await self._call(_ANSWER, keyboard.answer(order))
        return Done()

    async def _call(self, method: str, data: dict[str, Any]) -> Any:
        """The answer as JSON: of a sent message only its id matters.

        The body goes from here to bytes at once: the library's parameters, each checked and wrapped, and the object
        made of the answer cost half of sending (`docs/benchmarks.md`). Limiter, errors and request are the library's.
        """
        post, limiter = self._bot.request.post, self._bot.rate_limiter
        given = (f"{self._bot.base_url}/{method}", cast(RequestData, JsonBody(orjson.dumps(data))))
        if limiter is None:
            return await post(*given)
        return await limiter.process_request(post, given, {}, method, data, None)

    async def _send_file(self, chat: int, order: SendFile) -> Outcome:
        try:
            content = await self._read_attachment(order.attachment)
        except (LookupError, FileNotFoundError):
            return GiveUp("attachment_missing")
        if len(content) > UPLOAD_LIMIT:
            return GiveUp("file_too_large")
        caption = keyboard.cut(order.caption, keyboard.CAPTION_LIMIT) or None
        sent = await self._bot.send_document(chat, content, caption, filename=order.filename)
        return Done(str(sent.message_id))

    async def _fetch_file(self, order: FetchFile) -> Outcome:
        file = await self._bot.get_file(order.file_id)
        if (file.file_size or 0) > DOWNLOAD_LIMIT:
            return GiveUp("file_too_large")
        try:
            content = bytes(await file.download_as_bytearray())
        except InvalidToken:
            # The library reads every 404 so. The path was given a moment ago: ask for another.
            return RetryAt("file_not_there")
        return Done(content=content) if len(content) <= DOWNLOAD_LIMIT else GiveUp("file_too_large")


def _with(markup: keyboard.Markup | None) -> dict[str, Any]:
    # Telegram's own JSON goes through `api_kwargs`: the library's button objects would cost more than the sending.
    return {**_PLAIN, "reply_markup": markup} if markup else dict(_PLAIN)
