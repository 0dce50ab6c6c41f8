"""Raising and settling matters, where they arise."""

from bot.services.work.work import Work
from bot.storage.registry import matters
from bot.storage.registry.matters import ITSELF, Matter

SYSTEM = "system"


async def raise_matter(work: Work, matter: Matter) -> bool:
    """Somebody must settle this; whether that is new. Raised again it keeps its day and takes the new facts.

    What was settled by itself comes back; what somebody settled with a reason does not.
    """
    is_new = await matters.put(work.transaction, matter, work.house.new_id())
    if is_new:
        work.note(SYSTEM, "matter.raised", matter.subject, matter.area, {"cause": matter.cause})
    return is_new


async def settle_matter(work: Work, cause: str, subject: str, by: str = SYSTEM, how: str = ITSELF) -> int:
    """This matter is settled in all areas that it was raised in; in how many it was open.

    Needed only where somebody settles it, or the log should say at once that it is settled: what is so no more is found
    by the cause's `stands`. `by` is the actor as the log names him, `how` one of the cause's reasons or another code.
    """
    open_ones = await matters.unsettled_about(work.transaction, cause, [subject])
    return sum([await settle_one(work, matter, by, how) for matter in open_ones])


async def settle_one(work: Work, matter: Matter, by: str = SYSTEM, how: str = ITSELF) -> bool:
    """This matter in this area is settled; False where it was before."""
    if not await matters.settle(work.transaction, matter.id, by, how, work.now):
        return False
    work.note(by, "matter.settled", matter.subject, matter.area, {"cause": matter.cause, "how": how})
    return True


async def reopen_one(work: Work, matter: Matter, by: str) -> bool:
    """What somebody had settled is to be settled again."""
    if not await matters.reopen(work.transaction, matter.id):
        return False
    work.note(by, "matter.reopened", matter.subject, matter.area, {"cause": matter.cause})
    return True
