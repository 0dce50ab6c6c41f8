"""What somebody did on one day, told and approved in whatever order: who came was not there to leave before."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.as_known import RETURNED, Known
from bot.domain.month.counts import Count
from bot.domain.month.happened import Happened, came_home
from bot.domain.month.order_of_events import came_from_there, in_order, led_to, since
from bot.domain.month.places import Place
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import Standing
from bot.domain.report.changes import BACK_HERE, Doubt
from tests.domain.month.test_any_order_of_telling import HOUSE, LISTED, WHO, Registry, Said, X, Y, Z, is_so, told_in

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
        ([Said(X, "beyond", 3), Said(X, "come", 3)], ("there", X)),
        ([Said(X, "away", 3), Said(X, "home", 3)], ("there", X)),
        ([Said(X, "lost", 3), Said(X, "found", 3)], ("there", X)),
        ([Said(X, "away", 1), Said(X, "home", 3), Said(X, "away", 3)], ("away", X)),
        ([Said(X, "leave", 3, Y), Said(Y, "come", 3), Said(Y, "away", 3), Said(Y, "home", 3)], ("there", Y)),
        ([Said(Y, "come", 1), Said(Y, "away", 3), Said(Y, "home", 3)], ("there", Y)),
        ([Said(X, "leave", 3, Y), Said(Y, "come", 3), Said(Y, "beyond", 3), Said(Y, "away", 2)], ("gone", Y)),
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


def test_who_left_came_home_and_left_again_is_gone_since_the_last_of_it() -> None:
    told = [Said(X, "beyond", 3), Said(X, "come", 3), Said(X, "beyond", 1)]
    registry, waiting = told_in(told, implying=False)
    assert not waiting
    assert (registry.now.status, registry.now.placed_on) == (GONE, told[0].report().event_date)
    assert registry.adds_up()


@pytest.mark.parametrize("implying", [False, True])
def test_who_moved_on_at_once_is_where_he_went_whichever_coming_was_approved_first(implying: bool) -> None:
    came, left, there = Said(Y, "come", 3), Said(Y, "leave", 3, Z), Said(Z, "come", 3)
    for told in ([came, left, there], [Said(X, "leave", 3, Y), came, left, there]):
        for order in permutations(told):
            registry, waiting = told_in(order, implying=implying)
            assert not waiting, order
            assert is_so(registry.now, ("there", Z)), order
            assert registry.adds_up(), order


ON = Day(date(2026, 10, 3))
LEFT, AWAY, HOME = Happened(ON, X, GONE), Happened(ON, X, BasicStatus.AWAY), Happened(ON, X, HERE)
CAME = Happened(ON, X, HERE, comes=True, arrives=True)
AT_X = Place(HERE, X, Day(date(2026, 10, 1)))


def test_who_lived_there_left_before_he_came_unless_something_else_says_that_he_came_first() -> None:
    assert since(CAME, [LEFT], LISTED) == []
    for left, came in [(LEFT, replace(CAME, is_back=True)), (replace(LEFT, had_come=True), CAME), (AWAY, CAME)]:
        assert since(came, [left], LISTED) == [left]


def test_who_was_born_there_lived_there() -> None:
    born = replace(CAME, day=Day(date(2026, 10, 1)), is_birth=True)
    assert since(CAME, [born, LEFT], None) == []


def test_who_is_told_to_be_back_where_the_list_has_him_left_after_that() -> None:
    registry = Registry()
    came = Said(X, "come", 3).report()
    registry.told.append(replace(came, change=replace(came.change, warnings=(Doubt(BACK_HERE, {"name": "ASEP"}),))))
    registry.now = replace(registry.now, placed_on=came.event_date)
    assert registry.approve(Said(X, "beyond", 3), implying=False)
    assert registry.now.status is GONE


@pytest.mark.parametrize("other", [AWAY, replace(CAME, arrives=False)])
def test_he_left_last_of_all_that_he_did_there(other: Happened) -> None:
    assert list(in_order(AT_X, [LEFT, other])) == [other, LEFT]
    assert led_to(AT_X, [LEFT, other]).status is GONE


def test_he_went_where_it_is_told_that_he_went() -> None:
    last = AreaCode("32.15.27.2001/001/004")
    left, from_y, from_z = (replace(LEFT, area=rt, to=to) for rt, to in ((X, Y), (Y, Z), (Z, last)))
    to_y, to_z, to_last = (replace(CAME, area=rt) for rt in (Y, Z, last))
    as_it_was = [left, to_y, from_y, to_z, from_z, to_last]
    assert list(in_order(AT_X, [to_z, to_y, from_z, from_y, left, to_last])) == as_it_was


def test_who_went_and_came_on_one_day_is_as_he_was_before_it() -> None:
    before = replace(AWAY, day=Day(date(2026, 10, 1)))
    assert came_home(ON, [HOME, AWAY])
    assert not came_home(ON, [before, HOME, AWAY])


@pytest.mark.parametrize("what", ["leave", "away"])
def test_of_whom_only_the_day_of_his_coming_is_known_is_as_he_is_by_it(what: str) -> None:
    registry = Registry(replace(LISTED, placed_on=date(2026, 10, 5)))
    assert registry.approve(Said(X, what, 3), implying=False)
    assert registry.now == replace(LISTED, placed_on=date(2026, 10, 5))


def test_who_is_gone_from_an_rt_went_there_by_a_leaving_of_the_day_of_his_coming_alone() -> None:
    gone, came = Standing(GONE, Y, HOUSE, date(2026, 10, 5)), replace(CAME, area=Y)
    assert came_from_there(ON.latest, X, gone, [came])
    assert not came_from_there(ON.latest, Y, gone, [came])
    assert not came_from_there(ON.latest, X, gone, [replace(came, day=Day(date(2026, 10, 2)))])
    assert not came_from_there(ON.latest, X, replace(gone, status=BasicStatus.DEAD), [came])


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
