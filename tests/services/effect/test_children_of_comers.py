"""A newborn whom a list entered alone, since its mother lived elsewhere, is of her household once she comes."""

from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_003, make_residents
from bot.services.imports.import_residents import import_residents
from bot.storage import tables
from bot.storage.registry.registry_changes import edit_person
from tests.services.conversation.rt.test_not_here import approved, received_next_door
from tests.services.import_house import no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, sent, where
from tests.storage.village import a_write

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
NEXT_DOOR = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
BABY, KK = "SITI MARYAM", "3215270101150777"


async def listed(town: Town, path: Path, **cells: str) -> None:
    """A list has both on one card of RT 003, which she left: her row says what a report has overtaken."""
    place = {"RT": "3", "RW": "5", "KODE_WILAYAH": RT_003.partition("/")[0], "NO_KK": KK, "ALAMAT": "KP BARU"}
    born = {"NIK": "3215274911260001", "NAMA": BABY, "TANGGAL_LAHIR": "01/11/2026", "IBU_KANDUNG": CUCU.name}
    baby = {**place, **born, "JENIS_KELAMIN": "P", "STATUS_KAWIN": "BELUM KAWIN", **cells}
    hers = {"NIK": CUCU.nik, "NAMA": CUCU.name, "TANGGAL_LAHIR": "09/04/1977", "JENIS_KELAMIN": "P", "SHDK": "ISTRI"}
    lines = table(someone(1, **place, **hers), someone(2, **baby))
    await import_residents(town.house, write_csv(path / "warga.csv", lines), "cli", no_progress)


async def comes_back(town: Town, named: str = "Cucu Cahyati (49)") -> None:
    there = ("RT lain di desa ini", "+ RT tujuan", "RT 3 RW 5")
    await approved(town, "Pindah keluar", "Cucu Cahyati", named, "7 November 2026", *there, by="rt-2")
    await town.phone("rt-1").answer("Sudah datang", "8 November 2026", "Kirim")
    came = await sent(town)
    await town.room.tap("Setujui", card_of(town, came))
    assert await where(town, came) == [Status.APPLIED]


async def homes(town: Town) -> list[str]:
    """Hers, and the baby's."""
    rows = {row["name"]: row for row in await town.rows(tables.persons) if row["status"] == BasicStatus.ALIVE.value}
    return [rows[CUCU.name]["household_id"], rows[BABY]["household_id"]]


async def are_together(town: Town) -> bool:
    hers, his = await homes(town)
    return hers == his


async def test_it_is_of_her_household_and_alone_again_once_that_is_taken_back(town: Town, tmp_path: Path) -> None:
    await received_next_door(town)
    await listed(town, tmp_path)
    alone = (await homes(town))[1]
    assert not await are_together(town)
    await comes_back(town)
    assert await are_together(town)
    said = "Siti Maryam (baru lahir) dicatat satu KK dengan ibunya yang datang."
    assert town.network.notices[-1].endswith(f"disetujui. {said}")
    told = [each.prompt.text for each in town.phone("rt-1").chat if said in each.prompt.text]
    assert [each.endswith("Kalau keliru, laporkan “Pisah KK” atas namanya.") for each in told] == [True]
    await town.room.answer("Batalkan", "Salah tekan")
    rows = {row["name"]: row["household_id"] for row in await town.rows(tables.persons)}
    assert rows[BABY] == alone


@pytest.mark.parametrize(
    "cells",
    [
        {"IBU_KANDUNG": "ENOK"},
        {"TANGGAL_LAHIR": "01/11/1980"},
        {"TANGGAL_LAHIR": "09/04/1985", "STATUS_KAWIN": "KAWIN"},
    ],
)
async def test_nobody_of_another_mother_or_no_child(cells: dict[str, str], town: Town, tmp_path: Path) -> None:
    await received_next_door(town)
    await listed(town, tmp_path, **cells)
    await comes_back(town)
    assert not await are_together(town)


async def test_nobody_who_is_too_old_for_her(town: Town, tmp_path: Path) -> None:
    async with town.house.db.write() as transaction:
        young = EditPerson(CUCU.id, {}, {"birth_date": "2004-04-09"})
        await edit_person(await a_write(transaction), REGENCY, young)
    await approved(town, "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati (22)", "Hanya", "2 November", *NEXT_DOOR)
    await town.phone("rt-2").answer("Sudah datang", "3 November", "Kirim")
    await town.room.tap("Setujui")
    await listed(town, tmp_path, TANGGAL_LAHIR="01/11/2012", NIK="3215274111120001")
    await comes_back(town, "Cucu Cahyati (22)")
    assert not await are_together(town)
