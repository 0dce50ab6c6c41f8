"""Closing a month of a regency: cut, write the files, tell Dinas Sosial; once, whatever dies in between."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

import structlog

from bot.domain.areas import AreaCode
from bot.domain.month.keying import Edition
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.reports.asked import Asked
from bot.reports.digest import MonthTotals
from bot.services.month.announce_month import announce_month
from bot.services.month.announce_own_cut import announce_own_cut
from bot.services.month.choose_month import AlreadyClosed, NotBegun, NotKept, choose_month
from bot.services.month.closing_claim import Claim, ClaimLost
from bot.services.month.cut_month import cut_month
from bot.services.month.keying_rows import list_to_key
from bot.services.month.late_files import tell_that_files_are_out
from bot.services.month.month_files import Made, make_files
from bot.services.month.month_totals import MonthTelling
from bot.services.month.rare_collections import rare_collections
from bot.services.month.rt_states import rt_states
from bot.services.month.tell_heads import tell_heads
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.files import attachments
from bot.storage.months import incomplete, keying, months, rt_counts

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
    2. Cut (see `cut_month`): what takes effect from here on is of the next month. Killed after it: the next run goes on
       with 3, and reads the registry as it was at the cut.
    3. Note: what each RT said, and the file's fresh name. Killed after it: a name of nothing, forgotten by the next
       run.
    4. Files: written and kept sealed. Killed after it: a file nobody was told of, deleted by the next run, which writes
       it again.
       List: what is to be keyed into the national application, meanwhile, in pieces, each a commit. Killed in it or
       after it: rows that nobody reads, taken away by the next run, which writes them again.
    5. Close: state `closed`, log line, letters to Dinas Sosial and RT heads, the ledger's `done`: all in one
       commit. Killed after it: nothing is left to do but to deliver.
    """
    claim = await _claim(house, area, period)
    if not isinstance(claim, Claim):
        return claim
    await checkpoint("claimed")
    try:
        month = await cut_month(claim)
        await checkpoint("cut")
        return await _write_and_close(claim, month, by, checkpoint)
    except ClaimLost:
        return UnderWay(claim.period)
    except Exception:
        await claim.give_back()
        raise


async def _write_and_close(claim: Claim, month: Month, by: str, checkpoint: Checkpoint) -> Outcome:
    with rare_collections():
        ref = await _note_file(claim, month)
        await checkpoint("noted")
        async with claim.held_meanwhile():
            made = await make_files(claim.house, month, ref, partial(list_to_key, claim))
        await checkpoint("written")
        closed = await _close(claim, replace(month, closed_by=by, file_ref=ref), made)
    await checkpoint("closed")
    return closed


# --- 1 ----------------------------------------------------------------------------------------------------------------


async def _claim(house: House, area: AreaCode, period: Period | None) -> Claim | Refused:
    async with house.db.write() as transaction:
        month = await choose_month(transaction, house, area, period)
        if not isinstance(month, Month):
            return month
        claim = Claim(house, area, Period(month.period), house.new_id(), month.version)
        return claim if await claim.take(transaction) else UnderWay(claim.period)


# --- 3 ----------------------------------------------------------------------------------------------------------------


async def _note_file(claim: Claim, month: Month) -> str:
    """Announces the file under a fresh name, and forgets the one a run before this left behind."""
    house, ref = claim.house, claim.house.new_id()
    async with house.db.write() as transaction:
        await claim.hold(transaction)
        states = await rt_states(transaction, house, claim.area, claim.period)
        await rt_counts.put_states(transaction, claim.period, {rt: state.value for rt, state in states.items()})
        left_behind = await months.note_file(transaction, month, ref)
        if left_behind:
            await attachments.forget(transaction, left_behind)
        await attachments.announce(transaction, ref, house.clock())
    if left_behind:
        house.attachments.delete(left_behind)
    return ref


# --- 5 ----------------------------------------------------------------------------------------------------------------


async def _close(claim: Claim, month: Month, made: Made) -> Closed:
    house = claim.house
    async with house.db.write() as transaction:
        await claim.finish(transaction)
        work = Work(transaction, house, house.clock())
        telling = await MonthTelling.read(work, month, made)
        totals = await telling.totals()
        closed = _closed(work, month, made, totals)
        await attachments.mark_kept(transaction, closed.file_ref or "", made.kept.size, made.kept.sha256)
        await months.close_month(transaction, closed)
        if closed.version > 1:
            await keying.take_over(transaction, claim.area, Edition(claim.period, closed.version))
        await incomplete.put(transaction, claim.period, made.incomplete)
        await tell_that_files_are_out(work, closed)
        told = await announce_month(work, closed, totals)
        await announce_own_cut(work, closed, telling)
        await tell_heads(work, closed)
        _note_closing(work, closed, made, told)
        await work.flush()
    log.info("month.closed", area=claim.area, period=claim.period, reports=sum(made.totals.values()), told=told)
    return Closed(closed, totals, told)


def _closed(work: Work, month: Month, made: Made, totals: MonthTotals) -> Month:
    summary = {
        "totals": made.totals,
        "people": dict(totals.people),
        "asked": {each.value: totals.asked.get(each, 0) for each in Asked},
        "stops": dict(totals.stops),
        "recipients": totals.recipients,
        "rts": {state.value: count for state, count in totals.rt_counts.items()},
        "carried": {status.value: count for status, count in totals.carried.items()},
        "late": totals.late,
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
