"""The month's file as Dinas Sosial opens it."""

import hashlib
import io
import json
from dataclasses import dataclass, field
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

V4 = (
    "NIK", "PROGRAM BANSOS", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN",
    "JENIS PEKERJAAN", "STATUS KAWIN", "ALAMAT", "RT", "RW", "PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN",
    "STATUS DISABILITAS", "KODE JENIS DISABILITAS", "STATUS HAMIL", "TGL MULAI HAMIL",
)  # fmt: skip
"""The 21 columns A to U of SIKS-NG's template, in their order."""


@dataclass(slots=True)
class MonthZip:
    """Opened and checked against its manifest."""

    content: bytes
    manifest: dict[str, Any] = field(default_factory=dict)
    sheets: dict[str, Worksheet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with ZipFile(io.BytesIO(self.content)) as archive:
            assert archive.testzip() is None
            self.manifest = json.loads(archive.read("manifest.json"))
            parts = {part["name"]: part for part in self.manifest["files"]}
            assert {*parts, "manifest.json"} == set(archive.namelist())
            for name, part in parts.items():
                assert hashlib.sha256(archive.read(name)).hexdigest() == part["sha256"], name
            main = min((name for name in parts if name.endswith(".xlsx")), key=len)
            book = load_workbook(io.BytesIO(archive.read(main)))
            self.sheets = {sheet.title: sheet for sheet in book.worksheets}

    def rows(self, title: str) -> list[dict[str, Any]]:
        """A sheet's rows by heading; an empty cell is an empty text. That there is nobody is said in one cell."""
        headings, *read = self.sheets[title].iter_rows(values_only=True)
        rows = [row for row in read if sum(cell is not None for cell in row) > 1]
        return [dict(zip(map(str, headings), (cell or "" for cell in row), strict=True)) for row in rows]

    def check_v4(self) -> list[dict[str, Any]]:
        """The main sheet's rows, after its columns and that every cell is text were checked."""
        sheet = self.sheets["V.4"]
        assert tuple(cell.value for cell in sheet[1]) == V4
        for row in sheet.iter_rows(min_row=2):
            assert {cell.data_type for cell in row if cell.value is not None} == {"s"}
            assert all(len(str(row[place].value)) == 16 for place in (0, 2) if row[place].value)
        return self.rows("V.4")
