"""Applying approved changes to the registry, a chunk of reports in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.areas import AreaCode
from bot.domain.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)
from bot.domain.people import BasicStatus, Person, PersonId
from bot.domain.review import Event, ReportId
from bot.services.house import House
from bot.storage import audit, closing, registry, registry_changes
from bot.storage.database import AsyncConnection
from bot.storage.registry import REGISTERED
from bot.storage.reports import Report


@dataclass(frozen=True, slots=True)
class Misfit:
    """An effect that no longer fits the registry, left out; `why` is a text key below `month-conflict-`."""

    report: ReportId
    number: str
    person: PersonId
    why: str


@dataclass(slots=True)
class Plan:
    """What a chunk does to the registry, and what of it does not fit."""

    standing: dict[PersonId, BasicStatus]
    """Each person spoken of and his status so far; who is not here is not in the registry."""
    adds: list[Person] = field(default_factory=list)
    ends: list[SetStatus] = field(default_factory=list)
    heads: list[NameHead] = field(default_factory=list)
    edits: list[EditPerson] = field(default_factory=list)
    joins: list[JoinHousehold] = field(default_factory=list)
    caretakers: list[NameCaretaker] = field(default_factory=list)
    misfits: list[Misfit] = field(default_factory=list)

    def take(self, report: Report) -> None:
        """Adds what the report does; nobody becomes head by a report that did not fit."""
        fits = True
        for effect in report.change.effects:
            if isinstance(effect, NameHead) and not fits:
                continue
            why = self._take(effect)
            if why:
                fits = False
                self.misfits.append(Misfit(report.id, report.number, person_of(effect), why))

    def _take(self, effect: Effect) -> str:
        match effect:
            case AddPerson(person):
                return self._add(person)
            case SetStatus(person_id):
                return self._is_here(person_id) or self._end(effect)
            case NameHead(_, person_id):
                return self._is_here(person_id) or self._head(effect)
            case EditPerson():
                return self._edit(effect)
            case JoinHousehold():
                return self._join(effect)
            case NameCaretaker(_, person_id):
                return self._is_here(person_id) or self._caretaker(effect)
            case Propose(person_id):
                return self._is_here(person_id)

    def _add(self, person: Person) -> str:
        if person.id in self.standing:
            return "already-there"
        self.standing[person.id] = person.status
        self.adds.append(person)
        return ""

    def _end(self, effect: SetStatus) -> str:
        self.standing[effect.person_id] = effect.status
        self.ends.append(effect)
        return ""

    def _head(self, effect: NameHead) -> str:
        self.heads.append(effect)
        return ""

    def _edit(self, effect: EditPerson) -> str:
        if effect.person_id not in self.standing:
            return "unknown-person"
        self.edits.append(effect)
        return ""

    def _join(self, effect: JoinHousehold) -> str:
        if effect.person_id not in self.standing:
            return "unknown-person"
        if self.standing[effect.person_id] is BasicStatus.DEAD:
            return "not-living"
        self.standing[effect.person_id] = BasicStatus.ALIVE
        self.joins.append(effect)
        return ""

    def _caretaker(self, effect: NameCaretaker) -> str:
        self.caretakers.append(effect)
        return ""

    def _is_here(self, person_id: PersonId) -> str:
        if person_id not in self.standing:
            return "unknown-person"
        return "" if self.standing[person_id] in REGISTERED else "not-living"


def person_of(effect: Effect) -> PersonId:
    """Whom the effect is about."""
    return effect.person.id if isinstance(effect, AddPerson) else effect.person_id


def plan_changes(reports: Iterable[Report], standing: Mapping[PersonId, BasicStatus]) -> Plan:
    """What the reports do, in their order, to persons of these statuses; pure."""
    plan = Plan(dict(standing))
    for report in reports:
        plan.take(report)
    return plan


async def apply_changes(conn: AsyncConnection, house: House, area: AreaCode, reports: Sequence[Report]) -> list[Misfit]:
    """Applies filed reports, marks them applied and says so in the log; gives what did not fit and was left out."""
    ids = {person_of(effect) for report in reports for effect in report.change.effects}
    known = await registry.residents(conn, list(ids), area)
    plan = plan_changes(reports, {resident.id: resident.status for resident in known})
    await _write(conn, house, area, plan)
    await closing.mark_applied(conn, [report.id for report in reports])
    await audit.append(conn, house.vault, _lines(reports, plan.misfits), house.clock())
    return plan.misfits


async def _write(conn: AsyncConnection, house: House, area: AreaCode, plan: Plan) -> None:
    await registry_changes.add_persons(conn, house.vault, area, plan.adds)
    if plan.joins:
        await registry_changes.join_households(conn, house.vault, area, plan.joins)
    for edit in plan.edits:
        await registry_changes.edit_person(conn, house.vault, area, edit)
    if plan.ends:
        await registry_changes.end_persons(conn, area, [(end.person_id, end.status, end.on) for end in plan.ends])
    if plan.heads:
        await registry_changes.name_heads(conn, area, [(head.household_id, head.person_id) for head in plan.heads])
    if plan.caretakers:
        named = [(each.household_id, each.person_id) for each in plan.caretakers]
        await registry_changes.name_caretakers(conn, area, named)


def _lines(reports: Sequence[Report], misfits: Sequence[Misfit]) -> list[audit.Line]:
    why: dict[ReportId, str] = {}
    for misfit in misfits:
        why.setdefault(misfit.report, misfit.why)
    return [
        audit.Line(
            "system",
            f"report.{Event.APPLIED}",
            f"report:{report.id}",
            report.area,
            {"number": report.number, "month": report.filed_in}
            | ({"conflict": why[report.id]} if report.id in why else {}),
        )
        for report in reports
    ]
