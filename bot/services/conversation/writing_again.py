"""*Catat Kematian*: what another report told of somebody is written down by an operator, for the RT that has him."""

from bot.dialogue.fields import Photo
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.reading import Json
from bot.dialogue.spoken_of import called
from bot.dialogue.traits import Door, Opens
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.review.answers import session_of
from bot.storage.registry import read_registry
from bot.storage.reports import reports

_DOORS = {
    BasicStatus.ALIVE: Door.HERE,
    BasicStatus.AWAY: Door.AWAY,
    BasicStatus.MISSING: Door.MISSING,
    BasicStatus.MOVED: Door.LEFT,
}


async def open_again(chat: Chat, argument: str) -> None:
    """`write-again:<report>:<person>`: a report of that kind with him filled in, and what the other one says of it (its
    day, a cause); sent, it waits for another to decide. Not where that one is void, or the person is no more of his
    area."""
    report_id, _, person = argument.partition(":")
    transaction, who = chat.work.transaction, PersonId(person)
    report = await reports.get(transaction, ReportId(report_id))
    regency = ancestor(chat.officer.area, Level.REGENCY)
    now = (await read_registry.standing_of(transaction, [who], regency)).get(who)
    if report is None or now is None or not is_within(now.area, chat.officer.area):
        chat.tell(Text("write-again-gone"), options=TO_LIST)
        return
    opening = _opening(chat, report, now.status)
    if opening is None or not STATES[report.status].in_effect:
        chat.tell(Text("write-again-over", {"number": report.number}), options=TO_LIST)
        return
    await _open(chat, report, (who, now.area), opening)


def _opening(chat: Chat, report: Report, status: BasicStatus) -> tuple[Flow, Opens] | None:
    """How its kind opens with who stands so; None where that tells nothing of him any more."""
    door = _DOORS.get(status)
    doors = chat.work.house.flows.opened_from(door) if door else []
    return next(((flow, opens) for flow, opens in doors if flow.kind == report.kind), None)


async def _open(chat: Chat, report: Report, whom: tuple[PersonId, AreaCode], opening: tuple[Flow, Opens]) -> None:
    (who, rt), (flow, opens) = whom, opening
    chat.write_for(rt)
    here = await chat.outlook.residents([who], rt)
    answers = {**_told(flow, report), **(filled_in(flow, opens, here) if here else {})}
    above = Text("write-again-begins", {"number": report.number}, {"kind": Text(f"kind-{flow.kind}")})
    await fill.open_report(chat, flow.kind, answers, (above,))


def _told(flow: Flow, report: Report) -> dict[str, Json]:
    """What it says that is of no person and no photo of its own."""
    photos = {step.id for step in flow.steps if isinstance(step.field, Photo)}
    answers = session_of(flow, report).answers.items()
    return {step: said for step, said in answers if step not in photos and not any(called(said))}
