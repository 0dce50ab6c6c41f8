"""A survey answered in somebody's chat: begun, kept after each answer, gone on with, handed in."""

from bot.dialogue.context import Context, Surveying
from bot.dialogue.engine import ask
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.session import Session, walk
from bot.dialogue.surveying import KIND
from bot.domain.report.report import Report
from bot.domain.report.survey import Survey
from bot.services.chat.chat import Chat
from bot.services.review import surveying
from bot.services.review.surveyed import flow_with
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.files import attachments
from bot.storage.reports import reports, surveys


def flow_of(chat: Chat, session: Session) -> Flow:
    """Its questions, as the profile has them now."""
    about = session.context.surveying
    return flow_with(chat.work.house, about is not None and about.asks)


def begin(chat: Chat, survey: Survey, report: Report) -> None:
    """Asks the first question that is open; what was answered before stands."""
    context = Context(surveying=Surveying(survey.id, survey.asks))
    session = Session(id=chat.work.house.new_id(), flow=KIND, answers=dict(survey.answers), context=context)
    above = Text("survey-goes-on" if survey.answers else "survey-begins", surveying.about(chat.work, report))
    turn = ask(flow_of(chat, session), session, chat.scene, above=(above,))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def keep(chat: Chat, session: Session) -> None:
    """What was answered so far is kept with the survey, so that whatever comes between costs nothing."""
    about = session.context.surveying
    survey = await surveys.get(chat.work.transaction, about.which) if about else None
    if survey is None or survey.by != chat.officer.id or session.answers == survey.answers:
        return
    await surveys.keep(chat.work.transaction, survey.id, session.answers)
    if photos := surveying.photos_in(session.answers):
        await attachments.belong_to(chat.work.transaction, photos, survey.report)


async def hand_in_as_answered(chat: Chat, session: Session) -> None:
    """Hands it in, and says what became of it."""
    about, transaction = session.context.surveying, chat.work.transaction
    chat.keep(Session())
    survey = await surveys.get(transaction, about.which) if about else None
    report = await reports.get(transaction, survey.report) if survey else None
    if survey is None or report is None:
        chat.tell(Text("survey-gone"), options=TO_MENU)
        return
    _, _, applicable = walk(flow_of(chat, session), session.answers, session.opened)
    answers = {step.id: session.answers[step.id] for step in applicable if step.id in session.answers}
    told = await surveying.hand_in(chat.work, chat.officer, survey, report, answers)
    chat.tell(told, options=(Command.SURVEYS.button(Text("button-surveys")), *TO_MENU))
