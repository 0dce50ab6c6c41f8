"""Handing a report in: built from its answers, checked against the registry, numbered, and put before the operators."""

from dataclasses import replace

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.prompt import Text
from bot.dialogue.session import Session, walk
from bot.domain.areas import is_within
from bot.domain.month.periods import Period
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status, after
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.receipt import AFTERWARDS, give_receipt
from bot.services.officers.practice import MARK, NUMBER
from bot.services.review.answers import VERSION
from bot.services.review.report_card import put_up
from bot.services.submission.alike_reports import Matches, find_matches
from bot.services.submission.ask_same_report import doubts_about, question_about
from bot.services.submission.expected_arrivals import not_expected, note_arrivals
from bot.services.submission.kept_ids import with_ids_of
from bot.services.submission.known_newcomers import with_known_newcomers
from bot.services.submission.known_numbers import kk_doubts
from bot.services.submission.objections import Objection, find_objection
from bot.services.submission.old_values import with_old_values
from bot.services.submission.said_nothing_new import not_nil
from bot.services.submission.told_incomplete import find_incomplete
from bot.services.work.work import Work, actor
from bot.storage.files import attachments
from bot.storage.reports import reports

GROUPED = 256
"""As many reports as one commit can bring."""


async def submit(chat: Chat, flow: Flow, session: Session) -> Objection | None:
    """Takes the report, or objects. One session submits once, however often *kirim* arrives."""
    if flow.build is None:
        raise ValueError(f"flow {flow.kind} builds no report")
    answers, _, _ = walk(flow, session.answers)
    change = await with_old_values(chat, flow.build(answers, Desk(chat.scene, chat.work.house.new_id)))
    period = await chat.work.open_period(chat.officer.area)
    if not flow.needs_decision and (refusal := await not_nil(chat)):
        chat.keep(Session())
        chat.tell(refusal, options=AFTERWARDS)
        return None
    fixes = session.context.get("fixes")
    if unexpected := await not_expected(chat, change, fixes):
        return Objection(*unexpected)
    change = await with_known_newcomers(chat, await with_ids_of(chat, change, fixes))
    objection = await find_objection(chat, flow, change, session)
    if objection is not None:
        return objection
    matches = Matches() if MARK in session.context else await find_matches(chat, change, fixes)
    if question := await question_about(chat, session, matches):
        return question
    doubts = (*await find_incomplete(chat, change), *doubts_about(matches), *await kk_doubts(chat, change))
    change = replace(change, warnings=(*change.warnings, *doubts))
    report = await (
        _resubmit(chat, session, change, period, fixes) if fixes else _add(chat, flow, session, change, period)
    )
    chat.keep(Session())
    if report is None:
        chat.tell(Text("fix-too-late" if fixes else "received-already"), options=AFTERWARDS)
        return None
    await note_arrivals(chat, report)
    if change.photos:
        await attachments.belong_to(chat.work.transaction, change.photos, report.id)
    if flow.needs_decision:
        await put_up(chat.work, report, chat.officer)
    await give_receipt(chat, flow, report, period)
    return None


async def _add(chat: Chat, flow: Flow, session: Session, change: Change, period: Period) -> Report | None:
    work = chat.work
    event = Event.SUBMITTED if flow.needs_decision else Event.RECORDED
    practice = MARK in session.context
    number = await _next_number(work, f"{NUMBER}-{flow.code}" if practice else flow.code, period)
    report = Report(
        id=ReportId(work.house.new_id()),
        number=number,
        kind=change.kind,
        area=change.area,
        reporter_id=chat.officer.id,
        status=after(None, event),
        event_date=change.event_date,
        submission=session.id,
        change=change,
        answers={**session.answers, VERSION: flow.version},
        submitted_at=work.now,
        due_in=period,
        practice=practice,
    )
    if not await reports.add_many(work.transaction, [report]):
        return None
    work.note(
        actor(chat.officer),
        f"report.{event}",
        f"report:{report.id}",
        report.area,
        {"number": number, "kind": flow.kind},
    )
    return report


async def _next_number(work: Work, code: str, period: Period) -> str:
    """The database is asked once for all reports of a commit."""
    numbers = await work.once(
        ("numbers", code, period), lambda: reports.next_numbers(work.transaction, code, period, GROUPED)
    )
    return numbers.pop(0)


async def _resubmit(chat: Chat, session: Session, change: Change, period: Period, report_id: str) -> Report | None:
    """The returned report with its new answers; None where it was decided or sent again meanwhile."""
    work = chat.work
    report = await reports.get(work.transaction, ReportId(report_id))
    if report is None or report.status is not Status.RETURNED or not is_within(report.area, chat.officer.area):
        return None
    fixed = replace(
        report,
        status=after(report.status, Event.RESUBMITTED),
        reporter_id=chat.officer.id,
        revision=report.revision + 1,
        event_date=change.event_date,
        change=change,
        answers={**session.answers, VERSION: session.version},
        reason="",
        submitted_at=work.now,
        due_in=period,
    )
    if not await reports.resubmit(work.transaction, fixed):
        return None
    work.note(
        actor(chat.officer),
        f"report.{Event.RESUBMITTED}",
        f"report:{report.id}",
        report.area,
        {"revision": fixed.revision},
    )
    return fixed
