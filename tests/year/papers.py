"""A month's files beside the registry as it was: whom they ask aid for, and what each figure is the sum of."""

from collections import Counter
from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from bot.domain.areas import is_within
from tests.year.verdict import Fault

Rows = list[dict[str, Any]]
COUNTED = ("Lahir", "Datang", "Meninggal", "Pindah")
"""Columns of the recap, and what rows of comings and goings call the same."""
ASK, REMOVE, MOVEMENTS, RECAP = "V.4", "Penghapusan dan verval", "Datang dan pergi", "Rekap RT"


def sheets_of(archive: bytes) -> dict[str, Rows]:
    """The workbook's sheets, their rows by heading."""
    opened = ZipFile(BytesIO(archive))
    (name,) = [each for each in opened.namelist() if each.endswith(".xlsx")]
    book = load_workbook(BytesIO(opened.read(name)), read_only=True)
    return {sheet.title: _rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def _rows(read: Any) -> Rows:
    header, *rows = read
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def faults_in(period: str, archive: bytes, living: Collection[str]) -> Iterator[Fault]:
    """`living` are the NIKs of those who are registered as living here."""
    sheets = sheets_of(archive)
    yield from _of_aid(period, sheets[ASK], sheets[REMOVE], living)
    yield from _of_sums(period, sheets[MOVEMENTS], sheets[RECAP])


def _of_aid(period: str, asked: Rows, removed: Rows, living: Collection[str]) -> Iterator[Fault]:
    gone = {row["NIK"] for row in removed if row["NIK"]}
    told = Counter((row["NIK"], row["PROGRAM BANSOS"]) for row in asked)
    for row in asked:
        if row["NIK"] not in living or row["NIK"] in gone:
            yield Fault("aid for who is gone", f"{period} {row['NAMA']}")
    yield from (Fault("asked twice", f"{period} {who}") for who, count in told.items() if count > 1)


def _of_sums(period: str, movements: Rows, recap: Rows) -> Iterator[Fault]:
    """Of RTs, and of villages and more, whose figures stand below them."""
    for row in recap:
        area = row["Kode wilayah"]
        here = [each for each in movements if is_within(each["Kode wilayah"], area)]
        for column in COUNTED:
            found = sum(int(each["Jumlah"]) for each in here if each["Perubahan"] == column)
            if int(row[column]) != found:
                yield Fault("figures", f"{period} {area} {column}: {row[column]}, rows make {found}")
