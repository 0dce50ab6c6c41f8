"""Telling operators and TKSK of a closed month, each of his own desa or kecamatan; the file is Dinas Sosial's alone."""

from bot.dialogue.prompt import Option, Size, Text
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.people.officer import Role
from bot.reports.asked import Asked
from bot.reports.digest import MonthTotals
from bot.services.month.announce_month import send_digest
from bot.services.month.month_totals import MonthTelling
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers
from bot.storage.officers.deputies import in_place_of


async def announce_own_cut(work: Work, month: Month, telling: MonthTelling) -> None:
    """Queues each one's figures, RTs not heard of by name, what was carried over, and the way to what is keyed in;
    whoever is on leave keeps the figures, and leaves what is to be done to his deputy."""
    readers = await officers.officers_of_area(work.transaction, AreaCode(month.area), (Role.OPERATOR, Role.TKSK))
    reachable = await addresses.addresses_of(work.transaction, [reader.id for reader in readers])
    away = await in_place_of(work.transaction)
    cuts: dict[AreaCode, MonthTotals] = {}
    for reader in readers:
        for address in reachable.get(reader.id, [])[:1]:
            if reader.area not in cuts:
                cuts[reader.area] = await telling.cut(reader.area)
            ways = () if reader.id in away else _to_key(cuts[reader.area])
            send_digest(work, reader, address, month, cuts[reader.area], ways)


def _to_key(cut: MonthTotals) -> tuple[Option, ...]:
    """The way to what is keyed into the national application now, where there is anything."""
    is_any = any(cut.asked.get(each) for each in Asked if each is not Asked.INCOMPLETE)
    return (Command.SIKS.button(Text("button-siks"), size=Size.MAIN),) if is_any else ()
