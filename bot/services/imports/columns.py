"""Finding the columns of a table by their headings."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from operator import itemgetter

from bot.services.imports.sheet import Line, NotATable

_TITLE_ROWS = 15
"""A heading may have this many rows of titles above it."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading's row, the place of each known column, and the headings that are not known."""

    line: Line
    places: Mapping[str, int]
    ignored: tuple[str, ...]

    def picker(self, *names: str) -> Callable[[Line], tuple[str, ...]]:
        """Picks these columns (two or more) of a row; empty where there is none, or the row ends before it."""
        width = len(self.line.cells)
        pick = itemgetter(*(self.places.get(name, width) for name in names))
        padding = [""] * (width + 1)

        def picked(line: Line) -> tuple[str, ...]:
            cells: tuple[str, ...] = pick([*line.cells[:width], *padding[: width + 1 - len(line.cells[:width])]])
            return cells

        return picked

    def refuse_longer(self, line: Line) -> str:
        """Why a row with more cells than headings is not to be trusted; empty if it has none."""
        if any(line.cells[len(self.line.cells) :]):
            return "lebih banyak sel daripada judul kolom; periksa koma dan tanda kutip"
        return ""


def fold_heading(text: str) -> str:
    """`No. KK` → `nokk`."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def find_headings(lines: Iterator[Line], known: Mapping[str, Collection[str]], least: int = 2) -> Headings:
    """Reads up to the heading: the first row with `least` known headings. `known`: column → its spellings, folded."""
    spellings = {spelling: name for name, all_of_it in known.items() for spelling in all_of_it}
    best: list[str] = []
    for _ in range(_TITLE_ROWS):
        line = next(lines, None)
        if line is None:
            break
        found = [spellings.get(fold_heading(cell), "") for cell in line.cells]
        if len(set(found) - {""}) >= least:
            return _headings(line, found)
        best = max(best, line.cells, key=len)
    raise NotATable(f"tidak ada baris judul kolom. {_nearest(best, known)}")


def _headings(line: Line, found: list[str]) -> Headings:
    places: dict[str, int] = {}
    for place, name in enumerate(found):
        if name and name in places:
            raise NotATable(f"kolom {line.cells[places[name]]} dan {line.cells[place]} sama; sisakan satu")
        if name:
            places[name] = place
    ignored = tuple(cell for cell, name in zip(line.cells, found, strict=True) if cell and not name)
    return Headings(line, places, ignored)


def require(headings: Headings, known: Mapping[str, Collection[str]], *groups: Collection[str]) -> None:
    """Raises `NotATable` unless of each group one column is there; names the missing and the nearest heading."""
    missing = [group for group in groups if not any(name in headings.places for name in group)]
    if missing:
        names = ", ".join(" atau ".join(name.upper() for name in group) for group in missing)
        wanted = {name: known[name] for group in missing for name in group}
        raise NotATable(f"kolom tidak ada: {names}. {_nearest(list(headings.ignored), wanted)}")


def _nearest(cells: list[str], known: Mapping[str, Collection[str]]) -> str:
    """`Apakah "NAMMA" dimaksud NAMA?`"""
    spellings = {spelling: name for name, all_of_it in known.items() for spelling in all_of_it}
    for cell in cells:
        if near := get_close_matches(fold_heading(cell), spellings, 1, 0.6):
            return f'Apakah "{cell[:40]}" dimaksud {spellings[near[0]].upper()}?'
    return f"Yang dikenal: {', '.join(name.upper() for name in known)}"
