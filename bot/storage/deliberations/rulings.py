"""What deliberations decided about reports: once each, until it is taken up again while they are open."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.domain.deliberation.deliberation import CameOfIt, DeliberationId, Ruling, Stage, Verdict, Votes
from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction

_rulings, _deliberations = tables.rulings, tables.deliberations
_NOTE = "ruling"


def _ruling(transaction: Transaction, row: Row[Any]) -> Ruling:
    votes = None if row.agreed is None else Votes(row.agreed, row.refused, row.abstained)
    note = transaction.vault.open_text(_NOTE, row.note) if row.note else ""
    which, report = DeliberationId(row.deliberation_id), ReportId(row.report_id)
    by = OfficerId(row.by)
    return Ruling(which, report, row.revision, Verdict(row.verdict), by, row.at, votes, note, row.came_of_it)


async def rule(transaction: Transaction, ruling: Ruling) -> bool:
    """Writes it down; False where this revision was decided about already."""
    older = _rulings.c.revision < ruling.revision
    await transaction.execute(delete(_rulings).where(*_is(ruling.deliberation, ruling.report), older))
    votes = ruling.votes
    row = {
        "deliberation_id": ruling.deliberation,
        "report_id": ruling.report,
        "revision": ruling.revision,
        "verdict": ruling.verdict.value,
        "agreed": votes.agreed if votes else None,
        "refused": votes.refused if votes else None,
        "abstained": votes.abstained if votes else None,
        "note": transaction.vault.seal_text(_NOTE, ruling.note) if ruling.note else None,
        "by": ruling.by,
        "at": ruling.at,
        "came_of_it": "",
    }
    return (await transaction.execute(insert_ignore(transaction, _rulings).values(row))).rowcount == 1


async def take_up_again(transaction: Transaction, which: DeliberationId, report: ReportId) -> bool:
    """It is not decided about any more; False where it was not."""
    return (await transaction.execute(delete(_rulings).where(*_is(which, report)))).rowcount == 1


async def of_deliberation(transaction: Transaction, which: DeliberationId) -> dict[ReportId, Ruling]:
    """All that one decided."""
    found = await transaction.execute(select(_rulings).where(_rulings.c.deliberation_id == which))
    return {ReportId(row.report_id): _ruling(transaction, row) for row in found}


async def of_reports(transaction: Transaction, reports: Collection[ReportId]) -> dict[ReportId, list[Ruling]]:
    """What deliberations decided about these reports, the oldest first."""
    wanted = select(_rulings).where(among(_rulings.c.report_id, "ids")).order_by(_rulings.c.at)
    found: dict[ReportId, list[Ruling]] = {}
    for row in await transaction.execute(wanted, {"ids": list(reports)}):
        found.setdefault(ReportId(row.report_id), []).append(_ruling(transaction, row))
    return found


async def waiting_for_papers(transaction: Transaction, reports: Collection[ReportId]) -> set[tuple[ReportId, int]]:
    """Which revisions of these were agreed to or refused by one that is over, and wait for its signed papers."""
    both = select(_rulings.c.report_id, _rulings.c.revision).join(
        _deliberations, _deliberations.c.id == _rulings.c.deliberation_id
    )
    over = _deliberations.c.stage.in_([Stage.CLOSED.value, Stage.HANDED_IN.value])
    said = _rulings.c.verdict != Verdict.POSTPONED.value, _rulings.c.came_of_it == ""
    wanted = both.where(among(_rulings.c.report_id, "ids"), over, *said)
    found = await transaction.execute(wanted, {"ids": list(reports)})
    return {(ReportId(report), revision) for report, revision in found}


async def came_of(transaction: Transaction, ruling: Ruling, what: CameOfIt) -> bool:
    """What followed on it; False where that is written down already."""
    still = update(_rulings).where(*_is(ruling.deliberation, ruling.report), _rulings.c.came_of_it == "")
    return (await transaction.execute(still.values(came_of_it=what.value))).rowcount == 1


def _is(which: DeliberationId, report: ReportId) -> tuple[Any, ...]:
    return _rulings.c.deliberation_id == which, _rulings.c.report_id == report
