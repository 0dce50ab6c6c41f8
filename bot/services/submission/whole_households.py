"""A registered household that was told by hand, and comes as a whole, stays the one it was, with its No KK."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, Change, Effect, JoinHousehold
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry


async def with_whole_households(filing: Filing, change: Change) -> Change:
    """The change, in which they keep it and enter no new one, where nobody of it is left behind and no other No KK is
    told; who of them is what in it the registry knows, also where some of a family come without the others."""
    for house, those in _come_together(change):
        known = await _registered(filing, those)
        own = {each.household_id for each in known.values()}
        there = await read_registry.places_of(filing.work.transaction, [house])
        if there or len(own) != 1 or len(known) < len(those):
            continue
        headed = any(each.relationship is Relationship.HEAD for each in known.values())
        keeps = await _is_whole(filing, change, house, next(iter(own)), known)
        into = next(iter(own)) if keeps else house
        change = replace(change, effects=tuple(_together(each, house, into, headed) for each in change.effects))
    return change


def _come_together(change: Change) -> Iterator[tuple[HouseholdId, list[JoinHousehold]]]:
    """Those who come into one household, with it."""
    joins = [each for each in change.effects if isinstance(each, JoinHousehold) and each.arrives and not each.implied]
    for house in dict.fromkeys(each.household_id for each in joins):
        yield house, [each for each in joins if each.household_id == house]


async def _registered(filing: Filing, those: Sequence[JoinHousehold]) -> dict[PersonId, Person]:
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await read_registry.persons(filing.work.transaction, [each.person_id for each in those], regency)
    return {each.id: each for each in found}


async def _is_whole(
    filing: Filing, change: Change, house: HouseholdId, own: HouseholdId, known: Mapping[PersonId, Person]
) -> bool:
    """Whether all of it come, and nothing says that they have another card."""
    regency = ancestor(filing.officer.area, Level.REGENCY)
    # Who is new would be entered where the household is, before it has come.
    if any(isinstance(each, AddPerson) and each.person.household_id == house for each in change.effects):
        return False
    joins = [each for each in change.effects if isinstance(each, JoinHousehold) and each.household_id == house]
    if {each.kk for each in joins} - {"", *(each.kk for each in known.values())}:
        return False
    return all(each.id in known for each in await filing.outlook.members(own, regency))


def _together(effect: Effect, house: HouseholdId, into: HouseholdId, headed: bool) -> Effect:
    if isinstance(effect, JoinHousehold) and effect.household_id == house:
        return replace(effect, household_id=into, relationship=None if headed else effect.relationship)
    if isinstance(effect, AddPerson) and effect.person.household_id == house:
        is_second = headed and effect.person.relationship is Relationship.HEAD
        return replace(effect, person=replace(effect.person, relationship=None)) if is_second else effect
    return effect
