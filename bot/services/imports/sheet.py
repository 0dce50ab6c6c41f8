"""Reading tables people have (CSV in any dress, XLSX) as rows of text with their line numbers."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from bot.dialogue.fields import clean
from bot.services.imports.not_a_table import NotATable
from bot.services.imports.spreadsheet_size import check_size

__all__ = ["Line", "NotATable", "Sheet", "open_sheet"]

_EXACT = 2**53
"""Whole numbers beyond this are no longer exact in a spreadsheet's cell."""
_EXCEL_DIGITS = 10**15
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb")
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 5000
_GUARD = re.compile(r"^'(?=[=+\-@])")
"""What stands before a text that a spreadsheet would take for a formula, in our own files too."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its line (CSV) or row number (spreadsheet), from 1. A broken one has a reason."""

    number: int
    cells: list[str]
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: how many lines it has, about, and its lines without the empty ones, to be read once."""

    total: int
    lines: Iterator[Line]


def open_sheet(path: Path) -> Sheet:
    """The first table in a file; raises `NotATable`."""
    try:
        return _spreadsheet(path) if _is_spreadsheet(path) else _csv(path)
    except OSError as error:
        raise NotATable(f"{path}: tidak dapat dibaca ({error.strerror})") from error


def _is_spreadsheet(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(8)
    zipped_or_ole = start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
    return zipped_or_ole and path.suffix.casefold() in _SPREADSHEETS


# --- spreadsheets -----------------------------------------------------------------------------------------------------


def _spreadsheet(path: Path) -> Sheet:
    from python_calamine import CalamineError, CalamineWorkbook

    check_size(path)
    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    except (CalamineError, IndexError) as error:
        raise NotATable(f"{path.name}: bukan berkas lembar kerja yang utuh ({error})") from error
    rows = ([_cell(value) for value in row] for row in sheet.iter_rows())
    numbered = (Line(number, cells) for number, cells in enumerate(rows, 1) if any(cells))
    return Sheet(sheet.total_height, numbered)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else clean(str(value))


def _number(value: float) -> str:
    """A number as its digits. Excel keeps 15 of them: a longer one that ends in 0 is shown as cut off."""
    if not value.is_integer() or abs(value) >= _EXACT:
        return f"{value:G}"
    whole = int(value)
    return f"{value:.3G}" if whole >= _EXCEL_DIGITS and whole % 10 == 0 else str(whole)


# --- CSV --------------------------------------------------------------------------------------------------------------


def _csv(path: Path) -> Sheet:
    encoding, total = _encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        delimiter = _delimiter_of(list(islice(file, 20)))
    return Sheet(total, _csv_lines(path, encoding, delimiter))


def _encoding_of(path: Path) -> tuple[str, int]:
    """UTF-8 with or without its mark, UTF-16 with its mark, else what Windows writes here (cp1252); and the lines."""
    with path.open("rb") as file:
        start = file.read(_BLOCK)
        if not start.strip():
            raise NotATable(f"{path.name}: berkas ini kosong")
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16", start.count(b"\n")
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


def _delimiter_of(lines: list[str]) -> str:
    """What parts the most lines into the most cells."""
    rows = {mark: [len(row) for row in csv.reader(lines, delimiter=mark)] for mark in _DELIMITERS}
    return max(_DELIMITERS, key=lambda mark: sum(length - 1 for length in rows[mark]))


def _csv_lines(path: Path, encoding: str, delimiter: str) -> Iterator[Line]:
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        number = 1
        while True:
            try:
                cells = [clean(_GUARD.sub("", cell)) for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error as error:
                yield Line(number, [], f"tidak terbaca sampai akhir berkas, periksa tanda kutip ({error})")
                return
            if any(cells):
                yield Line(number, cells, _why_broken(cells, reader.line_num - number))
            number = reader.line_num + 1


def _why_broken(cells: list[str], more_lines: int) -> str:
    if more_lines > 9 or max(map(len, cells)) > _LONGEST_CELL:
        return f"tanda kutip tidak ditutup; {more_lines + 1} baris terbaca sebagai satu"
    return ""
