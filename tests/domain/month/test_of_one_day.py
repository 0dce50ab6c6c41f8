"""What somebody did on one day, told and approved in whatever order: who came was not there to leave before."""

from dataclasses import replace
from itertools import permutations

import pytest

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.as_known import RETURNED, Known
from bot.domain.month.counts import Count
from bot.domain.month.happened import happened
from bot.domain.month.of_one_day import came_after
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import Standing
from bot.domain.report.changes import Doubt
from tests.domain.month.test_any_order_of_telling import HOUSE, WHO, Said, X, Y, Z, is_so, told_in

GONE, HERE = BasicStatus.MOVED, BasicStatus.ALIVE


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ([Said(Y, "come", 3), Said(Y, "beyond", 3)], ("gone", Y)),
        ([Said(Y, "come", 3), Said(Y, "die", 3)], ("dead", Y)),
        ([Said(X, "split", 3), Said(X, "die", 3)], ("dead", X)),
        ([Said(X, "away", 3), Said(X, "die", 3)], ("dead", X)),
        ([Said(X, "lost", 3), Said(X, "die", 3)], ("dead", X)),
        ([Said(X, "leave", 3, Y), Said(Y, "come", 3), Said(Y, "die", 3)], ("dead", Y)),
        ([Said(X, "leave", 3, Y), Said(Y, "come", 3), Said(Y, "beyond", 3)], ("gone", Y)),
        ([Said(X, "beyond", 1), Said(X, "come", 3), Said(X, "beyond", 3)], ("gone", X)),
        ([Said(X, "leave", 1, Y), Said(Y, "come", 1), Said(X, "come", 3), Said(X, "beyond", 3)], ("gone", X)),
    ],
)
@pytest.mark.parametrize("implying", [False, True])
def test_he_ends_as_the_day_ended_for_him(told: list[Said], end: tuple[str, AreaCode], implying: bool) -> None:
    wrong = []
    for order in permutations(told):
        registry, waiting = told_in(order, implying=implying)
        if waiting or not is_so(registry.now, end) or not registry.adds_up():
            wrong.append((order, registry.now, waiting))
    assert not wrong, wrong[0]


def test_who_lived_there_and_left_is_back_by_a_coming_of_that_day() -> None:
    registry, waiting = told_in([Said(X, "beyond", 3), Said(X, "come", 3)], implying=False)
    assert not waiting
    assert registry.now.status is HERE
    assert registry.adds_up()


def test_who_left_came_home_and_left_again_is_gone_since_the_last_of_it() -> None:
    told = [Said(X, "beyond", 3), Said(X, "come", 3), Said(X, "beyond", 1)]
    registry, waiting = told_in(told, implying=False)
    assert not waiting
    assert (registry.now.status, registry.now.placed_on) == (GONE, told[0].report().event_date)
    assert registry.adds_up()


def test_who_went_through_an_rt_in_a_day_is_where_he_came_from_there() -> None:
    known = happened([each.report() for each in (Said(Y, "leave", 3, Z), Said(Z, "come", 3))], WHO)
    on_the_list = Standing(HERE, X, HOUSE)
    assert came_after(Day(known[0].day.latest), Y, known, on_the_list, is_back=False) == known


@pytest.mark.parametrize("implying", [False, True])
def test_who_moved_on_at_once_is_where_he_went_whichever_coming_was_approved_first(implying: bool) -> None:
    came, left, there = Said(Y, "come", 3), Said(Y, "leave", 3, Z), Said(Z, "come", 3)
    for told in ([came, left, there], [Said(X, "leave", 3, Y), came, left, there]):
        for order in permutations(told):
            if order.index(came) < order.index(left):
                registry, waiting = told_in(order, implying=implying)
                assert not waiting, order
                assert is_so(registry.now, ("there", Z)), order
                assert registry.adds_up(), order


def test_who_is_told_to_be_back_where_he_is_listed_all_along_left_after_that() -> None:
    known = happened([Said(X, "beyond", 3).report()], WHO)
    gone = Standing(GONE, X, HOUSE, known[0].day.latest)
    assert came_after(known[0].day, X, known, gone, is_back=True) == known
    assert came_after(known[0].day, X, known, gone, is_back=False) == []


@pytest.mark.parametrize("doubts", [(), (Doubt(RETURNED, {"name": "ASEP"}),)])
def test_a_coming_of_the_day_of_a_death_is_the_operators_where_its_teller_says_that_he_lives(
    doubts: tuple[Doubt, ...],
) -> None:
    came, died = Said(Y, "come", 3).report(), Said(X, "die", 3).report()
    known = Known({WHO: Standing(BasicStatus.DEAD, X, HOUSE, died.event_date)}, happened={WHO: []})
    told = replace(came, change=replace(came.change, warnings=doubts))
    plan = plan_effects(told, known, brings=Count.CAME)
    assert [each.why for each in plan.misfits] == ["dead"] * len(doubts)
    assert plan.overtaken == ([] if doubts else [WHO])
