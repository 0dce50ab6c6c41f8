"""A file is read whole, and what of it is not read is told."""

from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Marital, Person, Relationship, Sex
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.import_result import ImportResult
from bot.services.imports.not_a_table import NotATable
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.registry import read_registry
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import (
    ASEP,
    HEAD,
    read_back,
    someone,
    table,
    write_csv,
    write_formulas,
    write_xlsx,
)
from tests.storage.village import RT_3, VILLAGE, residents_of


async def take(house: House, path: Path, asked: Asked | None = None) -> ImportResult:
    return await import_residents(house, path, "cli", no_progress, asked)


async def people(house: House) -> dict[str, Person]:
    async with house.db.read() as transaction:
        ids = [each.id for each in await residents_of(transaction, VILLAGE)]
        return {each.name: each for each in await read_registry.persons(transaction, ids, VILLAGE)}


async def only(house: House) -> Person:
    (person,) = (await people(house)).values()
    return person


# --- sheets -----------------------------------------------------------------------------------------------------------


async def test_sheets_of_one_layout_are_all_read_and_the_others_named(tmp_path: Path, fresh_sqlite: str) -> None:
    path = write_xlsx(
        tmp_path / "desa.xlsx",
        {
            "PETUNJUK": [["Isi lembar RT"], ["1. Tulis NIK sebagai teks"]],
            "RT 003": table(someone(1)),
            "RT 004": [list(reversed(row)) for row in table(someone(2, RT="4"))],
            "MENINGGAL": table(someone(3)),
            "PETUGAS": [["NAMA", "NIK", "RT", "KODE WILAYAH", "JABATAN"], ["OLIS", "", "3", VILLAGE, "kader"]],
            "RAHASIA": table(someone(4)),
        },
        hidden=["RAHASIA"],
    )
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
        assert sorted(await people(house)) == ["WARGA KE B", "WARGA KE C"]
    assert [each.split(":")[0] for each in result.unread] == ["MENINGGAL", "PETUGAS"]
    assert any("RAHASIA" in each for each in result.notices)
    assert any("PETUNJUK" in each for each in result.notices)


async def test_a_sheet_named_by_its_rt_needs_no_column_for_it(tmp_path: Path, fresh_sqlite: str) -> None:
    head = ["NIK", "NO KK", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN"]
    path = write_xlsx(tmp_path / "desa.xlsx", {"RT 03 RW 05": [head, [someone(1)[name] for name in head]]})
    async with import_house(fresh_sqlite) as house:
        assert (await take(house, path, Asked(VILLAGE))).taken == 1
        assert (await only(house)).area == RT_3


async def test_merged_cells_fill_down_and_no_further(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = table(ASEP, someone(1, NO_KK="", ALAMAT=""), someone(2, NO_KK=""))
    path = write_xlsx(tmp_path / "w.xlsx", {"W": rows}, merged=["B2:B3", "J2:J3"])
    async with import_house(fresh_sqlite) as house:
        assert (await take(house, path)).taken == 3
        found = await people(house)
    assert {(name[-1], each.kk, each.address) for name, each in found.items()} == {
        ("A", ASEP["NO KK"], "KP BARU"),
        ("B", ASEP["NO KK"], "KP BARU"),
        ("C", "", "KP BARU"),
    }


async def test_what_stands_in_place_of_a_value_is_never_empty(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = table(someone(1), someone(2), someone(3))
    path = write_formulas(tmp_path / "w.xlsx", rows, {"A2": ("=Z1", "3215270108800001"), "F3": ("=Z9", "#REF!")})
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
        found = await people(house)
    assert found["WARGA KE B"].nik == "3215270108800001"
    assert found["WARGA KE C"].mother == ""
    assert [(each.line, "IBU KANDUNG" in each.reason) for each in result.look_at] == [(3, True)]


async def test_a_formula_that_was_never_counted_is_refused_in_a_number(tmp_path: Path, fresh_sqlite: str) -> None:
    path = write_xlsx(tmp_path / "w.xlsx", {"W": table(someone(1, NIK='="32152701"&"08800001"'), someone(2))})
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
    assert [(each.line, "belum dihitung" in each.reason) for each in result.refused] == [(2, True)]


async def test_sums_and_signatures_below_the_table_are_counted(tmp_path: Path, fresh_sqlite: str) -> None:
    blank = [""] * len(HEAD)
    sums = ["", "", "JUMLAH", "2", "1", "1"]
    signed = [["", "", "Mengetahui,"], ["", "", "Kepala Desa Sukamaju"], blank, ["", "", "H. OLIS"]]
    path = write_csv(tmp_path / "w.csv", [*table(someone(1), someone(2)), blank, sums, *signed])
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
    assert (result.taken, result.refused) == (2, [])
    assert result.notices == ("4 baris bukan baris data: 5–7, 9",)


async def test_a_row_without_a_name_amid_others_is_refused_and_not_passed_over(
    tmp_path: Path, fresh_sqlite: str
) -> None:
    path = write_csv(tmp_path / "w.csv", table(someone(1), {"RT": "3", "RW": "5"}, {"NAMA": "SENDIRI"}, someone(2)))
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
    assert [each.line for each in result.refused] == [3, 4]


# --- headings ---------------------------------------------------------------------------------------------------------

HINTED = {
    "NIK": "NIK (16 digit) *",
    "NO KK": "No. KK (wajib)",
    "NAMA": "Nama Lengkap [sesuai KTP]",
    "TEMPAT LAHIR": "Tmp. Lahir",
    "TANGGAL LAHIR": "Tgl Lahir HH/BB/TTTT",
    "JENIS KELAMIN": "L/P (Jenis Kelamin)",
    "SHDK": "Hub. Keluarga (lihat kode)",
}


async def test_hints_in_headings_are_no_part_of_their_names(tmp_path: Path, fresh_sqlite: str) -> None:
    head, row = table(ASEP)
    path = write_csv(tmp_path / "w.csv", [[HINTED.get(name, name) for name in head], row])
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
        asep = await only(house)
    assert result.ignored == ()
    assert (asep.sex, str(asep.birth_date), asep.relationship) == (Sex.MALE, "1958-08-17", Relationship.HEAD)


@pytest.mark.parametrize("merged", [True, False])
async def test_a_heading_of_two_rows_is_one(merged: bool, tmp_path: Path, fresh_sqlite: str) -> None:
    above = ["NO", "NIK", "NO KK", "NAMA", "LAHIR", "", "JENIS KELAMIN", "ALAMAT", "", "", "DESA"]
    below = ["", "", "", "", "TEMPAT", "TANGGAL", "", "JALAN/KP", "RT", "RW", ""]
    numbers = [f"({number})" for number in range(1, 12)]
    row = ["1", ASEP["NIK"], ASEP["NO KK"], "ASEP", "KARAWANG", "17-08-1958", "L", "KP BARU", "3", "5", "Sukamaju"]
    ranges = ["E2:F2", "H2:J2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "G2:G3", "K2:K3"] if merged else []
    title = ["DAFTAR PENDUDUK KECAMATAN CILEBAR"]
    path = write_xlsx(tmp_path / "w.xlsx", {"W": [title, above, below, numbers, row]}, merged=ranges)
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
        asep = await only(house)
    assert (result.taken, asep.birth_place, str(asep.birth_date), asep.area) == (1, "KARAWANG", "1958-08-17", RT_3)


@pytest.mark.parametrize(
    ("cell", "place", "day"),
    [
        ("KARAWANG, 17-08-1958", "KARAWANG", "1958-08-17"),
        ("Karawang / 17 Agustus 1958", "Karawang", "1958-08-17"),
        ("KARAWANG 17/08/1958", "KARAWANG", "1958-08-17"),
        ("KAB. KARAWANG,17.08.1958", "KAB. KARAWANG", "1958-08-17"),
        ("17-08-1958", "", "1958-08-17"),
        ("KARAWANG", "KARAWANG", "None"),
        ("KARAWANG, 1958", "KARAWANG", "1958-12-31"),
        ("Karawang, Agustus 1958", "Karawang", "1958-08-31"),
        ("-", "", "None"),
    ],
)
async def test_place_and_day_of_birth_may_share_a_cell(
    cell: str, place: str, day: str, tmp_path: Path, fresh_sqlite: str
) -> None:
    head = [*HEAD[:3], "TTL", *HEAD[5:]]
    row = [ASEP.get(name, cell) for name in head]
    async with import_house(fresh_sqlite) as house:
        result = await take(house, write_csv(tmp_path / "w.csv", [head, row]))
        assert result.refused == []
        asep = await only(house)
    assert (asep.birth_place, str(asep.birth_date)) == (place, day)


async def test_a_core_column_that_another_heading_may_be_stops_the_import(tmp_path: Path, fresh_sqlite: str) -> None:
    head, row = table(ASEP)
    path = write_csv(tmp_path / "w.csv", [[name.replace("TANGGAL LAHIR", "KAPAN LAHIR") for name in head], row])
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match="TANGGAL LAHIR") as refused:
            await take(house, path)
        mapping = (
            str(refused.value)
            .partition("apa adanya:\n")[2]
            .replace('"KAPAN LAHIR" = "-"', '"KAPAN LAHIR" = "tanggal lahir"')
        )
        columns = tmp_path / "kolom"
        columns.write_text(mapping)
        assert (await take(house, path, Asked(columns=columns))).taken == 1
        assert str((await only(house)).birth_date) == "1958-08-17"


@pytest.mark.parametrize(
    ("content", "told"),
    [('"NAMA" = "namma"', 'yang terdekat "nama"'), ("NAMA WARGA = nama", "tidak terbaca"), ("\xff", "tidak terbaca")],
)
async def test_a_mapping_with_a_fault_is_told(content: str, told: str, tmp_path: Path, fresh_sqlite: str) -> None:
    columns = tmp_path / "kolom"
    columns.write_text(content)
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match=told):
            await take(house, write_csv(tmp_path / "w.csv", table(ASEP)), Asked(columns=columns))


async def test_a_try_writes_nothing_but_tells_everything(database_url: str, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "w.csv", table(ASEP, someone(1, NIK="0" * 16), someone(2, NIK="12")))
    async with import_house(database_url) as house:
        async with house.db.read() as transaction:
            before = (await audit.head(transaction)).seq
        tried = await take(house, path, Asked(dry_run=True))
        assert await people(house) == {}
        async with house.db.read() as transaction:
            assert (await audit.head(transaction)).seq == before
        done = await take(house, path)
    assert (tried.taken, tried.counts, len(tried.refused), len(tried.look_at)) == (2, {"added": 2}, 1, 1)
    assert (done.taken, done.counts) == (tried.taken, tried.counts)
    assert '"NO KK" = "no kk"' in tried.mapping


# --- where ------------------------------------------------------------------------------------------------------------


async def test_the_area_stands_for_what_the_file_does_not_say(tmp_path: Path, fresh_sqlite: str) -> None:
    rows = [row[:-1] for row in table(someone(1), someone(2, RT="", RW=""), someone(3, RT="4"))]
    async with import_house(fresh_sqlite) as house:
        result = await take(house, write_csv(tmp_path / "w.csv", rows), Asked(RT_3))
        assert {each.area for each in (await people(house)).values()} == {RT_3}
    assert (result.taken, [each.line for each in result.refused]) == (2, [4])
    assert "di luar wilayah" in result.refused[0].reason


async def test_who_is_of_another_village_than_the_area_is_refused(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        path = write_csv(tmp_path / "w.csv", table(ASEP, someone(1, KODE_WILAYAH="32.15.28.2003")))
        result = await take(house, path, Asked(VILLAGE))
        assert (result.taken, [each.line for each in result.refused]) == (1, [3])
        with pytest.raises(NotATable, match="tidak dikenal"):
            await take(house, path, Asked(AreaCode("32.15.27.2077")))


RT_CELLS = {
    ("RT 003 RW 005", ""): True,
    ("003/005", ""): True,
    ("RT.3/RW.5", ""): True,
    ("rw 05 rt 03", ""): True,
    ("RT 3", "RW 5"): True,
    ("3.0", "5.0"): True,
    ("003/005", "005"): True,
    ("001A", "5"): False,
    ("3", "-"): False,
    ("0", "0"): False,
    ("000", "005"): False,
    ("tiga", "5"): True,
    ("sekian", "5"): False,
}


@pytest.mark.parametrize("cells", RT_CELLS)
async def test_rt_and_rw_are_read_from_one_cell_or_two(
    cells: tuple[str, str], tmp_path: Path, fresh_sqlite: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        result = await take(house, write_csv(tmp_path / "w.csv", table(someone(1, RT=cells[0], RW=cells[1]))))
        found = await people(house)
    assert {each.area for each in found.values()} == ({RT_3} if RT_CELLS[cells] else set())
    assert len(result.refused) == (not RT_CELLS[cells])


# --- layouts of others ------------------------------------------------------------------------------------------------


async def test_a_family_book_in_blocks_is_read(tmp_path: Path, fresh_sqlite: str) -> None:
    head = ["NO", "NIK", "NAMA LENGKAP", "L/P", "TEMPAT/TGL LAHIR", "HUB KELUARGA"]

    def block(kk: str, address: str, *members: int) -> list[list[str]]:
        told = [["NO. KK", ":", kk], ["KEPALA KELUARGA : WARGA"], [f"ALAMAT : {address}", "", "RT/RW : 003/005"]]
        rows = [
            [str(place), someone(each)["NIK"], someone(each)["NAMA"], "L", f"KARAWANG, {each:02}-08-1980", "ANAK"]
            for place, each in enumerate(members, 1)
        ]
        return [*told, head, *rows, [""]]

    title = [["BUKU INDUK PENDUDUK"], ["DESA", ":", "SUKAMAJU", "", "KECAMATAN", ":", "CILEBAR"]]
    first, second = block("3215270101010011", "KP BARU", 1, 2), block("3215270101010022", "KP LAMA", 3)
    path = write_xlsx(tmp_path / "buku.xlsx", {"BUKU": [*title, *first, *second, ["Jumlah", "3"]]})
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path)
        found = await people(house)
    assert (result.taken, result.refused) == (3, [])
    assert {(name[-1], each.kk[-2:], each.address, each.area) for name, each in found.items()} == {
        ("B", "11", "KP BARU", RT_3),
        ("C", "11", "KP BARU", RT_3),
        ("D", "22", "KP LAMA", RT_3),
    }


SIAK = {
    "NO_KK": ASEP["NO KK"], "NIK": "3215275708600002", "NAMA_LGKP": "WATI", "JENIS_KLMIN": "2",
    "TMPT_LHR": "KARAWANG",
    "TGL_LHR": "17-08-1960", "GOL_DRH": "13", "AGAMA": "1", "STAT_KWN": "2", "STAT_HBKEL": "3", "PDDK_AKH": "4",
    "JENIS_PKRJN": "9", "NAMA_LGKP_IBU": "EUIS", "NAMA_LGKP_AYAH": "UDI", "NO_RT": "3", "NO_RW": "5", "NO_PROP": "32",
    "NO_KAB": "15", "NO_KEC": "27", "NO_KEL": "2001",
}  # fmt: skip
BDT = {
    "IDBDT": "1", "KDPROP": "32", "KDKAB": "15", "KDKEC": "131", "KDDESA": "007", "NMDESA": "Sukamaju",
    "NMKEC": "Cilebar",
    "Alamat": "KP BARU", "RT": "3", "RW": "5", "Nama": "WATI", "JnsKel": "2", "NIK": "3215275708600002",
    "NoKK": ASEP["NO KK"], "TmpLahir": "KARAWANG", "TglLahir": "1960-08-17", "Hub_KRT": "2", "Sta_Kawin": "2",
    "Jenis_Cacat": "2", "PKH": "Ya", "Sembako": "Tidak",
}  # fmt: skip
VILLAGE_SOFTWARE = {
    "alamat": "", "dusun": "KRAJAN", "rw": "5", "rt": "3", "nama": "WATI", "no_kk": ASEP["NO KK"],
    "nik": "3215275708600002",
    "sex": "2", "tempatlahir": "KARAWANG", "tanggallahir": "1960-08-17", "agama_id": "1", "pendidikan_kk_id": "4",
    "pekerjaan_id": "9", "status_kawin": "2", "kk_level": "3", "nama_ibu": "EUIS", "cacat_id": "2",
    "status_dasar": "1",
}  # fmt: skip


@pytest.mark.parametrize("row", [SIAK, BDT, VILLAGE_SOFTWARE], ids=["siak", "bdt", "village software"])
async def test_the_codes_of_other_programs_are_understood(
    row: dict[str, str], tmp_path: Path, fresh_sqlite: str
) -> None:
    path = write_xlsx(tmp_path / "w.xlsx", {"DATA": [list(row), list(row.values())]})
    async with import_house(fresh_sqlite) as house:
        result = await take(house, path, Asked(VILLAGE))
        wati = await only(house)
    assert (result.refused, result.look_at, result.ignored) == ([], [], ())
    assert (wati.name, wati.sex, str(wati.birth_date), wati.area) == ("WATI", Sex.FEMALE, "1960-08-17", RT_3)
    assert (wati.relationship, wati.marital) == (Relationship.WIFE, Marital.MARRIED)
    if row is BDT:
        assert (wati.programmes, wati.disability) == (("PKH",), "PDSNS")
    else:
        assert (wati.education, wati.job) == ("SLTP/SEDERAJAT", "PETANI/PEKEBUN")
    if row is VILLAGE_SOFTWARE:
        assert (wati.address, wati.disability) == ("DUSUN KRAJAN", "PDSNS")


# --- given back -------------------------------------------------------------------------------------------------------


async def test_what_must_be_looked_at_comes_back_beside_its_cell_and_can_be_imported_again(
    tmp_path: Path, fresh_sqlite: str
) -> None:
    path = write_csv(tmp_path / "w.csv", table(ASEP, someone(1, NIK="9" * 16, STATUS_KAWIN="entah apa")))
    async with import_house(fresh_sqlite) as house:
        book = (await take(house, path)).look_at_file
        assert book == tmp_path / "w.csv.perlu-dilihat.xlsx"
        assert book.stat().st_mode & 0o777 == 0o600
        head, row = read_back(book)
        told = dict(zip(head, row, strict=True))
        assert "bukan nomor sebenarnya" in told["PERLU DILIHAT NIK"]
        assert head.index("PERLU DILIHAT NIK") == head.index("NIK") + 1
        assert "entah apa" in told["PERLU DILIHAT STATUS KAWIN"]
        told |= {"NIK": someone(1)["NIK"], "STATUS KAWIN": "KAWIN"}
        again = await take(house, write_xlsx(tmp_path / "betul.xlsx", {"Sheet1": [head, list(told.values())]}))
        assert (again.counts, again.look_at, again.ignored) == ({"changed": 1}, [], ())
        assert (await people(house))["WARGA KE B"].nik == someone(1)["NIK"]


async def test_refused_rows_of_several_sheets_come_back_on_theirs(tmp_path: Path, fresh_sqlite: str) -> None:
    sheets = {"RT 003": table(someone(1, NIK="1")), "RT 004": table(someone(2, NIK="2", RT="4"))}
    async with import_house(fresh_sqlite) as house:
        result = await take(house, write_xlsx(tmp_path / "w.xlsx", sheets))
        assert [(each.sheet, each.line) for each in result.refused] == [("RT 003", 2), ("RT 004", 2)]
        assert result.refused_file is not None
        assert read_back(result.refused_file, "RT 004")[1][0] == "2"
        again = await take(house, result.refused_file)
    assert [each.sheet for each in again.refused] == ["RT 003", "RT 004"]
