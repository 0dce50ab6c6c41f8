"""One turn of a conversation, pure: what was said to a session gives the next session and what to say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.fields import clean
from bot.dialogue.flow import Flow, Found, Given, Json, Lookup, Offer, Refusal, Scene, Step
from bot.dialogue.prompt import Option, Pressed, Said, Say, Text, Typed, Wants
from bot.dialogue.session import Session, upgraded, walk

BACK, CANCEL, SKIP, SEND, EDIT = "_back", "_cancel", "_skip", "_send", "_edit"
WORDS = {"kembali": BACK, "batal": CANCEL, "lewati": SKIP, "kirim": SEND, "ubah": EDIT}
"""Words that stand for a button; with a leading slash as well."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn leaves. With `lookup` set, read it and call `ask` with what was found; with `submitted`, build the
    report from the session's answers; `cancelled` when the person gave up."""

    session: Session
    says: tuple[Say, ...] = ()
    lookup: Lookup | None = None
    above: tuple[Text, ...] = ()
    submitted: bool = False
    cancelled: bool = False


def advance(flow: Flow, session: Session, said: Said, scene: Scene) -> Turn:
    """Hears one thing said. A stale or foreign button changes nothing and asks again."""
    session = replace(session, answers=upgraded(flow, session), version=flow.version)
    pressed = _pressed(session, said)
    if pressed is not None:
        return _choose(flow, session, pressed, scene)
    if isinstance(said, Pressed):
        return ask(flow, session, scene, above=(Text("stale-button"),))
    _, step, _ = walk(flow, session.answers)
    if step is None:
        return ask(flow, session, scene, above=(Text("refuse-review"),))
    chosen = _by_number(step, session, said)
    if chosen is not None:
        return _choose(flow, session, chosen, scene)
    match step.field.read(said, scene):
        case Refusal(text):
            return ask(flow, session, scene, above=(text,))
        case Lookup() as lookup:
            return Turn(session, lookup=lookup)
        case Given(value):
            return _answer(flow, session, step, value, scene)


def ask(
    flow: Flow, session: Session, scene: Scene, found: Found | None = None, above: tuple[Text, ...] = ()
) -> Turn:
    """Asks for the first answer that is missing, or shows the review; `above` stands over the question."""
    answers, step, applicable = walk(flow, session.answers)
    if step is None:
        return review(flow, session, scene, above) if flow.review else Turn(session, submitted=True)
    needed = step.field.lookup(answers)
    if needed is not None and found is None:
        return Turn(session, lookup=needed, above=above)
    question = Text(f"{flow.kind}-{step.id}")
    if needed is None and found is not None:
        question = Text("found-some" if found.residents else "found-none", {"query": found.query})
    offers = step.field.offers(answers, scene, found)
    navigation = [SKIP] if step.field.optional else []
    navigation += [BACK] if session.answers else []
    counter = (applicable.index(step) + 1, len(applicable))
    return _say(session, (*above, question), offers, (*navigation, CANCEL), step.field.wants, counter)


def review(flow: Flow, session: Session, scene: Scene, above: tuple[Text, ...] = (), editing: bool = False) -> Turn:
    """Shows all answers with *kirim, ubah, batal*; a rule that objects has its question asked again instead."""
    answers, _, applicable = walk(flow, session.answers)
    for rule in flow.rules:
        problem = rule(answers, scene)
        if problem is not None:
            return ask(flow, _without(session, problem.step.id), scene, above=(problem.text,))
    labels = {step.id: Text(f"{flow.kind}-{step.id}.label") for step in applicable}
    if editing:
        edits = tuple(Offer(f"{EDIT}.{id}", label, None) for id, label in labels.items())
        return _say(session, (Text("review-edit"),), edits, (BACK, CANCEL))
    lines = [_line(labels[step.id], step, answers.get(step)) for step in applicable]
    title = Text("review-title", parts={"kind": Text(f"kind-{flow.kind}")})
    navigation = (SEND, EDIT, CANCEL) if applicable else (SEND, CANCEL)
    return _say(session, (*above, title, *lines, Text("review-ask")), (), navigation)


def _line(label: Text, step: Step[object], value: object) -> Text:
    shown = Text("answer-skipped") if value is None else step.field.show(value)
    if isinstance(shown, Text):
        return Text("review-line", parts={"label": label, "value": shown})
    return Text("review-line", {"value": shown}, {"label": label})


def _pressed(session: Session, said: Said) -> str | None:
    """The offered option that was pressed, or typed as one of `WORDS`; None for anything that is not on offer."""
    if isinstance(said, Typed):
        word = WORDS.get(clean(said.text).lower().removeprefix("/"))
        return word if word == CANCEL or word in session.offered else None
    if isinstance(said, Pressed):
        prefix, _, option = said.token.rpartition(":")
        return option if prefix == session.prefix and option in session.offered else None
    return None


def _by_number(step: Step[object], session: Session, said: Said) -> str | None:
    """`2` picks the second choice, where typed numbers are no answers of their own."""
    if not (isinstance(said, Typed) and getattr(step.field, "numbered", False)):
        return None
    choices = [id for id in session.offered if not id.startswith("_")]
    typed = clean(said.text)
    return choices[int(typed) - 1] if typed.isascii() and typed.isdigit() and 0 < int(typed[:4]) <= len(choices) else None


def _choose(flow: Flow, session: Session, option: str, scene: Scene) -> Turn:
    answers, step, applicable = walk(flow, session.answers)
    if option == CANCEL:
        return Turn(session, cancelled=True)
    if option == SEND:
        return Turn(session, submitted=True)
    if option == EDIT:
        return review(flow, session, scene, editing=True)
    if option.startswith(EDIT):
        return ask(flow, _without(session, option.removeprefix(f"{EDIT}.")), scene)
    if option == BACK:
        answered = [s.id for s in applicable if s.id in session.answers]
        editing = any(id.startswith(f"{EDIT}.") for id in session.offered)
        return ask(flow, session if editing or not answered else _without(session, answered[-1]), scene)
    if step is None:
        return ask(flow, session, scene)
    return _answer(flow, session, step, None if option == SKIP else session.offered[option], scene)


def _answer(flow: Flow, session: Session, step: Step[object], value: Json, scene: Scene) -> Turn:
    answers: Mapping[str, Json] = {**session.answers, step.id: value}
    return ask(flow, replace(session, answers=answers, revision=session.revision + 1, offered={}), scene)


def _without(session: Session, step_id: str) -> Session:
    answers = {id: value for id, value in session.answers.items() if id != step_id}
    return replace(session, answers=answers, revision=session.revision + 1, offered={})


def _say(
    session: Session,
    lines: tuple[Text, ...],
    offers: tuple[Offer, ...],
    navigation: tuple[str, ...],
    wants: Wants = Wants.NOTHING,
    counter: tuple[int, int] | None = None,
) -> Turn:
    offered: dict[str, Json] = {offer.id: offer.value for offer in offers} | dict.fromkeys(navigation)
    if offered != session.offered:
        session = replace(session, offered=offered, revision=session.revision + 1)
    options = tuple(Option(o.id, o.label) for o in offers)
    options += tuple(Option(id, Text(f"button-{id.removeprefix('_')}")) for id in navigation)
    return Turn(session, (Say(lines, options, session.prefix, wants, counter),))
