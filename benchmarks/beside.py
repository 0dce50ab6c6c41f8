"""Approves and closes a month in this version and in another one beside it, turn about; prints what each took.

Run `python -m benchmarks.beside CHECKOUT [REPORTS] [ROUNDS]` with a checkout of the other version (`git worktree add`),
no older than benchmarks/month_close.py. Both run at once, each in a process of its own, and take turns after ten
approvals, so that whatever else the machine does costs both. By processor time: a clock says little where others work.

`python -m benchmarks.beside CHECKOUT --closing [CHANGES] [ROUNDS]` lets both close a month of their own
benchmarks/month_close.py, one after the other: this version works on two threads, and one that works on one would take
half of the machine from it. It says something only where nothing else runs.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
WORKER = Path(__file__).with_name("one_version.py")
REPORTS, CHANGES, ROUNDS, PIECE = 600, 20_000, 3, 10


@dataclass(slots=True)
class Version:
    """A month under way in one of the two, and what it took so far in milliseconds."""

    process: subprocess.Popen[str]
    cpu: list[float] = field(default_factory=list)
    clock: list[float] = field(default_factory=list)
    share: float = 0.0

    def approve(self) -> None:
        """The next few that wait."""
        spent = self._asked(str(PIECE))
        self.cpu += [cpu * 1000 for cpu, _ in spent]
        self.clock += [clock * 1000 for _, clock in spent]

    def close(self) -> None:
        """The month; afterwards the process ends."""
        [(cpu, _)] = self._asked("close")
        self.share = cpu * 1000 / len(self.cpu)

    def answer(self) -> Sequence[tuple[float, float]]:
        """What it says next; raises where it ended instead."""
        assert self.process.stdout is not None
        found: list[tuple[float, float]] = json.loads(self.process.stdout.readline())
        return found

    def _asked(self, order: str) -> Sequence[tuple[float, float]]:
        assert self.process.stdin is not None
        print(order, file=self.process.stdin, flush=True)
        return self.answer()

    def figures(self) -> dict[str, float]:
        """By what they are called."""
        each = statistics.mean(self.cpu)
        return {
            "one approval": each,
            "the middle one": statistics.median(self.cpu),
            "the middle one by the clock": statistics.median(self.clock),
            "its share of the closing": self.share,
            "an approval with its share": each + self.share,
        }


def _begun(checkout: Path, *orders: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *orders], cwd=checkout, env={"PYTHONPATH": str(checkout)}, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )  # fmt: skip


@contextmanager
def _running(checkout: Path, reports: int) -> Iterator[Version]:
    with _begun(checkout, "-P", str(WORKER), str(checkout), str(reports)) as process:
        try:
            yield Version(process)
        finally:
            process.kill()


def measure(checkout: Path, reports: int = REPORTS) -> tuple[Version, Version]:
    """This version and the other one, through a month of so many reports."""
    with _running(HERE, reports) as ours, _running(checkout, reports) as theirs:
        both = (ours, theirs)
        for each in both:
            each.answer()
        for place in range(reports // PIECE):
            for each in both if place % 2 else reversed(both):
                each.approve()
        for each in both:
            each.close()
    return both


Spent = tuple[float, float]
"""Seconds of processor time, and by the clock."""


def measure_closing(checkout: Path, changes: int = CHANGES) -> tuple[Spent, Spent]:
    """What a closing takes here and there, without the program's start."""
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        both = ((HERE, ours), (checkout, theirs))
        for part in ("fill", "approve"):
            module = ("-m", "benchmarks.month_close", part, str(changes))
            _told([_begun(root, *module, folder) for root, folder in both if _has(root, part)])
        closings = [("-P", str(WORKER), str(root), "close", folder) for root, folder in both]
        told = [_told([_begun(root, *orders)])[0] for (root, _), orders in zip(both, closings, strict=True)]
    here, there = ((cpu, clock) for [[cpu, clock]] in map(json.loads, told))
    return here, there


def _has(checkout: Path, part: str) -> bool:
    return f"def {part}(" in (checkout / "benchmarks/month_close.py").read_text()


def _told(both: Sequence[subprocess.Popen[str]]) -> list[str]:
    """What those say who run at once."""
    told = [each.communicate()[0] for each in both]
    assert not any(each.returncode for each in both), told
    return told


def main() -> None:
    """Rounds, and the middle of their ratios."""
    checkout, *rest = sys.argv[1:]
    closing = "--closing" in rest
    numbers = [int(each) for each in rest if each != "--closing"]
    many, rounds = [*numbers, *(CHANGES if closing else REPORTS, ROUNDS)[len(numbers) :]]
    other, ratios = Path(checkout).resolve(), dict[str, list[float]]()
    for _ in range(rounds):
        for name, ours, theirs in _closed(other, many) if closing else _approved(other, many):
            ratios.setdefault(name, []).append(ours / theirs)
            print(f"{name:>28}: {ours:8.2f}, {theirs:8.2f} there; {ours / theirs:.2f}", flush=True)
    for name, found in ratios.items():
        print(f"{name:>28}: {statistics.median(found):.2f} of it in the middle ({min(found):.2f}-{max(found):.2f})")


def _approved(checkout: Path, reports: int) -> Iterator[tuple[str, float, float]]:
    ours, theirs = (each.figures() for each in measure(checkout, reports))
    yield from ((f"{name}, ms", figure, theirs[name]) for name, figure in ours.items())


def _closed(checkout: Path, changes: int) -> Iterator[tuple[str, float, float]]:
    here, there = measure_closing(checkout, changes)
    yield f"closing {changes}, s of CPU", here[0], there[0]
    yield "by the clock", here[1], there[1]


if __name__ == "__main__":
    main()
