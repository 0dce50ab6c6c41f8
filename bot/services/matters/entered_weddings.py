"""Couples whose wedding one report tells of him alone, and whose operator was asked to enter it of her: who is left."""

from collections import Counter
from collections.abc import Collection

from bot.domain.people.people import PersonId
from bot.domain.report.how_married import married_by
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.matters.told_of_spouse import NAME
from bot.services.registry.wed_by_reports import wed_alone
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.lived_apart import died, died_anyhow
from bot.storage.registry.matters import settled_by_somebody, subjects_beginning
from bot.storage.reports import reports
from bot.storage.reports.about_in_effect import about_in_effect

_BEGINS = "told:"


async def left_by(transaction: Transaction, dead: Collection[PersonId]) -> dict[PersonId, PersonId]:
    """Who is left by whom: by one of these dead, of whom a report tells, or by one of whom it was entered. Nobody of
    whom a report tells since how she is married, or of whom an operator said that it is another."""
    alone = await wed_alone(transaction, dead) if dead else {}
    found = [(who, one, told) for one, told in alone.items() for who in await _beside(transaction, told.id)]
    found += await _left_by_entered(transaction)
    others = {other for pair in found for other in pair[:2]}
    about = await about_in_effect(transaction, others) if others else {}
    return {left: gone for left, gone, told in found if not _is_told_since({left, gone}, told, about)}


async def _left_by_entered(transaction: Transaction) -> list[tuple[PersonId, PersonId, Report]]:
    """By who stood as married; and by who alone may be whom the report names, and died before it was entered."""
    told = await _told_of(transaction, _BEGINS)
    named = Counter(report for _, report in told)
    those = [who for who, _ in told]
    married, gone = await died(transaction, those), await died_anyhow(transaction, those)
    ids = [(who, report) for who, report in told if who in married or (who in gone and named[report] == 1)]
    known = await reports.get_many(transaction, {report for _, report in ids}) if ids else {}
    pairs = [(who, known[report]) for who, report in ids if report in known]
    return [(left, who, report) for who, report in pairs if len(married_by(report)) == 1 for left in married_by(report)]


async def _beside(transaction: Transaction, report: ReportId) -> list[PersonId]:
    return [who for who, _ in await _told_of(transaction, f"{_BEGINS}{report}+")]


async def _told_of(transaction: Transaction, begins: str) -> list[tuple[PersonId, ReportId]]:
    """Of whom an operator was asked, and by which report: of one man by each that named him."""
    subjects = await subjects_beginning(transaction, NAME, begins)
    subjects -= await settled_by_somebody(transaction, NAME, subjects) if subjects else set()
    named = (each.removeprefix(_BEGINS).partition("+") for each in sorted(subjects))
    return [(PersonId(who), ReportId(report)) for report, _, who in named]


def _is_told_since(both: set[PersonId], told: Report, about: dict[PersonId, list[Report]]) -> bool:
    return any(
        who in married_by(each) and each.id != told.id and each.event_date >= told.event_date
        for who in both
        for each in about.get(who, ())
    )
