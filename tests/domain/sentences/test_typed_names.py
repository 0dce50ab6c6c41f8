"""Names as they are typed where one is asked for, and what is none."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sentences.typed_names import name_told
from tests.every import every


def rows() -> Iterator[tuple[str, str]]:
    """The lines of `names.tsv`: the name that is told, `-` where it is none."""
    _, *lines = Path(__file__).with_name("names.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        means, said = line.split("\t")
        yield means, said


@every("means, said", rows())
def test_a_name_is_taken_without_what_stands_around_it(means: str, said: str) -> None:
    assert (name_told(said) or "-") == means


@given(st.text(max_size=100))
def test_no_text_breaks_it(text: str) -> None:
    assert name_told(text) == "" or not any(letter.isdigit() for letter in name_told(text))


@given(st.sampled_from([means for means, _ in rows() if means != "-"]), st.integers(0, 9999))
def test_a_number_beside_a_name_makes_it_none(name: str, number: int) -> None:
    assert name_told(f"{name} {number}") == ""
