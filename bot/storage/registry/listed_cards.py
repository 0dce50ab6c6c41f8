"""What the No KK of a list's rows did to households, so that whoever imports it can be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Person
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.listed import Known, Listed

_houses = tables.households
_CALLED = select(_houses.c.id, _houses.c.head_name, _houses.c.area_code).where(among(_houses.c.id, "ids"))


class ByCard(StrEnum):
    """What it did."""

    GIVEN = "given"
    """A household had none, and has this one now."""
    RENEWED = "renewed"
    """It stands in place of another one of the household's."""
    JOINED = "joined"
    """Another household has it already, and the person is of that one now."""
    PARTED = "parted"
    """Nobody had it: the person has a household of his own with it now."""


@dataclass(frozen=True, slots=True)
class Carded:
    """Of whom the household is called that has the number, where it is, and of whom the one that the person left."""

    what: ByCard
    head: str
    area: AreaCode
    left: str = ""


async def carded(
    transaction: Transaction,
    rows: Sequence[Listed],
    given: Mapping[HouseholdId, Person],
    renewed: Mapping[HouseholdId, Person],
    moved: Mapping[int, tuple[Known, HouseholdId]],
    had: Mapping[str, str | None],
) -> dict[int, Carded]:
    """By the place of a row; `given` and `renewed` by the household with the row that did it, `moved` whoever is listed
    in another household than he was in; `had` are the No KK of the households that they were in.

    Of who came from a household that never had a No KK nothing is told: the list says where he belongs.
    """
    by_row = {id(each.person): place for place, each in enumerate(rows)}
    found = {by_row[id(told)]: (ByCard.GIVEN, house, "") for house, told in given.items()}
    found |= {by_row[id(told)]: (ByCard.RENEWED, house, "") for house, told in renewed.items()}
    ids = {house for _, house, _ in found.values()}
    went = {place: each for place, each in moved.items() if had.get(each[0].household_id)}
    ids |= {HouseholdId(person.household_id) for person, _ in went.values()} | {house for _, house in went.values()}
    if not ids:
        return {}
    called = {row.id: row for row in await transaction.execute(_CALLED, {"ids": list(ids)})}
    heads = {house: row.head_name for house, row in called.items()}
    found |= {
        place: (ByCard.JOINED if house in called else ByCard.PARTED, house, heads.get(person.household_id, ""))
        for place, (person, house) in went.items()
    }
    areas = {house: AreaCode(row.area_code) for house, row in called.items()}
    return {
        place: Carded(what, heads.get(house, ""), areas.get(house, rows[place].person.area), left)
        for place, (what, house, left) in found.items()
    }
