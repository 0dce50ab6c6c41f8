"""What an RT head reads right after *kirim*."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.domain.periods import Period
from bot.services.conversation.chat import Chat
from bot.services.month.say_month import deadline, month_name
from bot.storage.reports import Report

AFTERWARDS = (Option("menu", Text("button-menu")), Option("mine", Text("button-mine")))


def give_receipt(chat: Chat, flow: Flow, report: Report, period: Period) -> None:
    """Number, month, deadline; no promise of aid."""
    month = {"month": month_name(period), **deadline(chat.work.house.calendar, period, chat.work.now)}
    key = "receipt" if flow.needs_decision else "receipt-nil"
    chat.tell(Text(key, {"number": report.number, **month}), options=AFTERWARDS)
