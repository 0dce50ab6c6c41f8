"""The small inputs that failed once, each for its kind, from the folder beside the checkout."""

import shutil
from pathlib import Path

import pytest

from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import Person
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.import_result import ImportResult
from bot.services.imports.not_a_table import NotATable
from bot.services.work.house import House
from bot.storage.registry import areas, read_registry
from tests.services.import_house import import_house, no_progress
from tests.storage.village import residents_of

DESA = AreaCode("32.15.27.2099")


async def take(house: House, cases: Path, folder: Path, name: str, area: AreaCode | None = None) -> ImportResult:
    async with house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(DESA, "Sukamaju Baru", "Telukjambe Barat")])
    path = folder / name
    shutil.copy(cases / name, path)
    return await import_residents(house, path, "cli", no_progress, Asked(area))


async def people(house: House) -> dict[str, Person]:
    async with house.db.read() as transaction:
        ids = [each.id for each in await residents_of(transaction, DESA)]
        return {each.name: each for each in await read_registry.persons(transaction, ids, DESA)}


TAKEN: dict[str, tuple[int, list[int], list[int]]] = {
    "C02_list_of_a_desa_without_desa_column.xlsx": (2, [], []),
    "C06_placeholder_nik.csv": (4, [], [2, 3, 4, 5]),
    "C09_placeholder_kk.csv": (3, [], [2, 3, 4]),
    "C10_dates_swapped_nik_knows.xlsx": (3, [], []),
    "C13_characters_in_names.csv": (8, [], [5, 8, 9]),
    "C18a_formula_quotes.csv": (1, [], []),
    "C18b_apostrophes.csv": (1, [], []),
    "C18c_apostrophe_in_name.csv": (1, [], []),
    "C19_hidden_first_sheet.xlsx": (2, [], []),
    "C20_a_sheet_for_each_rt.xlsx": (2, [], []),
    "C21_instructions_first.xlsx": (1, [], []),
    "C24_merged_kk_and_address.xlsx": (3, [], []),
    "C27_error_cells.xlsx": (1, [2, 3], [4]),
    "C30_letters_among_the_digits.csv": (2, [2, 3, 4, 5, 6], []),
    "C31a_headings_with_hints.csv": (1, [], []),
    "C31b_place_and_day_of_birth_together.csv": (1, [], []),
    "C34_rt_and_rw.csv": (1, [2, 3, 4, 6], []),
    "C37_programme_column.csv": (8, [], [4, 7]),
}
"""How many are taken, which lines are refused, which must be looked at."""


@pytest.mark.parametrize("name", TAKEN)
async def test_a_case_is_taken_as_it_should_be(
    name: str, shared_cases: Path, tmp_path: Path, fresh_sqlite: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        area = DESA if name.startswith("C02") else None
        result = await take(house, shared_cases, tmp_path, name, area)
        refused, look_at = ([each.line for each in rows] for rows in (result.refused, result.look_at))
        assert (result.taken, refused, look_at) == TAKEN[name]
        found = await people(house)
    if name.startswith("C10"):
        assert str(found["SRI TATI"].birth_date) == "1990-03-04"
        assert [each.line for each in result.put_right] == [2, 3]
    if name.startswith("C13"):
        assert {"IMAS", "Siti Komala", "NURHAYATI", "SITI"} <= found.keys()
    if name.startswith("C18"):
        assert {each.mother for each in found.values()} == {"IDA"}
    if name.startswith("C19"):
        assert "LAMA" in result.notices[0]
    if name.startswith("C24"):
        assert {(each.kk, each.address) for each in found.values()} == {("3215270101100001", "KP KRAJAN")}
    if name.startswith("C37"):
        assert {each.programmes for each in found.values()} == {(), ("PKH",), ("PKH", "BPNT")}


async def test_a_nik_of_somebody_listed_overwrites_nobody(
    shared_cases: Path, tmp_path: Path, fresh_sqlite: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        await take(house, shared_cases, tmp_path, "C32_nik_of_another-1.csv")
        before = await people(house)
        again = await take(house, shared_cases, tmp_path, "C32_nik_of_another-2.csv")
        assert await people(house) == before
    assert again.taken == 0
    assert all("Siti Aminah" in each.reason or "Asep Saepudin" in each.reason for each in again.refused)
    assert "RT 003/RW 005" in again.refused[1].reason
    assert "RT 007/RW 005" in again.refused[1].reason


async def test_a_web_page_is_named_as_such(shared_cases: Path, tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match="Simpan sebagai XLSX"):
            await take(house, shared_cases, tmp_path, "C25_html_called_xls.xls")
