"""What somebody registered is called beside what the registry has: by which name he was known, or is to be."""

from collections.abc import Collection

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.names import words_of
from bot.domain.people.people import PersonId
from bot.domain.report.foreseen import Does
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.former_names import former_names

_foreseen, _reports = tables.foreseen, tables.reports
_RENAMED = (
    select(_foreseen.c.person_id, _foreseen.c.name)
    .join_from(_foreseen, _reports)
    .where(_foreseen.c.does == Does.CHANGES.value, _foreseen.c.name != "", _reports.c.practice.is_(False))
)
_RENAMED_IN = _RENAMED.where(within_given(_foreseen.c.area_code))
_RENAMED_OF = _RENAMED.where(among(_foreseen.c.person_id, "ids"))


async def other_names(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, tuple[str, ...]]:
    """Of each of these what he was called before, and what a correction that waits calls him; none for most."""
    if not ids:
        return {}
    found = {who: tuple(names) for who, names in (await former_names(transaction, ids)).items()}
    for who, name in await transaction.execute(_RENAMED_OF, {"ids": list(ids)}):
        found[who] = (*found.get(who, ()), name)
    return found


async def to_be_named(transaction: Transaction, area: AreaCode, words: Collection[str]) -> list[PersonId]:
    """Whom a correction that waits in the area gives a name with all these words."""
    if not words:
        return []
    found = await transaction.execute(_RENAMED_IN, bounds(area))
    return [PersonId(who) for who, name in found if {*words} <= {*words_of(name)}]
