"""Carries out orders through python-telegram-bot, and says what came of each."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, assert_never, cast

import orjson
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.channels.outgoing import proxy_for
from bot.channels.telegram import keyboard
from bot.channels.telegram.failures import is_no_picture, outcome_of, takes_no_voice, wait_of
from bot.channels.telegram.group_limit import is_telegram, per_minute_group
from bot.channels.telegram.request import AiohttpRequest, JsonBody
from bot.channels.telegram.token_state import TokenState
from bot.channels.telegram.traits import PICTURE_LIMIT, UPLOAD_LIMIT
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    OfferCommands,
    Order,
    Outcome,
    ReadAttachment,
    RetryAt,
    SendFile,
    SendPrompt,
)
from bot.services.work.pace import Pace
from bot.storage.files.attachment_files import AttachmentLost, AttachmentMissing, AttachmentProblem

# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
MESSAGES_PER_SECOND = 30

# https://core.telegram.org/bots/api#getfile
DOWNLOAD_LIMIT = 20_000_000

TOKEN_REFUSED_FOR = 30.0
"""Seconds between tries of a token that Telegram does not know; somebody must mend it."""

_PLAIN = {"link_preview_options": {"is_disabled": True}}
"""No parse_mode, so that nothing typed is markup; no preview, because Telegram would open a personal link for it."""

_SEND, _EDIT, _DROP, _ANSWER = "sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery"

_OFFER, _TAKE_BACK = "setMyCommands", "deleteMyCommands"

VOICE = ".ogg"
"""How a file ends that was spoken; it is listened to where it stands, as it was sent."""

_log = logging.getLogger(__name__)


def pace_of(api_base: str, max_per_second: float, max_per_minute_group: float) -> Pace:
    """A limit of 0 stands for Telegram's own where `api_base` is Telegram, and for none at another server."""
    per_second = max_per_second or (MESSAGES_PER_SECOND if is_telegram(api_base) else 0)
    return Pace(per_second, per_minute_group(api_base, max_per_minute_group))


def build_bot(token: str, api_base: str) -> ExtBot[Any]:
    """The sending bot over our own request class, not yet connected.

    The library's limiter lets a message that was given to it first go first, whatever else is urgent, and one that
    waits in it for its group holds a place: the deliverer waits instead, by our `Pace`.
    """
    base = api_base.rstrip("/")
    request = AiohttpRequest(proxy=proxy_for(base))
    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and the topic in it; 0 for none. Telegram's general topic is named by leaving it out."""

    chat: int
    topic: int = 0

    @classmethod
    def of(cls, address: Address) -> "Place":
        """Raises ValueError where the address is no number."""
        return cls(int(address.chat), int(address.topic or 0))

    @property
    def named(self) -> dict[str, int]:
        """As a request names it."""
        return {"chat_id": self.chat} | ({"message_thread_id": self.topic} if self.topic else {})


class Sender:
    """One token's way out. Needs no aiogram, so it may run in a process of its own."""

    def __init__(
        self,
        bot: ExtBot[Any],
        read_attachment: ReadAttachment,
        clock: Callable[[], datetime],
        pace: Pace | None = None,
        token: TokenState | None = None,
    ) -> None:
        self._bot = bot
        self._pace = pace or Pace()
        self._token = token or TokenState()
        self._read_attachment = read_attachment
        self._clock = clock

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        """Never raises: what is wrong with the platform, the network or the order itself is an outcome."""
        try:
            outcome = await self._carry_out(Place.of(address), order)
        except TelegramError as error:
            self._token.refused = isinstance(error, InvalidToken)
            return self._refused(address, error, order)
        except AttachmentLost as problem:
            return GiveUp("attachment_missing" if isinstance(problem, AttachmentMissing) else "attachment_unreadable")
        except AttachmentProblem:
            return RetryAt("attachment_store")
        except ValueError as error:
            # Ours to mend: an address that is no number, a token too long. Its text has no personal data.
            _log.error("a %s cannot be sent: %s", type(order).__name__, type(error).__name__, exc_info=True)
            return GiveUp("unsendable")
        except Exception as error:
            # The answer had a shape that the library stumbled over.
            _log.error("the answer to a %s could not be read: %s", type(order).__name__, type(error).__name__)
            return RetryAt("unreadable_answer")
        self._pace.taken()
        self._token.refused = False
        return outcome

    def _refused(self, address: Address, error: TelegramError, order: Order) -> Outcome:
        """Where Telegram wants the whole bot to wait, or refuses its token, that is not the order's fault."""
        outcome = outcome_of(error, order, self._clock())
        if isinstance(error, RetryAfter):
            chat = "" if isinstance(order, AnswerPress | FetchFile) else address.chat
            if self._pace.refused(chat, wait_of(error).total_seconds()) and isinstance(outcome, RetryAt):
                return replace(outcome, blameless=True)
        elif isinstance(error, InvalidToken):
            self._pace.pause(TOKEN_REFUSED_FOR)
        elif isinstance(outcome, Done | GiveUp):
            self._pace.taken()
        return outcome

    async def _carry_out(self, place: Place, order: Order) -> Outcome:
        match order:
            case SendPrompt():
                return await self._send(place, order.prompt)
            case EditPrompt():
                return await self._edit(place.chat, order)
            case DropButtons():
                return await self._drop_buttons(place.chat, order)
            case AnswerPress():
                return await self._answer(order)
            case SendFile():
                return await self._send_file(place, order)
            case FetchFile():
                return await self._fetch_file(order)
            case OfferCommands():
                return await self._offer_commands(place.chat, order)
            case _:
                assert_never(order)

    async def _send(self, place: Place, prompt: Prompt) -> Outcome:
        """Sends a text in as many messages as it takes, buttons under the last.

        When a later one fails the order is retried whole: the first are then seen twice, and none is missing.
        """
        markup = keyboard.markup(prompt, private=place.chat > 0)
        *first, last = keyboard.pieces(prompt.text)
        for text in first:
            await self._call(_SEND, {**place.named, "text": text, **_PLAIN})
        sent = await self._call(_SEND, {**place.named, "text": last, **_with(markup)})
        return Done(str(sent["message_id"]), dated=_dated(sent.get("date")))

    async def _edit(self, chat: int, order: EditPrompt) -> Outcome:
        """An edited message stays one message, so a longer text is cut visibly."""
        markup = keyboard.inline_keyboard(order.prompt)
        text = keyboard.cut(order.prompt.text, keyboard.TEXT_LIMIT)
        where = {"chat_id": chat, "message_id": int(order.message_ref)}
        await self._call(_EDIT, {**where, "text": text, **_with(markup)})
        return Done(order.message_ref)

    async def _drop_buttons(self, chat: int, order: DropButtons) -> Outcome:
        await self._call(_DROP, {"chat_id": chat, "message_id": int(order.message_ref)})
        return Done(order.message_ref)

    async def _answer(self, order: AnswerPress) -> Outcome:
        await self._call(_ANSWER, keyboard.answer(order))
        return Done()

    async def _offer_commands(self, chat: int, order: OfferCommands) -> Outcome:
        self._spend(chat)
        scope = {"scope": {"type": "chat", "chat_id": chat}}
        listed = [{"command": name, "description": says} for name, says in order.commands]
        await self._call(_OFFER, {"commands": listed, **scope}) if listed else await self._call(_TAKE_BACK, scope)
        return Done()

    async def _call(self, method: str, data: dict[str, Any]) -> Any:
        """The answer as JSON: of a sent message only its id matters.

        The body goes from here to bytes at once: the library's parameters, each checked and wrapped, and the object
        made of the answer cost half of sending (`docs/benchmarks.md`). Errors and request are the library's.
        """
        if "chat_id" in data:
            self._spend(data["chat_id"])
        body = cast(RequestData, JsonBody(orjson.dumps(data)))
        return await self._bot.request.post(f"{self._bot.base_url}/{method}", body)

    def _spend(self, chat: int) -> None:
        self._pace.spend(str(chat), room=chat < 0)

    async def _send_file(self, place: Place, order: SendFile) -> Outcome:
        chat, topic = place.chat, place.topic or None
        self._spend(chat)
        try:
            content = await self._read_attachment(order.attachment)
        except (LookupError, FileNotFoundError):
            return GiveUp("attachment_missing")
        if len(content) > UPLOAD_LIMIT:
            return GiveUp("file_too_large")
        caption = keyboard.cut(order.caption, keyboard.CAPTION_LIMIT) or None
        if order.as_picture and len(content) <= PICTURE_LIMIT:
            try:
                shown = await self._bot.send_photo(
                    chat, content, caption, filename=order.filename, message_thread_id=topic
                )
                return Done(str(shown.message_id))
            except BadRequest as error:
                if not is_no_picture(error):
                    raise
            self._spend(chat)
        if order.filename.endswith(VOICE):
            try:
                told = await self._bot.send_voice(
                    chat, content, caption=caption, filename=order.filename, message_thread_id=topic
                )
                return Done(str(told.message_id))
            except BadRequest as error:
                if not takes_no_voice(error):
                    raise
            self._spend(chat)
        sent = await self._bot.send_document(chat, content, caption, filename=order.filename, message_thread_id=topic)
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


def _dated(told: object) -> datetime | None:
    """When it was sent by the platform's clock; None where it says nothing that is a time. It was sent all the same."""
    try:
        return datetime.fromtimestamp(told, UTC) if isinstance(told, int) and told else None
    except (ValueError, OverflowError, OSError):
        return None


def _with(markup: keyboard.Markup | None) -> dict[str, Any]:
    # Telegram's own JSON goes through `api_kwargs`: the library's button objects would cost more than the sending.
    return {**_PLAIN, "reply_markup": markup} if markup else dict(_PLAIN)
