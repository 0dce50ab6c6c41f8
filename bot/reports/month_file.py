"""A month's changes → its zip: workbooks, CSV of the same rows, manifest."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bot.domain.profiles import Profile
from bot.domain.report.changes import Kind
from bot.reports.asked import Asked, AskedRow
from bot.reports.change_list import ChangeList
from bot.reports.csv_text import SEPARATOR, write_csv
from bot.reports.incomplete_list import incomplete_columns, incomplete_row, untied_rows
from bot.reports.manifest import Edition, Manifest, Part, manifest_json
from bot.reports.movement_list import MovementList
from bot.reports.put_right_list import PutRightList
from bot.reports.removal_list import removed_columns, removed_row
from bot.reports.rows import ChangeRow, PersonRow, RtRow, RtState, UntiedRow
from bot.reports.rt_recap import recap_with_sums, rt_recap_columns, rt_recap_row, silent_columns, silent_row
from bot.reports.siks import siks_columns
from bot.reports.siks_rows import SiksRows
from bot.reports.spool import Spool
from bot.reports.table import Label, Row
from bot.reports.whole_table import Table
from bot.reports.workbook import write_workbook
from bot.reports.workbook_beside import workbook_beside

Listed = Callable[[PersonRow, Asked, Row], None]
"""Takes somebody, what is asked of him, and his row in the list of that."""


def write_month(
    edition: Edition,
    profile: Profile,
    changes: Iterable[Sequence[ChangeRow]],
    persons: Iterable[Sequence[AskedRow]],
    rts: Iterable[RtRow],
    label: Label,
    to: IO[bytes],
    untied: Iterable[UntiedRow] = (),
    separator: str = SEPARATOR,
    listed: Listed | None = None,
) -> Manifest:
    """Writes the zip of `edition` and gives what its manifest says.

    `changes` comes in chunks, RT by RT, and is walked once; then `persons` is, each person once, then the reports that
    are `untied`, of earlier months too. Each row waits on disk
    for its sheet, so memory does not grow with the month. The same input gives the same bytes. `label` gives the words
    of `kind-…`, `month-…` and other keys; `separator` parts the cells of the CSV; `listed` is told of each person what
    his row is, so that nobody makes it twice.
    """
    with ExitStack() as stack:
        tables = _Tables(profile, lambda: stack.enter_context(Spool()), label)
        for chunk in changes:
            for change in chunk:
                tables.add(change)
        for people in persons:
            for person, asked in people:
                row = tables.ask(person, asked)
                if listed is not None:
                    listed(person, asked, row)
        for report in untied:
            tables.await_tie(report)
        recap = _Recap(edition.area_name, lambda: stack.enter_context(Spool()), label)
        recap.take(rts)
        for rt in recap.rts:
            tables.moved.extend(tables.movements.rest_of(rt))
        return _write_zip(edition, _Contents(tables, recap, label), to, separator)


class _Tables:
    """The rows of every table, sorted out as the changes come."""

    def __init__(self, profile: Profile, spool: Callable[[], Spool], label: Label) -> None:
        self.profile = profile
        self._spool = spool
        self._label = label
        self.siks = SiksRows(profile, spool)
        self.put_right = PutRightList()
        self.asked = {Asked.REMOVED: spool(), Asked.PUT_RIGHT: spool(), Asked.INCOMPLETE: spool()}
        self.movements, self.moved = MovementList(label), spool()
        self.kinds: dict[Kind, tuple[ChangeList, Spool]] = {}
        self.totals: dict[str, int] = {}

    def add(self, change: ChangeRow) -> None:
        self.totals[change.kind] = self.totals.get(change.kind, 0) + 1
        self.moved.extend(self.movements.rows_of(change))
        if change.kind not in self.kinds:
            self.kinds[change.kind] = (ChangeList(), self._spool())
        lists, spool = self.kinds[change.kind]
        for row in lists.rows_of(change):
            spool.add(row)

    def ask(self, row: PersonRow, asked: Asked) -> Row:
        """Puts somebody into the one list of what is asked of him; his row there."""
        if asked is Asked.PROPOSED:
            return self.siks.add(row)
        listed = self._listed(row, asked)
        self.asked[asked].add(listed)
        return listed

    def _listed(self, row: PersonRow, asked: Asked) -> Row:
        if asked is Asked.REMOVED:
            return removed_row(row, self.profile, self._label)
        if asked is Asked.PUT_RIGHT:
            return self.put_right.row_of(row, self.profile, self._label)
        return incomplete_row(row, self.profile, self._label)

    def await_tie(self, row: UntiedRow) -> None:
        """Whom it speaks of is to be found in the registry first."""
        self.asked[Asked.INCOMPLETE].extend(untied_rows(row, self.profile, self._label))


class _Recap:
    """The rows of each RT, with their sums and without, and of those that were not heard of."""

    def __init__(self, area_name: str, spool: Callable[[], Spool], label: Label) -> None:
        self._area_name = area_name
        self._label = label
        self.rts: list[RtRow] = []
        self.alone, self.summed, self.silent = spool(), spool(), spool()
        self.sums: list[int] = []

    def take(self, rts: Iterable[RtRow]) -> None:
        self.rts = list(rts)
        for rt in self.rts:
            self.alone.add(rt_recap_row(rt, self._label))
            if rt.state is RtState.SILENT:
                self.silent.add(silent_row(rt))
        for row in recap_with_sums(self.rts, self._area_name, self._label):
            if row.is_sum:
                self.sums.append(self.summed.count)
            self.summed.add(row.cells)


class _Contents:
    """Which tables go into which file."""

    def __init__(self, tables: _Tables, recap: _Recap, label: Label) -> None:
        columns, layout = siks_columns(tables.profile), tables.profile.layout
        self.totals = dict(sorted(tables.totals.items()))
        self.main = Table(layout.title, columns, tables.siks.everyone)
        self.main_suffix = layout.suffix
        spools = {Asked.PROPOSED: tables.siks.everyone, **tables.asked}
        self.counts = {asked.value: spools[asked].count for asked in Asked}
        put_right, asked, none = tables.put_right, tables.asked, label("month-sheet-none")
        self.asked = (
            Table(label("month-sheet-removed"), removed_columns(label), asked[Asked.REMOVED], empty=none),
            Table(
                label("month-sheet-put-right"),
                put_right.columns(label),
                asked[Asked.PUT_RIGHT],
                put_right.narrowed,
                empty=none,
            ),
            Table(label("month-sheet-incomplete"), incomplete_columns(label), asked[Asked.INCOMPLETE], empty=none),
        )
        self.kinds = tuple(
            Table(label(f"kind-{kind}"), lists.columns(label), spool, lists.widened)
            for kind, (lists, spool) in sorted(tables.kinds.items(), key=lambda each: label(f"kind-{each[0]}"))
        )
        self.moved = Table(label("month-sheet-moved"), tables.movements.columns(), tables.moved, empty=none)
        self.recap = Table(label("month-sheet-recap"), rt_recap_columns(label), recap.summed, sums=recap.sums)
        # A program that adds up a column must not meet its sums.
        self.recap_text = Table(self.recap.title, self.recap.columns, recap.alone)
        heard = label("month-sheet-all-heard")
        self.silent = Table(label("month-sheet-silent"), silent_columns(label), recap.silent, empty=heard)
        self.programmes = {
            name: Table(layout.title, columns, spool) for name, spool in sorted(tables.siks.by_programme.items())
        }

    def workbooks(self) -> Iterator[tuple[str, tuple[Table, ...]]]:
        """(what follows the stem, sheets)."""
        yield ".xlsx", (self.main, *self.asked, *self.kinds, self.moved, self.recap, self.silent)
        for name, table in self.programmes.items():
            yield f"_{_slug(name).upper()}.xlsx", (table,)

    def texts(self) -> Iterator[tuple[str, Table]]:
        """(what follows the stem, table)."""
        yield f"_{self.main_suffix}.csv", self.main
        for table in (*self.asked, *self.kinds, self.moved, self.recap_text, self.silent):
            yield f"_{_slug(table.title)}.csv", table


def _write_zip(edition: Edition, contents: _Contents, to: IO[bytes], separator: str) -> Manifest:
    """The workbook of the month comes last: the other files are written while it is."""
    (ending, tables), *programmes = contents.workbooks()
    with ZipFile(to, "w") as archive, workbook_beside(tables, edition.closed_at) as finish:
        parts = [
            *_put_workbooks(archive, edition, programmes),
            *_put_texts(archive, edition, contents.texts(), separator),
        ]
        book = _put(archive, edition, f"{edition.stem}{ending}", finish(), tables)
        manifest = Manifest(edition, (book, *parts), contents.totals, contents.counts)
        archive.writestr(_entry("manifest.json", edition.closed_at, ZIP_DEFLATED), manifest_json(manifest))
    return manifest


def _put_workbooks(
    archive: ZipFile, edition: Edition, workbooks: Iterable[tuple[str, Sequence[Table]]]
) -> Iterator[Part]:
    for ending, tables in workbooks:
        with TemporaryFile() as file:
            write_workbook([table.sheet() for table in tables], file, edition.closed_at)
            yield _put(archive, edition, f"{edition.stem}{ending}", file, tables)


def _put_texts(
    archive: ZipFile, edition: Edition, texts: Iterable[tuple[str, Table]], separator: str
) -> Iterator[Part]:
    for ending, table in texts:
        with TemporaryFile() as file:
            harmless = not table.spool.may_have_formulas
            write_csv(table.columns, table.rows(), file, separator, harmless=harmless)
            yield _put(archive, edition, f"{edition.stem}{ending}", file, (table,))


def _put(archive: ZipFile, edition: Edition, name: str, file: IO[bytes], tables: Sequence[Table]) -> Part:
    """Copies a finished file into the zip, hashing on the way; a workbook is compressed already."""
    entry = _entry(name, edition.closed_at, ZIP_STORED if name.endswith(".xlsx") else ZIP_DEFLATED)
    digest, size = hashlib.sha256(), 0
    file.seek(0)
    with archive.open(entry, "w", force_zip64=True) as target:
        while block := file.read(1 << 18):
            digest.update(block)
            size += len(block)
            target.write(block)
    return Part(name, digest.hexdigest(), size, {table.title: table.spool.count for table in tables})


def _entry(name: str, at: datetime, compression: int) -> ZipInfo:
    entry = ZipInfo(name, (at.year, at.month, at.day, at.hour, at.minute, 0))
    entry.compress_type = compression
    entry.external_attr = 0o600 << 16
    return entry


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or "lain"
