"""*Tulis alasan lain*: the sentence is asked for in private, beside it the questions that it may be about, and the way
back to the report."""

from dataclasses import replace

from bot.dialogue.context import Deciding
from bot.dialogue.prompt import Text
from bot.dialogue.session import Session
from bot.domain.report.report import Report
from bot.domain.report.review import Event, may_decide
from bot.services.chat import menu, reason
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.details_desk import show_details
from bot.services.conversation.operators.reasons import presets
from bot.services.work.standing_buttons import TO_MENU
from bot.storage.reports import reports


async def begin(chat: Chat, report: Report, event: Event) -> Text:
    """Gives the notice for whoever pressed the button."""
    await _ask(chat, report, Deciding(report.id, report.revision, event))
    return Text("reason-in-private")


async def point(chat: Chat, step: str) -> None:
    """`point:<step>`: the sentence will be about this question; about none that the report doesn't have."""
    found = await _open(chat)
    if found is not None:
        report, about = found
        await _ask(chat, report, replace(about, step=step))


async def go_back(chat: Chat) -> None:
    """`to-report`: nothing is decided, and the report is shown with its buttons."""
    found = await _open(chat)
    if found is not None:
        report, _ = found
        chat.keep(Session())
        await show_details(chat.work, chat.officer, report, chat.address)


async def _open(chat: Chat) -> tuple[Report, Deciding] | None:
    """The report whose reason is asked for here; None where he was told that there is none."""
    about = chat.session.context.deciding if chat.session.flow == reason.REASON.kind else None
    if about is None:
        await menu.show(chat, above=(Text("already-gone"),))
        return None
    report = await reports.get(chat.work.transaction, about.report)
    if report is None or not may_decide(chat.officer, report.area):
        chat.keep(Session())
        chat.tell(Text("decide-not-yours"), options=TO_MENU)
        return None
    return report, about


async def _ask(chat: Chat, report: Report, about: Deciding) -> None:
    labels = await presets(chat.work, report, about.verdict) if about.verdict is Event.RETURNED else {}
    if about.step not in labels:
        about = replace(about, step="")
    reason.begin(chat, about, report.number, labels)
