"""Lists of officers."""

from pathlib import Path

import xlsxwriter

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.imports.import_officers import import_officers
from bot.services.imports.import_result import ImportResult
from bot.services.work.house import House
from bot.storage.officers import officers
from bot.storage.registry import areas
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import read_back, write_xlsx
from tests.storage.village import REGENCY

NEW_RT = AreaCode("32.15.27.2001/006/001")
LIST = (
    "nama,telepon,peran,wilayah\nEuis,0812-3456-7890,Ketua RT,32.15.27.2001/6/1\nDinas,+62 811 2222 333,dinsos,32.15\n"
)


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


async def take(house: House, path: Path, text: str) -> ImportResult:
    return await import_officers(house, written(path, text), "cli", no_progress)


async def test_officers_are_entered_with_their_rts(database_url: str, tmp_path: Path) -> None:
    async with import_house(database_url) as house:
        result = await take(house, tmp_path / "petugas.csv", LIST)
        assert (result.taken, result.refused) == (2, [])
        async with house.db.read() as transaction:
            euis = await officers.officer_by_phone(transaction, "+6281234567890")
            assert NEW_RT in await areas.get_areas(transaction, [NEW_RT])
            assert [each.name for each in await officers.officers_of_area(transaction, REGENCY, [Role.DINSOS])] == [
                "Dinas"
            ]
        assert euis is not None
        assert (euis.name, euis.role, euis.area) == ("Euis", Role.RT, NEW_RT)
        assert (await take(house, tmp_path / "petugas.csv", LIST)).counts == {"written": 0}


async def test_bad_rows_are_refused_and_the_good_kept(tmp_path: Path, fresh_sqlite: str) -> None:
    bad = (
        "A,123,rt,32.15.27.2001/1/1\nB,,lurah,32.15.27.2001\nC,,operator,32.15.27.2001/001/001\nD,,operator,32.15.99.2001\n"
        "E,,rt,entah\n,,rt,32.15.27.2001/1/1\nF,081234567890,operator,32.15.27.2001\n"
    )
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "petugas.csv", LIST + bad)
        reasons = {each.line: each.reason for each in result.refused}
        assert result.taken == 2
        for line, told in {4: "TELEPON", 5: "PERAN", 6: "tidak cocok", 7: "tidak dikenal", 8: "bukan kode", 9: "NAMA",
                           10: "baris 2"}.items():  # fmt: skip
            assert told in reasons[line]


REFUSED = {
    **dict.fromkeys(["abc", "0812-3456-7890 (istri)", "#N/A", "8.12E+10x"], "bukan nomor telepon"),
    **dict.fromkeys(["12", "0812345678901234567", "081234567890/081298765432"], "TELEPON"),
    **dict.fromkeys(["8.12E+10", "6.28123E+12"], "simpan kolom ini sebagai teks"),
}


async def test_a_phone_that_cannot_be_read_is_refused_with_what_to_do(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = "".join(f'Euis {at},"{phone}",rt,{NEW_RT}\n' for at, phone in enumerate(REFUSED))
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "petugas.csv", f"nama,telepon,peran,wilayah\n{rows}")
    assert result.taken == 0
    for refused, (phone, told) in zip(result.refused, REFUSED.items(), strict=True):
        assert told in refused.reason, phone


async def test_a_blank_phone_is_no_refusal(tmp_path: Path, fresh_sqlite: str) -> None:
    blanks = ["", " - ", "0", "tidak ada"]
    rows = "".join(f"Euis {at},{blank},rt,{NEW_RT}\n" for at, blank in enumerate(blanks))
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "petugas.csv", f"nama,telepon,peran,wilayah\n{rows}")
    assert (result.taken, result.refused) == (len(blanks), [])


async def test_a_spreadsheet_may_hold_phones_and_areas_as_numbers(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "petugas.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["DAFTAR KETUA RT"])
        sheet.write_row(2, 0, ["No", "Nama", "No HP", "Jabatan", "Kode Wilayah"])
        sheet.write_row(3, 0, [1, "Euis", 81234567890, "Ketua RT", "3215272001/6/1"])
        sheet.write_row(4, 0, [2, "Olis Baru", 6281234567891, "Operator Desa", 3215272001])
        sheet.write_row(5, 0, [3, "Sri", 81234567892, "dinsos", 32.15], book.add_format({"num_format": "0.00E+00"}))
        sheet.write_row(6, 0, [4, "Dedi", "8.12E+10", "rt", "3215272001/6/2"])
    async with import_house(fresh_sqlite) as house:
        result = await import_officers(house, path, "cli", no_progress)
        async with house.db.read() as transaction:
            phones = [f"+628123456789{digit}" for digit in (0, 1, 2)]
            found = [await officers.officer_by_phone(transaction, phone) for phone in phones]
    assert [each.name for each in found if each] == ["Euis", "Olis Baru", "Sri"]
    assert [each.line for each in result.refused] == [7]


async def test_refused_rows_can_be_corrected_in_their_file_and_imported(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        bad = "Dedi,8.12E+10,rt,32.15.27.2001/6/2\n"
        refused = (await take(house, tmp_path / "petugas.csv", LIST + bad)).refused_file
        assert refused == tmp_path / "petugas.csv.ditolak.xlsx"
        assert refused.stat().st_mode & 0o777 == 0o600
        corrected = [[cell.replace("8.12E+10", "081234567899") for cell in row] for row in read_back(refused)]
        betul = write_xlsx(tmp_path / "betul.xlsx", {"Sheet1": corrected})
        again = await import_officers(house, betul, "cli", no_progress)
    assert (again.taken, again.refused) == (1, [])
