"""Which reports wait for their village's deliberation (musyawarah desa), as the profile says."""

from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.word import Asked, Word
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.reports import words


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """The village's word, asked for as the report is approved; silence never is one.

    Not later: what was approved without it keeps its way, also where a further word of it is said much later.
    """
    rule = work.house.profile.deliberation
    if report.kind not in rule.kinds:
        return []
    approval = await words.get(work.transaction, report.id, report.revision, 0)
    if approval is None or approval.at != work.now:
        return []
    village = ancestor(report.area, Level.VILLAGE)
    is_open = await deliberations.open_in(work.transaction, village) is not None
    if not rule.asks(report.kind, await work.open_period(report.area), is_open):
        return []
    return [Word(report.id, report.revision, Asked.DELIBERATION, Role.OPERATOR, village)]
