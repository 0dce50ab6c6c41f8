"""Cells of a family that only its first row has, and marks that stand for what is written above them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.people.people import Relationship
from bot.domain.sayings.no_entries import AS_ABOVE, is_as_above
from bot.services.imports.cell_words import CellDoubted, read_relationship
from bot.services.imports.sheet import Line

_KK = "no kk"
_BESIDE = ("alamat", "dusun", "rt", "rw")
_WHERE = ("desa/kelurahan", "kecamatan", "kode wilayah")
_UNMARKED = frozenset({"nik", "nama", _KK, *_BESIDE, *_WHERE})
"""Columns of which a mark stands for nothing, for nobody shares them, or for what his family has."""


@dataclass(slots=True)
class FilledDown:
    """Walks the rows of a table once, in their order. An empty No KK is also what somebody without a card has, so it
    is filled only where the row says that it goes on with the family above: a member, or nothing of a family in it."""

    places: Mapping[str, int]
    count: int = 0
    """Cells of a family filled."""
    marked: int = 0
    """Other cells that a mark stood in for."""
    _above: dict[str, str] = field(default_factory=dict)
    _whole: Line | None = None
    """The row above, where it has all of its own: read only when something below it is empty."""
    _last: Line | None = None
    """The row above, filled."""
    _repeats: bool = False
    """Whether members have their number themselves, so that an empty one says that there is none."""

    def end(self) -> None:
        """No family goes on below a title."""
        self._above, self._whole, self._last = {}, None, None

    def fill(self, line: Line) -> Line:
        """The row with what its family has, and with what marks stand for."""
        self._last = self._of_family(self._with_marked(line))
        return self._last

    def _with_marked(self, line: Line) -> Line:
        if self._last is None or AS_ABOVE.isdisjoint(line.cells):
            return line
        own = [place for name, place in self.places.items() if name not in _UNMARKED and place < len(line.cells)]
        marked = [place for place in own if is_as_above(line.cells[place])]
        cells, above = list(line.cells), self._last.cells
        for place in marked:
            cells[place] = above[place] if place < len(above) else ""
            self.marked += not is_as_above(cells[place])
        return replace(line, cells=cells)

    def _of_family(self, line: Line) -> Line:
        if self._is_whole(line):
            self._whole = line
            return line
        if self._whole:
            self._above, self._whole = self._told(self._whole), None
        told = self._told(line)
        same = {name: self._above.get(name, "") for name, cell in told.items() if is_as_above(cell)}
        if _KK in told and not told[_KK] and self._goes_on(line, told | same):
            same |= {name: self._above[name] for name, cell in told.items() if not cell and self._above.get(name)}
        elif told.get(_KK) and _KK not in same and self._relationship(line) not in (None, Relationship.HEAD):
            self._repeats = True
        self._above = told | same
        return self._with(line, same) if any(same.values()) else line

    def _is_whole(self, line: Line) -> bool:
        has_number = self._cell(line, _KK)[:1].isdigit()
        return has_number and (self._repeats or "shdk" not in self.places) and AS_ABOVE.isdisjoint(line.cells)

    def _told(self, line: Line) -> dict[str, str]:
        return {name: self._cell(line, name) for name in (_KK, *_BESIDE, *_WHERE) if name in self.places}

    def _goes_on(self, line: Line, told: Mapping[str, str]) -> bool:
        if not self._above.get(_KK):
            return False
        relationship = self._relationship(line)
        beside = [name for name in _BESIDE if name in told]
        if relationship is Relationship.HEAD:
            return False
        if beside and not any(told[name] for name in beside):
            return True
        is_same = all(not told[name] or told[name] == self._above.get(name) for name in beside)
        return relationship is not None and is_same and not self._repeats

    def _relationship(self, line: Line) -> Relationship | None:
        try:
            return read_relationship(self._cell(line, "shdk"))
        except CellDoubted:
            return None

    def _cell(self, line: Line, column: str) -> str:
        place = self.places.get(column, len(line.cells))
        return line.cells[place] if place < len(line.cells) else ""

    def _with(self, line: Line, same: Mapping[str, str]) -> Line:
        cells = [*line.cells, *[""] * (max(self.places.values()) + 1 - len(line.cells))]
        for name, cell in same.items():
            cells[self.places[name]] = cell
        self.count += len(same)
        return replace(line, cells=cells)
