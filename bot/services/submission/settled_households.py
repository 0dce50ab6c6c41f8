"""Who leaves some of his family behind comes into a household of its own, named when he is told as arrived.

So what is told of him before that is decided (a baby born to her) speaks of the same household.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import AddPerson, Change, Effect, JoinHousehold
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry


async def with_settled_households(filing: Filing, change: Change) -> Change:
    """The change with the household that each who arrives would come into."""
    if not arriving(change):
        return change
    settled = [await _settled(filing, change, each) for each in change.effects]
    into = {
        was.household_id: now.household_id
        for was, now in zip(change.effects, settled, strict=True)
        if isinstance(was, JoinHousehold) and isinstance(now, JoinHousehold) and was.arrives
    }
    return replace(change, effects=tuple(_with_host(each, into) for each in settled))


def _with_host(effect: Effect, into: Mapping[HouseholdId, HouseholdId]) -> Effect:
    """Who is told by the same report to be of his household comes into that one too."""
    if isinstance(effect, AddPerson) and effect.person.household_id in into:
        return replace(effect, person=replace(effect.person, household_id=into[effect.person.household_id]))
    if isinstance(effect, JoinHousehold) and not effect.arrives and effect.household_id in into:
        return replace(effect, household_id=into[effect.household_id])
    return effect


async def _settled(filing: Filing, change: Change, effect: Effect) -> Effect:
    if not isinstance(effect, JoinHousehold) or not effect.arrives:
        return effect
    shared = shared_houses(effect.household_id, effect.area)
    there = await read_registry.places_of(filing.work.transaction, [effect.household_id, *shared])
    if there.get(effect.household_id, effect.area) == effect.area:
        return effect
    regency = ancestor(effect.area, Level.REGENCY)
    for house in [each for each in shared if there.get(each) == effect.area]:
        if await filing.outlook.members(house, regency):  # Where nobody is left its card is somebody's who went on.
            return replace(effect, household_id=house)
    free = next((each for each in shared if each not in there), shared[0])
    leaves_some = await _leaves_some_behind(filing, set(arriving(change)), effect)
    return replace(effect, household_id=free) if leaves_some else effect


async def _leaves_some_behind(filing: Filing, coming: set[PersonId], effect: JoinHousehold) -> bool:
    """Whether somebody of the household stays where it was: not who is told as here already by something else."""
    regency = ancestor(effect.area, Level.REGENCY)
    members = await filing.outlook.members(effect.household_id, regency)
    others = [member.id for member in members if member.id not in coming]
    homes = await filing.outlook.homed(others, regency) if others else []
    return any(home != effect.area for _, home in homes)
