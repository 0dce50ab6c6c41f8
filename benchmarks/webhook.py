"""From webhook to reply against a local Bot API: a birth and a death, beside the plainest aiogram bot of the same.

Each chat says its next message when the reply to the one before has arrived at the Bot API, and taps what it was shown.
Prints messages a second, processor time a message (of the bot's own processes), and how long an answer took; medians of
several rounds taken in turn, each a whole birth (twelve messages) and a whole death (six) of every chat; with 50 chats
and with 500, with everything in one process. And how long after `kill -9` the first webhook is answered.
`python -m benchmarks.webhook --small` runs one round of a few chats.
"""

import asyncio
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from pathlib import Path

import uvloop

from benchmarks.conversation import MESSAGES, PRESSES, both, update_of
from benchmarks.local_api import Api, Webhook, local_api
from benchmarks.town import FIRST_CHAT, open_town, text_update
from tests.journeys.process import free_port
from tests.patience import WITHIN

TOKEN = "1:bench"
SECRET = "bench-secret"
PATIENCE = WITHIN
"""Seconds for one answer."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured: chats in each part, rounds of each after one that warms up."""

    chats: tuple[int, ...] = (50, 500)
    rounds: tuple[int, ...] = (7, 3)


WHOLE, SMALL = Scale(), Scale((4,), (1,))


@dataclass(frozen=True, slots=True)
class Round:
    """Messages a second; processor time a message, and the middle and the 99th percentile of waiting, in ms."""

    rate: float
    cpu: float
    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Beside:
    """One part: the rounds of both, in turn."""

    chats: int
    ours: list[Round]
    bare: list[Round]

    def ratio(self, name: str) -> float:
        """Ours by theirs, of neighbouring rounds: the machine's own pace changes from minute to minute."""
        rounds = zip(self.ours, self.bare, strict=True)
        return statistics.median(float(getattr(mine, name) / getattr(theirs, name)) for mine, theirs in rounds)


@dataclass(frozen=True, slots=True)
class Results:
    """All parts, and the seconds from `kill -9` to the first answer."""

    parts: list[Beside]
    after_kill: float


@dataclass(slots=True)
class Bot:
    """A bot under way in processes of its own."""

    processes: "list[subprocess.Popen[bytes]]"
    port: int

    def cpu_seconds(self) -> float:
        """User and system time so far (proc(5), fields 14 and 15)."""
        return sum(_cpu_seconds(process.pid) for process in self.processes)

    @property
    def has_ended(self) -> bool:
        """Whether one of them ended by itself."""
        return any(process.poll() is not None for process in self.processes)

    def kill(self) -> None:
        """At once."""
        for process in self.processes:
            process.send_signal(signal.SIGKILL)
        for process in self.processes:
            process.wait()


def _cpu_seconds(pid: int) -> float:
    stat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


async def talk(webhook: Webhook, api: Api, chat: int, number: int, waits: list[float]) -> None:
    """A birth and a death, each message after the reply to the one before; waits are in seconds."""
    told = api.chats[chat]
    for place, act in enumerate(both(chat, number)):
        update = update_of(1_000_000 * number + 100 * (chat - FIRST_CHAT) + place, chat, act, told.keyboard)
        told.written.clear()
        began = time.perf_counter()
        if (status := await webhook.deliver(update)) != 200:
            raise RuntimeError(f"webhook answered {status}")
        await asyncio.wait_for(told.written.wait(), PATIENCE)
        waits.append(time.perf_counter() - began)


async def one_round(bot: Bot, api: Api, chats: int, number: int) -> Round:
    """All chats at once."""
    waits: list[float] = []
    webhook = Webhook(api, bot.port, SECRET)
    before, began = bot.cpu_seconds(), time.perf_counter()
    await asyncio.gather(*(talk(webhook, api, FIRST_CHAT + n, number, waits) for n in range(chats)))
    spent, used = time.perf_counter() - began, bot.cpu_seconds() - before
    webhook.close()
    count = chats * MESSAGES
    cuts = statistics.quantiles(waits, n=100)
    return Round(count / spent, 1000 * used / count, 1000 * cuts[49], 1000 * cuts[98])


async def first_answer(bot: Bot, api: Api, number: int) -> float:
    """Seconds from now to the first webhook acknowledged and answered."""
    told, update = api.chats[FIRST_CHAT], text_update(number, FIRST_CHAT, "lapor")
    told.written.clear()
    began = time.perf_counter()
    webhook = Webhook(api, bot.port, SECRET)
    while not await _is_taken(webhook, update):
        if bot.has_ended or time.perf_counter() - began > PATIENCE:
            raise RuntimeError("the bot does not answer")
        await asyncio.sleep(0.02)
    await asyncio.wait_for(told.written.wait(), PATIENCE)
    webhook.close()
    return time.perf_counter() - began


async def _is_taken(webhook: Webhook, update: dict[str, object]) -> bool:
    try:
        return await webhook.deliver(update) == 200
    except OSError:
        return False


def start_ours(folder: Path, api_base: str, commands: Sequence[str] = ("run",)) -> Bot:
    """lapor-rt on Telegram, a process for each of the commands."""
    telegram = {
        "LAPOR_TELEGRAM__TOKEN": TOKEN,
        "LAPOR_TELEGRAM__MODE": "webhook",
        "LAPOR_TELEGRAM__WEBHOOK_SECRET": SECRET,
        "LAPOR_TELEGRAM__API_BASE": api_base,
    }
    return start(folder, telegram, commands)


def start(folder: Path, channel: Mapping[str, str], commands: Sequence[str] = ("run",)) -> Bot:
    """lapor-rt over the folder's database, with the settings of a channel, a process for each of the commands."""
    port = free_port()
    env = {
        **os.environ,
        "LAPOR_STORAGE__URL": f"sqlite+aiosqlite:///{folder / 'town.db'}",
        "LAPOR_STORAGE__ATTACHMENTS": str(folder / "attachments"),
        "LAPOR_SECURITY__KEY_FILE": str(folder / "key"),
        "LAPOR_SERVER__PORT": str(port),
        **channel,
    }
    (folder / "config.toml").touch()
    bot = [sys.executable, "-m", "bot", "--config", str(folder / "config.toml")]
    return Bot(
        [
            subprocess.Popen([*bot, each], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for each in commands
        ],
        port,
    )


def start_bare(api_base: str) -> Bot:
    """The bare bot."""
    port = free_port()
    return Bot([subprocess.Popen([sys.executable, "-m", "benchmarks.bare_bot", str(port), api_base, TOKEN])], port)


@asynccontextmanager
async def answering(start: Callable[[str], Bot]) -> AsyncIterator[tuple[Bot, Api]]:
    """A bot that is up, and its Bot API."""
    async with local_api() as (api, base):
        bot = start(base)
        try:
            await first_answer(bot, api, 900_000_001)
            yield bot, api
        finally:
            bot.kill()


async def beside(folder: Path, chats: int, rounds: int, commands: Sequence[str] = ("run",)) -> Beside:
    """Rounds of both in turn, over a fresh town of so many RTs."""
    part = Beside(chats, [], [])
    async with open_town(folder, chats):
        pass
    async with (
        answering(lambda base: start_ours(folder, base, commands)) as ours,
        answering(start_bare) as bare,
    ):
        for number in range(rounds + 1):
            part.ours.append(await one_round(*ours, chats, number))
            part.bare.append(await one_round(*bare, chats, number))
        await _until_ended(ours[1], PRESSES * chats * len(part.ours))
    del part.ours[0], part.bare[0]
    return part


async def _until_ended(api: Api, presses: int) -> None:
    """Each press is ended, in the webhook's own answer or by a request that may come after the message."""
    began = time.perf_counter()
    while api.presses_ended < presses:
        if time.perf_counter() - began > PATIENCE:
            raise AssertionError(f"{api.presses_ended} of {presses} presses were ended")
        await asyncio.sleep(0.01)


async def after_kill(folder: Path) -> float:
    """Seconds from a start over what a killed process left behind to the first message answered."""
    async with open_town(folder, 1):
        pass
    async with answering(lambda base: start_ours(folder, base)):
        pass
    async with local_api() as (api, base):
        bot = start_ours(folder, base)
        try:
            return await first_answer(bot, api, 900_000_002)
        finally:
            bot.kill()


async def measure(scale: Scale = WHOLE) -> Results:
    """All of it; `SMALL` in a few seconds."""
    parts = []
    for chats, rounds in zip(scale.chats, scale.rounds, strict=True):
        with tempfile.TemporaryDirectory() as folder:
            parts.append(await beside(Path(folder), chats, rounds))
    with tempfile.TemporaryDirectory() as folder:
        return Results(parts, await after_kill(Path(folder)))


def median(rounds: list[Round]) -> Round:
    """The middle of each figure."""
    return Round(*(statistics.median(getattr(each, f.name) for each in rounds) for f in fields(Round)))


def main() -> None:
    """Prints the table."""
    results = uvloop.run(measure(SMALL if "--small" in sys.argv else WHOLE))
    print(f"{'':32} {'messages/s':>11} {'CPU ms each':>12} {'p50 ms':>8} {'p99 ms':>8}")
    for part in results.parts:
        for name, rounds in (("lapor-rt, all committed", part.ours), ("bare aiogram, memory", part.bare)):
            row = median(rounds)
            title = f"{name}, {part.chats} chats"
            print(f"{title:32} {row.rate:11,.0f} {row.cpu:12.2f} {row.p50:8.1f} {row.p99:8.1f}")
        print(" " * 32, *(f"ours/bare {name} {part.ratio(name):.2f}" for name in ("rate", "cpu", "p99")), sep="  ")
    print(f"after kill -9: first webhook acknowledged and answered in {results.after_kill:.1f} s")


if __name__ == "__main__":
    main()
