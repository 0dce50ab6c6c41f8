"""What a file is, whatever its name says: a table, a workbook that can be opened, or something else."""

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.services.imports.not_a_table import IS_LOCKED, NOT_WHOLE, NotATable

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


def is_spreadsheet(path: Path) -> bool:
    """By what it is, whatever its name; raises `NotATable` for what is something else."""
    with path.open("rb") as file:
        start = file.read(16)
    for begins, what in _OTHERS.items():
        if start.startswith(begins):
            raise NotATable(f"{path.name}: isinya {what}, bukan tabel; minta tabelnya sebagai XLSX atau CSV")
    if not start.startswith(b"PK\x03\x04"):
        return start.startswith(b"\xd0\xcf\x11\xe0")
    names = _members_of(path)
    if any(each.endswith(".iwa") or each.startswith("Index") for each in names):
        raise NotATable(
            f"{path.name}: isinya lembar kerja Apple Numbers; buka di Numbers, pilih Ekspor ke Excel, lalu impor "
            "berkas XLSX-nya"
        )
    if names and not any(each == "content.xml" or each.startswith("xl/") for each in names):
        what = "dokumen Word" if "word/document.xml" in names else "arsip ZIP"
        raise NotATable(
            f"{path.name}: isinya {what}, bukan tabel; buka dulu, dan simpan tabelnya sebagai XLSX atau CSV"
        )
    return True


def why_not_opened(path: Path) -> str:
    """Of what begins as a workbook and is none that can be read."""
    content = path.read_bytes()
    if LOCKED in content:
        return IS_LOCKED.format(path.name)
    if _WORD_INSIDE in content:
        return f"{path.name}: isinya dokumen Word, bukan tabel; simpan tabelnya sebagai XLSX atau CSV"
    return f"{path.name}: {NOT_WHOLE}"


_OTHERS = {
    b"%PDF": "dokumen PDF", b"\x89PNG": "gambar", b"\xff\xd8\xff": "gambar", b"GIF8": "gambar", b"RIFF": "gambar",
    b"{\\rtf": "dokumen Word", b"Rar!": "arsip RAR", b"7z\xbc\xaf": "arsip 7-Zip", b"\x1f\x8b": "arsip GZIP",
    b"SQLite format 3": "basis data",
}  # fmt: skip
_WORD_INSIDE = "WordDocument".encode("utf-16-le")
"""Among the parts of an old Word document, which begins as an old workbook does."""


def _members_of(path: Path) -> set[str]:
    """The names in an archive; none where it is broken, as its reader will tell."""
    try:
        with zipfile.ZipFile(path) as archive:
            return set(archive.namelist())
    except zipfile.BadZipFile:
        return set()


_PAGE = re.compile(
    rb"<(?:!doctype html|html|table|head|body|style|meta)\b|mime-version:|<\?mso-application|<(?:\w+:)?workbook\b",
    re.IGNORECASE,
)


_LINK = re.compile(rb'\s*\{[^{}]*"(?:url|doc_id)"\s*:')
_DATA = re.compile(
    rb'\s*\[?\s*\{\s*"|\s*(?:--[^\n]*\s+|/\*.*?\*/;?\s*)*(?:insert\s+into|create\s+table|drop\s+table)\s',
    re.IGNORECASE | re.DOTALL,
)


def refuse_html(path: Path) -> None:
    """What many programs write as .xls is a page of HTML, or a workbook in the XML of 2003; what stands for a sheet of
    Google's on a disk is its address."""
    with path.open("rb") as file:
        start = file.read(2048)
    if _DATA.match(start) and not _LINK.match(start):
        raise NotATable(f"{path.name}: isinya data untuk program (JSON atau SQL); minta tabelnya sebagai XLSX atau CSV")
    if _LINK.match(start):
        raise NotATable(
            f"{path.name}: isinya hanya tautan, bukan tabelnya; buka di Google Sheets, lalu unduh sebagai Microsoft "
            "Excel (XLSX)"
        )
    if _PAGE.search(start.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf").lstrip()):
        raise NotATable(
            f"{path.name}: isinya HTML, bukan lembar kerja, walaupun namanya {path.suffix or 'begitu'}; buka di "
            "Excel atau LibreOffice, lalu Simpan sebagai XLSX"
        )


LOCKED = "EncryptedPackage".encode("utf-16-le")
"""In what stands in place of a workbook that has a password."""


def open_workbook(reader: "type[CalamineWorkbook]", path: Path) -> "CalamineWorkbook":
    """By its name, which takes less memory; by what it is where it is called otherwise."""
    names = _members_of(path) if zipfile.is_zipfile(path) else set()
    endings = {"xl/workbook.xml": (".xlsx", ".xlsm"), "xl/workbook.bin": (".xlsb",), "content.xml": (".ods",)}
    fitting = [each for name in names for each in endings.get(name, ())] or [".xls"]
    if path.suffix.casefold() in fitting:
        return reader.from_path(path)
    with path.open("rb") as file:
        return reader.from_filelike(file)
