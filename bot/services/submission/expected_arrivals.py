"""Reports of those who were expected: only who is expected here can come, and then he is expected no more."""

from collections.abc import Mapping

from bot.dialogue.prompt import Text
from bot.domain.people.people import PersonId, readable
from bot.domain.report.changes import Change, JoinHousehold
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.storage.registry import arrivals
from bot.storage.reports import foreseen


async def not_expected(
    filing: Filing, change: Change, picked: Mapping[PersonId, str], fixes: ReportId | None
) -> tuple[PersonId, Text] | None:
    """The first who comes from elsewhere without being expected here, by the name that he was `picked` by where the
    report calls him nothing; another may have told of him meanwhile."""
    coming = arriving(change)
    if not coming:
        return None
    known = await arrivals.are_expected(filing.work.transaction, filing.officer.area, coming, fixes or "")
    if missing := [who for who in coming if who not in known]:
        told = await foreseen.about(filing.work.transaction, filing.outlook.sight, missing)
        known |= {row.person for row in told if row.does is Does.SENDS and row.area == filing.officer.area}
    names = {**picked, **change.called}
    for who in coming:
        if who not in known:
            return who, Text("arrival-gone", {"name": readable(names.get(who, ""))})
    return None


async def note_arrivals(filing: Filing, report: Report) -> None:
    """Those of whom the report tells are expected no more, unless it comes to nothing."""
    if not report.practice and (coming := arriving(report.change)):
        await arrivals.match(filing.work.transaction, filing.officer.area, coming, report.id)


def arriving(change: Change) -> list[PersonId]:
    """Whom the registry knows and who comes from elsewhere."""
    return [e.person_id for e in change.effects if isinstance(e, JoinHousehold) and e.arrives]
