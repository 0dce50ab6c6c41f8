"""People with phones, in memory: what they say goes through the real services, what they are told is kept to be read."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import calendar_of
from bot.config import load_settings
from bot.dialogue.prompt import Address, Inbound, Picture, Pressed, Prompt, Said, SharedContact, Typed
from bot.domain.profiles import load_profile
from bot.handlers import catalogue
from bot.services.channel import (
    AnswerPress,
    Done,
    EditPrompt,
    FetchFile,
    Order,
    Outcome,
    Payload,
    SendFile,
    SendPrompt,
)
from bot.services.converse import Converse
from bot.services.deliver import Deliver
from bot.services.demo_village import fill_demo_village
from bot.services.house import House
from bot.services.texts import Texts
from bot.storage.attachment_files import AttachmentFiles
from bot.storage.crypto import load_vault, make_key_file
from bot.storage.database import Database

MORNING = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""09.00 in Karawang, five days before the closing."""


@dataclass(slots=True)
class Clock:
    """A clock that only moves when told."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(slots=True)
class Bubble:
    """A message on a phone, as it stands after edits."""

    ref: str
    prompt: Prompt
    attachment: str = ""
    filename: str = ""

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.prompt.buttons]


@dataclass(slots=True)
class Network:
    """The one channel of these tests; a message's payload is what was said, by name."""

    name: str = "web"
    chats: dict[str, list[Bubble]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return payload["id"], payload["from"]

    def parse(self, payload: Payload) -> Inbound | None:
        said: Said = payload["said"]
        if isinstance(said, Exception):
            raise said
        room = Address(self.name, payload["room"]) if payload.get("room") else None
        return Inbound(payload["id"], Address(self.name, payload["from"]), said, MORNING, room)

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        if self.outcomes:
            return self.outcomes.pop(0)
        chat = self.chats.setdefault(address.id, [])
        ref = str(len(chat) + 1)
        match order:
            case SendPrompt(prompt):
                chat.append(Bubble(ref, prompt))
            case SendFile(attachment, filename, caption):
                chat.append(Bubble(ref, Prompt(caption), attachment, filename))
            case EditPrompt(message_ref, prompt):
                chat[int(message_ref) - 1].prompt = prompt
            case AnswerPress(_, notice):
                self.notices.append(notice)
            case FetchFile(file_id):
                return Done(content=self.photos[file_id])
        return Done(ref)


@dataclass(slots=True)
class Town:
    """The made-up village with everything running but the scheduler."""

    house: House
    network: Network
    converse: Converse
    deliver: Deliver
    clock: Clock
    due: asyncio.Event
    said: int = 0

    def phone(self, address: str, room: str = "") -> "Phone":
        return Phone(self, address, room)


@dataclass(slots=True)
class Phone:
    """Somebody's phone, open at his chat or at a room."""

    town: Town
    address: str
    room: str = ""

    @property
    def chat(self) -> list[Bubble]:
        return self.town.network.chats.setdefault(self.room or self.address, [])

    @property
    def newest(self) -> Bubble:
        return self.chat[-1]

    @property
    def text(self) -> str:
        return self.newest.prompt.text

    async def send(self, said: Said | Exception, event_id: str = "") -> "Phone":
        self.town.said += 1
        payload: dict[str, Any] = {"id": event_id or f"e{self.town.said}", "from": self.address, "said": said}
        await self.town.converse.accept("web", payload | ({"room": self.room} if self.room else {}))
        await self.town.deliver.drain()
        return self

    async def say(self, text: str) -> "Phone":
        return await self.send(Typed(text))

    async def tap(self, label: str, bubble: Bubble | None = None) -> "Phone":
        """Presses the newest button whose label begins so (or that of `bubble`)."""
        for shown in [bubble] if bubble else reversed(self.chat):
            for button in shown.prompt.buttons:
                if button.label.startswith(label):
                    return await self.send(Pressed(button.token, shown.ref, "press"))
        raise AssertionError(f"no button {label!r}; there are {[b.labels for b in self.chat]}")

    async def photo(self, content: bytes = b"photo") -> "Phone":
        file_id = f"file{len(self.town.network.photos)}"
        self.town.network.photos[file_id] = content
        return await self.send(Picture(file_id))

    async def share(self, phone: str, own: bool = True) -> "Phone":
        return await self.send(SharedContact(phone, own))


@asynccontextmanager
async def open_town(folder: Path, url: str = "", texts: Texts | None = None, more: tuple[Any, ...] = ()) -> AsyncIterator[Town]:
    """The practice village in a fresh database."""
    key = folder / "key"
    make_key_file(key)
    vault = load_vault(key)
    db = Database(url or f"sqlite+aiosqlite:///{folder / 'town.db'}")
    await db.migrate()
    clock = Clock()
    house = House(
        db=db,
        vault=vault,
        attachments=AttachmentFiles(folder / "attachments", vault),
        texts=texts or Texts(),
        flows=catalogue(more),
        calendar=calendar_of(load_settings(None, {})),
        profile=load_profile("dtks"),
        clock=clock,
    )
    await fill_demo_village(house)
    network, queued, due = Network(), asyncio.Event(), asyncio.Event()
    converse = Converse(house, [network], queued, due)
    running = asyncio.create_task(converse.run())
    try:
        yield Town(house, network, converse, Deliver(house, {"web": network}, queued), clock, due)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await db.dispose()
