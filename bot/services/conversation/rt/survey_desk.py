"""`/survei`: where somebody is to go, one of these, answering it, saying that he cannot."""

from bot.dialogue.prompt import Text
from bot.dialogue.session import Session
from bot.dialogue.surveying import KIND
from bot.domain.report.review import may_decide
from bot.domain.report.survey import Stage
from bot.services.chat import survey_questions
from bot.services.chat.chat import Chat
from bot.services.chat.survey_pages import one_of_his, show_list, show_one, wanted
from bot.services.conversation.paging import page_of
from bot.services.conversation.rt import half_filled
from bot.services.review import surveying
from bot.services.review.survey_givers import tell_givers
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.reports import surveys

YES = "yes"


async def show(chat: Chat, argument: str = "") -> None:
    """`surveys:<page>`: his own; of who has none and decides, those of his area."""
    own = await wanted(chat, await surveys.open_of(chat.work.transaction, chat.officer.id))
    if own or not may_decide(chat.officer, chat.officer.area):
        await show_list(chat, own, page_of(argument), Command.SURVEYS)
    else:
        await show_area(chat, argument)


async def show_area(chat: Chat, argument: str = "") -> None:
    """`surveys-area:<page>`: those of his area that are not done, the most urgent first."""
    found = await wanted(chat, await surveys.open_in(chat.work.transaction, chat.officer.area))
    await show_list(chat, found, page_of(argument), Command.SURVEYS_AREA)


async def show_survey(chat: Chat, which: str) -> None:
    """`survey:<id>`."""
    if (row := await one_of_his(chat, which)) is not None:
        await show_one(chat, *row)


async def start(chat: Chat, which: str) -> None:
    """`survey-start:<id>`: begins or goes on; a report half filled waits beside it."""
    row = await one_of_his(chat, which)
    if row is None:
        return
    survey, report = row
    if survey.by != chat.officer.id or survey.stage is not Stage.OPEN or not surveying.is_wanted(report):
        await show_one(chat, survey, report)
    elif not _steps_aside(chat):
        half_filled.offer_resume(chat)
    else:
        survey_questions.begin(chat, survey, report)


def _steps_aside(chat: Chat) -> bool:
    """Whether what is under way may wait: a survey is kept already, a report is put beside."""
    session = chat.session
    if not session.flow or not session.answers or session.flow == KIND:
        return True
    if session.flow not in chat.work.house.flows or len(session.kept) >= half_filled.MOST_ASIDE:
        return False
    kept = (*session.kept, session.put_aside)
    chat.keep(Session())
    chat.set_aside(kept)
    return True


async def decline(chat: Chat, argument: str) -> None:
    """`survey-decline:<id>` asks; with `:yes` whoever asked him is told."""
    which, _, sure = argument.partition(":")
    row = await one_of_his(chat, which)
    if row is None:
        return
    survey, report = row
    if survey.by != chat.officer.id or survey.stage is not Stage.OPEN:
        await show_one(chat, survey, report)
        return
    about = surveying.about(chat.work, report)
    if sure != YES:
        yes = Command.SURVEY_DECLINE.button(Text("button-survey-decline-sure"), survey.id, YES)
        back = Command.SURVEY.button(Text("button-back"), survey.id)
        chat.tell(Text("survey-decline-ask", about), options=(yes, back))
        return
    await surveying.close(chat.work, survey, report, None, actor(chat.officer))
    told = Text("survey-told-declined", {**about, "name": chat.officer.name})
    other = Command.SURVEY_ASK.button(Text("button-survey-other"), report.id)
    await tell_givers(chat.work, survey, told, other)
    chat.tell(Text("survey-declined", about), options=(Command.SURVEYS.button(Text("button-surveys")), *TO_MENU))
