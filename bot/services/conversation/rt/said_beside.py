"""What an answer says beside what was asked: it is filled in and shown, and so is what was not understood."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.engine import ask
from bot.dialogue.fields import Choice, FreeText, KkField, NewName, NikField, RtNumber, clean
from bot.dialogue.fields.since import LeftSince
from bot.dialogue.fields.words import left_out
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Typed
from bot.dialogue.question import Step
from bot.dialogue.reading import Given, Json, Lookup, Refusal, Seeks
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import Session, walk
from bot.dialogue.spoken_of import called
from bot.domain.days.dates import say_date
from bot.domain.days.vague_days import understand_day
from bot.domain.people.names import digits_of_nik
from bot.domain.report.changes import Kind
from bot.domain.sayings.choosing import meant_by
from bot.domain.sayings.entries import ENTRIES
from bot.domain.sentences import understand_sentence
from bot.domain.sentences.answering import understand_answer
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.home_rules import says_home
from bot.domain.sentences.names_told import as_spelt, name_before, name_beside, without_days
from bot.domain.sentences.places import ABROAD, CITIES
from bot.domain.sentences.plain_words import PLACE_OPENERS
from bot.domain.sentences.typed_names import is_titled, names_somebody, tells_a_day, tells_sex
from bot.domain.sentences.words_left import words_left
from bot.domain.spelling.plain import plain
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.chat_record import record
from bot.services.conversation.rt.kept_photos import is_only_photos
from bot.services.conversation.rt.report_in_one_sentence import understood
from bot.services.conversation.rt.said_shown import DAYS, Said, is_day, left, shown
from bot.services.conversation.rt.told_successor import told_successor

SEX = "sex"
PART = "what"
"""The question by which a kind has parts."""
_HOUSE = re.compile(r"\b(?:no|nomor|nomer)\W{0,2}\d+\b", re.IGNORECASE)


async def take_within(chat: Chat, text: str) -> bool:
    """False where it says no more than an answer to the question alone, which is left to that question."""
    flow, session = chat.work.house.flows.get(chat.session.flow), chat.session
    if flow is None or session.address not in ("", chat.here):
        return False
    _, step, _ = walk(flow, session.answers, session.opened)
    if session.asked not in ("", step.id if step else REVIEW) or (step is None and not flow.review):
        return False
    if step is not None and isinstance(step.field, LeftSince) and says_home(plain(text)):
        return False
    kind, vocabulary = Kind(flow.kind), chat.work.house.flows.vocabulary
    said_of_place = _with_ke(step, clean(text))
    heard = understand_answer(said_of_place, chat.scene.told_on, vocabulary, kind, _part(chat, step, clean(text)))
    if heard and step is not None and isinstance(step.field, NewName):
        spelt = understand_answer(as_spelt(text), chat.scene.told_on, vocabulary, kind)
        details = dict(spelt.details) if spelt else {}
        if as_spelt(text) != " ".join(text.split()):
            details.pop(step.id, None)
        heard = replace(heard, details=details)
    if heard is None and (day := _day_alone(chat, step, text)) is not None:
        await _fill_in(chat, flow, step, Said(day), text, Heard(kind))
        return True
    follows = await told_successor(chat, flow, text)
    said = _read(chat, flow, step, said_of_place, heard, follows) if heard else None
    if heard is None or said is None:
        return False
    await _fill_in(chat, flow, step, said, text, heard)
    return True


def _with_ke(step: Step[object] | None, text: str) -> str:
    """A town alone where one chooses how far: *bandung* is where he goes as well."""
    is_place = step is not None and isinstance(step.field, Choice) and text.casefold() in CITIES | ABROAD
    return f"ke {text}" if is_place else text


def _day_alone(chat: Chat, step: Step[object] | None, text: str) -> Given | None:
    """The day that is asked for, where one part tells it: `kemarin, apa suratnya perlu difoto?`"""
    if step is None or not isinstance(step.field, DAYS):
        return None
    told = [part for part in _parts(text) if (day := understand_day(part, chat.scene.told_on)) and not day.is_open]
    read = [step.field.read(Typed(part), chat.scene) for part in told]
    return read[0] if len(read) == 1 and isinstance(read[0], Given) and len(_parts(text)) > 1 else None


def _part(chat: Chat, step: Step[object] | None, text: str) -> str:
    """Which part of the kind was told already, or is told just now, where it has parts."""
    what = chat.session.answers.get(PART)
    if step is not None and step.id == PART:
        understood = step.field.read(Typed(text), chat.scene)
        what = understood.value if isinstance(understood, Given) else None
    return what if isinstance(what, str) else ""


def _read(
    chat: Chat, flow: Flow, step: Step[object] | None, text: str, heard: Heard, more: Mapping[str, Json]
) -> Said | None:
    told, answers = {**_told(chat, flow, step, text, heard), **more}, chat.session.answers
    others = {each: value for each, value in told.items() if answers.get(each) is None}
    differs = tuple(each for each, value in told.items() if not _is_same(answers.get(each), value))
    if step is None:
        others = _that_apply(flow, chat.session, others)
        return Said(None, "", others, differs) if others or differs else None
    others.pop(step.id, None)
    if isinstance(step.field, DAYS):
        others = {each: value for each, value in others.items() if not is_day(flow, each)}
        differs = tuple(each for each in differs if not is_day(flow, each))
    as_typed = step.field.read(Typed(text), chat.scene)
    if isinstance(as_typed, Lookup) or (_seeks_whom(flow, chat.session, step) and isinstance(as_typed, Refusal)):
        return _searched(chat, flow, step, text, heard, others)
    own = _own(chat, step, text, heard, told, bool(others))
    others = _that_apply(flow, chat.session, {**others, **({step.id: own.value} if own else {})})
    others.pop(step.id, None)
    if not others and not (differs and step.id in told) and _is_all(chat, step, text, own, as_typed):
        return None
    return Said(own, "", others, differs)


def _is_all(chat: Chat, step: Step[object], text: str, own: Given | None, as_typed: Given | Refusal) -> bool:
    """Whether the question itself takes it as it stands, and whole."""
    if own is None or not isinstance(as_typed, Given):
        return own is None
    if isinstance(step.field, FreeText):
        return _words_of(as_typed.value) - _words_of(own.value) <= PLACE_OPENERS  # *di rumah* stays as it was typed
    if not isinstance(step.field, Choice) or step.field.list not in ENTRIES:
        return True
    codes = [(step.field.list, str(own.value))]
    return not words_left(text, chat.scene.told_on, chat.work.house.flows.vocabulary, (), codes, dated=False)


def _words_of(value: Json) -> set[str]:
    return set(str(value).casefold().split())


def _told(chat: Chat, flow: Flow, step: Step[object] | None, text: str, heard: Heard) -> dict[str, Json]:
    """All answers in it; where a name is asked for none that a name may be made of (*Siti Jumat, Putri Ayu*)."""
    told: dict[str, Json] = {**_of_numbers(chat, flow, step, text), **understood(flow, heard, chat.scene)}
    if step is None or not _asks_who(flow, chat.session, step):
        return told
    without = {each for each in told if (is_day(flow, each) and not tells_a_day(text)) or _is_sex(flow, each)}
    return {each: value for each, value in told.items() if each not in without} | _sex_of(flow, step, text)


def _is_sex(flow: Flow, step_id: str) -> bool:
    return any(each.id == step_id and isinstance(each.field, Choice) and each.field.list == SEX for each in flow.steps)


def _sex_of(flow: Flow, step: Step[object], text: str) -> dict[str, Json]:
    """`Siti Maryam, perempuan`: of whom is named, whose sex is asked next."""
    part = next((part for part in _parts(text) if tells_sex(part)), "")
    code = meant_by(part, SEX, ("L", "P"))
    behind = flow.steps[flow.steps.index(step) :]
    asked = next((each.id for each in behind if _is_sex(flow, each.id)), "")
    return {asked: code} if code and asked else {}


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split("[,.;]", text)]


def _of_numbers(chat: Chat, flow: Flow, step: Step[object] | None, text: str) -> dict[str, Json]:
    """A number that the whole of it is, where one other question alone asks for such; by a NIK or No KK typed where
    somebody is looked for he is looked for."""
    if digits_of_nik(text) and _looks_for_somebody(chat, flow, step, text):
        return {}
    read = {
        each.id: each.field.read(Typed(_rt_in(text) if isinstance(each.field, RtNumber) else text), chat.scene)
        for each in flow.steps
        if isinstance(each.field, (RtNumber, NikField, KkField)) and each is not step
    }
    found: dict[str, Json] = {
        each: given.value for each, given in read.items() if isinstance(given, Given) and given.value is not None
    }
    return found if len(found) == 1 else {}


def _looks_for_somebody(chat: Chat, flow: Flow, step: Step[object] | None, text: str) -> bool:
    if step is None:
        return False
    sought = step.field.read(Typed(text), chat.scene)
    return _asks_who(flow, chat.session, step) or (isinstance(sought, Lookup) and sought.what is not Seeks.VILLAGES)


def _rt_in(text: str) -> str:
    """`RT 1 RW 2 desa ini`: the number, where both are told; else all of it."""
    found = _RT_AND_RW.search(text)
    return found[0] if found else text


_RT_AND_RW = re.compile(r"\brt\W{0,2}\d{1,3}\W{1,3}rw\W{0,2}\d{1,3}\b", re.IGNORECASE)


def _is_same(answer: Json, told: Json) -> bool:
    """Whether it was not answered otherwise."""
    if isinstance(answer, str) and isinstance(told, str):
        return answer.casefold() == told.casefold()
    return answer is None or answer == told


def _that_apply(flow: Flow, session: Session, others: Mapping[str, Json]) -> dict[str, Json]:
    """Those that answer something of this report; before it is known of whom it tells nobody knows which."""
    if is_only_photos(flow, session):
        return dict(others)
    _, _, applicable = walk(flow, {**session.answers, **others}, session.opened)
    ids = {each.id for each in applicable}
    return {each: value for each, value in others.items() if each in ids}


def _asks_who(flow: Flow, session: Session, step: Step[object]) -> bool:
    return isinstance(step.field, NewName) or _seeks_whom(flow, session, step)


def _seeks_whom(flow: Flow, session: Session, step: Step[object]) -> bool:
    return step is flow.steps[0] and is_only_photos(flow, session)


def _searched(
    chat: Chat, flow: Flow, step: Step[object], text: str, heard: Heard, others: Mapping[str, Json]
) -> Said | None:
    """The name, or the place, in what was typed, to be searched for without the rest; None of a name alone."""
    others = _that_apply(flow, chat.session, others)
    if not _asks_who(flow, chat.session, step):
        words = heard.details.get(step.id, "")
        return Said(None, words, others) if words and others else None
    today, vocabulary = chat.scene.told_on, chat.work.house.flows.vocabulary
    name = name_before(text, today, vocabulary) or heard.person
    tells = name != heard.person or understand_sentence(text, today, vocabulary) is not None
    more = bool(name_before(text, today, vocabulary))
    if not (others or more or (tells and name)) or is_titled(text):
        return None
    house = _HOUSE.search(text)
    return Said(None, f"{name} {house[0]}" if house and name else name, others)


def _own(
    chat: Chat, step: Step[object], text: str, heard: Heard, told: Mapping[str, Json], beside: bool
) -> Given | None:
    """The answer to the question itself: what the sentence says of it, else the words as they are, unless they hold
    something else `beside`."""
    words = text
    if (
        isinstance(step.field, DAYS)
        and names_somebody(text, heard.person)
        and not _is_known({**chat.session.answers, **told}, heard.person)
    ):
        return None
    if step.id in told:
        return Given(told[step.id])
    if (
        beside
        and isinstance(step.field, NewName)
        and step.field.optional
        and any(left_out(Typed(each)) for each in _parts(text))
    ):
        return Given(None)
    if isinstance(step.field, DAYS):
        words = say_date(heard.day) if heard.day else heard.vague or text
    elif isinstance(step.field, NewName):
        words = _name(chat, step, text, heard) if beside else text
    elif isinstance(step.field, FreeText) and step.field.names_something and not beside:
        words = without_days(text, chat.scene.told_on, chat.work.house.flows.vocabulary)
    elif beside and isinstance(step.field, FreeText) and step.field.names_something:
        return None
    found = step.field.read(Typed(words), chat.scene) if words else None
    return found if isinstance(found, Given) and found.value is not None else None


def _name(chat: Chat, step: Step[object], text: str, heard: Heard) -> str:
    """Of who comes, and so is told of first, any; of a child none that is another's."""
    if _seeks_whom(chat.work.house.flows[chat.session.flow], chat.session, step):
        return heard.person
    return name_beside(as_spelt(text), chat.scene.told_on, chat.work.house.flows.vocabulary)


def _is_known(answers: Mapping[str, Json], name: str) -> bool:
    """Whether he is told of already, as far as his name says."""
    known = {word for each in called(list(answers.values())) for word in each.casefold().split()}
    return not known or not known.isdisjoint(name.casefold().split())


async def _fill_in(chat: Chat, flow: Flow, step: Step[object] | None, said: Said, text: str, heard: Heard) -> None:
    before = chat.session
    answers, opened = {**before.answers, **said.others}, before.opened
    if step is not None and said.own is not None:
        answers[step.id] = said.own.value
        opened = "" if opened == step.id else opened
    session = replace(before, answers=answers, opened=opened, picked=[])
    if said.query and step is not None:
        session = replace(session, asked=step.id, query=said.query)
    above = (*shown(chat, flow, step, said, session), *left(chat, flow, session, said, text, heard))
    turn = ask(flow, session, chat.scene, above=above)
    await fill.settle(chat, flow, turn)
    record(chat, flow, Typed(text), before, turn)
