"""What seemed to tell of another report is said to belong to the one under way."""

from bot.dialogue.prompt import Picture, Text, Typed
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import Session, walk
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, photo_within


async def take_as_answer(chat: Chat, argument: str) -> None:
    """*Bukan, ini jawaban*, `{kept}:{under way}`: what was kept is thrown away, and its words answer the question that
    they were said to, where that is still open; the photo that they stood below is this report's."""
    kept_id = argument.partition(":")[0]
    kept = next((each for each in chat.session.kept if each.id == kept_id), None)
    if kept is None:
        await menu.show(chat, above=(Text("already-gone"),))
        return
    chat.has_decided = True
    chat.set_aside(tuple(each for each in chat.session.kept if each is not kept))
    if chat.work.house.flows.get(chat.session.flow) is None:
        await menu.show(chat, above=(Text("discarded"),))
    elif not _is_asked_still(chat, kept):
        await fill.resume(chat)
    else:
        await _hear(chat, kept)


def _is_asked_still(chat: Chat, kept: Session) -> bool:
    flow, told = chat.work.house.flows[chat.session.flow], kept.context.told
    _, step, _ = walk(flow, chat.session.answers, chat.session.opened)
    at = step.id if step is not None else REVIEW
    return told is not None and (told.report, told.step) == (chat.session.id, at)


async def _hear(chat: Chat, kept: Session) -> None:
    flow, told = chat.work.house.flows[chat.session.flow], kept.context.told
    words = told.words if told else ""
    if kept.context.photos:
        first, *others = kept.context.photos
        for each in others:
            await photo_within.keep_with_it(chat, flow, each)
        picture = Picture(first, words)
        if not await photo_within.take_as_its_own(chat, flow, picture):
            await fill.answer(chat, picture)
    elif told and told.step != REVIEW:
        await fill.answer(chat, Typed(words))
    else:
        await fill.resume(chat)
