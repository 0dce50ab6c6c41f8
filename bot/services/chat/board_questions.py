"""What is asked of an objection (*sanggah*) in private: who objects, and why."""

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.fields import NewName, Reason
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.chat.chat import Chat
from bot.services.review.objecting import Objected, object_to
from bot.services.words.naming import named_on_board
from bot.services.work.standing_buttons import TO_MENU, Command

WHO = Step("who", NewName(longest=80))
WHY = Step("why", Reason(longest=300))
OBJECTION = Flow("objection", "", (WHO, WHY), None, review=False)


def begin(chat: Chat, report: Report) -> None:
    """Asks who objects to this report."""
    about = Deciding(report.id, report.revision, Event.REFUSED)
    session = Session(id=chat.work.house.new_id(), flow=OBJECTION.kind, context=Context(deciding=about))
    above = Text("objection-begins", {"names": named_on_board(report)})
    turn = ask(OBJECTION, session, chat.scene, above=(above,))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def object_as_told(chat: Chat, session: Session) -> None:
    """Writes it down; told why not where it came too late."""
    answers, _, _ = walk(OBJECTION, session.answers)
    chat.keep(Session())
    about = session.context.deciding
    if about is None:
        raise ValueError("nothing is objected to")
    objected = Objected(about.report, about.revision, answers[WHO], answers[WHY])
    said = await object_to(chat.work, chat.officer, objected)
    chat.tell(said, options=(Command.BOARD.button(Text("button-board")), *TO_MENU))
