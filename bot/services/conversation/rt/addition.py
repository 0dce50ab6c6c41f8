"""One question in private: the photo or the words that an RT head adds to a report he has sent."""

from dataclasses import replace

from bot.dialogue.context import Album, Context
from bot.dialogue.fields.remarks import Remark
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.review.additions import Added, add
from bot.services.work.standing_buttons import TO_MENU, Command

WHAT = Step("what", Remark())
ADDITION = Flow("addition", "", (WHAT,), None, review=False)


async def add_what_was_said(chat: Chat, session: Session) -> None:
    """Adds the answer to the report."""
    answers, _, _ = walk(ADDITION, session.answers)
    said, report_id = answers[WHAT], session.context.adds_to
    if report_id is None:
        raise ValueError("nothing is being added to")
    photo = said.get("photo", "")
    added = Added(said.get("words", ""), (photo,) if photo else (), chat.album)
    album = Album(chat.album, report_id) if chat.album else None
    chat.keep(replace(Session(), context=Context(album=album)))
    tell_added(chat, report_id, await add(chat.work, chat.officer, report_id, added))


def tell_added(chat: Chat, report: ReportId, told: Text) -> None:
    """What became of it; nothing more is asked about the report."""
    if chat.session.flow == ADDITION.kind:
        chat.keep(Session())
    chat.tell(told, options=(Command.REPORT.button(Text("button-see-report"), report), *TO_MENU))
