"""In own words: why a decision should be taken back, and why it stands all the same; one question in private each."""

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.fields import Reason
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.chat.chat import Chat
from bot.services.review.asking_back import ask_back, keep
from bot.services.review.dictated import object_to
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS

WHY = Step("why", Reason(longest=300))
ASK_BACK = Flow("ask_back", "", (WHY,), None, review=False)
OBJECT = Flow("disagree", "", (WHY,), None, review=False)
KEEP = Flow("keep", "", (WHY,), None, review=False)


def ask_why_back(chat: Chat, report: Report) -> None:
    """Asks whoever reported it why the decision should be taken back."""
    _begin(chat, ASK_BACK, report, Text("ask-back-begins", {"number": report.number}))


def ask_what_is_wrong(chat: Chat, report: Report) -> None:
    """Asks the RT head what is wrong with what an operator wrote down."""
    _begin(chat, OBJECT, report, Text("object-begins", {"number": report.number}))


def ask_why_kept(chat: Chat, report: Report) -> None:
    """Asks whoever decided why it stands."""
    _begin(chat, KEEP, report, Text("keep-begins", {"number": report.number}))


def _begin(chat: Chat, flow: Flow, report: Report, above: Text) -> None:
    context = Context(deciding=Deciding(report.id, report.revision, Event.TAKEN_BACK))
    session = Session(id=chat.work.house.new_id(), flow=flow.kind, context=context)
    turn = ask(flow, session, chat.scene, above=(above,))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def ask_back_as_said(chat: Chat, session: Session) -> None:
    """The request goes out with the words given."""
    about, why = _said(chat, ASK_BACK, session)
    chat.tell(await ask_back(chat.work, chat.officer, about.report, why), options=(*TO_REPORTS, *TO_MENU))


async def object_as_said(chat: Chat, session: Session) -> None:
    """His objection, in the words given."""
    about, why = _said(chat, OBJECT, session)
    chat.tell(await object_to(chat.work, chat.officer, about.report, why), options=(*TO_REPORTS, *TO_MENU))


async def keep_as_said(chat: Chat, session: Session) -> None:
    """Whoever asked reads the words given."""
    about, why = _said(chat, KEEP, session)
    chat.tell(await keep(chat.work, chat.officer, (about.report, about.revision), why, None), options=TO_MENU)


def _said(chat: Chat, flow: Flow, session: Session) -> tuple[Deciding, str]:
    answers, _, _ = walk(flow, session.answers)
    chat.keep(Session())
    if session.context.deciding is None:
        raise ValueError("nothing is being decided")
    return session.context.deciding, answers[WHY]
