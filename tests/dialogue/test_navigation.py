"""Back, edit, cancel, typed words and numbers, and the rules that stand between the review and sending."""

import pytest

from bot.dialogue.flow import Problem
from bot.dialogue.prompt import Text
from bot.dialogue.stored_residents import resident_to_json
from tests.dialogue.errand import COUNT, DAY, HOW, NOTE, SHORT, WHO, errand, not_by_boat_today
from tests.dialogue.talk import ASEP, Talk
from tests.every import every


def test_back_drops_the_last_answer_and_asks_it_again() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_back")
    assert (talk.question, talk.answers) == ("errand-how", {})


def test_back_goes_over_a_skipped_question_too() -> None:
    assert Talk(errand(HOW, NOTE, COUNT)).press("foot", "_skip", "_back").question == "errand-note"


def test_back_leaves_answers_alone_that_come_after_the_question() -> None:
    talk = Talk(errand(HOW, NOTE, COUNT)).press("foot", "_skip").type("3").press("_edit", "_edit.note", "_back")
    assert (talk.question, talk.answers) == ("errand-how", {"count": 3})


def test_back_at_the_first_question_says_that_there_is_nothing_before_it() -> None:
    talk = Talk(errand(*SHORT)).type("kembali")
    assert talk.lines == ["refuse-word", "errand-how"]


def test_back_at_the_review_asks_the_last_question_again() -> None:
    assert Talk(errand(*SHORT)).press("foot", "_skip").type("kembali").question == "errand-note"


def test_edit_lists_the_steps_that_apply() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_skip", "_edit")
    assert talk.options == ["_edit.how", "_edit.note", "_back", "_cancel"]


def test_back_from_the_list_of_edits_changes_nothing() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_skip", "_edit", "_back")
    assert (talk.question, talk.answers) == ("review-ask", {"how": "foot", "note": None})


def test_editing_drops_one_answer_and_comes_back_to_the_review() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_skip", "_edit", "_edit.note")
    assert (talk.question, talk.answers) == ("errand-note", {"how": "foot"})
    assert talk.type("Bawa payung").question == "review-ask"


def test_editing_a_branch_asks_only_what_the_edit_opens() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_skip", "_edit", "_edit.how", "bus")
    assert talk.question == "errand-stop"
    assert talk.type("Pasar Johar").question == "review-ask"


def test_cancel_works_everywhere() -> None:
    assert Talk(errand(*SHORT)).press("_cancel").turn.cancelled
    assert Talk(errand(*SHORT)).press("foot", "_skip", "_cancel").turn.cancelled
    assert Talk(errand(*SHORT)).press("foot", "_skip", "_edit", "_cancel").turn.cancelled


@every("written", ["{}", "/{}", " {} ", "\u200b{}", "\u202e{}"])
@every(
    "word, before, question",
    [
        ("kembali", ["foot"], "errand-how"),
        ("Lewati", ["foot"], "review-ask"),
        ("UBAH", ["foot", "_skip"], "review-edit"),
    ],
)
def test_words_stand_for_buttons(word: str, before: list[str], question: str, written: str) -> None:
    assert Talk(errand(*SHORT)).press(*before).type(written.format(word)).question == question


def test_who_is_found_is_the_answer_by_his_whole_name_which_is_what_a_small_phone_shows_of_him() -> None:
    """Typed for the first time it only finds him."""
    talk = Talk(errand(WHO, NOTE)).type("Asep Saepudin")
    assert (talk.question, talk.answers) == ("found-some", {})
    assert talk.type("asep  saepudin").answers == {"who": resident_to_json(ASEP)}


def test_a_part_of_his_name_chooses_nobody() -> None:
    assert Talk(errand(WHO, NOTE)).type("asep").type("asep").question == "found-some"


def test_the_name_of_nobody_on_the_list_is_only_searched_for_again() -> None:
    talk = Talk(errand(WHO, NOTE)).type("Maemunah Hasan").type("Maemunah Hasan")
    assert (talk.question, talk.answers) == ("found-none", {})


@pytest.mark.parametrize("word", ["batal", "/batal", "BATAL"])
def test_the_word_batal_cancels_anywhere(word: str) -> None:
    assert Talk(errand(*SHORT)).type(word).turn.cancelled
    assert Talk(errand(*SHORT)).press("foot", "_skip").type(word).turn.cancelled


@pytest.mark.parametrize("word", ["kirim", "/kirim", "Kirim"])
def test_the_word_kirim_sends_from_the_review(word: str) -> None:
    assert Talk(errand(*SHORT)).press("foot", "_skip").type(word).turn.submitted


@pytest.mark.parametrize("word", ["kirim", "/ubah", "lewati"])
def test_a_word_that_does_not_fit_here_is_never_taken_for_an_answer(word: str) -> None:
    talk = Talk(errand(HOW, COUNT, NOTE)).press("foot").type(word)
    assert (talk.lines, talk.answers) == (["refuse-word", "errand-count"], {"how": "foot"})


def test_a_typed_number_picks_a_choice() -> None:
    assert Talk(errand(*SHORT)).type("2").answers == {"how": "bus"}


@pytest.mark.parametrize("number", ["0", "4", "-1", "2.0", "00019", "9" * 5000, "٢", "²"])
def test_a_number_that_no_choice_has_is_refused(number: str) -> None:
    talk = Talk(errand(*SHORT)).type(number)
    assert (talk.lines, talk.answers) == (["refuse-choose", "errand-how"], {})


def test_a_typed_number_picks_a_person_from_those_found() -> None:
    assert Talk(errand(WHO, NOTE)).type("sep").type("1").answers["who"] == {
        "id": ASEP.id,
        "household_id": "h1",
        "name": "ASEP SAEPUDIN",
        "sex": "L",
        "birth_date": "1974-03-02",
        "address": "KP. SUKAMAJU NO. 1",
        "relationship": 1,
        "status": 1,
        "programmes": ["PKH", "BPNT"],
        "house_size": 3,
    }


def test_a_typed_number_picks_what_to_edit() -> None:
    assert Talk(errand(*SHORT)).press("foot", "_skip", "_edit").type("2").question == "errand-note"


def test_a_number_is_an_answer_where_numbers_are_answers() -> None:
    assert Talk(errand(COUNT, NOTE)).type("2").answers == {"count": 2}


def test_anything_else_at_the_review_shows_it_again() -> None:
    talk = Talk(errand(*SHORT)).press("foot", "_skip").type("iya")
    assert (talk.lines[0], talk.question) == ("refuse-review", "review-ask")


def test_a_rule_that_objects_has_its_question_asked_again() -> None:
    talk = Talk(errand(HOW, DAY, rules=(not_by_boat_today,))).press("boat", "today")
    assert talk.lines == ["errand-no-boat", "errand-how"]
    assert talk.answers == {"day": "2026-11-10"}
    assert talk.press("bus").question == "review-ask"


def test_a_rule_that_came_while_the_review_was_shown_objects_before_sending() -> None:
    talk = Talk(errand(HOW, DAY)).press("boat", "today").renewed(errand(HOW, DAY, rules=(not_by_boat_today,)))
    assert talk.press("_send").lines == ["errand-no-boat", "errand-how"]
    assert not talk.turn.submitted


def test_the_first_rule_that_objects_is_told() -> None:
    always = [lambda answers, scene, key=key: Problem(HOW, Text(key)) for key in ("first", "second")]
    assert Talk(errand(HOW, rules=tuple(always))).press("foot").lines[0] == "first"
