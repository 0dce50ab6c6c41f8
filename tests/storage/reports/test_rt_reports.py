"""An RT's reports by month, and what withdrawn and practice reports leave uncounted."""

from datetime import timedelta
from typing import Any

from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import Status
from bot.storage.months.month_counts import count_by_kind
from bot.storage.reports import operators_queue, report_lists, reports, rt_reports, same_event, told_so_far
from bot.storage.reports.report_lists import Filters
from bot.storage.reports.rt_reports import Wanted
from tests.storage.village import ACEP, NOVEMBER, NOW, REGENCY, RT_3, RT_4, VILLAGE, a_village, death

OCTOBER, DECEMBER = Period("2026-10"), Period("2026-12")
DEATH = Kind("death")


async def test_a_month_shows_its_own_and_what_is_still_open_before(database_url: str) -> None:
    filed = death(due_in=OCTOBER, filed_in=OCTOBER, status=Status.APPLIED)
    carried = death(due_in=OCTOBER, status=Status.RETURNED, submitted_at=NOW - timedelta(days=2))
    here, elsewhere = death(submitted_at=NOW - timedelta(days=1)), death(area=RT_4)
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [filed, carried, here, elsewhere])

        async def shown(period: Period, **more: Any) -> tuple[list[str], int]:
            found, total = await rt_reports.of_month(transaction, Wanted(RT_3, period, **more), 8)
            return [each.id for each in found], total

        assert await shown(NOVEMBER) == ([here.id], 1)
        assert await shown(NOVEMBER, still_open=True) == ([here.id, carried.id], 2)
        assert await shown(OCTOBER) == ([filed.id, carried.id], 2)
        assert await rt_reports.first_month(transaction, RT_3) == OCTOBER
        assert await rt_reports.first_month(transaction, VILLAGE) == OCTOBER
        last = await rt_reports.latest(transaction, RT_3)
        assert last is not None
        assert last.id == filed.id


async def test_a_page_tells_how_many_there_are(database_url: str) -> None:
    given = [death(submitted_at=NOW + timedelta(minutes=-n)) for n in range(5)]
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, given)
        page, total = await rt_reports.of_month(transaction, Wanted(RT_3, NOVEMBER), 2, 2)
    assert ([each.id for each in page], total) == ([each.id for each in given[2:4]], 5)


async def test_what_was_withdrawn_counts_nowhere(database_url: str) -> None:
    report, nil = death(status=Status.WITHDRAWN), death(of="p2", kind=Kind("nil"), status=Status.WITHDRAWN)
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [report, nil])
        state = await told_so_far.month_state(transaction, RT_3, NOVEMBER)
        assert (state.total, state.nil) == (0, False)
        assert await told_so_far.told_by_rt(transaction, REGENCY, NOVEMBER) == {}
        assert await same_event.same_event(transaction, [PersonId("p1")], [DEATH]) == []
        assert await told_so_far.carried_over(transaction, REGENCY) == {}
        assert [each.id async for each in report_lists.listing(transaction, Filters(REGENCY))] == [report.id, nil.id]


async def test_practice_counts_nowhere(database_url: str) -> None:
    waiting = death(practice=True)
    approved = death(of="p2", practice=True, status=Status.APPROVED, decided_at=NOW)
    nil = death(of="p3", kind=Kind("nil"), practice=True, status=Status.RECORDED)
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [waiting, approved, nil])
        state = await told_so_far.month_state(transaction, RT_3, NOVEMBER)
        assert (state.total, state.nil) == (0, False)
        tried = await told_so_far.month_state(transaction, RT_3, NOVEMBER, practice=True)
        assert (tried.total, tried.nil) == (2, True)
        assert await told_so_far.told_by_rt(transaction, REGENCY, NOVEMBER) == {}
        assert await same_event.same_event(transaction, [PersonId("p1"), PersonId("p2")], [DEATH]) == []
        assert await told_so_far.carried_over(transaction, REGENCY) == {}
        assert await count_by_kind(transaction, REGENCY, NOVEMBER) == {}
        assert [each.id async for each in report_lists.listing(transaction, Filters(REGENCY))] == []
        tries = report_lists.listing(transaction, Filters(REGENCY, practice=True))
        assert [each.id async for each in tries] == [waiting.id, approved.id, nil.id]
        assert (await rt_reports.of_month(transaction, Wanted(RT_3, NOVEMBER), 8))[1] == 0
        assert (await rt_reports.of_month(transaction, Wanted(RT_3, NOVEMBER, practice=True), 8))[1] == 3


async def test_the_queue_shows_fresh_practice_behind_what_counts(database_url: str) -> None:
    old, fresh = death(practice=True, submitted_at=NOW - timedelta(days=9)), death(practice=True)
    real = death(submitted_at=NOW + timedelta(days=1))
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [old, fresh, real])
        queue = await operators_queue.waiting_for(transaction, VILLAGE, 9, NOW - timedelta(days=7))
        assert [each.id for each in queue] == [real.id, fresh.id]
        assert [each.id for each in await operators_queue.waiting_for(transaction, VILLAGE, 9)] == [real.id]


async def test_the_queue_goes_on_behind_a_report_also_once_that_is_decided(database_url: str) -> None:
    told = [death(submitted_at=NOW + timedelta(minutes=each)) for each in range(3)]
    tried = death(practice=True)
    since = NOW - timedelta(days=7)
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [*told, tried])
        assert await operators_queue.count_waiting_for(transaction, VILLAGE, since) == 4
        decided = (told[0].status, told[0].revision)
        decider = told[0].reporter_id
        await reports.set_status(
            transaction, told[0].id, expected=decided, status=Status.APPROVED, decided_at=NOW, decided_by=decider
        )
        behind = await operators_queue.waiting_for(transaction, VILLAGE, 9, since, told[0])
        assert [each.id for each in behind] == [told[1].id, told[2].id, tried.id]
        assert await operators_queue.count_waiting_for(transaction, VILLAGE, since, told[1]) == 2
        assert await operators_queue.waiting_for(transaction, VILLAGE, 9, since, tried) == []


async def test_a_pointed_question_lasts_until_the_report_is_sent_again(database_url: str) -> None:
    report = death()
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [report])
        assert await reports.set_status(
            transaction, report.id, expected=(Status.WAITING, 0), status=Status.RETURNED, decided_at=NOW,
            decided_by=ACEP.id, reason="Tanggal perlu diperbaiki", pointed_at="date",
        )  # fmt: skip
        returned = await reports.get(transaction, report.id)
        assert returned is not None
        assert returned.pointed_at == "date"
        again = death(id=report.id, revision=1)
        assert await reports.resubmit(transaction, again)
        fixed = await reports.get(transaction, report.id)
        assert fixed is not None
        assert fixed.pointed_at == ""
