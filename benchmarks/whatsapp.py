"""From a signed webhook to the reply at a local Graph API, beside Telegram's path: a birth and a death, in turn.

Both are `lapor-rt run` over a town of their own; the same people say the same, each his next message when he was
answered. Prints messages a second and processor time a message (of the office's process alone), medians of rounds
taken in turn; then the same where Meta also tells of each message that it was delivered and read, which are webhooks
more. What Meta's pages would refuse of the requests fails the run. `python -m benchmarks.whatsapp --small` takes
seconds.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvloop

from benchmarks import webhook
from benchmarks.conversation import both
from benchmarks.local_graph import NUMBER_ID, SECRET, Graph, SignedWebhook, content_of, local_graph
from benchmarks.town import FIRST_CHAT, Platform, open_town
from benchmarks.webhook import PATIENCE, Bot, Round, median
from bot.channels.whatsapp import addressing
from bot.domain.address import Address


def _user_id(number: int) -> str:
    return f"ID.1349{FIRST_CHAT + number}"


WHATSAPP = Platform(
    lambda number: Address("whatsapp", _user_id(number)), lambda place: addressing.group(f"Y2FwaV9ncm91cDo{place}")
)
_NO_LIMIT = "1000000"
"""Messages: Meta's own limits would be what is measured."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How many chats, and how many rounds after one that warms up; each takes two of the ten who can die in an RT."""

    chats: int = 50
    rounds: int = 4


WHOLE, SMALL = Scale(), Scale(3, 1)


async def talk(said: SignedWebhook, graph: Graph, number: int, round_: int, waits: list[float]) -> None:
    """A birth and a death, each message after the reply to the one before; waits are in seconds."""
    who = _user_id(number)
    phone = graph.phones[who]
    for place, act in enumerate(both(FIRST_CHAT + number, round_)):
        while (content := content_of(act, phone.last)) is None:
            phone.written.clear()
            await asyncio.wait_for(phone.written.wait(), PATIENCE)
        phone.written.clear()
        began = time.perf_counter()
        if (status := await said.say(who, f"wamid.IN{round_}x{number}x{place}", content)) != 200:
            raise RuntimeError(f"webhook answered {status}")
        await asyncio.wait_for(phone.written.wait(), PATIENCE)
        waits.append(time.perf_counter() - began)


async def one_round(bot: Bot, graph: Graph, chats: int, round_: int, *, tells: bool) -> Round:
    """All chats at once; with `tells` the round ends when all is told that became of its messages."""
    waits: list[float] = []
    said = SignedWebhook(bot.port)
    graph.told = asyncio.Queue()
    telling = asyncio.create_task(_tell(said, graph)) if tells else None
    before, began = bot.cpu_seconds(), time.perf_counter()
    await asyncio.gather(*(talk(said, graph, number, round_, waits) for number in range(chats)))
    spent = time.perf_counter() - began
    if telling:
        await graph.told.join()
        telling.cancel()
    used = bot.cpu_seconds() - before
    said.close()
    cuts = statistics.quantiles(waits, n=100)
    return Round(len(waits) / spent, 1000 * used / len(waits), 1000 * cuts[49], 1000 * cuts[98])


async def _tell(said: SignedWebhook, graph: Graph) -> None:
    while True:
        who, ref = await graph.told.get()
        for state in ("sent", "delivered", "read"):
            await said.tell(who, ref, state)
        graph.told.task_done()


def settings(base: str) -> dict[str, str]:
    """Of an office on WhatsApp alone."""
    return {
        "LAPOR_WHATSAPP__TOKEN": "EAAbench",
        "LAPOR_WHATSAPP__PHONE_NUMBER_ID": NUMBER_ID,
        "LAPOR_WHATSAPP__APP_SECRET": SECRET,
        "LAPOR_WHATSAPP__VERIFY_TOKEN": "verify",
        "LAPOR_WHATSAPP__API_BASE": base,
        "LAPOR_WHATSAPP__GROUPS": "true",
        "LAPOR_WHATSAPP__MAX_PER_SECOND": _NO_LIMIT,
        "LAPOR_WHATSAPP__MAX_PER_MINUTE_PERSON": _NO_LIMIT,
    }


@asynccontextmanager
async def answering(folder: Path) -> AsyncIterator[tuple[Bot, Graph]]:
    """An office that is up, and its Graph API."""
    async with local_graph() as (graph, base):
        bot = webhook.start(folder, settings(base))
        try:
            await _until_up(bot, graph)
            yield bot, graph
        finally:
            bot.kill()


async def _until_up(bot: Bot, graph: Graph) -> None:
    who, said = _user_id(0), SignedWebhook(bot.port)
    while True:
        try:
            await said.say(who, "wamid.IN-first", {"type": "text", "text": {"body": "lapor"}})
            break
        except OSError:
            await asyncio.sleep(0.02)
    await asyncio.wait_for(graph.phones[who].written.wait(), PATIENCE)
    said.close()


async def measure(scale: Scale = WHOLE) -> None:
    """Prints; raises where a request would have been refused."""
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        async with open_town(Path(ours), scale.chats, WHATSAPP):
            pass
        async with open_town(Path(theirs), scale.chats):
            pass
        async with (
            answering(Path(ours)) as (bot, graph),
            webhook.answering(lambda base: webhook.start_ours(Path(theirs), base)) as (other, api),
        ):
            await _rounds(scale, bot, graph, lambda number: webhook.one_round(other, api, scale.chats, number))
        if refused := list(graph.refusals()):
            raise AssertionError(f"{len(refused)} would be refused: {refused[:3]}")
        print(f"{len(graph.taken)} requests, none of which Meta's pages refuse", flush=True)


async def _rounds(scale: Scale, bot: Bot, graph: Graph, telegram: Callable[[int], Awaitable[Round]]) -> None:
    alone: list[Round] = []
    told: list[Round] = []
    beside: list[Round] = []
    for number in range(scale.rounds + 1):
        alone.append(await one_round(bot, graph, scale.chats, 2 * number, tells=False))
        beside.append(await telegram(number))
        told.append(await one_round(bot, graph, scale.chats, 2 * number + 1, tells=True))
    print(f"{'':32} {'messages/s':>11} {'CPU ms each':>12} {'p50 ms':>8} {'p99 ms':>8}")
    for name, rounds in (("WhatsApp", alone), ("Telegram", beside), ("WhatsApp, each told as read", told)):
        row = median(rounds[1:])
        print(f"{name:32} {row.rate:11,.0f} {row.cpu:12.2f} {row.p50:8.1f} {row.p99:8.1f}")
    for name, rounds in (("", alone), (", each told as read", told)):
        ratio = statistics.median(one.cpu / other.cpu for one, other in zip(rounds[1:], beside[1:], strict=True))
        print(f"WhatsApp/Telegram CPU {ratio:.2f}{name}")


def main() -> None:
    """Prints the table."""
    uvloop.run(measure(SMALL if "--small" in sys.argv else WHOLE))


if __name__ == "__main__":
    main()
