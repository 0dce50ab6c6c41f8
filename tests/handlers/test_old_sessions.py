"""Reports half filled under the first version of their kinds are taken up where they stood."""

from pathlib import Path

import orjson
import pytest

from bot.dialogue.engine import advance
from bot.dialogue.prompt import Other, Pressed, Said, Typed
from bot.dialogue.reading import Json
from bot.dialogue.stored_session import read_session
from bot.handlers import catalogue
from tests.dialogue.talk import SCENE
from tests.every import every
from tests.handlers.chat import Chat
from tests.handlers.walks import answers_to

OLD = orjson.loads((Path(__file__).parent / "old_sessions.json").read_bytes())
ASKED = [raw for raw in OLD if raw["flow"] != "nil"]
NIL = next(raw for raw in OLD if raw["flow"] == "nil")
"""It was confirmed on a page of its own; today it is sent at one tap."""
at_every_question = every("raw", ASKED, name=lambda raw: f"{raw['flow']}-{raw['asked']}")


def taken_up(raw: dict[str, Json]) -> Chat:
    session = read_session(orjson.dumps(raw))
    return Chat(catalogue()[session.flow], dict(session.answers))


@at_every_question
def test_no_answer_is_asked_for_again(raw: dict[str, Json]) -> None:
    chat = taken_up(raw)
    assert chat.session.asked not in read_session(orjson.dumps(raw)).answers


@at_every_question
def test_a_button_shown_before_does_no_harm(raw: dict[str, Json]) -> None:
    session = read_session(orjson.dumps(raw))
    for option in [each for each in session.offered if not each.startswith("_")]:
        turn = advance(catalogue()[session.flow], session, Pressed(f"{session.prefix}:{option}"), SCENE)
        assert turn.session.answers.items() >= session.answers.items()


@at_every_question
def test_it_ends_in_a_report_that_says_what_was_answered(raw: dict[str, Json]) -> None:
    chat = taken_up(raw)
    for _ in range(30):
        if chat.turn.submitted:
            break
        before = chat.session.asked, chat.options
        for said in answers_to(chat):
            if (chat.session.asked, chat.options) == before:
                chat.hear(said)
    for step, value in read_session(orjson.dumps(raw)).answers.items():
        assert chat.answers[step] == value
    assert chat.change.kind == raw["flow"]


def test_a_destination_that_was_typed_is_kept() -> None:
    raw = next(each for each in OLD if each["answers"].get("destination") == "Bekasi" and each["asked"] == "_review")
    chat = taken_up(raw)
    assert "• Tujuan: Bekasi" in chat.text
    assert dict(chat.tap("Kirim").change.facts)["destination"] == "Bekasi"


@pytest.mark.parametrize("said", [Typed("halo"), Typed("kembali"), Pressed("old"), Other("sticker")], ids=repr)
def test_a_nihil_that_waits_to_be_confirmed_is_sent_by_nothing_else(said: Said) -> None:
    turn = advance(catalogue()["nil"], read_session(orjson.dumps(NIL)), said, SCENE)
    assert not turn.submitted
    assert [line.key for line in turn.says[-1].lines][-1] == "nil-confirm"


def test_a_nihil_that_waits_to_be_confirmed_is_sent_by_its_button() -> None:
    session = read_session(orjson.dumps(NIL))
    assert advance(catalogue()["nil"], session, Pressed(f"{session.prefix}:_send"), SCENE).submitted
    assert advance(catalogue()["nil"], session, Typed("kirim"), SCENE).submitted
