"""A family is proposed, for aid or for getting none any more, that was proposed so before."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.people.people import Resident, readable
from bot.domain.report.changes import Change, Doubt, Propose
from bot.domain.report.report import Report
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.reports.about_in_effect import about_in_effect

_COUNTS_FOR = timedelta(days=366)
"""A musdes looks at who gets aid once a year at least."""


async def doubts_of_proposed_before(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator: by which report of the last year, in effect, somebody of the family was; the office has that
    proposal in its files already."""
    found = []
    for proposal in [each for each in change.effects if isinstance(each, Propose)]:
        who = await filing.outlook.residents([proposal.person_id], filing.officer.area)
        if who and (before := await _before(filing, who[0], proposal)):
            about = {"name": readable(who[0].name), "number": before.number, "day": before.day.say()}
            found.append(Doubt("proposed-before", about))
    return found


async def _before(filing: Filing, who: Resident, proposal: Propose) -> Report | None:
    """The latest."""
    transaction = filing.work.transaction
    family = await read_registry.household_members(transaction, who.household_id, filing.officer.area)
    told = await about_in_effect(transaction, [each.id for each in family])
    since = filing.work.today - _COUNTS_FOR
    every = {each.id: each for reports in told.values() for each in reports if each.event_date >= since}
    same = [each for each in every.values() if _proposes_so(each, proposal)]
    return max(same, key=lambda each: each.submitted_at, default=None)


def _proposes_so(report: Report, proposal: Propose) -> bool:
    said: Sequence[Propose] = [each for each in report.change.effects if isinstance(each, Propose)]
    return any((each.programme, each.remove) == (proposal.programme, proposal.remove) for each in said)
