"""What hangs on a notice board (mading): a line for each person, with nothing of him that the public may not read."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId, readable
from bot.domain.report.changes import AddPerson, Effect, JoinHousehold, Propose, PutRight, SetStatus, person_of
from bot.domain.report.on_board import Line, Result
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.word import Asked, Word
from bot.services.work.work import Work
from bot.storage.deliberations import rulings
from bot.storage.registry import read_registry
from bot.storage.reports import reports, words

ENDS_SHOWN = 4
"""Digits of a NIK."""
_WANTED = "wanted:programme"


async def hanging(work: Work, area: AreaCode) -> list[Line]:
    """All that hangs in an area now, RT by RT and name by name."""
    asked = await words.open_in(work.transaction, area, Asked.BOARD)
    known = await reports.get_many(work.transaction, {word.report for word in asked}) if asked else {}
    held = await _persons(work, known.values())
    decided = await _decided(work, known.values())
    found = [line for word in asked for line in _lines(work, known[word.report], word, held, decided[word.report])]
    return sorted(found, key=lambda line: (line.rt, line.name, line.report))


async def of_report(work: Work, report: Report, word: Word) -> list[Line]:
    """Those of one report, whether or not it hangs still."""
    decided = await _decided(work, [report])
    return _lines(work, report, word, await _persons(work, [report]), decided[report.id])


async def _decided(work: Work, found: Collection[Report]) -> dict[ReportId, datetime]:
    """When the village decided it in a deliberation, else when it was approved."""
    ruled = await rulings.of_reports(work.transaction, [each.id for each in found]) if found else {}
    return {
        each.id: next(
            (ruling.at for ruling in ruled.get(each.id, []) if ruling.revision == each.revision and ruling.came_of_it),
            each.decided_at or work.now,
        )
        for each in found
    }


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


def _lines(work: Work, report: Report, word: Word, held: Mapping[PersonId, Person], decided: datetime) -> list[Line]:
    change = report.change
    whole = result_of(change.effects)
    people = [
        (held.get(who), name, _result(who, change.effects))
        for who, name in zip(change.subjects, change.names, strict=False)
    ]
    people += [(None, name, whole) for name in change.without_id]
    return [_line(work, report, word, person, name, result, decided) for person, name, result in people]


def _result(who: PersonId, effects: Sequence[Effect]) -> Result:
    """What becomes of him: of two entries of one person the right one stays, and whoever else is spoken of is as the
    report leads."""
    if any(isinstance(each, PutRight) and each.into == who for each in effects):
        return Result.CHANGED
    return result_of([each for each in effects if person_of(each) == who] or effects)


def _line(
    work: Work, report: Report, word: Word, person: Person | None, name: str, result: Result, decided: datetime
) -> Line:
    if word.until is None:
        raise ValueError(f"{report.id} hangs without an end")
    zone = work.house.calendar.timezone
    wanted = dict(report.change.facts).get(_WANTED, "")
    got = person.programmes if person else ()
    return Line(
        report.id,
        report.revision,
        readable(person.name if person else name),
        report.area,
        (person.nik or "")[-ENDS_SHOWN:] if person else "",
        (wanted,) if wanted and result is Result.IN else tuple(got),
        result,
        decided.astimezone(zone).date(),
        word.until.astimezone(zone).date(),
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
