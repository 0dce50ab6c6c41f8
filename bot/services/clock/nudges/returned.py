"""A report that an operator returned, and that still waits to be fixed."""

from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import RETURNED_AFTER, NudgeKind, returned_turn
from bot.domain.people.officer import OfficerId
from bot.domain.report.report import Report
from bot.services.clock.nudges.nudge import Nudge
from bot.services.words.naming import people_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command, fix_label
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudge_causes

SHOWN = 3
"""As many reports as one reminder lists; the others stand in *laporan saya*."""


async def find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """Each RT head with the returned reports of his RT whose turn it is."""
    due: dict[OfficerId, list[tuple[str, Report]]] = {}
    for officer, report in await nudge_causes.returned_reports(transaction, area, now - RETURNED_AFTER[0]):
        turn = returned_turn(report.decided_at, now) if report.decided_at else None
        if turn is not None:
            due.setdefault(officer, []).append((f"{report.id}/{report.revision}/{turn}", report))
    return [_nudge(officer, reports, now.date()) for officer, reports in due.items()]


def _nudge(officer: OfficerId, due: list[tuple[str, Report]], today: date) -> Nudge:
    shown = [report for _, report in due[:SHOWN]]
    fixes = (Command.FIX.button(fix_label(report.number, len(shown)), report.id) for report in shown)
    return Nudge(
        NudgeKind.RETURNED,
        officer,
        tuple(about for about, _ in due),
        (Text("nudge-returned", {"count": len(due)}), *(_line(report, today) for report in shown)),
        tuple(fixes),
    )


def _line(report: Report, today: date) -> Text:
    names = people_of(report, today)
    about = {"number": report.number, "names": names or "none", "reason": report.reason}
    return Text("nudge-returned-line", about, {"kind": Text(f"kind-{report.kind}")})
