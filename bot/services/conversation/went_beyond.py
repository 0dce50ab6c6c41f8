"""*Ke luar kabupaten*: who was told as gone to another RT of it left it, as his old RT or its operator says."""

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.review.expect_arrivals import called
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.registry import not_where_told
from bot.storage.reports import reports


async def say(chat: Chat, left_by: str) -> None:
    """`went-beyond:<report>`: of all who left by it and whom no RT received. They stand among the removals of the month
    that is open, and nobody is asked about them any more."""
    report = await _of_his(chat, left_by)
    work = chat.work
    ids = await not_where_told.went_beyond(work.transaction, report.id, report.area, work.now) if report else []
    back = Command.STAYED_NEAR.button(Text("button-stayed-near"), left_by)
    await _answer(chat, report, ids, "arrival.beyond", "arrival-beyond", (back, *TO_MENU))


async def take_back(chat: Chat, left_by: str) -> None:
    """`stayed-near:<report>`: that was wrong, and they are awaited again, where nobody knows."""
    report = await _of_his(chat, left_by)
    ids = await not_where_told.stayed_near(chat.work.transaction, report.id) if report else []
    await _answer(chat, report, ids, "arrival.near", "arrival-near", TO_MENU)


async def _of_his(chat: Chat, left_by: str) -> Report | None:
    """The report, where he is of the RT that told it or decides about it."""
    report = await reports.get(chat.work.transaction, ReportId(left_by))
    if report is None:
        return None
    tells = chat.officer.role is Role.RT and chat.officer.area == report.area
    return report if tells or may_decide(chat.officer, report.area) else None


async def _answer(
    chat: Chat, report: Report | None, ids: list[PersonId], what: str, says: str, options: tuple[Option, ...]
) -> None:
    if report is None or not ids:
        await menu.show(chat, above=(Text("arrival-none"),))
        return
    detail: dict[str, str | int | None] = {"number": report.number, "count": len(ids)}
    chat.work.note(actor(chat.officer), what, f"report:{report.id}", report.area, detail)
    about: dict[str, Arg] = {"name": await called(chat.work, report, ids), "count": len(ids), "number": report.number}
    chat.tell(Text(says, about), options=options)
