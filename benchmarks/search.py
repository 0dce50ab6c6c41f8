"""Searching and comparing in a registry of 2.5 million made-up persons of 309 villages, on SQLite, sealed.

Run `python -m benchmarks.search [PERSONS | --small] [FOLDER]`. The registry is made through the bulk path, which takes
some ten minutes; in a FOLDER that is kept it is made once. Prints medians, of each query once while cold, then again.
"""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import select

from benchmarks.regency import REGENCY, open_regency
from bot.domain.areas import AreaCode
from bot.domain.likeness.likeness import Likeness, Told, likeness
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import Kind
from bot.domain.report.tellings import Telling
from bot.services.conversation.rt.look_up import find_in_rt
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import search_people
from bot.services.work.house import House
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.reports import alike

WHOLE, SMALL = 2_500_000, 3_000
SAMPLE = 40
IN_RT = ("asep", "saepudin asep", "sutsina", "siti nurhayti", "istri pak dedi", "keluarga asep", "no 12", "0042")
KINDS: dict[str, tuple[str, ...]] = {
    "one common word": ("asep", "siti", "kurniawan", "nurhayati", "muhamad", "dede", "iis", "ujang"),
    "two words": ("asep saepudin", "nurhayati siti", "dede kurniawan", "iis rohaeti", "ujang suryana", "agus setiawan"),
    "misspelt": ("asep sutsina", "siti nurhayti", "sutsna", "kurnaiwan dede", "zaenall aripin", "rohyati", "mulyna"),
    "three words": ("muhamad rizki fauzi", "siti nur hayati", "asep saepudin hidayat", "neng iis komariah"),
    "with a village": ("asep sukajaya", "siti mekarsari", "dede kurniawan karangmaju", "nurhayati desa cimulya"),
    "last four digits": ("0042", "1234", "9001", "5555", "7310"),
}  # fmt: skip


async def timed(runs: list[Callable[[], Awaitable[object]]]) -> list[float]:
    """Milliseconds of each."""
    spent = []
    for run in runs:
        began = time.perf_counter()
        await run()
        spent.append((time.perf_counter() - began) * 1000)
    return spent


async def show(what: str, runs: list[Callable[[], Awaitable[object]]]) -> None:
    """The medians of a first and a second round."""
    cold, warm = await timed(runs), await timed(runs)
    print(
        f"{what:32} {statistics.median(cold):8.1f} ms cold {statistics.median(warm):8.1f} ms, at most {max(warm):.1f}"
    )


async def in_an_rt(transaction: Transaction, rt: AreaCode) -> None:
    """What an RT head types, in his RT of three hundred."""

    def run(query: str) -> Callable[[], Awaitable[object]]:
        return lambda: find_in_rt(Outlook(transaction, datetime.now(UTC)), rt, query)

    await show("RT of 300", [run(query) for query in IN_RT])


async def in_the_regency(transaction: Transaction, house: House, people: list[Person]) -> None:
    """`/cari` by Dinas Sosial."""
    began = time.perf_counter()
    words = await house.lexicon.words(transaction, house.clock())
    print(f"vocabulary of {len(words):,} words     {(time.perf_counter() - began) * 1000:8.1f} ms, once in six hours")
    for kind, queries in {**KINDS, "NIK": tuple(person.nik for person in people)}.items():

        def run(query: str) -> Callable[[], Awaitable[object]]:
            return lambda: search_people(Outlook(transaction, datetime.now(UTC)), words, REGENCY, query)

        await show(f"/cari, {kind}", [run(query) for query in queries])


async def duplicates_of(transaction: Transaction, people: list[Person]) -> None:
    """Everything that is compared when somebody is told of."""

    def run(person: Person) -> Callable[[], Awaitable[object]]:
        return lambda: compare(transaction, told_with_slips(person))

    await show("duplicates check of one person", [run(person) for person in people])


def told_with_slips(person: Person) -> Telling:
    """His NIK with another digit, a letter more in his name."""
    told = Told(f"{person.name}H", person.birth_date, person.birth_place, person.sex, person.mother)
    nik = person.nik[:-1] + str((int(person.nik[-1]) + 1) % 10)
    return Telling(told, person.area, Kind("move_in"), date(2026, 11, 9), nik, person_id=PersonId("new"))


async def compare(transaction: Transaction, telling: Telling) -> Likeness:
    """The likest of all who may be meant."""
    found = await alike.reported(transaction, telling)
    found += await alike.registered(transaction, telling)
    likenesses = (likeness(telling.told, each.told, each.nik) for each in found)
    return max(likenesses, key=lambda each: each.score, default=Likeness(0, ()))


async def some_people(transaction: Transaction) -> list[Person]:
    """Of all villages."""
    ids = (
        (await transaction.execute(select(tables.persons.c.id).order_by(tables.persons.c.id).limit(20_000)))
        .scalars()
        .all()
    )
    chosen = random.Random(7).sample([PersonId(each) for each in ids], SAMPLE)
    return await read_registry.persons(transaction, chosen, REGENCY)


async def measure(folder: Path, persons: int) -> None:
    """All of it."""
    async with open_regency(folder, persons) as house, house.db.read() as transaction:
        people = await some_people(transaction)
        await in_an_rt(transaction, people[0].area)
        await in_the_regency(transaction, house, people)
        await duplicates_of(transaction, people)


def main() -> None:
    """In the folder given, or in one that is thrown away."""
    persons = SMALL if "--small" in sys.argv else int(sys.argv[1]) if len(sys.argv) > 1 else WHOLE
    if len(sys.argv) > 2:
        folder = Path(sys.argv[2])
        folder.mkdir(parents=True, exist_ok=True)
        asyncio.run(measure(folder, persons))
    else:
        with tempfile.TemporaryDirectory() as name:
            asyncio.run(measure(Path(name), persons))


if __name__ == "__main__":
    main()
