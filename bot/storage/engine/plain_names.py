"""Refuses a statement that reads two columns of one name, of which a row gives only the first by that name."""

from collections import Counter
from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler


class OneNameTwice(ValueError):  # noqa: N818 - a mistake in a statement
    """Two columns of one name are read; all but one want a `label`."""


def refuse_doubles() -> None:
    """From now on: each statement is looked at once, when it is compiled."""
    compiles(Select)(_of_plain_names)


def _of_plain_names(select: Select[Any], compiler: SQLCompiler, **options: Any) -> str:
    """Of `select(officers.c.id, reports)` SQLAlchemy calls the report's id `id_1`: who reads `row.id` takes the
    officer's for it, and nothing says so. What stands within another statement is read by nobody."""
    if not compiler.stack:
        columns = [(getattr(column, "name", None), column) for column in select.selected_columns]
        named = Counter(name for name, _ in columns if name)
        twice = [str(column) for name, column in columns if named[name] > 1]
        if twice:
            raise OneNameTwice(f"label all but one of {', '.join(twice)}")
    written: str = compiler.visit_select(select, **options)  # type: ignore[no-untyped-call]
    return written
