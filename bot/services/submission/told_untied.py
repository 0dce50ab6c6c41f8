"""Whom a report brings and another of the RT tells of already that is tied to nobody: that changes nothing yet."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Repeats
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.likeness.likeness import are_apart
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import Person, has_no_name_yet, mother_named_by, readable
from bot.domain.report.changes import Change, Doubt
from bot.domain.report.report import Report
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports.untied import untied_reports

_INFANCY = timedelta(days=366)
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
    ends = _that_end(filing.work)
    here = [doubt for person in added for report in untied for doubt in _doubts(person, report, ends)]
    return [*here, *await _of_babies(filing, change, ends)]


async def _of_babies(filing: Filing, change: Change, ends: Collection[str]) -> list[Doubt]:
    """Who dies or leaves where the mother's parents live is told of by the head there, who has him on no list: of each
    baby that is entered, by his name or hers."""
    babies = [each for each in change.added if _is_baby(each, change.event_date)]
    village = ancestor(change.area, Level.VILLAGE)
    told = await untied_reports(filing.work.transaction, AreaCode(village), _MOST) if babies else []
    told = [each for each in told if each.area != change.area and each.kind in ends and each.id != filing.besides]
    return [
        doubt
        for baby in babies
        for report in told
        for doubt in _doubts(baby, report, ends)
        if _is_called(doubt.args["told"], baby.name) or _is_hers(doubt.args["told"], baby, report)
    ]


def _is_baby(person: Person, day: date) -> bool:
    return person.birth_date is not None and day - person.birth_date <= _INFANCY


async def others_untied(work: Work, report: Report, name: str) -> list[Text]:
    """For whoever is about to tie this one: which others of the RT that are tied to nobody tell of one called so."""
    told = await untied_reports(work.transaction, report.area, _MOST)
    found = [
        (each, called)
        for each in told
        for called in each.change.unlisted
        if each.id != report.id and _is_called(called, name)
    ]
    ends = _that_end(work)
    return [
        Text(
            "tie-told-untied",
            {"number": each.number, "told": readable(called), "gone": "yes" if each.kind in ends else "no"},
        )
        for each, called in found[-_SAID:]
    ]


def _that_end(work: Work) -> Collection[str]:
    return {kind for kind, each in work.house.flows.traits.items() if each.told.when is Repeats.FOR_GOOD}


def _is_called(told: str, name: str) -> bool:
    """Of two who share but a long last name only a search finds one by the other."""
    return score_name(told, name) >= FOUND and not are_apart(told, name)


def told_of(person: Person, report: Report) -> list[str]:
    """By which names of those on no list the report may tell of this person, who was brought by another."""
    if person.birth_date and report.event_date < person.birth_date:
        return []
    return [
        name
        for name in report.change.unlisted
        if has_no_name_yet(person.name) or _is_called(name, person.name) or _is_hers(name, person, report)
    ]


def _doubts(person: Person, report: Report, ends: Collection[str]) -> Iterator[Doubt]:
    for name in told_of(person, report):
        about = {"name": readable(person.name), "told": readable(name), "number": report.number}
        yield Doubt("untied-gone" if report.kind in ends else "untied-alike", about)


def _is_hers(name: str, person: Person, report: Report) -> bool:
    """Whether he was told of as the baby of his mother, before he had the name by which he is entered."""
    mother = mother_named_by(name)
    if not mother or person.birth_date is None or report.event_date - person.birth_date > _INFANCY:
        return False
    return _is_called(mother, person.mother)
