"""Handing a report in: built from its answers, checked against the registry, numbered, and put before the operators."""

from dataclasses import dataclass, replace

from bot.dialogue.flow import Desk, Flow, Json
from bot.dialogue.prompt import Option, Text
from bot.dialogue.session import Session, walk
from bot.domain.areas import is_within
from bot.domain.changes import AddPerson, Change, Doubt
from bot.domain.people import PersonId, readable
from bot.domain.periods import Period
from bot.domain.review import Event, ReportId, Status, after
from bot.services.card import put_up
from bot.services.conversation import told_before
from bot.services.conversation.chat import Chat
from bot.services.month.say_month import deadline, month_name
from bot.services.work import Work, actor
from bot.storage import attachments, registry, report_lists, reports
from bot.storage.report_lists import month_state
from bot.storage.reports import Report

LOOKED_BACK = 30
"""How many of his latest reports are compared with a new one."""
GROUPED = 256
"""As many reports as one commit can bring."""
VERSION = "_version"
"""Key among a report's stored answers: the flow's version they were given to."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a report cannot be taken as it is: the answer of this `value` (or naming this person) is asked again."""

    value: Json
    text: Text


async def submit(chat: Chat, flow: Flow, session: Session) -> Objection | None:
    """Takes the report, or objects. One session submits once, however often *kirim* arrives."""
    if flow.build is None:
        raise ValueError(f"flow {flow.kind} builds no report")
    answers, _, _ = walk(flow, session.answers)
    change = flow.build(answers, Desk(chat.scene, lambda: PersonId(chat.work.house.new_id())))
    period = await chat.work.open_period(chat.officer.area)
    if not flow.needs_decision and (refusal := await not_nil(chat)):
        chat.keep(Session())
        chat.tell(refusal, options=AFTERWARDS)
        return None
    fixes = session.context.get("fixes")
    objection = await _object(chat, flow, change, fixes)
    if objection is not None:
        return objection
    change = replace(change, warnings=(*change.warnings, *await _like_earlier(chat, change, fixes)))
    report = await (
        _resubmit(chat, session, change, period, fixes) if fixes else _add(chat, flow, session, change, period)
    )
    chat.keep(Session())
    if report is None:
        chat.tell(Text("fix-too-late" if fixes else "received-already"), options=AFTERWARDS)
        return None
    if change.photos:
        await attachments.belong_to(chat.work.conn, change.photos, report.id)
    if flow.needs_decision:
        await put_up(chat.work, report, chat.officer)
    _receipt(chat, flow, report, period)
    return None


AFTERWARDS = (Option("menu", Text("button-menu")), Option("mine", Text("button-mine")))


def _receipt(chat: Chat, flow: Flow, report: Report, period: Period) -> None:
    month = {"month": month_name(period), **deadline(chat.work.house.calendar, period, chat.work.now)}
    key = "receipt" if flow.needs_decision else "receipt-nil"
    chat.tell(Text(key, {"number": report.number, **month}), options=AFTERWARDS)


async def not_nil(chat: Chat) -> Text | None:
    """Why *nihil* cannot be said: it was said before, or something was reported for the month."""
    period = await chat.work.open_period(chat.officer.area)
    state = await month_state(chat.work.conn, chat.officer.area, period)
    if state.nil:
        return Text("nil-already", {"month": month_name(period)})
    told = sum(count for status, count in state.counts.items() if status is not Status.REJECTED)
    return Text("nil-but-reports", {"count": told, "month": month_name(period)}) if told else None


async def _object(chat: Chat, flow: Flow, change: Change, fixes: str | None) -> Objection | None:
    repeated = await told_before.find(chat, flow, change.subjects, fixes, change.event_date)
    if repeated is not None:
        return Objection(repeated.person, repeated.text)
    added = [effect.person for effect in change.effects if isinstance(effect, AddPerson)]
    gone = await _no_longer_here(chat, change, {person.id for person in added})
    if gone is not None:
        return gone
    for person in added:
        if person.nik and await registry.nik_holder(chat.work.conn, chat.work.house.vault, person.nik):
            return Objection(person.nik, Text("refuse-nik-taken", {"typed": person.nik}))
    return None


async def _like_earlier(chat: Chat, change: Change, fixes: str | None) -> list[Doubt]:
    """Doubts about those whom no id tells apart, babies and the not listed: told before under the same name, or of the
    same mother on the same day. Only a doubt, for there are twins.
    """
    if change.subjects and not any(isinstance(effect, AddPerson) for effect in change.effects):
        return []
    told = await report_lists.of_reporter(chat.work.conn, chat.work.house.vault, chat.officer.id, LOOKED_BACK)
    return [
        Doubt("like-earlier", {"number": earlier.number})
        for earlier in told
        if earlier.id != fixes and earlier.status is not Status.REJECTED and _alike(earlier.change, change)
    ]


def _alike(one: Change, other: Change) -> bool:
    if one.kind != other.kind or not other.names:
        return False
    mothers = dict(one.facts).get("mother"), dict(other.facts).get("mother")
    same_birth = one.event_date == other.event_date and mothers[0] is not None and mothers[0] == mothers[1]
    return same_birth or [name.casefold() for name in one.names] == [name.casefold() for name in other.names]


async def _no_longer_here(chat: Chat, change: Change, added: set[PersonId]) -> Objection | None:
    """The first of whom it speaks who isn't on the list of the reporter's RT, or is not any more."""
    names = {who: name for who, name in zip(change.subjects, change.names, strict=False) if who not in added}
    found = {each.id: each for each in await registry.residents(chat.work.conn, list(names), chat.officer.area)}
    for who, name in names.items():
        if who not in found or found[who].status not in registry.REGISTERED:
            return Objection(who, Text("no-longer-here", {"name": readable(name)}))
    return None


async def _add(chat: Chat, flow: Flow, session: Session, change: Change, period: Period) -> Report | None:
    work = chat.work
    event = Event.SUBMITTED if flow.needs_decision else Event.RECORDED
    number = await _next_number(work, flow.code, period)
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
    )
    if not await reports.add_many(work.conn, work.house.vault, [report]):
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
    numbers = await work.once(("numbers", code, period), lambda: reports.next_numbers(work.conn, code, period, GROUPED))
    return numbers.pop(0)


async def _resubmit(chat: Chat, session: Session, change: Change, period: Period, report_id: str) -> Report | None:
    """The returned report with its new answers; None where it was decided or sent again meanwhile."""
    work = chat.work
    report = await reports.get(work.conn, work.house.vault, ReportId(report_id))
    if report is None or report.status is not Status.RETURNED or not is_within(report.area, chat.officer.area):
        return None
    fixed = replace(
        report,
        status=after(report.status, Event.RESUBMITTED),
        revision=report.revision + 1,
        event_date=change.event_date,
        change=change,
        answers={**session.answers, VERSION: session.version},
        reason="",
        submitted_at=work.now,
        due_in=period,
    )
    if not await reports.resubmit(work.conn, work.house.vault, fixed):
        return None
    work.note(
        actor(chat.officer),
        f"report.{Event.RESUBMITTED}",
        f"report:{report.id}",
        report.area,
        {"revision": fixed.revision},
    )
    return fixed
