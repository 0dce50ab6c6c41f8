"""A survey is asked for by whoever decides: of whom, and that he is told."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.domain.report.survey import Survey
from bot.services.chat.chat import Chat
from bot.services.chat.survey_pages import choose_who, show_one
from bot.services.review import surveying
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports


async def ask(chat: Chat, report_id: str) -> None:
    """`survey-ask:<report>`: who is to go?"""
    if (report := await _his(chat, report_id)) is not None:
        await choose_who(chat, report)


async def give(chat: Chat, argument: str) -> None:
    """`survey-give:<report>:<officer>`: he is asked to go."""
    report_id, _, officer_id = argument.partition(":")
    report = await _his(chat, report_id)
    if report is None:
        return
    who = next((e for e in await surveying.who_may_go(chat.work, chat.officer, report) if e.id == officer_id), None)
    if who is None:
        await choose_who(chat, report, (Text("survey-nobody", surveying.about(chat.work, report)),))
        return
    asked = await surveying.ask_to_go(chat.work, chat.officer, report, who)
    if not isinstance(asked, Survey):
        listed = Command.SURVEYS_AREA.button(Text("button-surveys-area"))
        chat.tell(asked, options=(listed, *TO_MENU))
        return
    is_self = "yes" if who.id == chat.officer.id else "no"
    told = Text("survey-given", {**surveying.about(chat.work, report), "name": who.name, "self": is_self})
    await show_one(chat, asked, report, (told,))


async def _his(chat: Chat, report_id: str) -> Report | None:
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    if report is None or not may_decide(chat.officer, report.area):
        chat.tell(Text("decide-not-yours"), options=TO_MENU)
        return None
    return report
