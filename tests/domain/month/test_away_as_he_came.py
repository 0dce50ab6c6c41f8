"""Who came to an RT as away as he was before is so unless he had come home, in whatever order that is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations

import pytest

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from tests.domain.month.test_any_order_of_telling import WHO, Registry, Said, X, Y


@dataclass(frozen=True)
class Received(Said):
    """A family that is received by one tap, he among it."""

    def report(self, had_come: JoinHousehold | None = None) -> Report:
        told = super().report(had_come)
        away = SetStatus(WHO, BasicStatus.AWAY, date(2026, 10, self.day))
        return replace(told, change=replace(told.change, effects=(*told.change.effects, away)))


@dataclass(frozen=True)
class AsHeWas(Said):
    """The same, where nobody knew yet that he was away."""

    def report(self, had_come: JoinHousehold | None = None) -> Report:
        told = super().report(had_come)
        joins = [replace(each, as_he_was=True) for each in told.change.effects if isinstance(each, JoinHousehold)]
        return replace(told, change=replace(told.change, effects=tuple(joins)))


CAME = Received(Y, "come", 10)
AWAY, HOME, AGAIN = Said(X, "away", 3), Said(X, "home", 5), Said(X, "away", 7)
HOME_BY_Y, HOME_SINCE = Said(Y, "home", 5), Said(Y, "home", 12)


def ends(*orders: Sequence[Said]) -> set[BasicStatus]:
    """As what, by the orders in which it is told."""
    found = set()
    for order in orders:
        registry, waiting = Registry(), list(order)
        for said in [*order, *order]:
            if said in waiting and registry.approve(said, implying=False):
                waiting.remove(said)
        assert not waiting
        assert registry.now.area == Y
        found.add(registry.now.status)
    return found


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ([AWAY, HOME, CAME], BasicStatus.ALIVE),
        ([AWAY, CAME, HOME_SINCE], BasicStatus.ALIVE),
        ([CAME, HOME_BY_Y], BasicStatus.ALIVE),
        ([CAME, HOME], BasicStatus.ALIVE),
        ([AWAY, CAME], BasicStatus.AWAY),
    ],
)
def test_he_is_away_where_he_came_only_if_he_was_so_when_he_came(told: Sequence[Said], end: BasicStatus) -> None:
    assert ends(*permutations(told)) == {end}


def test_who_left_again_before_he_came_is_away() -> None:
    assert ends([AWAY, HOME, AGAIN, CAME], [CAME, AWAY, AGAIN, HOME]) == {BasicStatus.AWAY}


WITH_THEM, LEFT = AsHeWas(Y, "come", 10), Said(X, "leave", 9, Y)


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ([AWAY, WITH_THEM], BasicStatus.AWAY),
        ([AWAY, LEFT, WITH_THEM], BasicStatus.AWAY),
        ([AWAY, HOME, LEFT, WITH_THEM], BasicStatus.ALIVE),
        ([AWAY, HOME, AGAIN, WITH_THEM], BasicStatus.AWAY),
        ([AWAY, LEFT, WITH_THEM, HOME_SINCE], BasicStatus.ALIVE),
        ([Said(X, "lost", 3), LEFT, WITH_THEM], BasicStatus.ALIVE),
        ([LEFT, WITH_THEM], BasicStatus.ALIVE),
        ([AWAY, LEFT, WITH_THEM, Said(Y, "beyond", 14)], BasicStatus.MOVED),
    ],
)
def test_who_came_with_his_family_is_away_if_that_is_told_later(told: Sequence[Said], end: BasicStatus) -> None:
    assert ends(*permutations(told)) == {end}


def test_who_is_told_by_himself_to_have_come_is_there() -> None:
    assert ends(*permutations([AWAY, LEFT, Said(Y, "come", 10)])) == {BasicStatus.ALIVE}


def test_who_was_home_by_the_word_of_where_he_came_to_is_there() -> None:
    assert ends([WITH_THEM, HOME_BY_Y, AWAY], [AWAY, WITH_THEM, HOME_BY_Y]) == {BasicStatus.ALIVE}
