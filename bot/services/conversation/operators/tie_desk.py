"""*Hubungkan ke warga* from a page that is no card: also of a report that was approved without, and changed nothing."""

from bot.dialogue.prompt import Text
from bot.domain.areas import is_within
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat import tie_question
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.matters_desk import TO_LIST, may_settle
from bot.services.matters.untied import CAUSE
from bot.services.review.taking_back import Refused, changed_since, is_too_late, look
from bot.services.submission.tie import is_approved_untied
from bot.services.work.standing_buttons import Command
from bot.storage.registry import matters
from bot.storage.reports import reports


async def begin(chat: Chat, report_id: str) -> None:
    """Asks who is meant; what was approved without stays so until somebody is picked."""
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    if report is None or not may_decide(chat.officer, report.area):
        chat.tell(Text("decide-not-yours"), options=TO_LIST)
        return
    if is_approved_untied(report):
        is_filed = await is_too_late(chat.work, report) is not None
        if not is_filed and (refusal := await _why_it_stays(chat, report)) is not None:
            chat.tell(refusal, options=TO_LIST)
            return
        await _say_that_it_stands(chat, report, is_filed=is_filed)
    notice = await tie_question.begin(chat, report)
    if notice.key != "tie-in-private":
        chat.tell(notice, options=TO_LIST)


async def _why_it_stays(chat: Chat, report: Report) -> Text | None:
    """Why its approval cannot be taken back, as it is once somebody is picked."""
    found = await look(chat.work, chat.officer, report, ties=True)
    if isinstance(found, Refused):
        return found.why
    kept = changed_since(chat.work, found)
    return Text("undo-changed-since", {"number": report.number, "fields": kept}) if kept else None


async def _say_that_it_stands(chat: Chat, report: Report, *, is_filed: bool) -> None:
    """Beside the question: what becomes of the approval, or who is told of anew where a closed month counts the report,
    and what to do where nobody is he."""
    found = await matters.unsettled_about(chat.work.transaction, CAUSE.name, [f"report:{report.id}"])
    his = [each for each in found if is_within(each.area, chat.officer.area) and may_settle(chat.officer, CAUSE)]
    settling = tuple(Command.SETTLE.button(Text("button-settle"), each.id) for each in his[:1])
    about = {"number": report.number, "settles": "yes" if settling else "no", "filed": "yes" if is_filed else "no"}
    chat.tell(Text("tie-approved", about), options=settling)
