"""Lists as files, written and read back; and a list of residents of one village, column by column."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import openpyxl
import xlsxwriter

from tests.storage.village import VILLAGE

HEAD = (
    "NIK", "NO KK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "SHDK", "STATUS KAWIN",
    "ALAMAT",
    "RT", "RW", "KODE WILAYAH",
)  # fmt: skip
ASEP: Mapping[str, str] = dict(
    zip(
        HEAD,
        ("3215271708580001", "3215270101010001", "ASEP SUTISNA", "KARAWANG", "17/08/1958", "ENOK", "L",
        "KEPALA KELUARGA",
         "KAWIN", "KP BARU", "3", "5", VILLAGE),
        strict=True,
    )
)  # fmt: skip


def someone(number: int = 1, **cells: str) -> dict[str, str]:
    """A row like Asep's for the one who was born on that day of August 1980; `cells` by heading, `_` for a space."""
    born = {"NIK": f"321527{number:02}0880{number:04}", "NAMA": f"WARGA KE {'ABCDEFGHIJKLMNOP'[number]}"}
    row = {**ASEP, **born, "TANGGAL LAHIR": f"{number:02}/08/1980", "SHDK": "ANAK"}
    return row | {name.replace("_", " "): cell for name, cell in cells.items()}


def table(*rows: Mapping[str, str]) -> list[list[str]]:
    """The heading and the rows; headings beyond the usual ones come last."""
    more = dict.fromkeys(name for row in rows for name in row if name not in HEAD)
    head = [*HEAD, *more]
    return [head, *([row.get(name, "") for name in head] for row in rows)]


def write_csv(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """With `;` between cells, as an Indonesian Excel does it."""
    path.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in rows) + "\n", "utf-8")
    return path


def write_xlsx(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[str]]],
    hidden: Sequence[str] = (),
    merged: Sequence[str] = (),
) -> Path:
    """Text cells; `merged` are ranges of the first sheet such as `B2:B4`, whose first cell counts."""
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for each in merged:
        book.worksheets[0].merge_cells(each)
    book.save(path)
    return path


_CONTENT = "<office:document-content {}><office:body>{}</office:body></office:document-content>"
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


def write_ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """What LibreOffice reads of its own workbooks: one sheet of text cells."""
    named = {each: f"urn:oasis:names:tc:opendocument:xmlns:{each}:1.0" for each in ("office", "table", "text")}
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in named.items())
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = ("".join(cell.format(escape(each)) for each in row) for row in rows)
    table = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    sheet = f'<office:spreadsheet><table:table table:name="W">{table}</table:table></office:spreadsheet>'
    listed = f'<manifest:manifest xmlns:manifest="{named["office"].replace("office", "manifest")}"/>'
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", _ODS)
        archive.writestr("content.xml", _CONTENT.format(spaces, sheet))
        archive.writestr("META-INF/manifest.xml", listed)
    return path


def write_formulas(path: Path, rows: Sequence[Sequence[str]], formulas: Mapping[str, tuple[str, str]]) -> Path:
    """A sheet whose cells such as `A2` are formulas, each with the value it last had."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for cell, (formula, value) in formulas.items():
            sheet.write_formula(cell, formula, None, value)
    return path


def read_back(path: Path, sheet: str = "") -> list[list[str]]:
    """All rows of a sheet, each cell as text; raises where one is not text."""
    book = openpyxl.load_workbook(path)
    rows = list((book[sheet] if sheet else book.worksheets[0]).iter_rows())
    assert all(cell.value is None or cell.data_type == "s" for row in rows for cell in row)
    return [[str(cell.value or "") for cell in row] for row in rows]
