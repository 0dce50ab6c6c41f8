"""Old, doubled, forged and foreign buttons change nothing."""

import pytest

from bot.dialogue.prompt import Other, Pressed
from tests.dialogue.errand import COUNT, HOW, NOTE, SHORT, WHO, errand
from tests.dialogue.talk import Talk


def test_a_stale_button_changes_nothing_and_asks_again() -> None:
    talk = Talk(errand(*SHORT))
    old = talk.token("bus")
    talk.press("foot")
    session = talk.session
    assert talk.hear(Pressed(old)).lines == ["stale-button", "errand-note"]
    assert talk.session == session


def test_a_double_tap_counts_once() -> None:
    talk = Talk(errand(HOW, NOTE, COUNT)).press("foot")
    skip = Pressed(talk.token("_skip"))
    assert talk.hear(skip).hear(skip).answers == {"how": "foot", "note": None}
    assert talk.lines == ["pressed-twice", "errand-count"]
    assert talk.hear(skip).lines == ["pressed-twice", "errand-count"]


def test_what_was_undone_in_words_since_is_no_double_tap() -> None:
    talk = Talk(errand(*SHORT))
    foot = Pressed(talk.token("foot"))
    assert talk.hear(foot).type("kembali").hear(foot).lines == ["stale-button", "errand-how"]


def test_another_button_of_a_page_that_was_answered_is_old() -> None:
    talk = Talk(errand(*SHORT))
    bus = Pressed(talk.token("bus"))
    assert talk.press("foot").hear(bus).hear(bus).lines == ["stale-button", "errand-note"]


def test_a_button_still_works_after_something_that_was_refused() -> None:
    talk = Talk(errand(*SHORT))
    shown = talk.token("bus")
    assert talk.hear(Other("sticker")).hear(Pressed(shown)).answers == {"how": "bus"}


def test_a_button_from_before_going_back_is_stale() -> None:
    talk = Talk(errand(*SHORT))
    old = talk.token("bus")
    assert talk.press("foot", "_back").hear(Pressed(old)).answers == {}


@pytest.mark.parametrize("option", ["plane", "", "_send", "_skip", "_edit.how", "p1", "errand-how-bus"])
def test_an_option_that_was_never_offered_is_refused(option: str) -> None:
    talk = Talk(errand(*SHORT))
    assert talk.hear(Pressed(talk.token(option))).lines == ["stale-button", "errand-how"]
    assert talk.answers == {}


def test_a_person_who_was_not_found_cannot_be_picked() -> None:
    talk = Talk(errand(WHO, NOTE)).type("sep")
    assert "p4" not in talk.options
    assert talk.hear(Pressed(talk.token("p4"))).answers == {}


@pytest.mark.parametrize(
    "token", ["", ":", "::", "foot", "ffffffffffffffff:1:foot", "0123456789abcdef:99:foot", "a" * 5000]
)
def test_a_button_of_another_session_is_refused(token: str) -> None:
    talk = Talk(errand(*SHORT)).hear(Pressed(token))
    assert (talk.lines, talk.answers) == (["stale-button", "errand-how"], {})


def test_those_found_stay_on_offer_after_an_old_button_or_a_sticker() -> None:
    talk = Talk(errand(WHO, NOTE)).type("sep")
    shown = talk.token("p1")
    assert talk.hear(Pressed("old")).lines == ["stale-button", "found-some"]
    assert talk.hear(Other("sticker")).lines == ["refuse-not-text", "found-some"]
    assert talk.hear(Pressed(shown)).question == "errand-note"


def test_another_search_replaces_those_found() -> None:
    talk = Talk(errand(WHO, NOTE)).type("sep")
    old = talk.token("p1")
    assert talk.type("budi").options == ["p4", "absent", "~houses", "_cancel"]
    assert talk.hear(Pressed(old)).answers == {}


def test_going_back_to_a_person_begins_the_search_anew() -> None:
    talk = Talk(errand(WHO, NOTE)).type("sep").press("p1", "_back")
    assert (talk.question, talk.options) == ("errand-who", ["~houses", "_cancel"])


def test_every_token_fits_the_64_bytes_of_a_button() -> None:
    talk = Talk(errand(WHO, *SHORT)).type("sep").press("p1", "foot", "_skip", "_edit")
    assert max(len(talk.token(option).encode()) for option in talk.options) <= 64
