"""Whose marriage or divorce another village told of the other alone is its operator's to enter, by one touch."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Sex
from bot.domain.report.changes import AddPerson, EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY as KARAWANG
from bot.services.matters.raising import settle_matter
from bot.services.matters.standing import open_matters
from bot.services.work.work import Work
from bot.storage import tables
from tests.services.effect.events import arrives, on
from tests.services.month_town import MonthTown, a_month, report
from tests.services.phones import Phone, Town
from tests.services.review.test_rival_claims import people
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person

THERE = "32.15.27.2088/001/001"
DIVORCED = ("lapor", "Perubahan status", "Asep Saepudin", "Asep Saepudin (52)", "Bercerai", "kemarin", "+ Pasangan")
SHE = "CUCU CAHYATI"


async def told(town: Town, *answers: str) -> Phone:
    """The wife lives in another village by now; her husband's RT tells it of him, and it is approved."""
    await people(town)
    async with town.house.db.write() as transaction:
        her = update(tables.persons).where(tables.persons.c.name == SHE)
        await transaction.execute(her.values(area_code=THERE, marital=Marital.MARRIED.value))
    await town.phone("rt-1").answer(*answers, "Cucu Cahyati", "Tidak ada di daftar", "Kirim")
    await town.room.tap("Setujui")
    await find_matters(town.house, KARAWANG)
    return await town.phone("operator-there").answer("menu", "Perlu diselesaikan", "1. Cucu")


async def marital(town: Town) -> int:
    (she,) = [row for row in await town.rows(tables.persons) if row["name"] == SHE]
    return int(she["marital"])


@pytest.mark.both_databases
async def test_one_touch_of_her_operator_enters_the_divorce_that_his_head_told(town: Town) -> None:
    operator = await told(town, *DIVORCED)
    assert "Cucu Cahyati" in operator.text
    assert "Sukamaju Baru" in operator.text, "the RT that told it"
    assert "Asep" not in operator.text, "who lives in another village is named to nobody here"
    assert "status kawinnya masih Kawin" in operator.text
    asked = operator.newest
    await operator.tap("Catat Cerai hidup", asked)
    assert "Cucu Cahyati sekarang tercatat Cerai hidup" in operator.text
    assert await marital(town) == Marital.DIVORCED.value
    await operator.answer("menu")
    assert not any("Perlu diselesaikan" in label for label in operator.newest.labels)
    await operator.tap("Catat Cerai hidup", asked)
    assert "sudah diubah" in operator.text


async def test_what_was_taken_back_meanwhile_enters_nothing(town: Town) -> None:
    operator = await told(town, *DIVORCED)
    asked = operator.newest
    await town.room.answer("Batalkan keputusan", "Salah tekan")
    await operator.tap("Catat Cerai hidup", asked)
    assert "sudah batal" in operator.text
    assert await marital(town) == Marital.MARRIED.value


async def test_an_operator_of_another_village_enters_nothing(town: Town) -> None:
    operator = await told(town, *DIVORCED)
    (button,) = [each for each in operator.newest.prompt.buttons if each.label.startswith("Catat")]
    await town.phone("operator").send(Pressed(button.token, operator.newest.ref, "press"))
    assert "sudah tidak tercatat di wilayah Bapak/Ibu" in town.phone("operator").text
    assert await marital(town) == Marital.MARRIED.value


@pytest.fixture
async def month(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


HER = person("Hani Anggraeni", sex=Sex.FEMALE, birth_date=date(1985, 1, 1), household_id=HouseholdId("hers"))


async def parts(
    town: MonthTown, of: Person, spouse: str = "Hani Anggraeni", becomes: str = "3", day: int = 5
) -> Report:
    edit = EditPerson(of.id, {}, {"marital": becomes})
    given = report("status", edit, status=Status.WAITING)
    facts = (("what:status-what", "divorce"), ("spouse", spouse))
    given = on(replace(given, change=replace(given.change, names=(of.name,), facts=facts)), day)
    await town.hand_in(given)
    assert await town.approve(given) == []
    return given


async def asked(town: MonthTown) -> list[tuple[str, AreaCode]]:
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        found = await open_matters(transaction, REGENCY)
    return [(each.ids[1], each.area) for each in found if each.cause == "told-of-spouse"]


async def test_who_came_to_another_village_since_is_found_among_those_called_so(month: MonthTown) -> None:
    husband, her = person("Ujang"), replace(HER)
    await month.move_in(husband, her, person("Hani Anggraeni", sex=Sex.FEMALE, area=AreaCode(ELSEWHERE)))
    await month.hand_in(arrives(her, at=AreaCode(ELSEWHERE)))
    await parts(month, husband)
    assert await asked(month) == [(her.id, ELSEWHERE)]


async def test_who_went_to_another_rt_of_the_village_is_tied_by_its_operator(month: MonthTown) -> None:
    husband, her = person("Ujang"), replace(HER)
    await month.move_in(husband, her)
    await month.hand_in(arrives(her))
    await parts(month, husband)
    assert await asked(month) == []


async def test_a_report_that_was_taken_back_asks_about_nobody(month: MonthTown) -> None:
    husband = person("Ujang")
    await month.move_in(husband, replace(HER, area=AreaCode(ELSEWHERE)))
    given = await parts(month, husband)
    assert await asked(month)
    await month.take_back(given)
    assert await asked(month) == []


async def test_a_wedding_is_asked_about_too(month: MonthTown) -> None:
    bride = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.WIDOWED)
    husband = person("Ujang", marital=Marital.SINGLE)
    await month.move_in(husband, bride)
    await parts(month, husband, becomes="2")
    assert await asked(month) == [(bride.id, ELSEWHERE)]


@pytest.mark.parametrize("rt", [RT_3, RT_4])
async def test_who_came_into_the_village_since_is_asked_about_there(month: MonthTown, rt: AreaCode) -> None:
    bride, husband = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED), person("Ujang")
    await month.move_in(husband, bride)
    await parts(month, husband, becomes="2")
    month.clock.now += timedelta(hours=2)
    came = on(replace(arrives(bride, at=rt), status=Status.WAITING), 6)
    await month.hand_in(came)
    assert await month.approve(came) == []
    assert await asked(month) == [(bride.id, rt)]


async def test_who_came_into_the_village_as_a_newcomer_since_too(month: MonthTown) -> None:
    husband = person("Ujang")
    await month.move_in(husband)
    await parts(month, husband, becomes="2")
    month.clock.now += timedelta(hours=2)
    her = replace(HER, area=RT_3, marital=None)
    came = on(report("move_in", AddPerson(her), status=Status.WAITING), 6)
    await month.hand_in(came)
    assert await month.approve(came) == []
    assert await asked(month) == [(her.id, RT_3)]


@pytest.mark.parametrize("to", [AreaCode(THERE), RT_3, RT_4])
async def test_it_goes_along_with_her_however_late(month: MonthTown, to: AreaCode) -> None:
    bride, husband = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED), person("Ujang")
    await month.move_in(husband, bride)
    await parts(month, husband, becomes="2")
    assert await asked(month) == [(bride.id, ELSEWHERE)]
    month.clock.now += timedelta(days=40)
    came = replace(arrives(bride, at=to), status=Status.WAITING)
    await month.hand_in(came)
    assert await month.approve(came) == []
    month.clock.now += timedelta(minutes=20)
    assert await asked(month) == [(bride.id, to)]


async def said_another(month: MonthTown, told: Report, who: Person) -> None:
    async with month.house.db.write() as transaction:
        work = Work(transaction, month.house, month.clock())
        await settle_matter(work, "told-of-spouse", f"told:{told.id}+{who.id}", "officer:o", "another")
        await work.flush()


async def test_what_somebody_settled_does_not_go_along(month: MonthTown) -> None:
    bride, husband = replace(HER, area=AreaCode(ELSEWHERE), marital=Marital.DIVORCED), person("Ujang")
    await month.move_in(husband, bride)
    given = await parts(month, husband, becomes="2")
    assert await asked(month)
    await said_another(month, given, bride)
    month.clock.now += timedelta(days=12)
    came = replace(arrives(bride, at=AreaCode(THERE)), status=Status.WAITING)
    await month.hand_in(came)
    assert await month.approve(came) == []
    assert await asked(month) == []


@pytest.mark.parametrize(
    ("what", "her"),
    [
        ("she stands so", {"marital": Marital.DIVORCED}),
        ("a man", {"sex": Sex.MALE}),
        ("a child", {"birth_date": date(2020, 1, 1)}),
        ("of the village, whose operator ties her", {"area": RT_4}),
        ("dead", {"status": BasicStatus.DEAD}),
        ("called otherwise", {"name": "Hani Anggraini Putri"}),
    ],
)
async def test_nobody_else_is(month: MonthTown, what: str, her: dict[str, object]) -> None:
    husband = person("Ujang")
    away = replace(HER, area=AreaCode(ELSEWHERE))
    await month.move_in(husband, replace(away, **her))  # type: ignore[arg-type]
    await parts(month, husband)
    assert await asked(month) == [], what


async def test_of_two_far_away_who_are_called_so_neither_is(month: MonthTown) -> None:
    husband = person("Ujang")
    two = [replace(HER, id=person().id, nik="", area=AreaCode(ELSEWHERE)) for _ in range(2)]
    await month.move_in(husband, *two)
    await parts(month, husband)
    assert await asked(month) == []


async def test_of_two_called_so_the_one_with_whom_the_other_lives_by_now_is(month: MonthTown) -> None:
    bride, his = person("Ujang"), HouseholdId("his")
    free = replace(HER, nik="", area=AreaCode(ELSEWHERE), household_id=his, marital=Marital.SINGLE)
    two = [replace(free, id=person().id) for _ in range(2)]
    groom, namesake = two[0], replace(two[1], household_id=HouseholdId("another"))
    await month.move_in(bride, groom, namesake)
    await parts(month, bride, becomes="2")
    await month.hand_in(on(arrives(replace(bride, household_id=his), at=AreaCode(ELSEWHERE)), 6))
    assert await asked(month) == [(groom.id, ELSEWHERE)]


async def test_whose_marriage_was_told_on_a_later_day_is_not(month: MonthTown) -> None:
    husband, her = person("Ujang"), replace(HER, marital=Marital.DIVORCED)
    await month.move_in(husband, her)
    weds = on(report("status", EditPerson(her.id, {}, {"marital": "2"}), status=Status.WAITING), 6)
    await month.hand_in(weds)
    assert await month.approve(weds) == []
    await month.hand_in(on(arrives(her, at=AreaCode(ELSEWHERE)), 7))
    await parts(month, husband)
    assert await asked(month) == []


async def test_who_is_named_and_known_is_of_the_report_itself(month: MonthTown) -> None:
    husband, her = person("Ujang"), replace(HER, area=AreaCode(ELSEWHERE))
    await month.move_in(husband, her)
    both = report("status", EditPerson(husband.id, {}, {"marital": "3"}), status=Status.WAITING)
    facts = (("what:status-what", "divorce"), ("spouse", her.name))
    both = on(replace(both, change=replace(both.change, names=(husband.name, her.name), facts=facts)), 5)
    await month.hand_in(both)
    assert await month.approve(both) == []
    assert await asked(month) == []
