"""What an earlier version filed and left out of the registry is found, until somebody says how it was settled."""

from datetime import timedelta
from pathlib import Path

import orjson
from sqlalchemy import insert, update

from bot.domain.report.changes import EditPerson
from bot.services.clock.find_matters import find_matters
from bot.services.matters.causes import CAUSES
from bot.services.matters.raising import settle_one
from bot.services.matters.standing import open_matters
from bot.services.work.work import Work
from bot.storage import tables
from tests.services.month_town import CLOSING, MonthTown, a_month, death, family, report
from tests.storage.village import OLIS, REGENCY, VAULT

JULY = "2026-07"


async def closed_before(town: MonthTown, conflicts: list[list[str]]) -> None:
    """A month as the version before closed it: its summary says what did not fit."""
    summary = VAULT.seal("summary", orjson.dumps({"conflicts": conflicts}))
    row = {"area_code": REGENCY, "period": JULY, "state": "closed", "closes_at": CLOSING - timedelta(days=31)}
    async with town.house.db.write() as transaction:
        await transaction.execute(insert(tables.months).values(**row, summary=summary))
        await transaction.execute(update(tables.reports).values(effect_number=None))


async def found(town: MonthTown) -> list[tuple[str, str]]:
    town.clock.now += timedelta(minutes=15)
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return [(matter.ids[0], matter.facts["why"]) for matter in await open_matters(transaction, REGENCY)]


async def test_what_did_not_fit_is_found_and_told_with_its_reason(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, child, dead = people = family(3)
        await town.move_in(*people)
        lost = report("correction", EditPerson(child.id, {"job": child.job}, {"job": "PETANI"}))
        other = report("correction", EditPerson(head.id, {"job": head.job}, {"job": "PETANI"}))
        ended = death(dead)
        await town.hand_in(lost, other, ended)
        await closed_before(town, [[lost.number, "not-living"], [ended.number, "unknown-person"]])
        assert await found(town) == [(lost.id, "not-living")]
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            (matter,) = await open_matters(transaction, REGENCY)
            told = await CAUSES[matter.cause].tell(work, matter)
            said = town.house.texts.say("id", told.what)
            assert said.endswith("Dulu disetujui, tetapi tidak masuk data: waktu itu tercatat meninggal atau pindah.")
            await settle_one(work, matter, f"officer:{OLIS.id}", "right")
            await work.flush()
        assert await found(town) == []


async def test_once_taken_back_it_is_settled(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(2)
        await town.move_in(*people)
        lost = report("correction", EditPerson(people[1].id, {"job": people[1].job}, {"job": "PETANI"}))
        await town.hand_in(lost)
        await closed_before(town, [[lost.number, "nik-taken"]])
        assert await found(town) == [(lost.id, "nik-taken")]
        await town.take_back(lost)
        assert await found(town) == []
