"""What would push a question off a small screen is told before it, in a message of its own."""

from bot.dialogue.prompt import Button, Option, Prompt, Say, Text
from bot.services.chat.one_screen import in_one_screen

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
