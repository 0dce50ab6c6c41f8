"""The month's zip holds every table, and its manifest tells the truth."""

import csv
import hashlib
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import orjson
from openpyxl.utils import get_column_letter

from bot.domain.areas import AreaCode
from bot.domain.profiles import load_profile
from bot.reports.month_file import write_month
from bot.reports.rows import RtState
from bot.services.imports.sheet import open_book
from tests.reports.builders import (
    EDITION,
    asks,
    change,
    label,
    month_bytes,
    month_zip,
    person,
    rows_of,
    rt_row,
    workbook,
)

SILENT = "month-sheet-silent"
ASKED = ("month-sheet-removed", "month-sheet-put-right", "month-sheet-incomplete")


def test_each_kind_has_its_list_with_the_facts_as_columns() -> None:
    archive, _ = month_zip([change(1, person(), facts=(("Sebab", "Sakit"),)), change(2, person(2), kind="birth")])
    book = workbook(archive)
    assert book.sheetnames == ["V.4", *ASKED, "Kelahiran", "Kematian", "month-sheet-moved", "Rekap RT", SILENT]
    (row,) = rows_of(book, "Kematian")
    assert row == {
        "month-column-number": "LPR-1",
        "month-column-rt": "003",
        "month-column-rw": "005",
        "month-column-village": "Sukaluyu",
        "month-column-district": "Telukjambe Timur",
        "month-column-nik": "3215271208800001",
        "month-column-kk": "3215270101010001",
        "month-column-name": "Asep Suryana",
        "month-column-event-date": datetime(2026, 8, 1),
        "month-column-reported-on": datetime(2026, 8, 2),
        "month-column-approved-on": datetime(2026, 8, 3),
        "month-column-reporter": "Pak Dadang",
        "month-column-decider": "Bu Neneng",
        "month-column-temporary": None,
        "Sebab": "Sakit",
    }


def test_a_fact_told_later_leaves_earlier_rows_blank() -> None:
    archive, _ = month_zip([change(1, person()), change(2, person(2), facts=(("Sebab", "Sakit"),))])
    assert [row["Sebab"] for row in rows_of(workbook(archive), "Kematian")] == [None, "Sakit"]


def test_a_fact_that_nobody_told_has_no_column_and_a_long_one_is_shown_whole() -> None:
    told = ("Tempat", "Puskesmas Cilebar, Jl. Raya Cilebar")
    archive, _ = month_zip([change(1, person(), facts=(("Sebab", ""), told)), change(2, person(2), facts=(told,))])
    sheet = workbook(archive)["Kematian"]
    headings = [str(cell.value) for cell in sheet[1]]
    assert headings[-2:] == ["month-column-temporary", "Tempat"]
    assert sheet.column_dimensions[get_column_letter(len(headings))].width >= len(told[1])


def test_somebody_not_in_the_registry_is_listed_by_name() -> None:
    book = workbook(month_zip([change(1, unlisted=("Mak Icih",))])[0])
    assert [row["month-column-name"] for row in rows_of(book, "Kematian")] == ["Mak Icih"]
    assert rows_of(book, "V.4") == []


def test_dates_are_dates_and_shown_day_first() -> None:
    cell = workbook(month_zip([change(1, person())])[0])["Kematian"]["I2"]
    assert (cell.is_date, cell.number_format) == (True, "dd/mm/yyyy")


def test_the_recap_counts_each_rt() -> None:
    archive, _ = month_zip([], [rt_row(), rt_row(state=RtState.SILENT, born=0, died=0)])
    first, second, *_sums = rows_of(workbook(archive), "Rekap RT")
    assert (first["month-column-state"], first["month-column-opening"], first["month-column-closing"]) == (
        "month-rt-reported", 40, 39,
    )  # fmt: skip
    assert (second["month-column-state"], second["month-column-closing"]) == ("month-rt-silent", 40)


def test_the_recap_has_a_sum_for_each_desa_each_kecamatan_and_the_whole() -> None:
    places = ("32.15.27.2001/005/003", "32.15.27.2001/005/004", "32.15.27.2002/001/001", "32.15.28.2001/001/001")
    rts = [rt_row(area=AreaCode(code), village=code[9:13], district=code[6:8], born=n) for n, code in enumerate(places)]
    rts[1] = replace(rts[1], state=RtState.SILENT, head="Bu Euis")
    archive, _ = month_zip([], rts)
    book = workbook(archive)
    sums = [row for row in rows_of(book, "Rekap RT") if not row["month-column-rt"]]
    assert [(row["month-column-area"], row["month-column-born"], row["month-column-closing"]) for row in sums] == [
        ("32.15.27.2001", 1, 77), ("32.15.27.2002", 2, 40), ("32.15.27", 3, 117), ("32.15.28.2001", 3, 41),
        ("32.15.28", 3, 41), ("32.15", 6, 158),
    ]  # fmt: skip
    assert [row["month-column-state"] for row in sums][::5] == ["1/2 month-rt-silent", "1/4 month-rt-silent"]
    assert sums[-1]["month-column-district"] == "month-sum Kabupaten Karawang"
    assert [cell.font.bold for cell in book["Rekap RT"]["A"]] == [
        True, False, False, True, False, True, True, False, True, True, True,
    ]  # fmt: skip
    [silent] = rows_of(book, SILENT)
    assert (silent["month-column-rt"], silent["month-column-head"]) == ("004", "Bu Euis")
    text = archive.read("lapor-rt_dtks_32.15_2026-08_v1_rekap-rt.csv").decode("utf-8-sig")
    assert len(text.splitlines()) == 1 + len(rts), "a program that adds up meets no sums"


def test_a_month_without_changes_still_has_its_headings() -> None:
    book = workbook(month_zip([])[0])
    said = {sheet.title: sheet["A2"].value for sheet in book.worksheets}
    none = dict.fromkeys((*ASKED, "month-sheet-moved"), "month-sheet-none")
    assert said == {"V.4": None, **none, "Rekap RT": None, SILENT: "month-sheet-all-heard"}
    assert book["V.4"]["A1"].value == "NIK"


def test_every_page_says_which_sheet_it_is_of_and_how_many_there_are() -> None:
    for sheet in workbook(month_zip([], [rt_row()])[0]).worksheets:
        below = sheet.oddFooter
        assert below
        assert (below.left.text, below.right.text) == ("&F · &A", "&P/&N")
        assert sheet.print_title_rows == "$1:$1"


def test_the_csv_holds_the_rows_of_the_workbook() -> None:
    archive, _ = month_zip([change(1)], persons=[asks(person=person(job="=1+1"))])
    raw = archive.read("lapor-rt_dtks_32.15_2026-08_v1_V4.csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(StringIO(raw.decode("utf-8-sig")), delimiter=";")
    assert (row["NIK"], row["TANGGAL LAHIR"], row["JENIS PEKERJAAN"]) == ("3215271208800001", "12/08/1980", "'=1+1")
    assert "lapor-rt_dtks_32.15_2026-08_v1_kematian.csv" in archive.namelist()


def test_our_own_imports_read_the_csv_back(tmp_path: Path) -> None:
    archive, _ = month_zip(persons=[asks(person=person(job="-", address="Kp. Sukamaju; No. 3, RT 3")), asks(2)])
    path = tmp_path / "V4.csv"
    path.write_bytes(archive.read("lapor-rt_dtks_32.15_2026-08_v1_V4.csv"))
    header, first, *_ = (line.cells for line in next(open_book(path).sheets).lines)
    told = dict(zip(header, first, strict=True))
    assert (told["NIK"], told["JENIS PEKERJAAN"]) == ("3215271208800001", "-")
    assert told["ALAMAT"] == "KP. SUKAMAJU; NO. 3, RT 3"


def test_the_cells_are_parted_as_the_setting_says() -> None:
    to = BytesIO()
    write_month(EDITION, load_profile("dtks"), [], [], [rt_row()], label, to, separator=",")
    raw = ZipFile(to).read("lapor-rt_dtks_32.15_2026-08_v1_rekap-rt.csv").decode("utf-8-sig")
    assert raw.startswith("month-column-district,month-column-village,")


def test_the_manifest_tells_each_file_as_it_is() -> None:
    archive, manifest = month_zip([change(1, person()), change(2, person(2))], [], [asks(proposed=("PKH",)), asks(2)])
    told = orjson.loads(archive.read("manifest.json"))
    assert {part["name"] for part in told["files"]} == set(archive.namelist()) - {"manifest.json"}
    for part in told["files"]:
        content = archive.read(part["name"])
        assert (part["sha256"], part["size"]) == (hashlib.sha256(content).hexdigest(), len(content))
    assert manifest.parts[0].rows == {
        "V.4": 2,
        **dict.fromkeys(ASKED, 0),
        "Kematian": 2,
        "month-sheet-moved": 0,
        "Rekap RT": 0,
        SILENT: 0,
    }


def test_the_manifest_names_month_area_and_audit_head() -> None:
    told = orjson.loads(month_zip([change(1, person())])[0].read("manifest.json"))
    assert told["format"] == 1
    assert (told["profile"], told["period"], told["version"], told["replaces"]) == ("dtks", "2026-08", 1, None)
    assert told["area"] == {"code": "32.15", "name": "Kabupaten Karawang"}
    assert told["closed_at"] == "2026-08-15T18:00:00+07:00"
    assert (told["audit"], told["totals"]) == ({"seq": 41, "hash": "ab" * 32}, {"death": 1})


def test_the_same_month_gives_the_same_bytes() -> None:
    changes = [change(n, person(n)) for n in range(1, 5)]
    persons = [asks(n, proposed=("PKH",)) for n in range(1, 5)]
    assert month_bytes(changes, [rt_row()], persons)[0] == month_bytes(changes, [rt_row()], persons)[0]
