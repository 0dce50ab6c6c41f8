"""The day of a leaving that is put right decides where somebody stands, as if it had been told so at first."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.month.as_known import CAME_AFTER, Known
from bot.domain.month.counts import Count
from bot.domain.month.happened import happened
from bot.domain.month.plan import Plan
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import NOWHERE, EditPerson
from bot.domain.report.person_fields import LEFT_ON
from bot.domain.report.review import ReportId
from bot.domain.report.told_answers import LEFT_TO, FarPlace
from tests.domain.month.test_any_order_of_telling import ASEP, WHO, Registry, Said, X, Y


def put_right(registry: Registry, wrong: int, right: int) -> Plan:
    """What the report does; the registry takes it where it fits."""
    days = [date(2026, 10, day) for day in (wrong, right)]
    edit = EditPerson(WHO, {LEFT_ON: days[0].isoformat()}, {LEFT_ON: days[1].isoformat()})
    told = Said(X, "leave", 28).report()
    report = replace(told, id=ReportId("right"), change=replace(told.change, effects=(edit,)))
    gone = replace(ASEP, status=BasicStatus.MOVED, died_or_left_on=days[0])
    known = Known({WHO: registry.now}, persons={WHO: gone}, happened={WHO: happened(registry.told, WHO)})
    plan = plan_effects(report, known, brings=Count.CAME)
    if not plan.misfits:
        registry.told.append(report)
        registry.now = replace(registry.now, placed_on=days[1])
    return plan


@pytest.mark.parametrize(("wrong", "right", "stands"), [(2, 8, BasicStatus.MOVED), (8, 2, BasicStatus.ALIVE)])
def test_who_came_back_stands_by_the_right_day(wrong: int, right: int, stands: BasicStatus) -> None:
    registry = Registry()
    assert registry.approve(Said(X, "leave", wrong), implying=False)
    assert not put_right(registry, wrong, right).misfits
    assert registry.approve(Said(X, "come", 5), implying=False)
    assert registry.now.status is stands
    assert registry.adds_up()


def test_who_came_back_after_the_right_day_lives_here_and_is_told_so() -> None:
    registry = Registry()
    for said in (Said(X, "leave", 8), Said(X, "come", 5)):
        assert registry.approve(said, implying=False)
    assert registry.now.status is BasicStatus.MOVED
    assert [each.why for each in put_right(registry, 8, 2).misfits] == [CAME_AFTER]
    assert not put_right(registry, 8, 6).misfits


def test_where_he_went_is_read_as_it_was_put_right() -> None:
    left, told = Said(X, "beyond", 2).report(), Said(X, "leave", 28).report()
    edit = EditPerson(WHO, {LEFT_TO: "4||Bekasi"}, {LEFT_TO: FarPlace("0", "RT 004", Y).stored()})
    right = replace(told, id=ReportId("right"), change=replace(told.change, effects=(edit,)))
    (before,), (after,) = happened([left], WHO), happened([left, right], WHO)
    assert (before.beyond, before.to, after.beyond, after.to, after.day) == (True, NOWHERE, False, Y, before.day)
