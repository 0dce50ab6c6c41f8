"""Random walks of a whole village over all that can be said and pressed on WhatsApp, each request looked at."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

from bot.dialogue.prompt import Other, Pin, Pressed, Said, SharedContact, Typed
from bot.dialogue.turn import SEND
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Sex, readable
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.remind import remind
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.services.work.standing_buttons import GO, Command
from bot.storage.officers.addresses import unbind_room
from bot.storage.registry.registry_changes import add_persons
from tests.handlers.walks import STRANGE, TYPED
from tests.services.phones import ROOM, Phone, Town, open_town
from tests.storage.village import a_write
from tests.whatsapp.phones import WhatsAppPhones
from tests.whatsapp.world import Sent

ASKS = (
    "lapor",
    "laporan",
    "menu",
    "antrean",
    "rekap",
    "cari siti",
    "pengaturan",
    "bantuan",
    "unduh",
    "cek warga",
    "batal",
)
TELLS = (
    "Pak Asep Saepudin meninggal kemarin",
    "Bu Cucu Cahyati melahirkan tadi malam, bayinya perempuan",
    "si Dedi sudah tidak di sini",
    "nihil",
    "Raden Muhammad Wirakusumah Adiningrat Kartasasmita Suryadiningrat bin Haji Abdurrahman",
    "Perumahan Griya Karawang Asri Kencana Blok C Nomor 12 Gang Melati Kp. Sukamaju Kidul RT 003 RW 005",
    "3",
)
WEIGHTS = {"rt-1": 10, "rt-2": 6, "operator": 6, "operator-2": 2, "dinsos": 2, "tksk": 1, "admin": 1, "stranger": 1}


@asynccontextmanager
async def village_on_whatsapp(
    folder: Path, locale: str = "su", config: Path | None = None, *, in_group: bool = False
) -> AsyncIterator[tuple[Town, WhatsAppPhones]]:
    """Everybody of the practice village, the TKSK and the administrator; there is no room, or its operators are in a
    group. The second RT head reads this language."""
    made: list[WhatsAppPhones] = []

    def network(house: object) -> WhatsAppPhones:
        made.append(WhatsAppPhones(house=house))  # type: ignore[arg-type]
        return made[0]

    async with open_town(folder, like="whatsapp", network=network, config=config) as town:
        async with town.house.db.write() as transaction:
            if not in_group:
                await unbind_room(transaction, ROOM)
            await add_persons(await a_write(transaction), RT_003, list(_with_long_names()))
        for role, area in ((Role.TKSK, AreaCode("32.15.27")), (Role.ADMIN, AreaCode("32"))):
            await town.phone(role.value).say(f"gabung {await town.invite(role, area, role.value)}")
        await town.phone("rt-2").send(Pressed(f"{GO}:{Command.LANGUAGE}:{locale}"))
        made[0].keep_pace()
        yield town, made[0]


def _with_long_names() -> Iterator[Person]:
    """Two families of one long name and one long address, whose children are called almost alike."""
    for house, head in (
        ("long1", "RADEN MUHAMMAD WIRAKUSUMAH ADININGRAT"),
        ("long2", "RADEN MUHAMMAD WIRAKUSUMAH PUTRA"),
    ):
        for place, name in enumerate((head, "SITI NURHASANAH RAHMAWATI KARTASASMITA", "SITI NURHASANAH RAHMAWATI")):
            yield Person(
                PersonId(f"{house}p{place}"), HouseholdId(house), RT_003, name,
                Sex.FEMALE if place else Sex.MALE, date(1974 + 20 * (place > 1), 3, 1 + place), "KARAWANG",
                relationship=(Relationship.HEAD, Relationship.WIFE, Relationship.CHILD)[place],
                address="Perumahan Griya Karawang Asri Kencana Blok C Nomor 12 Gang Melati Kidul",
            )  # fmt: skip


@dataclass(slots=True)
class Walk:
    """Somebody says something, over and over, as the dice fall."""

    town: Town
    phones: WhatsAppPhones
    dice: Random
    started: Counter[str] = field(default_factory=Counter)
    waited: int = 0
    """How often somebody had to wait, since he was written to as much as he may be."""
    _names: list[str] = field(init=False)
    _kinds: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self._names = [readable(each.name) for rt in (RT_001, RT_003) for each in make_residents(rt)]
        self._kinds = [kind for kind, flow in self.town.house.flows.items() if flow.steps]

    async def until(self, requests: int) -> None:
        """Until the office has made so many requests."""
        while self.phones.wire.requests < requests:
            if self.dice.random() < 0.02:
                await self._time_passes()
            name = self.dice.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
            if self.dice.random() < 0.5:
                await self._carry_on(name)
            for _ in range(self.dice.randint(1, 6)):
                await self._say(name)

    async def _time_passes(self) -> None:
        """Hours, once in a while more than the window is open; whoever has cause is reminded."""
        self.town.clock.advance(hours=self.dice.choice((1, 1, 5, 26)))
        await remind(self.town.house, REGENCY)
        await send_nudges(self.town.house, REGENCY)
        await self.town.deliver.drain()

    async def _types(self, name: str) -> None:
        """Quicker than anybody could for long, so that each has had his share once in a while; then he waits for what
        was not said yet, more often than not."""
        self.town.clock.advance(seconds=self.dice.choice((0.2, 0.5, 1, 3)))
        rest = self.phones.pace.rest_of(name)
        self.waited += rest > 0
        if rest and self.dice.random() < 0.9:
            self.town.clock.advance(seconds=6 * self.dice.randint(1, 20))
            await self.town.deliver.drain()

    async def _say(self, name: str) -> None:
        await self._types(name)
        phone, shown = self.town.phone(name), self.phones.on_phone(name)
        way = self.dice.random()
        if way < 0.6 and shown and shown[-1].buttons:
            await phone.send(self._pressed(shown[-1]))
        elif way < 0.65 and name.startswith("rt"):
            await self._start(phone)
        elif way < 0.7 and shown:
            await phone.send(self._pressed(self.dice.choice(shown)))
        elif way < 0.73:
            await phone.photo(b"\xff\xd8\xff photo")
        elif way < 0.78 and phone.chat:
            await phone.reply(self.dice.choice(phone.chat), self._words(shown))
        else:
            await phone.send(self._words(shown))

    async def _carry_on(self, name: str) -> None:
        """A report from its first question to its end, or what waits for him; answers as they come."""
        phone = self.town.phone(name)
        await (self._start(phone) if name.startswith("rt") else phone.say(self.dice.choice(ASKS)))
        for _ in range(self.dice.randint(5, 80)):
            await self._types(name)
            shown = self.phones.on_phone(name)
            tokens = [each.token for each in shown[-1].buttons] if shown else []
            send = next((each for each in tokens if each.endswith(f":{SEND}")), "")
            goes_on = [each for each in tokens if not each.startswith(f"{GO}:")]
            if send and self.dice.random() < 0.5:
                await phone.send(Pressed(send, shown[-1].ref))
            elif goes_on and self.dice.random() < 0.7:
                await phone.send(self._pressed(shown[-1]))
            elif self.dice.random() < 0.7:
                await phone.say(
                    self.dice.choice((*TYPED, self.dice.choice(self._names), *(shown[-1:] and shown[-1].words)))
                )
            else:
                await self._say(name)

    async def _start(self, phone: Phone) -> None:
        """The kind that was begun least often, so that each is gone through."""
        kind = min(self._kinds, key=lambda each: (self.started[each], self.dice.random()))
        self.started[kind] += 1
        await phone.send(Pressed(f"{GO}:{Command.START}:{kind}"))

    def _pressed(self, sent: Sent) -> Said:
        """One of its buttons or rows, more often one that goes on; a word where there is none."""
        ways = [each for each in sent.buttons if not each.token.endswith((":_cancel", ":_back"))]
        if not ways:
            return self._words([sent])
        return Pressed(self.dice.choice(ways).token, sent.ref)

    def _words(self, shown: list[Sent]) -> Said:
        newest = shown[-1] if shown else None
        offered = [*newest.words, *newest.labels] if newest else []
        return self.dice.choice(
            [
                Typed(self.dice.choice(TYPED)),
                Typed(self.dice.choice(self._names)),
                Typed(self.dice.choice(self._names).partition(" ")[0]),
                Typed(self.dice.choice((*ASKS, *TELLS, *STRANGE))),
                Typed(self.dice.choice(offered or ["menu"])),
                Typed(str(self.dice.randint(1, 12))),
                Other(self.dice.choice(("voice", "sticker", "video", "document", "something_new"))),
                self.dice.choice((Pin(-6.30125, 107.30456), SharedContact("+628110000077", own=False))),
            ]
        )
