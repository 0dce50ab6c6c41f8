"""Closing a month of a regency: cut, apply, write the files, tell Dinas Sosial; once, whatever dies in between."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import structlog

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.month.movements import Noted
from bot.domain.month.plan_changes import Plan
from bot.domain.periods import Period, next_period
from bot.domain.report.report import Report
from bot.reports.digest import MonthTotals
from bot.services.month.announce_month import announce_month, month_totals
from bot.services.month.apply_changes import apply_changes
from bot.services.month.choose_month import AlreadyClosed, NotBegun, NotKept, choose_month
from bot.services.month.closing_claim import Claim, ClaimLost
from bot.services.month.month_files import Made, make_files
from bot.services.month.month_tallies import put_closing, put_opening
from bot.services.month.rt_states import rt_states
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.files import attachments
from bot.storage.months import closing, closing_notes, months

CHUNK = 500
"""Reports applied in one transaction: about a tenth of a second in which nobody else writes."""
log = structlog.get_logger(__name__)
Checkpoint = Callable[[str], Awaitable[None]]
"""Awaited between the steps, with the name of the one that is done."""


@dataclass(frozen=True, slots=True)
class Closed:
    """It is closed now; `told` officers of Dinas Sosial were written to."""

    month: Month
    totals: MonthTotals
    told: int


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Another process is closing it."""

    period: Period


Refused = AlreadyClosed | UnderWay | NotBegun | NotKept
Outcome = Closed | Refused


async def _go_on(step: str) -> None:
    """Nothing happens between the steps."""


async def close_month(
    house: House, area: AreaCode, period: Period | None = None, *, by: str = "system", checkpoint: Checkpoint = _go_on
) -> Outcome:
    """Closes `period` of a regency, or the month that is open; `by` is the actor the log names.

    Every step ends with a commit that also extends our claim, so it is done only while the closing is ours.
    1. Claim: the ledger's row `close/<area>` of the period. Killed after it: another takes over when the claim ends.
    2. Cut: state `closing`, what is approved goes into the month, each RT's opening is kept. Killed after it: the
       month takes no more reports, the next run goes on with 3.
    3. Apply, chunk by chunk: effects, `applied`, log lines, and a note of what did not fit. Killed after it: the next
       run finds only what is not applied yet.
    4. Files: noted under a fresh name, then written and kept sealed. Killed after it: a file nobody was told of,
       deleted by the next run, which writes it again.
    5. Close: tallies (checked), state `closed`, log line, letters to Dinas Sosial, the next month, the ledger's
       `done`: all in one commit. Killed after it: nothing is left to do but to deliver.
    """
    claim = await _claim(house, area, period)
    if not isinstance(claim, Claim):
        return claim
    await checkpoint("claimed")
    try:
        month = await _cut(claim)
        await checkpoint("cut")
        last = None
        while (last := await _apply_chunk(claim, month, last)) is not None:
            await checkpoint("applied")
        return await _write_and_close(claim, month, by, checkpoint)
    except ClaimLost:
        return UnderWay(claim.period)
    except Exception:
        await claim.give_back()
        raise


async def _write_and_close(claim: Claim, month: Month, by: str, checkpoint: Checkpoint) -> Outcome:
    ref, noted = await _note_file(claim, month)
    await checkpoint("noted")
    async with claim.held_meanwhile():
        made = await make_files(claim.house, month, ref, noted)
    await checkpoint("written")
    closed = await _close(claim, replace(month, closed_by=by, file_ref=ref), made, noted)
    await checkpoint("closed")
    return closed


# --- 1 ----------------------------------------------------------------------------------------------------------------


async def _claim(house: House, area: AreaCode, period: Period | None) -> Claim | Refused:
    async with house.db.write() as transaction:
        month = await choose_month(transaction, house, area, period)
        if not isinstance(month, Month):
            return month
        claim = Claim(house, area, Period(month.period), house.new_id())
        return claim if await claim.take(transaction) else UnderWay(claim.period)


# --- 2 ----------------------------------------------------------------------------------------------------------------


async def _cut(claim: Claim) -> Month:
    house, area, period = claim.house, claim.area, claim.period
    async with house.db.write() as transaction:
        await claim.hold(transaction)
        if await months.begin_closing(transaction, area, period, house.clock()):
            await closing.file_approved(transaction, area, period, house.clock())
            await put_opening(transaction, area, period, await rt_states(transaction, house, area, period))
        month = await months.get_month(transaction, area, period)
    if month is None:
        raise LookupError(f"month {area} {period} was opened, but is not there")
    return month


# --- 3 ----------------------------------------------------------------------------------------------------------------


async def _apply_chunk(claim: Claim, month: Month, after: Report | None) -> Report | None:
    """Applies the next reports, those behind `after`; the last of them, or None where none were left."""
    house = claim.house
    async with house.db.write() as transaction:
        await claim.hold(transaction)
        reports = await closing.filed_unapplied(transaction, claim.area, claim.period, CHUNK, after)
        if reports:
            await _note(transaction, house, month, await apply_changes(transaction, house, claim.area, reports))
    return reports[-1] if reports else None


async def _note(transaction: Transaction, house: House, month: Month, plan: Plan) -> None:
    if plan.misfits or plan.moves:
        notes = await closing_notes.read_notes(transaction, month)
        before = notes.noted
        noted = Noted((*before.misfits, *plan.misfits), (*before.moves, *plan.moves))
        await closing_notes.write_notes(transaction, month, replace(notes, noted=noted))


# --- 4 ----------------------------------------------------------------------------------------------------------------


async def _note_file(claim: Claim, month: Month) -> tuple[str, Noted]:
    """Announces the file under a fresh name, and forgets the one a run before this left behind."""
    house, ref = claim.house, claim.house.new_id()
    async with house.db.write() as transaction:
        await claim.hold(transaction)
        notes = await closing_notes.read_notes(transaction, month)
        if notes.file:
            await attachments.forget(transaction, notes.file)
        await attachments.announce(transaction, ref, house.clock())
        await closing_notes.write_notes(transaction, month, replace(notes, file=ref))
    if notes.file:
        house.attachments.delete(notes.file)
    return ref, notes.noted


# --- 5 ----------------------------------------------------------------------------------------------------------------


async def _close(claim: Claim, month: Month, made: Made, noted: Noted) -> Closed:
    house = claim.house
    async with house.db.write() as transaction:
        await claim.finish(transaction)
        await put_closing(transaction, claim.area, claim.period, made.rts)
        work = Work(transaction, house, house.clock())
        totals = await month_totals(work, month, made, noted.misfits)
        closed = _closed(work, month, made, totals)
        await attachments.mark_kept(transaction, closed.file_ref or "", made.kept.size, made.kept.sha256)
        await months.close_month(transaction, closed)
        told = await announce_month(work, closed, totals)
        after = next_period(claim.period)
        await months.open_month(transaction, claim.area, after, house.calendar.closing_of(after))
        _note_closing(work, closed, made, told)
        await work.flush()
    log.info("month.closed", area=claim.area, period=claim.period, reports=sum(made.totals.values()), told=told)
    return Closed(closed, totals, told)


def _closed(work: Work, month: Month, made: Made, totals: MonthTotals) -> Month:
    summary = {
        "totals": made.totals,
        "rts": {state.value: count for state, count in totals.rt_counts.items()},
        "carried": {status.value: count for status, count in totals.carried.items()},
        "late": totals.late,
        "conflicts": [[each.number, each.why] for each in totals.conflicts],
    }
    return replace(
        month,
        state=MonthState.CLOSED,
        closed_at=work.now,
        file_name=made.file_name,
        sha256=made.kept.sha256,
        summary=summary,
    )


def _note_closing(work: Work, month: Month, made: Made, told: int) -> None:
    detail: dict[str, str | int | None] = {
        "file": month.file_name,
        "sha256": month.sha256,
        "reports": sum(made.totals.values()),
        "told": told,
    }
    work.note(month.closed_by, "month.closed", f"month:{month.area}:{month.period}", AreaCode(month.area), detail)
