"""Lists of reports that are approved together: a draft while they are read, running until the last is decided."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from bot.domain.address import Address
from bot.domain.people.officer import OfficerId
from bot.domain.report.in_bulk import Bulk
from bot.domain.stored_json import Kept
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import open_address, seal_address

_bulks = tables.bulks
_LABEL = "bulk"
_BULK = Kept[Bulk](Bulk, "bulk")
DRAFT, RUNNING, DONE = "draft", "running", "done"


@dataclass(frozen=True, slots=True)
class KeptBulk:
    """Whose list it is, where he reads it, and how far it has come."""

    id: str
    officer: OfficerId
    address: Address
    state: str
    bulk: Bulk


async def begin(transaction: Transaction, kept: KeptBulk, now: datetime) -> None:
    """A new list, in place of those that its reader has not pressed yet."""
    his = _bulks.c.officer_id == kept.officer, _bulks.c.state == DRAFT
    await transaction.execute(delete(_bulks).where(*his))
    row = {"id": kept.id, "officer_id": kept.officer, "state": kept.state, "made_at": now}
    sealed = {"body": _sealed(transaction, kept.bulk), "address": seal_address(transaction.vault, kept.address)}
    await transaction.execute(insert(_bulks), [row | sealed])


async def get(transaction: Transaction, bulk_id: str) -> KeptBulk | None:
    """The list of this name."""
    row = (await transaction.execute(select(_bulks).where(_bulks.c.id == bulk_id))).first()
    if row is None:
        return None
    vault = transaction.vault
    bulk = _BULK.read(vault.open(_LABEL, row.body))
    return KeptBulk(row.id, OfficerId(row.officer_id), open_address(vault, row.address), row.state, bulk)


async def draft_of(transaction: Transaction, officer: OfficerId) -> KeptBulk | None:
    """The list that he reads."""
    wanted = select(_bulks.c.id).where(_bulks.c.officer_id == officer, _bulks.c.state == DRAFT)
    found = (await transaction.execute(wanted)).scalar()
    return await get(transaction, found) if found else None


async def keep(transaction: Transaction, bulk_id: str, bulk: Bulk, *, was: str, state: str) -> bool:
    """As it is from now on; False where it is not in that state any more: of two who press one has begun it."""
    changed = update(_bulks).where(_bulks.c.id == bulk_id, _bulks.c.state == was)
    done = await transaction.execute(changed.values(body=_sealed(transaction, bulk), state=state))
    return bool(done.rowcount)


async def running(transaction: Transaction) -> list[str]:
    """The names of those that are being decided, the oldest first."""
    wanted = select(_bulks.c.id).where(_bulks.c.state == RUNNING).order_by(_bulks.c.made_at, _bulks.c.id)
    return list((await transaction.execute(wanted)).scalars())


async def forget_before(transaction: Transaction, then: datetime) -> None:
    """Lists that nobody goes on with."""
    await transaction.execute(delete(_bulks).where(_bulks.c.made_at < then, _bulks.c.state != RUNNING))


def _sealed(transaction: Transaction, bulk: Bulk) -> bytes:
    return transaction.vault.seal(_LABEL, _BULK.write(bulk))
