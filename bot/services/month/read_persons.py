"""Persons whom the reports' rows were made of, kept on disk: the lists of persons need not open them once more."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from types import TracebackType
from typing import Any

from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, Marital, Person, PersonId, Relationship, Sex
from bot.reports.spool import Spool

_FIELDS = tuple(field.name for field in fields(Person))
_cells = attrgetter(*_FIELDS)
_READERS: Mapping[str, Callable[[Any], Any]] = {
    "sex": lru_cache(Sex),
    "birth_date": lru_cache(maxsize=4096)(date.fromisoformat),
    "relationship": lru_cache(Relationship),
    "marital": lru_cache(Marital),
    "pregnant_since": date.fromisoformat,
    "programmes": tuple,
    "status": lru_cache(BasicStatus),
    "died_or_left_on": lru_cache(maxsize=4096)(date.fromisoformat),
    "end_exactness": lru_cache(Exactness),
    "birth_exactness": lru_cache(Exactness),
}
"""What is no text, from its JSON."""
_PLACES = tuple((_FIELDS.index(name), reader) for name, reader in _READERS.items())


class ReadPersons:
    """Each person once, in the order in which they were met: added first, then taken."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._left: Iterator[Person] | None = None
        self._next: Person | None = None

    def __enter__(self) -> "ReadPersons":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._spool.close()

    def add(self, person: Person) -> None:
        """Keeps somebody who was not met before."""
        self._spool.add(_cells(person))

    def take(self, ids: Collection[PersonId]) -> dict[PersonId, Person]:
        """The next ones for as long as they are among `ids`; whoever asks does so in the order of adding."""
        if self._left is None:
            self._left = map(_person, self._spool)
            self._next = next(self._left, None)
        found: dict[PersonId, Person] = {}
        while self._next is not None and self._next.id in ids:
            found[self._next.id] = self._next
            self._next = next(self._left, None)
        return found


def _person(cells: list[Any]) -> Person:
    for place, reader in _PLACES:
        if cells[place] is not None:
            cells[place] = reader(cells[place])
    return Person(*cells)
