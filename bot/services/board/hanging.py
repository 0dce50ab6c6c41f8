"""What hangs on a notice board (mading): a line for each person, with nothing of him that the public may not read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId, readable
from bot.domain.report.changes import AddPerson, Effect, JoinHousehold, Propose, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.word import Asked, Word
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports import reports, words

ENDS_SHOWN = 4
"""Digits of a NIK."""
_WANTED = "wanted:programme"


class Result(StrEnum):
    """What was decided, as the public reads it: never why."""

    IN = "in"
    OUT = "out"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Line:
    """A person, with the last digits of his NIK; `until` is the last day on which anybody may object."""

    report: ReportId
    revision: int
    name: str
    rt: AreaCode
    nik: str
    programmes: tuple[str, ...]
    result: Result
    until: date


async def hanging(work: Work, area: AreaCode) -> list[Line]:
    """All that hangs in an area now, RT by RT and name by name."""
    asked = await words.open_in(work.transaction, area, Asked.BOARD)
    known = await reports.get_many(work.transaction, {word.report for word in asked}) if asked else {}
    held = await _persons(work, known.values())
    found = [line for word in asked for line in _lines(work, known[word.report], word, held)]
    return sorted(found, key=lambda line: (line.rt, line.name, line.report))


async def of_report(work: Work, report: Report, word: Word) -> list[Line]:
    """Those of one report, whether or not it hangs still."""
    return _lines(work, report, word, await _persons(work, [report]))


async def _persons(work: Work, found: Collection[Report]) -> dict[PersonId, Person]:
    """Those told of, village by village, as nobody is read outside of the area that is asked for."""
    wanted: dict[AreaCode, list[PersonId]] = {}
    for report in found:
        wanted.setdefault(ancestor(report.area, Level.VILLAGE), []).extend(report.change.subjects)
    held: dict[PersonId, Person] = {}
    for village, ids in wanted.items():
        persons = await read_registry.persons(work.transaction, list(dict.fromkeys(ids)), village) if ids else []
        held |= {each.id: each for each in persons}
    return held


def _lines(work: Work, report: Report, word: Word, held: Mapping[PersonId, Person]) -> list[Line]:
    change = report.change
    people = [(held.get(who), name) for who, name in zip(change.subjects, change.names, strict=False)]
    people += [(None, name) for name in change.without_id]
    return [_line(work, report, word, person, name) for person, name in people]


def _line(work: Work, report: Report, word: Word, person: Person | None, name: str) -> Line:
    if word.until is None:
        raise ValueError(f"{report.id} hangs without an end")
    until = word.until.astimezone(work.house.calendar.timezone).date()
    called, nik = (person.name, person.nik or "") if person else (name, "")
    got = person.programmes if person else ()
    wanted = dict(report.change.facts).get(_WANTED, "")
    result = result_of(report.change.effects)
    shown = (wanted,) if wanted and result is Result.IN else got
    return Line(
        report.id, report.revision, readable(called), report.area, nik[-ENDS_SHOWN:], tuple(shown), result, until
    )


def result_of(effects: Sequence[Effect]) -> Result:
    """A report without effects proposes a family that is in no list yet."""
    if any(map(_leads_out, effects)):
        return Result.OUT
    leads_in = any(isinstance(each, AddPerson | Propose | JoinHousehold) for each in effects)
    return Result.IN if leads_in or not effects else Result.CHANGED


def _leads_out(effect: Effect) -> bool:
    if isinstance(effect, Propose):
        return effect.remove
    if isinstance(effect, SetStatus):
        return effect.status not in (BasicStatus.ALIVE, BasicStatus.AWAY)
    return isinstance(effect, PutRight) and effect.status is not BasicStatus.ALIVE
