"""The practice village with a TKSK on any channel, under a profile that asks for everything."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import update

from bot.config import Settings
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.word import Asked
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import ROOM, VILLAGE, fill_demo_village
from bot.services.upkeep.prepare import prepare
from bot.services.work.house import House
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address, unbind_room, unlink
from tests.journeys.whole_way import PROFILE

MADE_UP = "made-up"
"""A channel that nobody has."""
PLAYERS = ("rt-1", "rt-2", "operator", "operator-2", "dinsos", "tksk")
TKSK = Officer(OfficerId("tksk"), "Tati Rohayati", Role.TKSK, AreaCode("32.15.27"))


def use_profile(config: Path) -> None:
    """From now on the installation's is the one of the whole way."""
    profile = config.parent / "desa.toml"
    profile.write_text(PROFILE)
    config.write_text(f'[app]\nprofile = "{profile}"\n{config.read_text()}')


async def settle_village(settings: Settings, chats: Mapping[str, Address], room: Address | None = None) -> None:
    """Everybody is enrolled at his chat and was told what he must know; the operators read in the room, if any."""
    db = Database(settings.storage.url)
    await prepare(db, settings.security.key_file)
    await db.dispose()
    async with open_house(settings) as house:
        await fill_demo_village(house, MADE_UP)
        await add_tksk(house, chats["tksk"])
        async with house.db.write() as transaction:
            await unbind_room(transaction, Address(MADE_UP, ROOM))
            for number, who in enumerate(PLAYERS[:-1], start=1):
                officer = OfficerId(f"demo-officer-{number}")
                await unlink(transaction, Address(MADE_UP, who), officer)
                await link_address(transaction, chats[who], officer, house.clock())
            if room:
                await bind_room(transaction, room, VILLAGE, house.clock())


async def add_tksk(house: House, chat: Address) -> None:
    async with house.db.write() as transaction:
        await officers.add_officer(transaction, TKSK, house.clock())
        await officers.set_told(transaction, TKSK.id, house.clock())
        await link_address(transaction, chat, TKSK.id, house.clock())


async def end_board_days(settings: Settings) -> None:
    """What hangs has hung long enough: the next look finds it."""
    async with open_house(settings) as house, house.db.write() as transaction:
        hangs = tables.report_words.c.word == Asked.BOARD.value, tables.report_words.c.answer == ""
        await transaction.execute(update(tables.report_words).where(*hangs).values(until=house.clock()))


def settings_of(config: Path) -> Settings:
    return load_settings(config, {})
