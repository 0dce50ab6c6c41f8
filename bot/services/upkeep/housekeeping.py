"""Forgetting, once a day, what is of no use any more."""

import asyncio
from datetime import datetime, timedelta

from bot.services.upkeep.photo_retention import delete_old_photos
from bot.services.work.house import House
from bot.storage.deliberations import board_sheets
from bot.storage.engine.transaction import Transaction
from bot.storage.files import card_photos
from bot.storage.messages import nudges, report_news, seen, shown, taken_messages, told_buttons
from bot.storage.months import ledger, months
from bot.storage.registry import areas, versions
from bot.storage.reports import bulks, claims

KEEP_SEEN = timedelta(days=14)
"""No platform delivers an update again after so long; the most patient gives up after 24 hours."""
KEEP_SHOWN = timedelta(days=60)
"""Who takes up a half-filled report after so long finds the old question's buttons still there."""
KEEP_TOLD = timedelta(days=31)
"""A reminder is told again within a month; what it had to press can be written as long."""
KEEP_ACCEPTED = timedelta(days=31)
"""No platform tells after so long what became of a message: the most patient keeps one for 30 days."""
KEEP_NEWS = timedelta(days=60)
"""Of what was told of a report and when it was read: a returned one counts no more by then."""
KEEP_BULKS = timedelta(days=7)
"""Of lists to be approved together, which name people."""
KEEP_NUDGES = timedelta(days=180)
"""No cause lasts so long."""
KEEP_CARDS = timedelta(days=1)
"""A photo of a card is deleted when it has been read; this is for what a crash left, and for the number read."""
STRIPPED_AT_ONCE = 500
_CLAIM = timedelta(minutes=2)


async def keep_house(house: House) -> None:
    """Forgets old ids of handled events, old reminders, photos of cards, old photos and what was private long ago,
    where nobody did so today."""
    await _forget_rows(house)
    await _strip_old_versions(house)
    await delete_old_photos(house)


async def _forget_rows(house: House) -> None:
    now = house.clock()
    day = str(house.today())
    async with house.db.write() as transaction:
        if await ledger.claim(transaction, "housekeeping", day, "housekeeping", now, now + _CLAIM):
            await seen.forget_before(transaction, now - KEEP_SEEN)
            await shown.forget_before(transaction, now - KEEP_SHOWN)
            await told_buttons.forget_before(transaction, now - KEEP_TOLD)
            await report_news.forget_before(transaction, now - KEEP_NEWS)
            await taken_messages.forget_accepted(transaction, now - KEEP_ACCEPTED)
            await nudges.forget_before(transaction, (now - KEEP_NUDGES).date())
            await claims.forget_before(transaction, now)
            await board_sheets.forget_before(transaction, now)
            await bulks.forget_before(transaction, now - KEEP_BULKS)
            await _forget_cards(transaction, house, now - KEEP_CARDS)
            await ledger.done(transaction, "housekeeping", day, now)


async def _strip_old_versions(house: House) -> None:
    """Versions that no file and no taking back needs: those that ended before the last but one cut of every regency."""
    async with house.db.read() as transaction:
        served = [area.code for area in await areas.regencies(transaction)]
        cuts = [await months.cut_before_last(transaction, regency) for regency in served]
    until = min(cuts, default=0)
    stripped = STRIPPED_AT_ONCE
    while until and stripped == STRIPPED_AT_ONCE:
        async with house.db.write() as transaction:
            stripped = await versions.strip(transaction, until, STRIPPED_AT_ONCE)


async def _forget_cards(transaction: Transaction, house: House, then: datetime) -> None:
    """Files first: cut in between, the rows are still there to delete them by."""
    refs = await card_photos.sent_before(transaction, then)
    await card_photos.forget(transaction, await asyncio.to_thread(house.attachments.delete_all, refs))
