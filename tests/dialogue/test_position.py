"""The position is never stored: where a conversation stands follows from its answers."""

from bot.dialogue.fields import Choice, FreeText
from bot.dialogue.question import Step
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from tests.dialogue.errand import COUNT, DAY, HOW, NOTE, SHORT, STOP, errand
from tests.dialogue.talk import Talk


def test_the_first_question_has_neither_back_nor_skip() -> None:
    assert Talk(errand(*SHORT)).options == ["foot", "bus", "boat", "_cancel"]


def test_answers_lead_from_question_to_question_to_the_review() -> None:
    talk = Talk(errand(*SHORT)).press("foot")
    assert talk.question == "errand-note"
    assert talk.press("_skip").question == "review-ask"
    assert talk.press("_send").turn.submitted


def test_a_branch_is_asked_only_where_it_opens() -> None:
    assert Talk(errand(*SHORT)).press("bus").question == "errand-stop"
    assert Talk(errand(*SHORT)).press("boat").question == "errand-note"


def test_the_counter_says_how_many_questions_are_left() -> None:
    talk = Talk(errand(HOW, COUNT, NOTE))
    assert talk.shown.left == 3
    assert talk.press("foot").shown.left == 2
    assert talk.type("banyak sekali").shown.left == 2
    assert talk.type("3").shown.left == 0


def test_the_counter_only_grows_smaller_where_a_branch_brings_more_questions() -> None:
    talk = Talk(errand(*SHORT))
    assert talk.shown.left == 2
    assert talk.press("bus").shown.left == 0


def test_who_goes_back_has_more_questions_left_again() -> None:
    talk = Talk(errand(HOW, COUNT, NOTE)).press("foot")
    assert talk.press("_back").shown.left == 3


def test_a_step_added_before_the_one_under_way_is_asked_next() -> None:
    talk = Talk(errand(HOW, NOTE)).press("foot").renewed(errand(HOW, COUNT, NOTE))
    assert talk.type("satu catatan").lines == ["question-changed", "errand-count"]


def test_an_answer_to_a_question_that_moved_is_not_taken_for_another_one() -> None:
    other = Step("other", Choice("other", ("foot", "train")))
    talk = Talk(errand(HOW, NOTE)).renewed(errand(other, HOW, NOTE)).press("foot")
    assert (talk.lines, talk.answers) == (["question-changed", "errand-other"], {})


def test_a_step_removed_is_asked_no_more() -> None:
    talk = Talk(errand(HOW, COUNT, NOTE)).press("foot").renewed(errand(HOW, NOTE)).type("3")
    assert (talk.lines, talk.answers) == (["question-changed", "errand-note"], {"how": "foot"})


def test_steps_reordered_keep_their_answers() -> None:
    talk = Talk(errand(HOW, COUNT, NOTE)).press("foot").type("3").renewed(errand(NOTE, COUNT, HOW))
    assert talk.press("_skip").question == "review-ask"
    assert talk.answers == {"how": "foot", "count": 3, "note": None}


def test_a_step_added_while_the_review_is_shown_is_asked_before_sending() -> None:
    talk = Talk(errand(HOW)).press("foot").renewed(errand(HOW, COUNT)).press("_send")
    assert (talk.turn.submitted, talk.question) == (False, "errand-count")


def test_an_answer_that_a_new_version_rejects_is_asked_again() -> None:
    fewer = Step("how", Choice("errand-how", ("foot", "boat")))
    talk = Talk(errand(HOW, NOTE)).press("bus").renewed(errand(fewer, NOTE)).press("_skip")
    assert talk.question == "errand-how"
    assert talk.press("boat").question == "errand-note"


def test_an_answer_is_no_longer_skipped_where_the_step_became_required() -> None:
    required = Step("note", FreeText())
    assert Talk(errand(HOW, required), {"how": "foot", "note": None}).question == "errand-note"


def test_answers_of_a_closed_branch_are_kept_but_do_not_apply() -> None:
    talk = Talk(errand(*SHORT)).press("bus").type("Pasar Johar").press("_skip", "_edit", "_edit.how", "foot")
    answers, _, applicable = walk(talk.flow, talk.answers)
    assert talk.answers["stop"] == "Pasar Johar"
    assert (answers.get(STOP), STOP in applicable) == (None, False)


def test_a_branch_opened_again_still_has_its_answer() -> None:
    talk = Talk(errand(*SHORT)).press("bus").type("Pasar Johar").press("_skip", "_edit", "_edit.how", "foot")
    assert talk.press("_edit", "_edit.how", "bus").question == "review-ask"


def test_an_upgrade_turns_old_answers_into_new_ones() -> None:
    def split(answers: dict[str, Json]) -> dict[str, Json]:
        return {"how": "bus", "stop": answers["route"]}

    new = errand(*SHORT, version=2, upgrades={1: split})
    talk = Talk(new, {"route": "Pasar Johar"}, version=1)
    assert (talk.question, talk.answers["stop"], talk.session.version) == ("errand-note", "Pasar Johar", 2)


def test_upgrades_run_one_after_another_and_once() -> None:
    def more(answers: dict[str, Json]) -> dict[str, Json]:
        return {**answers, "count": int(str(answers["count"])) + 1}

    new = errand(COUNT, NOTE, version=3, upgrades={1: more, 2: more})
    assert Talk(new, {"count": 1}, version=1).press("_skip").answers["count"] == 3
    assert Talk(new, {"count": 1}, version=2).press("_skip").answers["count"] == 2


def test_answers_of_a_later_version_are_asked_again_where_they_do_not_fit() -> None:
    assert Talk(errand(HOW, DAY), {"how": "bus", "day": {"from": 1}}, version=9).question == "errand-day"


def test_a_flow_without_review_is_submitted_with_its_last_answer() -> None:
    assert Talk(errand(NOTE, review=False)).type("Sudah jelas").turn.submitted


def test_a_flow_without_steps_is_only_reviewed() -> None:
    talk = Talk(errand())
    assert (talk.lines, talk.options) == (["errand-confirm"], ["_send", "_cancel"])
    assert talk.press("_send").turn.submitted
