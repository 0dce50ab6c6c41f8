"""*Keberatan*: the RT head says what is wrong with what an operator wrote down for his RT."""

from bot.dialogue.prompt import Text
from bot.domain.report.review import ReportId
from bot.services.chat import asking_back as own_words
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import half_filled
from bot.services.conversation.rt.put_right import OWN_WORDS, TO_MINE
from bot.services.review import dictated
from bot.services.work.standing_buttons import Command
from bot.storage.reports import reports


async def object_to(chat: Chat, argument: str) -> None:
    """`object:<report>` asks why, `object:<report>:<reason>` says it."""
    report_id, _, reason = argument.partition(":")
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    refused = await dictated.why_not(chat.work, chat.officer, report)
    if report is None or refused is not None:
        chat.tell(refused or Text("withdraw-not-yours"), options=TO_MINE)
    elif reason in dictated.REASONS:
        words = chat.work.house.texts.say(chat.officer.locale, Text(f"ask-back-reason-{reason}"))
        chat.tell(await dictated.object_to(chat.work, chat.officer, report.id, words), options=TO_MINE)
    elif reason == OWN_WORDS and chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    elif reason == OWN_WORDS:
        own_words.ask_what_is_wrong(chat, report)
    else:
        each_of = ((each, Text(f"ask-back-reason-{each}")) for each in dictated.REASONS)
        options = tuple(Command.OBJECT.button(label, report.id, each) for each, label in each_of)
        own = Command.OBJECT.button(Text("reason-own-words"), report.id, OWN_WORDS)
        back = Command.REPORT.button(Text("button-see-report"), report.id)
        chat.tell(Text("object-why", {"number": report.number}), options=(*options, own, back))
