"""RT heads on WhatsApp report while the office is killed again and again."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.address import Address
from tests.journeys.process import Installation
from tests.journeys.regency import dies, link, resident_of, rt_of, take_in
from tests.journeys.village import VILLAGE
from tests.journeys.whatsapp_office import install_on_whatsapp
from tests.journeys.whatsapp_people import WhatsAppPerson
from tests.whatsapp import GraphApi

SEED = 20261128
OPERATOR = "ID.13491208655302749999"
FEWEST = 4
"""Messages that each head gets at least, one with another, until his report is there."""
QUICK = 60_000


@dataclass(frozen=True, slots=True)
class Played:
    """What was told, what the office has of it, and how often Meta had to bring a body again."""

    told: Counter[tuple[str, str]]
    found: Counter[tuple[str, str]]
    inbox: list[Any]
    audit: str
    refused: list[str]
    brought_again: int
    kills: int


async def play(folder: Path, heads: int, kills: int) -> Played:
    """Each head tells of a death or of nothing; the office is killed whenever so many messages went out."""
    # What a process that was killed sent whom, the next one does not know: no pace is held here.
    async with GraphApi(seed=1, pair_seconds=0, retry_delay=0.3) as api:
        office, port = install_on_whatsapp(folder, api, QUICK)
        await take_in(office, heads)
        chats = {rt_of(number): person(number) for number in range(heads)} | {VILLAGE: OPERATOR}
        await link(office, {area: Address("whatsapp", chat) for area, chat in chats.items()})
        for chat in chats.values():
            api.person(chat).wrote_at = api.clock()
        api.point_at(f"http://127.0.0.1:{port}")
        try:
            await office.start()
            killing = asyncio.create_task(kill_at_random(api, office, heads, kills))
            await asyncio.gather(*(report(api, number) for number in range(heads)))
            done = await killing
            await api.delivery.all_taken()
            return await _played(api, office, heads, done)
        finally:
            await office.end()


async def _played(api: GraphApi, office: Installation, heads: int, kills: int) -> Played:
    listed = await office.json_here("report", "list", "--limit", "1000")
    return Played(
        Counter((rt_of(number), "death" if dies(number) else "nil") for number in range(heads)),
        Counter((row["area"], row["kind"]) for row in listed),
        await office.json_here("inbox", "list"),
        await office.command_here("audit", "verify"),
        api.refused,
        sum(answer != 200 for answer in api.delivery.answers),
        kills,
    )


async def kill_at_random(api: GraphApi, office: Installation, heads: int, kills: int) -> int:
    """At once started again, in the midst of what all of them say."""
    moments = sorted(random.Random(SEED).sample(range(1, heads * FEWEST), kills))
    for moment in moments:
        await api.wait_until(lambda moment=moment: sent(api) >= moment)  # type: ignore[misc]
        await office.kill()
        await office.start()
    return len(moments)


def sent(api: GraphApi) -> int:
    return sum(map(len, api.chats.values()))


def person(number: int) -> str:
    return f"ID.1349120865530274{1000 + number}"


async def report(api: GraphApi, number: int) -> None:
    """A short death report, or nihil."""
    head = WhatsAppPerson(api, person(number))
    if not dies(number):
        await head.say("bantuan", then="Cara melapor")
        await head.say("menu", then="")
        await head.say("nihil", then="tercatat nihil")
        return
    menu = await head.say("lapor", then="Apa yang mau dilaporkan?")
    mark = api.number()
    await api.press_token(head.id, "go:0:start:death", menu)
    await head.reads("Siapa yang meninggal?", mark)
    await head.say(resident_of(number), then="mirip dengan")
    await head.choose(resident_of(number), then="Kapan meninggalnya?")
    await head.say("kemarin", then="Periksa dulu")
    await head.choose("Kirim", then="laporan sudah diterima")
