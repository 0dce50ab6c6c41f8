"""How somebody is married follows from the days on which it happened, not from those of the approvals."""

from collections.abc import Collection
from datetime import date

from bot.domain.people.people import PersonId
from bot.domain.report.how_married import married_by
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.registry.wed_to_another import weddings_with_others
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import effects, reports
from bot.storage.reports.about_in_effect import about_in_effect


async def married_since(transaction: Transaction, those: Collection[PersonId], day: date) -> frozenset[PersonId]:
    """Of whom something in effect of a day that is surely later says already how they are married."""
    about = await about_in_effect(transaction, those)
    later = {who: [each for each in told if each.day.earliest > day] for who, told in about.items()}
    return frozenset(who for who, told in later.items() if any(who in married_by(report) for report in told))


async def married_before(transaction: Transaction, report: Report) -> set[ReportId]:
    """What took effect since this report and tells how the same were married before that day: it stands behind this
    one, and would not without it."""
    those = married_by(report)
    about = await effects.in_effect_about(transaction, list(those)) if those else {}
    since = {each for ids in about.values() if report.id in ids for each in ids[: ids.index(report.id)]}
    known = await reports.get_many(transaction, since) if since else {}
    told = [each for each in known.values() if those & married_by(each)]
    before = {each.id for each in told if each.event_date < report.day.earliest}
    return before | {each.id for each in told if await _is_behind(transaction, each, report)}


async def _is_behind(transaction: Transaction, divorce: Report, wedding: Report) -> bool:
    """Whether it is of the same day, and from another."""
    weddings = await weddings_with_others(transaction, divorce)
    return any(each.id == wedding.id for each in weddings.values())
