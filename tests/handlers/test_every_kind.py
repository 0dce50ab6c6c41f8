"""What holds for every kind of report, also for one that is added tomorrow."""

import re
from random import Random

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Picture, Pressed, Said, Text, Typed, Wants
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from bot.dialogue.stored_session import read_session, write_session
from bot.dialogue.traits import Brings
from bot.domain.report.changes import MOTHER_FACT, AddPerson, Change, Propose, fact_key
from tests.every import every
from tests.examples import examples
from tests.handlers.chat import FLOWS, TEXTS, Chat
from tests.handlers.walks import ENOUGH, RUBBISH, STRANGE, along, answer_once, wander

MOST_REASONS, ROW = 8, 32
"""With own words and *kembali* ten rows; the letters that a row takes on a phone."""
every_kind = pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.kind)


@every_kind
def test_the_first_question_asks(flow: Flow) -> None:
    chat = Chat(flow)
    assert chat.text.strip()
    assert chat.labels[-1] == "Batal"


@every_kind
@every("said", RUBBISH, name=lambda said: repr(said)[:40])
def test_rubbish_is_refused_with_a_reason_and_changes_nothing(flow: Flow, said: Said) -> None:
    for chat in along(flow):
        before, asked = chat.session, chat.text
        reason = chat.hear(said).lines[0]
        assert reason.startswith(("refuse-", "stale-button", "question-")), (asked, reason)
        assert (chat.session, chat.text.splitlines()[-1]) == (before, asked.splitlines()[-1])


@every_kind
def test_who_typed_no_choice_reads_one_that_may_be_typed_and_of_no_number(flow: Flow) -> None:
    for chat in along(flow):
        refused = chat.hear(Typed("apapun")).text.partition("\n")[0]
        if "Tekan salah satu tombol" in refused:
            told = re.search(r"tombol, atau ketik (?:namanya|tulisannya)\.(?: Contoh: (.+)\.)?$", refused)
            assert told, chat.text
            assert told[1] is None or told[1] in chat.labels, chat.text


@every_kind
def test_a_photo_is_taken_only_where_one_is_asked_for(flow: Flow) -> None:
    for chat in along(flow):
        before, wanted = chat.session, chat.shown.wants is Wants.PHOTO
        chat.hear(Picture("f9", "ini"))
        assert (chat.session == before) is not wanted


@every_kind
@every("text", STRANGE, name=ascii)
def test_strange_text_is_refused_or_kept_as_it_is(flow: Flow, text: str) -> None:
    for chat in along(flow):
        before = chat.answers
        chat.hear(Typed(text))
        taken = [_said(value) for step, value in chat.answers.items() if step not in before]
        assert taken in ([], [text], ["pesA"], ["Asep"])
        assert chat.text


def _said(value: Json) -> Json:
    """Of somebody who is in no list his name."""
    who = value[0] if isinstance(value, list) and value else value
    return who["name"] if isinstance(who, dict) and "name" in who else value


@every_kind
def test_a_button_of_an_earlier_question_changes_nothing(flow: Flow) -> None:
    old: list[str] = []
    for chat in along(flow):
        for token in old:
            before = chat.session
            assert chat.hear(Pressed(token)).lines[0] in ("stale-button", "pressed-twice")
            assert chat.session == before
        old = [chat.token(option) for option in chat.options]


def assert_true_to_its_traits(flow: Flow, change: Change) -> None:
    """Whoever is entered was announced, and what tells several reports of a person apart is among the facts."""
    assert flow.traits is not None
    assert (MOTHER_FACT in dict(change.facts)) is (flow.traits.brings is Brings.NEWBORNS)
    if any(isinstance(effect, AddPerson) for effect in change.effects):
        assert flow.traits.brings is not Brings.NOBODY
    leaving = any(isinstance(effect, Propose) and effect.remove for effect in change.effects)
    assert flow.traits.asks_to_leave or not leaving
    asking = any(isinstance(effect, Propose) and not effect.remove for effect in change.effects)
    assert flow.traits.asks_for_aid or not asking
    if flow.traits.told.matter:
        assert fact_key(flow.traits.told.matter)[0] in {fact_key(name)[0] for name, _ in change.facts}


@pytest.mark.slow
@every_kind
@settings(max_examples=examples(80))
@given(seed=st.integers(0, 2**32 - 1))
def test_random_walks_end_in_a_report(flow: Flow, seed: int) -> None:
    # Of dice of its own: Hypothesis takes three times as long to throw each of them as to go the whole way.
    chat, dice = Chat(flow), Random(seed)
    for _ in range(40):
        revision = chat.session.revision
        wander(chat, dice)
        assert chat.session.revision >= revision
        if chat.turn.cancelled or chat.turn.submitted:
            return
        assert chat.text
        assert all(len(button.token.encode()) <= 64 for button in chat.buttons)
    for _ in range(ENOUGH):
        if not chat.turn.submitted:
            answer_once(chat, dice)
    assert chat.change.kind == flow.kind
    assert_true_to_its_traits(flow, chat.change)


@every_kind
def test_a_session_of_an_earlier_version_is_taken_up_at_its_question(flow: Flow) -> None:
    for chat in along(flow):
        raw = orjson.loads(write_session(chat.session))
        if raw["opened"]:
            continue
        for later in ("asked", "query", "offered", "context", "address", "picked", "opened"):
            del raw[later]
        old = read_session(orjson.dumps({**raw, "added_later": 1}))
        _, step, _ = walk(flow, old.answers)
        assert (step.id if step else "_review") == chat.session.asked


@every_kind
def test_every_answer_is_shown_on_the_review(flow: Flow) -> None:
    *_, chat = along(flow)
    _, _, applicable = walk(flow, chat.answers)
    for step in applicable:
        assert f"• {TEXTS.say('id', step.text(flow.kind, label=True))}: " in chat.text


@every_kind
def test_what_may_be_chosen_to_reject_it_is_said_in_words_that_fit_a_button(flow: Flow) -> None:
    assert flow.traits is not None
    reasons = [f"reason-rejected-{each}" for each in flow.traits.refused_as]
    assert bool(reasons) is flow.needs_decision
    assert len(reasons) <= MOST_REASONS
    assert [key for key in reasons if not TEXTS.has(key)] == []
    assert all(len(TEXTS.say("id", Text(key))) <= ROW for key in reasons)


@every_kind
def test_every_question_that_a_doubt_points_at_is_one_of_its_own(flow: Flow) -> None:
    assert flow.traits is not None
    warned = {key for key in flow.traits.points if TEXTS.has(f"warning-{key}") or TEXTS.has(f"entry-{key}")}
    assert warned == set(flow.traits.points)
