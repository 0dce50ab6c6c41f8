"""Applying approved changes to the registry, a chunk of reports in one transaction."""

from collections.abc import Collection, Sequence
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.plan_changes import Misfit, Plan, person_of, plan_changes
from bot.domain.people.people import PersonId
from bot.domain.report.changes import SetStatus
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.months import checks, closing
from bot.storage.registry import household_moves, read_registry, registry_changes
from bot.storage.registry.card_numbers import nik_holders


async def apply_changes(transaction: Transaction, house: House, area: AreaCode, reports: Sequence[Report]) -> Plan:
    """Applies filed reports, marks them applied and says so in the log; the plan tells what was left out, who moved."""
    ids = {person_of(effect) for report in reports for effect in report.change.effects}
    given = [nik for report in reports for nik, _ in niks_given(report.change.effects)]
    holders = await nik_holders(transaction, given) if given else {}
    plan = plan_changes(reports, await read_registry.standing_of(transaction, list(ids), area), holders)
    await _write(transaction, house, area, plan)
    await checks.confirm(transaction, area, _confirmed(house, reports))
    await closing.mark_applied(transaction, [report.id for report in reports])
    await audit.append(transaction, _lines(reports, plan.misfits), house.clock())
    return plan


def _confirmed(house: House, reports: Sequence[Report]) -> list[tuple[PersonId, date]]:
    """Whoever a report speaks of was known to its reporter, and to the operator on the day he approved it."""
    zone = house.calendar.timezone
    return [
        (who, report.decided_at.astimezone(zone).date())
        for report in reports
        if report.decided_at
        for who in report.change.subjects
    ]


async def _write(transaction: Transaction, house: House, area: AreaCode, plan: Plan) -> None:
    """Who left for good is gone before others join, so that a household is seen as those find it who move."""
    joining = {join.person_id for join in plan.joins}
    await registry_changes.add_persons(transaction, area, plan.adds)
    await _end(transaction, area, [end for end in plan.ends.values() if end.person_id not in joining])
    if plan.joins:
        await household_moves.join_households(transaction, area, plan.joins)
    for edit in plan.edits:
        await registry_changes.edit_person(transaction, area, edit)
    await _end(transaction, area, [end for end in plan.ends.values() if end.person_id in joining])
    if plan.heads:
        await registry_changes.name_heads(
            transaction, area, [(head.household_id, head.person_id) for head in plan.heads]
        )
    if plan.caretakers:
        named = [(each.household_id, each.person_id) for each in plan.caretakers]
        await registry_changes.name_caretakers(transaction, area, named)


async def _end(transaction: Transaction, area: AreaCode, ends: Collection[SetStatus]) -> None:
    if ends:
        await registry_changes.end_persons(transaction, area, [(end.person_id, end.status, end.on) for end in ends])


def _lines(reports: Sequence[Report], misfits: Sequence[Misfit]) -> list[audit.Line]:
    why: dict[ReportId, str] = {}
    for misfit in misfits:
        why.setdefault(misfit.report, misfit.why)
    return [
        audit.Line(
            "system",
            f"report.{Event.APPLIED}",
            f"report:{report.id}",
            report.area,
            {"number": report.number, "month": report.filed_in}
            | ({"conflict": why[report.id]} if report.id in why else {}),
        )
        for report in reports
    ]
