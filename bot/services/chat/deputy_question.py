"""Three questions in private: who stands in while somebody is on leave, from which day to which; answered by a code."""

from bot.dialogue.context import Context
from bot.dialogue.engine import ask
from bot.dialogue.fields import NewName
from bot.dialogue.fields.meetings import DutyDay
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, reopened, walk
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer
from bot.services.chat.chat import Chat
from bot.services.chat.way_in import how_in, show_qr, way_in
from bot.services.officers.deputies import MOST_DAYS, Leave, may_name, name_deputy, wrong_days
from bot.services.officers.invite import Invitation
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officers

NAME = Step("name", NewName())
FIRST = Step("first", DutyDay(days=MOST_DAYS, begins=True))
LAST = Step("last", DutyDay(days=2 * MOST_DAYS))
DEPUTY = Flow("deputy", "", (NAME, FIRST, LAST), None, review=False)


def begin_naming(chat: Chat, absent: Officer) -> None:
    """Asks for his name first."""
    session = Session(id=chat.work.house.new_id(), flow=DEPUTY.kind, context=Context(absent=absent.id))
    turn = ask(DEPUTY, session, chat.scene)
    chat.keep(turn.session)
    chat.ask(turn.says)


async def name_as_answered(chat: Chat, session: Session) -> None:
    """Names him, and gives the code; days that cannot be are asked for again."""
    answers, _, _ = walk(DEPUTY, session.answers)
    if (wrong := wrong_days(answers[FIRST], answers[LAST])) is not None:
        turn = ask(DEPUTY, reopened(DEPUTY, session, LAST.id), chat.scene, above=(wrong,))
        chat.keep(turn.session)
        chat.ask(turn.says)
        return
    chat.keep(Session())
    whose = session.context.absent
    absent = await officers.by_id(chat.work.transaction, whose) if whose else None
    if absent is None or not may_name(chat.officer, absent):
        chat.tell(Text("deputies-not-yours"), options=TO_MENU)
        return
    leave = Leave(answers[NAME], answers[FIRST], answers[LAST])
    outcome = await name_deputy(chat.work, actor(chat.officer), absent, leave)
    if isinstance(outcome, Text):
        chat.tell(outcome, options=afterwards(absent))
    else:
        tell_code(chat, absent, outcome)


def tell_code(chat: Chat, absent: Officer, invitation: Invitation) -> None:
    """In a message of its own, to be passed on as it is."""
    deputy = invitation.officer
    turn = deputy.deputyship
    if turn is None:
        raise ValueError(f"{deputy.id} stands in for nobody")
    about = {"name": deputy.name, "absent": absent.name, "first": say_date(turn.first), "last": say_date(turn.last)}
    chat.tell(Text("deputy-invited", {**about, "how": how_in(chat, invitation)}), options=afterwards(absent))
    show_qr(chat, invitation)
    parts = {"role": Text(f"role-{absent.duty}"), "way": way_in(chat, invitation)}
    chat.tell(Text("deputy-to-forward", about, parts))


def afterwards(absent: Officer) -> tuple[Option, ...]:
    """Back to his deputies, or to the menu."""
    return (Command.DEPUTIES.button(Text("button-deputies"), absent.id), *TO_MENU)
