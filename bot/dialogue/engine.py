"""One turn of a conversation, pure: what was said to a session gives the next session and what to say."""

import re
from dataclasses import replace
from typing import assert_never

from bot.dialogue.called import called_so, named_on
from bot.dialogue.fields import Choice, clean
from bot.dialogue.fields.people import ABSENT, MemberPick
from bot.dialogue.fields.words import refuse_means
from bot.dialogue.flow import Flow
from bot.dialogue.leafing import LEAF, is_leafing, leaf_lookup, leaf_offers, leaf_question
from bot.dialogue.paging import besides, page_before, page_of, shows_all, typed_query
from bot.dialogue.prompt import Pressed, Said, Text, Typed
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found, Given, Json, Lookup, NotHere, Offer, Refusal, Scene
from bot.dialogue.review_page import REVIEW, choose_what_to_add, choose_what_to_edit, review_page
from bot.dialogue.session import Session, reopened, upgraded, walk
from bot.dialogue.ticking import ticked_by_name
from bot.dialogue.turn import BACK, CANCEL, EDIT, EXTRA, SEND, SKIP, Turn, say_page
from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.sayings.nothing import Nothing, said_nothing
from bot.domain.sayings.pointing import points_at

WORDS = {"kembali": BACK, "batal": CANCEL, "lewati": SKIP, "kirim": SEND, "ubah": EDIT}
"""Words that stand for a button, with a leading slash as well; never an answer."""


def advance(flow: Flow, session: Session, said: Said, scene: Scene) -> Turn:
    """Hears one thing said. A stale or foreign button, or an answer to a question that a new version of the flow has
    put elsewhere, changes nothing and asks again."""
    shown_by, session = session.version, upgraded(flow, session)
    _, step, _ = walk(flow, session.answers, session.opened)
    option = _option(session, step, said)
    if option == SEND and flow.declares and shown_by < flow.version:
        return _again(flow, session, scene, Text("question-changed"))  # it may have shown no words to declare
    if option == CANCEL:
        return Turn(session, cancelled=True)
    if option is None and isinstance(said, Pressed):
        is_double = bool(session.pressed) and said.token == session.pressed
        return _again(flow, session, scene, Text("pressed-twice" if is_double else "stale-button"))
    if session.asked not in ("", step.id if step else REVIEW):
        return _again(flow, session, scene, Text("question-changed"))
    session = replace(session, pressed=said.token if isinstance(said, Pressed) else "")
    if option is not None:
        return _choose(flow, session, option, scene)
    if step is None:
        return _again(flow, session, scene, _no_answer(session, said))
    return _read(flow, session, step, said, scene)


def _read(flow: Flow, session: Session, step: Step[object], said: Said, scene: Scene) -> Turn:
    """What the question makes of it."""
    if (ticked := _ticked(session, step, said)) is not None:
        return ask(flow, replace(session, picked=ticked), scene)
    understood = step.field.read(said, scene)
    match understood:
        case Refusal(text):
            return ask(flow, session, scene, above=(text,))
        case Lookup(query=query):
            return ask(flow, replace(session, asked=step.id, query=query), scene)
        case Given(value):
            return _answer(flow, session, step, value, scene)
        case _:
            assert_never(understood)


def _no_answer(session: Session, said: Said) -> Text:
    """Why nothing came of it where no question is asked; what is not written is named, so that nobody takes it for
    kept."""
    if not isinstance(said, Typed):
        return refuse_means(said, "text").text
    return Text("refuse-page" if _chooses(session) else "refuse-review")


def picks(flow: Flow, session: Session, said: Said, scene: Scene) -> bool:
    """Whether this chooses among what the question under way offers, by whatever words."""
    session = upgraded(flow, session)
    _, step, _ = walk(flow, session.answers, session.opened)
    if _option(session, step, said) is not None or (step is not None and _ticked(session, step, said) is not None):
        return True
    return step is not None and isinstance(step.field, Choice) and isinstance(step.field.read(said, scene), Given)


def _again(flow: Flow, session: Session, scene: Scene, above: Text) -> Turn:
    """The same page once more. A report that an earlier version showed to be confirmed, and that is sent at once today,
    waits for its *kirim* all the same."""
    _, step, _ = walk(flow, session.answers, session.opened)
    if step is not None:
        return ask(flow, session, scene, above=(above,))
    if _chooses(session):
        edits = any(option.startswith(f"{EDIT}.") for option in session.offered)
        return choose_what_to_edit(flow, session, (above,)) if edits else choose_what_to_add(flow, session, (above,))
    return _review(flow, session, scene, (above,))


def _chooses(session: Session) -> bool:
    """Whether *ubah* or *tambah keterangan* is shown, from where *kembali* leads to the review."""
    return session.asked == REVIEW and BACK in session.offered


def ask(flow: Flow, session: Session, scene: Scene, found: Found | None = None, above: tuple[Text, ...] = ()) -> Turn:
    """Asks for the first answer that is missing, or shows the review; `above` stands over the question."""
    session = upgraded(flow, session)
    answers, step, applicable = walk(flow, session.answers, session.opened)
    if step is None:
        return _review(flow, session, scene, above) if flow.review else Turn(session, submitted=True)
    if session.asked != step.id:
        session = replace(session, query="", picked=[])
    leafing = step.field.by_house and is_leafing(session.query)
    typed = typed_query(session.query)
    needed = leaf_lookup(session.query) if leafing else step.field.lookup(answers, typed)
    if needed is not None and found is None:
        return Turn(session, lookup=needed, above=above)
    others: tuple[NotHere, ...] = ()
    if found is not None:
        others = _not_here(step, answers, scene, found)
        above = (*above, *(each.says for each in others), *step.field.set_aside(found))
        found = step.field.sift(found, Asking(answers, scene, found))
        session = replace(session, query=besides(session.query)) if others else session
    only = step.field.only_answer(Asking(answers, scene, found))
    if only is not None:
        above = (*above, step.field.only_says(Asking(answers, scene, found)))
        if not _comes_back(flow, session, step):
            return ask(flow, _answered(session, step, only), scene, above=above)
        if session.asked != REVIEW and step is not applicable[0]:  # He was never asked this: *kembali* goes past it.
            return ask(flow, reopened(flow, session, applicable[applicable.index(step) - 1].id), scene)
    number = applicable.index(step) + 1
    page = page_of(step.field, found, session.query) if found is not None and not leafing else None
    page = None if session.picked else page
    found, above = (page.found, (*above, *page.counted)) if page else (found, above)
    is_deeper = leafing or page_before(session.query, step.field) is not None
    navigation = ([SKIP] if step.field.optional else []) + ([BACK] if number > 1 or is_deeper else []) + [CANCEL]
    asking = Asking(answers, scene, found, session.picked, session.answers)
    offers = step.field.offers(asking)
    offers = page.onward(step.field, offers) if page else offers
    offers = (*offers, *leaf_offers(step.field, session.query, found))
    left = _left(session, step, applicable[number - 1 :])
    session = replace(session, left=left or session.left)
    lines = (
        *above,
        *_tell_anyway(flow, others, offers),
        *_question(flow, step, asking, session.query if leafing else typed),
    )
    return say_page(session, step.id, lines, offers, navigation, step.field.wants, left)


def _comes_back(flow: Flow, session: Session, step: Step[object]) -> bool:
    """Whether he came to the question from one behind it: what is answered by itself would send him forward again."""
    asked = [each.id for each in flow.steps]
    return session.asked == REVIEW or session.asked in asked[asked.index(step.id) + 1 :]


def _not_here(step: Step[object], answers: Answers, scene: Scene, found: Found) -> tuple[NotHere, ...]:
    """Those who could be the answer if they were on the list."""
    those = Found(found.query, tuple(each.resident for each in found.not_here))
    fit = (
        {each.id for each in step.field.sift(those, Asking(answers, scene, those)).residents} if those.residents else ()
    )
    return tuple(each for each in found.not_here if each.resident.id in fit)


def _tell_anyway(flow: Flow, others: tuple[NotHere, ...], offers: tuple[Offer, ...]) -> tuple[Text, ...]:
    """How the death of who lives elsewhere by now is told from here all the same, where nobody there tells it."""
    is_the_last = flow.traits is not None and flow.traits.told.is_the_last
    goes_on = any(each.is_elsewhere for each in others) and any(offer.id == ABSENT for offer in offers)
    return (Text("not-here-tell-anyway"),) if is_the_last and goes_on else ()


def _left(session: Session, step: Step[object], ahead: list[Step[object]]) -> int:
    """How many questions are left with this one; 0 where that is not said, for it is the last, or more came up than he
    was told."""
    left = sum(each is step or each.id not in session.answers for each in ahead)
    said_before = session.left if session.asked == step.id else session.left - 1
    return left if left > 1 and (not session.left or left <= said_before) else 0


def _question(flow: Flow, step: Step[object], asking: Asking, query: str) -> tuple[Text, ...]:
    """The question below its hint, or what a search brought."""
    found, answers = asking.found, asking.answers
    if query and found is not None and not asking.picked:
        if is_leafing(query):
            return (leaf_question(query, found),)
        about = {"query": query, "skip": "yes" if step.field.optional else "no"}
        return (Text(f"{step.field.found_key}-{'some' if found.is_any else 'none'}", about),)
    hint = step.hint(answers, asking.scene) if step.hint else None
    question = step.text(flow.kind, answers=answers)
    question = replace(question, key=question.key + step.field.asked_as(asking))
    return (hint, question) if hint else (question,)


def _review(flow: Flow, session: Session, scene: Scene, above: tuple[Text, ...] = ()) -> Turn:
    """The page before it is sent; a rule that objects has its question asked again instead."""
    return _objection(flow, session, scene) or review_page(flow, session, scene, above)


def _objection(flow: Flow, session: Session, scene: Scene) -> Turn | None:
    answers, _, _ = walk(flow, session.answers, session.opened)
    for problem in filter(None, (rule(answers, scene) for rule in flow.rules)):
        step, given = problem.step.id, str(session.answers.get(problem.step.id))
        if problem.once and session.context.doubted.get(step) == given:
            continue
        if problem.once:
            session = replace(session, context=session.context.doubting(step, given))
        return ask(flow, reopened(flow, session, problem.step.id), scene, above=(problem.text,))
    return None


def _option(session: Session, step: Step[object] | None, said: Said) -> str | None:
    """The offered option that was pressed or typed as its number, or the one of `WORDS` that was typed."""
    if isinstance(said, Pressed):
        prefix, _, option = said.token.rpartition(":")
        return option if prefix == session.prefix and option in session.offered else None
    typed = clean(said.text).lower() if isinstance(said, Typed) else ""
    for word in (typed.removeprefix("/"), without_courtesy(typed)):
        if word in WORDS:
            return WORDS[word]
    if step is not None and typed and (pointed := _pointed_at(session, step, typed)):
        return pointed
    if step is None and not _chooses(session):
        return None  # of a review some buttons may not have been shown, and none is pressed by a number
    choices = [option for option in session.offered if option not in WORDS.values()]
    if re.fullmatch("[1-9][0-9]?", typed) and int(typed) <= len(choices) and (step is None or step.field.numbered):
        return choices[int(typed) - 1]
    return None


def _ticked(session: Session, step: Step[object], said: Said) -> list[Json] | None:
    """Who of a family is ticked then, by a name that was typed."""
    is_shown = isinstance(said, Typed) and session.asked == step.id
    return ticked_by_name(session, clean(said.text)) if isinstance(said, Typed) and is_shown else None


def _pointed_at(session: Session, step: Step[object], typed: str) -> str:
    """`semuanya`, `tidak ada di daftar`: the choice that is offered and called so; empty where there is none."""
    if isinstance(step.field, MemberPick) and step.field.by_name:
        return called_so(typed, session.offered, session.answers.get(step.field.of.id))
    if step.field.nothing_is in session.offered and said_nothing(typed) is Nothing.NONE:
        return step.field.nothing_is
    is_found = session.asked == step.id and not session.picked and shows_all(session.query, session.offered)
    if is_found and (option := named_on(typed, session.offered)):
        return option
    if not step.field.pointed_at:
        return ""
    named = (step.field.pointed_at.get(which, "") for which in points_at(typed))
    return next((option for option in named if option in session.offered), "")


def _choose(flow: Flow, session: Session, option: str, scene: Scene) -> Turn:
    _, step, applicable = walk(flow, session.answers, session.opened)
    if option not in session.offered and option != BACK:
        return _again(flow, session, scene, _not_now(option))
    if option == BACK:
        return _go_back(flow, session, applicable[: applicable.index(step)] if step else applicable, scene)
    if step is not None and option.startswith("+"):
        chosen = session.offered[option]
        return ask(flow, replace(session, picked=chosen if isinstance(chosen, list) else []), scene)
    if step is not None and option.startswith(LEAF):
        return ask(flow, replace(session, asked=step.id, query=str(session.offered[option])), scene)
    if step is not None and step.field.is_outdated(option, session.offered[option], scene):
        return ask(flow, session, scene, above=(Text("day-changed"),))
    if step is not None:
        return _answer(flow, session, step, None if option == SKIP else session.offered[option], scene)
    if option == SEND:
        return _objection(flow, session, scene) or Turn(session, submitted=True)
    if option == EDIT:
        return choose_what_to_edit(flow, session)
    if option == EXTRA:
        return choose_what_to_add(flow, session)
    return ask(flow, reopened(flow, session, option.partition(".")[2]), scene)


def _not_now(option: str) -> Text:
    """That a word does not fit here, called as its button is in the language of the chat."""
    return Text("refuse-word", parts={"typed": Text(f"button-{option.removeprefix('_')}")})


def _go_back(flow: Flow, session: Session, answered: list[Step[object]], scene: Scene) -> Turn:
    """Drops the last answer before the question shown; from *ubah* and an extra question, shows the review again."""
    if session.picked:
        return ask(flow, replace(session, picked=[]), scene)
    if is_leafing(session.query):
        return ask(flow, replace(session, query=""), scene)
    _, step, _ = walk(flow, session.answers, session.opened)
    if step is not None and (before := page_before(session.query, step.field)) is not None:
        return ask(flow, replace(session, query=before), scene)
    if session.opened and session.asked == session.opened:
        return ask(flow, replace(session, opened=""), scene)
    if not answered:
        return _again(flow, session, scene, _not_now(BACK))
    return ask(flow, session if _chooses(session) else reopened(flow, session, answered[-1].id), scene)


def _answer(flow: Flow, session: Session, step: Step[object], value: Json, scene: Scene) -> Turn:
    return ask(flow, _answered(session, step, value), scene)


def _answered(session: Session, step: Step[object], value: Json) -> Session:
    opened = "" if session.opened == step.id else session.opened
    return replace(session, answers={**session.answers, step.id: value}, opened=opened, picked=[])
