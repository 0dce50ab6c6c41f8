"""A test over a table must be able to fail, or all that stand on it could not."""

import pytest

from tests.every import every


def test_every_row_is_checked_and_all_that_fail_are_shown() -> None:
    seen = []

    @every("number", [1, 2, 3, 4])
    def is_odd(number: int) -> None:
        seen.append(number)
        assert number % 2, f"{number} is even"

    with pytest.raises(pytest.fail.Exception) as failed:
        is_odd()
    assert seen == [1, 2, 3, 4]
    assert str(failed.value).splitlines()[0] == "2 of 4:"
    assert ["2 is even" in str(failed.value), "4 is even" in str(failed.value)] == [True, True]


def test_a_row_that_breaks_is_shown_with_the_others() -> None:
    @every("word, length", [("satu", 4), ("dua", None), ("tiga", 5)], name=lambda row: row[0])
    def is_so_long(word: str, length: int) -> None:
        assert len(word) + 0 * length == length

    with pytest.raises(pytest.fail.Exception, match=r"2 of 3:\ndua: TypeError: .*\n?tiga: assert "):
        is_so_long()


def test_tables_within_a_table_are_all_gone_through() -> None:
    seen = []

    @every("outer", "ab")
    @every("inner", "xy")
    def pair(outer: str, inner: str) -> None:
        seen.append(outer + inner)
        assert outer == "a"

    with pytest.raises(pytest.fail.Exception, match=r"(?s)1 of 2:\n'b': .*2 of 2:\n'x': .*'y': "):
        pair()
    assert seen == ["ax", "ay", "bx", "by"]


def test_a_table_without_rows_fails() -> None:
    with pytest.raises(AssertionError, match="there is no number to check"):
        every("number", [])


def test_a_table_that_is_made_late_is_made_by_the_test_and_fails_without_rows() -> None:
    made: list[list[int]] = [[1, 2], []]

    @every("number", lambda: made.pop(0))
    def is_small(number: int) -> None:
        assert number < 2

    assert len(made) == 2
    with pytest.raises(pytest.fail.Exception, match="1 of 2:\n2: "):
        is_small()
    with pytest.raises(AssertionError, match="there is no number to check"):
        is_small()


@every("number", [1, 2])
def test_fixtures_come_beside_the_rows(tmp_path_factory: pytest.TempPathFactory, number: int) -> None:
    assert (number, tmp_path_factory.getbasetemp().is_dir()) in {(1, True), (2, True)}
