"""Statements on SQLite: compiled once, bound and read by SQLAlchemy's own types, without its execution.

SQLAlchemy Core takes 35 µs for a statement of which SQLite takes 10, and an approval costs forty of them: it looks each
up by its structure, makes a context, a greenlet, a cursor. What a module builds once can be looked up as itself.
"""

import sqlite3
import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Dialect, Executable
from sqlalchemy.engine import Connection
from sqlalchemy.engine.result import IteratorResult, ScalarResult, SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import CompoundSelect, Delete, Insert, Select, Update
from sqlalchemy.sql.compiler import WARN_LINTING, SQLCompiler

from bot.storage.engine.sqlite_driver import driver_of

Parameters = Mapping[str, Any]
_Convert = Callable[[Any], Any]
_PutIn = tuple[int, str, _Convert | None, Any]
"""The place of a value that the statement has of its own, its name, what converts it, and itself converted."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A statement as SQLite takes it: the parameters whose values are given, in their order; what is put between them,
    and what is converted, each by its place."""

    text: str
    names: tuple[str, ...]
    fixed: tuple[_PutIn, ...]
    converts: tuple[tuple[int, _Convert], ...]
    columns: SimpleResultMetaData
    readers: Sequence[Callable[[Any], Any] | None]
    """What reads each column; none where no rows are given."""
    keys: Any
    """The names of the columns."""
    row_getter: Any
    """What makes rows of what SQLite gives; SQLAlchemy makes it again for each result."""

    def values(self, given: Parameters) -> list[Any]:
        """In their places."""
        values = list(map(given.__getitem__, self.names))
        for place, _, _, value in self.fixed:
            values.insert(place, value)
        for place, convert in self.converts:
            values[place] = convert(values[place])
        return values

    def with_fixed(self, fixed: Parameters) -> "_Ready":
        """The same for a statement of the same structure, which has these values of its own but for what stands in
        the text."""
        put_in = tuple(
            (place, name, convert, (convert(fixed[name]) if convert else fixed[name]) if name in fixed else value)
            for place, name, convert, value in self.fixed
        )
        return replace(self, fixed=put_in)


class Found(IteratorResult[Any]):
    """Rows, all of them read; and how many were changed."""

    raw = context = None
    _source_supports_scalars = False
    _memoized_keys = frozenset({"_row_getter"})

    def __init__(self, ready: _Ready, rows: Sequence[Any], rowcount: int) -> None:
        self._metadata, self.iterator, self.rowcount = ready.columns, iter(rows), rowcount
        self._ready = ready
        self.__dict__["_row_getter"] = ready.row_getter

    def keys(self) -> Any:
        """The names of the columns, made once."""
        return self._ready.keys

    def scalars(self, index: Any = 0) -> ScalarResult[Any]:
        """Of the first column without a row around each value."""
        if index != 0:
            return super().scalars(index)
        read = self._ready.readers[0]
        values = [read(value) for value, *_ in self.iterator] if read else [value for value, *_ in self.iterator]
        return IteratorResult(_ONE_COLUMN, iter(values), _source_supports_scalars=True).scalars()


_ONE_COLUMN = SimpleResultMetaData(["value"])


class ShortWay:
    """Executes on the connection's thread, or on that of whoever calls, which for the time of a brief transaction has
    the connection alone."""

    def __init__(self, connection: AsyncConnection) -> None:
        assert connection.sync_connection is not None  # noqa: S101 - it has begun
        self._connection, self._usual_way = connection.sync_connection, connection.execute
        self._driver = driver_of(connection)
        # Whoever listens to the statements of the usual way hears these too.
        self._listeners = tuple(self._connection.engine.dispatch.before_cursor_execute)

    async def execute(self, statement: Executable, parameters: Parameters | Sequence[Parameters] | None = None) -> Any:
        """As a connection's; the usual way where a statement has defaults made in Python, another text for each list,
        or rows to give for each of many."""
        many = isinstance(parameters, list)
        if many and not parameters:
            return await self._usual_way(statement, parameters)
        first: Parameters = parameters[0] if many else parameters or {}  # type: ignore[index, assignment]
        ready = self._ready(statement, first)
        if ready is None or (many and ready.readers):
            return await self._usual_way(statement, parameters)
        values = [ready.values(each) for each in parameters] if many else ready.values(first)  # type: ignore[arg-type, union-attr]
        for listener in self._listeners:
            listener(self._connection, None, ready.text, values, None, many)
        try:
            rows, rowcount = (
                self._run(ready, values, many)
                if self._driver.brief
                else await self._driver.visit(self._run, ready, values, many)
            )
        except sqlite3.Error as error:
            raise DBAPIError.instance(ready.text, None, error, sqlite3.Error, hide_parameters=True) from error
        return Found(ready, rows, rowcount)

    def _run(self, ready: _Ready, values: Sequence[Any], many: bool) -> tuple[Sequence[Any], int]:
        raw = self._driver.raw
        cursor = raw.executemany(ready.text, values) if many else raw.execute(ready.text, values)
        rows = cursor.fetchall() if ready.readers else ()
        return rows, cursor.rowcount

    def _ready(self, statement: Executable, given: Parameters) -> _Ready | None:
        which, names = id(statement), tuple(given)
        try:
            return _seen[which][1][names]
        except KeyError:
            if which not in _seen:
                _seen[which] = weakref.ref(statement, lambda _: _seen.pop(which)), {}
            return _seen[which][1].setdefault(names, _compiled(statement, names, self._connection))


_Known = dict[tuple[str, ...], _Ready | None]
_seen: dict[int, tuple[weakref.ref[Executable], _Known]] = {}
"""By each statement's id while there is one: asking a statement for its equals would make another statement."""


def _compiled(statement: Executable, names: tuple[str, ...], connection: Connection) -> _Ready | None:
    if not isinstance(statement, Select | CompoundSelect | Insert | Update | Delete):
        return None
    dialect = connection.dialect
    # What is built anew each time is compiled once all the same, and kept where the usual way keeps it.
    kept = connection.get_execution_options().get("compiled_cache", connection.engine._compiled_cache)
    compiled, extracted, collected, _ = statement._compile_w_cache(
        dialect,
        compiled_cache=kept,
        column_keys=sorted(names),
        linting=dialect.compiler_linting | WARN_LINTING,
    )
    assert isinstance(compiled, SQLCompiler)  # noqa: S101 - for the type checker
    fixed = compiled.construct_params(extracted_parameters=extracted, _check=False, _collected_params=collected)
    alike = _alike.setdefault(compiled, {})
    in_the_text = compiled.post_compile_params | compiled.literal_execute_params
    which = names, tuple(repr(fixed[compiled.bind_names[bind]]) for bind in in_the_text)
    if which not in alike:
        if len(alike) >= _MOST_ALIKE:
            alike.clear()
        alike[which] = _made_ready(compiled, names, fixed, dialect)
    ready = alike[which]
    return ready and ready.with_fixed(fixed)


_MOST_ALIKE = 100
_alike: weakref.WeakKeyDictionary[SQLCompiler, dict[tuple[object, ...], _Ready | None]] = weakref.WeakKeyDictionary()
"""Made ready once for all statements of one structure, with the same values where those stand in the text."""


def _made_ready(compiled: SQLCompiler, names: Sequence[str], fixed: Parameters, dialect: Dialect) -> _Ready | None:
    changes_its_text = any(bind.expanding and bind.key in names for bind in compiled.binds.values())
    if changes_its_text or compiled.insert_prefetch or compiled.update_prefetch:
        return None
    expanded = compiled._process_parameters_for_postcompile({**fixed})  # an IN of what is known now
    converts: Mapping[str, Any] = {**compiled._bind_processors, **expanded.processors}
    values = {**fixed, **expanded.additional_parameters}
    given, put_in, converted = list[str](), list[_PutIn](), list[tuple[int, _Convert]]()
    for place, name in enumerate(expanded.positiontup or ()):
        bind, convert = compiled.binds.get(name), converts.get(name)
        if bind is None or bind.key not in names:
            put_in.append((place, name, convert, convert(values[name]) if convert else values[name]))
            continue
        given.append(bind.key)
        if convert:
            converted.append((place, convert))
    readers = [column.type._cached_result_processor(dialect, None) for column in compiled._result_columns]
    columns = SimpleResultMetaData([column.keyname for column in compiled._result_columns], _processors=readers)
    row_getter: Any = IteratorResult[Any](columns, iter(()))._row_getter
    return _Ready(
        expanded.statement,
        tuple(given),
        tuple(put_in),
        tuple(converted),
        columns,
        tuple(readers),
        columns.keys,
        row_getter,
    )
