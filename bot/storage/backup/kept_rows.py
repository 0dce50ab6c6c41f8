"""Rows as a backup keeps them: each table with its columns and their types, so that both databases read them alike."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import orjson
from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

from bot.storage.tables.columns import Moment

_FAST: Final = 1
"""Most is sealed, and what is sealed is no smaller for more work."""
Cell = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Type:
    """How a kind of column is written to JSON and read from it."""

    name: str
    column: TypeEngine[Any]
    write: Cell
    read: Cell


def _same(value: Any) -> Any:
    return value


_TYPES: Final = {
    kind.name: kind
    for kind in (
        _Type("bytes", LargeBinary(), lambda value: b64encode(value).decode(), b64decode),
        _Type("moment", Moment(), datetime.isoformat, datetime.fromisoformat),
        _Type("date", Date(), date.isoformat, date.fromisoformat),
        _Type("bool", Boolean(), bool, _same),
        _Type("number", BigInteger(), _same, _same),
        _Type("text", Text(), _same, _same),
    )
}


def _type_of(column: Column[Any]) -> str:
    kinds = ((Moment, "moment"), (LargeBinary, "bytes"), (Boolean, "bool"), (Date, "date"), (Integer, "number"))
    return next((name for kind, name in kinds if isinstance(column.type, kind)), "text")


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table's name, and the names and types of its columns."""

    name: str
    columns: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, table: Table) -> "KeptTable":
        """As it stands in this version of the program."""
        return cls(str(table.name), tuple((str(column.name), _type_of(column)) for column in table.columns))

    @classmethod
    def read(cls, content: bytes) -> "KeptTable":
        """As a backup says it was."""
        found = orjson.loads(content)
        return cls(found["name"], tuple((name, kind) for name, kind in found["columns"]))

    def written(self) -> bytes:
        """For `read`."""
        return orjson.dumps({"name": self.name, "columns": self.columns})

    def table(self) -> Table:
        """To insert into, whatever the version that made it."""
        return Table(self.name, MetaData(), *(Column(name, _TYPES[kind].column) for name, kind in self.columns))

    def pack(self, rows: Sequence[Sequence[Any]]) -> bytes:
        """Rows in the order of the columns."""
        columns = [self._written(kind, column) for (_, kind), column in zip(self.columns, zip(*rows), strict=True)]  # noqa: B905
        return zlib.compress(orjson.dumps(columns), _FAST)

    @staticmethod
    def _written(kind: str, column: Sequence[Any]) -> Sequence[Any]:
        write = _TYPES[kind].write
        return column if write is _same else [None if value is None else write(value) for value in column]

    def unpack(self, content: bytes) -> list[Mapping[str, Any]]:
        """The rows again, each by column."""
        columns = [
            [None if value is None else _TYPES[kind].read(value) for value in column]
            for (_, kind), column in zip(self.columns, orjson.loads(zlib.decompress(content)), strict=True)
        ]
        names = [name for name, _ in self.columns]
        return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
