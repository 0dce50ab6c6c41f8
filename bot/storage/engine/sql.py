"""What SQLite and PostgreSQL write differently, said once."""

from functools import cache
from typing import Any

import orjson
from sqlalchemy import BigInteger, ColumnElement, Date, Dialect, Insert, Result, String, Table, Text, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean, TypeDecorator, TypeEngine

from bot.storage.engine.transaction import Transaction

Item = type[String] | type[BigInteger] | type[Date]


def as_dicts(found: Result[Any]) -> list[dict[str, Any]]:
    """All rows by column; a third of what it takes to make a dict of each row's mapping."""
    columns = tuple(found.keys())
    return [dict(zip(columns, row, strict=True)) for row in found.all()]


def _as_json(values: list[Any] | None) -> str:
    return orjson.dumps(values).decode()


class ListOf(TypeDecorator[list[Any]]):
    """A list bound as one parameter: JSON for SQLite's `json_each`, an array for PostgreSQL's `ANY`."""

    impl = Text
    cache_ok = True

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(postgresql.ARRAY(self.item()) if dialect.name == "postgresql" else Text())

    def bind_processor(self, dialect: Dialect) -> Any:
        """What makes of a list what the database takes."""
        return super().bind_processor(dialect) if dialect.name == "postgresql" else _as_json


class among(FunctionElement[bool]):  # noqa: N801 - reads as an SQL function
    """`column` is one of a list given at execution; the statement's text doesn't change with the list's length."""

    type: TypeEngine[bool] = Boolean()
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any], name: str, item: Item = String) -> None:
        super().__init__(column, bindparam(name, type_=ListOf(item)))

    def self_group(self, against: Any = None) -> Any:
        """As it is; else SQLite gets `… = 1`, which no index serves."""
        return self


@compiles(among, "sqlite")
def _among_sqlite(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **kw)} IN (SELECT value FROM json_each({compiler.process(values, **kw)}))"  # noqa: S608


@compiles(among, "postgresql")
def _among_postgresql(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **kw)} = ANY ({compiler.process(values, **kw)})"


def dialect_insert(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def _insert_ignore(dialect: str, table: Table) -> Insert:
    return dialect_insert(dialect, table).on_conflict_do_nothing()


@cache
def _upsert(dialect: str, table: Table, changed: tuple[str, ...]) -> Insert:
    insert = dialect_insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    return insert.on_conflict_do_update(index_elements=keys, set_={name: insert.excluded[name] for name in changed})


def insert_ignore(transaction: Transaction, table: Table) -> Insert:
    """INSERT that leaves a row that is there already (by any unique key) as it is; for one row or a list of dicts."""
    return _insert_ignore(transaction.dialect.name, table)


def upsert(transaction: Transaction, table: Table, *changed: str) -> Insert:
    """INSERT that gives a row with the same primary key the new values of the columns `changed`."""
    return _upsert(transaction.dialect.name, table, changed)
