"""Who is new in a family that has moved on, and did not go along when it did."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import Change, NameCaretaker, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.read_registry import household_members, places_of
from bot.storage.reports import foreseen, reports
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.foreseen import Sight


async def left_without(
    transaction: Transaction, report: Report, places: Mapping[HouseholdId, AreaCode]
) -> dict[PersonId, HouseholdId]:
    """Those whom the report enters in a household that lives in another RT by now, with the household that is theirs
    in its own: of which that RT has told since, in effect or waiting, that others of it left and this one did not; or
    which somebody entered anew where it went, and named those who came."""
    far = [each for each in report.change.added if places.get(each.household_id, each.area) != each.area]
    left = [each for each in far if await _is_left(transaction, report, each)]
    if not left and any(is_grown_up(each.born, each.marital, report.event_date) for each in far):  # Whom children have.
        left = [each for each in far if await _came_without(transaction, report, each)]
    return {each.id: await _own(transaction, each) for each in left}


async def _came_without(transaction: Transaction, report: Report, new: Person) -> bool:
    """Whether a report of another RT, in effect, made the household there."""
    regency = ancestor(report.area, Level.REGENCY)
    family = {each.id for each in await household_members(transaction, new.household_id, regency)}
    about = await about_in_effect(transaction, family)
    told = {each.id: each for reports_of in about.values() for each in reports_of if each.area != report.area}
    entered = (person for each in told.values() for person in each.change.added)
    return any(each.id in family and each.household_id == new.household_id for each in entered)


async def _is_left(transaction: Transaction, report: Report, new: Person) -> bool:
    regency = ancestor(report.area, Level.REGENCY)
    family = {each.id for each in await household_members(transaction, new.household_id, regency)}
    told = await _told_since(transaction, report, {*family, new.id})
    return any(_leaves_behind(each.change, new.id, family) for each in told)


async def _own(transaction: Transaction, new: Person) -> HouseholdId:
    """The one that others who stayed there have, or would have."""
    shared = shared_houses(new.household_id, new.area)
    places = await places_of(transaction, shared)
    return next((each for each in shared if places.get(each, new.area) == new.area), shared[0])


async def _told_since(transaction: Transaction, report: Report, those: set[PersonId]) -> list[Report]:
    """What the RT told of them behind the report."""
    about = await about_in_effect(transaction, those)
    waiting = await foreseen.about(transaction, Sight(report.submitted_at, report.id), those)
    known = await reports.get_many(transaction, {each.report for each in waiting}) if waiting else {}
    every = {each.id: each for each in (*known.values(), *(one for told in about.values() for one in told))}
    return [each for each in every.values() if each.area == report.area and _is_behind(each, report.submitted_at)]


def _is_behind(told: Report, sent_at: datetime) -> bool:
    return told.submitted_at > sent_at


def _leaves_behind(change: Change, new: PersonId, family: set[PersonId]) -> bool:
    left = {e.person_id for e in change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.MOVED}
    names = {e.person_id for e in change.effects if isinstance(e, NameHead | NameCaretaker)}
    return bool(left) and new not in left and (bool(left & family) or new in names)
