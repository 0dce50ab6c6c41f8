"""The practice village as files that an administrator imports: its areas, and its residents of two RTs."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.domain.areas import Level, rt_number, rw_number
from bot.domain.people.people import Person
from bot.services.demo.demo_village import (
    AREAS,
    RT_001,
    RT_003,
    VILLAGE,
    ended_residents,
    make_residents,
    newest_residents,
)

HEADINGS = (
    "NIK", "NOKK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "IBU KANDUNG", "JENIS KELAMIN", "SHDK", "STATUS KAWIN",
    "JENIS PEKERJAAN", "ALAMAT", "RT", "RW", "KODE WILAYAH", "PROGRAM BANSOS", "STATUS DASAR",
)  # fmt: skip
OFFICERS = (
    ("Ujang Suryana", "rt", RT_003),
    ("Neneng Rohaeti", "rt", RT_001),
    ("Rina Marlina", "operator", VILLAGE),
    ("Sri Wahyuni", "dinsos", AREAS[1].code),
)


def areas_csv(folder: Path) -> Path:
    return _write(folder / "wilayah.csv", ("kode", "nama"), [(area.code, area.name) for area in AREAS])


def residents_csv(folder: Path, today: date) -> Path:
    everybody = [
        person
        for rt in (RT_003, RT_001)
        for person in (*make_residents(rt), *newest_residents(rt, today), *ended_residents(rt, today))
    ]
    houses = {person.household_id: person for person in everybody if person.kk}
    return _write(folder / "warga.csv", HEADINGS, [tuple(_cells(p, houses[p.household_id])) for p in everybody])


def _cells(person: Person, head: Person) -> Iterator[str]:
    born = person.birth_date.strftime("%d/%m/%Y") if person.birth_date else ""
    yield from (person.nik, head.kk, person.name, person.birth_place, born, person.mother)
    yield from (str(person.sex or ""), str(int(person.relationship or 0)), str(int(person.marital or 0)), person.job)
    yield from (head.address, rt_number(person.area), rw_number(person.area), person.area[: Level.VILLAGE])
    yield ",".join(person.programmes)
    yield str(int(person.status))


def _write(path: Path, headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headings, *rows])
    return path
