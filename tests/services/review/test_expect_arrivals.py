"""Who goes along with a family that leaves is expected where it is, and nowhere once it has left the regency."""

from dataclasses import replace
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from bot.storage.registry.arrivals import forget
from tests.services.effect.events import on
from tests.services.month.test_month_lists import arrives, goes_to_rt_4, leave_for, newborn
from tests.services.month_town import MonthTown, a_month, family, move_out
from tests.storage.village import RT_4


async def test_a_baby_goes_where_the_others_of_the_report_go(database_url: str, tmp_path: Path) -> None:
    """Not back to the RT to which its family had come before it went further away."""
    async with a_month(database_url, tmp_path) as town:
        (mother,) = family(1)
        baby = newborn("Bayi", mother)
        await town.move_in(mother, baby)
        near = goes_to_rt_4(mother)
        await leave_for(town, near)
        await town.hand_in(arrives(mother))
        far = on(move_out(replace(mother, area=RT_4), area=RT_4), 3)
        await town.hand_in(far)
        assert await expected_with(town, far, baby.id) == {}
        assert await expected_with(town, near, baby.id) == {mother.id: RT_4, baby.id: RT_4}


async def expected_with(town: MonthTown, report: Report, baby: PersonId) -> dict[PersonId, AreaCode]:
    """Who is expected where by the report, once the baby went along."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await expect_arrivals(work, report, [baby])
        await work.flush()
        return await forget(transaction, report.id)
