"""Of a family told by hand whoever of it was on a list alone heads it no more, where a grown-up is told as its head."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.demo.demo_village import RT_003
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Town
from tests.services.submission.test_known_families import birth_of, moved_by
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent
from tests.storage.village import a_write

AISYAH = Person(
    PersonId("aisyah"), HouseholdId("alone"), RT_003, "AISYAH SUSILAWATI", Sex.FEMALE, date(2009, 10, 16), "KARAWANG",
    nik="3215275610090054", relationship=Relationship.HEAD,
)  # fmt: skip


async def heads(town: Town, known: Person, age: str, *more: str) -> list[str]:
    """Who heads the household in which she stands, once she has come with Nining, and who is in it with her."""
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [known])
    of_her = ("Aisyah Susilawati", "Perempuan", birth_of(known))
    first = ("Nining Juariah", "Kemarin", "2", "Perempuan", age)
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer(*first, *of_her, *more, "Kirim", "Ya, pindahkan")
    came = await sent(town)
    assert moved_by(came) == [known.id]
    await town.room.tap("Setujui", card_of(town, came))
    rows = await town.rows(tables.persons)
    (house,) = {row["household_id"] for row in rows if row["name"].upper() in ("NINING JUARIAH", known.name)}
    (household,) = [row for row in await town.rows(tables.households) if row["id"] == house]
    found = [row["name"].title() for row in rows if row["household_id"] == house and row["relationship"] == 1]
    assert [household["head_name"].title()] == found
    return found


@pytest.mark.parametrize("more", [(), ("+ No KK", "3215271205107557"), ("+ Alamat", "Kp. Baru No. 7")])
async def test_who_is_older_by_a_generation_heads_a_girl_whom_an_operator_entered_alone(
    more: tuple[str, ...], town: Town
) -> None:
    assert await heads(town, AISYAH, "58", *more) == ["Nining Juariah"]


@pytest.mark.parametrize("known", [AISYAH, replace(AISYAH, marital=Marital.MARRIED)], ids=["told-younger", "married"])
async def test_else_who_is_known_as_the_head_is_it_still(known: Person, town: Town) -> None:
    age = "58" if known.marital else "20"
    assert await heads(town, known, age) == ["Aisyah Susilawati"]
