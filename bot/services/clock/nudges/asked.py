"""A question that others put to somebody, shortly before his silence is taken for an answer."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.month.nudges import ASKED_BEFORE, NudgeKind
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.word import Word
from bot.services.clock.nudges.nudge import Nudge
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.reports import words

MOST = 1000
"""In one look."""


async def find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """Each RT head and operator with what he may answer and is soon no more waited for."""
    due: dict[OfficerId, list[Word]] = {}
    for word in await words.overdue(transaction, area, now + ASKED_BEFORE, MOST):
        for officer in await _who_may_say(transaction, word):
            due.setdefault(officer, []).append(word)
    return [_nudge(house, officer, asked) for officer, asked in due.items()]


async def _who_may_say(transaction: Transaction, word: Word) -> list[OfficerId]:
    heads = await officers.for_area(transaction, word.area, Role.RT) if word.role is Role.RT else []
    operators = await officers.for_area(transaction, ancestor(word.area, Level.VILLAGE), Role.OPERATOR)
    return [each.id for each in (*heads, *operators)]


def _nudge(house: House, officer: OfficerId, asked: list[Word]) -> Nudge:
    until = asked[0].until
    day = say_date(until.astimezone(house.calendar.timezone).date()) if until else ""
    return Nudge(
        NudgeKind.ASKED,
        officer,
        tuple(f"{word.report}/{word.revision}/{word.place}" for word in asked),
        (Text("nudge-asked", {"count": len(asked), "until": day}),),
        (Command.ASKED.button(Text("button-asked", {"count": len(asked)})),),
    )
