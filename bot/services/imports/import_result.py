"""What an import took and what it refused, each refused row with its line and reason."""

import csv
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path

from bot.services.imports.sheet import Line

Advance = Callable[[int, int | None], None]
"""Told the rows done and how many there are, about; None if nobody knows."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were taken (known ones too), and the refused ones."""

    taken: int
    refused: Sequence[Refused] = ()
    refused_file: Path | None = None
    """The refused rows as they were, with line and reason."""
    counts: dict[str, int] = field(default_factory=dict)
    """The taken by what became of them (`added`, `changed`, `same`), or by kind (`villages`)."""
    ignored: tuple[str, ...] = ()
    """Headings of columns that are not known."""


class Refusals:
    """Collects refused rows, into `FILE.ditolak.csv` from the first one on. The file has personal data: 0600."""

    def __init__(self, source: Path) -> None:
        self.path = source.with_name(f"{source.name}.ditolak.csv")
        self.all: list[Refused] = []
        self._heading: Sequence[str] = ()
        self._file: TextIOWrapper | None = None

    def __enter__(self) -> "Refusals":
        self.path.unlink(missing_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def name_columns(self, heading: Sequence[str]) -> None:
        """The headings the refused rows get, before `baris` and `alasan`."""
        self._heading = heading

    def add(self, line: Line, reason: str) -> None:
        """Refuses a row."""
        self.all.append(Refused(line.number, reason))
        padding = [""] * (len(self._heading) - len(line.cells))
        csv.writer(self._open()).writerow([*line.cells, *padding, line.number, reason])

    def _open(self) -> TextIOWrapper:
        if self._file is None:
            handle = os.open(self.path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            self._file = os.fdopen(handle, "w", encoding="utf-8-sig", newline="")
            csv.writer(self._file).writerow([*self._heading, "baris", "alasan"])
        return self._file

    @property
    def file(self) -> Path | None:
        """Where they are, or None if there are none."""
        return self.path if self.all else None
