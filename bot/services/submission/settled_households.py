"""Who leaves some of his family behind comes into a household of its own, named when he is told as arrived.

So what is told of him before that is decided (a baby born to her) speaks of the same household.
"""

from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change, Effect, JoinHousehold
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.registry.household_moves import shared_house


async def with_settled_households(filing: Filing, change: Change) -> Change:
    """The change with the household that each who arrives would come into."""
    if not arriving(change):
        return change
    return replace(change, effects=tuple([await _settled(filing, change, each) for each in change.effects]))


async def _settled(filing: Filing, change: Change, effect: Effect) -> Effect:
    if not isinstance(effect, JoinHousehold) or not effect.arrives:
        return effect
    shared = shared_house(effect)
    there = await read_registry.places_of(filing.work.transaction, [effect.household_id, shared])
    if there.get(effect.household_id, effect.area) == effect.area:
        return effect
    leaves_some = await _leaves_some_behind(filing, set(arriving(change)), effect)
    return replace(effect, household_id=shared) if leaves_some or shared in there else effect


async def _leaves_some_behind(filing: Filing, coming: set[PersonId], effect: JoinHousehold) -> bool:
    """Whether somebody of the household stays where it was: not who is told as here already by something else."""
    regency = ancestor(effect.area, Level.REGENCY)
    members = await filing.outlook.members(effect.household_id, regency)
    others = [member.id for member in members if member.id not in coming]
    homes = await filing.outlook.homed(others, regency) if others else []
    return any(home != effect.area for _, home in homes)
