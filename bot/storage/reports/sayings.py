"""What reports in effect say in so many words, and where they place whom, by the cause of the write that each is."""

from collections.abc import Collection, Mapping

from bot.domain.report.review import ReportId
from bot.domain.report.said import Said, fields_said, place_said
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import effects, reports


async def sayings(transaction: Transaction, causes: Collection[str]) -> Mapping[str, Collection[Said]]:
    """Of these causes of writes; of a report that is taken back nothing holds any more."""
    ids = [ReportId(cause.partition(":")[2]) for cause in causes]
    holding = await effects.numbers_of(transaction, ids) if ids else {}
    known = await reports.get_many(transaction, list(holding)) if holding else {}
    return {
        f"report:{key}": {
            each for effect in report.change.effects for each in (*fields_said(effect), *place_said(effect))
        }
        for key, report in known.items()
    }
