"""A man whose wife wed another stands as married no more, once his operator says so."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.effect.events import on
from tests.services.matters.test_not_widowed import a_pair, comes, goes
from tests.services.month_town import MonthTown, a_month, report
from tests.services.phones import Town
from tests.storage import village
from tests.storage.village import a_write, person

WED = str(Marital.MARRIED.value)


async def weds_another(town: Town) -> None:
    """She moves to another RT of the village, and weds Ujang there; nobody told that she was divorced from Asep."""
    ujang = Person(PersonId("ujang"), HouseholdId("ujang"), RT_001, "UJANG ZULKARNAEN", birth_date=date(1975, 5, 1))
    ujang = replace(ujang, sex=Sex.MALE, relationship=Relationship.HEAD)
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).values(marital=Marital.MARRIED.value))
        await add_persons(await a_write(transaction), RT_001, [ujang])
    head, other = town.phone("rt-1"), town.phone("rt-2")
    await head.answer("lapor", "Pindah keluar", "Cucu Cahyati", "Cucu", "Hanya Cucu Cahyati", "Kemarin", "RT lain")
    await head.answer("+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui")
    await other.answer("Sudah datang", "Kemarin", "Kirim")
    await town.room.tap("Setujui")
    await other.answer("lapor", "Perubahan status", "Ujang Zulkarnaen", "Ujang", "Menikah", "Hari ini", "+ Pasangan")
    await other.answer("Cucu Cahyati", "Cucu", "Kirim")
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)


async def test_one_touch_of_the_operator_enters_it_and_the_matter_is_over(town: Town) -> None:
    await weds_another(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep")
    assert "masih tercatat Kawin, padahal Cucu Cahyati, istrinya, menikah dengan orang lain" in operator.text
    asked = operator.newest
    await operator.tap("Catat Cerai hidup", asked)
    assert "Asep Saepudin sekarang tercatat Cerai hidup" in operator.text
    await operator.tap("Catat Cerai hidup", asked)
    assert "sudah tidak tercatat Kawin" in operator.text


def wedding(*couple: Person, day: int, were: tuple[str, str] = ("", WED)) -> Report:
    edits = (EditPerson(one.id, {"marital": was}, {"marital": WED}) for one, was in zip(couple, were, strict=True))
    return on(report("status", *edits, area=village.RT_4), day)


async def left(town: MonthTown) -> list[str]:
    await find_matters(town.house, village.REGENCY)
    async with town.house.db.read() as transaction:
        found = await open_matters(transaction, village.REGENCY)
    return [each.ids[0] for each in found if each.cause == "wed-another"]


def single(name: str, sex: Sex = Sex.MALE) -> Person:
    return replace(person(name, programmes=()), area=village.RT_4, sex=sex, marital=None)


@pytest.mark.both_databases
@pytest.mark.parametrize(("was_married", "who_goes"), [(True, 1), (True, 0), (False, 1)])
async def test_he_is_asked_about_whose_wife_by_the_list_wed_another(
    database_url: str, tmp_path: Path, *, was_married: bool, who_goes: int
) -> None:
    async with a_month(database_url, tmp_path) as town:
        husband, wife = pair = await a_pair(town)
        await town.move_in(one := single("Ujang"))
        await comes(town, goes(pair[who_goes]))
        if not was_married:
            told = EditPerson(wife.id, {"marital": WED}, {"marital": str(Marital.DIVORCED.value)})
            await comes(town, on(report("status", told, area=village.RT_4), 4))
        were = ("", WED if was_married else str(Marital.DIVORCED.value))
        await comes(town, wedding(one, wife, day=5, were=were))
        assert await left(town) == ([husband.id] if was_married else [])


async def test_of_a_couple_whom_both_rts_told_of_nobody_is(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(one := single("Ujang"), her := single("Euis", Sex.FEMALE))
        await comes(town, wedding(one, her, day=4, were=("", "")))
        await comes(town, wedding(one, her, day=5, were=(WED, WED)))
        assert await left(town) == []


@pytest.mark.parametrize("has_another", [True, False])
async def test_he_is_whom_a_report_wed_to_her_before_if_he_has_no_other_by_now(
    database_url: str, tmp_path: Path, *, has_another: bool
) -> None:
    async with a_month(database_url, tmp_path) as town:
        men, women = [single("Ujang"), single("Dadang")], [single(each, Sex.FEMALE) for each in ("Euis", "Imas")]
        await town.move_in(*men, *women)
        await comes(town, wedding(men[0], women[0], day=3, were=("", "")))
        if has_another:
            await comes(town, wedding(men[0], women[1], day=4, were=(WED, "")))
        await comes(town, wedding(men[1], women[0], day=5))
        assert await left(town) == ([] if has_another else [men[0].id])
