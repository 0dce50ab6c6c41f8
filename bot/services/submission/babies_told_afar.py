"""A newborn of whose end another village told before, where his mother lives by now, or lived: it is tied to nobody."""

from collections.abc import Collection, Iterator
from datetime import timedelta

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.names import fold_name
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import Change, Doubt
from bot.domain.report.report import Report
from bot.domain.report.told_as import is_baby, may_be_told_as
from bot.services.submission.filing import Filing
from bot.services.submission.told_untied import that_end
from bot.services.words.place_names import place_of
from bot.storage.registry import read_registry, versions
from bot.storage.reports.untied import untied_reports

_MOST = 20
"""So many of a village are looked through, the latest."""
_LATE = timedelta(days=366)
"""How long a birth may be told after the report of the end."""


async def doubts_of_babies_afar(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator who approves the birth: only the other village's may tie that report, or the head where the
    baby stands by then tells it anew."""
    ends = that_end(filing.work)
    return [
        Doubt("untied-afar", {**about, "rt": await place_of(filing.work, report.area, change.area)})
        for baby in change.added
        if is_baby(baby, change.event_date) and not filing.practises
        for report, about in await _told_of(filing, change, baby, ends)
    ]


async def _told_of(
    filing: Filing, change: Change, baby: Person, ends: Collection[str]
) -> list[tuple[Report, dict[str, str]]]:
    found = []
    there, before = await _villages_of_hers(filing, baby)
    here = ancestor(change.area, Level.VILLAGE)
    for village in sorted((there | before) - {here}):
        told = await untied_reports(filing.work.transaction, AreaCode(village), _MOST)
        for report in (each for each in told if each.kind in ends and change.event_date - each.event_date <= _LATE):
            about = {"where": "there" if village in there else "here", "number": report.number}
            found += [
                (report, {**about, "name": readable(baby.name), "told": readable(name)})
                for name in may_be_told_as(baby, report)
            ]
    return found


async def _villages_of_hers(filing: Filing, baby: Person) -> tuple[set[str], set[str]]:
    """Where her household is by now, and where she lived before."""
    transaction, regency = filing.work.transaction, AreaCode(ancestor(baby.area, Level.REGENCY))
    places = await read_registry.places_of(transaction, [baby.household_id])
    members = await read_registry.household_members(transaction, baby.household_id, regency) if places else []
    mothers = [each.id for each in members if fold_name(each.name) == fold_name(baby.mother)]
    pasts = await versions.of_ids(transaction, versions.PERSON, mothers) if mothers else []
    return set(_villages(places.values())), set(_villages(past.row["area_code"] for past in pasts))


def _villages(areas: Collection[AreaCode] | Iterator[str]) -> Iterator[str]:
    for area in areas:
        if area:
            yield ancestor(AreaCode(area), Level.VILLAGE)
