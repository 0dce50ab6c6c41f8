"""A report that is told at a question of another one: he is asked whether it is one, and nothing of either is lost."""

import re
from dataclasses import replace

from bot.dialogue import spoken_of
from bot.dialogue.context import Album, Told
from bot.dialogue.engine import picks
from bot.dialogue.fields import FreeText, NewName, clean
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Picture, Size, Text, Typed
from bot.dialogue.question import Step
from bot.dialogue.reading import Refusal
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import Session, walk
from bot.domain.people.people import readable
from bot.domain.report.changes import Kind
from bot.domain.sentences import Heard, understand_sentence
from bot.domain.sentences.several import events_in
from bot.domain.sentences.tokens import spell
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, named_kind, strays
from bot.services.conversation.rt.report_in_one_sentence import SHORTEST, keep_heard
from bot.services.review.additions import MOST
from bot.services.work.standing_buttons import Command

_NAMED = re.compile(r"\b(?:nama|namanya|bernama|namina|dinamai)\b", re.IGNORECASE)
"""The name that is asked for stands behind it."""
_SHORTEST_NAME = 3
"""Letters of a word by which two names are of one person."""


async def take_within(chat: Chat, text: str, photo: str = "") -> bool:
    """Keeps it beside the report under way, with the `photo` it stands below, and asks; several are certainly no
    answer. False where it tells nothing else for sure."""
    flow = chat.work.house.flows.get(chat.session.flow)
    if flow is None or chat.session.address not in ("", chat.here) or len(text.split()) < SHORTEST:
        return False
    if picks(flow, chat.session, Typed(text), chat.scene):
        return False
    vocabulary = chat.work.house.flows.vocabulary
    told = understand_sentence(text, chat.scene.told_on, vocabulary)
    step = walk(flow, chat.session.answers, chat.session.opened)[1]
    if told is not None and _is_a_name(chat, step, text):
        return False
    events = events_in(text, chat.scene.told_on, vocabulary)
    if events and not photo:
        await _keep_all(chat, flow, events)
    elif told is None or _is_part(chat, flow, told) or not _is_another(flow, chat.session, step, told, text):
        return False
    else:
        return await _ask(chat, flow, step, told, (clean(text), photo))
    return True


async def take_kind(chat: Chat, text: str) -> bool:
    """The name of a kind, typed at a question that might take it for a name or a place: asked about as news of somebody
    is, but where a reason is asked for in his own words. Where nothing was answered yet, that kind begins."""
    flow = chat.work.house.flows.get(chat.session.flow)
    kind = named_kind.command_named(chat, text).removeprefix(f"{Command.START}:")
    meant = chat.work.house.flows.get(kind)
    if flow is None or meant is None or not meant.steps or chat.session.address not in ("", chat.here):
        return False
    if picks(flow, chat.session, Typed(text), chat.scene):
        return False
    if not chat.session.answers:
        await fill.start(chat, kind)
        return True
    step = walk(flow, chat.session.answers, chat.session.opened)[1]
    if step is not None and _takes_any_words(step):
        return False
    return await _ask(chat, flow, step, Heard(Kind(kind)), (clean(text), ""))


def is_no_answer(chat: Chat, text: str) -> bool:
    """Whether this cannot be the answer of the report under way just because it may be anything, or one of those that
    are offered."""
    flow = chat.work.house.flows.get(chat.session.flow)
    if flow is None or chat.session.address not in ("", chat.here):
        return False
    if picks(flow, chat.session, Typed(text), chat.scene):
        return False
    step = walk(flow, chat.session.answers, chat.session.opened)[1]
    return step is None or not _takes_any_words(step)


def _takes_any_words(step: Step[object]) -> bool:
    """A reason in his own words: *terdata dua kali* may be what is wrong."""
    return isinstance(step.field, FreeText) and not (isinstance(step.field, NewName) or step.field.names_something)


def _is_a_name(chat: Chat, step: Step[object] | None, text: str) -> bool:
    """Whether a name is asked for, and what is typed as one tells of something by a word in another spelling alone:
    *Neng Manikah Aminah* did not marry."""
    words = text.split()
    if not _asks_for_a_name(step) or not all(word.istitle() for word in words):
        return False
    as_spelt = " ".join(word for word in words if spell(word.lower()) == word.lower())
    return understand_sentence(as_spelt, chat.scene.told_on, chat.work.house.flows.vocabulary) is None


def _asks_for_a_name(step: Step[object] | None) -> bool:
    return step is not None and (isinstance(step.field, NewName) or step.field.seeks_listed)


def _is_part(chat: Chat, flow: Flow, told: Heard) -> bool:
    """What such a report tells by the way, of the same person: of who died, what he was ill of."""
    covers, whom = chat.work.house.flows.vocabulary.covers, spoken_of.whom(chat.session)
    topics = {str(told.kind), *(f"{told.kind}:{detail}" for detail in told.details.values())}
    by_the_way = {topic for of, those in covers.items() if of.partition(":")[0] == flow.kind for topic in those}
    return bool(topics & by_the_way) and (not whom or not told.person or _is_one(told.person, whom))


def _is_another(flow: Flow, session: Session, step: Step[object] | None, told: Heard, text: str) -> bool:
    """Of another kind, or of somebody else; who is asked for a reason in his own words may say anything of the same
    person."""
    if not told.person:
        return False
    same_person = _is_one(told.person, spoken_of.whom(session))
    if told.kind == flow.kind:
        is_asked = step is not None and isinstance(step.field, NewName) and bool(_NAMED.search(text))
        return bool(session.answers) and not same_person and not is_asked
    in_words = step is not None and isinstance(step.field, FreeText) and not step.field.names_something
    return not (in_words and same_person)


def _is_one(name: str, other: str) -> bool:
    words = [{word for word in each.casefold().split() if len(word) >= _SHORTEST_NAME} for each in (name, other)]
    return bool(words[0] & words[1])


async def _keep_all(chat: Chat, flow: Flow, events: tuple[Heard, ...]) -> None:
    kept = [await keep_heard(chat, each) for each in events]
    lines = tuple(each for each in kept if each is not None)
    above = (Text("told-within-kept"), *lines) if lines else (Text("told-within-full"),)
    await fill.begin(chat, flow, chat.session, above=above)


async def _ask(chat: Chat, flow: Flow, step: Step[object] | None, told: Heard, said: tuple[str, str]) -> bool:
    """False of a photo that cannot be kept with another report, since too many wait."""
    text, photo = said
    if await keep_heard(chat, told) is None:
        if not photo:
            await fill.begin(chat, flow, chat.session, above=(Text("told-within-full"),))
        return not photo
    new = chat.session.kept[-1]
    at = Told(chat.session.id, step.id if step else REVIEW, text)
    album = Album(chat.album) if photo and chat.album else None
    before, left = strays.taken_back(chat.session, chat.album) if album else ((), chat.session)
    photos = (*before, photo)[:MOST] if photo else ()
    new = replace(new, context=replace(new.context, told=at, photos=photos, album=album))
    chat.keep(left)
    chat.set_aside((*chat.session.kept[:-1], new))
    chat.keep(chat.session)
    may_answer = step is not None and not isinstance(step.field.read(Typed(text), chat.scene), Refusal)
    answer = "button-told-photo" if photo else "button-told-answer" if may_answer else "button-told-not"
    _ask_of(chat, new, readable(told.person), Text(answer))
    return True


def _ask_of(chat: Chat, kept: Session, who: str, answer: Text) -> None:
    chat.tell(
        Text("told-within", {"who": who or "none"}, {"kind": Text(f"kind-{kept.flow}")}),
        options=(
            Command.TAKE_UP.button(Text("button-told-new"), kept.id, size=Size.MAIN),
            Command.ANSWERS.button(answer, kept.id, chat.session.id),
        ),
    )


def take_part(chat: Chat, picture: Picture) -> bool:
    """A further part of an album whose words told of the report that is kept: it goes with that one, and what was
    asked is asked of both. False of any other photo."""
    kept = next((each for each in chat.session.kept if _is_of(each, picture)), None)
    if kept is None:
        return False
    photos = tuple(dict.fromkeys((*kept.context.photos, picture.file_id)))
    more = replace(kept, context=replace(kept.context, photos=photos[:MOST]))
    chat.set_aside(tuple(more if each is kept else each for each in chat.session.kept))
    chat.keep(chat.session)
    told, who = kept.context.told, spoken_of.whom(kept)
    if told and told.report == chat.session.id and len(photos) <= MOST:
        _ask_of(chat, more, who, Text("button-told-photo"))
        return True
    said = Text("photo-enough", {"most": MOST}) if len(photos) > MOST else Text("photo-more", {"count": len(photos)})
    going_on = Text("button-take-up", {"who": who or "none"}, {"kind": Text(f"kind-{kept.flow}")})
    chat.tell(said, options=(Command.TAKE_UP.button(going_on, kept.id),))
    return True


def _is_of(kept: Session, picture: Picture) -> bool:
    album = kept.context.album
    return bool(picture.album) and album is not None and album.id == picture.album
