"""Who is told as new to a family of the RT in which somebody was born on that day: he has another name on the list."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.demo.demo_village import REGENCY, RT_003, make_residents
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_told_twice import register

CHILD: dict[str, Any] = {
    "sex": Sex.MALE,
    "relationship": Relationship.CHILD,
    "marital": Marital.SINGLE,
    "birth_date": date(2020, 7, 21),
}
SON = ("Laki-laki", "21-7-2020", "Anak")


async def listed(town: Town, name: str = "ANDI WIRANATA", **known: Any) -> Person:
    """Father and child, whom a list has put into the RT before anybody told that they came."""
    someone = replace(
        next(iter(make_residents(RT_003))), household_id=HouseholdId("came"), nik="", kk="", mother="IPAH"
    )
    await register(
        town,
        replace(
            someone, id=PersonId("father"), name="YUSUF WIRANATA", birth_date=date(1990, 8, 17), sex=Sex.MALE,
            relationship=Relationship.HEAD,
        ),
        RT_003,
    )  # fmt: skip
    child = replace(someone, id=PersonId("child"), name=name, **(CHILD | known))
    await register(town, child, RT_003)
    return child


async def told(town: Town) -> Phone:
    """Both come; the father is found to be here."""
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Yusuf Wiranata", "kemarin", "2")
    await phone.answer("Laki-laki", "17-8-1990", "Gilang Sutisna", *SON, "Kirim")
    return await phone.tap("Hanya yang lain datang")


async def children(town: Town) -> list[tuple[PersonId, str]]:
    async with town.house.db.read() as transaction:
        found = await read_registry.household_members(transaction, HouseholdId("came"), REGENCY)
    return [(each.id, each.name.upper()) for each in found if each.id != "father"]


async def test_he_is_asked_about_and_is_the_one_of_the_list(town: Town) -> None:
    child = await listed(town)
    phone = await told(town)
    assert "Gilang Sutisna lahir pada tanggal yang sama dengan Andi Wiranata (6)" in phone.text
    assert "yang sudah tercatat di keluarga itu dengan nama lain." in phone.text
    await phone.tap("Ya, sudah kembali")
    await town.room.tap("Setujui")
    assert await children(town) == [(child.id, child.name)]


async def test_a_twin_is_entered_where_head_and_operator_say_so(town: Town) -> None:
    await listed(town)
    await (await told(town)).tap("Beda orang, kirim")
    await town.room.tap("Setujui")
    assert "di keluarga yang sama dengan warga yang sudah terdaftar" in town.room.text
    await town.room.tap("Beda orang, setujui")
    assert sorted(name for _, name in await children(town)) == ["ANDI WIRANATA", "GILANG SUTISNA"]


@pytest.mark.parametrize("known", [{"sex": Sex.FEMALE}, {"birth_date": date(2020, 7, 12)}])
async def test_another_sex_or_day_is_a_sibling(town: Town, known: dict[str, Any]) -> None:
    await listed(town, **known)
    assert "sudah diterima" in (await told(town)).text
