"""*Tanyakan ke RT tujuan*: the heads of the RT where somebody is expected are asked once more whether he has come;
*Tanyakan ke RT asal*: those of the RT he left, to which one he went."""

from bot.dialogue.prompt import Arg, Text
from bot.domain.people.people import PersonId
from bot.domain.report.changes import NOWHERE
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.review.expect_arrivals import ask_again, ask_where
from bot.services.words.place_names import place_of
from bot.services.work.work import actor
from bot.storage.registry.never_came import still_lost
from bot.storage.reports import reports


async def ask(chat: Chat, argument: str) -> None:
    """`ask-arrived:<report>:<person>`: once a day for each person, whoever of the two villages asks."""
    left_by, _, who = argument.partition(":")
    report_id, person = ReportId(left_by), PersonId(who)
    lost = (await still_lost(chat.work.transaction, [person])).get((report_id, person))
    report = await reports.get(chat.work.transaction, report_id)
    if lost is None or report is None or not any(may_decide(chat.officer, rt) for rt in (lost.left, lost.asked)):
        chat.tell(Text("ask-arrived-gone"), options=TO_LIST)
        return
    about: dict[str, Arg] = {"number": report.number, "to": await place_of(chat.work, lost.asked, chat.officer.area)}
    if lost.to == NOWHERE:
        told = await ask_where(chat.work, report, person)
    else:
        told = await ask_again(chat.work, report, lost.to, person)
    chat.tell(Text("ask-arrived-done" if told else "ask-arrived-nobody", about), options=TO_LIST)
    detail: dict[str, str | int | None] = {"number": report.number, "told": told}
    chat.work.note(actor(chat.officer), "person.asked_about", f"person:{person}", lost.asked, detail)
