"""Handing in one more birth while a regency's reports are open: 20,000 of them, 2,000 of one day, beside 200.

Run `python -m benchmarks.open_reports`; `--small` takes seconds. The birth is of that very day. Each is handed in as a
chat does: the last *kirim* of a conversation, in a commit of its own, by turns in both databases. Prints medians of the
milliseconds and of the processor time each took.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import uvloop

from benchmarks.conversation import Act, Keyboard, Tapped, Typed, update_of
from benchmarks.people import Namer, rare_word, somebody
from benchmarks.regency import villages
from benchmarks.town import FIRST_CHAT, open_town
from bot.channels.telegram import keyboard
from bot.channels.telegram.channel import TelegramChannel
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import HouseholdId, Person, PersonId, Sex
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson, Change, Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.way_in.converse import Converse
from bot.services.work.channel import SendPrompt
from bot.services.work.errands import from_bytes
from bot.services.work.house import House
from bot.storage.messages import outbox
from bot.storage.reports import reports

HEADS = 20
SPREAD = 30
"""Days over which the others are born."""
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Scale:
    """How many open reports and how many of them of one day, at most and beside; how many are handed in."""

    many: tuple[int, int] = (20_000, 2_000)
    few: tuple[int, int] = (200, 20)
    handed_in: int = 100


WHOLE, SMALL = Scale(), Scale((400, 40), (40, 4), 5)


@dataclass(frozen=True, slots=True)
class Results:
    """Milliseconds for each report handed in, of the clock and of the processor, in turn."""

    many: list[tuple[float, float]] = field(default_factory=list)
    few: list[tuple[float, float]] = field(default_factory=list)
    taken: int = 0
    """How many of them were received."""

    def ratio(self, which: int) -> float:
        """The cost among many by that among few: 0 by the clock, 1 of the processor."""
        return statistics.median(each[which] for each in self.many) / statistics.median(
            each[which] for each in self.few
        )


def open_births(count: int, of_one_day: int, day: date) -> list[Report]:
    """Births told of all over the regency, each with its mother; one in five has no name yet."""
    chance = random.Random(9)
    namer, places = Namer(chance), villages()
    days = [day if number < of_one_day else day - timedelta(chance.randint(1, SPREAD)) for number in range(count)]
    return [_birth(chance, namer, number, places[number % len(places)].code, days[number]) for number in range(count)]


def _birth(chance: random.Random, namer: Namer, number: int, village: AreaCode, day: date) -> Report:
    area = AreaCode(f"{village}/001/{number % 30 + 1:03}")
    born, mother = somebody(chance, namer, birth_date=day), namer.name(Sex.FEMALE)
    name = f"BAYI IBU {mother}" if number % 5 == 0 else born.name
    baby = Person(
        PersonId(f"b{number}"), HouseholdId(f"h{number}"), area, name, born.sex, day, born.birth_place, mother=mother
    )
    change = Change(Kind("birth"), area, day, (baby.id,), (name,), (AddPerson(baby),))
    return Report(
        ReportId(f"o{number}"), f"LHR-0000-{number:06}", Kind("birth"), area, OfficerId("rt0"), Status.WAITING, day,
        f"s{number}", change, datetime(2026, 11, 10, tzinfo=UTC), Period("2026-11"),
    )  # fmt: skip


@dataclass(slots=True)
class Desk:
    """A town whose heads report births, and what was last shown to each."""

    house: House
    converse: Converse
    shown: dict[str, Keyboard] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    updates: int = 0

    async def say(self, chat: int, act: Act) -> tuple[float, float]:
        """One message handled and committed: milliseconds of the clock, and of the processor."""
        self.updates += 1
        update = update_of(self.updates, chat, act, self.shown.get(str(chat), ()))
        began, used = time.perf_counter(), time.process_time()
        await self.converse.accept("telegram", update)
        spent = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - used)
        await self._read()
        return spent

    async def _read(self) -> None:
        async with self.house.db.write() as transaction:
            now = self.house.clock()
            letters = await outbox.claim(transaction, ["telegram"], now, now + timedelta(minutes=1))
            await outbox.finish(transaction, [letter.id for letter in letters])
        for letter in letters:
            order = from_bytes(letter.body).order
            if isinstance(order, SendPrompt):
                markup = keyboard.inline_keyboard(order.prompt) or {}
                self.shown[letter.address.id] = markup.get("inline_keyboard", ())
                self.said[letter.address.id] = order.prompt.text

    async def hand_in(self, number: int) -> tuple[float, float]:
        """A birth of yesterday with a name of its own; gives what its *kirim* cost."""
        chat, chance = FIRST_CHAT + number % HEADS, random.Random(number)
        mother = ("cucu", "eem", "oneng", "yoyoh", "enok")[number // HEADS % 5]
        baby = f"{rare_word(chance)} {rare_word(chance)}".title()
        asked = (Typed("lapor"), Tapped("kelahiran"), Typed(mother), Tapped(mother), Typed(baby), Tapped("perempuan"))
        for act in (*asked, Tapped("kemarin"), Tapped("rumah sakit"), Tapped("karawang")):
            await self.say(chat, act)
        spent = await self.say(chat, Tapped("kirim"))
        if RECEIVED not in self.said[str(chat)]:  # another of the day is called much alike
            await self.say(chat, Tapped("beda orang"))
        return spent


RECEIVED = "sudah diterima"


@asynccontextmanager
async def _desk(folder: Path, count: int, of_one_day: int) -> AsyncIterator[Desk]:
    await asyncio.to_thread(folder.mkdir)
    async with open_town(folder, HEADS) as house:
        yesterday = house.today() - timedelta(days=1)
        told = open_births(count, of_one_day, yesterday)
        for start in range(0, count, _CHUNK):
            async with house.db.write() as transaction:
                await reports.add_many(transaction, told[start : start + _CHUNK])
        channel = TelegramChannel("1:bench", house.read_attachment, clock=house.clock)
        converse = Converse(house, [channel], asyncio.Event(), asyncio.Event())
        running = asyncio.create_task(converse.run())
        yield Desk(house, converse)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def measure(scale: Scale = WHOLE) -> Results:
    """Both by turns; `SMALL` in seconds."""
    TelegramChannel.load()
    results, taken = Results(), 0
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        desks = [
            (await stack.enter_async_context(_desk(folder / name, *size)), into)
            for name, size, into in (("many", scale.many, results.many), ("few", scale.few, results.few))
        ]
        for number in range(scale.handed_in):
            for desk, into in desks:
                into.append(await desk.hand_in(number))
                taken += RECEIVED in desk.said[str(FIRST_CHAT + number % HEADS)]
    return replace(results, taken=taken)


def _line(name: str, size: tuple[int, int], each: Sequence[tuple[float, float]]) -> str:
    clock, used = (statistics.median(one[which] for one in each) for which in (0, 1))
    return f"{size[0]:>6,} open, {size[1]:>5,} of the day ({name}): {clock:6.2f} ms, {used:6.2f} ms of CPU"


def main() -> None:
    """Prints the figures."""
    scale = SMALL if "--small" in sys.argv else WHOLE
    results = uvloop.run(measure(scale))
    print(_line("many", scale.many, results.many))
    print(_line("few", scale.few, results.few))
    print(f"many by few: {results.ratio(0):.2f} of the clock, {results.ratio(1):.2f} of CPU; {results.taken} received")


if __name__ == "__main__":
    main()
