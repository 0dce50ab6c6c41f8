"""Who stands as married though wife or husband is dead is the operator's until one touch says *Cerai mati*."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Relationship, Sex
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import add_persons
from bot.storage.registry.widows import left_in
from tests.services.effect.events import on
from tests.services.month_town import MonthTown, a_month, report
from tests.services.phones import Town
from tests.storage import village
from tests.storage.village import a_write, person

HEAD, WIFE, CHILD, IN_LAW = Relationship.HEAD, Relationship.WIFE, Relationship.CHILD, Relationship.CHILD_IN_LAW
HUSBAND = person("Oman Karna", birth_date=date(1960, 5, 1), status=BasicStatus.DEAD, died_or_left_on=date(2025, 3, 1))
WIDOW = replace(HUSBAND, id=person().id, name="Imas Nurradari", sex=Sex.FEMALE, relationship=WIFE, nik="")
WIDOW = replace(WIDOW, status=BasicStatus.ALIVE, died_or_left_on=None)


def a_couple(house: str, **widow: object) -> tuple[Person, Person]:
    """A dead husband and who is left of him."""
    home = HouseholdId(house)
    husband, wife = replace(HUSBAND, id=person().id, nik=""), replace(WIDOW, id=person().id, name=house)
    return replace(husband, household_id=home), replace(wife, household_id=home, **widow)  # type: ignore[arg-type]


async def test_one_touch_of_the_operator_enters_it_and_the_matter_is_over(town: Town) -> None:
    pair = [replace(each, area=RT_003, programmes=(), nik="") for each in (HUSBAND, replace(WIDOW, relationship=HEAD))]
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, pair)
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Imas")
    assert "masih tercatat Kawin, padahal Oman Karna" in operator.text
    assert "sudah meninggal (1 Maret 2025)" in operator.text
    asked = operator.newest
    await operator.tap("Catat Cerai mati", asked)
    assert "Imas Nurradari sekarang tercatat Cerai mati" in operator.text
    async with town.house.db.read() as transaction:
        (now,) = await read_registry.persons(transaction, [WIDOW.id], REGENCY)
        assert not [each for each in await open_matters(transaction, VILLAGE) if each.cause == "not-widowed"]
    assert now.marital is Marital.WIDOWED
    await operator.tap("Catat Cerai mati", asked)
    assert "sudah tidak tercatat Kawin" in operator.text


async def found(town: MonthTown) -> list[str]:
    async with town.house.db.read() as transaction:
        left = await left_in(transaction, village.VILLAGE)
        people = await read_registry.persons(transaction, [each.id for each in left], village.VILLAGE)
    return sorted(each.name for each in people)


@pytest.mark.parametrize(
    ("what", "widow"),
    [
        ("she heads the family by now", {"relationship": HEAD}),
        ("she is his wife", {}),
        ("she is away", {"status": BasicStatus.AWAY}),
    ],
)
async def test_whose_husband_is_dead_is_found(
    database_url: str, tmp_path: Path, what: str, widow: dict[str, object]
) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(*a_couple("left", **widow))
        assert await found(town) == ["left"], what


async def test_nobody_else_is(database_url: str, tmp_path: Path) -> None:
    def of(house: str, name: str, kin: Relationship, sex: Sex) -> Person:
        home = HouseholdId(house)
        return replace(WIDOW, id=person().id, household_id=home, name=name, relationship=kin, sex=sex)

    divorced, left, others = (a_couple(each) for each in ("his wife no more", "his wife", "of no head"))
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(
            *a_couple("widowed", marital=Marital.WIDOWED),
            *a_couple("unknown", marital=None),
            *a_couple("daughter", relationship=CHILD),
            *a_couple("son", relationship=HEAD, sex=Sex.MALE),
            *a_couple("gone", status=BasicStatus.MOVED),
            *a_couple("wed again"),
            of("wed again", "another", HEAD, Sex.MALE),
            replace(divorced[0], marital=Marital.DIVORCED),
            divorced[1],
            replace(left[0], status=BasicStatus.MOVED),
            left[1],
            replace(others[0], relationship=Relationship.HUSBAND),
            others[1],
            # A son who headed the family after his mother, with his wife.
            *(replace(each, sex=Sex.FEMALE) for each in a_couple("mother")[:1]),
            of("mother", "led", HEAD, Sex.MALE),
            of("mother", "his wife", IN_LAW, Sex.FEMALE),
        )
        assert await found(town) == []


async def test_whose_marriage_was_told_since_is_asked_about_no_more(database_url: str, tmp_path: Path) -> None:
    def weds(who: Person, number: int) -> EditPerson:
        return EditPerson(who.id, {"marital": ""}, {"marital": "2"})

    async with a_month(database_url, tmp_path) as town:
        before, since = a_couple("before"), a_couple("since")
        dead = [replace(each[0], died_or_left_on=date(2026, 8, 3)) for each in (before, since)]
        wives = [replace(each[1], marital=None) for each in (before, since)]
        await town.move_in(*dead, *wives)
        for wife, day in zip(wives, (2, 5), strict=True):
            told = on(report("status", weds(wife, day), status=Status.WAITING), day)
            await town.hand_in(told)
            assert await town.approve(told) == []
        await find_matters(town.house, village.REGENCY)
        async with town.house.db.read() as transaction:
            asked = [each for each in await open_matters(transaction, village.REGENCY) if each.cause == "not-widowed"]
        assert [each.ids[0] for each in asked] == [wives[0].id]
