"""Who left for another RT and is entered nowhere is on the list of both villages until he has arrived somewhere."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import NOWHERE, SCOPE_FACT, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.matters.causes import CAUSES
from bot.services.matters.standing import open_matters
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from bot.storage.registry import arrivals, not_where_told
from bot.storage.reports import foreseen
from tests.services.effect.events import arrives
from tests.services.month_town import MonthTown, a_month, family, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4


async def leaves(town: MonthTown, who: Person, to: AreaCode) -> Report:
    """He moved to another RT of the regency, and it is in effect."""
    told = report("move_out", SetStatus(who.id, BasicStatus.MOVED, date(2026, 8, 1), to), area=RT_3)
    if to == NOWHERE:
        told = replace(told, change=replace(told.change, facts=((SCOPE_FACT, "2"),)))
    await town.hand_in(told)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await expect_arrivals(work, told)
        await work.flush()
    return told


async def told_as_come(town: MonthTown, who: Person, to: AreaCode, status: Status) -> Report:
    """The report of his coming, as it stands."""
    came = replace(arrives(who, at=to), status=status)
    await town.hand_in(came)
    async with town.house.db.write() as transaction:
        await arrivals.match(transaction, to, [who.id], came.id)
    return came


async def listed(town: MonthTown, area: AreaCode = REGENCY) -> list[tuple[str, AreaCode]]:
    """(person, area) of all that are on the list after another look."""
    town.clock.now += timedelta(minutes=15)
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return [(matter.ids[1], matter.area) for matter in await open_matters(transaction, area)]


async def test_after_the_days_both_villages_read_of_him(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        far, near = family(2)
        await town.move_in(far, near)
        await leaves(town, far, ELSEWHERE)
        await leaves(town, near, RT_4)
        town.clock.now += timedelta(days=29)
        assert await listed(town) == []
        town.clock.now += timedelta(days=1)
        assert sorted(await listed(town)) == sorted([(far.id, ELSEWHERE), (far.id, RT_3), (near.id, RT_4)])
        assert await listed(town, ELSEWHERE) == [(far.id, ELSEWHERE)]


async def test_who_went_to_an_rt_that_nobody_named_is_of_the_village_he_left_until_somebody_tells_of_him(
    tmp_path: Path,
) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        lost, told, came = people = [*family(1), *family(1), *family(1)]
        await town.move_in(*people)
        for who in people:
            await leaves(town, who, NOWHERE)
        waits = arrives(told, at=ELSEWHERE)
        await town.hand_in(replace(waits, status=Status.WAITING), arrives(came, at=ELSEWHERE))
        async with town.house.db.write() as transaction:
            await foreseen.enter(transaction, [(waits.id, waits.change)])
        town.clock.now += timedelta(days=31)
        assert await listed(town) == [(lost.id, RT_3)]
        async with town.house.db.write() as transaction:
            (matter,) = await open_matters(transaction, REGENCY)
            said = await CAUSES[matter.cause].tell(Work(transaction, town.house, town.clock()), matter)
            await foreseen.forget(transaction, waits.id)
        assert "ke RT lain yang belum disebut" in town.house.texts.say("id", said.what)
        assert sorted(await listed(town)) == sorted([(lost.id, RT_3), (told.id, RT_3)])


async def test_who_went_elsewhere_as_the_head_there_says_is_of_the_village_he_left_alone(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        (who,) = family(1)
        await town.move_in(who)
        left = await leaves(town, who, ELSEWHERE)
        town.clock.now += timedelta(days=31)
        assert sorted(await listed(town)) == sorted([(who.id, ELSEWHERE), (who.id, RT_3)])
        async with town.house.db.write() as transaction:
            await not_where_told.expect_anywhere(transaction, left.id, ELSEWHERE, [who.id])
        assert await listed(town) == [(who.id, RT_3)]


async def test_only_of_those_who_left_by_that_report_it_is_said_where_they_went(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        who, near, other = [*family(1), *family(1), *family(1)]
        await town.move_in(who, near, other)
        left, again = await leaves(town, who, RT_4), await leaves(town, who, RT_4)
        async with town.house.db.write() as transaction:
            await arrivals.expect(transaction, left.id, [(near.id, ELSEWHERE), (other.id, RT_4)])
            await not_where_told.expect_anywhere(transaction, left.id, RT_4, [who.id])
            ids = [each.id for each in (who, near, other)]
            assert await arrivals.where_expected(transaction, ids) == {RT_4, ELSEWHERE}
            assert [each.id for each in await arrivals.expected(transaction, RT_4, left_by=again.id)] == [who.id]
            assert [each.id for each in await arrivals.expected(transaction, RT_4, left_by=left.id)] == [other.id]
            await not_where_told.expect_as_told(transaction, left.id, RT_4)
            assert [each.id for each in await arrivals.expected(transaction, ELSEWHERE)] == [near.id]
            here = await arrivals.expected(transaction, RT_4, left_by=left.id)
            assert sorted(each.id for each in here) == sorted([who.id, other.id])


async def test_one_whose_coming_was_rejected_is_listed_at_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who, *_ = people = family(1)
        await town.move_in(*people)
        await leaves(town, who, RT_4)
        await told_as_come(town, who, RT_4, Status.REJECTED)
        assert await listed(town) == [(who.id, RT_4)]


async def test_one_whose_coming_waits_or_is_in_effect_is_not_listed(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        waits, came = people = family(2)
        await town.move_in(*people)
        for who, status in ((waits, Status.WAITING), (came, Status.APPROVED)):
            await leaves(town, who, RT_4)
            await told_as_come(town, who, RT_4, status)
        town.clock.now += timedelta(days=60)
        assert await listed(town) == []


async def test_it_is_settled_by_his_coming_or_by_taking_back_that_he_left(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        # Of two families: who comes alone would take the household of both along, and the other one could not go back.
        comes, stays = people = [*family(1), *family(1)]
        await town.move_in(*people)
        await leaves(town, comes, RT_4)
        left = await leaves(town, stays, RT_4)
        town.clock.now += timedelta(days=31)
        assert len(await listed(town)) == 2
        await told_as_come(town, comes, RT_4, Status.APPROVED)
        assert await listed(town) == [(stays.id, RT_4)]
        await town.take_back(left)
        assert await listed(town) == []


async def test_what_is_told_says_whom_it_is_about_and_why(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        who, *_ = people = family(1)
        await town.move_in(*people)
        told = await leaves(town, who, RT_4)
        await told_as_come(town, who, RT_4, Status.REJECTED)
        await listed(town)
        async with town.house.db.write() as transaction:
            (matter,) = await open_matters(transaction, REGENCY)
            said = await CAUSES[matter.cause].tell(Work(transaction, town.house, town.clock()), matter)
        text = town.house.texts.say("id", said.what)
        assert told.number in text
        assert "laporan kedatangannya ditolak" in text


async def test_who_left_the_regency_after_all_is_nobodys_matter(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        who, came = family(2)
        await town.move_in(who, came)
        left, other = await leaves(town, who, ELSEWHERE), await leaves(town, came, ELSEWHERE)
        await town.hand_in(arrives(came, at=RT_4))
        town.clock.now += timedelta(days=31)
        async with town.house.db.write() as transaction:
            assert await not_where_told.went_beyond(transaction, other.id, RT_3, town.clock()) == [], (
                "another RT has him"
            )
            assert await not_where_told.went_beyond(transaction, left.id, RT_3, town.clock()) == [who.id]
            assert await arrivals.expected(transaction, ELSEWHERE, left_by=left.id) == []
        assert await listed(town) == []
        async with town.house.db.write() as transaction:
            assert await not_where_told.stayed_near(transaction, left.id) == [who.id]
            assert await not_where_told.stayed_near(transaction, left.id) == []
        assert await listed(town) == [(who.id, RT_3)]
