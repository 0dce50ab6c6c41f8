"""What is keyed into the national application by hand, taken from a month's rows as its files are written."""

from collections.abc import Iterator

from bot.domain.areas import AreaCode
from bot.domain.month.keying import Edition
from bot.domain.people.people import PersonId
from bot.domain.profiles import Profile
from bot.reports.asked import Asked
from bot.reports.keying_spool import KeyingSpool
from bot.reports.month_file import Listed
from bot.reports.rows import PersonRow
from bot.reports.table import Label, Row
from bot.reports.to_key import KeyRows
from bot.services.month.closing_claim import Claim
from bot.storage.months import keying
from bot.storage.months.keying import Written

PIECE = 500
"""Rows a commit."""


def kept_to_key(spool: KeyingSpool, profile: Profile, label: Label) -> Listed:
    """Takes the rows of the lists as they are made; what is keyed in for each person waits in the spool."""
    rows = KeyRows(profile, label)

    def keep(row: PersonRow, asked: Asked, listed: Row) -> None:
        if (found := rows.row(row, asked, listed)) is not None:
            spool.add(found)

    return keep


async def list_to_key(claim: Claim, spool: KeyingSpool) -> None:
    """Writes them as rows of the month that is being closed, a piece at a time, each only while the closing is ours.

    No piece waits for the disk: nobody reads them before the month is closed, and that commit waits for all of them.
    """
    edition = Edition(claim.period, claim.version)
    async with claim.house.db.write() as transaction:
        await claim.hold(transaction)
        await keying.clear(transaction, claim.area, edition)
    for rows in _pieces(spool):
        async with claim.house.db.write(brief=True, lasting=False) as transaction:
            await claim.hold(transaction)
            await keying.put(transaction, claim.area, edition, rows)


def _pieces(spool: KeyingSpool) -> Iterator[list[Written]]:
    piece: list[Written] = []
    for place, (village, menu, person, body) in enumerate(spool, start=1):
        piece.append(Written(place, AreaCode(village), menu, PersonId(person), body))
        if len(piece) == PIECE:
            yield piece
            piece = []
    yield piece
