"""Children with whom no grown-up is left: head and operators are told at once, and it is on the list until settled."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage.registry import read_registry
from bot.storage.registry.left_alone import left_alone_in
from bot.storage.registry.registry_changes import add_persons
from tests.services.month_town import a_month
from tests.services.phones import Town
from tests.storage import village
from tests.storage.village import a_write, person

HOUSE = HouseholdId("alone")
OF_ONE_HOUSE = {"household_id": HOUSE, "area": RT_003, "address": "Kp. Baru 3", "programmes": (), "kk": ""}
MOTHER = person("Imas Nurradari", birth_date=date(2001, 5, 1), relationship=Relationship.HEAD, **OF_ONE_HOUSE)
BABY = person("Yayan Karna", birth_date=date(2026, 9, 1), relationship=Relationship.CHILD, marital=None, **OF_ONE_HOUSE)


async def enter(town: Town, *people: Person) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, people)


async def on_the_list(town: Town) -> list[str]:
    async with town.house.db.read() as transaction:
        return [each.subject for each in await open_matters(transaction, VILLAGE) if each.cause == "left-alone"]


async def mother_dies(town: Town) -> None:
    """She was the last grown-up of the household."""
    await enter(town, MOTHER, BABY)
    await town.rt_reports_death("Imas Nurradari (25)")
    await town.room.tap("Setujui")
    await town.deliver.drain()


async def test_the_head_is_asked_whose_family_the_baby_is_of_and_his_report_settles_it(town: Town) -> None:
    await mother_dies(town)
    head, number = town.phone("rt-1"), (await town.the_report()).number
    (asked,) = [bubble for bubble in head.chat if "tanpa orang dewasa" in bubble.prompt.text]
    assert (
        f"Yayan Karna (2 bulan), Kp. Baru 3 sekarang tinggal di KK-nya tanpa orang dewasa, menurut laporan {number}"
        in (asked.prompt.text)
    )
    assert "Ketua RT 003/RW 005 sudah ditanya ikut keluarga siapa" in town.room.chat[-1].prompt.text
    assert not any("Kepala keluarga yang baru" in bubble.prompt.text for bubble in head.chat), "no baby heads a family"
    assert await on_the_list(town) == [f"house:{HOUSE}"]
    await head.tap("Ikut keluarga lain", asked)
    assert "Ikut KK siapa di RT ini" in head.text
    await head.answer("asep saepudin", "Asep Saepudin (52)", "Cucu", "Kemarin", "Kirim")
    await town.room.tap("Setujui")
    assert await on_the_list(town) == []
    await head.tap("Ikut keluarga lain", asked)
    assert "sudah tidak sendiri di KK-nya" in head.text


async def test_several_children_join_another_family_by_one_report(town: Town) -> None:
    brother = replace(BABY, id=PersonId("brother"), name="Wawan Karna", birth_date=date(2015, 3, 1))
    await enter(town, brother)
    await mother_dies(town)
    head = town.phone("rt-1")
    (asked,) = [bubble for bubble in head.chat if "tanpa orang dewasa" in bubble.prompt.text]
    await head.tap("Ikut keluarga lain", asked)
    await head.answer("asep saepudin", "Asep Saepudin (52)")
    assert "Wawan Karna itu siapanya kepala keluarga itu?" in head.text
    await head.answer("Cucu", "Kemarin", "Kirim")
    await town.room.tap("Setujui")
    assert await on_the_list(town) == []
    async with town.house.db.read() as transaction:
        both = await read_registry.residents(transaction, [BABY.id, brother.id], REGENCY)
    assert {(each.head_name, each.relationship) for each in both} == {("ASEP SAEPUDIN", Relationship.GRANDCHILD)}


async def test_the_operator_writes_it_down_or_says_that_somebody_looks_after_him(town: Town) -> None:
    await mother_dies(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yayan")
    assert "Yayan Karna (2 bulan" in operator.text
    assert "Ikut keluarga siapa?" in operator.text
    await operator.answer("Tandai selesai")
    assert operator.text.endswith("tanpa orang dewasa.\n\nApa alasannya hal ini selesai?"), "one question at a time"
    await operator.answer("‹ Kembali", "Ikut keluarga lain")
    assert "Ikut KK siapa di RT ini" in operator.text
    await operator.answer("batal", "Ya, batalkan", "menu", "Perlu diselesaikan", "1. Yayan", "Tandai selesai")
    await operator.answer("Ada yang mengurus")
    town.clock.advance(minutes=20)
    await find_matters(town.house, REGENCY)
    assert await on_the_list(town) == [], "it is not asked again"


async def test_who_is_alone_as_a_list_had_him_or_is_cared_for_or_no_child_is_not_on_the_list(
    database_url: str, tmp_path: Path
) -> None:
    def alone(name: str, **known: object) -> Person:
        return person(name, **{"birth_date": date(2012, 1, 1), "marital": Marital.SINGLE, **known})

    listed = alone("Listed")
    away = alone("Away", status=BasicStatus.AWAY, birth_date=date(1980, 1, 1))
    gone = [alone(name, status=BasicStatus.MOVED, birth_date=date(1980, 1, 1)) for name in "ABCD"]
    stay = [
        alone("Cared for", household_id=away.household_id),
        alone("Wife", marital=Marital.MARRIED, birth_date=date(2011, 8, 5), household_id=gone[1].household_id),
        alone("Grown", birth_date=date(2009, 8, 5), household_id=gone[2].household_id),
        alone("Of no age", birth_date=None, household_id=gone[3].household_id),
    ]
    orphan = alone("Orphan", household_id=gone[0].household_id)
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(listed, orphan, away, *gone, *stay)
        async with town.house.db.read() as transaction:
            found = await left_alone_in(transaction, village.VILLAGE, date(2026, 8, 5))
    assert [each.children for each in found] == [(orphan.id,)]
