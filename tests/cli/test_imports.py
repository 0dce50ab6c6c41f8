"""Imports keep the good rows, list the refused ones with line and reason, and say it by the exit code."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.services.imports.spreadsheets import write_xlsx

AREAS = ("32,Jawa Barat", "32.15,Kabupaten Karawang", "32.15.27,Telukjambe Barat", "32.15.27.2099,Sukamaju Baru")
HEADING = "NIK,NOKK,NAMA,JENIS KELAMIN,TANGGAL LAHIR,IBU KANDUNG,RT,RW,DESA,KECAMATAN"
GOOD = "3215272305749001,3215271203159001,ASEP SAEPUDIN,L,23/05/1974,CUCU,3,5,Sukamaju Baru,Telukjambe Barat"
SHORT = "321527230574900,3215271203159001,DADAN,L,23/05/1974,CUCU,3,5,Sukamaju Baru,Telukjambe Barat"


def write(path: Path, *lines: str) -> str:
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def test_the_summary_counts_areas_by_level(ready: Run, tmp_path: Path) -> None:
    taken = ready("area", "import", write(tmp_path / "w.csv", "kode,nama", *AREAS))
    assert taken.code == 0
    assert taken.out == "Masuk: 1 desa/kelurahan, 1 kecamatan, 1 kabupaten/kota, 1 provinsi.\n"


def test_only_what_lies_within_is_taken(ready: Run, tmp_path: Path) -> None:
    other = ("32.16,Kabupaten Bekasi", "32.16.01,Tarumajaya", "32.16.01.2001,Pantai Makmur")
    taken = ready("area", "import", write(tmp_path / "w.csv", *AREAS, *other), "--within", "32.15", "--json")
    assert taken.json["counts"]["villages"] == 1
    assert taken.json["counts"]["regencies"] == 1


def test_the_whole_regency_is_taken(ready: Run, shared_data: Path) -> None:
    taken = ready("area", "import", str(shared_data / "wilayah-karawang.csv"), "--within", "32.15", "--json")
    assert taken.code == 0
    assert (taken.json["counts"]["villages"], taken.json["counts"]["districts"]) == (309, 30)


def test_refused_rows_are_exit_code_3_and_the_good_ones_stay(with_areas: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "warga.csv", HEADING, GOOD, SHORT)
    partly = with_areas("resident", "import", file)
    assert partly.code == 3
    assert partly.out.startswith("Masuk: 1 warga")
    assert "baris 3: " in partly.err
    assert "warga.csv.ditolak.xlsx" in partly.err
    assert "1 desa/kelurahan, 1 warga" in with_areas("doctor").out


def test_refused_rows_are_listed_for_programs_too(with_areas: Run, tmp_path: Path) -> None:
    partly = with_areas("resident", "import", write(tmp_path / "warga.csv", HEADING, GOOD, SHORT), "--json")
    assert (partly.code, partly.json["taken"]) == (3, 1)
    assert [refused["line"] for refused in partly.json["refused"]] == [3]


def test_officers_come_from_a_csv(with_areas: Run, tmp_path: Path) -> None:
    rows = ("nama,telepon,peran,wilayah", "Ujang,081200000001,rt,32.15.27.2099/005/003", "Rina,,king,32.15.27.2099")
    partly = with_areas("officer", "import", write(tmp_path / "petugas.csv", *rows), "--json")
    assert (partly.code, partly.json["taken"]) == (3, 1)
    assert [each["name"].upper() for each in with_areas("officer", "list", "--json").json] == ["UJANG"]


@pytest.mark.parametrize("what", ["area", "resident", "officer"])
def test_a_file_that_is_no_table_is_refused_in_a_sentence(with_areas: Run, tmp_path: Path, what: str) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(bytes(range(256)) * 4)
    refused = with_areas(what, "import", str(path))
    assert refused.code in (1, 3)
    assert "Traceback" not in refused.err
    assert "LAPOR_DEBUG" not in refused.err


def test_a_list_that_names_no_desa_is_of_the_area_that_is_said(with_areas: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "warga.csv", HEADING.removesuffix(",DESA,KECAMATAN"), ",".join(GOOD.split(",")[:-2]))
    refused = with_areas("resident", "import", file)
    assert refused.code == 1
    assert "DESA/KELURAHAN" in refused.err
    tried = with_areas("resident", "import", file, "--area", "32.15.27.2099", "--dry-run", "--json")
    assert (tried.code, tried.json["taken"], tried.json["dry_run"]) == (0, 1, True)
    assert "0 warga" in with_areas("doctor").out or "1 desa/kelurahan, 0" in with_areas("doctor").out
    assert with_areas("resident", "import", file, "--area", "32.15.27.2099").code == 0


def test_a_sheet_that_is_not_read_is_told_by_name_and_by_the_exit_code(with_areas: Run, tmp_path: Path) -> None:
    rows = [HEADING.split(","), GOOD.split(",")]
    path = write_xlsx(tmp_path / "warga.xlsx", {"RT 003": rows, "PINDAH": rows})
    partly = with_areas("resident", "import", str(path))
    assert partly.code == 3
    assert "Lembar tidak dibaca: PINDAH" in partly.err


def test_officers_and_areas_are_read_by_the_same_code(with_areas: Run, tmp_path: Path) -> None:
    areas = [["PETUNJUK"]], [["kode", "nama"], ["'32.15.27.2098", "  Sukamaju\u200b Lama "]]
    path = write_xlsx(tmp_path / "wilayah.xlsx", {"PETUNJUK": areas[0], "WILAYAH": areas[1]})
    assert with_areas("area", "import", str(path), "--json").json["counts"] == {"villages": 1}
    head = ["NAMA (lengkap)", "No. HP", "Peran", "Kode Wilayah"]
    sheets = {
        "RT": [head, ["'UJANG", "'081200000001", "rt", "32.15.27.2099/005/003"]],
        "OPERATOR": [head, ["OLIS 😀", "", "operator", "32.15.27.2099"]],
    }
    taken = with_areas("officer", "import", str(write_xlsx(tmp_path / "petugas.xlsx", sheets)), "--json")
    assert taken.json["taken"] == 2, taken.json
