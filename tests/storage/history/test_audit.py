"""The audit log tells when somebody changed it behind the program's back."""

import asyncio

import pytest
from sqlalchemy import text

from bot.domain.areas import AreaCode
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.history import audit
from bot.storage.history.audit import Head, Line
from tests.storage.plumbing import NIK, NOW, SOON, VAULT, run_sql

RT = AreaCode("32.15.27.2001/005/003")
EMPTY_HEAD = "UPDATE audit_head SET seq = 0, hash = '0000000000000000000000000000000000000000000000000000000000000000'"
COPY = "INSERT INTO audit SELECT {}, at, actor, action, subject, area_code, detail, hash FROM audit WHERE seq = {}"
SUBMITTED = Line("officer:acep", "report.submitted", "report:1", RT, {"nik": NIK, "rows": 2, "reason": None})
APPROVED = Line("officer:olis", "report.approved", "report:1", RT)


@pytest.fixture
async def log(db: Database) -> Database:
    """Ten lines, and whoever got hold of the database has dropped its triggers."""
    async with db.write() as transaction:
        await audit.append(transaction, [SUBMITTED, APPROVED] * 3, NOW)
        await audit.append(transaction, [SUBMITTED, APPROVED] * 2, SOON)
    if db.dialect == "sqlite":
        await run_sql(db, "DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete")
    else:
        await run_sql(db, "DROP TRIGGER audit_append_only ON audit")
    return db


async def verdict(db: Database, vault: Vault = VAULT) -> audit.Verdict:
    async with db.read() as transaction:
        return await audit.verify(Transaction(transaction.connection, vault))


async def verdict_after(db: Database, tampering: str) -> audit.Verdict:
    """The verdict on a log changed so; the change is undone."""
    async with db.write() as transaction:
        await transaction.execute(text(tampering))
        found = await audit.verify(transaction)
        await transaction.connection.rollback()
    return found


async def test_an_empty_log_is_good(db: Database) -> None:
    assert await verdict(db) == audit.Verdict(0, Head(0, "0" * 64))


async def test_an_untouched_log_is_good_and_its_head_is_the_last_line(log: Database) -> None:
    async with log.read() as transaction:
        head = await audit.head(transaction)
    assert (await verdict(log)) == audit.Verdict(10, head)
    assert head.seq == 10


async def test_lines_come_back_by_subject_with_their_details(log: Database) -> None:
    async with log.write() as transaction:
        await audit.append(transaction, [Line("system", "month.closed", "month:2026-08")], SOON)
        await audit.append(transaction, [], SOON)
        about = await audit.of_subject(transaction, "report:1")
    assert [each.seq for each in about] == list(range(1, 11))
    assert about[0] == audit.Entry(1, NOW, SUBMITTED)
    assert about[9] == audit.Entry(10, SOON, APPROVED)


TAMPERING = [
    ("UPDATE audit SET actor = 'officer:evil' WHERE seq = 4", 4, "tidak seperti"),
    ("UPDATE audit SET action = 'report.rejected' WHERE seq = 10", 10, "tidak seperti"),
    ("UPDATE audit SET subject = 'report:2' WHERE seq = 1", 1, "tidak seperti"),
    ("UPDATE audit SET area_code = NULL WHERE seq = 2", 2, "tidak seperti"),
    ("UPDATE audit SET at = '2026-08-12 07:00:00.123457' WHERE seq = 2", 2, "tidak seperti"),
    ("UPDATE audit SET detail = NULL WHERE seq = 3", 3, "tidak seperti"),
    ("UPDATE audit SET detail = (SELECT detail FROM audit WHERE seq = 1) WHERE seq = 3", 3, "tidak seperti"),
    ("UPDATE audit SET detail = RUBBISH WHERE seq = 3", 3, "rinciannya berubah"),
    ("DELETE FROM audit WHERE seq = 5", 5, "hilang"),
    ("DELETE FROM audit WHERE seq = 1", 1, "hilang"),
    ("DELETE FROM audit WHERE seq > 8", 9, "hilang"),
    ("DELETE FROM audit", 1, "hilang"),
    ("UPDATE audit_head SET seq = 9", 11, "kepala"),
    ("UPDATE audit_head SET hash = 'x'", 11, "kepala"),
    (COPY.format(0, 1), 0, "disisipkan"),
    (COPY.format(11, 10), 11, "tidak seperti"),
]  # fmt: skip


async def test_tampering_is_found(log: Database) -> None:
    rubbish = "x'00'" if log.dialect == "sqlite" else r"'\x00'::bytea"
    for statement, line, reason in TAMPERING:
        found = await verdict_after(log, statement.replace("RUBBISH", rubbish))
        assert (found.broken_at, reason in found.reason) == (line, True), (statement, found)


async def test_lines_that_changed_places_are_found(log: Database) -> None:
    move = "UPDATE audit SET seq = {} WHERE seq = {}"
    await run_sql(log, move.format(99, 3), move.format(3, 5), move.format(5, 99))
    assert (await verdict(log)).broken_at == 3


async def test_a_log_longer_than_a_chunk_is_walked_to_its_end(log: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async with log.write() as transaction:
        await audit.append(transaction, [APPROVED] * 2500, NOW)
    assert (await verdict(log)).count == 2510
    await run_sql(log, "UPDATE audit SET actor = 'x' WHERE seq = 2400")
    assert (await verdict(log)).broken_at == 2400


async def test_many_who_write_at_once_make_one_chain(db: Database) -> None:
    async def write() -> None:
        async with db.write() as transaction:
            await audit.append(transaction, [SUBMITTED, APPROVED], NOW)

    await asyncio.gather(*(write() for _ in range(40)))
    assert await verdict(db) == audit.Verdict(80, (await verdict(db)).head)


async def test_equal_details_leave_different_hashes(log: Database) -> None:
    hashes = set()
    for _ in range(2):
        await run_sql(log, "DELETE FROM audit", EMPTY_HEAD)
        async with log.write() as transaction:
            await audit.append(transaction, [SUBMITTED], NOW)
            hashes.add((await audit.head(transaction)).hash)
    assert len(hashes) == 2
