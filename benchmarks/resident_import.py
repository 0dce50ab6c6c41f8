"""Imports 100,000 residents into a fresh SQLite database, sealed; prints rows a second and peak memory.

Run `python -m benchmarks.resident_import [--xlsx] [ROWS | --small]`. The import is a process of its own, so that the
peak is its own. The baseline, in the same run: the same file read by csv, or by the reader of spreadsheets, and put
into a bare SQLite table, nothing checked, nothing sealed. With `--xlsx` five texts of each row are in no other.
"""

import asyncio
import csv
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.town import VILLAGE, empty_town
from bot.domain.areas import Area, AreaCode
from bot.services.imports.import_residents import import_residents
from bot.storage.registry import areas

COLUMNS = (
    "NIK", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "SHDK", "STATUS KAWIN",
    "JENIS PEKERJAAN", "ALAMAT", "RT", "RW", "KODE WILAYAH", "PROGRAM BANSOS",
)  # fmt: skip
WHOLE, SMALL = 100_000, 1_000
PARTS = (
    "SA", "MU", "TI", "RO", "HA", "YA", "NI", "DE", "KU", "LI", "WA", "CE", "EN", "AR", "JU", "PI", "SU", "MA", "RI",
    "DA",
)  # fmt: skip
NAMES = ("ASEP", "UJANG", "DEDE", "CUCU", "NENENG", "IIS", "YAYAN", "ENCEP", "ROHAETI", "SAEPUDIN", "MULYANA", "KURNIA")


def lines(rows: int) -> Iterator[list[str]]:
    """Made-up residents, four to a family, forty to an RT; one NIK in a hundred is none, or of another day."""
    chance = random.Random(1)
    for number in range(rows):
        born = date(1940, 1, 1) + timedelta(days=chance.randrange(30_000))
        female = number % 2
        day = f"{born.day + 40 * female:02}{born.month:02}{born.year % 100:02}"
        nik = f"3215{27 - number // 9998 % 27:02}{day}{number % 9998 + 1:04}"
        if number % 100 == 7:
            nik = "0" * 16 if number % 200 == 7 else f"{nik[:6]}{born.day % 28 + 1 + 40 * female:02}{nik[8:]}"
        family = number // 4
        yield [
            nik,
            f"321527{family % 28 + 1:02}{family // 28 % 12 + 1:02}{family // 336 % 20:02}{family % 9998 + 1:04}",
            f"{chance.choice(NAMES)} {''.join(chance.sample(PARTS, 3))}",
            "KARAWANG",
            f"{born:%d/%m/%Y}",
            "".join(chance.sample(PARTS, 2)),
            "LP"[female],
            ("KEPALA KELUARGA", "ISTRI", "ANAK", "ANAK")[number % 4],
            "KAWIN",
            "PETANI",
            f"KP. SUKAMAJU NO. {family % 200}",
            f"{number // 40 % 20 + 1:03}",
            f"{number // 800 % 200 + 1:03}",
            VILLAGE,
            "PKH" if number % 5 == 0 else "",
        ]


def write_file(path: Path, rows: Iterable[list[str]]) -> None:
    """The file to import."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)


def write_workbook(path: Path, rows: Iterable[list[str]]) -> None:
    """A workbook as Excel writes it: its texts are kept once, and each cell points to one."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(chain([COLUMNS], map(_of_their_own, count(), rows))):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)


def _of_their_own(number: int, row: list[str]) -> list[str]:
    """The row with name, mother, trade and address that nobody else has, as NIKs are."""
    own = "".join(PARTS[number // len(PARTS) ** place % len(PARTS)] for place in range(4))
    nik, kk, name, place, born, mother, sex, shdk, wed, trade, address, *rest = row
    address = f"{address} BLOK {own} DESA SUKAMAJU BARU"
    return [nik, kk, f"{name} {own}", place, born, f"{own} {mother}", sex, shdk, wed, f"{trade} {own}", address, *rest]


async def ours(folder: Path, path: Path) -> int:
    """Imports and prints; how many were taken."""
    async with empty_town(folder) as house:
        async with house.db.write() as transaction:
            regency = Area(AreaCode("32.15"), "Kabupaten Karawang")
            await areas.upsert_areas(transaction, [regency, Area(VILLAGE, "Sukamaju Baru", "Telukjambe Barat")])
        began = time.perf_counter()
        result = await import_residents(house, path, "bench", lambda done, total: None)
        spent = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"resident import   {result.taken / spent:10,.0f} rows/s  {result.taken} taken, peak {peak:.0f} MB")
    return result.taken


def baseline(folder: Path, path: Path) -> int:
    """The same rows into a bare table; how many, with the headings."""
    began = time.perf_counter()
    with sqlite3.connect(folder / "bare.db") as transaction, path.open(encoding="utf-8") as file:
        transaction.execute(f"CREATE TABLE residents ({', '.join(f'c{n}' for n in range(len(COLUMNS)))})")
        marks = ", ".join("?" * len(COLUMNS))
        is_csv = path.suffix == ".csv"
        rows = csv.reader(file) if is_csv else CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
        taken = transaction.executemany(f"INSERT INTO residents VALUES ({marks})", rows).rowcount  # noqa: S608
    print(f"{path.suffix[1:]:4} to bare table {taken / (time.perf_counter() - began):9,.0f} rows/s")
    return taken


def main() -> None:
    """One of both, or both."""
    if len(sys.argv) == 4:
        part, folder, path = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
        _ = asyncio.run(ours(folder, path)) if part == "ours" else baseline(folder, path)
        return
    numbers = [int(each) for each in sys.argv[1:] if each.isdigit()]
    rows = SMALL if "--small" in sys.argv else numbers[0] if numbers else WHOLE
    measure(rows, as_xlsx="--xlsx" in sys.argv)


def measure(rows: int = WHOLE, as_xlsx: bool = False) -> None:
    """Both, each in a process of its own; raises CalledProcessError when one fails."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / ("warga.xlsx" if as_xlsx else "warga.csv")
        (write_workbook if as_xlsx else write_file)(path, lines(rows))
        for part in ("ours", "baseline"):
            subprocess.run([sys.executable, "-m", "benchmarks.resident_import", part, name, str(path)], check=True)


if __name__ == "__main__":
    main()
