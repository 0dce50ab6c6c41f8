"""All that is told of a person, beside how the registry holds him: what of it still stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.day import Day
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import Kind, PutRight
from bot.domain.report.outcomes import Outcome, outcome_of
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, STATES, ReportId, Status
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.reports import reports
from bot.storage.reports.same_event import same_event


@dataclass(frozen=True, slots=True)
class Life:
    """What was told of one person and is neither void nor forgotten, the first told first."""

    person: PersonId
    told: Sequence[Report]
    now: Standing | None

    def stands(self, report: Report, area: AreaCode) -> bool:
        """Whether what the report says of him is so, or may become so, seen from the RT that tells something new.

        What is in effect is so if the registry says it too, and nothing that waits says that it was wrong: he may die
        before that is decided. What waits was overtaken where something of a later day says otherwise, whatever was
        told first. Another RT's word of his going tells nothing of this one, which expects
        him, nor does its word of his coming there.
        """
        made = outcome_of(report.change, self.person)
        if made is None:
            return True
        if STATES[report.status].in_effect:
            is_of_there = report.area != area and (made.comes or made.status is BasicStatus.MOVED)
            return made.is_so(self.now) and not is_of_there and not self.is_to_be_put_right(report)
        if made.status is BasicStatus.DEAD:
            return True
        return report.area == area and not any(self._undoes(each, report, made) for each in self.told)

    def comes_between(self, one: Day, other: Day) -> bool:
        """Whether something is told of him by which he lives somewhere between the two days, so that he may leave
        twice."""
        first, last = sorted((one.latest, other.latest))
        comings = (each for each in self.told if (made := outcome_of(each.change, self.person)) and made.comes)
        return any(first < each.day.latest <= last for each in comings)

    def is_to_be_put_right(self, report: Report) -> bool:
        """Whether a report that waits says that his end, as this one tells it, was wrong."""
        made = outcome_of(report.change, self.person)
        waits = (each.change.effects for each in self.told if STATES[each.status].pending)
        rights = [each for effects in waits for each in effects if isinstance(each, PutRight)]
        return made is not None and any(
            each.person_id == self.person and each.was is made.status and not each.into for each in rights
        )

    def _undoes(self, later: Report, report: Report, made: Outcome) -> bool:
        made_later = outcome_of(later.change, self.person)
        if made_later is None or later.day.latest <= report.day.latest:
            return False
        return (made_later.status, made_later.area) != (made.status, made.area)


async def lives(
    filing: Filing, persons: Collection[PersonId], kinds: Collection[Kind], fixing: ReportId | None
) -> list[Life]:
    """Of those of these persons of whom one of `kinds` was told, all that was; the report `fixing` doesn't count."""
    transaction = filing.work.transaction
    every = await same_event(transaction, persons, sorted(filing.work.house.flows.traits))
    concerned = {each.person_id for each in every if each.kind in kinds and each.report_id != fixing}
    mine = [each for each in every if each.person_id in concerned and each.report_id != fixing]
    if not mine:
        return []
    known = await reports.get_many(transaction, {each.report_id for each in mine})
    regency = ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(transaction, list(concerned), regency)
    by_person = {each: [known[e.report_id] for e in mine if e.person_id == each] for each in concerned}
    return [_life(who, by_person[who], standing, filing.work.now) for who in persons if who in concerned]


def _life(who: PersonId, told: Sequence[Report], standing: Mapping[PersonId, Standing], now: datetime) -> Life:
    return Life(who, [each for each in told if not is_forgotten(each, now)], standing.get(who))


def is_forgotten(report: Report, now: datetime) -> bool:
    """A returned report that nobody fixed in thirty days: it may still be, but the same may be told anew."""
    if report.status is not Status.RETURNED or report.decided_at is None:
        return False
    return now - report.decided_at > RETURNED_COUNTS_FOR
