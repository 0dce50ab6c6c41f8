"""Whom somebody had for a husband who wed another: nobody told that the two were divorced."""

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import Marital, PersonId, Sex
from bot.domain.report.changes import EditPerson
from bot.domain.report.how_married import MARITAL, beside, makes_so, married_by
from bot.domain.report.report import Report
from bot.services.registry.wed_by_reports import wed_by_reports
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.lived_apart import husbands_of
from bot.storage.reports.about_in_effect import about_in_effect


async def left_for_another(transaction: Transaction, wedding: Report) -> tuple[PersonId, PersonId] | None:
    """The husband and the wife, who was married already when her wedding with another was told; by the last report
    that wed her before, else by the household that both were of. A man may have several wives."""
    wife = await _wife(transaction, wedding)
    if wife is None:
        return None
    told = (await about_in_effect(transaction, [wife])).get(wife, [])
    before = [each for each in told if wife in married_by(each) and each.id != wedding.id]
    if any(each.event_date > wedding.event_date for each in before):
        return None
    if before:
        last = max(before, key=lambda each: each.event_date)
        one = beside(last, wife) if makes_so(last, wife, Marital.MARRIED) else None
        husbands = {one} if one else set()
    else:
        husbands = await husbands_of(transaction, wife)
    husbands -= {beside(wedding, wife)}
    wed = await wed_by_reports(transaction, husbands) if husbands else {}
    left = [each for each in husbands if wed.get(each, wife) == wife]
    return (left[0], wife) if len(left) == 1 else None


async def _wife(transaction: Transaction, wedding: Report) -> PersonId | None:
    """Of a couple whose wedding it tells, if she stood as married before it."""
    edits = [each for each in wedding.change.effects if isinstance(each, EditPerson) and MARITAL in each.new]
    married = str(Marital.MARRIED.value)
    were = [each.person_id for each in edits if each.old.get(MARITAL) == each.new[MARITAL] == married]
    if len(edits) != 2 or not were:
        return None
    found = await read_registry.residents(transaction, were, ancestor(wedding.area, Level.REGENCY))
    women = [each.id for each in found if each.sex is Sex.FEMALE]
    return women[0] if len(women) == 1 else None
