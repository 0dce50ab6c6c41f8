"""What must happen once per period does, whoever comes, crashes or comes back."""

import asyncio
from datetime import datetime, timedelta

from bot.storage.engine.database import Database
from bot.storage.months import ledger
from tests.storage.plumbing import LATER, NOW, SOON


async def claim(db: Database, holder: str, now: datetime = NOW, until: datetime = SOON) -> bool:
    async with db.write() as transaction:
        return await ledger.claim(transaction, "close", "2026-08", holder, now, until)


async def test_of_many_at_once_one_gets_the_job(db: Database) -> None:
    assert sum(await asyncio.gather(*(claim(db, f"process {n}") for n in range(20)))) == 1


async def test_a_job_is_not_given_twice_to_the_same_holder(db: Database) -> None:
    assert [await claim(db, "a"), await claim(db, "a")] == [True, False]


async def test_another_takes_over_when_the_holder_let_it_run_out(db: Database) -> None:
    await claim(db, "dead")
    assert not await claim(db, "b", now=NOW)
    assert await claim(db, "b", now=SOON, until=LATER)
    async with db.write() as transaction:
        assert not await ledger.extend(transaction, "close", "2026-08", "dead", LATER)


async def test_a_claim_of_a_clock_that_was_ahead_keeps_nobody_out(db: Database) -> None:
    await claim(db, "ahead", NOW + timedelta(days=365), LATER + timedelta(days=365))
    assert await claim(db, "b")


async def test_extending_keeps_others_out(db: Database) -> None:
    await claim(db, "a")
    async with db.write() as transaction:
        assert await ledger.extend(transaction, "close", "2026-08", "a", LATER)
    assert not await claim(db, "b", now=SOON)


async def test_what_is_done_is_never_given_again(db: Database) -> None:
    await claim(db, "a")
    async with db.write() as transaction:
        assert not await ledger.is_done(transaction, "close", "2026-08")
        await ledger.done(transaction, "close", "2026-08", NOW)
        await ledger.release(transaction, "close", "2026-08", "a")
        assert await ledger.is_done(transaction, "close", "2026-08")
        assert not await ledger.is_done(transaction, "close", "2026-09")
    assert not await claim(db, "b", now=LATER)


async def test_what_is_given_back_can_be_claimed_at_once_but_only_its_holder_gives_it_back(db: Database) -> None:
    await claim(db, "a")
    async with db.write() as transaction:
        await ledger.release(transaction, "close", "2026-08", "b")
    assert not await claim(db, "b")
    async with db.write() as transaction:
        await ledger.release(transaction, "close", "2026-08", "a")
    assert await claim(db, "b")


async def test_a_lease_is_renewed_by_its_holder_and_passes_on_when_it_runs_out(db: Database) -> None:
    async with db.write() as transaction:
        assert await ledger.hold_lease(transaction, "send", "a", NOW, SOON)
        assert await ledger.hold_lease(transaction, "send", "a", NOW, SOON)
        assert not await ledger.hold_lease(transaction, "send", "b", NOW, LATER)
        assert await ledger.hold_lease(transaction, "send", "b", SOON, LATER)
        assert not await ledger.hold_lease(transaction, "send", "a", SOON, LATER)
        await ledger.release_lease(transaction, "send", "b")
        assert await ledger.hold_lease(transaction, "send", "a", SOON, LATER)
