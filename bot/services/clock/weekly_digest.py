"""Once a week, on the eve of the *minggon*, operators and Dinas Sosial read how the month stands."""

from datetime import timedelta

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.people.officer import Officer, Role
from bot.reports.digest import asked_words, stops_words
from bot.reports.figures import Figures, VillageFigures
from bot.services.clock.let_wait import let_wait_lines, to_step_in
from bot.services.clock.waits_long import WEEKLY_AFTER, waiting_long
from bot.services.deliberation.calendar_words import calendar_lines, calendar_ways
from bot.services.deliberation.village_calendar import village_calendar
from bot.services.matters.matter_words import matter_words
from bot.services.matters.standing import open_matters
from bot.services.month.asked_so_far import asked_so_far
from bot.services.month.keying_words import left_words
from bot.services.month.month_words import month_words
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, Command
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.months import keying, ledger, months
from bot.storage.officers import addresses, officers
from bot.storage.officers.deputies import without_those_away

_READERS = (Role.OPERATOR, Role.TKSK, Role.DINSOS)
_CLAIM = timedelta(minutes=2)


async def send_weekly_digest(house: House, area: AreaCode) -> int:
    """Queues this week's digest for a regency's officers, each about his own area; how many, 0 where none is due.

    Due on `[month] digest_weekday` from `digest_at` on, at hours at which people may be written to. Claim, messages
    and `done` are one commit, so it is never doubled; a server off all that day sends none.
    """
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    is_hour = is_waking(local.time(), earliest=house.calendar.digest_at)
    if local.weekday() != house.calendar.digest_weekday or not is_hour:
        return 0
    job, week = f"weekly/{area}", local.strftime("%G-W%V")
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, week):
            return 0
        opened = await months.oldest_open(transaction, area)
        month = await months.get_month(transaction, area, opened) if opened else None
        figures = await asked_so_far(house, transaction, month) if month else VillageFigures(house.profile)
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, week, "weekly", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = await _write_to_all(work, area, week, figures)
        await work.flush()
        await ledger.done(transaction, job, week, now)
    return count


async def _write_to_all(work: Work, area: AreaCode, week: str, figures: VillageFigures) -> int:
    house, transaction = work.house, work.transaction
    period = await months.open_period(transaction, area, house.calendar, work.now)
    found_there = await officers.officers_of_area(transaction, area, _READERS)
    readers = await without_those_away(transaction, found_there)
    reachable = await addresses.addresses_of(transaction, [reader.id for reader in readers])
    found = await open_matters(transaction, area)
    long = await waiting_long(transaction, house, area, work.now, lambda _: WEEKLY_AFTER)
    to_key = await keying.counts(transaction, area)
    held_in, villages = await village_calendar(work, area)
    for reader in readers:
        own = [matter for matter in found if is_within(matter.area, reader.area)]
        to_settle = await matter_words(transaction, own, reader.area)
        for address in reachable.get(reader.id, [])[:1]:
            stands = await month_words(transaction, house, reader.area, period, work.now)
            keyed = left_words(house, to_key, reader.area, work.today)
            asked = _asked(figures.within(reader.area))
            held = calendar_lines(villages, held_in, reader.area)
            lines = (stands, *asked, *to_settle, *held, *keyed, *await let_wait_lines(transaction, reader, long))
            settling = (*to_step_in(reader, long), *_to_matters(reader, len(own)))
            ways = (*settling, *calendar_ways(held, reader.area), *_to_key(keyed))
            said = Say(lines, ways, GO)
            work.say(
                address,
                reader.locale,
                said,
                once=f"weekly/{week}/{reader.id}",
                urgency=Urgency.BROADCAST,
                notice=Notice.DIGEST,
            )
    return len(reachable)


def _asked(his: Figures) -> tuple[Text, ...]:
    """The four lists of the month's file as they stand, and whose aid stops; where somebody is in one."""
    if not his.asked.total():
        return ()
    stops = (stops_words("month-stops-so-far", his.recipients, his.stops),) if his.recipients else ()
    return (asked_words("month-asked-so-far", his.asked), *stops)


def _to_key(left: tuple[Text, ...]) -> tuple[Option, ...]:
    return (Command.SIKS.button(Text("button-siks")),) if left else ()


def _to_matters(reader: Officer, count: int) -> tuple[Option, ...]:
    return (Command.MATTERS.button(Text("button-matters", {"count": count})),) if count else ()
