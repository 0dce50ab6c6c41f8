"""What people were called before they were renamed: whoever knew them so goes on calling them so."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import delete, or_, select

from bot.domain.people.names import fold_name
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction

_former, _persons = tables.former_names, tables.persons
_OF = select(_former.c.person_id, _former.c.name).where(among(_former.c.person_id, "ids"))
_STANDS = select(_persons.c.name).where(_persons.c.id == _former.c.person_id).scalar_subquery()
_FORGET = delete(_former).where(
    among(_former.c.person_id, "ids"), or_(_STANDS.is_(None), _former.c.name == _STANDS)
)  # fmt: skip


async def former_names(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, list[str]]:
    """Of each of these who was called otherwise once; the words of these names are in the index of names."""
    found = defaultdict[PersonId, list[str]](list)
    for who, name in await transaction.execute(_OF, {"ids": list(ids)}):
        found[PersonId(who)].append(name)
    return dict(found)


async def keep(transaction: Transaction, renamed: Iterable[tuple[PersonId, str, str]]) -> None:
    """Of each of these (who, before, now) what he was called; not where the two are spelt otherwise alone."""
    rows = [
        {"person_id": who, "name": was} for who, was, name in renamed if fold_name(was) not in ("", fold_name(name))
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _former), rows)


async def forget(transaction: Transaction, ids: Collection[PersonId]) -> None:
    """Of who is there no more, or is called so again."""
    await transaction.execute(_FORGET, {"ids": list(ids)})
