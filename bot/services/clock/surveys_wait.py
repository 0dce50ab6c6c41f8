"""Surveys near their last day or past it: whoever is to go is reminded, then the operators, then the TKSK."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from functools import partial

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day, working_days_since
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.survey import Survey
from bot.services.clock.once_a_day import once_a_day, remind_each
from bot.services.clock.surveys_on_leave import tell_of_leaves
from bot.services.review import surveying
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports import reports, surveys

AFTER: Mapping[Role, int] = {Role.OPERATOR: 1, Role.TKSK: 3}
"""Working days past its last one after which somebody is told; every second day again."""
AT = time(8)
LISTED = 10
"""Villages by name; the rest is a number."""


async def remind_of_surveys(house: House, area: AreaCode) -> int:
    """Queues today's reminders of a regency, once; how many letters."""
    local = house.clock().astimezone(house.calendar.timezone)
    if not is_waking(local.time(), earliest=AT):
        return 0
    return await once_a_day(house, area, "surveys", partial(_tell_all, area))


async def _tell_all(area: AreaCode, work: Work) -> int:
    open_ones = await _wanted(work.transaction, area)
    count = await _tell_those_who_go(work, open_ones) + await tell_of_leaves(work, open_ones)
    if is_working_day(work.today, work.house.profile.holidays):
        count += sum([await _tell_above(work, area, role, open_ones) for role in AFTER])
    return count


async def _wanted(transaction: Transaction, area: AreaCode) -> list[Survey]:
    """Those that somebody still wants, the most urgent first."""
    found = await surveys.open_in(transaction, area)
    known = await reports.get_many(transaction, {each.report for each in found}) if found else {}
    return [each for each in found if each.report in known and surveying.is_wanted(known[each.report])]


def _is_news(due_on: date, today: date) -> bool:
    """On its last day, the day before it, and every second day after it."""
    past = (today - due_on).days
    return past in (-1, 0) or (past > 0 and past % 2 == 1)


async def _tell_those_who_go(work: Work, found: Sequence[Survey]) -> int:
    by_officer: dict[OfficerId, list[Survey]] = {}
    for survey in found:
        if survey.due_on <= work.today + timedelta(days=1):
            by_officer.setdefault(survey.by, []).append(survey)
    news = {who: own for who, own in by_officer.items() if any(_is_news(each.due_on, work.today) for each in own)}
    known = await officers.officers_by_id(work.transaction, set(news))
    said = {who: _to_who_goes(work, own) for who, own in news.items() if who in known and known[who].active}
    return await remind_each(work, [known[who] for who in said], said, "surveys", own=True)


def _to_who_goes(work: Work, own: Sequence[Survey]) -> Say:
    late = sum(each.due_on < work.today for each in own)
    listed = Command.SURVEYS.button(Text("button-surveys"))
    one = Command.SURVEY.button(Text("button-survey-see"), own[0].id) if len(own) == 1 else listed
    return Say((Text("survey-remind", {"count": len(own), "late": late}),), (one, *TO_MENU), GO)


async def _tell_above(work: Work, area: AreaCode, role: Role, found: Sequence[Survey]) -> int:
    """How many are late in each village; whoever is late himself and nobody else there was told already."""
    holidays, after = work.house.profile.holidays, AFTER[role]
    past = {each.id: working_days_since(each.due_on, work.today, holidays) for each in found}
    late = [each for each in found if past[each.id] >= after]
    news = [each for each in late if (past[each.id] - after) % 2 == 0]
    readers = await officers.officers_of_area(work.transaction, area, [role]) if news else []
    said = {}
    for reader in readers:
        if any(is_within(each.area, reader.area) and each.by != reader.id for each in news):
            own = [each for each in late if is_within(each.area, reader.area)]
            said[reader.id] = Say(await _lines(work, role, own), _WAYS, GO)
    return await remind_each(work, [reader for reader in readers if reader.id in said], said, "surveys-late")


_WAYS: tuple[Option, ...] = (Command.SURVEYS_AREA.button(Text("button-surveys-area")), *TO_MENU)


async def _lines(work: Work, role: Role, late: Sequence[Survey]) -> tuple[Text, ...]:
    """By the codes of the villages: nobody is ranked."""
    counts = Counter(ancestor(each.area, Level.VILLAGE) for each in late)
    villages = sorted(counts)
    known = await areas.get_areas(work.transaction, villages[:LISTED])
    named = ((known[each].name if each in known else each, counts[each]) for each in villages[:LISTED])
    more = len(villages) - LISTED
    return (
        Text("surveys-late", {"role": role.value}),
        *(Text("surveys-late-line", {"place": name, "count": count}) for name, count in named),
        *((Text("waits-long-more", {"count": more}),) if more > 0 else ()),
        Text("surveys-late-how"),
    )
