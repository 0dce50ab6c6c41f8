"""Deliberations as rows, on both databases: one open at a time, each goes on once, each report decided once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import (
    Attendee,
    CameOfIt,
    Deliberation,
    DeliberationId,
    Form,
    Meeting,
    Ruling,
    Stage,
    Verdict,
    Votes,
)
from bot.storage import tables
from bot.storage.deliberations import deliberations, papers, rulings
from bot.storage.deliberations.papers import DeliberationPaper, What
from bot.storage.engine.database import Database
from bot.storage.files import attachments, old_photos
from bot.storage.reports import reports
from tests.storage.village import NOW, OLIS, REGENCY, VILLAGE, a_village, death

pytestmark = pytest.mark.both_databases
MEETING = Meeting("Balai Desa", Attendee("H. Dadang", "Kepala Desa"), (Attendee("Neneng"),))


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    async with a_village(database_url) as database:
        yield database


def told(name: str = "d1") -> Deliberation:
    return Deliberation(
        DeliberationId(name), VILLAGE, 0, Form.VILLAGE, date(2026, 10, 12), Stage.OPEN, MEETING, OLIS.id, NOW
    )


async def opened(db: Database, name: str = "d1") -> Deliberation | None:
    async with db.write() as transaction:
        return await deliberations.add(transaction, told(name))


async def test_one_is_open_in_a_village_at_a_time_and_each_has_a_number(db: Database) -> None:
    both = await asyncio.gather(opened(db, "d1"), opened(db, "d2"))
    (first,) = [each for each in both if each]
    async with db.write() as transaction:
        assert await deliberations.go_on(transaction, first, Stage.CLOSED, OLIS.id, NOW)
    second = await opened(db, "d3")
    assert second is not None
    assert (first.number, second.number, second.meeting) == (1, 2, MEETING)


async def test_it_is_closed_once_and_changed_no_more(db: Database) -> None:
    first = await opened(db)
    assert first is not None
    async with db.write() as transaction:
        assert await deliberations.amend(transaction, replace(first, held_on=date(2026, 10, 13)))
        assert await deliberations.go_on(transaction, first, Stage.CLOSED, OLIS.id, NOW)
        assert not await deliberations.go_on(transaction, first, Stage.CLOSED, OLIS.id, NOW)
        assert not await deliberations.amend(transaction, first)
        closed = await deliberations.get(transaction, first.id)
    assert closed is not None
    assert (closed.stage, closed.held_on, closed.closed_by) == (Stage.CLOSED, date(2026, 10, 13), OLIS.id)
    with pytest.raises(ValueError, match="cannot follow"):
        async with db.write() as transaction:
            await deliberations.go_on(transaction, closed, Stage.OPEN, OLIS.id, NOW)


async def test_a_calendar_reads_those_of_an_area_since_a_day(db: Database) -> None:
    await opened(db)
    async with db.read() as transaction:
        assert [each.id for each in await deliberations.of_area(transaction, REGENCY)] == ["d1"]
        assert await deliberations.of_area(transaction, REGENCY, [Stage.SIGNED]) == []
        assert await deliberations.of_area(transaction, REGENCY, since=date(2026, 10, 13)) == []
        assert await deliberations.of_area(transaction, AreaCode("32.16")) == []


async def test_a_report_is_decided_about_once_until_it_is_taken_up_again_or_told_anew(db: Database) -> None:
    await opened(db)
    sent = death("r1")
    ruling = Ruling(DeliberationId("d1"), sent.id, 0, Verdict.AGREED, OLIS.id, NOW, Votes(7, 2, 1), "rumahnya rusak")
    async with db.write() as transaction:
        await reports.add_many(transaction, [sent])
        assert await rulings.rule(transaction, ruling)
        assert not await rulings.rule(transaction, replace(ruling, verdict=Verdict.REFUSED))
        assert await rulings.of_deliberation(transaction, DeliberationId("d1")) == {sent.id: ruling}
        newer = replace(ruling, revision=1, votes=None, note="")
        assert await rulings.rule(transaction, newer)
        assert await rulings.came_of(transaction, newer, CameOfIt.DONE)
        assert not await rulings.came_of(transaction, newer, CameOfIt.LEFT)
        found = await rulings.of_reports(transaction, [sent.id])
        assert [each.came_of_it for each in found[sent.id]] == ["done"]
        assert await rulings.take_up_again(transaction, DeliberationId("d1"), sent.id)
        assert not await rulings.take_up_again(transaction, DeliberationId("d1"), sent.id)


async def test_papers_outlast_the_photos_of_reports(db: Database) -> None:
    await opened(db)
    async with db.write() as transaction:
        for ref in ("signed", "photo"):
            await attachments.announce(transaction, ref, NOW - timedelta(days=4000))
        paper = DeliberationPaper("signed", DeliberationId("d1"), What.SIGNED, 1, "foto-1.jpg", NOW, OLIS.id)
        await papers.add(transaction, [paper])
        await papers.rename(transaction, "signed", "foto-1.png")
        (kept,) = await papers.of_deliberation(transaction, DeliberationId("d1"))
        assert kept == replace(paper, filename="foto-1.png")
        expired = await old_photos.take_out_of_use(transaction, NOW, 10)
        assert [each.ref for each in expired] == ["photo"]
        await papers.forget(transaction, ["signed"])
        assert [each.ref for each in await old_photos.take_out_of_use(transaction, NOW, 10)] == ["signed"]


async def test_names_and_notes_are_sealed(db: Database) -> None:
    await opened(db)
    async with db.write() as transaction:
        rows = (await transaction.execute(tables.deliberations.select())).all()
    assert b"Dadang" not in rows[0].body
