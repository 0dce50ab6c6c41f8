"""Reports: once each, decided once, in one month."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.address import Address
from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.storage.engine.database import Database
from bot.storage.months import closing
from bot.storage.officers import addresses
from bot.storage.reports import (
    cards,
    effects,
    operators_queue,
    report_lists,
    report_numbers,
    reports,
    same_event,
    told_so_far,
)
from bot.storage.reports.report_lists import Filters
from bot.storage.reports.reports import NumberTaken
from tests.storage.village import ACEP, NOVEMBER, NOW, OLIS, REGENCY, RT_3, RT_4, VILLAGE, a_village, death

DEATH, MOVE = Kind("death"), Kind("move_out")
DECEMBER = Period("2026-12")


async def put(database: Database, *given: Report) -> None:
    async with database.write() as transaction:
        assert await reports.add_many(transaction, given) == list(given)


def approved(**known: Any) -> Report:
    defaults: dict[str, Any] = {"status": Status.APPROVED, "decided_at": NOW, "decided_by": OLIS.id}
    return death(**defaults | known)


async def test_a_report_comes_back_whole(database_url: str) -> None:
    report = replace(approved(), reason="Nama kurang jelas", revision=2)
    async with a_village(database_url) as database:
        await put(database, report)
        async with database.read() as transaction:
            assert await reports.get(transaction, report.id) == report
            assert await reports.by_number(transaction, f" {report.number.lower()} ") == report
            assert await reports.get(transaction, ReportId("none")) is None


async def test_one_submission_is_one_report(database_url: str) -> None:
    first = death()
    twice, other = replace(death(), submission=first.submission), death()
    async with a_village(database_url) as database, database.write() as transaction:
        assert await reports.add_many(transaction, [first, twice]) == [first]
        assert await reports.add_many(transaction, [replace(twice, id=ReportId("x"), number="MTI-9"), other]) == [other]
        assert [each.id async for each in report_lists.listing(transaction, Filters(REGENCY))] == [first.id, other.id]


async def test_a_number_of_another_report_is_no_silent_loss(database_url: str) -> None:
    first = death()
    async with a_village(database_url) as database:
        await put(database, first)
        with pytest.raises(NumberTaken, match=first.number):
            async with database.write() as transaction:
                await reports.add_many(transaction, [replace(death(), number=first.number)])


async def test_numbers_go_on_beyond_four_digits(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        assert await report_numbers.next_numbers(transaction, "MTI", NOVEMBER, 2) == ["MTI-2611-0001", "MTI-2611-0002"]
        await reports.add_many(transaction, [death(number="MTI-2611-0041"), death(number="MTI-2612-0077")])
        assert await report_numbers.next_numbers(transaction, "MTI", NOVEMBER, 1) == ["MTI-2611-0042"]
        assert await report_numbers.next_numbers(transaction, "LHR", NOVEMBER, 1) == ["LHR-2611-0001"]
        await reports.add_many(transaction, [death(number="MTI-2611-9999")])
        assert await report_numbers.next_numbers(transaction, "MTI", NOVEMBER, 1) == ["MTI-2611-10000"]
        await reports.add_many(transaction, [death(number="MTI-2611-10000"), death(number="MTI-2611-10009")])
        assert await report_numbers.next_numbers(transaction, "MTI", NOVEMBER, 1) == ["MTI-2611-10010"]


async def test_many_at_once_get_different_numbers(database_url: str) -> None:
    async with a_village(database_url) as database:

        async def send() -> str:
            async with database.write() as transaction:
                (number,) = await report_numbers.next_numbers(transaction, "MTI", NOVEMBER, 1)
                await reports.add_many(transaction, [death(number=number)])
                return number

        assert len(set(await asyncio.gather(*(send() for _ in range(9))))) == 9


async def test_one_tap_wins(database_url: str) -> None:
    report = death()
    async with a_village(database_url) as database:
        await put(database, report)

        async def decide(status: Status) -> bool:
            async with database.write() as transaction:
                return await reports.set_status(
                    transaction, report.id, expected=(Status.WAITING, 0), status=status, decided_at=NOW,
                    decided_by=OLIS.id, reason="Salah orang",
                )  # fmt: skip

        got = await asyncio.gather(*(decide(status) for status in (Status.APPROVED, Status.REJECTED) * 3))
        assert sum(got) == 1


async def test_a_returned_report_is_fixed_once(database_url: str) -> None:
    returned = death(status=Status.RETURNED, reason="Tanggal?")
    fixed = replace(
        returned, status=Status.WAITING, revision=1, reason="", event_date=date(2026, 10, 11), answers={"when": "x"},
        change=replace(returned.change, event_date=date(2026, 10, 11), subjects=(PersonId("p9"),)),
    )  # fmt: skip
    async with a_village(database_url) as database:
        await put(database, returned)
        async with database.write() as transaction:
            assert await reports.resubmit(transaction, fixed)
            assert not await reports.resubmit(transaction, fixed)
            assert await reports.get(transaction, fixed.id) == fixed
            assert [
                each.event_date for each in await same_event.same_event(transaction, [PersonId("p9")], [DEATH])
            ] == [fixed.event_date]
            assert await same_event.same_event(transaction, [PersonId("p1")], [DEATH]) == []


async def test_the_same_event_is_known_until_it_is_rejected(database_url: str) -> None:
    told = death(of="p1")
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [told, death(of="p2", status=Status.REJECTED)])
        (earlier,) = await same_event.same_event(transaction, [PersonId("p1"), PersonId("p2")], [DEATH, MOVE])
        assert (earlier.report_id, earlier.person_id, earlier.reporter_id) == (told.id, "p1", ACEP.id)
        assert await same_event.same_event(transaction, [PersonId("p1")], [DEATH], told.event_date)
        assert not await same_event.same_event(transaction, [PersonId("p1")], [DEATH], date(2020, 1, 1))
        assert not await same_event.same_event(transaction, [PersonId("p1")], [MOVE])


async def test_lists_keep_to_their_area_and_filters(database_url: str) -> None:
    here, there = death(), death(area=RT_4)
    nil = death(kind=Kind("nil"), status=Status.RECORDED, submitted_at=NOW + timedelta(1))
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [here, there, nil])

        async def listed(filters: Filters, **more: Any) -> list[str]:
            return [each.id async for each in report_lists.listing(transaction, filters, **more)]

        assert await listed(Filters(RT_4)) == [there.id]
        assert await listed(Filters(VILLAGE, kind=DEATH, status=Status.WAITING, period=NOVEMBER)) == [here.id, there.id]
        assert await listed(Filters(VILLAGE), limit=1) == [here.id]
        assert await listed(Filters(VILLAGE), after=here) == [there.id, nil.id]
        assert [each.id for each in await operators_queue.waiting_for(transaction, RT_3, 9)] == [here.id]
        state = await told_so_far.month_state(transaction, RT_3, NOVEMBER)
        assert (state.total, state.nil, state.counts) == (1, True, {Status.WAITING: 1})
        assert await told_so_far.told_by_rt(transaction, REGENCY, NOVEMBER) == {RT_3: {DEATH, "nil"}, RT_4: {DEATH}}


async def test_a_decided_report_takes_effect_once_in_one_month(database_url: str) -> None:
    early, waiting = approved(), death()
    left = Movement(PersonId("p1"), RT_3, Count.DIED)
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [early, waiting])
        assert await effects.put_in_effect(transaction, early.id, NOVEMBER, 7, [left])
        assert not await effects.put_in_effect(transaction, early.id, DECEMBER, 8, [left])
        assert not await effects.put_in_effect(transaction, waiting.id, NOVEMBER, 8, [])
        months = {each.id: each.filed_in async for each in report_lists.listing(transaction, Filters(REGENCY))}
        assert months == {early.id: NOVEMBER, waiting.id: None}
        assert await effects.movements_of(transaction, [early.id, waiting.id]) == {early.id: [left]}
        await effects.end_effect(transaction, early.id)
        assert await effects.movements_of(transaction, [early.id]) == {}
        assert await effects.numbers_of(transaction, [early.id]) == {}


async def test_a_months_reports_come_rt_by_rt_in_the_order_they_were_sent(database_url: str) -> None:
    given = [approved(area=area, submitted_at=NOW + timedelta(minutes=-n)) for n in range(5) for area in (RT_4, RT_3)]
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, given)
        for each in given:
            await effects.put_in_effect(transaction, each.id, NOVEMBER, None, [])
        order = [each.id for each in sorted(given, key=lambda each: (each.area, each.submitted_at, each.id))]
        filed = [
            each.id async for chunk in closing.stream_filed(transaction, REGENCY, NOVEMBER, size=3) for each in chunk
        ]
        assert filed == order
        assert [chunk async for chunk in closing.stream_filed(transaction, REGENCY, NOVEMBER, [MOVE])] == []


async def test_cards_hang_where_they_were_put(database_url: str) -> None:
    report, room = death(), Address("telegram", "-100")
    async with a_village(database_url) as database, database.write() as transaction:
        await reports.add_many(transaction, [report])
        await addresses.bind_room(transaction, room, VILLAGE, NOW)
        await cards.add(transaction, report.id, room, "7", 0)
        await cards.add(transaction, report.id, room, "7", 1)
        assert await cards.of_report(transaction, report.id) == [cards.Card(report.id, room, "7", 1)]
