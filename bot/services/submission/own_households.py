"""Who was told by hand, and comes to where his family lives by now, is of its household again: no child of four heads a
household of its own beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.ages import is_grown_up
from bot.domain.people.names import fold_name
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Resident, readable
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold
from bot.services.submission.filing import Filing
from bot.storage.registry import versions


async def with_own_households(filing: Filing, change: Change) -> Change:
    """The change, in which they join it; not where one of them headed it, or where something else is told of the
    household that they come into: another's, an address, a No KK."""
    houses = {house: those for house in _houses(change) if (those := _who_join(change, house))}
    if not houses:
        return change
    ids = [join.person_id for those in houses.values() for join in those]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await filing.outlook.persons(ids, regency)
    known = {each.id: each for each in found}
    homes = {house: await _family(filing, house, those, known) for house, those in houses.items()}
    own = {house: home for house, home in homes.items() if home}
    back = [_back(each, own) for each in change.effects]
    doubts = (_doubt(known, those, own[house].one) for house, those in houses.items() if house in own)
    return replace(change, effects=tuple(back), warnings=(*change.warnings, *doubts))


@dataclass(frozen=True, slots=True)
class Home:
    """A household that somebody is of again: `one` who lives in it, and as whom a child was in it."""

    one: Resident
    kin: Mapping[PersonId, Relationship | None] = field(default_factory=dict)


def _back(effect: Effect, own: Mapping[HouseholdId, Home]) -> Effect:
    """As whom he was in it, at its address."""
    if not isinstance(effect, JoinHousehold) or effect.household_id not in own:
        return effect
    home = own[effect.household_id]
    kin = home.kin.get(effect.person_id)
    return replace(effect, household_id=home.one.household_id, relationship=kin, address="")


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


async def _family(
    filing: Filing, house: HouseholdId, those: Sequence[JoinHousehold], known: Mapping[PersonId, Person]
) -> Home | None:
    if there := await _home(filing, house, those, known):
        return Home(there[0])
    return await _of_children(filing, house, those, known)


async def _of_children(
    filing: Filing, house: HouseholdId, those: Sequence[JoinHousehold], known: Mapping[PersonId, Person]
) -> Home | None:
    """The family of this RT that children were of who were told to live elsewhere on their own, be it by mistake."""
    who = [known.get(each.person_id) for each in those]
    if any(each is None or is_grown_up(each.born, each.marital, filing.scene.today) for each in who):
        return None
    pasts = await versions.of_ids(filing.work.transaction, versions.PERSON, [each.person_id for each in those])
    for family in dict.fromkeys(HouseholdId(past.row["household_id"]) for past in reversed(pasts)):
        kin = {PersonId(past.id): past.row["relationship"] for past in pasts if past.row["household_id"] == family}
        there = [each for each in await filing.outlook.members(family, filing.officer.area) if each.id not in kin]
        told, lived = _addresses(those), _addresses(there)
        fits = not (told and lived and told != lived) and Relationship.HEAD.value not in kin.values()
        if there and fits and family != house and len(kin) == len(those):
            return Home(there[0], {each: Relationship(value) if value else None for each, value in kin.items()})
    return None


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
