"""What a report that is handed in or retold builds on: reports that wait and make what it speaks of."""

from collections.abc import Mapping

from bot.domain.report.report import Report
from bot.services.review.building import tie
from bot.services.submission.steps_at_fault import persons_in
from bot.services.work.work import Work


async def note_what_it_builds_on(work: Work, report: Report, answers: Mapping[str, object]) -> None:
    """By the answers it is made of. Nothing of practice, which is never in effect."""
    if not report.practice and report.change.effects:
        await tie(work, report, {person for _, person in persons_in(answers)})
