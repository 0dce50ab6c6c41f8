"""The registry as it would be once what waits were in effect: what RT heads and operators are shown, marked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.find_residents import Housed
from bot.domain.people.names import Listed, is_whole_number
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Resident
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import NameCaretaker, SetStatus
from bot.domain.report.foreseen import Does, foresee
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, ReportId
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search, read_registry
from bot.storage.reports import foreseen, reports
from bot.storage.reports.foreseen import Foreseen, Sight

MOST = 5_000
"""So many who wait are looked through by name; a kabupaten has some hundreds."""
MOST_OPENED = 200
"""So many reports are opened to compare the end of a NIK, which nothing tells in plain."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """Somebody as he would be, and how he is shown."""

    person: Person
    resident: Resident


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who can be found by a name that the registry does not have there."""

    id: PersonId
    name: str
    area: AreaCode
    """Where he would live."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who would be found in an area, and who is told as coming there by the RT that he leaves."""

    named: Sequence[Named] = ()
    sent: Sequence[Foreseen] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """Reads as `read_registry` does; `besides` is the report that is told anew, which does not count."""

    transaction: Transaction
    now: datetime
    besides: ReportId | None = None

    @property
    def sight(self) -> Sight:
        """Which reports count."""
        return Sight(self.now - RETURNED_COUNTS_FOR, self.besides)

    async def residents(self, ids: Sequence[PersonId], area: AreaCode) -> list[Resident]:
        """Those of these persons who belong to the area, or would; in the order of `ids`."""
        if not ids:
            return []
        known = {each.id: each for each in await read_registry.residents(self.transaction, ids, area)}
        seen = await self._seen(await foreseen.about(self.transaction, self.sight, ids), area)
        for who, each in seen.items():
            if who in known or is_within(each.person.area, area):
                known[who] = each.resident
        return [known[who] for who in dict.fromkeys(ids) if who in known]

    async def homed(self, ids: Sequence[PersonId], area: AreaCode) -> list[tuple[Resident, AreaCode]]:
        """The same, each with his RT."""
        found = await self.residents(ids, area)
        homes = await name_search.areas_of(self.transaction, [each.id for each in found]) if found else {}
        waiting = [each.id for each in found if each.waits]
        homes |= {each.id: each.area for each in await self.persons(waiting, area)}
        return [(each, homes[each.id]) for each in found if each.id in homes]

    async def persons(self, ids: Sequence[PersonId], area: AreaCode) -> list[Person]:
        """The same with all numbers opened."""
        if not ids:
            return []
        known = {each.id: each for each in await read_registry.persons(self.transaction, ids, area)}
        seen = await self._seen(await foreseen.about(self.transaction, self.sight, ids), area)
        for who, each in seen.items():
            if who in known or is_within(each.person.area, area):
                known[who] = each.person
        return [known[who] for who in dict.fromkeys(ids) if who in known]

    async def dead(self, ids: Sequence[PersonId]) -> set[PersonId]:
        """Who of them, wherever they live, would be dead by what waits."""
        rows = await foreseen.about(self.transaction, self.sight, ids) if ids else []
        told = await reports.get_many(self.transaction, foreseen.reports_of(rows)) if rows else {}
        ends = (effect for report in told.values() for effect in report.change.effects if isinstance(effect, SetStatus))
        return {each.person_id for each in ends if each.status is BasicStatus.DEAD}

    async def members(self, household: HouseholdId, area: AreaCode) -> list[Resident]:
        """Who belongs to a household of the area or would, its head first; without those told as dead or gone."""
        known = await read_registry.household_members(self.transaction, household, area)
        ids = [each.id for each in known]
        seen = await self._seen(await foreseen.of_household(self.transaction, self.sight, household, ids), area)
        if not seen:
            return known
        there = [each for each in known if each.id not in seen]
        there += [each.resident for each in seen.values() if _is_member(each.person, household, area)]
        return sorted(there, key=lambda each: (each.relationship or 99, str(each.birth_date or ""), each.id))

    async def find(
        self, area: AreaCode, waiting: Waiting, choose: Callable[[Sequence[Listed]], Sequence[Listed]]
    ) -> list[Resident]:
        """Those of the area's residents whom `choose` picks by their names, in its order; meant for an RT."""
        listed = [*await read_registry.named_in(self.transaction, area), *waiting.named]
        return await self.residents([PersonId(each.id) for each in choose(listed)], area)

    async def find_housed(
        self, area: AreaCode, waiting: Waiting, choose: Callable[[Sequence[Housed]], Sequence[Housed]]
    ) -> list[Resident]:
        """The same where `choose` looks at kin, heads and addresses as well."""
        picked = [PersonId(each.id) for each in choose(await self.housed(area, waiting, ever=True))]
        return await self.residents(picked, area)

    async def housed(self, area: AreaCode, waiting: Waiting, *, ever: bool = False) -> list[Housed]:
        """Who lives in the area or would, each with his household; meant for an RT. Whoever was renamed `ever` stands
        there by each name."""
        there = {each.id: each for each in await self.residents([each.id for each in waiting.named], area)}
        listed = [
            each for each in await read_registry.housed_in(self.transaction, area, ever=ever) if each.id not in there
        ]
        return [*listed, *there.values()]

    async def numbered(self, area: AreaCode, digits: str, most: int) -> list[Resident]:
        """Those whose NIK is, or ends with, these digits, or whose family has them for its No KK; meant for an RT."""
        if is_whole_number(digits):
            ids = await name_search.persons_numbered(self.transaction, area, digits)
        else:
            ids = await read_registry.numbered_in(self.transaction, area, digits)
        ids += await self.added_with(area, digits)
        return [each for each in await self.residents(ids, area) if each.waits or each.status in REGISTERED][:most]

    async def added_with(self, area: AreaCode, digits: str) -> list[PersonId]:
        """Who would be new in the area with a NIK that is, or ends with, these digits."""
        rows = await foreseen.added_in(self.transaction, self.sight, area, MOST_OPENED)
        told = await reports.get_many(self.transaction, foreseen.reports_of(rows)) if rows else {}
        people = {row.person: foresee(None, row.person, [told[row.report].change]) for row in rows}
        return [who for who, person in people.items() if person is not None and person.nik.endswith(digits)]

    async def added_with_nik(self, area: AreaCode, nik: str) -> list[PersonId]:
        """Who would be new in the area with this NIK, however many wait."""
        rows = await foreseen.numbered_in(self.transaction, self.sight, area, nik)
        told = await reports.get_many(self.transaction, foreseen.reports_of(rows)) if rows else {}
        people = {row.person: foresee(None, row.person, [told[row.report].change]) for row in rows}
        return [who for who, person in people.items() if person is not None and person.nik == nik]

    async def told_in(self, rt: AreaCode) -> list[Resident]:
        """All of whom the RT has told and nothing is in effect yet."""
        ids = [row.person for row in await foreseen.told_in(self.transaction, self.sight, rt)]
        return await self.residents(list(dict.fromkeys(ids)), rt)

    async def waiting(self, area: AreaCode) -> Waiting:
        """Whoever has to do with the area by reports that wait alone; called as the RT that sends him calls him, since
        who receives a whole family names one of it."""
        rows = await foreseen.named_in(self.transaction, self.sight, area, MOST)
        rows = await self._of_the_living(rows, area)
        own = {row.person: row.name for row in rows if row.does is Does.SENDS and row.name}
        named = [Named(r.person, own.get(r.person, r.name), r.area) for r in rows if r.does is not Does.SENDS]
        here = {each.id for each in named}
        return Waiting(named, [row for row in rows if row.does is Does.SENDS and row.person not in here])

    async def _of_the_living(self, rows: list[Foreseen], area: AreaCode) -> list[Foreseen]:
        """Without those who died or left and are to be called otherwise: nothing brings them here."""
        renamed = [row.person for row in rows if row.does is Does.CHANGES]
        regency = ancestor(area, Level.REGENCY)
        stand = await read_registry.standing_of(self.transaction, renamed, regency) if renamed else {}
        ended = {who for who, now in stand.items() if now.status.value not in REGISTERED}
        return [row for row in rows if row.does is not Does.CHANGES or row.person not in ended]

    # --- how it comes about -------------------------------------------------------------------------------------------

    async def _seen(self, rows: Sequence[Foreseen], area: AreaCode) -> dict[PersonId, _Seen]:
        """All of whom the rows tell, as they would be."""
        if not rows:
            return {}
        ids = list(dict.fromkeys(row.person for row in rows))
        regency = ancestor(area, Level.REGENCY)
        told = await reports.get_many(self.transaction, foreseen.reports_of(rows))
        registered = await read_registry.persons(self.transaction, ids, regency)
        names = {row.person: row.name for row in rows if row.name}
        persons = {each.id: _as_open(each, area, names.get(each.id, "")) for each in registered}
        opened = [each.id for each in registered if persons[each.id] is each]
        shown = {each.id: each for each in await read_registry.residents(self.transaction, opened, regency)}
        found: dict[PersonId, _Seen] = {}
        for who in ids:
            mine = [told[report] for report in foreseen.reports_of([row for row in rows if row.person == who])]
            person = _as_seen_from(area, persons.get(who), who, mine)
            if person is not None:
                shows = _shown(person, shown.get(who), mine)
                if who in persons and _has_ended(persons[who], person):
                    shows = replace(shows, waits=False, end_exactness=person.end_exactness)
                is_open = who not in persons or who in opened
                found[who] = _Seen(person, shows if is_open else replace(shows, is_called_so=True))
        return await self._with_heads(found, shown, area)

    async def _with_heads(
        self, found: dict[PersonId, _Seen], shown: Mapping[PersonId, Resident], area: AreaCode
    ) -> dict[PersonId, _Seen]:
        """Whoever comes into a household is told by its head and where it is."""
        for who, seen in found.items():
            before = shown.get(who)
            if before is None or before.household_id != seen.person.household_id:
                head, address = await self._home(seen.person, [each.person for each in found.values()], area)
                resident = replace(seen.resident, head_name=head, address=seen.resident.address or address)
                found[who] = replace(seen, resident=resident)
        return found

    async def _home(self, person: Person, others: Iterable[Person], area: AreaCode) -> tuple[str, str]:
        members = await read_registry.household_members(self.transaction, person.household_id, area)
        if members:
            return members[0].head_name, members[0].address
        family = [each for each in others if each.household_id == person.household_id]
        return next((each.name for each in family if each.relationship is Relationship.HEAD), ""), ""


def _as_seen_from(area: AreaCode, known: Person | None, who: PersonId, told: Sequence[Report]) -> Person | None:
    """Whoever others alone tell as come to them lives here yet, with those of his house; so does whom others tell as
    gone from where he was before he came here."""
    person = foresee(known, who, [each.change for each in told])
    if person is None or (person.status.value in REGISTERED and is_within(person.area, area)):
        return person
    if person.status.value not in REGISTERED and person.status is not BasicStatus.MOVED:
        return person
    here = foresee(known, who, [each.change for each in told if is_within(each.area, area)])
    if _lives_in(area, here):
        return here
    there = _without_former_homes(known, who, told)
    return there if _lives_in(area, there) else person


def _lives_in(area: AreaCode, person: Person | None) -> bool:
    return person is not None and person.status.value in REGISTERED and is_within(person.area, area)


def _without_former_homes(known: Person | None, who: PersonId, told: Sequence[Report]) -> Person | None:
    """As he would be but for those leavings that are told by another RT than where he lives by then."""
    person = known
    for each in told:
        if person is None or each.area == person.area or not _leaves(each, who):
            person = foresee(person, who, [each.change])
    return person


def _leaves(report: Report, who: PersonId) -> bool:
    ends = (each for each in report.change.effects if isinstance(each, SetStatus) and each.person_id == who)
    return any(each.status is BasicStatus.MOVED for each in ends)


def _as_open(person: Person, area: AreaCode, called: str) -> Person:
    """As far as it is open to the area: who lives elsewhere yet, though he is told as coming, is only what he is called
    in that report, and who of his family he is, since another heads it if he dies."""
    if person.status.value not in REGISTERED or is_within(person.area, area):
        return person
    return Person(person.id, person.household_id, person.area, called, relationship=person.relationship)


def _is_member(person: Person, household: HouseholdId, area: AreaCode) -> bool:
    return person.household_id == household and person.status in REGISTERED and is_within(person.area, area)


def _has_ended(known: Person, then: Person) -> bool:
    """Whether he is recorded as dead or gone already, and stays so by what waits."""
    return known.status.value not in REGISTERED and known.status is then.status


def _shown(person: Person, before: Resident | None, told: Sequence[Report]) -> Resident:
    named = {e.person_id for each in told for e in each.change.effects if isinstance(e, NameCaretaker)}
    gone = person.status.value not in REGISTERED
    stays = before is not None and before.household_id == person.household_id
    return Resident(
        person.id,
        person.household_id,
        person.name,
        person.sex,
        person.birth_date,
        person.address,
        person.relationship,
        person.status,
        person.nik[-4:],
        before.head_name if before else "",
        person.programmes,
        is_caretaker=bool(before and before.is_caretaker) or person.id in named,
        birth_exactness=person.birth_exactness,
        waits=True,
        ended_on=person.died_or_left_on if gone else None,
        has_namesake=bool(before and stays and before.has_namesake),
        lives_with=before.lives_with if before and stays else "",
    )
