"""What `app` and the commands ask of a channel: one contract, so that only its folder and one table know its name."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from bot.domain.address import Address
from bot.services.work.channel import Accept, Channel, Traits
from bot.services.work.check import Check
from bot.services.work.inviter import Inviter

if TYPE_CHECKING:
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Look, Practice

S = TypeVar("S")


class NoRooms(Exception):  # noqa: N818 - a finding
    """The channel makes no rooms, or the platform refused; says why."""


@dataclass(frozen=True, slots=True)
class Approved:
    """A message that the platform approves beforehand: the setting that names it, its text with an example for what is
    filled in, and how it stands there, empty where that was not asked."""

    setting: str
    name: str
    text: str
    example: str
    state: str = ""

    def standing(self, state: str) -> "Approved":
        """The same with its state."""
        return replace(self, state=state)


class NotApproved(Exception):  # noqa: N818 - a finding
    """The texts cannot be submitted or asked about; says why and what to do."""


class LiveChannel(Channel, Protocol):
    """A channel as a process runs it: the services talk through it, and it lets messages in."""

    listens_alone: bool
    """Whether of all processes on a database only one may `listen`."""

    @property
    def trouble(self) -> str:
        """Why nothing comes or goes by it until somebody mends that (a token refused); empty while all is well."""
        ...

    def load(self) -> None:
        """Imports what takes seconds; called in a thread, while the port is open already."""
        ...

    def routes(self, accept: Accept) -> Sequence[Any]:
        """What the HTTP server serves for it, as aiohttp's route definitions."""
        ...

    async def listen(self, accept: Accept) -> None:
        """What lets messages in beside the routes: asks for them until cancelled, or tells where to knock."""
        ...

    async def introduce(self) -> Check:
        """How it stands with the platform: as whom it is connected, or what is wrong and what to do. Within seconds,
        whatever the network does."""
        ...

    async def hang_up(self) -> None:
        """No more messages come in: ends the connections that never end by themselves."""
        ...

    async def close(self) -> None:
        """Nothing is sent any more."""
        ...


class ChannelPlan(ABC, Generic[S]):
    """A channel as the settings want it; nothing is loaded or connected yet. A line in the table of channels."""

    traits: ClassVar[Traits]
    section: ClassVar[type[Any]]
    """The model of its section of the configuration; the section's name is the channel's."""
    switch: ClassVar[str]
    """The setting that switches it on."""
    practice: ClassVar[Mapping[str, str] | None] = None
    """The settings with which the practice page stands on this channel; None where it cannot."""

    approves_texts: ClassVar[bool] = False
    """Whether there are messages that the platform approves beforehand."""

    async def approved_texts(self, *, submit: bool) -> list[Approved]:
        """Those messages; their states where the settings let them be asked for. With `submit` those missing are
        submitted. Raises `NotApproved`."""
        return []

    def look(self, house: "House") -> "Look | None":
        """How its messages look, for a phone of the practice page; None where they look like those of the page."""
        return None

    @property
    def as_set(self) -> Traits:
        """What it can do, as the settings have it."""
        return self.traits

    @property
    def public_page(self) -> str:
        """Below which address it serves pages for everybody; empty where it serves none, or nobody outside reaches
        them."""
        return ""

    @property
    def has_rooms(self) -> bool:
        """Whether operators may have a room by it, as the settings have it."""
        return self.traits.has_rooms

    @property
    def makes_rooms(self) -> bool:
        """Whether the office itself makes them, by `make_room`."""
        return False

    async def make_room(self, name: str) -> str:
        """Asks the platform for a room; gives the name under which it will tell of it. Raises `NoRooms`."""
        raise NoRooms

    async def link_into(self, room: Address) -> str:
        """What people press to come into a room that was made so. Raises `NoRooms`."""
        raise NoRooms

    def __init__(self, settings: S, public_url: str) -> None:
        """`public_url`: how the server is reached from outside; empty where it is not."""
        self.settings = settings
        self.public_url = public_url

    @property
    @abstractmethod
    def is_on(self) -> bool:
        """Whether the settings switch it on."""

    @abstractmethod
    async def check(self) -> Sequence[Check]:
        """For `doctor`: how it stands, and what to do about it. Never raises for what the platform does."""

    @abstractmethod
    async def inviter(self, house: "House") -> Inviter:
        """How officers are invited; asks the platform where it must, and never fails for want of a link."""

    @abstractmethod
    def build(self, house: "House", practice: "Practice | None" = None) -> LiveChannel:
        """The channel itself, not connected yet. `practice` is given in the demo alone."""
