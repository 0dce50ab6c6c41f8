"""Lists of residents, as people have them."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from bot.domain.people.people import BasicStatus, Person, Relationship, Sex
from bot.services.imports.import_residents import import_residents
from bot.services.imports.import_result import ImportResult
from bot.services.imports.sheet import NotATable
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.registry_changes import end_persons
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import read_back
from tests.storage.village import NOW, RT_3, VILLAGE, a_write, residents_of

HEAD = "NIK,NO KK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,IBU KANDUNG,JENIS KELAMIN,SHDK,STATUS KAWIN,ALAMAT,RT,RW,KODE WILAYAH"
ASEP = (
    "3215271708580001,3215270101010001,ASEP SUTISNA,KARAWANG,17/08/1958,ENOK,L,KEPALA KELUARGA,KAWIN,KP BARU,3,5,"
    + VILLAGE
)
WATI = "3215275708600002,3215270101010001,WATI,KARAWANG,17/08/1960,EUIS,P,ISTRI,KAWIN,KP BARU,003,005," + VILLAGE
GOOD = f"{HEAD}\n{ASEP}\n{WATI}\n"


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


async def take(house: House, path: Path, content: str | bytes) -> ImportResult:
    return await import_residents(house, written(path, content), "cli", no_progress)


async def names(house: House) -> list[str]:
    async with house.db.read() as transaction:
        return [each.name for each in await residents_of(transaction, RT_3)]


async def test_a_cell_far_away_is_named_before_the_file_is_opened(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "warga.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD.split(","))
        sheet.write(1_048_575, 16_383, "x")
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match="di sel XFD1048576"):
            await import_residents(house, path, "cli", no_progress)


async def test_a_sheet_that_would_not_fit_in_memory_is_refused(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "warga.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
        for _ in range(160):
            sheet.write(b"<row/>" * 170_000)
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match="simpan tabelnya sebagai CSV"):
            await import_residents(house, path, "cli", no_progress)


async def test_direction_marks_and_invisible_letters_are_left_out_of_names(tmp_path: Path, fresh_sqlite: str) -> None:
    marked = GOOD.replace("WATI", "\u202eWA\u200bTI\u200f").replace("ASEP", "\ufeffA\u00adSEP")
    async with import_house(fresh_sqlite) as house:
        assert (await take(house, tmp_path / "warga.csv", marked)).taken == 2
        assert await names(house) == ["ASEP SUTISNA", "WATI"]


async def test_good_rows_become_residents_of_one_household(database_url: str, tmp_path: Path) -> None:
    async with import_house(database_url) as house:
        result = await take(house, tmp_path / "warga.csv", GOOD)
        assert (result.taken, result.refused, result.refused_file) == (2, [], None)
        async with house.db.read() as transaction:
            asep, wati = await residents_of(transaction, RT_3)
            (whole,) = await read_registry.persons(transaction, [wati.id], RT_3)
        assert (asep.household_id, asep.head_name, asep.relationship) == (
            wati.household_id,
            "ASEP SUTISNA",
            Relationship.HEAD,
        )
        assert (whole.nik, whole.kk, whole.mother, whole.sex) == (
            "3215275708600002",
            "3215270101010001",
            "EUIS",
            Sex.FEMALE,
        )


async def test_the_same_file_again_changes_nothing(database_url: str, tmp_path: Path) -> None:
    async with import_house(database_url) as house:
        await take(house, tmp_path / "warga.csv", GOOD)
        async with house.db.read() as transaction:
            before = await residents_of(transaction, RT_3), (await audit.head(transaction)).seq
        again = await take(house, tmp_path / "warga.csv", GOOD)
        assert again.counts == {"same": 2}
        async with house.db.read() as transaction:
            assert (await residents_of(transaction, RT_3), (await audit.head(transaction)).seq) == before


async def test_a_newer_list_brings_residents_up_to_date(database_url: str, tmp_path: Path) -> None:
    newer = GOOD.replace("ASEP SUTISNA", "ASEP SUTISNO").replace("EUIS", "").replace("KP BARU,3", "KP LAMA,3")
    async with import_house(database_url) as house:
        await take(house, tmp_path / "warga.csv", GOOD)
        result = await take(house, tmp_path / "warga.csv", newer)
        assert result.counts == {"changed": 1, "same": 1}
        async with house.db.read() as transaction:
            asep, wati = await residents_of(transaction, RT_3)
            (whole,) = await read_registry.persons(transaction, [wati.id], RT_3)
        assert (asep.name, asep.address, asep.head_name, whole.mother) == (
            "ASEP SUTISNO",
            "KP LAMA",
            "ASEP SUTISNO",
            "EUIS",
        )


async def test_one_without_a_nik_is_known_by_name_and_gets_it_later(database_url: str, tmp_path: Path) -> None:
    without = f"{HEAD}\n{ASEP.replace('3215271708580001', '')}\n"
    async with import_house(database_url) as house:
        assert (await take(house, tmp_path / "a.csv", without)).counts == {"added": 1}
        assert (await take(house, tmp_path / "a.csv", f"{HEAD}\n{ASEP}\n")).counts == {"changed": 1}
        assert (await take(house, tmp_path / "a.csv", without)).counts == {"same": 1}
        async with house.db.read() as transaction:
            assert await nik_holders(transaction, ["3215271708580001"])
        assert await names(house) == ["ASEP SUTISNA"]


async def test_the_dead_stay_dead_and_a_nik_is_one_persons(database_url: str, tmp_path: Path) -> None:
    async with import_house(database_url) as house:
        await take(house, tmp_path / "a.csv", GOOD)
        async with house.db.write() as transaction:
            asep = (await residents_of(transaction, RT_3))[0]
            await end_persons(await a_write(transaction), RT_3, [(asep.id, BasicStatus.DEAD, NOW.date())])
        other = WATI.replace("WATI", "BAMBANG").replace("17/08/1960", "01/01/1970")
        result = await take(house, tmp_path / "a.csv", f"{HEAD}\n{ASEP}\n{other}\n")
        assert [(each.line, each.reason[:24]) for each in result.refused] == [
            (2, "warga ini sudah tercatat"),
            (3, "NIK ini sudah dipakai wa"),
        ]
        assert await names(house) == ["WATI"]


BROKEN = {
    ASEP.replace("3215271708580001", "321527170858000"): "NIK 15 digit, seharusnya 16",
    ASEP.replace("3215271708580001", "3.22E+15"): "digitnya hilang",
    ASEP.replace("3215271708580001", "ABC"): "NIK bukan angka",
    ASEP.replace("3215270101010001", "3215271708580001"): "NIK sama dengan NO KK",
    ASEP.replace("17/08/1958", "31/02/1958"): "TANGGAL LAHIR tidak dimengerti",
    ASEP.replace("17/08/1958", "17/08/2058"): "TANGGAL LAHIR belum terjadi",
    ASEP.replace(",3,5,", ",sekian,5,"): "RT harus angka",
    ASEP.replace("ASEP SUTISNA", ""): "NAMA kosong",
    ASEP.replace(VILLAGE, "32.15.99.2001"): "tidak dikenal; impor dulu",
    ASEP.replace(VILLAGE, "Sukamaju"): "KODE WILAYAH bukan kode desa",
    ASEP + ",lagi": "lebih banyak sel",
}


@pytest.mark.parametrize("row", BROKEN)
async def test_a_bad_row_is_refused_with_its_reason_and_the_good_are_kept(
    tmp_path: Path, fresh_sqlite: str, row: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "warga.csv", f"{HEAD}\n{row}\n{WATI}\n")
        assert result.taken == 1
        (refused,) = result.refused
        assert refused.line == 2
        assert BROKEN[row] in refused.reason
        assert await names(house) == ["WATI"]


async def test_refused_rows_are_written_as_they_were(tmp_path: Path, fresh_sqlite: str) -> None:
    bad = ASEP.replace("3215271708580001", "321527170858000")
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "warga.csv", f"{HEAD}\n{bad}\n{WATI}\n{WATI}\n")
        assert result.refused_file == tmp_path / "warga.csv.ditolak.xlsx"
        assert result.refused_file.stat().st_mode & 0o077 == 0
        head, first, twice = read_back(result.refused_file)
        assert head == [*HEAD.split(","), "baris", "alasan"]
        assert first == [*bad.split(","), "2", "NIK 15 digit, seharusnya 16: 321527170858000"]
        assert twice[-2:] == ["4", "NIK ini sudah ada di baris 3"]
        await take(house, tmp_path / "warga.csv", GOOD)
        assert not result.refused_file.exists()


DRESSES = {
    "semicolons and titles": "DAFTAR WARGA;;\n;;\n" + GOOD.replace(",", ";"),
    "tabs and windows lines": GOOD.replace(",", "\t").replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + GOOD,
    "apostrophes before numbers": GOOD.replace("3215", "'3215", 1),
    "other headings": GOOD.replace("NO KK", "No. KK")
    .replace("TANGGAL LAHIR", "Tgl Lahir")
    .replace("SHDK", "Hubungan Keluarga"),
    "codes for words": GOOD.replace("KEPALA KELUARGA,KAWIN", "1,2").replace(",L,", ",1,").replace("ISTRI", "3. ISTRI"),
    "dashes in dates": GOOD.replace("17/08/1958", "1958-08-17"),
    "empty lines": GOOD.replace("\n", "\n\n,,,\n"),
    "a column nobody knows": "\n".join(f"{line},{'ZODIAK' if line == HEAD else 'leo'}" for line in GOOD.splitlines()),
}


@pytest.mark.parametrize("dress", DRESSES)
async def test_a_table_is_understood_in_any_dress(tmp_path: Path, fresh_sqlite: str, dress: str) -> None:
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "warga.csv", DRESSES[dress])
        assert (result.taken, result.refused) == (2, [])


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
async def test_names_survive_the_encodings_of_windows(tmp_path: Path, fresh_sqlite: str, encoding: str) -> None:
    async with import_house(fresh_sqlite) as house:
        await take(house, tmp_path / "warga.csv", GOOD.replace("WATI", "RENÉ").encode(encoding))
        assert "RENÉ" in await names(house)


async def test_columns_may_stand_in_any_order_and_villages_by_name(tmp_path: Path, fresh_sqlite: str) -> None:
    table = (
        "KECAMATAN,RW,RT,NAMA,DESA\nCilebar,5,3,Asep,Desa Suka Maju\n,5,3,Ujang,SUKAMAJU\n"
        "Karawang,1,1,Dede,Sukamaju\nPedes,1,1,Neng,Kel. Jatimulya\n,1,1,Cecep,Entah\n"
    )
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "warga.csv", table)
        assert [each.reason for each in result.refused] == [
            "ada 2 desa bernama SUKAMAJU, isi KECAMATAN: Cilebar, Pedes",
            "DESA 'Sukamaju' tidak dikenal di 'Karawang'; ada di kecamatan Cilebar, Pedes",
            "DESA 'Entah' tidak dikenal",
        ]
        assert (result.taken, await names(house)) == (2, ["Asep"])


async def test_a_spreadsheet_with_titles_and_number_cells(database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "warga.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(1, 0, "DAFTAR WARGA")
        sheet.write_row(3, 0, HEAD.split(","))
        sheet.write_row(4, 0, [3215271708580001, *ASEP.split(",")[1:10], 3, 5, VILLAGE])
        sheet.write_row(5, 0, [3215275708600010, *WATI.split(",")[1:]])
        sheet.write_row(6, 0, ["'3215275708600002", *WATI.split(",")[1:]])
        sheet.write_datetime(
            4, 4, NOW.replace(tzinfo=None, year=1958, month=8, day=17), book.add_format({"num_format": "dd/mm/yyyy"})
        )
    async with import_house(database_url) as house:
        result = await import_residents(house, path, "cli", no_progress)
        assert [(each.line, "digitnya hilang" in each.reason) for each in result.refused] == [(6, True)]
        async with house.db.read() as transaction:
            asep, wati = await residents_of(transaction, RT_3)
        assert (asep.nik_tail, str(asep.birth_date), wati.name) == ("0001", "1958-08-17", "WATI")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"", "kosong"), ("a.csv", b" \n \n", "kosong"), ("a.csv", b"\0\1\2NG\0\0\0", "bukan CSV"),
        ("a.xlsx", b"PK\x03\x04 no workbook", "bukan berkas lembar kerja"),
        ("a.csv", b"halo apa kabar\n", "judul kolom"),
        ("a.csv", b"NIK,NAMMA,ALAMAT,RT,DESA\n", 'Apakah "NAMMA" dimaksud NAMA'),
        ("a.csv", b"NIK,NAMA,ALAMAT,RT\n", "DESA/KELURAHAN atau KODE WILAYAH"),
        ("a.csv", b"NIK,NAMA,NAMA LENGKAP,DESA\n", "sisakan satu"),
    ],
)  # fmt: skip
async def test_what_is_no_table_of_residents_is_told(
    tmp_path: Path, fresh_sqlite: str, name: str, content: bytes, told: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match=told):
            await take(house, tmp_path / name, content)


async def test_an_open_quote_swallows_no_row_silently(tmp_path: Path, fresh_sqlite: str) -> None:
    table = f'{HEAD}\n{WATI}\n"{ASEP}\n' + f"{ASEP}\n" * 4000
    async with import_house(fresh_sqlite) as house:
        result = await take(house, tmp_path / "warga.csv", table)
        assert (result.taken, [each.line for each in result.refused]) == (1, [3])
        assert "tanda kutip" in result.refused[0].reason


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("00/00/1950", "tahun 1950"),
        ("1950", "tahun 1950"),
        ("0/5/1950", "Mei 1950"),
        ("1950-05-00", "Mei 1950"),
        ("Mei 1950", "Mei 1950"),
        ("sebelum 1950", "sebelum 1 Januari 1950"),
        ("17/08/1958", "17 Agustus 1958"),
    ],
)
async def test_a_birth_date_is_kept_as_exactly_as_the_list_has_it(
    listed: str, said: str, fresh_sqlite: str, tmp_path: Path
) -> None:
    async with import_house(fresh_sqlite) as house:
        content = f"{HEAD}\n{ASEP.replace('17/08/1958', listed)}\n"
        result = await take(house, tmp_path / "warga.csv", content)
        assert result.refused == []
        [asep] = await people(house)
        assert asep.born is not None
        assert asep.born.say() == said


async def people(house: House) -> list[Person]:
    async with house.db.read() as transaction:
        ids = [each.id for each in await residents_of(transaction, RT_3)]
        return await read_registry.persons(transaction, ids, RT_3)


async def test_who_is_known_by_his_year_of_birth_gets_the_day_of_a_later_list_and_keeps_it(
    database_url: str, tmp_path: Path
) -> None:
    def without_nik(born: str) -> str:
        return f"{HEAD}\n{ASEP.replace('3215271708580001', '').replace('17/08/1958', born)}\n"

    async with import_house(database_url) as house:
        for born in ("1958", "31/12/1958", "1958", "Desember 1958"):
            await take(house, tmp_path / "warga.csv", without_nik(born))
        assert [each.born and each.born.say() for each in await people(house)] == ["31 Desember 1958"]
        await take(house, tmp_path / "warga.csv", without_nik("1957"))
        assert len(await people(house)) == 2, "born in another year is another"
