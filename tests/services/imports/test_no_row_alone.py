"""A row is compared with itself, with the profile and with who is listed before it is believed."""

from pathlib import Path

import pytest

from bot.domain.profiles import load_profile
from bot.services.imports.cell_words import CellDoubted
from bot.services.imports.import_residents import import_residents
from bot.services.imports.programme_words import ProgrammeWords
from bot.services.matters.likely_double import NAME as DOUBLE
from bot.services.matters.standing import open_matters
from tests.every import every
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv
from tests.storage.village import VILLAGE, residents_of

PROGRAMMES: dict[str, tuple[str, ...] | None] = {
    "PKH": ("PKH",), "pkh, bpnt": ("PKH", "BPNT"), "PKH DAN BPNT": ("PKH", "BPNT"), "PKH-BPNT": ("PKH", "BPNT"),
    "Penerima Sembako": ("BPNT",), "PBI-JK": ("PBI",), "KIS PBI + PKH": ("PBI", "PKH"),
    "Program Keluarga Harapan": ("PKH",),
    "TIDAK": (), "bukan penerima": (), "Tidak dapat bantuan": (), "NON BANSOS": (), "-": (), "tdk ada": (), "0": (),
    "YA": None, "X": None, "PKH DAN KARTU SAKTI": None, "BLT DD": None, "bukan PKH": None, "mantan PKH": None,
    "1": None,
}  # fmt: skip
WORDS = ProgrammeWords(load_profile("dtks"))


@every("text, meant", PROGRAMMES.items())
def test_only_programmes_of_the_profile_are_programmes(text: str, meant: tuple[str, ...] | None) -> None:
    try:
        read: tuple[str, ...] | None = WORDS.read(text)
    except CellDoubted:
        read = None
    assert read == meant


COST_THE_CELL = {
    "JENIS_KELAMIN": "banci", "SHDK": "tetangga", "STATUS_KAWIN": "entah apa", "PROGRAM": "kartu sakti",
    "DESIL": "11",
    "DISABILITAS": "aneh", "TGL_MULAI_HAMIL": "kapan ya", "STATUS_DASAR": "lain lagi", "ALAMAT": "#N/A",
    "IBU_KANDUNG": "#REF!",
}  # fmt: skip


@pytest.mark.parametrize("column", COST_THE_CELL)
async def test_a_word_that_is_not_understood_costs_the_cell_and_not_the_person(
    column: str, tmp_path: Path, fresh_sqlite: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        path = write_csv(tmp_path / "w.csv", table(someone(1, **{column: COST_THE_CELL[column]})))
        result = await import_residents(house, path, "cli", no_progress)
        assert (result.taken, result.refused, len(result.look_at)) == (1, [], 1)
        async with house.db.read() as transaction:
            assert len(await open_matters(transaction, VILLAGE)) == 1


ANOTHER = {
    "other birth and family": ({"TANGGAL_LAHIR": "03/09/1991", "NO_KK": "3215270101010099"}, True),
    "other name and birth": ({"NAMA": "BAMBANG", "TANGGAL_LAHIR": "03/09/1991"}, True),
    "other mother and family": ({"IBU_KANDUNG": "CUCUM", "NO_KK": "3215270101010099"}, True),
    "another family": ({"NO_KK": "3215270101010099", "RT": "4"}, False),
    "a birth date mistyped": ({"TANGGAL_LAHIR": "02/08/1980", "NO_KK": "3215270101010099"}, False),
    "a mother spelt otherwise": ({"IBU_KANDUNG": "ENOH", "NO_KK": "3215270101010099"}, False),
    "a corrected name": ({"NAMA": "WARGI KE B"}, False),
}


@pytest.mark.parametrize("how", ANOTHER)
async def test_a_nik_of_somebody_listed_is_refused_where_too_much_is_other(
    how: str, tmp_path: Path, fresh_sqlite: str
) -> None:
    cells, is_another = ANOTHER[how]
    async with import_house(fresh_sqlite) as house:
        await import_residents(house, write_csv(tmp_path / "a.csv", table(someone(1))), "cli", no_progress)
        path = write_csv(tmp_path / "b.csv", table(someone(1, **cells)))
        result = await import_residents(house, path, "cli", no_progress)
    assert [("terdaftar untuk Warga Ke B" in each.reason) for each in result.refused] == ([True] if is_another else [])


async def test_the_same_name_and_birth_with_another_nik_and_family_is_asked_about_at_once(
    database_url: str, tmp_path: Path
) -> None:
    async with import_house(database_url) as house:
        await import_residents(house, write_csv(tmp_path / "a.csv", table(someone(1))), "cli", no_progress)
        path = write_csv(tmp_path / "b.csv", table(someone(1, NIK="3215270108800010", NO_KK="3215270101010099")))
        result = await import_residents(house, path, "cli", no_progress)
        assert (result.taken, ["mungkin sama" in each.reason for each in result.look_at]) == (1, [True])
        async with house.db.read() as transaction:
            assert [each.cause for each in await open_matters(transaction, VILLAGE)] == [DOUBLE]


async def test_a_remark_that_somebody_is_no_more_is_looked_at(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = table(someone(1, KET="Meninggal th 2024"), someone(2, KET="pindah ke Bekasi"), someone(3, KET="guru"))
    async with import_house(fresh_sqlite) as house:
        result = await import_residents(house, write_csv(tmp_path / "a.csv", rows), "cli", no_progress)
    assert [each.line for each in result.look_at] == [2, 3]


async def test_a_tick_that_is_not_clear_costs_no_other(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        path = write_csv(tmp_path / "w.csv", table(someone(1, PKH="V", BPNT="-", PBI="x")))
        result = await import_residents(house, path, "cli", no_progress)
        async with house.db.read() as transaction:
            (who,) = await residents_of(transaction, VILLAGE)
    assert (who.programmes, ["PBI" in each.reason for each in result.look_at]) == (("PKH",), [True])
