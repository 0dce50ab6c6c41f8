"""What waits longer than two working days: who is to decide is told, two days later who stands above, at last in the
digest of Dinas Sosial."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from functools import partial

from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day, working_days_since
from bot.domain.people.officer import Officer, Role
from bot.domain.report.word import Asked
from bot.services.clock.once_a_day import once_a_day, remind_each
from bot.services.review.whose_turn import TKSK, whose_turn
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports import reports, waits
from bot.storage.reports.waits import Wait

AFTER: Mapping[Role, int] = {Role.OPERATOR: 2, Role.TKSK: 4}
"""Working days after which somebody is told of what the operators let wait."""
WHOSE_AFTER = 2
"""After which who stands above two villages is told of what he himself lets wait."""
WEEKLY_AFTER = 4
"""Of whatever is told of in Dinas Sosial's digest."""
AT = time(8)
LISTED = 10
"""Villages by name; the rest is a number."""


@dataclass(slots=True)
class Waiting:
    """How many reports of each village wait so long, and for whom."""

    decision: Counter[AreaCode] = field(default_factory=Counter)
    alone: Counter[AreaCode] = field(default_factory=Counter)
    """Where no operator may decide, so it is the TKSK's."""
    second: Counter[AreaCode] = field(default_factory=Counter)
    one_person: Counter[AreaCode] = field(default_factory=Counter)
    """Where another village asks whether an entry of this one and one of its own are one person."""
    whose: Counter[AreaCode] = field(default_factory=Counter)
    """Where two villages say that somebody is theirs."""
    is_news: set[AreaCode] = field(default_factory=set)
    """Where one has waited this long only today, or every second day again."""

    def within(self, area: AreaCode) -> list[AreaCode]:
        """The villages of an area in which operators let something wait, by their codes: nobody is ranked."""
        return sorted(each for each in self.decision + self.second + self.one_person if is_within(each, area))

    def in_queue(self, area: AreaCode) -> bool:
        """Whether one of them is decided in the queue, and not by a question's own button."""
        return any(is_within(each, area) for each in self.decision + self.alone + self.second)

    def alone_within(self, area: AreaCode) -> list[AreaCode]:
        """Those whose report waits for the TKSK, since none of their operators may decide it."""
        return sorted(each for each in self.alone if is_within(each, area))

    def whose_within(self, area: AreaCode) -> list[AreaCode]:
        """Those whose report waits for who stands above two villages."""
        return sorted(each for each in self.whose if is_within(each, area))

    def add(self, wait: Wait, village: AreaCode) -> None:
        """One more."""
        if wait.asked is Asked.APPROVAL and wait.of is Role.TKSK:
            self.alone[village] += 1
            return
        by_word = {Asked.SECOND: self.second, Asked.ONE_PERSON: self.one_person, Asked.WHOSE: self.whose}
        by_word.get(wait.asked, self.decision)[village] += 1


def days_for(role: Role, wait: Wait) -> int | None:
    """After how many working days somebody of the role is reminded of it; None where he never is."""
    if wait.asked is Asked.WHOSE:
        return WHOSE_AFTER if wait.of is role else None
    if wait.asked is Asked.APPROVAL and wait.of is Role.TKSK:
        return WHOSE_AFTER if role is Role.TKSK else None
    return AFTER.get(role)


async def waiting_long(
    transaction: Transaction,
    house: House,
    area: AreaCode,
    now: datetime,
    after: Callable[[Wait], int | None],
    *,
    whose: bool = False,
) -> Waiting:
    """Of an area, for at least so many working days; where it matters `whose` turn each is, what no operator of a
    village may decide is the TKSK's."""
    zone, today = house.calendar.timezone, now.astimezone(house.calendar.timezone).date()
    found = Waiting()
    since = await waits.since_when(transaction, area, now - timedelta(days=WHOSE_AFTER))
    for wait in await _by_turn(Work(transaction, house, now), since) if whose else since:
        days = after(wait)
        waited = working_days_since(wait.since.astimezone(zone).date(), today, house.profile.holidays)
        if days is not None and waited >= days:
            village = ancestor(wait.rt, Level.VILLAGE)
            found.add(wait, village)
            found.is_news |= {village} if (waited - days) % 2 == 0 else set()
    return found


async def _by_turn(work: Work, waiting: Sequence[Wait]) -> list[Wait]:
    ids = [each.report for each in waiting if each.asked is Asked.APPROVAL]
    told = await reports.get_many(work.transaction, ids) if ids else {}
    theirs = {key for key, each in told.items() if await whose_turn(work, each) == TKSK}
    return [
        replace(each, of=Role.TKSK) if each.asked is Asked.APPROVAL and each.report in theirs else each
        for each in waiting
    ]


async def tell_what_waits_long(house: House, area: AreaCode) -> int:
    """Queues what a regency's operators, TKSK and Dinas Sosial are told on a working day, once; how many letters."""
    local = house.clock().astimezone(house.calendar.timezone)
    if not (is_waking(local.time(), earliest=AT) and is_working_day(local.date(), house.profile.holidays)):
        return 0
    return await once_a_day(house, area, "waits", partial(_tell_all, area))


async def _tell_all(area: AreaCode, work: Work) -> int:
    return sum([await _tell(work, area, role) for role in (Role.OPERATOR, Role.TKSK, Role.DINSOS)])


async def _tell(work: Work, area: AreaCode, role: Role) -> int:
    found = await waiting_long(work.transaction, work.house, area, work.now, partial(days_for, role), whose=True)
    if not found.is_news:
        return 0
    readers = await officers.officers_of_area(work.transaction, area, [role])
    those = [each for each in readers if any(is_within(village, each.area) for village in found.is_news)]
    says = {each.id: Say(await _lines(work, each, found), _ways(found, each.area), GO) for each in those}
    return await remind_each(work, those, says, "waits")


def _ways(found: Waiting, area: AreaCode) -> tuple[Option, ...]:
    words = found.second + found.one_person + found.whose
    asked = sum(count for village, count in words.items() if is_within(village, area))
    to_queue = (Command.QUEUE.button(Text("button-queue")),) if found.in_queue(area) else ()
    to_asked = (Command.ASKED.button(Text("button-asked", {"count": asked})),) if asked else ()
    return (*to_queue, *to_asked, *TO_MENU)


async def _lines(work: Work, reader: Officer, found: Waiting) -> tuple[Text, ...]:
    alone = await _alone_lines(work.transaction, found, reader.area)
    whose = await whose_lines(work.transaction, found, reader.area, WHOSE_AFTER)
    if not found.within(reader.area):
        return *alone, *whose
    lines = await village_lines(work.transaction, found, reader.area)
    title = Text("waits-long", {"days": AFTER[reader.role], "role": reader.role.value})
    how = reader.role.value if found.in_queue(reader.area) else "asked"
    return (title, *lines, Text("waits-long-how", {"role": how}), *alone, *whose)


async def _alone_lines(transaction: Transaction, found: Waiting, area: AreaCode) -> tuple[Text, ...]:
    return await _listed(transaction, "waits-alone", found.alone_within(area), found.alone, WHOSE_AFTER)


async def whose_lines(transaction: Transaction, found: Waiting, area: AreaCode, days: int) -> tuple[Text, ...]:
    """How many of each village of the area wait for who stands above it and another one."""
    return await _listed(transaction, "waits-whose", found.whose_within(area), found.whose, days)


async def _listed(
    transaction: Transaction, title: str, villages: Sequence[AreaCode], counts: Counter[AreaCode], days: int
) -> tuple[Text, ...]:
    known = await areas.get_areas(transaction, villages[:LISTED]) if villages else {}
    named = ((known[each].name if each in known else each, counts[each]) for each in villages[:LISTED])
    lines = (Text("waits-whose-line", {"place": place, "count": count}) for place, count in named)
    more = (Text("waits-long-more", {"count": len(villages) - LISTED}),) if len(villages) > LISTED else ()
    return (Text(title, {"days": days}), *lines, *more) if villages else ()


async def village_lines(transaction: Transaction, found: Waiting, area: AreaCode) -> Sequence[Text]:
    """How many wait in each village of the area, and what it is asked by others."""
    villages = found.within(area)
    known = await areas.get_areas(transaction, villages[:LISTED]) if villages else {}
    lines: list[Text] = []
    for each in villages[:LISTED]:
        about: dict[str, Arg] = {"place": known[each].name if each in known else each}
        if found.decision[each] or found.second[each]:
            counts: dict[str, Arg] = {"count": found.decision[each], "second": found.second[each]}
            lines.append(Text("waits-long-line", about | counts))
        if found.one_person[each]:
            lines.append(Text("waits-one-person-line", about | {"count": found.one_person[each]}))
    more = len(villages) - LISTED
    return [*lines, Text("waits-long-more", {"count": more})] if more > 0 else lines
