"""A spool gives back its rows, and knows of them what their files would have to look for cell by cell."""

import pytest

from bot.reports.spool import Spool
from bot.reports.table import Cell


def spooled(*rows: list[Cell]) -> Spool:
    return Spool().extend(rows)


def test_rows_come_back_as_often_as_wanted_also_while_more_are_added() -> None:
    with spooled(["Asep", 1, None]) as spool:
        assert list(spool) == list(spool) == [["Asep", 1, None]]
        spool.add(["Rina", 2, None])
        assert [row[0] for row in spool] == ["Asep", "Rina"]


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-", "@SUM(A1)", "\tx", "\r"])
@pytest.mark.parametrize("place", [0, 1])
def test_what_begins_like_a_formula_is_known_wherever_it_stands(cell: str, place: int) -> None:
    row: list[Cell] = ["Asep", "Karawang"]
    row[place] = cell
    with spooled(["Rina", ""], row) as spool:
        assert spool.may_have_formulas


def test_numbers_days_and_names_are_no_formulas() -> None:
    with spooled(["LPR-2608-0001", "2026-08-01", "Siti Nur-Aini", -3, None, ""]) as spool:
        assert not spool.may_have_formulas


def test_no_cell_is_longer_than_the_longest() -> None:
    with spooled(["x"], ["é" * 900, "x"]) as spool:
        assert 900 <= spool.longest < 2000
