"""How what was added to a report reads, on a card and on the RT head's own page."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.report.report import Report
from bot.services.words.effect_words import hides
from bot.services.work.work import Work
from bot.storage.files import attachments
from bot.storage.files.attachments import GONE, Attachment, AttachmentState
from bot.storage.reports import additions
from bot.storage.reports.additions import Addition

OBJECTED = "objected-line"


async def added_lines(work: Work, report: Report, private: bool = False) -> list[Text]:
    """A line for each addition; its words only where they are read in `private`, if the report has what a group must
    not read."""
    added = await additions.of_report(work.transaction, report.id)
    kept = await _kept(work, report) if any(each.photo for each in added) else []
    states, voices = {each.ref: each.state for each in kept}, {each.ref for each in kept if each.filename}
    hidden = not private and hides(report.change)
    return [_line(work, replace(each, words="") if hidden else each, states, voices) for each in added]


async def _kept(work: Work, report: Report) -> list[Attachment]:
    return await attachments.of_report(work.transaction, report.id)


def _photo(state: AttachmentState | None) -> str:
    if state in GONE:
        return "deleted"
    return "lost" if state is AttachmentState.LOST else "there"


def _line(work: Work, added: Addition, states: Mapping[str, AttachmentState], voices: Collection[str]) -> Text:
    day = say_date(added.at.astimezone(work.house.calendar.timezone).date())
    photo = _photo(states.get(added.photo)) if added.photo else "none"
    photo = f"voice-{photo}" if added.photo in voices else photo
    # Within the month everybody knows the year.
    about = {"day": day.rpartition(" ")[0], "words": added.words or "none", "photo": photo}
    return Text(OBJECTED if added.objects else "added-line", about)
