"""A big workbook is written in a process of its own; whatever becomes of that, the workbook is there, byte for byte."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.reports.spool import Spool
from bot.reports.table import Column, Row, Shape
from bot.reports.whole_table import Table
from bot.reports.workbook_beside import WORTH_A_PROCESS, workbook_beside

AT = datetime(2026, 8, 15, 11, 0, tzinfo=UTC)
COLUMNS = (Column("NIK"), Column("Nama", 24), Column("Lahir", 13, Shape.DATE))
HERE = os.getpid()
"""Another process has this module too, and another number."""


def by_whom(row: Row) -> Row:
    """Shows in each row whether this process wrote it."""
    return (row[0], "di sini" if os.environ.get("WRITTEN_BY") == str(os.getpid()) else "di sana", row[2])


def fails_elsewhere(row: Row) -> Row:
    if os.environ.get("WRITTEN_BY") != str(os.getpid()):
        raise OSError
    return row


@pytest.fixture
def spool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Spool]:
    monkeypatch.setenv("WRITTEN_BY", str(HERE))
    with Spool() as spool:
        yield spool.extend((f"3215{n:012}", f"Warga {n}", "1980-08-12") for n in range(1200))


def written(spool: Spool, fitted: Callable[[Row], Row] | None = None, least: int = 0) -> bytes:
    table = Table("V.4", COLUMNS, spool, fitted) if fitted else Table("V.4", COLUMNS, spool)
    with workbook_beside((table, table), AT, least) as finish:
        assert sum(1 for _ in spool) == spool.count  # Read here while it is read there.
        file = finish()
        file.seek(0)
        return file.read()


def names(workbook: bytes) -> set[object]:
    sheet = load_workbook(BytesIO(workbook))["V.4"]
    return {row[1] for row in sheet.iter_rows(min_row=2, values_only=True)}


def test_it_is_the_one_that_this_process_would_write(spool: Spool) -> None:
    assert written(spool) == written(spool, least=WORTH_A_PROCESS)


def test_only_a_big_one_is_worth_a_process(spool: Spool) -> None:
    assert names(written(spool, by_whom, least=2 * spool.count)) == {"di sana"}
    assert names(written(spool, by_whom, least=2 * spool.count + 1)) == {"di sini"}


def test_this_process_writes_it_where_the_other_failed(spool: Spool) -> None:
    assert len(names(written(spool, fails_elsewhere))) == spool.count


def beside() -> list[str]:
    """Who writes one for this process now."""
    begun = Path(f"/proc/{HERE}/task").glob("*/children")
    found = {Path(f"/proc/{child}/cmdline") for each in begun for child in each.read_text().split()}
    return [name for each in found if each.exists() and "workbook_beside" in (name := each.read_text())]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux, to see which processes run")
def test_whoever_goes_on_without_it_leaves_nobody_writing(spool: Spool) -> None:
    with pytest.raises(OSError, match="penuh"), workbook_beside((Table("V.4", COLUMNS, spool),), AT, 0):
        raise OSError("penuh")
    assert beside() == []
