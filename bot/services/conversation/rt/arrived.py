"""*Sudah datang*: the report of an arrival, of those who were expected by one report of leaving where it is known."""

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.report.changes import SetStatus
from bot.domain.report.review import ReportId
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.storage.registry import arrivals, not_where_told
from bot.storage.reports import reports


async def tell_of_arrival(chat: Chat, left_by: str) -> None:
    """Begins *pindah masuk*, with those of the report `left_by` who are still expected in the officer's area; it may
    have been said there before that they did not go to it."""
    transaction, area = chat.work.transaction, chat.officer.area
    who = await arrivals.expected(transaction, area, left_by=left_by)
    told = await reports.get(transaction, ReportId(left_by)) if not who else None
    if told is not None and any(isinstance(each, SetStatus) and each.to == area for each in told.change.effects):
        await not_where_told.expect_as_told(transaction, told.id, area)
        who = await arrivals.expected(transaction, area, left_by=left_by)
    for flow, opens in chat.work.house.flows.opened_from(Door.ARRIVED) if who else ():
        chat.has_decided = True
        await fill.open_report(chat, flow.kind, filled_in(flow, opens, who))
        return
    await menu.show(chat, above=(Text("arrival-none"),))


async def ask_who_came(chat: Chat) -> None:
    """Begins it without anybody: those who are expected are offered first."""
    for flow, _ in chat.work.house.flows.opened_from(Door.ARRIVED):
        await fill.open_report(chat, flow.kind, {})
        return
