"""An installation with its people on a local Bot API."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.officers.invite import invite
from tests.botapi import BotApi
from tests.journeys.people import Person
from tests.journeys.process import TOGETHER, Installation, Mode, install
from tests.journeys.regency import settle_heads
from tests.journeys.village import RT, VILLAGE, areas_csv, residents_csv

ROOM = -1001234567890
OFFICERS = {
    "head": ("rt", RT, "Ujang Suryana"),
    "neighbour": ("rt", f"{VILLAGE}/005/004", "Neneng Rohaeti"),
    "operator": ("operator", VILLAGE, "Rina Marlina"),
    "second": ("operator", VILLAGE, "Dedi Supriadi"),
    "dinsos": ("dinsos", "32.15", "Sri Wahyuni"),
}


@dataclass(slots=True)
class Town:
    """Everything is running; nobody is enrolled yet."""

    api: BotApi
    bot: Installation
    head: Person
    neighbour: Person
    operator: Person
    second: Person
    dinsos: Person
    codes: dict[str, str] = field(default_factory=dict)
    """Invites made before."""

    @property
    def room(self) -> Person:
        """The operator, in the operators' group."""
        return Person(self.api, self.operator.id, ROOM)

    async def enrol(self, *names: str) -> None:
        """Each uses his invite."""
        for name in names:
            code = self.codes.get(name) or await self._invite(name)
            person: Person = getattr(self, name)
            await person.say(f"/start {code}", then=f"Selamat datang, {OFFICERS[name][2]}")

    async def _invite(self, name: str) -> str:
        invited = await self.bot.json_here(*invitation_of(name))
        code: str = invited["code"]
        assert invited["links"]["telegram"] == f"https://t.me/lapor_karawang_bot?start={code}"
        return code

    async def bind_room(self) -> None:
        await self.room.say("/grup", then="Grup ini sekarang untuk Margakaya, Kec. Telukjambe Barat")

    def in_room(self) -> str:
        """All that is to be read in the group now, buttons included."""
        return "\n".join(f"{sent.text} {sent.labels}" for sent in self.api.chats.get(ROOM, []))


@pytest.fixture
def mode() -> Mode:
    """How updates come; a test may ask for the other by its parameter."""
    return "webhook"


@pytest.fixture
def parts() -> tuple[str, ...]:
    """As which processes it runs; a test may ask for two by its parameter."""
    return TOGETHER


@pytest.fixture
def url() -> str:
    """Where data is kept: SQLite, unless a test asks for another."""
    return ""


def invitation_of(name: str) -> tuple[str, ...]:
    """The command's arguments."""
    role, area, title = OFFICERS[name]
    return ("officer", "invite", "--role", role, "--area", area, "--name", title)


async def take_in(bot: Installation) -> None:
    """What an administrator does first."""
    await bot.command_here("init")
    await bot.command_here("area", "import", str(areas_csv(bot.folder)))
    await bot.command_here("resident", "import", str(residents_csv(bot.folder)))


def town_of(api: BotApi, bot: Installation, codes: dict[str, str]) -> Town:
    """Everybody with a chat of his own."""
    head, neighbour, operator, second, dinsos = (Person(api, chat) for chat in (501, 502, 503, 504, 505))
    return Town(api, bot, head, neighbour, operator, second, dinsos, codes)


@pytest.fixture
async def town(tmp_path: Path, mode: Mode, url: str, parts: tuple[str, ...]) -> AsyncIterator[Town]:
    """Everything by the commands, from an empty folder."""
    async with BotApi() as api:
        bot = install(tmp_path, api.url, api.token, mode, url, parts)
        await take_in(bot)
        await bot.start()
        try:
            yield town_of(api, bot, {})
        finally:
            await bot.end()


@pytest.fixture(scope="session")
def invited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder to copy, on SQLite, with everybody's invite."""
    bot = install(tmp_path_factory.mktemp("invited"), "http://127.0.0.1:9", "1:x", "webhook")

    async def prepare() -> dict[str, str]:
        await take_in(bot)
        # By the service: a command for each costs a second.
        async with open_house(load_settings(bot.config, {})) as house:
            return {
                name: (await invite(house, "admin", Role(role), AreaCode(area), title)).code
                for name, (role, area, title) in OFFICERS.items()
            }

    with ThreadPoolExecutor() as pool:
        return bot.folder, pool.submit(asyncio.run, prepare()).result()


@pytest.fixture
async def invited_town(tmp_path: Path, invited: tuple[Path, dict[str, str]]) -> AsyncIterator[Town]:
    """The same as `town` at less cost."""
    folder, codes = invited
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    async with BotApi() as api:
        bot = install(tmp_path, api.url, api.token, "webhook")
        await bot.start()
        try:
            yield town_of(api, bot, codes)
        finally:
            await bot.end()


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy, with everybody taken in and linked."""
    bot = install(tmp_path_factory.mktemp("settled"), "http://127.0.0.1:9", "1:x", "webhook")
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, settle_heads(bot)).result()
    return bot.folder
