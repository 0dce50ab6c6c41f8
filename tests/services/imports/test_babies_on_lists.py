"""Whom a report told and a list has too, in either order: he is one, and who decides is asked where he may be."""

from pathlib import Path

import pytest

from bot.domain.people.people import Person
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.services.imports.import_residents import import_residents
from bot.storage.registry import read_registry
from tests.services.import_house import no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, tells

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
NIK = "3215274911260001"
ROW = {
    "NIK": NIK, "NO_KK": CUCU.kk, "NAMA": "SITI MARYAM", "TANGGAL_LAHIR": "09/11/2026", "IBU_KANDUNG": CUCU.name,
    "JENIS_KELAMIN": "P", "STATUS_KAWIN": "BELUM KAWIN", "ALAMAT": CUCU.address, "RT": "3", "RW": "5",
    "KODE_WILAYAH": RT_003.partition("/")[0],
}  # fmt: skip
"""The girl of whom `rt_reports_birth` tells."""


async def told(town: Town, name: str = "Siti Maryam") -> None:
    """Her birth is sent, and waits."""
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati")
    await phone.answer(name, "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")


async def listed(town: Town, path: Path, *rows: dict[str, str]) -> dict[str, int]:
    """A list of these rows is taken; how many were added and changed."""
    lines = table(*(someone(1, **ROW | row) for row in rows))
    result = await import_residents(town.house, write_csv(path / "warga.csv", lines), "cli", no_progress)
    assert result.refused == []
    return result.counts


async def babies(town: Town) -> list[Person]:
    """Whoever was born in that month."""
    async with town.house.db.read() as transaction:
        ids = [each.id for each in await read_registry.named_in(transaction, REGENCY)]
        found = await read_registry.persons(transaction, ids, REGENCY)  # type: ignore[arg-type]
    return [each for each in found if each.birth_date and (each.birth_date.year, each.birth_date.month) == (2026, 11)]


@pytest.mark.parametrize("name", ["Siti Maryam", "siti maryam", "Hj. Siti maryam", "Sitti Maryam"])
async def test_who_was_entered_by_a_report_is_known_by_a_later_list(name: str, town: Town, tmp_path: Path) -> None:
    await told(town, name)
    await town.room.tap("Setujui")
    (before,) = await babies(town)
    assert await listed(town, tmp_path, {}) == {"changed": 1}
    (her,) = await babies(town)
    assert (her.id, her.name, her.nik) == (before.id, "SITI MARYAM", NIK)


@pytest.mark.parametrize("name", ["Siti Maryam", "Hj. Siti maryam"])
async def test_who_was_entered_by_a_report_and_has_left_is_known_on_the_card_of_her_family_in_another_rt(
    name: str, town: Town, tmp_path: Path
) -> None:
    await told(town, name)
    await town.room.tap("Setujui")
    family = "Cucu Cahyati", "Cucu Cahyati", "Sekeluarga, 4 orang"
    left = await tells(town, "Pindah keluar", *family, "kemarin", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, left))
    assert await babies(town) == []
    lines = table(someone(1, **ROW | {"RT": "1", "RW": "2"}))
    result = await import_residents(town.house, write_csv(tmp_path / "warga.csv", lines), "cli", no_progress)
    assert (result.counts, len(result.refused), await babies(town)) == ({}, 1, [])


@pytest.mark.parametrize("number", [NIK, ""])
async def test_who_was_entered_by_a_report_and_is_expected_in_another_rt_is_known_there_on_a_new_card(
    number: str, town: Town, tmp_path: Path
) -> None:
    await told(town)
    await town.room.tap("Setujui")
    family = "Cucu Cahyati", "Cucu Cahyati", "Sekeluarga, 4 orang"
    left = await tells(town, "Pindah keluar", *family, "kemarin", "Satu desa", "RT 001/RW 002")
    await town.room.tap("Setujui", card_of(town, left))
    lines = table(someone(1, **ROW | {"RT": "1", "RW": "2", "NO_KK": "3215270101010888", "NIK": number}))
    result = await import_residents(town.house, write_csv(tmp_path / "warga.csv", lines), "cli", no_progress)
    assert (result.counts, await babies(town)) == ({}, [])
    assert ["pindah" in each.reason for each in result.refused] == [True]


NEW_CARD = {"RT": "1", "RW": "2", "NO_KK": "3215270101010888"}
MOTHER = {
    "NIK": CUCU.nik, "NAMA": CUCU.name, "TANGGAL_LAHIR": f"{CUCU.birth_date:%d/%m/%Y}", "IBU_KANDUNG": CUCU.mother,
    "STATUS_KAWIN": "KAWIN",
}  # fmt: skip


@pytest.mark.parametrize("name", ["SITI MARYAM", "BAYI NY CUCU"])
@pytest.mark.parametrize("number", [NIK, ""])
async def test_who_was_entered_by_a_report_is_known_on_a_new_card_in_another_rt_beside_her_mother(
    number: str, name: str, town: Town, tmp_path: Path
) -> None:
    await told(town)
    await town.room.tap("Setujui")
    (before,) = await babies(town)
    baby = ROW | NEW_CARD | {"NIK": number, "NAMA": name}
    assert await listed(town, tmp_path, ROW | NEW_CARD | MOTHER, baby) == {"changed": 2}
    (her,) = await babies(town)
    assert (her.id, her.area, her.nik) == (before.id, f"{CUCU.area[:13]}/002/001", number)


async def test_a_baby_of_another_name_on_a_card_beside_her_mother_is_another(town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    twin = ROW | NEW_CARD | {"NIK": "", "NAMA": "SITI AISYAH"}
    assert await listed(town, tmp_path, ROW | NEW_CARD | MOTHER, twin) == {"added": 1, "changed": 1}
    assert len(await babies(town)) == 2


async def test_listed_in_another_rt_on_that_card_she_is_there_with_her_nik(town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    (before,) = await babies(town)
    assert await listed(town, tmp_path, {"RT": "1", "RW": "2"}) == {"changed": 1}
    (her,) = await babies(town)
    assert (her.id, her.area, her.nik) == (before.id, RT_001, NIK)


@pytest.mark.parametrize("other", [{"NAMA": "DEWI MARYAM"}, {"TANGGAL_LAHIR": "08/11/2026", "NAMA": "SITI MARIYAM"}])
async def test_who_is_called_or_born_otherwise_is_another(other: dict[str, str], town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    assert await listed(town, tmp_path, {"NIK": "", **other}) == {"added": 1}


async def test_of_two_rows_that_may_list_him_none_is_taken_for_him(town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    rows: tuple[dict[str, str], ...] = ({"NAMA": "SITTI MARYAM"}, {"NAMA": "SITI MARRYAM", "NIK": "3215274911260002"})
    assert await listed(town, tmp_path, *rows) == {"added": 2}


async def test_the_dead_of_whom_a_list_has_another_spelling_stay_dead(town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Siti Maryam")
    await phone.tap(next(each for each in phone.newest.labels if each.startswith("Siti Maryam")))
    await phone.answer("hari ini", "Kirim")
    await town.room.tap("Setujui")
    result = await import_residents(
        town.house, write_csv(tmp_path / "warga.csv", table(someone(1, **ROW))), "cli", no_progress
    )
    assert ["sudah tercatat meninggal" in each.reason for each in result.refused] == [True]


async def test_a_baby_who_had_no_name_yet_is_known_by_family_and_day(town: Town, tmp_path: Path) -> None:
    await told(town, "Lewati")
    await town.room.tap("Setujui")
    (before,) = await babies(town)
    assert before.name == "Bayi Ibu Cucu Cahyati"
    assert await listed(town, tmp_path, {}) == {"changed": 1}
    (her,) = await babies(town)
    assert (her.id, her.name, her.nik) == (before.id, "SITI MARYAM", NIK)


async def test_a_boy_of_that_day_is_another_than_the_girl_who_had_no_name(town: Town, tmp_path: Path) -> None:
    await told(town, "Lewati")
    await town.room.tap("Setujui")
    boy = {"JENIS_KELAMIN": "L", "NIK": "3215270911260001", "NAMA": "DADANG"}
    assert await listed(town, tmp_path, {}, boy) == {"added": 1, "changed": 1}


async def test_a_list_without_a_name_takes_from_a_baby_none(town: Town, tmp_path: Path) -> None:
    await told(town)
    await town.room.tap("Setujui")
    assert await listed(town, tmp_path, {"NAMA": "BAYI NY CUCU"}) == {"changed": 1}
    (her,) = await babies(town)
    assert (her.name, her.nik) == ("Siti Maryam", NIK)


@pytest.mark.parametrize(
    ("name", "row"), [("Siti Maryam", "SITI MARYAM"), ("Siti Maryam", "BAYI NY CUCU"), ("Lewati", "SITI MARYAM")]
)
async def test_who_was_listed_while_her_birth_waited_is_asked_about(
    name: str, row: str, town: Town, tmp_path: Path
) -> None:
    await told(town, name)
    assert await listed(town, tmp_path, {"NAMA": row}) == {"added": 1}
    await town.room.tap("Setujui")
    assert "Orang yang sama?" in town.room.text
    assert ("sangat mirip" in town.room.text) is (name == row.title()), "no per cent of a likeness that is none"
    await town.room.answer("Tolak", "Sudah pernah dilaporkan")
    assert [each.name for each in await babies(town)] == [row]
