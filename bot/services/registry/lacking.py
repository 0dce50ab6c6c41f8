"""What the national list will lack of those whom a report brings or proposes, as it stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.areas import AreaCode, Level, ancestor, is_within, level_of
from bot.domain.people.completeness import missing_fields
from bot.domain.people.people import Person, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import AddPerson, EditPerson, Propose
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.reports.asked import LIVING_HERE, is_paid_to_family, missing
from bot.reports.rows import PersonRow, Place
from bot.services.registry.lacking_homes import AT_ONCE, home_lacks, joining, lacking_at_home, with_household
from bot.services.registry.outlook import Outlook
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.registry.recipients import recipients_of

_NOWHERE = Place("", "", "", "")


@dataclass(frozen=True, slots=True)
class Lack:
    """A field that is not known of somebody; where he is `told`, the report alone knows of him."""

    person: Person
    field: str
    told: bool = False
    at_home: bool = False
    """Whether only the household that he came into lacks it: nothing is proposed, so no list is the shorter for it."""

    @property
    def key(self) -> tuple[PersonId, str]:
        """Names it, also once it is filled."""
        return self.person.id, self.field


async def lacks_of(work: Work, report: Report) -> tuple[Lack, ...]:
    """Person by person; empty where the report brings and proposes nobody, or counts for nothing."""
    state = STATES[report.status]
    if report.practice or state.void:
        return ()
    told = not state.in_effect
    found = [Lack(*each, told, at_home=True) for each in await lacking_at_home(work, report)]
    found += await lacks_told(work, report)
    asked = Asked()
    asked.take(report, brings=state.in_effect)
    found += await _of_registered(work, report.area, asked.proposed, asked.edits)
    return tuple({lack.key: lack for lack in found}.values())


async def lacks_told(work: Work, report: Report) -> list[Lack]:
    """Of those whom it brings once it is in effect; until then it alone knows them."""
    if STATES[report.status].in_effect:
        return []
    outlook = Outlook(work.transaction, work.now, report.id)
    added = report.change.added
    return [lack for person in added for lack in await _of_told(work, outlook, person)]


@dataclass(frozen=True, slots=True)
class Asked:
    """Those registered of whom something is to be known: by the programmes that they are proposed for, by what of them
    is edited."""

    proposed: dict[PersonId, tuple[str, ...]] = field(default_factory=dict)
    edits: dict[PersonId, dict[str, str]] = field(default_factory=dict)
    homes: list[PersonId] = field(default_factory=list)
    """Who came into a household of which no No KK was told."""

    def propose(self, who: PersonId, programmes: Sequence[str]) -> None:
        known = self.proposed.get(who, ())
        self.proposed[who] = (*known, *(each for each in programmes if each not in known))

    def take(self, report: Report, *, brings: bool) -> None:
        """What the report says of them; `brings` where those it adds are registered by now."""
        self.homes.extend(each.person_id for each in joining(report) if brings)
        for effect in report.change.effects:
            if isinstance(effect, AddPerson) and brings:
                self.propose(effect.person.id, ())
            elif isinstance(effect, Propose) and not effect.remove:
                self.propose(effect.person_id, (effect.programme,))
            elif isinstance(effect, EditPerson):
                self.edits.setdefault(effect.person_id, {}).update(effect.new)


async def lacks_asked(work: Work, area: AreaCode, asked: Asked) -> list[Lack]:
    """Of all of them who live in the area, some at a time."""
    everybody = list(dict.fromkeys((*asked.proposed, *asked.edits)))
    homes = await home_lacks(work, area, asked.homes)
    found = {lack.key: lack for lack in (Lack(*each, at_home=True) for each in homes)}
    for first in range(0, len(everybody), AT_ONCE):
        some = everybody[first : first + AT_ONCE]
        proposed = {who: asked.proposed[who] for who in some if who in asked.proposed}
        edits = {who: asked.edits[who] for who in some if who in asked.edits}
        found |= {lack.key: lack for lack in await _of_registered(work, area, proposed, edits)}
    return [lack for lack in found.values() if is_within(lack.person.area, area)]


async def lacks_of_person(work: Work, area: AreaCode, who: PersonId, proposed: Sequence[str] = ()) -> tuple[Lack, ...]:
    """Of somebody registered in the regency of the area who lives there, and of who receives for his family."""
    return tuple(await _of_registered(work, area, {who: tuple(proposed)}, {}))


async def _of_told(work: Work, outlook: Outlook, person: Person) -> list[Lack]:
    """No KK and address are the household's, which may be there already."""
    if not missing_fields(person, work.house.profile.required):
        return []
    whole = await with_household(outlook, person)
    return [Lack(whole, field, True) for field in missing_fields(whole, work.house.profile.required)]


async def _of_registered(
    work: Work,
    area: AreaCode,
    proposed: Mapping[PersonId, tuple[str, ...]],
    edits: Mapping[PersonId, Mapping[str, str]],
) -> list[Lack]:
    """Of who is edited only where he has no NIK: the national list cannot know him yet. Of who waits to be entered
    nothing is in the registry: he is completed in the report that brings him."""
    ids, regency = list(dict.fromkeys((*proposed, *edits))), ancestor(area, Level.REGENCY)
    if not ids:
        return []
    persons = await Outlook(work.transaction, work.now).persons(ids, regency)
    homes = await read_registry.standing_of(work.transaction, ids, regency)
    here = [each for each in persons if each.status in LIVING_HERE and _is_ours(homes.get(each.id), area)]
    asking = [each for each in here if each.id in proposed or not (each.nik or edits[each.id].get("nik"))]
    rows = [PersonRow("", each, _NOWHERE, True, proposed.get(each.id, ())) for each in asking]
    paid = [row.person for row in rows if row.person.id in proposed and is_paid_to_family(row, work.house.profile)]
    receiving = await _receiving(work, regency, paid)
    found = []
    for row in rows:
        row = replace(row, receives=receiving.get(row.person.id))
        found += [
            Lack(whose, field)
            for whose, field in missing(row, work.house.profile)
            if field not in edits.get(whose.id, {})
        ]
    return found


def _is_ours(home: Standing | None, area: AreaCode) -> bool:
    """Whether the registry has him, and no other village holds him still: what it lacks of him is its to complete."""
    mine = ancestor(area, Level.VILLAGE) if level_of(area) >= Level.VILLAGE else area
    return home is not None and (home.status not in LIVING_HERE or is_within(home.area, mine))


async def _receiving(work: Work, regency: AreaCode, persons: Sequence[Person]) -> dict[PersonId, Person]:
    """Who receives for the families of these."""
    if not persons:
        return {}
    found = await recipients_of(work.transaction, regency, {each.household_id for each in persons})
    by_house = {each.household_id: each for each in found}
    return {each.id: by_house[each.household_id] for each in persons if each.household_id in by_house}
