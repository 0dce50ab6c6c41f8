"""Words whose time is over, or that a leaving answered: they are taken as said, and what waited for them goes on."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from bot.domain.areas import AreaCode
from bot.domain.report.word import Asked, Word
from bot.services.review import rival_claims, still_here
from bot.services.review.saying_words import let_dispute_end, let_leaving_speak, let_silence_speak
from bot.services.work.house import House
from bot.services.work.trace import where
from bot.services.work.work import Work
from bot.storage.engine.database import StorageUnavailable
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import reports, words

Reached = Callable[[datetime], bool]
"""Whether an hour that has come by the clock has come indeed."""
AT_ONCE = 100
"""In one look; the next one goes on."""
log = structlog.get_logger(__name__)


async def let_silence_speak_where_due(house: House, area: AreaCode, reached: Reached = lambda _: True) -> int:
    """How many words of a regency were answered by the time, or by a leaving that was told since; one that cannot be
    holds up no other. Nobody kept silent until an hour that only a wrong clock has `reached`."""
    async with house.db.read() as transaction:
        overdue = await words.overdue(transaction, area, house.clock(), AT_ONCE)
        due = [(word, let_silence_speak) for word in overdue if word.until is not None and reached(word.until)]
        due += [(word, let_leaving_speak) for word in await _left_since(house, transaction, area)]
        due += [(word, let_dispute_end) for word in await _disputed_no_more(house, transaction, area)]
    spoke = 0
    for word, speaks in due:
        try:
            spoke += await _speak(house, word, speaks)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("word.failed", report=word.report, error=where(error))
    return spoke


async def _left_since(house: House, transaction: Transaction, area: AreaCode) -> list[Word]:
    """*Masih di sini?* to which silence is no answer, of those whom the RT that was asked does not hold any more."""
    work = Work(transaction, house, house.clock())
    asked = await words.without_end(transaction, area, Asked.STILL_HERE, AT_ONCE)
    told = await reports.get_many(transaction, [word.report for word in asked]) if asked else {}
    return [word for word in asked if not await still_here.holds_any(work, told[word.report], word.area)]


async def _disputed_no_more(house: House, transaction: Transaction, area: AreaCode) -> list[Word]:
    """Between two villages, where the other one's report was withdrawn, rejected or returned for long."""
    work = Work(transaction, house, house.clock())
    asked = await words.without_end(transaction, area, Asked.WHOSE, AT_ONCE)
    told = await reports.get_many(transaction, [word.report for word in asked]) if asked else {}
    return [word for word in asked if not await rival_claims.is_disputed(work, told[word.report])]


async def _speak(house: House, word: Word, speaks: Callable[[Work, Word], Awaitable[bool]]) -> bool:
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        spoke = await speaks(work, word)
        await work.flush()
    return spoke
