"""The hot statements on SQLite: compiled once, bound and read by SQLAlchemy's own types, without its execution.

SQLAlchemy Core takes 35 µs for a statement of which SQLite takes 10, and a message costs two of them: it looks each up
by its structure, makes a context, a greenlet, a cursor. What a module builds once can be looked up as itself.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, Executable
from sqlalchemy.engine import Connection
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import CompoundSelect, Delete, Insert, Select, Update
from sqlalchemy.sql.compiler import SQLCompiler

Parameters = Mapping[str, Any]
_Convert = Callable[[Any], Any] | None
_GIVEN, _FIXED = True, False


class Found(IteratorResult[Any]):
    """Rows, all of them read; and how many were changed."""

    rowcount = -1


@dataclass(frozen=True, slots=True)
class _Ready:
    """A statement as SQLite takes it. Each place is a parameter's name with what converts it, or a value for ever."""

    text: str
    places: tuple[tuple[bool, Any, _Convert], ...]
    columns: SimpleResultMetaData

    def values(self, given: Parameters) -> list[Any]:
        """In their places."""
        return [
            what if not is_given else convert(given[what]) if convert else given[what]
            for is_given, what, convert in self.places
        ]


class ShortWay:
    """Executes on the thread of whoever calls, which for the time of a brief transaction has the connection alone."""

    def __init__(self, connection: Connection, raw: sqlite3.Connection) -> None:
        self._connection, self._raw = connection, raw

    def execute(self, statement: Executable, parameters: Parameters | Sequence[Parameters] | None) -> Found | None:
        """None for what is to go the usual way: what was built for this once, and what has defaults made in Python."""
        many = isinstance(parameters, list)
        first: Parameters = parameters[0] if many else parameters or {}  # type: ignore[index, assignment]
        ready = _ready(statement, first, self._connection.dialect)
        if ready is None:
            return None
        values = [ready.values(each) for each in parameters] if many else ready.values(first)  # type: ignore[arg-type, union-attr]
        # Whoever listens to the statements of the usual way hears these too.
        for listener in self._connection.engine.dispatch.before_cursor_execute:
            listener(self._connection, None, ready.text, values, None, many)
        try:
            cursor = self._raw.executemany(ready.text, values) if many else self._raw.execute(ready.text, values)
            found = Found(ready.columns, iter(cursor.fetchall()))
        except sqlite3.Error as error:
            raise DBAPIError.instance(ready.text, None, error, sqlite3.Error, hide_parameters=True) from error
        found.rowcount = cursor.rowcount
        return found


_seen: "WeakKeyDictionary[Executable, dict[tuple[str, ...], _Ready | None]]" = WeakKeyDictionary()


def _ready(statement: Executable, given: Parameters, dialect: Dialect) -> _Ready | None:
    """A statement executed a second time as the very same object will be so again, and is compiled for good."""
    known = _seen.get(statement)
    if known is None:
        _seen[statement] = {}
        return None
    names = tuple(given)
    if names not in known:
        known[names] = _compiled(statement, names, dialect)
    return known[names]


def _compiled(statement: Executable, names: Sequence[str], dialect: Dialect) -> _Ready | None:
    if not isinstance(statement, Select | CompoundSelect | Insert | Update | Delete):
        return None
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    changes_its_text = any(bind.expanding and bind.key in names for bind in compiled.binds.values())
    if changes_its_text or compiled.insert_prefetch or compiled.update_prefetch:
        return None
    fixed = compiled.construct_params(_check=False)
    expanded = compiled._process_parameters_for_postcompile(fixed)  # an IN of what is known now
    converts: Mapping[str, Any] = {**compiled._bind_processors, **expanded.processors}
    values = {**fixed, **expanded.additional_parameters}
    places = []
    for name in expanded.positiontup or ():
        bind, convert = compiled.binds.get(name), converts.get(name)
        if bind is not None and bind.key in names:
            places.append((_GIVEN, bind.key, convert))
        else:
            places.append((_FIXED, convert(values[name]) if convert else values[name], None))
    return _Ready(expanded.statement, tuple(places), _columns(compiled, dialect))


def _columns(compiled: SQLCompiler, dialect: Dialect) -> SimpleResultMetaData:
    columns = compiled._result_columns
    readers = [column.type._cached_result_processor(dialect, None) for column in columns]
    return SimpleResultMetaData([column.keyname for column in columns], _processors=readers)
