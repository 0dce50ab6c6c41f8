"""A raw Telegram update becomes what a person said, by aiogram's types and without its Dispatcher."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pydantic import BaseModel, Field, ValidationError

from bot.channels.telegram.update_types import (
    CallbackQuery,
    Chat,
    ChatType,
    ContentType,
    InaccessibleMessage,
    Message,
    Update,
    User,
    build,
)
from bot.dialogue.prompt import (
    Edited,
    Gone,
    Inbound,
    Other,
    Picture,
    Pin,
    Pressed,
    RoomMoved,
    Said,
    SharedContact,
    Typed,
)
from bot.domain.address import Address
from bot.domain.phones import with_country
from bot.services.work.channel import Payload

_ROOMS = (ChatType.GROUP, ChatType.SUPERGROUP)
_PHOTO_FILES = ("image/jpeg", "image/png")
"""A photo sent "as a file" is a photo to whoever sent it."""
_ADDRESSED = re.compile(r"(/\w+)@(\w+)(?=\s|$)")
_OTHERS = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.GAME,
        ContentType.INVOICE,
        ContentType.PAID_MEDIA,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)
"""What a person may send that we cannot use; every other kind is a service message that nobody wrote."""


class Member(BaseModel):
    """What we use of a chat member."""

    status: str
    is_member: bool = False

    @property
    def takes_part(self) -> bool:
        """A restricted one takes part only while it says so."""
        return self.status in ("member", "administrator", "creator") or self.is_member


class Membership(BaseModel):
    """What we use of a `my_chat_member`.

    aiogram's type wants every right that an administrator can have in aiogram's version of the Bot API, so it
    refuses the update of a server of another version.
    """

    chat: Chat
    person: User = Field(alias="from")
    date: datetime
    old_chat_member: Member
    new_chat_member: Member


class ReadUpdate(Update):
    """aiogram's update, with our membership."""

    my_chat_member: Membership | None = None  # type: ignore[assignment]


build(ReadUpdate)


class UnreadableUpdateError(ValueError):
    """The update does not have the shape of the Bot API; says where, never what was in it."""


def parse(payload: Payload, now: datetime, bot_username: str | None = None) -> Inbound | None:
    """What was said, or None for what is none of our business.

    `now` (UTC) dates a press, which the platform does not date. A command addressed to a bot of another name than
    `bot_username` is not ours. Raises `UnreadableUpdateError`.
    """
    try:
        update = ReadUpdate.model_validate(payload)
    except ValidationError as error:
        raise UnreadableUpdateError(_where(error)) from None
    number = str(update.update_id)
    if update.message is not None:
        return _message(number, update.message, bot_username)
    if update.edited_message is not None:
        return _edited(number, update.edited_message)
    if update.callback_query is not None:
        return _press(number, update.callback_query, now)
    if update.my_chat_member is not None:
        return _membership(number, update.my_chat_member)
    return None


def _where(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc'][:3]))}: {first['type']}"


def _message(number: str, message: Message, bot_username: str | None) -> Inbound | None:
    if message.migrate_to_chat_id is not None:
        sender = message.from_user.id if message.from_user else message.chat.id
        moved = RoomMoved(_address(message.migrate_to_chat_id))
        return Inbound(number, _address(sender), moved, message.date.astimezone(UTC), _address(message.chat.id))
    person = message.from_user
    if person is None or (person.is_bot and message.sender_chat is None) or message.is_automatic_forward:
        return None
    said = _said(message, person, bot_username)
    if said is None:
        return None
    inbound = _inbound(number, person, said, message.date, _place(message))
    if message.sender_chat is not None:
        # An anonymous administrator, or who speaks for a channel: nobody whom we could hold to it.
        if inbound.room is None:
            return None
        inbound = replace(inbound, sender=_address(message.sender_chat.id), name="", is_anonymous=True)
    written = message.forward_origin.date.astimezone(UTC) if message.forward_origin else None
    return replace(
        inbound, replies_to=_replies_to(message, bot_username), message_ref=str(message.message_id), written=written
    )


def _edited(number: str, message: Message) -> Inbound | None:
    """In private, where it may have been an answer; a place that moves is told by edits, and none of our business.

    `date` of an edited message is when it was first written: https://core.telegram.org/bots/api#message
    """
    person = message.from_user
    if person is None or person.is_bot or message.chat.type in _ROOMS or message.location is not None:
        return None
    said = Edited(message.text or "", str(message.message_id))
    return _inbound(number, person, said, message.date, Place(message.chat))


def _replies_to(message: Message, bot_username: str | None) -> str:
    """The number of a message of this bot; empty where it answers nothing, or somebody else."""
    answered = message.reply_to_message
    author = answered.from_user if answered else None
    if answered is None or author is None or not author.is_bot:
        return ""
    is_ours = bot_username is None or (author.username or "").casefold() == bot_username.casefold()
    return str(answered.message_id) if is_ours else ""


def _said(message: Message, person: User, bot_username: str | None) -> Said | None:
    if message.text is not None:
        return _typed(message.text, bot_username)
    if message.photo:
        largest = max(message.photo, key=lambda photo: photo.width * photo.height)
        album = message.media_group_id or ""
        return Picture(largest.file_id, message.caption or "", largest.file_size or 0, album)
    if message.contact is not None:
        return SharedContact(with_country(message.contact.phone_number), own=message.contact.user_id == person.id)
    if message.location is not None:
        # A venue has its location here as well: https://core.telegram.org/bots/api#message
        return Pin(message.location.latitude, message.location.longitude)
    file = message.document
    if file is not None and file.mime_type in _PHOTO_FILES:
        return Picture(file.file_id, message.caption or "", file.file_size or 0, message.media_group_id or "")
    if file is not None:
        name, caption = file.file_name or "", message.caption or ""
        return Other("document", file.file_id, name, file.file_size or 0, caption)
    if message.voice is not None:
        return Other("voice", message.voice.file_id)
    if message.forum_topic_reopened is not None or message.general_forum_topic_unhidden is not None:
        return Gone(back=True)
    kind = message.content_type
    return Other(ContentType(kind).value, caption=message.caption or "") if kind in _OTHERS else None


def _typed(text: str, bot_username: str | None) -> Typed | None:
    """`/menu@lapor_bot` is `/menu`, and none of our business where the name is another bot's."""
    addressed = _ADDRESSED.match(text)
    if addressed is None:
        return Typed(text)
    if bot_username is not None and addressed[2].casefold() != bot_username.casefold():
        return None
    return Typed(addressed[1] + text[addressed.end() :])


def _press(number: str, query: CallbackQuery, now: datetime) -> Inbound | None:
    if query.data is None or query.message is None:
        return None
    # An inaccessible message (deleted, or too old) still names its chat and number.
    said = Pressed(query.data, str(query.message.message_id), query.id, *_read(query.message, query.data))
    return _inbound(number, query.from_user, said, now, _place(query.message))


def _read(message: Message | InaccessibleMessage, token: str) -> tuple[str, str]:
    """The words above the button, and what stands on it; empty of a message that cannot be read any more."""
    if not isinstance(message, Message) or message.text is None or message.reply_markup is None:
        return "", ""
    buttons = [button for row in message.reply_markup.inline_keyboard for button in row]
    label = next((button.text for button in buttons if button.callback_data == token), "")
    return (message.text, label) if label else ("", "")


def _membership(number: str, change: Membership) -> Inbound | None:
    if change.chat.type == ChatType.CHANNEL:
        return None
    was_in, is_in = change.old_chat_member.takes_part, change.new_chat_member.takes_part
    if was_in == is_in:
        return None
    return _inbound(number, change.person, Gone(back=is_in), change.date, Place(change.chat))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said."""

    chat: Chat
    topic: str = ""


def _place(message: Message | InaccessibleMessage) -> Place:
    """An answer in a group without topics has a `message_thread_id` as well, and is in no topic by it."""
    if isinstance(message, Message) and message.is_topic_message and message.message_thread_id:
        return Place(message.chat, str(message.message_thread_id))
    return Place(message.chat)


def _inbound(number: str, person: User, said: Said, at: datetime, place: Place) -> Inbound:
    room = _address(place.chat.id).in_topic(place.topic) if place.chat.type in _ROOMS else None
    return Inbound(number, _address(person.id), said, at.astimezone(UTC), room, person.full_name)


def _address(chat_id: int) -> Address:
    return Address("telegram", str(chat_id))
