"""A plan: what a report does to the registry, worked out before anything is written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.month.as_known import DEAD, ELSEWHERE, GONE, UNKNOWN, Known, Misfit
from bot.domain.month.counts import Count, Movement
from bot.domain.month.happened import NEVER, Happened
from bot.domain.month.order_of_events import since
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import NOWHERE, EditPerson, JoinHousehold, NameCaretaker, NameHead, PutRight, SetStatus


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Something of a later day; else that he lives in another RT, wed another, or what was in effect before."""

    is_later: bool
    lives_in: AreaCode = NOWHERE
    is_wed: bool = False


@dataclass(frozen=True, slots=True)
class Along:
    """What a report does to a baby with those of its family who go: one whom it does not name, who would stay behind
    alone, or who left along with them; or one whom it names beside them."""

    effect: SetStatus | JoinHousehold
    going: tuple[PersonId, ...]
    """Those of its family who go by it, all but such babies."""
    born: date | None
    is_named: bool = False
    is_gone: bool = False
    """Since they are, though nobody told of it."""

    @property
    def is_as_they_are(self) -> bool:
        """Whether it stands where they do, whatever is told of its own days."""
        return self.is_named or self.is_gone


@dataclass(slots=True)
class Plan:
    """What a report does to the registry, what that counts, or what of it does not fit."""

    area: AreaCode
    day: date
    brings: Count
    """What those count as whom it is for: born, come, or put right where they lived here and no list had them."""
    known: Known
    standing: dict[PersonId, Standing]
    niks: dict[str, PersonId]
    freed: dict[str, PersonId] = field(default_factory=dict)
    """The NIKs that their holders have no more by it."""
    rights: list[PutRight] = field(default_factory=list)
    adds: list[Person] = field(default_factory=list)
    ends: list[SetStatus] = field(default_factory=list)
    joins: list[JoinHousehold] = field(default_factory=list)
    edits: list[EditPerson] = field(default_factory=list)
    heads: list[NameHead] = field(default_factory=list)
    caretakers: list[NameCaretaker] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    sole_heads: list[PersonId] = field(default_factory=list)
    """Who heads a family from then on, though nobody said so: there is no other grown-up in it."""
    widowed: list[PersonId] = field(default_factory=list)
    """Who was married to somebody who died by it, in one family with him."""
    renamed_mothers: list[PersonId] = field(default_factory=list)
    """Whose mother's name it puts right, who stands in one household with him."""
    along: list[PersonId] = field(default_factory=list)
    """Babies who went with their families, though the report did not say so."""
    with_mother: list[PersonId] = field(default_factory=list)
    """Children who stood alone, and are of the household of their mother who comes by it."""
    overtaken: list[PersonId] = field(default_factory=list)
    """Of whom something later is in effect already: they stay as they are."""
    gone_since: list[PersonId] = field(default_factory=list)
    """Who comes by it and is gone, since something in effect says that he left on a later day."""
    gone_unasked: dict[PersonId, AreaCode] = field(default_factory=dict)
    """Who is on the list of an RT no more, of which another one tells that he left."""
    died_unasked: dict[PersonId, AreaCode] = field(default_factory=dict)
    """Who is on the list of an RT, of which another one tells that he died."""
    dead_before: list[PersonId] = field(default_factory=list)
    """Of those who died before the day on which their families came or went, which do so without them."""
    left_out: list[PersonId] = field(default_factory=list)
    """Of several of whom one thing is told, those who are dead, gone or told of otherwise by now."""
    comers: frozenset[PersonId] = frozenset()
    """Whom the report enters or brings."""
    misfits: list[Misfit] = field(default_factory=list)
    brought_by: dict[HouseholdId, PersonId] = field(default_factory=dict)
    """Households of newborns whose mothers are entered by the same report, and of newcomers that come by it: they are
    with whom it brings, wherever that is."""
    came_on: dict[PersonId, date | None] = field(default_factory=dict)
    """The day of each one's coming; of who is told to have come by something else of him, when he left."""
    told_otherwise: set[PersonId] = field(default_factory=set)
    """Of whom something else is told than that he came."""
    doubted: bool = False
    """Whether its card tells that something is in effect of a day after a death."""
    returned: bool = False
    """Whether its card tells that who comes by it was registered before."""
    is_back: bool = False
    """Whether its card tells that who comes by it is on the list of the RT all along, whose leaving nobody told."""
    exactness: Exactness = Exactness.DAY
    """How exactly the day is known."""
    told_at: datetime = NEVER
    """When it was sent."""
    is_beyond: bool = False
    """Whether who leaves by it leaves the regency."""
    told_with: dict[PersonId, SetStatus] = field(default_factory=dict)
    """What is told of each one's going; his coming may be told by that alone."""
    left_last: dict[PersonId, Day] = field(default_factory=dict)
    """When those left the RT they come from who are told to have gone on before that."""
    ended_as: dict[PersonId, Exactness] = field(default_factory=dict)
    """How exactly the day of an end is known that another report told of."""
    subjects: tuple[PersonId, ...] = ()
    """Whom the report is about: a mother who is entered with her newborn is none of them."""

    @property
    def told(self) -> Day:
        """When it happened."""
        return Day(self.day, self.exactness)

    def told_of(self, person_id: PersonId) -> Day:
        """The same, of one person: who came by it from where he left later did so on that day."""
        return self.left_last.get(person_id, self.told)

    @property
    def leavers(self) -> dict[PersonId, Standing]:
        """Who was registered in a household that he is of no more, or with it in another RT, as he stood there."""
        going = [
            *(join.person_id for join in self.joins if self._goes_from_his(join)),
            *(end.person_id for end in self.ends if end.status not in REGISTERED),
            *(right.person_id for right in self.rights if right.status not in REGISTERED),
        ]
        known = {who: self.known.standing[who] for who in going if who in self.known.standing}
        return {who: stood for who, stood in known.items() if stood.status in REGISTERED}

    @property
    def may_be_empty(self) -> dict[HouseholdId, int]:
        """The households that somebody dies in or goes from by it, with how many leave their RT."""
        gone = {join.person_id: join.arrives for join in self.joins if self._goes_from_his(join)}
        gone |= {end.person_id: end.status is BasicStatus.MOVED for end in self.ends if end.status not in REGISTERED}
        known = {who: self.known.standing[who].household for who in gone if who in self.known.standing}
        left = Counter(house for who, house in known.items() if gone[who])
        return {house: left[house] for house in known.values()}

    @property
    def of_nobody(self) -> set[HouseholdId]:
        """The households on whose card somebody stood who is nobody by it, or another entry's."""
        dropped = (right.person_id for right in self.rights if right.status not in REGISTERED)
        return {self.known.standing[who].household for who in dropped if who in self.known.standing}

    def _goes_from_his(self, join: JoinHousehold) -> bool:
        stood = self.known.standing.get(join.person_id)
        return stood is not None and (stood.household, stood.area) != (join.household_id, join.area)

    def happened(self, person_id: PersonId) -> Sequence[Happened]:
        """What is in effect of somebody."""
        return self.known.happened.get(person_id, ())

    def since(self, person_id: PersonId, told: Happened) -> Sequence[Happened]:
        """What is in effect of somebody after what is told of him now."""
        known = self.happened(person_id)
        return since(told, known, self.known.listed.get(person_id)) if known else ()

    def must_live_here(self, person_id: PersonId) -> Misfit | None:
        """What does not fit where somebody is spoken of as living in the RT."""
        now = self.standing.get(person_id)
        if now is None:
            return Misfit(person_id, UNKNOWN)
        if now.status not in REGISTERED:
            return Misfit(person_id, DEAD if now.status is BasicStatus.DEAD else GONE)
        return None if now.area == self.area else Misfit(person_id, ELSEWHERE)

    def others_live(self, person_id: PersonId) -> bool:
        """Whether somebody comes by the report who is not recorded as dead, beside this person."""
        known = {who: now.status for who, now in self.known.standing.items()}
        return any(known.get(who) is not BasicStatus.DEAD for who in self.comers - {person_id})

    def person(self, person_id: PersonId) -> Person:
        """As the registry holds him, or as this report enters him."""
        added = (each for each in self.adds if each.id == person_id)
        return self.known.persons.get(person_id) or next(added)

    @property
    def overtaken_by(self) -> dict[PersonId, Overtaken]:
        """What keeps each of the overtaken as he is."""
        return {who: self._overtaken_by(who, self.known.standing.get(who)) for who in self.overtaken}

    def _overtaken_by(self, who: PersonId, now: Standing | None) -> Overtaken:
        if who in self.known.married_since:
            return Overtaken(is_later=True)
        if who in self.known.wed_to_another:
            return Overtaken(is_later=False, is_wed=True)
        if now is None or is_later(now, self.day):
            return Overtaken(is_later=now is not None)
        lives = now.status in REGISTERED and now.area != self.area
        return Overtaken(is_later=False, lives_in=now.area if lives else NOWHERE)

    def is_taken(self, nik: str, person_id: PersonId) -> bool:
        """Whether another who is registered has the NIK; else it is this person's."""
        return bool(nik) and self.niks.setdefault(nik, person_id) != person_id

    def is_of_ended(self, nik: str, person_id: PersonId) -> bool:
        """Whether another who is dead or gone has the NIK, unless this report empties his."""
        holder = self.known.ended.get(nik, person_id)
        return holder not in (person_id, self.freed.get(nik))

    def free(self, nik: str, person_id: PersonId) -> None:
        """This person has the NIK no more, so another may get it: behind this, or by a later report."""
        self.freed[nik] = person_id
        if self.niks.get(nik) == person_id:
            del self.niks[nik]

    def count(self, person_id: PersonId, area: AreaCode, what: Count, count: int = 1) -> None:
        """What a month's sums take of him; what he does twice by one report is kept as one movement."""
        before = next((m for m in self.movements if (m.person, m.area, m.what) == (person_id, area, what)), None)
        if before is not None:
            self.movements.remove(before)
            count += before.count
        self.movements.append(Movement(person_id, area, what, count))


def is_later(now: Standing, day: date) -> bool:
    """Whether he stands where he does by something that happened after that day."""
    return now.placed_on is not None and now.placed_on > day


def is_over_by(now: Standing, day: date) -> bool:
    """The same; a death also of that very day, for nothing comes after it."""
    return is_later(now, day) or (now.status is BasicStatus.DEAD and now.placed_on == day)
