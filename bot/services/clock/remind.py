"""Reminding RT heads who have neither reported nor said *nihil*, on the configured days, once a day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.days.dates import say_date
from bot.domain.month.nudges import NudgeKind, is_waking
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import MonthCalendar, Period
from bot.domain.report.changes import Kind
from bot.services.clock.nudges.nudge import quiet
from bot.services.words.month_names import until_day
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, Command, at_once
from bot.services.work.work import Work
from bot.storage.messages import nudges
from bot.storage.messages.nudges import Sent
from bot.storage.messages.queued import Urgency
from bot.storage.months import ledger, months
from bot.storage.officers import addresses, officers
from bot.storage.officers.deputies import without_those_away
from bot.storage.reports.told_so_far import nil_by_rt, told_by_rt

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
    early = await _nil_too_early(work, area, period, told)
    heads = await officers.officers_of_area(work.transaction, area, [Role.RT])
    here = await without_those_away(work.transaction, heads)
    silent = await _willing(work, [head for head in here if head.area not in told or head.area in early])
    reachable = await addresses.addresses_of(work.transaction, [head.id for head in silent])
    for head in silent:
        for address in reachable.get(head.id, [])[:1]:
            say = _reminder(work, head, period, early.get(head.area))
            once = f"remind/{day}/{head.id}"
            work.say(address, head.locale, say, once=once, urgency=Urgency.BROADCAST, notice=Notice.REMINDER)
    reminded = [Sent(head.id, NudgeKind.SILENT, day) for head in silent if head.id in reachable]
    await nudges.add(work.transaction, reminded, work.now.astimezone(work.house.calendar.timezone).date())
    return len(reachable)


async def _nil_too_early(
    work: Work, area: AreaCode, period: Period, told: Mapping[AreaCode, Collection[Kind]]
) -> dict[AreaCode, datetime]:
    """RTs that have told nothing but *nihil*, and that before the days of reminding: on the last of these they are
    asked once more. With when they said so."""
    calendar = work.house.calendar
    if work.now < max(calendar.reminders_of(period), default=work.now):
        return {}
    nil = {flow.kind for flow in work.house.flows.reported_at_once}
    holds_from = calendar.nil_holds_from(period)
    said = await nil_by_rt(work.transaction, area, period)
    return {rt: at for rt, at in said.items() if at < holds_from and set(told.get(rt, ())) <= nil}


async def _willing(work: Work, heads: Sequence[Officer]) -> list[Officer]:
    """Without those who turned this reminder down."""
    known = await nudges.listeners(work.transaction, [head.id for head in heads])
    return [head for head in heads if head.id in known and NudgeKind.SILENT not in known[head.id][1]]


def _reminder(work: Work, head: Officer, period: Period, nil_at: datetime | None) -> Say:
    calendar = work.house.calendar
    until, left = until_day(calendar, period), calendar.days_left(work.now, period)
    about: Mapping[str, Arg] = {"area": short_name(head.area), "until": until, "days": left}
    asked = Text("month-remind", about)
    if nil_at is not None:
        said_on = say_date(nil_at.astimezone(work.house.calendar.timezone).date())
        asked = Text("month-remind-early", {**about, "day": said_on})
    report = Command.MENU.button(Text("month-remind-report"))
    nil = (at_once(flow, period, Text("month-remind-nil")) for flow in work.house.flows.reported_at_once)
    return Say((asked, Text("month-remind-ask")), (report, *nil, quiet(NudgeKind.SILENT)), GO)
