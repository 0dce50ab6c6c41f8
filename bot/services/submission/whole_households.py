"""A registered household that was told by hand, and comes as a whole, stays the one it was, with its No KK, also where
somebody new, or of another family, comes with it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.ages import is_a_generation_older
from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, Change, EditPerson, Effect, JoinHousehold
from bot.services.submission.filing import Filing
from bot.services.submission.receivers_who_come import with_receiver
from bot.storage.registry import read_registry


async def with_whole_households(filing: Filing, change: Change) -> Change:
    """The change, in which they keep it and enter no new one, where nobody of it is left behind and no other No KK is
    told; who of them is what in it the registry knows, also where some of a family come without the others."""
    for house, those in _come_together(change):
        known = await _registered(filing, those)
        own = await _own(filing, change, house, known)
        there = await read_registry.places_of(filing.work.transaction, [house])
        if there or own is None or len(known) < len(those):
            continue
        family = {who: each for who, each in known.items() if each.household_id == own}
        headed = _is_headed(change, house, [*family.values()])
        keeps = await _is_whole(filing, change, house, own, family)
        if not keeps and family != known:
            change = await with_receiver(filing, change, house, known.values())
            continue
        into = own if keeps else house
        effects = [_together(each, house, into, family, headed=headed) for each in change.effects]
        # Who is new, or of another family, comes to where the household has come to by then.
        change = replace(change, effects=tuple(sorted(effects, key=lambda each: _comes_to(each, into, family))))
        if not keeps:
            change = await with_receiver(filing, change, house, known.values())
    return change


async def _own(
    filing: Filing, change: Change, house: HouseholdId, known: Mapping[PersonId, Person]
) -> HouseholdId | None:
    """The household that they have; where they have several, that of whom is told as their head: the others join it.

    Where of none of the others it is told how they are kin, he is but the first who was named: then it is the one
    that comes as a whole, with its head.
    """
    own = {each.household_id for each in known.values()}
    if len(own) == 1:
        return next(iter(own))
    if not any(kin not in (None, Relationship.HEAD) for _, kin in _told(change, house)):
        led = [each.household_id for each in known.values() if each.relationship is Relationship.HEAD]
        whole = [each for each in led if await _is_whole(filing, change, house, each, known)]
        if len(whole) == 1:
            return whole[0]
    heads = [who for who, kin in _told(change, house) if kin is Relationship.HEAD]
    head = (heads or [*change.subjects])[:1]
    return next((known[who].household_id for who in head if who in known), None)


def _told(change: Change, house: HouseholdId) -> Iterator[tuple[PersonId, Relationship | None]]:
    """Who comes into it, as whom."""
    for each in change.effects:
        if isinstance(each, JoinHousehold) and each.household_id == house:
            yield each.person_id, each.relationship
    yield from ((each.id, each.relationship) for each in change.added if each.household_id == house)


def _comes_to(effect: Effect, house: HouseholdId, family: Collection[PersonId]) -> bool:
    """Also what is filled in of him, which fits once he has come."""
    if isinstance(effect, JoinHousehold):
        return effect.household_id == house and effect.person_id not in family
    if isinstance(effect, EditPerson):
        return effect.person_id not in family
    return isinstance(effect, AddPerson) and effect.person.household_id == house


def _come_together(change: Change) -> Iterator[tuple[HouseholdId, list[JoinHousehold]]]:
    """Those who come into one household, with it."""
    joins = [each for each in change.effects if isinstance(each, JoinHousehold) and each.arrives and not each.implied]
    for house in dict.fromkeys(each.household_id for each in joins):
        yield house, [each for each in joins if each.household_id == house]


async def _registered(filing: Filing, those: Sequence[JoinHousehold]) -> dict[PersonId, Person]:
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await filing.outlook.persons([each.person_id for each in those], regency)
    return {each.id: each for each in found}


async def _is_whole(
    filing: Filing, change: Change, house: HouseholdId, own: HouseholdId, known: Mapping[PersonId, Person]
) -> bool:
    """Whether all of it come, and nothing says that they have another card."""
    regency = ancestor(filing.officer.area, Level.REGENCY)
    told = {each.kk for each in change.effects if isinstance(each, JoinHousehold) and each.household_id == house}
    added = change.added
    told |= {each.kk for each in added if each.household_id == house}
    if told - {"", *(each.kk for each in known.values())}:
        return False
    others = [each.id for each in await filing.outlook.members(own, regency) if each.id not in known]
    if not others:
        return True
    homes = await filing.outlook.homed(others, regency)
    registered = {each.id for each in await read_registry.household_members(filing.work.transaction, own, regency)}
    # Who is told since to come to it here, as a guest of theirs, is left behind nowhere; who is of it already is.
    are_guests = registered.isdisjoint(others) and all(home == change.area for _, home in homes)
    return are_guests and len(homes) == len(others)


def _is_headed(change: Change, house: HouseholdId, known: Sequence[Person]) -> bool:
    """Whether one of them heads it still: not who heads but himself, where somebody new who is told as the head is
    older by a generation. Whoever of a family an operator entered alone is no head of it for that."""
    heads = [each for each in known if each.relationship is Relationship.HEAD]
    told = change.added
    new = next((e for e in told if e.household_id == house and e.relationship is Relationship.HEAD), None)
    if new is None or heads[:1] != [*known] or heads[0].marital is Marital.MARRIED:
        return bool(heads)
    return not is_a_generation_older(new.born, heads[0].born)


def _together(
    effect: Effect, house: HouseholdId, into: HouseholdId, family: Collection[PersonId], *, headed: bool
) -> Effect:
    if isinstance(effect, JoinHousehold) and effect.household_id == house:
        as_known = headed and (effect.person_id in family or effect.relationship is Relationship.HEAD)
        return replace(effect, household_id=into, relationship=None if as_known else effect.relationship)
    if isinstance(effect, AddPerson) and effect.person.household_id == house:
        is_second = headed and effect.person.relationship is Relationship.HEAD
        kin = None if is_second else effect.person.relationship
        return replace(effect, person=replace(effect.person, household_id=into, relationship=kin))
    return effect
