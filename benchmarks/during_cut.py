"""A hundred operators approve, first by themselves, then while their month is cut and its files are made; prints how
long each waited and what the cut added, and checks that every report is in one month.

Run `python -m benchmarks.during_cut [CHANGES]`, so many being in effect in the month already; `--small` takes seconds.
All is one process and one SQLite database, as `lapor-rt run` is: an operator waits for the hundred before him, too.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks import month_close
from benchmarks.approving import approve
from benchmarks.month_close import REGENCY
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from bot.services.work.house import House
from bot.storage.reports import reports

WHOLE, SMALL = 20_000, 30
OPERATORS, EACH, EACH_IN_SMALL = 100, 6, 1
MONTHS = (Period("2026-08"), Period("2026-09"))


@dataclass(slots=True)
class Cut:
    """When the closing had its claim, and when the month was cut."""

    begun: float = 0.0
    done: float = 0.0

    async def passed(self, step: str) -> None:
        """The closing's checkpoint."""
        if step == "claimed":
            self.begun = time.perf_counter()
        if step == "cut":
            self.done = time.perf_counter()


def main() -> None:
    """Measures and prints."""
    wanted = (sys.argv[1:] or [""])[0]
    if wanted == "--small":
        measure(SMALL, EACH_IN_SMALL)
    else:
        measure(int(wanted or WHOLE))


def measure(changes: int = WHOLE, each: int = EACH) -> None:
    """Raises where a report is in no month, or the closing fails."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(changes, each, Path(folder)))


async def _measure(changes: int, each: int, folder: Path) -> None:
    async with month_close.open_house(folder) as house:
        count = OPERATORS * each
        await month_close.fill_house(house, changes, 2 * count)
        await month_close.put_in_effect(house, changes)
        told = await _hand_in(house, range(changes, changes + 2 * count))
        alone, beside = told[:count], told[count:]
        waited = [took for _, took in await _approve(house, alone)]
        cut = Cut()
        closing = asyncio.create_task(close_month(house, REGENCY, MONTHS[0], checkpoint=cut.passed))
        pressed = await _approve(house, beside)
        await closing
        async with house.db.read() as transaction:
            found = await reports.get_many(transaction, [report.id for report in told])
        months = Counter(report.filed_in for report in found.values())
    if set(months) - set(MONTHS) or months.total() != 2 * count:
        raise AssertionError(f"not each in one month: {months}")
    _print("without a cut", waited)
    _print("beside a closing", [took for _, took in pressed])
    _print("pressed before the cut was done", [took for at, took in pressed if at < cut.done])
    print(f"the cut: {(cut.done - cut.begun) * 1000:.0f} ms from claim to cut, waiting its turn; {_said(months)}")
    ends = sorted(at + took for at, took in pressed)
    between = [(later - earlier) * 1000 for earlier, later in pairwise(ends)]
    before, after = [end for end in ends if end < cut.done], [end for end in ends if end > cut.done]
    if before and after:
        gap = (after[0] - before[-1]) * 1000
        print(f"between two approvals {statistics.median(between):.1f} ms; between those around the cut {gap:.1f} ms")


def _said(months: Counter[Period | None]) -> str:
    return ", ".join(f"{count} in {month}" for month, count in sorted(months.items(), key=str))


async def _hand_in(house: House, numbers: range) -> list[Report]:
    told = [
        replace(month_close.change_of(number), status=Status.WAITING, decided_at=None, decided_by=None, filed_in=None)
        for number in numbers
    ]
    async with house.db.write() as transaction:
        await reports.add_many(transaction, told)
    return told


async def _approve(house: House, told: Sequence[Report]) -> list[tuple[float, float]]:
    """Each operator his own, one after the other: when he pressed, and how long he waited."""
    pressed: list[tuple[float, float]] = []

    async def operator(mine: Sequence[Report]) -> None:
        for report in mine:
            began = time.perf_counter()
            await approve(house, report)
            pressed.append((began, time.perf_counter() - began))

    await asyncio.gather(*(operator(told[place::OPERATORS]) for place in range(OPERATORS)))
    return pressed


def _print(what: str, waited: Sequence[float]) -> None:
    if waited:
        middle, most = statistics.median(waited), max(waited)
        print(f"{what}: {len(waited)} approvals, {middle * 1000:.0f} ms in the middle, {most * 1000:.0f} ms at most")


if __name__ == "__main__":
    main()
