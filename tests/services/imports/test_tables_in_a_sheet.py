"""Families whose first row alone has their number, several tables in one sheet, and rows with little in them."""

from pathlib import Path

import openpyxl
import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Marital, Person
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.import_result import ImportResult
from bot.services.imports.not_a_table import NotATable
from bot.storage.registry import read_registry
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv, write_xlsx
from tests.storage.village import RT_3, RT_4, VILLAGE, residents_of

Rows = list[list[str]]


async def taken(path: Path, url: str, area: AreaCode = VILLAGE) -> tuple[ImportResult, dict[str, Person]]:
    async with import_house(url) as house:
        result = await import_residents(house, path, "cli", no_progress, Asked(area))
        async with house.db.read() as transaction:
            ids = [each.id for each in await residents_of(transaction, VILLAGE)]
            return result, {each.name[-1]: each for each in await read_registry.persons(transaction, ids, VILLAGE)}


# --- families ---------------------------------------------------------------------------------------------------------

FAMILY = ("NO KK", "ALAMAT", "RT", "RW", "KODE WILAYAH")


def member(number: int, relationship: str, **kept: str) -> dict[str, str]:
    """A row without what its family's first row has, but for `kept`."""
    return (
        someone(number, SHDK=relationship)
        | dict.fromkeys(FAMILY, "")
        | {k.replace("_", " "): v for k, v in kept.items()}
    )


def head(number: int, kk: str) -> dict[str, str]:
    return someone(number, SHDK="KEPALA KELUARGA", NO_KK=kk)


FIRST, SECOND = "3215270101010011", "3215270101010022"
FAMILIES: dict[str, tuple[list[dict[str, str]], str]] = {
    "all of it is on the first row": ([head(1, FIRST), member(2, "ISTRI"), head(3, SECOND), member(4, "ANAK")], "1122"),
    "RT and RW are on each": (
        [head(1, FIRST), member(2, "ISTRI", RT="3", RW="5"), head(3, SECOND), member(4, "ANAK", RT="3", RW="5")],
        "1122",
    ),
    "ditto marks": (
        [head(1, FIRST), someone(2, NO_KK="s.d.a.", RT="sda", RW="idem"), head(3, SECOND), member(4, "ANAK")], "1122",
    ),
    "a head without a card": ([head(1, FIRST), head(2, ""), member(3, "ANAK", RT="3", RW="5")], "1--"),
    "members have it themselves": (
        [head(1, FIRST), someone(2, NO_KK=FIRST), member(3, "ANAK", RT="3", RW="5")], "11-",
    ),
    "another RT": ([head(1, FIRST), member(2, "ANAK", RT="4", RW="5")], "1-"),
}  # fmt: skip


@pytest.mark.parametrize("how", FAMILIES)
async def test_what_only_a_familys_first_row_has_is_its_members_too(
    how: str, tmp_path: Path, fresh_sqlite: str
) -> None:
    rows, meant = FAMILIES[how]
    result, found = await taken(write_csv(tmp_path / "w.csv", table(*rows)), fresh_sqlite)
    assert result.refused == []
    assert "".join(found[name].kk[-1:] or "-" for name in sorted(found)) == meant
    assert len({each.household_id for each in found.values() if each.kk}) == len(set(meant) - {"-"})
    assert any("sel keluarga yang kosong" in each for each in result.notices) == (meant in ("1122",))


async def test_a_mark_for_the_cell_above_is_that_cell_and_below_nothing_is_told(
    tmp_path: Path, fresh_sqlite: str
) -> None:
    same = {"TEMPAT LAHIR": "sda", "IBU KANDUNG": '"', "STATUS KAWIN": "idem", "JENIS KELAMIN": "sama dgn diatas"}
    rows = table(someone(1, TEMPAT_LAHIR="idem"), someone(2) | same, someone(3) | same | {"NAMA": "sda"})
    result, found = await taken(write_xlsx(tmp_path / "w.xlsx", {"W": rows}), fresh_sqlite)
    assert [each.line for each in result.refused] == [4]
    assert [(each.line, "di atasnya" in each.reason) for each in result.look_at] == [(2, True), (3, True)]
    assert {(each.birth_place, each.mother, each.marital) for each in found.values()} == {("", "ENOK", Marital.MARRIED)}
    assert any("6 sel bertanda sama" in each for each in result.notices)


# --- several tables ---------------------------------------------------------------------------------------------------

SHORT = ["NIK", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN"]


def block(title: str, heading: list[str], *numbers: int) -> Rows:
    return [[title], heading, *([someone(each).get(name, "") for name in heading] for each in numbers), [""]]


async def test_a_table_below_another_is_read_by_its_own_heading(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = [*block("DATA RT 003 RW 005", SHORT, 1, 2), *block("DATA RT 004 RW 005", SHORT[::-1], 3)]
    result, found = await taken(write_xlsx(tmp_path / "w.xlsx", {"W": rows}), fresh_sqlite)
    assert (result.refused, result.unread) == ([], ())
    assert {name: each.area for name, each in found.items()} == {"B": RT_3, "C": RT_3, "D": RT_4}


ENDED = ["DAFTAR WARGA MENINGGAL", "Data penduduk yang pindah", "BUKU KEMATIAN 2025"]


@pytest.mark.parametrize("title", ENDED)
async def test_those_below_a_title_of_the_dead_are_not_brought_back(
    title: str, tmp_path: Path, fresh_sqlite: str
) -> None:
    rows = [*block("DATA RT 003 RW 005", SHORT, 1), *block(title, SHORT, 2), *block("DATA RT 004 RW 005", SHORT, 3)]
    path = write_xlsx(tmp_path / "w.xlsx", {"W": rows})
    result, found = await taken(path, fresh_sqlite)
    assert sorted(found) == ["B", "D"]
    assert [title in each and "baris 6–7" in each for each in result.unread] == [True]


async def test_a_row_that_names_an_rt_is_told_of_all_below_it(tmp_path: Path, fresh_sqlite: str) -> None:
    both = table(someone(1, RT="", RW=""), someone(2, RT="", RW=""))
    rows = [both[0], ["RT 003 / RW 005"], both[1], ["RT : 004  RW : 005"], both[2]]
    result, found = await taken(write_xlsx(tmp_path / "w.xlsx", {"W": rows}), fresh_sqlite)
    assert (result.refused, {name: each.area for name, each in found.items()}) == ([], {"B": RT_3, "C": RT_4})


async def test_those_who_came_are_no_list_of_the_gone(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = block("DATA PENDUDUK PINDAH MASUK RT 003 RW 005", SHORT, 1)
    _, found = await taken(write_xlsx(tmp_path / "w.xlsx", {"W": rows}), fresh_sqlite, RT_3)
    assert sorted(found) == ["B"]


async def test_tables_beside_each_other_are_named_as_such(tmp_path: Path, fresh_sqlite: str) -> None:
    head, row = table(someone(1))
    with pytest.raises(NotATable, match="berdampingan"):
        await taken(write_csv(tmp_path / "w.csv", [[*head, "", *head], [*row, "", *row]]), fresh_sqlite)


# --- little in them ---------------------------------------------------------------------------------------------------


async def test_a_row_of_a_name_and_an_rt_is_a_person_and_no_title(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = [["NAMA", "RT", "RW"], ["ASEP A", "RT 03/RW 05", ""], ["UJANG B", "3", "5"], ["OLIS C", "3", ""]]
    result, found = await taken(write_csv(tmp_path / "w.csv", rows), fresh_sqlite)
    assert sorted(found) == ["A", "B"]
    assert [(each.line, "--area" in each.reason) for each in result.refused] == [(4, True)]


async def test_a_list_of_names_and_rts_alone_is_a_table(tmp_path: Path, fresh_sqlite: str) -> None:
    result, _ = await taken(write_csv(tmp_path / "w.csv", [["NAMA", "RT"], ["ASEP A", "003/005"]]), fresh_sqlite)
    assert result.taken == 1


async def test_no_hint_is_given_for_a_heading_that_is_known_or_of_two_letters(
    tmp_path: Path, fresh_sqlite: str
) -> None:
    with pytest.raises(NotATable) as refused:
        await taken(write_csv(tmp_path / "w.csv", [["NO", "NAMA KK", "NAMA ISTRI"], ["1", "A", "B"]]), fresh_sqlite)
    assert "dimaksud" not in str(refused.value)


async def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path, fresh_sqlite: str) -> None:
    path = write_xlsx(tmp_path / "w.xlsx", {"W": table(someone(1), someone(2))})
    book = openpyxl.load_workbook(path)
    book["W"].row_dimensions[3].hidden = True
    book["W"].column_dimensions["A"].hidden = True
    book.save(path)
    result, found = await taken(path, fresh_sqlite)
    assert len(found) == 2
    assert [each for each in result.notices if "tersembunyi" in each] == [
        "lembar W: 1 baris tersembunyi ikut dibaca",
        "lembar W: ada kolom tersembunyi; ikut dibaca",
    ]
