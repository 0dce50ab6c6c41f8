"""What a report is called where it is decided about by words."""

from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.months import months
from bot.storage.reports import room_numbers


async def short_number(work: Work, room: Address, report: Report) -> str:
    """The number it has in the room, else the next.

    Who reads an old card and writes its number means that report: no other is called so until the month after its own
    is cut. A text, as it is written: no thousands are parted.
    """
    known = await room_numbers.given(work.transaction, room, report.id)
    if known is not None:
        return str(known)
    free_before = await months.second_last_cut(work.transaction, ancestor(report.area, Level.REGENCY))
    return str(await room_numbers.give(work.transaction, room, report.id, work.now, free_before))
