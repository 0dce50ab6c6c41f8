"""What is said in a chat, both ways: an `Inbound` from a person, a `Say` from the engine, a `Prompt` ready to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.address import Address


@dataclass(frozen=True, slots=True)
class Typed:
    """Text, also a command such as `/menu`, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button. `token` is what the button carried; `message_ref` the message it hangs on; `press_id` to answer it.

    Where the platform repeats them, the message's `words` and the button's `label`, as he read them.
    """

    token: str
    message_ref: str = ""
    press_id: str = ""
    words: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo: the platform's file id, to be fetched after the commit; `caption` may carry text."""

    file_id: str
    caption: str = ""
    size: int = 0
    album: str = ""
    """The platform's number of the album that it is part of; each part comes as a message of its own, in any order."""


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A phone number. `own` is true only where the platform vouches that it is the sender's own."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map, WGS 84 in degrees."""

    latitude: float
    longitude: float

    @property
    def as_text(self) -> str:
        """As an answer keeps it: five decimals are about a metre."""
        return f"{self.latitude:.5f}, {self.longitude:.5f}"


@dataclass(frozen=True, slots=True)
class Other:
    """Anything else (sticker, voice, video, document): named so that the refusal can be kind. `file_id` is the
    platform's, of a voice message or a document, which has a `filename` as well; `size` in bytes, where it is told."""

    what: str
    file_id: str = ""
    filename: str = ""
    size: int = 0
    caption: str = ""
    """What is written below it."""


@dataclass(frozen=True, slots=True)
class RoomMoved:
    """The platform moved the room: its address is now `to`."""

    to: Address


@dataclass(frozen=True, slots=True)
class RoomMade:
    """The platform made the room that it was asked for under `request`; by `link` people come in."""

    request: str
    link: str


@dataclass(frozen=True, slots=True)
class PersonMoved:
    """The platform gave the person another address: what belonged to `sender` is now at `to`. `phone` is his
    number from now on (E.164), where that is what changed; `Inbound.phone` the one before."""

    to: Address
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot or the bot was put out of the room (`back` false), or the reverse (`back` true)."""

    back: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """What the message `message_ref` of his says now, where the platform tells that it was changed; empty where what
    is changed is no text."""

    text: str
    message_ref: str


Said = Typed | Pressed | Picture | SharedContact | Pin | Other | RoomMoved | RoomMade | PersonMoved | Gone | Edited


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing said. `id` is unique within the channel and the same when the platform delivers it again.

    `sender` is the person's private address, also where it was said in a `room`; `at` is UTC; `name` is as the
    platform shows it and never stored for strangers.
    """

    id: str
    sender: Address
    said: Said
    at: datetime
    room: Address | None = None
    name: str = ""
    replies_to: str = ""
    """The `message_ref` of a message of ours that this answers, where the platform says so."""
    is_anonymous: bool = False
    """Said in a room in the name of the room or of another chat: nobody knows by whom."""
    invited: bool = False
    """The chat is opened by a link made for one officer alone, and the address of `sender` bears his id."""
    phone: str = ""
    """The sender's own number, E.164, where the platform vouches for it with each message."""
    alias: Address | None = None
    """Another address by which the platform named him at other times."""
    message_ref: str = ""
    """The platform's own number of this message, where an `Edited` may name it later."""
    written: datetime | None = None
    """When the words were written, UTC, where that is before `at`: of a message that is passed on."""


Arg = str | int | float


@dataclass(frozen=True, slots=True)
class Text:
    """A text key with its arguments, no language. `parts` are rendered first, then passed by their names."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    parts: Mapping[str, "Text"] = field(default_factory=dict)


class Size(StrEnum):
    """How much a button stands out, and where: the main one first and alone in its row, small ones last."""

    MAIN = "main"
    """what goes on; one in a message"""
    PLAIN = "plain"
    SMALL = "small"
    """what leads away: back, cancel, the menu"""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice offered: `id` comes back in the token; the label is a `Text`, or a name shown as it is."""

    id: str
    label: Text | str
    size: Size = Size.PLAIN
    group: Text | None = None
    """What it has in common with those beside it; shown where choices stand in a list with headings."""


class Wants(StrEnum):
    """What an answer is given with; channels choose their means by it."""

    NOTHING = "nothing"
    TEXT = "text"
    PHOTO = "photo"
    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Say:
    """One message: lines of text, then options, which are shown by their sizes; an option's token is `prefix:id`.
    `left` is how many questions are left with this one, where it is said."""

    lines: tuple[Text, ...]
    options: tuple[Option, ...] = ()
    prefix: str = ""
    wants: Wants = Wants.NOTHING
    left: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """A label in the person's language, and the token (64 bytes at most) that comes back when it is pressed."""

    label: str
    token: str
    size: Size = Size.PLAIN
    group: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message as a person reads it; a channel renders it to its own markup."""

    text: str
    buttons: tuple[Button, ...] = ()
    wants: Wants = Wants.NOTHING
    contact_label: str = ""
    """Label of the button that shares the phone number, where `wants` is CONTACT."""
    location_label: str = ""
    """Label of the button that shares where the phone is, where `wants` is LOCATION."""
