"""What of an .xlsx its reader does not tell: error cells, formulas whose value was never counted, hidden rows."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.services.imports.cell_text import UNCOUNTED
from bot.services.imports.spreadsheet_size import column_of

_BLOCK = 1 << 20
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_ROW_HIDDEN = re.compile(rb'<(?:\w+:)?row\s[^>]*\bhidden="(?:1|true)"')
_COLUMN_HIDDEN = re.compile(rb'<(?:\w+:)?col\s(?=[^>]*\bhidden="(?:1|true)")[^>]*?\bmin="(\d+)"')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_WIDE = 60
"""Columns beyond this are hidden by whoever wants to see none but his own."""
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]+)</(?:\w+:)?v>|<(?:\w+:)?t\b[^>]*>[^<]")
_PLACE = re.compile(rb"([A-Z]{1,3})(\d{1,7})")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


@dataclass(slots=True)
class Marks:
    """Of one sheet: what stands in place of values by row and column from 0; how many rows are hidden."""

    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: int = 0
    hidden_columns: bool = False


def is_marked(path: Path) -> bool:
    """Whether the file is one of which all this can be known."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return "xl/workbook.xml" in archive.namelist()


def is_of_1904(path: Path) -> bool:
    """Whether its days are counted from 1904."""
    with zipfile.ZipFile(path) as archive:
        return re.search(rb'\bdate1904="(?:1|true)"', archive.read("xl/workbook.xml")) is not None


def read_marks(path: Path) -> Mapping[str, Marks]:
    """By the sheet's name; empty for a file that is no .xlsx."""
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" not in names:
            return {}
        members = _members(archive, names)
        return {title: _marks(archive, member) for title, member in members.items() if member in names}


def _members(archive: zipfile.ZipFile, names: set[str]) -> dict[str, str]:
    relations = "xl/_rels/workbook.xml.rels"
    targets = {}
    for tag in _RELATION.findall(archive.read(relations)) if relations in names else ():
        told = _attributes(tag)
        targets[told.get("Id", "")] = f"xl/{told.get('Target', '').removeprefix('/xl/').removeprefix('./')}"
    found = {}
    for tag in _SHEET.findall(archive.read("xl/workbook.xml")):
        told = _attributes(tag)
        key = next((value for name, value in told.items() if name.endswith(":id")), "")
        found[_unescaped(told.get("name", ""))] = targets.get(key, "")
    return found


def _attributes(tag: bytes) -> dict[str, str]:
    return {name.decode(): value.decode("utf-8", "replace") for name, value in _ATTRIBUTE.findall(tag)}


def _unescaped(text: str) -> str:
    for mark, plain in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(mark, plain)
    return text


def _marks(archive: zipfile.ZipFile, member: str) -> Marks:
    marks = Marks()
    with archive.open(member) as sheet:
        for part in _whole_rows(iter(lambda: sheet.read(_BLOCK), b"")):
            if b"hidden=" in part:
                marks.hidden_columns |= any(int(first) <= _WIDE for first in _COLUMN_HIDDEN.findall(part))
                marks.hidden_rows += len(_ROW_HIDDEN.findall(part))
            if b't="e"' in part or ((b"<f" in part or b":f" in part) and _FORMULA.search(part)):
                _note(marks, part)
    return marks


def _whole_rows(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Parts that end with a row, so that no cell is cut in two."""
    rest = b""
    for block in blocks:
        rest += block
        end = rest.rfind(b"row>")
        if end >= 0:
            yield rest[: end + 4]
            rest = rest[end + 4 :]
    yield rest


def _note(marks: Marks, part: bytes) -> None:
    for found in _CELL.finditer(part):
        attributes, inside = found[1], found[3] or b""
        is_error, value = b't="e"' in attributes, _VALUE.search(inside)
        if not is_error and (value or b't="str"' in attributes or not _FORMULA.search(inside)):
            continue  # a text that a formula gives may be empty
        place = _PLACE.search(dict(_ATTRIBUTE.findall(attributes)).get(b"r", b""))
        if place:
            shown = value[1].decode("utf-8", "replace") if is_error and value and value[1] else UNCOUNTED
            marks.cells.setdefault(int(place[2]) - 1, {})[column_of(place[1]) - 1] = shown
