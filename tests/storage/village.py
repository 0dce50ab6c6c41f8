"""A made-up village in the database, and builders of what lives in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Resident, Sex
from bot.domain.periods import Period
from bot.domain.report.changes import Change, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.officers import officers
from bot.storage.registry import areas, read_registry
from bot.storage.registry.registry_writes import RegistryWrite, begin_write

REGENCY = AreaCode("32.15")
VILLAGE = AreaCode("32.15.27.2001")
RT_3 = AreaCode("32.15.27.2001/005/003")
RT_4 = AreaCode("32.15.27.2001/005/004")
ELSEWHERE = AreaCode("32.15.28.2002/001/001")
NOW = datetime(2026, 10, 14, 3, 0, tzinfo=UTC)
NOVEMBER = Period("2026-11")
VAULT = Vault({1: b"k" * 32}, b"i" * 32)
_number = count(1001)  # of one width, so that ids sort as they were made

ACEP = Officer(OfficerId("acep"), "Acep", Role.RT, RT_3)
OLIS = Officer(OfficerId("olis"), "Olis", Role.OPERATOR, VILLAGE)


@asynccontextmanager
async def a_village(url: str) -> AsyncIterator[Database]:
    """A migrated database with areas and officers."""
    database = Database(url, VAULT)
    try:
        await database.migrate()
        async with database.write() as transaction:
            await areas.upsert_areas(transaction, [
                Area(AreaCode("32"), "Jawa Barat"), Area(REGENCY, "Kabupaten Karawang"),
                Area(AreaCode("32.15.27"), "Cilebar"), Area(VILLAGE, "Sukamaju", "Cilebar"),
            ])  # fmt: skip
            await areas.add_missing_rts(transaction, [RT_3, RT_4])
            await officers.add_officer(transaction, ACEP, NOW, "+6281200000001")
            await officers.add_officer(transaction, OLIS, NOW)
        yield database
    finally:
        await database.dispose()


async def residents_of(transaction: Transaction, area: AreaCode) -> list[Resident]:
    """All registered residents of an RT, family by family."""
    listed = await read_registry.named_in(transaction, area)
    found = await read_registry.residents(transaction, [PersonId(each.id) for each in listed], area)
    return sorted(
        found, key=lambda each: (each.household_id, each.relationship or 0, each.birth_date or date.max, each.id)
    )


def person(name: str = "Asep", **known: Any) -> Person:
    """A man of RT 3 in a household of his own."""
    number = next(_number)
    whole = Person(
        PersonId(f"p{number}"), HouseholdId(f"h{number}"), RT_3, name, Sex.MALE, date(1958, 8, 17), "Karawang",
        f"321527170858{number:04}", f"321527010100{number:04}", "Enok", Relationship.HEAD, Marital.MARRIED,
        "Petani", "SD", programmes=("PKH", "BPNT"), address="Kp. Sukamaju",
    )  # fmt: skip
    return replace(whole, **known)


def death(of: str = "p1", **known: Any) -> Report:
    """A waiting report of a death in RT 3."""
    number = next(_number)
    change = Change(
        Kind("death"), known.get("area", RT_3), known.get("event_date", date(2026, 10, 12)), (PersonId(of),), ("Asep",),
        (SetStatus(PersonId(of), BasicStatus.DEAD, date(2026, 10, 12)),), (("cause", "1"),),
    )  # fmt: skip
    report = Report(
        ReportId(f"r{number}"), f"MTI-2611-{number:04}", change.kind, change.area, ACEP.id, Status.WAITING,
        change.event_date, f"s{number}", change, NOW, NOVEMBER, {"who": of},
    )  # fmt: skip
    return replace(report, **known)


async def a_write(transaction: Transaction) -> RegistryWrite:
    """A write of the registry, for whatever cause."""
    return await begin_write(transaction, "test", None, NOW)


async def raw_bytes(database: Database, path: Path) -> bytes:
    """All that lies in the files of a SQLite database."""
    async with database.read() as transaction:
        await transaction.execute(select(func.count()).select_from(tables.areas))
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
