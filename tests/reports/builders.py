"""Builds a month's rows and reads its zip back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

from openpyxl import Workbook, load_workbook

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.profiles import load_profile
from bot.domain.report.changes import Kind
from bot.reports.asked import asked_of
from bot.reports.manifest import Edition, Manifest
from bot.reports.month_file import write_month
from bot.reports.rows import ChangeRow, PersonRow, Place, RtRow, RtState

JAKARTA = ZoneInfo("Asia/Jakarta")
RT = AreaCode("32.15.27.2001/005/003")
PLACE = Place("Sukaluyu", "Telukjambe Timur", "Kabupaten Karawang", "Jawa Barat")
EDITION = Edition(
    "dtks", "32.15", "Kabupaten Karawang", "2026-08", 1, datetime(2026, 8, 15, 18, 0, tzinfo=JAKARTA), 41, "ab" * 32
)
WORDS = {"kind-death": "Kematian", "kind-birth": "Kelahiran", "month-sheet-recap": "Rekap RT"}


def label(key: str) -> str:
    """The words of a key, or the key itself."""
    return WORDS.get(key, key)


def person(number: int = 1, **fields: Any) -> Person:
    """A person with everything known."""
    base = Person(
        PersonId(f"p{number}"), HouseholdId(f"h{number}"), RT, "Asep Suryana", Sex.MALE, date(1980, 8, 12),
        "Karawang", f"3215271208800{number:03}", f"3215270101010{number:03}", "Siti Aminah", Relationship.HEAD,
        Marital.MARRIED, "Buruh tani", address="Kp. Sukamaju No. 3",
    )  # fmt: skip
    return replace(base, **fields)


def change(number: int, *persons: Person, kind: str = "death", **fields: Any) -> ChangeRow:
    """A report of the month."""
    base = ChangeRow(
        f"LPR-{number}", Kind(kind), RT, PLACE, date(2026, 8, 1), date(2026, 8, 2), date(2026, 8, 3),
        "Pak Dadang", "Bu Neneng", persons,
    )  # fmt: skip
    return replace(base, **fields)


def asks(number: int = 1, **fields: Any) -> PersonRow:
    """Somebody who is proposed."""
    who = fields.pop("person", None) or person(number)
    return replace(PersonRow(f"LPR-{number}", who, PLACE, asks=True), **fields)


def rt_row(**fields: Any) -> RtRow:
    """An RT that reported."""
    return replace(RtRow(RT, "Sukaluyu", "Telukjambe Timur", RtState.REPORTED, 40, 1, 0, 2, 0), **fields)


def month_zip(
    changes: Iterable[ChangeRow] = (), rts: Iterable[RtRow] = (), persons: Iterable[PersonRow] = ()
) -> tuple[ZipFile, Manifest]:
    """The zip of a month, open."""
    raw, manifest = month_bytes(changes, rts, persons)
    return ZipFile(BytesIO(raw)), manifest


def month_bytes(
    changes: Iterable[ChangeRow], rts: Iterable[RtRow] = (), persons: Iterable[PersonRow] = ()
) -> tuple[bytes, Manifest]:
    """The zip's bytes."""
    to, profile = BytesIO(), load_profile("dtks")
    asked = [(row, asked_of(row, profile)) for row in persons]
    manifest = write_month(EDITION, profile, [list(changes)], [asked], rts, label, to)
    return to.getvalue(), manifest


def workbook(archive: ZipFile, ending: str = ".xlsx") -> Workbook:
    """A workbook of the zip as another program reads it."""
    return load_workbook(BytesIO(archive.read(f"{EDITION.stem}{ending}")))


def rows_of(book: Workbook, title: str) -> list[dict[str, Any]]:
    """A sheet's rows by heading; that there is nobody is said in one cell."""
    header, *read = book[title].iter_rows(values_only=True)
    rows = [row for row in read if sum(cell is not None for cell in row) > 1]
    return [dict(zip((str(name) for name in header), row, strict=True)) for row in rows]
