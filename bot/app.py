"""The composition root: the only place that builds the parts and wires them."""

import asyncio
import gc
import signal
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.channels.table import traits_of
from bot.config import Settings, SettingsError
from bot.domain.periods import MonthCalendar
from bot.domain.profiles import load_profile
from bot.handlers import catalogue
from bot.services.clock.jobs import Jobs
from bot.services.upkeep.bring_up_to_date import bring_up_to_date
from bot.services.upkeep.key_told import key_told
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import Accept
from bot.services.work.channel_plan import LiveChannel
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault
from bot.storage.files.attachment_files import AttachmentFiles

if TYPE_CHECKING:
    from bot.channels.http import Server
    from bot.services.work.card_reader import ReadText
    from bot.services.work.practice_phones import Practice

log = structlog.get_logger(__name__)
COLLECT_AFTER = 50_000, 20, 100
"""A message makes thousands of objects and hardly a cycle; the default looks for cycles ten times a message."""


def utc_now() -> datetime:
    """The clock of a running process."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_house(settings: Settings, clock: Callable[[], datetime] = utc_now) -> AsyncIterator[House]:
    """The parts that every command shares, over a database already prepared by `init`; closed at the end."""
    profile = load_profile(settings.app.profile)
    texts = Texts(profile=profile)
    if settings.app.locale not in texts.locales:
        raise SettingsError(f"app.locale is {settings.app.locale!r}; there are {', '.join(texts.locales)}.")
    vault = load_vault(settings.security.key_file)
    db = Database(settings.storage.url, vault)
    try:
        await bring_up_to_date(db)
        house = House(
            db=db,
            attachments=AttachmentFiles(settings.storage.attachments, vault),
            texts=texts,
            flows=catalogue(profile=profile),
            calendar=calendar_of(settings),
            profile=profile,
            clock=clock,
            locale=settings.app.locale,
            read_text=card_reader(settings),
            traits=traits_of(settings.table),
            keep_photos=timedelta(days=settings.storage.keep_photos_days) or None,
        )
        await key_told(house)
        yield house
    finally:
        await db.dispose()


def card_reader(settings: Settings) -> "ReadText | None":
    """What reads photos of cards, where that is switched on; whether it is installed `run` asks."""
    if not settings.reading.cards:
        return None
    from bot.services.card_photos.tesseract import Tesseract

    return Tesseract()


def calendar_of(settings: Settings) -> MonthCalendar:
    """When months close, as configured."""
    month = settings.month
    return MonthCalendar(
        month.close_day,
        month.close_at,
        settings.app.timezone,
        month.remind_days,
        digest_weekday=weekday_of(month.digest_weekday),
        minggon_weekday=weekday_of(month.minggon_weekday),
        check_residents=month.check_residents,
    )


def weekday_of(name: str) -> int | None:
    """0 for Monday; None for an empty name."""
    return time.strptime(name, "%A").tm_wday if name else None


def build_channels(settings: Settings, house: House, practice: "Practice | None" = None) -> list[LiveChannel]:
    """The channels that the settings switch on."""
    return [plan.build(house, practice) for plan in settings.channels if plan.is_on]


async def run(house: House, settings: Settings, practice: "Practice | None" = None) -> None:
    """Serves everything in one process until SIGTERM, Ctrl-C or a part that ends: doors, converse, deliver, jobs.

    The order of stopping: the doors close first, so that what is still acknowledged is handled; then the rest.
    """
    if settings.reading.cards:
        from bot.services.card_photos.tesseract import find_tesseract

        find_tesseract()
    gc.set_threshold(*COLLECT_AFTER)
    queued, due = asyncio.Event(), asyncio.Event()
    channels = build_channels(settings, house, practice)
    converse = Converse(house, channels, queued, due)
    deliver = Deliver(house, {channel.name: channel for channel in channels}, queued)
    jobs = Jobs(house, queued, due)
    doors = Doors(settings, house, channels, converse.accept)
    async with asyncio.TaskGroup() as parts:
        inner = [parts.create_task(part) for part in (deliver.run(), jobs.run())]
        try:
            await doors.open()
            await asyncio.to_thread(load, channels)
            inner.append(parts.create_task(converse.run()))
            doors.listen()
            await stopped()
        finally:
            await doors.close()
            for task in inner:
                task.cancel()


def load(channels: Sequence[LiveChannel]) -> None:
    """Imports what takes seconds while the port is open already: what arrives meanwhile waits to be handled."""
    for channel in channels:
        channel.load()


async def stopped() -> None:
    """Returns on SIGTERM or Ctrl-C."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, done.set)
    await done.wait()


class Doors:
    """What lets messages in: the HTTP server with each channel's routes, and what each asks for by itself."""

    def __init__(self, settings: Settings, house: House, channels: Sequence[LiveChannel], accept: Accept) -> None:
        self._settings, self._house, self._accept, self._channels = settings, house, accept, channels
        self._tasks: list[asyncio.Task[None]] = []
        self._server: Server | None = None

    async def open(self) -> None:
        """Opens the port."""
        from bot.channels.http import Server

        routes = [route for channel in self._channels for route in channel.routes(self._accept)]
        closing = [channel.hang_up for channel in self._channels]
        server = self._settings.server
        self._server = Server(server.host, server.port, routes=routes, check_ready=self._house.db.ping, closing=closing)
        await self._server.start()
        log.info("serving", address=f"http://{server.host}:{self._server.port}/")
        print(f"lapor-rt: http://{server.host}:{self._server.port}/", flush=True)  # noqa: T201 - for whoever started it

    def listen(self) -> None:
        """Lets in what comes by other ways than the port."""
        self._tasks += [asyncio.create_task(channel.listen(self._accept)) for channel in self._channels]

    async def close(self) -> None:
        """No more messages come in; those already in are handled."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        if self._server is not None:
            await self._server.stop()
        for channel in self._channels:
            await channel.close()
