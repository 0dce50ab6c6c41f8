"""The list of several reports that an officer has before him, whose numbers he writes."""

from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.storage.reports import bulks, reports
from bot.storage.reports.bulks import KeptBulk

_PLACES = range(1, 1000)


async def list_before(chat: Chat) -> KeptBulk | None:
    """None where he has pressed it, reads it elsewhere, or was shown something else with buttons since."""
    if _sees_something_else(chat):
        return None
    kept = await bulks.draft_of(chat.work.transaction, chat.duty.id)
    return kept if kept is not None and kept.address == chat.address else None


async def listed_as(chat: Chat, number: str) -> Report | None:
    """The report at this place of it; None where there is no such list or place."""
    kept = await list_before(chat) if number.isdecimal() and int(number) in _PLACES else None
    if kept is None or int(number) > len(kept.bulk.rows):
        return None
    return await reports.get(chat.work.transaction, kept.bulk.rows[int(number) - 1].report)


def _sees_something_else(chat: Chat) -> bool:
    """A question whose answer a number may be, or buttons of which it names one."""
    session = chat.session
    if session.flow and not session.looked_away:
        return True
    question = f"{session.prefix}:"
    return session.labelled_at == chat.here and any(not each.startswith(question) for each in session.labels.values())
