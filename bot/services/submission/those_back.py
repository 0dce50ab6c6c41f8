"""Who is told as come and is on the list of the RT all along keeps his household, and whoever comes along is of it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, Change, Doubt, Effect, JoinHousehold, person_of
from bot.services.submission.filing import Filing
from bot.services.submission.known_newcomers import BACK_HERE, is_here
from bot.storage.registry import read_registry

_OF_COMING = (BACK_HERE, "called-otherwise", "nik-differs", "named-otherwise")
"""Doubts about those who come and are known."""


async def with_those_back(filing: Filing, change: Change) -> Change:
    """The change, in which the household that they are told to live in is their own; not where they come to live in
    that of somebody else."""
    joins = [each for each in change.effects if isinstance(each, JoinHousehold) and each.arrives]
    if not joins:
        return change
    area = filing.officer.area
    persons = await read_registry.persons(filing.work.transaction, [each.person_id for each in joins], area)
    back = {each.id: each for each in persons if is_here(filing, each)}
    there = await read_registry.places_of(filing.work.transaction, [each.household_id for each in joins])
    homes = {
        each.household_id: back[each.person_id].household_id
        for each in reversed(joins)
        if each.person_id in back and each.household_id not in there
    }
    return replace(change, effects=tuple(_at_home(each, homes, back) for each in change.effects)) if homes else change


def without_those_here(change: Change, here: Collection[str]) -> Change:
    """The change without those of whom the reporter says that they live in the RT all along: the others come to them,
    and the operator reads who does not; as it is where nobody else comes."""
    lives_here = {each.person_id for each in change.effects if isinstance(each, JoinHousehold)} & {*here}
    left = tuple(each for each in change.effects if person_of(each) not in lives_here)
    if not lives_here or not any(isinstance(each, AddPerson | JoinHousehold) for each in left):
        return change
    told = [*zip(change.subjects, change.names, strict=True)]
    names = {name for who, name in told if who in lives_here}
    told = [(who, name) for who, name in told if who not in lives_here]
    doubts = [each for each in change.warnings if not (each.key in _OF_COMING and each.args.get("name") in names)]
    doubts += [Doubt("came-to-whom", {"name": name}) for name in sorted(names)]
    return replace(
        change,
        subjects=tuple(who for who, _ in told),
        names=tuple(name for _, name in told),
        effects=left,
        warnings=tuple(doubts),
    )


def _at_home(effect: Effect, homes: Mapping[HouseholdId, HouseholdId], back: Mapping[PersonId, Person]) -> Effect:
    """As whom he was in it, at its address; whoever is not of it yet heads it no more than before."""
    if isinstance(effect, AddPerson) and effect.person.household_id in homes:
        person = effect.person
        kin = _in_it(person.relationship)
        return AddPerson(replace(person, household_id=homes[person.household_id], relationship=kin))
    if not isinstance(effect, JoinHousehold) or effect.household_id not in homes:
        return effect
    own = back.get(effect.person_id)
    if own is not None:
        return replace(effect, household_id=own.household_id, relationship=None, address="", kk="")
    return replace(effect, household_id=homes[effect.household_id], relationship=_in_it(effect.relationship))


def _in_it(told: Relationship | None) -> Relationship | None:
    return Relationship.OTHER_KIN if told is Relationship.HEAD else told
