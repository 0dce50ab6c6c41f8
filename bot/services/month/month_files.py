"""Making a month's zip: rows from the database, chunk by chunk, written in a thread, kept sealed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from tempfile import TemporaryFile
from threading import Event
from typing import Any, TypeVar

from bot.dialogue.prompt import Text
from bot.domain.month.month import Month
from bot.reports.asked import AskedRow
from bot.reports.figures import VillageFigures
from bot.reports.keying_spool import KeyingSpool
from bot.reports.manifest import Edition
from bot.reports.month_file import write_month
from bot.reports.rows import ChangeRow, RtRow
from bot.services.month.keying_rows import kept_to_key
from bot.services.month.month_persons import MonthPersons
from bot.services.month.month_rows import FILE_LOCALE, MonthRows
from bot.services.month.read_persons import ReadPersons
from bot.services.month.rt_heads import rt_heads
from bot.services.month.rt_rows import rt_rows
from bot.services.work.house import House
from bot.storage.files.attachment_files import Kept
from bot.storage.history import audit
from bot.storage.months import month_counts, months
from bot.storage.months.incomplete import Incomplete
from bot.storage.registry import areas

T = TypeVar("T")

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Made:
    """The zip as it was kept, and what went into it."""

    kept: Kept
    file_name: str
    totals: dict[str, int]
    rts: list[RtRow]
    figures: VillageFigures
    incomplete: Sequence[Incomplete]
    """Whom the next month's file goes on waiting for."""


ListRows = Callable[[KeyingSpool], Awaitable[None]]
"""Takes what is keyed into the national application, all of it, on disk."""


class Stopped(Exception):  # noqa: N818 - a signal to the writing thread
    """Whoever wanted the file no longer waits for it."""


async def make_files(house: House, month: Month, ref: str, list_rows: ListRows) -> Made:
    """Reads one moment of the database, writes the zip beside the event loop, and keeps it under `ref`; once all rows
    are known, and while the files are still written of them, those to be keyed in are listed."""
    with ReadPersons() as read, KeyingSpool() as to_key:
        async with house.db.read() as transaction:
            tallies = await months.tallies(transaction, month.area, month.period)
            names = await areas.area_names(transaction, [month.area])
            edition = _edition(house, month, names[month.area], await audit.head(transaction))
            rows = MonthRows(house, transaction, month, read)
            await rows.read_first()
            heads = await rt_heads(transaction, month.area)
            dictated = await month_counts.dictated_by_rt(transaction, month.area, month.period, filed=True)
            persons = MonthPersons(house, transaction, month, rows, read)
            rts = rt_rows(tallies, rows.place, heads, dictated)
            writing = await _read_to_the_end(house, edition, rows, persons, rts, ref, to_key)
        try:
            await list_rows(to_key)
            return await asyncio.shield(writing)
        finally:
            await asyncio.wait([writing])  # it reads from what is kept on disk


def _edition(house: House, month: Month, area_name: str, head: audit.Head) -> Edition:
    closed_at = (month.cut_at or house.clock()).astimezone(house.calendar.timezone)
    edition = (house.profile.code, month.area, area_name, month.period, month.version)
    return Edition(*edition, closed_at, head.seq, head.hash)


async def _read_to_the_end(
    house: House,
    edition: Edition,
    rows: MonthRows,
    persons: MonthPersons,
    rts: list[RtRow],
    ref: str,
    to_key: KeyingSpool,
) -> "asyncio.Task[Made]":
    """Begins the writing, and waits until the database has given all that it needs."""
    stop, loop = Event(), asyncio.get_running_loop()
    known: asyncio.Future[Any] = loop.create_future()
    chunks, people = _pulled(rows.chunks(), loop, stop), _pulled(persons.chunks(), loop, stop)
    people = _and_then(people, partial(loop.call_soon_threadsafe, known.set_result, None))
    written = asyncio.to_thread(_write, house, edition, rows, persons, chunks, people, rts, ref, to_key)
    writing = asyncio.create_task(written)
    either: tuple[asyncio.Future[Any], ...] = known, writing
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        stop.set()  # the thread reads from our connection: it has to end before that does
        await asyncio.wait([writing])
        raise
    if not known.done():
        await writing  # it failed
    return writing


def _write(
    house: House,
    edition: Edition,
    rows: MonthRows,
    persons: MonthPersons,
    chunks: Iterator[list[ChangeRow]],
    people: Iterator[list[AskedRow]],
    rts: list[RtRow],
    ref: str,
    to_key: KeyingSpool,
) -> Made:
    label = cache(lambda key: _words(house, key))
    with TemporaryFile() as file:
        manifest = write_month(
            edition,
            house.profile,
            chunks,
            people,
            rts,
            label,
            file,
            rows.untied,
            house.csv_separator,
            kept_to_key(to_key, house.profile, label),
        )
        file.seek(0)
        kept = house.attachments.write_parts(ref, iter(partial(file.read, _BLOCK), b""))
    name, totals = f"{edition.stem}.zip", dict(manifest.totals)
    return Made(kept, name, totals, rts, rows.figures, persons.incomplete)


def _words(house: House, key: str) -> str:
    return house.texts.say(FILE_LOCALE, Text(key))


def _and_then(each: Iterator[T], done: Callable[[], object]) -> Iterator[T]:
    """The same, and what is done once the last one was taken and used."""
    yield from each
    done()


def _pulled(chunks: AsyncIterator[T], loop: asyncio.AbstractEventLoop, stop: Event) -> Iterator[T]:
    """For a thread: each chunk is fetched by the event loop when it is wanted."""

    async def fetch() -> T | None:
        return await anext(chunks, None)

    while (chunk := asyncio.run_coroutine_threadsafe(fetch(), loop).result()) is not None:
        yield chunk
        if stop.is_set():
            raise Stopped
