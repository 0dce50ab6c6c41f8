"""Which resident an officer is, where he said so: kept sealed, for it tells where he lives."""

from sqlalchemy import bindparam, delete, or_, select

from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import upsert
from bot.storage.engine.transaction import Transaction

_said, _duties = tables.officer_residents, tables.address_duties
_his, _others = _duties.alias("his"), _duties.alias("others")
_LABEL = "officer-resident"
_SAME = (
    select(_others.c.officer_id)
    .join(_his, _his.c.address_key == _others.c.address_key)
    .where(_his.c.officer_id == bindparam("who"))
)
_OF = select(_said.c.person).where(or_(_said.c.officer_id == bindparam("who"), _said.c.officer_id.in_(_SAME)))


async def say(transaction: Transaction, officer: OfficerId, person: PersonId) -> None:
    """He is this one, and no other."""
    row = {"officer_id": officer, "person": transaction.vault.seal_text(_LABEL, person)}
    await transaction.execute(upsert(transaction, _said, "person"), [row])


async def take_back(transaction: Transaction, officer: OfficerId) -> None:
    """He is not the one he was said to be."""
    await transaction.execute(delete(_said).where(_said.c.officer_id == officer))


async def of(transaction: Transaction, officer: OfficerId) -> set[PersonId]:
    """Who he is, by any duty that he took up from the same phone; nobody where he did not say."""
    found = (await transaction.execute(_OF, {"who": officer})).scalars()
    return {PersonId(transaction.vault.open_text(_LABEL, each)) for each in found}
