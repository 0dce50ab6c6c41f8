"""The day of a leaving that took nobody away is put right: he is where the right day leads him, or it is said."""

from dataclasses import replace
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import EditPerson
from bot.domain.report.person_fields import LEFT_ON
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.work import Work
from tests.services.effect.events import balances, day
from tests.services.effect.test_mixed_order import comes, goes
from tests.services.month_town import DINA, MonthTown, a_month, family, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4


def puts_right(who: Person, wrong: int, right: int, rt: AreaCode) -> Report:
    days = [{LEFT_ON: day(each).isoformat()} for each in (wrong, right)]
    return report("correction", EditPerson(who.id, *days), area=rt, status=Status.WAITING, event_date=day(20))


async def said(town: MonthTown, told: Report) -> str:
    """The answer to whoever approves it."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        text = await decide(work, DINA, Decision(told.id, told.revision, Event.APPROVED), None)
        await work.flush()
    return town.house.texts.say("id", text)


async def test_a_leaving_told_of_a_day_before_he_came_takes_him_away_on_the_right_one(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        left = goes(agus, number=8, rt=RT_4)
        await town.hand_in(comes(agus, number=10, at=RT_4), left)
        assert await town.status_of(agus.id) is BasicStatus.ALIVE
        right = puts_right(agus, 8, 12, RT_4)
        await town.hand_in(right)
        assert await town.approve(right) == []
        gone = await town.person(agus.id)
        assert gone is not None
        assert (gone.status, gone.area, gone.died_or_left_on) == (BasicStatus.MOVED, RT_4, day(12))
        assert right.number in await town.take_back(left, DINA)
        assert "dibatalkan. Laporannya menunggu" in await town.take_back(right, DINA)
        lives = await town.person(agus.id)
        assert lives is not None
        assert (lives.status, lives.area, lives.died_or_left_on) == (BasicStatus.ALIVE, RT_4, None)
        await balances(town)


async def test_of_who_lives_in_another_rt_by_now_it_is_said_that_he_does(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        await town.hand_in(goes(agus, number=3, rt=RT_3, to=RT_4), comes(agus, number=5, at=RT_4))
        before = await town.person(agus.id)
        right = puts_right(agus, 3, 4, RT_3)
        await town.hand_in(right)
        assert "karena sudah tercatat di RT 004/RW 005" in await said(town, right)
        assert await town.person(agus.id) == before
        await balances(town)


async def test_the_first_of_two_leavings_is_put_right_by_its_own_day(tmp_path: Path) -> None:
    """He stands as gone by the second one; what he did between them is of another day then."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (agus,) = family(1)
        await town.move_in(agus)
        told = goes(agus, number=3, rt=RT_3), comes(agus, number=6, at=RT_3), goes(agus, number=9, rt=RT_3)
        await town.hand_in(*told)
        right = puts_right(agus, 3, 4, RT_3)
        await town.hand_in(right)
        assert await town.approve(right) == []
        gone = await town.person(agus.id)
        assert gone is not None
        assert (gone.status, gone.died_or_left_on) == (BasicStatus.MOVED, day(9))
        again = puts_right(agus, 3, 5, RT_3)
        await town.hand_in(again)
        assert await town.approve(again) == ["changed-meanwhile"]
        await balances(town)


async def test_a_day_that_nobody_told_is_put_right_by_nothing(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        agus = replace(family(1)[0], area=ELSEWHERE)
        await town.move_in(agus)
        right = puts_right(agus, 3, 4, ELSEWHERE)
        await town.hand_in(right)
        assert await town.approve(right) == ["changed-meanwhile"]
