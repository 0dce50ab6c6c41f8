"""Approves reports one by one, each with a commit and all that it tells, and closes their month; prints both a report.

Run `python -m benchmarks.approving [REPORTS]`; `--small` takes a second. The reporter has a phone and the village a
room, so each approval edits a card and answers two people. Each is a transaction as `serve` opens it.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks import month_close
from benchmarks.month_close import CLOSING, HEAD, OPERATOR, REGENCY
from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.month.close_month import close_month
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import link_address
from bot.storage.registry import registry_changes
from bot.storage.registry.registry_writes import begin_write
from bot.storage.reports import reports

WHOLE, SMALL = 2000, 20


def main() -> None:
    """Measures and prints."""
    wanted = (sys.argv[1:] or [""])[0]
    measure(SMALL if wanted == "--small" else int(wanted or WHOLE))


def measure(count: int = WHOLE) -> None:
    """Raises where one of them is not approved."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(count, Path(folder)))


async def _measure(count: int, folder: Path) -> None:
    async with month_close.open_house(folder) as house:
        told = await fill(house, count)
        house.texts.say(CARD_LOCALE, Text("button-menu"))  # Read once in a process, before anybody is answered.
        spent, cpu = [], time.process_time()
        for report in told:
            began = time.perf_counter()
            await approve(house, report)
            spent.append(time.perf_counter() - began)
        approving = (time.process_time() - cpu) / count
        began, cpu = time.perf_counter(), time.process_time()
        await close_month(house, REGENCY, Period("2026-08"))
        closing, by_clock = (time.process_time() - cpu) / count, (time.perf_counter() - began) / count
    middle, most = statistics.median(spent), sorted(spent)[int(len(spent) * 0.99) - 1]
    print(f"approving {count}: {middle * 1000:.1f} ms in the middle, {most * 1000:.1f} ms at most of 99 %, "
          f"{approving * 1000:.2f} ms of CPU each")  # fmt: skip
    print(f"closing: {by_clock * 1000:.2f} ms a report, {closing * 1000:.2f} ms of CPU")
    print(f"both: {(approving + closing) * 1000:.2f} ms of CPU a report", flush=True)


async def fill(house: House, count: int) -> list[Report]:
    """So many reports that wait, of people whom the registry holds."""
    await month_close.fill_areas(house)
    told = [
        replace(month_close.change_of(number), status=Status.WAITING, decided_at=None, decided_by=None)
        for number in range(count)
    ]
    async with house.db.write() as transaction:
        await link_address(transaction, Address("telegram", "700"), HEAD, CLOSING)
        write = await begin_write(transaction, "benchmark", REGENCY, CLOSING)
        await registry_changes.add_persons(write, REGENCY, [month_close.person_of(number) for number in range(count)])
        await reports.add_many(transaction, told)
    return told


async def approve(house: House, report: Report) -> None:
    """One press of *Setujui*, committed."""
    async with house.db.write(brief=True) as transaction:
        work = Work(transaction, house, month_close.NOW)
        operator = await officers.by_id(transaction, OPERATOR)
        assert operator is not None
        pressed = (Address("telegram", "-100"), f"card{report.id}")
        said = await decide(work, operator, Decision(report.id, 0, Event.APPROVED), pressed)
        assert said.key == "decided-approved", said
        await work.flush()


if __name__ == "__main__":
    main()
