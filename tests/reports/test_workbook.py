"""A workbook opens whatever its cells and titles hold."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from openpyxl import load_workbook

from bot.reports.table import Column
from bot.reports.workbook import MAX_CELL, Sheet, sheet_titles, write_workbook

NOW = datetime(2026, 8, 15, 11, tzinfo=UTC)


def written(*texts: str, made_at: datetime = NOW) -> bytes:
    to = BytesIO()
    write_workbook([Sheet("A", [Column("X")], [[text] for text in texts])], to, made_at)
    return to.getvalue()


def test_odd_text_comes_back_whole() -> None:
    texts = ("<&>\"'", "😀 \u202eterbalik", "baris\nbaru", "  tepi  ")
    sheet = load_workbook(BytesIO(written(*texts)))["A"]
    assert [cell.value for cell in sheet["A"][1:]] == list(texts)


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    value = load_workbook(BytesIO(written("x" * 40_000)))["A"]["A2"].value
    assert isinstance(value, str)
    assert (len(value), value[-1]) == (MAX_CELL, "…")


def test_the_hour_of_making_is_the_month_s_not_the_clock_s() -> None:
    made = load_workbook(BytesIO(written("x", made_at=NOW))).properties.created
    assert made == NOW.replace(tzinfo=None)
    assert written("x") != written("x", made_at=NOW + timedelta(hours=1))


def test_titles_that_excel_refuses_are_mended() -> None:
    assert sheet_titles(["Pindah/keluar", "a" * 40, "A" * 40, "[]"]) == (
        "Pindah keluar",
        "a" * 31,
        "A" * 27 + " (2)",
        "-",
    )
