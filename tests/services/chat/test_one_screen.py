"""What would push a question off a small screen is told before it, in a message of its own."""

from dataclasses import replace

import pytest

from bot.dialogue.prompt import Button, Option, Prompt, Say, Text
from bot.dialogue.screen import is_high
from bot.dialogue.turn import ADD, EXTRA
from bot.services.chat.one_screen import in_one_screen, in_screens
from tests.every import every
from tests.services.chat.longest_reviews import ALL, LONGEST_NAME, WORDED, review_of, said

YES = tuple(Option(str(number), f"Ya, yang nomor {number} itu") for number in range(4))


def worded(say: Say) -> Prompt:
    text = "\n\n".join("kata " * int(line.args.get("words", 5)) for line in say.lines)
    return Prompt(text, tuple(Button(str(each.label), each.id) for each in say.options))


def parted(*lines: Text, options: tuple[Option, ...] = YES) -> list[list[str]]:
    return [[line.key for line in say.lines] for say in in_one_screen(Say(lines, options), worded)]


def long(key: str) -> Text:
    return Text(key, {"words": 40})


def test_what_fits_is_one_message() -> None:
    assert parted(Text("above"), Text("question")) == [["above", "question"]]


def test_what_is_told_first_goes_before_and_the_question_keeps_its_buttons() -> None:
    assert parted(long("above"), long("more"), Text("question")) == [["above"], ["more", "question"]]
    first, second = in_one_screen(Say((long("above"), long("more"), Text("question")), YES, "go:0"), worded)
    assert (first.options, second.options, second.prefix) == ((), YES, "go:0")


def test_a_list_is_parted_from_what_follows_as_a_whole() -> None:
    whole = parted(long("title"), long("a-line"), Text("b-line"), Text("state"))
    assert whole == [["title", "a-line", "b-line"], ["state"]] or whole == [["title"], ["a-line", "b-line", "state"]]


def test_what_a_review_speaks_of_stays_with_its_buttons() -> None:
    assert parted(Text("above"), long("review-title"), long("review-line"), Text("review-ask"))[-1][0] == "review-title"


def test_what_asks_nothing_is_one_message_however_long() -> None:
    assert len(parted(*(long(f"p{number}") for number in range(9)), options=())) == 1


def added(say: Say) -> set[str]:
    """The buttons that *Tambah keterangan* stands for as well."""
    is_any = any(option.id == EXTRA for option in say.options)
    return {option.id for option in say.options if is_any and option.id.startswith(f"{ADD}.")}


@every("kind", sorted(kind for kind, flow in ALL.items() if flow.steps))
@pytest.mark.parametrize("locale", ["id", "su"])
def test_the_longest_review_of_a_kind_says_beside_its_buttons_whom_it_is_about(kind: str, locale: str) -> None:
    whole = review_of(ALL[kind])
    *before, last = in_one_screen(whole, lambda say: said(locale, say))
    keys = [line.key for line in last.lines]
    assert (keys[0], keys[1], keys[-1]) == ("review-title", "review-line", "review-ask")
    assert ("review-declaration" in keys) is ALL[kind].declares
    assert LONGEST_NAME in said(locale, last).text
    assert last.prefix == "s:0"
    assert {option.id for option in whole.options} - {option.id for option in last.options} <= added(whole)
    assert not [said(locale, part).text for part in (*before, last) if is_high(said(locale, part))]
    parts = "\n".join(said(locale, part).text for part in (*before, last))
    assert not [line for line in whole.lines if WORDED.say(locale, line) not in parts]


def test_a_list_that_is_too_long_stands_above_a_question_with_its_buttons() -> None:
    lines = [Text("mine-line", {"words": 25})] * 3
    whole = parted(Text("mine-title"), *lines)
    assert whole == [["mine-title", "mine-line", "mine-line", "mine-line"], ["mine-choose"]]


def test_what_goes_before_a_review_stands_with_its_answers_where_both_fit() -> None:
    answers = Say((Text("review-answers"), Text("review-line")))
    review = Say((long("above"), Text("review-title", {"words": 30}), Text("review-line"), Text("review-ask")), YES)
    assert [[line.key for line in say.lines] for say in in_screens((answers, review), worded)] == [
        ["review-answers", "review-line", "above"],
        ["review-title", "review-line", "review-ask"],
    ]
    much = replace(answers, lines=(*answers.lines, Text("review-line", {"words": 90})))
    assert len(in_screens((much, review), worded)) == 3
