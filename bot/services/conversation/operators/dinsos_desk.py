"""Dinas Sosial's commands: closing the month, fetching a month's file."""

from bot.dialogue.prompt import Arg, Size, Text
from bot.domain.areas import Level, ancestor, level_of
from bot.domain.days.dates import say_date
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import BadPeriod, Period, parse_period, previous_period
from bot.domain.report.review import Status
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.effect.open_month import begin_month
from bot.services.month.preview_closing import due_period, preview_closing
from bot.services.words.month_names import month_name
from bot.services.work.channel import SendFile
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import months
from bot.storage.reports.told_so_far import carried_over, month_state

SHOWN_MONTHS = 6
"""How many closed months `/unduh` offers at once."""


async def ask_closing(chat: Chat, named: str = "") -> None:
    """`/tutup`: the month that is due, asked about; the open one early only for who types its name behind the word."""
    period, due = await _to_close(chat)
    if not due and not _has_begun(chat, period):
        return
    if not due and _names(named, period):
        await _close(chat, period)
        return
    if not due:
        await _tell_early(chat, period)
        return
    undecided = await carried_over(chat.work.transaction, chat.officer.area)
    state = await month_state(chat.work.transaction, chat.officer.area, period)
    chat.tell(
        Text(
            "close-ask",
            {
                "month": month_name(period),
                "approved": state.counts.get(Status.APPLIED, 0),
                "open": sum(undecided.values()),
            },
        ),
        options=(
            Command.CLOSE_NOW.button(Text("button-close-now", {"month": month_name(period)}), period),
            Command.MENU.button(Text("button-not-yet"), size=Size.SMALL),
        ),
    )


async def _to_close(chat: Chat) -> tuple[Period, bool]:
    """The month that is due, or else the open one; whether it is due."""
    regency = ancestor(chat.officer.area, Level.REGENCY)
    due = await due_period(chat.work.transaction, chat.work.house, regency)
    return due or await chat.work.open_period(chat.officer.area), due is not None


def _names(typed: str, period: Period) -> bool:
    return " ".join(typed.casefold().split()) in (month_name(period).casefold(), period)


async def _tell_early(chat: Chat, period: Period) -> None:
    work, regency = chat.work, ancestor(chat.officer.area, Level.REGENCY)
    preview = await preview_closing(work.transaction, work.house, regency, period)
    undecided = ", ".join(f"{district} {count}" for district, count in preview.undecided)
    about: dict[str, Arg] = {
        "month": month_name(period),
        "day": say_date(preview.closes_on),
        "days": preview.days_early,
        "silent": preview.silent,
        "rts": preview.rts,
        "undecided": undecided or "none",
    }
    chat.tell(Text("close-early", about), options=TO_MENU)


def _has_begun(chat: Chat, period: Period) -> bool:
    """Whether the open month may be closed; after an early closing the next one begins on its own day."""
    begins = chat.work.house.calendar.closing_of(previous_period(period))
    if chat.work.now > begins:
        return True
    day = say_date(begins.astimezone(chat.work.house.calendar.timezone).date())
    chat.tell(Text("close-not-begun", {"month": month_name(period), "day": day}), options=TO_MENU)
    return False


async def close(chat: Chat, argument: str) -> None:
    """Marks the month as due, in this commit; the scheduler, woken, closes it at once, also after a crash."""
    period, due = await _to_close(chat)
    if argument != period:
        chat.tell(Text("close-not-open", {"month": month_name(period)}), options=TO_MENU)
    elif due:
        await _close(chat, period)
    elif _has_begun(chat, period):
        await _tell_early(chat, period)


async def _close(chat: Chat, period: Period) -> None:
    if level_of(chat.officer.area) > Level.REGENCY:
        chat.tell(Text("close-not-open", {"month": month_name(period)}), options=TO_MENU)
        return
    regency = ancestor(chat.officer.area, Level.REGENCY)
    house, work = chat.work.house, chat.work
    await begin_month(work.transaction, house, regency, period)
    await months.set_due(work.transaction, regency, period, work.now)
    work.note(actor(chat.officer), "month.closing_asked", f"month:{regency}:{period}", regency)
    work.wake_jobs = True
    chat.tell(Text("closing-begins", {"month": month_name(period)}))


async def files(chat: Chat, argument: str) -> None:
    """`/unduh`: the months there are, page by page (`files:2`), or the file of the one chosen (`files:2026-10`)."""
    regency = ancestor(chat.officer.area, Level.REGENCY)
    listed = await months.list_months(chat.work.transaction, regency)
    closed = [month for month in listed if month.state is MonthState.CLOSED and month.file_ref]
    wanted = _wanted(closed, argument)
    if wanted is not None and wanted.file_ref:
        chat.work.send(chat.address, SendFile(wanted.file_ref, wanted.file_name, month_name(wanted.period)))
        chat.work.note(actor(chat.officer), "month.downloaded", f"month:{regency}:{wanted.period}", regency)
    elif closed:
        _offer(chat, closed, argument)
    else:
        chat.tell(Text("files-none"), options=TO_MENU)


def _offer(chat: Chat, closed: list[Month], argument: str) -> None:
    pages = -(-len(closed) // SHOWN_MONTHS)
    page = min(page_of(argument), pages)
    shown = closed[(page - 1) * SHOWN_MONTHS : page * SHOWN_MONTHS]
    options = (Command.FILES.button(Text("button-file", {"month": month_name(m.period)}), m.period) for m in shown)
    chat.tell(Text("files-choose"), options=(*options, *turn(Command.FILES, page, pages)))


def _wanted(closed: list[Month], argument: str) -> Month | None:
    """The month named, or the only one there is."""
    if not argument:
        return closed[0] if len(closed) == 1 else None
    try:
        period: Period = parse_period(argument)
    except BadPeriod:
        return None
    return next((month for month in closed if month.period == period), None)
