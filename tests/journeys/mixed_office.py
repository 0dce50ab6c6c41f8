"""Three desa of a kecamatan, whose people have WhatsApp, Telegram or both: one office for all of them."""

import asyncio
import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, or_, select, update

from bot.domain.address import Address
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.officers.list_officers import list_officers
from bot.services.work.house import House
from bot.storage.messages import sessions
from bot.storage.officers import officers
from bot.storage.officers.addresses import address_key, link_address
from bot.storage.tables import outbox
from tests.botapi import BotApi
from tests.journeys.people import Person
from tests.journeys.process import Installation
from tests.journeys.whatsapp_office import install_on_whatsapp
from tests.journeys.whatsapp_people import WhatsAppPerson
from tests.patience import WITHIN
from tests.whatsapp import GraphApi

REGENCY, DISTRICT = "32.15", "32.15.27"
GROUP_DESA, CARDS_DESA, TELEGRAM_DESA = (f"{DISTRICT}.{number}" for number in (2001, 2002, 2003))
AREAS = (
    ("32", "Jawa Barat"), (REGENCY, "Kabupaten Karawang"), (DISTRICT, "Telukjambe Barat"),
    (GROUP_DESA, "Margakaya"), (CARDS_DESA, "Margamulya"), (TELEGRAM_DESA, "Wanajaya"),
)  # fmt: skip
ROOM = -1001234567890
TEMPLATES = {"decided": "lapor_putusan", "card_waiting": "lapor_kartu", "month_closed": "lapor_bulan"}
TELEGRAM = """
[telegram]
token = "{token}"
mode = "webhook"
api_base = "{api_base}"
webhook_secret = "secret-of-a-test"
"""
PAIR_SECONDS, PACE = 0.1, 500
LONG_AGO = timedelta(days=2)


def _rt(desa: str, number: int) -> str:
    return f"{desa}/001/{number:03}"


HOMES = {
    "first": _rt(GROUP_DESA, 1),
    "telegram": _rt(GROUP_DESA, 2),
    "both": _rt(CARDS_DESA, 1),
    "third": _rt(TELEGRAM_DESA, 1),
}
"""Of the RT heads, by what they have; the first and the third have WhatsApp alone."""


@dataclass(slots=True)
class MixedOffice:
    """The office, both local APIs, and everybody with his phone."""

    graph: GraphApi
    bot_api: BotApi
    office: Installation

    def on_whatsapp(self, who: str) -> WhatsAppPerson:
        return WhatsAppPerson(self.graph, _user_id(who))

    def on_telegram(self, who: str, room: int = 0) -> Person:
        return Person(self.bot_api, _chat(who), room)

    async def close_windows(self) -> None:
        """Nobody has written for two days."""
        async with open_house(load_settings(self.office.config, {})) as house:
            await _until_quiet(house)
            async with house.db.write() as transaction:
                keys = [address_key(transaction.vault, Address("whatsapp", user_id)) for user_id in self.graph.people]
                await sessions.touch(transaction, keys, house.clock() - LONG_AGO)
            await _until_quiet(house)
        for person in self.graph.people.values():
            if person.wrote_at is not None:
                person.wrote_at -= LONG_AGO.total_seconds()

    async def pass_time(self) -> None:
        """What waits for later is due now; somebody's message wakes whoever sends it."""
        async with open_house(load_settings(self.office.config, {})) as house, house.db.write() as transaction:
            waiting = outbox.c.state == "waiting"
            await transaction.execute(update(outbox).where(waiting).values(due_at=house.clock()))
        await self.on_telegram("telegram").say("bantuan", then="Cara melapor")

    async def kept(self) -> None:
        """Neither platform refused anything, and all that was told is in the log."""
        await self.graph.delivery.all_taken()
        assert self.graph.refused == []
        assert self.bot_api.violations == []
        assert await self.office.json_here("inbox", "list") == []
        assert "tidak ada yang berubah atau hilang" in await self.office.command_here("audit", "verify")


async def settle(folder: Path) -> None:
    """Everybody is taken in by the commands, and linked as enrolling would: a folder to copy."""
    office, _ = install_on_whatsapp(folder, GraphApi(), PACE)
    await _take_in(office)
    await _link(office)


async def open_mixed(folder: Path, graph: GraphApi, bot_api: BotApi) -> MixedOffice:
    """In a settled folder, running. Whoever has WhatsApp has just written there."""
    office, port = install_on_whatsapp(folder, graph, PACE)
    written = office.config.read_text()
    named = "".join(f'template_{notice} = "{name}"\n' for notice, name in TEMPLATES.items())
    telegram = TELEGRAM.format(token=bot_api.token, api_base=bot_api.url)
    office.config.write_text(written.replace("[month]", f"{named}{telegram}[month]"))
    graph.templates = dict.fromkeys(TEMPLATES.values(), 1)
    for who in _WHATSAPP:
        graph.person(_user_id(who), name=who).wrote_at = graph.clock()
    await office.start()
    graph.point_at(f"http://127.0.0.1:{port}")
    return MixedOffice(graph, bot_api, office)


async def _until_quiet(house: House) -> None:
    """Until all that is due has been sent."""
    under_way = outbox.c.state == "claimed", (outbox.c.state == "waiting") & (outbox.c.due_at <= house.clock())
    async with asyncio.timeout(WITHIN):
        while True:
            async with house.db.read() as transaction:
                if not (await transaction.execute(select(func.count()).where(or_(*under_way)))).scalar_one():
                    return


def resident_of(who: str) -> str:
    """Who dies in the RT of this head."""
    return f"Warga {who.title()}"


async def _take_in(office: Installation) -> None:
    residents = [(resident_of(who), home[-3:], "001", home.partition("/")[0], "L") for who, home in HOMES.items()]
    heads = [(f"Ketua {who.title()}", "", "rt", home) for who, home in HOMES.items()]
    operators = [(f"Operator {desa[-1]}", "", "operator", desa) for desa in (GROUP_DESA, CARDS_DESA, TELEGRAM_DESA)]
    dinsos = ("Sri Wahyuni", "", "dinsos", REGENCY)
    folder = office.folder
    await office.command_here("init")
    await office.command_here("area", "import", _write(folder / "wilayah.csv", ("kode", "nama"), AREAS))
    headings = ("NAMA", "RT", "RW", "KODE WILAYAH", "JENIS KELAMIN")
    await office.command_here("resident", "import", _write(folder / "warga.csv", headings, residents))
    named = ("nama", "telepon", "peran", "wilayah")
    await office.command_here("officer", "import", _write(folder / "petugas.csv", named, [*heads, *operators, dinsos]))


async def _link(office: Installation) -> None:
    areas = HOMES | {f"operator-{desa}": desa for desa in (GROUP_DESA, CARDS_DESA, TELEGRAM_DESA)} | {"dinsos": REGENCY}
    by_area = {area: who for who, area in areas.items()}
    async with open_house(load_settings(office.config, {})) as house:
        everybody = [row.officer for row in await list_officers(house, None)]
        async with house.db.write() as transaction:
            for officer in everybody:
                await officers.set_told(transaction, officer.id, house.clock())
                for address in _addresses(by_area[officer.area]):
                    await link_address(transaction, address, officer.id, house.clock())


_WHATSAPP = ("first", "both", "third", f"operator-{GROUP_DESA}", f"operator-{CARDS_DESA}", "dinsos")
_TELEGRAM = ("telegram", "both", f"operator-{TELEGRAM_DESA}")


def _addresses(who: str) -> list[Address]:
    on_telegram = [Address("telegram", str(_chat(who)))] if who in _TELEGRAM else []
    return on_telegram + ([Address("whatsapp", _user_id(who))] if who in _WHATSAPP else [])


def _user_id(who: str) -> str:
    return f"ID.134912086553027420{_WHATSAPP.index(who)}"


def _chat(who: str) -> int:
    return 501 + _TELEGRAM.index(who)


def _write(path: Path, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headings, *rows])
    return str(path)
