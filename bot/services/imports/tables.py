"""The tables of a file that are of one layout; whatever else is in it is told."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.services.imports.columns import Headings, Known, find_headings
from bot.services.imports.not_a_table import NotATable
from bot.services.imports.sheet import Book, Sheet
from bot.services.imports.table_rows import TableRows, facts_in, facts_of_name

_PUT_ASIDE = re.compile(
    r"\b(?:meninggal|mati|kematian|wafat|pindah\w*|keluar|arsip|lama|contoh|hapus|backup|cadangan|rekap\w*|ditolak|kelahiran|"
    r"lahir|bekas|salinan|copy)\b",
    re.IGNORECASE,
)
"""In the name of a sheet: those in it are not the residents of now."""
Check = Callable[[Headings, Mapping[str, str]], None]
"""Raises `NotATable` where a heading lacks what nothing above it tells."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, its headings and its rows."""

    name: str
    headings: Headings
    rows: TableRows


@dataclass(slots=True)
class Tables:
    """Goes through the sheets of a book once. Afterwards `unread` and `notices` say what was not read."""

    book: Book
    known: Known
    check: Check
    least: int
    anchors: Sequence[str]
    unread: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    total: int = 0
    """Lines of the sheets that were reached."""

    def walk(self) -> Iterator[Table]:
        """Those of the layout of the first that has one. Raises `NotATable` where none has."""
        first: Table | None = None
        failure: NotATable | None = None
        if self.book.hidden:
            self.notices.append(f"lembar tersembunyi tidak dibaca: {', '.join(self.book.hidden)}")
        for sheet in self.book.sheets:
            self.total += sheet.total
            table, failed = self._table(sheet)
            failure = failure or failed
            if table is None or (first and not self._is_alike(first, table)):
                continue
            first = first or table
            if sheet.hidden_rows:
                self.notices.append(f"{_named(sheet.name)}{sheet.hidden_rows} baris tersembunyi ikut dibaca")
            yield table
            self._tell_asides(table)
        if first is None:
            raise failure or NotATable("tidak ada lembar yang berisi tabel")

    def _table(self, sheet: Sheet) -> tuple[Table | None, NotATable | None]:
        if sheet.name and _PUT_ASIDE.search(sheet.name):
            self.unread.append(f"{sheet.name}: menurut namanya bukan daftar warga yang sekarang")
            return None, NotATable(
                f"lembar {sheet.name}: menurut namanya bukan daftar yang berlaku; ganti nama lembarnya"
            )
        try:
            headings, lines = find_headings(sheet.lines, self.known, self.least, self.anchors)
            facts = facts_of_name(sheet.name)
            for line in headings.above:
                facts |= facts_in(" ".join(dict.fromkeys(filter(None, line.cells))))
            self.check(headings, facts)
        except NotATable as failure:
            if sheet.name:
                self._tell_unread(sheet.name, str(failure))
            return None, failure
        return Table(sheet.name, headings, TableRows(headings, lines, facts)), None

    def _tell_unread(self, name: str, why: str) -> None:
        """A sheet without any heading (instructions) is told of; one with some of them might have been a table."""
        if why.startswith("tidak ada baris judul"):
            self.notices.append(f"lembar {name} tidak dibaca: tidak ada tabelnya")
        else:
            self.unread.append(f"{name}: {why}")

    def _is_alike(self, first: Table, other: Table) -> bool:
        mine, yours = set(first.headings.places), set(other.headings.places)
        if mine == yours:
            return True
        differs = ", ".join(sorted(each.upper() for each in mine ^ yours))
        self.unread.append(
            f"{other.name}: susunan kolomnya lain dari lembar {first.name} ({differs}); impor tersendiri"
        )
        return False

    def _tell_asides(self, table: Table) -> None:
        rows, where = table.rows, _named(table.name)
        if rows.asides:
            self.notices.append(f"{where}{len(rows.asides)} baris bukan baris data: {say_lines(rows.asides)}")
        if rows.repeated:
            self.notices.append(f"{where}judul kolom berulang {rows.repeated} kali")


def _named(sheet: str) -> str:
    return f"lembar {sheet}: " if sheet else ""


def say_lines(numbers: Sequence[int]) -> str:
    """`2, 5–9`, the first twelve spans."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    said = [str(first) if first == last else f"{first}–{last}" for first, last in spans[:12]]
    return ", ".join(said) + (f" dan {len(spans) - 12} bagian lain" if len(spans) > 12 else "")
