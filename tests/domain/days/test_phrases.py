"""Phrases of time as people type them: each means its day, and none of which something is left over means one."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days.dates import clash_in, understand_date
from bot.domain.days.day import Day, Exactness
from bot.domain.days.vague_days import understand_day
from bot.domain.sentences import understand_sentence
from bot.handlers import catalogue
from tests.every import every

VOCABULARY = catalogue().vocabulary
TODAY = date(2026, 11, 28)  # a Saturday
NO_DAY = "-"


def rows() -> Iterator[tuple[str, str]]:
    """The lines of `phrases.tsv`: a day, week (2026-W47), month (2019-05) or year, the last day that it may be (<), `?`
    where nobody knows, and `-` where the phrase is no day."""
    head, *lines = Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    assert head == "means\tphrase"
    for line in lines:
        means, phrase = line.split("\t")
        yield means, phrase


MEANT = tuple(phrase for means, phrase in rows() if means != NO_DAY)


def told(day: Day | None) -> str:
    if day is None:
        return NO_DAY
    shapes = {
        Exactness.WEEK: "%G-W%V", Exactness.MONTH: "%Y-%m", Exactness.YEAR: "%Y",
        Exactness.BEFORE: "<%Y-%m-%d", Exactness.UNKNOWN: "?",
    }  # fmt: skip
    return day.latest.strftime(shapes.get(day.exactness, "%Y-%m-%d"))


def test_the_file_is_large_and_a_fifth_of_it_is_no_day() -> None:
    assert len(list(rows())) >= 300
    assert sum(means == NO_DAY for means, _ in rows()) >= len(list(rows())) / 5


@every("means, phrase", rows())
def test_what_people_say_of_a_day_means_it(means: str, phrase: str) -> None:
    assert told(understand_day(phrase, TODAY)) == means


def test_a_sentence_understands_the_same_words_and_never_another_day() -> None:
    days = [(means, phrase) for means, phrase in rows() if re.fullmatch(r"\d{4}-\d\d-\d\d", means)]
    past = [(means, phrase) for means, phrase in days if means <= TODAY.isoformat()]
    told_in = [(means, phrase, _heard(f"pak Asep meninggal {phrase}")) for means, phrase in past]
    assert [(phrase, day) for means, phrase, day in told_in if day not in ("", means)] == []
    assert sum(bool(day) for _, _, day in told_in) >= 0.95 * len(past)


def _heard(sentence: str) -> str:
    heard = understand_sentence(sentence, TODAY, VOCABULARY)
    return str(heard.day) if heard and heard.day else ""


@every(
    "sentence",
    [
        "pak Asep meninggal tanggal 31 november 2026",
        "pak Asep meninggal senin 12 agustus 2026",
        "pak Asep meninggal 2-3 hari lalu",
        "pak Asep meninggal senin atau selasa",
        "pak Asep meninggal lebaran kemarin",
        "pak Asep meninggal 12/08/19xx",
        "pak Asep meninggal 12/08/l958",
        "pak Asep meninggal, sakit sudah 3 hari",
    ],
)
def test_a_sentence_takes_no_part_of_a_day_for_the_whole(sentence: str) -> None:
    heard = understand_sentence(sentence, TODAY, VOCABULARY)
    assert heard is not None
    assert heard.day is None
    assert "date" not in heard.details


@given(
    st.sampled_from(MEANT),
    st.sampled_from(["Asep", "orang", "atau", "xx", "RT", "di rumah"]),
    st.data(),
)
def test_no_phrase_with_something_left_over_is_a_day(phrase: str, over: str, data: st.DataObject) -> None:
    words = phrase.split()
    at = data.draw(st.integers(0, len(words)))
    said = " ".join([*words[:at], over, *words[at:]])
    assert understand_date(said, TODAY) is None, said
    assert understand_day(said, TODAY) is None, said


_WRITTEN = re.compile(
    r"\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?(\d{4}|\d{2})[.,!]?|\d{4}([/.-])\d{1,2}\3\d{1,2}[.,!]?|\d{1,2}[/-]\d{1,2}[.,!]?|"
    r"\d{8}[.,!]?|\d{1,2}[/-]\d{4}[.,!]?|\d{4}[.,!]?",
    re.ASCII,
)


@given(st.from_regex(r"\A[0-9IlOSx?]{0,4}[/.\-]?[0-9IlOSx?]{0,4}[/.\-]?[0-9IlOSx?]{0,5}[.?]?\Z"))
def test_half_a_date_is_no_day(said: str) -> None:
    if not _WRITTEN.fullmatch(said):
        assert understand_date(said, TODAY) is None
        assert understand_day(said, TODAY) is None


@given(st.dates(date(1927, 1, 1), TODAY), st.sampled_from("IlOoSsBbGgzZAam"), st.data())
def test_a_letter_among_the_digits_is_no_date(day: date, letter: str, data: st.DataObject) -> None:
    written = day.strftime(data.draw(st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%y", "%Y-%m-%d", "tgl %d/%m/%Y"])))
    at = data.draw(st.sampled_from([index for index, each in enumerate(written) if each.isdigit()]))
    assert understand_day(written[:at] + letter + written[at + 1 :], TODAY) is None


@every(
    "phrase, weekday, day",
    [
        ("senin, 12 agustus 2026", 0, date(2026, 8, 12)),
        ("hari ini senin", 0, TODAY),
        ("senin tgl 24 november 2026", 0, date(2026, 11, 24)),
        ("27 november hari kamis", 3, date(2026, 11, 27)),
        ("3 hari lalu hari selasa", 1, date(2026, 11, 25)),
        ("malam jumat tgl 20 november", None, None),
        ("malam minggu tgl 27 november", 6, date(2026, 11, 27)),
        ("rabu 12 agustus 2026", None, None),
        ("senin", None, None),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_no_day_but_told(
    phrase: str, weekday: int | None, day: date | None
) -> None:
    clash = clash_in(phrase, TODAY)
    assert (clash and clash.weekday, clash and clash.day) == (weekday, day)
    assert clash is None or understand_date(phrase, TODAY) is None
