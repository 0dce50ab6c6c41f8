"""Where a conversation stands: its answers and a revision, never a position."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from pydantic import BeforeValidator

from bot.dialogue.context import Context
from bot.dialogue.flow import Flow
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import NOT_LOADABLE, Json
from bot.dialogue.shown_choice import ShownChoice, from_list
from bot.dialogue.stored_context import from_flat


@dataclass(frozen=True, slots=True)
class Session:
    """Kept as JSON between turns. `asked` is the step whose question was last shown, so that an answer to it is never
    taken for another's; `offered` maps each option then shown to the answer it stands for; `query` is the name
    last searched, `picked` what is chosen so far where several may be, `opened` the extra question that was
    asked for, `left` how many questions were said to be left. `context` says what it is about (a report being fixed,
    a decision being reasoned); `address` is where it was last spoken. `labels` are the buttons last shown at
    `labelled_at`, with their tokens, so that a label typed out, in whatever language it was shown, is as good as its
    button. `heard` is what became of the last messages, by their numbers: which question of which report they
    answered. `shown` are the names of the messages at `shown_at` whose buttons are its, true for a question."""

    id: str = ""
    revision: int = 0
    flow: str = ""
    version: int = 1
    answers: Mapping[str, Json] = field(default_factory=dict)
    asked: str = ""
    offered: Mapping[str, Json] = field(default_factory=dict)
    query: str = ""
    picked: list[Json] = field(default_factory=list)
    opened: str = ""
    left: int = 0
    context: Annotated[Context, BeforeValidator(from_flat)] = field(default_factory=Context)
    address: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    labelled_at: str = ""
    pages: list[Json] = field(default_factory=list)
    heard: Mapping[str, str] = field(default_factory=dict)
    kept: "tuple[Session, ...]" = ()
    """Reports half filled that were put aside for this one, the latest last."""
    beside: Annotated[ShownChoice, BeforeValidator(from_list)] = field(default_factory=ShownChoice)
    shown: Mapping[str, bool] = field(default_factory=dict)
    shown_at: str = ""
    pressed: str = field(default="", compare=False)
    """The token of the button that was taken last, while nothing else was said since: once more it is a double tap."""
    looked_away: bool = False
    """He was shown something else since its question: the menu, his reports, whom to check."""

    @property
    def put_aside(self) -> "Session":
        """As it is kept beside another: without what belongs to the chat and not to the report."""
        beside = Session(heard={}, kept=())
        return replace(
            self, labels=beside.labels, labelled_at="", pages=beside.pages, shown=beside.shown, shown_at="",
            heard=beside.heard, beside=beside.beside, kept=(), address="", looked_away=False,
        )  # fmt: skip

    @property
    def prefix(self) -> str:
        """The first two parts of a button's token."""
        return f"{self.id}:{self.revision}"


def upgraded(flow: Flow, session: Session) -> Session:
    """The session with its answers as the flow's present version understands them."""
    if session.version == flow.version:
        return session
    answers = dict(session.answers)
    for version in range(session.version, flow.version):
        answers = flow.upgrades[version](answers)
    return replace(session, answers=answers, version=flow.version)


Walked = tuple[Answers, Step[object] | None, list[Step[object]]]
_walked: list[tuple[Flow, Mapping[str, Json], str, Walked]] = []


def walk(flow: Flow, raw: Mapping[str, Json], opened: str = "") -> Walked:
    """Loaded answers, the first applicable step without one (None = all answered), and all steps that apply.

    Beyond an unanswered step, steps that depend on no answer count as applicable, so that the counter can tell; an
    extra one does where it is answered or `opened`. A turn asks several times about the same answers, which are never
    changed in place: the last walk is remembered.
    """
    for known_flow, known_raw, known_opened, walked in _walked:
        if known_raw is raw and known_flow is flow and known_opened == opened:
            return walked
    _walked[:] = [(flow, raw, opened, _walk(flow, raw, opened))]
    return _walked[0][3]


def _walk(flow: Flow, raw: Mapping[str, Json], opened: str) -> Walked:
    values: dict[str, object] = {}
    answers = Answers(values)
    missing: Step[object] | None = None
    applicable: list[Step[object]] = []
    for step in flow.steps:
        if not _applies(step, answers) and not (step.stays and raw.get(step.id)):
            continue
        if step.extra and step.id != opened and raw.get(step.id) is None:
            continue
        applicable.append(step)
        try:
            values[step.id] = _load(step, raw, answers)
        except NOT_LOADABLE:
            missing = missing or step
    return answers, missing, applicable


def addable(flow: Flow, session: Session) -> list[Step[object]]:
    """The extra questions that apply and have no answer yet."""
    answers, _, applicable = walk(flow, session.answers, session.opened)
    return [step for step in flow.steps if step.extra and step not in applicable and _applies(step, answers)]


def reopened(flow: Flow, session: Session, *step_ids: str) -> Session:
    """The session without the answers of these steps, which are asked next; buttons shown before stop working."""
    extra = next((step.id for step in flow.steps if step.extra and step.id in step_ids), session.opened)
    answers = {step: value for step, value in session.answers.items() if step not in step_ids}
    return replace(session, answers=answers, opened=extra, left=0)


def _applies(step: Step[object], answers: Answers) -> bool:
    try:
        return step.when is None or step.when(answers)
    except NOT_LOADABLE:
        return False


def _load(step: Step[object], raw: Mapping[str, Json], answers: Answers) -> object:
    value = raw[step.id]
    if value is None and step.field.optional:
        return None
    loaded = step.field.load(value)
    if not step.field.fits(loaded, answers):
        raise ValueError(step.id)
    return loaded
