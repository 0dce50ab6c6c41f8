"""A month under each profile, and under one that is made up: told, approved, closed, its files opened and looked at."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import orjson
import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person
from bot.domain.periods import Period
from bot.domain.profiles import Profile, load_profile, profile_names
from bot.domain.report.changes import EditPerson
from bot.services.clock.nudges import babies
from bot.services.demo.demo_village import RT_003, make_residents, newest_residents
from bot.services.month.close_month import Closed, close_month
from bot.storage.registry.registry_changes import edit_person
from tests.services.month_town import INCOMPLETE, REMOVED, opened
from tests.services.phones import Town, open_town
from tests.storage.village import a_write

MADE_UP = Path(__file__).with_name("made_up_profile.toml")
NEEDY = "Karta Wijaya"
NOT_YET = "belum ada pengurus baru, giliran Operator Sukamaju Baru"
REGENCY, NOVEMBER = AreaCode("32.15"), Period("2026-11")


@asynccontextmanager
async def town_of(profile: str, folder: Path) -> AsyncIterator[Town]:
    """The practice village under a profile: one line of configuration."""
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{profile}"\n', encoding="utf-8")
    async with open_town(folder, config=config) as town:
        yield town


def resident(town: Town, name: str) -> Person:
    profile = town.house.profile
    everybody = [*make_residents(RT_003, profile), *newest_residents(RT_003, town.house.today(), profile)]
    return next(each for each in everybody if each.name == name)


async def give(town: Town, who: Person, *programmes: str, **also: str) -> None:
    """He gets these from now on."""
    new = EditPerson(who.id, {}, {"programmes": ",".join(programmes), **also})
    async with town.house.db.write() as transaction:
        assert await edit_person(await a_write(transaction), RT_003, new)


async def walk_a_month(town: Town) -> ZipFile:
    """A father who got aid dies, a family in need and a baby's insurance are proposed; all is approved, and closed."""
    profile, rt = town.house.profile, town.phone("rt-1")
    assert profile.insurance is not None
    await give(town, resident(town, "ASEP SAEPUDIN"), profile.paid_to_families[0], disability="PDSNS")
    await give(town, resident(town, NEEDY.upper()), profile.paid_to_persons[0], education="TAMAT SD/SEDERAJAT")
    await town.rt_reports_death()
    await rt.say("lapor")
    await rt.answer("Lainnya", f"BPJS bayi ({profile.insurance.insurance})", "Alif Ramadan", "Alif Ramadan", "Kirim")
    await rt.say("lapor")
    await rt.answer("Lainnya", "Usul bantuan", NEEDY, NEEDY, *["Ya"] * len(profile.survey))
    await rt.answer("+ Bantuan", profile.paid_to_persons[0], "Kirim")
    for _ in range(3):
        await town.room.tap("Setujui")
    closed = await close_month(town.house, REGENCY, NOVEMBER)
    assert isinstance(closed, Closed)
    await town.deliver.drain()
    return ZipFile(BytesIO(town.house.attachments.read(closed.month.file_ref or "")))


def rows_of(archive: ZipFile, ending: str, title: str) -> list[dict[str, Any]]:
    """A sheet of one of the workbooks, by heading."""
    [name] = [each for each in archive.namelist() if each.endswith(ending)]
    header, *rows = opened(archive.read(name))[title].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


async def reminded_of_babies(town: Town, profile: Profile) -> int:
    """How many reminders there are that a baby's insurance ends."""
    async with town.house.db.read() as transaction:
        house = replace(town.house, profile=profile)
        return len(await babies.find_without_adminduk(transaction, house, REGENCY, town.clock()))


async def test_without_an_insurance_nothing_is_asked_or_reminded_about_it(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('extends = "dtks"\nprogrammes = [{ name = "PKH", paid_to = "family" }]', encoding="utf-8")
    async with town_of("mine.toml", tmp_path) as town:
        rt = await town.phone("rt-1").say("lapor")
        assert not [label for label in (await rt.tap("Lainnya")).newest.labels if "BPJS" in label]
        assert not [label for label in (await rt.say("pengaturan")).newest.labels if "tanpa NIK" in label]
        await give(town, resident(town, "ALIF RAMADAN"), "PBI")
        town.clock.advance(days=12)
        dtks = replace(town.house, profile=load_profile("dtks"))
        async with town.house.db.read() as transaction:
            found = [
                await babies.find_without_adminduk(transaction, h, REGENCY, town.clock()) for h in (dtks, town.house)
            ]
    assert [len(each) for each in found] == [1, 0]


def one(rows: Sequence[dict[str, Any]], heading: str, name: str) -> dict[str, Any]:
    [found] = [row for row in rows if row[heading] == name]
    return found


@pytest.mark.parametrize("code", profile_names())
async def test_a_month_under_a_profile_that_comes_with_the_program(code: str, tmp_path: Path) -> None:
    async with town_of(code, tmp_path) as town:
        archive = await walk_a_month(town)
    assert orjson.loads(archive.read("manifest.json"))["profile"] == code
    main = rows_of(archive, "_v1.xlsx", "V.4")
    needy = one(main, "NAMA", NEEDY.upper())
    assert list(needy) == [column.header for column in load_profile(code).layout.columns]
    assert (needy["PROGRAM BANSOS"], needy["JENIS KELAMIN"], needy["STATUS DISABILITAS"]) == ("PBI", "L", "TIDAK")
    dead = one(rows_of(archive, "_v1.xlsx", REMOVED), "Nama", "ASEP SAEPUDIN")
    assert (dead["Kode"], dead["Keterangan"], dead["Bantuan yang berhenti"]) == ("2", "Meninggal", None)
    assert dead["Bantuan diteruskan kepada"] == f"PKH: {NOT_YET}"
    baby = one(rows_of(archive, "_v1.xlsx", INCOMPLETE), "Nama", "ALIF RAMADAN")
    assert (baby["NIK"], "NIK" in baby["Yang kurang"]) == (None, True)
    assert {row["NAMA"] for row in rows_of(archive, "_PBI.xlsx", "V.4")} == {NEEDY.upper()}
    assert f"lapor-rt_{code}_32.15_2026-11_v1_V4.csv" in archive.namelist()


async def test_a_month_under_a_made_up_profile_is_one_file_and_one_line(tmp_path: Path) -> None:
    async with town_of(str(MADE_UP), tmp_path) as town:
        archive = await walk_a_month(town)
        cards = "\n".join(bubble.prompt.text for bubble in town.room.chat)
    assert "BPJS bayi (Jamkesda): Alif Ramadan" in cards
    assert "Data Alif Ramadan belum lengkap: pendidikan." in cards, "no other field is required"
    assert "Bantuan yang diharapkan: SEMBAKO" in cards
    stem = "lapor-rt_made_up_profile_32.15_2026-11_v1"
    assert {f"{stem}.xlsx", f"{stem}_DESA.csv", f"{stem}_SEMBAKO.xlsx"} <= set(archive.namelist())
    assert f"{stem}_JAMKESDA.xlsx" not in archive.namelist(), "the baby's data is not complete"
    assert one(rows_of(archive, "_v1.xlsx", INCOMPLETE), "Nama", "ALIF RAMADAN")["Yang kurang"] == "NIK, pendidikan"
    main = rows_of(archive, "_v1.xlsx", "Daftar Desa")
    assert [row["NAMA WARGA"] for row in rows_of(archive, "_SEMBAKO.xlsx", "Daftar Desa")] == [NEEDY.upper()]
    [proposed] = rows_of(archive, "_v1.xlsx", "Usulan kurang mampu")
    assert proposed["Air bersih"] == "Ya"
    assert one(main, "NAMA WARGA", NEEDY.upper()) == {
        "NAMA WARGA": NEEDY.upper(), "BANTUAN": "SEMBAKO", "KELAMIN": "LAKI-LAKI", "STATUS": "KAWIN", "CACAT": "0",
        "JENIS": None, "KETERANGAN": "1",
    }  # fmt: skip
    dead = one(rows_of(archive, "_v1.xlsx", REMOVED), "Nama", "ASEP SAEPUDIN")
    assert (dead["Kode"], dead["Bantuan diteruskan kepada"]) == ("TUTUP USIA", f"BLT-DESA: {NOT_YET}")
