"""Who came and went by reports that an earlier version of the program applied at its closing; pure."""

from collections.abc import Mapping
from typing import Any, assert_never

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import REGISTERED
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


def moved_before(report: Report, notes: Mapping[str, Any], *, adds_newborn: bool) -> list[Movement]:
    """What that closing counted: its notes name the effects that it left out, and where people left and came."""
    left_out = {(each[0], each[2]) for each in notes.get("misfits", ())}
    places = {(each[0], each[1]): (each[2], each[3]) for each in notes.get("moves", ())}
    found: list[Movement] = []
    for effect in report.change.effects:
        key = (report.id, person_of(effect))
        if key not in left_out:
            for area, what in _counted(report, effect, places.get(key), adds_newborn):
                if area:
                    found.append(Movement(key[1], AreaCode(area), what))
    return found


def _counted(
    report: Report, effect: Effect, place: tuple[str, str] | None, adds_newborn: bool
) -> list[tuple[str, Count]]:
    left = place[0] if place else report.area
    match effect:
        case AddPerson(person):
            return [(person.area, Count.BORN if adds_newborn else Count.CAME)]
        case JoinHousehold() if place:
            return [(place[0], Count.LEFT), (place[1], Count.CAME)]
        case SetStatus(_, BasicStatus.DEAD):
            return [(left, Count.DIED)]
        case SetStatus(_, status) if status not in REGISTERED:
            return [(left, Count.LEFT)]
        case JoinHousehold() | SetStatus() | NameHead() | EditPerson() | NameCaretaker() | Propose() | PutRight():
            return []
        case _:
            assert_never(effect)
