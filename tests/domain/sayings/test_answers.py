"""What people write in place of a button is understood: none, unknown, how many, and what they call the entries."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sayings.choosing import meant_by
from bot.domain.sayings.counts import count_said
from bot.domain.sayings.entries import ENTRIES, UNKNOWN_IS
from bot.domain.sayings.evading import evades
from bot.domain.sayings.known import is_courtesy
from bot.domain.sayings.nothing import said_nothing
from tests.every import every


def rows() -> Iterator[tuple[str, str, str]]:
    """The lines of `answers.tsv`: of which list (`none`, `count`, `courtesy`, `evasion` are none), what it means, as
    typed."""
    _, *lines = Path(__file__).with_name("answers.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        of, means, said = line.split("\t")
        yield of, means, said


def heard(of: str, said: str) -> str:
    nothing = said_nothing(said)
    if of == "none":
        return nothing.name.lower() if nothing else ""
    if of == "courtesy":
        return "yes" if is_courtesy(said) else ""
    if of == "evasion":
        return evades(said) or ""
    if of == "count":
        number = count_said(said)
        return "" if number is None else str(number)
    return meant_by(said, of, ENTRIES[of]) or (UNKNOWN_IS.get(of, "") if nothing else "")


@every("of, means, said", rows())
def test_what_people_write_in_place_of_a_button_is_understood(of: str, means: str, said: str) -> None:
    assert heard(of, said) == means


@every("of", ENTRIES)
def test_each_entry_of_a_list_is_said_somehow_in_the_file(of: str) -> None:
    assert {means for each, means, _ in rows() if each == of} or of == "programme"


@given(st.sampled_from(sorted(ENTRIES)), st.text(max_size=80))
def test_no_text_breaks_it(of: str, text: str) -> None:
    assert meant_by(text, of, ENTRIES[of]) in {"", *ENTRIES[of]}
    assert count_said(text) is None or said_nothing(text) in (None, said_nothing("-"))
