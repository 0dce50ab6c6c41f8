"""Reminding RT heads who have neither reported nor said *nihil*, on the configured days, once a day."""

from datetime import datetime, time, timedelta

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.people import Officer, Role
from bot.domain.periods import MonthCalendar, Period
from bot.services.conversation.chat import GO
from bot.services.house import House
from bot.services.month.say_month import month_name
from bot.services.work import Work
from bot.storage import addresses, ledger, months, officers
from bot.storage.report_lists import told_by_rt

WAKING = time(7), time(20)
"""Nobody is written to outside these hours, however late a reminder is caught up."""
_CLAIM = timedelta(minutes=2)


def reminder_due(calendar: MonthCalendar, period: Period, now: datetime) -> bool:
    """Whether a reminder of today has come, and it is an hour at which people may be written to."""
    local = now.astimezone(calendar.timezone)
    today = [at for at in calendar.reminders_of(period) if at.astimezone(calendar.timezone).date() == local.date()]
    return any(at <= now for at in today) and WAKING[0] <= local.time() < WAKING[1]


async def remind(house: House, area: AreaCode) -> int:
    """Queues today's reminders of a regency; how many, 0 where none are due or they were queued before.

    Claim, messages and `done` are one commit: killed before it nothing was queued, after it nothing is queued twice.
    """
    now = house.clock()
    async with house.db.write() as conn:
        period = await months.open_period(conn, area, house.calendar, now)
        if not reminder_due(house.calendar, period, now):
            return 0
        job, day = f"remind/{area}", f"{period}/{now.astimezone(house.calendar.timezone).date()}"
        if not await ledger.claim(conn, job, day, "remind", now, now + _CLAIM):
            return 0
        work = Work(conn, house, now)
        count = await _write_to_silent(work, area, period, day)
        await work.flush()
        await ledger.done(conn, job, day, now)
    return count


async def _write_to_silent(work: Work, area: AreaCode, period: Period, day: str) -> int:
    told = await told_by_rt(work.conn, area, period)
    heads = await officers.officers_of_area(work.conn, area, [Role.RT])
    silent = [head for head in heads if head.area not in told]
    reachable = await addresses.addresses_of(work.conn, work.house.vault, [head.id for head in silent])
    for head in silent:
        for address in reachable.get(head.id, [])[:1]:
            work.say(address, head.locale, _reminder(work, head, period), once=f"remind/{day}/{head.id}")
    return len(reachable)


def _reminder(work: Work, head: Officer, period: Period) -> Say:
    left = work.house.calendar.days_left(work.now, period)
    asked = Text("month-remind", {"area": short_name(head.area), "month": month_name(period), "days": left})
    report, nil = Option("menu", Text("month-remind-report")), Option(f"nil:{period}", Text("month-remind-nil"))
    return Say((asked, Text("month-remind-ask")), (report, nil), GO)
