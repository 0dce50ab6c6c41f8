"""A session survives storage, earlier and later versions of itself, and says so when it is rubbish."""

from typing import Any

import orjson
import pytest

from bot.dialogue.session import Session
from bot.dialogue.shown_choice import ShownChoice
from bot.dialogue.stored_session import read_session, write_session
from tests.dialogue.errand import SHORT, errand
from tests.dialogue.talk import Talk, through_json
from tests.every import every


def test_a_session_comes_back_from_json_as_it_was() -> None:
    session = Talk(errand(*SHORT)).press("bus").type("Pasar Johar").session
    assert through_json(session) == session


def test_a_session_of_an_earlier_version_gets_what_it_lacks() -> None:
    assert read_session(orjson.dumps({"id": "a", "answers": {"how": "bus"}})) == Session("a", answers={"how": "bus"})


@every(
    "raw, shown",
    [
        ([], ShownChoice()),
        (["web:1", "menu", "Pilih", {"go:menu": "Menu"}], ShownChoice("web:1", "menu", "Pilih", {"go:menu": "Menu"})),
    ],
)
def test_the_choice_that_was_shown_last_is_read_as_an_earlier_version_kept_it(raw: object, shown: ShownChoice) -> None:
    session = read_session(orjson.dumps({"id": "a", "beside": raw}))
    assert session.beside == shown
    assert through_json(session) == session


def test_fields_of_a_later_version_are_left_out() -> None:
    assert read_session(orjson.dumps({"id": "a", "mood": {"good": True}})) == Session("a")


def test_a_session_that_was_never_asked_anything_hears_answers_all_the_same() -> None:
    talk = Talk(errand(*SHORT))
    raw = orjson.loads(write_session(talk.session))
    del raw["asked"], raw["query"]
    talk.turn = type(talk.turn)(read_session(orjson.dumps(raw)))
    assert talk.type("2").answers == {"how": "bus"}


@every(
    "raw",
    [
        None,
        [],
        "session",
        7,
        {"answers": None},
        {"answers": []},
        {"offered": "all"},
        {"revision": "3"},
        {"revision": True},
        {"version": 1.5},
        {"id": 12},
        {"context": 0},
    ],
)
def test_rubbish_is_an_error_and_no_new_user(raw: Any) -> None:
    with pytest.raises(ValueError, match="unreadable session"):
        read_session(orjson.dumps(raw))
