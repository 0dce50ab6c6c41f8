"""What a channel is to the services: one protocol, because the channels are several."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from bot.dialogue.prompt import Inbound, Prompt
from bot.domain.address import Address
from bot.services.work.pace import Pace

TOKEN_BYTES = 64
"""What a button of ours carries at most, in plain ASCII; every channel takes at least as much."""

# --- what a channel can do --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a message of the channel holds: lengths as the platform counts characters, the rest in pieces or bytes.

    The default is what the narrowest platform we know takes.
    """

    text: int = 1024
    caption: int = 1024
    notice: int = 200
    label: int = 20
    """Of a button."""
    buttons: int = 3
    row_buttons: int = 1
    """Buttons side by side."""
    token_bytes: int = TOKEN_BYTES
    file_bytes: int = 16_000_000


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a channel before it is built. The defaults promise least."""

    name: str
    """In addresses, in the configuration's section, in the log; a lower-case word."""
    limits: Limits = field(default_factory=Limits)
    has_rooms: bool = False
    room_buttons: bool = True
    """Whether a message in a room can have buttons; else people answer by words."""
    can_edit: bool = False
    window: timedelta | None = None
    """For how long after a person wrote he may be written to freely; None where he always may."""
    knocks: Mapping[str, str] = field(default_factory=dict)
    """The names of approved messages, which may be sent outside of the window, by the notice that each is for."""
    cards_a_minute: int = 0
    """How many cards a room gets in a minute; beyond that one tells of all that wait. 0 for as many as there are."""
    confirms: bool = False
    """Whether the platform tells later what became of each message that it took, by a `Receipt`."""
    offers_commands: bool = False
    """Whether a private chat has a menu of commands of its own, by an `OfferCommands`."""
    chat_by_phone: str = ""
    """The address that opens a chat with whoever has this number: `…/{phone}`, E.164. Empty where there is none."""
    file_types: frozenset[str] | None = frozenset()
    """Suffixes such as `.pdf`; None for any."""

    def takes(self, filename: str, size: int = 0) -> bool:
        """Whether a file of this name and this many bytes can be sent."""
        fits = self.file_types is None or filename[filename.rfind(".") :].lower() in self.file_types
        return fits and size <= self.limits.file_bytes


# --- what can be asked of a channel -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SendPrompt:
    """A new message with its buttons."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class EditPrompt:
    """The message `message_ref` gets this text and these buttons instead; gone or unchanged counts as done."""

    message_ref: str
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class DropButtons:
    """The message `message_ref` keeps its text and has no buttons any more; gone or without any counts as done."""

    message_ref: str


@dataclass(frozen=True, slots=True)
class AnswerPress:
    """Ends the waiting of a pressed button, with a short notice that may be empty."""

    press_id: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class SendFile:
    """A file with a caption; `attachment` names it in the attachment store, `filename` is what the person sees."""

    attachment: str
    filename: str
    caption: str = ""
    as_picture: bool = False
    """To be looked at where it stands, as far as the channel can."""


@dataclass(frozen=True, slots=True)
class FetchFile:
    """Bring the photo a person sent, or the voice message where it is a `sound`: `file_id` of the platform, to be kept
    as attachment `attachment`. What a `paper` is, is looked at when it is there."""

    file_id: str
    attachment: str
    sound: bool = False
    paper: bool = False


@dataclass(frozen=True, slots=True)
class OfferCommands:
    """The menu of commands of a private chat shows these, names with what they say, from now on; without any it shows
    what a stranger is offered."""

    commands: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Knock:
    """Outside of the window: a message that the platform approved for this `notice` beforehand, with a line of ours."""

    notice: str
    line: str


Order = SendPrompt | EditPrompt | DropButtons | AnswerPress | SendFile | FetchFile | OfferCommands

# --- what comes of it -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Done:
    """It was done; `message_ref` names the new message, `content` holds what was fetched. `dated` is when it was by the
    platform's clock, where it has one that is not ours."""

    message_ref: str = ""
    content: bytes = b""
    dated: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RetryAt:
    """Not now: 429, 5xx, a cut line. `at` is UTC, or None to leave the waiting to the deliverer's back-off.

    `blameless` where nothing of the channel can go out just now: then it counts as not tried.
    """

    reason: str
    at: datetime | None = None
    blameless: bool = False


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Never: blocked, gone, refused. `reason` has no personal data. `moved_to` where the room has a new address."""

    reason: str
    unreachable: bool = False
    moved_to: Address | None = None


@dataclass(frozen=True, slots=True)
class WaitForWindow:
    """Kept until the person writes: some platforms let a bot answer, but not begin. `knocked` is the notice for which
    an approved message was sent to him now, as `message_ref`; `foreseen` says that nothing was tried, since we held his
    window shut."""

    knocked: str = ""
    foreseen: bool = False
    message_ref: str = ""


Outcome = Done | RetryAt | GiveUp | WaitForWindow


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the platform tells of a message that it had taken: it arrived, or else why it did not. `stops_all` where for
    that reason nothing of the channel arrives until somebody mends it. `formerly` is how the version before called a
    message that was taken then."""

    message_ref: str
    refused: RetryAt | GiveUp | WaitForWindow | None = None
    stops_all: bool = False
    formerly: str = field(default="", compare=False)


ReadAttachment = Callable[[str], Awaitable[bytes]]
Payload = Mapping[str, Any]
"""A platform's raw message, JSON as received: the one dict of strings that travels, from the door to `parse`."""


class Channel(Protocol):
    """Both directions of one platform; built in `app`."""

    name: str
    pace: Pace
    """How fast it may send; what it sends it spends there itself."""

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        """(event id, conversation id) read from the raw payload without parsing it whole; None if it says neither."""
        ...

    def parse(self, payload: Payload) -> Inbound | Receipt | None:
        """What was said, or what became of a message of ours, pure; None for what is none of our business. Raises on
        what it cannot read."""
        ...

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        """Sends, edits, answers or fetches. Never raises for what the platform or the network does."""
        ...


@runtime_checkable
class Knocks(Protocol):
    """A channel with a `window`."""

    async def knock(self, address: Address, knock: Knock) -> Outcome:
        """Done where the platform took it; given up where the settings name no such message."""
        ...


@runtime_checkable
class RefusesKnocks(Protocol):
    """A channel whose platform may stop taking an approved message, while all else goes on."""

    @property
    def refused_knocks(self) -> frozenset[str]:
        """Those that it refused when they were last tried, as the office names them."""
        ...


@runtime_checkable
class Confirms(Protocol):
    """A channel whose platform tells later what became of each message."""

    def arrived(self, payload: Payload) -> str:
        """The message of which the payload tells that it arrived, and nothing else; empty for any other."""
        ...

    def read_at(self, payload: Payload) -> datetime | None:
        """When that message was read, UTC; None where the payload does not tell so."""
        ...


class Accept(Protocol):
    """How a door hands over a raw payload: returns when the commit that holds all it caused is done, else raises.

    A door that can end the waiting of a pressed button in its own answer says so by `answers`, and is given what ends
    it, also for a press that comes again because that answer was lost (then without the notice). For other doors it is
    queued like any order.
    """

    async def __call__(self, channel: str, payload: Payload, *, answers: bool = False) -> AnswerPress | None: ...
