"""Who was entered by something else, as by a list, while another's word about the report that would enter him was
waited for."""

from collections.abc import Sequence
from itertools import product

from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import is_unnamed
from bot.domain.people.names import fold_name
from bot.domain.people.people import Person, Resident
from bot.domain.report.changes import AddPerson, JoinHousehold, person_of
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.registry import as_of, read_registry


async def entered_meanwhile(work: Work, report: Report) -> list[Person]:
    """Those whom the report would enter beside somebody of their family who is called so and was born on that day, or
    has no name yet: it would be the second entry, and with the last word nobody is asked whether it is."""
    added = [person for person in report.change.added if person.born and person.born.is_exact]
    if not added or report.decided_at is None:
        return []
    family = await _of_their_family(work, report)
    ids = [each.id for each in family]
    before = await as_of.stood_in(work.transaction, report.area, ids, report.decided_at)
    family = [each for each in family if each.id not in before]
    twins = [(new, listed) for new, listed in product(added, family) if new.id != listed.id and _is_one(new, listed)]
    return [new for new in added if any(each is new for each, _ in twins)]


async def _of_their_family(work: Work, report: Report) -> Sequence[Resident]:
    """Those of the households into which they come, and of those in which who comes with them is by now."""
    regency = ancestor(report.area, Level.REGENCY)
    told = [each for each in report.change.effects if isinstance(each, AddPerson | JoinHousehold)]
    standing = await read_registry.standing_of(work.transaction, [person_of(each) for each in told], regency)
    houses = {each.person.household_id if isinstance(each, AddPerson) else each.household_id for each in told}
    houses |= {each.household for each in standing.values()}
    found: list[Resident] = []
    for house in sorted(houses):
        found += await read_registry.household_members(work.transaction, house, report.area)
    return found


def _is_one(new: Person, listed: Resident) -> bool:
    is_called_so = fold_name(new.name) == fold_name(listed.name) or is_unnamed(new.name) or is_unnamed(listed.name)
    return is_called_so and listed.born == new.born
