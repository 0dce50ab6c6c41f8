"""An operator says that somebody is married, or divorced, as another village's RT told of the other one."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import PersonId, readable
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.told_of_spouse import called_so, how_told
from bot.services.work.work import actor
from bot.storage.registry import read_registry
from bot.storage.registry.registry_writes import begin_write, completion_of, hold_registry
from bot.storage.registry.widows import how_married, say_married
from bot.storage.reports import reports
from bot.storage.reports.weddings import still_in_effect


async def say(chat: Chat, argument: str) -> None:
    """`spouse:<report>:<person>`: at once, where the report is in effect still and he stands otherwise by then; it is
    entered as what was not known."""
    report_id, _, person = argument.partition(":")
    transaction, who = chat.work.transaction, PersonId(person)
    await hold_registry(transaction)
    report = await reports.get(transaction, ReportId(report_id))
    becomes = how_told(report) if report and await still_in_effect(transaction, [report.id]) else None
    now = (await how_married(transaction, [who])).get(who)
    if report is None or now is None or not may_decide(chat.officer, now.area):
        chat.tell(Text("ask-rt-gone"), options=TO_LIST)
        return
    if becomes is None or now.marital is becomes:
        chat.tell(Text("spouse-over", {"number": report.number}), options=TO_LIST)
        return
    await say_married(await begin_write(transaction, completion_of(who), now.area, chat.work.now), [who], becomes)
    chat.work.note(actor(chat.officer), "person.completed", f"person:{who}", now.area, {"field": "marital"})
    found = await read_registry.residents(transaction, [who], now.area)
    about = {"name": readable(found[0].name), "becomes": called_so(becomes), "number": report.number}
    chat.tell(Text("spouse-done", about), options=TO_LIST)
