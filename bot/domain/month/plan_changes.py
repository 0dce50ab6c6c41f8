"""What a month's reports do to the registry, worked out in their order before anything is written; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId

NOWHERE = AreaCode("")


@dataclass(frozen=True, slots=True)
class Misfit:
    """An effect that no longer fits the registry, left out; `why` is a text key below `month-conflict-`."""

    report: ReportId
    number: str
    person: PersonId
    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Which RT somebody left and which he came to by a report, where the report alone does not tell; empty for none."""

    report: ReportId
    person: PersonId
    left: AreaCode = NOWHERE
    came: AreaCode = NOWHERE


@dataclass(slots=True)
class Plan:
    """What a chunk does to the registry, and what of it does not fit."""

    standing: dict[PersonId, Standing]
    """Each person spoken of, his status and RT so far; who is not here is not in the registry."""
    adds: list[Person] = field(default_factory=list)
    ends: dict[PersonId, SetStatus] = field(default_factory=dict)
    heads: list[NameHead] = field(default_factory=list)
    edits: list[EditPerson] = field(default_factory=list)
    joins: list[JoinHousehold] = field(default_factory=list)
    caretakers: list[NameCaretaker] = field(default_factory=list)
    misfits: list[Misfit] = field(default_factory=list)
    moves: list[Moved] = field(default_factory=list)
    niks: dict[str, PersonId] = field(default_factory=dict)
    """Who has each NIK that is given, so far."""

    def take(self, report: Report) -> None:
        """Adds what the report does; nobody becomes head by a report that did not fit."""
        fits = True
        for effect in report.change.effects:
            if isinstance(effect, NameHead) and not fits:
                continue
            why = self._take(report, effect)
            if why:
                fits = False
                self.misfits.append(Misfit(report.id, report.number, person_of(effect), why))

    def _take(self, report: Report, effect: Effect) -> str:
        match effect:
            case AddPerson(person):
                return self._add(person)
            case SetStatus(person_id):
                return self._is_here(person_id) or self._end(report, effect)
            case NameHead(_, person_id):
                return self._is_here(person_id) or self._head(effect)
            case EditPerson():
                return self._edit(effect)
            case JoinHousehold():
                return self._join(report, effect)
            case NameCaretaker(_, person_id):
                return self._is_here(person_id) or self._caretaker(effect)
            case Propose(person_id):
                return self._is_here(person_id)
            case _:
                assert_never(effect)

    def _add(self, person: Person) -> str:
        if person.id in self.standing:
            return "already-there"
        if self._is_taken(person.nik, person.id):
            return "nik-taken"
        self.standing[person.id] = Standing(person.status, person.area)
        self.adds.append(person)
        return ""

    def _end(self, report: Report, effect: SetStatus) -> str:
        """Who has been entered elsewhere since he moved away is let live there; he was counted out as he came."""
        here = self.standing[effect.person_id].area
        if effect.status is BasicStatus.MOVED and here != report.area:
            self.moves.append(Moved(report.id, effect.person_id))
            return ""
        if here != report.area:
            self.moves.append(Moved(report.id, effect.person_id, left=here))
        self.standing[effect.person_id] = Standing(effect.status, here)
        self.ends[effect.person_id] = effect
        return ""

    def _head(self, effect: NameHead) -> str:
        self.heads.append(effect)
        return ""

    def _edit(self, effect: EditPerson) -> str:
        if effect.person_id not in self.standing:
            return "unknown-person"
        if self._is_taken(effect.new.get("nik", ""), effect.person_id):
            return "nik-taken"
        if effect.new.get("nik", "") and self.niks.get(effect.old.get("nik", "")) == effect.person_id:
            del self.niks[effect.old["nik"]]
        self.edits.append(effect)
        return ""

    def _is_taken(self, nik: str, person_id: PersonId) -> bool:
        """Whether a living other has the NIK; else it is this person's from now on."""
        holder = self.niks.get(nik, person_id)
        living = holder not in self.standing or self.standing[holder].status in REGISTERED
        if nik and holder != person_id and living:
            return True
        if nik:
            self.niks[nik] = person_id
        return False

    def _join(self, report: Report, effect: JoinHousehold) -> str:
        """He lives there from now on, whatever was said of him before, unless he is dead."""
        before = self.standing.get(effect.person_id)
        if before is None:
            return "unknown-person"
        if before.status is BasicStatus.DEAD:
            return "not-living"
        left = before.area if before.status in REGISTERED else NOWHERE
        if left != effect.area:
            self.moves.append(Moved(report.id, effect.person_id, left, effect.area))
        self.standing[effect.person_id] = Standing(BasicStatus.ALIVE, effect.area)
        self.ends.pop(effect.person_id, None)
        self.joins.append(effect)
        return ""

    def _caretaker(self, effect: NameCaretaker) -> str:
        self.caretakers.append(effect)
        return ""

    def _is_here(self, person_id: PersonId) -> str:
        if person_id not in self.standing:
            return "unknown-person"
        return "" if self.standing[person_id].status in REGISTERED else "not-living"


def person_of(effect: Effect) -> PersonId:
    """Whom the effect is about."""
    return effect.person.id if isinstance(effect, AddPerson) else effect.person_id


def plan_changes(
    reports: Iterable[Report], standing: Mapping[PersonId, Standing], niks: Mapping[str, PersonId]
) -> Plan:
    """What the reports do, in their order, to persons of these statuses in these RTs; `niks` are had by somebody."""
    plan = Plan(dict(standing), niks=dict(niks))
    for report in reports:
        plan.take(report)
    return plan
