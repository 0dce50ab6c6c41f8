"""Forgetting, once a day, what is of no use any more."""

from datetime import timedelta

from bot.services.house import House
from bot.services.photo_retention import delete_old_photos
from bot.storage import ledger, nudges, seen

KEEP_SEEN = timedelta(days=14)
"""No platform delivers an update again after so long; Telegram gives up after 24 hours."""
KEEP_NUDGES = timedelta(days=180)
"""No cause lasts so long."""
_CLAIM = timedelta(minutes=2)


async def keep_house(house: House) -> None:
    """Forgets old ids of handled events, old reminders and old photos, where nobody did so today."""
    await _forget_rows(house)
    await delete_old_photos(house)


async def _forget_rows(house: House) -> None:
    now = house.clock()
    day = str(house.today())
    async with house.db.write() as conn:
        if await ledger.claim(conn, "housekeeping", day, "housekeeping", now, now + _CLAIM):
            await seen.forget_before(conn, now - KEEP_SEEN)
            await nudges.forget_before(conn, (now - KEEP_NUDGES).date())
            await ledger.done(conn, "housekeeping", day, now)
