"""What a closing notes is there when it is taken up again, also where an earlier version began it."""

import orjson
from sqlalchemy import update

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.month.movements import Noted
from bot.domain.month.plan_changes import Misfit, Moved
from bot.domain.people.people import PersonId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.months import closing_notes, months
from bot.storage.months.closing_notes import Notes
from tests.storage.village import NOVEMBER, NOW, REGENCY, RT_3, a_village

NOTES = Notes(
    Noted(
        (Misfit(ReportId("r1"), "MTI-2611-0001", PersonId("p1"), "not-living"),),
        (Moved(ReportId("r2"), PersonId("p2"), RT_3, AreaCode("")),),
    ),
    "ref1",
)
AS_KEPT = {
    "misfits": [["r1", "MTI-2611-0001", "p1", "not-living"]], "moves": [["r2", "p2", RT_3, ""]], "file": "ref1",
}  # fmt: skip


async def closing(transaction: Transaction) -> Month:
    await months.open_month(transaction, REGENCY, NOVEMBER, NOW)
    assert await months.begin_closing(transaction, REGENCY, NOVEMBER, NOW)
    month = await months.get_month(transaction, REGENCY, NOVEMBER)
    assert month is not None
    return month


async def test_notes_are_there_when_the_closing_goes_on(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        month = await closing(transaction)
        assert await closing_notes.read_notes(transaction, month) == Notes()
        await closing_notes.write_notes(transaction, month, NOTES)
        assert await closing_notes.read_notes(transaction, month) == NOTES
        month = await months.get_month(transaction, REGENCY, NOVEMBER) or month
        assert month.summary == AS_KEPT


async def test_a_closing_that_the_first_version_began_goes_on(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        month = await closing(transaction)
        for kept, read in ((AS_KEPT, NOTES), ({"file": "ref1"}, Notes(file="ref1"))):
            sealed = transaction.vault.seal("summary", orjson.dumps(kept))
            await transaction.execute(update(tables.months).values(summary=sealed))
            assert await closing_notes.read_notes(transaction, month) == read
