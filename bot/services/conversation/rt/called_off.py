"""*Tidak jadi pindah*: the report of that move, with what may still be done with it, also after the cut."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus
from bot.domain.periods import previous_period
from bot.domain.report.changes import SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.domain.spelling.plain import plain
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import my_report, my_reports
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS
from bot.storage.reports.rt_reports import Wanted, of_month

MOST = 50
"""Reports of a month that are looked at."""


async def show(chat: Chat, named: str) -> None:
    """The one that is meant; those that may be; where there is none, or they are many, the way to all reports."""
    found = [report for report in await _of_late(chat) if _moves(report) and _names(report, named)]
    if len(found) == 1:
        await my_report.show(chat, found[0].id, above=(Text("called-off-this"),))
    elif 1 < len(found) <= my_reports.PAGE:
        await my_reports.choose(chat, Text("called-off-which"), found)
    else:
        chat.tell(Text("talk-called-off"), options=(*TO_REPORTS, *TO_MENU))


async def _of_late(chat: Chat) -> list[Report]:
    """Of this month and the one before, the newest first."""
    now = await chat.work.open_period(chat.officer.area)
    months = (
        Wanted(chat.officer.area, now, still_open=True, practice=chat.practises),
        Wanted(chat.officer.area, previous_period(now), practice=chat.practises),
    )
    told = [report for month in months for report in (await of_month(chat.work.transaction, month, MOST))[0]]
    return list({report.id: report for report in told}.values())


def _moves(report: Report) -> bool:
    leaves = any(isinstance(each, SetStatus) and each.status is BasicStatus.MOVED for each in report.change.effects)
    return leaves and not STATES[report.status].void


def _names(report: Report, named: str) -> bool:
    said = set(plain(named).split())
    return not said or any(said & set(plain(name).split()) for name in report.change.names)
