"""The only report that came back to be corrected: *perbaiki* alone means it, and what is not understood may."""

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fixing, my_reports
from bot.services.conversation.rt.lately import LATELY
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.rt_reports import Wanted, of_month

_LOOKED_AT = 50
"""Reports of the month, the newest first; an RT seldom has more."""


async def begin(chat: Chat) -> None:
    """*Perbaiki*: the only one is opened; of several, or where none came back, he sees his reports."""
    returned = await _returned(chat)
    if len(returned) == 1:
        await fixing.fix(chat, returned[0].id)
    else:
        await my_reports.show(chat)


async def name(chat: Chat) -> bool:
    """Below what was not understood the only one is named, with the way to correct it; False where none came back
    lately, or several did."""
    if chat.duty.role is not Role.RT:
        return False
    returned = await _returned(chat)
    if len(returned) != 1 or not _is_of_late(chat, returned[0]):
        return False
    report = returned[0]
    about = {"number": report.number, "names": people_of(report, chat.work.today) or "none"}
    fix = Command.FIX.button(Text("button-fix-it"), report.id)
    said = Text("fix-waits", about, {"kind": Text(f"kind-{report.kind}")})
    chat.tell(Text("not-understood"), said, options=(fix, *TO_MENU))
    return True


async def _returned(chat: Chat) -> list[Report]:
    month = await chat.work.open_period(chat.officer.area)
    own = chat.officer.id if chat.officer.role is not Role.RT else None
    wanted = Wanted(chat.officer.area, month, True, chat.practises, own)
    found, _ = await of_month(chat.work.transaction, wanted, _LOOKED_AT)
    return [each for each in found if each.status is Status.RETURNED]


def _is_of_late(chat: Chat, report: Report) -> bool:
    return report.decided_at is not None and chat.work.now - report.decided_at <= LATELY
