"""A card of the queue in somebody's own chat, and where its page ended."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.prompt import Option
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.review import card_buttons, report_card
from bot.services.work.channel import SendPrompt
from bot.storage.officers import officers
from bot.storage.reports import reports


async def hang(chat: Chat, report: Report) -> None:
    """With its buttons."""
    reporter = await officers.by_id(chat.work.transaction, report.reporter_id)
    if reporter is not None:
        say = await report_card.undecided(chat.work, report, reporter)
        say = replace(say, options=his(chat.officer, say.options))
        prompt = chat.work.house.texts.prompt(chat.officer.locale, say)
        chat.work.send(chat.address, SendPrompt(prompt), card=(report.id, report.revision))


async def last_shown(chat: Chat, name: str) -> Report | None:
    """The report behind which a page begins; None where it is none of his."""
    report = await reports.get(chat.work.transaction, ReportId(name)) if name else None
    return report if report is not None and may_decide(chat.officer, report.area) else None


def his(officer: Officer, options: Sequence[Option]) -> tuple[Option, ...]:
    """Without what only those do who know the village: what is not known of somebody is entered there."""
    is_above = officer.role is Role.DINSOS
    return tuple(each for each in options if not (is_above and each.id == card_buttons.Verb.COMPLETE))
