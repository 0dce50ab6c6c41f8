"""*Minta RT melapor lagi*: the heads of the RT where somebody is registered are asked to tell of him anew."""

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import short_name
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.matters.whom import whom
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.history import audit
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import heads_to_ask
from bot.storage.registry import read_registry
from bot.storage.reports import reports

ASKED = "person.asked_about"
TO_LIST = (Command.MATTERS.button(Text("button-matters-list")), *TO_MENU)


async def ask(chat: Chat, argument: str) -> None:
    """`ask-rt:<report>:<person>`: once a day for each person, whoever asks."""
    report_id, _, person = argument.partition(":")
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    where = (await read_registry.registered_in(chat.work.transaction, [PersonId(person)])).get(PersonId(person))
    if report is None or where is None or not may_decide(chat.officer, where):
        chat.tell(Text("ask-rt-gone"), options=TO_LIST)
        return
    about: dict[str, Arg] = {"rt": short_name(where), "number": report.number}
    if await _is_asked(chat, f"person:{person}"):
        chat.tell(Text("ask-rt-done", about), options=TO_LIST)
        return
    heads = await heads_to_ask(chat.work.transaction, where)
    found = await addresses_of(chat.work.transaction, [head.id for head in heads])
    say = await _say(chat, report, PersonId(person))
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            chat.work.say(address, head.locale, say)
    chat.tell(Text("ask-rt-done" if found else "ask-rt-nobody", about), options=TO_LIST)
    if found:
        detail: dict[str, str | int | None] = {"number": report.number, "told": len(found)}
        chat.work.note(actor(chat.officer), ASKED, f"person:{person}", where, detail)


async def _is_asked(chat: Chat, subject: str) -> bool:
    """Whether somebody asked today."""
    zone = chat.work.house.calendar.timezone
    said = await audit.of_subject(chat.work.transaction, subject)
    return any(each.line.action == ASKED and each.at.astimezone(zone).date() == chat.scene.today for each in said)


async def _say(chat: Chat, report: Report, person: PersonId) -> Say:
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await whom(chat.work, person, report.area)}
    said = Text("ask-rt-told", {"number": report.number}, parts)
    return Say((said,), (Command.START.button(Text(f"kind-{report.kind}"), report.kind), *TO_MENU), GO)
