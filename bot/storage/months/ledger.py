"""What must happen once per period, by whichever process comes first."""

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, select, update

from bot.storage.engine.sql import dialect_insert
from bot.storage.engine.transaction import Transaction
from bot.storage.tables import ledger

_LEASE = "lease"
"""The period of what is held as long as the holder lives, such as the sending with one bot's token."""

LONGEST = timedelta(days=1)
"""No claim is made for longer: one that has more left was made by a clock that was ahead, and nobody will end it."""


async def claim(transaction: Transaction, job: str, period: str, holder: str, now: datetime, until: datetime) -> bool:
    """Whether the job is now `holder`'s to do: nobody had it, or he who had it let `until` pass without being done."""
    taken = {"holder": holder, "until": until}
    statement = (
        dialect_insert(transaction.dialect.name, ledger)
        .values(job=job, period=period, **taken)
        .on_conflict_do_update(
            index_elements=["job", "period"],
            set_=taken,
            where=and_(ledger.c.done_at.is_(None), or_(ledger.c.until <= now, ledger.c.until > now + LONGEST)),
        )
        .returning(ledger.c.holder)
    )
    return (await transaction.execute(statement)).first() is not None


async def extend(transaction: Transaction, job: str, period: str, holder: str, until: datetime) -> bool:
    """Whether it is still `holder`'s, and now until then."""
    mine = ledger.c.job == job, ledger.c.period == period, ledger.c.holder == holder, ledger.c.done_at.is_(None)
    return (await transaction.execute(update(ledger).where(*mine).values(until=until))).rowcount == 1


async def done(transaction: Transaction, job: str, period: str, now: datetime) -> None:
    """It happened; nobody gets it any more."""
    row = ledger.c.job == job, ledger.c.period == period
    await transaction.execute(update(ledger).where(*row).values(done_at=now))


async def is_done(transaction: Transaction, job: str, period: str) -> bool:
    """Whether it happened."""
    row = ledger.c.job == job, ledger.c.period == period
    return (await transaction.execute(select(ledger.c.done_at).where(*row))).scalar() is not None


async def release(transaction: Transaction, job: str, period: str, holder: str) -> None:
    """`holder` gives it back undone; another may claim it at once."""
    mine = ledger.c.job == job, ledger.c.period == period, ledger.c.holder == holder, ledger.c.done_at.is_(None)
    await transaction.execute(delete(ledger).where(*mine))


async def hold_lease(transaction: Transaction, name: str, holder: str, now: datetime, until: datetime) -> bool:
    """Whether `holder` has the lease until then: it was his, free, or run out."""
    return await extend(transaction, name, _LEASE, holder, until) or await claim(
        transaction, name, _LEASE, holder, now, until
    )


async def lease_holder(transaction: Transaction, name: str) -> str:
    """Whose it is, also if it ran out; empty if nobody's."""
    wanted = select(ledger.c.holder).where(ledger.c.job == name, ledger.c.period == _LEASE)
    return (await transaction.execute(wanted)).scalar() or ""


async def drop_lease(transaction: Transaction, name: str) -> None:
    """Takes it from whoever holds it."""
    await transaction.execute(delete(ledger).where(ledger.c.job == name, ledger.c.period == _LEASE))


async def release_lease(transaction: Transaction, name: str, holder: str) -> None:
    """`holder` needs it no more."""
    await release(transaction, name, _LEASE, holder)
