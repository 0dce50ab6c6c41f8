"""What an import took, what it refused or wants looked at, and what it did not read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from bot.services.imports.row_books import RowBook
from bot.services.imports.sheet import Line

Advance = Callable[[int, int | None], None]
"""Told the rows done and how many there are, about; None if nobody knows."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken, or that must be looked at."""

    line: int
    reason: str
    sheet: str = ""


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
    unkept: tuple[str, ...] = ()
    """Headings of columns that are known and not kept."""
    unread: tuple[str, ...] = ()
    """Sheets that were not read and might have been, each with the reason."""
    notices: tuple[str, ...] = ()
    """What else was seen in the file, in sentences."""
    look_at: Sequence[Refused] = ()
    """Rows that were taken and must be looked at: each doubt."""
    look_at_file: Path | None = None
    put_right: Sequence[Refused] = ()
    """What was read otherwise than it is written, with certainty."""
    mapping: str = ""
    """The headings and what each was read as, as a file for `--columns`."""
    dry_run: bool = False


class _Collected:
    """Rows that are written into a workbook beside the list, from the first one on; `all` that was said of them."""

    def __init__(self, source: Path, ending: str) -> None:
        self._book = RowBook(source.with_name(f"{source.name}.{ending}.xlsx"))
        self._sheet = ""
        self.all: list[Refused] = []

    def __enter__(self) -> Self:
        self._book.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._book.write()

    def name_columns(self, heading: Sequence[str], sheet: str = "") -> None:
        """The headings that the next rows get, before what is said of them."""
        self._sheet = sheet
        self._book.name_columns(heading, sheet)

    @property
    def file(self) -> Path | None:
        """Where they are, or None if there are none."""
        return self._book.file


class Refusals(_Collected):
    """Collects refused rows, into `FILE.ditolak.xlsx`."""

    def __init__(self, source: Path) -> None:
        super().__init__(source, "ditolak")

    def add(self, line: Line, reason: str) -> None:
        """Refuses a row."""
        self.all.append(Refused(line.number, reason, self._sheet))
        self._book.add(line, {}, reason)


class LookAts(_Collected):
    """Collects what must be looked at, into `FILE.perlu-dilihat.xlsx`."""

    def __init__(self, source: Path) -> None:
        super().__init__(source, "perlu-dilihat")

    def add(self, line: Line, reasons: Mapping[int, str], others: Sequence[str]) -> None:
        """A row with the reasons beside its cells, and those of cells that it has not."""
        self.all += [Refused(line.number, reason, self._sheet) for reason in (*reasons.values(), *others)]
        self._book.add(line, reasons, "; ".join(others))
