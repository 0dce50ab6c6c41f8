"""What is no report is known for what it is; what tells of a change is not taken for talk."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sentences import understand_sentence
from bot.domain.sentences.small_talk import SmallTalk, understand_talk
from bot.handlers import catalogue
from tests.every import every

VOCABULARY = catalogue().vocabulary
TODAY = date(2026, 11, 10)
REPORT = "-"


def rows() -> Iterator[tuple[str, str, str]]:
    """The lines of `small_talk.tsv`: the topic (`-` for what opens a report), who is gone, as typed."""
    _, *lines = Path(__file__).with_name("small_talk.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        topic, person, said = line.split("\t")
        yield topic, person, said


def heard(said: str) -> SmallTalk | str | None:
    return REPORT if understand_sentence(said, TODAY, VOCABULARY) else understand_talk(said, VOCABULARY)


@every("topic, person, said", rows())
def test_what_people_write_beside_reports_is_known(topic: str, person: str, said: str) -> None:
    found = heard(said)
    if isinstance(found, SmallTalk):
        assert (found.topic, found.person) == (topic, person)
    else:
        assert found == topic


@every("said", ["", " ", "kucing saya mati", "asdfgh", "Karawang Barat", "x" * 300, "Asep Saepudin"])
def test_what_nobody_can_know_is_no_talk(said: str) -> None:
    assert understand_talk(said, VOCABULARY) is None


@given(st.text(max_size=120))
def test_no_text_breaks_it(said: str) -> None:
    found = understand_talk(said, VOCABULARY)
    assert found is None or found.person == "" or found.topic == "gone"
