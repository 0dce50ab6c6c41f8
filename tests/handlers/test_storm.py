"""Bad input at every page of every kind: the question comes back with help in words, and nothing is lost."""

from copy import copy
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Picture, Pin, Pressed, Said, SharedContact, Typed, Wants
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import walk
from tests.dialogue.talk import EVERYBODY, SCENE
from tests.every import every
from tests.examples import examples
from tests.handlers.chat import FLOWS, TEXTS, Chat
from tests.handlers.walks import ENOUGH, RUBBISH, answer_once, everywhere, wander

pytestmark = pytest.mark.slow

TOKEN_LIMIT, BODY_LIMIT, CHOICE_LIMIT = 64, 1024, 10
"""Bytes of a button's token on Telegram; characters of a message and rows of a list on WhatsApp (Cloud API)."""
OTHER_RT = ("p99", "+p99", "all-h99", "+some", "absent", "new", "elsewhere", "3215272002", "done")
"""Persons, households and villages that were not offered."""
NUMBERS = ("0", "00", "-1", "99", "100", "1.5", "1e1", "\u0663", "\uff12", "999999999999999999999", "1/0")
CONTROLS = ("_send", "_edit", "_skip", "_back", "_add", "_edit.", "_add.", "_edit.nothing", "_add.nothing")
WORDS = {"lewati": "_skip", "/lewati": "_skip", "UBAH": "_edit", "ubah": "_edit", " Kirim ": "_send", "/kirim": "_send"}
NAVIGATION = {"_skip", "_back", "_cancel", "_send", "_edit"}

every_kind = pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.kind)


def offers_of_all() -> set[str]:
    """Every option that any page of any kind offers."""
    return {option for flow in FLOWS for page in everywhere(flow) for option in page.options}


def hears(page: Chat, said: Said) -> Chat:
    chat = copy(page)
    chat.hear(said)
    return chat


def is_the_edit_page(page: Chat) -> bool:
    return any(option.startswith("_edit.") for option in page.options)


def assert_refused(page: Chat, said: Said) -> None:
    """Nothing but a kind sentence and the same question; from *ubah* it is the review again."""
    chat = hears(page, said)
    assert chat.lines[0].startswith(("refuse-", "stale-button", "pressed-twice")), (said, chat.lines)
    assert TEXTS.say("id", chat.shown.lines[0]).strip()
    assert chat.answers == page.answers
    if not is_the_edit_page(page):
        assert (chat.session, chat.options, chat.question) == (page.session, page.options, page.question)


@every_kind
def test_rubbish_anywhere_is_refused_in_words_and_changes_nothing(flow: Flow) -> None:
    for page in everywhere(flow):
        for said in RUBBISH:
            assert_refused(page, said)


@every_kind
def test_photos_places_and_contacts_are_taken_only_where_asked_for(flow: Flow) -> None:
    for page in everywhere(flow):
        _, step, _ = walk(flow, page.answers, page.session.opened)
        for said in (Picture("f9", "ini"), Pin(-6.3, 107.3), SharedContact("+628110000001", own=False)):
            wanted = step is not None and not isinstance(said, SharedContact)
            if not (wanted and _takes(page, said)):
                assert_refused(page, said)


def _takes(page: Chat, said: Said) -> bool:
    if isinstance(said, Picture):
        return page.shown.wants is Wants.PHOTO
    return page.shown.wants is Wants.LOCATION or len(hears(page, said).answers) > len(page.answers)


@every_kind
def test_a_forged_choice_is_a_button_nobody_gave(flow: Flow) -> None:
    people = (each.id for each in EVERYBODY)
    forged = {*OTHER_RT, *people, *CONTROLS, *offers_of_all(), "x" * 5000, "\x00", "p1\ud83d", "‮_send"}
    for page in everywhere(flow):
        for option in forged - set(page.options):
            assert_refused(page, Pressed(page.token(option)))


@every_kind
def test_a_button_of_another_time_or_session_changes_nothing(flow: Flow) -> None:
    for page in everywhere(flow):
        session = page.session
        for prefix in (
            f"{session.id}:{session.revision - 1}",
            f"{session.id}:{session.revision + 1}",
            f"ffffffffffffffff:{session.revision}",
            f":{session.revision}",
            f"{session.id}:-1",
            f"{session.id}:{session.revision}:{session.revision}",
        ):
            for option in page.options:
                assert_refused(page, Pressed(f"{prefix}:{option}"))


@every_kind
def test_a_button_from_before_the_report_was_sent_begins_nothing(flow: Flow) -> None:
    first = Chat(flow)
    for page in everywhere(flow):
        for option in page.options:
            later = copy(first)
            later.turn = type(first.turn)(type(first.session)("eeeeeeeeeeeeeeee", flow=flow.kind, version=flow.version))
            later.hear(Pressed(page.token(option)))
            assert later.answers == {}


@every_kind
def test_a_number_that_is_no_choice_picks_nothing(flow: Flow) -> None:
    for page, typed in product(everywhere(flow), NUMBERS):
        chosen = [page.session.offered[option] for option in page.options if not option.startswith(("_", "+"))]
        chat = hears(page, Typed(typed))
        taken = [value for step, value in chat.answers.items() if page.answers.get(step) != value]
        assert not [value for value in taken if value in chosen and value != typed]
        if page.session.asked == REVIEW:
            assert_refused(page, Typed(typed))


@every_kind
@every("word", WORDS)
def test_a_word_of_another_page_is_refused_and_never_an_answer(flow: Flow, word: str) -> None:
    for page in everywhere(flow):
        option = WORDS[word]
        if option not in page.session.offered:
            assert_refused(page, Typed(word))
        else:
            typed, pressed = hears(page, Typed(word)), hears(page, Pressed(page.token(option)))
            assert (typed.turn.submitted, typed.answers) == (pressed.turn.submitted, pressed.answers)


@every_kind
def test_cancel_ends_it_at_every_page(flow: Flow) -> None:
    for page in everywhere(flow):
        assert hears(page, Typed("batal")).turn.cancelled


@every_kind
def test_back_loses_one_answer_at_most_and_never_takes_the_word_for_one(flow: Flow) -> None:
    for page in everywhere(flow):
        chat = hears(page, Typed("kembali"))
        assert chat.answers.items() <= page.answers.items()
        assert len(page.answers) - len(chat.answers) <= 1
        assert chat.text


@every_kind
def test_every_page_fits_a_phone(flow: Flow) -> None:
    for page in everywhere(flow):
        assert all(len(button.token.encode()) <= TOKEN_LIMIT for button in page.buttons)
        assert len(page.text) <= BODY_LIMIT
        choices = [option for option in page.options if option not in NAVIGATION]
        # The review adds, *ubah* lists as many answers as a kind has: the channel has to page those.
        assert len(choices) <= CHOICE_LIMIT or page.session.asked == REVIEW, page.options


@every_kind
@settings(max_examples=examples(40))
@given(seed=st.integers(0, 2**32))
def test_random_walks_over_extra_questions_toggles_and_edits_end(flow: Flow, seed: int) -> None:
    # A die of its own: one made to lose would untick for ever what it has ticked.
    dice = Random(seed)
    chat = copy(dice.choice(everywhere(flow)))
    for _ in range(30):
        before = chat.session
        wander(chat, dice)
        assert chat.session.revision >= before.revision
        assert (chat.session.id, chat.session.flow) == (before.id, before.flow)
        if not chat.turn.says:
            return
        assert all(len(button.token.encode()) <= TOKEN_LIMIT for button in chat.buttons)
    for _ in range(ENOUGH):
        if not chat.turn.submitted:
            answer_once(chat, dice)
    assert chat.change.area == SCENE.area
