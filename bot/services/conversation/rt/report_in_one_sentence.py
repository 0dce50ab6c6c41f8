"""The short way in: a sentence that tells what happened opens the right report, with what was understood filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.dialogue.fields import Choice, RtNumber, VillagePick
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Size, Text, Typed
from bot.dialogue.question import Step
from bot.dialogue.reading import NOT_LOADABLE, Given, Json, Scene
from bot.dialogue.traits import DATE
from bot.domain.areas import Level, level_of
from bot.domain.days.dates import say_date, say_date_with_weekday
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.sentences import Heard, understand_sentence
from bot.domain.sentences.names_told import names_beside
from bot.domain.sentences.several import events_in
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled
from bot.services.conversation.rt.kept_photos import is_only_photos
from bot.services.conversation.rt.look_up import find_in_rt
from bot.services.work.standing_buttons import TO_MENU, at_once

SHORTEST = 3
"""Words of a sentence that names somebody and tells what happened; fewer are a name."""
_OUTSIDE = frozenset({"3", "4", "5"})
"""How far a move goes that leaves the regency: no village to pick there, so the place stays in words."""


async def take(chat: Chat, text: str) -> bool:
    """Opens the report that the sentence tells of; False where it tells none for sure, and the menu is to be shown."""
    if chat.officer.role is not Role.RT:
        return False
    flows = chat.work.house.flows
    first, *others = events_in(text, chat.scene.told_on, flows.vocabulary) or (None,)
    heard = first or understand_sentence(text, chat.scene.told_on, flows.vocabulary)
    flow = flows.get(heard.kind) if heard else None
    if heard is None or flow is None:
        return False
    after = [await keep_heard(chat, each) for each in others if each is not None]
    if not flow.steps:
        period = await chat.work.open_period(chat.officer.area)
        chat.tell(Text(f"{flow.kind}-confirm"), options=(at_once(flow, period, size=Size.MAIN), *TO_MENU))
    else:
        answers = understood(flow, heard, chat.scene)
        heard = await _found_by_number(chat, _of_whom_is_asked(flow, heard))
        above = (_as_understood(flow, heard, answers), *_who_else(chat, flow, text, heard, after), *_says_next(after))
        await fill.open_report(chat, flow.kind, answers, above, heard.person)
    return True


async def keep_heard(chat: Chat, heard: Heard) -> Text | None:
    """Another event, put aside until what is under way is told; None where too many wait already."""
    flow = chat.work.house.flows.get(heard.kind)
    if flow is None or not flow.steps:
        return None
    answers = understood(flow, heard, chat.scene)
    found = await _found_by_number(chat, _of_whom_is_asked(flow, heard))
    kept = half_filled.keep_for_later(chat, flow, answers, found.person)
    who = {"who": readable(heard.person) or "none"}
    return Text("short-way-event", who, {"kind": Text(f"kind-{flow.kind}")}) if kept else None


def _who_else(chat: Chat, flow: Flow, text: str, heard: Heard, after: Sequence[Text | None]) -> tuple[Text, ...]:
    """Of *pak Asep dan bu Dedeh pindah* the second, of whom nothing is taken: a report asks for one, or a family."""
    said = [heard.person, heard.nik, *heard.details.values()]
    others = (
        ()
        if after or not heard.person
        else names_beside(text, chat.scene.told_on, chat.work.house.flows.vocabulary, said)
    )
    return (Text("said-beside-left", {"words": ", ".join(others)}),) if others else ()


def _says_next(after: Sequence[Text | None]) -> tuple[Text, ...]:
    kept = [each for each in after if each is not None]
    return (Text("short-way-next"), *kept) if kept else ()


async def take_within(chat: Chat, text: str) -> bool:
    """The same at the first question of a report, where the sentence tells of that very kind and names somebody."""
    flow = chat.work.house.flows.get(chat.session.flow)
    if flow is None or not is_only_photos(flow, chat.session) or len(text.split()) < SHORTEST:
        return False
    heard = understand_sentence(text, chat.scene.told_on, chat.work.house.flows.vocabulary)
    return bool(heard and heard.kind == chat.session.flow and heard.person) and await take(chat, text)


async def _found_by_number(chat: Chat, heard: Heard) -> Heard:
    """With the NIK as his name, where somebody here has it: it says more than how he is called."""
    if heard.nik and await find_in_rt(chat.outlook, chat.officer.area, heard.nik):
        return replace(heard, person=heard.nik)
    return heard


def understood(flow: Flow, heard: Heard, scene: Scene) -> dict[str, Json]:
    """The answers that the sentence gives to the flow's questions; what a question would refuse is left out."""
    day = say_date(heard.day) if heard.day else heard.vague
    said = {_day_step(flow, heard): day} if day else {}
    return dict(_taken(flow, {**said, **heard.details}, scene))


def _day_step(flow: Flow, heard: Heard) -> str:
    """Which question the day of the sentence answers."""
    spoken = flow.traits.spoken if flow.traits else None
    days = spoken.day_of if spoken else {}
    return next((day for step, day in days.items() if step in heard.details), DATE)


def _taken(flow: Flow, said: Mapping[str, str], scene: Scene) -> Iterator[tuple[str, Json]]:
    for step in flow.steps:
        if step.id not in said:
            continue
        match step.field.read(Typed(_with_rw(step, said[step.id], scene)), scene):
            case Given(value):
                yield step.id, value
            case _ if _is_code(step, said[step.id]):
                yield step.id, said[step.id]
            case _ if isinstance(step.field, VillagePick) and said.get("scope") in _OUTSIDE:
                yield step.id, ["", said[step.id]]


def _with_rw(step: Step[object], words: str, scene: Scene) -> str:
    """`3`, an RT told without its RW, is of the teller's own."""
    if not isinstance(step.field, RtNumber) or "/" in words or level_of(scene.area) is not Level.RT:
        return words
    return f"{words}/{scene.area.split('/')[1]}"


def _of_whom_is_asked(flow: Flow, heard: Heard) -> Heard:
    """Of a baby's insurance the sentence names the mother, but the question is which baby."""
    spoken = flow.traits.spoken if flow.traits else None
    return replace(heard, person="") if spoken and spoken.asks_another else heard


def _is_code(step: Step[object], words: str) -> bool:
    """Whether it is an answer as it is stored: a code of the step's list."""
    try:
        step.field.load(words)
    except NOT_LOADABLE:
        return False
    return isinstance(step.field, Choice)


def _as_understood(flow: Flow, heard: Heard, answers: Mapping[str, Json]) -> Text:
    """What was understood, to be confirmed: at once by going on, and on the review page before anything is sent."""
    day = say_date_with_weekday(heard.day) if heard.day and _day_step(flow, heard) in answers else "none"
    about = {"person": readable(heard.person) or "none", "day": day}
    return Text("short-way", about, {"kind": Text(f"kind-{flow.kind}")})
