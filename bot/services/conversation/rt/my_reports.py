"""*Laporan saya*: what the RT has reported, month by month, with state and reason; each can be opened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.periods import BadPeriod, Period, next_period, parse_period, previous_period
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.review.word_lines import waiting_words
from bot.services.words.month_names import until_day
from bot.services.words.naming import residents_of
from bot.services.words.status_words import status_words
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.rt_reports import Wanted, first_month, of_month

PAGE = 3
"""With a button each they stand in one small screen."""
NAME = 18
"""Letters of a name on a button."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of a month, counted from 1."""

    period: Period
    number: int = 1


async def show(chat: Chat, argument: str = "") -> None:
    """`mine`, `mine:2026-10`, `mine:2026-10:2`: the open month with what is still open from before, or another."""
    now = await chat.work.open_period(chat.officer.area)
    page = _page(argument, now)
    own = chat.officer.id if chat.officer.role is not Role.RT else None
    wanted = Wanted(chat.officer.area, page.period, page.period == now, chat.practises, own)
    found, total = await of_month(chat.work.transaction, wanted, PAGE, (page.number - 1) * PAGE)
    waits = await waiting_words(chat.work, found)
    lines = [_line(chat, page, place, report, waits.get(report.id)) for place, report in enumerate(found, start=1)]
    about = {"whose": "operator" if own else "rt", "until": until_day(chat.work.house.calendar, page.period)}
    title = Text("mine-title" if found else "mine-none", about)
    ways = (*await _earlier(chat, page, total), *_later(page, now))
    opening = tuple(_button(place, report) for place, report in enumerate(found, start=1))
    chat.tell(title, *lines, options=(*opening, *ways, *TO_MENU))


async def choose(chat: Chat, title: Text, found: Sequence[Report]) -> None:
    """These few of them, each of which may be opened."""
    page = _Page(await chat.work.open_period(chat.officer.area))
    waits = await waiting_words(chat.work, found)
    lines = [_line(chat, page, place, report, waits.get(report.id)) for place, report in enumerate(found, start=1)]
    opening = tuple(_button(place, report) for place, report in enumerate(found, start=1))
    chat.tell(title, *lines, options=(*opening, *TO_MENU))


def _page(argument: str, now: Period) -> _Page:
    """What a button asks for; the open month for anything unreadable, or not there yet."""
    month, _, number = argument.partition(":")
    try:
        period = min(parse_period(month), now)
    except BadPeriod:
        return _Page(now)
    readable_number = number.isascii() and number.isdigit() and len(number) < 4
    return _Page(period, max(int(number), 1) if readable_number else 1)


def _line(chat: Chat, page: _Page, place: int, report: Report, waits: Text | None) -> Text:
    """In whose month's file it is says the title, where it is the same."""
    people = residents_of(report)
    args: dict[str, Arg] = {"place": place, "number": report.number, "reason": report.reason or "none"}
    args |= {"names": named(people[:1], chat.scene.today) or "none", "more": len(people[1:])}
    told = replace(report, filed_in=None) if report.filed_in == page.period else report
    status = status_words(told, chat.work.house.calendar, waits)
    args["dictated"] = "yes" if report.dictated else "no"
    return Text("mine-line", args, {"kind": Text(f"kind-{report.kind}"), "status": status})


def _button(place: int, report: Report) -> Option:
    name = readable(report.change.names[0]) if report.change.names else report.number
    name = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    return Command.REPORT.button(Text("button-report", {"place": place, "name": name}), report.id)


async def _earlier(chat: Chat, page: _Page, total: int) -> tuple[Option, ...]:
    """What was sent before: the month's next page, then the month before, as long as there is any."""
    if page.number * PAGE < total:
        return (Command.MINE.button(Text("button-older"), page.period, page.number + 1),)
    first = await first_month(chat.work.transaction, chat.officer.area)
    if first is None or page.period <= first:
        return ()
    return (Command.MINE.button(Text("button-month-before"), previous_period(page.period)),)


def _later(page: _Page, now: Period) -> tuple[Option, ...]:
    """Back towards now, the same way."""
    if page.number > 1:
        return (Command.MINE.button(Text("button-newer"), page.period, page.number - 1),)
    if page.period < now:
        return (Command.MINE.button(Text("button-month-after"), next_period(page.period)),)
    return ()
