"""Words whose time is over: silence speaks, and what waited for it goes on."""

import structlog

from bot.domain.areas import AreaCode
from bot.domain.report.word import Word
from bot.services.review.saying_words import let_silence_speak
from bot.services.work.house import House
from bot.services.work.trace import where
from bot.services.work.work import Work
from bot.storage.engine.database import StorageUnavailable
from bot.storage.reports import words

AT_ONCE = 100
"""In one look; the next one goes on."""
log = structlog.get_logger(__name__)


async def let_silence_speak_where_due(house: House, area: AreaCode) -> int:
    """How many words of a regency were answered by the time; one that cannot be holds up no other."""
    async with house.db.read() as transaction:
        due = await words.overdue(transaction, area, house.clock(), AT_ONCE)
    spoke = 0
    for word in due:
        try:
            spoke += await _speak(house, word)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("word.failed", report=word.report, error=where(error))
    return spoke


async def _speak(house: House, word: Word) -> bool:
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        spoke = await let_silence_speak(work, word)
        await work.flush()
    return spoke
