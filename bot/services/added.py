"""How what was added to a report reads, on a card and on the RT head's own page."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.dates import say_date
from bot.services.effect_words import hides
from bot.services.work import Work
from bot.storage import additions, attachments
from bot.storage.additions import Addition
from bot.storage.attachments import AttachmentState
from bot.storage.reports import Report


async def added_lines(work: Work, report: Report, private: bool = False) -> list[Text]:
    """A line for each addition; its words only where they are read in `private`, if the report has what a group must
    not read."""
    added = await additions.of_report(work.conn, work.house.vault, report.id)
    lost = await _lost(work, report) if any(each.photo for each in added) else set()
    hidden = not private and hides(report.change)
    return [_line(work, replace(each, words="") if hidden else each, lost) for each in added]


async def _lost(work: Work, report: Report) -> set[str]:
    taken = await attachments.of_report(work.conn, report.id)
    return {each.ref for each in taken if each.state is AttachmentState.LOST}


def _line(work: Work, added: Addition, lost: set[str]) -> Text:
    day = say_date(added.at.astimezone(work.house.calendar.timezone).date())
    photo = "none" if not added.photo else "lost" if added.photo in lost else "there"
    # Within the month everybody knows the year.
    about = {"day": day.rpartition(" ")[0], "words": added.words or "none", "photo": photo}
    return Text("added-line", about)
