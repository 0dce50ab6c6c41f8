"""A regency's month in a real database: people, decided reports, Dinas Sosial's phone, a clock that is set by hand."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import lru_cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

from openpyxl import Workbook, load_workbook
from structlog.testing import capture_logs

from bot.channels.table import traits_of
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.periods import MonthCalendar, Period
from bot.domain.profiles import load_profile
from bot.domain.report.changes import AddPerson, Change, Effect, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.effect.open_month import count_imported
from bot.services.effect.take_effect import plan_effect, take_effect
from bot.services.review import taking_back
from bot.services.work.channel import SendFile, SendPrompt
from bot.services.work.errands import Errand, from_bytes
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.database import Database
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.history import audit
from bot.storage.messages import outbox
from bot.storage.months.months import Tally, get_month, tallies
from bot.storage.officers import addresses, officers
from bot.storage.registry import read_registry, registry_changes
from bot.storage.registry.registry_writes import IMPORT, begin_write
from bot.storage.reports import reports
from tests.services.made_once import kinds_under, texts_under
from tests.storage.village import ACEP, OLIS, REGENCY, RT_3, VAULT, a_village, person

AUGUST, SEPTEMBER, OCTOBER = Period("2026-08"), Period("2026-09"), Period("2026-10")
IN_AUGUST = datetime(2026, 8, 5, 3, 0, tzinfo=UTC)
CLOSING = datetime(2026, 8, 15, 11, 0, tzinfo=UTC)
"""18.00 in Karawang."""
CALENDAR = MonthCalendar(15, time(18, 0), ZoneInfo("Asia/Jakarta"), (10, 13), time(9, 0))
DINA = Officer(OfficerId("dina"), "Dina", Role.DINSOS, REGENCY)
DINA_PHONE = Address("web", "dina")
ACEP_PHONE = Address("web", "acep")
REMOVED, PUT_RIGHT, INCOMPLETE = "Penghapusan dan verval", "Perbaikan", "Belum lengkap"
_number = count(1001)  # of one width, so that ids sort as they were made


@dataclass(slots=True)
class Clock:
    """Shows what it was set to."""

    now: datetime = IN_AUGUST

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class MonthTown:
    """The house, and what a test asks of it."""

    house: House
    clock: Clock
    sent: dict[Address, list[Errand]] = field(default_factory=dict)

    async def move_in(self, *persons: Person) -> None:
        """Puts people into the registry, as an import does."""
        async with self.house.db.write() as transaction:
            write = await begin_write(transaction, IMPORT, None, self.clock())
            await registry_changes.add_persons(write, REGENCY, persons)
            await count_imported(transaction, Counter(each.area for each in persons))

    async def hand_in(self, *handed: Report) -> None:
        """Reports with the log lines that led to their status; those that are approved are in effect."""
        sent = [replace(each, status=Status.WAITING) if _takes_effect(each) else each for each in handed]
        async with self.house.db.write() as transaction:
            await reports.add_many(transaction, sent)
            lines = [audit.Line("test", f"report.{event}", f"report:{r.id}", r.area) for r in sent for event in _led(r)]
            await audit.append(transaction, lines, self.clock())
        for each, before in zip(handed, sent, strict=True):
            if _takes_effect(each):
                await self.approve(before)

    async def approve(self, report: Report, by: OfficerId = OLIS.id) -> list[str]:
        """An operator approves now; gives why it does not fit, and leaves it waiting then."""
        async with self.house.db.write() as transaction:
            work = Work(transaction, self.house, self.clock())
            plan = await plan_effect(work, report)
            if plan.misfits:
                return [misfit.why for misfit in plan.misfits]
            expected = (Status.WAITING, report.revision)
            assert await reports.set_status(
                transaction, report.id, expected=expected, status=Status.APPROVED,
                decided_at=self.clock(), decided_by=by,
            )  # fmt: skip
            work.note("test", "report.approved", f"report:{report.id}", report.area)
            await take_effect(work, report, plan)
            await work.flush()
        return []

    async def take_back(self, report: Report, by: Officer = OLIS, reason: str = "keliru") -> str:
        """The decision is taken back now; the sentence that answers."""
        async with self.house.db.write() as transaction:
            work = Work(transaction, self.house, self.clock())
            now = (await reports.get_many(transaction, [report.id]))[report.id]
            said = await taking_back.take_back(work, by, (now.id, now.revision), reason, None)
            await work.flush()
        return self.house.texts.say("id", said)

    async def living(self) -> dict[AreaCode, int]:
        """How many the registry holds in each RT."""
        async with self.house.db.read() as transaction:
            return await read_registry.count_by_rt(transaction, REGENCY)

    async def balance(self, period: Period = AUGUST) -> dict[AreaCode, int]:
        """What the open month's counts make of its opening."""
        async with self.house.db.read() as transaction:
            told = await tallies(transaction, REGENCY, period)
        sums = {t.area: t.opening + t.born + t.moved_in - t.died - t.moved_out + t.put_right + t.imported for t in told}
        return {rt: count for rt, count in sums.items() if count}

    async def person(self, person_id: PersonId) -> Person | None:
        """Somebody in full."""
        async with self.house.db.read() as transaction:
            found = await read_registry.persons(transaction, [person_id], REGENCY)
        return found[0] if found else None

    async def month(self, period: Period = AUGUST) -> Month | None:
        """The month's row."""
        async with self.house.db.read() as transaction:
            return await get_month(transaction, REGENCY, period)

    async def is_closed(self, period: Period = AUGUST) -> bool:
        """Whether it is."""
        month = await self.month(period)
        return month is not None and month.state is MonthState.CLOSED

    async def tally(self, rt: AreaCode = RT_3, period: Period = AUGUST) -> Tally:
        """The RT's count."""
        async with self.house.db.read() as transaction:
            return next(each for each in await tallies(transaction, REGENCY, period) if each.area == rt)

    async def status_of(self, person_id: PersonId) -> BasicStatus | None:
        """How the registry holds somebody."""
        async with self.house.db.read() as transaction:
            found = await read_registry.residents(transaction, [person_id], REGENCY)
        return found[0].status if found else None

    async def report(self, report: Report) -> Report:
        """The report as it stands."""
        async with self.house.db.read() as transaction:
            return (await reports.get_many(transaction, [report.id]))[report.id]

    async def events(self, report: Report) -> list[Event]:
        """What the log says of it."""
        async with self.house.db.read() as transaction:
            entries = await audit.of_subject(transaction, f"report:{report.id}")
        actions = [entry.line.action.removeprefix("report.") for entry in entries]
        return [Event(action) for action in actions if action in set(Event)]

    async def letters(self, to: Address = DINA_PHONE) -> list[Errand]:
        """All that was ever sent to an address, in order; what waits is sent first."""
        now = self.clock()
        while True:
            async with self.house.db.write() as transaction:
                claimed = await outbox.claim(transaction, ["web"], now, now)
                await outbox.finish(transaction, [each.id for each in claimed])
            if not claimed:
                return self.sent.get(to, [])
            for each in claimed:
                self.sent.setdefault(each.address, []).append(from_bytes(each.body).order)

    async def texts(self, to: Address = DINA_PHONE) -> list[str]:
        """The messages among them."""
        return [order.prompt.text for order in await self.letters(to) if isinstance(order, SendPrompt)]

    async def files(self, to: Address = DINA_PHONE) -> list[SendFile]:
        """The files among them."""
        return [order for order in await self.letters(to) if isinstance(order, SendFile)]

    async def zip(self, period: Period = AUGUST) -> ZipFile:
        """The month's zip, opened."""
        month = await self.month(period)
        assert month is not None
        assert month.file_ref
        return ZipFile(BytesIO(self.house.attachments.read(month.file_ref)))

    async def sheet(self, title: str, period: Period = AUGUST) -> list[dict[str, Any]]:
        """Rows of a sheet of the month's workbook, by heading."""
        archive = await self.zip(period)
        name = next(each for each in archive.namelist() if each.endswith(f"{period}_v1.xlsx"))
        header, *rows = opened(archive.read(name))[title].iter_rows(values_only=True)
        return [dict(zip(map(str, header), row, strict=True)) for row in rows if has_somebody(row)]


def has_somebody(row: Sequence[object]) -> bool:
    """Whether it is a row of the sheet: that there is nobody is said in one cell."""
    return sum(cell is not None for cell in row) > 1


@lru_cache(maxsize=16)
def opened(workbook: bytes) -> Workbook:
    """To be read alone: to open one anew for each of its sheets takes longer than to make it."""
    return load_workbook(BytesIO(workbook))


@asynccontextmanager
async def a_month(url: str, folder: Path) -> AsyncIterator[MonthTown]:
    """August 2026 is under way; Dinas Sosial and the head of RT 3 have phones."""
    # Not on stderr: a traceback is dressed up there for seconds.
    with capture_logs():
        async with a_village(url) as database:
            yield await _under_way(database, folder)


async def _under_way(database: Database, folder: Path) -> MonthTown:
    clock = Clock()
    files = AttachmentFiles(folder / "attachments", VAULT)
    profile, texts, kinds = load_profile("dtks"), texts_under("dtks"), kinds_under("dtks")
    house = House(database, files, texts, kinds, CALENDAR, profile, clock, traits=traits_of())
    async with database.write() as transaction:
        await officers.add_officer(transaction, DINA, IN_AUGUST)
        await addresses.link_address(transaction, DINA_PHONE, DINA.id, IN_AUGUST)
        await addresses.link_address(transaction, ACEP_PHONE, ACEP.id, IN_AUGUST)
    return MonthTown(house, clock)


def _takes_effect(report: Report) -> bool:
    return report.status is Status.APPROVED and not report.practice


def _led(report: Report) -> Iterable[Event]:
    led = {
        Status.WAITING: (Event.SUBMITTED,),
        Status.RETURNED: (Event.SUBMITTED, Event.RETURNED),
        Status.APPROVED: (Event.SUBMITTED, Event.APPROVED),
        Status.REJECTED: (Event.SUBMITTED, Event.REJECTED),
        Status.RECORDED: (Event.RECORDED,),
        Status.WITHDRAWN: (Event.SUBMITTED, Event.WITHDRAWN),
    }
    return led[report.status]


def report(kind: str, *effects: Effect, status: Status = Status.APPROVED, **known: Any) -> Report:
    """A report of RT 3, sent and decided on August 5th."""
    number = next(_number)
    area = known.get("area", RT_3)
    subjects = tuple(e.person.id if isinstance(e, AddPerson) else e.person_id for e in effects)
    change = Change(Kind(kind), area, date(2026, 8, 1), subjects, tuple(subjects), effects)
    decided: dict[str, Any] = {"decided_at": IN_AUGUST, "decided_by": OLIS.id} if status is not Status.WAITING else {}
    whole = Report(
        ReportId(f"report{number:04}"), f"LPR-2608-{number:04}", change.kind, area, ACEP.id, status, change.event_date,
        f"submission{number}", change, IN_AUGUST, AUGUST, **decided,
    )  # fmt: skip
    return replace(whole, **known)


def death(of: Person, **known: Any) -> Report:
    """Somebody died."""
    return report("death", SetStatus(of.id, BasicStatus.DEAD, date(2026, 8, 1)), area=of.area, **known)


def move_out(*who: Person, **known: Any) -> Report:
    """They moved away."""
    return report("move_out", *(SetStatus(p.id, BasicStatus.MOVED, date(2026, 8, 1)) for p in who), **known)


def birth(mother: Person, **known: Any) -> Report:
    """A baby joins the mother's household."""
    baby = person(
        "Bayi",
        household_id=mother.household_id,
        nik="",
        relationship=Relationship.CHILD,
        area=mother.area,
        programmes=(),
    )
    return report("birth", AddPerson(baby), area=mother.area, **known)


def nil(**known: Any) -> Report:
    """Nothing happened."""
    return report("nil", status=Status.RECORDED, **known)


def family(size: int = 3) -> list[Person]:
    """A household of RT 3: its head first."""
    house = HouseholdId(f"family{next(_number)}")
    head = person("Ujang", household_id=house)
    rest = [person(f"Anggota {n}", household_id=house, relationship=Relationship.CHILD) for n in range(1, size)]
    return [head, *rest]
