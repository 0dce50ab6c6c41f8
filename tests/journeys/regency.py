"""A hundred RT heads, enrolled: each has reported nothing yet, and has one resident who may die."""

import csv
from collections.abc import Mapping
from pathlib import Path

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.officers.list_officers import list_officers
from bot.storage.officers.addresses import bind_room, link_address
from tests.botapi import BotApi
from tests.journeys.people import Person
from tests.journeys.process import Installation
from tests.journeys.village import VILLAGE, areas_csv

HEADS = 100
ROOM = -1009876543210
FIRST_CHAT = 10_001


def rt_of(number: int) -> str:
    return f"{VILLAGE}/{number // 10 + 1:03}/{number % 10 + 1:03}"


def resident_of(number: int) -> str:
    return f"Warga Nomor {number}"


def head(api: BotApi, number: int) -> Person:
    return Person(api, FIRST_CHAT + number)


def dies(number: int) -> bool:
    return number % 2 == 1


async def report(api: BotApi, number: int) -> None:
    """A short death report, or nihil; each turn is answered with one message."""
    person = head(api, number)
    menu = await person.say("lapor", then="Apa yang mau dilaporkan?")
    mark = api.number()
    await api.press_token(person.id, "go:0:start:death" if dies(number) else "go:0:help", menu)
    if dies(number):
        await person.reads("Siapa yang meninggal?", mark)
        await person.say(resident_of(number), then="mirip dengan")
        await person.press(resident_of(number), then="Kapan meninggalnya?")
        await person.say("kemarin", then="Periksa dulu")
        await person.press("Tambah keterangan", then="Apa yang mau ditambahkan?")
        await person.press("+ Sebab", then="Apa sebab meninggalnya?")
        await person.say("1", then="Periksa dulu")
        await person.press("Kirim", then="laporan sudah diterima")
    else:
        await person.reads("Cara melapor", mark)
        await person.say("nihil", then="tercatat nihil")


async def settle_heads(bot: Installation) -> None:
    """Takes everybody in by the commands, then links their chats as enrolling would."""
    await take_in(bot, HEADS)
    await link(bot, {rt_of(n): Address("telegram", str(FIRST_CHAT + n)) for n in range(HEADS)})
    async with open_house(load_settings(bot.config, {})) as house, house.db.write() as transaction:
        await bind_room(transaction, Address("telegram", str(ROOM)), AreaCode(VILLAGE), house.clock())


async def take_in(bot: Installation, heads: int) -> None:
    """The first so many heads, with their residents, and the operator; nobody has a chat."""
    residents, officers = bot.folder / "warga.csv", bot.folder / "petugas.csv"
    _write(residents, ("NAMA", "RT", "RW", "KODE WILAYAH", "JENIS KELAMIN"), [
        (resident_of(n), rt_of(n)[-3:], rt_of(n)[-7:-4], VILLAGE, "L") for n in range(heads)
    ])  # fmt: skip
    _write(officers, ("nama", "telepon", "peran", "wilayah"), [
        *((f"Ketua {n}", "", "rt", rt_of(n)) for n in range(heads)),
        ("Rina Marlina", "", "operator", VILLAGE),
    ])  # fmt: skip
    await bot.command_here("init")
    await bot.command_here("area", "import", str(areas_csv(bot.folder)))
    await bot.command_here("resident", "import", str(residents))
    await bot.command_here("officer", "import", str(officers))


async def link(bot: Installation, chats: Mapping[str, Address]) -> None:
    """Whose area has a chat here is enrolled by it."""
    async with open_house(load_settings(bot.config, {})) as house:
        officers = [row.officer for row in await list_officers(house, None)]
        async with house.db.write() as transaction:
            for officer in officers:
                if officer.area in chats:
                    await link_address(transaction, chats[officer.area], officer.id, house.clock())


def _write(path: Path, headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headings, *rows])
