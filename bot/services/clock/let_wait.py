"""What operators and TKSK let wait, as Dinas Sosial reads it: in its digest, or once a week where there is none."""

from functools import partial

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day
from bot.domain.people.officer import Officer, Role
from bot.services.clock.once_a_day import once_a_day, remind_each
from bot.services.clock.waits_long import AT, WEEKLY_AFTER, Waiting, village_lines, waiting_long, whose_lines
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger
from bot.storage.officers import officers


async def let_wait_lines(transaction: Transaction, reader: Officer, found: Waiting) -> tuple[Text, ...]:
    """Where nobody decides, told to Dinas Sosial: operators and TKSK were reminded."""
    if reader.role is not Role.DINSOS:
        return ()
    whose = await whose_lines(transaction, found, reader.area, WEEKLY_AFTER)
    if not found.within(reader.area):
        return whose
    title = Text("waits-long", {"days": WEEKLY_AFTER, "role": reader.role.value})
    return (title, *await village_lines(transaction, found, reader.area), *whose)


def to_step_in(reader: Officer, found: Waiting) -> tuple[Option, ...]:
    """Where neither operators nor the TKSK decide, Dinas Sosial may; also between two villages."""
    if reader.role is not Role.DINSOS:
        return ()
    count = sum(found.whose[each] for each in found.whose_within(reader.area))
    to_queue = (Command.QUEUE.button(Text("button-queue")),) if found.in_queue(reader.area) else ()
    to_asked = (Command.ASKED.button(Text("button-asked", {"count": count})),) if count else ()
    return (*to_queue, *to_asked)


async def tell_what_is_let_wait(house: House, area: AreaCode) -> int:
    """Queues what a regency's Dinas Sosial reads of it in no digest, on the first working day of a week on which there
    is something; how many letters."""
    local = house.clock().astimezone(house.calendar.timezone)
    is_hour = is_waking(local.time(), earliest=AT) and is_working_day(local.date(), house.profile.holidays)
    if house.calendar.digest_weekday is not None or not is_hour:
        return 0
    return await once_a_day(house, area, "let-wait", partial(_tell, area, f"{local:%G-W%V}"))


async def _tell(area: AreaCode, week: str, work: Work) -> int:
    transaction, job = work.transaction, f"let-wait-week/{area}"
    if await ledger.is_done(transaction, job, week):
        return 0
    found = await waiting_long(transaction, work.house, area, work.now, lambda _: WEEKLY_AFTER)
    readers = await officers.officers_of_area(transaction, area, [Role.DINSOS])
    lines = {each.id: await let_wait_lines(transaction, each, found) for each in readers}
    those = [each for each in readers if lines[each.id]]
    says = {each.id: Say(lines[each.id], (*to_step_in(each, found), *TO_MENU), GO) for each in those}
    count = await remind_each(work, those, says, "let-wait") if those else 0
    if count and await ledger.claim(transaction, job, week, "let-wait", work.now, work.now):
        await ledger.done(transaction, job, week, work.now)
    return count
