"""A made-up regency of 309 villages, put into the registry by the bulk path; made once and kept in a folder."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path

from benchmarks.people import Namer, somebody
from benchmarks.town import empty_town
from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.work.house import House
from bot.storage.registry import areas
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_import import upsert_residents
from bot.storage.registry.registry_writes import begin_write

REGENCY = AreaCode("32.15")
DISTRICTS, VILLAGES, RT_OF = 30, 309, 300
_CHUNK = 1000
_ENDED = ("JAYA", "MAJU", "SARI", "MULYA", "MUKTI", "RAHAYU", "LAYA", "MEKAR", "BARU", "INDAH", "TANI")
_BEGUN = ("SUKA", "MEKAR", "KARANG", "TANJUNG", "PASIR", "RAWA", "CI", "KUTA", "BOJONG", "PULO", "SINDANG", "KERTA",
          "TEGAL", "JATI", "LEMAH", "PANCA", "TELUK", "SUMBER", "BANYU", "WANA", "GEMPOL", "DUREN", "KALI", "PURWA",
          "MARGA", "TIRTA", "BUANA", "SEGAR", "WARUNG")  # fmt: skip


def villages() -> list[Area]:
    """Their codes and made-up names, eleven or so to a kecamatan."""
    names = [f"{begun}{ended}".title() for begun in _BEGUN for ended in _ENDED]
    return [
        Area(AreaCode(f"32.15.{n % DISTRICTS + 1:02}.{2001 + n // DISTRICTS}"), names[n], f"Kecamatan {n % DISTRICTS}")
        for n in range(VILLAGES)
    ]


def residents(persons: int) -> Iterator[Person]:
    """Village by village, RTs of three hundred, families of four with one address."""
    chance = random.Random(3)
    namer = Namer(chance)
    places = villages()
    rts = -(-persons // RT_OF)
    for number in range(persons):
        place, member, rt = number // 4, number % 4, number // RT_OF
        village = places[rt * VILLAGES // rts]
        sex = Sex.MALE if member == 0 else Sex.FEMALE if member == 1 else None
        born = somebody(chance, namer, sex=sex)
        yield Person(
            PersonId(f"{number:016x}"[::-1]),
            HouseholdId(f"h{place:x}"),
            AreaCode(f"{village.code}/{rt % 30 // 10 + 1:03}/{rt % 10 + 1:03}"),
            born.name,
            born.sex,
            born.birth_date,
            born.birth_place,
            born.nik,
            f"3215270101{place % 1_000_000:06}",
            born.mother,
            (Relationship.HEAD, Relationship.WIFE, Relationship.CHILD, Relationship.CHILD)[member],
            Marital.MARRIED if member < 2 else Marital.SINGLE,
            address=f"KP. {places[place % 97].name.upper()} NO. {place % 90 + 1}",
        )


@asynccontextmanager
async def open_regency(folder: Path, persons: int) -> AsyncIterator[House]:
    """A house over the regency; made in the empty `folder` if it isn't there, which takes some minutes for millions."""
    done = folder / f"{persons}.done"
    async with empty_town(folder) as house:
        if not await asyncio.to_thread(done.exists):
            await _fill(house, persons)
            await asyncio.to_thread(done.touch)
        yield house


async def _fill(house: House, persons: int) -> None:
    began, people = time.perf_counter(), residents(persons)
    async with house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(REGENCY, "Kabupaten Karawang"), *villages()])
    while chunk := [Listed(person) for person in islice(people, _CHUNK)]:
        async with house.db.write() as transaction:
            write = await begin_write(transaction, "benchmark", REGENCY, house.clock())
            await upsert_residents(write, chunk)
    print(f"made {persons:,} persons in {time.perf_counter() - began:,.0f} s", flush=True)
