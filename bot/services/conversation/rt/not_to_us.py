"""*Bukan ke RT ini*: who is told as gone to an RT went to another one, as its head says; his old RT is asked which."""

from bot.dialogue.prompt import Text
from bot.domain.report.review import ReportId
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.review.expect_arrivals import went_elsewhere
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.registry import arrivals, not_where_told
from bot.storage.reports import reports


async def say(chat: Chat, left_by: str) -> None:
    """`not-to-us:<report>`: of those of the report who are still expected in the officer's RT. They are expected in one
    that nobody knows from then on, until somebody tells that they have come; here too."""
    work, area = chat.work, chat.officer.area
    who = await arrivals.expected(work.transaction, area, left_by=left_by)
    report = await reports.get(work.transaction, ReportId(left_by)) if who else None
    if report is None:
        await menu.show(chat, above=(Text("arrival-none"),))
        return
    ids = [each.id for each in who]
    await not_where_told.expect_anywhere(work.transaction, report.id, area, ids)
    detail: dict[str, str | int | None] = {"number": report.number, "count": len(ids)}
    work.note(actor(chat.officer), "arrival.elsewhere", f"report:{report.id}", area, detail)
    name = await went_elsewhere(work, report, area, ids)
    after_all = Command.ARRIVED.button(Text("button-arrived-after-all"), report.id)
    chat.tell(Text("arrival-not-here", {"name": name, "count": len(ids)}), options=(after_all, *TO_MENU))
