"""Lists as strangers have them: other words in cells, other headings, other files behind the names of tables."""

import shutil
from collections import deque
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from bot.services.imports import cell_words as words
from bot.services.imports.cell_days import read_birth, split_birth
from bot.services.imports.cell_text import clean_cell
from bot.services.imports.cell_words import CellDoubted, RowRefused, read_rt
from bot.services.imports.columns import Known, find_headings
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.not_a_table import NotATable
from bot.services.imports.places import read_both, turned
from bot.services.imports.resident_columns import COLUMNS
from bot.services.imports.sheet import open_book
from bot.services.imports.spreadsheet_size import MOST_OTHER_BYTES
from bot.services.imports.tables import Tables
from bot.storage.registry import read_registry
from tests.every import every
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import HEAD, someone, table, write_csv, write_ods, write_xlsx
from tests.services.imports.test_cell_words import TODAY
from tests.storage.village import VILLAGE, residents_of

# --- cells ------------------------------------------------------------------------------------------------------------


def rt_of(cells: str) -> str:
    rt, _, rw = cells.partition(";")
    rt, rw = read_both(rt.strip(), rw.strip())
    return f"{read_rt(rt, 'RT')}/{read_rt(rw, 'RW')}"


def turned_rt(cell: str) -> str:
    return rt_of(turned(cell))


def born(cell: str) -> str:
    place, day = split_birth(clean_cell(cell))
    known = read_birth(day, TODAY)
    return f"{place}|{known.stored() if known else ''}"


def marital(cell: str) -> str:
    found = words.read_marital(cell)
    return found.name if found else ""


def shdk(cell: str) -> str:
    found = words.read_relationship(cell)
    return found.name if found else ""


def sex(cell: str) -> str:
    found = words.read_sex(clean_cell(cell))
    return found.value if found else ""


def nik(cell: str) -> str:
    return words.read_number(clean_cell(cell), "NIK")


READ: dict[Callable[[str], object], dict[str, object]] = {
    rt_of: {
        "007/03": "007/003", "RT 7 RW 3": "007/003", "RT.07/RW.03;03": "007/003", "7;III": "007/003",
        "IV;RW. V": "004/005",
        "RT07;RW03": "007/003", "RT 03 RW 05 Dusun II": "003/005", "tiga;lima": "003/005", "RW 5 RT 3": "003/005",
        "3/5;6": None, "3;X": None, "0/0": None, "RT 3;sekian": None,
    },
    turned_rt: {"005/003": "003/005", "RT 3/RW 5": "003/005"},
    sex: {"♂": "L", "♀": "P", "l.": "L", "1.0": "L", "LAKI - LAKI": "L", "T": None, "L-P": None},
    nik: {
        "NIK: 3215270408800004": "3215270408800004", '"3215270408800004"': "3215270408800004",
        "32 15 27 040880 0004": "3215270408800004", "3215.2704.0880.0004": "3215270408800004", "3,21527E+15": None,
        "3215270608800006/3215270608800007": None, "32152709O8800009": None,
    },
    shdk: {
        "Anak Ke 2": "CHILD", "Istri ke-1": "WIFE", "Kep. Keluarga": "HEAD", "KEPALA KLG": "HEAD",
        "Fam. Lain": "OTHER_KIN",
        "3.0": "WIFE", "02": "HUSBAND", "Suami/Kepala Keluarga": None,
    },
    marital: {"kawin blm tercatat": "MARRIED", "BM": "SINGLE", "cerai mati": "WIDOWED", "S": None, "B": None},
    words.read_disability: {
        "stroke": "PDFSK", "Kusta": "PDFSK", "Autis": "PDMTL", "Tuli dan bisu": "PDSNS", "gangguan jiwa": "PDMTL",
        "normal": "",
        "bibir sumbing": None, "sakit kaki": None,
    },
    words.read_decile: {"Desil-3": 3, "D4": 4, "5.0": 5, "Desil 1-4": None, ">5": None, "11": None},
    born: {
        "12 Agustus 1980, Karawang": "Karawang|1980-08-12", "KRW,04081980": "KRW|1980-08-04",
        "Kab. Bandung, 5 Agustus 1980": "Kab. Bandung|1980-08-05", "Karawang": "Karawang|",
        "Karawang, 31-02-1980": None,
    },
}  # fmt: skip
"""By what reads it, what a cell means; None: refused, or told as not understood."""


@every("read, cell, meant", [(read, cell, meant) for read, cells in READ.items() for cell, meant in cells.items()])
def test_a_cell_is_understood_or_said_not_to_be(read: Callable[[str], object], cell: str, meant: object) -> None:
    try:
        found = read(cell)
    except (RowRefused, CellDoubted):
        found = None
    assert found == meant


# --- files ------------------------------------------------------------------------------------------------------------

OTHER_HEADINGS = (
    "Nomor Induk Kependudukan (NIK)", "No. Kartu Keluarga", "Nama Lengkap Warga", "Tmp. Lahir",
    "Tgl. Lahir (hh-bb-tttt)", "Nama Ibu Kandung", "JENKEL", "Status Hub. Dalam Keluarga", "Status Perkawinan",
    "Alamat Rumah", "No. RT", "No. RW",
    "Kode Kel/Desa",
)  # fmt: skip


def counted_from_1904(path: Path) -> Path:
    rows = table(someone(4), someone(5))
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        place = HEAD.index("TANGGAL LAHIR")
        sheet.write_number(1, place, (date(1980, 8, 4) - date(1904, 1, 1)).days)
        sheet.write_datetime(2, place, datetime(1980, 8, 5), book.add_format({"num_format": "dd/mm/yyyy"}))
    return path


def ticked(path: Path) -> Path:
    top = ["NO", "NIK", "NAMA", "JENIS KELAMIN", "", "TGL LAHIR", "RW/RT", "NO KK"]
    rows = [
        [str(number), someone(number)["NIK"], someone(number)["NAMA"], "V", "", f"{number:02}/08/1980", "005/003", ""]
        for number in (6, 7)
    ]
    return write_xlsx(path, {"S": [top, ["", "", "", "L", "P", "", "", ""], *rows]}, merged=["D1:E1"])


def without_day(row: dict[str, str]) -> list[list[str]]:
    """As lists have it that know an age, and where somebody stays."""
    renamed = {"ALAMAT": "ALAMAT DOMISILI"}
    kept = {renamed.get(name, name): cell for name, cell in row.items() if name != "TANGGAL LAHIR"}
    return [list(kept), list(kept.values())]


def written_by_another(folder: Path) -> list[Path]:
    """Files of one or two persons each, B to K; the last is as Excel wrote it until 2003."""
    headed = [list(OTHER_HEADINGS), *table(someone(1))[1:]]
    unmarked = folder / "tanpa-tanda.csv"
    unmarked.write_bytes("\n".join("\t".join(row) for row in table(someone(2))).encode("utf-16-le"))
    misnamed = write_xlsx(folder / "daftar.xlsx", {"S": table(someone(3))}).rename(folder / "daftar.csv")
    return [
        write_csv(folder / "judul.csv", headed), unmarked, misnamed, counted_from_1904(folder / "1904.xlsx"),
        ticked(folder / "centang.xlsx"), write_ods(folder / "warga.ods", table(someone(8))),
        write_csv(folder / "umur.csv", without_day(someone(9, UMUR="46"))),
        Path(shutil.copy(Path(__file__).with_name("lama.xls"), folder)),
    ]  # fmt: skip


async def test_other_files_than_ours_are_read_whole(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        for path in written_by_another(tmp_path):
            result = await import_residents(house, path, "cli", no_progress, Asked(VILLAGE))
            assert (result.refused, result.look_at, result.ignored, result.unread) == ([], [], (), ()), path.name
        async with house.db.read() as transaction:
            ids = [each.id for each in await residents_of(transaction, VILLAGE)]
            found = await read_registry.persons(transaction, ids, VILLAGE)
    assert sorted((each.name[-1], each.born and each.born.stored(), each.sex, each.area[13:]) for each in found) == [
        ("BCDEFGHIJK"[number - 1], f"1980-08-{number:02}", "L", "/005/003") for number in range(1, 11)
    ]
    assert {each.address for each in found if each.name[-1] in "IJ"} == {"KP BARU"}


PDF, PICTURE = b"%PDF-1.4\n1 0 obj", b"\x89PNG\r\n\x1a\n" + bytes(60)
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(64)
NO_TABLES = {
    "a.pdf": (PDF, "PDF"), "foto.xlsx": (PICTURE, "gambar"), "foto.csv": (b"\xff\xd8\xff\xe0" + bytes(60), "gambar"),
    "kunci.xlsx": (LOCKED, "kata sandi"), "kunci": (LOCKED, "kata sandi"),
    "surat.doc": (LOCKED.replace("EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le")), "Word"),
    "putus.xls": (LOCKED[:300], "terpotong"), "warga.xlsx": (b"Rar!\x1a\x07\x00" + bytes(60), "RAR"),
    "warga.json": (b'[{"NIK": "1"}]', "JSON"), "isi.sql": (b"-- dump\nINSERT INTO warga VALUES (1);", "SQL"),
    "warga.gsheet": (b'{"url":"https://docs.google.com/spreadsheets/d/a","doc_id":"a"}', "Google Sheets"),
}  # fmt: skip


@every("name, content, told", [(name, *rest) for name, rest in NO_TABLES.items()])
def test_what_is_no_table_is_called_what_it_is(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotATable, match=told):
        open_book(path)


@every("member, told", [("word/document.xml", "Word"), ("warga.xlsx", "ZIP"), ("Index/Tables.iwa", "Numbers")])
def test_an_archive_is_opened_by_whoever_has_it(tmp_path: Path, member: str, told: str) -> None:
    with ZipFile(tmp_path / "w.zip", "w") as archive:
        archive.writestr(member, "-")
    with pytest.raises(NotATable, match=told):
        open_book(tmp_path / "w.zip")


def spoilt(path: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """A workbook with one of its parts put otherwise."""
    write_xlsx(path, {"W": table(someone(1))})
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[member] = change(parts[member])
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


SHEET = "xl/worksheets/sheet1.xml"
SPOILT: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "terpotong": (SHEET, lambda sheet: sheet[: len(sheet) // 2]),
    "di sel A99999999": (SHEET, lambda sheet: sheet.replace(b'r="A2"', b'r="A99999999"')),
    "terlalu besar": (
        "xl/workbook.xml",
        lambda book: book.replace(b"<sheets", b" " * (MOST_OTHER_BYTES + 1) + b"<sheets"),
    ),
}


@every("told", SPOILT)
def test_a_workbook_that_is_spoilt_is_told_as_such(tmp_path: Path, told: str) -> None:
    path = tmp_path / "w.xlsx"
    spoilt(path, *SPOILT[told])
    with pytest.raises(NotATable, match=told):
        deque(open_book(path).sheets, maxlen=0)


@every("place, value, told", [(6, 1, "kata sandi"), (60, 255, "terpotong")])
def test_a_workbook_locked_as_an_archive_or_with_a_part_that_cannot_be_unpacked_is_told(
    tmp_path: Path, place: int, value: int, told: str
) -> None:
    """The flag of a password stands in the archive's list and before each part; what is packed begins behind that."""
    path = tmp_path / "w.xlsx"
    spoilt(path, SHEET, bytes)
    content = bytearray(path.read_bytes())
    content[content.index(SHEET.encode()) - 30 + place] ^= value
    content[content.rindex(SHEET.encode()) - 46 + 8] ^= value == 1
    path.write_bytes(content)
    with pytest.raises(NotATable, match=told):
        open_book(path)


def test_of_a_heading_without_rows_it_is_said_that_there_are_none(tmp_path: Path) -> None:
    tables = Tables(open_book(write_csv(tmp_path / "w.csv", [HEAD])), Known(COLUMNS), lambda *_: None, 3, ("nama",))
    for each in tables.walk():
        assert list(each.rows.walk()) == []
    assert tables.notices == ["tidak ada baris data di bawah judul kolomnya"]


def test_rows_that_an_open_quotation_swallows_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    rows = [";".join(row) for row in table(someone(1), someone(2), someone(3))]
    path.write_text("\n".join([rows[0], f'"{rows[1]}', *rows[2:]]))
    (sheet,) = open_book(path).sheets
    assert [line.broken for line in sheet.lines] == ["", "tanda kutip tidak ditutup; 3 baris terbaca sebagai satu"]


def test_place_and_day_below_a_heading_that_names_both_are_two_columns(tmp_path: Path) -> None:
    above = ["NAMA", "TEMPAT/TGL LAHIR", "", "RT/RW", ""]
    rows = [above, ["", "TEMPAT", "TGL", "RT", "RW"], ["ASEP", "KARAWANG", "17/08/1958", "3", "5"]]
    path = write_xlsx(tmp_path / "w.xlsx", {"W": rows}, merged=["B1:C1", "D1:E1", "A1:A2"])
    (sheet,) = open_book(path).sheets
    found, _ = find_headings(sheet.lines, Known(COLUMNS), 3)
    wanted = ("tempat lahir", "tanggal lahir", "rt", "rw")
    assert [found.places.get(name) for name in wanted] == [1, 2, 3, 4]
