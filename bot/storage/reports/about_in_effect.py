"""The reports in effect that tell of somebody, opened."""

from collections.abc import Collection

from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import effects, reports


async def about_in_effect(transaction: Transaction, persons: Collection[PersonId]) -> dict[PersonId, list[Report]]:
    """Of each of these persons of whom any tells, the latest to take effect first."""
    about = await effects.in_effect_about(transaction, persons) if persons else {}
    known = await reports.get_many(transaction, {each for ids in about.values() for each in ids}) if about else {}
    return {who: [known[each] for each in ids if each in known] for who, ids in about.items()}
