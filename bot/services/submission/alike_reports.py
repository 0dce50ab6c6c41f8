"""Whether somebody told of without an id may be one who is registered, or of whom another report tells already."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.likeness.likeness import Likeness, Reason, is_unnamed, likeness
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Change
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.domain.report.tellings import Telling, tellings_of
from bot.services.submission.expected_newcomers import expected_so
from bot.services.submission.filing import Filing
from bot.services.submission.lives import is_forgotten
from bot.storage.registry import read_registry
from bot.storage.reports import alike, foreseen, reports
from bot.storage.reports.alike import Candidate

MOST_OF_AGE = 3
"""A name that more bear says little."""
_OF_ONE_HOUSE = {Reason.HOUSEHOLD, Reason.NAME, Reason.BORN}
_NAMED_AND_BORN = {Reason.NAME, Reason.BORN}
_MISSPELT_AND_BORN = {Reason.NAME_SPELT, Reason.BORN}
_OF_ONE_MOTHER = {Reason.MOTHER, Reason.MOTHER_SPELT, Reason.HOUSEHOLD}
_CALLED_SO = {Reason.NAME, Reason.NAME_SPELT, Reason.NAME_PART}
_AGAINST = {Reason.BORN_OTHER, Reason.SEX_OTHER, Reason.MOTHER_OTHER, Reason.NIK_OTHER}


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody told of, who he may be, and how alike they are."""

    telling: Telling
    candidate: Candidate
    likeness: Likeness

    @property
    def is_near(self) -> bool:
        """In one village: its RT heads and operators know of one another's reports."""
        village = ancestor(self.telling.area, Level.VILLAGE)
        return ancestor(self.candidate.area, Level.VILLAGE) == village

    @property
    def is_here(self) -> bool:
        """In one RT."""
        return self.candidate.area == self.telling.area

    @property
    def is_of_one_house(self) -> bool:
        """Registered in the very household, called so and born on that day: wherever it is by now, he is known."""
        is_listed = self.candidate.person_id is not None and not self.candidate.has_left
        return is_listed and set(self.likeness.reasons) >= _OF_ONE_HOUSE

    @property
    def has_left_so(self) -> bool:
        """Told as gone from this village, called just so, and nothing speaks against it: he must be somewhere."""
        reasons = set(self.likeness.reasons)
        return self.candidate.has_left and self.is_near and Reason.NAME in reasons and not _AGAINST & reasons

    @property
    def is_just_so_afar(self) -> bool:
        """To be added, and called so and born on that day in another village: only who tells of him knows. Under
        another NIK as well, for one of the two may stand wrong; misspelt where he is known to be of that sex."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons) - {Reason.NIK_OTHER}
        is_misspelt = reasons >= _MISSPELT_AND_BORN and one.sex is not None and one.sex is other.sex
        is_he = reasons >= _NAMED_AND_BORN or is_misspelt
        return self.telling.joins and not self.is_near and is_he and not _AGAINST & reasons

    @property
    def _is_of_his_age(self) -> bool:
        """Called so by more than one word, of one sex, and born when he may have been; of one no day is known."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        is_called_so = Reason.NAME in reasons and len(words_of(one.name)) > 1
        return is_vague and is_called_so and one.sex is other.sex and not _AGAINST & reasons

    @property
    def may_be_elsewhere(self) -> bool:
        """To be added, and in another RT somebody is registered who is called so and of his age."""
        is_elsewhere = not self.is_here and self.candidate.person_id is not None
        return self.telling.joins and is_elsewhere and self._is_of_his_age

    @property
    def may_be_told_again(self) -> bool:
        """To be added, and somebody called so and of his age is registered in this very RT."""
        return self.telling.joins and self.is_here and self.candidate.person_id is not None and self._is_of_his_age

    @property
    def _is_of_no_age(self) -> bool:
        """Called so by more than one word, of one sex, and of one of the two it is not known when he was born."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_called_so = Reason.NAME in reasons and len(words_of(one.name)) > 1
        return not (one.birth_date and other.birth_date) and is_called_so and one.sex is other.sex

    @property
    def is_told_near(self) -> bool:
        """To be added, and somebody called so and of his age, or of whom none is known, is told of by an open report of
        this village, whatever the two days of his coming."""
        is_told = self.is_near and self.candidate.report_id is not None and not _AGAINST & set(self.likeness.reasons)
        return self.telling.joins and is_told and (self._is_of_his_age or self._is_of_no_age)

    @property
    def is_one_baby(self) -> bool:
        """To be added, and born on that day of that mother or into that household: where one of the two has no name
        yet, for whoever moved on with his family was named where it went; or the birth itself is told, for he may have
        been named otherwise since."""
        is_nameless = is_unnamed(self.telling.told.name) or is_unnamed(self.candidate.told.name)
        is_known = self.telling.joins and self.candidate.person_id is not None
        return is_known and self._is_of_one_birth and (is_nameless or self._is_birth)

    @property
    def is_told_baby(self) -> bool:
        """A birth, and an open report tells of one of that day and mother, or in that household, by whatever name."""
        return self._is_birth and self.candidate.report_id is not None and self._is_of_one_birth

    @property
    def _is_birth(self) -> bool:
        return self.telling.joins and self.telling.told.birth_date == self.telling.day

    @property
    def _is_of_one_birth(self) -> bool:
        reasons = set(self.likeness.reasons)
        return self._is_born_so and bool(reasons & _OF_ONE_MOTHER) and not _AGAINST & reasons

    @property
    def _is_born_so(self) -> bool:
        """On that day, or within spans that overlap."""
        one, other = self.telling.told, self.candidate.told
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        return Reason.BORN in self.likeness.reasons or is_vague  # That two spans part is a reason against it.

    @property
    def is_named_otherwise(self) -> bool:
        """A baby, perhaps its twin, who is called quite otherwise."""
        return self.is_one_baby and Reason.NAME_OTHER in self.likeness.reasons

    @property
    def is_one_of_family(self) -> bool:
        """To be added, and of the family, which came or is told to come elsewhere, somebody called so, or without a
        name yet, who was entered there by age."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_vague = bool(one.birth_date and other.birth_date) and bool(one.born_since or other.born_since)
        is_called_so = bool(reasons & _CALLED_SO) or is_unnamed(one.name) or is_unnamed(other.name)
        is_theirs = self.telling.joins and self.candidate.of_family and not self.is_here
        return is_theirs and is_vague and is_called_so and not _AGAINST & reasons

    @property
    def is_expected(self) -> bool:
        """To be added, and born on the very day, and of the sex, of somebody who is expected in this RT, where nothing
        but the name speaks against it: that may have been put right since, or be the one by which he is called."""
        one, other, reasons = self.telling.told, self.candidate.told, set(self.likeness.reasons)
        is_born_so = Reason.BORN in reasons and one.sex is not None and one.sex is other.sex
        return self.telling.joins and self.candidate.is_expected and is_born_so and not _AGAINST & reasons

    @property
    def is_by_another_name(self) -> bool:
        """He is expected, and told under a name that nobody would find him by."""
        return self.is_expected and Reason.NAME_OTHER in self.likeness.reasons

    @property
    def is_to_be_asked(self) -> bool:
        """Somebody has to look, or it is certain."""
        is_of_age = self.may_be_elsewhere or self.may_be_told_again or self.is_told_near
        is_theirs = self.is_one_baby or self.is_told_baby or self.is_one_of_family or self.is_expected
        return self.likeness.is_doubtful or self.has_left_so or is_of_age or is_theirs

    @property
    def id(self) -> str:
        """Of the person or the report that he may be."""
        return self.candidate.person_id or self.candidate.report_id or ""


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
