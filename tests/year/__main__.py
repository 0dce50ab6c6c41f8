"""Plays months and prints what the product lost.

`python -m tests.year` is a year of 24 RTs, some 1,440 people, with two seeds; `--rts`, `--months`, `--seed` make it
less, `--trail FILE` keeps all that was done, `--papers FOLDER` the files of the months; `--postgres` plays on that.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from structlog.testing import capture_logs

from tests.postgres import postgres
from tests.year.days import run
from tests.year.judge import verdict
from tests.year.plan import Plan
from tests.year.play import a_play

DAYS = 30


def main() -> None:
    """Each seed by itself; ends with 1 where something was lost."""
    asked = argparse.ArgumentParser(prog="python -m tests.year")
    asked.add_argument("--rts", type=int, default=24)
    asked.add_argument("--months", type=int, default=12)
    asked.add_argument("--families", type=int, default=16)
    asked.add_argument("--a-day", type=float, default=0.0)
    asked.add_argument("--seed", type=int, action="append")
    asked.add_argument("--trail", type=Path)
    asked.add_argument("--papers", type=Path)
    asked.add_argument("--lazy", action="store_true", help="all operators do the least, the TKSK nothing")
    asked.add_argument("--plain", action="store_true", help="all heads press the first button, and answer nothing")
    asked.add_argument("--crowded", action="store_true", help="few families, moving on before anything is told")
    asked.add_argument("--postgres", action="store_true")
    told = asked.parse_args()
    a_day = told.a_day or told.rts * told.families / 240
    if told.papers:
        told.papers.mkdir(parents=True, exist_ok=True)
    lost = 0
    for seed in told.seed or [1, 2]:
        plan = Plan(seed, told.rts, max(2, told.rts // 6), told.families, told.months * DAYS, a_day, papers=told.papers)
        if told.lazy:
            plan = replace(plan, lazy=1.0, is_tksk_idle=True)
        plan = replace(plan, plain=1.0) if told.plain else plan
        if told.crowded:
            plan = replace(plan, crowded=True, late=20, forgets=25, twice=25, withdraws=12)
        with _a_database() if told.postgres else nullcontext("") as url:
            lost += asyncio.run(_play(plan, told.trail, url))
    raise SystemExit(1 if lost else 0)


@contextmanager
def _a_database() -> Iterator[str]:
    """The URL of an empty one on a server of its own."""
    with postgres() as server, server.copy() as url:
        yield url


async def _play(plan: Plan, trail: Path | None, url: str) -> int:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, capture_logs() as log:
        async with a_play(Path(folder), plan, url) as play:
            people = len(play.place.souls)
            await run(play)
            lost, counted = await verdict(play), play.counted()
            about = f"{plan.rts} RT, {people} people, {plan.days} days, {len(await play.town.reports())} reports"
    wrong = len({each.happening or each for each in lost})
    share = 100 * wrong / max(1, counted.total())
    _say(f"seed {plan.seed}: {about}, {time.perf_counter() - began:.0f} s")
    _say(f"  {counted.total()} events: " + ", ".join(f"{kind} {count}" for kind, count in sorted(counted.items())))
    for event, count in Counter(each["event"] for each in log if each["log_level"] == "error").items():
        _say(f"  {count} × logged: {event}")
    _say(f"  {wrong} lost or wrong, {share:.1f} %")
    for (kind, why), count in Counter((each.kind, each.why) for each in lost).most_common():
        _say(f"  {count} × {kind}: {why}")
    for each in lost:
        _say(f"    {each.kind}: {each.detail}")
    if trail:
        await asyncio.to_thread(trail.write_text, "\n".join(play.trail))
    return len(lost)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
