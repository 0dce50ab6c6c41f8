"""From webhook to reply against a local Bot API: 50 chats, a report of twelve messages each, beside a bare aiogram bot.

Each chat sends its next message when the reply to the one before has arrived at the Bot API. Prints messages a second,
CPU a message and the 99th percentile of the latency, medians of several rounds taken in turn, and how long after
`kill -9` the first webhook is acknowledged and answered.
"""

import asyncio
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import uvloop
from aiohttp import web

from benchmarks.town import FIRST_CHAT, REPORT, WHO, open_town, report_updates

CHATS = 50
ROUNDS = 9
TOKEN = "1:bench"
SECRET = "bench-secret"


@dataclass(slots=True)
class Api:
    """A Bot API that says yes to everything and wakes the chat that was written to."""

    written: dict[int, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))
    sent: int = 0

    async def answer(self, request: web.Request) -> web.Response:
        """Any method."""
        method = request.match_info["method"].lower()
        result: Any = True
        if method == "getme":
            result = {"id": 1, "is_bot": True, "first_name": "lapor", "username": "lapor_bot"}
        elif method == "sendmessage":
            data: Any = await (request.json() if "json" in request.content_type else request.post())
            chat = int(data["chat_id"])
            self.sent += 1
            result = {"message_id": self.sent, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "x"}
            self.written[chat].set()
        return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")


@asynccontextmanager
async def local_api() -> AsyncIterator[tuple[Api, str]]:
    """The Bot API on a free port."""
    api = Api()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield api, f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


def free_port() -> int:
    """A port nobody serves on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def knock(client: aiohttp.ClientSession, port: int, update: dict[str, Any]) -> int:
    """One webhook delivery; 0 where nobody listens."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
    try:
        async with client.post(
            f"http://127.0.0.1:{port}/telegram/webhook", data=orjson.dumps(update), headers=headers
        ) as response:
            return response.status
    except aiohttp.ClientError:
        return 0


async def talk(client: aiohttp.ClientSession, port: int, api: Api, chat: int, number: int, waits: list[float]) -> None:
    """A whole report, each message after the reply to the one before; waits are in seconds."""
    first_id = 1_000_000 * number + 100 * (chat - FIRST_CHAT)
    for update in report_updates(first_id, chat, WHO[number % len(WHO)]):
        api.written[chat].clear()
        began = time.perf_counter()
        status = await knock(client, port, update)
        if status != 200:
            raise RuntimeError(f"webhook answered {status}")
        await asyncio.wait_for(api.written[chat].wait(), 30)
        waits.append(time.perf_counter() - began)


@dataclass(frozen=True, slots=True)
class Round:
    """One round: messages a second, CPU milliseconds a message, 99th percentile of the latency in milliseconds."""

    rate: float
    cpu: float
    p99: float


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def one_round(port: int, api: Api, pid: int, number: int) -> Round:
    """All chats at once."""
    waits: list[float] = []
    before, began = cpu_seconds(pid), time.perf_counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CHATS)) as client:
        await asyncio.gather(*(talk(client, port, api, FIRST_CHAT + n, number, waits) for n in range(CHATS)))
    spent, used = time.perf_counter() - began, cpu_seconds(pid) - before
    count = CHATS * len(REPORT)
    return Round(count / spent, 1000 * used / count, 1000 * statistics.quantiles(waits, n=100)[98])


async def until_up(client: aiohttp.ClientSession, port: int, update: dict[str, Any]) -> None:
    """Knocks until it is acknowledged, as Telegram would, only sooner."""
    while await knock(client, port, update) != 200:  # noqa: ASYNC110 - the other side is another process
        await asyncio.sleep(0.02)


async def first_answer(port: int, api: Api, number: int) -> float:
    """Seconds from now to the first webhook acknowledged and answered."""
    chat = FIRST_CHAT
    api.written[chat].clear()
    began = time.perf_counter()
    async with aiohttp.ClientSession() as client:
        await until_up(client, port, report_updates(number, chat)[0])
        await asyncio.wait_for(api.written[chat].wait(), 60)
    return time.perf_counter() - began


def start_ours(folder: Path, port: int, api_base: str) -> "subprocess.Popen[bytes]":
    """`lapor-rt run` over the folder's database."""
    env = {
        **os.environ,
        "LAPOR_STORAGE__URL": f"sqlite+aiosqlite:///{folder / 'town.db'}",
        "LAPOR_STORAGE__ATTACHMENTS": str(folder / "attachments"),
        "LAPOR_SECURITY__KEY_FILE": str(folder / "key"),
        "LAPOR_SERVER__PORT": str(port),
        "LAPOR_TELEGRAM__TOKEN": TOKEN,
        "LAPOR_TELEGRAM__MODE": "webhook",
        "LAPOR_TELEGRAM__WEBHOOK_SECRET": SECRET,
        "LAPOR_TELEGRAM__API_BASE": api_base,
    }
    (folder / "config.toml").touch()
    command = [sys.executable, "-m", "bot", "--config", str(folder / "config.toml"), "run"]
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)


def start_bare(port: int, api_base: str) -> "subprocess.Popen[bytes]":
    """The bare bot."""
    return subprocess.Popen([sys.executable, "-m", "benchmarks.bare_bot", str(port), api_base, TOKEN])


async def measure(folder: Path) -> tuple[list[Round], list[Round], float]:
    """Rounds of both in turn, each time a fresh round of conversations; and the start after a kill."""
    mine: list[Round] = []
    theirs: list[Round] = []
    async with local_api() as (api, base):
        port, bare_port = free_port(), free_port()
        ours, bare = start_ours(folder, port, base), start_bare(bare_port, base)
        try:
            await first_answer(port, api, 1)
            await first_answer(bare_port, api, 2)
            for number in range(1, ROUNDS + 2):
                mine.append(await one_round(port, api, ours.pid, number))
                theirs.append(await one_round(bare_port, api, bare.pid, number))
            ours.send_signal(signal.SIGKILL)
            ours.wait()
            ours = start_ours(folder, port, base)
            again = await first_answer(port, api, 900_000_000)
        finally:
            ours.kill()
            bare.kill()
    return mine[1:], theirs[1:], again


def median(rounds: list[Round]) -> Round:
    """The middle of each figure."""
    return Round(*(statistics.median(getattr(r, name) for r in rounds) for name in ("rate", "cpu", "p99")))


def main() -> None:
    """Prints the table."""

    async def inside() -> tuple[list[Round], list[Round], float]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            async with open_town(folder, CHATS):
                pass
            return await measure(folder)

    mine, theirs, again = uvloop.run(inside())
    ours, bare = median(mine), median(theirs)
    print(f"{'':24} {'messages/s':>12} {'CPU ms each':>12} {'p99 ms':>8}")
    for name, row in (("lapor-rt, all committed", ours), ("bare aiogram, memory", bare)):
        print(f"{name:24} {row.rate:12,.0f} {row.cpu:12.2f} {row.p99:8.1f}")
    # Of neighbouring rounds, since the machine's own pace changes from minute to minute.
    pairs = list(zip(mine, theirs, strict=True))
    rates, tails = (
        statistics.median(getattr(m, name) / getattr(t, name) for m, t in pairs) for name in ("rate", "p99")
    )
    print(f"ratio of rates {rates:.2f}, of p99 {tails:.2f}")
    print(f"after kill -9: first webhook acknowledged and answered in {again:.1f} s")


if __name__ == "__main__":
    main()
