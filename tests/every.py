"""One test over a whole table: each row is checked, and all that fail are shown together."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]
Rows = Iterable[Any] | Callable[[], Iterable[Any]]
"""A table, or what makes it: what takes long to make is made by the test alone, not by all who only collect it."""


def every(names: str, rows: Rows, name: Callable[[Any], object] = repr) -> Callable[[Test], Test]:
    """Like `pytest.mark.parametrize`, as one test for all rows: for tables of texts, where a test each costs more than
    what it checks. A row is the only argument, or a tuple of several, of which `_` is for the reader alone; `name` says
    which row it was.

    A table without rows would check nothing: AssertionError while the tests are collected, or when it is made.
    """
    arguments = names.replace(",", " ").split()
    there = None if callable(rows) else _some(names, rows)

    def decorate(test: Test) -> Test:
        @wraps(test)
        def over_the_table(**fixtures: Any) -> None:
            failed, table = [], there or _some(names, rows)
            for row in table:
                given = dict(zip(arguments, row if len(arguments) > 1 else (row,), strict=True))
                given.pop("_", None)
                if said := _failure(test, fixtures | given):
                    failed.append(f"{name(row)!s:.100}: {said}")
            if failed:
                pytest.fail(f"{len(failed)} of {len(table)}:\n" + "\n".join(failed), pytrace=False)

        rest = [each for each in inspect.signature(test).parameters.values() if each.name not in arguments]
        over_the_table.__signature__ = inspect.Signature(rest)  # type: ignore[attr-defined]
        return over_the_table

    return decorate


def _some(names: str, rows: Rows) -> list[Any]:
    table = list(rows() if callable(rows) else rows)
    assert table, f"there is no {names} to check"
    return table


def _failure(test: Test, given: dict[str, Any]) -> str:
    try:
        test(**given)
    except AssertionError as error:
        return str(error) or "it is not so"
    except (Exception, pytest.fail.Exception) as error:
        return f"{type(error).__name__}: {error}"
    return ""
