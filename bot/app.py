"""The composition root: the only place that builds the parts and wires them."""

import asyncio
import gc
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog

from bot.config import Settings, SettingsError
from bot.domain.people.officer import Role
from bot.domain.periods import MonthCalendar
from bot.domain.profiles import load_profile
from bot.handlers import catalogue
from bot.services.clock.jobs import Jobs
from bot.services.upkeep.bring_up_to_date import bring_up_to_date
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import Accept, Channel, ReadAttachment
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault
from bot.storage.files.attachment_files import AttachmentFiles

if TYPE_CHECKING:
    from bot.channels.http import Server
    from bot.channels.telegram import TelegramChannel
    from bot.channels.web.practice import Practice
    from bot.services.work.card_reader import ReadText

log = structlog.get_logger(__name__)
COLLECT_AFTER = 50_000, 20, 100
"""A message makes thousands of objects and hardly a cycle; the default looks for cycles ten times a message."""
PRACTICE_HINT = (
    "Ketik “lapor” di HP Pak Ujang dan jawab pertanyaannya. Tekan Setujui di grup operator. "
    "Lalu ketik “tutup” di HP Dinas Sosial."
)


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
        yield House(
            db=db,
            attachments=AttachmentFiles(settings.storage.attachments, vault),
            texts=texts,
            flows=catalogue(profile=profile),
            calendar=calendar_of(settings),
            profile=profile,
            clock=clock,
            locale=settings.app.locale,
            read_text=card_reader(settings),
            keep_photos=timedelta(days=settings.storage.keep_photos_days) or None,
        )
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


def web_secret(house: House) -> bytes:
    """What personal links are signed with: derived from the key file, so it lasts as long as that."""
    return house.db.vault.index("web-link", "secret").encode()


def read_attachment(house: House) -> ReadAttachment:
    """Reads a kept file without holding up the loop."""

    async def read(ref: str) -> bytes:
        return await asyncio.to_thread(house.attachments.read, ref)

    return read


def telegram_channel(settings: Settings, house: House) -> "TelegramChannel":
    """Telegram, as configured."""
    from bot.channels.telegram import TelegramChannel

    return TelegramChannel(
        settings.telegram.token.get_secret_value(),
        read_attachment(house),
        api_base=settings.telegram.api_base,
        max_per_second=settings.telegram.max_per_second,
        max_per_minute_group=settings.telegram.max_per_minute_group,
        clock=house.clock,
    )


def build_channels(settings: Settings, house: House) -> list[Channel]:
    """The channels that the settings switch on."""
    channels: list[Channel] = []
    if settings.telegram.token.get_secret_value():
        channels.append(telegram_channel(settings, house))
    if settings.web.enabled:
        from bot.channels.web.send import WebChannel

        channels.append(WebChannel(house.db, house.attachments, house.clock))
    return channels


def practice_phones() -> "Practice":
    """The made-up village's people, as `demo_village` enrols them, each with a phone on the practice page."""
    from bot.channels.web.practice import Phone, Practice
    from bot.services.demo.demo_village import PLAYERS, ROOM

    titles = {
        "rt-1": ("Pak Ujang Suryana", "Ketua RT 003/RW 005", "RT 003"),
        "rt-2": ("Bu Neneng Rohaeti", "Ketua RT 001/RW 002", "RT 001"),
        "operator": ("Bu Rina Marlina", "Operator desa", "Operator"),
        "dinsos": ("Bu Sri Wahyuni", "Dinas Sosial Kabupaten", "Dinsos"),
    }
    players = {player.web: player for player in PLAYERS}
    phones = tuple(
        Phone(
            key=key,
            title=title,
            subtitle=subtitle,
            address=key,
            speaker=players[key].name,
            room=ROOM.id if players[key].role is Role.OPERATOR else "",
            phone=players[key].number,
            short=short,
        )
        for key, (title, subtitle, short) in titles.items()
    )
    return Practice(phones, PRACTICE_HINT)


async def run(house: House, settings: Settings, *, practice: bool = False) -> None:
    """Serves everything in one process until SIGTERM, Ctrl-C or a part that ends: doors, converse, deliver, jobs.

    The order of stopping: the doors close first, so that what is still acknowledged is handled; then the rest.
    """
    if settings.reading.cards:
        from bot.services.card_photos.tesseract import find_tesseract

        find_tesseract()
    gc.set_threshold(*COLLECT_AFTER)
    queued, due = asyncio.Event(), asyncio.Event()
    channels = build_channels(settings, house)
    converse = Converse(house, channels, queued, due)
    deliver = Deliver(house, {channel.name: channel for channel in channels}, queued)
    jobs = Jobs(house, queued, due)
    doors = Doors(settings, house, channels, converse.accept, practice_phones() if practice else None)
    async with asyncio.TaskGroup() as parts:
        inner = [parts.create_task(part) for part in (deliver.run(), jobs.run())]
        try:
            await doors.open()
            await asyncio.to_thread(load_parsers, channels)
            inner.append(parts.create_task(converse.run()))
            await doors.open_slow_ones()
            await stopped()
        finally:
            await doors.close()
            for task in inner:
                task.cancel()


def load_parsers(channels: Sequence[Channel]) -> None:
    """Imports what takes seconds while the port is open already: what arrives meanwhile waits to be handled."""
    for channel in channels:
        load = getattr(channel, "load", None)
        if load is not None:
            load()


async def stopped() -> None:
    """Returns on SIGTERM or Ctrl-C."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, done.set)
    await done.wait()


class Doors:
    """What lets messages in: the HTTP server with each channel's routes, and Telegram's polling."""

    def __init__(
        self, settings: Settings, house: House, channels: Sequence[Channel], accept: Accept, practice: "Practice | None"
    ) -> None:
        self._settings, self._house, self._accept, self._practice = settings, house, accept, practice
        self._channels = {channel.name: channel for channel in channels}
        self._tasks: list[asyncio.Task[None]] = []
        self._server: Server | None = None

    async def open(self) -> None:
        """Opens the port."""
        from bot.channels.http import Server

        routes, closing = self._web()
        if self._is_webhook:
            from bot.channels.telegram.door import webhook_route

            routes.append(webhook_route(self._accept, self._settings.telegram.webhook_secret.get_secret_value()))
        server = self._settings.server
        self._server = Server(server.host, server.port, routes=routes, check_ready=self._house.db.ping, closing=closing)
        await self._server.start()
        log.info("serving", address=f"http://{server.host}:{self._server.port}/")
        print(f"lapor-rt: http://{server.host}:{self._server.port}/", flush=True)  # noqa: T201 - for whoever started it

    async def open_slow_ones(self) -> None:
        """What asks others first: Telegram's polling, or telling it where to knock."""
        if "telegram" in self._channels:
            self._tasks.append(asyncio.create_task(self._telegram()))

    @property
    def _is_webhook(self) -> bool:
        return "telegram" in self._channels and self._settings.telegram.mode == "webhook"

    def _web(self) -> tuple[list[Any], list[Callable[[], Awaitable[None]]]]:
        channel = self._channels.get("web")
        if channel is None:
            return [], []
        from bot.channels.web.door import WebDoor
        from bot.channels.web.send import WebChannel

        assert isinstance(channel, WebChannel)  # noqa: S101 - we built it
        door = WebDoor(channel, self._accept, web_secret(self._house), self._practice)
        return list(door.routes()), [door.close]

    async def _telegram(self) -> None:
        channel = self._channels["telegram"]
        from bot.channels.telegram import TelegramChannel

        assert isinstance(channel, TelegramChannel)  # noqa: S101 - we built it
        settings = self._settings.telegram
        await channel.bot_username()
        if self._is_webhook:
            if self._settings.server.public_url:
                from bot.channels.telegram.door import WEBHOOK_PATH, register_webhook

                url = self._settings.server.public_url + WEBHOOK_PATH
                await register_webhook(channel.bot, url, settings.webhook_secret.get_secret_value())
            return
        from bot.channels.telegram.polling import Poller

        await Poller(settings.token.get_secret_value(), self._accept, api_base=settings.api_base).run()

    async def close(self) -> None:
        """No more messages come in; those already in are handled."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        if self._server is not None:
            await self._server.stop()
        channel: Any = self._channels.get("telegram")
        if channel is not None:
            await channel.close()
