"""The month's zip holds every table, and its manifest tells the truth."""

import csv
import hashlib
from datetime import datetime
from io import StringIO

import orjson

from bot.reports.rows import RtState
from tests.reports.builders import asks, change, month_bytes, month_zip, person, rows_of, rt_row, workbook

ASKED = ("month-sheet-removed", "month-sheet-put-right", "month-sheet-incomplete")


def test_each_kind_has_its_list_with_the_facts_as_columns() -> None:
    archive, _ = month_zip([change(1, person(), facts=(("Sebab", "Sakit"),)), change(2, person(2), kind="birth")])
    book = workbook(archive)
    assert book.sheetnames == ["V.4", *ASKED, "Kelahiran", "Kematian", "month-sheet-moved", "Rekap RT"]
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


def test_somebody_not_in_the_registry_is_listed_by_name() -> None:
    book = workbook(month_zip([change(1, unlisted=("Mak Icih",))])[0])
    assert [row["month-column-name"] for row in rows_of(book, "Kematian")] == ["Mak Icih"]
    assert rows_of(book, "V.4") == []


def test_dates_are_dates_and_shown_day_first() -> None:
    cell = workbook(month_zip([change(1, person())])[0])["Kematian"]["I2"]
    assert (cell.is_date, cell.number_format) == (True, "dd/mm/yyyy")


def test_the_recap_counts_each_rt() -> None:
    archive, _ = month_zip([], [rt_row(), rt_row(state=RtState.SILENT, born=0, died=0)])
    first, second = rows_of(workbook(archive), "Rekap RT")
    assert (first["month-column-state"], first["month-column-opening"], first["month-column-closing"]) == (
        "month-rt-reported", 40, 39,
    )  # fmt: skip
    assert (second["month-column-state"], second["month-column-closing"]) == ("month-rt-silent", 40)


def test_a_month_without_changes_still_has_its_headings() -> None:
    book = workbook(month_zip([])[0])
    assert [sheet.max_row for sheet in book.worksheets] == [1] * 6
    assert book["V.4"]["A1"].value == "NIK"


def test_the_csv_holds_the_rows_of_the_workbook() -> None:
    archive, _ = month_zip([change(1)], persons=[asks(person=person(job="=1+1"))])
    raw = archive.read("lapor-rt_dtks_32.15_2026-08_v1_V4.csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(StringIO(raw.decode("utf-8-sig")))
    assert (row["NIK"], row["TANGGAL LAHIR"], row["JENIS PEKERJAAN"]) == ("3215271208800001", "12/08/1980", "'=1+1")
    assert "lapor-rt_dtks_32.15_2026-08_v1_kematian.csv" in archive.namelist()


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
