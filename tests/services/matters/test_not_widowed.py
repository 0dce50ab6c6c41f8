"""Who stands as married though wife or husband is dead is the operator's until one touch says *Cerai mati*."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Relationship, Sex
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import add_persons
from bot.storage.registry.widows import left_in
from tests.services.effect.events import on
from tests.services.month_town import MonthTown, a_month, death, report
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
        couples = [a_couple(each) for each in ("before", "on that day", "since", "of a day unknown")]
        dead = [replace(each[0], died_or_left_on=date(2026, 8, 3)) for each in couples[:3]]
        wives = [replace(each[1], marital=None) for each in couples]
        await town.move_in(*dead, replace(couples[3][0], died_or_left_on=None), *wives)
        for wife, day in zip(wives, (2, 3, 5, 5), strict=True):
            told = on(report("status", weds(wife, day), status=Status.WAITING), day)
            await town.hand_in(told)
            assert await town.approve(told) == []
        await find_matters(town.house, village.REGENCY)
        async with town.house.db.read() as transaction:
            asked = [each for each in await open_matters(transaction, village.REGENCY) if each.cause == "not-widowed"]
        assert sorted(each.ids[0] for each in asked) == sorted(each.id for each in wives[:2])


async def asked_about(town: MonthTown) -> list[str]:
    await find_matters(town.house, village.REGENCY)
    async with town.house.db.read() as transaction:
        asked = [each for each in await open_matters(transaction, village.REGENCY) if each.cause == "not-widowed"]
    return [each.ids[0] for each in asked]


@pytest.mark.parametrize("is_new", [True, False])
async def test_who_comes_to_her_family_after_her_husbands_death_was_approved_is_asked_about(
    database_url: str, tmp_path: Path, is_new: bool
) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband = replace(HUSBAND, status=BasicStatus.ALIVE, died_or_left_on=None)
        wife = replace(WIDOW, household_id=husband.household_id if is_new else HouseholdId("hers"), area=village.RT_4)
        await town.move_in(husband, *(() if is_new else (replace(wife, relationship=HEAD),)))
        died = on(death(husband, status=Status.WAITING), 3)
        joins = JoinHousehold(wife.id, husband.household_id, village.RT_3, arrives=True, relationship=WIFE)
        comes = AddPerson(replace(wife, area=village.RT_3)) if is_new else joins
        for told in (died, on(report("move_in", comes, status=Status.WAITING), 2)):
            await town.hand_in(told)
            assert await town.approve(told) == []
        assert await asked_about(town) == [wife.id]


async def test_who_moved_on_with_her_household_is_asked_about_by_whose_turn_it_is_there(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = a_couple("left")
        await town.move_in(husband, wife)
        assert await asked_about(town) == [wife.id]
        comes = JoinHousehold(wife.id, wife.household_id, village.RT_4, arrives=True, address="Kp. Baru")
        told = on(report("move_in", comes, area=village.RT_4, status=Status.WAITING), 5)
        await town.hand_in(told)
        assert await town.approve(told) == []
        town.clock.now += timedelta(days=1)
        await find_matters(town.house, village.REGENCY)
        async with town.house.db.read() as transaction:
            open_ones = [e for e in await open_matters(transaction, village.REGENCY) if e.cause == "not-widowed"]
        assert [(each.ids[0], each.area) for each in open_ones] == [(wife.id, village.RT_4)]


async def test_whose_marriage_was_put_right_by_hand_is_asked_about_no_more(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = a_couple("left")
        await town.move_in(husband, wife)
        assert await asked_about(town) == [wife.id]
        told = report("correction", EditPerson(wife.id, {"marital": "2"}, {"marital": "4"}), status=Status.WAITING)
        await town.hand_in(told)
        assert await town.approve(told) == []
        async with town.house.db.read() as transaction:
            left = [e for e in await open_matters(transaction, village.REGENCY) if e.cause == "not-widowed"]
        assert left == []


async def test_what_a_report_says_of_her_work_or_of_anothers_marriage_is_no_word_on_hers(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = a_couple("left")
        sister = replace(wife, id=person().id, household_id=HouseholdId("sister"), name="sister", marital=None)
        await town.move_in(replace(husband, died_or_left_on=date(2026, 8, 3)), wife, sister)
        job = EditPerson(wife.id, {"job": "Petani"}, {"job": "Pedagang"})
        weds = EditPerson(sister.id, {"marital": ""}, {"marital": "2"})
        told = on(report("status", job, weds, status=Status.WAITING), 5)
        await town.hand_in(told)
        assert await town.approve(told) == []
        assert await asked_about(town) == [wife.id]


async def test_of_whose_death_no_day_is_known_none_is_said(town: Town) -> None:
    dead = replace(HUSBAND, died_or_left_on=None)
    async with town.house.db.write() as transaction:
        pair = [replace(each, area=RT_003, programmes=(), nik="") for each in (dead, replace(WIDOW, relationship=HEAD))]
        await add_persons(await a_write(transaction), RT_003, pair)
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Imas")
    assert "masih tercatat Kawin, padahal Oman Karna" in operator.text
    assert "sudah meninggal." in operator.text


NEW = HouseholdId("apart")


def goes(who: Person) -> Report:
    """He went to another RT alone, and heads a household there."""
    return on(
        report("move_in", JoinHousehold(who.id, NEW, village.RT_4, True, relationship=HEAD), area=village.RT_4), 3
    )


async def a_pair(town: MonthTown, **wife: object) -> tuple[Person, Person]:
    husband = replace(HUSBAND, status=BasicStatus.ALIVE, died_or_left_on=None, id=person().id, nik="")
    her = replace(WIDOW, id=person().id, household_id=husband.household_id, **wife)  # type: ignore[arg-type]
    await town.move_in(husband, her)
    return husband, her


async def comes(town: MonthTown, told: Report) -> None:
    told = replace(told, status=Status.WAITING, decided_at=None, decided_by=None)
    await town.hand_in(told)
    assert await town.approve(told) == []


async def dies(town: MonthTown, who: Person, day: int = 5) -> None:
    await comes(town, on(death(who), day))


@pytest.mark.both_databases
@pytest.mark.parametrize("goes_first", ["who dies", "who is left"])
async def test_whose_wife_or_husband_lived_apart_and_died_is_asked_about(
    database_url: str, tmp_path: Path, goes_first: str
) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = await a_pair(town)
        await comes(town, goes(wife if goes_first == "who dies" else husband))
        await dies(town, replace(wife, area=village.RT_4 if goes_first == "who dies" else wife.area))
        assert await asked_about(town) == [husband.id]


async def test_of_whom_the_death_is_taken_back_nobody_is_asked_any_more(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = await a_pair(town)
        await comes(town, goes(wife))
        died = replace(on(death(replace(wife, area=village.RT_4)), 5), status=Status.WAITING)
        died = replace(died, decided_at=None, decided_by=None)
        await comes(town, died)
        assert await asked_about(town) == [husband.id]
        await town.take_back(died)
        assert await asked_about(town) == []


@pytest.mark.parametrize(
    ("what", "wife"),
    [
        ("no wife", {"relationship": Relationship.CHILD_IN_LAW}),
        ("his mother", {"relationship": Relationship.PARENT}),
        ("parted from him", {"marital": Marital.DIVORCED}),
        ("of his sex", {"sex": Sex.MALE}),
    ],
)
async def test_of_who_lived_apart_nobody_else_is(
    database_url: str, tmp_path: Path, what: str, wife: dict[str, object]
) -> None:
    async with a_month(database_url, tmp_path) as town:
        _, her = await a_pair(town, **wife)
        await comes(town, goes(her))
        await dies(town, replace(her, area=village.RT_4))
        assert await asked_about(town) == [], what


@pytest.mark.parametrize("whose", ["his", "hers"])
async def test_who_has_another_by_then_is_not(database_url: str, tmp_path: Path, whose: str) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = await a_pair(town)
        await comes(town, goes(wife))
        home = husband.household_id if whose == "his" else NEW
        area, sex = (husband.area, Sex.FEMALE) if whose == "his" else (village.RT_4, Sex.MALE)
        other = replace(WIDOW, id=person().id, name="Other", household_id=home, area=area, sex=sex)
        await comes(town, on(report("move_in", AddPerson(other), area=area), 4))
        await dies(town, replace(wife, area=village.RT_4))
        assert husband.id not in await asked_about(town)


async def test_of_whom_a_marriage_was_told_alone_is_not(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        _, wife = await a_pair(town)
        await comes(town, goes(wife))
        weds = report("status", EditPerson(wife.id, {}, {"marital": "2"}), area=village.RT_4)
        await comes(town, on(weds, 4))
        await dies(town, replace(wife, area=village.RT_4))
        assert await asked_about(town) == []


async def test_one_touch_enters_it_of_who_lived_apart_too(town: Town) -> None:
    """She moved to another RT of the village, and died there."""
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).values(marital=Marital.MARRIED.value))
    head, other = town.phone("rt-1"), town.phone("rt-2")
    await head.answer("lapor", "Pindah keluar", "Cucu Cahyati", "Cucu", "Hanya Cucu Cahyati", "Kemarin", "RT lain")
    await head.answer("+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui")
    await other.answer("Sudah datang", "Kemarin", "Kirim")
    await town.room.tap("Setujui")
    await other.answer("lapor", "Kematian", "Cucu Cahyati", "Cucu", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep")
    assert "padahal Cucu Cahyati, yang dulu serumah, sudah meninggal" in operator.text
    asked = operator.newest
    await operator.tap("Catat Cerai mati", asked)
    assert "Asep Saepudin sekarang tercatat Cerai mati" in operator.text
    await operator.tap("Catat Cerai mati", asked)
    assert "sudah tidak tercatat Kawin" in operator.text
