"""A report that is fixed: whom and which households it makes keep the ids they were given first, so that a number told
to a family holds, and so does what was told of them since."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import (
    AddPerson,
    Change,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.reports import builds, foreseen, reports


async def with_ids_of(filing: Filing, change: Change, fixes: ReportId | None) -> Change:
    """The change, whose new persons and households are called, one after the other, as those of the report it fixes."""
    earlier = await reports.get(filing.work.transaction, fixes) if fixes else None
    if earlier is None or earlier.area != change.area:
        return change
    ids: dict[PersonId, PersonId] = dict(zip(_added(change), _added(earlier.change), strict=False))
    made = await made_by(filing, change), await made_then(filing, earlier)
    return called(change, ids, dict(zip(*made, strict=False)))


async def made_by(filing: Filing, change: Change) -> list[HouseholdId]:
    """The households that it makes: neither there already nor made by another report that waits, whose family somebody
    joins."""
    new = await _not_there(filing, change)
    rows = await foreseen.using(filing.work.transaction, filing.outlook.sight, [], new) if new else []
    return [each for each in new if each not in {row.household for row in rows}]


async def made_then(filing: Filing, earlier: Report) -> list[HouseholdId]:
    """The same of a report that was handed in before, which may have joined a family that another one brings."""
    used = await builds.used_of(filing.work.transaction, earlier.id)
    of_others = {each for those in used.values() for each in those}
    return [each for each in await _not_there(filing, earlier.change) if each not in of_others]


async def _not_there(filing: Filing, change: Change) -> list[HouseholdId]:
    named = list(dict.fromkeys(_households(change)))
    there = await read_registry.places_of(filing.work.transaction, named) if named else {}
    return [each for each in named if each not in there]


def called(change: Change, ids: Mapping[PersonId, PersonId], houses: Mapping[HouseholdId, HouseholdId]) -> Change:
    """The same with other ids."""
    return replace(
        change,
        effects=tuple(_renamed(effect, ids, houses) for effect in change.effects),
        subjects=tuple(ids.get(who, who) for who in change.subjects),
    )


def _added(change: Change) -> list[PersonId]:
    return [person.id for person in change.added]


def _households(change: Change) -> Iterator[HouseholdId]:
    for effect in change.effects:
        if isinstance(effect, AddPerson):
            yield effect.person.household_id
        elif isinstance(effect, JoinHousehold):
            yield effect.household_id


def _renamed(effect: Effect, ids: Mapping[PersonId, PersonId], houses: Mapping[HouseholdId, HouseholdId]) -> Effect:
    match effect:
        case AddPerson(person):
            house = houses.get(person.household_id, person.household_id)
            return AddPerson(replace(person, id=ids.get(person.id, person.id), household_id=house))
        case JoinHousehold() | NameHead() | NameCaretaker():
            return replace(effect, household_id=houses.get(effect.household_id, effect.household_id))
        case SetStatus() | EditPerson() | Propose() | PutRight():
            return effect
        case _:
            assert_never(effect)
