"""Whose time with a report is over has it open no more, and the cards in rooms say so."""

from bot.services.review.claimed_cards import show_in_rooms
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.reports import claims, reports

PIECE, PIECES = 20, 20
"""Claims of one commit, so that nobody waits long; pieces of one look."""


async def take_off_claims(house: House) -> int:
    """How many were over."""
    count = 0
    for _ in range(PIECES):
        taken = await _piece(house)
        count += taken
        if taken < PIECE:
            break
    return count


async def _piece(house: House) -> int:
    now = house.clock()
    async with house.db.read() as transaction:
        if not await claims.over(transaction, now, PIECE):
            return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, now)
        over = await claims.over(transaction, now, PIECE)
        await claims.forget(transaction, over)
        for each in (await reports.get_many(transaction, set(over))).values():
            await show_in_rooms(work, each)
        await work.flush()
    return len(over)
