"""A month whose files are not out ten minutes after its hour: Dinas Sosial hears of it, and when they are out."""

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.services.matters import late_files
from bot.services.matters.late_files import LATE_AFTER
from bot.services.words.month_names import month_name
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.time_watch import TimeWatch
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.months import months
from bot.storage.officers import addresses, officers


async def tell_of_late_files(house: House, area: AreaCode, watch: TimeWatch | None = None) -> int:
    """Tells of each month of a regency that has become late; how many were written to.

    A month that is not even cut is late only by a clock that is known to have reached that hour (`watch`): else it
    waits for a platform's date, see `close_due`.
    """
    before = house.clock() - LATE_AFTER
    async with house.db.read() as transaction:
        unfinished = [month for month in await months.unfinished(transaction, before) if month.area == area]
    late = [month for month in unfinished if month.state is MonthState.CLOSING or (watch and _is_due(watch, month))]
    if not late:
        return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        told = sum([await _tell_late(work, month) for month in late if await late_files.is_late(work, month)])
        await work.flush()
    return told


async def _tell_late(work: Work, month: Month) -> int:
    """Where nobody can be reached yet, the next look tries again."""
    told = await _tell(work, month, "month-late")
    if told:
        await late_files.was_told(work, month)
    return told


def _is_due(watch: TimeWatch, month: Month) -> bool:
    return watch.vouches_for(month.closes_at)


async def tell_that_files_are_out(work: Work, month: Month) -> None:
    """Whoever was told that they are late is told; digest and file follow."""
    if await late_files.is_out(work, month):
        await _tell(work, month, "month-late-out")


async def _tell(work: Work, month: Month, key: str) -> int:
    wanted = await officers.for_area(work.transaction, AreaCode(month.area), Role.DINSOS)
    reachable = await addresses.addresses_of(work.transaction, [officer.id for officer in wanted])
    told = [officer for officer in wanted if reachable.get(officer.id)]
    say = Say((Text(key, {"month": month_name(Period(month.period))}),), TO_MENU, GO)
    for officer in told:
        once = f"{key}/{month.area}/{month.period}/{month.version}/{officer.id}"
        work.say(reachable[officer.id][0], officer.locale, say, once=once, urgency=Urgency.BROADCAST)
    return len(told)
