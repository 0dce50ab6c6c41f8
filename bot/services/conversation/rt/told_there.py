"""*Ya, laporkan*, from what is asked about somebody whose end was told in the RT where he lived before."""

from bot.dialogue.prompt import Text
from bot.dialogue.traits import DATE, Door
from bot.domain.people.people import PersonId
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.work.standing_buttons import TO_MENU
from bot.storage.registry import read_registry
from bot.storage.reports import reports


async def open_report(chat: Chat, argument: str) -> None:
    """`told-there:<report>:<person>`: the same report of his own, with him and the day filled in; a day before he came
    is asked anew."""
    report_id, _, person = argument.partition(":")
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    found = await chat.outlook.residents([PersonId(person)], chat.officer.area)
    doors = {flow.kind: (flow, opens) for flow, opens in chat.work.house.flows.opened_from(Door.LEFT)}
    if report is None or not report.is_untied or not found or report.kind not in doors:
        chat.tell(Text("told-there-gone"), options=TO_MENU)
        return
    stands = await read_registry.standing_of(chat.work.transaction, [PersonId(person)], chat.officer.area)
    came = stands[PersonId(person)].placed_on if PersonId(person) in stands else None
    knows_day = DATE in report.answers and (came is None or report.event_date >= came)
    answers = filled_in(*doors[report.kind], found[:1])
    await fill.open_report(chat, report.kind, {**answers, **({DATE: report.answers[DATE]} if knows_day else {})})
