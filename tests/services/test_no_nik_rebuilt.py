"""From what a room was ever shown, and from the plain columns of the database, nobody's NIK can be rebuilt."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.people.nik import Nik, sex_in
from bot.domain.people.people import HouseholdId, PersonId, Sex
from bot.domain.report.changes import EditPerson
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_changes import add_persons, edit_person
from bot.storage.registry.registry_import import upsert_residents
from bot.storage.tables import metadata
from tests.services.attack import ends_in, rebuilt
from tests.services.phones import ROOM, Town
from tests.storage.village import a_write

pytestmark = pytest.mark.both_databases

BORN = date(1990, 8, 12)
FIRST = "321527"
DRAWN = re.compile(r"(?<![0-9a-z])(?:(?=[0-9]*[a-f])[0-9a-f]{16,}|[0-9a-f]{32,})(?![0-9a-z])")


def nik(end: str, sex: Sex = Sex.MALE) -> str:
    return f"{FIRST}{'12' if sex is Sex.MALE else '52'}0890{end}"


OTONG = replace(
    next(iter(make_residents(RT_001))), id=PersonId("otong"), household_id=HouseholdId("hotong"), name="OTONG SUTARNA",
    birth_date=BORN, sex=Sex.MALE, nik=nik("7391"), mother="IBU RAHASIA", disability="PDMTL",
)  # fmt: skip


def test_the_attack_succeeds_where_an_end_is_shown() -> None:
    shown = "Nama: Otong Sutarna (PDM-2611-0001), 12 Agustus 1990. NIK: ••••7391"
    assert OTONG.nik in rebuilt(RT_001, BORN, Sex.MALE, ends_in(shown))
    assert rebuilt(RT_001, BORN, Sex.MALE, ends_in(shown.partition(" NIK")[0])) == set()


def plain(rows: list[dict[str, Any]]) -> str:
    """All that somebody without the key reads in rows; what is sealed, random or an index of a secret tells nothing.

    Of random numbers four digits are by chance anybody's end: of drawn ids, alone or within (*report:…*; a NIK has no
    letter), and of the process that holds the ledger.
    """
    values = [str(value) for row in rows for name, value in row.items()
              if name != "holder" and not isinstance(value, bytes | None)]  # fmt: skip
    return "\n".join(DRAWN.sub(" ", value) for value in values)


async def everything(town: Town) -> dict[str, list[dict[str, Any]]]:
    """Of all tables but the index of ends, whose labels are random numbers without the key (its own tests)."""
    return {each.name: await town.rows(each) for each in metadata.sorted_tables if each is not tables.nik_ends}


async def test_the_plain_columns_give_no_nik(town: Town) -> None:
    """Written by every writer: added, imported, corrected, moved, told in a report."""
    wati = replace(OTONG, id=PersonId("wati"), name="WATI", sex=Sex.FEMALE, nik=nik("4862", Sex.FEMALE))
    dede = replace(OTONG, id=PersonId("dede"), name="DEDE", nik=nik("9001"))
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [OTONG])
        await upsert_residents(await a_write(transaction), [Listed(wati, 3), Listed(dede, 4)])
        await edit_person(
            await a_write(transaction), RT_001, EditPerson(dede.id, {"nik": dede.nik}, {"nik": nik("8155")})
        )
    await newcomer(town, "Ening", nik("5274", Sex.FEMALE))
    found = await everything(town)
    everybody = {row["id"]: row for row in found["persons"]}
    ends = ends_in("\n".join(plain(rows) for rows in found.values()))
    guesses: set[str] = set()
    for row in everybody.values():
        if row["birth_date"] and row["sex"]:
            guesses |= rebuilt(row["area_code"], row["birth_date"], Sex(row["sex"]), ends)
    assert not guesses & await town.niks()
    assert not {"PDMTL", "IBU RAHASIA"} & set(plain(found["persons"]).splitlines())


async def newcomer(town: Town, name: str, number: str) -> None:
    sex = "Laki-laki" if sex_in(Nik(number)) is Sex.MALE else "Perempuan"
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", name, "Hari ini", "1", sex, "tidak tahu")
    await phone.answer("+ NIK", "Ya, saya isi", number)
    if "Kirim" not in phone.newest.labels:
        await phone.say(number)
    await phone.tap("Kirim")
    if "Beda orang, kirim" in phone.newest.labels:
        await phone.tap("Beda orang, kirim")


async def test_a_room_gives_no_nik_whatever_is_told_in_it(town: Town) -> None:
    """A newcomer, one who looks like him, one with his number, a baby with one, a corrected one, words with one."""
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [OTONG])
    await newcomer(town, "Otong Sutarno", nik("7392"))
    await newcomer(town, "Entis", nik("5274", Sex.FEMALE))
    await newcomer(town, "Ayi", nik("5275", Sex.FEMALE))
    phone = await town.phone("rt-1").answer("lapor", "Perbaikan data", "asep saepudin", "Asep Saepudin (52)", "NIK")
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "3215272305748155")
    await phone.tap("Kirim")
    await town.rt_reports_death()
    phone = town.phone("rt-1")
    await town.room.tap("Tolak")
    await town.room.tap("Tulis alasan lain")
    await town.phone("operator").say("Yang meninggal NIK 3215 2712|0890*(7391)")
    assert len(await town.reports()) >= 5
    seen = "\n".join(town.network.seen_in(ROOM.id))
    assert "Otong Sutarno" in seen
    assert "••••" in seen
    ends = {*ends_in(seen), *re.findall(r"(?=(\d{4}))", re.sub(r"[A-Z]{3}-\d{4}-\d{4}|\d+ \w+ 20\d\d", "", seen))}
    for area in (RT_001, RT_003):
        for sex in Sex:
            assert not rebuilt(area, BORN, sex, ends) & await town.niks()
    assert not {"7391", "7392", "5274", "5275", "8155"} & ends
    assert "Rahasia" not in seen
