"""A channel that stops as a whole is told to the administrator once, by another channel."""

import asyncio
from typing import Any, cast

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.way_out.troubles import Troubles
from tests.services.phones import Phone, Town

pytestmark = pytest.mark.parametrize("village_url", ["sqlite"], indirect=True)


class Stopped:
    """A channel with its trouble, and nothing else."""

    def __init__(self, name: str, trouble: str, refused: frozenset[str] = frozenset()) -> None:
        self.name, self.trouble, self.refused_knocks = name, trouble, refused


def troubles(town: Town, *channels: Stopped) -> Troubles:
    return Troubles(town.house, cast(Any, channels), asyncio.Event())


async def admin(town: Town) -> Phone:
    code = await town.invite(Role.ADMIN, AreaCode("32"), "Pak Admin")
    phone = await town.phone("admin").say(f"GABUNG {code}")
    await phone.tap("Saya mengerti")
    return phone


async def test_he_is_told_once_however_often_it_is_looked_at(town: Town) -> None:
    phone, stopped = await admin(town), Stopped("pager", "refuses the token")
    before, looking = len(phone.chat), troubles(town, stopped)
    for _ in range(3):
        await looking.look()
    await town.deliver.drain()
    assert len(phone.chat) == before + 1
    assert phone.text.startswith("Saluran pager berhenti")


async def test_he_is_told_again_when_it_comes_back(town: Town) -> None:
    phone, stopped = await admin(town), Stopped("pager", "refuses the token")
    before, looking = len(phone.chat), troubles(town, stopped)
    for trouble in ("refuses the token", "", "refuses the token"):
        stopped.trouble = trouble
        await looking.look()
    await town.deliver.drain()
    assert len(phone.chat) == before + 2


async def test_nobody_is_told_by_the_channel_that_stopped(town: Town) -> None:
    phone = await admin(town)
    before = len(phone.chat)
    await troubles(town, Stopped("web", "refuses the token"), Stopped("pager", "")).look()
    await town.deliver.drain()
    assert len(phone.chat) == before


async def test_a_template_that_is_paused_amid_a_digest_is_told_once_however_many_it_was_for(town: Town) -> None:
    phone, paused = await admin(town), Stopped("pager", "", frozenset({"lapor_bulan"}))
    before, looking = len(phone.chat), troubles(town, paused)
    for _ in range(3):
        await looking.look()
    await town.deliver.drain()
    assert len(phone.chat) == before + 1
    assert phone.text.startswith("Saluran pager menolak template lapor_bulan")
