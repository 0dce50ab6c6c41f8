"""What a report does to the registry as it is, worked out before anything is written; pure.

Where somebody stands follows from his effects in the order of their days, not of their approvals: what is told late of
an earlier day enters his history and the counts, and moves or ends him only if nothing later did. The dead stay dead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeGuard, assert_never

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED, Leaving, Standing
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)
from bot.domain.report.person_fields import OF_FAMILY, same_value, text_of
from bot.domain.report.report import Report

LATER_EVENT = "later-event"
TOLD_OF_SINCE = "told-of-since"
"""A doubt about a death: something later was told of him, as whoever approves it has read."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """An effect that does not fit the registry as it is; `why` is a text key below `misfit-`."""

    person: PersonId
    why: str
    field: str = ""
    """Of the person, where it is about one."""


NIK_OF_ENDED = "nik-of-ended"
"""He has the NIK of somebody dead or gone: he may be that very person."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the registry holds of those whom a report speaks of; who is not here is not in it."""

    standing: Mapping[PersonId, Standing]
    niks: Mapping[str, PersonId] = field(default_factory=dict)
    """Who is registered with each NIK that is given."""
    houses: Mapping[HouseholdId, AreaCode] = field(default_factory=dict)
    """Where the households are that somebody new joins."""
    left: Mapping[HouseholdId, Leaving] = field(default_factory=dict)
    """Those of them that have moved away and are not received anywhere yet."""
    persons: Mapping[PersonId, Person] = field(default_factory=dict)
    """Those who are edited or put right, in full."""
    ended: Mapping[str, PersonId] = field(default_factory=dict)
    """Who is dead or gone and had each NIK that somebody new is given, where nobody registered has it."""


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
    rights: list[PutRight] = field(default_factory=list)
    adds: list[Person] = field(default_factory=list)
    ends: list[SetStatus] = field(default_factory=list)
    joins: list[JoinHousehold] = field(default_factory=list)
    edits: list[EditPerson] = field(default_factory=list)
    heads: list[NameHead] = field(default_factory=list)
    caretakers: list[NameCaretaker] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    along: list[PersonId] = field(default_factory=list)
    """Babies who went with their families, though the report did not say so."""
    overtaken: list[PersonId] = field(default_factory=list)
    """Of whom something later is in effect already: they stay as they are."""
    misfits: list[Misfit] = field(default_factory=list)
    brought_by: dict[HouseholdId, PersonId] = field(default_factory=dict)
    """Households of newborns whose mothers are entered by the same report: they are with her, wherever that is."""
    came_on: dict[PersonId, date | None] = field(default_factory=dict)
    """The day of each one's coming; of who is told to have come by something else of him, when he left."""
    told_otherwise: set[PersonId] = field(default_factory=set)
    """Of whom something else is told than that he came."""
    doubted: bool = False
    """Whether its card tells that something is in effect of a day after a death."""
    subjects: tuple[PersonId, ...] = ()
    """Whom the report is about: a mother who is entered with her newborn is none of them."""

    def take(self, effects: tuple[Effect, ...]) -> None:
        """Adds what the effects do: who heads or receives is named once all others have come and gone."""
        self.told_otherwise |= {e.person_id for e in effects if isinstance(e, SetStatus | Propose) or _corrects(e)}
        for effect in sorted(effects, key=lambda each: isinstance(each, NameHead | NameCaretaker)):
            if misfit := self._take(effect):
                self.misfits.append(misfit)

    def _take(self, effect: Effect) -> Misfit | None:
        match effect:
            case AddPerson(person):
                return self._add(person)
            case SetStatus():
                return self._end(effect)
            case JoinHousehold():
                return self._join(effect)
            case EditPerson():
                return self._edit(effect)
            case NameHead() | NameCaretaker():
                return self._name(effect)
            case PutRight():
                return self._put_right(effect)
            case Propose(person_id):
                return self._must_live_here(person_id)
            case _:
                assert_never(effect)

    # --- coming -------------------------------------------------------------------------------------------------------

    def _add(self, person: Person) -> Misfit | None:
        """Somebody new; where his family has moved on meanwhile he goes along."""
        if person.id in self.standing:
            return Misfit(person.id, "already-there")
        if self._is_taken(person.nik, person.id):
            return Misfit(person.id, "nik-taken", "nik")
        if self.known.ended.get(person.nik, person.id) != person.id:
            return Misfit(person.id, NIK_OF_ENDED, "nik")
        mother = next((each for each in self.joins if each.household_id == person.household_id), None)
        if self.brings is Count.BORN and mother is not None:
            self.brought_by[person.household_id] = mother.person_id
        home = (
            person.area
            if person.household_id in self.brought_by
            else self.known.houses.get(person.household_id, person.area)
        )
        is_newborn = self.brings is Count.BORN and person.id in self.subjects
        self._count(person.id, person.area, self._added_as(is_newborn))
        if is_newborn and (left := self.known.left.get(person.household_id)) and left.on >= self.day:
            self._go_along(person, left)
            return None
        if home != person.area:
            self._count(person.id, person.area, Count.LEFT)
            self._count(person.id, home, Count.CAME)
        self.standing[person.id] = Standing(person.status, home, person.household_id)
        self.adds.append(replace(person, area=home))
        return None

    def _added_as(self, is_newborn: bool) -> Count:
        """Whoever is entered since a report speaks of him, born or come long ago, was missing on the list."""
        if self.brings is Count.BORN:
            return Count.BORN if is_newborn else Count.PUT_RIGHT
        return self.brings

    def _go_along(self, person: Person, left: Leaving) -> None:
        """Nobody said so, hence whatever is told of him, of any day, still holds."""
        self._count(person.id, person.area, Count.LEFT)
        self.standing[person.id] = Standing(BasicStatus.MOVED, person.area, person.household_id)
        gone = replace(person, status=BasicStatus.MOVED, died_or_left_on=left.on, end_exactness=left.exactness)
        self.adds.append(gone)
        self.along.append(person.id)

    def _join(self, effect: JoinHousehold) -> Misfit | None:
        """He lives there from now on, unless he died, or went on to somewhere else after that day.

        Having left another RT is no such thing, whatever the days: leaving there and coming here are one move.
        """
        before = self.standing.get(effect.person_id)
        if before is None:
            return Misfit(effect.person_id, "unknown-person")
        is_here = before.status in REGISTERED
        if effect.implied and is_here and (before.area, before.household) == (effect.area, effect.household_id):
            return None  # Told by itself meanwhile; he may be away since.
        overtaken = self._went_on(effect, before)
        if before.status is BasicStatus.DEAD and not overtaken:
            return Misfit(effect.person_id, "dead")
        if overtaken and (effect.implied or is_here or _ended_there(before, effect.area)):
            self._pass_through(effect.person_id, effect.area, before)
            return None
        if not is_here or before.area != effect.area:
            if is_here:
                self._count(effect.person_id, before.area, Count.LEFT)
            self._count(effect.person_id, effect.area, Count.CAME)
        status = before.status if is_here and not effect.arrives else BasicStatus.ALIVE
        is_dated = not effect.implied and effect.person_id not in self.told_otherwise
        came_on = self.day if is_dated else before.placed_on
        self.standing[effect.person_id] = Standing(status, effect.area, effect.household_id, came_on)
        self.came_on[effect.person_id] = came_on
        self.joins.append(effect)
        return None

    def _went_on(self, effect: JoinHousehold, before: Standing) -> bool:
        """Whether what is in effect of him came after his coming.

        The day of what implies it says nothing of that: a name is put right long after he moved on. Whoever is entered
        elsewhere came there after he left; so did who left the RT that he is said to have come to.
        """
        if not effect.implied:
            return _is_later(before, self.day)
        if before.status is BasicStatus.DEAD:
            return _is_later(before, effect.since or self.day)
        if before.status in REGISTERED:
            return before.area != effect.area
        return before.area == effect.area or (effect.since is not None and _is_later(before, effect.since))

    def _pass_through(self, person_id: PersonId, area: AreaCode, now: Standing) -> None:
        """He came to the RT and has left it since."""
        self.overtaken.append(person_id)
        if now.area != area or now.status not in REGISTERED:
            self._count(person_id, area, Count.CAME)
            self._count(person_id, area, Count.LEFT)

    # --- going --------------------------------------------------------------------------------------------------------

    def _end(self, effect: SetStatus) -> Misfit | None:
        before = self.standing.get(effect.person_id)
        if before is None:
            return Misfit(effect.person_id, "unknown-person")
        if effect.status is BasicStatus.DEAD:
            return self._die(effect, before)
        if before.status in REGISTERED:
            return self._leave(effect, before) if effect.status not in REGISTERED else self._change(effect, before)
        if _is_later(before, effect.on) and (before.status is BasicStatus.DEAD or effect.status in REGISTERED):
            self.overtaken.append(effect.person_id)
            return None
        return Misfit(effect.person_id, "dead" if before.status is BasicStatus.DEAD else "gone")

    def _die(self, effect: SetStatus, before: Standing) -> Misfit | None:
        """Once, and last of all: a death before something that is in effect already is for the operator to judge, who
        approves it where he was told so."""
        if before.status is BasicStatus.DEAD:
            return Misfit(effect.person_id, "dead")
        if _is_later(before, effect.on) and not self.doubted:
            return Misfit(effect.person_id, LATER_EVENT)
        if before.status in REGISTERED:
            self._count(effect.person_id, before.area, Count.DIED)
        self._stand(effect, before)
        return None

    def _leave(self, effect: SetStatus, before: Standing) -> Misfit | None:
        """Who is entered elsewhere was counted out when he came there, and lives there."""
        if before.area != self.area:
            self.overtaken.append(effect.person_id)
            return None
        self._count(effect.person_id, before.area, Count.LEFT)
        if _is_later(before, effect.on):
            self._count(effect.person_id, before.area, Count.CAME)
            self.overtaken.append(effect.person_id)
        else:
            self._stand(effect, before)
        return None

    def _change(self, effect: SetStatus, before: Standing) -> Misfit | None:
        """He went away for a time, or came home."""
        if before.area != self.area or _is_later(before, effect.on):
            self.overtaken.append(effect.person_id)
        else:
            self._stand(effect, before)
        return None

    def _stand(self, effect: SetStatus, before: Standing) -> None:
        self.standing[effect.person_id] = replace(before, status=effect.status, placed_on=effect.on)
        self.ends.append(effect)

    # --- what was wrong -----------------------------------------------------------------------------------------------

    def _put_right(self, effect: PutRight) -> Misfit | None:
        """He is counted as put right, neither as come nor as gone: nothing of the kind happened."""
        before = self.standing.get(effect.person_id)
        if before is None:
            return Misfit(effect.person_id, "unknown-person")
        if before.status is not effect.was or before.area != effect.area:
            return Misfit(effect.person_id, "put-right-meanwhile")
        lived, lives = before.status in REGISTERED, effect.status in REGISTERED
        if lives and self._is_taken(self.known.persons[effect.person_id].nik, effect.person_id):
            return Misfit(effect.person_id, "nik-given-since")
        if not lives:
            self.niks = {nik: who for nik, who in self.niks.items() if who != effect.person_id}
        if lived is not lives:
            self._count(effect.person_id, before.area, Count.PUT_RIGHT, 1 if lives else -1)
        self.standing[effect.person_id] = replace(before, status=effect.status, placed_on=None)
        self.rights.append(effect)
        return None

    # --- what is said of those who stay -------------------------------------------------------------------------------

    def _edit(self, effect: EditPerson) -> Misfit | None:
        """Only what still reads as it did when it was told; of who died or went on since too, and of him alone."""
        now = self.standing.get(effect.person_id)
        # Of who is listed a second time here the right entry may be another RT's.
        is_kept = now is not None and now.status in REGISTERED and any(r.into == effect.person_id for r in self.rights)
        was_here = now is not None and (effect.person_id in self.overtaken or _was_there_until(now, self.day))
        if now is None or not (is_kept or now.area == self.area or was_here):
            return self._must_live_here(effect.person_id)
        if (now.area != self.area and not is_kept) or now.status not in REGISTERED:
            effect = replace(effect, old=_without_family(effect.old), new=_without_family(effect.new))
        if not effect.new:
            self.overtaken.append(effect.person_id)
            return None
        person = self._person(effect.person_id)
        for name, old in effect.old.items():
            if not same_value(old, text_of(person, name)):
                return Misfit(effect.person_id, "changed-meanwhile", name)
        if self._is_taken(effect.new.get("nik", ""), effect.person_id):
            return Misfit(effect.person_id, "nik-taken", "nik")
        self.edits.append(effect)
        return None

    def _name(self, effect: NameHead | NameCaretaker) -> Misfit | None:
        """Another head or pengurus; nobody new where the one before has not gone after all."""
        if self.overtaken:
            return None
        if misfit := self._must_live_here(effect.person_id):
            return misfit
        if self.standing[effect.person_id].household != effect.household_id:
            return Misfit(effect.person_id, "not-of-the-family")
        if isinstance(effect, NameHead):
            self.heads.append(effect)
        else:
            self.caretakers.append(effect)
        return None

    def _must_live_here(self, person_id: PersonId) -> Misfit | None:
        now = self.standing.get(person_id)
        if now is None:
            return Misfit(person_id, "unknown-person")
        if now.status not in REGISTERED:
            return Misfit(person_id, "dead" if now.status is BasicStatus.DEAD else "gone")
        return None if now.area == self.area else Misfit(person_id, "elsewhere")

    def _person(self, person_id: PersonId) -> Person:
        """As the registry holds him, or as this report enters him."""
        added = (each for each in self.adds if each.id == person_id)
        return self.known.persons.get(person_id) or next(added)

    def _is_taken(self, nik: str, person_id: PersonId) -> bool:
        """Whether another who is registered has the NIK; else it is this person's."""
        return bool(nik) and self.niks.setdefault(nik, person_id) != person_id

    def _count(self, person_id: PersonId, area: AreaCode, what: Count, count: int = 1) -> None:
        self.movements.append(Movement(person_id, area, what, count))


def _corrects(effect: Effect) -> TypeGuard[EditPerson]:
    """Whether it is a correction: what was blank is completed by whoever tells that he came, too."""
    return isinstance(effect, EditPerson) and any(effect.old.values())


def _without_family(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name not in OF_FAMILY}


def _ended_there(before: Standing, area: AreaCode) -> bool:
    return before.status is BasicStatus.DEAD or before.area == area


def _was_there_until(now: Standing, day: date) -> bool:
    """Whether he came to where he stands on that day or after it."""
    return now.placed_on is not None and now.placed_on >= day


def _is_later(now: Standing, day: date) -> bool:
    """Whether he stands where he does by something that happened after that day."""
    return now.placed_on is not None and now.placed_on > day


def plan_effects(report: Report, known: Known, *, brings: Count, along: Sequence[Effect] = ()) -> Plan:
    """What the report does to the registry as it is `known`; nothing of a plan that has misfits may be carried out.

    `brings` is what those whom it adds count as, `along` what it does to babies whom it does not name.
    """
    plan = Plan(report.area, report.event_date, brings, known, dict(known.standing), dict(known.niks))
    plan.subjects = report.change.subjects
    plan.doubted = any(doubt.key == TOLD_OF_SINCE for doubt in report.change.warnings)
    plan.take((*report.change.effects, *along))
    plan.along += [person_of(effect) for effect in along]
    return plan


def person_of(effect: Effect) -> PersonId:
    """Whom the effect is about."""
    return effect.person.id if isinstance(effect, AddPerson) else effect.person_id
