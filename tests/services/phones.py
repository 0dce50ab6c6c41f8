"""People with phones, in memory: what they say goes through the real services, what they hear is kept to be read."""

import asyncio
import itertools
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select

from bot.channels.table import traits_of
from bot.dialogue.prompt import Edited, Picture, Pressed, Prompt, Said, SharedContact, Typed
from bot.dialogue.screen import is_high
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.profiles import load_profile
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.handlers import catalogue
from bot.load_settings import load_settings
from bot.open_house import calendar_of
from bot.services.demo import demo_village
from bot.services.demo.demo_village import fill_demo_village
from bot.services.officers.invite import invite
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.card_reader import ReadText
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault, make_key_file
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.history import audit
from bot.storage.history.audit import Line
from bot.storage.reports.report_lists import Filters, listing
from tests.services.made_once import kinds_under, texts_under
from tests.services.network import Bubble, Clock, Network

WIDOWING = "disetujui. Status kawin pasangan yang ditinggalkan kini tercatat Cerai mati."
"""How a decision on the death of who was married is answered."""
ROOM = Address("web", demo_village.ROOM)
OLD_ASEP = "Asep Saepudin (52), Kp. Sukamaju No. 1"
"""The elder of two men of one name, as he is named where somebody decides."""


class Sender(Deliver):
    """The way out, a round at a time instead of for ever."""

    async def drain(self) -> None:
        """Everything that is due goes out, then returns."""
        while True:
            claimed = await self._round()
            if not claimed and not self.running and not self.settled:
                return
            await asyncio.gather(*(self._carry_out(letter) for letter in claimed))


@dataclass(slots=True)
class Town:
    """The made-up village with everything running but the scheduler."""

    house: House
    network: Network
    converse: Converse
    deliver: Sender
    clock: Clock
    due: asyncio.Event
    running: asyncio.Task[None]
    said: int = 0
    looking: Callable[[], Awaitable[None]] | None = None
    """Looks at all phones after each thing said."""

    async def stop(self) -> None:
        """The process ends in good order."""
        self.running.cancel()
        await asyncio.gather(self.running, return_exceptions=True)

    def phone(self, address: str, room: str = "") -> "Phone":
        return Phone(self, address, room)

    @property
    def room(self) -> "Phone":
        """The first operator's phone, open at the operators' room."""
        return self.phone("operator", ROOM.id)

    async def rt_reports_death(self, name: str = "Asep Saepudin (52)", by: str = "rt-1") -> "Phone":
        """The RT head reports that a resident died yesterday."""
        phone = self.phone(by)
        await phone.say("lapor")
        await phone.tap("Kematian")
        await phone.say(name.partition(" (")[0])
        await phone.tap(name)
        return await phone.answer("kemarin", "+ Sebab", "Sakit biasa", "+ Tempat", "di rumah", "Kirim")

    async def rt_reports_birth(self, *, nik: str = "", mother: str = "Cucu Cahyati", sex: str = "Perempuan") -> "Phone":
        """The RT head reports that a girl was born yesterday, up to the review page."""
        phone = self.phone("rt-1")
        await phone.say("lapor")
        await phone.tap("Kelahiran")
        await phone.say(mother)
        await phone.tap(mother)
        await phone.answer("Siti Maryam", sex, "kemarin", "Di rumah", "Karawang")
        await phone.answer(*(("+ NIK bayi", nik) if nik else ()))
        return phone if "Kirim" in phone.newest.labels else await phone.say(nik)

    async def the_report(self) -> Report:
        """The one report there is."""
        reports = await self.reports()
        assert len(reports) == 1, [report.number for report in reports]
        return reports[0]

    async def reports(self) -> list[Report]:
        """All reports, as they were sent."""
        async with self.house.db.read() as transaction:
            found = listing(transaction, Filters(AreaCode("32")))
            return [report async for report in found]

    async def niks(self) -> set[str]:
        """Of everybody registered, and all that reports tell."""
        async with self.house.db.read() as transaction:
            sealed = (await transaction.execute(select(tables.persons.c.nik))).scalars().all()
        told = {nik for report in await self.reports() for nik, _ in niks_given(report.change.effects)}
        return told | {self.house.db.vault.open_text("nik", each) for each in sealed if each}

    async def log(self, subject: str) -> list[Line]:
        """The audit log's lines about a subject."""
        async with self.house.db.read() as transaction:
            return [entry.line for entry in await audit.of_subject(transaction, subject)]

    async def rows(self, table: Table) -> list[dict[str, Any]]:
        """Every row of a table."""
        async with self.house.db.read() as transaction:
            return [dict(row._mapping) for row in await transaction.execute(select(table))]

    async def invite(self, role: Role, area: AreaCode, name: str, phone: str = "") -> str:
        """An invite's code."""
        return (await invite(self.house, "test", role, area, name, phone)).code

    @asynccontextmanager
    async def another_process(self, **changed: Any) -> AsyncIterator["Town"]:
        """The same town, served by a process of its own over the same database: a restart, or a second machine, which
        knows of its house what is `changed`."""
        url = self.house.db._writer.url.render_as_string(hide_password=False)
        db = Database(url, self.house.db.vault)
        async with _serving(replace(self.house, db=db, **changed), self.network, self.clock, self.said + 1000) as town:
            yield town
        await db.dispose()


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
        """The newest message; on an RT head's phone with what stands apart above it where both would not fit."""
        before = self.town.network.answered.get(self.room or self.address, 0)
        above = self.chat[-2] if len(self.chat) - 2 >= before >= 0 else None
        is_head = not self.address.startswith("operator")
        if above is None or not is_head or above.at_first.buttons or not self.newest.at_first.buttons:
            return self.newest.prompt.text
        whole = f"{above.prompt.text}\n\n{self.newest.prompt.text}"
        return whole if is_high(Prompt(whole, self.newest.at_first.buttons)) else self.newest.prompt.text

    async def reply(self, bubble: Bubble, said: Said) -> "Phone":
        """Says it in answer to this message."""
        await self.put(said, replies_to=bubble.ref)
        await self.town.deliver.drain()
        if self.town.looking:
            await self.town.looking()
        return self

    async def put(self, said: Said | Exception, event_id: str = "", replies_to: str = "", **more: Any) -> None:
        """Says it; the answers are only queued."""
        self.town.said += 1
        self.town.network.answered[self.room or self.address] = len(self.chat)
        payload: dict[str, Any] = {"id": event_id or f"e{self.town.said}", "from": self.address, "said": said}
        payload |= {"at": self.town.clock(), "message_ref": f"m{self.town.said}", **more}
        payload |= {"replies_to": replies_to} if replies_to else {}
        await self.town.converse.accept(self.town.network.name, payload | ({"room": self.room} if self.room else {}))

    async def send(self, said: Said | Exception, event_id: str = "", **more: Any) -> "Phone":
        await self.put(said, event_id, **more)
        await self.town.deliver.drain()
        if self.town.looking:
            await self.town.looking()
        return self

    async def say(self, text: str, **more: Any) -> "Phone":
        """`more` is what the platform tells besides: `at`, `written`."""
        return await self.send(Typed(text), **more)

    async def edit(self, message_ref: str, text: str) -> "Phone":
        """Changes what he said before; `said_ref` is the newest."""
        return await self.send(Edited(text, message_ref))

    @property
    def review(self) -> str:
        """What is shown before *Kirim*: of a long one the answers stand in a message of their own above its buttons."""
        return "\n".join(bubble.prompt.text for bubble in self.chat[-2:])

    @property
    def said_ref(self) -> str:
        """The number of what he said last."""
        return f"m{self.town.said}"

    async def answer(self, *answers: str) -> "Phone":
        """Taps the button that begins so where the newest message has one, types it where it has not."""
        for text in answers:
            await self._open_what_may_be_added(text)
            await self._open_section_of(text)
            fits = bool(self.chat) and any(label.startswith(text) for label in self.newest.labels)
            await (self.tap(text) if fits else self.say(text))
        return self

    async def tap(self, label: str, bubble: Bubble | None = None) -> "Phone":
        """Presses the newest button whose label begins so (or that of `bubble`, also one that it had)."""
        await self._open_what_may_be_added(label)
        if bubble is None:
            await self._open_section_of(label)
        for shown in [bubble] if bubble else reversed(self.chat):
            for button in (*shown.prompt.buttons, *(bubble.at_first.buttons if bubble else ())):
                if button.label.startswith(label):
                    return await self.send(Pressed(button.token, shown.ref, "press"))
        raise AssertionError(f"no button {label!r}; there are {[b.labels for b in self.chat]}")

    async def _open_what_may_be_added(self, label: str) -> None:
        """What may be added stands behind *Tambah keterangan…* where the report lacks nothing without it."""
        shown = self.newest.labels if self.chat else []
        behind = label.startswith("+") and not any(each.startswith(label) for each in shown)
        if behind and "Tambah keterangan…" in shown:
            await self.tap("Tambah keterangan…")

    async def _open_section_of(self, label: str) -> None:
        """Kinds that are told now and then stand in sections, each with the way to the others."""
        for section in ("Bantuan sosial", "Data yang keliru"):
            shown = self.newest.labels if self.chat else []
            if section in shown and not any(each.startswith(label) for each in shown):
                await self.tap(section)

    async def give_up(self) -> "Phone":
        """*Batal*, and *ya* where he is asked."""
        await self.say("batal")
        return await self.tap("Ya, batalkan") if "Ya, batalkan" in self.newest.labels else self

    async def photo(self, content: bytes = b"photo") -> "Phone":
        file_id = f"file{len(self.town.network.photos)}"
        self.town.network.photos[file_id] = content
        return await self.send(Picture(file_id))

    async def share(self, phone: str, own: bool = True) -> "Phone":
        return await self.send(SharedContact(phone, own))


_drawn = itertools.count()


def never_a_number() -> str:
    """An id of sixteen hex digits, as the program makes them; no log test takes one for somebody's number. Each sorts
    behind those before it, for the clock stands here: what was sent later is listed later."""
    return f"a{next(_drawn):06x}{secrets.token_hex(4)}f"


@asynccontextmanager
async def open_town(
    folder: Path,
    url: str = "",
    texts: Texts | None = None,
    more: tuple[Any, ...] = (),
    read_text: ReadText | None = None,
    config: Path | None = None,
    fill: Callable[[House, str], Awaitable[bool]] = fill_demo_village,
    can_edit: bool = True,
    room_buttons: bool = True,
    like: str = "web",
    network: Callable[[House], Network] = lambda _: Network(),
) -> AsyncIterator[Town]:
    """The practice village, or another place, in a fresh database or as `folder` and the database have it already; set
    up by the configuration file where there is one. Where nothing `can_edit`, nothing that was sent can be changed.
    Without `room_buttons` people answer by words in a room. The channel can do what the one that it is `like` can."""
    key = folder / "key"
    if not key.exists():
        make_key_file(key)
    vault = load_vault(key)
    db = Database(url or f"sqlite+aiosqlite:///{folder / 'town.db'}", vault)
    await db.migrate()
    clock, settings = Clock(), load_settings(config, {})
    profile = load_profile(settings.app.profile)
    house = House(
        db=db,
        attachments=AttachmentFiles(folder / "attachments", vault),
        texts=texts or texts_under(settings.app.profile),
        flows=catalogue(more, profile) if more else kinds_under(settings.app.profile),
        calendar=calendar_of(settings),
        profile=profile,
        clock=clock,
        read_text=read_text,
        traits={
            name: replace(each, can_edit=each.can_edit and can_edit, room_buttons=each.room_buttons and room_buttons)
            for name, each in {**traits_of(), "web": replace(traits_of()[like], name="web")}.items()
        },
        new_id=never_a_number,
    )
    await fill(house, "web")
    try:
        async with _serving(house, network(house), clock) as town:
            town.network.read_file = house.attachments.read
            yield town
    finally:
        await db.dispose()


@asynccontextmanager
async def _serving(house: House, network: Network, clock: Clock, said: int = 0) -> AsyncIterator[Town]:
    queued, due = asyncio.Event(), asyncio.Event()
    converse = Converse(house, [network], queued, due)
    running = asyncio.create_task(converse.run())
    town = Town(house, network, converse, Sender(house, {"web": network}, queued), clock, due, running, said)
    try:
        yield town
    finally:
        await town.stop()
