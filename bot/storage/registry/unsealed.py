"""What the version before kept of persons in plain, still to be sealed: a migration put it aside, for it has no key."""

from sqlalchemy import Integer, bindparam, delete, select, update

from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import nik_ends, private_facts
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.private_facts import PrivateFacts

_unsealed, _persons = tables.persons_unsealed, tables.persons
_LEFT = select(_unsealed.c.person_id).limit(1)
_SOME = (
    select(_unsealed, _persons.c.area_code)
    .join_from(_unsealed, _persons, _persons.c.id == _unsealed.c.person_id)
    .order_by(_unsealed.c.person_id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(of=_unsealed, skip_locked=True)
)
_SEAL = (
    update(_persons)
    .where(_persons.c.id == bindparam("who"), _persons.c.private.is_(None))
    .values(private=bindparam("sealed"))
)
_DONE = delete(_unsealed).where(among(_unsealed.c.person_id, "ids"))


async def is_left(transaction: Transaction) -> bool:
    """Whether there is any."""
    return (await transaction.execute(_LEFT)).first() is not None


async def seal_some(transaction: Transaction, most: int) -> int:
    """Seals and indexes what was kept of so many persons, and deletes it in plain; of how many. On PostgreSQL what
    another process is at is left to it."""
    rows = (await transaction.execute(_SOME, {"most": most})).all()
    if rows:
        vault = transaction.vault
        facts = [(row.person_id, PrivateFacts(row.disability, row.pregnant_since, row.decile)) for row in rows]
        await transaction.execute(
            _SEAL, [{"who": who, "sealed": private_facts.seal(vault, each)} for who, each in facts]
        )
        await nik_ends.enter(transaction, [Ending(row.person_id, row.area_code, row.nik_tail) for row in rows])
        await transaction.execute(_DONE, {"ids": [row.person_id for row in rows]})
    return len(rows)
