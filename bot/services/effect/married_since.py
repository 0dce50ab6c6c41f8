"""How somebody is married follows from the days on which it happened, not from those of the approvals."""

from collections.abc import Collection
from datetime import date

from bot.domain.people.people import Marital, PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.how_married import MARITAL, married_by
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
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
    earlier = [each for each in known.values() if each.event_date < report.day.earliest]
    return {each.id for each in earlier if those & married_by(each)}


async def wed_by_reports(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, PersonId]:
    """To whom each of them is married by the last that reports in effect tell of it, where that names both."""
    found: dict[PersonId, PersonId] = {}
    for who, reports_of_him in (await about_in_effect(transaction, those)).items():
        told = [each for each in reversed(reports_of_him) if who in married_by(each)]
        last = max(told, key=lambda report: report.event_date, default=None)
        others = married_by(last) - {who} if last is not None and _weds(last, who) else frozenset()
        if len(others) == 1:
            (found[who],) = others
    return found


def _weds(report: Report, who: PersonId) -> bool:
    edits = (each for each in report.change.effects if isinstance(each, EditPerson) and each.person_id == who)
    return any(each.new.get(MARITAL) == str(Marital.MARRIED.value) for each in edits)
