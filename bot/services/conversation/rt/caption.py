"""What is written below a photo in the midst of a report: an answer, what is told of it, a remark; never lost."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.fields import FreeText
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Picture, Typed
from bot.dialogue.reading import Given, Json
from bot.dialogue.session import Session, walk
from bot.domain.sentences import understand_sentence
from bot.services.chat.card_question import card_question
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.kept_photos import asks_for_photo, with_caption
from bot.services.conversation.rt.report_in_one_sentence import understood


async def take_number(chat: Chat, picture: Picture) -> bool:
    """A number below the photo of its card, where it is asked for, need not be read off the photo."""
    flow = fill.flow_of(chat)
    if flow is None or card_question(flow, chat.session) is None or not answers(chat, flow, picture.caption):
        return False
    await fill.answer(chat, Typed(picture.caption))
    return True


def answers(chat: Chat, flow: Flow, caption: str) -> bool:
    """Whether it can be nothing but the answer to the question under way, which asks for no words."""
    _, step, _ = walk(flow, chat.session.answers, chat.session.opened)
    if not caption or step is None or isinstance(step.field, FreeText) or asks_for_photo(flow, chat.session):
        return False
    understood = step.field.read(Typed(caption), chat.scene)
    return isinstance(understood, Given) and understood.value is not None


def with_words(chat: Chat, flow: Flow, session: Session, caption: str) -> Session:
    """The session with what it tells of the report, where no answer says otherwise, and with it as a remark."""
    told = {**_told(chat, flow, caption), **session.answers}
    return replace(session, answers=told, context=with_caption(session.context, caption))


def _told(chat: Chat, flow: Flow, caption: str) -> Mapping[str, Json]:
    heard = understand_sentence(caption, chat.scene.told_on, chat.work.house.flows.vocabulary)
    return understood(flow, heard, chat.scene) if heard and heard.kind == flow.kind else {}
