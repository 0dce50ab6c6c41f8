"""A made-up town for measuring: RT heads with Telegram chats, each with his own RT of residents."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.table import traits_of
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.profiles import DEFAULT_PROFILE, load_profile
from bot.handlers import catalogue
from bot.load_settings import load_settings
from bot.open_house import calendar_of, utc_now
from bot.services.demo.demo_people import make_families
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import load_vault, make_key_file
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address
from bot.storage.registry import areas, registry_changes
from bot.storage.registry.registry_writes import begin_write

VILLAGE = AreaCode("32.15.27.2099")
RTS_OF_A_VILLAGE = 20
AT = int(datetime(2026, 11, 10, 2, tzinfo=UTC).timestamp())
FIRST_CHAT = 700_000_000


@dataclass(frozen=True, slots=True)
class Platform:
    """How a channel names a head by his number, and a village's room by its place."""

    head: Callable[[int], Address]
    room: Callable[[int], Address]


TELEGRAM = Platform(
    lambda number: Address("telegram", str(FIRST_CHAT + number)), lambda place: Address("telegram", f"-100777{place}")
)


@asynccontextmanager
async def open_town(folder: Path, rts: int, platform: Platform = TELEGRAM) -> AsyncIterator[House]:
    """A fresh SQLite database with `rts` RTs of about 45 residents, an RT head each, chats from `FIRST_CHAT` on."""
    async with empty_town(folder) as house:
        async with house.db.write() as transaction:
            await _fill(transaction, house, rts, platform)
        yield house


@asynccontextmanager
async def empty_town(folder: Path) -> AsyncIterator[House]:
    """A house over the SQLite database of the folder, a fresh one if there is none."""
    if not (folder / "key").exists():
        make_key_file(folder / "key")
    vault = load_vault(folder / "key")
    db = Database(f"sqlite+aiosqlite:///{folder / 'town.db'}", vault)
    await db.migrate()
    house = House(
        db=db,
        attachments=AttachmentFiles(folder / "attachments", vault),
        texts=Texts(),
        flows=catalogue(),
        calendar=calendar_of(load_settings(None, {})),
        profile=load_profile("dtks"),
        clock=utc_now,
        traits=traits_of(),
    )
    try:
        yield house
    finally:
        await db.dispose()


def village_of(number: int) -> AreaCode:
    """Twenty RTs are a village, so that those who report at once do not all tell of one village's day."""
    return AreaCode(f"32.15.27.{2099 - number // RTS_OF_A_VILLAGE}")


async def _fill(transaction: Transaction, house: House, rts: int, platform: Platform) -> None:
    regency = Area(AreaCode("32.15"), "Kabupaten Karawang")
    villages = [village_of(number) for number in range(0, rts, RTS_OF_A_VILLAGE)]
    named = [Area(code, f"Sukamaju {place}", "Telukjambe Barat") for place, code in enumerate(villages, start=1)]
    await areas.upsert_areas(transaction, [regency, *named])
    for place, code in enumerate(villages):
        await bind_room(transaction, platform.room(place), code, utc_now())
    write = await begin_write(transaction, "benchmark", regency.code, utc_now())
    for number in range(rts):
        rt = AreaCode(f"{village_of(number)}/001/{number % RTS_OF_A_VILLAGE + 1:03}")
        await areas.add_missing_rts(transaction, [rt])
        await registry_changes.add_persons(write, rt, _residents(rt, number))
        officer = Officer(OfficerId(f"rt{number}"), f"Ketua {number}", Role.RT, rt, told_at=utc_now())
        await officers.add_officer(transaction, officer, utc_now())
        await link_address(transaction, platform.head(number), officer.id, utc_now())


def _residents(rt: AreaCode, number: int) -> list[Person]:
    families = list(make_families(AreaCode(f"{VILLAGE}/005/003"), load_profile(DEFAULT_PROFILE)))
    return [
        replace(
            member,
            id=PersonId(f"r{number}p{place}x{index}"),
            household_id=HouseholdId(f"r{number}h{place}"),
            area=rt,
            nik="",
        )
        for place, family in enumerate(families)
        for index, member in enumerate(family.members)
    ]


def text_update(update_id: int, chat: int, text: str) -> dict[str, Any]:
    """A private text message as Telegram sends it."""
    person = {"id": chat, "is_bot": False, "first_name": "Ujang", "last_name": "Suryana", "language_code": "id"}
    message: dict[str, Any] = {
        "message_id": update_id,
        "from": person,
        "chat": {"id": chat, "first_name": "Ujang", "last_name": "Suryana", "type": "private"},
        "date": AT,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"offset": 0, "length": len(text), "type": "bot_command"}]
    return {"update_id": update_id, "message": message}


def press_update(update_id: int, chat: int, token: str) -> dict[str, Any]:
    """A pressed button, with the message it hangs on."""
    hung = text_update(update_id, chat, "Apa yang mau dilaporkan?")["message"]
    person = hung["from"]
    return {
        "update_id": update_id,
        "callback_query": {
            "id": str(update_id),
            "from": person,
            "message": {**hung, "from": {"id": 1, "is_bot": True, "first_name": "lapor", "username": "lapor_bot"}},
            "chat_instance": "42",
            "data": token,
        },
    }


REPORT = (
    "lapor",
    "go:0:start:death",
    "cucu",
    "1",
    "kemarin",
    "1",
    "1",
    "1",
    "di rumah",
    "ubah",
    "kembali",
    "kirim",
)
"""A death report of twelve messages, as typed; the second is a press. On the review page 1 is the first thing that may
be added: the cause, then the place."""


WHO = ("cucu", "lilis", "eem", "wiwin", "oneng", "yoyoh", "nurhayati", "mimin", "rukmini", "iis", "enok")
"""Who dies in which round, so that nobody is told of twice: each name is one woman's in every RT."""


def report_updates(first_id: int, chat: int, who: str = WHO[0]) -> list[dict[str, Any]]:
    """The twelve updates of one report."""
    said_in_turn = (who if said == WHO[0] else said for said in REPORT)
    return [
        press_update(first_id + n, chat, said) if said.startswith("go:") else text_update(first_id + n, chat, said)
        for n, said in enumerate(said_in_turn)
    ]
