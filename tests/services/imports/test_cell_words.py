"""What the cells of other people's lists say, and what of it is nobody's day, mother or state."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, Sex
from bot.domain.profiles import load_profile
from bot.services.imports import cell_words as words
from bot.services.imports.cell_days import read_age, read_birth
from bot.services.imports.cell_text import clean_cell
from bot.services.imports.cell_words import CellDoubted, RowRefused
from bot.services.imports.import_residents import import_residents
from bot.services.imports.programme_words import ProgrammeWords
from tests.every import every
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv

TODAY = date(2026, 11, 28)
BIRTHS: dict[str, str | None] = {
    "12-Agt-58": "1958-08-12", "12 Agus'58": "1958-08-12", "12-AGU-1958": "1958-08-12", "19580812": "1958-08-12",
    "12081958": "1958-08-12", "12.8.1958": "1958-08-12", "1958-8-12T00:00:00": "1958-08-12",
    "21414.0": "1958-08-17", "1958,0": "year:1958-12-31", "21414": "1958-08-17",
    "Selasa, 12 Agustus 1958": "1958-08-12", "12 Nopember 1958": "1958-11-12", "00/08/1958": "month:1958-08-31",
    "12/8": None, "12 Agustus": None, "Rabu, 12 Agustus": None, "Agustus": None, "08/25/1958": None, "umur 68": None,
    "Agt-80": "month:1980-08-31", "Agustus '05": "month:2005-08-31", "8/80": "month:1980-08-31",
    "thn 80": "year:1980-12-31", "Agt 1980": "month:1980-08-31", "Agustus 05": None, "8/12": None, "13/80": None,
    "80": None, "19581312": None, "31 Februari 1958": None, "kemarin": None,
}  # fmt: skip


@every("text, stored", BIRTHS.items())
def test_a_birth_date_is_read_with_its_year_or_not_at_all(text: str, stored: str | None) -> None:
    try:
        born = read_birth(text, TODAY)
    except RowRefused:
        born = None
    assert (born and born.stored()) == stored


AGES: dict[str, str | None] = {
    "45": "year:1981-12-31", "45.0": "year:1981-12-31", "45 th": "year:1981-12-31", "8 bulan": "month:2026-03-31",
    "0": "", "-": "", "140": None, "dewasa": None, "#N/A": None, "sda": None,
}  # fmt: skip


@every("text, stored", AGES.items())
def test_an_age_is_the_year_of_birth_or_told(text: str, stored: str | None) -> None:
    try:
        born = read_age(text, TODAY)
    except CellDoubted:
        assert stored is None
    else:
        assert (born.stored() if born else "") == stored


MOTHERS: dict[str, str | None] = {
    "ENOK": "ENOK", "Alm. ENOK": "ENOK", "ENOK (alm)": "ENOK", "(Almh.) ENOK SITI": "ENOK SITI", "ALMA": "ALMA",
    "-": "", "tidak tahu": "", "xxx": "", "Almh.": None, "IBU": None, "3215270108800001": None, "12": None,
}  # fmt: skip


@every("text, name", MOTHERS.items())
def test_a_mother_is_a_name_or_told_as_none(text: str, name: str | None) -> None:
    try:
        read: str | None = words.read_mother(text)
    except CellDoubted:
        read = None
    assert read == name


NO_ENTRIES = (
    "menunggu; masih menunggu; menunggu KTP; nanti menyusul; belum tahu; tanya dulu; masih ditanyakan; on proses; "
    "sedang dibuat; proses cetak; belum rekam; belum didata; dilengkapi nanti; diisi nanti; cek lagi; pending; tba; "
    "tdk terbaca; kk hilang; ???; ***; masih kosong; data belum lengkap; tidak ada keterangan"
)
"""What is still to come: an empty cell."""
ELSEWHERE = (
    "lihat KK; liat kk; sesuai KTP; ikut suami; sama dgn kk; terserah; kenapa; tolong diisi; sda; S.D.A.; idem; "
    '"; -"-; sama diatas'
)
"""What points elsewhere: told, and no text."""
ENTRIES = (
    "KP KRAJAN; JL. PROSES; BELUM/TIDAK BEKERJA; BELUM TAMAT SD/SEDERAJAT; IBU RUMAH TANGGA; DUSUN CEK DAM; SAWAH; "
    "IKUT SUAMI BERTANI; KP. TUNGGUL; DESA SUKAMAJU"
)
PLACES = [
    *((each.strip(), "") for each in NO_ENTRIES.split(";")), *((each.strip(), None) for each in ELSEWHERE.split(";")),
    *((each.strip(), each.strip()) for each in ENTRIES.split(";")),
]  # fmt: skip


@every("text, told", PLACES)
def test_what_evades_is_no_place_no_trade_and_nobodys_name(text: str, told: str | None) -> None:
    cell = clean_cell(text)
    try:
        read: str | None = words.read_text(cell)
    except CellDoubted:
        read = None
    assert read == told
    if told != text.strip():
        with pytest.raises(RowRefused):
            words.read_name(cell)


@every("name", ["MANA", "LUSA", "SAHA", "NANTI SARI", "ISI"])
def test_old_names_that_are_words_too_are_names(name: str) -> None:
    assert words.read_name(name) == name


STATES = {
    "pindah ke Bekasi": BasicStatus.MOVED, "meninggal 2020": BasicStatus.DEAD, "Alm.": BasicStatus.DEAD,
    "Merantau ke Jakarta": BasicStatus.AWAY, "hidup": BasicStatus.ALIVE, "": BasicStatus.ALIVE,
}  # fmt: skip


@every("text, status", STATES.items())
def test_a_state_is_told_by_its_first_word(text: str, status: BasicStatus) -> None:
    assert words.read_status(text) is status


@every("text, sex", {"Laki2": Sex.MALE, "LAKI - LAKI": Sex.MALE, "Perem": Sex.FEMALE, "prp": Sex.FEMALE}.items())
def test_sexes_are_read_as_offices_shorten_them(text: str, sex: Sex) -> None:
    assert words.read_sex(text) is sex


def test_a_number_held_with_decimals_is_that_number() -> None:
    assert words.read_number("3215270108800001.0", "NIK") == "3215270108800001"


TICKS = {"✔": True, "√": True, "✅": True, "☑️": True, "-": False, "—": False, "": False, "0": False, "✗": None,
         "*": None, "●": None}  # fmt: skip
PROGRAMMES = ProgrammeWords(load_profile("dtks"))


@every("cell, ticked", TICKS.items())
def test_a_tick_in_any_shape_is_one_and_a_mark_is_never_silently_none(cell: str, ticked: bool | None) -> None:
    try:
        read: bool | None = PROGRAMMES.is_ticked("PKH", clean_cell(cell))
    except CellDoubted:
        read = None
    assert read is ticked


async def test_whoever_is_written_as_dead_or_gone_is_looked_at_wherever_it_stands(
    tmp_path: Path, fresh_sqlite: str
) -> None:
    rows = table(
        someone(1, NAMA="Alm. UJANG"), someone(2, NAMA="OLIS (MENINGGAL)"), someone(3, TGL_MENINGGAL="01/02/2020"),
        someone(4, TGL_MENINGGAL="-"), someone(5, NAMA="ALMAIRA"), someone(6, STATUS="MATI", TGL_MENINGGAL="1/2/2020"),
    )  # fmt: skip
    async with import_house(fresh_sqlite) as house:
        result = await import_residents(house, write_csv(tmp_path / "w.csv", rows), "cli", no_progress)
    assert (result.taken, [each.line for each in result.look_at]) == (6, [2, 3, 4])
    assert all("STATUS DASAR" in each.reason for each in result.look_at)
