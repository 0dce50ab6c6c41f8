"""A photo in the midst of a report that did not ask for it: the report's, with what is written below it."""

from dataclasses import replace

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Picture, Text, Typed
from bot.dialogue.session import Session
from bot.services.chat.card_question import card_question
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import another_report, caption, fill, looking_away, report_in_one_sentence, strays
from bot.services.conversation.rt.kept_photos import as_answer, asks_for_photo, photo_step
from bot.services.review.additions import MOST


async def take_within(chat: Chat, picture: Picture) -> bool:
    """In the midst of a report: the photo is the report's, unless what is written below it tells of another one. False
    where the question under way asks for it, or for the number on a card."""
    flow = chat.work.house.flows.get(chat.session.flow)
    if flow is None or chat.session.address not in ("", chat.here):
        return False
    if another_report.take_part(chat, picture):
        return True
    if picture.caption and await another_report.take_within(chat, picture.caption, picture.file_id):
        return True
    return await take_as_its_own(chat, flow, picture)


async def take_as_its_own(chat: Chat, flow: Flow, picture: Picture) -> bool:
    """The same of a photo that is certainly this report's: the answer to its question for one or else added once it is
    sent; what is written below it is heard, and the question comes back."""
    if asks_for_photo(flow, chat.session):
        chat.keep(caption.with_words(chat, flow, chat.session, picture.caption))
        return False
    if card_question(flow, chat.session) is not None:
        return False
    step = photo_step(flow, chat.session)
    session, said = await _with_photo(chat, flow, picture.file_id)
    chat.keep(strays.noted(session, picture, step.id if step else ""))
    session = chat.session
    if picture.caption and await report_in_one_sentence.take_within(chat, picture.caption):
        return True
    if caption.answers(chat, flow, picture.caption):
        chat.tell(said)
        await fill.answer(chat, Typed(picture.caption))
        return True
    told = caption.with_words(chat, flow, session, picture.caption)
    below = (Text("caption-kept"),) if told.context.captions != session.context.captions else ()
    await looking_away.come_back(chat, flow, told, (said, *below))
    return True


async def keep_with_it(chat: Chat, flow: Flow, platform_file: str) -> None:
    """One photo more of the report under way, of which nothing is said."""
    if photo_step(flow, chat.session) is None:
        session, _ = await _with_photo(chat, flow, platform_file)
    else:  # the question is answered by the photo that is spoken of
        context = chat.session.context
        session = replace(chat.session, context=replace(context, photos=(*context.photos, platform_file)[:MOST]))
    chat.keep(session)


async def _with_photo(chat: Chat, flow: Flow, platform_file: str) -> tuple[Session, Text]:
    """The report under way with one photo more, and what is said of it."""
    session = chat.session
    step = photo_step(flow, session)
    if step is not None:
        return await as_answer(chat, session, step, platform_file), Text("photo-kept")
    photos = session.context.photos
    if len(photos) >= MOST:
        return session, Text("photo-enough", {"most": MOST})
    photos = (*photos, platform_file)
    return replace(session, context=replace(session.context, photos=photos)), Text("photo-more", {"count": len(photos)})
