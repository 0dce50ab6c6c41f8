"""Deletes photos whose retention has passed (UU 27/2022; domain section 7, and the first-use page promises it)."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import structlog

from bot.services.work.house import House
from bot.storage.files import old_photos
from bot.storage.files.old_photos import OldPhoto
from bot.storage.history import audit
from bot.storage.months import ledger

CHUNK = 200
"""Photos a commit."""
_JOB, _HOLDER = "photos", "housekeeping"
_CLAIM = timedelta(minutes=15)
log = structlog.get_logger(__name__)


async def delete_old_photos(house: House) -> None:
    """Once a day, unless photos are kept for ever.

    1. The day is claimed. 2. What a run before this left expiring is taken up. 3. The next `CHUNK` that are due become
    expiring, and that is committed: nobody is shown them any more. 4. Their files are deleted. 5. Their rows become
    deleted, each with its line in the log, committed. 6. From 3 again, until none is due; then the day is done.
    A crash after 3 or 4 leaves expiring rows, with or without files: step 2 of the next run, the same day once the
    claim has run out. Never is a photo offered whose file is gone, never a deletion written down that did not happen.
    """
    if house.keep_photos is None or not await _claim(house):
        return
    async with house.db.read() as transaction:
        photos = await old_photos.left_expiring(transaction)
    while True:
        await _delete(house, photos)
        async with house.db.write() as transaction:
            photos = await old_photos.take_out_of_use(transaction, house.clock() - house.keep_photos, CHUNK)
        if not photos:
            break
    async with house.db.write() as transaction:
        await ledger.done(transaction, _JOB, str(house.today()), house.clock())


async def _claim(house: House) -> bool:
    now = house.clock()
    async with house.db.write() as transaction:
        return await ledger.claim(transaction, _JOB, str(house.today()), _HOLDER, now, now + _CLAIM)


async def _delete(house: House, photos: Sequence[OldPhoto]) -> None:
    """The files, then the rows; what cannot be deleted stays expiring for tomorrow."""
    if not photos:
        return
    gone = set(await asyncio.to_thread(house.attachments.delete_all, [photo.ref for photo in photos]))
    if len(gone) < len(photos):
        log.error("photos.cannot_delete", count=len(photos) - len(gone))
    done = [photo for photo in photos if photo.ref in gone]
    async with house.db.write() as transaction:
        await old_photos.mark_deleted(transaction, [photo.ref for photo in done])
        await audit.append(transaction, [_line(photo) for photo in done], house.clock())


def _line(photo: OldPhoto) -> audit.Line:
    """A line in the report's own history, where there is a report."""
    subject = f"report:{photo.report_id}" if photo.report_id else f"attachment:{photo.ref}"
    return audit.Line("system", "attachment.deleted", subject, photo.area, {"attachment": photo.ref})
