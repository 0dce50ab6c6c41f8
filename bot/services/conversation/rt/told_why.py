"""*Kenapa ditolak?*: an RT head who asks why reads the reason once more, with the way on."""

from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.sentences.asks_why import Why, asks_why
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import my_reports
from bot.services.conversation.rt.lately import LATELY
from bot.services.officers.contacts import operator_lines
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_REPORTS, Command
from bot.storage.reports.rt_reports import decided_against

_WITHIN = {Why.SAID: timedelta(days=31), Why.ALONE: LATELY}
"""What he asks later is hardly about that; *kenapa* alone is said of what he has just read."""


async def take(chat: Chat, text: str) -> bool:
    """False where he asks nothing of the kind; where nothing of his was turned down or came back he sees his
    reports, if he spoke of that."""
    why = asks_why(text)
    if why is None or chat.duty.role is not Role.RT:
        return False
    since = chat.work.now - _WITHIN[why]
    report = await decided_against(chat.work.transaction, chat.officer.area, since, chat.practises)
    if report is not None and report.reason:
        await _say(chat, report)
    elif why is Why.SAID:
        await my_reports.show(chat)
    else:
        return False
    return True


async def _say(chat: Chat, report: Report) -> None:
    about = {"number": report.number, "names": people_of(report, chat.work.today) or "-", "reason": report.reason}
    kind = {"kind": Text(f"kind-{report.kind}")}
    if report.status is Status.RETURNED:
        fix = Command.FIX.button(Text("button-fix-it"), report.id)
        chat.tell(Text("told-returned", about, kind), options=(fix, *TO_REPORTS))
        return
    see = Command.REPORT.button(Text("button-see-report"), report.id)
    operators = await operator_lines(chat.work.transaction, chat.officer.area)
    chat.tell(Text("told-rejected", about, kind), Text("why-ask-operator"), *operators, options=(see, *TO_REPORTS))
