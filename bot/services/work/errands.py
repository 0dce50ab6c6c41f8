"""Errands as the outbox keeps them, JSON bytes and back: orders to a channel, and what is to be done here."""

from dataclasses import dataclass
from typing import Annotated, Generic, Literal, TypeVar, get_args

import orjson
from pydantic import Discriminator

from bot.dialogue.prompt import Prompt
from bot.domain.people.cards_read import CardNumber
from bot.domain.stored_json import Kept
from bot.services.work.channel import (
    AnswerPress,
    DropButtons,
    EditPrompt,
    FetchFile,
    OfferCommands,
    Order,
    SendFile,
    SendPrompt,
)


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Read the number that is `wanted` off the photo kept as `attachment`, here, and tell whoever sent it."""

    attachment: str
    wanted: str

    @property
    def card_number(self) -> CardNumber:
        """Which number; raises ValueError where there is no such one."""
        return CardNumber(self.wanted)


@dataclass(frozen=True, slots=True)
class PutAway:
    """The messages that were sent under the names `shown` lose their buttons, here; the one under `question`, or that a
    button was `pressed` on, becomes what was `answered`."""

    shown: tuple[str, ...]
    question: str = ""
    pressed: str = ""
    answered: Prompt | None = None


@dataclass(frozen=True, slots=True)
class Renew:
    """The message that was sent under the name `shown` says this from now on, here; where there is none it is sent."""

    shown: str
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Prepare:
    """What takes long to be made for an officer, here and outside of any transaction that others wait for: `what` it
    is, `about` what; a file of it lies under `ref` until it was sent."""

    what: str
    officer: str
    about: str = ""
    ref: str = ""


Errand = Order | ReadCard | PutAway | Renew | Prepare


@dataclass(frozen=True, slots=True)
class Letter:
    """An order, and the card it puts up (report id, its revision), so that the card can be edited later; `shown` is the
    name of a message whose buttons are to be put away, `asked_in` the id of the room where he asked for what is sent to
    him in private."""

    order: Errand
    card: tuple[str, int] | None = None
    shown: str = ""
    notice: str = ""
    """Which `Notice` it is, where it is one."""
    asked_in: str = ""
    about: tuple[str, ...] = ()
    """The reports of which it tells whoever handed them in."""


D = TypeVar("D", bound=str)
E = TypeVar("E", bound=Errand)


@dataclass(frozen=True, slots=True)
class _Stored(Generic[D, E]):
    do: D
    order: E
    card: tuple[str, int] | None = None
    shown: str = ""
    notice: str = ""
    asked_in: str = ""
    about: tuple[str, ...] = ()


_Any = (
    _Stored[Literal["send"], SendPrompt]
    | _Stored[Literal["edit"], EditPrompt]
    | _Stored[Literal["drop"], DropButtons]
    | _Stored[Literal["answer"], AnswerPress]
    | _Stored[Literal["file"], SendFile]
    | _Stored[Literal["fetch"], FetchFile]
    | _Stored[Literal["offer"], OfferCommands]
    | _Stored[Literal["read"], ReadCard]
    | _Stored[Literal["put away"], PutAway]
    | _Stored[Literal["renew"], Renew]
    | _Stored[Literal["prepare"], Prepare]
)
_LETTERS = Kept[_Any](Annotated[_Any, Discriminator("do")], "letter")


_NAMES: dict[type[Errand], str] = {order: get_args(do)[0] for do, order in map(get_args, get_args(_Any))}


def to_bytes(letter: Letter) -> bytes:
    """For `outbox.queue`."""
    stored = {"do": _NAMES[type(letter.order)], "card": letter.card, "order": letter.order}
    named = {"shown": letter.shown, "notice": letter.notice, "asked_in": letter.asked_in, "about": letter.about}
    return orjson.dumps(stored | {name: value for name, value in named.items() if value})


def from_bytes(body: bytes) -> Letter:
    """Reads what `to_bytes` wrote, also an earlier version's; raises `Unreadable` on anything else."""
    stored = _LETTERS.read(body)
    return Letter(stored.order, stored.card, stored.shown, stored.notice, stored.asked_in, stored.about)
