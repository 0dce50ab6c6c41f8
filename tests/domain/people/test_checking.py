"""Whom *cek warga* asks about first, as tables."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from bot.domain.people.checking import Reason, Standing, rank
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from tests.every import every

TODAY = date(2026, 11, 10)


def born(age: int) -> date:
    return date(TODAY.year - age, 1, 1)


def someone(name: str, age: int = 40, house: str = "", **known: Any) -> Standing:
    """Somebody with a family of his own, so that he does not live alone."""
    known.setdefault("relationship", Relationship.CHILD)
    return Standing(PersonId(name), HouseholdId(house or f"house of {name}"), born(age), **known)


def order(*residents: Standing, **known: Any) -> list[str]:
    return [str(suspect.person_id) for suspect in rank(residents, TODAY, **known)]


@every(
    "sooner, later",
    [
        (someone("a", 70), someone("b", 69)),
        (someone("a", 90), someone("b", 75)),
        (someone("a", 50, has_aid=True), someone("b", 60)),
        (someone("a", 80, has_aid=True), someone("b", 80)),
        (someone("a", 85), someone("b", 30, has_aid=True)),
        (someone("a", status=BasicStatus.AWAY), someone("b")),
        (someone("a", status=BasicStatus.MISSING), someone("b", status=BasicStatus.AWAY)),
        (someone("a", relationship=Relationship.HEAD), someone("b")),
        (someone("a"), someone("b", confirmed_on=TODAY - timedelta(days=300))),
        (
            someone("a", confirmed_on=TODAY - timedelta(days=500)),
            someone("b", confirmed_on=TODAY - timedelta(days=300)),
        ),
        (someone("a", 25, pregnant_since=TODAY - timedelta(days=280)), someone("b", 72)),
        (someone("a", 41), someone("b", 40)),
    ],
)
def test_the_likelier_comes_first(sooner: Standing, later: Standing) -> None:
    assert order(later, sooner) == order(sooner, later) == ["a", "b"]


@pytest.mark.parametrize(
    ("days", "expected"), [(200, False), (273, False), (274, True), (300, True), (365, True), (366, False)]
)
def test_a_birth_is_expected_from_nine_months_on_for_a_while(days: int, expected: bool) -> None:
    (suspect,) = rank([someone("a", pregnant_since=TODAY - timedelta(days=days))], TODAY)
    assert (Reason.EXPECTED in suspect.reasons) is expected


def test_a_birth_that_is_known_is_not_expected() -> None:
    mother = someone("a", 25, "h", pregnant_since=TODAY - timedelta(days=300))
    baby = Standing(PersonId("baby"), HouseholdId("h"), TODAY - timedelta(days=20))
    for known in ([mother, baby], [mother]):
        suspects = rank(known, TODAY, born_in=[HouseholdId("h")] if baby not in known else [])
        assert all(Reason.EXPECTED not in suspect.reasons for suspect in suspects)


@pytest.mark.parametrize(("days", "asked"), [(0, False), (181, False), (182, True), (400, True)])
def test_who_was_confirmed_within_half_a_year_is_left_in_peace(days: int, asked: bool) -> None:
    assert bool(order(someone("a", 90, confirmed_on=TODAY - timedelta(days=days)))) is asked


@pytest.mark.parametrize(
    "known", [{"status": BasicStatus.AWAY}, {"pregnant_since": TODAY - timedelta(days=280)}], ids=str
)
def test_the_away_and_the_expecting_are_asked_about_all_the_same(known: dict[str, Any]) -> None:
    assert order(someone("a", confirmed_on=TODAY - timedelta(days=20), **known)) == ["a"]


def test_whoever_has_an_open_report_is_not_asked_about() -> None:
    assert order(someone("a", 90), someone("b"), reported={PersonId("a")}) == ["b"]


def test_the_reasons_are_told_the_weightiest_first() -> None:
    (suspect,) = rank([someone("a", 80, has_aid=True, relationship=Relationship.HEAD)], TODAY)
    assert suspect.reasons == (Reason.OLD, Reason.AID, Reason.UNCONFIRMED, Reason.ALONE)


def test_a_head_with_a_family_does_not_live_alone() -> None:
    suspects = rank([someone("a", house="h", relationship=Relationship.HEAD), someone("b", house="h")], TODAY)
    assert all(Reason.ALONE not in suspect.reasons for suspect in suspects)


def test_the_order_does_not_depend_on_how_they_were_read() -> None:
    residents = [someone(f"p{n:02}", 30 + n % 3) for n in range(30)]
    expected = order(*residents)
    for seed in range(10):
        shuffled = Random(seed).sample(residents, len(residents))
        assert order(*shuffled) == expected
