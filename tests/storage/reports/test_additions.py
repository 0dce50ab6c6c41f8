"""What is added to a report later: in order, sealed, also by two at once."""

import asyncio
from datetime import timedelta

from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId
from bot.storage.engine.database import Database
from bot.storage.reports import additions, reports
from bot.storage.reports.additions import Addition
from tests.storage.plumbing import run_sql
from tests.storage.village import ACEP, NOW, a_village, death


async def add(database: Database, addition: Addition) -> None:
    async with database.write() as transaction:
        await additions.add(transaction, addition)


async def test_additions_come_back_in_the_order_they_came(database_url: str) -> None:
    report, other = death(), death(of="p2")
    words = Addition(report.id, ACEP.id, NOW, words="Suratnya menyusul")
    photo = Addition(report.id, OfficerId("next"), NOW + timedelta(days=1), photo="ref1")
    async with a_village(database_url) as database:
        async with database.write() as transaction:
            await reports.add_many(transaction, [report, other])
        await add(database, words)
        await add(database, photo)
        async with database.read() as transaction:
            assert await additions.of_report(transaction, report.id) == [words, photo]
            assert await additions.of_report(transaction, other.id) == []
        ((sealed,),) = await run_sql(database, "SELECT words FROM report_additions WHERE words IS NOT NULL")
        assert b"Suratnya" not in sealed


async def test_two_who_add_at_once_both_do(database_url: str) -> None:
    report = death()
    async with a_village(database_url) as database:
        async with database.write() as transaction:
            await reports.add_many(transaction, [report])
        await asyncio.gather(*(add(database, Addition(ReportId(report.id), ACEP.id, NOW, words=w)) for w in "abcd"))
        async with database.read() as transaction:
            added = await additions.of_report(transaction, report.id)
    assert sorted(each.words for each in added) == ["a", "b", "c", "d"]
