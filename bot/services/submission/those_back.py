"""Who is told as come and is on the list of the RT all along keeps his household, and whoever comes along is of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, readable
from bot.domain.report.changes import BACK_HERE, AddPerson, Change, Doubt, Effect, JoinHousehold, person_of
from bot.domain.report.person_fields import OF_FAMILY, same_value
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.services.submission.known_newcomers import is_here
from bot.storage.registry import read_registry
from bot.storage.reports import reports

_OF_COMING = (BACK_HERE, "called-otherwise", "nik-differs", "named-otherwise", "told-otherwise")
"""Doubts about those who come and are known."""


async def with_those_back(filing: Filing, change: Change) -> Change:
    """The change, in which the household that they are told to live in is their own; not where they come to live in
    that of somebody else."""
    joins = [each for each in change.effects if isinstance(each, JoinHousehold) and each.arrives]
    if not joins:
        return change
    persons = await _known(filing, [each.person_id for each in joins])
    back = {each.id: each for each in persons if is_here(filing, each)}
    there = await read_registry.places_of(filing.work.transaction, [each.household_id for each in joins])
    homes = {
        each.household_id: back[each.person_id].household_id
        for each in reversed(joins)
        if each.person_id in back and each.household_id not in there
    }
    if not homes:
        return change
    hosts = {each.household_id: each for each in reversed(persons) if each.id in back}
    effects = tuple(_at_home(each, homes, back, hosts) for each in change.effects)
    return replace(change, effects=effects, warnings=(*change.warnings, *_untaken(change, homes, back, hosts)))


def _untaken(
    change: Change,
    homes: Mapping[HouseholdId, HouseholdId],
    back: Mapping[PersonId, Person],
    hosts: Mapping[HouseholdId, Person],
) -> Iterator[Doubt]:
    """What is told of a family otherwise than it is registered, where one of it is on the list all along: that stays,
    and is put right by a report of its own; only what it lacks is taken. Who is said to head it may be anybody whose
    name came first."""
    told = [(who, home) for who in _come(change) if (home := homes.get(who.household_id))]
    for field in OF_FAMILY:
        those = [
            who
            for who, home in told
            if (said := getattr(who, field))
            and (registered := getattr(hosts[home], field))
            and not same_value(said, registered)
        ]
        if those:
            yield Doubt(f"untaken-{field}", {"name": _names(change, those[:1])})
    kin = [who for who, _ in told if who.person_id in back and _is_other_kin(who.relationship, back[who.person_id])]
    if kin:
        yield Doubt("untaken-relationship", {"name": _names(change, kin)})


def _come(change: Change) -> Iterator[JoinHousehold]:
    """Each as one who joins, be he new or known."""
    for each in change.effects:
        if isinstance(each, JoinHousehold) and each.arrives:
            yield each
        elif isinstance(each, AddPerson):
            new = each.person
            yield JoinHousehold(new.id, new.household_id, new.area, True, new.kk, new.address, new.relationship)


def _names(change: Change, those: Sequence[JoinHousehold]) -> str:
    return ", ".join(readable(change.called.get(each.person_id, "")) for each in those)


def _is_other_kin(told: Relationship | None, known: Person) -> bool:
    return told not in (None, Relationship.HEAD, known.relationship)


async def _known(filing: Filing, ids: Sequence[PersonId]) -> list[Person]:
    """Also whom a report that waits enters."""
    found = await read_registry.persons(filing.work.transaction, ids, ancestor(filing.officer.area, Level.REGENCY))
    new = set(ids) - {each.id for each in found}
    return [*found, *(await filing.outlook.persons([*new], filing.officer.area) if new else [])]


async def without_those_here(filing: Filing, change: Change, here: Collection[str]) -> Change:
    """The change without those of whom the reporter says that they live in the RT all along, or were told as come by a
    report that waits: the others come to them, and the operator reads who does not; as it is where nobody else comes.
    """
    if not here:
        return change
    told = await reports.get_many(filing.work.transaction, [ReportId(each) for each in here])
    new = {person.id for each in told.values() for person in each.change.added}
    lives_here = {each.person_id for each in change.effects if isinstance(each, JoinHousehold)} & {*here, *new}
    left = tuple(each for each in change.effects if person_of(each) not in lives_here)
    if not lives_here or not any(isinstance(each, AddPerson | JoinHousehold) for each in left):
        return change
    coming = [*zip(change.subjects, change.names, strict=True)]
    names = {name for who, name in coming if who in lives_here}
    coming = [(who, name) for who, name in coming if who not in lives_here]
    doubts = [each for each in change.warnings if not (each.key in _OF_COMING and each.args.get("name") in names)]
    doubts += [Doubt("came-to-whom", {"name": name}) for name in sorted(names)]
    return replace(
        change,
        subjects=tuple(who for who, _ in coming),
        names=tuple(name for _, name in coming),
        effects=left,
        warnings=tuple(doubts),
    )


def _at_home(
    effect: Effect,
    homes: Mapping[HouseholdId, HouseholdId],
    back: Mapping[PersonId, Person],
    hosts: Mapping[HouseholdId, Person],
) -> Effect:
    """As whom he was in it, at its address, with its No KK, or those that are told where it has none; whoever is not of
    it yet heads it no more than before."""
    if isinstance(effect, AddPerson) and effect.person.household_id in homes:
        person, host = effect.person, hosts[homes[effect.person.household_id]]
        kin, kk, address = _in_it(person.relationship), host.kk or person.kk, host.address or person.address
        into = replace(person, household_id=host.household_id, relationship=kin, kk=kk, address=address)
        return AddPerson(into)
    if not isinstance(effect, JoinHousehold) or effect.household_id not in homes:
        return effect
    own = back.get(effect.person_id)
    if own is not None:
        kk, address = "" if own.kk else effect.kk, "" if own.address else effect.address
        return replace(effect, household_id=own.household_id, relationship=None, address=address, kk=kk)
    host = hosts[homes[effect.household_id]]
    kin = _in_it(effect.relationship)
    kk, address = host.kk or effect.kk, host.address or effect.address
    return replace(effect, household_id=host.household_id, relationship=kin, kk=kk, address=address)


def _in_it(told: Relationship | None) -> Relationship | None:
    return Relationship.OTHER_KIN if told is Relationship.HEAD else told
