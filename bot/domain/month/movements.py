"""Who came and went in each RT by a month's reports, counted as they pass."""

from dataclasses import dataclass, field
from typing import assert_never

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.plan_changes import NOWHERE, Misfit, Moved, person_of
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    Kind,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId


@dataclass(frozen=True, slots=True)
class Noted:
    """What applying the month's reports has left to be known: what was left out, and who moved between which RTs."""

    misfits: tuple[Misfit, ...] = ()
    moves: tuple[Moved, ...] = ()


@dataclass(slots=True)
class Movement:
    """Who came and went in an RT."""

    born: int = 0
    moved_in: int = 0
    died: int = 0
    moved_out: int = 0


@dataclass(slots=True)
class Counted:
    """What passed so far: movements by RT, reports by village and kind."""

    movements: dict[AreaCode, Movement] = field(default_factory=dict)
    villages: dict[AreaCode, dict[Kind, int]] = field(default_factory=dict)
    _newborn: frozenset[Kind] = frozenset()
    _left_out: frozenset[tuple[ReportId, PersonId]] = frozenset()
    _moved: dict[tuple[ReportId, PersonId], Moved] = field(default_factory=dict)

    @classmethod
    def after(cls, noted: Noted, newborn: frozenset[Kind]) -> "Counted":
        """Nothing yet, for a month of which this was noted; who is entered by `newborn` kinds is born, not moved in."""
        left_out = frozenset((each.report, each.person) for each in noted.misfits)
        return cls(
            _newborn=newborn, _left_out=left_out, _moved={(each.report, each.person): each for each in noted.moves}
        )

    def take(self, report: Report) -> None:
        """Counts a report; what was left out of the registry moves nobody."""
        by_kind = self.villages.setdefault(ancestor(report.area, Level.VILLAGE), {})
        by_kind[report.kind] = by_kind.get(report.kind, 0) + 1
        for effect in report.change.effects:
            if (report.id, person_of(effect)) not in self._left_out:
                self._count(report, effect)

    def _count(self, report: Report, effect: Effect) -> None:
        moved = self._moved.get((report.id, person_of(effect)))
        match effect:
            case AddPerson(person):
                self._of(person.area).born += report.kind in self._newborn
                self._of(person.area).moved_in += report.kind not in self._newborn
            case JoinHousehold() if moved:
                self._of(moved.left).moved_out += 1
                self._of(moved.came).moved_in += 1
            case SetStatus(_, BasicStatus.DEAD):
                self._of(moved.left if moved else report.area).died += 1
            case SetStatus(_, status) if status not in REGISTERED:
                self._of(moved.left if moved else report.area).moved_out += 1
            case JoinHousehold() | SetStatus() | EditPerson() | NameHead() | NameCaretaker() | Propose():
                pass
            case _:
                assert_never(effect)

    def _of(self, rt: AreaCode) -> Movement:
        """The RT's movement; that of nowhere counts for nothing."""
        return self.movements.setdefault(rt, Movement()) if rt != NOWHERE else Movement()
