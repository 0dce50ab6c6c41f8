"""Deputies as they speak: nobody is one on a day that is not his."""

from dataclasses import replace

from bot.services.officers.deputies import keep_time
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation


async def by_this_day(work: Work, person: Conversation) -> Conversation:
    """Who speaks, on duty or not as this day has it."""
    officer = person.officer or person.former
    if officer is None or officer.deputyship is None:
        return person
    now = await keep_time(work, officer)
    return replace(person, officer=now if now.active else None, former=None if now.active else now)
