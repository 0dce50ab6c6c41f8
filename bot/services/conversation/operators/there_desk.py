"""*Tanyakan ke RT-nya*: an end told where somebody lived before is asked about where he lives by now."""

from bot.dialogue.fields.people import describe
from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId, Resident
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.lived_here import ASKED, WHERE, lived_here
from bot.services.matters.raising import raise_matter
from bot.services.matters.untied import NAME, subject_of
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports

_ASKED = "report.asked_there"


async def ask(chat: Chat, argument: str) -> None:
    """`ask-there:<report>:<person>`: once a day for each, whoever asks; of him they read his name and age."""
    report_id, _, person = argument.partition(":")
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    if report is None or not report.is_untied or not may_decide(chat.officer, report.area):
        chat.tell(Text("ask-there-gone"), options=TO_LIST)
        return
    those = {who.id: (who, home) for who, home in await lived_here(chat.work, report)}
    if PersonId(person) not in those:
        chat.tell(Text("ask-there-gone"), options=TO_LIST)
        return
    who, home = those[PersonId(person)]
    about: dict[str, Arg] = {"number": report.number}
    if not await _is_asked(chat, report, person):
        heads = await _send(chat, report, who, home)
        if not heads:
            chat.tell(Text("ask-there-nobody", about), options=TO_LIST)
            return
        await _keep(chat, report, who, home)
    chat.tell(Text("ask-there-done", about), options=TO_LIST)


async def _send(chat: Chat, report: Report, who: Resident, home: AreaCode) -> int:
    """How many were told: the RT's heads, who can report it, and the operators of its village, who may know."""
    heads = await officers.for_area(chat.work.transaction, home, Role.RT)
    office = await officers.for_area(chat.work.transaction, ancestor(home, Level.VILLAGE), Role.OPERATOR)
    office = [each for each in office if each.id != chat.officer.id]
    about: dict[str, Arg] = {"who": describe(who, chat.work.today), "day": report.day.say(), "rt": short_name(home)}
    said = Text(f"ask-there-{'unknown' if report.day.is_open else 'day'}", about, {"kind": Text(f"kind-{report.kind}")})
    telling = Command.TOLD_THERE.button(Text("button-told-there"), report.id, who.id)
    told = await _tell_each(chat, heads, Say((said,), (telling, *TO_MENU), GO))
    about_office = Text("ask-there-office", about, {"what": said})
    return told + await _tell_each(chat, office, Say((about_office,), TO_MENU, GO))


async def _tell_each(chat: Chat, those: list[Officer], say: Say) -> int:
    found = await addresses_of(chat.work.transaction, [each.id for each in those])
    for each in those:
        for address in found.get(each.id, [])[:1]:
            chat.work.say(address, each.locale, say)
    return len(found)


async def _keep(chat: Chat, report: Report, who: Resident, home: AreaCode) -> None:
    """By it the matter is over once his end is told there."""
    facts = {ASKED: str(who.id), WHERE: str(home)}
    await raise_matter(chat.work, Matter(NAME, subject_of(report.id), report.area, chat.work.now, facts))
    detail: dict[str, str | int | None] = {"number": report.number, "person": who.id}
    chat.work.note(actor(chat.officer), _ASKED, subject_of(report.id), report.area, detail)


async def _is_asked(chat: Chat, report: Report, person: str) -> bool:
    zone = chat.work.house.calendar.timezone
    return any(
        each.line.action == _ASKED
        and each.line.detail.get("person") == person
        and each.at.astimezone(zone).date() == chat.scene.today
        for each in await audit.of_subject(chat.work.transaction, subject_of(report.id))
    )
