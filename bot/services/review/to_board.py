"""Which reports hang on the village's notice board (mading) before they take effect, and until when."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.word import Answer, Asked, Word
from bot.services.work.work import Work
from bot.storage.reports import words


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """The public's word, when all others have said theirs; silence is a yes on the last day that the profile gives.

    What is approved anew as it hung before (after an objection, or taken back) hangs until the day that was told then;
    once that is past it hangs no more, for whoever approves it now knows what was said.
    """
    rule = work.house.profile.board
    if not rule.hangs(report.kind):
        return []
    until = _told_before(report, await words.of_report(work.transaction, report.id)) or _last_minute(work, rule.days)
    if until <= work.now:
        return []
    village = ancestor(report.area, Level.VILLAGE)
    return [Word(report.id, report.revision, Asked.BOARD, Role.OPERATOR, village, until=until)]


def _told_before(report: Report, said: Sequence[Word]) -> datetime | None:
    """Until when the revision before hung. What was corrected by its RT head has gone through one more since."""
    before = [each for each in said if each.asked is Asked.BOARD and each.revision == report.revision - 1]
    return next((each.until for each in before if each.answer != Answer.DROPPED), None)


def _last_minute(work: Work, days: int) -> datetime:
    """Of the day so many days from now: who objects on the last day is in time."""
    return datetime.combine(work.today + timedelta(days=days), time(23, 59), work.house.calendar.timezone)
