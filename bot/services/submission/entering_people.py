"""Whom a report tells of by a photo of a family card is entered by an operator: the report is built again with them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.entering import with_entered
from bot.dialogue.prompt import Text
from bot.dialogue.reading import Json, Scene
from bot.domain.people.officer import Officer
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, may_decide
from bot.services.review.answers import VERSION, session_of
from bot.services.review.decided_before import already
from bot.services.review.passed_on import is_own_report
from bot.services.submission.alike_reports import find_matches
from bot.services.submission.ask_same_report import doubts_about
from bot.services.submission.built import built
from bot.services.submission.doubts import with_doubts
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.kept_ids import with_ids_of
from bot.services.submission.known_newcomers import with_known_newcomers
from bot.services.submission.objections import find_objection
from bot.services.submission.outcome import AskAgain, NumberTaken
from bot.services.submission.own_households import with_own_households
from bot.services.submission.recorded_dead import doubts_of_the_dead
from bot.services.submission.retelling import Refused, Tied, retell
from bot.services.submission.settled_households import with_settled_households
from bot.services.submission.whole_households import with_whole_households
from bot.services.submission.with_arrivals import said_to_come, with_arrivals
from bot.services.words.taken_niks import nik_taken
from bot.services.work.work import Work
from bot.storage.files import attachments
from bot.storage.files.attachments import AttachmentState
from bot.storage.officers import duties


@dataclass(frozen=True, slots=True)
class Read:
    """What an operator read off the photo of this revision."""

    report: Report
    revision: int
    answers: Mapping[str, Json]


async def why_not(work: Work, officer: Officer, report: Report, revision: int) -> Text | None:
    """Why he cannot enter them; None where he can."""
    if not may_decide(officer, report.area):
        return Text("decide-not-yours")
    if await duties.are_one_person(work.transaction, officer.id, report.reporter_id):
        return await is_own_report(work, officer, report)
    if report.status is not Status.WAITING or report.revision != revision:
        return await already(work, report)
    if not report.change.on_photo or not await _is_there(work, report):
        return Text("enter-no-photo", {"number": report.number})
    return None


async def _is_there(work: Work, report: Report) -> bool:
    taken = await attachments.of_report(work.transaction, report.id)
    return any(each.ref == report.change.photos[0] and each.state is AttachmentState.KEPT for each in taken)


async def enter(work: Work, officer: Officer, read: Read) -> Tied | Refused | AskAgain:
    """The report of the next revision adds them, checked as at any door; its card is put up anew."""
    report, flow = read.report, work.house.flows.get(read.report.kind)
    if refusal := await why_not(work, officer, report, read.revision):
        return Refused(refusal)
    if flow is None:
        return Refused(Text("stale-button"))
    given = with_entered(session_of(flow, report).answers, read.answers, work.today)
    filing = Filing(work, replace(officer, area=report.area), _scene(work, officer, report), report.practice, report.id)
    came = said_to_come(report.change)
    change = await _told(filing, Form(report.submission, flow, given, flow.version, fixes=report.id, same=came))
    if not isinstance(change, Change):
        return change
    fixed = replace(
        report, revision=report.revision + 1, change=change, answers={**given, VERSION: flow.version}
    )  # fmt: skip
    told = Text("told-read", {"number": report.number, "count": len(change.subjects)}, _kind(report))
    return await retell(work, officer, fixed, "", told, Event.ENTERED)


def _kind(report: Report) -> dict[str, Text]:
    return {"kind": Text(f"kind-{report.kind}")}


def _scene(work: Work, officer: Officer, report: Report) -> Scene:
    """As on the day on which it was told, in its RT."""
    day = report.submitted_at.astimezone(work.house.calendar.timezone).date()
    return Scene(day, report.area, officer.id)


async def _told(filing: Filing, form: Form) -> Change | AskAgain | Refused:
    """What the report says now, or what speaks against it; the report itself is no reason."""
    arrived = await with_arrivals(filing, form, built(filing, form))
    if not isinstance(arrived, Change):
        return Refused(Text("coming-first", arrived.text.args))
    change = await with_ids_of(filing, arrived, form.fixes)
    change = await with_settled_households(filing, await with_known_newcomers(filing, change))
    change = await with_whole_households(filing, await with_own_households(filing, change))
    if objection := await find_objection(filing, form, change):
        if isinstance(objection, NumberTaken):
            return AskAgain(objection.steps, await nik_taken(filing.work, objection.nik, filing.officer.area))
        return objection if isinstance(objection, AskAgain) else Refused(objection.text)
    matches = await find_matches(filing, change, form.fixes)
    doubts = (*doubts_about(matches), *await doubts_of_the_dead(filing, change, change.added))
    return await with_doubts(filing, replace(change, warnings=(*change.warnings, *doubts)))
