"""Telling operators and TKSK of a closed month, each of his own desa or kecamatan; the file is Dinas Sosial's alone."""

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.people.officer import Role
from bot.reports.digest import MonthTotals
from bot.services.month.announce_month import send_digest
from bot.services.month.month_totals import MonthTelling
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers


async def announce_own_cut(work: Work, month: Month, telling: MonthTelling) -> None:
    """Queues each one's figures, with the RTs not heard of by name and what was carried over."""
    readers = await officers.officers_of_area(work.transaction, AreaCode(month.area), (Role.OPERATOR, Role.TKSK))
    reachable = await addresses.addresses_of(work.transaction, [reader.id for reader in readers])
    cuts: dict[AreaCode, MonthTotals] = {}
    for reader in readers:
        for address in reachable.get(reader.id, [])[:1]:
            if reader.area not in cuts:
                cuts[reader.area] = await telling.cut(reader.area)
            send_digest(work, reader, address, month, cuts[reader.area])
