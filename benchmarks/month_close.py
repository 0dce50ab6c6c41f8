"""Approves and closes a month of 100,000 changes in a fresh SQLite database; prints seconds and peak memory beside
openpyxl's.

Run `python -m benchmarks.month_close [CHANGES]`; `--small` takes seconds. Filling, approving and closing are processes
of their own, so that the peak is the closing's alone. openpyxl, which holds a workbook in memory, writes the V.4 sheet
of a tenth of the rows.
"""

import asyncio
import subprocess
import sys
import tempfile
import time as clock
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from benchmarks.processor import peak_mib, processor_time
from bot.channels.table import traits_of
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.periods import MonthCalendar, Period
from bot.domain.profiles import load_profile
from bot.domain.report.changes import AddPerson, Change, Effect, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.handlers import catalogue
from bot.reports.rows import Place
from bot.reports.siks import Subject, row_maker, siks_columns
from bot.services.effect.take_effect import plan_effect, take_effect
from bot.services.month.close_month import Closed, close_month
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.services.work.work import Work
from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.officers import officers
from bot.storage.registry import areas, registry_changes
from bot.storage.registry.registry_writes import begin_write
from bot.storage.reports import reports

REGENCY = AreaCode("32.15")
VILLAGES, RTS_EACH = 309, 10
AT_ONCE = 2000
GROUP = 32
"""So many approvals share a commit on a busy evening."""
NOW = datetime(2026, 8, 5, 3, tzinfo=UTC)
CLOSING = datetime(2026, 8, 15, 11, tzinfo=UTC)
HEAD, OPERATOR = OfficerId("head"), OfficerId("operator")
KINDS = ("birth", "death", "move_out")
WHOLE, SMALL = 100_000, 30


def main() -> None:
    """Runs the parts as processes of their own."""
    part, changes, folder = [*sys.argv[1:], "", "", ""][:3]
    if part in PARTS:
        PARTS[part](int(changes), Path(folder))
        return
    measure(SMALL if part == "--small" else int(part or WHOLE))


def measure(whole: int = WHOLE) -> None:
    """Fills and closes a tenth of it and the whole, each in a process of its own; raises where one fails."""
    for count in (whole,) if whole == SMALL else (whole // 10, whole):
        with tempfile.TemporaryDirectory() as temporary:
            _run("fill", count, temporary)
            _run("approve", count, temporary)
            _run("close", count, temporary)
    _run("openpyxl", whole // 10, "")


def _run(part: str, changes: int, folder: str) -> None:
    subprocess.run([sys.executable, "-m", "benchmarks.month_close", part, str(changes), folder], check=True)


def _report(what: str, changes: int, began: float) -> None:
    spent = f"{clock.perf_counter() - began:7.1f} s ({processor_time():.1f} s of CPU)"
    print(f"{what:>9} {changes:>7} changes {spent}  peak {peak_mib():5.0f} MiB", flush=True)


def fill(changes: int, folder: Path) -> None:
    """A registry with somebody for every change, and the approved reports."""
    began = clock.perf_counter()
    asyncio.run(_fill(changes, folder))
    _report("fill", changes, began)


def close(changes: int, folder: Path) -> None:
    """The measured part: from the claim to the letters in the queue."""
    began = clock.perf_counter()
    asyncio.run(_close(changes, folder))
    _report("close", changes, began)


def approve(changes: int, folder: Path) -> None:
    """Every report takes effect, each by itself."""
    began = clock.perf_counter()
    asyncio.run(_approve(changes, folder))
    _report("approve", changes, began)


def with_openpyxl(changes: int, folder: Path) -> None:
    """The same rows of V.4, the usual way."""
    began = clock.perf_counter()
    profile, book = load_profile("dtks"), Workbook()
    sheet = book.create_sheet(profile.layout.title)
    sheet.append([column.header for column in siks_columns(profile)])
    place = Place("Sukamaju", "Cilebar", "Kabupaten Karawang", "Jawa Barat")
    for number in range(changes):
        who = person_of(number)
        sheet.append(list(row_maker(profile)(Subject(who, who.area, place, profile.no_programme, profile.codes))))
    with tempfile.TemporaryFile() as file:
        book.save(file)
    _report("openpyxl", changes, began)


PARTS = {"fill": fill, "approve": approve, "close": close, "openpyxl": with_openpyxl}


@asynccontextmanager
async def open_house(folder: Path) -> AsyncIterator[House]:
    """Over the database of the folder, a fresh one if there is none."""
    vault = Vault({1: b"k" * 32}, b"i" * 32)
    database = Database(f"sqlite+aiosqlite:///{folder / 'month.db'}", vault)
    await database.migrate()
    calendar = MonthCalendar(15, time(18), ZoneInfo("Asia/Jakarta"))
    files = AttachmentFiles(folder / "attachments", vault)
    profile, traits = load_profile("dtks"), traits_of()
    yield House(database, files, Texts(), catalogue(), calendar, profile, lambda: CLOSING, traits=traits)
    await database.dispose()


async def _close(changes: int, folder: Path) -> None:
    async with open_house(folder) as house:
        outcome = await close_month(house, REGENCY, Period("2026-08"))
        assert isinstance(outcome, Closed)
        assert sum(outcome.totals.by_kind.values()) == changes


async def fill_areas(house: House) -> None:
    """The villages, their RTs, who reports and who approves."""
    async with house.db.write() as transaction:
        villages = [Area(_village(n), f"Desa {n}", f"Kecamatan {n % 30}") for n in range(VILLAGES)]
        await areas.upsert_areas(transaction, [Area(REGENCY, "Kabupaten Karawang"), *villages])
        await areas.add_missing_rts(transaction, [_rt(number) for number in range(VILLAGES * RTS_EACH)])
        await officers.add_officer(transaction, Officer(HEAD, "Pak Dadang", Role.RT, _rt(0)), NOW)
        await officers.add_officer(transaction, Officer(OPERATOR, "Bu Rina", Role.OPERATOR, REGENCY), NOW)


async def _fill(changes: int, folder: Path) -> None:
    async with open_house(folder) as house:
        await fill_house(house, changes)


async def fill_house(house: House, changes: int, others: int = 0) -> None:
    """Somebody for every change and the approved reports, and so many people more of whom nothing is told."""
    await fill_areas(house)
    for start in range(0, changes + others, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, changes + others))
        async with house.db.write() as transaction:
            write = await begin_write(transaction, "benchmark", REGENCY, NOW)
            await registry_changes.add_persons(write, REGENCY, [person_of(n) for n in numbers])
            await reports.add_many(transaction, [change_of(n) for n in numbers if n < changes])


async def _approve(changes: int, folder: Path) -> None:
    async with open_house(folder) as house:
        await put_in_effect(house, changes)


async def put_in_effect(house: House, changes: int) -> None:
    """All that was told."""
    for start in range(0, changes, GROUP):
        numbers = range(start, min(start + GROUP, changes))
        async with house.db.write(brief=True) as transaction:
            work = Work(transaction, house, NOW)
            told = await reports.get_many(transaction, [ReportId(f"r{number}") for number in numbers])
            for report in told.values():
                await take_effect(work, report, await plan_effect(work, report))
            await work.flush()


def _village(number: int) -> AreaCode:
    return AreaCode(f"32.15.{number % 30 + 1:02}.{2001 + number // 30}")


def _rt(number: int) -> AreaCode:
    number %= VILLAGES * RTS_EACH
    return AreaCode(f"{_village(number // RTS_EACH)}/001/{number % RTS_EACH + 1:03}")


def person_of(number: int, **known: str) -> Person:
    """Somebody of one of the RTs."""
    return Person(
        PersonId(known.get("id", f"p{number}")), HouseholdId(f"h{number}"), _rt(number), f"Asep Suryana {number}",
        Sex.MALE, date(1970, 1, 1), "Karawang", f"{known.get('nik', '32150101')}{number:08}", f"32150102{number:08}",
        "Siti Aminah", Relationship.HEAD, Marital.MARRIED, "Buruh tani", "SD",
        programmes=("PKH",) if number % 5 == 0 else (), address=f"Kp. Sukamaju No. {number % 99}",
    )  # fmt: skip


def _child_of(number: int) -> Person:
    baby = person_of(number, id=f"b{number}", nik="32150103")
    return replace(baby, relationship=Relationship.CHILD, marital=Marital.SINGLE)


def change_of(number: int) -> Report:
    """A birth, a death or a leaving; approved."""
    kind, who, day = Kind(KINDS[number % 3]), PersonId(f"p{number}"), date(2026, 8, 1)
    effects: dict[str, Effect] = {
        "birth": AddPerson(_child_of(number)),
        "death": SetStatus(who, BasicStatus.DEAD, day),
        "move_out": SetStatus(who, BasicStatus.MOVED, day),
    }
    change = Change(
        kind, _rt(number), day, (who,), ("Asep",), (effects[kind],), (("cause:death-cause", "1"), ("place", "Rumah"))
    )
    return Report(
        ReportId(f"r{number}"), f"LPR-2608-{number:06}", kind, _rt(number), HEAD, Status.APPROVED, day, f"s{number}",
        change, NOW, Period("2026-08"), decided_at=NOW, decided_by=OPERATOR,
    )  # fmt: skip


if __name__ == "__main__":
    main()
