"""Entering those on a photo of a family card: an operator is asked for one after the other in his private chat."""

from datetime import date

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.entering import ENTRY, known
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.session import Session, reopened
from bot.domain.areas import short_name
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.chat.chat import Chat
from bot.services.review.answers import session_of
from bot.services.submission.entering_people import Read, enter
from bot.services.submission.outcome import AskAgain
from bot.services.submission.retelling import Refused
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports

AGAIN = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


def begin(chat: Chat, report: Report) -> None:
    """Asks for the first thing on the photo that is not known of a report that waits."""
    flow = chat.work.house.flows[report.kind]
    context = Context(deciding=Deciding(report.id, report.revision, Event.ENTERED))
    answers = known(session_of(flow, report).answers)
    session = Session(id=chat.work.house.new_id(), flow=ENTRY.kind, answers=answers, context=context)
    turn = ask(ENTRY, session, chat.scene, above=(_of_which(report, chat.scene.today),))
    chat.keep(turn.session)
    chat.ask(turn.says)


def _of_which(report: Report, today: date) -> Text:
    about: dict[str, Arg] = {"number": report.number, "names": people_of(report, today), "rt": short_name(report.area)}
    return Text("enter-begins", {**about, "count": report.change.on_photo})


async def enter_as_answered(chat: Chat, session: Session) -> None:
    """Enters them, asks again for what cannot be, or says why nothing was entered."""
    about = session.context.deciding
    report = await reports.get(chat.work.transaction, about.report) if about else None
    if about is None or report is None:
        raise ValueError("nobody is being entered")
    outcome = await enter(chat.work, chat.officer, Read(report, about.revision, session.answers))
    if isinstance(outcome, AskAgain) and (steps := [step for step in outcome.steps if step in session.answers]):
        turn = ask(ENTRY, reopened(ENTRY, session, *steps), chat.scene, above=(outcome.text,))
        chat.keep(turn.session)
        chat.ask(turn.says)
        return
    chat.keep(Session())
    number = {"number": report.number}
    if isinstance(outcome, AskAgain | Refused):
        why = outcome.text if isinstance(outcome, AskAgain) else outcome.why
        chat.tell(Text("enter-refused", number, {"why": why}), options=AGAIN)
        return
    details = Command.DETAILS.button(Text("button-details"), report.id)
    count = {"count": len(outcome.report.change.subjects)}
    chat.tell(Text("entered", {**number, **count}), options=(details, *AGAIN))
