"""What the card of a report would warn of, had it been told just now: asked of whoever approves it as it is."""

from bot.dialogue.reading import Scene
from bot.domain.people.officer import Officer
from bot.domain.report.changes import Doubt
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.submission.family_told_gone import doubts_of_the_proposed
from bot.services.submission.filing import Filing
from bot.services.submission.known_numbers import kk_doubts
from bot.services.submission.second_heads import doubts_of_second_heads
from bot.services.work.work import Work


async def doubted_since(work: Work, officer: Officer, report: Report) -> list[Doubt]:
    """Of what the registry or what waits may have got meanwhile: a No KK that another household has by now, another
    head, somebody of a proposed family who is told as gone. Each is looked up only where the report tells of such; what
    it warned of when it was told is on its card."""
    if report.practice or report.status is not Status.WAITING:
        return []
    filing = Filing(work, officer, Scene(work.today, report.area, officer.id), report.practice, report.id)
    change, told = report.change, {doubt.key for doubt in report.change.warnings}
    now = (
        *await kk_doubts(filing, change),
        *await doubts_of_second_heads(filing, change),
        *await doubts_of_the_proposed(filing, change),
    )
    return [each for each in now if each.key not in told]
