"""The V.4 sheet holds what SIKS-NG takes."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl.utils import get_column_letter

from bot.domain.people.people import BasicStatus, Marital, Person, Relationship, Sex
from bot.domain.profiles import load_profile
from bot.domain.profiles.profile import Column
from bot.reports.siks import Subject, plain_name, row_maker
from tests.reports.builders import PLACE, RT, asks, month_zip, person, rows_of, workbook

HEADERS = (
    "NIK", "PROGRAM BANSOS", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN",
    "JENIS PEKERJAAN", "STATUS KAWIN", "ALAMAT", "RT", "RW", "PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN",
    "STATUS DISABILITAS", "KODE JENIS DISABILITAS", "STATUS HAMIL", "TGL MULAI HAMIL",
)  # fmt: skip


def test_the_first_sheet_has_columns_a_to_u_in_order() -> None:
    book = workbook(month_zip(persons=[asks()])[0])
    sheet = book.worksheets[0]
    assert sheet.title == "V.4"
    assert tuple(cell.value for cell in sheet[1]) == HEADERS
    assert get_column_letter(sheet.max_column) == "U"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:U2")


def test_every_column_holds_its_own_field() -> None:
    book = workbook(month_zip(persons=[asks()])[0])
    assert [cell.value for cell in book["V.4"][2]] == [
        "3215271208800001", "NON BANSOS", "3215270101010001", "ASEP SURYANA", "KARAWANG", "12/08/1980", "SITI AMINAH",
        "L", "BURUH TANI", "KAWIN", "KP. SUKAMAJU NO. 3", "003", "005", "JAWA BARAT", "KARAWANG", "TELUKJAMBE TIMUR",
        "SUKALUYU", "TIDAK", None, "TIDAK", None,
    ]  # fmt: skip


def test_every_filled_cell_is_text_also_for_excel() -> None:
    cells = [cell for cell in workbook(month_zip(persons=[asks()])[0])["V.4"][2] if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def test_what_looks_like_a_formula_stays_text() -> None:
    names = ['=HYPERLINK("x")', "+62812", "-1", "@SUM(A1)"]
    persons = [asks(n, person=person(n, name="A", job=name)) for n, name in enumerate(names)]
    book = workbook(month_zip(persons=persons)[0])
    assert len(rows_of(book, "V.4")) == len(names)
    for sheet in book.worksheets:
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_disability_and_pregnancy_are_told_only_where_they_are() -> None:
    ill = person(1, disability="PDFSK")
    expecting = person(2, sex=Sex.FEMALE, pregnant_since=date(2026, 5, 4))
    first, second = rows_of(workbook(month_zip(persons=[asks(person=ill), asks(person=expecting)])[0]), "V.4")
    assert (first["STATUS DISABILITAS"], first["KODE JENIS DISABILITAS"], first["STATUS HAMIL"]) == (
        "YA", "PDFSK", "TIDAK",
    )  # fmt: skip
    assert (second["STATUS HAMIL"], second["TGL MULAI HAMIL"], second["STATUS DISABILITAS"]) == (
        "YA", "04/05/2026", "TIDAK",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("H. Asep, S.Pd", "H Asep S Pd"),
        ("Nur'aini", "Nuraini"),
        ("Budi / Budiman", "Budi Budiman"),
        ('"Eneng"', "Eneng"),
    ],
)
def test_names_lose_what_the_template_refuses(typed: str, plain: str) -> None:
    assert plain_name(typed) == plain


def test_a_programme_of_the_household_lists_its_head_alone_and_once() -> None:
    head = person(1)
    both = [asks(n, proposed=("PKH",), receives=head, person=_child(n, head)) for n in (2, 3)]
    archive, _ = month_zip(persons=both)
    listed = rows_of(workbook(archive, "_PKH.xlsx"), "V.4")
    assert [(row["NAMA"], row["PROGRAM BANSOS"]) for row in listed] == [("ASEP SURYANA", "PKH")]
    assert [row["NAMA"] for row in rows_of(workbook(archive), "V.4")] == ["UJANG 2", "UJANG 3"]


def test_a_programme_of_the_household_waits_for_what_its_head_lacks() -> None:
    head = person(1, nik="")
    archive, _ = month_zip(persons=[asks(2, proposed=("PKH",), receives=head, person=_child(2, head))])
    assert rows_of(workbook(archive), "V.4") == []
    [row] = rows_of(workbook(archive), "month-sheet-incomplete")
    assert row["month-column-missing"] == "entry-nik (ASEP SURYANA)"


def test_pbi_lists_each_person() -> None:
    both = [asks(n, proposed=("PBI",), person=person(n, name=f"Warga {n}"), receives=person(1)) for n in (1, 2)]
    archive, _ = month_zip(persons=both)
    assert [row["NAMA"] for row in rows_of(workbook(archive, "_PBI.xlsx"), "V.4")] == ["WARGA 1", "WARGA 2"]


def test_a_programme_without_rows_has_no_file() -> None:
    archive, _ = month_zip(persons=[asks()])
    assert [name for name in archive.namelist() if name.endswith(".xlsx")] == ["lapor-rt_dtks_32.15_2026-08_v1.xlsx"]


def _child(number: int, head: Person) -> Person:
    return person(number, household_id=head.household_id, name=f"Ujang {number}", relationship=Relationship.CHILD)


@pytest.mark.parametrize("capitals", [True, False])
def test_cells_are_in_capitals_where_the_layout_says_so(capitals: bool) -> None:
    dtks = load_profile("dtks")
    profile = replace(dtks, layout=replace(dtks.layout, capitals=capitals))
    who = person(name="Asep  Suryana", disability="PDFSK")
    row = [str(cell) for cell in row_maker(profile)(Subject(who, RT, PLACE, "PKH", profile.codes))]
    assert ("ASEP SURYANA" in row, "Asep Suryana" in row) == (capitals, not capitals)
    assert ("KARAWANG" in row, "Karawang" in row) == (capitals, not capitals)
    assert (row == [cell.upper() for cell in row]) is capitals


@pytest.mark.parametrize("order", [("relationship", "marital", "removal"), ("removal", "marital", "relationship")])
def test_codes_of_one_number_are_told_apart_whatever_was_written_before(order: tuple[str, ...]) -> None:
    """A wife, who is divorced, and moved away, are all 3 in the national lists."""
    profile = load_profile("dtks")
    columns = tuple(Column(source, source) for source in order)
    make = row_maker(replace(profile, layout=replace(profile.layout, columns=columns)))
    who = person(1, relationship=Relationship.WIFE, marital=Marital.DIVORCED, status=BasicStatus.MOVED)
    row = make(Subject(who, RT, PLACE, "PKH", profile.codes))
    assert dict(zip(order, row, strict=True)) == {
        "relationship": "ISTRI", "marital": "CERAI HIDUP", "removal": profile.codes["removal"]["moved"].upper(),
    }  # fmt: skip
