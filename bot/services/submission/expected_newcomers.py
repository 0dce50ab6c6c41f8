"""Who is expected in the RT, or of a family that comes, and was born on the very day of a newcomer told by hand: he may
be that one by any name."""

from collections.abc import Collection
from datetime import date

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.storage.registry import arrivals
from bot.storage.registry.members import members_of_families


async def expected_so(filing: Filing, change: Change) -> list[PersonId]:
    """Those whose leaving is in effect, those whom another RT tells as gone there in a report that waits, and those
    registered in the families of whom the change brings; without whom it brings already."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return []
    added = [person.born for person in change.added]
    days = {born.latest for born in added if born is not None and born.is_exact}
    if not days:
        return []
    transaction, brought = filing.work.transaction, set(arriving(change))
    known = await arrivals.expected_born(transaction, change.area, days, filing.besides or "")
    sent = [row.person for row in (await filing.outlook.waiting(change.area)).sent]
    families = await _in_their_families(filing, brought, days) if brought else []
    return [who for who in dict.fromkeys((*known, *sent, *families)) if who not in brought]


async def _in_their_families(filing: Filing, brought: Collection[PersonId], days: Collection[date]) -> list[PersonId]:
    regency = ancestor(filing.officer.area, Level.REGENCY)
    members = await members_of_families(filing.work.transaction, list(brought), regency)
    return [each.id for each in members if each.born is not None and each.born.is_exact and each.born.latest in days]
