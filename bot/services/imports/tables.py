"""The tables of a file that are of one layout; whatever else is in it is told."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.services.imports.columns import Headings, Known, find_headings, is_heading
from bot.services.imports.not_a_table import NotATable
from bot.services.imports.sheet import Book, Sheet
from bot.services.imports.table_rows import TableRows, facts_in, facts_of_name, title_of

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
        if self.book.unseen:
            self.notices.append(self.book.unseen)
        for whole in self.book.sheets:
            self.total += whole.total
            sheet: Sheet | None = whole
            title, facts = "", facts_of_name(whole.name)
            while sheet:
                table, failed = self._table(sheet, title, facts)
                failure = failure or failed
                if table is None:
                    break
                if first and not self._is_alike(first, table):
                    deque(table.rows.walk(), maxlen=0)  # another one may stand below it
                else:
                    first = first or table
                    self._tell_hidden(sheet)
                    yield table
                    self._tell_asides(table)
                title, facts, sheet = table.rows.title, dict(table.rows.facts), _below(table, sheet)
        if first is None:
            raise failure or NotATable("tidak ada lembar yang berisi tabel")

    def _table(self, sheet: Sheet, title: str, facts: dict[str, str]) -> tuple[Table | None, NotATable | None]:
        if sheet.name and _PUT_ASIDE.search(sheet.name):
            self.unread.append(f"{sheet.name}: menurut namanya bukan daftar warga yang sekarang")
            return None, NotATable(
                f"lembar {sheet.name}: menurut namanya bukan daftar yang berlaku; ganti nama lembarnya"
            )
        try:
            headings, lines = find_headings(sheet.lines, self.known, self.least, self.anchors)
            for line in headings.above:
                facts |= facts_in(" ".join(dict.fromkeys(filter(None, line.cells))))
                title = title_of(line) or title
            self.check(headings, facts)
        except NotATable as failure:
            if sheet.name:
                self._tell_unread(sheet.name, str(failure))
            return None, failure
        spellings = self.known.by_spelling()
        begins = partial(is_heading, spellings=spellings, least=self.least, anchors=self.anchors)
        return Table(sheet.name, headings, TableRows(headings, lines, facts, begins, title)), None

    def _tell_hidden(self, sheet: Sheet) -> None:
        if sheet.hidden_rows:
            self.notices.append(f"{_named(sheet.name)}{sheet.hidden_rows} baris tersembunyi ikut dibaca")
        if sheet.hidden_columns:
            self.notices.append(f"{_named(sheet.name)}ada kolom tersembunyi; ikut dibaca")

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
        if not rows.count and not rows.ended:
            self.notices.append(f"{where}tidak ada baris data di bawah judul kolomnya")
        if rows.asides:
            self.notices.append(f"{where}{len(rows.asides)} baris bukan baris data: {say_lines(rows.asides)}")
        if rows.ended:
            titles = ", ".join(f"“{each[:60]}”" for each in rows.ended_by)
            self.unread.append(
                f"{where}baris {say_lines(rows.ended)}: menurut judulnya {titles} bukan warga yang sekarang"
            )
        if rows.down.count:
            self.notices.append(f"{where}{rows.down.count} sel keluarga yang kosong diisi menurut baris di atasnya")
        if rows.down.marked:
            self.notices.append(
                f"{where}{rows.down.marked} sel bertanda sama dengan di atasnya (sda) diisi menurut baris di atasnya"
            )
        if rows.repeated:
            self.notices.append(f"{where}judul kolom berulang {rows.repeated} kali")


_LONGEST_NAME = 26
"""Of a sheet, so that a number fits behind it in our own workbooks."""


def _below(table: Table, sheet: Sheet) -> Sheet | None:
    """What is left of a sheet where another heading begins in it, called `RT 003 (2)`."""
    if table.rows.rest is None:
        return None
    name, _, number = sheet.name.rpartition(" (")
    again = int(number[:-1]) + 1 if name and number[:-1].isdigit() and number.endswith(")") else 2
    called = name if again > 2 else sheet.name or "tabel"
    return Sheet(0, table.rows.rest, f"{called[:_LONGEST_NAME]} ({again})")


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
