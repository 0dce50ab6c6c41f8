"""More who are called alike than one screen holds: page by page, with how many there are."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.dialogue.headings import NOT_FOUND
from bot.dialogue.leafing import LEAF, is_leafing
from bot.dialogue.prompt import Text
from bot.dialogue.question import Field
from bot.dialogue.reading import Found, Offer

_FROM = "\x1dfrom:"
"""Begins a query that nobody can type, with the place of the first that is shown."""
_NEXT = f"{LEAF}next"
T = TypeVar("T")


def typed_query(query: str) -> str:
    """What was searched for, whichever page is shown."""
    return _parted(query)[1]


def shows_all(query: str, offered: Container[str]) -> bool:
    """Whether everybody found by a name stands on the page with these options, so that nobody called so stands on
    another one."""
    return bool(query) and not query.startswith(_FROM) and not is_leafing(query) and _NEXT not in offered


def besides(query: str) -> str:
    """The same query, which knows that others are called so who do not stand on the page."""
    return query if not query or query.startswith(_FROM) else f"{_FROM}0:{query}"


def page_before(query: str, field: Field[object]) -> str | None:
    """The query of the page before; None where the first one is shown."""
    start, typed = _parted(query)
    return _at(start - field.page_size, typed) if start else None


def _parted(query: str) -> tuple[int, str]:
    start, colon, typed = query.removeprefix(_FROM).partition(":")
    return (int(start), typed) if query.startswith(_FROM) and colon else (0, query)


def _at(start: int, typed: str) -> str:
    return f"{_FROM}{start}:{typed}" if start > 0 else typed


@dataclass(frozen=True, slots=True)
class Page:
    """What of those found is shown."""

    found: Found
    count: int
    start: int
    end: int
    query: str

    @property
    def counted(self) -> tuple[Text, ...]:
        """How many there are and which these are, where they are not all."""
        if self.count <= self.end - self.start:
            return ()
        return (Text("found-count", {"count": self.count, "from": self.start + 1, "to": self.end}),)

    def onward(self, field: Field[object], offers: Sequence[Offer]) -> tuple[Offer, ...]:
        """With the way to those after them, before whoever is none of them; *kembali* leads to those before."""
        if self.end >= self.count:
            return tuple(offers)
        none_of_these = (at for at, each in enumerate(offers) if each.id in field.pointed_at.values())
        place = next(none_of_these, len(offers))
        on = Offer(_NEXT, Text("found-next"), _at(self.end, self.query), NOT_FOUND)
        return (*offers[:place], on, *offers[place:])


def page_of(field: Field[object], found: Found, query: str) -> Page:
    """Those of a page, those of one household or place never parted where the field offers them together."""
    start, typed = _parted(query)
    units = field.units(found)
    count = len(found.areas) or len(units)
    most = field.page_size or max(count, 1)
    most = count if count <= field.whole_size else most
    start = start if start < count else 0
    residents = tuple(who for unit in _cut(units, start, most) for who in unit)
    shown = replace(found, residents=residents, areas=tuple(_cut(found.areas, start, most)))
    return Page(shown, count, start, min(start + most, count), typed)


def _cut(those: Sequence[T], start: int, most: int) -> Sequence[T]:
    return those[start : start + most]
