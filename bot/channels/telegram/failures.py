"""What a failure of the Bot API means for the order that met it."""

from datetime import datetime, timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.silence import say_silence
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    GiveUp,
    Order,
    Outcome,
    RetryAt,
)

# What Telegram says with 400. There is no code for these, only words; source: tdlib/telegram-bot-api, Client.cpp.
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "group chat was deactivated", "bot was kicked")
_NO_RIGHT = (
    "not enough rights", "have no rights", "chat_write_forbidden", "need administrator rights", "chat_restricted",
    "topic_closed", "topic_deleted", "message thread not found",
)  # fmt: skip
_ALREADY_SO = ("message is not modified", "message to edit not found", "message can't be edited", "message_id_invalid")
_TOO_LATE = ("query is too old", "query id is invalid", "query_id_invalid")
_NO_PICTURE = ("photo_invalid_dimensions", "photo_ext_invalid", "image_process_failed", "photo_save_file_invalid")
_TOO_BIG_TO_FETCH = "file is too big"
_TOO_BIG_TO_SEND = "request entity too large"


def outcome_of(error: TelegramError, order: Order, now: datetime) -> Outcome:
    """The outcome, with a reason of our own words: the library's name chats, and may hold the token."""
    match error:
        case RetryAfter():
            return RetryAt("too_many_requests", now + wait_of(error))
        case ChatMigrated():
            return GiveUp("room_moved", moved_to=Address("telegram", str(error.new_chat_id)))
        case Forbidden():
            return _forbidden(order)
        case InvalidToken():
            # An operator must mend [telegram] token; until then nothing is lost.
            return RetryAt("token_refused", blameless=True)
        case Conflict():
            return RetryAt("conflict")
        case BadRequest():
            return _bad_request(error.message.lower(), order)
        case TimedOut():
            return RetryAt("timed_out")
        case NetworkError() if _TOO_BIG_TO_SEND in error.message.lower():
            return GiveUp("file_too_large")
        case NetworkError():
            return RetryAt("network")
        case _:
            return RetryAt("unreadable_answer")


def why_silent(error: Exception) -> str:
    """Why there is no usable answer; an error's own text may name the address with the token in it."""
    match error:
        case TimedOut() | TimeoutError():
            return say_silence("timed_out")
        case BadRequest():
            return say_silence("not JSON")
        case NetworkError():
            named = say_silence(error.message)
            return named if named != error.message else say_silence("network")
        case _:
            return say_silence("not JSON")


def is_no_picture(error: BadRequest) -> bool:
    """Whether Telegram will not show it as one (too long and narrow, or of another format); as a file it takes all."""
    return any(word in error.message.lower() for word in _NO_PICTURE)


def takes_no_voice(error: BadRequest) -> bool:
    """Whether the person has forbidden voice messages; as a file he takes it."""
    return "voice_messages_forbidden" in error.message.lower()


def wait_of(error: RetryAfter) -> timedelta:
    """How long Telegram wants to be left alone."""
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)


def _forbidden(order: Order) -> Outcome:
    """By who is written to, or by something on the way where nothing is asked of a chat."""
    is_of_chat = not isinstance(order, FetchFile | AnswerPress)
    return GiveUp("forbidden", unreachable=True) if is_of_chat else RetryAt("forbidden")


def _bad_request(said: str, order: Order) -> Outcome:
    def means(words: tuple[str, ...]) -> bool:
        return any(word in said for word in words)

    if isinstance(order, EditPrompt | DropButtons) and means(_ALREADY_SO):
        return Done(order.message_ref)
    if isinstance(order, AnswerPress) and means(_TOO_LATE):
        return Done()
    if isinstance(order, FetchFile):
        return GiveUp("file_too_large" if _TOO_BIG_TO_FETCH in said else "file_gone")
    if means(_NOBODY_THERE):
        return GiveUp("chat_not_found", unreachable=True)
    if means(_NO_RIGHT):
        return GiveUp("not_allowed_to_write", unreachable=True)
    return GiveUp("refused")
