"""A family whose head is dead or gone, and that nobody heads, is its operator's until one touch says who does."""

from datetime import date, timedelta
from pathlib import Path

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.people.standing import Standing
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage.registry import read_registry
from bot.storage.registry.headless import headless_in
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.registry_changes import add_persons
from tests.services.month_town import MonthTown, a_month, report
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
                marital=None,
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


async def to_settle(town: MonthTown) -> set[str]:
    await find_matters(town.house, village.REGENCY)
    async with town.house.db.read() as transaction:
        return {each.ids[0] for each in await open_matters(transaction, village.REGENCY) if each.cause == "headless"}


async def parts(town: MonthTown, *those: Person) -> None:
    """Each by a write that told nobody, as an earlier version's."""
    async with town.house.db.write() as transaction:
        joins = [JoinHousehold(each.id, HouseholdId(f"new{each.id}"), village.RT_4, True) for each in those]
        await join_households(await a_write(transaction), village.REGENCY, joins)


async def test_a_family_that_its_head_left_for_another_household_before_is_found_on_the_next_day(
    database_url: str, tmp_path: Path
) -> None:
    def family(house: str, **kin: Relationship | None) -> list[Person]:
        return [person(name, household_id=HouseholdId(house), relationship=each) for name, each in kin.items()]

    head, wife, son = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD
    async with a_month(database_url, tmp_path) as town:
        left = family("left", father=head, mother=wife, dedi=son)
        follows = family("followed", father=head, mother=head, dedi=son)
        listed = family("list", one=None, other=None, third=None)
        led = family("led", father=head, mother=wife, dedi=son)
        await town.move_in(*left, *follows, *listed, *led)
        assert await to_settle(town) == set()
        await parts(town, left[0], follows[0], listed[0], led[2])
        town.clock.now += timedelta(minutes=20)
        assert await to_settle(town) == set(), "it is looked for once a day"
        town.clock.now += timedelta(days=1)
        assert await to_settle(town) == {"left"}


async def test_a_wife_whom_her_husband_did_not_follow_in_a_month_is_asked_about(
    database_url: str, tmp_path: Path
) -> None:
    head, wife, child = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD
    house, apart = HouseholdId("house"), {"area": village.RT_4}

    def in_house(name: str, kin: Relationship, year: int) -> Person:
        return person(name, household_id=house, relationship=kin, birth_date=date(year, 1, 1), marital=None)

    async with a_month(database_url, tmp_path) as town:
        came = [in_house("Ibu", wife, 1990), in_house("Doni", child, 2015)]
        await town.move_in(in_house("Ayah", head, 1985), *came)
        await comes(town, *came)
        (new,) = {each.household for each in await standing(town, *came)}
        await town.move_in(person("Bayi", household_id=new, relationship=child, birth_date=date(2026, 8, 9), **apart))
        assert await to_settle(town) == set(), "he may follow"
        town.clock.now += timedelta(days=31)
        assert await to_settle(town) == {new}
        await town.move_in(person("Ayah", household_id=new, relationship=head, **apart))
        town.clock.now += timedelta(days=1)
        assert await to_settle(town) == set()


async def test_who_joins_a_list_without_heads_is_not_asked_about(database_url: str, tmp_path: Path) -> None:
    listed = {"household_id": HouseholdId("list"), "area": village.RT_4, "relationship": None}
    async with a_month(database_url, tmp_path) as town:
        guest = person("Dedi", relationship=Relationship.CHILD)
        await town.move_in(person("Satu", **listed), person("Dua", **listed), guest)
        joins = JoinHousehold(guest.id, HouseholdId("list"), village.RT_4, True, relationship=Relationship.OTHER)
        told = report("move_in", joins, area=village.RT_4, status=Status.WAITING)
        await town.hand_in(told)
        assert await town.approve(told) == []
        town.clock.now += timedelta(days=60)
        assert await to_settle(town) == set()


async def comes(town: MonthTown, *who: Person) -> None:
    """By a tap on those who are expected: how they are kin is not asked."""
    joins = (JoinHousehold(each.id, each.household_id, village.RT_4, True) for each in who)
    told = report("move_in", *joins, area=village.RT_4, status=Status.WAITING)
    await town.hand_in(told)
    assert await town.approve(told) == []


async def standing(town: MonthTown, *who: Person) -> list[Standing]:
    async with town.house.db.read() as transaction:
        found = await read_registry.standing_of(transaction, [each.id for each in who], village.REGENCY)
    return list(found.values())
