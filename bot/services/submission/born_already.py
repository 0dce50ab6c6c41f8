"""A birth of a baby whom the registry has by now: the report speaks of that one, and enters nobody a second time."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import is_unnamed
from bot.domain.people.people import Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson, Change, EditPerson, Effect, person_of
from bot.domain.report.person_fields import EDITABLE, text_of
from bot.domain.report.review import ReportId
from bot.services.submission.alike_reports import find_matches
from bot.services.submission.filing import Filing
from bot.services.submission.match import Match
from bot.storage.registry import read_registry

_OF_THE_HOUSE = frozenset({"kk", "address", "relationship", "programmes"})
"""Where he stands these are known, or said by nobody."""


def is_born_already(filing: Filing, match: Match) -> bool:
    """Whether a baby to be entered may be one whom the registry has."""
    births = filing.work.house.flows.that_bring(Brings.NEWBORNS)
    return match.telling.joins and match.telling.kind in births and match.candidate.person_id is not None


def is_its_twin(change: Change, match: Match) -> bool:
    """Whether the report tells of the registered one as well."""
    return match.candidate.person_id in change.subjects


async def as_registered(filing: Filing, change: Change, matches: Sequence[Match]) -> Change:
    """The change with each baby that is one of these as it is registered, likest first; what the registry lacks of him,
    also a name, is completed by what was told."""
    likest: dict[PersonId, PersonId] = {}
    for match in matches:
        told, known = match.telling.person_id, match.candidate.person_id
        if told and known and is_born_already(filing, match) and known not in likest.values():
            likest.setdefault(told, known)
    regency = ancestor(filing.officer.area, Level.REGENCY)
    ids = list(likest.values())
    found = {each.id: each for each in await read_registry.persons(filing.work.transaction, ids, regency)}
    same = {told: found[known] for told, known in likest.items() if known in found}
    if not same:
        return change
    return replace(
        change,
        subjects=tuple(same[who].id if who in same else who for who in change.subjects),
        effects=tuple(each for effect in change.effects for each in _as_known(effect, same, change)),
    )


async def without_those_born(
    filing: Filing, change: Change, here: Collection[str], fixes: ReportId | None
) -> tuple[Change, Collection[str]]:
    """The change without those babies of whom the reporter says that they are these, registered or told of by a report:
    their twin is entered alone; and of these those who are no baby that it tells of."""
    if not here or change.kind not in filing.work.house.flows.that_bring(Brings.NEWBORNS):
        return change, here
    likest: dict[str, PersonId] = {}
    for match in (await find_matches(filing, change, fixes)).all:  # the likest first
        told = match.telling.person_id
        if match.id in here and told and told not in likest.values():
            likest.setdefault(match.id, told)
    known = {*likest.values()}
    if not change.brought - known:
        return change, ()
    told_of = [each for each in zip(change.subjects, change.names, strict=True) if each[0] not in known]
    alone = replace(
        change,
        subjects=tuple(who for who, _ in told_of),
        names=tuple(name for _, name in told_of),
        effects=tuple(each for each in change.effects if person_of(each) not in known),
    )
    return alone, ()


def _as_known(effect: Effect, same: dict[PersonId, Person], change: Change) -> Iterator[Effect]:
    if not isinstance(effect, AddPerson) or effect.person.id not in same:
        yield effect
        return
    known = same[effect.person.id]
    new = dict(_lacking(effect.person, known))
    if new and known.area == change.area and known.status.value in REGISTERED:
        yield EditPerson(known.id, {field: text_of(known, field) for field in new}, new)


def _lacking(told: Person, known: Person) -> Iterator[tuple[str, str]]:
    for field in EDITABLE:
        if field not in _OF_THE_HOUSE and text_of(told, field) and not text_of(known, field):
            yield field, text_of(told, field)
    if is_unnamed(known.name) and not is_unnamed(told.name):
        yield "name", told.name
