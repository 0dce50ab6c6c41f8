"""Who was told by hand, and comes to where his family lives by now, is of its household again: no child of four heads a
household of its own beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.names import fold_name
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Resident, readable
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry


async def with_own_households(filing: Filing, change: Change) -> Change:
    """The change, in which they join it; not where one of them headed it, or where something else is told of the
    household that they come into: another's, an address, a No KK."""
    houses = {house: those for house in _houses(change) if (those := _who_join(change, house))}
    if not houses:
        return change
    ids = [join.person_id for those in houses.values() for join in those]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await read_registry.persons(filing.work.transaction, ids, regency)
    known = {each.id: each for each in found}
    homes = {house: await _home(filing, house, those, known) for house, those in houses.items()}
    own = {house: there[0] for house, there in homes.items() if there}
    back = [_back(each, own) for each in change.effects]
    doubts = (_doubt(known, those, own[house]) for house, those in houses.items() if house in own)
    return replace(change, effects=tuple(back), warnings=(*change.warnings, *doubts))


def _back(effect: Effect, own: Mapping[HouseholdId, Resident]) -> Effect:
    """As whom he was in it, at its address."""
    if not isinstance(effect, JoinHousehold) or effect.household_id not in own:
        return effect
    house = own[effect.household_id].household_id
    return replace(effect, household_id=house, relationship=None, address="")


def _doubt(known: Mapping[PersonId, Person], those: Sequence[JoinHousehold], one: Resident) -> Doubt:
    """For the operator, who decides on it."""
    names = ", ".join(readable(known[each.person_id].name) for each in those)
    return Doubt("own-household", {"names": names, "head": readable(one.head_name or one.name)})


def _houses(change: Change) -> Iterator[HouseholdId]:
    yield from dict.fromkeys(e.household_id for e in change.effects if isinstance(e, JoinHousehold) and e.arrives)


def _who_join(change: Change, house: HouseholdId) -> list[JoinHousehold]:
    """Those who come into it, where nobody new does and no No KK is told of it."""
    if any(isinstance(each, AddPerson) and each.person.household_id == house for each in change.effects):
        return []
    those = [each for each in change.effects if isinstance(each, JoinHousehold) and each.household_id == house]
    return [] if any(each.kk or not each.arrives for each in those) else those


def _are_of_one(known: Mapping[PersonId, Person], those: Sequence[JoinHousehold]) -> bool:
    """All of one household, which none of them headed: whoever heads it now was told meanwhile."""
    who = [known.get(each.person_id) for each in those]
    houses = {each.household_id for each in who if each}
    return len(houses) == 1 and all(each and each.relationship is not Relationship.HEAD for each in who)


async def _home(
    filing: Filing, house: HouseholdId, those: Sequence[JoinHousehold], known: Mapping[PersonId, Person]
) -> list[Resident]:
    """Those of their household who live in this RT, if it is not another than where they are told to live: addresses
    that differ, somebody else in the household that is told."""
    if not _are_of_one(known, those):
        return []
    area, coming = filing.officer.area, {each.person_id for each in those}
    own = known[those[0].person_id].household_id
    there = [each for each in await filing.outlook.members(own, area) if each.id not in coming]
    told, lived = _addresses(those), _addresses(there)
    if own == house or (told and lived and told != lived) or await filing.outlook.members(house, area):
        return []
    return there


def _addresses(those: Sequence[JoinHousehold] | Sequence[Resident]) -> set[str]:
    return {fold_name(each.address) for each in those if each.address}
