"""To whom somebody is married, by the last that reports in effect tell of it."""

from collections.abc import Collection, Sequence

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name, words_of
from bot.domain.people.people import Marital, PersonId
from bot.domain.report.how_married import makes_so, married_by, spouse_named
from bot.domain.report.report import Report
from bot.services.registry.wed_to_another import wed_to_another
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.other_names import other_names

NAMESAKES = 100
"""So many who are called as the wife or husband are looked at."""


async def wed_by_reports(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, PersonId]:
    """To whom each of them is married: the last report names both; or each was told of alone, of one day, and the two
    reports name one another; or one was told of alone, and then both."""
    found: dict[PersonId, PersonId] = {}
    for who, told in (await about_in_effect(transaction, those)).items():
        last = await _last(transaction, told, who)
        if last is None or not _weds(last, who):
            continue
        others = married_by(last) - {who} or await _who_names_him(transaction, who, last)
        if len(others) == 1:
            (found[who],) = others
    return found


async def wed_alone(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, Report]:
    """Of each whose last wedding was told of him alone, that report."""
    about = await about_in_effect(transaction, those)
    last = {who: await _last(transaction, told, who) for who, told in about.items()}
    return {who: each for who, each in last.items() if each and _weds(each, who) and married_by(each) == {who}}


async def _last(transaction: Transaction, told: Sequence[Report], who: PersonId) -> Report | None:
    """By the days, of one day what took effect last, and a wedding after the divorce from another; `told` has first
    what took effect last."""
    of_him = [each for each in told if who in married_by(each)]
    last = max(of_him, key=lambda report: report.event_date, default=None)
    if last is None or not makes_so(last, who, Marital.DIVORCED):
        return last
    return await wed_to_another(transaction, who, last, of_him) or last


def _weds(report: Report, who: PersonId) -> bool:
    return makes_so(report, who, Marital.MARRIED)


async def _who_names_him(transaction: Transaction, who: PersonId, wedding: Report) -> frozenset[PersonId]:
    """Those of the regency who are called as it says, whose own last wedding is of that day and names him, or was told
    of both since."""
    name = spouse_named(wedding)
    words = [[word] for word in words_of(name)]
    regency = AreaCode(ancestor(wedding.area, Level.REGENCY))
    ids = await name_search.persons_named(transaction, regency, words, NAMESAKES) if words else []
    names = await _names(transaction, [who, *ids]) if ids else {}
    alike = [each for each in ids if each != who and _is_called(names.get(each, ()), name)]
    about = await about_in_effect(transaction, alike) if alike else {}
    weddings = {each: await _last(transaction, told, each) for each, told in about.items()}
    return frozenset(
        each
        for each, other in weddings.items()
        if other is not None
        and married_by(other) in ({each}, {each, who})
        and _weds(other, each)
        and other.day.may_be(wedding.day)
        and _is_called(names.get(who, ()), spouse_named(other))
    )


async def _names(transaction: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, tuple[str, ...]]:
    called, others = await name_search.called(transaction, ids), await other_names(transaction, ids)
    return {who: (each.name, *others.get(who, ())) for who, each in called.items()}


def _is_called(names: Collection[str], so: str) -> bool:
    return bool(so) and any(score_name(so, each) >= SURE for each in names)
