"""An operator's own words for why a report goes back or is turned down: one question in his private chat."""

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.fields import FreeText
from bot.dialogue.flow import Flow, Step
from bot.dialogue.prompt import Text
from bot.dialogue.session import Session, walk
from bot.domain.report.review import Event, ReportId
from bot.services.chat.chat import Chat
from bot.services.review import deciding, taking_back

WHY = Step("why", FreeText(longest=300))
REASON = Flow("reason", "", (WHY,), None, review=False)


def begin(chat: Chat, report_id: ReportId, revision: int, verdict: Event, number: str) -> None:
    """Asks for the reason; the decision falls with the answer."""
    context = Context(deciding=Deciding(report_id, revision, verdict))
    session = Session(id=chat.work.house.new_id(), flow=REASON.kind, context=context)
    turn = ask(REASON, session, chat.scene, above=(Text(f"reason-for-{verdict.value}", {"number": number}),))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def decide_with_reason(chat: Chat, session: Session) -> None:
    """Decides with the words given; told who was first where somebody was faster."""
    answers, _, _ = walk(REASON, session.answers)
    chat.keep(Session())
    about, why = session.context.deciding, answers[WHY]
    if about is None:
        raise ValueError("nothing is being decided")
    if about.verdict is Event.TAKEN_BACK:
        said = await taking_back.take_back(chat.work, chat.officer, (about.report, about.revision), why, pressed=None)
        chat.tell(said)
        return
    decision = deciding.Decision(about.report, about.revision, about.verdict, why)
    chat.tell(await deciding.decide(chat.work, chat.officer, decision, pressed=None))
