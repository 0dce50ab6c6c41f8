"""Whether somebody told of without an id may be one who is registered, or of whom another report tells already."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import likeness
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Change
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.tellings import Telling, tellings_of
from bot.services.submission.expected_newcomers import expected_so
from bot.services.submission.filing import Filing
from bot.services.submission.lives import is_forgotten
from bot.services.submission.match import Match
from bot.storage.registry import read_registry
from bot.storage.reports import alike, foreseen, reports
from bot.storage.reports.alike import Candidate

MOST_OF_AGE = 3
"""A name that more bear says little."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The likest first; `certain` is the one who is he beyond doubt, so that nothing new is told."""

    all: tuple[Match, ...] = ()
    certain: Match | None = None
    reports: Mapping[ReportId, Report] = field(default_factory=dict)
    same_nik: tuple[Match, ...] = ()
    """Others of whom an open report tells with the very NIK: one of the two was mistyped."""

    @property
    def near(self) -> tuple[Match, ...]:
        """Those of the village."""
        return tuple(match for match in self.all if match.is_near)

    @property
    def asked(self) -> tuple[Match, ...]:
        """Those of whom the RT head is asked; of those elsewhere who have only name and age in common not many."""
        of_age = [match for match in self.all if match.may_be_elsewhere]
        theirs = [m for m in self.all if m.is_one_baby or m.is_told_baby or m.is_one_of_family or m.is_expected]
        others = [m for m in self.all if m not in of_age and (m.is_near or m.is_just_so_afar)]
        return tuple(m for m in self.all if m in of_age[:MOST_OF_AGE] or m in others or m in theirs)

    def adds(self, match: Match) -> bool:
        """Whether the open report that tells of him adds him."""
        report = self.reports.get(match.candidate.report_id) if match.candidate.report_id else None
        return report is not None and any(telling.joins for telling in tellings_of(report.change))


async def find_matches(filing: Filing, change: Change, fixes: ReportId | None) -> Matches:
    """Compares all of whom the change tells without an id; the report `fixes`, which it replaces, doesn't count."""
    tellings, family = tellings_of(change), await _that_bring_the_family(filing, change)
    here = await expected_so(filing, change)
    found = [m for each in tellings for m in compare(each, await _candidates(filing, each, fixes, family, here))]
    found = await _not_forgotten(filing, found)
    near = _without_twins([match for match in found if match.is_to_be_asked])
    same_nik = tuple(match for match in found if match.candidate.report_id and not match.is_to_be_asked)
    best = tuple(sorted(_best(near), key=lambda match: -match.likeness.score))
    known = {match.candidate.report_id for match in (*best, *same_nik) if match.candidate.report_id}
    told = await reports.get_many(filing.work.transaction, known) if known else {}
    return Matches(best, _certain(best, len(tellings)), told, same_nik)


def _without_twins(found: Sequence[Match]) -> list[Match]:
    """Of those born together only the one who is called so is the one of whom a report tells; the other is its twin."""
    likest: dict[tuple[ReportId | None, str], float] = {}
    for each in found:
        key = each.candidate.report_id, each.candidate.told.name
        likest[key] = max(likest.get(key, 0), each.likeness.score)
    return [
        each
        for each in found
        if not each.is_told_baby
        or each.likeness.is_doubtful
        or each.likeness.score == likest[each.candidate.report_id, each.candidate.told.name]
    ]


async def _not_forgotten(filing: Filing, found: list[Match]) -> list[Match]:
    """Without the reports that were returned long ago and never fixed."""
    told = {match.candidate.report_id for match in found if match.candidate.report_id}
    known = await reports.get_many(filing.work.transaction, told) if told else {}
    gone = {key for key, report in known.items() if is_forgotten(report, filing.work.now)}
    return [match for match in found if match.candidate.report_id not in gone]


async def _that_bring_the_family(filing: Filing, change: Change) -> Collection[ReportId]:
    """Open reports by which somebody of a newborn's household comes to another RT, who may have been told there with
    the baby, and those that enter somebody in that household."""
    if change.kind not in filing.work.house.flows.that_bring(Brings.NEWBORNS):
        return ()
    houses = {person.household_id for person in change.added}
    transaction, regency = filing.work.transaction, ancestor(filing.officer.area, Level.REGENCY)
    who = [e.id for house in houses for e in await read_registry.household_members(transaction, house, regency)]
    rows = await foreseen.about(transaction, filing.outlook.sight, who) if who else []
    family = {row.report for row in rows if row.does is Does.BRINGS and row.area != filing.officer.area}
    into = await foreseen.using(transaction, filing.outlook.sight, [], houses)
    return family | {row.report for row in into if row.does is Does.ADDS}


async def _candidates(
    filing: Filing,
    telling: Telling,
    fixes: ReportId | None,
    family: Collection[ReportId],
    here: Collection[PersonId],
) -> list[Candidate]:
    transaction = filing.work.transaction
    told = await alike.reported(transaction, telling, fixes, family)
    if not telling.joins:
        return told
    afar = telling.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS)
    ended = _ended(filing, telling)
    return [*told, *await alike.registered(transaction, telling, also=ended, afar=afar, expected=here)]


def _ended(filing: Filing, telling: Telling) -> tuple[BasicStatus, ...]:
    """Who left may come back; who was born may have left or died before anybody told of the birth."""
    flows = filing.work.house.flows
    if telling.kind in flows.that_bring(Brings.NEWBORNS):
        return BasicStatus.MOVED, BasicStatus.DEAD
    return (BasicStatus.MOVED,) if telling.kind in flows.that_bring(Brings.NEWCOMERS) else ()


def compare(telling: Telling, candidates: Iterable[Candidate]) -> list[Match]:
    """Those alike; whether two are of one household is known by the candidate, so both are given the same word."""
    compared = (
        Match(telling, each, likeness(replace(telling.told, household=each.told.household), each.told, each.nik))
        for each in candidates
    )
    return [match for match in compared if match.is_to_be_asked or match.candidate.nik is NikLikeness.EQUAL]


def _best(found: Iterable[Match]) -> Iterator[Match]:
    """Of each person told of and each report or registered person, the likest."""
    ordered = sorted(found, key=lambda match: (match.telling.told.name, match.id, -match.likeness.score))
    for _, same in groupby(ordered, key=lambda match: (match.telling.told.name, match.id)):
        yield next(same)


def _certain(matches: Sequence[Match], told_of: int) -> Match | None:
    """The likest of the village, if all of whom is told are told of there too: a family may have a new member."""
    for match in matches:
        others = {m.telling for m in matches if m.candidate.report_id and m.id == match.id}
        whole = told_of == 1 or len(others) == told_of
        if match.is_of_one_house:
            return match
        is_known_here = match.candidate.report_id or (match.is_here and not match.candidate.has_left)
        if match.is_near and match.likeness.is_certain and whole and is_known_here:
            return match
    return None
