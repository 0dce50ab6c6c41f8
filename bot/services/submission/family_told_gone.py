"""A family is proposed, for aid or for getting none any more, of which some are told as dead or gone by what waits."""

from collections.abc import Sequence

from bot.dialogue.naming import named
from bot.domain.people.people import Resident, readable
from bot.domain.report.changes import Change, Doubt, Propose
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry


async def doubts_of_the_proposed(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator: what is proposed is of those who stay alone, maybe of a child."""
    proposed = [each.person_id for each in change.effects if isinstance(each, Propose)]
    area = filing.officer.area
    for each in await filing.outlook.residents(proposed, area) if proposed else ():
        known = await read_registry.household_members(filing.work.transaction, each.household_id, area)
        stay = await filing.outlook.members(each.household_id, area)
        there = {member.id for member in stay}
        if stay and (gone := [member for member in known if member.id not in there]):
            return [Doubt("family-told-gone", {"gone": _called(gone), "stay": named(stay, filing.work.today)})]
    return []


def _called(persons: Sequence[Resident]) -> str:
    return ", ".join(readable(each.name) for each in persons)
