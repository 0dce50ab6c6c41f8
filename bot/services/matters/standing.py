"""What is to be settled now: the matters kept, without those that are so no more."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.domain.areas import AreaCode
from bot.services.matters.causes import CAUSES
from bot.services.matters.raising import settle_one
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter


async def open_matters(transaction: Transaction, area: AreaCode | None = None) -> list[Matter]:
    """Those of an area, or of all, that are so still, the oldest first. All pages and counts are of these."""
    return await _still(transaction, await matters.unsettled(transaction, area))


async def stands(transaction: Transaction, matter: Matter) -> bool:
    """Whether it is so still."""
    return bool(await _still(transaction, [matter]))


async def _still(transaction: Transaction, kept: list[Matter]) -> list[Matter]:
    """A cause that there is no more, in another version of the program, has nothing to be settled."""
    standing: set[str] = set()
    for cause in CAUSES.values():
        if of_cause := [matter for matter in kept if matter.cause == cause.name]:
            standing |= {matter.id for matter in await cause.stands(transaction, of_cause)}
    return [matter for matter in kept if matter.id in standing]


def count_by_cause(found: Iterable[Matter]) -> Mapping[str, int]:
    """How many of each cause, in the order of the causes."""
    counted = Counter(matter.cause for matter in found)
    return {name: counted[name] for name in CAUSES if counted[name]}


async def settle_what_is_over(work: Work, area: AreaCode) -> list[Matter]:
    """Writes down that what is so no more is settled by itself; those."""
    kept = await matters.unsettled(work.transaction, area)
    still = {matter.id for matter in await _still(work.transaction, kept)}
    return [matter for matter in kept if matter.id not in still and await settle_one(work, matter)]
