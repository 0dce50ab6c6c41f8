"""A room that the platform gave another address: what belonged to it follows, but for what pointed at its messages."""

from bot.domain.address import Address
from bot.domain.stored_json import Unreadable
from bot.services.review import report_card
from bot.services.work.channel import AnswerPress, DropButtons, EditPrompt
from bot.services.work.errands import from_bytes
from bot.services.work.work import Work
from bot.storage.messages import outbox, sessions
from bot.storage.officers import officers
from bot.storage.reports import cards, reports


async def move_room(work: Work, old: Address, new: Address) -> None:
    """The room `old` is now `new`; told of it twice is as once.

    A group that moves numbers its messages anew, so an old number names another message there: old cards are forgotten,
    edits of them that wait are dropped, and whatever still waits to be decided hangs there by a new card.
    """
    transaction = work.transaction
    waiting = await outbox.waiting_for(transaction, old)
    await outbox.finish(transaction, [row for row, body in waiting if _points_at_a_message(body)])
    undecided = await cards.forget_at(transaction, old)
    await sessions.move_room(transaction, old, new)
    work.memo.rooms.clear()
    known = (await reports.get_many(transaction, undecided)).values()
    for report in sorted(known, key=lambda each: each.number):
        reporter = await officers.by_id(transaction, report.reporter_id)
        if reporter is not None:
            await report_card.hang(work, report, reporter, [new])


def _points_at_a_message(body: bytes) -> bool:
    try:
        return points_at_a_message(from_bytes(body).order)
    except Unreadable:
        return False


def points_at_a_message(order: object) -> bool:
    """Whether it is about a message of the chat it goes to, so that it means nothing in another."""
    return isinstance(order, EditPrompt | DropButtons | AnswerPress)
