"""A report that is fixed: whom it adds keep the ids they were given first, so that a number told to a family holds."""

from dataclasses import replace

from bot.domain.people.people import PersonId
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
    return replace(change, effects=tuple(effects), subjects=tuple(ids.get(who, who) for who in change.subjects))


def _added(change: Change) -> list[PersonId]:
    return [effect.person.id for effect in change.effects if isinstance(effect, AddPerson)]
