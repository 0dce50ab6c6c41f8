"""Coming from the version in which the registry changed at the closing: what it left approved takes effect, once."""

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.dialogue.prompt import Say, Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode
from bot.domain.month.as_known import Misfit
from bot.domain.month.counts import Count, Counts, counts_of
from bot.domain.month.month import Month, MonthState
from bot.domain.month.moved_before import moved_before
from bot.domain.periods import Period, next_period
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, ReportId, Status
from bot.services.effect.take_effect import plan_effect, take_effect
from bot.services.matters.misfits import could_not_be_approved
from bot.services.review import card_lines, report_card
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.misfit_words import why as why_unfit
from bot.services.words.naming import people_of
from bot.services.work.channel import SendPrompt
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import closing, ledger, months, rt_counts
from bot.storage.officers import officers
from bot.storage.registry import areas, read_registry
from bot.storage.registry.registry_writes import hold_registry, last_number
from bot.storage.reports import effects, reports

JOB, ONCE = "come-from-before", "in-effect"
LEASE = timedelta(minutes=2)
CHUNK = 100
log = structlog.get_logger(__name__)


async def come_from_before(house: House) -> None:
    """Returns once it is done, by this process or another; nothing may be let in, or closed, before.

    1. Claim. Killed after it: another takes over when the claim ends.
    2. A month whose cut the old version made: what is filed takes effect in it, as many as fit, then it is summed up
       and the next one opened. Killed in between: only what is not in effect yet is left.
    3. The open month's opening is kept, then what is approved takes effect in the order of what it tells, what does not
       fit is tried again as long as anything more fits.
    4. What never fits waits again, with a card and a sentence.
    """
    holder = house.new_id()
    while not await _is_done(house):
        if await _claimed(house, holder):
            with suppress(_TakenOver):
                await _bring_all_over(house, holder)
        else:
            await asyncio.sleep(1)


class _TakenOver(Exception):  # noqa: N818 - a finding
    """Another process does it, as this one seemed dead."""


async def _bring_all_over(house: House, holder: str) -> None:
    async with house.db.read() as transaction:
        regencies = [area.code for area in await areas.regencies(transaction)]
    for regency in regencies:
        await _bring_over(house, holder, regency)
    async with house.db.write() as transaction:
        await _hold(transaction, house, holder)
        await ledger.done(transaction, JOB, ONCE, house.clock())


async def _hold(transaction: Transaction, house: House, holder: str) -> None:
    """Nobody else writes the registry; what is done here is done only while the work is ours."""
    await hold_registry(transaction)
    if not await ledger.extend(transaction, JOB, ONCE, holder, house.clock() + LEASE):
        raise _TakenOver


async def _is_done(house: House) -> bool:
    async with house.db.read() as transaction:
        return await ledger.is_done(transaction, JOB, ONCE)


async def _claimed(house: House, holder: str) -> bool:
    now = house.clock()
    async with house.db.write() as transaction:
        return await ledger.claim(transaction, JOB, ONCE, holder, now, now + LEASE)


async def _bring_over(house: House, holder: str, regency: AreaCode) -> None:
    async with house.db.read() as transaction:
        known = await months.list_months(transaction, regency)
    for month in sorted(known, key=lambda each: each.period):
        if month.state is MonthState.CLOSING and month.cut_number is None:
            await _apply(house, holder, regency, month.period)
            await _finish_cut(house, holder, month)
    await _keep_opening(house, holder, regency)
    await _apply(house, holder, regency, None)


async def _apply(house: House, holder: str, regency: AreaCode, period: Period | None) -> None:
    """All that fits, as often as anything more does; then the rest waits again."""
    async with house.db.read() as transaction:
        left = await closing.decided_before(transaction, regency, period)
    misfits: dict[ReportId, Misfit] = {}
    before = -1
    while left and len(left) != before:
        before, misfits = len(left), {}
        for start in range(0, len(left), CHUNK):
            misfits |= await _apply_some(house, holder, left[start : start + CHUNK], period)
        left = [each for each in left if each in misfits]
    for report_id, misfit in misfits.items():
        await _let_wait(house, holder, report_id, misfit)
    log.info("came_from_before", area=regency, month=period, waiting_again=len(misfits))


async def _apply_some(house: House, holder: str, ids: list[ReportId], period: Period | None) -> dict[ReportId, Misfit]:
    misfits: dict[ReportId, Misfit] = {}
    async with house.db.write() as transaction:
        await _hold(transaction, house, holder)
        work = Work(transaction, house, house.clock())
        known = await reports.get_many(transaction, ids)
        for report in (known[each] for each in ids if known[each].status is Status.APPROVED):
            plan = await plan_effect(work, report)
            if plan.misfits:
                misfits[report.id] = plan.misfits[0]
            else:
                await take_effect(work, report, plan, period)
        await work.flush()
    return misfits


async def _let_wait(house: House, holder: str, report_id: ReportId, misfit: Misfit) -> None:
    async with house.db.write() as transaction:
        await _hold(transaction, house, holder)
        work = Work(transaction, house, house.clock())
        report = await reports.get(transaction, report_id)
        if report is None or not await reports.wait_again(transaction, report):
            return
        await effects.end_effect(transaction, report.id)
        why = house.texts.say(card_lines.CARD_LOCALE, why_unfit(report, misfit))
        detail: dict[str, str | int | None] = {"number": report.number, "reason": why}
        work.note("system", f"report.{Event.TAKEN_BACK}", f"report:{report.id}", report.area, detail)
        await could_not_be_approved(work, replace(report, revision=report.revision + 1), misfit)
        await _tell(work, report, why)
        await work.flush()


async def _tell(work: Work, report: Report, why: str) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return
    waiting = STATES[report.status].next[Event.TAKEN_BACK]
    await report_card.put_up(
        work, replace(report, status=waiting, revision=report.revision + 1, filed_in=None), reporter
    )
    said = Say((Text("came-unfit", {"number": report.number, "why": why}),))
    for address in await report_card.deciders(work, report):
        work.send(address, SendPrompt(report_card.render(work, said)))
    args = {"number": report.number, "names": people_of(report, work.today), "reason": why}
    await tell_reporter(work, report, reporter, Text("told-taken_back", args, {"kind": Text(f"kind-{report.kind}")}))


async def _keep_opening(house: House, holder: str, regency: AreaCode) -> None:
    async with house.db.write() as transaction:
        await _hold(transaction, house, holder)
        period = await months.oldest_open(transaction, regency)
        if period and not await rt_counts.are_open(transaction, regency, period):
            living = await read_registry.count_by_rt(transaction, regency)
            await rt_counts.open_counts(transaction, period, living)


async def _finish_cut(house: House, holder: str, month: Month) -> None:
    """What the old version had applied is counted as it did; a list that was taken in meanwhile counts as imported."""
    area, period, following = month.area, month.period, next_period(month.period)
    async with house.db.write() as transaction:
        await _hold(transaction, house, holder)
        await rt_counts.add_counts(transaction, period, await _counted_before(transaction, house, month))
        summed = await rt_counts.sum_up(transaction, area, period)
        missing = Counter(await read_registry.count_by_rt(transaction, area))
        missing.subtract(summed)
        imported = Counts({(rt, Count.IMPORTED): by for rt, by in missing.items() if by})
        await rt_counts.add_counts(transaction, period, imported)
        await rt_counts.sum_up(transaction, area, period)
        await months.open_month(transaction, area, following, house.calendar.closing_of(following))
        await rt_counts.carry_over(transaction, area, period, following)
        await months.set_cut_number(transaction, area, period, await last_number(transaction))
        if month.summary.get("file"):
            await months.note_file(transaction, month, str(month.summary["file"]))


async def _counted_before(transaction: Transaction, house: House, month: Month) -> Counts:
    newborn = house.flows.that_bring(Brings.NEWBORNS)
    counts: Counts = Counts()
    async for chunk in closing.stream_filed(transaction, month.area, month.period):
        numbered = await effects.numbers_of(transaction, [report.id for report in chunk])
        for report in chunk:
            if report.id not in numbered:
                moved = moved_before(report, month.summary, adds_newborn=report.kind in newborn)
                counts.update(counts_of(moved))
                await effects.add_movements(transaction, report.id, moved)
    return counts
