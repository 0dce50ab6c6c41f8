"""What an administrator sees of residents: enough to help, no number, and the log keeps that he looked."""

import csv
import re
from pathlib import Path

import pytest

from bot.services.imports.import_officers import COLUMNS as OF_OFFICERS
from bot.services.imports.resident_columns import COLUMNS as OF_RESIDENTS
from tests.cli.conftest import Ended, Run

NIK, KK = "3215270101900001", "3215270101100001"
ROWS = [
    {"NIK": NIK, "NO KK": KK, "NAMA": "ASEP SAEPUDIN", "JENIS KELAMIN": "L", "TANGGAL LAHIR": "01-01-1990",
     "IBU KANDUNG": "ENOK", "SHDK": "KEPALA KELUARGA", "RT": "3", "RW": "5", "DESA": "SUKAMAJU BARU",
     "KODE WILAYAH": "32.15.27.2099", "STATUS DASAR": "HIDUP", "PROGRAM BANSOS": "PKH"},
    {"NIK": "", "NO KK": KK, "NAMA": "NENENG", "JENIS KELAMIN": "P", "TANGGAL LAHIR": "02-03-1992",
     "IBU KANDUNG": "", "SHDK": "ISTRI", "RT": "3", "RW": "5", "DESA": "SUKAMAJU BARU",
     "KODE WILAYAH": "32.15.27.2099", "STATUS DASAR": "MENINGGAL", "PROGRAM BANSOS": ""},
]  # fmt: skip


@pytest.fixture
def with_residents(with_areas: Run, tmp_path: Path) -> Run:
    with (tmp_path / "warga.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, ROWS[0])
        writer.writeheader()
        writer.writerows(ROWS)
    taken = with_areas("resident", "import", "warga.csv")
    assert taken.code == 0, taken.err
    return with_areas


def no_number(ended: Ended) -> bool:
    """Nor the end of one, but within an id, which is drawn and may hold any digits."""
    is_told = any(words in ended.out for words in (NIK, KK, "ENOK"))
    return not is_told and not re.search(rf"(?<![0-9a-f]){NIK[-4:]}(?![0-9a-f])", ended.out)


def test_those_of_an_area_are_listed_without_numbers(with_residents: Run) -> None:
    listed = with_residents("resident", "list", "--area", "32.15.27", "--json")
    assert [(each["name"], each["status"], each["has_nik"]) for each in listed.json] == [
        ("ASEP SAEPUDIN", "hidup", True)
    ]
    everybody = with_residents("resident", "list", "--area", "32.15.27.2099/5/3", "--all")
    assert "meninggal" in everybody.out
    assert no_number(everybody)
    assert no_number(listed)
    assert with_residents("resident", "list", "--area", "32.15.27.2099/9/9").out == "Tidak ada warga yang cocok.\n"
    found = with_residents("resident", "list", "--area", "32.15.27", "--name", "asep", "--json")
    assert [each["name"] for each in found.json] == ["ASEP SAEPUDIN"]


def test_where_there_are_more_it_says_so(with_residents: Run) -> None:
    cut = with_residents("resident", "list", "--area", "32", "--all", "--limit", "1")
    assert "Masih ada yang lain" in cut.err


def test_one_is_shown_by_id_or_nik_with_his_family(with_residents: Run) -> None:
    shown = with_residents("resident", "show", NIK, "--json")
    assert [each["name"] for each in shown.json["household"]] == ["ASEP SAEPUDIN", "NENENG"]
    assert (shown.json["has_nik"], shown.json["programmes"]) == (True, ["PKH"])
    assert [each["cause"] for each in shown.json["changes"]] == ["import"]
    assert no_number(shown)
    told = with_residents("resident", "show", shown.json["id"])
    assert "NENENG, meninggal" in told.out
    assert "WIB  daftar warga dimasukkan" in told.out
    assert no_number(told)
    unknown = with_residents("resident", "show", "9" * 16)
    assert (unknown.code, "resident list" in unknown.err) == (1, True)


def test_what_is_held_of_a_person_and_who_saw_him_is_told(with_residents: Run) -> None:
    who = with_residents("resident", "show", NIK, "--json").json["id"]
    record = with_residents("audit", "person", NIK, "--json")
    assert record.json["held"]["nama"] == "ASEP SAEPUDIN"
    assert [(each["who"], each["action"]) for each in record.json["seen"]] == [("cli", "person.viewed")] * 2
    assert no_number(record)
    told = with_residents("audit", "person", who, "--full")
    assert f"nik: {NIK}" in told.out
    assert "ibu kandung: ENOK" in told.out
    assert "status dasar: hidup" in told.out
    assert "jenis kelamin: laki-laki" in told.out
    assert "WIB  pengelola di server  melihat datanya" in told.out
    nobody = with_residents("audit", "person", "9" * 16)
    assert (nobody.code, nobody.err) == (1, "Tidak ada yang disimpan tentang NIK atau id itu.\n")


@pytest.mark.parametrize(("command", "known"), [("resident", OF_RESIDENTS), ("officer", OF_OFFICERS)])
def test_the_help_of_an_import_names_every_column(run: Run, command: str, known: dict[str, object]) -> None:
    told = " ".join(run(command, "import", "--help").out.split())
    assert [name for name in known if name.upper() not in told] == []
