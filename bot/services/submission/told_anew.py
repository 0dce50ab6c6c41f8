"""New people whom a fallen report told, told anew: they keep their ids, for what was told of them meanwhile waits."""

from bot.domain.report.changes import AddPerson, Change
from bot.domain.report.tellings import same_people
from bot.services.submission.filing import Filing
from bot.services.submission.kept_ids import called, made_by, made_then
from bot.storage.reports import builds, reports


async def with_ids_told_before(filing: Filing, change: Change) -> Change:
    """The change, whose new people keep the ids of a withdrawn or rejected report that another one builds on."""
    if not any(isinstance(effect, AddPerson) for effect in change.effects):
        return change
    transaction = filing.work.transaction
    fallen = await builds.fallen_in(transaction, change.area, change.kind)
    for earlier in (await reports.get_many(transaction, fallen)).values() if fallen else ():
        if same := same_people(change, earlier.change):
            made, before = await made_by(filing, change), await made_then(filing, earlier)
            ids = {mine.person_id: his.person_id for mine, his in same if mine.person_id and his.person_id}
            houses = {
                m.household_id: h.household_id for m, h in same if m.household_id in made and h.household_id in before
            }
            return called(change, ids, {mine: his for mine, his in houses.items() if mine})
    return change
