"""Lists reports for the server's administrator, numbers left out; the log keeps that they were looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import Area, AreaCode
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.report.word import Word
from bot.services.words.naming import reporter_named
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports import report_lists, words
from bot.storage.reports.report_lists import Filters


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is limited to; None means any. `limit` is the most reports it holds."""

    area: AreaCode | None = None
    period: Period | None = None
    status: Status | None = None
    kind: Kind | None = None
    limit: int = 500
    practice: bool = False
    """Those sent while practising, and no others."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A report with the names that belong to it."""

    report: Report
    reporter: str
    village: str
    waits: tuple[Word, ...] = ()
    """Whose words it waits for, once it is approved."""


async def list_reports(house: House, actor: str, wanted: Wanted) -> list[Listed]:
    """In the order they were sent, area by area."""
    async with house.db.read() as transaction:
        found = await _find(transaction, house, wanted)
        listed = await name_reports(transaction, found)
    detail = {"count": len(found), "period": wanted.period, "area": wanted.area}
    async with house.db.write() as transaction:
        line = audit.Line(actor, "report.listed", "report:*", wanted.area, detail)
        await audit.append(transaction, [line], house.clock())
    return listed


async def _find(transaction: Transaction, house: House, wanted: Wanted) -> list[Report]:
    within = [wanted.area] if wanted.area else [area.code for area in await areas.regencies(transaction)]
    found: list[Report] = []
    for area in within:
        filters = Filters(area, wanted.period, wanted.status, wanted.kind, wanted.practice)
        async for report in report_lists.listing(transaction, filters, wanted.limit - len(found)):
            found.append(report)
    return found


async def name_reports(transaction: Transaction, found: Sequence[Report]) -> list[Listed]:
    """With the names of who sent them and of their villages, the district beside each."""
    people = await officers.officers_by_id(transaction, {report.reporter_id for report in found})
    villages = await areas.get_areas(transaction, {AreaCode(report.area[:13]) for report in found})
    approved = [report.id for report in found if report.status is Status.APPROVED]
    waits = await words.open_of(transaction, approved) if approved else {}
    return [
        Listed(
            report,
            reporter_named(report, people.get(report.reporter_id)),
            _village(villages, report.area),
            tuple(waits.get(report.id, ())),
        )
        for report in found
    ]


def _village(villages: dict[AreaCode, Area], rt: AreaCode) -> str:
    village = villages.get(AreaCode(rt[:13]))
    if village is None:
        return rt[:13]
    return f"{village.name} ({village.district_name})" if village.district_name else village.name
