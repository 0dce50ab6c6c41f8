"""An operator's own words for why a report goes back or is turned down: one question in his private chat."""

from collections.abc import Mapping

from bot.dialogue.context import Context, Deciding
from bot.dialogue.engine import ask
from bot.dialogue.fields import Reason
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Size, Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.report.review import Event
from bot.services.chat.chat import Chat
from bot.services.review import deciding, taking_back, verdicts
from bot.services.review.on_card import tell_decided
from bot.services.work.standing_buttons import Command

WHY = Step("why", Reason(longest=300))
REASON = Flow("reason", "", (WHY,), None, review=False)


def begin(chat: Chat, about: Deciding, number: str, labels: Mapping[str, Text]) -> None:
    """Asks for the reason; the decision falls with the answer. Of the report's questions that `labels` names one may be
    pointed at first."""
    session = Session(id=chat.work.house.new_id(), flow=REASON.kind, context=Context(deciding=about))
    turn = ask(REASON, session, chat.scene, above=_above(about, number, labels))
    chat.keep(turn.session)
    cancel = Command.CANCEL.button(Text("button-cancel"), session.id, size=Size.SMALL)
    asked = [line for say in turn.says for line in say.lines]
    chat.tell(*asked, options=(*_ways(about, labels), cancel))


def _above(about: Deciding, number: str, labels: Mapping[str, Text]) -> tuple[Text, ...]:
    if about.step:
        return (Text("reason-for-step", {"number": number}, {"what": labels[about.step]}),)
    first = (Text("reason-point-first"),) if labels else ()
    return (Text(f"reason-for-{about.verdict.value}", {"number": number}), *first)


def _ways(about: Deciding, labels: Mapping[str, Text]) -> tuple[Option, ...]:
    if about.step:
        return (Command.POINT.button(Text("button-back"), size=Size.SMALL),)
    points = (Command.POINT.button(Text("button-point", parts={"what": label}), step) for step, label in labels.items())
    return (*points, Command.TO_REPORT.button(Text("button-back"), size=Size.SMALL))


async def decide_with_reason(chat: Chat, session: Session) -> None:
    """Decides with the words given; told who was first where somebody was faster."""
    answers, _, _ = walk(REASON, session.answers)
    chat.keep(Session())
    about, why = session.context.deciding, answers[WHY]
    if about is None:
        raise ValueError("nothing is being decided")
    if about.verdict is Event.TAKEN_BACK:
        said = await taking_back.take_back(chat.work, chat.officer, (about.report, about.revision), why, pressed=None)
    else:
        decision = verdicts.Decision(about.report, about.revision, about.verdict, why, about.step, chat.address)
        said = await deciding.decide(chat.work, chat.officer, decision, pressed=None)
    await tell_decided(chat.work, chat.address, about.report, said)
