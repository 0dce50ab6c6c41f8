"""What a month's reports tell of each person, gathered as they pass; pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple, assert_never

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import BasicStatus, Person, PersonId
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
    person_of,
)
from bot.domain.report.report import Report


class Leaving(NamedTuple):
    """The RT that somebody was counted as gone from, by the report of that number."""

    area: AreaCode
    number: str
    passed: bool
    """Whether it counted him as come there, too: he may have been gone from there before."""


@dataclass(slots=True)
class Told:
    """All that a month tells of one person; he is registered as he is, whatever the order of telling."""

    area: AreaCode
    number: str
    """Of the report that took effect last."""
    since: int | None = None
    """The first write of the registry that a report of the month made of him; None where none did."""
    added: bool = False
    named: bool = False
    """He receives his household's aid from now on."""
    proposed: tuple[str, ...] = ()
    """The programmes that he is proposed for, in order; empty text for "any"."""
    unfit: bool = False
    """His household is proposed for leaving, by his name."""
    put_right: PutRight | None = None
    """The last report by which his entry itself was wrong."""
    died: str = ""
    """The number of the report that tells of it."""
    left: tuple[Leaving, ...] = ()
    """How often he was counted as gone."""
    only_follows: bool = False
    """He heads his household from now on, or a report changed him that does not speak of him; nothing else is told."""
    earlier: bool = False
    """No report of the month tells of him: he is awaited elsewhere, or his data is incomplete, from earlier on."""
    last: int = 0
    """The write by which the report of the `number` took effect."""

    def is_ending(self, person: Person) -> bool:
        """Whether it is the month by which he is dead, or gone from where he was last."""
        return bool(self._ended_by(person))

    def surely_ends(self, person: Person) -> bool:
        """The same, so that it need not be asked how he stood before the month."""
        gone = self._gone_by(person)
        return self.is_ending(person) and not (gone and gone.passed)

    def number_of(self, person: Person) -> str:
        """Of the report by which he died or left, where it is of the month, else of the last one."""
        return self._ended_by(person) or self.number

    def _ended_by(self, person: Person) -> str:
        if person.status is BasicStatus.DEAD:
            return self.died
        gone = self._gone_by(person)
        return gone.number if gone else ""

    def _gone_by(self, person: Person) -> Leaving | None:
        if person.status is not BasicStatus.MOVED:
            return None
        return next((each for each in reversed(self.left) if each.area == person.area), None)


class MonthTold:
    """Everybody whom a month's reports concern, in the order of telling."""

    def __init__(self) -> None:
        self.persons: dict[PersonId, Told] = {}
        self._areas: dict[AreaCode, AreaCode] = {}
        """One and the same for all of an RT: they are kept until the month is written."""
        self.first: int | None = None
        """The first write by which any of the reports is in effect."""

    def take(self, report: Report, number: int | None, whom: Iterable[PersonId]) -> list[PersonId]:
        """Adds a report, which is in effect by write `number` and concerns these; gives those of them whom it concerns
        as the first one."""
        if number is not None:
            self.first = number if self.first is None else min(self.first, number)
        met, area = [], self._areas.setdefault(report.area, report.area)
        for person_id in whom:
            told = self.persons.get(person_id)
            if told is None:
                told = self.persons[person_id] = Told(area, report.number)
                met.append(person_id)
            if (number or 0) >= told.last:
                told.number, told.last = report.number, number or 0
            told.only_follows = False
            _begin(told, number)
        for effect in report.change.effects:
            if isinstance(effect, NameHead):
                self._take_head(effect.person_id, report, number)
            else:
                self._take(effect, report)
        return met

    def _take_head(self, who: PersonId, report: Report, number: int | None) -> None:
        """He stands in the list of what changed only where nothing else is told of him."""
        _begin(self.persons.setdefault(who, Told(report.area, report.number, only_follows=True)), number)

    def count(self, number: str, movements: Collection[Movement]) -> None:
        """Whom the report of that number took away, after it was taken."""
        came = {(each.person, each.area) for each in movements if each.what is Count.CAME}
        for each in movements:
            told = self.persons.get(each.person)
            if told is None:
                continue
            if each.what is Count.DIED:
                told.died = number
            elif each.what is Count.LEFT:
                passed = (each.person, each.area) in came
                told.left = (*told.left, Leaving(each.area, number, passed))

    def _take(self, effect: Effect, report: Report) -> None:
        match effect:
            case AddPerson(person):
                self.persons[person.id].added = True
            case NameCaretaker(_, person_id):
                told = self.persons.setdefault(person_id, Told(report.area, report.number))
                told.named = True
            case Propose(person_id, _, True):
                self.persons[person_id].unfit = True
            case Propose(person_id, programme):
                told = self.persons[person_id]
                told.proposed = tuple(dict.fromkeys((*told.proposed, programme)))
            case PutRight(person_id):
                self.persons[person_id].put_right = effect
            case EditPerson() | JoinHousehold() | SetStatus() | NameHead():
                return
            case _:
                assert_never(effect)


def _begin(told: Told, number: int | None) -> None:
    """Reckons with a write of him."""
    if number is not None:
        told.since = number if told.since is None else min(told.since, number)


def concerned(report: Report) -> list[PersonId]:
    """Whose entry in the registry the report changes; those it only speaks of where it changes none."""
    changed = [
        person_of(effect) for effect in report.change.effects if not isinstance(effect, NameHead | NameCaretaker)
    ]
    return list(dict.fromkeys(changed or report.change.subjects))
