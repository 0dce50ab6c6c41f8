"""What a report that is handed in builds on: reports that wait and make what it speaks of."""

from bot.domain.report.report import Report
from bot.services.review.building import tie
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.steps_at_fault import persons_in


async def note_what_it_builds_on(filing: Filing, form: Form, report: Report) -> None:
    """Nothing of practice, which is never in effect."""
    if not report.practice and report.change.effects:
        await tie(filing.work, report, {person for _, person in persons_in(form.answers)})
