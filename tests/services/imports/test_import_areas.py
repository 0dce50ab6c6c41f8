"""Lists of areas."""

import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode, Level
from bot.services.imports.import_areas import import_areas
from bot.services.imports.sheet import NotATable
from bot.storage.registry import areas
from tests.services.import_house import import_house, no_progress
from tests.storage.village import REGENCY

ROWS = "32,Jawa Barat\n32.15,Kabupaten Karawang\n32.15.01,Karawang Barat\n32.15.01.1001,Karawang Kulon\n33.01,Cilacap\n"


def a_tarball(path: Path, **files: str) -> Path:
    with tarfile.open(path, "w:gz") as tarball:
        for name, text in files.items():
            entry = tarfile.TarInfo(f"package/data/{name}.csv")
            entry.size = len(text)
            tarball.addfile(entry, BytesIO(text.encode()))
    return path


async def test_the_regency_file_has_309_villages(database_url: str, shared_data: Path) -> None:
    async with import_house(database_url) as house:
        result = await import_areas(house, shared_data / "wilayah-karawang.csv", "cli", no_progress, REGENCY)
        assert result.counts == {"provinces": 1, "regencies": 1, "districts": 30, "villages": 309}
        assert (result.taken, result.refused_file) == (341, None)
        async with house.db.read() as transaction:
            known = await areas.get_areas(transaction, [AreaCode("32.15.01.1001")])
        assert known[AreaCode("32.15.01.1001")].district_name == "Karawang Barat"


@pytest.mark.parametrize(
    "table",
    [ROWS, "\ufeffkode,nama\n" + ROWS, "kode;nama\r\n" + ROWS.replace(",", ";").replace("\n", "\r\n"),
     "nama\tkode\n" + "".join("\t".join(reversed(row.split(","))) + "\n" for row in ROWS.splitlines()),
     ROWS.replace("32.15.01.1001", "3215011001").replace("32.15.01,", "321501,")],
)  # fmt: skip
async def test_a_list_is_understood_in_any_dress(tmp_path: Path, fresh_sqlite: str, table: str) -> None:
    path = tmp_path / "wilayah.csv"
    path.write_bytes(table.encode())
    async with import_house(fresh_sqlite) as house:
        result = await import_areas(house, path, "cli", no_progress, REGENCY)
        assert (result.counts, result.refused) == ({"provinces": 1, "regencies": 1, "districts": 1, "villages": 1}, [])
        async with house.db.read() as transaction:
            assert AreaCode("33.01") not in await areas.get_areas(transaction, [AreaCode("33.01")])


async def test_bad_rows_are_refused_and_the_good_kept(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "wilayah.csv"
    path.write_text(ROWS + "32.15.1,Pendek\n32.15.02,\n32.15,Lagi\n32.15.01.1001/001/002,RT\n")
    async with import_house(fresh_sqlite) as house:
        result = await import_areas(house, path, "cli", no_progress)
        assert [each.line for each in result.refused] == [6, 7, 8, 9]
        assert result.taken == 5


@pytest.mark.parametrize(
    "table",
    [
        "NO,NIK,NAMA\n11,3215271708580001,ASEP\n12,3215271708580002,WATI\n",
        "NO,NAMA\n11,ASEP\n12,WATI\n",
    ],
)
async def test_a_list_of_people_is_told_apart(tmp_path: Path, fresh_sqlite: str, table: str) -> None:
    path = tmp_path / "warga.csv"
    path.write_text(table)
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match="bukan daftar wilayah"):
            await import_areas(house, path, "cli", no_progress)
        async with house.db.read() as transaction:
            assert await areas.get_areas(transaction, [AreaCode("11"), AreaCode("12")]) == {}


async def test_no_province_is_named_by_a_nik_or_numbered_as_none_is(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "warga.csv"
    path.write_text("11,3215271708580001\n12,'3215271708580002\n20,Asep\n97,Wati\n32,Jawa Barat\n")
    async with import_house(fresh_sqlite) as house:
        result = await import_areas(house, path, "cli", no_progress)
        assert (result.taken, [each.line for each in result.refused]) == (1, [1, 2, 3, 4])


async def test_the_npm_tarball_is_taken(database_url: str, tmp_path: Path) -> None:
    path = a_tarball(
        tmp_path / "idn.tgz", provinces="code,name\n32,JAWA BARAT\n",
        regencies="code,province_code,name\n32.15,32,KARAWANG\n32.16,32,BEKASI\n",
        districts="code,regency_code,name\n32.15.01,32.15,KARAWANG BARAT\n",
        villages="code,district_code,name\n32.15.01.1001,32.15.01,KARAWANG KULON\n",
    )  # fmt: skip
    async with import_house(database_url) as house:
        result = await import_areas(house, path, "cli", no_progress, REGENCY)
        assert result.counts == {"provinces": 1, "regencies": 1, "districts": 1, "villages": 1}
        async with house.db.read() as transaction:
            villages = await areas.areas_within(transaction, AreaCode("32.15.01"), Level.VILLAGE)
        assert [(each.name, each.district_name) for each in villages] == [("KARAWANG KULON", "KARAWANG BARAT")]


async def test_what_lies_elsewhere_is_passed_over_whatever_it_is(tmp_path: Path, fresh_sqlite: str) -> None:
    path = tmp_path / "wilayah.csv"
    path.write_text(ROWS + "91.03.01.3007,Kampung adat\n32.15.1,Pendek\n")
    async with import_house(fresh_sqlite) as house:
        result = await import_areas(house, path, "cli", no_progress, REGENCY)
        assert [each.line for each in result.refused] == [7]


async def test_another_tarball_is_told(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        with pytest.raises(NotATable, match=r"idn-area-data.*districts"):
            await import_areas(
                house, a_tarball(tmp_path / "a.tgz", provinces="", regencies="", villages=""), "cli", no_progress
            )
