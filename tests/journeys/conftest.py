"""An installation with its people on a local Bot API."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.journeys.people import Person
from tests.journeys.process import Installation, Mode, install
from tests.journeys.village import RT, VILLAGE, areas_csv, residents_csv

ROOM = -1001234567890
OFFICERS = {
    "head": ("rt", RT, "Ujang Suryana"),
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
    operator: Person
    second: Person
    dinsos: Person

    @property
    def room(self) -> Person:
        """The operator, in the operators' group."""
        return Person(self.api, self.operator.id, ROOM)

    async def enrol(self, *names: str) -> None:
        """Each uses his invite."""
        for name in names:
            role, area, title = OFFICERS[name]
            invited = await self.bot.json("officer", "invite", "--role", role, "--area", area, "--name", title)
            assert invited["links"]["telegram"] == f"https://t.me/lapor_karawang_bot?start={invited['code']}"
            person: Person = getattr(self, name)
            await person.say(f"/start {invited['code']}", then=f"Selamat datang, {title}")

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
def url() -> str:
    """Where data is kept: SQLite, unless a test asks for another."""
    return ""


@pytest.fixture
async def town(tmp_path: Path, mode: Mode, url: str) -> AsyncIterator[Town]:
    async with BotApi() as api:
        bot = install(tmp_path, api.url, api.token, mode, url)
        await bot.command("init")
        await bot.command("area", "import", str(areas_csv(tmp_path)))
        await bot.command("resident", "import", str(residents_csv(tmp_path)))
        await bot.start()
        try:
            yield Town(api, bot, *(Person(api, number) for number in (501, 502, 503, 504)))
        finally:
            await bot.end()
