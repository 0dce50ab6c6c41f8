"""Whom a report brings and another of the RT tells of already that is tied to nobody: that changes nothing yet."""

from collections.abc import Collection, Iterator

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Repeats
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import Change, Doubt
from bot.domain.report.report import Report
from bot.domain.report.told_as import is_baby, is_called, may_be_told_as, told_of
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports.untied import untied_reports

_SAID = 2
_MOST = 20
"""So many of an RT are looked through, the latest: what is settled by hand as a stranger's stays untied for ever."""


async def doubts_of_untied(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator, who ties it once this one is approved; nothing of a report that brings nobody."""
    added, coming = [*change.added], arriving(change)
    if not (added or coming) or filing.practises:
        return []
    told = await untied_reports(filing.work.transaction, change.area, _MOST)
    untied = [each for each in told if each.id != filing.besides]
    if untied and coming:
        regency = ancestor(change.area, Level.REGENCY)
        added += await read_registry.persons(filing.work.transaction, coming, regency)
    ends = that_end(filing.work)
    here = [doubt for person in added for report in untied for doubt in _doubts(person, report, ends)]
    return [*here, *await _of_babies(filing, change, ends)]


async def _of_babies(filing: Filing, change: Change, ends: Collection[str]) -> list[Doubt]:
    """Who dies or leaves where the mother's parents live is told of by the head there, who has him on no list: of each
    baby that is entered, by his name or hers."""
    babies = [each for each in change.added if is_baby(each, change.event_date)]
    village = ancestor(change.area, Level.VILLAGE)
    told = await untied_reports(filing.work.transaction, AreaCode(village), _MOST) if babies else []
    told = [each for each in told if each.area != change.area and each.kind in ends and each.id != filing.besides]
    return [
        doubt
        for baby in babies
        for report in told
        for doubt in _doubts(baby, report, ends)
        if doubt.args["told"] in map(readable, may_be_told_as(baby, report))
    ]


async def others_untied(work: Work, report: Report, name: str) -> list[Text]:
    """For whoever is about to tie this one: which others of the RT that are tied to nobody tell of one called so."""
    told = await untied_reports(work.transaction, report.area, _MOST)
    found = [
        (each, called)
        for each in told
        for called in each.change.unlisted
        if each.id != report.id and is_called(called, name)
    ]
    ends = that_end(work)
    return [
        Text(
            "tie-told-untied",
            {"number": each.number, "told": readable(called), "gone": "yes" if each.kind in ends else "no"},
        )
        for each, called in found[-_SAID:]
    ]


def that_end(work: Work) -> Collection[str]:
    """The kinds after which nothing else happens to somebody in his RT."""
    return {kind for kind, each in work.house.flows.traits.items() if each.told.when is Repeats.FOR_GOOD}


def _doubts(person: Person, report: Report, ends: Collection[str]) -> Iterator[Doubt]:
    for name in told_of(person, report):
        about = {"name": readable(person.name), "told": readable(name), "number": report.number}
        yield Doubt("untied-gone" if report.kind in ends else "untied-alike", about)
