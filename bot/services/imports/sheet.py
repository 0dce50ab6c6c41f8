"""Reading tables people have (CSV in any dress, XLSX) as rows of text with their line numbers."""

import csv
import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

import orjson

from bot.domain.why_not import why_not
from bot.services.imports.cell_text import QUOTING, clean_cell
from bot.services.imports.file_kinds import is_spreadsheet, open_workbook, refuse_html, why_not_opened
from bot.services.imports.not_a_table import IS_LOCKED, NOT_WHOLE, NotATable
from bot.services.imports.spreadsheet_size import check_size
from bot.services.imports.xlsx_marks import Marks, is_marked, is_of_1904, read_marks

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

__all__ = ["Book", "Line", "NotATable", "Sheet", "open_book"]

_EXACT = 2**53
"""Whole numbers beyond this are no longer exact in a spreadsheet's cell."""
_EXCEL_DIGITS = 10**15
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 5000
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its line (CSV) or row number (spreadsheet), from 1. A broken one has a reason."""

    number: int
    cells: list[str]
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name (empty for a CSV), how many lines it has, about, and its lines without the empty ones, to be
    read once."""

    total: int
    lines: Iterator[Line]
    name: str = ""
    hidden_rows: int = 0
    hidden_columns: bool = False


@dataclass(slots=True)
class Book:
    """The sheets that can be seen, each loaded when its turn comes, and the names of those that cannot."""

    sheets: Iterator[Sheet] = field(default_factory=lambda: iter(()))
    hidden: tuple[str, ...] = ()
    unseen: str = ""
    """What a file of this kind does not let us see."""
    from_1904: bool = False
    """Whether it counts days from 1904, as old spreadsheets of Apple's did."""
    cleaned: int = 0
    """Cells that were read otherwise than they are written, but for white space around them."""

    def clean(self, text: str) -> str:
        """A cell, cleaned and counted."""
        if text.isascii() and text.isprintable() and text[:1] not in QUOTING and text[-1:] != " " and "  " not in text:
            return text
        cleaned = clean_cell(text)
        if cleaned is not text and cleaned != " ".join(text.split()):
            self.cleaned += 1
        return cleaned


def open_book(path: Path) -> Book:
    """All tables of a file; raises `NotATable`."""
    try:
        if is_spreadsheet(path):
            return _spreadsheet(path)
        refuse_html(path)
        book = Book()
        book.sheets = iter([_csv(path, book)])
        return book
    except OSError as error:
        raise NotATable(f"{path}: tidak dapat dibaca ({why_not(error)})") from error


# --- spreadsheets -----------------------------------------------------------------------------------------------------


def _spreadsheet(path: Path) -> Book:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    check_size(path)
    try:
        book = open_workbook(CalamineWorkbook, path)
    except PasswordError as error:
        raise NotATable(IS_LOCKED.format(path.name)) from error
    except CalamineError as error:
        raise NotATable(why_not_opened(path)) from error
    seen = [each.name for each in book.sheets_metadata if each.visible is SheetVisibleEnum.Visible]
    hidden = tuple(each.name for each in book.sheets_metadata if each.visible is not SheetVisibleEnum.Visible)
    if not seen:
        raise NotATable(f"{path.name}: tidak ada lembar yang terlihat; tersembunyi: {', '.join(hidden) or 'tidak ada'}")
    told = is_marked(path)
    opened = Book(
        hidden=hidden, unseen="" if told else _UNSEEN.format(path.suffix), from_1904=told and is_of_1904(path)
    )
    opened.sheets = _sheets(path, book, seen, opened)
    return opened


_UNSEEN = (
    "dari berkas {}, sel yang berisi kesalahan (#N/A) atau rumus yang belum dihitung terbaca sebagai sel kosong; kalau "
    "ada, buka di Excel dan simpan sebagai XLSX"
)


def _sheets(path: Path, book: "CalamineWorkbook", names: Sequence[str], counted: Book) -> Iterator[Sheet]:
    from python_calamine import CalamineError

    marks = read_marks(path)
    for name in names:
        try:
            sheet = book.get_sheet_by_name(name)
        except CalamineError as error:
            raise NotATable(f"{path.name}: lembar {name} tidak terbaca; {NOT_WHOLE}") from error
        told = marks.get(name, Marks())
        lines = _put_by(_rows(counted, sheet.iter_rows(), told, sheet.merged_cell_ranges or ()))
        total = sheet.total_height
        del sheet
        if name == names[-1]:
            del book  # with the texts that its sheets share
        yield Sheet(total, lines, name, told.hidden_rows, told.hidden_columns)


def _put_by(lines: Iterator[Line]) -> Iterator[Line]:
    """The same from a file without a name, so that what the reader laid out is gone while its rows are taken."""
    with SpooledTemporaryFile(_BLOCK) as spool:
        spool.writelines(orjson.dumps((line.number, line.cells)) + b"\n" for line in lines)
        spool.seek(0)
        _give_back()
        for stored in spool:
            number, cells = orjson.loads(stored)
            yield Line(number, cells)


def _give_back() -> None:
    """What the reader freed, to the system: the C library keeps it otherwise, a hundred megabytes, beside what the
    database takes."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


Corners = tuple[tuple[int, int], tuple[int, int]]


def _rows(book: Book, rows: Iterator[list[Any]], marks: Marks, merged: Sequence[Corners]) -> Iterator[Line]:
    """With what stands in place of values, and with merged cells filled down; across only where a merge is of one row,
    as in headings."""
    starting, filled = _by_row(merged), dict[int, dict[int, str]]()
    for row, values in enumerate(rows):
        cells = [book.clean(value) if isinstance(value, str) else _cell(value) for value in values]
        for column, shown in marks.cells.get(row, {}).items():
            if column < len(cells):
                cells[column] = shown
        for column, above in filled.pop(row, {}).items():
            cells[column] = cells[column] or above
        for (top, left), (bottom, right) in starting.get(row, ()):
            _fill(cells, filled, (top, left), (bottom, min(right, len(cells) - 1)))
        if any(cells):
            yield Line(row + 1, cells)


def _by_row(merged: Sequence[Corners]) -> dict[int, list[Corners]]:
    found: dict[int, list[Corners]] = {}
    for each in merged:
        found.setdefault(each[0][0], []).append(each)
    return found


_TALLEST_MERGE = 200


def _fill(cells: list[str], filled: dict[int, dict[int, str]], start: tuple[int, int], end: tuple[int, int]) -> None:
    (top, left), (bottom, right) = start, end
    if left >= len(cells):
        return
    for row in range(top + 1, min(bottom, top + _TALLEST_MERGE) + 1):
        filled.setdefault(row, {})[left] = cells[left]
    if top == bottom:
        cells[left + 1 : right + 1] = [cells[left]] * (right - left)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "YA" if value else "TIDAK"
    if isinstance(value, float | int):
        return _number(float(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else clean_cell(str(value))


def _number(value: float) -> str:
    """A number as its digits. Excel keeps 15 of them: a longer one that ends in 0 is shown as cut off."""
    if not value.is_integer() or abs(value) >= _EXACT:
        return f"{value:G}"
    whole = int(value)
    return f"{value:.3G}" if whole >= _EXCEL_DIGITS and whole % 10 == 0 else str(whole)


# --- CSV --------------------------------------------------------------------------------------------------------------


def _csv(path: Path, book: Book) -> Sheet:
    encoding, total = _encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        delimiter = _delimiter_of(list(islice(file, 20)))
    return Sheet(total, _csv_lines(path, encoding, delimiter, book))


def _encoding_of(path: Path) -> tuple[str, int]:
    """UTF-8 with or without its mark, UTF-16 with its mark, else what Windows writes here (cp1252); and the lines."""
    with path.open("rb") as file:
        start = file.read(_BLOCK)
        if not start.strip():
            raise NotATable(f"{path.name}: berkas ini kosong")
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16", start.count(b"\n")
        if encoding := _without_mark(start[:200]):
            return encoding, start.count(b"\n")
        if b"\0" in start:
            raise NotATable(f"{path.name}: bukan CSV atau XLSX; simpan tabelnya sebagai CSV atau XLSX")
        lines = start.count(b"\n") + sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b""))
    try:
        with path.open(encoding="utf-8-sig") as text:
            while text.read(_BLOCK):
                pass
    except UnicodeDecodeError:
        return "cp1252", lines
    return "utf-8-sig", lines


def _without_mark(start: bytes) -> str:
    """UTF-16 that does not say so: every second byte of plain letters is none."""
    odd, even = start[1::2], start[::2]
    if len(start) > 40 and not any(odd) and all(even):
        return "utf-16-le"
    return "utf-16-be" if len(start) > 40 and not any(even) and all(odd) else ""


def _delimiter_of(lines: list[str]) -> str:
    """What parts the most lines into the most cells."""
    rows = {mark: [len(row) for row in csv.reader(lines, delimiter=mark)] for mark in _DELIMITERS}
    return max(_DELIMITERS, key=lambda mark: sum(length - 1 for length in rows[mark]))


def _csv_lines(path: Path, encoding: str, delimiter: str, book: Book) -> Iterator[Line]:
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        number = 1
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Line(number, [], f"tidak terbaca sampai akhir berkas, periksa tanda kutip ({error})")
                return
            if any(cells := [book.clean(cell) for cell in row]):
                yield Line(number, cells, _why_broken(row, reader.line_num - number, delimiter))
            number = reader.line_num + 1


_MOST_LINES, _MARKS_IN_A_LINE = 9, 3


def _why_broken(row: list[str], more_lines: int, delimiter: str) -> str:
    """A cell of many lines, or one that has rows of a table in it."""
    swallowed = more_lines and any(
        line.count(delimiter) >= _MARKS_IN_A_LINE for cell in row for line in cell.splitlines()[1:]
    )
    if swallowed or more_lines > _MOST_LINES or max(map(len, row)) > _LONGEST_CELL:
        return f"tanda kutip tidak ditutup; {more_lines + 1} baris terbaca sebagai satu"
    return ""
