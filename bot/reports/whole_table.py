"""A table all of whose rows are known, which may be read more than once, and in another process."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.reports.spool import Spool
from bot.reports.table import Column, Row
from bot.reports.workbook import MAX_CELL, Sheet


def _as_it_is(row: Row) -> Row:
    return row


@dataclass(frozen=True, slots=True)
class Table:
    """Its title, columns and rows, each `fitted` as it is read; `sums` and `empty` as in a `Sheet`."""

    title: str
    columns: Sequence[Column]
    spool: Spool
    fitted: Callable[[Row], Row] = _as_it_is
    sums: Sequence[int] = ()
    empty: str = ""

    def rows(self) -> Iterator[Row]:
        return map(self.fitted, self.spool)

    def sheet(self) -> Sheet:
        return Sheet(self.title, self.columns, self.rows(), self.sums, self.empty, fits=self.spool.longest <= MAX_CELL)
