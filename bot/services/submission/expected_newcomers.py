"""Who is expected in the RT and was born on the very day of a newcomer told by hand: he may be that one by any name."""

from bot.dialogue.traits import Brings
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.storage.registry import arrivals


async def expected_so(filing: Filing, change: Change) -> list[PersonId]:
    """Those whose leaving is in effect, and those whom another RT tells as gone there in a report that waits; without
    whom the change brings already."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return []
    added = [person.born for person in change.added]
    days = {born.latest for born in added if born is not None and born.is_exact}
    if not days:
        return []
    transaction, brought = filing.work.transaction, set(arriving(change))
    known = await arrivals.expected_born(transaction, change.area, days, filing.besides or "")
    sent = [row.person for row in (await filing.outlook.waiting(change.area)).sent]
    return [who for who in dict.fromkeys((*known, *sent)) if who not in brought]
