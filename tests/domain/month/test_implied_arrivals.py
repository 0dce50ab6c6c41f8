"""What implies that somebody came says no day of it: where he stands by something after he left holds."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.areas import AreaCode
from bot.domain.month.as_known import Known
from bot.domain.month.counts import Count
from bot.domain.month.plan import Plan
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import Standing
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson, Change, EditPerson, Effect, JoinHousehold, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from tests.domain.month.test_any_order_of_telling import Said, X, Y, Z, told_in

BEFORE, HERE, LAST = (AreaCode(f"32.15.27.2001/001/{rt}") for rt in ("001", "002", "003"))
WHO, HOUSE = PersonId("p"), HouseholdId("h")
LEFT, TOLD = date(2026, 10, 14), date(2026, 10, 26)
CAME = JoinHousehold(WHO, HOUSE, HERE, arrives=True, implied=True, since=LEFT)
NAME = EditPerson(WHO, {"name": "RINI"}, {"name": "RINI AISYAH"})


def planned(now: Standing, *told: Effect) -> Plan:
    kind = Kind("correction")
    change = Change(kind, HERE, TOLD, (WHO,), ("RINI",), told)
    sent = (OfficerId("o"), Status.APPROVED, TOLD, "s", change, datetime(2026, 10, 26, tzinfo=UTC), Period("2026-11"))
    person = Person(WHO, HOUSE, now.area, "RINI")
    known = Known({WHO: now}, houses={HOUSE: now.area}, persons={WHO: person})
    return plan_effects(Report(ReportId("r"), "PRB-1", kind, HERE, *sent), known, brings=Count.CAME)


def at(area: AreaCode, day: date, status: BasicStatus = BasicStatus.ALIVE) -> Standing:
    return Standing(status, area, HOUSE, day)


@pytest.mark.parametrize("moved", [date(2026, 10, 14), date(2026, 10, 17), date(2026, 11, 2)])
def test_who_came_to_another_rt_since_stays_there_and_his_name_is_put_right(moved: date) -> None:
    plan = planned(at(LAST, moved), CAME, NAME)
    assert (plan.misfits, plan.joins, plan.standing[WHO]) == ([], [], at(LAST, moved))
    assert plan.edits == [NAME]
    assert [(m.area, m.what) for m in plan.movements] == [(HERE, Count.CAME), (HERE, Count.LEFT)]


@pytest.mark.parametrize("area", [HERE, LAST])
def test_who_has_left_here_or_another_rt_since_does_not_come_back(area: AreaCode) -> None:
    gone = at(area, date(2026, 10, 17), BasicStatus.MOVED)
    plan = planned(gone, CAME, NAME)
    assert (plan.misfits, plan.joins, plan.standing[WHO]) == ([], [], gone)


def test_whoever_was_told_as_leaving_that_day_comes_by_it_as_of_that_day() -> None:
    for told in ((CAME, NAME), (CAME,)):
        plan = planned(at(BEFORE, LEFT, BasicStatus.MOVED), *told)
        assert (plan.misfits, plan.standing[WHO]) == ([], at(HERE, LEFT))


def test_whose_leaving_waited_when_it_was_told_comes_whatever_its_day() -> None:
    waited = JoinHousehold(WHO, HOUSE, HERE, arrives=True, implied=True)
    assert planned(at(BEFORE, TOLD, BasicStatus.MOVED), waited).standing[WHO] == at(HERE, TOLD)


@pytest.mark.parametrize(("day", "where"), [(date(2025, 3, 1), HERE), (date(2026, 10, 27), BEFORE)])
def test_whose_leaving_came_to_nothing_comes_from_where_he_was_unless_he_came_back_there(
    day: date, where: AreaCode
) -> None:
    told = replace(CAME, since=None, origin=BEFORE)
    dies = SetStatus(WHO, BasicStatus.DEAD, date(2026, 10, 28))
    assert planned(at(BEFORE, day), told, dies).standing[WHO].area == where


def test_who_came_to_the_rt_meanwhile_stays_in_the_household_that_he_came_to() -> None:
    here = Standing(BasicStatus.ALIVE, HERE, HouseholdId("of her family"), date(2026, 10, 17))
    assert (planned(here, CAME).joins, planned(here, CAME).standing[WHO]) == ([], here)


@pytest.mark.parametrize("away_since", [date(2026, 10, 26), date(2026, 11, 2)])
def test_who_is_away_since_the_day_of_his_coming_stays_so_in_the_household_that_he_came_to(away_since: date) -> None:
    away = at(HERE, away_since, BasicStatus.AWAY)
    came = JoinHousehold(WHO, HouseholdId("new"), HERE, arrives=True)
    plan = planned(away, came)
    assert (plan.movements, plan.standing[WHO]) == ([], replace(away, household=HouseholdId("new")))
    assert plan.joins == [replace(came, arrives=False)]


def test_a_newcomer_told_of_along_with_a_later_day_does_not_bring_him_back() -> None:
    child = Person(PersonId("c"), HOUSE, HERE, "DEDE")
    plan = planned(at(LAST, date(2026, 10, 17)), CAME, AddPerson(child))
    assert (plan.standing[WHO].area, plan.standing[child.id].area) == (LAST, LAST)


def test_who_left_by_it_after_he_came_to_another_rt_is_there() -> None:
    plan = planned(at(LAST, date(2026, 10, 17)), CAME, SetStatus(WHO, BasicStatus.MOVED, date(2026, 10, 20)))
    assert (plan.misfits, plan.ends, plan.standing[WHO].area) == ([], [], LAST)


def test_who_died_since_stays_dead_and_an_arrival_told_by_itself_brings_who_lives_elsewhere() -> None:
    dead = at(BEFORE, date(2026, 10, 20), BasicStatus.DEAD)
    assert (planned(dead, CAME).misfits, planned(dead, CAME).standing[WHO]) == ([], dead)
    told = JoinHousehold(WHO, HOUSE, HERE, arrives=True)
    assert planned(at(LAST, date(2026, 10, 17)), told).standing[WHO] == at(HERE, TOLD)


def test_who_was_told_as_arrived_meanwhile_stays_as_he_is() -> None:
    away = at(HERE, date(2026, 10, 20), BasicStatus.AWAY)
    plan = planned(away, CAME, NAME)
    assert (plan.misfits, plan.joins, plan.movements, plan.standing[WHO], plan.edits) == ([], [], [], away, [NAME])


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ([Said(X, "leave", 12, Y), Said(Y, "beyond", 10)], (Y, 12)),
        ([Said(X, "leave", 7, Y), Said(Y, "come", 7), Said(Y, "leave", 12, X), Said(X, "beyond", 6)], (Y, 12)),
        ([Said(X, "leave", 1, Y), Said(Z, "come", 3), Said(Z, "beyond", 5), Said(Y, "leave", 3, Z)], (Z, 5)),
    ],
)
def test_who_is_told_to_have_gone_on_before_he_left_for_there_went_on_on_that_day(
    told: list[Said], stands: tuple[AreaCode, int]
) -> None:
    """Unless he had lived there before, or came to where he is gone from since."""
    now = told_in(told, implying=True)[0].now
    assert (now.status, now.area, now.placed_on) == (BasicStatus.MOVED, stands[0], date(2026, 10, stands[1]))


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (SetStatus(WHO, BasicStatus.MOVED, date(2026, 10, 20)), at(HERE, date(2026, 10, 20), BasicStatus.MOVED)),
        (SetStatus(WHO, BasicStatus.MOVED, date(2026, 10, 16)), at(LAST, date(2026, 10, 17), BasicStatus.MOVED)),
        (SetStatus(WHO, BasicStatus.AWAY, date(2026, 10, 20)), at(LAST, date(2026, 10, 17), BasicStatus.MOVED)),
    ],
)
def test_who_is_gone_from_another_rt_came_between_only_where_he_left_here_after_that(
    told: SetStatus, stands: Standing
) -> None:
    """Of whom only the day is known by which he is gone."""
    assert planned(at(LAST, date(2026, 10, 17), BasicStatus.MOVED), CAME, told).standing[WHO] == stands
