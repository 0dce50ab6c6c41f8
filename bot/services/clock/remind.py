"""Reminding RT heads who have neither reported nor said *nihil*, on the configured days, once a day."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.month.nudges import NudgeKind, is_waking
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import MonthCalendar, Period
from bot.services.clock.nudges.nudge import quiet
from bot.services.words.month_names import month_name
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, Command, at_once
from bot.services.work.work import Work
from bot.storage.messages import nudges
from bot.storage.messages.nudges import Sent
from bot.storage.messages.outbox import Urgency
from bot.storage.months import ledger, months
from bot.storage.officers import addresses, officers
from bot.storage.reports.report_lists import told_by_rt

_CLAIM = timedelta(minutes=2)


def reminder_due(calendar: MonthCalendar, period: Period, now: datetime) -> bool:
    """Whether a reminder of today has come, and it is an hour at which people may be written to."""
    local = now.astimezone(calendar.timezone)
    today = [at for at in calendar.reminders_of(period) if at.astimezone(calendar.timezone).date() == local.date()]
    return any(at <= now for at in today) and is_waking(local.time())


async def remind(house: House, area: AreaCode) -> int:
    """Queues today's reminders of a regency; how many, 0 where none are due or they were queued before.

    Claim, messages and `done` are one commit: killed before it nothing was queued, after it nothing is queued twice.
    """
    now = house.clock()
    async with house.db.write() as transaction:
        period = await months.open_period(transaction, area, house.calendar, now)
        if not reminder_due(house.calendar, period, now):
            return 0
        job, day = f"remind/{area}", f"{period}/{now.astimezone(house.calendar.timezone).date()}"
        if not await ledger.claim(transaction, job, day, "remind", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = await _write_to_silent(work, area, period, day)
        await work.flush()
        await ledger.done(transaction, job, day, now)
    return count


async def _write_to_silent(work: Work, area: AreaCode, period: Period, day: str) -> int:
    told = await told_by_rt(work.transaction, area, period)
    heads = await officers.officers_of_area(work.transaction, area, [Role.RT])
    silent = await _willing(work, [head for head in heads if head.area not in told])
    reachable = await addresses.addresses_of(work.transaction, [head.id for head in silent])
    for head in silent:
        for address in reachable.get(head.id, [])[:1]:
            work.say(
                address,
                head.locale,
                _reminder(work, head, period),
                once=f"remind/{day}/{head.id}",
                urgency=Urgency.BROADCAST,
            )
    reminded = [Sent(head.id, NudgeKind.SILENT, day) for head in silent if head.id in reachable]
    await nudges.add(work.transaction, reminded, work.now.astimezone(work.house.calendar.timezone).date())
    return len(reachable)


async def _willing(work: Work, heads: Sequence[Officer]) -> list[Officer]:
    """Without those who turned this reminder down."""
    known = await nudges.listeners(work.transaction, [head.id for head in heads])
    return [head for head in heads if head.id in known and NudgeKind.SILENT not in known[head.id][1]]


def _reminder(work: Work, head: Officer, period: Period) -> Say:
    left = work.house.calendar.days_left(work.now, period)
    asked = Text("month-remind", {"area": short_name(head.area), "month": month_name(period), "days": left})
    report = Command.MENU.button(Text("month-remind-report"))
    nil = (at_once(flow, period, Text("month-remind-nil")) for flow in work.house.flows.reported_at_once)
    return Say((asked, Text("month-remind-ask")), (report, *nil, quiet(NudgeKind.SILENT)), GO)
