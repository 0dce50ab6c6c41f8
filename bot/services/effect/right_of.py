"""Of an entry that was dropped for another one of the same person: which one stays, by what is in effect."""

from collections.abc import Collection, Mapping

from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.reports.about_in_effect import about_in_effect


def rights_in(dropping: Report) -> dict[PersonId, PersonId]:
    """The entry that stays of each that the report drops."""
    told = (each for each in dropping.change.effects if isinstance(each, PutRight))
    return {each.person_id: each.into for each in told if each.into and each.status is BasicStatus.INVALID}


async def dropped_by(transaction: Transaction, persons: Collection[PersonId]) -> dict[PersonId, Report]:
    """The report in effect by which each of these entries is dropped for another; of none that is nobody's."""
    about = await about_in_effect(transaction, persons)
    found = {who: next((each for each in told if who in rights_in(each)), None) for who, told in about.items()}
    return {who: report for who, report in found.items() if report is not None}


async def rights_of_dropped(
    transaction: Transaction, standing: Mapping[PersonId, Standing]
) -> dict[PersonId, PersonId]:  # fmt: skip
    """Of those whose entries are not valid by now, the entry of each that stays; of an entry of nobody none."""
    dropped = [who for who, now in standing.items() if now.status is BasicStatus.INVALID]
    found = await dropped_by(transaction, dropped) if dropped else {}
    return {who: rights_in(report)[who] for who, report in found.items()}
