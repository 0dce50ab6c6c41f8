"""The day on which somebody left is put right for all who left with him, by the same report."""

from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.report.changes import Change, EditPerson, SetStatus
from bot.domain.report.person_fields import LEFT_ON
from bot.domain.report.report import Report
from bot.services.submission.filing import Filing
from bot.services.submission.said_of_others import with_others
from bot.storage.reports import effects, foreseen, reports


async def with_days_of_leaving(filing: Filing, change: Change) -> Change:
    """The change that says it of each of them; as it is where nobody left with him, or not from this RT."""
    edit = next((each for each in change.effects if isinstance(each, EditPerson) and LEFT_ON in each.new), None)
    if edit is None or (report := await _by_which_he_left(filing, edit.person_id)) is None:
        return change
    return with_others(change, edit, await _who_left_with(filing, edit.person_id, report))


async def _by_which_he_left(filing: Filing, who: PersonId) -> Report | None:
    """The last report of the RT, in effect or waiting, that tells it."""
    transaction = filing.work.transaction
    rows = await foreseen.about(transaction, filing.outlook.sight, [who])
    about = [*(row.report for row in rows), *(await effects.in_effect_about(transaction, [who])).get(who, [])]
    known = (await reports.get_many(transaction, about)).values() if about else ()
    left = [each for each in known if each.area == filing.officer.area and who in _leavers(each)]
    return max(left, key=lambda each: (each.event_date, each.submitted_at), default=None)


def _leavers(report: Report) -> set[PersonId]:
    told = (each for each in report.change.effects if isinstance(each, SetStatus))
    return {each.person_id for each in told if each.status is BasicStatus.MOVED}


async def _who_left_with(filing: Filing, who: PersonId, report: Report) -> list[Person]:
    """Those of the report who are gone still, since the same day as he: nobody's was put right otherwise."""
    found = await filing.outlook.persons(sorted(_leavers(report)), filing.officer.area)
    gone = {each.id: each for each in found if each.status is BasicStatus.MOVED}
    his = gone.pop(who, None)
    return [each for each in gone.values() if his is not None and each.ended == his.ended]
