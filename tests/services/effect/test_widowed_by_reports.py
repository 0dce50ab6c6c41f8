"""Of a couple that heads no family, of whom a report tells that they married, the other is widowed by a death."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.people.people import HouseholdId, Marital, Person, Relationship
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.services.clock.find_matters import find_matters
from bot.services.matters.standing import open_matters
from tests.services.effect.events import on
from tests.services.effect.test_widowed import MARRIED, WAITING, WIDOWED, approve, dies, maritals, of_family
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_4, person

SINGLE, DIVORCED = Marital.SINGLE, Marital.DIVORCED


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def a_house(town: MonthTown) -> list[Person]:
    """Of a widow with two daughters and a man who lives with them."""
    return await of_family(
        town, ("Uun", Relationship.HEAD, WIDOWED), ("Ai", Relationship.CHILD, SINGLE),
        ("Dedi", Relationship.CHILD_IN_LAW, SINGLE), ("Euis", Relationship.CHILD, SINGLE),
    )  # fmt: skip


def they(number: int, how: Marital, *who: Person) -> Report:
    edits = [EditPerson(each.id, {}, {"marital": str(how.value)}) for each in who]
    return on(report("status", *edits, area=who[0].area, **WAITING), number)


async def test_she_is_widowed_by_the_death_of_him_whom_she_married(town: MonthTown) -> None:
    _, ai, dedi, euis = await a_house(town)
    died = dies(dedi, 4)
    await approve(town, they(2, MARRIED, dedi, ai), they(3, MARRIED, euis), died)
    assert await maritals(town, ai, euis) == [WIDOWED, MARRIED]
    await town.take_back(died)
    assert await maritals(town, ai) == [MARRIED]


async def test_not_who_was_divorced_from_him_since(town: MonthTown) -> None:
    _, ai, dedi, euis = await a_house(town)
    await approve(town, they(1, MARRIED, dedi, ai), they(2, DIVORCED, dedi, ai), they(3, MARRIED, dedi, euis))
    await approve(town, dies(dedi, 4))
    assert await maritals(town, ai, euis) == [DIVORCED, WIDOWED]


async def test_not_who_married_another_since(town: MonthTown) -> None:
    head, ai, dedi, _ = await a_house(town)
    await approve(town, they(1, MARRIED, dedi, ai), they(2, MARRIED, ai, head), dies(dedi))
    assert await maritals(town, ai) == [MARRIED]


async def test_of_whom_he_is_told_alone_nobody_is_widowed(town: MonthTown) -> None:
    _, ai, dedi, _ = await a_house(town)
    await approve(town, they(1, MARRIED, dedi), they(1, MARRIED, ai), dies(dedi))
    assert await maritals(town, ai) == [MARRIED]


def alone(number: int, who: Person, names: str, how: Marital = MARRIED) -> Report:
    """Told by his own head, who names the other one as on no list."""
    told = they(number, how, who)
    return replace(told, change=replace(told.change, facts=(("what:status-what", "marriage"), ("spouse", names))))


async def test_who_married_by_two_reports_that_name_one_another_is_widowed(town: MonthTown) -> None:
    _, ai, dedi, _ = await a_house(town)
    await approve(town, alone(2, dedi, "Ai"), alone(2, ai, "Dedi"), dies(dedi, 4))
    assert await maritals(town, ai) == [WIDOWED]


@pytest.mark.parametrize("first", [0, 1])
async def test_who_married_by_a_report_of_both_behind_one_of_him_alone_is_widowed(town: MonthTown, first: int) -> None:
    _, ai, dedi, _ = await a_house(town)
    both = they(2, MARRIED, ai, dedi)
    both = replace(both, change=replace(both.change, facts=(("what:status-what", "marriage"), ("spouse", "Dedi"))))
    weddings = [alone(2, dedi, "Ai"), both]
    await approve(town, weddings[first], weddings[1 - first], dies(dedi, 4))
    assert await maritals(town, ai) == [WIDOWED]


@pytest.mark.parametrize(
    ("what", "hers"),
    [("of another day", (3, "Dedi")), ("another is named", (2, "Dadang")), ("nobody is named", (2, ""))],
)
async def test_not_who_married_somebody_else(town: MonthTown, what: str, hers: tuple[int, str]) -> None:
    _, ai, dedi, _ = await a_house(town)
    await approve(town, alone(2, dedi, "Ai"), alone(hers[0], ai, hers[1]), dies(dedi, 4))
    assert await maritals(town, ai) == [MARRIED], what


async def test_not_who_was_told_as_divorced_from_him_since(town: MonthTown) -> None:
    _, ai, dedi, _ = await a_house(town)
    weddings = alone(1, dedi, "Ai"), alone(1, ai, "Dedi")
    await approve(town, *weddings, alone(2, dedi, "Ai", DIVORCED), dies(dedi, 4))
    assert await maritals(town, ai) == [MARRIED]


async def asked_about(town: MonthTown) -> list[str]:
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        found = [each for each in await open_matters(transaction, REGENCY) if each.cause == "not-widowed"]
    return [each.ids[0] for each in found]


async def apart(town: MonthTown, *, by_two: bool) -> tuple[Person, Person]:
    """A couple of whom neither village's list knows that they are one."""
    his = person("Dedi Kurnia", marital=SINGLE)
    hers = person("Hani Anggraeni", marital=SINGLE, area=RT_4, household_id=HouseholdId("hers"))
    await town.move_in(his, hers)
    wed = [alone(2, his, hers.name), alone(2, hers, his.name)] if by_two else [they(2, MARRIED, his, hers)]
    await approve(town, *wed)
    return his, hers


@pytest.mark.parametrize("by_two", [True, False])
async def test_of_two_who_never_lived_together_the_operator_is_asked_about_who_is_left(
    town: MonthTown, by_two: bool
) -> None:
    his, hers = await apart(town, by_two=by_two)
    assert await asked_about(town) == []
    town.clock.now += timedelta(days=1)
    died = dies(his, 4)
    await approve(town, died)
    assert await maritals(town, hers) == [MARRIED]
    assert await asked_about(town) == [hers.id]
    await town.take_back(died)
    assert await asked_about(town) == []


async def test_not_of_who_married_again(town: MonthTown) -> None:
    his, hers = await apart(town, by_two=False)
    other = person("Ujang", marital=SINGLE)
    await town.move_in(other)
    await approve(town, dies(his, 4), they(5, MARRIED, other, hers))
    assert await asked_about(town) == []


async def test_her_namesake_who_married_another_that_day_is_somebody_else(town: MonthTown) -> None:
    his, hers = await apart(town, by_two=True)
    namesake = person(hers.name, marital=SINGLE)
    await town.move_in(namesake)
    await approve(town, alone(2, namesake, "Ujang"), dies(his, 4))
    assert await asked_about(town) == [hers.id]
