"""Arrivals to which the RT that is asked says again that they are there still, or says nothing more."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.officer import Role
from bot.domain.people.people import Resident, readable
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import Answer, Asked
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import whom
from bot.services.words.place_names import place_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter
from bot.storage.reports import disputes, reports, words
from bot.storage.reports.disputes import Dispute

NAME = "still-there"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    """It is the turn of both villages: one may reject the arrival, the other say that they are gone after all."""
    found = await disputes.stuck(transaction, area, now - timedelta(days=house.profile.asked_days))
    return [
        Matter(NAME, f"report:{each.report}+{each.rt}", rt, each.since)
        for each in found
        for rt in dict.fromkeys([each.told_in, *([each.rt] if _are_apart(each) else [])])
    ]


def _are_apart(dispute: Dispute) -> bool:
    return ancestor(dispute.told_in, Level.VILLAGE) != ancestor(dispute.rt, Level.VILLAGE)


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    still = await disputes.still_disputed(transaction, {ReportId(each.ids[0]) for each in kept})
    return [each for each in kept if (ReportId(each.ids[0]), AreaCode(each.ids[1])) in still]


async def _tell(work: Work, matter: Matter) -> Told:
    """Those of the RT that says no read who it is as they know him, the others only the name that was typed."""
    report_id, rt = ReportId(matter.ids[0]), AreaCode(matter.ids[1])
    report = await reports.get(work.transaction, report_id)
    dispute = (await disputes.still_disputed(work.transaction, [report_id])).get((report_id, rt))
    if report is None or dispute is None:
        raise LookupError(f"{matter.subject} is contradicted by nobody any more")
    is_asked = is_within(rt, ancestor(matter.area, Level.VILLAGE))
    is_told = is_within(report.area, ancestor(matter.area, Level.VILLAGE))
    typed = ", ".join(map(readable, report.change.names)) or report.number
    known = await _known_there(work, report, rt) if is_asked else ()
    about: dict[str, Arg] = {
        "number": report.number,
        "from": await place_of(work, rt, matter.area),
        "to": await place_of(work, report.area, matter.area),
        "count": dispute.refused,
        "above": "none",
        "turn": "freed" if await _is_freed(work, report, rt) else "asked" if is_asked else "told",
        "state": report.status.value,
    }
    if (above := await _who_decides(work, report)) is not None:
        about |= {"turn": "above", "above": above.value}
    who = await whom(work, known[0].id, rt) if known else Text("matter-still-there-typed", {"names": typed})
    freeing = Command.NOT_THERE.button(Text("button-not-there"), report_id, rt)
    opening = Command.DETAILS.button(Text("button-open-report"), report_id)
    ways = (*((freeing,) if is_asked and about["turn"] == "asked" else ()), *((opening,) if is_told else ()))
    label = readable(known[0].name) if known else typed
    more = {"more": max(0, len(known) - 1)}
    return Told(label, Text("matter-still-there", about | more, {"whom": who}), ways, tuple(e.id for e in known[:1]))


async def _known_there(work: Work, report: Report, rt: AreaCode) -> Sequence[Resident]:
    ids = [each.person_id for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives]
    return await read_registry.residents(work.transaction, ids, rt) if ids else ()


async def _is_freed(work: Work, report: Report, rt: AreaCode) -> bool:
    """Whether an operator said of this revision that they are gone."""
    said = await words.of_report(work.transaction, report.id)
    now = [each for each in said if each.revision == report.revision and each.asked is Asked.STILL_HERE]
    return any(each.area == rt and each.answer == Answer.AGREED for each in now)


async def _who_decides(work: Work, report: Report) -> Role | None:
    """Who stands above both villages and is asked just now; None where nobody is."""
    if report.status is not Status.APPROVED:
        return None
    said = await words.of_report(work.transaction, report.id)
    return next((each.role for each in said if each.asked is Asked.WHOSE and each.is_open), None)


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find)
