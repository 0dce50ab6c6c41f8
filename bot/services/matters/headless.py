"""Families whose head is dead, gone or entered elsewhere, or never came along: one touch names who heads them."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.naming import named
from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, readable
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import NAME as LETTERS
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.headless import (
    Headless,
    came_without_head_in,
    headless,
    headless_in,
    parted_from_head_in,
)
from bot.storage.registry.matters import Matter

NAME = "headless"
MOST = 3
"""So many are offered; another one is told by a correction."""


def matter_of(family: Headless, now: datetime) -> Matter:
    """What is to be settled of such a family."""
    return Matter(NAME, f"house:{family.household}", family.area, now)


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    today = now.astimezone(house.calendar.timezone).date()
    return [matter_of(each, now) for each in await headless_in(transaction, area, today)]


async def _find_parted(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    today = now.astimezone(house.calendar.timezone).date()
    parted = await parted_from_head_in(transaction, area, today)
    return [matter_of(each, now) for each in (*parted, *await came_without_head_in(transaction, area, today))]


async def _headless(transaction: Transaction, kept: Sequence[Matter]) -> dict[HouseholdId, Headless]:
    day = max(each.since for each in kept).date()
    return await headless(transaction, [HouseholdId(each.ids[0]) for each in kept], day)


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    found = await _headless(transaction, kept)
    areas = {household: each.area for household, each in found.items()}
    return [each for each in kept if areas.get(HouseholdId(each.ids[0])) == each.area]


async def _tell(work: Work, matter: Matter) -> Told:
    house = HouseholdId(matter.ids[0])
    family = (await _headless(work.transaction, [matter])).get(house)
    if family is None:
        raise LookupError(f"somebody heads {matter.subject} by now")
    found = await read_registry.residents(work.transaction, family.grown[:MOST], family.area)
    about = {"names": named(found, work.today), "rt": short_name(family.area)}
    ways = tuple(
        Command.NAME_HEAD.button(Text("button-name-head", {"name": readable(each.name)[:LETTERS].rstrip()}), each.id)
        for each in found
    )
    what, those = Text("matter-headless", about), tuple(each.id for each in found)
    return Told(readable(found[0].name), what, ways, those, asks=(Text("matter-headless-ask"),))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, _find_parted, ("right",))
