"""The page before a report is sent: all answers, *Kirim*, what may be changed or added."""

from dataclasses import replace
from datetime import date

from bot.dialogue.fields.people import MemberPick
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Say, Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Offer, Scene
from bot.dialogue.session import Session, addable, walk
from bot.dialogue.turn import ADD, BACK, CANCEL, EDIT, EXTRA, SEND, Turn, button_of, say_page

REVIEW = "_review"
"""What a session was last `asked` while the review page, its *ubah* or its *tambah keterangan* is shown."""
MOST_LINES, MOST_WORDS, MOST_ROWS = 7, 40, 11
"""Of the answers on a review page, in one message with its buttons; rows are counted with remarks and buttons."""
LETTERS = 24
"""Of an answer in a row, beside its name."""


def review_page(flow: Flow, session: Session, scene: Scene, above: tuple[Text, ...] = ()) -> Turn:
    """All answers with *kirim, ubah, batal* and what may be added."""
    answers, _, applicable = walk(flow, session.answers, session.opened)
    labels = {step.id: step.text(flow.kind, label=True, answers=answers) for step in applicable}
    if not applicable:
        return say_page(session, REVIEW, (*above, Text(f"{flow.kind}-confirm")), (), [SEND, CANCEL])
    lines = _each_once(
        [(step, answer_line(labels[step.id], step, answers.get(step), scene.today)) for step in applicable]
    )
    remarks = tuple(filter(None, (remark(answers, scene) for remark in flow.remarks)))
    if flow.declares:
        remarks += (Text("review-declaration", parts={"words": declaration_of(flow)}),)
    offers = (button_of(EDIT), *_additions(flow, session, answers))
    kind = {"kind": Text(f"kind-{flow.kind}")}
    title, last = Text("review-title", parts=kind), (*remarks, Text("review-ask"))
    if not _is_long(lines, len(remarks), len(offers)):
        return _to_send(flow, say_page(session, REVIEW, (*above, title, *lines, *last), offers, [SEND, CANCEL]))
    turn = _to_send(flow, say_page(session, REVIEW, (*above, title, lines[0], *last), offers, [SEND, CANCEL]))
    return replace(turn, says=(Say((Text("review-answers", parts=kind), *lines[1:])), *turn.says))


def _each_once(told: list[tuple[Step[object], Text]]) -> list[Text]:
    """The lines, without one that names those of a family who go along where he of the line above goes alone."""
    before = (None, *(line.args.get("value") for _, line in told))
    return [
        line
        for above, (step, line) in zip(before, told, strict=False)
        if not (isinstance(step.field, MemberPick) and line.args.get("value") == above)
    ]


def declaration_of(flow: Flow) -> Text:
    """What whoever sends such a report declares by that."""
    return Text(f"declaration-{flow.kind}")


def _to_send(flow: Flow, turn: Turn) -> Turn:
    """The page, whose *Kirim* says that it declares something where it does."""
    if not flow.declares:
        return turn
    *others, page = turn.says
    options = (replace(each, label=Text("button-declare")) if each.id == SEND else each for each in page.options)
    return replace(turn, says=(*others, replace(page, options=tuple(options))))


def _is_long(lines: list[Text], remarks: int, offers: int) -> bool:
    """Whether the answers would push *Kirim* off a small screen: then all but the first, which says of whom, stand
    in a message of their own above it."""
    values = [str(line.args.get("value", "")) for line in lines]
    words = sum(len(value.split()) for value in values)
    rows = sum(1 + len(value) // LETTERS for value in values) + 2 * remarks + offers
    return len(lines) > MOST_LINES or words > MOST_WORDS or rows > MOST_ROWS


def _additions(flow: Flow, session: Session, answers: Answers) -> tuple[Offer, ...]:
    """What the report is the better for is named; the rest stands behind one button, unless it is a single one."""
    extra = addable(flow, session)
    urged = [step for step in extra if step.is_urged(answers)]
    rest = [step for step in extra if step not in urged]
    named = extra if len(rest) < 2 else urged
    return (*(_addition(flow, step) for step in named), *((button_of(EXTRA),) if len(rest) > 1 else ()))


def _addition(flow: Flow, step: Step[object]) -> Offer:
    label = Text("button-add", parts={"what": step.text(flow.kind, label=True)})
    return Offer(f"{ADD}.{step.id}", label, None)


def choose_what_to_edit(flow: Flow, session: Session, above: tuple[Text, ...] = ()) -> Turn:
    """All answers by name, which *ubah* opens."""
    answers, _, applicable = walk(flow, session.answers, session.opened)
    labels = {step.id: step.text(flow.kind, label=True, answers=answers) for step in applicable}
    edits = tuple(Offer(f"{EDIT}.{step}", label, None) for step, label in labels.items())
    return say_page(session, REVIEW, (*above, Text("review-edit")), edits, [BACK, CANCEL])


def choose_what_to_add(flow: Flow, session: Session, above: tuple[Text, ...] = ()) -> Turn:
    """All that may be added, which *tambah keterangan* opens."""
    offers = tuple(_addition(flow, step) for step in addable(flow, session))
    return say_page(session, REVIEW, (*above, Text("review-extra")), offers, [BACK, CANCEL])


def answer_line(label: Text, step: Step[object], value: object, today: date) -> Text:
    """An answer beside the name of its question."""
    shown = Text("answer-skipped") if value is None else step.field.show_on(value, today)
    if isinstance(shown, Text):
        return Text("review-line", parts={"label": label, "value": shown})
    return Text("review-line", {"value": shown}, {"label": label})
