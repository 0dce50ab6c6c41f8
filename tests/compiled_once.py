"""Statements are compiled once in a process of tests: else each test, with its own engines, would compile them anew."""

from collections.abc import Iterator, MutableMapping
from typing import Any

from sqlalchemy import Connection, Engine, event


class CompiledOnce(MutableMapping[Any, Any]):
    """SQLAlchemy's cache of what it compiled, for all engines of a kind; its keys begin with the engine's dialect."""

    def __init__(self) -> None:
        self._kept: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        return self._kept[_of_its_kind(key)]

    def __setitem__(self, key: Any, compiled: Any) -> None:
        self._kept[_of_its_kind(key)] = compiled

    def __delitem__(self, key: Any) -> None:
        del self._kept[_of_its_kind(key)]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def _of_its_kind(key: Any) -> Any:
    dialect, *rest = key
    return type(dialect), *rest


def compile_once() -> None:
    """From now on, whoever connects."""
    shared = CompiledOnce()

    @event.listens_for(Engine, "engine_connect")
    def _share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=shared)
