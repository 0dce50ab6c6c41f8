"""How large a spreadsheet becomes in memory, looked at before it is opened: the reader lays it out as one rectangle."""

import re
import zipfile
import zlib
from pathlib import Path

from bot.services.imports.not_a_table import IS_LOCKED, NOT_WHOLE, NotATable

MOST_CELLS = 20_000_000
"""Of the rectangle around all cells that are filled: a kabupaten's residents take half of it."""
MOST_BYTES = 150_000_000
"""Of a sheet's XML; with its texts it takes a little more than twice as much memory."""
MOST_OTHER_BYTES = 50_000_000
"""Of a file whose cells can't be looked at beforehand (.xls, .xlsb), and of what tells of the sheets."""
_BLOCK = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c [^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"')
_ROW_ENDS = re.compile(rb"</(?:\w+:)?row>")
_LAST = re.compile(rb' r="([A-Z]{1,3})(\d{1,7})"')
_FAR = re.compile(rb'\br="([A-Z]{4,}\d+|[A-Z]*\d{8,})"')
"""No spreadsheet has such a row or column."""
_ABOUT = re.compile(r"xl/(?:workbook|styles)\.xml|.*\.rels|\[Content_Types\]\.xml", re.IGNORECASE)
_UNREAD = re.compile(
    r"xl/(?:drawings|charts|media|theme|pivot\w+|threadedComments|persons|diagrams|embeddings)/.*|xl/comments\d*\.xml",
    re.IGNORECASE,
)


def check_size(path: Path) -> None:
    """Raises `NotATable` where opening it would take more memory than there is, naming the cell that is far away."""
    if not zipfile.is_zipfile(path):
        _check_bytes(path.name, path.stat().st_size, MOST_OTHER_BYTES)
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if not _UNREAD.fullmatch(member.filename):
                    _check_member(path.name, archive, member)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise NotATable(f"{path.name}: {NOT_WHOLE}") from error


def _check_member(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise NotATable(IS_LOCKED.format(name))
    _check_sheet(name, archive, member, MOST_OTHER_BYTES if _ABOUT.fullmatch(member.filename) else MOST_BYTES)


_ENCRYPTED = 1
"""Of a member's flags: the archive itself has a password."""


def _check_bytes(name: str, size: int, most: int) -> None:
    if size > most:
        raise NotATable(
            f"{name}: terlalu besar untuk dibuka sekaligus ({size // 1_000_000} MB); simpan tabelnya sebagai CSV"
        )


def _check_sheet(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> None:
    """By what is read, not by what the archive says of itself."""
    size, widest, lowest, rest = 0, 0, 0, b""
    with archive.open(member) as sheet:
        while block := sheet.read(_BLOCK):
            size += len(block)
            _check_bytes(name, size, most)
            if far := _FAR.search(block):
                raise _is_far(name, far[1])
            *rows, rest = _ROW_ENDS.split(rest[-_BLOCK:] + block)
            for letters, digits in (place for row in rows for place in _places(row)):
                widest, lowest = max(widest, column_of(letters)), max(lowest, int(digits))
                if widest * lowest > MOST_CELLS:
                    raise _is_far(name, letters + digits)


def _is_far(name: str, cell: bytes) -> NotATable:
    return NotATable(
        f"{name}: ada isi jauh di luar tabel, di sel {cell.decode()[:_SHOWN]}; hapus isi sel itu, atau simpan "
        "tabelnya sebagai CSV"
    )


_SHOWN = 20


def _places(row: bytes) -> list[tuple[bytes, bytes]]:
    """Where the last cell of a row is, for they stand in order; of all where that cannot be seen at once."""
    last = _LAST.match(row, row.rfind(b' r="'))
    return [(last[1], last[2])] if last else _CELL.findall(row)


def column_of(letters: bytes) -> int:
    """`A` → 1, `AA` → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
