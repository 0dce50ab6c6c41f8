"""A family whose head is dead or gone, and that nobody heads, is its operator's until one touch says who does."""

from datetime import date
from pathlib import Path

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage.registry import read_registry
from bot.storage.registry.headless import headless_in
from bot.storage.registry.registry_changes import add_persons
from tests.services.month_town import a_month
from tests.services.phones import Town
from tests.storage import village
from tests.storage.village import a_write, person

HOUSE = HouseholdId("led")
FATHER, DEDI, MOTHER = (
    person(name, household_id=HOUSE, area=RT_003, birth_date=date(year, 5, 1), relationship=kin, programmes=(), kk="")
    for name, kin, year in (
        ("Oman Karna", Relationship.HEAD, 1960),
        ("Dedi Karna", Relationship.CHILD, 1985),
        ("Imas Nurradari", Relationship.WIFE, 1990),
    )
)


async def test_one_touch_of_the_operator_says_who_heads_it_and_the_matter_is_over(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [FATHER, DEDI, MOTHER])
    await town.rt_reports_death("Oman Karna (66)")
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Imas")
    asked = operator.newest
    offered = [each for each in asked.labels if each.startswith("Kepala: ")]
    assert offered == ["Kepala: Imas Nurradari", "Kepala: Dedi Karna"]
    await operator.tap("Kepala: Dedi Karna", asked)
    async with town.house.db.read() as transaction:
        (mother,) = await read_registry.residents(transaction, [MOTHER.id], REGENCY)
        assert not [each for each in await open_matters(transaction, VILLAGE) if each.cause == "headless"]
    assert mother.head_name.title() == "Dedi Karna"
    await operator.tap("Kepala: Imas Nurradari", asked)
    assert "Kepala keluarga itu sudah tercatat: Dedi Karna" in operator.text


async def test_nobody_is_asked_of_a_list_without_heads_of_children_or_where_another_heads_it(
    database_url: str, tmp_path: Path
) -> None:
    def family(house: str, **kin: Relationship | None) -> list[Person]:
        return [
            person(
                name, household_id=HouseholdId(house), relationship=each,
                birth_date=date(2020 if name == "child" else 1990, 1, 1),
                status=BasicStatus.DEAD if name == "dead" else BasicStatus.ALIVE,
            )
            for name, each in kin.items()
        ]  # fmt: skip

    head, wife = Relationship.HEAD, Relationship.WIFE
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(
            *family("list", one=None, other=None),
            *family("children", dead=head, child=Relationship.CHILD),
            *family("followed", dead=head, wife=wife, son=head),
            *family("asked", dead=head, wife=wife, son=Relationship.CHILD),
        )
        async with town.house.db.read() as transaction:
            found = await headless_in(transaction, village.VILLAGE, date(2026, 8, 5))
    assert [each.household for each in found] == ["asked"]
