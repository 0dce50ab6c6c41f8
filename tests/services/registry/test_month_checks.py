"""The month's list of *cek warga*: drawn once, by day, for every RT that has a head; and who a closing confirms."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.dialogue.traits import Brings
from bot.domain.people.checking import Answer
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.clock.jobs import Jobs
from bot.services.registry.residents_to_check import draw_due, left
from bot.storage import tables
from bot.storage.months import checks
from tests.services.month_town import AUGUST, CLOSING, IN_AUGUST, SEPTEMBER, MonthTown, a_month, death, report
from tests.services.rows import rows_of
from tests.services.steady import steady
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person

FIRST_DAY = IN_AUGUST.replace(day=10, hour=2)
"""09.00 in Karawang on the first day of reminding."""


async def listed(town: MonthTown, period: Period = AUGUST) -> list[str]:
    """Everybody on a month's list, in its order."""
    rows = await rows_of(town.house, tables.checks)
    return [row["person_id"] for row in sorted(rows, key=lambda row: row["place"]) if row["period"] == period]


async def left_of(town: MonthTown, period: Period = AUGUST, most: int = 5) -> list[PersonId]:
    """Whom the head of RT 3 is still to be asked about."""
    house = replace(town.house, calendar=replace(town.house.calendar, check_residents=most))
    async with house.db.write() as transaction:
        return [each.person_id for each in await left(transaction, house, RT_3, period, town.clock())]


async def test_the_likeliest_few_are_drawn_at_the_first_asking(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = [person(f"Warga {age}", birth_date=date(2026 - age, 1, 1)) for age in range(60, 90)]
        await town.move_in(*people, person("Tetangga", area=RT_4, birth_date=date(1920, 1, 1)))
        assert await left_of(town) == [each.id for each in people[:-6:-1]]


async def test_the_list_is_kept_though_people_change(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(person("Asep"))
        first = await left_of(town)
        await town.move_in(person("Lansia", birth_date=date(1930, 1, 1)))
        assert await left_of(town) == first


async def test_a_list_that_came_out_empty_is_drawn_too(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await left_of(town) == []
        await town.move_in(person())
        assert await left_of(town) == []
        assert len(await left_of(town, SEPTEMBER)) == 1


async def test_without_the_setting_nobody_is_drawn(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(person())
        assert await left_of(town, most=0) == []
        assert await listed(town) == []


async def test_whoever_has_an_open_report_leaves_the_list_and_comes_back_with_a_refusal(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        one, other = person("Asep", birth_date=date(1940, 1, 1)), person("Ujang")
        await town.move_in(one, other)
        assert await left_of(town) == [one.id, other.id]
        await town.hand_in(death(one, status=Status.WAITING))
        assert await left_of(town) == [other.id]
        async with town.house.db.write() as transaction:
            await transaction.execute(tables.reports.update().values(status=Status.WITHDRAWN.value))
        assert await left_of(town) == [one.id, other.id]


async def test_two_who_ask_at_once_see_one_list(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(*(person() for _ in range(8)))
        lists = await asyncio.gather(*(left_of(town) for _ in range(4)))
        assert all(each == lists[0] for each in lists)
        assert len(await listed(town)) == 5


async def test_the_months_job_draws_for_every_head_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(person(), person(), person(area=RT_4), person(area=ELSEWHERE))
        await asyncio.gather(*(draw_due(town.house, REGENCY) for _ in range(3)))
        assert len(await listed(town)) == 2
        await draw_due(town.house, REGENCY)
        assert len(await listed(town)) == 2


async def test_an_answer_counts_once_and_only_in_its_rt(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        await left_of(town)
        async with town.house.db.write() as transaction:
            for area, period, given in ((RT_4, AUGUST, False), (RT_3, SEPTEMBER, False), (RT_3, AUGUST, True)):
                done = await checks.answer(transaction, area, period, asep.id, Answer.SAME, town.clock())
                assert done is given
            assert not await checks.answer(transaction, RT_3, AUGUST, asep.id, Answer.LATER, town.clock())
            births = town.house.flows.that_bring(Brings.NEWBORNS)
            assert await checks.tally(transaction, REGENCY, AUGUST, births) == checks.Tally(1, 0)


async def test_whoever_an_approved_report_spoke_of_is_confirmed_by_it(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep, ujang = person("Asep"), person("Ujang")
        await town.move_in(asep, ujang)
        await town.hand_in(
            report("correction", EditPerson(asep.id, {"job": "Petani"}, {"job": "Buruh"})),
            report("correction", EditPerson(ujang.id, {}, {"job": "Buruh"}), status=Status.WAITING),
        )
        town.clock.now = CLOSING
        await Jobs(town.house, asyncio.Event(), asyncio.Event(), steady(town.clock)).look()
        known = {row["id"]: row["confirmed_on"] for row in await rows_of(town.house, tables.persons)}
        assert known == {asep.id: date(2026, 8, 5), ujang.id: None}
