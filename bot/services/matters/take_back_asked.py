"""Decisions that an RT head asks to have taken back, until somebody does so or says why they stand."""

from collections.abc import Sequence

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.officer import OfficerId, Role
from bot.domain.people.people import readable
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId, Status
from bot.services.matters.cause import Cause, Told
from bot.services.matters.misfits import about
from bot.services.matters.raising import raise_matter
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.months import months
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports

NAME = "take-back-asked"
ASKED = "report.take_back_asked"
"""How the log calls the request; there alone stand the words, for they may be personal."""
KEPT = "kept"
OF_APPROVAL = "approval"


def subject_of(report: Report) -> str:
    """One decision of it: another one may be asked about anew."""
    return f"report:{report.id}+{report.revision}"


async def asked_to_take_back(work: Work, report: Report) -> bool:
    """Until this decision is taken back, or somebody says why it stands; whether that is new."""
    return await raise_matter(work, Matter(NAME, subject_of(report), report.area, work.now))


async def asked_about(transaction: Transaction, report: Report) -> Matter | None:
    """What is open about this very decision."""
    found = await _stands(transaction, await matters.unsettled_about(transaction, NAME, [subject_of(report)]))
    return found[0] if found else None


async def who_asked(transaction: Transaction, report: ReportId) -> tuple[OfficerId, str]:
    """Who asked last, and why."""
    lines = [each.line for each in await audit.of_subject(transaction, f"report:{report}") if each.line.action == ASKED]
    return OfficerId(lines[-1].actor.removeprefix("officer:")), str(lines[-1].detail.get("reason", ""))


async def was_to_be_undone(transaction: Transaction, report: Report) -> bool:
    """Of a report that waits again: whether its RT asked that its approval be taken back, which it was."""
    if report.status is not Status.WAITING or not report.revision:
        return False
    lines = [each.line for each in await audit.of_subject(transaction, f"report:{report.id}")]
    asked = [each.detail for each in lines if each.action == ASKED]
    return any(each.get("revision") == report.revision - 1 and each.get("of") == OF_APPROVAL for each in asked)


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    decided = await reports.decided_revisions(transaction, [ReportId(each.ids[0]) for each in matters])
    last: dict[AreaCode, Period | None] = {}
    for each in matters:
        regency = ancestor(each.area, Level.REGENCY)
        if regency not in last:
            last[regency] = await months.last_closed(transaction, regency)

    def is_cut(matter: Matter) -> bool:
        _, filed_in = decided[ReportId(matter.ids[0])]
        closed = last[ancestor(matter.area, Level.REGENCY)]
        return bool(filed_in and closed and filed_in <= closed)

    alike = [each for each in matters if str(decided.get(ReportId(each.ids[0]), ("",))[0]) == each.ids[1]]
    late = [ReportId(each.ids[0]) for each in alike if is_cut(each)]
    # One of nobody changed nothing that a month counts, so that it can be taken back after the cut too.
    told = await reports.get_many(transaction, late) if late else {}
    over = {which for which in late if which not in told or not told[which].is_of_nobody}
    return [each for each in alike if ReportId(each.ids[0]) not in over]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    _, reason = await who_asked(work.transaction, report.id)
    verdict = STATES[report.status].verdict
    said = {"number": report.number, "rt": short_name(report.area), "reason": reason, "verdict": str(verdict)}
    parts = {"kind": Text(f"kind-{report.kind}"), "whom": await about(work, report)}
    label = readable(report.change.names[0]) if report.change.names else report.number
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    return Told(label, Text("matter-take-back-asked", said, parts), (opening,), report.change.subjects[:1])


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell)
