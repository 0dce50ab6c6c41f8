"""Of a couple that heads no family, of whom a report tells that they married, the other is widowed by a death."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.people.people import Marital, Person, Relationship
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from tests.services.effect.events import on
from tests.services.effect.test_widowed import MARRIED, WAITING, WIDOWED, approve, dies, maritals, of_family
from tests.services.month_town import MonthTown, a_month, report

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
