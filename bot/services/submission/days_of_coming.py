"""On which day somebody is told to have come, kept beside the right one: for all who came by the same report."""

from collections.abc import Collection
from dataclasses import replace

from bot.dialogue.traits import Brings
from bot.domain.days.day import Day
from bot.domain.month.happened import happened, last_coming
from bot.domain.people.people import PersonId, Resident
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Change, EditPerson
from bot.domain.report.foreseen import Does
from bot.domain.report.person_fields import CAME_ON
from bot.domain.report.report import Report
from bot.services.submission.filing import Filing
from bot.services.submission.said_of_others import with_others
from bot.storage.reports import effects, foreseen, reports


async def with_days_of_coming(filing: Filing, change: Change) -> Change:
    """The change that says it of each who came by that report on that day and lives here; as it is where no report of
    the RT, in effect or waiting, tells that he came."""
    edit = next((each for each in change.effects if isinstance(each, EditPerson) and CAME_ON in each.new), None)
    if edit is None or (report := await _that_brought(filing, edit.person_id)) is None:
        return change
    days = await _days_of(filing, report, report.change.brought)
    day = days[edit.person_id]
    right = EditPerson(edit.person_id, {CAME_ON: day.stored()}, edit.new)
    others = await _here(filing, [who for who in days if who != edit.person_id and days[who] == day])
    his = replace(change, effects=tuple(right if each is edit else each for each in change.effects))
    return with_others(his, right, others)


async def _that_brought(filing: Filing, who: PersonId) -> Report | None:
    """The report of the RT by which he came last: one that waits, else one in effect."""
    transaction, area = filing.work.transaction, filing.officer.area
    waiting = [
        each.report
        for each in await foreseen.about(transaction, filing.outlook.sight, [who])
        if each.does in (Does.ADDS, Does.BRINGS) and each.told_in == area
    ]
    about = waiting or (await effects.in_effect_about(transaction, [who])).get(who, [])
    brings = filing.work.house.flows.that_bring(Brings.NEWCOMERS)
    known = (await reports.get_many(transaction, about)).values()
    came = [each for each in known if each.kind in brings and each.area == area and who in each.change.brought]
    return max(came, key=lambda each: (each.event_date, each.submitted_at), default=None)


async def _days_of(filing: Filing, report: Report, those: Collection[PersonId]) -> dict[PersonId, Day]:
    """When each of those whom it brings came, as it tells, or was put right since."""
    about = await effects.in_effect_about(filing.work.transaction, those)
    known = await reports.get_many(filing.work.transaction, {each for ids in about.values() for each in ids})
    days = {}
    for who in sorted(those):
        told = [known[each] for each in reversed(about.get(who, [])) if each in known]
        came = last_coming(happened(told, who), report.area) if report.id in known else None
        days[who] = came.day if came else report.day
    return days


async def _here(filing: Filing, those: Collection[PersonId]) -> list[Resident]:
    found = await filing.outlook.residents(list(those), filing.officer.area) if those else []
    return [each for each in found if each.status.value in REGISTERED]
