"""A report that is fixed: whom it adds keep the ids they were given first, so that a number told to a family holds."""

from dataclasses import replace

from bot.domain.people.completeness import OF_THE_HOUSEHOLD
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import AddPerson, Change
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.storage.reports import reports


async def with_ids_of(filing: Filing, change: Change, fixes: ReportId | None) -> Change:
    """The change, whose new persons are called, one after the other, as those of the report it fixes."""
    earlier = await reports.get(filing.work.transaction, fixes) if fixes else None
    if earlier is None or earlier.area != change.area:
        return change
    ids: dict[PersonId, PersonId] = dict(zip(_added(change), _added(earlier.change), strict=False))
    effects = (
        replace(effect, person=replace(effect.person, id=ids.get(effect.person.id, effect.person.id)))
        if isinstance(effect, AddPerson)
        else effect
        for effect in change.effects
    )
    renamed = replace(change, effects=tuple(effects), subjects=tuple(ids.get(who, who) for who in change.subjects))
    return _with_completed(renamed, earlier.change)


def _with_completed(change: Change, earlier: Change) -> Change:
    """What an operator completed stays, unless it is answered now."""
    known = {effect.person.id: effect.person for effect in earlier.effects if isinstance(effect, AddPerson)}
    if not (completed := tuple(each for each in earlier.completed if each[0] in known)):
        return change
    of_all = {field for _, field in completed} & OF_THE_HOUSEHOLD

    def filled(person: Person) -> Person:
        fields = of_all | {field for who, field in completed if who == person.id}
        blank = [field for field in fields if person.id in known and not getattr(person, field)]
        return replace(person, **{field: getattr(known[person.id], field) for field in blank})

    effects = tuple(
        replace(each, person=filled(each.person)) if isinstance(each, AddPerson) else each for each in change.effects
    )
    return replace(change, effects=effects, completed=completed)


def _added(change: Change) -> list[PersonId]:
    return [effect.person.id for effect in change.effects if isinstance(effect, AddPerson)]
