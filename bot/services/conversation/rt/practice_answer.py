"""What a practising RT head reads after *kirim*: what nobody but him sees, and what would have followed."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import practice_desk
from bot.services.officers.practice import ends_with_report
from bot.services.review import card_lines
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU


async def answer_practice(chat: Chat, flow: Flow, report: Report) -> None:
    """The card as the operators would read it, then the news of an approval; his own practice ends with it."""
    over = ends_with_report(chat.officer, chat.work.now)
    told = await _would_read(chat, report) if flow.needs_decision else ()
    end = (Text("practice-ended-by-report" if over else "practice-goes-on"),)
    title = Text("receipt-practice", {"number": report.number})
    chat.tell(title, *told, *end, options=TO_MENU)
    if over:
        await practice_desk.end_quietly(chat)


async def _would_read(chat: Chat, report: Report) -> tuple[Text, ...]:
    _mark, *card = await card_lines.lines(chat.work, report, chat.officer, new=True)
    about = {"number": report.number, "names": people_of(report, chat.scene.today), "reason": ""}
    news = Text("told-approved", about, {"kind": Text(f"kind-{report.kind}")})
    return (Text("practice-card"), *card, Text("practice-news"), news)
