"""Photos that were sent before a report was chosen for them: kept in the session, they go with it."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.fields import Photo, clean
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Wants
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.report.report import Report
from bot.domain.sayings.evading import evades
from bot.domain.sayings.known import is_saying
from bot.services.chat.chat import Chat
from bot.services.review.additions import MOST, Added, add_with_it
from bot.services.work.channel import FetchFile
from bot.storage.files import attachments

LONGEST = 300
"""Letters of a remark, as of one that is added to a report that was sent."""


def waiting(session: Session) -> tuple[str, ...]:
    """The platform's file ids of those that belong to no report yet."""
    return session.context.photos if not session.flow else ()


def photo_step(flow: Flow, session: Session) -> Step[str] | None:
    """The first question for a photo that has no answer, if the flow asks for one."""
    return next((step for step in flow.steps if isinstance(step.field, Photo) and step.id not in session.answers), None)


async def with_photos(chat: Chat, flow: Flow, session: Session) -> Session:
    """The new report with what waited: the first answers its question for a photo, the others are added once sent."""
    if chat.session.flow == flow.kind and is_only_photos(flow, chat.session):
        kept = {**chat.session.answers, **session.answers}
        return replace(session, answers=kept, context=chat.session.context)
    photos = waiting(chat.session)
    step = photo_step(flow, session) if photos else None
    if step is not None:
        session = await as_answer(chat, session, step, photos[0])
    rest = photos[1:] if step is not None else photos
    before = chat.session.context if photos else Context()
    return replace(session, context=replace(session.context, photos=rest, captions=before.captions, album=before.album))


async def as_answer(chat: Chat, session: Session, step: Step[str], platform_file: str) -> Session:
    """The session with the photo as the answer of `step`; it is fetched after the commit."""
    reference = chat.work.house.new_id()
    await attachments.announce(chat.work.transaction, reference, chat.work.now)
    chat.work.send(chat.address, FetchFile(platform_file, reference))
    return replace(session, answers={**session.answers, step.id: reference})


async def add_the_rest(chat: Chat, context: Context, report: Report) -> None:
    """What the report had no question for comes with it, as what was spoken does, and written below photos."""
    references = {chat.work.house.new_id(): file_id for file_id in context.photos}
    added = Added(words_below(context), (*references, *context.voices))
    if added == Added():
        return
    await add_with_it(chat.work, chat.officer, report, added)
    for reference, file_id in references.items():
        chat.work.send(chat.address, FetchFile(file_id, reference))


def words_below(context: Context) -> str:
    """What was written below the photos, as one remark."""
    return "; ".join(context.captions)[:LONGEST]


def with_caption(context: Context, caption: str) -> Context:
    """The same, with what was written below one more photo, unless nothing is told by it."""
    words = clean(caption)[:LONGEST]
    if not words or is_saying(words) or evades(words) or words in context.captions or len(context.captions) >= MOST:
        return context
    return replace(context, captions=(*context.captions, words))


def is_only_photos(flow: Flow, session: Session) -> bool:
    """Whether nothing but photos that were sent before is answered yet."""
    photos = {step.id for step in flow.steps if isinstance(step.field, Photo)}
    return session.answers.keys() <= photos


def asks_for_photo(flow: Flow, session: Session) -> bool:
    """Whether the question under way takes a photo itself."""
    _, step, _ = walk(flow, session.answers, session.opened)
    return step is not None and step.field.wants is Wants.PHOTO
