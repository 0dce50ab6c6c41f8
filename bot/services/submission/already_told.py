"""Whether an event was told already: (person, kind, event date); dying and leaving happen once, whatever the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Change, Kind, SetStatus, fact_key
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.submission.filing import Filing
from bot.services.submission.others_who_told import told_by
from bot.storage.reports import reports
from bot.storage.reports.report_lists import EarlierReport, same_event

ONCE = frozenset({"death", "move_out"})
"""Kinds that end somebody's being here: a second report of either is a repetition, also of the other."""

LEAVING, COMING = Kind("move_out"), Kind("move_in")
SEVERAL = frozenset({"status", "correction"})
"""Kinds of which several may be told of one person on one day, each about another matter (the fact `what`)."""

UNDER_WAY = frozenset({"proposal", "unfit", "caretaker", "pbi_baby", "pbi_reactivate"})
"""Kinds that ask for something and have no day of their own: once is enough until a month has taken it."""


LASTING = frozenset({"away", "missing", "split", "move_in"})
"""Kinds of which two heads may name different days: once is enough while the first is open."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Somebody told it before: of which person, in which report, and the sentence that says by whom and when."""

    person: PersonId
    report: Report
    text: Text


async def find(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None, change: Change | None = None
) -> Repeated | None:
    """The first of `persons` of whom the same was told and is neither rejected nor withdrawn; the report `fixing`
    doesn't count. Before there is a `change`, only what happens once is known to be the same."""
    if not persons or (flow.kind not in ONCE and change is None):
        return None
    kinds = [Kind(kind) for kind in sorted(ONCE if flow.kind in ONCE else {flow.kind})]
    told = [each for each in await same_event(filing.work.transaction, persons, kinds) if each.report_id != fixing]
    told = await _still_standing(filing, told)
    known = await reports.get_many(filing.work.transaction, {each.report_id for each in told})
    for earlier in told:
        report = known[earlier.report_id]
        if change is None or _is_same(change, report, earlier.person_id):
            return Repeated(earlier.person_id, report, await told_by(filing, "told-before", report))
    return None


async def _still_standing(filing: Filing, told: Sequence[EarlierReport]) -> list[EarlierReport]:
    """Without the leaving of those who have come since, here or elsewhere: they may leave again, or die."""
    left = {each.person_id for each in told if each.kind == LEAVING}
    came: dict[PersonId, datetime] = {}
    for each in await same_event(filing.work.transaction, left, [COMING]) if left else ():
        came[each.person_id] = each.submitted_at
    return [
        each
        for each in told
        if each.kind != LEAVING or each.person_id not in came or each.submitted_at >= came[each.person_id]
    ]


def _is_same(change: Change, report: Report, person: PersonId) -> bool:
    """The same said of the person: once for all, while the first is open, or on one day."""
    if change.kind in ONCE:
        return True
    if _matter(change) != _matter(report.change) or _states(change, person) != _states(report.change, person):
        return False
    is_open = report.status is not Status.APPLIED
    return is_open if change.kind in UNDER_WAY else report.event_date == change.event_date or (
        is_open and change.kind in LASTING
    )  # fmt: skip


def _matter(change: Change) -> str:
    """What of a person changes, where the kind says so; else empty."""
    what = next((value for name, value in change.facts if fact_key(name)[0] == "fact-what"), "")
    return what if change.kind in SEVERAL else ""


def _states(change: Change, person: PersonId) -> set[BasicStatus]:
    """Going away and coming back are two things."""
    return {e.status for e in change.effects if isinstance(e, SetStatus) and e.person_id == person}
