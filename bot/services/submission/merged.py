"""Somebody entered twice: what the right entry lacks is taken from the other, and stands on the card; the dead take no
aid."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Change, EditPerson, Effect, PutRight, SetStatus
from bot.domain.report.person_fields import EDITABLE, text_of
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry

_OF_THE_HOUSE = frozenset({"kk", "address", "relationship"})
"""They belong to the household that each stands in, which stays."""


async def with_merged(filing: Filing, change: Change) -> Change:
    """The change with an edit of each right entry that is to take what it lacks."""
    twice = {e.person_id: e.into for e in change.effects if isinstance(e, PutRight) and e.into}
    if not twice:
        return change
    ids = [*twice, *twice.values()]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = await read_registry.persons(filing.work.transaction, ids, regency)
    known = {person.id: person for person in found}
    takes = {effect.person_id for effect in change.effects if isinstance(effect, EditPerson)}
    dead = _dead_after(found, change)
    edits: list[Effect] = [_as_held(effect, known) for effect in change.effects if not isinstance(effect, EditPerson)]
    for double, into in twice.items():
        right, other = known.get(into), known.get(double)
        if (
            right
            and other
            and into in takes
            and (lacking := dict(lacking_of(right, other, filing, is_dead=into in dead)))
        ):
            edits.append(EditPerson(into, {field: text_of(right, field) for field in lacking}, lacking))
    return replace(change, effects=tuple(edits))


def _as_held(effect: Effect, known: Mapping[PersonId, Person]) -> Effect:
    """Who is picked as a report that waits will make him, gone or away, is registered yet; and in which RT the entry is
    that is dropped the registry says."""
    if not isinstance(effect, PutRight) or not effect.into or effect.person_id not in known:
        return effect
    now = known[effect.person_id]
    return replace(effect, was=now.status if now.status.value in REGISTERED else effect.was, area=AreaCode(now.area))


def _dead_after(known: Iterable[Person], change: Change) -> set[PersonId]:
    """Who of them is dead once the report is in effect."""
    dead = {each.id for each in known if each.status is BasicStatus.DEAD}
    told = [each for each in change.effects if isinstance(each, SetStatus | PutRight)]
    return (dead | {e.person_id for e in told if e.status is BasicStatus.DEAD}) - {
        e.person_id for e in told if e.status is BasicStatus.ALIVE
    }


def lacking_of(right: Person, other: Person, filing: Filing, *, is_dead: bool) -> Iterator[tuple[str, str]]:
    """Each field that only the other has, and the aid that goes to persons and that he alone gets."""
    for field in EDITABLE:
        if field not in _OF_THE_HOUSE and field != "programmes" and text_of(other, field) and not text_of(right, field):
            yield field, text_of(other, field)
    profile = filing.work.house.profile
    none = {profile.no_programme, *profile.paid_to_families}
    more = [name for name in other.programmes if name not in right.programmes and name not in none]
    if more and not is_dead:
        kept = [name for name in right.programmes if name != profile.no_programme]
        yield "programmes", ",".join([*kept, *more])
