"""What a household lacks into which somebody came: the address, and the No KK where he left his family with it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.completeness import OF_THE_HOUSEHOLD, missing_fields
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.reports.asked import LIVING_HERE
from bot.services.registry.outlook import Outlook
from bot.services.work.work import Work
from bot.storage.registry import read_registry

AT_ONCE = 300
"""So many persons are read by one statement."""


def joining(report: Report) -> list[JoinHousehold]:
    """Those of it who come from elsewhere, the first of each household, as what is told of one is all of theirs."""
    coming = [each for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives]
    first = {each.household_id: each for each in reversed(coming)}
    return [each for each in coming if first[each.household_id] is each and not (each.kk and each.address)]


async def lacking_at_home(work: Work, report: Report) -> list[tuple[Person, str]]:
    """Of the households that the report leads into, as they are or would be."""
    joins = {each.person_id: each for each in joining(report)}
    if not joins:
        return []
    if STATES[report.status].in_effect:
        return await home_lacks(work, report.area, list(joins))
    outlook = Outlook(work.transaction, work.now, report.id)
    regency = ancestor(report.area, Level.REGENCY)
    known = await read_registry.persons(work.transaction, list(joins), regency)
    # By the name that was told: until he is in effect here, nothing is read of what is known of him elsewhere.
    told = [replace(each, name=report.change.called.get(each.id, each.name)) for each in known]
    there = [await _as_come(outlook, each, joins[each.id]) for each in told]
    return [lack for person in there for lack in _lacks(work, person)]


async def home_lacks(work: Work, area: AreaCode, who: Sequence[PersonId]) -> list[tuple[Person, str]]:
    """Of these who have come, as far as they live in the area."""
    ids, found = list(dict.fromkeys(who)), list[tuple[Person, str]]()
    for first in range(0, len(ids), AT_ONCE):
        persons = await read_registry.persons(work.transaction, ids[first : first + AT_ONCE], area)
        here = [each for each in persons if each.status in LIVING_HERE and is_within(each.area, area)]
        found += [lack for person in here for lack in _lacks(work, person)]
    return found


async def _as_come(outlook: Outlook, person: Person, join: JoinHousehold) -> Person:
    """His own household moves with its No KK; another has its own, if anybody lives there."""
    own = person.household_id == join.household_id
    kk = join.kk or (person.kk if own else "")
    come = replace(person, household_id=join.household_id, area=join.area, kk=kk, address=join.address)
    return await with_household(outlook, come)


def _lacks(work: Work, person: Person) -> list[tuple[Person, str]]:
    missing = missing_fields(person, work.house.profile.required)
    return [(person, each) for each in missing if each in OF_THE_HOUSEHOLD]


async def with_household(outlook: Outlook, person: Person) -> Person:
    """Who is told of alone, with the No KK and the address of the household that he is told into."""
    members = await outlook.members(person.household_id, person.area)
    known = await outlook.persons([each.id for each in members[:1]], person.area)
    if not known:
        return person
    return replace(person, kk=person.kk or known[0].kk, address=person.address or known[0].address)
