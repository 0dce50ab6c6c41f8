"""Whoever of a report in a closed month is tied to nobody yet is told of by a report of his own, to be tied by that."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.review.answers import VERSION, session_of
from bot.services.review.told_of_decision import tell_reporter
from bot.services.submission.likely_persons import unlisted_in
from bot.services.submission.submit import next_number, number_code
from bot.services.submission.tie import scene_of
from bot.services.words.month_names import month_name
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.reports import reports


async def part_rest(work: Work, officer: Officer, report: Report) -> Report:
    """A report that waits, of those alone; the one in the closed month speaks of them no more. What is counted there
    stays as it is."""
    flow = work.house.flows[report.kind]
    code = number_code(flow, practises=False)
    number = await next_number(work, code, await work.open_period(report.area))
    rest = _of_the_rest(work, officer, report, flow, number)
    await reports.add_many(work.transaction, [rest])
    await reports.amend(work.transaction, report, _of_the_known(report.change))
    about: dict[str, str | int | None] = {"number": report.number, "rest": number}
    work.note(actor(officer), "report.parted", f"report:{report.id}", report.area, about)
    told: dict[str, str | int | None] = {"number": number, "kind": rest.kind, "of": report.number}
    work.note(actor(officer), f"report.{Event.SUBMITTED}", f"report:{rest.id}", rest.area, told)
    await _tell(work, report, rest)
    return rest


def _of_the_known(change: Change) -> Change:
    """Of those alone who are registered, or entered by it."""
    return replace(change, names=change.names[: len(change.subjects)])


def _of_the_rest(work: Work, officer: Officer, report: Report, flow: Flow, number: str) -> Report:
    given = _alone(flow, session_of(flow, report).answers)
    return replace(
        report,
        id=ReportId(work.house.new_id()),
        number=number,
        status=Status.WAITING,
        submission=work.house.new_id(),
        change=_told(work, officer, report, flow, given),
        answers={**given, VERSION: flow.version},
        revision=0,
        reason="",
        decided_at=None,
        decided_by=None,
        filed_in=None,
        pointed_at="",
    )


def _told(work: Work, officer: Officer, report: Report, flow: Flow, given: Mapping[str, Json]) -> Change:
    """What the kind tells of those, as its flow builds it from what is left of the answers."""
    answers, missing, _ = walk(flow, given)
    if missing is None and flow.build is not None:
        built = flow.build(answers, Desk(scene_of(work, officer, report), work.house.new_id))
        return replace(built, declared=report.change.declared, photos=report.change.photos)
    bare = replace(report.change, subjects=(), names=report.change.unlisted, effects=(), warnings=())
    return replace(bare, completed=())


def _alone(flow: Flow, told: Mapping[str, Json]) -> dict[str, Json]:
    """The answers without those who are registered: the first of the others stands where one must be named."""
    answers, _, steps = walk(flow, told)
    naming = [step for step in steps if step.field.seeks_listed and told.get(step.id)]
    left = [_raw(told[nobody.step.id], nobody.place) for nobody in unlisted_in(answers, steps)]
    given = dict(told)
    for step in naming:
        several = isinstance(told[step.id], list)
        here = left if several and step is naming[-1] else left[:1]
        left = left[len(here) :]
        given[step.id] = here if several else next(iter(here), None)
    kept, _, steps = walk(flow, {name: value for name, value in given.items() if value})
    return {step.id: given[step.id] for step in steps if given.get(step.id) and kept.get(step) is not None}


def _raw(said: Json, place: int) -> Json:
    return said[place] if isinstance(said, list) else said


async def _tell(work: Work, report: Report, rest: Report) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return
    names = ", ".join(map(readable, rest.change.names))
    about = {"number": report.number, "rest": rest.number, "names": names}
    month = month_name(report.filed_in or report.due_in)
    kind = Text(f"kind-{report.kind}")
    known = replace(report, change=_of_the_known(report.change))
    await tell_reporter(work, known, reporter, Text("told-parted", {**about, "month": month}, {"kind": kind}))
