"""What a process does as long as it lives: builds its doors, its conversation and its jobs, wires and runs them."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from bot.config import Settings
from bot.services.clock.daily_backup import DailyBackup
from bot.services.clock.jobs import Jobs
from bot.services.officers.ways_in import learn_ways_in
from bot.services.upkeep.keep_key import keep_key
from bot.services.way_in.converse import Converse
from bot.services.way_in.listen_alone import listen_alone
from bot.services.way_out.deliver import Deliver
from bot.services.way_out.troubles import Troubles
from bot.services.work.channel_plan import LiveChannel
from bot.services.work.check import State
from bot.services.work.house import House
from bot.services.work.keep_going import keep_going
from bot.services.work.lease import Lease
from bot.services.work.news import Alarm, Topic
from bot.services.work.time_watch import TimeWatch
from bot.storage.health import prove_commit

if TYPE_CHECKING:
    from bot.channels.http import Server
    from bot.services.work.practice_phones import Practice

log = structlog.get_logger(__name__)
INTRODUCE_AGAIN = 30.0
"""Seconds until a channel that was not connected is asked again."""
COLLECT_AFTER = 50_000, 20, 100
"""A message makes thousands of objects and hardly a cycle; the default looks for cycles ten times a message."""


def build_channels(settings: Settings, house: House, practice: "Practice | None" = None) -> list[LiveChannel]:
    """The channels that the settings switch on."""
    return [plan.build(house, practice) for plan in settings.channels if plan.is_on]


Stop = Callable[[], Awaitable[None]]
"""Returns when the process is to stop."""


class Part(Enum):
    """What a process does."""

    FRONT = "serve"
    """Doors and conversation."""
    BACK = "work"
    """Delivery and jobs."""


async def run(house: House, settings: Settings, practice: "Practice | None" = None, stop: Stop | None = None) -> None:
    """Everything in one process, until SIGTERM, Ctrl-C or a part that ends."""
    await _live(house, settings, frozenset(Part), practice, stop)


async def serve(house: House, settings: Settings, practice: "Practice | None" = None, stop: Stop | None = None) -> None:
    """Doors and conversation, beside processes that `work` over the same database."""
    await _live(house, settings, frozenset({Part.FRONT}), practice, stop)


async def work(house: House, settings: Settings, practice: "Practice | None" = None, stop: Stop | None = None) -> None:
    """Delivery and jobs, beside processes that `serve`."""
    await _live(house, settings, frozenset({Part.BACK}), practice, stop)


async def _live(
    house: House, settings: Settings, does: Collection[Part], practice: "Practice | None", stop: Stop | None
) -> None:
    with house.db.running([part.value for part in does]):
        await _live_alone(house, settings, does, practice, stop)


async def _live_alone(
    house: House, settings: Settings, does: Collection[Part], practice: "Practice | None", stop: Stop | None
) -> None:
    """The order of stopping: the doors close first, so that what is still acknowledged is handled; then the rest."""
    if Part.BACK in does:
        _check_reading(settings)
    house.texts.read_all()
    gc.set_threshold(*COLLECT_AFTER)
    channels = build_channels(settings, house, practice)
    front = Front(settings, house, channels) if Part.FRONT in does else None
    back = Back(house, channels) if Part.BACK in does else None
    health: Server | None = None
    try:
        async with asyncio.TaskGroup() as parts:
            # Not kept going: with a key that was replaced nothing more may be sealed, and the next start tells why.
            inner = [parts.create_task(keep_key(house.db)), parts.create_task(keep_going("news", house.news.run))]
            try:
                inner += [parts.create_task(each) for each in (back.parts() if back else ())]
                if front:
                    inner += [parts.create_task(each) for each in await front.start(parts)]
                else:
                    health = await open_work_port(house, settings, channels)
                    tell("bekerja: mengirim, dan melakukan yang tiba waktunya")
                    inner.append(parts.create_task(introduce(channels)))
                await (stop or stopped)()
            finally:
                if front:
                    await front.stop()
                for task in inner:
                    task.cancel()
    finally:
        if health:
            await health.stop()
        for channel in channels:
            await channel.close()


def _check_reading(settings: Settings) -> None:
    if settings.reading.cards:
        from bot.services.card_photos.tesseract import find_tesseract

        find_tesseract()


async def introduce(channels: Sequence[LiveChannel]) -> None:
    """Tells whoever started the process which channels there are and how each is connected, again when that changes."""
    tell(f"saluran aktif: {', '.join(channel.name for channel in channels) or 'tidak ada'}")
    await asyncio.gather(
        *(keep_going(f"introduce {channel.name}", partial(_introduce, channel)) for channel in channels)
    )


async def _introduce(channel: LiveChannel) -> None:
    tell(f"{channel.name}: menghubungi…")
    told = ""
    while True:
        check = await channel.introduce()
        if check.says != told:
            tell(f"{channel.name}: {check.says}. {check.todo}".strip())
        if check.state is State.OK:
            return
        told = check.says
        await asyncio.sleep(INTRODUCE_AGAIN)


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


class Front:
    """What lets messages in and handles them: the HTTP server with each channel's routes, what each channel asks for by
    itself, and the conversation."""

    def __init__(self, settings: Settings, house: House, channels: Sequence[LiveChannel]) -> None:
        self._settings, self._house, self._channels = settings, house, channels
        self._converse = Converse(house, channels, Alarm(house.news, Topic.QUEUED), Alarm(house.news, Topic.DUE))
        self._listening: list[asyncio.Task[None]] = []
        self._server: Server | None = None

    async def start(self, parts: asyncio.TaskGroup) -> list[Coroutine[Any, Any, None]]:
        """Lets messages in, asking for them among the `parts`; gives what handles them, to be run."""
        accept, server = self._converse.accept, self._settings.server
        routes = [route for channel in self._channels for route in channel.routes(accept)]
        closing = [channel.hang_up for channel in self._channels]
        self._server = await open_port(self._house, server.host, server.port, routes, closing, self._channels)
        self._listening.append(parts.create_task(introduce(self._channels)))
        learning = keep_going("ways in", partial(learn_ways_in, self._house, self._settings.channels))
        self._listening.append(parts.create_task(learning))
        await asyncio.to_thread(load, self._channels)
        self._listening += [parts.create_task(self._keep_listening(channel)) for channel in self._channels]
        return [keep_going("converse", self._converse.run)]

    async def _keep_listening(self, channel: LiveChannel) -> None:
        await keep_going(f"listen {channel.name}", lambda: self._listen(channel))

    async def _listen(self, channel: LiveChannel) -> None:
        async def listen() -> None:
            await channel.listen(self._converse.accept)

        if channel.listens_alone:
            await listen_alone(self._house, Lease(f"listen:{channel.name}"), listen)
        else:
            await listen()

    async def stop(self) -> None:
        """No more messages come in; those already in are handled."""
        for task in self._listening:
            task.cancel()
        await asyncio.gather(*self._listening, return_exceptions=True)
        if self._server is not None:
            await self._server.stop()


class Back:
    """What sends, and what happens by the clock."""

    def __init__(self, house: House, channels: Sequence[LiveChannel]) -> None:
        queued, due = asyncio.Event(), asyncio.Event()
        house.news.on(Topic.QUEUED, lambda _: queued.set(), queued.set)
        house.news.on(Topic.DUE, lambda _: due.set(), due.set)
        watch = TimeWatch(house.clock)

        def hear(dated: datetime) -> None:
            """What waited for a platform's date is done at once."""
            waited = not watch.is_confirmed
            watch.heard(dated)
            if waited and watch.is_confirmed:
                due.set()

        by_name = {channel.name: channel for channel in channels}
        self._deliver = Deliver(house, by_name, queued, heard_date=hear, vouches_for=watch.vouches_for)
        sent = Alarm(house.news, Topic.QUEUED)
        self._jobs = Jobs(house, sent, due, watch)
        self._troubles = Troubles(house, channels, sent)
        self._backup = DailyBackup(house, house.backups, sent, watch) if house.backups else None

    def parts(self) -> list[Coroutine[Any, Any, None]]:
        """What is to be run."""
        backup = [keep_going("backup", self._backup.run)] if self._backup else []
        telling = keep_going("troubles", self._troubles.run)
        return [keep_going("deliver", self._deliver.run), keep_going("jobs", self._jobs.run), telling, *backup]


async def open_work_port(house: House, settings: Settings, channels: Sequence[LiveChannel] = ()) -> "Server | None":
    """Health and metrics of a process that only works, where a port is set for them."""
    server = settings.server
    if not server.work_port:
        return None
    return await open_port(house, server.host, server.work_port, channels=channels)


async def open_port(
    house: House,
    host: str,
    port: int,
    routes: Sequence[Any] = (),
    closing: Sequence[Callable[[], Awaitable[None]]] = (),
    channels: Sequence[LiveChannel] = (),
) -> "Server":
    """Serves health, metrics and the routes."""
    from bot.channels.http import NotReady, Server

    async def check_ready() -> None:
        async with house.db.write() as transaction:
            await prove_commit(transaction, house.clock())
        if troubles := [channel.trouble for channel in channels if channel.trouble]:
            raise NotReady("; ".join(troubles))

    server = Server(host, port, routes=routes, check_ready=check_ready, closing=closing)
    await server.start()
    log.info("serving", address=f"http://{host}:{server.port}/")
    tell(f"http://{host}:{server.port}/")
    return server


def tell(words: str) -> None:
    """For whoever started the process, where he still listens."""
    with suppress(OSError, ValueError):
        print(f"lapor-rt: {words}", flush=True)  # noqa: T201
