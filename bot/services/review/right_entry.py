"""What waits and names an entry that is dropped for another one of the same person is told of the other: it could only
be pointed at by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue.prompt import Text
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor
from bot.domain.month.as_known import DROPPED, DROPPED_COMER, UNKNOWN, Misfit
from bot.domain.people.people import PersonId
from bot.domain.report.changes import person_of
from bot.domain.report.renamed import report_renamed
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, Status
from bot.services.effect.right_of import dropped_by, rights_in
from bot.services.effect.take_effect import plan_effect
from bot.services.review import building
from bot.services.review.report_card import put_up, show_verdict
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.misfit_words import names_of
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports import foreseen, reports

_NAMES_IT = (DROPPED, DROPPED_COMER)
"""Why a report does not fit that names such an entry."""
_NOTED = "report.follows"


async def follow(work: Work, dropping: Report) -> None:
    """Two entries of one person are one, as is in effect: whatever waits or was returned is of the one that stays. What
    would not fit so is left to its operators."""
    rights = rights_in(dropping)
    for each in await _that_name(work, dropping, list(rights)):
        await _rename(work, each, rights, dropping)


async def follow_no_more(work: Work, dropping: Report) -> None:
    """That was taken back: what followed by it is told of the other entry again."""
    back = {into: who for who, into in rights_in(dropping).items()}
    for each in await _that_name(work, dropping, list(back)):
        lines = await audit.of_subject(work.transaction, f"report:{each.id}")
        if any(e.line.action == _NOTED and e.line.detail.get("earlier") == dropping.number for e in lines):
            await _rename(work, each, back, dropping)


async def settle(
    work: Work, report: Report, misfits: Sequence[Misfit], pressed: tuple[Address, str] | None
) -> Text | None:
    """The same of a report that comes to be decided with such an entry, which waited for no card then; None where it
    names none, or would not fit with the other."""
    if report.practice or report.status is not Status.WAITING:
        return None
    named = [each.person for each in misfits if each.why in _NAMES_IT]
    found = await dropped_by(work.transaction, named) if named else {}
    rights = {who: rights_in(each)[who] for who, each in found.items()}
    fixed = await _rename(work, report, rights, next(iter(found.values())), pressed) if found else None
    if fixed is None:
        return None
    return Text("decide-right-entry", {"number": report.number, "names": names_of(fixed, list(rights.values()))})


async def _that_name(work: Work, dropping: Report, those: list[PersonId]) -> list[Report]:
    sight = foreseen.Sight(work.now - RETURNED_COUNTS_FOR, dropping.id)
    rows = await foreseen.using(work.transaction, sight, those, []) if those else []
    known = await reports.get_many(work.transaction, foreseen.reports_of(rows)) if rows else {}
    return [each for each in known.values() if each.status in (Status.WAITING, Status.RETURNED)]


async def _rename(
    work: Work,
    report: Report,
    rights: Mapping[PersonId, PersonId],
    dropping: Report,
    pressed: tuple[Address, str] | None = None,
) -> Report | None:
    """Under a new revision with a new card where it waits, and whoever told it hears so; None where it tells of both
    entries, or would not do."""
    about = {*report.change.subjects, *map(person_of, report.change.effects)}
    ids = {who: into for who, into in rights.items() if who in about}
    if not ids or about & set(ids.values()):
        return None
    fixed = await _told_of(work, report, ids)
    if not await _fits(work, fixed, ids) or not await _kept(work, report, fixed):
        return None
    detail: dict[str, str | int | None] = {"number": report.number, "earlier": dropping.number}
    work.note("system", _NOTED, f"report:{report.id}", report.area, detail)
    await building.tie(work, fixed, fixed.change.subjects)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        said = {"number": report.number, "earlier": dropping.number, "names": names_of(fixed, list(ids.values()))}
        if fixed.status is Status.WAITING:
            await show_verdict(work, report, reporter, Text("card-right-entry", said), pressed)
            await put_up(work, fixed, reporter)
        fix = (Command.FIX.button(Text("button-fix-it"), fixed.id),) if fixed.status is Status.RETURNED else ()
        told = Text("told-right-entry", said, {"kind": Text(f"kind-{report.kind}")})
        await tell_reporter(work, fixed, reporter, told, fix)
    return fixed


async def _told_of(work: Work, report: Report, ids: Mapping[PersonId, PersonId]) -> Report:
    """Of those whose entries are of the RT with what is shown of them; of others as they were called."""
    regency = ancestor(report.area, Level.REGENCY)
    persons = await read_registry.persons(work.transaction, list(ids.values()), regency)
    fixed = report_renamed(report, ids, {}, {each.id: each for each in persons})
    here = {e.id: e for e in await read_registry.residents(work.transaction, list(ids.values()), report.area)}
    called = [here[who].name if who in here else "" for who in fixed.change.subjects]
    names = [now or was for now, was in zip(called, fixed.change.names, strict=False)]
    shown = {str(who): resident_to_json(each) for who, each in here.items()}
    change = replace(fixed.change, names=(*names, *fixed.change.names[len(names) :]))
    answers = {step: _as_shown(value, shown) for step, value in fixed.answers.items()}
    revision = report.revision + (report.status is Status.WAITING)
    return replace(fixed, change=change, answers=answers, revision=revision)


def _as_shown(value: Any, shown: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_as_shown(each, shown) for each in value]
    if isinstance(value, dict):
        return shown.get(str(value.get("id")), value)
    return value


async def _fits(work: Work, fixed: Report, ids: Mapping[PersonId, PersonId]) -> bool:
    """Whether it could be approved so, behind what waits and enters others of it, and would change something of them;
    what was returned is looked at when it is fixed."""
    if fixed.status is not Status.WAITING:
        return True
    plan = await plan_effect(work, fixed)
    return all(each.why == UNKNOWN for each in plan.misfits) and not {*plan.overtaken} & {*ids.values()}


async def _kept(work: Work, report: Report, fixed: Report) -> bool:
    """False where somebody was faster."""
    keep = reports.retell if report.status is Status.WAITING else reports.retell_returned
    return await keep(work.transaction, fixed)
