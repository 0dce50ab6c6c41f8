"""The practice village under a profile that asks for everything: survey, second word, deliberation, notice board."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from bot.dialogue.prompt import Picture, Pressed, Typed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.report import Report
from bot.services.clock.jobs import Jobs
from bot.storage.registry import areas
from bot.storage.registry.registry_writes import last_number
from tests.domain.deliberation.papers import JPEG
from tests.services.phones import ROOM, Phone, Town, open_town
from tests.services.steady import steady
from tests.services.submission.test_known_afar import YUSUF, listed

PROFILE = """
extends = "dtks"
[second_words]
proposal = "tksk"
death = "operator"
[board]
days = 2
[surveys]
needed = ["unfit"]
"""
PLAIN = """
extends = "dtks"
"""
THERE = AreaCode("32.15.28.2002")
BESIDE = AreaCode("32.15.27.2088")
"""A village under the same TKSK, whose people claim whom this one claims too."""
DEPUTIES = ("deputy", "rt-2")
"""Who stands in when somebody is on leave: on a phone of his own, or beside a duty that he has."""
SPEAKERS = (
    *("rt-1", "rt-2", "operator", "operator-2", "tksk", "dinsos", "helper", "deputy"),
    *("rt-beside", "operator-beside", "neighbour", "stranger"),
)
OUTSIDE = ("neighbour", "stranger")
"""An operator of a village elsewhere, and nobody at all."""
DECIDERS = ("operator", "operator-2", "tksk")
CLAIMED = tuple(
    replace(YUSUF, id=PersonId(name), household_id=HouseholdId(f"{name}-house"), name=name)
    for name in ("YUSUF HIDAYAT", "JAJANG NURJAMAN", "TATANG SUTARMAN")
)
"""Registered in a third village; each may be said to have come to two others."""


@dataclass(slots=True)
class Place:
    """The town, and the jobs of its clock."""

    town: Town
    jobs: Jobs
    folder: Path
    opening: int = 0
    """The last write before anybody did anything."""
    lists: int = 0
    """How many lists were imported since."""

    def phone(self, who: str, *, in_room: bool = False) -> Phone:
        return self.town.phone(who, ROOM.id if in_room else "")

    async def looks(self) -> None:
        """All that is due by the clock happens, and arrives."""
        await self.jobs.look()
        await self.town.deliver.drain()

    async def presses(self, who: str, token: str, *, in_room: bool = False) -> None:
        phone = self.phone(who, in_room=in_room)
        if phone.chat:  # Else there is nothing that could be pressed.
            await phone.send(Pressed(token, "1", "press"))

    async def walks(self, who: str, *said: str) -> None:
        """A conversation from its beginning: taps what is offered, types the rest; it need not fit."""
        phone = self.phone(who)
        await phone.give_up()
        await phone.answer(*said)

    async def sends_photo(self, who: str) -> None:
        self.town.network.photos["signed"] = JPEG
        await self.phone(who).send(Picture("signed"))

    async def reports(self) -> list[Report]:
        return await self.town.reports()


@asynccontextmanager
async def a_place(folder: Path, url: str, profile: str = PROFILE) -> AsyncIterator[Place]:
    """With a TKSK, a village beside, and an operator of one far away."""
    (folder / "desa.toml").write_text(profile)
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{folder / "desa.toml"}"\n')
    numbers = count(1)
    async with (
        open_town(folder, url, config=config) as started,
        # What is drawn twice must be the same twice: where two stand at one moment, their ids order them.
        started.another_process(new_id=lambda: f"a{next(numbers):014}f") as town,
    ):
        place = Place(town, Jobs(town.house, town.deliver.queued, town.due, steady(town.clock)), folder)
        await _enrol(place)
        await place.looks()
        async with town.house.db.read() as transaction:
            place.opening = await last_number(transaction)
        yield place


async def _enrol(place: Place) -> None:
    town = place.town
    async with town.house.db.write() as transaction:
        beside = Area(BESIDE, "Mekarsari", "Telukjambe Barat")
        await areas.upsert_areas(transaction, [Area(THERE, "Mekarjati", "Telukjambe Timur"), beside])
        await areas.add_missing_rts(transaction, [AreaCode(f"{BESIDE}/001/001")])
    for each in CLAIMED:
        await listed(town, each)
    for who, role, area, name in (
        ("tksk", Role.TKSK, AreaCode("32.15.27"), "Tati"),
        ("rt-beside", Role.RT, AreaCode(f"{BESIDE}/001/001"), "Sarip"),
        ("operator-beside", Role.OPERATOR, BESIDE, "Imas"),
        ("neighbour", Role.OPERATOR, THERE, "Yayah"),
    ):
        code = await town.invite(role, area, name)
        await town.phone(who).answer(f"gabung {code}", "Saya mengerti")
    for who in DECIDERS:
        await town.phone(who).send(Typed("menu"))
