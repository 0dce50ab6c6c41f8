"""Who wed somebody else on the day of the divorce, or on what may be that day, stays married to that one."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.days.day import Exactness
from bot.domain.people.people import Marital, Person, Relationship
from bot.domain.report.report import Report
from tests.services.effect.test_married_by_days import press, tell
from tests.services.effect.test_widowed import DIVORCED, MARRIED, WIDOWED, approve, dies, maritals, of_family
from tests.services.effect.test_widowed_by_reports import they
from tests.services.month_town import MonthTown, a_month
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import tells

SINGLE = Marital.SINGLE


@pytest.fixture
async def month(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def a_house(town: MonthTown) -> list[Person]:
    """Of a widow, her daughter, the daughter's husband, and a man whom the daughter marries."""
    return await of_family(
        town, ("Uun", Relationship.HEAD, WIDOWED), ("Ai", Relationship.CHILD, MARRIED),
        ("Dedi", Relationship.CHILD_IN_LAW, MARRIED), ("Jajang", Relationship.OTHER_KIN, SINGLE),
    )  # fmt: skip


def named(told: Report, name: str) -> Report:
    """Told of one alone, who names the other as on no list."""
    return replace(told, change=replace(told.change, facts=(("spouse", name),)))


def in_the_month(told: Report) -> Report:
    """Of a day in August that nobody knows."""
    return replace(told, change=replace(told.change, exactness=Exactness.MONTH))


async def test_the_wedding_stands_and_the_one_left_is_divorced(month: MonthTown) -> None:
    _, ai, dedi, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), they(2, DIVORCED, dedi, ai))
    assert await maritals(month, ai, dedi, jajang) == [MARRIED, DIVORCED, MARRIED]


async def test_so_it_does_where_the_one_left_is_known_by_name_alone(month: MonthTown) -> None:
    _, ai, _, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), named(they(2, DIVORCED, ai), "Dedi Mulyadi"))
    assert await maritals(month, ai, jajang) == [MARRIED, MARRIED]


async def test_so_it_does_where_the_divorce_is_of_no_known_day(month: MonthTown) -> None:
    _, ai, dedi, jajang = await a_house(month)
    await approve(month, they(12, MARRIED, jajang, ai), in_the_month(they(31, DIVORCED, dedi, ai)))
    assert await maritals(month, ai, dedi) == [MARRIED, DIVORCED]


async def test_whoever_parts_from_the_one_she_wed_is_divorced(month: MonthTown) -> None:
    _, ai, _, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), named(they(2, DIVORCED, ai), "Jajang"))
    assert await maritals(month, ai) == [DIVORCED]


async def test_who_parted_from_both_is_divorced_whichever_is_told_last(month: MonthTown) -> None:
    _, ai, dedi, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), they(2, DIVORCED, jajang, ai))
    first = named(they(2, DIVORCED, ai), "Dedi")
    await approve(month, first, they(2, DIVORCED, dedi))
    assert await maritals(month, ai, dedi, jajang) == [DIVORCED, DIVORCED, DIVORCED]


async def test_a_divorce_that_names_nobody_is_believed_as_it_is_told(month: MonthTown) -> None:
    _, ai, _, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), they(2, DIVORCED, ai))
    assert await maritals(month, ai) == [DIVORCED]


async def test_she_is_widowed_by_the_death_of_the_one_she_wed(month: MonthTown) -> None:
    _, ai, dedi, jajang = await a_house(month)
    await approve(month, they(2, MARRIED, jajang, ai), they(2, DIVORCED, dedi, ai), dies(jajang, 4))
    assert await maritals(month, ai, dedi) == [WIDOWED, DIVORCED]


async def test_the_operator_reads_why_she_stays_and_takes_the_divorce_back_first(town: Town) -> None:
    wedding = await tell(town, "Menikah", "5 November 2026")
    await press(town, wedding, "Setujui")
    divorce = await tells(
        town, "Perubahan status", "Kirana", "Kirana Salsabila", "Bercerai", "5 November 2026", "+ Pasangan",
        "Asep Saepudin", "Asep Saepudin (52)",
    )  # fmt: skip
    assert (
        "Kirana Salsabila tetap seperti tercatat sekarang, karena pernikahannya dengan orang lain sudah tercatat"
        in (await press(town, divorce, "Setujui"))
    )
    assert divorce.number in await press(town, wedding, "Batalkan keputusan")
