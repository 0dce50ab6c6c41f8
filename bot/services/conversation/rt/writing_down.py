"""An operator in the place of an RT head: for which of what he presses or says, and of which RT."""

from bot.domain.areas import is_within
from bot.domain.people.officer import Role
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.storage.reports import reports


async def takes_place(chat: Chat, argument: str) -> bool:
    """Whether what he asks for is about a report that he writes down or wrote down; he speaks as from its RT then.

    It is the one that the argument names (sent, or put aside), else the one under way.
    """
    if chat.duty.role is not Role.OPERATOR:
        return False
    about = argument.partition(":")[0]
    kept = next((each for each in chat.session.kept if each.id == about), None)
    if kept is not None and kept.context.for_rt:
        chat.write_for(kept.context.for_rt)
        return True
    return await speaks_of_his(chat, about) or chat.officer.writes_down


async def is_over(chat: Chat, argument: str) -> bool:
    """Whether it was about a report that he wrote down and that is sent or thrown away by now; False for a head's."""
    about = ReportId(argument.partition(":")[0])
    return chat.duty.role is Role.OPERATOR and await reports.get(chat.work.transaction, about) is None


async def speaks_of_his(chat: Chat, report_id: str) -> bool:
    """Whether he wrote this report down himself; he speaks as from its RT then."""
    report = await reports.get(chat.work.transaction, ReportId(report_id)) if report_id else None
    is_his = report is not None and report.dictated and report.reporter_id == chat.duty.id
    if report is None or not is_his or not is_within(report.area, chat.duty.area):
        return False
    chat.write_for(report.area)
    return True
