"""Children whom a list would leave alone: who looked after them went by it to another household of their RT."""

from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, select

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.left_alone import left_alone
from bot.storage.registry.read_registry import places_of, standing_of
from bot.storage.registry.registry_writes import RegistryWrite

_WRITTEN = select(tables.registry_writes.c.at).where(tables.registry_writes.c.number == bindparam("number"))


async def take_along(write: RegistryWrite, went: Iterable[tuple[str, str]], on_cards: Collection[PersonId]) -> None:
    """They go along, where all of these (from a household, to another) went to one; whom the list has on a card itself
    stays there."""
    to: dict[HouseholdId, set[HouseholdId]] = {}
    for left, house in went:
        to.setdefault(HouseholdId(left), set()).add(HouseholdId(house))
    houses = [left for left, into in to.items() if into - {left} and len(into) == 1]
    if not houses:
        return
    transaction = write.transaction
    day = (await transaction.execute(_WRITTEN, {"number": write.number})).scalar_one().date()
    alone = await left_alone(transaction, houses, dict.fromkeys(houses, day))
    places = await places_of(transaction, [house for left in alone for house in to[left]])
    for left, those in alone.items():
        (into,) = to[left]
        children = [each for each in those.children if each not in on_cards]
        if children and places.get(into) == those.area:
            regency = ancestor(those.area, Level.REGENCY)
            since = {who: now.placed_on for who, now in (await standing_of(transaction, children, regency)).items()}
            joins = [JoinHousehold(each, into, those.area, arrives=False) for each in children]
            await join_households(write, regency, joins, since)
