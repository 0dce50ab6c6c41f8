"""*Lengkapi*: an operator is asked in private for what is not known of somebody, a field at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue.context import Completing, Context
from bot.dialogue.engine import ask
from bot.dialogue.fields import BirthDay, Choice, FreeText, KkField, NewName, NikField, TypedTown
from bot.dialogue.fields.suggestions import Suggested
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Field, Step
from bot.dialogue.session import Session, reopened
from bot.domain.areas import is_within, short_name
from bot.domain.people.code_lists import EDUCATION, JOBS
from bot.domain.people.people import Marital, PersonId, Relationship, readable
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.services.chat.chat import Chat
from bot.services.registry.lacking import Lack, lacks_of, lacks_of_person
from bot.services.review.completing import complete
from bot.services.review.renew_cards import renew_cards
from bot.services.review.value_objections import Objection, object_to
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports

_ASKED: Mapping[str, Field[Any]] = {
    "name": NewName(longest=60, optional=True),
    "nik": NikField(optional=True),
    "kk": KkField(optional=True),
    "birth_place": TypedTown(optional=True),
    "birth_date": BirthDay(known=True, optional=True),
    "sex": Choice("sex", ("L", "P"), optional=True),
    "mother": NewName(longest=60, optional=True),
    "relationship": Choice("relationship", tuple(str(each.value) for each in Relationship), optional=True),
    "marital": Choice("marital", tuple(str(each.value) for each in Marital), optional=True),
    "address": FreeText(optional=True, names_something=True),
    "job": Suggested(longest=60, list="job", entries=tuple(JOBS.items()), optional=True),
    "education": Choice("education", tuple(EDUCATION), optional=True),
}
"""How each field that a national list may ask for is asked, as an RT head is."""
_VALUE = "value"
FLOWS: Mapping[str, Flow] = {
    name: Flow(f"complete-{name.replace('_', '-')}", "", (Step(_VALUE, field),), None, review=False)
    for name, field in _ASKED.items()
}


async def begin(chat: Chat, report: Report | None, persons: Sequence[PersonId] = ()) -> Text | None:
    """Asks for the first thing that is not known of those of a report, of these persons alone where some are named, as
    far as they live in his area; None where he was asked, else why not."""
    lacks = await _lacks(chat, report, persons)
    keys = [lack.key for lack in lacks if report is None or not persons or lack.person.id in persons]
    if not keys:
        return Text("complete-nothing")
    await _ask(chat, report, keys, lacks)
    return None


async def _lacks(chat: Chat, report: Report | None, persons: Sequence[PersonId]) -> list[Lack]:
    work, area = chat.work, chat.officer.area
    if report is not None:
        found = list(await lacks_of(work, report))
    else:
        found = [lack for who in persons for lack in await lacks_of_person(work, area, who)]
    return [lack for lack in found if is_within(lack.person.area, area)]


async def _ask(
    chat: Chat,
    report: Report | None,
    keys: Sequence[tuple[PersonId, str]],
    lacks: Sequence[Lack],
    above: tuple[Text, ...] = (),
) -> None:
    """The first of these that is still not known; `keys` is not empty."""
    (person, field), *rest = keys
    lack = next(each for each in lacks if each.key == (person, field))
    left = tuple(f"{who} {name}" for who, name in rest)
    about = Completing(person, field, report.id if report else None, left)
    session = Session(id=chat.work.house.new_id(), flow=FLOWS[field].kind, context=Context(completing=about))
    whom = await _whom(chat, lack, len(keys))
    turn = ask(FLOWS[field], session, chat.scene, above=(*above, whom))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def _whom(chat: Chat, lack: Lack, left: int) -> Text:
    """Named so that two of one name are told apart: he is asked in private."""
    person = lack.person
    about: dict[str, str | int] = {
        "name": readable(person.name),
        "born": person.born.say() if person.born else "none",
        "house": readable(person.address) or "none",
        "rt": short_name(person.area),
        "left": left,
    }
    return Text("complete-whom", about)


async def complete_what_was_said(chat: Chat, session: Session) -> None:
    """Enters the answer, and asks for the next thing."""
    about = session.context.completing
    if about is None:
        raise ValueError("nothing is being completed")
    chat.keep(Session())
    report = await reports.get(chat.work.transaction, about.report) if about.report else None
    if report is not None and not may_decide(chat.officer, report.area):
        chat.tell(Text("decide-not-yours"), options=TO_MENU)
        return
    lacks = await _lacks(chat, report, [about.person])
    lack = next((each for each in lacks if each.key == (about.person, about.field)), None)
    value = session.answers.get(_VALUE)
    if lack is not None and value is not None:
        if objection := await _objection(chat, session, report, lack, str(value)):
            _ask_again(chat, session, objection)
            return
        await complete(chat.work, chat.officer, report, lack, str(value))
        report = await reports.get(chat.work.transaction, report.id) if report else None
        if report is not None:
            await renew_cards(chat.work, report)
    above = (Text("complete-known-already"),) if lack is None else ()
    await _go_on(chat, report, about, above)


async def _objection(chat: Chat, session: Session, report: Report | None, lack: Lack, value: str) -> Objection | None:
    found = await object_to(chat.work, report, lack, value)
    stands = found is not None and found.once and session.context.doubted.get(_VALUE) == value
    return None if stands else found


def _ask_again(chat: Chat, session: Session, objection: Objection) -> None:
    flow = next(flow for flow in FLOWS.values() if flow.kind == session.flow)
    value = str(session.answers[_VALUE])
    context = session.context.doubting(_VALUE, value)
    again = replace(reopened(flow, session, _VALUE), context=context, revision=session.revision + 1)
    if objection.ways:
        chat.tell(objection.text, options=objection.ways)
    turn = ask(flow, again, chat.scene, above=() if objection.ways else (objection.text,))
    chat.keep(turn.session)
    chat.ask(turn.says)


async def _go_on(chat: Chat, report: Report | None, about: Completing, above: tuple[Text, ...]) -> None:
    lacks = await _lacks(chat, report, [about.person])
    keys = {lack.key for lack in lacks}
    left = [key for each in about.left if (key := _key(each)) in keys]
    if left:
        await _ask(chat, report, left, lacks, above)
    else:
        others = (Command.INCOMPLETE.button(Text("button-complete-others")),)
        chat.tell(*above, Text("complete-done", {"left": len(lacks)}), options=(*others, *TO_MENU))


def _key(told: str) -> tuple[PersonId, str]:
    who, _, field = told.partition(" ")
    return PersonId(who), field
