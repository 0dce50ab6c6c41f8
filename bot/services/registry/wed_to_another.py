"""Of a divorce the wedding with somebody else that is told of the same day: it is what happened last of the two."""

from collections.abc import Collection, Sequence

from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name
from bot.domain.people.people import Marital, PersonId
from bot.domain.report.how_married import beside, makes_so, married_by, spouse_named
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.other_names import other_names


async def weddings_with_others(transaction: Transaction, report: Report) -> dict[PersonId, Report]:
    """Of each whom it tells to be divorced the wedding in effect, of what may be the same day, with somebody else than
    the one whom it names. Where either names nobody, nothing is known of it."""
    divorced = {who for who in married_by(report) if makes_so(report, who, Marital.DIVORCED)}
    found: dict[PersonId, Report] = {}
    for who, told in (await about_in_effect(transaction, divorced)).items():
        if wedding := await wed_to_another(transaction, who, report, told):
            found[who] = wedding
    return found


async def wed_to_another(
    transaction: Transaction, who: PersonId, divorce: Report, told: Sequence[Report]
) -> Report | None:
    """The one of these weddings of his."""
    for wedding in told:
        is_then = makes_so(wedding, who, Marital.MARRIED) and wedding.day.may_be(divorce.day)
        if is_then and await _are_others(transaction, who, wedding, divorce):
            return wedding
    return None


async def _are_others(transaction: Transaction, who: PersonId, one: Report, two: Report) -> bool:
    """Whether the two surely name different ones as his wife or husband."""
    first, second = beside(one, who), beside(two, who)
    if first and second:
        return first != second
    names = [await _names(transaction, who, each) for each in (one, two)]
    return all(names) and not any(score_name(a, b) >= SURE for a in names[0] for b in names[1])


async def _names(transaction: Transaction, who: PersonId, report: Report) -> Collection[str]:
    """By which the one is known whom it names beside him."""
    other = beside(report, who)
    if other is None:
        return [name] if (name := spouse_named(report)) and married_by(report) == {who} else []
    registered = await name_search.called(transaction, [other])
    return [*(each.name for each in registered.values()), *(await other_names(transaction, [other])).get(other, ())]
